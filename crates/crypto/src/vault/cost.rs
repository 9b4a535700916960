//! How much work one guess at the password costs.

use std::time::Duration;

use argon2::{Algorithm, Argon2, Block, Params, Version};
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use super::VaultError;

/// The work factors of Argon2id (RFC 9106): every guess at the password costs as much as one unlocking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KdfCost {
    memory_kib: u32,
    passes: u32,
    lanes: u32,
}

const MIB: u32 = 1024;

/// The least time one check of the password shall take on the worker's own computer.
const TARGET: Duration = Duration::from_millis(500);

/// What calibration chooses from. Memory first, because memory is what an attacker's hardware lacks.
const LADDER: [KdfCost; 6] = [
    KdfCost::FLOOR,
    KdfCost::of(96 * MIB, 3),
    KdfCost::of(128 * MIB, 3),
    KdfCost::of(192 * MIB, 3),
    KdfCost::of(256 * MIB, 3),
    TOP,
];

/// More would tell a worker's computer from an attacker's no better, and a small laptop has other work to do.
const TOP: KdfCost = KdfCost::of(256 * MIB, 4);

impl KdfCost {
    /// 64 MiB and three passes, as in the second recommended option of RFC 9106, section 4, but with one
    /// lane. Nothing cheaper is ever written.
    pub const FLOOR: Self = Self::of(64 * MIB, 3);

    /// The most that unlocking is willing to spend. A file that asks for more was made to exhaust the machine.
    pub const CEILING: Self = Self {
        memory_kib: 1024 * MIB,
        passes: 16,
        lanes: 16,
    };

    /// So cheap that property tests can afford it. Does not exist in the program.
    #[cfg(test)]
    pub(crate) const CHEAP: Self = Self {
        memory_kib: 8,
        passes: 1,
        lanes: 1,
    };

    const fn of(memory_kib: u32, passes: u32) -> Self {
        Self {
            memory_kib,
            passes,
            lanes: 1,
        }
    }

    /// Chosen work factors: `memory_kib` in KiB, passes over it, lanes.
    ///
    /// # Errors
    /// [`VaultError::CostOutOfRange`] below [`KdfCost::FLOOR`] or above [`KdfCost::CEILING`].
    pub fn new(memory_kib: u32, passes: u32, lanes: u32) -> Result<Self, VaultError> {
        let cost = Self {
            memory_kib,
            passes,
            lanes,
        };
        if memory_kib < Self::FLOOR.memory_kib || passes < Self::FLOOR.passes {
            return Err(cost.out_of_range());
        }
        cost.check_ceiling()?;
        Ok(cost)
    }

    /// The cheapest work factors between 64 MiB with three passes and 256 MiB with four that keep this
    /// computer busy for at least half a second. `elapsed` reads a stopwatch that was started before: the
    /// time since then. Takes one to three seconds.
    ///
    /// # Errors
    /// [`VaultError::NotEnoughMemory`] if not even 64 MiB are free. If only more is not to be had, the most
    /// that worked is chosen.
    pub fn calibrate(mut elapsed: impl FnMut() -> Duration) -> Result<Self, VaultError> {
        Self::climb(|cost| {
            let before = elapsed();
            cost.derive_key("calibration", &[0; 16])?;
            Ok(elapsed().saturating_sub(before))
        })
    }

    /// Climbs the ladder until `measure` says that a rung takes long enough. Rungs which cannot suffice,
    /// judged by the time of the one before, are not tried.
    fn climb(mut measure: impl FnMut(Self) -> Result<Duration, VaultError>) -> Result<Self, VaultError> {
        let mut chosen = Self::FLOOR;
        let mut taken = measure(chosen)?;
        for rung in LADDER {
            let expected = taken.mul_f64(rung.work() / chosen.work());
            if taken >= TARGET || rung.work() <= chosen.work() || (expected < TARGET && rung != TOP) {
                continue;
            }
            match measure(rung) {
                Ok(time) => (chosen, taken) = (rung, time),
                Err(_) => break,
            }
        }
        Ok(chosen)
    }

    fn work(self) -> f64 {
        f64::from(self.memory_kib) * f64::from(self.passes)
    }

    /// The 32-byte wrapping key of `password`. The password is brought into Unicode form NFC first, because
    /// one keyboard sends `ü` as one character and another as `u` and two dots (RFC 8265, section 4.2).
    pub(super) fn derive_key(
        self,
        password: &str,
        salt: &[u8; 16],
    ) -> Result<Zeroizing<[u8; 32]>, VaultError> {
        self.check_ceiling()?;
        let params = Params::new(self.memory_kib, self.passes, self.lanes, Some(32));
        let params = params.map_err(|_| self.out_of_range())?;
        // Own memory rather than the library's: its lack is an error and not an abort, and it is wiped.
        let mut blocks = Zeroizing::new(Vec::new());
        blocks
            .try_reserve_exact(params.block_count())
            .map_err(|_| VaultError::NotEnoughMemory {
                memory_kib: self.memory_kib,
            })?;
        blocks.resize(params.block_count(), Block::new());

        let mut composed = Zeroizing::new(String::with_capacity(password.len() * 3));
        composed.extend(password.nfc());
        let mut key = Zeroizing::new([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into_with_memory(composed.as_bytes(), salt, &mut *key, blocks.as_mut_slice())
            .map_err(|_| self.out_of_range())?;
        Ok(key)
    }

    fn check_ceiling(self) -> Result<(), VaultError> {
        let most = Self::CEILING;
        if self.memory_kib > most.memory_kib || self.passes > most.passes || self.lanes > most.lanes {
            return Err(self.out_of_range());
        }
        Ok(())
    }

    fn out_of_range(self) -> VaultError {
        VaultError::CostOutOfRange {
            memory_kib: self.memory_kib,
            passes: self.passes,
            lanes: self.lanes,
        }
    }

    /// Memory in KiB.
    #[must_use]
    pub fn memory_kib(self) -> u32 {
        self.memory_kib
    }

    /// Passes over the memory.
    #[must_use]
    pub fn passes(self) -> u32 {
        self.passes
    }

    /// Lanes; one, because this program computes on one processor core.
    #[must_use]
    pub fn lanes(self) -> u32 {
        self.lanes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A computer that needs `floor_ms` for the floor, and in proportion for more.
    fn calibrated_on_a_computer_of(floor_ms: f64) -> (KdfCost, f64) {
        let time = |cost: KdfCost| floor_ms / 1000.0 * cost.work() / KdfCost::FLOOR.work();
        let chosen = KdfCost::climb(|cost| Ok(Duration::from_secs_f64(time(cost)))).unwrap();
        (chosen, time(chosen))
    }

    #[test]
    fn a_slow_computer_stays_on_the_floor() {
        assert_eq!(calibrated_on_a_computer_of(900.0).0, KdfCost::FLOOR);
    }

    #[test]
    fn a_usual_computer_takes_at_least_half_a_second_and_no_needless_rung() {
        for floor_ms in [94.0, 120.0, 150.0, 200.0, 260.0, 400.0] {
            let (chosen, seconds) = calibrated_on_a_computer_of(floor_ms);
            assert!(
                seconds >= 0.5,
                "{chosen:?} takes only {seconds} s where the floor takes {floor_ms} ms"
            );
            assert!(
                seconds <= 0.9,
                "{chosen:?} takes {seconds} s where the floor takes {floor_ms} ms"
            );
        }
    }

    #[test]
    fn the_fastest_computer_stops_at_256_mib_and_four_passes() {
        assert_eq!(calibrated_on_a_computer_of(10.0).0, TOP);
    }

    #[test]
    fn a_computer_that_speeds_up_under_way_is_measured_again() {
        // The first run was slow (cold memory), the later ones are four times as quick.
        let mut runs = 0;
        let chosen = KdfCost::climb(|cost| {
            runs += 1;
            let quick = if runs == 1 { 1.0 } else { 0.25 };
            Ok(Duration::from_millis(200).mul_f64(quick * cost.work() / KdfCost::FLOOR.work()))
        });
        assert_eq!(chosen, Ok(TOP), "no rung reached half a second");
    }

    #[test]
    fn a_computer_short_of_memory_takes_what_worked() {
        let chosen = KdfCost::climb(|cost| match cost.memory_kib() {
            small if small <= 64 * MIB => Ok(Duration::from_millis(300)),
            memory_kib => Err(VaultError::NotEnoughMemory { memory_kib }),
        });
        assert_eq!(chosen, Ok(KdfCost::FLOOR));
    }

    #[test]
    fn calibration_reads_the_stopwatch_around_a_real_run() {
        let mut now = Duration::ZERO;
        let mut readings = 0;
        let chosen = KdfCost::calibrate(|| {
            readings += 1;
            now += Duration::from_millis(700);
            now
        });
        assert_eq!((chosen, readings), (Ok(KdfCost::FLOOR), 2));
    }

    #[test]
    fn nothing_below_the_floor_or_above_the_ceiling_can_be_chosen() {
        assert_eq!(KdfCost::new(64 * MIB, 3, 1), Ok(KdfCost::FLOOR));
        let too_much = 2 * 1024 * MIB;
        for (memory_kib, passes, lanes) in [
            (64 * MIB - 1, 3, 1),
            (64 * MIB, 2, 1),
            (too_much, 3, 1),
            (64 * MIB, 17, 1),
            (64 * MIB, 3, 17),
        ] {
            assert_eq!(
                KdfCost::new(memory_kib, passes, lanes),
                Err(VaultError::CostOutOfRange {
                    memory_kib,
                    passes,
                    lanes
                })
            );
        }
    }

    #[test]
    fn a_hostile_cost_is_refused_before_any_memory_is_taken() {
        let hostile = KdfCost {
            memory_kib: u32::MAX,
            passes: 3,
            lanes: 1,
        };
        assert_eq!(hostile.derive_key("x", &[0; 16]), Err(hostile.out_of_range()));
        let impossible = KdfCost {
            memory_kib: 1,
            passes: 0,
            lanes: 0,
        };
        assert_eq!(
            impossible.derive_key("x", &[0; 16]),
            Err(impossible.out_of_range())
        );
    }

    #[test]
    fn the_same_password_from_two_keyboards_gives_the_same_key() {
        let composed = KdfCost::CHEAP.derive_key("Tür", &[7; 16]);
        let decomposed = KdfCost::CHEAP.derive_key("Tu\u{308}r", &[7; 16]);
        assert_eq!(composed, decomposed);
        assert_ne!(composed, KdfCost::CHEAP.derive_key("Tur", &[7; 16]));
    }
}
