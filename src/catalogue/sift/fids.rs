//! Sets of places as sorted row numbers. Knows no table.

/// Row numbers, rising, each once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Fids(Vec<i64>);

impl Fids {
    /// Whether it holds none.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The numbers.
    pub(crate) fn numbers(&self) -> &[i64] {
        &self.0
    }

    /// What both hold.
    pub(crate) fn and(self, other: &Self) -> Self {
        let mut others = other.0.iter().peekable();
        let both = self.0.into_iter().filter(|fid| {
            while others.next_if(|next| *next < fid).is_some() {}
            others.peek() == Some(&fid)
        });
        Self(both.collect())
    }

    /// What this holds and the other does not.
    pub(crate) fn without(self, other: &Self) -> Self {
        let mut others = other.0.iter().peekable();
        let rest = self.0.into_iter().filter(|fid| {
            while others.next_if(|next| *next < fid).is_some() {}
            others.peek() != Some(&fid)
        });
        Self(rest.collect())
    }

    /// What either holds.
    pub(crate) fn or(self, other: Self) -> Self {
        self.0.into_iter().chain(other.0).collect()
    }
}

impl FromIterator<i64> for Fids {
    fn from_iter<I: IntoIterator<Item = i64>>(numbers: I) -> Self {
        let mut numbers: Vec<i64> = numbers.into_iter().collect();
        numbers.sort_unstable();
        numbers.dedup();
        Self(numbers)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn they_are_sets(one in prop::collection::vec(0_i64..30, 0..20), other in prop::collection::vec(0_i64..30, 0..20)) {
            let (a, b): (BTreeSet<i64>, BTreeSet<i64>) = (one.iter().copied().collect(), other.iter().copied().collect());
            let fids = |list: &[i64]| list.iter().copied().collect::<Fids>();
            let set = |fids: Fids| fids.numbers().to_vec();
            prop_assert_eq!(set(fids(&one).and(&fids(&other))), a.intersection(&b).copied().collect::<Vec<_>>());
            prop_assert_eq!(set(fids(&one).without(&fids(&other))), a.difference(&b).copied().collect::<Vec<_>>());
            prop_assert_eq!(set(fids(&one).or(fids(&other))), a.union(&b).copied().collect::<Vec<_>>());
        }
    }
}
