//! How long the main work takes: start, search, state at a date, save, report. Figures, never
//! verdicts: nothing here fails for being slow. Run with `cargo bench`; the made-up inventories
//! are kept in the system's folder for temporary files. `PALMYRA_ATLAS_BENCH_MOST=1000000` adds the
//! largest one, which takes some minutes to make.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::too_many_lines,
    unreachable_pub,
    reason = "a test that cannot go on shall stop loudly, and reads best in one piece"
)]

mod frame;
#[path = "../made_up/mod.rs"]
mod made_up;
mod photographs;
mod scene;
mod window;

use divan::{Bencher, black_box};
use palmyra_atlas::domain::date::Day;
use palmyra_atlas::domain::dossier::SiteRow;
use palmyra_atlas::domain::query::{Answer, Query, SiteFilter};
use palmyra_atlas::domain::review::{Review, Topic};
use palmyra_atlas::jobs::{Cancel, Progress, Waker};
use palmyra_atlas::report::{self, Tongue};
use palmyra_atlas::session::{PageWish, Previewed, ReportPlan, ReportRequest, Session, Settings};

use scene::{atlas, day, palmyra, report_input, sizes};

fn main() {
    divan::main();
}

/// A list as the window asks for it first: the top of the tree, at a day.
fn first_rows(session: &Session, text: &str, at: Day) -> Vec<SiteRow> {
    let filter = SiteFilter {
        text: text.to_owned(),
        limit: Some(50),
        ..SiteFilter::default()
    };
    match session.ask_now(&Query::Sites { filter, at }) {
        Ok(Answer::Sites(list)) => list.rows,
        other => panic!("no list: {other:?}"),
    }
}

/// From the file to all that the first picture needs: list, outlines, time line, one dossier.
#[divan::bench(sample_count = 20, sample_size = 1)]
fn start_palmyra(bencher: Bencher) {
    let file = palmyra();
    bencher.bench_local(|| {
        let session = Session::open_with(&file, Settings::forgetful()).unwrap();
        let rows = first_rows(&session, "", day());
        for query in [Query::Outlines, Query::Timeline, Query::Summary] {
            black_box(session.ask_now(&query).unwrap());
        }
        black_box(
            session
                .ask_now(&Query::Dossier {
                    site: rows[0].id,
                    at: day(),
                })
                .unwrap(),
        );
    });
}

#[divan::bench(args = sizes(), sample_count = 10, sample_size = 1)]
fn start(bencher: Bencher, sites: u64) {
    let file = atlas(sites);
    bencher.bench_local(|| {
        let session = Session::open_with(&file, Settings::forgetful()).unwrap();
        black_box(first_rows(&session, "", day()));
    });
}

/// All topics of the review page: counts, the first findings of each, the gaps need by need.
#[divan::bench(args = sizes(), sample_count = 5, sample_size = 1)]
fn review(bencher: Bencher, sites: u64) {
    let session = Session::open_with(&atlas(sites), Settings::forgetful()).unwrap();
    bencher.bench_local(|| {
        for topic in Topic::ALL {
            let asked = Review {
                topic: *topic,
                need: None,
                today: day(),
                limit: 120,
            };
            black_box(session.ask_now(&Query::Review(asked)).unwrap());
        }
        black_box(session.ask_now(&Query::Lacks).unwrap());
    });
}

#[divan::bench(args = sizes(), sample_count = 200, sample_size = 1)]
fn search_latin(bencher: Bencher, sites: u64) {
    let session = Session::open_with(&atlas(sites), Settings::forgetful()).unwrap();
    let words = [
        "te", "tem", "temp", "tel", "qala", "ba", "bala", "khirbat", "qasr",
    ];
    let mut at = 0;
    bencher.bench_local(|| {
        at += 1;
        black_box(first_rows(&session, words[at % words.len()], day()))
    });
}

#[divan::bench(args = sizes(), sample_count = 200, sample_size = 1)]
fn search_arabic(bencher: Bencher, sites: u64) {
    let session = Session::open_with(&atlas(sites), Settings::forgetful()).unwrap();
    let words = ["مع", "معبد", "تل", "قلعة", "خربة", "قصر"];
    let mut at = 0;
    bencher.bench_local(|| {
        at += 1;
        black_box(first_rows(&session, words[at % words.len()], day()))
    });
}

/// The state of every place at another day, as the time slider asks for it.
#[divan::bench(args = sizes(), sample_count = 10, sample_size = 1)]
fn state_at_date(bencher: Bencher, sites: u64) {
    let session = Session::open_with(&atlas(sites), Settings::forgetful()).unwrap();
    let mut at = day();
    bencher.bench_local(|| {
        at = at.plus(-30);
        let query = Query::Sites {
            filter: SiteFilter::default(),
            at,
        };
        black_box(session.ask_now(&query).unwrap())
    });
}

/// One edit until it is acknowledged: written, logged, indexed, flushed to disk.
#[divan::bench(sample_count = 100, sample_size = 1)]
fn save(bencher: Bencher) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("save.gpkg");
    std::fs::copy(palmyra(), &file).unwrap();
    let mut session = Session::open_with(&file, Settings::forgetful()).unwrap();
    session.work_as("bench");
    let mut count = 0;
    bencher.bench_local(|| {
        count += 1;
        session.perform_now(scene::note(&session, count)).unwrap()
    });
}

/// A whole inventory by the bulk path: its rows, both indexes, everything derived, one undo.
/// Making the records up is part of it; `made_up` says how large a part.
#[divan::bench(args = sizes(), sample_count = 1, sample_size = 1)]
fn load(bencher: Bencher, sites: u64) {
    bencher.bench_local(|| scene::loaded(made_up::Inventory { seed: 7, sites }.records()));
}

/// The same of places alone, one row each: what `ogr2ogr` is measured beside.
#[divan::bench(args = sizes(), sample_count = 1, sample_size = 1)]
fn load_places(bencher: Bencher, sites: u64) {
    bencher.bench_local(|| scene::loaded(made_up::Inventory { seed: 7, sites }.places()));
}

/// Making the records up, without a catalogue.
#[divan::bench(args = sizes(), sample_count = 1, sample_size = 1)]
fn made_up_records(bencher: Bencher, sites: u64) {
    bencher.bench_local(|| {
        black_box(
            made_up::Inventory { seed: 7, sites }
                .records()
                .map(|record| black_box(record).table())
                .max(),
        )
    });
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn report_one_site(bencher: Bencher) {
    let input = report_input(&["temple-of-bel"]);
    bencher.bench_local(|| print(&input));
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn report_whole_catalogue(bencher: Bencher) {
    let input = report_input(&[]);
    bencher.bench_local(|| print(&input));
}

/// From a changed choice to the page in hand, as the window asks: the report on one monument, gathered
/// anew, set and drawn as wide as half a screen.
#[divan::bench(sample_count = 40, sample_size = 1)]
fn report_preview_changed(bencher: Bencher) {
    let session = Session::open_with(&palmyra(), Settings::forgetful()).unwrap();
    let here = std::thread::current();
    let preview = session.preview(std::sync::Arc::new(move || here.unpark()));
    let preview = preview.unwrap();
    let bel = first_rows(&session, "temple-of-bel", day());
    let mut request = ReportRequest {
        plan: ReportPlan {
            sites: vec![bel.first().unwrap().id],
            ..ReportPlan::default()
        },
        at: None,
        issued: day(),
        each: None,
        out: std::path::PathBuf::new(),
    };
    bencher.bench_local(|| {
        request.plan.name_actors = !request.plan.name_actors;
        let wish = PageWish {
            request: request.clone(),
            page: 0,
            scale: 1.2,
        };
        preview.want(wish.clone());
        let come = |seen: &Previewed| match seen {
            Previewed::Page { wish: of, .. } => **of == wish,
            Previewed::Failed(sentence) => panic!("{sentence}"),
            Previewed::Laid(_) => false,
        };
        while !preview.take().iter().any(come) {
            std::thread::park_timeout(std::time::Duration::from_millis(100));
        }
    });
}

fn print(input: &report::ReportInput) -> usize {
    debug_assert_eq!(input.tongues, [Tongue::English]);
    let progress = Progress::new("report", Waker::default());
    report::write(input, &progress, &Cancel::default())
        .unwrap()
        .value
        .pages
}
