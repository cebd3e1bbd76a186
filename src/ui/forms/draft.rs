//! The draft of one record as plain values: what is typed, what it began as, the sources named.
//! It becomes a record and a command only when everything fits. Knows no widget.

use std::collections::BTreeMap;

use super::cites::{self, Cite};
use super::parse;
use super::spec::{Entry, Field, Group};
use super::{of_evidence, of_things};
use crate::domain::cell::Cell;
use crate::domain::command::{Command, Edit};
use crate::domain::date::Edtf;
use crate::domain::id::Id;
use crate::domain::kinds::DatedBy;
use crate::domain::labels;
use crate::domain::record::{self, Citation, Record, Table};
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
    start: BTreeMap<&'static str, String>,
    values: BTreeMap<&'static str, String>,
    /// The sources named for it.
    pub(super) cites: Vec<Cite>,
    start_cites: Vec<Cite>,
    /// Whether saving was tried: then what is missing is told.
    pub(super) tried: bool,
    /// How many values came from the form before.
    pub(super) kept: usize,
}

/// What a command needs to know that the draft does not.
pub(super) struct Naming<'a> {
    /// The place, as sentences call it.
    pub(super) place: &'a str,
    /// Whether a short name is in use.
    pub(super) taken: &'a dyn Fn(&str) -> bool,
    /// A fresh identity.
    pub(super) fresh: &'a dyn Fn() -> Id,
}

/// The groups of the form of a table; empty where there is no form.
pub(super) const fn groups(table: Table) -> &'static [Group] {
    match table {
        Table::Site => of_things::SITE,
        Table::Imagery => of_things::IMAGERY,
        Table::Source => of_things::SOURCE,
        Table::Actor => of_things::ACTOR,
        Table::Intervention => of_things::INTERVENTION,
        Table::Observation => of_evidence::OBSERVATION,
        Table::Claim => of_evidence::CLAIM,
        Table::DamageEvent => of_evidence::DAMAGE_EVENT,
        _ => &[],
    }
}

fn fields(table: Table) -> impl Iterator<Item = &'static Field> {
    groups(table).iter().flat_map(|group| group.fields)
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
            start_cites: cites.clone(),
            cites,
            tried: false,
            kept: 0,
        }
    }

    /// What is typed in a field.
    pub(super) fn text(&self, column: &str) -> &str {
        self.values.get(column).map_or("", |text| text.trim())
    }

    /// The text of a field, to edit.
    pub(super) fn edit(&mut self, column: &'static str) -> &mut String {
        self.values.entry(column).or_default()
    }

    /// The record a field points at.
    pub(super) fn id(&self, column: &str) -> Option<Id> {
        self.text(column).parse().ok()
    }

    /// Whether it is a new record.
    pub(super) const fn is_new(&self) -> bool {
        self.before.is_none()
    }

    /// Whether anything differs from what it began with.
    pub(super) fn is_changed(&self) -> bool {
        self.cites != self.start_cites
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
        parse::cell(field, typed)
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
        errors
    }

    /// What does not go together with other fields.
    fn misfit(&self, column: &str) -> Option<String> {
        match (self.table, column) {
            (Table::Site, "parent_uuid") if self.id(column) == Some(self.uuid) => {
                Some(words::within_itself().to_owned())
            }
            (Table::DamageEvent, "when_edtf")
                if self.text("dated_by") == DatedBy::Process.code() =>
            {
                let date = Edtf::from_entry(self.text(column)).ok()?;
                (!date.is_process()).then(|| words::no_process(date.as_str()))
            }
            _ => None,
        }
    }

    /// The record as it would be saved; `None` while something does not fit. Fields that are
    /// still empty take their default, so that a half-written draft can be shown already.
    pub(super) fn preview(&self) -> Option<Record> {
        self.record(&BTreeMap::new()).ok()
    }

    fn record(&self, made: &BTreeMap<&str, String>) -> Result<Record, Errors> {
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
            .map_err(|error| Errors::from([(String::new(), error.to_string())]))
    }

    /// The command that saves it.
    pub(super) fn command(&self, naming: &Naming<'_>) -> Result<Command, Errors> {
        let errors = self.errors();
        if !errors.is_empty() {
            return Err(errors);
        }
        let after = self.record(&self.made_up(naming))?;
        let kind = labels::table_label(self.table);
        let name = record::title(&after);
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
        Ok(Command::new(sentence, edits))
    }

    /// Short names for what was left without one.
    fn made_up(&self, naming: &Naming<'_>) -> BTreeMap<&'static str, String> {
        let column = match self.table {
            Table::Site => "slug",
            Table::Source | Table::Imagery | Table::DamageEvent => "key",
            _ => return BTreeMap::new(),
        };
        if !self.text(column).is_empty() {
            return BTreeMap::new();
        }
        let told = match self.table {
            Table::Site => self.text("name_en").to_owned(),
            Table::Imagery => format!("{} {}", self.text("provider"), self.text("acquired_edtf")),
            _ => self.text("title").to_owned(),
        };
        let mut key = short_name(&told);
        let tail = self.uuid.to_string();
        let tail = tail.get(30..).unwrap_or(&tail);
        if key.is_empty() {
            key = labels::table_label(self.table).replace(' ', "-");
        }
        if self.table == Table::DamageEvent || (naming.taken)(&key) {
            key = format!("{key}-{tail}");
        }
        BTreeMap::from([(column, key)])
    }

    /// Takes the record as it is stored now as the beginning, and leaves what was typed.
    pub(super) fn rebase(&mut self, stored: Record) {
        let start = values_of(&stored);
        for (column, text) in &start {
            let mine = self.values.get(column);
            if mine == self.start.get(column) {
                self.values.insert(column, text.clone());
            }
        }
        self.start = start;
        self.before = Some(stored);
    }

    /// The fields in which the stored record now differs from what the edit began with and from
    /// what is typed: label, what is stored, what is typed.
    pub(super) fn conflicts(
        &self,
        stored: &Record,
    ) -> Vec<(&'static str, &'static Field, String, String)> {
        let theirs = values_of(stored);
        fields(self.table)
            .filter_map(|field| {
                let now = theirs.get(field.column)?;
                let mine = self.values.get(field.column)?;
                let began = self.start.get(field.column)?;
                (now != began).then(|| {
                    let label = labels::label_of(self.table.name(), field.column);
                    (label, field, now.clone(), mine.clone())
                })
            })
            .collect()
    }

    /// A draft for the next record of the same kind, with what usually stays the same.
    pub(super) fn next(&self, uuid: Id) -> Self {
        const STAYS: [&str; 6] = [
            "seen_edtf",
            "source_uuid",
            "imagery_uuid",
            "method",
            "observer",
            "locator",
        ];
        let mut given: Vec<(&'static str, String)> = ["site_uuid", "event_uuid"]
            .map(|column| (column, self.text(column).to_owned()))
            .into();
        let stays: Vec<_> = STAYS
            .map(|column| (column, self.text(column).to_owned()))
            .into_iter()
            .filter(|(_, text)| !text.is_empty())
            .collect();
        let kept = stays.len();
        given.extend(stays);
        Self {
            kept,
            ..Self::new(self.table, uuid, &given)
        }
    }
}

fn values_of(record: &Record) -> BTreeMap<&'static str, String> {
    let cells: BTreeMap<&str, Cell> = record.cells().into_iter().collect();
    fields(record.table())
        .map(|field| {
            let text = cells.get(field.column).map(parse::text).unwrap_or_default();
            let unsaid = matches!(field.entry, Entry::Yes) && text == "0";
            (field.column, if unsaid { String::new() } else { text })
        })
        .collect()
}

/// A short name from words: lower-case letters, digits, single hyphens.
fn short_name(told: &str) -> String {
    let readings = crate::domain::fold::query_terms(told);
    let words = readings
        .into_iter()
        .max_by_key(Vec::len)
        .unwrap_or_default();
    let plain = words
        .iter()
        .filter(|word| word.bytes().all(|letter| letter.is_ascii_alphanumeric()));
    let joined = plain.map(String::as_str).collect::<Vec<_>>().join("-");
    let cut: String = joined.chars().take(60).collect();
    cut.trim_matches('-').to_owned()
}
