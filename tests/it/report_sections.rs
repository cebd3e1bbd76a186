//! What stands in sections of its own: threats, recommendations, where a place lies, what grades mean,
//! references; and both languages beside each other.

use std::path::Path;
use std::process::Command as Program;

use palmyra_atlas::domain::command::{Command, Edit};
use palmyra_atlas::domain::date::{Day, Edtf};
use palmyra_atlas::domain::edition::Edition;
use palmyra_atlas::domain::id::{Code, Id, Slug};
use palmyra_atlas::domain::kinds::Level;
use palmyra_atlas::domain::place::LonLat;
use palmyra_atlas::domain::record::{Assessment, Recommendation, Record, Site, Threat};
use palmyra_atlas::session::{
    Contents, ReportLanguage, ReportPlan, ReportRequest, Session, Settings,
};

use crate::bytes::parts;
use crate::cli::Desk;

fn code(text: &str) -> Code {
    Code::from(text)
}

fn asked(assessment: Id, text: &str, priority: &str, done: Option<&str>) -> Recommendation {
    Recommendation {
        uuid: Id::default(),
        assessment_uuid: assessment,
        text: text.into(),
        priority_code: Some(code(priority)),
        due_edtf: Edtf::parse("2027-05-01").ok(),
        done_edtf: done.and_then(|date| Edtf::parse(date).ok()),
        ..Recommendation::default()
    }
}

/// A gate in danger, in a catalogue of its own.
fn gate(folder: &Path) -> (Session, Id) {
    let path = folder.join("Town.gpkg");
    let mut session = Session::create_with(&path, Contents::Empty, Settings::forgetful()).unwrap();
    session.work_as("B. Tester");
    let site = Site {
        uuid: session.new_id(),
        slug: Slug::try_from("gate".to_owned()).unwrap(),
        name_en: "Made-up Gate".into(),
        name_ar: "بوابة مختلقة".into(),
        level: Level::Monument,
        geom: LonLat::new(38.27, 34.55).ok(),
        ..Site::default()
    };
    let done = Assessment {
        uuid: session.new_id(),
        site_uuid: site.uuid,
        done_edtf: Edtf::parse("2024-03-01").unwrap(),
        condition_code: Some(code("poor")),
        recommendation: "Watch the lintel.".into(),
        next_code: Some(code("every-year")),
        ..Assessment::default()
    };
    let threat = Threat {
        uuid: session.new_id(),
        assessment_uuid: done.uuid,
        threat_code: Some(code("flooding")),
        probability_code: Some(code("possible")),
        severity_code: Some(code("major")),
        risk_code: Some(code("high")),
        ..Threat::default()
    };
    let low = "beyond-5-years-low";
    let now = "immediate-action-emergency";
    let works = [
        asked(done.uuid, "Sweep the steps.", low, None),
        asked(done.uuid, "Prop the arch.", now, None),
        asked(done.uuid, "Fence the ground.", now, Some("2024-06-01")),
    ];
    let works = works.map(|work| Recommendation {
        uuid: session.new_id(),
        ..work
    });
    let id = site.uuid;
    let mut records: Vec<Record> = vec![site.into(), done.into(), threat.into()];
    records.extend(works.map(Record::from));
    let edits = records.into_iter().map(|one| Edit::Insert(Box::new(one)));
    session
        .perform_now(Command::new("Added", edits.collect()))
        .unwrap();
    (session, id)
}

/// The words of its report, without gaps, as they are laid on the pages.
fn words(session: &mut Session, folder: &Path, plan: ReportPlan) -> String {
    let out = folder.join("r.pdf");
    let request = ReportRequest {
        plan,
        at: None,
        issued: Day::parse("2026-11-22").unwrap(),
        each: None,
        out: out.clone(),
    };
    let job = session.report(request);
    session.wait_for(job, |_| ()).unwrap();
    pages(&out)
}

/// The text of a document as it is packed.
fn xml(path: &Path) -> String {
    let parts = parts(&std::fs::read(path).unwrap());
    let text = parts
        .into_iter()
        .find(|(name, _)| name == "word/document.xml");
    String::from_utf8(text.expect("it has a text").1).unwrap()
}

fn pages(path: &Path) -> String {
    let text = Program::new("pdftotext").arg(path).arg("-").output();
    let text = String::from_utf8(text.expect("pdftotext reads the pages").stdout).unwrap();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn plan(site: Id, language: ReportLanguage) -> ReportPlan {
    ReportPlan {
        sites: vec![site],
        language,
        edition: Edition::Inside,
        prepared_by: "C. Writer".into(),
        ..ReportPlan::default()
    }
}

#[test]
fn threats_recommendations_and_the_grades_they_use_have_sections_of_their_own() {
    let folder = tempfile::tempdir().unwrap();
    let (mut session, site) = gate(folder.path());
    let whole = plan(site, ReportLanguage::English);
    let text = words(&mut session, folder.path(), whole.clone());
    for told in [
        "Prepared by C. Writer",
        "Condition Poor",
        "Where Made-up Gate lies.",
        "Threats and risk",
        "Flooding",
        "Loss is likely.",
        "It would harm much of the place.",
        "Condition (EAMENA overall condition)",
        "Assess again: Every year",
        "1 May 2027, open",
        "done 1 June 2024",
    ] {
        assert!(text.contains(told), "{told}\n{text}");
    }
    assert!(!text.contains("UNOSAT"), "only scales that are used");
    let at = |words: &str| text.find(words).unwrap_or_else(|| panic!("{words}"));
    assert!(
        at("Prop the arch.") < at("Sweep the steps."),
        "urgent first"
    );
    assert!(
        at("Sweep the steps.") < at("Fence the ground."),
        "done last"
    );
    let few = ReportPlan {
        sections: vec![palmyra_atlas::session::Section::Facts],
        ..whole
    };
    let text = words(&mut session, folder.path(), few);
    assert!(!text.contains("Flooding") && !text.contains("Prop the arch."));
    assert!(!text.contains("Where Made-up Gate lies"));
}

#[test]
fn both_languages_stand_beside_each_other_on_wide_pages() {
    let folder = tempfile::tempdir().unwrap();
    let (mut session, site) = gate(folder.path());
    let text = words(
        &mut session,
        folder.path(),
        plan(site, ReportLanguage::Beside),
    );
    let at = |words: &str| {
        text.find(words)
            .unwrap_or_else(|| panic!("{words}\n{text}"))
    };
    assert!(at("Threats and risk") < at("Recommendations"));
    let told = Program::new("pdfinfo")
        .arg(folder.path().join("r.pdf"))
        .output();
    let told = String::from_utf8(told.expect("pdfinfo").stdout).unwrap();
    assert!(told.contains("841.89 x 595.276"), "{told}");
    let mut written = |name: &str| {
        let out = folder.path().join(name);
        let job = session.report(ReportRequest {
            plan: plan(site, ReportLanguage::Beside),
            at: None,
            issued: Day::parse("2026-11-22").unwrap(),
            each: None,
            out: out.clone(),
        });
        session.wait_for(job, |_| ()).unwrap();
        out
    };
    let html = std::fs::read_to_string(written("r.html")).unwrap();
    let row = html.find("<h2>Threats and risk</h2>").unwrap();
    let beside = html[row..].find("<h2>التهديدات والخطر</h2>").unwrap();
    let next = html[row..].find("<h2>Interventions</h2>").unwrap();
    assert!(
        beside < next,
        "the same section beside, not after all others"
    );
    let document = xml(&written("r.docx"));
    let at = |words: &str| document.find(words).unwrap_or_else(|| panic!("{words}"));
    assert!(at("Threats and risk") < at("التهديدات والخطر"));
    // Tables within tables stop word processors: there one language stands after the other.
    assert!(at(">Recommendations<") < at("التهديدات والخطر"));
    assert!(!document.contains("w:orient=\"landscape\""));
}

#[test]
fn references_are_told_as_bibliographies_tell_them() {
    let desk = Desk::with_palmyra();
    let bel = ["--site", "temple-of-bel", "--issued", "2026-11-22"];
    for lang in ["en", "ar"] {
        let asked = ["report", "p.gpkg", "--out", "r.pdf", "--lang", lang];
        let ended = desk.run([&asked[..], &bel].concat());
        assert_eq!(ended.code, 0, "{}", ended.err);
        let text = pages(&desk.path("r.pdf"));
        let told = "Joseph Eid. Columns in the court of the temple, damaged by shelling \
                    (caption). AFP / Getty Images, 14 March 2014. https://";
        assert!(text.contains(told), "{lang}: {text}");
    }
    let text = {
        let asked = ["report", "p.gpkg", "--out", "all.pdf"];
        let ended = desk.run([&asked[..], &bel[2..]].concat());
        assert_eq!(ended.code, 0, "{}", ended.err);
        pages(&desk.path("all.pdf"))
    };
    for chart in [
        "Damaged places by category of cause",
        "Damaged places by month of damage",
        "August 2015",
        "Damaged places by type",
    ] {
        assert!(text.contains(chart), "{chart}");
    }
}
