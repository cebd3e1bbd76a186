//! What stands before the chapters of an edition: its cover, the places at a glance, what happened in
//! a period, the condition of each place, the contents.

use maud::{Markup, html};

use super::art::Wish;
use super::chapter::{self, Column, filled, finding};
use super::event::event;
use super::page::Page;
use crate::report::paper::{Chart, ConditionRow, Glance, Situation};

/// Everything from the cover to the first chapter, in pieces.
pub(super) fn front(page: &Page<'_>) -> Vec<Markup> {
    let paper = page.paper;
    let mut pieces = Vec::new();
    if let Some(told) = &paper.situation {
        pieces.extend(situation(page, told));
    } else if paper.conditions.is_empty() {
        pieces.push(summary(page, &paper.summary));
        pieces.extend(paper.charts.iter().map(|chart| bars(page, chart)));
    } else {
        pieces.push(conditions(page, &paper.conditions));
    }
    pieces
}

/// Whose report it is, and what it is.
pub(super) fn cover(page: &Page<'_>, logo: bool) -> Markup {
    let paper = page.paper;
    let kind = if paper.rtl {
        paper.kind.clone()
    } else {
        paper.kind.to_uppercase()
    };
    let alone = match paper.chapters.as_slice() {
        [only] => only.path.as_str(),
        _ => "",
    };
    html! {
        (house(page, logo))
        (page.line("AtlasKicker", &format!("{kind} · {}", paper.issued)))
        w:p {
            w:pPr {
                w:pStyle w:val="Title" {}
                @if paper.rtl { w:bidi {} }
                // What has no chapters is found by its title.
                @if paper.chapters.len() < 2 { w:outlineLvl w:val="0" {} }
            }
            (page.said(&paper.title))
        }
        (page.line("Subtitle", &paper.title_other))
        (page.line("AtlasSmall", alone))
        (page.line("AtlasSmall", &paper.state_on))
        (page.line("AtlasSmall", &paper.prepared_by))
        @if paper.restricted { (page.par("Normal", &page.dressed("Strong", page.word("restricted")))) }
    }
}

fn house(page: &Page<'_>, logo: bool) -> Markup {
    let house = &page.paper.house;
    let alt = if house.name.is_empty() {
        "Logo"
    } else {
        &house.name
    };
    let names = html! {
        (page.line("AtlasHouse", &house.name))
        (page.line("AtlasSmall", &house.name_other))
        (page.line("AtlasSmall", &house.contact))
    };
    html! {
        @if logo {
            @let sign = page.room * 30 / 100;
            @let sign_cell = page.picture("AtlasSign", &Wish::Logo, alt);
            (page.beside(&[sign, page.room - sign], &[vec![sign_cell, names]], true))
            (page.par("AtlasRule", &html! {}))
        } @else if !names.0.is_empty() {
            (names)
            (page.par("AtlasRule", &html! {}))
        }
    }
}

fn summary(page: &Page<'_>, rows: &[Glance]) -> Markup {
    let heads = [
        page.word("place"),
        "",
        page.word("state"),
        page.word("when"),
        page.word("extent"),
    ];
    let rows = rows.iter().map(|row| {
        let told = [
            &row.name,
            &row.name_other,
            &row.state,
            &row.when,
            &row.extent,
        ];
        told.map(|text| page.cell(text)).to_vec()
    });
    let rows: Vec<_> = rows.collect();
    html! {
        @if !rows.is_empty() {
            (page.heading(1, page.word("summary"), &format!("summary_{}", page.paper.lang), false))
            (page.table(&[26, 21, 18, 23, 12], &heads, &rows))
        }
    }
}

/// Counts as bars, each with its numbers beside.
fn bars(page: &Page<'_>, chart: &Chart) -> Markup {
    let mut heads = vec!["", ""];
    let widths: &[u32] = if chart.split {
        heads.extend([page.word("certainly"), page.word("possibly")]);
        &[34, 40, 13, 13]
    } else {
        heads.push(page.word("count"));
        &[34, 54, 12]
    };
    let share = if chart.split { 0.40 } else { 0.54 };
    // The edges of the cell take room.
    let wide = page.wide() * share - 12.0;
    let rows = chart.rows.iter().map(|row| {
        let wish = Wish::Count {
            certain: row.certain_share,
            possible: row.possible_share,
            rtl: page.paper.rtl,
            wide,
        };
        let alt = if chart.split {
            let (sure, maybe) = (page.word("certainly"), page.word("possibly"));
            format!("{sure}: {}; {maybe}: {}", row.certain, row.possible)
        } else {
            format!("{}: {}", page.word("count"), row.certain)
        };
        let drawn = if row.certain + row.possible > 0 {
            page.picture("AtlasTableText", &wish, &alt)
        } else {
            html! {}
        };
        let mut cells = vec![page.cell(&row.label), drawn];
        cells.push(page.cell(&row.certain.to_string()));
        if chart.split {
            cells.push(page.cell(&row.possible.to_string()));
        }
        cells
    });
    let rows: Vec<_> = rows.collect();
    html! { (page.line("AtlasLead", &chart.title)) (page.table(widths, &heads, &rows)) }
}

fn situation(page: &Page<'_>, told: &Situation) -> Vec<Markup> {
    let mut pieces = vec![html! {
        (finding(page, "rebuilt", &told.sentence, &[]))
        @if told.groups.is_empty() { (page.line("Normal", page.word("nothing_in_period"))) }
        (page.line("AtlasSmall", &told.undated))
    }];
    pieces.extend(told.charts.iter().map(|chart| bars(page, chart)));
    for group in &told.groups {
        for (at, one) in group.events.iter().enumerate() {
            pieces.push(html! {
                @if at == 0 { (page.heading(2, &group.title, "", false)) }
                (event(page, one, true))
            });
        }
    }
    pieces
}

fn conditions(page: &Page<'_>, rows: &[ConditionRow]) -> Markup {
    let charts = &page.paper.charts;
    let many = u32::try_from(charts.len()).unwrap_or(0).max(1);
    let wide = page.room / many;
    let inside = page.within(wide.saturating_sub(300));
    let drawn: Vec<Markup> = charts.iter().map(|chart| bars(&inside, chart)).collect();
    html! {
        @if !drawn.is_empty() {
            (page.beside(&vec![wide; drawn.len()], &[drawn], false))
            (page.par("AtlasGap", &html! {}))
        }
        (filled(page, &condition_columns(page), rows))
    }
}

fn condition_columns<'a>(page: &'a Page<'_>) -> [Column<'a, ConditionRow>; 8] {
    let place = |row: &ConditionRow| {
        let glance = &row.glance;
        let name = html! {
            (page.dressed("Strong", &glance.name))
            @if !glance.name_other.is_empty() { (page.said(" · ")) (page.said(&glance.name_other)) }
        };
        html! { (page.par("AtlasTableText", &name)) (page.line("AtlasTableNote", &row.kind)) }
    };
    let column = |key, wide, cell, has| Column {
        head: page.word(key),
        wide,
        cell,
        has,
    };
    [
        column("place", 30, Box::new(place), |_| true),
        column(
            "state",
            15,
            Box::new(|row| page.cell(&row.glance.state)),
            |_| true,
        ),
        column(
            "when",
            26,
            Box::new(|row| page.proven(&row.glance.when, &row.cites)),
            |_| true,
        ),
        column(
            "extent",
            12,
            Box::new(|row| page.cell(&row.glance.extent)),
            |row| !row.glance.extent.is_empty(),
        ),
        column(
            "assessed",
            15,
            Box::new(|row| page.cell(&row.assessed)),
            |row| !row.assessed.is_empty(),
        ),
        column(
            "condition",
            20,
            Box::new(|row| page.cell(&row.found)),
            |row| !row.found.is_empty(),
        ),
        column(
            "threats",
            24,
            Box::new(|row| page.cell(&row.threats)),
            |row| !row.threats.is_empty(),
        ),
        column("asked", 24, Box::new(|row| page.cell(&row.asked)), |row| {
            !row.asked.is_empty()
        }),
    ]
}

/// The contents as a field: a word processor fills in the pages when it is asked to.
pub(super) fn contents(page: &Page<'_>) -> Markup {
    let paper = page.paper;
    let mut entries: Vec<(String, &str)> = Vec::new();
    if !paper.summary.is_empty() {
        entries.push((format!("summary_{}", paper.lang), page.word("summary")));
    }
    for (at, one) in paper.chapters.iter().enumerate() {
        entries.push((chapter::name(page, at), &one.name));
    }
    entries.extend(super::back::names(page));
    let last = entries.len().saturating_sub(1);
    html! {
        w:sdt {
            w:sdtPr { w:docPartObj { w:docPartGallery w:val="Table of Contents" {} w:docPartUnique {} } }
            w:sdtContent {
                (page.par("TOCHeading", &page.said(page.word("contents"))))
                @for (at, (name, title)) in entries.iter().enumerate() {
                    @let entry = html! {
                        @if at == 0 {
                            w:r { w:fldChar w:fldCharType="begin" {} }
                            w:r { w:instrText xml:space="preserve" { " TOC \\o \"1-1\" \\h \\z \\u " } }
                            w:r { w:fldChar w:fldCharType="separate" {} }
                        }
                        w:hyperlink w:anchor=(name) w:history="1" { (page.said(title)) }
                        @if at == last { w:r { w:fldChar w:fldCharType="end" {} } }
                    };
                    (page.par("TOC1", &entry))
                }
            }
        }
    }
}
