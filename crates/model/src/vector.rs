//! Who has seen how much of whom.

use std::collections::BTreeMap;

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::DeviceId;

    #[test]
    fn one_vector_dominates_another_when_it_has_seen_all_of_it() {
        let origin = |n| Origin {
            device: DeviceId(uuid::Uuid::from_u128(n)),
            epoch: 1,
        };
        let small = Vector::from(vec![(origin(1), 3)]);
        let large = Vector::from(vec![(origin(1), 3), (origin(2), 1)]);
        assert!(large.dominates(&small) && !small.dominates(&large));
        assert!(small.dominates(&Vector::default()), "everybody has seen nothing");
    }
}
