//! Who has seen how much of whom.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::Origin;

/// For each origin the highest operation number without a hole below it. Travels as a list of pairs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Vec<(Origin, u64)>", into = "Vec<(Origin, u64)>")]
pub struct Vector(BTreeMap<Origin, u64>);

impl Vector {
    /// How far `origin` is known without a hole; 0 for nothing.
    pub fn get(&self, origin: Origin) -> u64 {
        self.0.get(&origin).copied().unwrap_or(0)
    }

    /// Sets how far `origin` is known.
    pub fn set(&mut self, origin: Origin, seq: u64) {
        if seq == 0 {
            self.0.remove(&origin);
        } else {
            self.0.insert(origin, seq);
        }
    }

    /// The origins known at all, with how far.
    pub fn iter(&self) -> impl Iterator<Item = (Origin, u64)> + '_ {
        self.0.iter().map(|(origin, seq)| (*origin, *seq))
    }

    /// Whether everything `other` has seen was seen here too.
    pub fn dominates(&self, other: &Vector) -> bool {
        other.iter().all(|(origin, seq)| self.get(origin) >= seq)
    }
}

impl From<Vec<(Origin, u64)>> for Vector {
    fn from(pairs: Vec<(Origin, u64)>) -> Vector {
        let mut vector = Vector::default();
        pairs
            .into_iter()
            .for_each(|(origin, seq)| vector.set(origin, seq.max(vector.get(origin))));
        vector
    }
}

impl From<Vector> for Vec<(Origin, u64)> {
    fn from(vector: Vector) -> Self {
        vector.0.into_iter().collect()
    }
}

/// The operation numbers of one origin that have arrived, holes included.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sequences {
    contiguous: u64,
    beyond: BTreeSet<u64>,
}

impl Sequences {
    /// Everything up to `contiguous`, and nothing beyond.
    pub fn up_to(contiguous: u64) -> Sequences {
        Sequences {
            contiguous,
            beyond: BTreeSet::new(),
        }
    }

    /// Takes note of one number; closing a hole may move [`Self::contiguous`] far ahead.
    pub fn insert(&mut self, seq: u64) {
        if seq == self.contiguous + 1 {
            self.contiguous = seq;
            while self.beyond.remove(&(self.contiguous + 1)) {
                self.contiguous += 1;
            }
        } else if seq > self.contiguous {
            self.beyond.insert(seq);
        }
    }

    /// The highest number without a hole below it.
    pub fn contiguous(&self) -> u64 {
        self.contiguous
    }

    /// The numbers that arrived above a hole.
    pub fn beyond(&self) -> impl Iterator<Item = u64> + '_ {
        self.beyond.iter().copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hole_holds_the_mark_until_it_is_filled() {
        let mut seen = Sequences::default();
        for seq in [1, 2, 5, 4] {
            seen.insert(seq);
        }
        assert_eq!(seen.contiguous(), 2);
        seen.insert(3);
        assert_eq!(seen.contiguous(), 5, "3 closes the hole and 4 and 5 follow");
    }
}
