//! The report of the true record: its text is the record's, its bytes are the same twice.

use palmyra_atlas::catalogue::{Catalogue, Stamp};
use palmyra_atlas::domain::date::Day;
use palmyra_atlas::domain::query::{Answer, Query, SiteFilter};
use palmyra_atlas::jobs::{Cancel, Progress, Waker};
use palmyra_atlas::report::{ReportInput, Tongue, write, write_docx};

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
        pictures: std::collections::BTreeMap::new(),
        withheld: std::collections::BTreeMap::new(),
        data: Vec::new(),
        look: palmyra_atlas::report::Look::default(),
        catalogue: "Palmyra".to_owned(),
        at,
        issued: at,
        plan: palmyra_atlas::domain::report_plan::ReportPlan::default(),
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
    wild.dossiers[0].site.description_en = "= Heading\u{b}\n#pagebreak() ".repeat(5_000);
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
    let document = write_docx(
        &wild,
        &Progress::new("report", Waker::default()),
        &Cancel::default(),
    );
    let parts = crate::bytes::parts(&document.unwrap().value);
    let (_, text) = parts
        .iter()
        .find(|(name, _)| name == "word/document.xml")
        .unwrap();
    let text = std::str::from_utf8(text).unwrap();
    let text = roxmltree::Document::parse(text).unwrap();
    let words = text.descendants().filter_map(|node| node.text());
    let words: Vec<&str> = words.collect();
    assert!(words.contains(&"#let x = $1$ @bel `*_<b>\\ [U+1F600] "));
    assert!(
        words
            .iter()
            .any(|words| words.contains("(cut here: the record holds more)"))
    );
}

/// The rest of the record on paper: parts by level, effects, gaps in the condition, events without
/// evidence. What is printed is looked at by eye; here it must set without a warning, in both
/// languages, and the same twice.
#[test]
fn a_place_with_everything_prints_in_both_languages_and_alike_twice() {
    use palmyra_atlas::domain::id::{Code, Id};
    use palmyra_atlas::domain::kinds::{Certainty, Extent, Seen};
    use palmyra_atlas::domain::record::{Assessment, EventEffect};

    let catalogue = palmyra();
    let mut full = input(
        &catalogue,
        &["temple-of-bel"],
        vec![Tongue::English, Tongue::Arabic],
    );
    let id = |number: u8| Id::v7(1, [number; 10]);
    let dossier = &mut full.dossiers[0];
    let assessment = |number: u8, date: &str, code: &str, extent| Assessment {
        uuid: id(number),
        site_uuid: dossier.site.uuid,
        done_edtf: palmyra_atlas::domain::date::Edtf::parse(date).unwrap(),
        condition_code: Some(Code::from(code)),
        extent_code: extent,
        ..Assessment::default()
    };
    let assessments = vec![
        assessment(4, "2021-05-01", "very-bad", Some(Extent::UpTo90)),
        assessment(3, "2016-04-01", "destroyed", Some(Extent::UpTo60)),
        assessment(2, "2014", "unknown", None),
        assessment(1, "2010-06", "fair", Some(Extent::UpTo10)),
        assessment(5, "2008", "good", None),
    ];
    dossier.assessments = assessments;
    let (_, _, file) = &mut dossier.part_events[0];
    let mut bare = file.clone();
    file.effects.push(EventEffect {
        uuid: id(9),
        event_uuid: file.event.uuid,
        site_uuid: file.event.site_uuid,
        effect_code: Code::from("collapse-structural-damage"),
        certainty: Certainty::Low,
        extent_code: Some(Extent::UpTo30),
        ..EventEffect::default()
    });
    bare.event.uuid = id(10);
    bare.event.title = "An event nobody saw".to_owned();
    bare.observations.clear();
    bare.claims.clear();
    dossier.events.push(bare);
    let mut late = dossier.part_events[0].2.observations[0].clone();
    late.event_uuid = None;
    late.state = Seen::Intact;
    late.seen_edtf = palmyra_atlas::domain::date::Edtf::parse("2025-01-01").unwrap();
    dossier.observations.push(late);
    dossier.site.slug = palmyra_atlas::domain::id::Slug::try_from("everything".to_owned()).unwrap();
    let first = print(&full);
    assert_eq!(first, print(&full));
    // Forty parts are as good as six.
    let parts = full.dossiers[0].parts.clone();
    full.dossiers[0].parts = parts.iter().cycle().take(40).cloned().collect();
    full.dossiers[0].site.slug =
        palmyra_atlas::domain::id::Slug::try_from("forty".to_owned()).unwrap();
    assert!(print(&full).len() > 1_000);
}
