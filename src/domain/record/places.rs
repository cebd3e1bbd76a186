//! Heritage places with their names, numbers, protections, sizes and outlines.
//! Knows nothing of how they are stored, shown or printed.

use crate::domain::date::Edtf;
use crate::domain::id::{Code, Id, Slug};
use crate::domain::kinds::{Access, Certainty, Level, OutlineRole, Whereabouts};
use crate::domain::place::{LonLat, Shape};

use super::declare::fields;

fields! {
    /// A heritage place at any level (EAMENA: Heritage Place).
    Site {
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
        /// Whether it is where it always was; `None` = not said.
        whereabouts: Option<Whereabouts>,
        /// Where it is now, in words.
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
    SiteName {
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
    SiteExternalId {
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
    SiteDesignation {
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
    SiteDimension {
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

    /// A time in which a place was made or used.
    SitePeriod {
        /// The place.
        site_uuid: Id,
        /// Cultural period (list `period`).
        period_code: Option<Code>,
        /// How sure it is of that period (EAMENA period certainty).
        certainty_code: Option<Code>,
        /// From when.
        from_edtf: Option<Edtf>,
        /// Until when.
        to_edtf: Option<Edtf>,
        /// In words.
        note: String,
        /// Who says so.
        source_uuid: Option<Id>,
    }

    /// What a place is built of, and how.
    SiteMaterial {
        /// The place.
        site_uuid: Id,
        /// EAMENA material class.
        class_code: Option<Code>,
        /// EAMENA material.
        material_code: Option<Code>,
        /// EAMENA construction technique.
        technique_code: Option<Code>,
        /// In words.
        note: String,
        /// Who says so.
        source_uuid: Option<Id>,
    }

    /// Two places that look like one and are not.
    SiteDistinct {
        /// The one.
        site_uuid: Id,
        /// The other.
        other_uuid: Id,
        /// How they are told apart.
        reason: String,
    }

    /// An outline of a place.
    SiteArea {
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
    SiteLine {
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
}
