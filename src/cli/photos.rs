//! `photos`: take in, list, verify, put back, hand out. Knows only what a session can do.

use std::io::Write;

use anyhow::{Result, bail};
use serde::Serialize;

use super::args::By;
use super::choices::ListFormat;
use super::edits::open_to_write;
use super::photo_args::{Add, Annotations, Deed, Export, List, PairOf, Photos, Relink, Verify};
use super::sheet::{self, Value, plain};
use super::{edits, names, say};
use crate::domain::date::Edtf;
use crate::domain::edition::Edition;
use crate::domain::id::Id;
use crate::domain::photo_list::{PhotoAsk, PhotoKey, PhotoOrder, PhotoTile, PhotosOf};
use crate::domain::query::{Answer, Query};
use crate::session::{self, Details, Finished, HandOut, Session, TakeIn, Writing};

/// Does what was asked with the photographs of a catalogue.
pub(super) fn run(asked: &Photos, out: &mut impl Write) -> Result<()> {
    match &asked.deed {
        Deed::Add(add) => take_in(asked, add, out),
        Deed::List(list) => self::list(asked, list, out),
        Deed::Verify(verify) => self::verify(asked, verify, out),
        Deed::Relink(relink) => self::relink(asked, relink, out),
        Deed::Export(export) => self::export(asked, export, out),
        Deed::Annotations(marks) => annotations(asked, marks, out),
        Deed::Pair(pair) => self::pair(asked, pair, out),
    }
}

fn take_in(asked: &Photos, add: &Add, out: &mut impl Write) -> Result<()> {
    let mut session = open_to_write(&asked.file, &add.by)?;
    let site = match add.site.as_str() {
        "-" => None,
        typed => Some(names::resolve(&session, typed)?),
    };
    let job = session.take_in(TakeIn {
        site,
        files: add.photos.clone(),
        received_from: add.from.clone().unwrap_or_default(),
        ..TakeIn::default()
    });
    let made = say::while_waiting(&mut session, job).map_err(edits::how_to_go_on)?;
    let Details::TakenIn(outcomes) = &made.details else {
        bail!("an answer that does not fit the question");
    };
    for one in outcomes {
        writeln!(out, "{}", plain(&one.sentence()))?;
    }
    writeln!(out, "{}", made.sentence)?;
    if outcomes.iter().any(crate::session::Outcome::failed) {
        out.flush()?;
        bail!("Not all photographs were taken in: see above.");
    }
    Ok(())
}

/// What is wrong is the result, and makes it fail. It is written down where it can be.
fn verify(asked: &Photos, verify: &Verify, out: &mut impl Write) -> Result<()> {
    let mut session = open_if_possible(asked, verify)?;
    let job = session.verify_originals();
    let made = say::while_waiting(&mut session, job)?;
    for warning in &made.warnings {
        writeln!(out, "{}", plain(warning))?;
    }
    let Details::Verified(found) = &made.details else {
        bail!("an answer that does not fit the question");
    };
    if found.changed.is_empty() && found.missing.is_empty() {
        return Ok(writeln!(out, "{}", made.sentence)?);
    }
    out.flush()?;
    bail!("{}", made.sentence)
}

/// To write when somebody is named and it can be written, else to read.
fn open_if_possible(asked: &Photos, verify: &Verify) -> Result<Session> {
    if verify.by.name.is_none() {
        let session = Session::open_to_read(&asked.file)?;
        say::warnings(&session);
        return Ok(session);
    }
    let session = open_to_write(&asked.file, &verify.by)?;
    debug_assert_eq!(session.writing(), Writing::Open);
    Ok(session)
}

fn relink(asked: &Photos, relink: &Relink, out: &mut impl Write) -> Result<()> {
    let mut session = open_to_write(&asked.file, &relink.by)?;
    let job = session.relink_originals(relink.folders.clone());
    let made = say::while_waiting(&mut session, job).map_err(edits::how_to_go_on)?;
    told(out, &made)?;
    if made.warnings.is_empty() {
        return Ok(());
    }
    out.flush()?;
    bail!("Some originals are still missing: see the warnings above.")
}

fn export(asked: &Photos, export: &Export, out: &mut impl Write) -> Result<()> {
    let mut session = open_to_hand_out(asked, &export.by)?;
    let known = keys(&session)?;
    let photos = export.photos.iter().map(|typed| meant(&known, typed));
    let asked = HandOut {
        photos: photos.collect::<Result<_>>()?,
        edition: edition(export.public),
        out: export.out.clone(),
    };
    let job = session.hand_out(asked);
    let made = say::while_waiting(&mut session, job)?;
    told(out, &made)
}

fn pair(asked: &Photos, pair: &PairOf, out: &mut impl Write) -> Result<()> {
    let mut session = open_to_hand_out(asked, &pair.by)?;
    let known = keys(&session)?;
    let job = session.export_pair(session::PairPage {
        photos: (meant(&known, &pair.one)?, meant(&known, &pair.other)?),
        edition: edition(pair.public),
        out: pair.out.clone(),
    });
    let made = say::while_waiting(&mut session, job)?;
    told(out, &made)
}

/// To write when somebody is named, else to read.
fn open_to_hand_out(asked: &Photos, by: &By) -> Result<Session> {
    if by.name.is_some() {
        return open_to_write(&asked.file, by);
    }
    let session = Session::open_to_read(&asked.file)?;
    say::warnings(&session);
    Ok(session)
}

fn annotations(asked: &Photos, marks: &Annotations, out: &mut impl Write) -> Result<()> {
    let mut session = Session::open_to_read(&asked.file)?;
    say::warnings(&session);
    let known = keys(&session)?;
    let photos = marks.photos.iter().map(|typed| meant(&known, typed));
    let asked = session::Annotations {
        photos: photos.collect::<Result<_>>()?,
        edition: edition(marks.public),
        out: marks.out.clone(),
    };
    let job = session.save_annotations(asked);
    let made = say::while_waiting(&mut session, job)?;
    told(out, &made)
}

const fn edition(public: bool) -> Edition {
    if public {
        Edition::Public
    } else {
        Edition::Handed
    }
}

fn told(out: &mut impl Write, made: &Finished) -> Result<()> {
    for warning in &made.warnings {
        say::warning(warning);
    }
    Ok(writeln!(out, "{}", plain(&made.sentence))?)
}

fn keys(session: &Session) -> Result<Vec<PhotoKey>> {
    match session.ask_now(&Query::PhotoKeys)? {
        Answer::PhotoKeys(keys) => Ok(keys),
        _ => bail!("an answer that does not fit the question"),
    }
}

/// The photograph meant by a UUID, the beginning of a hash, or a name only one was received under.
fn meant(known: &[PhotoKey], typed: &str) -> Result<Id> {
    let is = |key: &&PhotoKey| {
        key.photo.to_string() == typed
            || key.name == typed
            || (typed.len() >= 6 && key.sha256.starts_with(&typed.to_ascii_lowercase()))
    };
    match known.iter().filter(is).collect::<Vec<_>>().as_slice() {
        [only] => Ok(only.photo),
        [] => bail!(
            "No photograph is called «{0}». `palmyra-atlas photos FILE list` lists them. Nothing \
             was written.",
            plain(typed)
        ),
        several => bail!(
            "«{}» may be any of {} photographs: use the UUID or the beginning of the hash. Nothing \
             was written.",
            plain(typed),
            several.len()
        ),
    }
}

/// One photograph as JSON.
#[derive(Debug, Serialize)]
struct Row {
    id: Id,
    site: Option<Id>,
    site_name: String,
    name_as_received: String,
    sha256: String,
    date: Option<Edtf>,
    kind: &'static str,
    state: &'static str,
    access: &'static str,
    publish: &'static str,
    longitude: Option<f64>,
    latitude: Option<f64>,
    caption: String,
    caption_ar: String,
}

impl Row {
    fn of(tile: PhotoTile) -> Self {
        Self {
            id: tile.photo,
            site: tile.site,
            site_name: tile.site_name,
            name_as_received: tile.name,
            sha256: tile.sha256,
            date: tile.captured,
            kind: tile.kind.code(),
            state: tile.state.code(),
            access: tile.access.code(),
            publish: tile.publish.code(),
            longitude: tile.at.map(crate::domain::place::LonLat::lon),
            latitude: tile.at.map(crate::domain::place::LonLat::lat),
            caption: tile.caption_en,
            caption_ar: tile.caption_ar,
        }
    }

    fn date(&self) -> String {
        self.date
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default()
    }
}

fn list(asked: &Photos, list: &List, out: &mut impl Write) -> Result<()> {
    let session = Session::open_to_read(&asked.file)?;
    say::warnings(&session);
    let of = match &list.site {
        Some(typed) => PhotosOf::Place(names::resolve(&session, typed)?),
        None => PhotosOf::Catalogue,
    };
    let ask = PhotoAsk {
        of,
        order: PhotoOrder::Place,
        offset: 0,
        limit: usize::MAX,
    };
    let Answer::PhotoPage(page) = session.ask_now(&Query::PhotoPage(Box::new(ask)))? else {
        bail!("an answer that does not fit the question");
    };
    for warning in &page.unreadable {
        say::warning(warning);
    }
    let mut tiles = page.tiles;
    if list.public {
        tiles = public(&session, tiles)?;
    }
    let rows: Vec<Row> = tiles.into_iter().map(Row::of).collect();
    match list.format {
        ListFormat::Table => table(out, &rows),
        ListFormat::Json => {
            serde_json::to_writer_pretty(&mut *out, &rows)?;
            Ok(writeln!(out)?)
        }
        ListFormat::Csv => csv(out, &rows),
    }
}

/// What anyone may see of these photographs, and of each what anyone may see; how many are left out
/// is said.
fn public(session: &Session, tiles: Vec<PhotoTile>) -> Result<Vec<PhotoTile>> {
    let all = tiles.len();
    let edition = session.public_edition(session.today())?;
    let open = edition.tiles(tiles);
    match all - open.len() {
        0 => {}
        1 => say::warning(
            "1 photograph is left out: it is not public, or nobody has said that it may be published.",
        ),
        many => say::warning(&format!(
            "{many} photographs are left out: they are not public, or nobody has said that they may be published."
        )),
    }
    Ok(open)
}

fn table(out: &mut impl Write, rows: &[Row]) -> Result<()> {
    let lines: Vec<Vec<String>> = rows
        .iter()
        .map(|row| {
            vec![
                row.sha256.get(..12).unwrap_or_default().to_owned(),
                row.date(),
                row.state.to_owned(),
                row.publish.to_owned(),
                row.site_name.clone(),
                row.name_as_received.clone(),
                row.caption.clone(),
            ]
        })
        .collect();
    let heading = [
        "hash", "date", "state", "publish", "place", "file", "caption",
    ];
    Ok(sheet::table(out, &heading, &lines)?)
}

fn csv(out: &mut impl Write, rows: &[Row]) -> Result<()> {
    let words = |text: &str| match text {
        "" => Value::Nothing,
        text => Value::Words(text.to_owned()),
    };
    let heading = [
        "id",
        "site",
        "site_name",
        "name_as_received",
        "sha256",
        "date",
        "kind",
        "state",
        "access",
        "publish",
        "longitude",
        "latitude",
        "caption",
        "caption_ar",
    ];
    sheet::separated(out, &heading.map(words))?;
    for row in rows {
        let number = |number: Option<f64>| number.map_or(Value::Nothing, Value::Number);
        let site = row.site.map(|site| site.to_string()).unwrap_or_default();
        sheet::separated(
            out,
            &[
                words(&row.id.to_string()),
                words(&site),
                words(&row.site_name),
                words(&row.name_as_received),
                words(&row.sha256),
                words(&row.date()),
                words(row.kind),
                words(row.state),
                words(row.access),
                words(row.publish),
                number(row.longitude),
                number(row.latitude),
                words(&row.caption),
                words(&row.caption_ar),
            ],
        )?;
    }
    Ok(())
}
