//! The whole window at work, without a screen: from a key press to the answer in the next frame,
//! a day's step, opening, a frame in which nothing happens. What painting the pixels takes is not
//! in it. Prints the middle, the 99th of a hundred and the slowest, since a mean hides what is felt.

use std::time::{Duration, Instant};

use divan::Bencher;
use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use palmyra_atlas::domain::command::Command;
use palmyra_atlas::domain::query::{Answer, Query, Reach, SiteFilter};
use palmyra_atlas::domain::record::Record;
use palmyra_atlas::session::{self, Session, Settings};
use palmyra_atlas::ui::App;

use crate::made_up::Inventory;
use crate::scene::{atlas, sizes};

/// How many names are typed, letter by letter.
const NAMES: usize = 60;
/// Letters typed of each.
const LETTERS: usize = 12;

struct Window(Harness<'static, App>);

impl Window {
    fn open(sites: u64) -> Self {
        let mut window = Self::opening(sites);
        window.until(App::shows_all);
        // The rest of what is asked at the start (time line, outlines) is let come as well.
        let settled = Instant::now() + Duration::from_micros(5 * sites);
        while Instant::now() < settled {
            window.0.step();
        }
        window
    }

    fn opening(sites: u64) -> Self {
        let session = Session::open_with(&atlas(sites), Settings::forgetful()).unwrap();
        let harness = Harness::builder()
            .with_size(egui::vec2(1366.0, 768.0))
            .build_eframe(|context| App::new(context, session));
        Self(harness)
    }

    /// Frames until something holds.
    fn until(&mut self, holds: impl Fn(&App) -> bool) {
        let begun = Instant::now();
        while !holds(self.0.state()) {
            self.0.step();
            assert!(begun.elapsed() < Duration::from_mins(2), "it never came");
        }
    }

    /// How long it takes from an event to a frame for which something holds.
    fn timed(&mut self, event: Event, holds: impl Fn(&App) -> bool) -> Duration {
        let begun = Instant::now();
        self.0.event(event);
        self.0.step();
        self.until(holds);
        begun.elapsed()
    }

    fn press(&mut self, modifiers: Modifiers, key: Key) -> Event {
        let _ = self;
        Event::Key {
            key,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers,
        }
    }
}

/// Prints the middle, the 99th of a hundred and the slowest of some times.
fn tell(what: &str, sites: u64, mut times: Vec<Duration>) {
    times.sort_unstable();
    let at = |share: usize| times[(times.len() - 1) * share / 100];
    eprintln!(
        "{what}, {sites} sites: median {:.1?}, p99 {:.1?}, slowest {:.1?} of {}; {}",
        at(50),
        at(99),
        at(100),
        times.len(),
        memory(),
    );
}

/// What the process holds now and held at most.
fn memory() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = |name: &str| {
        let found = status.lines().find(|line| line.starts_with(name));
        let kilobytes = found.and_then(|line| line.split_whitespace().nth(1)?.parse::<u64>().ok());
        kilobytes.unwrap_or(0) / 1024
    };
    format!("{} MB held, {} MB at most", line("VmRSS"), line("VmHWM"))
}

/// Names of the inventory as they are typed, spread over it.
fn names(sites: u64, script: fn(&Record) -> Option<String>) -> Vec<String> {
    let records = Inventory { seed: 7, sites }.places();
    let step = usize::try_from(sites).unwrap() / NAMES;
    records
        .step_by(step.max(1))
        .filter_map(|record| script(&record))
        .collect()
}

fn latin(record: &Record) -> Option<String> {
    match record {
        Record::Site(site) => Some(site.name_en.to_lowercase()),
        _ => None,
    }
}

fn arabic(record: &Record) -> Option<String> {
    match record {
        Record::Site(site) => Some(site.name_ar.clone()),
        _ => None,
    }
}

/// From a key press's question until its answer is in hand, as the window asks: the names at once,
/// and beside them the whole list, both instead of those of the key before.
fn ask_names(sites: u64, what: &str, script: fn(&Record) -> Option<String>) {
    let names = names(sites, script);
    let mut session = Session::open_with(&atlas(sites), Settings::forgetful()).unwrap();
    let here = std::thread::current();
    session.set_waker(std::sync::Arc::new(move || here.unpark()));
    let at = crate::scene::day();
    let (mut asked, mut whole) = (None, None);
    let mut times = Vec::new();
    for name in names {
        for (end, _) in name.char_indices().skip(1).take(LETTERS) {
            let by_name = SiteFilter {
                text: name[..end].to_owned(),
                reach: Reach::Names,
                limit: Some(50),
                ..SiteFilter::default()
            };
            let listed = SiteFilter {
                reach: Reach::All,
                limit: None,
                ..by_name.clone()
            };
            let begun = Instant::now();
            let ticket = session.ask_instead(
                asked,
                Query::Sites {
                    filter: by_name,
                    at,
                },
            );
            whole = Some(session.ask_instead(whole, Query::Sites { filter: listed, at }));
            asked = Some(ticket);
            let is_it = |event: &session::Event| matches!(event, session::Event::Answered { ticket: of, .. } if *of == ticket);
            // Letting go of a whole list that came meanwhile is no part of the answer.
            let mut come = Vec::new();
            while !come.iter().any(is_it) {
                std::thread::park_timeout(Duration::from_millis(100));
                come.extend(session.poll());
            }
            times.push(begun.elapsed());
            drop(come);
            std::thread::sleep(Duration::from_millis(60));
        }
    }
    tell(what, sites, times);
}

#[divan::bench(args = sizes(), sample_count = 1, sample_size = 1)]
fn names_latin(bencher: Bencher, sites: u64) {
    bencher.bench_local(|| ask_names(sites, "names in hand, Latin", latin));
}

#[divan::bench(args = sizes(), sample_count = 1, sample_size = 1)]
fn names_arabic(bencher: Bencher, sites: u64) {
    bencher.bench_local(|| ask_names(sites, "names in hand, Arabic", arabic));
}

/// One edit until it is acknowledged: a place renamed, written, logged, its names indexed anew,
/// flushed to disk.
#[divan::bench(args = sizes(), sample_count = 1, sample_size = 1)]
fn rename(bencher: Bencher, sites: u64) {
    bencher.bench_local(|| {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("rename.gpkg");
        std::fs::copy(atlas(sites), &file).unwrap();
        // Else the first edit would wait until the copy has reached the disk.
        std::fs::File::open(&file).unwrap().sync_all().unwrap();
        let mut session = Session::open_with(&file, Settings::forgetful()).unwrap();
        session.work_as("bench");
        let places = Inventory { seed: 7, sites }.places();
        let step = usize::try_from(sites).unwrap() / 200;
        let times = places.step_by(step.max(1)).map(|place| {
            let Record::Site(before) = place else {
                panic!("a place")
            };
            let uuid = before.uuid;
            let table = palmyra_atlas::domain::record::Table::Site;
            let Ok(Answer::Record(Some(stored))) = session.ask_now(&Query::Record { table, uuid })
            else {
                panic!("no record")
            };
            let Record::Site(before) = *stored else {
                panic!("a place")
            };
            let mut after = before.clone();
            after.name_en.push_str(" the Elder");
            let begun = Instant::now();
            let command = Command::change("Renamed", before, after);
            session.perform_now(command).unwrap();
            begun.elapsed()
        });
        let times = times.collect();
        tell("one edit saved", sites, times);
    });
}

fn type_names(sites: u64, what: &str, script: fn(&Record) -> Option<String>) {
    let names = names(sites, script);
    let mut window = Window::open(sites);
    window
        .0
        .get_by_label("Search names and descriptions")
        .focus();
    window.0.step();
    let mut times = Vec::new();
    for name in names {
        for letter in name.chars().take(LETTERS) {
            let typed = Event::Text(letter.to_string());
            times.push(window.timed(typed, App::found_names));
            // People type no faster than this: meanwhile the descriptions are looked through.
            let next = Instant::now() + Duration::from_millis(60);
            while Instant::now() < next {
                window.0.step();
                std::thread::sleep(Duration::from_millis(8));
            }
        }
        let all = window.press(Modifiers::COMMAND, Key::A);
        window.0.event(all);
        let gone = window.press(Modifiers::NONE, Key::Backspace);
        window.0.event(gone);
        window.0.step();
        window.until(App::shows_all);
    }
    tell(what, sites, times);
}

#[divan::bench(args = sizes(), sample_count = 1, sample_size = 1)]
fn typing_latin(bencher: Bencher, sites: u64) {
    bencher.bench_local(|| type_names(sites, "key press to names, Latin", latin));
}

#[divan::bench(args = sizes(), sample_count = 1, sample_size = 1)]
fn typing_arabic(bencher: Bencher, sites: u64) {
    bencher.bench_local(|| type_names(sites, "key press to names, Arabic", arabic));
}

/// The time slider is moved by a month at each key press: until list, map and counts are those
/// of the new day.
#[divan::bench(args = sizes(), sample_count = 1, sample_size = 1)]
fn another_day(bencher: Bencher, sites: u64) {
    bencher.bench_local(|| {
        let mut window = Window::open(sites);
        window.0.get_by_label("Day shown").focus();
        window.0.step();
        let times = (0..30).map(|_| {
            let back = window.press(Modifiers::SHIFT, Key::ArrowLeft);
            let day = window.0.state().day();
            window.timed(back, |app| app.day() != day && app.shows_all())
        });
        let times = times.collect();
        tell("another day in the window", sites, times);
    });
}

/// From the file to the first rows, and to every place in list and map.
#[divan::bench(args = sizes(), sample_count = 1, sample_size = 1)]
fn opening(bencher: Bencher, sites: u64) {
    bencher.bench_local(|| {
        let (mut first, mut all) = (Vec::new(), Vec::new());
        for _ in 0..3 {
            let begun = Instant::now();
            let mut window = Window::opening(sites);
            window.until(App::shows_rows);
            first.push(begun.elapsed());
            window.until(App::shows_all);
            window.0.step();
            all.push(begun.elapsed());
        }
        tell("opening to the first rows", sites, first);
        tell("opening to all places", sites, all);
    });
}

/// A frame of the whole window, list, map, slider and detail, while nothing changes.
#[divan::bench(args = sizes(), sample_count = 1, sample_size = 1)]
fn window_frame(bencher: Bencher, sites: u64) {
    bencher.bench_local(|| {
        let mut window = Window::open(sites);
        let times = (0..300).map(|_| {
            let begun = Instant::now();
            window.0.step();
            begun.elapsed()
        });
        let times = times.collect();
        tell("a frame of the whole window", sites, times);
    });
}
