//! A place that is not public is named in every free text of a public one: nothing that is written
//! for anyone holds the name, in either script or in another spelling, and what public places are
//! called stays.

use std::path::Path;
use std::process::Command as Program;

use palmyra_atlas::domain::cell::Cell;
use palmyra_atlas::domain::command::Command;
use palmyra_atlas::domain::date::Day;
use palmyra_atlas::domain::edition::{Edition, NO_PLACE, NO_PLACE_AR};
use palmyra_atlas::domain::filter::{Field, Kind, fields};
use palmyra_atlas::domain::id::Id;
use palmyra_atlas::domain::kinds::Access;
use palmyra_atlas::domain::query::SiteFilter;
use palmyra_atlas::domain::record::{Record, Site, SiteName, Table};
use palmyra_atlas::session::{
    Contents, RegisterRequest, ReportLanguage, ReportPlan, ReportRequest, Session, Settings,
    TableFormat, TableRequest,
};

use crate::bytes;

/// What stands in every free text of the public place.
const MENTION: &str = "Beside the Crypt of Zumurrud, CRYPT-OF-ZUMURRUD's stair, Sirdāb al-Šams or \
                       sirdab ash-Shams, وسرداب الشّمس، near the Gate of Zumurrud.";

/// Ways in which the name would be read.
const SECRETS: &[&str] = &[
    "Crypt of Zumurrud",
    "CRYPT-OF-ZUMURRUD",
    "crypt-of-zumurrud",
    "Sirdāb",
    "sirdab",
    "ash-Shams",
    "سرداب",
    "الشّمس",
    "الشمس",
];

/// Columns of text that are no prose: short names, hashes, endings, codes of languages.
const NO_PROSE: &[&str] = &[
    "slug",
    "shape_json",
    "points_json",
    "transform_json",
    "recorded_json",
    "sha256",
    "ext",
    "lang",
    "quote_lang",
    "language",
    "record_table",
    "country_code",
];

fn id(number: u64) -> Id {
    Id::v7(number, [3; 10])
}

fn place(number: u64, slug: &str, name: &str) -> Site {
    Site {
        uuid: id(number),
        slug: slug.to_owned().try_into().unwrap(),
        name_en: name.into(),
        ..Site::default()
    }
}

/// A record of a kind on the open hall, with the mention in every text it has.
fn telling(table: Table, number: u64) -> Option<Record> {
    let prose = |column: &str| {
        let of = |row: &&palmyra_atlas::domain::filter::FieldRow| matches!(row.field, Field::Of(of, name) if of == table && name == column);
        let kind = fields().iter().find(of).map(|row| row.kind);
        kind == Some(Kind::Text) && !NO_PROSE.contains(&column)
    };
    table.columns().iter().find(|column| prose(column))?;
    let text = |text: &str| Cell::Text(text.to_owned());
    let cell = |column: &str| match column {
        _ if prose(column) => text(MENTION),
        "slug" => text("open-hall"),
        "sha256" => text(&"cd".repeat(32)),
        "ext" => text("jpg"),
        "site_uuid" => text(&id(2).to_string()),
        "event_uuid" => text(&id(5).to_string()),
        "assessment_uuid" => text(&id(6).to_string()),
        "source_uuid" => text(&id(7).to_string()),
        "actor_uuid" | "assessor_uuid" | "observer_uuid" => text(&id(8).to_string()),
        "imagery_uuid" => text(&id(9).to_string()),
        // Observations are added before the photograph.
        "photo_uuid" if table == Table::Observation => Cell::Null,
        "photo_uuid" | "before_photo_uuid" | "after_photo_uuid" => text(&id(40).to_string()),
        "publish" => text("yes"),
        "seen_edtf" | "done_edtf" | "when_edtf" | "acquired_edtf" => text("2016-06-01"),
        "code" | "effect_code" => text("other-code"),
        "value" | "bytes" | "when_contested" | "name_ar_rendered" => Cell::Int(0),
        _ => Cell::Null,
    };
    Some(Record::from_cells(table, id(number), &cell).unwrap())
}

/// The hidden crypt, a public gate that bears part of its name, a public hall that tells of both.
fn records() -> Vec<Record> {
    let name = |number, text: &str| SiteName {
        uuid: id(number),
        site_uuid: id(1),
        text: text.into(),
        ..SiteName::default()
    };
    let hidden = Site {
        access: Access::Confidential,
        name_ar: "سرداب الشمس".into(),
        ..place(1, "crypt-of-zumurrud", "Crypt of Zumurrud")
    };
    let alike = Site {
        access: Access::Restricted,
        ..place(4, "zumurrud", "Zumurrud")
    };
    let mut all: Vec<Record> = vec![
        hidden.into(),
        name(10, "Sirdāb al-Šams").into(),
        alike.into(),
        place(3, "gate-of-zumurrud", "Gate of Zumurrud").into(),
    ];
    let ours = |table| match table {
        Table::Actor => 8,
        Table::Source => 7,
        Table::Site => 2,
        Table::Imagery => 9,
        Table::DamageEvent => 5,
        Table::Assessment => 6,
        Table::Photo => 40,
        other => 50 + other as u64,
    };
    for table in Table::ALL {
        let skip = [
            Table::SiteName,
            Table::SiteArea,
            Table::SiteLine,
            Table::SiteDistinct,
            Table::LocalTerm,
            Table::SavedFilter,
            Table::Setting,
        ];
        if skip.contains(table) {
            continue;
        }
        match telling(*table, ours(*table)) {
            Some(Record::Site(hall)) => all.push(
                Site {
                    name_en: "Open hall".into(),
                    name_ar: "القاعة".into(),
                    ..hall
                }
                .into(),
            ),
            found => all.extend(found),
        }
    }
    all
}

struct Desk {
    folder: tempfile::TempDir,
    session: Session,
}

fn desk() -> Desk {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("p.gpkg");
    let mut session = Session::create_with(&path, Contents::Empty, Settings::forgetful()).unwrap();
    session.work_as("A. Tester");
    for record in records() {
        session.perform_now(Command::add("Added", record)).unwrap();
    }
    Desk { folder, session }
}

impl Desk {
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

    fn report(&mut self, edition: Edition, language: ReportLanguage) -> (Vec<u8>, String) {
        let out = self.folder.path().join("names.pdf");
        let job = self.session.report(ReportRequest {
            plan: ReportPlan {
                sites: vec![id(2)],
                language,
                edition,
                ..ReportPlan::default()
            },
            at: None,
            issued: Day::parse("2026-11-22").unwrap(),
            each: None,
            out: out.clone(),
        });
        self.session.wait_for(job, |_| ()).unwrap();
        let pages = Program::new("pdftotext")
            .args([&out, Path::new("-")])
            .output();
        let pages = pages.expect("pdftotext reads the pages").stdout;
        let pages = String::from_utf8(pages).unwrap();
        let words: Vec<&str> = pages.split_whitespace().collect();
        (std::fs::read(&out).unwrap(), words.join(" "))
    }

    fn table(&self, edition: Edition, format: TableFormat) -> Vec<u8> {
        let columns = fields().iter();
        let request = TableRequest {
            filter: SiteFilter::default(),
            columns: columns
                .map(|row| (row.field.clone(), row.words.clone()))
                .collect(),
            at: self.session.today(),
            format,
            edition,
        };
        let mut out = Vec::new();
        self.session.table_to(&request, &mut out).unwrap();
        out
    }

    fn register(&mut self, table: Table, record: Id, edition: Edition) -> Vec<u8> {
        let out = self.folder.path().join("register.csv");
        let request = RegisterRequest {
            table,
            records: vec![record],
            format: TableFormat::Csv,
            edition,
        };
        let job = self.session.write_register(request, out.clone());
        self.session.wait_for(job, |_| ()).unwrap();
        std::fs::read(out).unwrap()
    }
}

fn absent(what: &str, bytes: &[u8]) {
    let needles: Vec<String> = SECRETS.iter().map(|text| (*text).to_owned()).collect();
    bytes::absent(what, &needles, bytes);
}

/// Stands where the name stood, and the public gate is named beside it.
fn told(what: &str, text: &str) {
    absent(what, text.as_bytes());
    assert!(text.contains("Gate of Zumurrud"), "{what}: {text}");
    assert!(text.contains(NO_PLACE), "{what}: {text}");
}

#[test]
fn the_command_line_names_no_hidden_place_in_any_text() {
    let desk = desk();
    for format in ["text", "json"] {
        let (inside, _) = desk.run(&["show", "open-hall", "--format", format]);
        let times = inside.matches("Crypt of Zumurrud").count();
        assert!(times > 30, "{format} tells {times} texts");
        let (open, said) = desk.run(&["show", "open-hall", "--public", "--format", format]);
        told(&format!("show as {format}"), &open);
        assert!(open.contains(NO_PLACE_AR), "{open}");
        assert!(
            said.contains(&format!("«{NO_PLACE}» stands for the name")),
            "{said}"
        );
    }
    let every: Vec<String> = fields().iter().map(|row| row.field.key()).collect();
    for format in ["json", "csv", "table"] {
        let columns = every.join(",");
        let words = [
            "sites",
            "--public",
            "--columns",
            &columns,
            "--format",
            format,
        ];
        let (open, _) = desk.run(&words);
        told(&format!("sites as {format}"), &open);
        let (short, _) = desk.run(&["sites", "--public", "--format", format]);
        absent("the short list", short.as_bytes());
        assert!(short.contains("Gate of Zumurrud") && short.contains("gate-of-zumurrud"));
    }
}

#[test]
fn reports_tables_and_registers_name_no_hidden_place_in_any_text() {
    let mut desk = desk();
    for language in [ReportLanguage::English, ReportLanguage::Arabic] {
        let (_, handed) = desk.report(Edition::Handed, language);
        assert!(handed.contains("Crypt of Zumurrud"));
        let (pdf, pages) = desk.report(Edition::Public, language);
        told("the pages", &pages);
        absent("the file", &pdf);
        absent("the streams", &bytes::streams(&pdf));
    }
    for format in [
        TableFormat::Csv,
        TableFormat::GeoJson,
        TableFormat::Spreadsheet,
    ] {
        let inside = desk.table(Edition::Inside, format);
        assert!(String::from_utf8_lossy(&inside).contains("Crypt of Zumurrud"));
        let open = desk.table(Edition::Public, format);
        told(&format!("{format:?}"), &String::from_utf8_lossy(&open));
    }
    for (table, record) in [(Table::Actor, id(8)), (Table::Source, id(7))] {
        let inside = desk.register(table, record, Edition::Inside);
        assert!(String::from_utf8_lossy(&inside).contains("Crypt of Zumurrud"));
        let open = desk.register(table, record, Edition::Public);
        told(table.name(), &String::from_utf8_lossy(&open));
    }
}
