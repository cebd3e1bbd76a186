//! A filter while it is being built: rows that may still be unfinished, in groups. Becomes an
//! expression of its finished rows, and is made from one. Knows no widget.

use crate::domain::date::Edtf;
use crate::domain::filter::{Compare, Derived, Expr, Field, Is, Kind, Test, fields_of};
use crate::domain::number::{self, BadNumber};
use crate::domain::record::Table;
use crate::domain::spot::Spot;
use crate::ui::text::doubt;

/// How the rows of a group are joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Join {
    /// Each has to hold.
    #[default]
    And,
    /// One has to hold.
    Or,
}

/// Rows joined by one word.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Group {
    /// The word.
    pub join: Join,
    /// The rows.
    pub items: Vec<Item>,
    /// The kind of record of which one and the same has to pass the rows; `None` = each row asks
    /// the place.
    pub of: Option<Table>,
}

/// One row of a group.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// A condition on a field.
    Row(Box<Row>),
    /// Rows of their own.
    Group(Group),
    /// A condition that no row can show; it is told as a sentence and can be taken off.
    Told(Box<Expr>),
}

/// A condition on one field, as far as it is chosen.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The field.
    pub field: Field,
    /// What is asked.
    pub op: Op,
    /// What was typed.
    pub text: String,
    /// What was typed into the second field: the distance.
    pub second: String,
    /// What was chosen.
    pub codes: Vec<String>,
}

/// What a row asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Op {
    Is,
    IsNot,
    Contains,
    Lacks,
    Begins,
    Compare(Compare),
    Possibly,
    Certainly,
    Near,
    InView,
    Yes,
    No,
    Filled,
    Empty,
}

impl Op {
    /// The words it is offered under.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Is => "is",
            Self::IsNot => "is not",
            Self::Contains => "contains",
            Self::Lacks => "does not contain",
            Self::Begins => "begins with",
            Self::Compare(compare) => compare.sign(),
            Self::Possibly => "possibly within",
            Self::Certainly => "certainly within",
            Self::Near => "within … of",
            Self::InView => "in the map view",
            Self::Yes => "yes",
            Self::No => "no",
            Self::Filled => "is not empty",
            Self::Empty => "is empty",
        }
    }

    /// What a field can be asked, the usual first.
    #[must_use]
    pub fn of(field: &Field) -> Vec<Self> {
        let Some(row) = field.row() else {
            return Vec::new();
        };
        let mut ops = match row.kind {
            _ if *field == Field::Derived(Derived::Marked) => return vec![Self::Yes, Self::No],
            Kind::Text | Kind::Refer(_) => {
                vec![
                    Self::Contains,
                    Self::Lacks,
                    Self::Is,
                    Self::IsNot,
                    Self::Begins,
                ]
            }
            Kind::Term(_) | Kind::Choice(..) => vec![Self::Is, Self::IsNot],
            Kind::Date => vec![Self::Possibly, Self::Certainly],
            Kind::Number(_) => [
                Compare::AtLeast,
                Compare::AtMost,
                Compare::Is,
                Compare::Over,
                Compare::Under,
            ]
            .map(Self::Compare)
            .to_vec(),
            Kind::YesNo => vec![Self::Yes, Self::No],
            Kind::Place => vec![Self::Near, Self::InView],
        };
        ops.extend([Self::Filled, Self::Empty]);
        ops
    }
}

impl Row {
    /// An unfinished row on a field.
    #[must_use]
    pub fn on(field: Field) -> Self {
        Self {
            op: Op::of(&field).first().copied().unwrap_or(Op::Filled),
            field,
            text: String::new(),
            second: "500".to_owned(),
            codes: Vec::new(),
        }
    }

    /// An unfinished row to begin with: on the first field of a kind of record, else on the name.
    #[must_use]
    pub fn first(about: Option<Table>) -> Item {
        let own = about.and_then(|table| fields_of(table).next());
        let field = own.map_or(Field::Derived(Derived::Name), |row| row.field.clone());
        Item::Row(Box::new(Self::on(field)))
    }

    /// The condition, when the row is finished; else why it is not, or nothing when nothing was
    /// entered yet.
    ///
    /// # Errors
    /// A sentence on what was entered and cannot be read; empty while nothing was.
    pub fn condition(&self) -> Result<Expr, String> {
        let asks = |is: Is| Expr::test(self.field.clone(), is);
        let text = || match self.text.trim() {
            "" => Err(String::new()),
            text => Ok(text.to_owned()),
        };
        let coded = || match self.codes.as_slice() {
            [] => Err(String::new()),
            codes => Ok(Is::OneOf(codes.to_vec())),
        };
        let listed = self
            .field
            .row()
            .is_some_and(|row| matches!(row.kind, Kind::Term(_) | Kind::Choice(..)));
        let same = || {
            if listed {
                coded()
            } else {
                Ok(Is::Equals(text()?))
            }
        };
        let period = || {
            let text = text()?;
            Edtf::from_entry(&text).map_err(|error| error.to_string())
        };
        Ok(match self.op {
            Op::Is => asks(same()?),
            Op::IsNot => asks(same()?).negated(),
            Op::Contains => asks(Is::Contains(text()?)),
            Op::Lacks => asks(Is::Contains(text()?)).negated(),
            Op::Begins => asks(Is::Begins(text()?)),
            Op::Compare(compare) => asks(Is::Number(compare, number(&text()?)?)),
            Op::Possibly => asks(Is::Possibly(period()?)),
            Op::Certainly => asks(Is::Certainly(period()?)),
            Op::Near => {
                let at = Spot::read(&text()?).map_err(|error| error.to_string())?.at;
                asks(Is::Near(at, number(&self.second)?.max(0.0)))
            }
            Op::InView => asks(Is::InView),
            Op::Yes => asks(Is::Yes),
            Op::No => asks(Is::Yes).negated(),
            Op::Filled => asks(Is::Empty).negated(),
            Op::Empty => asks(Is::Empty),
        })
    }

    /// The row that shows a test, stated or denied; `None` when no row can.
    fn of(asked: &Test, denied: bool) -> Option<Self> {
        let mut row = Self::on(asked.field.clone());
        let (op, text) = match (&asked.is, denied) {
            (Is::Empty, false) => (Op::Empty, String::new()),
            (Is::Empty, true) => (Op::Filled, String::new()),
            (Is::Yes, false) => (Op::Yes, String::new()),
            (Is::Yes, true) => (Op::No, String::new()),
            (Is::Contains(text), false) => (Op::Contains, text.clone()),
            (Is::Contains(text), true) => (Op::Lacks, text.clone()),
            (Is::Equals(text), false) => (Op::Is, text.clone()),
            (Is::Equals(text), true) => (Op::IsNot, text.clone()),
            (Is::Begins(text), false) => (Op::Begins, text.clone()),
            (Is::OneOf(codes), _) => {
                row.codes.clone_from(codes);
                (if denied { Op::IsNot } else { Op::Is }, String::new())
            }
            (Is::Number(compare, number), false) => (Op::Compare(*compare), number.to_string()),
            (Is::Possibly(period), false) => (Op::Possibly, period.as_str().to_owned()),
            (Is::Certainly(period), false) => (Op::Certainly, period.as_str().to_owned()),
            (Is::Near(at, metres), false) => {
                row.second = metres.to_string();
                (Op::Near, format!("{}, {}", at.lat(), at.lon()))
            }
            (Is::InView, false) => (Op::InView, String::new()),
            _ => return None,
        };
        row.op = op;
        row.text = text;
        (row.condition().ok()? == stated(asked, denied)).then_some(row)
    }
}

fn stated(test: &Test, denied: bool) -> Expr {
    let expr = Expr::Test(test.clone());
    if denied { expr.negated() } else { expr }
}

fn number(text: &str) -> Result<f64, String> {
    number::read(text).map_err(|bad| match bad {
        BadNumber::Two => doubt::two_numbers(text),
        BadNumber::None => doubt::no_number(text),
    })
}

impl Group {
    /// The rows that show an expression.
    #[must_use]
    pub fn of(expr: &Expr) -> Self {
        let items = |parts: &[Expr]| parts.iter().map(Item::of).collect();
        match expr {
            Expr::All(parts) => Self {
                join: Join::And,
                items: items(parts),
                of: None,
            },
            Expr::Any(parts) if !parts.is_empty() => Self {
                join: Join::Or,
                items: items(parts),
                of: None,
            },
            other => Self {
                join: Join::And,
                items: vec![Item::of(other)],
                of: None,
            },
        }
    }

    /// Rows about one and the same record of a kind, with an empty one.
    #[must_use]
    pub fn about(table: Table) -> Self {
        Self {
            join: Join::And,
            items: vec![Row::first(Some(table))],
            of: Some(table),
        }
    }

    /// Rows about a record of another kind: what was asked of the first kind no longer fits.
    pub fn turn_to(&mut self, table: Table) {
        if self.of != Some(table) {
            *self = Self::about(table);
        }
    }

    /// The expression of the finished rows; without any it asks nothing.
    #[must_use]
    pub fn expr(&self) -> Expr {
        let mut parts: Vec<Expr> = self.items.iter().filter_map(Item::expr).collect();
        match (parts.len(), self.join) {
            (1, _) => parts.pop().unwrap_or_default(),
            (0, _) | (_, Join::And) => Expr::All(parts),
            (_, Join::Or) => Expr::Any(parts),
        }
    }

    /// Whether a row is still to be finished.
    #[must_use]
    pub fn is_unfinished(&self) -> bool {
        self.items.iter().any(|item| match item {
            Item::Row(row) => row.condition().is_err(),
            Item::Group(group) => group.is_unfinished(),
            Item::Told(_) => false,
        })
    }
}

impl Item {
    fn of(expr: &Expr) -> Self {
        let told = || Self::Told(Box::new(expr.clone()));
        let row = |test: &Test, denied: bool| {
            Row::of(test, denied).map_or_else(told, |row| Self::Row(Box::new(row)))
        };
        match expr {
            Expr::Test(test) => row(test, false),
            Expr::Not(inner) => match &**inner {
                Expr::Test(test) => row(test, true),
                _ => told(),
            },
            Expr::All(parts) | Expr::Any(parts) if !parts.is_empty() => {
                Self::Group(Group::of(expr))
            }
            Expr::Has { of, that } => {
                let group = Group {
                    of: Some(*of),
                    ..Group::of(that)
                };
                let shown = Self::Group(group);
                if shown.expr().as_ref() == Some(expr) {
                    shown
                } else {
                    told()
                }
            }
            _ => told(),
        }
    }

    fn expr(&self) -> Option<Expr> {
        match self {
            Self::Row(row) => row.condition().ok(),
            Self::Group(group) => {
                let inner = Some(group.expr()).filter(|expr| !expr.is_everything())?;
                Some(match group.of {
                    Some(of) => Expr::Has {
                        of,
                        that: Box::new(inner),
                    },
                    None => inner,
                })
            }
            Self::Told(expr) => Some((**expr).clone()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_built_and_what_is_read_are_the_same() {
        for text in [
            "type is temple and damage certainly within 2015",
            "name contains bel or (level is not area and accuracy m is not empty)",
            "position within 500 m of 34.55, 38.25 and not marked",
            "number of photos >= 2 and in the map view",
            "a damage event with (cause is Breaking/Smashing) and not number of photos > 1",
            "a damage event with (cause is Breaking/Smashing and damage certainly within 2015)",
        ] {
            let expr = Expr::parse(text).unwrap();
            let group = Group::of(&expr);
            assert!(!group.is_unfinished(), "{text}");
            assert_eq!(group.expr(), expr, "{text}");
        }
    }

    #[test]
    fn an_unfinished_row_asks_nothing_and_a_wrong_one_says_why() {
        let mut row = Row::on(Field::Derived(Derived::Damage));
        assert_eq!(row.condition(), Err(String::new()));
        row.text = "soon".into();
        assert!(row.condition().unwrap_err().contains("soon"));
        let group = Group {
            join: Join::And,
            items: vec![Item::Row(Box::new(row))],
            of: None,
        };
        assert!(group.is_unfinished());
        assert!(group.expr().is_everything());
    }

    #[test]
    fn rows_about_one_record_are_asked_of_the_same_one() {
        let text =
            "a damage event with (cause is Breaking/Smashing and damage certainly within 2015)";
        let expr = Expr::parse(text).unwrap();
        let mut group = Group::of(&expr);
        let Some(Item::Group(inner)) = group.items.first_mut() else {
            panic!("no rows: {group:?}");
        };
        assert_eq!(inner.of, Some(Table::DamageEvent));
        assert_eq!(inner.items.len(), 2);
        inner.turn_to(Table::DamageEvent);
        assert_eq!(inner.items.len(), 2, "the same kind keeps its rows");
        inner.turn_to(Table::Claim);
        assert_eq!(inner.items.len(), 1);
        assert!(group.is_unfinished());
        assert!(group.expr().is_everything());
    }
}
