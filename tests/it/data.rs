//! The record of Palmyra as it is shipped: readable, whole, cited, without the things that must
//! not be in it. Checks the files, not the program's reading of dates and states.

#![expect(clippy::panic, reason = "a check of shipped data fails loudly")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use palmyra_atlas::domain::id::{Code, Id, Slug};
use palmyra_atlas::domain::kinds::{Level, Reliability};
use palmyra_atlas::domain::record::{Citation, Record, Site, Source};
use palmyra_atlas::domain::terms;
use palmyra_atlas::exchange;

fn record() -> Vec<Record> {
    exchange::palmyra().unwrap_or_else(|error| panic!("{error}"))
}

fn sites(records: &[Record]) -> BTreeMap<Id, &Site> {
    records
        .iter()
        .filter_map(|record| match record {
            Record::Site(site) => Some((site.uuid, site)),
            _ => None,
        })
        .collect()
}

/// Which fields of which record have a citation.
fn cited(records: &[Record]) -> BTreeSet<(Id, String)> {
    records
        .iter()
        .filter_map(|record| match record {
            Record::Citation(citation) => Some((citation.record_uuid, citation.field.clone())),
            _ => None,
        })
        .collect()
}

#[test]
fn the_folder_on_disk_and_the_built_in_record_are_the_same() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/palmyra");
    let on_disk = exchange::read_folder(&folder).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(on_disk.len(), record().len());
}

#[test]
fn the_tree_has_one_root_and_every_place_hangs_on_it() {
    let records = record();
    let sites = sites(&records);
    let roots: Vec<_> = sites.values().filter(|s| s.parent_uuid.is_none()).collect();
    assert_eq!(roots.len(), 1);
    assert_eq!(roots[0].slug.as_str(), "palmyra");
    for site in sites.values() {
        let mut steps = 0;
        let mut at = site;
        while let Some(parent) = at.parent_uuid {
            at = &sites[&parent];
            steps += 1;
            assert!(steps < 10, "{} is too deep", site.slug);
        }
    }
}

#[test]
fn parents_come_first() {
    let mut seen = BTreeSet::new();
    for record in record() {
        match &record {
            Record::Site(site) => assert!(
                site.parent_uuid.is_none_or(|parent| seen.contains(&parent)),
                "{} before its parent",
                site.slug
            ),
            Record::Observation(o) => {
                assert!(seen.contains(&o.site_uuid));
                assert!(o.event_uuid.is_none_or(|event| seen.contains(&event)));
            }
            Record::Citation(c) => assert!(seen.contains(&c.source_uuid)),
            _ => {}
        }
        assert!(seen.insert(record.uuid()), "{record:?} twice");
    }
}

#[test]
fn identities_are_of_version_7_or_8() {
    for record in record() {
        let id = record.uuid().to_string();
        assert!(matches!(id.as_bytes()[14], b'7' | b'8'), "{record:?}");
    }
}

#[test]
fn every_published_figure_of_a_place_is_cited() {
    let records = record();
    let cited = cited(&records);
    let has = |id: Id, field: &str| cited.contains(&(id, field.to_owned()));
    for site in sites(&records).values() {
        let said = [
            ("built_edtf", site.built_edtf.is_some()),
            ("built_note", !site.built_note.is_empty()),
            (
                "name_ar",
                !site.name_ar.is_empty() && !site.name_ar_rendered,
            ),
            ("description_en", !site.description_en.is_empty()),
            ("significance", !site.significance.is_empty()),
            ("geom", site.geom.is_some()),
            ("placeholder_lon", site.placeholder_lon.is_some()),
            ("present_location", !site.present_location.is_empty()),
        ];
        for (field, _) in said.iter().filter(|(_, said)| *said) {
            assert!(has(site.uuid, field), "{}: {field} is not cited", site.slug);
        }
    }
    for record in &records {
        match record {
            Record::SiteName(name) if name.lang == "ar" => {
                assert!(name.source_uuid.is_some(), "{} has no source", name.text);
            }
            Record::SiteDimension(d) => {
                assert!(d.source_uuid.is_some() && has(d.uuid, "value"), "{d:?}");
            }
            Record::SiteExternalId(e) => assert!(has(e.uuid, "value"), "{e:?}"),
            Record::SiteDesignation(d) => assert!(has(d.uuid, "note"), "{d:?}"),
            Record::SiteArea(a) => assert!(a.source_uuid.is_some() && !a.credit.is_empty()),
            Record::SiteLine(l) => assert!(l.source_uuid.is_some() && !l.credit.is_empty()),
            _ => {}
        }
    }
}

#[test]
fn positions_say_how_they_were_had_and_placeholders_are_never_points() {
    let records = record();
    for site in sites(&records).values() {
        if site.geom.is_some() {
            assert!(site.accuracy_m.is_some(), "{}", site.slug);
            assert!(site.point_qualifier.is_some(), "{}", site.slug);
            assert!(site.location_certainty.is_some(), "{}", site.slug);
            assert!(!site.location_method.is_empty(), "{}", site.slug);
        }
        if site.placeholder_lon.is_some() || site.placeholder_lat.is_some() {
            assert!(site.geom.is_none(), "{}", site.slug);
            assert!(!site.placeholder_reason.is_empty(), "{}", site.slug);
        }
    }
}

#[test]
fn necropolis_areas_and_underground_tombs_have_no_position() {
    for site in sites(&record()).values() {
        let kind = site.type_code.as_ref().map_or("", |code| code.as_str());
        if matches!(kind, "necropolis" | "hypogeum") {
            assert!(site.geom.is_none(), "{} must not be located", site.slug);
        }
    }
}

#[test]
fn everything_lies_at_palmyra() {
    for site in sites(&record()).values() {
        if let Some(at) = site.geom {
            assert!((38.2..38.4).contains(&at.lon()), "{}", site.slug);
            assert!((34.5..34.6).contains(&at.lat()), "{}", site.slug);
        }
    }
}

#[test]
fn a_derived_citation_says_how() {
    for record in record() {
        if let Record::Citation(Citation {
            confidence, basis, ..
        }) = record
        {
            assert!(
                confidence.code() == "verified" || !basis.is_empty(),
                "a derived figure needs its basis"
            );
        }
    }
}

#[test]
fn sources_are_named_and_hostile_copies_are_not_linked() {
    for record in record() {
        let Record::Source(Source {
            key,
            title,
            publisher,
            url,
            read_at,
            reliability,
            reliability_code,
            container,
            authors,
            ..
        }) = record
        else {
            continue;
        };
        assert!(!title.is_empty() && !reliability.is_empty(), "{key}");
        assert_ne!(reliability_code, Reliability::Unknown, "{key}");
        assert!(
            !publisher.is_empty() || !container.is_empty() || !authors.is_empty(),
            "{key} has no origin"
        );
        for address in [&url, &read_at] {
            for host in ["blazingcatfur", "infowars", "utasch", "toplist.info"] {
                assert!(!address.contains(host), "{key} links {host}");
            }
        }
        for copy in [
            "pattytas.com",
            "movatter.jp",
            "piglix.com",
            "studentb.eu",
            "206.189.44.186",
            "tan-mgmt.co.uk",
            "goodnames.eth.limo",
            "cloudflare-ipfs.com",
            "doc.surf",
            "sectioneighty.com",
            "londoncoin.com",
        ] {
            assert!(!url.contains(copy), "{key} gives a copy as the original");
        }
    }
}

#[test]
fn every_place_has_its_level_and_its_words() {
    let records = record();
    let sites = sites(&records);
    for site in sites.values() {
        assert!(!site.name_en.is_empty());
        assert!(site.type_code.is_some(), "{} has no type", site.slug);
        if site.level == Level::Component {
            assert!(site.parent_uuid.is_some());
        }
        if site.description_en.is_empty() {
            assert!(
                site.note.contains("no page"),
                "{} says nothing and not why",
                site.slug
            );
        }
    }
}

#[test]
fn kinds_periods_and_protections_are_terms_of_their_lists() {
    let records = record();
    let known = |list: &str, code: &Option<Code>, slug: &Slug| {
        if let Some(code) = code {
            assert!(
                terms::label(list, code.as_str()).is_some(),
                "{slug}: «{code}» is no {list}"
            );
        }
    };
    for site in sites(&records).values() {
        known("site-type", &site.type_code, &site.slug);
        known("period", &site.period_code, &site.slug);
        known("function", &site.function_code, &site.slug);
        known("geometry-type", &site.point_qualifier, &site.slug);
    }
    for record in &records {
        if let Record::SiteDesignation(d) = record {
            assert!(
                terms::label("designation", d.code.as_str()).is_some(),
                "{}",
                d.code
            );
        }
    }
}

#[test]
fn the_whole_of_palmyra_is_there() {
    let records = record();
    let sites = sites(&records);
    let at = |level: Level| sites.values().filter(|site| site.level == level).count();
    assert!(at(Level::Area) >= 8, "{} areas", at(Level::Area));
    assert!(
        at(Level::Monument) >= 65,
        "{} monuments",
        at(Level::Monument)
    );
    assert!(
        at(Level::Component) >= 25,
        "{} components",
        at(Level::Component)
    );
    let outlines = records
        .iter()
        .filter(|r| matches!(r, Record::SiteArea(_) | Record::SiteLine(_)))
        .count();
    assert_eq!(outlines, 28);
}
