//! A filter as text that is kept in a catalogue: JSON with a version. What a newer version wrote
//! and this one does not know stays in it, is named, and is never asked.

use serde::{Deserialize, Serialize};

use super::expr::{Expr, Is};
use super::field::Field;
use super::parse::BadFilter;

/// Counts up when the meaning of what is kept changes.
pub const VERSION: u32 = 1;

#[derive(Serialize, Deserialize)]
struct Kept {
    version: u32,
    #[serde(rename = "where")]
    expr: Expr,
}

impl Expr {
    /// The text that is kept.
    #[must_use]
    pub fn to_json(&self) -> String {
        let kept = Kept {
            version: VERSION,
            expr: self.clone(),
        };
        serde_json::to_string(&kept).unwrap_or_default()
    }

    /// A kept text read back.
    ///
    /// # Errors
    /// When it is no filter at all. Parts this version does not know are kept; [`Expr::unknown`]
    /// names them.
    pub fn from_json(text: &str) -> Result<Self, BadFilter> {
        let kept: Kept = serde_json::from_str(text)
            .map_err(|error| BadFilter::new(0, format!("this is not a kept filter: {error}")))?;
        Ok(kept.expr)
    }

    /// The names of what this version does not know; such a filter cannot be asked.
    #[must_use]
    pub fn unknown(&self) -> Vec<String> {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().flat_map(Self::unknown).collect(),
            Self::Not(inner) | Self::Has { that: inner, .. } => inner.unknown(),
            Self::Unknown(value) => vec![name(value)],
            Self::Test(test) => match (&test.field, &test.is) {
                (Field::Unknown(key), _) => vec![key.clone()],
                (_, Is::Unknown(value)) => vec![name(value)],
                _ => Vec::new(),
            },
        }
    }
}

/// What an unknown part calls itself.
fn name(value: &serde_json::Value) -> String {
    let key = value.as_object().and_then(|parts| parts.keys().next());
    let text = key.cloned().or_else(|| value.as_str().map(str::to_owned));
    text.unwrap_or_else(|| value.to_string().chars().take(40).collect())
}

#[cfg(test)]
mod tests {
    use super::super::expr::Expr;
    use crate::domain::terms::Terms;

    #[test]
    fn what_a_newer_version_wrote_is_named_and_kept() {
        let text = r#"{"version":9,"where":{"all":[{"test":{"field":"site.level","is":{"one_of":["area"]}}},{"test":{"field":"site.aura","is":"yes"}},{"test":{"field":"site.level","is":{"rhymes_with":"x"}}},{"within_dream":{"a":1}}]}}"#;
        let expr = Expr::from_json(text).unwrap();
        assert_eq!(expr.unknown(), ["site.aura", "rhymes_with", "within_dream"]);
        let again = Expr::from_json(&expr.to_json()).unwrap();
        assert_eq!(again, expr);
        let sentence = expr.sentence(&Terms::default());
        assert!(sentence.contains("site.aura"), "{sentence}");
        assert!(Expr::from_json("{}").is_err());
    }
}
