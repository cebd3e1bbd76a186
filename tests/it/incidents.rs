//! A catalogue's own incident numbers: given by itself or on request, unique, never given twice.

use palmyra_atlas::catalogue::{Catalogue, CatalogueError, Stamp};
use palmyra_atlas::domain::command::Command;
use palmyra_atlas::domain::date::{Day, Edtf};
use palmyra_atlas::domain::dossier::EventFile;
use palmyra_atlas::domain::id::{Id, Slug};
use palmyra_atlas::domain::incident::{Given, Incidents, Numbering};
use palmyra_atlas::domain::query::{Answer, Query, SiteFilter};
use palmyra_atlas::domain::record::{DamageEvent, EventExternalId, Record, Site, Table};

fn id(n: u64) -> Id {
    Id::v7(1_700_000_000_000 + n, [7; 10])
}

fn stamp(n: u64) -> Stamp {
    Stamp {
        at: "2026-11-22T10:00:00.000Z".into(),
        by: "A. Tester".into(),
        id: Id::v7(1_800_000_000_000 + n, [9; 10]),
    }
}

fn event(n: u64, date: &str) -> DamageEvent {
    DamageEvent {
        uuid: id(n),
        site_uuid: id(1),
        key: format!("event-{n}"),
        title: format!("Loss {n}"),
        when_edtf: (!date.is_empty()).then(|| Edtf::parse(date).unwrap()),
        ..DamageEvent::default()
    }
}

struct Kept {
    catalogue: Catalogue,
    done: u64,
}

impl Kept {
    fn new(given: Given) -> Self {
        let site = Site {
            uuid: id(1),
            slug: Slug::try_from("temple".to_owned()).unwrap(),
            name_en: "Temple".into(),
            ..Site::default()
        };
        let catalogue = Catalogue::in_memory("Test", &[site.into()], &stamp(0)).unwrap();
        let mut kept = Self { catalogue, done: 0 };
        let wanted = Numbering {
            prefix: "PAL".into(),
            given,
            ..Numbering::default()
        };
        let next = std::cell::Cell::new(500);
        let fresh = || {
            next.set(next.get() + 1);
            id(next.get())
        };
        let command = kept.incidents().set(&wanted, &fresh).unwrap();
        kept.perform(&command).unwrap();
        kept
    }

    fn incidents(&self) -> Incidents {
        match self.catalogue.answer(&Query::Incidents).unwrap() {
            Answer::Incidents(incidents) => *incidents,
            other => panic!("{other:?}"),
        }
    }

    fn perform(&mut self, command: &Command) -> Result<i64, CatalogueError> {
        self.done += 1;
        let stamp = stamp(self.done);
        let applied = self.catalogue.perform(&stamp, command)?;
        Ok(applied.operation)
    }

    fn add(&mut self, n: u64, date: &str) -> String {
        self.perform(&Command::add("Added", event(n, date)))
            .unwrap();
        self.event(n).number
    }

    fn event(&self, n: u64) -> DamageEvent {
        let query = Query::Record {
            table: Table::DamageEvent,
            uuid: id(n),
        };
        match self.catalogue.answer(&query).unwrap() {
            Answer::Record(Some(record)) => match *record {
                Record::DamageEvent(event) => event,
                other => panic!("{other:?}"),
            },
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn new_events_are_numbered_by_themselves_and_no_number_comes_twice() {
    let mut kept = Kept::new(Given::Automatically);
    assert_eq!(kept.add(10, "2015-08-30"), "PAL-2015-0001");
    assert_eq!(kept.add(11, "2015-10"), "PAL-2015-0002");
    assert_eq!(kept.add(12, ""), "PAL-2026-0001", "the year of recording");
    // Deleted, undone, given away: none comes back.
    kept.perform(&Command::delete("Gone", Table::DamageEvent, id(11)))
        .unwrap();
    assert_eq!(kept.add(13, "2015"), "PAL-2015-0003");
    kept.done += 1;
    let undo = stamp(kept.done);
    kept.catalogue.undo(&undo, None).unwrap();
    assert_eq!(kept.add(14, "2015"), "PAL-2015-0004");
    let renamed = DamageEvent {
        number: "OLD-1".into(),
        ..kept.event(14)
    };
    kept.perform(&Command::change("Renumbered", kept.event(14), renamed))
        .unwrap();
    assert_eq!(kept.add(15, "2015"), "PAL-2015-0005");
    let own = DamageEvent {
        number: "OWN-7".into(),
        ..event(16, "2015")
    };
    kept.perform(&Command::add("Added", own)).unwrap();
    assert_eq!(
        kept.event(16).number,
        "OWN-7",
        "a number that was typed stays"
    );
}

#[test]
fn a_number_another_event_has_is_refused_by_name() {
    let mut kept = Kept::new(Given::OnRequest);
    assert_eq!(kept.add(10, "2015"), "");
    let numbered = |event: DamageEvent| DamageEvent {
        number: "PAL-2015-0001".into(),
        ..event
    };
    let change = Command::change("Numbered", kept.event(10), numbered(kept.event(10)));
    kept.perform(&change).unwrap();
    let refused = kept
        .perform(&Command::add("Added", numbered(event(11, "2015"))))
        .unwrap_err();
    let told = refused.to_string();
    let named = "«PAL-2015-0001» is already the number of «Loss 10» (Temple).";
    assert!(told.starts_with(named), "{told}");
}

#[test]
fn numbers_given_on_request_are_one_command_and_found_by_searching() {
    let mut kept = Kept::new(Given::OnRequest);
    kept.add(10, "2015");
    kept.add(11, "2016");
    let external = EventExternalId {
        uuid: id(30),
        event_uuid: id(11),
        scheme: "asor".into(),
        value: "SHI-16-0042".into(),
        ..EventExternalId::default()
    };
    kept.perform(&Command::add("Asor", external)).unwrap();
    let files: Vec<EventFile> = [10, 11]
        .map(|n| EventFile {
            event: kept.event(n),
            ..EventFile::default()
        })
        .into();
    let files: Vec<&EventFile> = files.iter().collect();
    let today = Day::parse("2026-11-22").unwrap();
    let command = kept.incidents().number_all(&files, today).unwrap();
    kept.perform(&command).unwrap();
    let numbers = [10, 11].map(|n| kept.event(n).number);
    assert_eq!(numbers.len(), 2);
    for text in [numbers[0].as_str(), numbers[1].as_str(), "SHI-16-0042"] {
        let filter = SiteFilter {
            text: text.into(),
            ..SiteFilter::default()
        };
        let query = Query::Sites { filter, at: today };
        let Answer::Sites(list) = kept.catalogue.answer(&query).unwrap() else {
            panic!("no list");
        };
        assert_eq!(list.rows.len(), 1, "{text}");
    }
    assert!(kept.incidents().number_all(&[], today).is_err());
}
