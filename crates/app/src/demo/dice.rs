//! Chance that comes out the same for the same seed, in every version: SplitMix64 (Steele, Lea and Flood 2014, "Fast
//! Splittable Pseudorandom Number Generators"). Not for secrets.

use crate::{ErrorCode, Result};

const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;

/// A die of 64 bits.
pub(super) struct Dice(u64);

impl Dice {
    /// The die of one thing in the demo: `path` says which. What is thrown for one area, household or note never changes
    /// what is thrown for another.
    pub(super) fn of(path: &[u64]) -> Dice {
        let mut dice = Dice(0);
        for step in path {
            dice = Dice(dice.next() ^ step.wrapping_mul(GOLDEN));
        }
        dice
    }

    /// 64 random bits.
    pub(super) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(GOLDEN);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number from 0 up to, but not including, `end`; 0 for an empty range.
    pub(super) fn below(&mut self, end: u64) -> u64 {
        // Fine enough: the ranges here are tiny beside 2^64.
        self.next().checked_rem(end).unwrap_or(0)
    }

    /// A number from `first` to `last`, both included.
    pub(super) fn between(&mut self, first: i64, last: i64) -> i64 {
        let span = last.saturating_sub(first).max(0).unsigned_abs() + 1;
        first.saturating_add_unsigned(self.below(span))
    }

    /// Yes in `percent` of a hundred throws.
    pub(super) fn is_in(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    /// One of several.
    ///
    /// # Errors
    /// `internal` when there is nothing to choose from: a data file of the demo has a list without entries.
    pub(super) fn pick<'a, T>(&mut self, from: &'a [T]) -> Result<&'a T> {
        let at = usize::try_from(self.below(from.len() as u64)).unwrap_or(0);
        from.get(at).ok_or_else(|| ErrorCode::Internal.into())
    }

    /// One of several, each as likely as its weight says.
    ///
    /// # Errors
    /// As [`Dice::pick`].
    pub(super) fn weigh<'a, T>(&mut self, from: &'a [(T, u64)]) -> Result<&'a T> {
        let mut thrown = self.below(from.iter().map(|(_, weight)| weight).sum());
        for (thing, weight) in from {
            match thrown.checked_sub(*weight) {
                Some(rest) => thrown = rest,
                None => return Ok(thing),
            }
        }
        Err(ErrorCode::Internal.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_path_throws_the_same_for_ever() {
        let mut dice = Dice::of(&[42, 1]);
        let thrown: Vec<u64> = (0..3).map(|_| dice.below(1000)).collect();
        assert_eq!(
            thrown,
            [125, 221, 13],
            "other numbers are another city for everybody's seed"
        );
        assert_ne!(Dice::of(&[42, 2]).next(), Dice::of(&[42, 1]).next());
        assert_ne!(Dice::of(&[1, 42]).next(), Dice::of(&[42, 1]).next());
    }

    #[test]
    fn weights_are_kept_and_ranges_have_both_ends() {
        let mut dice = Dice::of(&[7]);
        let often = (0..10_000)
            .filter(|_| *dice.weigh(&[("often", 90), ("seldom", 10)]).unwrap() == "often")
            .count();
        assert!((8_800..9_200).contains(&often), "{often}");
        let seen: std::collections::BTreeSet<i64> = (0..100).map(|_| dice.between(-1, 2)).collect();
        assert_eq!(seen.into_iter().collect::<Vec<_>>(), [-1, 0, 1, 2]);
        assert_eq!(dice.below(0), 0);
        assert!(dice.pick::<u8>(&[]).is_err());
    }
}
