//! Finding on the command line: columns as on the table page, saved filters, dates and coordinates
//! in whatever words and digits; and a record brought back to what it was.

use std::path::PathBuf;

use palmyra_atlas::domain::command::Command as Gesture;
use palmyra_atlas::domain::filter::{Expr, Field, saved};
use palmyra_atlas::domain::query::{Answer, Query, SiteFilter};
use palmyra_atlas::domain::record::{Record, Table};
use palmyra_atlas::domain::table::Columns;
use palmyra_atlas::session::{TableFormat, TableRequest};

use crate::cli::Desk;

const DESTROYED: &str = "a damage event with (cause is Breaking/Smashing)";

#[test]
fn columns_are_called_as_on_the_table_page() {
    let desk = Desk::with_palmyra();
    let columns = "Name in English,state,Damage event: Cause,site.accuracy_m";
    let words = ["sites", "p.gpkg", "--columns", columns, "--format", "csv"];
    let csv = desk.done(&words);
    let mut lines = csv.lines();
    let head = lines.next().unwrap();
    assert_eq!(
        head,
        "Name in English,State,Damage event: Cause,Accuracy (m)"
    );
    let bel = lines
        .find(|line| line.starts_with("Temple of Bel,"))
        .unwrap();
    assert!(bel.contains("components destroyed"), "{bel}");
    assert!(csv.contains("Explosion"), "{csv}");
    let json = desk.json(&["sites", "p.gpkg", "--columns", columns, "--format", "json"]);
    assert_eq!(json.as_array().unwrap().len(), 112);
    assert!(json[0]["Accuracy (m)"].is_number() || json[0]["Accuracy (m)"].is_null());
    assert!(json[0]["State"].is_string());
    let table = desk.done(&["sites", "p.gpkg", "--columns", columns]);
    assert!(table.starts_with("Name in English"), "{table}");
    assert!(table.trim_end().ends_with("112 places"), "{table}");
}

#[test]
fn an_unknown_column_is_wrong_usage_and_names_the_near_ones() {
    let desk = Desk::with_palmyra();
    for words in [
        ["sites", "p.gpkg", "--columns", "State,damage causes"],
        ["sites", "p.gpkg", "--order", "damage causes"],
    ] {
        let ended = desk.run(words);
        assert_eq!(ended.code, 2, "{}", ended.err);
        assert_eq!(ended.out, "");
        assert!(
            ended.err.contains("no column is called «damage causes»"),
            "{}",
            ended.err
        );
        assert!(ended.err.contains("Damage event: Cause"), "{}", ended.err);
    }
}

#[test]
fn rows_are_ordered_by_any_column() {
    let desk = Desk::with_palmyra();
    let names = |more: &[&str]| -> Vec<String> {
        let words = ["sites", "p.gpkg", "--columns", "name", "--format", "csv"];
        let order = ["--order", "name"];
        let all = desk.done(&[&words[..], &order[..], more].concat());
        all.lines().skip(1).map(str::to_owned).collect()
    };
    let (rising, falling) = (names(&[]), names(&["--falling"]));
    assert_eq!(rising.len(), 112);
    assert_eq!(rising.first(), falling.last());
    assert_eq!(rising.last(), falling.first());
    assert_ne!(rising.first(), rising.last());
}

#[test]
fn one_and_the_same_event_is_asked_for_its_cause_and_its_date() {
    let desk = Desk::with_palmyra();
    let count = |condition: &str| {
        let words = ["sites", "p.gpkg", "--where", condition, "--format", "json"];
        desk.json(&words).as_array().unwrap().len()
    };
    let cause = "cause is \"Explosion/Heavy Weaponry\"";
    let of_cause = count(&format!("a damage event with ({cause})"));
    let same = count(&format!(
        "a damage event with ({cause} and date certainly within 2015)"
    ));
    let apart = count(&format!(
        "a damage event with ({cause}) and a damage event with (date certainly within 2015)"
    ));
    assert!(0 < same && same < of_cause, "{same} of {of_cause}");
    assert!(same <= apart, "{same} and {apart}");
}

#[test]
fn a_saved_filter_is_used_by_its_name() {
    let desk = Desk::with_palmyra();
    let expr = Expr::parse(DESTROYED).unwrap();
    let mut session = desk.session();
    let id = session.new_id();
    let command = saved::save(id, "Smashed", &expr, &Columns::default());
    session.perform_now(command).unwrap();
    drop(session);
    let by_name = desk.done(&["sites", "p.gpkg", "--filter", "Smashed"]);
    let by_hand = desk.done(&["sites", "p.gpkg", "--where", DESTROYED]);
    assert_eq!(by_name, by_hand);
    assert!(!by_name.contains("112 places"));
    let narrower = ["--filter", "Smashed", "--where", "name contains Lion"];
    let both = desk.done(&[&["sites", "p.gpkg"][..], &narrower[..]].concat());
    assert!(both.lines().count() < by_name.lines().count(), "{both}");
    let said = desk.refused(&["sites", "p.gpkg", "--filter", "smash"]);
    assert!(
        said.contains("No filter is called «smash»; there are «Smashed»"),
        "{said}"
    );
}

#[test]
fn dates_and_bounds_are_read_in_the_words_and_digits_of_the_forms() {
    let desk = Desk::with_palmyra();
    let at = |date: &str| desk.done(&["sites", "p.gpkg", "--at", date]);
    let strict = at("2015-08-31");
    for typed in [
        "31 Aug 2015",
        "31/08/2015",
        "٣١ آب ٢٠١٥",
        "٢٠١٥-٠٨-٣١",
        "by 31 August 2015",
    ] {
        assert_eq!(at(typed), strict, "{typed}");
    }
    assert_eq!(at("44 BC"), at("-0043"));
    assert_ne!(at("44 BC"), strict);
    let ended = desk.run(["sites", "p.gpkg", "--at", "1/2/2015"]);
    assert_eq!(ended.code, 2);
    assert!(
        ended.err.contains("1 February 2015, or 2 January 2015"),
        "{}",
        ended.err
    );
    let since = |date: &str| desk.done(&["history", "p.gpkg", "--since", date]);
    assert_eq!(since("1 January 2000"), since("2000-01-01"));
    let bounds = |bbox: &str| desk.done(&["sites", "p.gpkg", "--bbox", bbox]);
    assert_eq!(bounds("38.2,34.5,38.3,34.6"), bounds("٣٨٫٢،٣٤٫٥،٣٨٫٣،٣٤٫٦"));
    let near = |spot: &str| {
        let asked = format!("position within 300 m of \"{spot}\"");
        desk.done(&["sites", "p.gpkg", "--where", &asked])
    };
    assert_eq!(
        near("34.5473, 38.2741"),
        near("https://www.google.com/maps?q=34.5473,38.2741")
    );
    assert_eq!(near("34.5473, 38.2741"), near("٣٤٫٥٤٧٣، ٣٨٫٢٧٤١"));
}

/// Gives the Temple of Bel another name as an operation of its own; answers its number.
fn renamed(desk: &Desk, name: &str) -> i64 {
    let bel = bel(desk);
    let mut session = desk.session();
    let after = Record::from_cells(Table::Site, bel.uuid(), &|column: &str| {
        if column == "name_en" {
            return palmyra_atlas::domain::cell::Cell::Text(name.to_owned());
        }
        let cells = bel.cells();
        let found = cells.into_iter().find(|(own, _)| *own == column);
        found.map_or(palmyra_atlas::domain::cell::Cell::Null, |(_, cell)| cell)
    });
    let command = Gesture::change("Renamed for the test", bel.clone(), after.unwrap());
    session.perform_now(command).unwrap().operation
}

fn bel(desk: &Desk) -> Record {
    let uuid = desk.json(&["show", "p.gpkg", "temple-of-bel", "--format", "json"])["id"]
        .as_str()
        .unwrap()
        .parse()
        .unwrap();
    let table = Table::Site;
    match desk
        .session()
        .ask_now(&Query::Record { table, uuid })
        .unwrap()
    {
        Answer::Record(Some(record)) => *record,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_record_comes_back_to_what_it_was_and_that_can_be_undone() {
    let desk = Desk::with_palmyra();
    let was = bel(&desk);
    let one = renamed(&desk, "Bel once");
    let two = renamed(&desk, "Bel twice");
    let by = ["--by", "Zahra Haddad"];
    let restore = |to: i64, more: &[&str]| {
        let to = to.to_string();
        let words = ["restore", "p.gpkg", "temple-of-bel", "--to", &to];
        desk.run([&words[..], &by[..], more].concat())
    };
    let same = restore(two, &[]);
    assert_eq!(same.code, 1);
    assert!(same.err.contains("nothing to bring back"), "{}", same.err);
    let done = restore(one, &[]);
    assert_eq!(done.code, 0, "{}", done.err);
    assert!(
        desk.done(&["show", "p.gpkg", "temple-of-bel"])
            .contains("Bel once")
    );
    desk.done(&[&["undo", "p.gpkg"][..], &by[..]].concat());
    assert!(
        desk.done(&["show", "p.gpkg", "temple-of-bel"])
            .contains("Bel twice")
    );
    let field = restore(one - 1, &["--field", "name_en"]);
    assert_eq!(field.code, 0, "{}", field.err);
    assert_eq!(bel(&desk), was);
    let wrong = restore(one, &["--field", "colour"]);
    assert_eq!(wrong.code, 1);
    assert!(wrong.err.contains("no field «colour»"), "{}", wrong.err);
    assert!(wrong.err.contains("name_en"), "{}", wrong.err);
}

#[test]
fn a_deleted_record_comes_back_by_its_uuid() {
    let desk = Desk::with_palmyra();
    let id = desk.add_place("watchtower", "Watchtower", None);
    let mut session = desk.session();
    let command = Gesture::delete("Watchtower deleted", Table::Site, id);
    let gone = session.perform_now(command).unwrap().operation;
    drop(session);
    let (id, to) = (id.to_string(), (gone - 1).to_string());
    let words = [
        "restore",
        "p.gpkg",
        &id,
        "--to",
        &to,
        "--by",
        "Zahra Haddad",
    ];
    desk.done(&words);
    assert!(
        desk.done(&["show", "p.gpkg", "watchtower"])
            .contains("Watchtower")
    );
    let early = [
        "restore",
        "p.gpkg",
        &id,
        "--to",
        "0",
        "--by",
        "Zahra Haddad",
    ];
    let said = desk.refused(&early);
    assert!(
        said.contains("did not exist") && said.contains("Nothing was changed"),
        "{said}"
    );
}

#[test]
fn the_table_page_writes_what_the_command_line_prints() {
    let desk = Desk::with_palmyra();
    let mut session = desk.session();
    let fields = ["Name in English", "State", "Damage event: Cause"].map(Field::called);
    let columns: Vec<(Field, String)> = fields
        .into_iter()
        .map(|field| field.unwrap())
        .map(|field| (field.clone(), field.heading()))
        .collect();
    let request = TableRequest {
        filter: SiteFilter {
            expr: Box::new(Expr::parse(DESTROYED).unwrap()),
            ..SiteFilter::default()
        },
        columns,
        at: session.today(),
        format: TableFormat::Csv,
        edition: palmyra_atlas::domain::edition::Edition::Inside,
    };
    let out: PathBuf = desk.path("table.csv");
    let job = session.write_table(request.clone(), out.clone());
    let done = session.wait_for(job, |_| {}).unwrap();
    assert!(
        done.sentence.starts_with("The table was written:"),
        "{}",
        done.sentence
    );
    let written = std::fs::read_to_string(&out).unwrap();
    let columns = "Name in English,State,Damage event: Cause";
    let words = [
        "sites",
        "p.gpkg",
        "--where",
        DESTROYED,
        "--columns",
        columns,
    ];
    let printed = desk.done(&[&words[..], &["--format", "csv"][..]].concat());
    assert_eq!(written, printed);
    assert!(written.lines().count() > 1);
    let job = session.write_table(request, desk.path("p.gpkg"));
    let refused = session.wait_for(job, |_| {}).unwrap_err();
    assert!(
        refused.to_string().contains("was left as it is"),
        "{refused}"
    );
}
