//! The sheet drawn from the record of Palmyra as it is shipped: what the report prints and the
//! window paints.

use palmyra_atlas::domain::dossier::{SiteRow, StateAt, Tally};
use palmyra_atlas::domain::id::Id;
use palmyra_atlas::domain::kinds::{Extent, Level, State};
use palmyra_atlas::domain::place::LonLat;
use palmyra_atlas::domain::query::{Bounds, Outlines};
use palmyra_atlas::domain::record::{Record, Site};
use palmyra_atlas::exchange;
use palmyra_atlas::map::{self, Mark, Sheet, SheetInput, Style, Target, View, svg};

/// The shipped places and outlines. States are set by hand here: what is tested is drawing.
pub(crate) fn palmyra() -> (Outlines, Vec<SiteRow>) {
    let mut outlines = Outlines::default();
    let mut sites: Vec<Site> = Vec::new();
    for record in exchange::palmyra().unwrap() {
        match record {
            Record::Site(site) => sites.push(site),
            Record::SiteArea(area) => outlines.areas.push(area),
            Record::SiteLine(line) => outlines.lines.push(line),
            _ => {}
        }
    }
    let rows = sites.into_iter().map(row).collect();
    (outlines, rows)
}

fn row(site: Site) -> SiteRow {
    let slug = site.slug.as_str();
    let (state, extent, changing, events) = match slug {
        "temple-of-bel-cella"
        | "temple-of-baalshamin-cella"
        | "temple-of-baalshamin"
        | "tower-elahbel" => (State::Destroyed, Extent::UpTo100, false, 1),
        "temple-of-bel" | "monumental-arch" => (State::Damaged, Extent::UpTo60, false, 2),
        "tetrapylon" => (State::Damaged, Extent::UpTo90, false, 1),
        "roman-theatre" => (State::Damaged, Extent::UpTo30, true, 3),
        "lion-of-al-lat" => (State::Rebuilt, Extent::Unknown, false, 1),
        "temple-of-allat" | "palmyra" | "modern-tadmur" | "valley-of-the-tombs" => {
            (State::Unknown, Extent::Unknown, false, 0)
        }
        _ => (State::Standing, Extent::NoneVisible, false, 0),
    };
    SiteRow {
        id: site.uuid,
        slug: site.slug,
        parent: site.parent_uuid,
        level: site.level,
        name_en: site.name_en,
        name_ar: site.name_ar,
        type_code: String::new(),
        at: site.geom,
        accuracy_m: site.accuracy_m,
        access: site.access,
        because: String::new(),
        state: StateAt {
            state,
            extent,
            changing,
        },
        tally: Tally::default(),
        when: String::new(),
        damage_from: None,
        damage_to: None,
        events,
        contradictions: 0,
        grounds: palmyra_atlas::domain::dossier::Grounds::default(),
        matched: String::new(),
        matched_in: palmyra_atlas::domain::dossier::MatchedIn::Nothing,
    }
}

const SIZE: svg::Size = svg::Size {
    width: 960.0,
    height: 620.0,
};

fn drawn(name: &str, lon: f64, lat: f64, zoom: f64, style: &Style) -> String {
    let (outlines, rows) = palmyra();
    let selected = rows
        .iter()
        .find(|row| row.slug.as_str() == name)
        .map(|row| row.id);
    let mut sheet = Sheet::of(&outlines, &rows);
    let view = View {
        centre: map::World::of_degrees(lon, lat),
        zoom,
        width: SIZE.width,
        height: SIZE.height,
    }
    .clamped();
    let input = SheetInput {
        rows: &rows,
        selected,
        base: map::Base::Plan,
        kept_free: &[],
    };
    let mut drawn = sheet.draw(&input, &view, style, &map::guess);
    drawn
        .marks
        .extend(map::draw_scale(&view, map::Px::new(24.0, 596.0), style));
    drawn
        .marks
        .extend(map::draw_north(map::Px::new(926.0, 40.0), style));
    let at = map::Px::new(952.0, 608.0);
    drawn
        .marks
        .extend(map::draw_credits(&drawn.credits, at, style, &map::guess));
    svg::write(&drawn.marks, SIZE)
}

#[test]
fn the_same_record_draws_the_same_bytes() {
    let once = drawn("temple-of-bel", 38.2665, 34.5515, 15.3, &Style::PRINT);
    assert_eq!(
        once,
        drawn("temple-of-bel", 38.2665, 34.5515, 15.3, &Style::PRINT)
    );
}

#[test]
fn a_selected_area_is_named_once() {
    for (slug, name) in [
        ("modern-tadmur", "Modern town of Tadmur"),
        ("palmyra", "Palmyra"),
    ] {
        let (_, rows) = palmyra();
        let area = rows.iter().find(|row| row.slug.as_str() == slug).unwrap();
        let at = area.at.unwrap();
        assert_eq!(area.name_en, name);
        for zoom in [12.0, 13.5, 15.0, 17.0] {
            let svg = drawn(slug, at.lon(), at.lat(), zoom, &Style::PRINT);
            let written = |name: &str| svg.matches(&format!(">{name}<")).count();
            assert_eq!(written(name), 1, "{slug} at zoom {zoom}");
            assert_eq!(written(&name.to_uppercase()), 0, "{slug} at zoom {zoom}");
        }
    }
    let other = drawn("temple-of-bel", 38.28, 34.56, 14.5, &Style::PRINT);
    assert!(other.contains(">MODERN TOWN OF TADMUR<"), "where it lies");
}

#[test]
fn all_of_palmyra_fits_on_a_page() {
    let (outlines, rows) = palmyra();
    let mut sheet = Sheet::of(&outlines, &rows);
    let bounds = Bounds {
        west: 38.245,
        south: 34.54,
        east: 38.285,
        north: 34.565,
    };
    let view = View::fit(&bounds, SIZE.width, SIZE.height, 24.0);
    let input = SheetInput {
        rows: &rows,
        selected: None,
        base: map::Base::Plan,
        kept_free: &[],
    };
    let drawn = sheet.draw(&input, &view, &Style::PRINT, &map::guess);
    let credits = drawn.credits.join(" ");
    assert!(credits.contains("OpenStreetMap"), "{credits}");
    assert!(
        !credits.contains("Natural Earth"),
        "it is not drawn this near: {credits}"
    );
    let says = |text: &str| {
        drawn
            .marks
            .iter()
            .any(|mark| matches!(mark, Mark::Text(t) if t.content == text))
    };
    assert!(says("Temple of Bel") && says("معبد بل"));
}

/// Four places drawn small: the outlines as shipped, everything else written here, so that the
/// pictures change only when the drawing does.
fn vignette(lon: f64, lat: f64, zoom: f64, style: &Style) -> String {
    let (mut outlines, all) = palmyra();
    let told = [
        (
            "temple-of-bel",
            "Temple of Bel",
            "معبد بل",
            State::Damaged,
            Extent::UpTo60,
        ),
        (
            "temple-of-bel-cella",
            "Cella",
            "",
            State::Destroyed,
            Extent::UpTo100,
        ),
        (
            "temple-of-bel-temenos",
            "Precinct",
            "",
            State::Standing,
            Extent::NoneVisible,
        ),
        (
            "great-colonnade-east",
            "Colonnade",
            "",
            State::Unknown,
            Extent::Unknown,
        ),
    ];
    let at = [38.274_07, 38.274_07, 38.2735, 38.2721];
    let rows: Vec<SiteRow> = told
        .into_iter()
        .zip(at)
        .map(|((slug, name_en, name_ar, state, extent), lon)| SiteRow {
            name_en: name_en.to_owned(),
            name_ar: name_ar.to_owned(),
            at: Some(LonLat::new(lon, 34.547_31).unwrap()),
            state: StateAt {
                state,
                extent,
                changing: slug == "temple-of-bel-temenos",
            },
            tally: Tally::default(),
            events: 1,
            ..all
                .iter()
                .find(|row| row.slug.as_str() == slug)
                .unwrap()
                .clone()
        })
        .collect();
    let ours = |id: Id| rows.iter().any(|row| row.id == id);
    outlines.areas.retain(|area| ours(area.site_uuid));
    outlines.lines.retain(|line| ours(line.site_uuid));
    let size = svg::Size {
        width: 320.0,
        height: 220.0,
    };
    let view = View {
        centre: map::World::of_degrees(lon, lat),
        zoom,
        width: size.width,
        height: size.height,
    };
    let input = SheetInput {
        rows: &rows,
        selected: Some(rows[0].id),
        base: map::Base::Plan,
        kept_free: &[],
    };
    let mut drawn = Sheet::of(&outlines, &rows).draw(&input, &view, style, &map::guess);
    drawn
        .marks
        .extend(map::draw_scale(&view, map::Px::new(16.0, 206.0), style));
    drawn
        .marks
        .extend(map::draw_north(map::Px::new(296.0, 30.0), style));
    let at = map::Px::new(314.0, 212.0);
    drawn
        .marks
        .extend(map::draw_credits(&drawn.credits, at, style, &map::guess));
    svg::write(&drawn.marks, size)
}

#[test]
fn the_sheet_at_three_distances() {
    insta::assert_snapshot!("map_region", vignette(38.27, 34.55, 6.0, &Style::LIGHT));
    insta::assert_snapshot!("map_site", vignette(38.2735, 34.5473, 15.6, &Style::LIGHT));
    insta::assert_snapshot!("map_plan", vignette(38.2739, 34.5474, 17.6, &Style::PRINT));
}

/// Points spread unevenly over the Near East, the same each time.
fn crowd(count: u32) -> Vec<SiteRow> {
    let (_, rows) = palmyra();
    let first = rows.into_iter().next().unwrap();
    let mut seed = 0x9E37_79B9_7F4A_7C15_u64;
    let mut next = move || {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        f64::from(u32::try_from(seed >> 33).unwrap()) / f64::from(1_u32 << 31)
    };
    let mut row = |number: u32| {
        let (lon, lat) = (25.0 + 35.0 * next() * next(), 20.0 + 20.0 * next());
        SiteRow {
            id: Id::v7(u64::from(number), [7; 10]),
            parent: None,
            level: Level::Monument,
            at: Some(LonLat::new(lon, lat).unwrap()),
            state: StateAt {
                state: State::ALL[number as usize % 5],
                ..StateAt::default()
            },
            ..first.clone()
        }
    };
    (0..count).map(&mut row).collect()
}

/// Every place of a crowd is either drawn or counted in a heap.
#[test]
fn a_crowd_is_heaped_with_true_counts() {
    let rows = crowd(30_000);
    let mut sheet = Sheet::of(&Outlines::default(), &rows);
    for zoom in [3.0, 4.5, 6.0] {
        let view = View {
            centre: map::World::of_degrees(40.0, 30.0),
            zoom,
            width: 4000.0,
            height: 3000.0,
        };
        let input = SheetInput {
            rows: &rows,
            selected: Some(rows[17].id),
            base: map::Base::Plan,
            kept_free: &[],
        };
        let drawn = sheet.draw(&input, &view, &Style::LIGHT, &map::guess);
        let symbols = drawn.hits.iter().filter(|hit| hit.is_symbol());
        let total: u32 = symbols
            .map(|hit| match &hit.target {
                Target::Place(_) => 1,
                Target::Heap(many) => many.total(),
            })
            .sum();
        assert_eq!(total, 30_000, "at zoom {zoom}");
    }
}
