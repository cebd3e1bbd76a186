//! Searches the bytes of everything that can be handed to anyone for what must not be in it: the
//! name, number, position and words of a restricted place, a confidential part, a confidential
//! source, a confidential event, a witness who did not agree, persons who are not shown by name.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command as Program;

use palmyra_atlas::domain::command::Command;
use palmyra_atlas::domain::date::{Day, Edtf};
use palmyra_atlas::domain::edition::Edition;
use palmyra_atlas::domain::filter::{Field, fields};
use palmyra_atlas::domain::id::Id;
use palmyra_atlas::domain::kinds::{Access, Consent, Method, Seen, Shown, State};
use palmyra_atlas::domain::place::LonLat;
use palmyra_atlas::domain::query::{Answer, Query, SiteFilter};
use palmyra_atlas::domain::record::{
    Actor, Citation, Claim, DamageEvent, Intervention, Observation, Photo, Record, Site,
    SiteExternalId, SiteName, SitePeriod, Source, Table,
};
use palmyra_atlas::domain::review::{Review, Topic};
use palmyra_atlas::domain::statistics::{By, Head, Statistics, written};
use palmyra_atlas::session::{
    Contents, RegisterRequest, ReportLanguage, ReportPlan, ReportRequest, Session, Settings,
    TableFormat, TableRequest,
};

use crate::bytes;

/// Texts that stand in no public export; each is told apart from everything else in Palmyra.
const SECRETS: &[&str] = &[
    "Ruin of the restricted test",
    "restricted-testplace",
    "38.912345",
    "34.712345",
    "Crypt of the secret test",
    "secret-testcrypt",
    "Looting of the crypt test",
    "crypt-photo-caption-test",
    "Blown up in secret test",
    "38.300123",
    "34.560456",
    "39.555123",
    "test-gazetteer-778899",
    "Zahra Testname",
    "Testname, Zahra",
    "Z. Testname",
    "Testname",
    "0000-0002-1825-0097",
    "Karim Probemann",
    "Probemann",
    "Samir Versuchsname",
    "Versuchsname",
    "Hisham Musterfrau",
    "Musterfrau",
    "keeper of the test keys",
    "Letter of the hidden informant",
    "secret-letter-test",
    "Witness Namenlos",
    "Namenlos",
    "interview-namenlos",
    "I stood by the well test",
];

struct Desk {
    folder: tempfile::TempDir,
    session: Session,
    /// The identities that must not appear, by what they are.
    ids: BTreeMap<&'static str, Id>,
    /// A public place whose only damage is confidential.
    cistern: Id,
    bel: Id,
}

fn at(lon: f64, lat: f64) -> LonLat {
    LonLat::new(lon, lat).unwrap()
}

fn edtf(text: &str) -> Edtf {
    Edtf::parse(text).unwrap()
}

fn place(id: Id, slug: &str, name: &str) -> Site {
    Site {
        uuid: id,
        slug: slug.to_owned().try_into().unwrap(),
        name_en: name.into(),
        ..Site::default()
    }
}

#[expect(clippy::too_many_lines, reason = "one secret of each kind, in a row")]
fn desk() -> Desk {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("p.gpkg");
    let mut session =
        Session::create_with(&path, Contents::Palmyra, Settings::forgetful()).unwrap();
    session.work_as("Zahra Testname");
    let day = session.today();
    let filter = SiteFilter::default();
    let Answer::Sites(list) = session.ask_now(&Query::Sites { filter, at: day }).unwrap() else {
        panic!("no list");
    };
    let bel = list
        .rows
        .iter()
        .find(|row| row.slug.as_str() == "temple-of-bel");
    let bel = bel.unwrap().id;
    let new = || session.new_id();
    let [restricted, crypt, cistern, well] = [new(), new(), new(), new()];
    let [letter, interview, event, looting] = [new(), new(), new(), new()];
    let [zahra, karim, samir, secret_event, hisham] = [new(), new(), new(), new(), new()];
    let person = |uuid, name: &str, show, role: &str| Actor {
        uuid,
        name: name.into(),
        role: role.into(),
        uri: "https://orcid.org/0000-0002-1825-0097".into(),
        show,
        ..Actor::default()
    };
    let happened = |uuid, site, title: &str, access| DamageEvent {
        uuid,
        site_uuid: site,
        title: title.into(),
        when_edtf: Some(edtf("2016-05")),
        leaves: State::Destroyed,
        assessor_uuid: Some(zahra),
        access,
        ..DamageEvent::default()
    };
    let records: Vec<Record> = vec![
        person(zahra, "Zahra Testname", Shown::Hidden, "").into(),
        person(karim, "Karim Probemann", Shown::Initials, "").into(),
        Actor {
            access: Access::Confidential,
            ..person(
                hisham,
                "Hisham Musterfrau",
                Shown::Name,
                "keeper of the test keys",
            )
        }
        .into(),
        person(
            samir,
            "Samir Versuchsname",
            Shown::Role,
            "guard of the gate",
        )
        .into(),
        Source {
            uuid: letter,
            key: "secret-letter-test".into(),
            title: "Letter of the hidden informant".into(),
            access: Access::Confidential,
            ..Source::default()
        }
        .into(),
        Source {
            uuid: interview,
            key: "interview-namenlos".into(),
            kind: "oral testimony".into(),
            title: "Talk with Witness Namenlos".into(),
            authors: "Witness Namenlos".into(),
            consent: Consent::NotKnown,
            ..Source::default()
        }
        .into(),
        Site {
            access: Access::Restricted,
            geom: Some(at(38.912_345, 34.712_345)),
            ..place(
                restricted,
                "restricted-testplace",
                "Ruin of the restricted test",
            )
        }
        .into(),
        Site {
            access: Access::Confidential,
            parent_uuid: Some(bel),
            ..place(crypt, "secret-testcrypt", "Crypt of the secret test")
        }
        .into(),
        Site {
            description_en: "Told by Testname, Zahra; drawn by K. Probemann and Samir \
                             Versuchsname (Karim Probemann), with H. Musterfrau."
                .into(),
            ..place(cistern, "open-testcistern", "Open test cistern")
        }
        .into(),
        Site {
            geom: Some(at(38.300_123, 34.560_456)),
            coarsen_m: Some(5_000.0),
            ..place(well, "coarse-testwell", "Coarse test well")
        }
        .into(),
        Site {
            parent_uuid: Some(well),
            geom: Some(at(38.300_123, 34.560_456)),
            ..place(new(), "coarse-testwell-mouth", "Mouth of the test well")
        }
        .into(),
        SiteExternalId {
            uuid: new(),
            site_uuid: well,
            scheme: "osm-way".into(),
            value: "test-gazetteer-778899".into(),
            ..SiteExternalId::default()
        }
        .into(),
        SiteName {
            uuid: new(),
            site_uuid: cistern,
            text: "Test basin".into(),
            source_uuid: Some(letter),
            ..SiteName::default()
        }
        .into(),
        SitePeriod {
            uuid: new(),
            site_uuid: cistern,
            source_uuid: Some(letter),
            period_code: Some("roman".into()),
            ..SitePeriod::default()
        }
        .into(),
        happened(looting, crypt, "Looting of the crypt test", Access::Public).into(),
        happened(
            secret_event,
            cistern,
            "Blown up in secret test",
            Access::Confidential,
        )
        .into(),
        happened(event, bel, "Open test damage", Access::Public).into(),
        Photo {
            uuid: new(),
            site_uuid: Some(crypt),
            sha256: "ab".repeat(32),
            ext: "jpg".into(),
            caption_en: "crypt-photo-caption-test".into(),
            geom: Some(at(39.555_123, 34.1)),
            ..Photo::default()
        }
        .into(),
        Observation {
            uuid: new(),
            site_uuid: bel,
            event_uuid: Some(event),
            seen_edtf: edtf("2016-06-01"),
            state: Seen::Destroyed,
            method: Method::Testimony,
            source_uuid: Some(letter),
            note: "Letter of the hidden informant, page 2".into(),
            ..Observation::default()
        }
        .into(),
        Observation {
            uuid: new(),
            site_uuid: bel,
            event_uuid: Some(event),
            seen_edtf: edtf("2016-06-02"),
            state: Seen::Destroyed,
            method: Method::Testimony,
            source_uuid: Some(interview),
            observer: "Witness Namenlos".into(),
            observer_uuid: Some(karim),
            ..Observation::default()
        }
        .into(),
        Claim {
            uuid: new(),
            event_uuid: event,
            source_uuid: interview,
            said_by: "Witness Namenlos".into(),
            quote: "I stood by the well test".into(),
            ..Claim::default()
        }
        .into(),
        Intervention {
            uuid: new(),
            site_uuid: cistern,
            event_uuid: Some(secret_event),
            actor_uuid: Some(samir),
            actors: "Samir Versuchsname".into(),
            ..Intervention::default()
        }
        .into(),
        Intervention {
            uuid: new(),
            site_uuid: cistern,
            what: "Walls propped".into(),
            actor_uuid: Some(hisham),
            actors: "Hisham Musterfrau".into(),
            ..Intervention::default()
        }
        .into(),
        Citation {
            uuid: new(),
            record_table: "damage_event".into(),
            record_uuid: event,
            source_uuid: letter,
            basis: "Letter of the hidden informant".into(),
            ..Citation::default()
        }
        .into(),
    ];
    for record in records {
        session.perform_now(Command::add("Added", record)).unwrap();
    }
    let ids = BTreeMap::from([
        ("restricted place", restricted),
        ("crypt", crypt),
        ("letter", letter),
        ("looting", looting),
        ("secret event", secret_event),
        ("hidden person", zahra),
        ("confidential person", hisham),
    ]);
    Desk {
        folder,
        session,
        ids,
        cistern,
        bel,
    }
}

impl Desk {
    /// Fails when anything that is not for anyone stands in these bytes, in whatever letters.
    fn search(&self, what: &str, bytes: &[u8]) {
        let mut needles: Vec<String> = SECRETS.iter().map(|text| (*text).to_owned()).collect();
        for id in self.ids.values() {
            needles.push(id.to_string());
            needles.push(id.to_string().replace('-', ""));
        }
        bytes::absent(what, &needles, bytes);
    }

    fn run(&self, words: &[&str]) -> (String, String) {
        let ended = Program::new(env!("CARGO_BIN_EXE_palmyra-atlas"))
            .arg(words[0])
            .arg(self.folder.path().join("p.gpkg"))
            .args(&words[1..])
            .env("PALMYRA_ATLAS_CONFIG", self.folder.path().join("config"))
            .output()
            .unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        assert!(ended.status.success(), "{words:?}: {}", text(ended.stderr));
        (text(ended.stdout), text(ended.stderr))
    }

    fn report(&mut self, edition: Edition) -> (Vec<u8>, String, Vec<String>) {
        let out = self.folder.path().join(format!("{edition:?}.pdf"));
        let job = self.session.report(ReportRequest {
            plan: ReportPlan {
                sites: vec![self.bel, self.cistern, self.ids["crypt"]],
                language: ReportLanguage::English,
                edition,
                ..ReportPlan::default()
            },
            at: None,
            issued: Day::parse("2026-11-22").unwrap(),
            each: None,
            out: out.clone(),
        });
        let made = self.session.wait_for(job, |_| ()).unwrap();
        let text = Program::new("pdftotext")
            .args([&out, Path::new("-")])
            .output();
        let text = text.expect("pdftotext reads the pages").stdout;
        let text = String::from_utf8(text).unwrap().replace('\n', " ");
        (std::fs::read(&out).unwrap(), text, made.warnings)
    }

    /// The table with every column there is.
    fn table(&self, edition: Edition, format: TableFormat) -> Vec<u8> {
        let columns = fields().iter();
        let columns: Vec<(Field, String)> = columns
            .map(|row| (row.field.clone(), row.words.clone()))
            .collect();
        let request = TableRequest {
            filter: SiteFilter::default(),
            columns,
            at: self.session.today(),
            format,
            edition,
        };
        let mut out = Vec::new();
        self.session.table_to(&request, &mut out).unwrap();
        out
    }
}

#[test]
fn nothing_that_is_not_public_is_in_what_the_command_line_prints_for_anyone() {
    let desk = desk();
    let (inside, quiet) = desk.run(&["sites", "--format", "csv"]);
    for secret in [
        "Crypt of the secret test",
        "38.912345",
        "restricted-testplace",
    ] {
        assert!(inside.contains(secret), "who works here sees «{secret}»");
    }
    assert_eq!(quiet, "");
    for format in ["table", "json", "csv"] {
        let (open, said) = desk.run(&["sites", "--public", "--format", format]);
        assert!(open.contains("Open test cistern"));
        desk.search(&format!("sites as {format}"), open.as_bytes());
        assert!(said.contains("2 places"), "{said}");
        assert!(
            said.contains("1 by initials, 1 by role, 2 not at all"),
            "{said}"
        );
    }
    for slug in ["temple-of-bel", "open-testcistern", "coarse-testwell"] {
        for format in ["text", "json"] {
            let (open, _) = desk.run(&["show", slug, "--public", "--format", format]);
            desk.search(&format!("{slug} as {format}"), open.as_bytes());
        }
    }
    let (bel, _) = desk.run(&["show", "temple-of-bel", "--public", "--format", "json"]);
    assert!(bel.contains("Open test damage"), "what is public stays");
    assert!(bel.contains("no consent is noted"), "the reason is told");
    let (cistern, _) = desk.run(&["show", "open-testcistern", "--public"]);
    for shown in ["a person not named", "K. P.", "guard of the gate"] {
        assert!(cistern.contains(shown), "{shown}: {cistern}");
    }
}

#[test]
fn a_state_that_rests_on_something_confidential_is_told_from_what_is_public() {
    let desk = desk();
    let state = |words: &[&str], slug: &str| {
        let (text, _) = desk.run(words);
        let rows: serde_json::Value = serde_json::from_str(&text).unwrap();
        let rows = rows.as_array().unwrap().clone();
        let row = rows.into_iter().find(|row| row["slug"] == slug);
        row.map(|row| row["state"].as_str().unwrap().to_owned())
    };
    let all = ["sites", "--format", "json"];
    let open = ["sites", "--format", "json", "--public"];
    let slug = "open-testcistern";
    assert_eq!(state(&all, slug).as_deref(), Some("destroyed"));
    assert_eq!(state(&open, slug).as_deref(), Some("unknown"));
    let destroyed = [
        "sites",
        "--format",
        "json",
        "--public",
        "--state",
        "destroyed",
    ];
    assert_eq!(state(&destroyed, slug), None);
    let edition = desk.session.public_edition(desk.session.today()).unwrap();
    let filter = SiteFilter::default();
    let at = desk.session.today();
    let Answer::Sites(list) = desk.session.ask_now(&Query::Sites { filter, at }).unwrap() else {
        panic!("no list");
    };
    let row = |id| list.rows.iter().find(|row| row.id == id).unwrap();
    let cistern = edition.row(row(desk.cistern)).unwrap().unwrap();
    assert_eq!((cistern.events, cistern.when.as_str()), (0, ""));
    let bel = edition.row(row(desk.bel)).unwrap().unwrap();
    assert_eq!(bel.tally.total + 1, row(desk.bel).tally.total);
}

#[test]
fn nothing_that_is_not_public_is_in_public_statistics_and_findings() {
    let mut desk = desk();
    for format in ["table", "json", "csv"] {
        let all = ["statistics", "--level", "all", "--format", format];
        let (inside, _) = desk.run(&all);
        let (open, said) = desk.run(&[&all[..], &["--public"]].concat());
        assert_ne!(inside, open, "{format} counts what is not public");
        desk.search(&format!("statistics as {format}"), open.as_bytes());
        assert!(said.contains("2 places, 2 damage events"), "{said}");
        let (inside, quiet) = desk.run(&["review", "--format", format]);
        assert!(inside.contains("Ruin of the restricted test") || format == "table");
        assert_eq!(quiet, "");
        let (open, said) = desk.run(&["review", "--public", "--format", format]);
        desk.search(&format!("review as {format}"), open.as_bytes());
        assert!(
            said.contains("findings that concern what is not public"),
            "{said}"
        );
        assert!(
            format != "csv" || open.contains("left-out,,,,,,,\"Left out: "),
            "{open}"
        );
        let (open, _) = desk.run(&["due", "--public", "--format", format]);
        desk.search(&format!("due as {format}"), open.as_bytes());
    }
    let out = desk.folder.path().join("numbers.csv");
    let told = |counted: &Statistics, left_out: Vec<String>| {
        let head = Head {
            catalogue: "Of the Crypt of the secret test".into(),
            filter: "Samir Versuchsname".into(),
            day: Day::parse("2026-11-22").unwrap(),
            level: String::new(),
            left_out,
        };
        written(&head, counted, &By::ALL, None)
    };
    let day = desk.session.today();
    let job = desk
        .session
        .save_public_numbers(SiteFilter::default(), day, told, out.clone());
    desk.session.wait_for(job, |_| ()).unwrap();
    let numbers = std::fs::read(&out).unwrap();
    desk.search("the saved numbers", &numbers);
    let numbers = String::from_utf8(numbers).unwrap();
    assert!(
        numbers.contains("Left out,\"Left out, not being public: 2 places"),
        "{numbers}"
    );
    for topic in Topic::ALL {
        let out = desk.folder.path().join(format!("{}.csv", topic.code()));
        let asked = Review {
            topic: *topic,
            need: None,
            today: desk.session.today(),
            limit: 0,
        };
        let job = desk
            .session
            .save_findings(asked, Edition::Public, out.clone());
        desk.session.wait_for(job, |_| ()).unwrap();
        desk.search(topic.code(), &std::fs::read(&out).unwrap());
    }
}

#[test]
fn public_statistics_count_public_places_as_anyone_sees_them() {
    let desk = desk();
    let day = desk.session.today();
    let counted = |filter: &SiteFilter| {
        let counted = desk.session.public_statistics(filter, day).unwrap();
        counted.statistics
    };
    let edition = desk.session.public_edition(day).unwrap();
    for states in [vec![], vec![State::Destroyed], vec![State::Unknown]] {
        let filter = SiteFilter {
            states: states.clone(),
            ..SiteFilter::default()
        };
        let all = SiteFilter::default();
        let Answer::Sites(list) = desk
            .session
            .ask_now(&Query::Sites {
                filter: all,
                at: day,
            })
            .unwrap()
        else {
            panic!("no list");
        };
        let rows = edition.rows(&list.rows, &states).unwrap();
        let shown: usize = counted(&filter).places.values().sum();
        assert_eq!(shown, rows.len(), "{states:?}");
    }
}

#[test]
fn nothing_that_is_not_public_is_in_a_public_register() {
    let mut desk = desk();
    for table in [Table::Actor, Table::Source] {
        let Answer::Register(entries) = desk.session.ask_now(&Query::Register(table)).unwrap()
        else {
            panic!("no register");
        };
        for edition in [Edition::Inside, Edition::Public] {
            let out = desk
                .folder
                .path()
                .join(format!("{table:?}-{edition:?}.csv"));
            let request = RegisterRequest {
                table,
                records: entries
                    .iter()
                    .map(palmyra_atlas::domain::register::Entry::id)
                    .collect(),
                format: TableFormat::Csv,
                edition,
            };
            let job = desk.session.write_register(request, out.clone());
            let made = desk.session.wait_for(job, |_| ()).unwrap();
            let bytes = std::fs::read(&out).unwrap();
            let text = String::from_utf8_lossy(&bytes).into_owned();
            let secret = match table {
                Table::Actor => "Zahra Testname",
                _ => "Letter of the hidden informant",
            };
            assert_eq!(text.contains(secret), edition == Edition::Inside);
            if edition == Edition::Public {
                desk.search(&format!("the register of {table:?}"), &bytes);
                let said = made.warnings.join(" ");
                let of_it = match table {
                    Table::Actor => "1 by initials, 1 by role, 2 not at all",
                    _ => "not being public: 1 source.",
                };
                assert!(said.contains(of_it), "{said}");
                assert!(
                    !said.contains("places,"),
                    "only what is in it is counted: {said}"
                );
            }
        }
    }
}

#[test]
fn what_is_left_out_is_counted_of_what_is_handed_out() {
    let desk = desk();
    let (_, said) = desk.run(&["sites", "--public", "--find", "Open test cistern"]);
    assert!(
        said.contains("Left out, not being public: 1 damage event, 1 source."),
        "{said}"
    );
    assert!(
        said.contains("not shown by name: 1 by role, 2 not at all."),
        "{said}"
    );
    let (_, said) = desk.run(&["show", "--public", "tetrapylon"]);
    assert!(!said.contains("Left out, not"), "{said}");
    let (_, said) = desk.run(&["show", "--public", "coarse-testwell"]);
    assert!(said.contains("numbers elsewhere: 2 places."), "{said}");
}

#[test]
fn nothing_that_is_not_public_is_in_a_public_table() {
    let desk = desk();
    for format in [
        TableFormat::Csv,
        TableFormat::GeoJson,
        TableFormat::Spreadsheet,
    ] {
        let inside = desk.table(Edition::Inside, format);
        let inside = String::from_utf8_lossy(&inside);
        for secret in ["Crypt of the secret test", "Zahra Testname", "38.912345"] {
            assert!(inside.contains(secret), "who works here writes «{secret}»");
        }
        let open = desk.table(Edition::Public, format);
        assert!(String::from_utf8_lossy(&open).contains("Open test cistern"));
        desk.search(&format!("{format:?}"), &open);
    }
}

#[test]
fn nothing_that_is_not_public_is_in_a_public_report() {
    let mut desk = desk();
    let (_, handed, said) = desk.report(Edition::Handed);
    assert!(handed.contains("Crypt of the secret test") && said.is_empty());
    assert!(!handed.contains("Testname"), "not even for colleagues");
    let (pdf, text, said) = desk.report(Edition::Public);
    assert!(text.contains("Open test damage"), "what is public stays");
    desk.search("the pages", text.as_bytes());
    desk.search("the file", &pdf);
    let streams = bytes::streams(&pdf);
    assert!(streams.len() > pdf.len(), "the streams were inflated");
    desk.search("the streams", &streams);
    let said = said.join(" ");
    // Only what the three chapters would hold is counted.
    for part in [
        "not being public: 1 place, 2 damage events, 1 photograph, 1 source.",
        "one was left out",
        "no consent",
    ] {
        assert!(said.contains(part), "{said}");
    }
}

#[test]
fn the_data_inside_a_public_report_are_as_coarse_as_its_pages() {
    let desk = desk();
    let out = desk.folder.path().join("well.pdf");
    let written = |public: bool| {
        let mut words = vec!["report", "--site", "coarse-testwell", "--out"];
        words.push(out.to_str().unwrap());
        words.extend(public.then_some("--public"));
        desk.run(&words);
        std::fs::read(&out).unwrap()
    };
    let places = |pdf: &[u8]| bytes::attached(pdf, "id,slug,parent");
    let inside = places(&written(false));
    assert!(
        inside.contains("38.300123"),
        "colleagues get the point: {inside}"
    );
    let pdf = written(true);
    let streams = bytes::streams(&pdf);
    desk.search("the streams", &streams);
    let open = places(&pdf);
    assert!(
        open.contains("coarse-testwell") && open.contains(",5000,"),
        "{open}"
    );
    assert!(!open.contains("38.300123"), "{open}");
    let points = bytes::attached(&pdf, "{\"type\":\"FeatureC");
    assert!(points.contains("\"coarsened_m\":5000"), "{points}");
}

#[test]
fn nothing_that_is_not_public_is_in_a_public_page_for_a_browser() {
    let desk = desk();
    let out = desk.folder.path().join("public.html");
    desk.run(&["report", "--public", "--out", out.to_str().unwrap()]);
    let page = std::fs::read(&out).unwrap();
    desk.search("the page", &page);
    let text = String::from_utf8(page).unwrap();
    let mut inside = 0;
    // What is packed inside it: pictures, drawings and data.
    for packed in text.split(";base64,").skip(1) {
        let letters = packed.split('"').next().unwrap();
        desk.search("what is inside the page", &bytes::from_base64(letters));
        inside += 1;
    }
    assert!(inside >= 3, "the data of the report are inside");
}

#[test]
fn nothing_that_is_not_public_is_in_a_public_document() {
    let desk = desk();
    let out = desk.folder.path().join("public.docx");
    // All but the maps, which are pixels.
    let sections =
        "facts,parts,events,evidence,condition,interventions,chronology,plates,method,log";
    let sections = ["--sections", sections];
    desk.run(
        &[
            &["report", "--public", "--out", out.to_str().unwrap()][..],
            &sections,
        ]
        .concat(),
    );
    let document = std::fs::read(&out).unwrap();
    desk.search("the document", &document);
    let parts = bytes::parts(&document);
    for (name, content) in &parts {
        desk.search(name, name.as_bytes());
        desk.search(name, content);
    }
    let data = parts.iter().filter(|(name, _)| name.starts_with("data/"));
    assert!(data.count() >= 3, "the data of the report are inside");
}
