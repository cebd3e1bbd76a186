//! The report of the true record: its text is the record's, its bytes are the same twice.

use palmyra_atlas::catalogue::{Catalogue, Stamp};
use palmyra_atlas::domain::date::Day;
use palmyra_atlas::domain::query::{Answer, Query, SiteFilter};
use palmyra_atlas::jobs::{Cancel, Progress, Waker};
use palmyra_atlas::report::{ReportInput, Tongue, write};

fn palmyra() -> Catalogue {
    let records = palmyra_atlas::exchange::palmyra().unwrap();
    let stamp = Stamp {
        at: "2026-11-22T00:00:00Z".to_owned(),
        by: "Palmyra Atlas".to_owned(),
        id: palmyra_atlas::domain::id::Id::v7(0, [7; 10]),
    };
    Catalogue::in_memory("Palmyra", &records, &stamp).unwrap()
}

fn input(catalogue: &Catalogue, slugs: &[&str], tongues: Vec<Tongue>) -> ReportInput {
    let at = Day::from_ymd(2026, 11, 22).unwrap();
    let Answer::Sites(list) = catalogue
        .answer(&Query::Sites {
            filter: SiteFilter::default(),
            at,
        })
        .unwrap()
    else {
        panic!("not a list of sites")
    };
    let Answer::Outlines(outlines) = catalogue.answer(&Query::Outlines).unwrap() else {
        panic!("no outlines")
    };
    let dossiers = list
        .rows
        .iter()
        .filter(|row| slugs.is_empty() || slugs.contains(&row.slug.as_str()))
        .map(|row| {
            match catalogue
                .answer(&Query::Dossier { site: row.id, at })
                .unwrap()
            {
                Answer::Dossier(Some(dossier)) => *dossier,
                _ => panic!("no dossier"),
            }
        })
        .collect();
    ReportInput {
        dossiers,
        rows: list.rows,
        outlines,
        log: Vec::new(),
        log_head: "0".repeat(64),
        catalogue: "Palmyra".to_owned(),
        at,
        issued: at,
        tongues,
    }
}

fn print(input: &ReportInput) -> Vec<u8> {
    let made = write(
        input,
        &Progress::new("report", Waker::default()),
        &Cancel::default(),
    )
    .unwrap();
    if let Some(folder) = std::env::var_os("PALMYRA_ATLAS_KEEP_REPORTS") {
        let name = format!(
            "{}-{}.pdf",
            input.dossiers[0].site.slug,
            input.tongues.len()
        );
        std::fs::write(std::path::Path::new(&folder).join(name), &made.value.pdf).unwrap();
        eprintln!("{} pages, warnings {:?}", made.value.pages, made.warnings);
    }
    made.value.pdf
}

#[test]
fn the_same_record_and_day_give_the_same_bytes() {
    let catalogue = palmyra();
    let input = input(&catalogue, &["temple-of-bel"], vec![Tongue::English]);
    let first = print(&input);
    assert!(first.starts_with(b"%PDF-1.7"));
    assert_eq!(first, print(&input));
}

#[test]
fn both_languages_stand_in_one_file() {
    let catalogue = palmyra();
    let both = input(
        &catalogue,
        &["temple-of-baalshamin"],
        vec![Tongue::English, Tongue::Arabic],
    );
    let one = input(&catalogue, &["temple-of-baalshamin"], vec![Tongue::English]);
    assert!(print(&both).len() > print(&one).len());
}

#[test]
fn the_whole_record_is_one_report_with_every_place_and_every_source() {
    let catalogue = palmyra();
    let all = input(&catalogue, &[], vec![Tongue::English]);
    let made = write(
        &all,
        &Progress::new("report", Waker::default()),
        &Cancel::default(),
    )
    .unwrap();
    assert!(made.warnings.is_empty(), "{:?}", made.warnings);
    assert!(made.value.pages > all.dossiers.len());
    if let Some(folder) = std::env::var_os("PALMYRA_ATLAS_KEEP_REPORTS") {
        std::fs::write(
            std::path::Path::new(&folder).join("all.pdf"),
            &made.value.pdf,
        )
        .unwrap();
        eprintln!("{} pages", made.value.pages);
    }
}

#[test]
fn stopping_leaves_nothing_behind() {
    let catalogue = palmyra();
    let cancel = Cancel::default();
    cancel.cancel();
    let all = input(&catalogue, &[], vec![Tongue::English]);
    let stopped = write(&all, &Progress::new("report", Waker::default()), &cancel);
    assert!(matches!(
        stopped,
        Err(palmyra_atlas::report::ReportError::Cancelled)
    ));
}

#[test]
fn text_full_of_markup_and_rare_signs_is_printed_as_it_stands() {
    let catalogue = palmyra();
    let mut wild = input(&catalogue, &["temple-of-bel"], vec![Tongue::English]);
    let site = &mut wild.dossiers[0].site;
    site.name_ar = "معبد 🏛 بل".to_owned();
    site.name_en = "#let x = $1$ @bel `*_<b>\\ 😀 \u{202e}".to_owned();
    let row = wild
        .rows
        .iter_mut()
        .find(|row| row.slug.as_str() == "temple-of-bel")
        .unwrap();
    row.name_en = "<svg> & 😀".to_owned();
    wild.dossiers[0].site.description_en = "= Heading\n#pagebreak() ".repeat(5_000);
    let made = write(
        &wild,
        &Progress::new("report", Waker::default()),
        &Cancel::default(),
    )
    .unwrap();
    assert!(
        made.warnings
            .iter()
            .any(|warning| warning.contains("U+1F600"))
    );
}
