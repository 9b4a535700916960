//! The hybrid logical clock: wall time where clocks agree, and still an order where they do not.
//!
//! After Kulkarni et al., "Logical Physical Clocks" (2014), packed into 64 bits: 48 bits of milliseconds since 1970 and
//! 16 bits of counter. The clock value is kept in the same transaction as what it stamps.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A remote time further ahead of ours than this (a day, in milliseconds) is recorded but not adopted: one laptop set to
/// 2030 must not push every other clock there.
pub const MAX_AHEAD_MS: u64 = 24 * 60 * 60 * 1000;

/// A moment: 48 bits of Unix milliseconds, then 16 bits of counter. Travels as 16 hexadecimal digits, because JSON readers
/// round numbers above 2^53.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hlc(pub u64);

impl Hlc {
    /// The moment with a counter of zero.
    pub fn from_unix_ms(ms: u64) -> Hlc {
        Hlc(ms.min((1 << 48) - 1) << 16)
    }

    /// Milliseconds since 1970.
    pub fn unix_ms(self) -> u64 {
        self.0 >> 16
    }
}

impl fmt::Display for Hlc {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl FromStr for Hlc {
    type Err = std::num::ParseIntError;
    fn from_str(text: &str) -> Result<Hlc, Self::Err> {
        u64::from_str_radix(text, 16).map(Hlc)
    }
}

impl Serialize for Hlc {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Hlc {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Hlc, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse()
            .map_err(|_| serde::de::Error::custom("a clock value is 16 hexadecimal digits"))
    }
}

/// The clock of this device: never runs backwards, whatever the wall clock does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HlcClock {
    last: Hlc,
}

impl HlcClock {
    /// Takes up again where the database left off.
    pub fn resume(last: Hlc) -> HlcClock {
        HlcClock { last }
    }

    /// The last moment given out or adopted.
    pub fn last(&self) -> Hlc {
        self.last
    }

    /// The next moment: later than every one before. When the counter of a millisecond is used up it runs into the next.
    pub fn tick(&mut self, wall_ms: u64) -> Hlc {
        self.last = Hlc((self.last.0 + 1).max(Hlc::from_unix_ms(wall_ms).0));
        self.last
    }

    /// Takes notice of a remote moment. Returns `false`, and does not adopt it, when it lies more than a day ahead.
    pub fn observe(&mut self, remote: Hlc, wall_ms: u64) -> bool {
        if remote.unix_ms() > wall_ms.saturating_add(MAX_AHEAD_MS) {
            return false;
        }
        self.last = self.last.max(remote);
        true
    }

    /// Whether the wall clock stands well behind what we have already seen (by more than a day, in milliseconds).
    pub fn wall_is_behind(&self, wall_ms: u64) -> bool {
        self.last.unix_ms() > wall_ms.saturating_add(MAX_AHEAD_MS)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_only_ever_grow_even_when_the_wall_clock_is_set_back() {
        let mut clock = HlcClock::default();
        let noon = clock.tick(1_000_000);
        let set_back = clock.tick(10);
        assert!(
            set_back > noon,
            "a later save must be later, whatever the wall says"
        );
        assert_eq!(set_back.unix_ms(), 1_000_000, "the counter moves, not the time");
    }

    #[test]
    fn a_laptop_from_the_future_is_noted_but_not_followed() {
        let mut clock = HlcClock::default();
        clock.tick(1_000_000);
        let future = Hlc::from_unix_ms(1_000_000 + MAX_AHEAD_MS + 1);
        assert!(!clock.observe(future, 1_000_000));
        assert!(clock.tick(1_000_001) < future);
        assert!(clock.observe(Hlc::from_unix_ms(1_000_500), 1_000_001));
        assert!(clock.tick(1_000_002) > Hlc::from_unix_ms(1_000_500));
    }

    #[test]
    fn a_moment_is_sixteen_hexadecimal_digits() {
        let moment = Hlc(0x0193_0000_0000_0001);
        assert_eq!(moment.to_string(), "0193000000000001");
        assert_eq!("0193000000000001".parse(), Ok(moment));
    }
}
