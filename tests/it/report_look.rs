//! How a report looks: the house style, its sign, and templates of a person's own. What is wrong with
//! them is said in words, and nothing is written.

use std::fs;
use std::path::Path;

use palmyra_atlas::domain::house::House;
use palmyra_atlas::session::{ReportStyle, Settings};

use super::bytes::{absent, each_stream, streams};
use super::cli::Desk;

/// A drawing that says who drew it.
const SIGN: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 20 10\"><!-- by Jane Secret -->\
    <metadata>Jane Secret</metadata><path id=\"Jane Secret\" fill=\"#7A1F1F\" d=\"M0 0h20v10z\"/></svg>";

fn report(desk: &Desk, more: &[&str]) -> super::cli::Ended {
    let words = [
        "report",
        "p.gpkg",
        "--site",
        "tetrapylon",
        "--issued",
        "2026-11-22",
    ];
    desk.run([&words[..], more].concat())
}

/// Runs a report that must be refused; what it said.
fn refused(desk: &Desk, more: &[&str]) -> String {
    let ended = report(desk, &[&["--out", "no.pdf"][..], more].concat());
    assert_eq!(ended.code, 1, "{more:?}: {}{}", ended.out, ended.err);
    assert!(!desk.path("no.pdf").exists());
    let left = fs::read_dir(desk.path("")).unwrap().flatten();
    let part = left.filter(|it| it.file_name().to_string_lossy().starts_with(".palmyra"));
    assert_eq!(part.count(), 0, "a part of the report was left");
    assert!(!ended.err.contains("panicked"), "{}", ended.err);
    ended.err.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn house(desk: &Desk, text: &str) {
    fs::write(desk.path("house.toml"), text).unwrap();
}

fn template(desk: &Desk, name: &str, bytes: impl AsRef<[u8]>) {
    let folder = desk.path("mine");
    drop(fs::remove_dir_all(&folder));
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join(name), bytes).unwrap();
}

fn shipped(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/report");
    fs::read_to_string(folder.join(name)).unwrap()
}

#[test]
fn a_house_style_is_printed_and_its_sign_tells_nothing_of_who_drew_it() {
    let desk = Desk::with_palmyra();
    fs::create_dir(desk.path("signs")).unwrap();
    fs::write(desk.path("signs/sign.svg"), SIGN).unwrap();
    house(
        &desk,
        "name_en = \"Museum #1 $of$ Test\"\nname_ar = \"متحف التجربة\"\nlogo = \"signs/sign.svg\"\n\
         accent = \"#7A1F1F\"\ndisclaimer_en = \"Not a legal opinion.\"\ncontact = \"post@example.org\"\n",
    );
    assert_eq!(report(&desk, &["--out", "plain.pdf"]).code, 0);
    for lang in ["en", "ar", "both"] {
        let out = format!("{lang}.pdf");
        let words = [
            "--out",
            &out,
            "--house",
            "house.toml",
            "--public",
            "--lang",
            lang,
        ];
        let ended = report(&desk, &words);
        assert_eq!(ended.code, 0, "{}", ended.err);
        let pdf = fs::read(desk.path(&out)).unwrap();
        let all = [pdf.clone(), streams(&pdf)].concat();
        absent(&out, &["Jane Secret".to_owned()], &all);
        // The colour in the pages: 7A, 1F, 1F of 255.
        let coloured = |all: &[u8]| all.windows(8).any(|it| it == b"0.478431");
        assert!(coloured(&all), "{lang}");
        let plain = fs::read(desk.path("plain.pdf")).unwrap();
        assert!(!coloured(&streams(&plain)));
    }
    // The same again gives the same bytes.
    report(
        &desk,
        &["--out", "again.pdf", "--house", "house.toml", "--public"],
    );
    let read = |name: &str| fs::read(desk.path(name)).unwrap();
    assert_eq!(read("again.pdf"), read("en.pdf"));
}

#[test]
fn what_is_wrong_with_a_house_style_is_said_and_nothing_is_written() {
    let desk = Desk::with_palmyra();
    let said = |text: &str, words: &[&str]| {
        house(&desk, text);
        let said = refused(&desk, &["--house", "house.toml"]);
        for word in words {
            assert!(said.contains(word), "{text}: {said}");
        }
    };
    said("name_en = \"A\"\nnamme = \"B\"\n", &["line 2", "namme"]);
    said("accent = \"#FFEE00\"", &["accent", "darker"]);
    said("accent = \"teal\"", &["accent", "#1F6F78"]);
    said("logo = \"gone.png\"", &["gone.png", "logo"]);
    said(
        &format!("disclaimer_en = \"{}\"", "a".repeat(1_501)),
        &["disclaimer_en", "1500"],
    );
    said("name_en = [", &["line 1"]);
    fs::write(desk.path("sign.png"), b"\x89PNG\r\n\x1a\nbroken").unwrap();
    said("logo = \"sign.png\"", &["sign.png", "cannot be read"]);
    fs::write(
        desk.path("sign.svg"),
        SIGN.replace("<path", "<text>A</text><path"),
    )
    .unwrap();
    said("logo = \"sign.svg\"", &["sign.svg", "paths"]);
    assert!(refused(&desk, &["--house", "none.toml"]).contains("none.toml"));
    assert!(refused(&desk, &["--house", "."]).contains("not a file"));
}

#[test]
fn the_house_style_is_remembered_but_for_once_on_the_command_line() {
    let mut settings = Settings::forgetful();
    let style = ReportStyle {
        house: House {
            name_ar: "متحف".to_owned(),
            disclaimer_en: "One\nTwo \"three\"".to_owned(),
            ..House::default()
        },
        templates: Some("/tmp/mine".into()),
    };
    settings.set_report_style(&style);
    assert_eq!(settings.report_style(), style);
    let desk = Desk::with_palmyra();
    house(&desk, "name_en = \"Once\"");
    let ended = report(&desk, &["--out", "a.pdf", "--house", "house.toml"]);
    assert_eq!(ended.code, 0, "{}", ended.err);
    let kept = fs::read_to_string(desk.path("config/settings.toml")).unwrap_or_default();
    assert!(!kept.contains("Once"), "{kept}");
}

#[test]
fn templates_written_out_are_a_start_for_ones_own() {
    let desk = Desk::with_palmyra();
    let ended = desk.run(["report", "--write-templates", "mine"]);
    assert_eq!(ended.code, 0, "{}", ended.err);
    for name in [
        "report.typ",
        "style.typ",
        "parts.typ",
        "words.tsv",
        "method.tsv",
    ] {
        assert_eq!(
            fs::read_to_string(desk.path("mine").join(name)).unwrap(),
            shipped(name)
        );
    }
    fs::write(desk.path("mine/style.typ"), "mine").unwrap();
    let again = desk.run(["report", "--write-templates", "mine"]);
    assert_eq!(again.code, 1);
    assert!(again.err.contains("is there already"), "{}", again.err);
    assert_eq!(
        fs::read_to_string(desk.path("mine/style.typ")).unwrap(),
        "mine"
    );
    assert_eq!(
        desk.run(["report", "--write-templates", "a", "p.gpkg"])
            .code,
        2
    );
    assert_eq!(desk.run(["report"]).code, 2);
}

#[test]
fn ones_own_templates_replace_the_shipped_ones_file_by_file() {
    let desk = Desk::with_palmyra();
    let dark = shipped("style.typ").replace("#1F6F78", "#123456");
    template(&desk, "style.typ", dark);
    fs::write(desk.path("mine/note.txt"), "of the house").unwrap();
    let ended = report(&desk, &["--out", "a.pdf", "--templates", "mine"]);
    assert_eq!(ended.code, 0, "{}", ended.err);
    let pdf = fs::read(desk.path("a.pdf")).unwrap();
    // 34 of 255.
    assert!(
        streams(&pdf)
            .windows(8)
            .any(|it| it == b"0.203921" || it == b"0.203922")
    );
    // Words: one replaced, the others as shipped. The title of the document holds the first.
    template(
        &desk,
        "words.tsv",
        "key\ten\tar\nreport\tStatement of losses\tبيان الخسائر\n",
    );
    fs::write(
        desk.path("mine/method.tsv"),
        "en\tar\nOur own way.\tطريقتنا.\n",
    )
    .unwrap();
    let ended = report(&desk, &["--out", "b.pdf", "--templates", "mine"]);
    assert_eq!(ended.code, 0, "{}", ended.err);
    let pdf = fs::read(desk.path("b.pdf")).unwrap();
    let named = |pdf: &[u8]| {
        let parts = each_stream(pdf);
        let all = parts.iter().map(Vec::as_slice).chain([pdf]);
        all.into_iter()
            .any(|part| part.windows(19).any(|it| it == b"Statement of losses"))
    };
    assert!(named(&pdf));
}

#[test]
fn a_broken_template_is_named_with_its_line_and_nothing_is_written() {
    let desk = Desk::with_palmyra();
    let said = |name: &str, bytes: &[u8], words: &[&str]| {
        template(&desk, name, bytes);
        let said = refused(&desk, &["--templates", "mine"]);
        assert!(said.contains("nothing was written"), "{said}");
        for word in words {
            assert!(said.contains(word), "{name}: {said}");
        }
    };
    said(
        "report.typ",
        b"// one\n#let x = (\n",
        &["report.typ, line 2", "unclosed"],
    );
    said(
        "report.typ",
        b"\n\n#assert(false, message: \"by hand\")",
        &["report.typ, line 3", "by hand"],
    );
    said(
        "report.typ",
        b"#let f() = f()\n#f()",
        &["report.typ", "depth"],
    );
    said(
        "report.typ",
        b"#let x = 1\n#while x > 0 { x = 2 }",
        &["report.typ, line 2", "infinite"],
    );
    said(
        "style.typ",
        b"#let ink = 1",
        &["parts.typ, line", "unknown variable: house"],
    );
    said("report.typ", b"\xff\xfe", &["report.typ", "UTF-8"]);
    said(
        "words.tsv",
        b"key\ten\tar\nreport\tDamage report\n",
        &["words.tsv, line 2"],
    );
    said(
        "words.tsv",
        b"key\ten\tar\n\nreprot\ta\tb\n",
        &["words.tsv, line 3", "reprot"],
    );
    said(
        "method.tsv",
        b"en\tar\nonly english\n",
        &["method.tsv, line 2"],
    );
    said("readme.txt", b"hello", &["none of its files", "report.typ"]);
    assert!(refused(&desk, &["--templates", "nowhere"]).contains("no such folder"));
}

#[test]
fn a_template_reads_nothing_outside_its_folder() {
    let desk = Desk::with_palmyra();
    fs::write(desk.path("secret.txt"), "a word nobody shall print").unwrap();
    let secret = desk.path("secret.txt").display().to_string();
    for code in [
        "#read(\"../secret.txt\")".to_owned(),
        format!("#read(\"{secret}\")"),
        "#read(\"/etc/passwd\")".to_owned(),
        "#read(\"link.txt\")".to_owned(),
        "#include \"../secret.txt\"".to_owned(),
        "#import \"@preview/cetz:0.3.0\"".to_owned(),
        "#import \"@local/mine:0.1.0\"".to_owned(),
        "#image(\"https://example.org/a.png\")".to_owned(),
    ] {
        template(&desk, "report.typ", &code);
        #[cfg(unix)]
        std::os::unix::fs::symlink(&secret, desk.path("mine/link.txt")).unwrap();
        let said = refused(&desk, &["--templates", "mine"]);
        assert!(said.contains("report.typ, line 1"), "{code}: {said}");
        assert!(!said.contains("nobody shall print"), "{said}");
    }
}
