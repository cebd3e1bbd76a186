//! The records of the catalogue, field by field. The field names are the column names.
//! Knows nothing of how they are stored, shown or printed.

use super::cell::{Cell, Field};
use super::date::Edtf;
use super::id::{BadName, Code, Id, Slug};
use super::kinds::{
    Access, ActorKind, Certainty, ChronicleKind, Confidence, DatedBy, EventKind, Extent, Level,
    Method, OutlineRole, Progress, Role, Seen, Shown, Stance, Work,
};
use super::place::{LonLat, Shape};

pub use super::title::title;

/// A record's Rust type, with the table it belongs in.
pub trait Kind: Into<Record> + Sized {
    /// Its table.
    const TABLE: Table;
    /// The record as this type; `None` when it is of another.
    fn of(record: Record) -> Option<Self>;
}

/// Declares every record kind once: its struct, its table, its columns and the way between a
/// struct and cells.
macro_rules! records {
    ($( $(#[$doc:meta])* $kind:ident = $table:literal { $( $(#[$fdoc:meta])* $field:ident : $type:ty, )* } )*) => {
        $(
            $(#[$doc])*
            #[derive(Debug, Clone, PartialEq, Default, serde::Serialize, serde::Deserialize)]
            pub struct $kind {
                /// The record's fixed identity.
                pub uuid: Id,
                $( $(#[$fdoc])* pub $field: $type, )*
            }

            impl From<$kind> for Record {
                fn from(record: $kind) -> Self {
                    Self::$kind(record)
                }
            }

            impl Kind for $kind {
                const TABLE: Table = Table::$kind;
                fn of(record: Record) -> Option<Self> {
                    match record {
                        Record::$kind(record) => Some(record),
                        _ => None,
                    }
                }
            }
        )*

        /// The tables that hold records.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum Table { $( $(#[$doc])* #[serde(rename = $table)] $kind, )* }

        impl Table {
            /// Every table, parents before children.
            pub const ALL: &'static [Self] = &[$(Self::$kind),*];

            /// The table's name in the catalogue.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$kind => $table),* }
            }

            /// The columns a record fills, `uuid` left out.
            #[must_use]
            pub const fn columns(self) -> &'static [&'static str] {
                match self { $(Self::$kind => &[$(stringify!($field)),*]),* }
            }

            /// The table of that name.
            #[must_use]
            pub fn named(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|table| table.name() == name)
            }
        }

        /// A record of any kind.
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
        #[serde(tag = "table")]
        pub enum Record { $( $(#[$doc])* #[serde(rename = $table)] $kind($kind), )* }

        impl Record {
            /// The table it belongs in.
            #[must_use]
            pub const fn table(&self) -> Table {
                match self { $(Self::$kind(_) => Table::$kind),* }
            }

            /// Its identity.
            #[must_use]
            pub const fn uuid(&self) -> Id {
                match self { $(Self::$kind(record) => record.uuid),* }
            }

            /// Its fields in the order of [`Table::columns`].
            #[must_use]
            pub fn cells(&self) -> Vec<(&'static str, Cell)> {
                match self { $(Self::$kind(record) => vec![
                    $((stringify!($field), Field::to_cell(&record.$field))),*
                ]),* }
            }

            /// A record from its stored fields; `cell` answers with the value of a column.
            ///
            /// # Errors
            /// Names the column and what is wrong, when a stored value does not fit.
            pub fn from_cells(table: Table, uuid: Id, cell: &dyn Fn(&str) -> Cell) -> Result<Self, BadName> {
                match table { $(Table::$kind => Ok(Self::$kind($kind {
                    uuid,
                    $($field: Field::from_cell(&cell(stringify!($field)))
                        .map_err(|error| BadName(format!("{}.{}: {error}", $table, stringify!($field))))?,)*
                })),)* }
            }
        }
    };
}

records! {
    /// A person or institution, written once and referred to.
    Actor = "actor" {
        /// Person or institution.
        kind: ActorKind,
        /// Full name.
        name: String,
        /// Initials, for when the name is not shown.
        initials: String,
        /// Role, for when neither is shown.
        role: String,
        /// How it may be shown outside.
        show: Shown,
        /// ORCID or other address.
        uri: String,
        /// Anything else.
        note: String,
    }

    /// A bibliographic record.
    Source = "source" {
        /// Short readable key, unique: `cbs-bel`.
        key: String,
        /// article, report, web page, dataset, decision, book …
        kind: String,
        /// Title as published.
        title: String,
        /// Authors as published.
        authors: String,
        /// Journal, series or site it appeared in.
        container: String,
        /// Who published it.
        publisher: String,
        /// When it was published.
        issued_edtf: Option<Edtf>,
        /// Original address.
        url: String,
        /// Where a copy was read when not at the original address.
        read_at: String,
        /// Archived copy.
        archive_url: String,
        /// When it was read.
        accessed_edtf: Option<Edtf>,
        /// BCP 47 language.
        language: String,
        /// primary, secondary, weak: how far it can be relied on, and why.
        reliability: String,
        /// Sources that repeat one origin share this word, so that they count as one witness.
        origin: String,
        /// Licence of what is taken from it.
        licence: String,
        /// The credit its licence asks for.
        credit: String,
        /// Who may see it.
        access: Access,
        /// Anything else.
        note: String,
    }

    /// A heritage place at any level (EAMENA: Heritage Place).
    Site = "site" {
        /// The place it is part of.
        parent_uuid: Option<Id>,
        /// Short unique name.
        slug: Slug,
        /// Its level in the tree.
        level: Level,
        /// English name.
        name_en: String,
        /// Arabic name, logical letter order.
        name_ar: String,
        /// True when the Arabic name is the atlas's own rendering and not attested.
        name_ar_rendered: bool,
        /// What it is (list `site-type`).
        type_code: Option<Code>,
        /// What it served for (EAMENA function).
        function_code: Option<Code>,
        /// When it was built.
        built_edtf: Option<Edtf>,
        /// The building date in words.
        built_note: String,
        /// Cultural period (list `period`).
        period_code: Option<Code>,
        /// Description in English.
        description_en: String,
        /// Description in Arabic.
        description_ar: String,
        /// Why it matters.
        significance: String,
        /// ISO 3166-1 alpha-2.
        country_code: String,
        /// Governorate or province.
        admin_area: String,
        /// Representative point.
        geom: Option<LonLat>,
        /// What the point marks (EAMENA geometry type).
        point_qualifier: Option<Code>,
        /// How far the point may be off, metres.
        accuracy_m: Option<f64>,
        /// How sure the location is.
        location_certainty: Option<Certainty>,
        /// How the position was had.
        location_method: String,
        /// Longitude that only stands for the place in a list; never drawn.
        placeholder_lon: Option<f64>,
        /// Latitude that only stands for the place in a list; never drawn.
        placeholder_lat: Option<f64>,
        /// Why there is no real position.
        placeholder_reason: String,
        /// For objects: where it is now, or «whereabouts unknown».
        present_location: String,
        /// Who may see it.
        access: Access,
        /// Round positions to so many metres in what leaves the house.
        coarsen_m: Option<f64>,
        /// How sure it is that this is what it is said to be.
        archaeological_certainty: Option<Certainty>,
        /// Anything else, for colleagues.
        note: String,
    }

    /// Another name of a place.
    SiteName = "site_name" {
        /// The place.
        site_uuid: Id,
        /// The name, logical letter order.
        text: String,
        /// BCP 47 language.
        lang: String,
        /// official, local, ancient, transliteration, variant.
        kind: String,
        /// Where the name is found.
        source_uuid: Option<Id>,
    }

    /// An identifier of a place in another system.
    SiteExternalId = "site_external_id" {
        /// The place.
        site_uuid: Id,
        /// pleiades, osm-way, unesco-whc, geonames …
        scheme: String,
        /// The identifier.
        value: String,
        /// Its address.
        uri: String,
    }

    /// A protection or listing.
    SiteDesignation = "site_designation" {
        /// The place.
        site_uuid: Id,
        /// Which list (EAMENA designation).
        code: Code,
        /// Number in that list.
        reference: String,
        /// Since when.
        from_edtf: Option<Edtf>,
        /// Until when.
        to_edtf: Option<Edtf>,
        /// Criteria, areas, remarks.
        note: String,
    }

    /// A measurement.
    SiteDimension = "site_dimension" {
        /// The place.
        site_uuid: Id,
        /// What was measured.
        what: String,
        /// How much.
        value: f64,
        /// In which unit.
        unit: String,
        /// As the source words it.
        note: String,
        /// Who says so.
        source_uuid: Option<Id>,
    }

    /// An outline of a place.
    SiteArea = "site_area" {
        /// The place.
        site_uuid: Id,
        /// The polygons.
        geom: Shape,
        /// What it stands for.
        role: OutlineRole,
        /// What is outlined.
        label: String,
        /// How far it may be off, metres.
        accuracy_m: Option<f64>,
        /// When the outline was true, where known.
        valid_edtf: Option<Edtf>,
        /// Where it was had.
        source_uuid: Option<Id>,
        /// Its licence.
        licence: String,
        /// The credit to print.
        credit: String,
    }

    /// A line that belongs to a place: street, colonnade, wall.
    SiteLine = "site_line" {
        /// The place.
        site_uuid: Id,
        /// The lines.
        geom: Shape,
        /// What it stands for.
        role: OutlineRole,
        /// What is drawn.
        label: String,
        /// How far it may be off, metres.
        accuracy_m: Option<f64>,
        /// Where it was had.
        source_uuid: Option<Id>,
        /// Its licence.
        licence: String,
        /// The credit to print.
        credit: String,
    }

    /// One satellite or aerial scene, recorded once and reused.
    Imagery = "imagery" {
        /// Short readable key, unique.
        key: String,
        /// Satellite or sensor, as far as the source says.
        sensor: String,
        /// The provider's scene number.
        scene_id: String,
        /// Local day it was taken.
        acquired_edtf: Edtf,
        /// Ground resolution, metres.
        resolution_m: Option<f64>,
        /// Degrees off nadir.
        off_nadir_deg: Option<f64>,
        /// Cloud cover, percent.
        cloud_percent: Option<f64>,
        /// Who took and who published it.
        provider: String,
        /// Its licence.
        licence: String,
        /// Who tells of it.
        source_uuid: Option<Id>,
        /// Anything else.
        note: String,
    }

    /// The cataloguer's reading of what happened (EAMENA: Disturbance). Never names a perpetrator.
    DamageEvent = "damage_event" {
        /// What was damaged: the event's own target.
        site_uuid: Id,
        /// Readable key, unique: `bel-2015`.
        key: String,
        /// Its number in this catalogue.
        number: String,
        /// Headline in a few words.
        title: String,
        /// Single act, process, repeated.
        kind: EventKind,
        /// How the reading is dated.
        dated_by: DatedBy,
        /// The adopted date, when one was adopted.
        when_edtf: Option<Edtf>,
        /// Whether the adopted date is contested.
        when_contested: bool,
        /// The claim that was adopted.
        adopted_claim_uuid: Option<Id>,
        /// Why this reading.
        adopted_reason: String,
        /// EAMENA disturbance category.
        cause_category_code: Option<Code>,
        /// EAMENA disturbance cause.
        cause_code: Option<Code>,
        /// How sure the cause is.
        cause_certainty: Option<Certainty>,
        /// The cause in sober words, as wide as the evidence.
        cause_note: String,
        /// EAMENA effect.
        effect_code: Option<Code>,
        /// What was lost, English.
        lost_en: String,
        /// What was lost, Arabic.
        lost_ar: String,
        /// What survives, English.
        survives_en: String,
        /// What survives, Arabic.
        survives_ar: String,
        /// What state the target is in afterwards.
        leaves: super::kinds::State,
        /// How much of the target.
        extent_code: Extent,
        /// On what the extent rests.
        extent_note: String,
        /// EAMENA overall damage severity.
        severity_code: Option<Code>,
        /// UNOSAT class as published.
        unosat_code: Option<Code>,
        /// How sure the whole reading is.
        certainty: Certainty,
        /// Who reads it so.
        assessor_uuid: Option<Id>,
        /// Who may see it.
        access: Access,
        /// Anything else.
        note: String,
    }

    /// An effect of a damage event on one component.
    EventEffect = "event_effect" {
        /// The event.
        event_uuid: Id,
        /// The component.
        site_uuid: Id,
        /// EAMENA effect.
        effect_code: Code,
        /// How sure.
        certainty: Certainty,
        /// In words.
        note: String,
    }

    /// One piece of evidence says how its target looked on a date.
    Observation = "observation" {
        /// What was looked at.
        site_uuid: Id,
        /// The event it bears on.
        event_uuid: Option<Id>,
        /// Its part for that event; `None` = as suggested by what it shows.
        role: Option<Role>,
        /// Why the suggested part was overruled.
        role_reason: String,
        /// The day looked at, local to the site.
        seen_edtf: Edtf,
        /// What it shows.
        state: Seen,
        /// How much of the target shows damage.
        extent_code: Option<Extent>,
        /// How it was made.
        method: Method,
        /// The scene it was read from.
        imagery_uuid: Option<Id>,
        /// The photograph it was read from.
        photo_uuid: Option<Id>,
        /// Who tells of it.
        source_uuid: Option<Id>,
        /// Page, frame, paragraph.
        locator: String,
        /// What part of the target, in words.
        part: String,
        /// What this evidence could have shown at all.
        detects: String,
        /// Who read the evidence.
        observer: String,
        /// How sure.
        certainty: Certainty,
        /// Anything else.
        note: String,
    }

    /// What a source asserts about an event, in its words.
    Claim = "claim" {
        /// The event it is about.
        event_uuid: Id,
        /// When it was said.
        said_edtf: Option<Edtf>,
        /// Who says so, when not the source itself.
        said_by: String,
        /// The date in its words.
        date_as_worded: String,
        /// The date it asserts.
        date_edtf: Option<Edtf>,
        /// The cause in its words.
        cause_as_worded: String,
        /// The actor in its words.
        actor_as_worded: String,
        /// The effect in its words.
        effect_as_worded: String,
        /// A short quotation.
        quote: String,
        /// BCP 47 language of the quotation.
        quote_lang: String,
        /// On what it rests (own photographs, one wire report, satellite image …).
        rests_on: String,
        /// Claims that repeat one origin share this word and count as one witness.
        origin: String,
        /// Where it stands.
        source_uuid: Id,
        /// Page, paragraph.
        locator: String,
        /// What the cataloguer made of it.
        stance: Stance,
        /// Why.
        reason: String,
    }

    /// The dated state of a place.
    Assessment = "assessment" {
        /// The place.
        site_uuid: Id,
        /// When.
        done_edtf: Edtf,
        /// EAMENA activity type.
        kind_code: Option<Code>,
        /// By whom.
        assessor_uuid: Option<Id>,
        /// EAMENA overall condition.
        condition_code: Option<Code>,
        /// How much is damaged.
        extent_code: Option<Extent>,
        /// EAMENA damage trend.
        trend_code: Option<Code>,
        /// EAMENA risk level.
        risk_code: Option<Code>,
        /// EAMENA priority.
        priority_code: Option<Code>,
        /// What to do.
        recommendation: String,
        /// EAMENA recommended date of next assessment.
        next_code: Option<Code>,
        /// In words.
        note: String,
        /// Who tells of it.
        source_uuid: Option<Id>,
    }

    /// A restoration or conservation note.
    Intervention = "intervention" {
        /// The place.
        site_uuid: Id,
        /// The damage it answers.
        event_uuid: Option<Id>,
        /// When.
        when_edtf: Option<Edtf>,
        /// What kind of work.
        kind: Work,
        /// What was done, in a sentence.
        what: String,
        /// Technique.
        technique: String,
        /// Material.
        material: String,
        /// How far it has come.
        status: Progress,
        /// Whether it can be undone; `None` = not said.
        reversible: Option<bool>,
        /// What it did to the fabric.
        effect_on_fabric: String,
        /// By whom, as the source says.
        actors: String,
        /// Anything else.
        note: String,
    }

    /// One line of a place's chronology.
    Chronology = "chronology" {
        /// The place.
        site_uuid: Id,
        /// When.
        when_edtf: Edtf,
        /// What it belongs to.
        kind: ChronicleKind,
        /// English.
        text_en: String,
        /// Arabic.
        text_ar: String,
    }

    /// An image file as evidence; here only its record.
    Photo = "photo" {
        /// What it shows.
        site_uuid: Option<Id>,
        /// Hash of the original, lower-case hexadecimal.
        sha256: String,
        /// File name extension of the original.
        ext: String,
        /// Size of the original, bytes.
        bytes: i64,
        /// The file's name as it arrived.
        name_as_received: String,
        /// Where it was taken.
        geom: Option<LonLat>,
        /// When it was taken.
        captured_edtf: Option<Edtf>,
        /// Bearing of view, degrees clockwise from true north.
        bearing_deg: Option<f64>,
        /// Caption in English.
        caption_en: String,
        /// Caption in Arabic.
        caption_ar: String,
        /// Who holds the rights.
        rights_holder: String,
        /// Licence.
        licence: String,
        /// Who may see it.
        access: Access,
    }

    /// Ties one field of one record to a source.
    Citation = "citation" {
        /// The table of the record.
        record_table: String,
        /// The record.
        record_uuid: Id,
        /// The field, or empty for the record as a whole.
        field: String,
        /// The source.
        source_uuid: Id,
        /// Page, paragraph.
        locator: String,
        /// How much the source bears it.
        confidence: Confidence,
        /// How it was derived, where it was.
        basis: String,
    }
}
