//! Reads a filter from text: the sentences of `words`, and shorter ways to write them with the
//! keys of fields and codes of terms.
//!
//! ```text
//! condition  = both { "or" both }
//! both       = single { "and" single }
//! single     = "not" single | "(" condition ")" | a KIND "with" "(" condition ")" | test
//! test       = FIELD "is" ["not"] VALUE { "," VALUE } | FIELD "is" ["not"] "empty"
//!            | FIELD ["does not"] "contains" VALUE | FIELD "begins with" VALUE
//!            | FIELD ("=" | ">=" | "<=" | ">" | "<") NUMBER
//!            | FIELD ["not"] ("possibly" | "certainly") "within" DATE
//!            | FIELD ["not"] "within" NUMBER ("m" | "km") "of" POSITION
//!            | FIELD ["not"] "within bounds" W,S,E,N | FIELD ["not"] "in the map view" | "marked"
//! ```
//! Values of more than plain words stand in quotation marks. DATE is EDTF or as people write
//! dates; FIELD and VALUE may be words or stored keys.

use super::derived::Derived;
use super::expr::{Compare, Expr, Is};
use super::field::{Field, FieldRow, Kind, fields, one};
use super::lexer::{At, Word, words};
use super::words::short;
use crate::domain::record::Table;

/// A text that is not a filter: where it stops being one, and why.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}{why}", place(*at))]
pub struct BadFilter {
    /// The letter, counted from 1; 0 = no place in particular.
    pub at: usize,
    /// What is wrong, and what to write.
    pub why: String,
}

fn place(at: usize) -> String {
    if at == 0 {
        String::new()
    } else {
        format!("at letter {at}: ")
    }
}

impl BadFilter {
    /// What is wrong, at a letter.
    #[must_use]
    pub fn new(at: usize, why: impl Into<String>) -> Self {
        Self {
            at,
            why: why.into(),
        }
    }
}

pub(super) type Read<T> = Result<T, BadFilter>;

/// A field's name has at most so many words.
const LONGEST: usize = 16;

/// Conditions nest at most so deep.
const DEEPEST: usize = 40;

impl Expr {
    /// A filter from text; JSON as it is kept is read too.
    ///
    /// # Errors
    /// With the letter at which the text stops being a filter, and why.
    pub fn parse(text: &str) -> Result<Self, BadFilter> {
        if text.trim_start().starts_with('{') {
            let expr = Self::from_json(text)?;
            return match expr.unknown().first() {
                None => Ok(expr),
                Some(name) => Err(BadFilter::new(0, unknown(name))),
            };
        }
        let words = words(text).map_err(|(at, why)| BadFilter::new(at, why))?;
        let mut reader = Reader {
            words,
            here: 0,
            end: text.chars().count() + 1,
            within: None,
            depth: 0,
        };
        if reader.words.is_empty() {
            return Ok(Self::default());
        }
        let expr = reader.condition()?;
        match reader.words.get(reader.here) {
            None => Ok(expr),
            Some(_) => reader.fail("«and», «or» or the end is expected here"),
        }
    }
}

/// The sentence on what this version does not know.
#[must_use]
fn unknown(name: &str) -> String {
    format!(
        "the filter asks for «{name}», which this version does not know; it was made by a newer one"
    )
}

pub(super) struct Reader {
    words: Vec<At>,
    pub(super) here: usize,
    end: usize,
    within: Option<Table>,
    depth: usize,
}

impl Reader {
    pub(super) fn fail<T>(&self, why: impl Into<String>) -> Read<T> {
        let at = self.words.get(self.here).map_or(self.end, |word| word.at);
        Err(BadFilter::new(at, why))
    }

    pub(super) fn word(&self, ahead: usize) -> Option<&Word> {
        self.words.get(self.here + ahead).map(|at| &at.word)
    }

    pub(super) fn bare(&self, ahead: usize) -> Option<String> {
        match self.word(ahead) {
            Some(Word::Bare(word)) => Some(word.to_lowercase()),
            _ => None,
        }
    }

    /// Takes these words when they come next.
    pub(super) fn takes(&mut self, phrase: &str) -> bool {
        let all = phrase.split(' ').enumerate();
        let fits = all
            .clone()
            .all(|(ahead, word)| self.bare(ahead).as_deref() == Some(word));
        if fits {
            self.here += all.count();
        }
        fits
    }

    fn needs(&mut self, word: &Word, why: &str) -> Read<()> {
        if self.word(0) == Some(word) {
            self.here += 1;
            return Ok(());
        }
        self.fail(why)
    }

    fn condition(&mut self) -> Read<Expr> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return self.fail("the conditions are nested too deep");
        }
        let mut parts = vec![self.both()?];
        while self.takes("or") {
            parts.push(self.both()?);
        }
        self.depth -= 1;
        Ok(lone(parts, Expr::Any))
    }

    fn both(&mut self) -> Read<Expr> {
        let mut parts = vec![self.single()?];
        while self.takes("and") {
            parts.push(self.single()?);
        }
        Ok(lone(parts, Expr::All))
    }

    fn single(&mut self) -> Read<Expr> {
        if self.takes("not") {
            self.depth += 1;
            if self.depth > DEEPEST {
                return self.fail("the conditions are nested too deep");
            }
            let inner = self.single()?;
            self.depth -= 1;
            return Ok(Expr::Not(Box::new(inner)));
        }
        if self.word(0) == Some(&Word::Open) {
            self.here += 1;
            let inner = self.condition()?;
            self.needs(&Word::Shut, "a closing parenthesis is missing here")?;
            return Ok(inner);
        }
        if self.takes("everything") {
            return Ok(Expr::All(Vec::new()));
        }
        if self.takes("nothing") {
            return Ok(Expr::Any(Vec::new()));
        }
        match self.kind_of_record() {
            Some(of) => self.has(of),
            None => self.test(),
        }
    }

    /// «a damage event with», when it comes next.
    fn kind_of_record(&mut self) -> Option<Table> {
        let found = Table::ALL.iter().copied().find(|table| {
            super::link::link(*table).is_some() && {
                let from = self.here;
                let fits = self.takes(&format!("{} with", one(*table)));
                if !fits {
                    self.here = from;
                }
                fits
            }
        })?;
        Some(found)
    }

    fn has(&mut self, of: Table) -> Read<Expr> {
        if self.within.is_some() {
            return self.fail("a record within a record cannot be asked");
        }
        self.needs(&Word::Open, "«(» is expected after «with»")?;
        self.within = Some(of);
        let that = self.condition()?;
        self.within = None;
        self.needs(&Word::Shut, "a closing parenthesis is missing here")?;
        Ok(Expr::Has {
            of,
            that: Box::new(that),
        })
    }

    fn test(&mut self) -> Read<Expr> {
        if self.takes("in the map view") {
            return Ok(Expr::test(Field::Of(Table::Site, "geom"), Is::InView));
        }
        let row = self.field()?;
        if row.field == Field::Derived(Derived::Marked) && !self.follows_verb() {
            return Ok(Expr::test(row.field.clone(), Is::Yes));
        }
        let (denied, is) = self.asked(row)?;
        let test = Expr::test(row.field.clone(), is);
        Ok(if denied {
            Expr::Not(Box::new(test))
        } else {
            test
        })
    }

    fn follows_verb(&self) -> bool {
        self.bare(0).as_deref() == Some("is")
    }

    /// The field whose name or key comes next, the longest that fits.
    fn field(&mut self) -> Read<&'static FieldRow> {
        let said: Vec<String> = (0..LONGEST).map_while(|ahead| self.bare(ahead)).collect();
        for count in (1..=said.len()).rev() {
            let name = said.get(..count).unwrap_or_default().join(" ");
            if let Some(row) = named(&name, self.within) {
                self.here += count;
                return Ok(row);
            }
        }
        let first = match self.word(0) {
            Some(Word::Bare(word) | Word::Quoted(word)) => word.clone(),
            _ => return self.fail("a field is expected here"),
        };
        let near: Vec<&str> = super::field::search(&first)
            .into_iter()
            .filter(|row| row.group.is_empty() || self.within.is_none())
            .take(3)
            .map(|row| row.words.as_str())
            .collect();
        let hint = if near.is_empty() {
            String::new()
        } else {
            format!("; there are {}", near.join(", "))
        };
        self.fail(format!("no field is called «{first}»{hint}"))
    }

    fn asked(&mut self, row: &FieldRow) -> Read<(bool, Is)> {
        if let Some(Word::Sign(sign)) = self.word(0).cloned() {
            self.here += 1;
            let compare = Compare::ALL.into_iter().find(|one| one.sign() == sign);
            let Some(compare) = compare.filter(|_| matches!(row.kind, Kind::Number(_))) else {
                return self.fail(format!("«{}» is no number", row.words));
            };
            return Ok((false, Is::Number(compare, self.number()?)));
        }
        if self.takes("contains") {
            return Ok((false, Is::Contains(self.text(row)?)));
        }
        if self.takes("does not contain") {
            return Ok((true, Is::Contains(self.text(row)?)));
        }
        if self.takes("begins with") {
            return Ok((false, Is::Begins(self.text(row)?)));
        }
        if self.takes("does not begin with") {
            return Ok((true, Is::Begins(self.text(row)?)));
        }
        if self.takes("is") {
            let denied = self.takes("not");
            return Ok((denied, self.value(row)?));
        }
        let denied = self.takes("not");
        Ok((denied, self.somewhere(row)?))
    }

    /// What stands after «is».
    fn value(&mut self, row: &FieldRow) -> Read<Is> {
        if self.takes("empty") {
            return Ok(Is::Empty);
        }
        match row.kind {
            Kind::YesNo if self.takes("yes") => Ok(Is::Yes),
            Kind::YesNo => self.fail("«yes» or «not yes» is expected here"),
            Kind::Text | Kind::Refer(_) => Ok(Is::Equals(self.text(row)?)),
            Kind::Number(_) => Ok(Is::Number(Compare::Is, self.number()?)),
            Kind::Date | Kind::Place => self.fail(format!(
                "«{}» can be empty, or lie within something",
                row.words
            )),
            Kind::Term(_) | Kind::Choice(..) => {
                let _ = self.takes("one of");
                let mut codes = vec![self.code(row)?];
                while self.word(0) == Some(&Word::Comma) {
                    self.here += 1;
                    codes.push(self.code(row)?);
                }
                Ok(Is::OneOf(codes))
            }
        }
    }

    /// A period or a place.
    fn somewhere(&mut self, row: &FieldRow) -> Read<Is> {
        match row.kind {
            Kind::Date if self.takes("possibly within") => Ok(Is::Possibly(self.period()?)),
            Kind::Date if self.takes("certainly within") => Ok(Is::Certainly(self.period()?)),
            Kind::Place if self.takes("in the map view") => Ok(Is::InView),
            Kind::Place if self.takes("within bounds") => Ok(Is::Within(self.bounds()?)),
            Kind::Place if self.takes("within") => self.near(),
            Kind::Date => self.fail("«possibly within» or «certainly within» is expected here"),
            Kind::Place => self.fail("«within 500 m of», «in the map view» is expected here"),
            Kind::Text | Kind::Refer(_) => {
                self.fail("«is», «contains» or «begins with» is expected here")
            }
            Kind::Number(_) => self.fail("«=», «>=», «<=», «>» or «<» is expected here"),
            Kind::Term(_) | Kind::Choice(..) | Kind::YesNo => self.fail("«is» is expected here"),
        }
    }
}

fn lone(mut parts: Vec<Expr>, join: fn(Vec<Expr>) -> Expr) -> Expr {
    match parts.len() {
        1 => parts.pop().unwrap_or_default(),
        _ => join(parts),
    }
}

/// The field of a name or key; within a kind of record, its own fields by their short names.
fn named(name: &str, within: Option<Table>) -> Option<&'static FieldRow> {
    // The date of an event is the one its evidence or an adopted claim gives it.
    let name = match (within, name) {
        (Some(Table::DamageEvent), "date") => "damage",
        _ => name,
    };
    let fits = |row: &&FieldRow| row.words == name || row.field.key() == name;
    let Some(kind) = within else {
        return fields()
            .iter()
            .find(fits)
            .or_else(|| fields().iter().find(|row| is_bare_column(&row.field, name)));
    };
    super::field::fields_of(kind).find(|row| match &row.field {
        Field::Of(table, column) => short(*table, column) == name || *column == name || fits(row),
        _ => fits(row),
    })
}

/// `type_code` for `site.type_code`.
fn is_bare_column(field: &Field, name: &str) -> bool {
    matches!(field, Field::Of(Table::Site, column) if *column == name)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::field::fields_of;
    use crate::domain::date::Edtf;
    use crate::domain::id::{Code, Id};
    use crate::domain::place::LonLat;
    use crate::domain::query::Bounds;
    use crate::domain::record::LocalTerm;
    use crate::domain::terms::Terms;

    use super::*;

    fn read(text: &str) -> Expr {
        Expr::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"))
    }

    #[test]
    fn what_people_write_is_read_and_said_as_a_sentence() {
        for (text, sentence) in [
            (
                "type is temple and damage certainly within 2015",
                "Type is Temple and damage certainly within 2015",
            ),
            ("state is destroyed, damaged or not (level = area)", ""),
            ("type_code is temple", "Type is Temple"),
            ("site.type_code is \"Temple\"", "Type is Temple"),
            ("name contains بعل شمين", "Name contains بعل شمين"),
            (
                "name is not \"the and of it\"",
                "Name is not \"the and of it\"",
            ),
            (
                "built possibly within between 1 and 50 or slug begins with bel",
                "",
            ),
            (
                "built possibly within \"between 1 and 50 AD\" or short name begins with bel",
                "",
            ),
            (
                "position within 1.5 km of 34.55, 38.25",
                "Position within 1500 m of \"34.55, 38.25\"",
            ),
            (
                "a damage event with (cause is Breaking/Smashing and damage certainly within 2015/2016)",
                "",
            ),
            ("number of photos >= 2", "Number of photos ≥ 2"),
            ("not marked", "Not marked"),
            ("position in the map view", "In the map view"),
            ("contradictions > 0", "Contradictions > 0"),
            ("accuracy m is not empty", "Accuracy m is not empty"),
            ("lies in is Palmyra", "Lies in is Palmyra"),
            ("", "Everything"),
        ] {
            match Expr::parse(text) {
                Ok(expr) if !sentence.is_empty() => {
                    assert_eq!(expr.sentence(&Terms::default()), sentence);
                }
                Ok(expr) => assert_eq!(read(&expr.sentence(&Terms::default())), expr),
                Err(error) if sentence.is_empty() => assert!(error.at > 0, "{error}"),
                Err(error) => panic!("{text}: {error}"),
            }
        }
    }

    #[test]
    fn terms_of_the_catalogues_own_are_told_and_read_by_their_labels() {
        let own = |n, code: &str, en: &str, ar: &str| LocalTerm {
            uuid: Id::v7(n, [0; 10]),
            list: "disturbance-cause".to_owned(),
            code: Code::from(code),
            label_en: en.to_owned(),
            label_ar: ar.to_owned(),
            ..LocalTerm::default()
        };
        let film = own(1, "local-film-set", "Film set", "موقع تصوير");
        let terms = Terms::of(vec![film.clone(), own(2, "local-fire", "Fire", "")]);
        let asked = read("a damage event with (cause is \"local-film-set\", fire)");
        let sentence = "A damage event with (cause is \"Film set (local)\", Fire)";
        assert_eq!(asked.sentence(&terms), sentence);
        for text in [
            sentence,
            "a damage event with (cause is \"film set\", fire)",
        ] {
            assert_eq!(read(text).in_codes(&terms), asked, "{text}");
        }
        let arabic = read("cause of a damage event is \"موقع تصوير\"").in_codes(&terms);
        assert_eq!(
            arabic,
            read("cause of a damage event is \"local-film-set\"")
        );
        // Of two that are called the same neither is meant, and each is told by its code.
        let twice = Terms::of(vec![film, own(3, "local-set", "Film set", "")]);
        let told = asked.sentence(&twice);
        assert_eq!(read(&told).in_codes(&twice), asked, "{told}");
        let unclear = read("cause of a damage event is \"film set\"");
        assert_eq!(unclear.in_codes(&twice), unclear);
    }

    #[test]
    fn what_is_wrong_is_said_where_it_stands() {
        let fault = |text: &str| Expr::parse(text).unwrap_err().to_string();
        assert!(fault("colour is red").starts_with("at letter 1: no field is called «colour»"));
        assert!(fault("type is tempel").contains("at letter 9: «tempel» is not a value of type"));
        assert!(fault("type is temple and").contains("a field is expected"));
        assert!(fault("(type is temple").contains("closing parenthesis"));
        assert!(fault("name contains \"bel").contains("not closed"));
        assert!(fault("damage within 2015").contains("possibly within"));
        assert!(fault("damage certainly within soon").contains("soon"));
        assert!(fault("type > 3").contains("no number"));
        assert!(fault("position within 5 miles of 1, 2").contains("«m» or «km»"));
        assert!(fault("type is temple name is x").contains("not a value"));
        assert!(fault(&"(".repeat(5000)).contains("too deep"));
        assert!(fault(&"not ".repeat(5000)).contains("too deep"));
        assert!(fault("{\"version\":2,\"where\":{\"dream\":1}}").contains("dream"));
    }

    fn value() -> impl Strategy<Value = String> {
        prop_oneof![
            "[a-z]{1,8}( [a-z]{1,8}){0,2}",
            "\\PC{1,12}",
            Just("a and b".to_owned()),
            Just("not".to_owned()),
            Just("empty".to_owned()),
            Just("say \"so\" \\ ".to_owned()),
        ]
    }

    fn period() -> impl Strategy<Value = Edtf> {
        prop::sample::select(vec![
            "2015",
            "2015-08-27/2015-09",
            "../2014",
            "-0040",
            "[2015..2016]",
            "1980~",
            "2015-08-3X",
        ])
        .prop_map(|text| Edtf::parse(text).unwrap())
    }

    /// Numbers that JSON writes and reads without the last bit changing.
    fn eighths(from: i32, to: i32) -> impl Strategy<Value = f64> {
        (from * 8..to * 8).prop_map(|eighths| f64::from(eighths) / 8.0)
    }

    fn asked(row: &'static FieldRow) -> BoxedStrategy<Is> {
        let codes: Vec<String> = row
            .kind
            .choices()
            .iter()
            .map(|one| one.code.to_owned())
            .collect();
        let compare = prop::sample::select(Compare::ALL.to_vec());
        match row.kind {
            Kind::Text | Kind::Refer(_) => prop_oneof![
                value().prop_map(Is::Contains),
                value().prop_map(Is::Equals),
                value().prop_map(Is::Begins),
                Just(Is::Empty),
            ]
            .boxed(),
            Kind::Term(_) | Kind::Choice(..) => prop_oneof![
                prop::collection::vec(prop::sample::select(codes), 1..4).prop_map(Is::OneOf),
                Just(Is::OneOf(vec!["a-term-of-ours".to_owned()])),
                Just(Is::Empty),
            ]
            .boxed(),
            Kind::Date => prop_oneof![
                period().prop_map(Is::Possibly),
                period().prop_map(Is::Certainly),
                Just(Is::Empty),
            ]
            .boxed(),
            Kind::Number(_) => prop_oneof![
                (compare, eighths(-1_000_000, 1_000_000))
                    .prop_map(|(how, number)| Is::Number(how, number)),
                Just(Is::Empty),
            ]
            .boxed(),
            Kind::YesNo => Just(Is::Yes).boxed(),
            Kind::Place => prop_oneof![
                (eighths(-179, 179), eighths(-89, 89), eighths(0, 100_000)).prop_map(
                    |(lon, lat, metres)| { Is::Near(LonLat::new(lon, lat).unwrap(), metres) }
                ),
                (eighths(-179, 179), eighths(-89, 89)).prop_map(|(lon, lat)| Is::Within(Bounds {
                    west: lon,
                    south: lat,
                    east: lon + 0.5,
                    north: lat + 0.5,
                })),
                Just(Is::InView),
                Just(Is::Empty),
            ]
            .boxed(),
        }
    }

    fn test_of(rows: Vec<&'static FieldRow>) -> impl Strategy<Value = Expr> {
        prop::sample::select(rows)
            .prop_flat_map(|row| asked(row).prop_map(move |is| Expr::test(row.field.clone(), is)))
    }

    fn joined(leaf: impl Strategy<Value = Expr> + 'static) -> impl Strategy<Value = Expr> {
        leaf.prop_recursive(3, 12, 3, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 2..4).prop_map(Expr::All),
                prop::collection::vec(inner.clone(), 2..4).prop_map(Expr::Any),
                inner.prop_map(|inner| Expr::Not(Box::new(inner))),
            ]
        })
    }

    fn any_filter() -> impl Strategy<Value = Expr> {
        let of_place = test_of(fields().iter().collect()).boxed();
        let kinds: Vec<Table> = super::super::link::hanging()
            .map(|(table, _)| table)
            .collect();
        let has = prop::sample::select(kinds).prop_flat_map(|of| {
            joined(test_of(fields_of(of).collect())).prop_map(move |that| Expr::Has {
                of,
                that: Box::new(that),
            })
        });
        joined(prop_oneof![3 => of_place, 1 => has])
    }

    proptest! {
        #[test]
        fn every_sentence_is_read_back(expr in any_filter()) {
            let sentence = expr.sentence(&Terms::default());
            prop_assert_eq!(Expr::parse(&sentence).map_err(|error| format!("{sentence}: {error}")), Ok(expr));
        }

        #[test]
        fn every_filter_is_kept_whole(expr in any_filter()) {
            prop_assert_eq!(Expr::from_json(&expr.to_json()).unwrap(), expr.clone());
            prop_assert!(expr.unknown().is_empty());
        }

        #[test]
        fn no_text_is_too_strange(text in "\\PC{0,60}") {
            let _ = Expr::parse(&text);
        }
    }
}
