//! `photos` as a person and a script meet it: what is printed, what is written, how it ends.

use std::fs;

use image::ImageFormat;
use serde_json::Value;

use crate::cli::Desk;
use crate::photographs::picture;

#[test]
fn photographs_are_added_listed_verified_put_back_and_handed_out() {
    let desk = Desk::with_palmyra();
    let folder = desk.path("received");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("north.jpg"), picture(1, ImageFormat::Jpeg)).unwrap();
    fs::write(folder.join("south.png"), picture(2, ImageFormat::Png)).unwrap();
    let add = [
        "photos",
        "p.gpkg",
        "add",
        "temple-of-bel",
        "received",
        "--by",
        "B. Tester",
    ];
    let said = desk.done(&add);
    assert!(said.contains("2 photographs were taken in."), "{said}");
    assert!(desk.done(&add).contains("in the catalogue already"));
    let listed = desk.done(&[
        "photos",
        "p.gpkg",
        "list",
        "temple-of-bel",
        "--format",
        "json",
    ]);
    let rows: Value = serde_json::from_str(&listed).unwrap();
    // The two drawings of it that come with the record are listed with them.
    assert_eq!(rows.as_array().unwrap().len(), 4);
    let mut rows = rows;
    let listed = rows.as_array_mut().unwrap();
    listed.retain(|row| {
        !row["name_as_received"]
            .as_str()
            .unwrap()
            .starts_with("bel-plan-")
    });
    assert_eq!(rows.as_array().unwrap().len(), 2);
    assert_eq!(rows[0]["publish"], "ask");
    assert_eq!(rows[0]["site_name"], "Temple of Bel");
    let csv = desk.done(&["photos", "p.gpkg", "list", "--format", "csv"]);
    assert_eq!(csv.lines().count(), 1 + 2 + 10, "{csv}");
    assert!(
        desk.done(&["photos", "p.gpkg", "list"])
            .contains("north.jpg")
    );
    let shown = desk.done(&["show", "p.gpkg", "temple-of-bel", "--format", "json"]);
    let shown: Value = serde_json::from_str(&shown).unwrap();
    assert_eq!(shown["photos"].as_array().unwrap().len(), 4);
    let verified = desk.done(&["photos", "p.gpkg", "verify"]);
    assert!(
        verified.contains("12 originals are what was received."),
        "{verified}"
    );
    let hash = rows[0]["sha256"].as_str().unwrap();
    let name = rows[0]["name_as_received"].as_str().unwrap();
    let ext = name.rsplit_once('.').unwrap().1;
    let original = desk
        .path("p.media")
        .join(&hash[..2])
        .join(format!("{hash}.{ext}"));
    fs::remove_file(&original).unwrap();
    let missing = desk.run(["photos", "p.gpkg", "verify", "--by", "B. Tester"]);
    assert_eq!(missing.code, 1);
    assert!(missing.out.contains(name) && missing.err.contains("1 is missing"));
    let back = [
        "photos",
        "p.gpkg",
        "relink",
        "received",
        "--by",
        "B. Tester",
    ];
    assert!(desk.done(&back).contains("1 of 1 missing originals"));
    desk.done(&["photos", "p.gpkg", "verify"]);
    desk.done(&["photos", "p.gpkg", "export", "out", name, &hash[..12]]);
    let handed = fs::read(desk.path("out").join(name)).unwrap();
    assert_eq!(handed, fs::read(folder.join(name)).unwrap());
    let unknown = desk.run(["photos", "p.gpkg", "export", "none", "no-such-photo"]);
    assert_eq!(unknown.code, 1);
    assert!(unknown.err.contains("no-such-photo"), "{}", unknown.err);
    assert_eq!(
        desk.run(["photos", "p.gpkg", "add", "temple-of-bel"]).code,
        2
    );
    let lost = [
        "photos",
        "p.gpkg",
        "add",
        "-",
        "gone.jpg",
        "--by",
        "B. Tester",
    ];
    let lost = desk.run(lost);
    assert_eq!(lost.code, 1);
    assert!(lost.out.contains("gone.jpg: not taken in."), "{}", lost.out);
    // That the originals were looked at, put back and handed out since is no work built on them.
    desk.done(&["undo", "p.gpkg", "2", "--by", "B. Tester"]);
    let none = desk.done(&["photos", "p.gpkg", "list", "--format", "json"]);
    let none: Value = serde_json::from_str(&none).unwrap();
    assert_eq!(none.as_array().unwrap().len(), 10, "the drawings stay");
    let left = desk.done(&["photos", "p.gpkg", "verify"]);
    assert!(left.contains("2 files are not referred to."), "{left}");
    // Done again, they come with all that was told of them.
    desk.done(&["redo", "p.gpkg", "--by", "B. Tester"]);
    desk.done(&["check", "p.gpkg"]);
    let kept = rusqlite::Connection::open(desk.path("p.gpkg")).unwrap();
    let sql = "SELECT count(DISTINCT what) FROM custody JOIN photo p ON p.uuid = photo_uuid
               WHERE p.name_as_received = ?1";
    let told: i64 = kept.query_row(sql, [name], |row| row.get(0)).unwrap();
    assert_eq!(told, 3, "taken in, found missing, put back");
}
