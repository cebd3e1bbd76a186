//! Reads the values of a filter's text: numbers, terms, periods, positions. Knows not how tests
//! are joined.

use super::expr::Is;
use super::field::{FieldRow, Kind};
use super::lexer::Word;
use super::parse::{Read, Reader};
use crate::domain::date::Edtf;
use crate::domain::fold;
use crate::domain::number;
use crate::domain::place::LonLat;
use crate::domain::query::Bounds;
use crate::domain::spot::Spot;

impl Reader {
    pub(super) fn near(&mut self) -> Read<Is> {
        let metres = self.number()?;
        let factor = match self.bare(0).as_deref() {
            Some("m") => 1.0,
            Some("km") => 1000.0,
            _ => return self.fail("«m» or «km» is expected here"),
        };
        self.here += 1;
        if !self.takes("of") {
            return self.fail("«of» and a position are expected here");
        }
        let from = self.here;
        let text = self.list()?;
        let exact: Vec<f64> = text
            .split(',')
            .filter_map(|part| part.trim().parse().ok())
            .collect();
        let spot = match exact.as_slice() {
            [lat, lon] => LonLat::new(*lon, *lat),
            _ => Spot::read(&text).map(|spot| spot.at),
        };
        match spot {
            Ok(at) if metres >= 0.0 => Ok(Is::Near(at, metres * factor)),
            Ok(_) => self.fail("a distance cannot be below 0"),
            Err(error) => {
                self.here = from;
                self.fail(error.to_string())
            }
        }
    }

    pub(super) fn bounds(&mut self) -> Read<Bounds> {
        let text = self.list()?;
        let edges: Vec<f64> = text
            .split(',')
            .filter_map(|part| part.trim().parse().ok())
            .collect();
        match edges.as_slice() {
            [west, south, east, north] => Ok(Bounds {
                west: *west,
                south: *south,
                east: *east,
                north: *north,
            }),
            _ => self.fail("four degrees are needed: west, south, east, north"),
        }
    }

    pub(super) fn period(&mut self) -> Read<Edtf> {
        let from = self.here;
        let text = self.plain()?;
        Edtf::from_entry(&text).or_else(|error| {
            self.here = from;
            self.fail(error.to_string())
        })
    }

    pub(super) fn number(&mut self) -> Read<f64> {
        let from = self.here;
        if let Some(Word::Bare(word) | Word::Quoted(word)) = self.word(0).cloned() {
            self.here += 1;
            if let Ok(number) = number::read(&word) {
                return Ok(number);
            }
        }
        self.here = from;
        self.fail("a number is expected here")
    }

    pub(super) fn code(&mut self, row: &FieldRow) -> Read<String> {
        let from = self.here;
        let quoted = matches!(self.word(0), Some(Word::Quoted(_)));
        let said = self.plain()?;
        let all = row.kind.choices();
        let exact = all.iter().find(|choice| choice.code == said);
        let known = exact.or_else(|| {
            all.iter()
                .find(|choice| fold::same(choice.en, &said) || fold::same(choice.ar, &said))
        });
        match known {
            Some(choice) => Ok(choice.code.to_owned()),
            // A catalogue's own term: taken as it is, until the catalogue's terms are at hand.
            None if quoted => Ok(said),
            None => {
                self.here = from;
                let near: Vec<&str> = all
                    .iter()
                    .filter(|choice| fold::matches(&said, &fold::keys(choice.en)))
                    .chain(&all)
                    .take(4)
                    .map(|choice| choice.en)
                    .collect();
                self.fail(format!(
                    "«{said}» is not a value of {}; there are {} … A term of your own stands in \
                     quotation marks",
                    row.words,
                    near.join(", ")
                ))
            }
        }
    }

    pub(super) fn text(&mut self, row: &FieldRow) -> Read<String> {
        match row.kind {
            Kind::Text | Kind::Refer(_) => self.plain(),
            _ => self.fail(format!("«{}» is not a text", row.words)),
        }
    }

    /// One value: a quotation, or bare words up to the next «and», «or», sign or end.
    pub(super) fn plain(&mut self) -> Read<String> {
        if let Some(Word::Quoted(text)) = self.word(0).cloned() {
            self.here += 1;
            return Ok(text);
        }
        let mut said: Vec<String> = Vec::new();
        while let Some(Word::Bare(word)) = self.word(0).cloned() {
            if ["and", "or"].contains(&word.to_lowercase().as_str()) {
                break;
            }
            said.push(word);
            self.here += 1;
        }
        if said.is_empty() {
            return self.fail("a value is expected here");
        }
        Ok(said.join(" "))
    }

    /// Values with commas between them, as one text.
    fn list(&mut self) -> Read<String> {
        let mut text = self.plain()?;
        while self.word(0) == Some(&Word::Comma) {
            self.here += 1;
            text = format!("{text},{}", self.plain()?);
        }
        Ok(text)
    }
}
