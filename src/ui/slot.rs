//! The places in which the window keeps answers of the catalogue. Knows no question.

use crate::domain::review::Topic;

/// The places in which answers are kept, one answer each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Slot {
    /// All sites, for the tree, the counts and the map.
    All,
    /// The sites that pass the filter.
    Listed,
    /// The first of them: those whose names match, at once, while the rest is looked for; at the
    /// start the first of all.
    First,
    /// The chosen place.
    Dossier,
    /// The place under the pointer.
    Hovered,
    /// The newest operations on the chosen place.
    SiteHistory,
    /// What the review found of the topic that is shown.
    Findings,
    /// How much the review found of a topic.
    FindingCount(Topic),
    /// How many places lack what.
    Lacks,
    /// Of two records that are compared the one that stays.
    Kept,
    /// Of two records that are compared the one that goes.
    Merged,
    /// For a form: places a new one looks like.
    Alike,
    /// All damage events.
    Timeline,
    /// Counts of the sites that pass the filter.
    Statistics,
    /// The sites of one bar.
    OfBar,
    /// What happened, along time.
    Chronology,
    /// All outlines.
    Outlines,
    /// Counts, undo and redo.
    Summary,
    /// The rows of the table in sight, with all their columns.
    Lines,
    /// The filters the catalogue keeps.
    SavedFilters,
    /// For a form: the reports the catalogue keeps.
    Reports,
    /// The log.
    History,
    /// Who is named in the log.
    Authors,
    /// What a record was.
    Past,
    /// What the palette found by name.
    Found,
    /// What it found besides.
    FoundToo,
    /// For a form: sources to choose from.
    Sources,
    /// For a form: imagery to choose from.
    Imagery,
    /// For a form: persons to choose from.
    Actors,
    /// The register that is shown.
    Register,
    /// A part of the photographs that are shown.
    Gallery,
    /// What was taken in last, with the places shown.
    TakenIn,
    /// What happened to a photograph.
    Custody,
    /// The photographs on the map.
    Viewpoints,
    /// The photograph that is placed or chosen on the map.
    PhotoPlaced,
    /// What refers to its chosen record.
    Mentions,
    /// For a form: what refers to the record that would be deleted.
    Referring,
    /// For what is handed out: what of it is not for anyone.
    LeftOut,
    /// How events are numbered, and the numbers given.
    Incidents,
    /// For a form: the record that is edited.
    Record,
    /// For the form of a photograph: what is kept beside it.
    FormPhoto,
    /// For the desk: what was seen of its places.
    Evidence,
    /// For a form: what would go with a record.
    Dependents,
    /// The photograph that is looked at, with what is kept beside it.
    Photo,
    /// Its small picture.
    PhotoSmall,
    /// The earlier of two photographs that are compared.
    CompareBefore,
    /// The later.
    CompareAfter,
    /// One operation with its changes.
    Operation,
    /// For a form: the place it is about.
    FormDossier,
    /// For a form: the places that are edited together.
    Together,
    /// For a form: places that were searched.
    FormSites,
    /// The terms the catalogue adds to the lists.
    Terms,
    /// For the terms: how often each code is used.
    TermCounts,
    /// For the terms: the records that hold a code.
    TermUses,
}
