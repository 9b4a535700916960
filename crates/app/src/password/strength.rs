use super::check::{LONGEST, SHORTEST};
use super::guesses::guesses;
use super::reason::reason;
use crate::view::{Holds, PasswordStrength, WeakReason};

/// Guesses a second that somebody with the stolen computer makes. Each costs what unlocking costs, half a second on the
/// computer itself; a few dozen graphics cards make some ten thousand. The same figure as in zxcvbn for slow hashes.
const GUESSES_A_SECOND: f64 = 10_000.0;

/// What holds this long is not refused.
const ENOUGH: Holds = Holds::Years;

/// How long a password holds somebody up who has the computer, and why not longer. `about` is what is known of its owner:
/// name, area, employer.
pub fn strength(password: &str, about: &[&str]) -> PasswordStrength {
    // A text that was pasted by mistake must not keep the window busy.
    let password: String = password.chars().take(LONGEST).collect();
    let (power, found) = guesses(&password, about);
    // On the average half of the guesses are enough.
    let holds = holds(10f64.powf(power) / 2.0 / GUESSES_A_SECOND);
    let is_short = password.chars().count() < SHORTEST;
    let is_enough = !is_short && holds >= ENOUGH;
    PasswordStrength {
        holds,
        is_enough,
        reason: match (is_enough, is_short) {
            (true, _) => None,
            (false, true) => Some(WeakReason::TooShort),
            (false, false) => Some(reason(&password, &found, about)),
        },
    }
}

fn holds(seconds: f64) -> Holds {
    const HOUR: f64 = 3600.0;
    const DAY: f64 = 24.0 * HOUR;
    const YEAR: f64 = 365.0 * DAY;
    let limits = [
        (60.0, Holds::Seconds),
        (HOUR, Holds::Minutes),
        (DAY, Holds::Hours),
        (30.0 * DAY, Holds::Days),
        (YEAR, Holds::Months),
        (10.0 * YEAR, Holds::Years),
        (100.0 * YEAR, Holds::Decades),
    ];
    let below = limits.into_iter().find(|(limit, _)| seconds < *limit);
    below.map_or(Holds::Centuries, |(_, holds)| holds)
}
