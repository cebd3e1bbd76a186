//! The draft of one record as plain values: what is typed, what it began as, the sources named.
//! It becomes a record and a command only when everything fits. Knows no widget.

use std::collections::BTreeMap;

use super::cites::{self, Cite};
use super::groups::fields;
use super::of_photos;
use super::parse;
use super::parts;
use super::short_name;
use super::spec::{Entry, Field};
use super::unseen::{Choice, Taken};
use crate::domain::cell::Cell;
use crate::domain::command::{Command, Edit};
use crate::domain::date::Edtf;
use crate::domain::id::Id;
use crate::domain::kinds::DatedBy;
use crate::domain::labels;
use crate::domain::record::{self, Citation, Record, Table};
use crate::domain::terms::{self, Meant, Terms};
use crate::ui::text::doubt;
use crate::ui::text::form as words;

/// What is wrong, by column; for a citation by its place in the list.
pub(super) type Errors = BTreeMap<String, String>;

/// A record being written.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Draft {
    pub(super) table: Table,
    pub(super) uuid: Id,
    /// As it was stored when the edit began; `None` for a new record.
    pub(super) before: Option<Record>,
    pub(super) start: BTreeMap<&'static str, String>,
    pub(super) values: BTreeMap<&'static str, String>,
    /// What nobody sees and was typed or pasted, by column.
    pub(super) unseen: BTreeMap<&'static str, Taken>,
    /// The sources named for it.
    pub(super) cites: Vec<Cite>,
    start_cites: Vec<Cite>,
    /// The records that are written as rows of it and saved with it.
    pub(super) parts: Vec<Draft>,
    pub(super) start_parts: Vec<Draft>,
    /// Whether saving was tried: then what is missing is told.
    pub(super) tried: bool,
    /// What came from the record before, by column, as it came.
    pub(super) kept: BTreeMap<&'static str, String>,
}

/// A draft as text can hold it.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
pub(super) struct Shelved {
    table: Table,
    uuid: Id,
    before: Option<Record>,
    start: BTreeMap<String, String>,
    values: BTreeMap<String, String>,
    cites: Vec<Cite>,
    start_cites: Vec<Cite>,
    #[serde(default)]
    parts: Vec<Shelved>,
    #[serde(default)]
    start_parts: Vec<Shelved>,
}

/// What a command needs to know that the draft does not.
pub(super) struct Naming<'a> {
    /// The place, as sentences call it.
    pub(super) place: &'a str,
    /// The terms the catalogue knows.
    pub(super) terms: &'a Terms,
    /// Whether a short name is in use.
    pub(super) taken: &'a dyn Fn(&str) -> bool,
    /// A fresh identity.
    pub(super) fresh: &'a dyn Fn() -> Id,
}

impl Draft {
    /// A new record that begins with some values.
    pub(super) fn new(table: Table, uuid: Id, given: &[(&'static str, String)]) -> Self {
        let mut start: BTreeMap<&'static str, String> = fields(table)
            .map(|field| (field.column, field.start.to_owned()))
            .collect();
        start.extend(given.iter().cloned());
        Self::with(table, uuid, None, start, Vec::new())
    }

    /// A stored record with the citations that bear it.
    pub(super) fn of(record: Record, citations: &[Citation]) -> Self {
        let (table, uuid) = (record.table(), record.uuid());
        let start = values_of(&record);
        let cites = citations
            .iter()
            .filter(|citation| citation.record_uuid == uuid)
            .map(Cite::of)
            .collect();
        Self::with(table, uuid, Some(record), start, cites)
    }

    fn with(
        table: Table,
        uuid: Id,
        before: Option<Record>,
        start: BTreeMap<&'static str, String>,
        cites: Vec<Cite>,
    ) -> Self {
        Self {
            table,
            uuid,
            before,
            values: start.clone(),
            start,
            unseen: BTreeMap::new(),
            start_cites: cites.clone(),
            cites,
            parts: Vec::new(),
            start_parts: Vec::new(),
            tried: false,
            kept: BTreeMap::new(),
        }
    }

    /// The same with its stored rows.
    pub(super) fn with_parts(mut self, parts: Vec<Record>) -> Self {
        self.parts = parts.into_iter().map(|part| Self::of(part, &[])).collect();
        self.start_parts.clone_from(&self.parts);
        self
    }

    /// The draft as it is kept between two runs of the program: by columns as they are called.
    pub(super) fn shelve(&self) -> Shelved {
        let owned = |map: &BTreeMap<&'static str, String>| {
            let pairs = map
                .iter()
                .map(|(column, text)| ((*column).to_owned(), text.clone()));
            pairs.collect()
        };
        Shelved {
            uuid: self.uuid,
            before: self.before.clone(),
            table: self.table,
            start: owned(&self.start),
            values: owned(&self.values),
            cites: self.cites.clone(),
            start_cites: self.start_cites.clone(),
            parts: self.parts.iter().map(Self::shelve).collect(),
            start_parts: self.start_parts.iter().map(Self::shelve).collect(),
        }
    }

    /// The draft that was kept; columns this version does not know are left out.
    pub(super) fn unshelve(kept: Shelved) -> Self {
        let known = |mut map: BTreeMap<String, String>| {
            let columns = fields(kept.table).map(|field| field.column);
            columns
                .map(|column| (column, map.remove(column).unwrap_or_default()))
                .collect()
        };
        Self {
            table: kept.table,
            uuid: kept.uuid,
            start: known(kept.start),
            values: known(kept.values),
            unseen: BTreeMap::new(),
            before: kept.before,
            cites: kept.cites,
            start_cites: kept.start_cites,
            parts: kept.parts.into_iter().map(Self::unshelve).collect(),
            start_parts: kept.start_parts.into_iter().map(Self::unshelve).collect(),
            tried: false,
            kept: BTreeMap::new(),
        }
    }

    /// What is typed in a field.
    pub(super) fn text(&self, column: &str) -> &str {
        self.values.get(column).map_or("", |text| text.trim())
    }

    /// Puts what was recorded on the way into the field that waits for it: its own, or that of the
    /// newest row that has it empty.
    pub(super) fn fill(&mut self, column: &'static str, value: String) {
        let has = |table| fields(table).any(|field| field.column == column);
        if has(self.table) {
            *self.edit(column) = value;
            return;
        }
        let empty = |part: &&mut Self| has(part.table) && part.text(column).is_empty();
        if let Some(part) = self.parts.iter_mut().rev().find(empty) {
            *part.edit(column) = value;
        }
    }

    /// The text of a field, to edit.
    pub(super) fn edit(&mut self, column: &'static str) -> &mut String {
        self.values.entry(column).or_default()
    }

    /// Takes what was picked. Another place has other events: the event is to be chosen anew.
    pub(super) fn choose(&mut self, column: &'static str, value: String) {
        let moved = column == "site_uuid" && self.text(column) != value;
        if moved && matches!(self.table, Table::Observation | Table::Intervention) {
            self.edit("event_uuid").clear();
        }
        *self.edit(column) = value;
    }

    /// The record a field points at.
    pub(super) fn id(&self, column: &str) -> Option<Id> {
        self.text(column).parse().ok()
    }

    /// A number as its field reads it; `None` where none is written yet.
    pub(super) fn number(&self, column: &str) -> Option<f64> {
        let field = fields(self.table).find(|field| field.column == column)?;
        match self.cell(field) {
            Ok(Cell::Real(number)) => Some(number),
            _ => None,
        }
    }

    /// Whether it is a new record.
    pub(super) const fn is_new(&self) -> bool {
        self.before.is_none()
    }

    /// Whether anything differs from what it began with.
    pub(super) fn is_changed(&self) -> bool {
        self.cites != self.start_cites
            || self.parts != self.start_parts
            || self
                .values
                .iter()
                .any(|(column, text)| self.start.get(column).map_or("", String::as_str) != text)
    }

    /// The stored value of a column.
    fn stored(&self, column: &str) -> Cell {
        let cells = self.before.as_ref().map(Record::cells).unwrap_or_default();
        let found = cells.into_iter().find(|(name, _)| *name == column);
        found.map_or(Cell::Null, |(_, cell)| cell)
    }

    /// The value of a field; what was not touched stays exactly as it is stored.
    fn cell(&self, field: &Field) -> Result<Cell, String> {
        let typed = self.values.get(field.column).map_or("", String::as_str);
        let untouched = self.start.get(field.column).map_or("", String::as_str) == typed;
        if untouched && !self.is_new() {
            return Ok(self.stored(field.column));
        }
        let kept = self.unseen.get(field.column);
        let kept = kept.is_some_and(|taken| taken.choice == Choice::Kept);
        parse::cell(
            field,
            typed,
            if kept { Choice::Kept } else { Choice::TakenOut },
        )
    }

    /// What is wrong with one field as it stands, but for its being empty.
    pub(super) fn problem(&self, field: &Field) -> Option<String> {
        self.cell(field).err().or_else(|| self.misfit(field.column))
    }

    /// Everything that keeps it from being saved.
    pub(super) fn errors(&self) -> Errors {
        let mut errors = Errors::new();
        for field in fields(self.table) {
            let missing = field
                .need
                .filter(|_| (field.needed)(self) && self.text(field.column).is_empty());
            let wrong = missing.map(str::to_owned).or_else(|| self.problem(field));
            if let Some(sentence) = wrong {
                errors.insert(field.column.to_owned(), sentence);
            }
        }
        errors.extend(cites::errors(&self.cites));
        errors.extend(parts::errors(&self.parts));
        errors
    }

    /// What does not go together with other fields.
    fn misfit(&self, column: &str) -> Option<String> {
        match (self.table, column) {
            (Table::LocalTerm, "label_en" | "label_ar") if self.is_new() => {
                match terms::meant(self.text("list"), self.text(column)) {
                    Meant::One(term) => Some(doubt::has_already(term.en)),
                    _ => None,
                }
            }
            (Table::Site, "parent_uuid") if self.id(column) == Some(self.uuid) => {
                Some(words::within_itself().to_owned())
            }
            (Table::DamageEvent, "when_edtf")
                if self.text("dated_by") == DatedBy::Process.code() =>
            {
                let date = Edtf::from_entry(self.text(column)).ok()?;
                (!date.is_process()).then(|| doubt::no_process(date.as_str()))
            }
            _ => None,
        }
    }

    /// The record as it would be saved; `None` while something does not fit. Fields that are
    /// still empty take their default, so that a half-written draft can be shown already.
    pub(super) fn preview(&self) -> Option<Record> {
        self.record(&BTreeMap::new()).ok()
    }

    pub(super) fn record(&self, made: &BTreeMap<&str, String>) -> Result<Record, Errors> {
        let mut cells: BTreeMap<&str, Cell> = BTreeMap::new();
        let mut errors = Errors::new();
        for field in fields(self.table) {
            match self.cell(field) {
                Ok(cell) => drop(cells.insert(field.column, cell)),
                Err(sentence) => drop(errors.insert(field.column.to_owned(), sentence)),
            }
        }
        for (column, text) in made {
            cells.insert(column, Cell::Text(text.clone()));
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        let cell = |column: &str| {
            cells
                .get(column)
                .cloned()
                .unwrap_or_else(|| self.stored(column))
        };
        Record::from_cells(self.table, self.uuid, &cell)
            .map(|record| of_photos::follow(self.before.as_ref(), record))
            .map_err(|error| Errors::from([(String::new(), error.to_string())]))
    }

    /// The command that saves it.
    pub(super) fn command(&self, naming: &Naming<'_>) -> Result<Command, Errors> {
        let errors = self.errors();
        if !errors.is_empty() {
            return Err(errors);
        }
        let after = self.record(&short_name::made_up(self, naming.taken))?;
        let kind = labels::table_label(self.table);
        let name = record::title_in(&after, naming.terms);
        let mut edits = Vec::new();
        let sentence = match &self.before {
            None => {
                edits.push(Edit::Insert(Box::new(after)));
                words::added(self.table, kind, naming.place, &name)
            }
            Some(before) => {
                if *before != after {
                    edits.push(Edit::Update {
                        before: Box::new(before.clone()),
                        after: Box::new(after),
                    });
                }
                words::changed(self.table, kind, naming.place, &name)
            }
        };
        let record = (self.table, self.uuid);
        edits.extend(cites::edits(
            record,
            &self.start_cites,
            &self.cites,
            naming.fresh,
        ));
        edits.extend(parts::edits(self)?);
        Ok(Command::new(sentence, edits))
    }

    /// The column, when the form has it.
    pub(super) fn has(&self, column: &'static str) -> Option<&'static str> {
        self.values.contains_key(column).then_some(column)
    }
}

pub(super) fn values_of(record: &Record) -> BTreeMap<&'static str, String> {
    let cells: BTreeMap<&str, Cell> = record.cells().into_iter().collect();
    fields(record.table())
        .map(|field| {
            let text = cells.get(field.column).map(parse::text).unwrap_or_default();
            let unsaid = matches!(field.entry, Entry::Yes) && text == "0";
            (field.column, if unsaid { String::new() } else { text })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::kinds::Confidence;
    use crate::domain::place::LonLat;
    use crate::domain::record::{DamageEvent, Site};

    fn id(number: u64) -> Id {
        Id::v7(number, [0; 10])
    }

    fn site() -> Site {
        Site {
            uuid: id(1),
            slug: "bel".to_owned().try_into().unwrap(),
            name_en: "Bel".to_owned(),
            name_ar: "بل".to_owned(),
            geom: LonLat::new(38.274_072_123_4, 34.547_314_567_8).ok(),
            accuracy_m: Some(10.0),
            location_method: "plan ".to_owned(),
            placeholder_lon: Some(1.0),
            ..Site::default()
        }
    }

    fn naming() -> Naming<'static> {
        static SHARED: Terms = Terms::of(Vec::new());
        Naming {
            place: "Bel",
            terms: &SHARED,
            taken: &|_| false,
            fresh: &|| Id::v7(99, [9; 10]),
        }
    }

    fn after(command: &Command) -> Record {
        match command.edits.first() {
            Some(Edit::Update { after, .. }) => (**after).clone(),
            Some(Edit::Insert(record)) => (**record).clone(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_number_is_read_for_comparing_as_its_field_reads_it() {
        let mut draft = Draft::new(Table::Site, id(1), &[]);
        for (typed, read) in [
            ("5 m", Some(5.0)),
            ("١٢٫٥", Some(12.5)),
            ("0,5", Some(0.5)),
            ("far", None),
            ("", None),
        ] {
            typed.clone_into(draft.edit("accuracy_m"));
            assert_eq!(draft.number("accuracy_m"), read, "{typed}");
        }
    }

    #[test]
    fn what_was_not_touched_stays_exactly_as_it_is_stored() {
        let mut draft = Draft::of(site().into(), &[]);
        assert!(!draft.is_changed());
        assert!(draft.command(&naming()).unwrap().edits.is_empty());
        "Temple of Bel".clone_into(draft.edit("name_en"));
        let saved = after(&draft.command(&naming()).unwrap());
        let wanted = Site {
            name_en: "Temple of Bel".to_owned(),
            ..site()
        };
        assert_eq!(saved, wanted.into());
    }

    #[test]
    fn a_new_site_gets_a_short_name_and_needs_a_name() {
        let mut draft = Draft::new(Table::Site, id(7), &[]);
        let errors = draft.command(&naming()).unwrap_err();
        assert_eq!(errors.keys().collect::<Vec<_>>(), ["name_en"]);
        "Baʿal Šamīn, north court".clone_into(draft.edit("name_en"));
        match after(&draft.command(&naming()).unwrap()) {
            Record::Site(made) => assert_eq!(made.slug.as_str(), "baal-shamin-north-court"),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_process_needs_a_beginning_and_an_end() {
        let event = DamageEvent {
            uuid: id(3),
            site_uuid: id(1),
            title: "Looting".to_owned(),
            ..DamageEvent::default()
        };
        let mut draft = Draft::of(event.into(), &[]);
        "process".clone_into(draft.edit("dated_by"));
        "2015-05".clone_into(draft.edit("when_edtf"));
        let errors = draft.errors();
        assert!(errors.contains_key("when_edtf"), "{errors:?}");
        assert!(errors.contains_key("adopted_reason"), "{errors:?}");
        "2015-05/2016-03".clone_into(draft.edit("when_edtf"));
        assert!(!draft.errors().contains_key("when_edtf"));
    }

    #[test]
    fn no_form_of_an_event_asks_who_did_it() {
        let columns: Vec<_> = fields(Table::DamageEvent).map(|f| f.column).collect();
        assert!(
            !columns
                .iter()
                .any(|c| c.contains("actor") || c.contains("perpetrator"))
        );
    }

    #[test]
    fn every_field_is_a_column_with_a_name_and_a_list() {
        for table in [
            Table::Site,
            Table::Imagery,
            Table::Observation,
            Table::Claim,
            Table::DamageEvent,
            Table::Intervention,
            Table::Photo,
            Table::Source,
            Table::Actor,
        ] {
            for field in fields(table) {
                let (name, column) = (table.name(), field.column);
                assert!(table.columns().contains(&column), "{name}.{column}");
                assert_ne!(labels::label_of(name, column), "Field", "{name}.{column}");
                if matches!(field.entry, Entry::Term) {
                    assert!(labels::list_of(name, column).is_some(), "{name}.{column}");
                }
            }
        }
    }

    #[test]
    fn sources_are_saved_with_the_record_in_one_command() {
        let cited = Citation {
            uuid: id(20),
            record_table: "site".to_owned(),
            record_uuid: id(1),
            source_uuid: id(30),
            ..Citation::default()
        };
        let mut draft = Draft::of(site().into(), &[cited]);
        draft.cites.clear();
        draft.cites.push(Cite {
            source: id(31).to_string(),
            confidence: Confidence::Derived.code().to_owned(),
            ..Cite::default()
        });
        assert!(draft.is_changed());
        let errors = draft.errors();
        assert!(errors.contains_key("cite.0.basis"), "{errors:?}");
        "measured on the plan".clone_into(&mut draft.cites[0].basis);
        let edits = draft.command(&naming()).unwrap().edits;
        assert!(matches!(edits[0], Edit::Delete { uuid, .. } if uuid == id(20)));
        assert!(matches!(&edits[1], Edit::Insert(record) if record.uuid() == Id::v7(99, [9; 10])));
    }

    #[test]
    fn another_place_has_other_events() {
        let event = ("event_uuid", id(8).to_string());
        let mut draft = Draft::new(Table::Observation, id(5), &[event]);
        draft.choose("method", "visit".to_owned());
        assert_eq!(draft.id("event_uuid"), Some(id(8)));
        draft.choose("site_uuid", id(2).to_string());
        assert_eq!(draft.id("event_uuid"), None);
    }

    #[test]
    fn the_next_observation_keeps_what_stays_the_same() {
        let mut draft = Draft::new(Table::Observation, id(5), &[]);
        "2015-08-29".clone_into(draft.edit("seen_edtf"));
        "destroyed".clone_into(draft.edit("state"));
        let next = draft.next(id(6));
        assert_eq!(next.kept_columns().count(), 1);
        assert_eq!(next.text("seen_edtf"), "2015-08-29");
        assert_eq!(next.text("state"), "");
        assert!(!next.is_changed());
    }
}
