//! A result that is whole but for some of its parts. Partial failure is a value, not an error.

/// A result and what did not go right on the way, each a sentence.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Warned<T> {
    /// The result.
    pub value: T,
    /// What did not go right, in the order it was met.
    pub warnings: Vec<String>,
}

impl<T> Warned<T> {
    /// A result with nothing to warn of.
    #[must_use]
    pub fn fine(value: T) -> Self {
        Self {
            value,
            warnings: Vec::new(),
        }
    }

    /// The same result with one warning more.
    #[must_use]
    pub fn but(mut self, warning: impl Into<String>) -> Self {
        self.warnings.push(warning.into());
        self
    }

    /// Another result, the same warnings.
    #[must_use]
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Warned<U> {
        Warned {
            value: change(self.value),
            warnings: self.warnings,
        }
    }
}
