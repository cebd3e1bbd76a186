//! Searching in the window: what the names find comes at once, what the descriptions add comes
//! below it, and every line says why it is there. Driven by accessible names.

use std::time::{Duration, Instant};

use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use palmyra_atlas::domain::command::{Command, Edit};
use palmyra_atlas::domain::date::Day;
use palmyra_atlas::domain::id::{Id, Slug};
use palmyra_atlas::domain::kinds::{Level, State};
use palmyra_atlas::domain::query::{Query, SiteFilter};
use palmyra_atlas::domain::record::{Record, Site, SiteName};
use palmyra_atlas::session::{Contents, Event, Session, Settings};
use palmyra_atlas::ui::App;
use palmyra_atlas::ui::model::Model;
use palmyra_atlas::ui::view::Slot;

const SEARCH: &str = "Search names and descriptions";

struct Window {
    harness: Harness<'static, App>,
    _folder: tempfile::TempDir,
}

impl Window {
    fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("Search.gpkg");
        let settings = Settings::forgetful();
        let mut session = Session::create_with(&file, Contents::Empty, settings).unwrap();
        session.work_as("A. Tester");
        let edits = records()
            .into_iter()
            .map(|record| Edit::Insert(Box::new(record)));
        session
            .perform_now(Command::new("Added", edits.collect()))
            .unwrap();
        let harness = Harness::builder()
            .with_size(egui::vec2(1366.0, 768.0))
            .build_eframe(|context| App::new(context, session));
        let mut window = Self {
            harness,
            _folder: folder,
        };
        window.until("all places are there", |harness| {
            harness.state().shows_all()
        });
        window
    }

    fn until(&mut self, what: &str, holds: impl Fn(&Harness<'static, App>) -> bool) {
        let start = Instant::now();
        loop {
            self.harness.run_ok();
            if holds(&self.harness) {
                return;
            }
            assert!(
                start.elapsed() < Duration::from_secs(10),
                "not within 10 s: {what}"
            );
            std::thread::yield_now();
        }
    }

    fn type_words(&mut self, words: &str) {
        self.harness.get_by_label(SEARCH).focus();
        self.harness.run_ok();
        self.harness.get_by_label(SEARCH).type_text(words);
        self.until("everything was found", |harness| {
            harness.state().found_names() && harness.state().shows_all()
        });
        self.harness.run_ok();
    }

    /// The lines of the list, from above.
    fn lines(&self) -> Vec<String> {
        let lines = self
            .harness
            .query_all_by_role(egui::accesskit::Role::TreeItem);
        lines
            .filter_map(|line| line.accesskit_node().label())
            .collect()
    }

    fn says(&self, words: &str) -> bool {
        self.harness.query_all_by_label(words).next().is_some()
    }
}

fn records() -> Vec<Record> {
    let site = |n: u8, level, en: &str, ar: &str, about: &str| Site {
        uuid: Id::v7(1, [n; 10]),
        slug: Slug::try_from(format!("place-{n}")).unwrap(),
        parent_uuid: (level == Level::Component).then(|| Id::v7(1, [2; 10])),
        level,
        name_en: en.into(),
        name_ar: ar.into(),
        description_en: about.into(),
        ..Site::default()
    };
    let about = "Stones of the Bel precinct were used again in its wall.";
    vec![
        site(1, Level::Monument, "Gate", "باب", about).into(),
        site(2, Level::Monument, "Temple of Bel", "معبد بل", "").into(),
        site(3, Level::Component, "Cella of Bel", "", "").into(),
        site(4, Level::Monument, "Citadel", "قلعة", "").into(),
        SiteName {
            uuid: Id::v7(2, [1; 10]),
            site_uuid: Id::v7(1, [4; 10]),
            text: "House of Bel".into(),
            lang: "en".into(),
            kind: "other".into(),
            ..SiteName::default()
        }
        .into(),
    ]
}

#[test]
fn results_are_ranked_and_say_why() {
    let mut window = Window::open();
    window.type_words("bel");
    assert_eq!(
        window.lines(),
        ["Temple of Bel", "Citadel", "Cella of Bel", "Gate"]
    );
    assert!(window.says("also called House of Bel"));
    assert!(window.says("in Temple of Bel"));
    assert!(window.says(&format!(
        "“{}”",
        "Stones of the Bel precinct were used again in its wall."
    )));
}

#[test]
fn a_name_in_the_other_script_is_the_reason() {
    let mut window = Window::open();
    window.type_words("قلعه");
    assert_eq!(window.lines(), ["Citadel"]);
    assert!(window.says("قلعة"));
}

#[test]
fn what_was_typed_is_asked_in_the_frame_of_the_key() {
    let mut window = Window::open();
    window.harness.get_by_label(SEARCH).focus();
    window.harness.run_ok();
    window.harness.get_by_label(SEARCH).type_text("gate");
    // One frame takes the letters and asks; whatever comes back is shown in the next.
    window.harness.step();
    assert!(!window.harness.state().found_names());
    window.until("the names are there", |harness| {
        harness.state().found_names()
    });
    assert_eq!(window.lines().first().map(String::as_str), Some("Gate"));
}

/// List and map ask one question between them; what is typed meanwhile takes it from neither.
#[test]
fn typing_before_all_has_come_takes_nothing_back() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("Palmyra.gpkg");
    let settings = Settings::forgetful();
    let mut session = Session::create_with(&file, Contents::Palmyra, settings).unwrap();
    let mut model = Model::default();
    let list = |text: &str, at| Query::Sites {
        filter: SiteFilter {
            text: text.into(),
            ..SiteFilter::default()
        },
        at: Day(at),
    };
    let wait = |model: &mut Model, session: &mut Session, at: i64| {
        let start = Instant::now();
        let come = |model: &Model| model.sites(Slot::All).map(|sites| sites.at) == Some(Day(at));
        while !come(model) {
            for event in session.poll() {
                if let Event::Answered {
                    ticket,
                    revision,
                    result,
                } = event
                {
                    model.answered(ticket, revision, result);
                }
            }
            model.keep(
                session,
                vec![(Slot::All, list("", at)), (Slot::Listed, list("bel", at))],
            );
            assert!(
                start.elapsed() < Duration::from_secs(10),
                "the places never came"
            );
            std::thread::yield_now();
        }
    };
    for at in [16_000, 16_700, 16_900] {
        model.keep(
            &mut session,
            vec![(Slot::All, list("", at)), (Slot::Listed, list("", at))],
        );
        model.keep(
            &mut session,
            vec![(Slot::All, list("", at)), (Slot::Listed, list("bel", at))],
        );
        wait(&mut model, &mut session, at);
    }
    let destroyed = model
        .sites(Slot::All)
        .unwrap()
        .counted
        .in_state(State::Destroyed);
    assert!(destroyed > 0);
}
