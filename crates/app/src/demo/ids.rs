//! Ids that come out the same for the same seed: UUIDv7 (RFC 9562, 5.7) with the time of what they name and thrown bits.

use chrono::NaiveDateTime;
use uuid::{Builder, Uuid};

use super::dice::Dice;

/// The id of something that was entered at this time, taken as UTC.
pub(super) fn throw(at: NaiveDateTime, dice: &mut Dice) -> Uuid {
    let [high, low] = [dice.next().to_be_bytes(), dice.next().to_be_bytes()];
    let mut bits = [0u8; 10];
    bits.iter_mut()
        .zip(high.iter().chain(&low))
        .for_each(|(to, from)| *to = *from);
    let ms = at.and_utc().timestamp_millis().max(0).unsigned_abs();
    Builder::from_unix_timestamp_millis(ms, &bits).into_uuid()
}
