//! The one reason why a password is easy to guess: what makes up most of it.

use zxcvbn::Entropy;
use zxcvbn::matching::Match;
use zxcvbn::matching::patterns::MatchPattern;

use super::guesses::words_about;
use super::lists::folded;
use crate::view::WeakReason;

/// Why this password is weak.
pub(super) fn reason(password: &str, found: &Entropy, about: &[&str]) -> WeakReason {
    let lower = folded(password);
    let known = words_about(about);
    let owned = known.iter().filter(|word| lower.contains(&folded(word)));
    let owned = owned.map(|word| word.chars().count()).max().unwrap_or_default();
    if owned * 3 >= password.chars().count() {
        return WeakReason::AboutYou;
    }
    let longest = found.sequence().iter().max_by_key(|part| part.j + 1 - part.i);
    longest.map_or(WeakReason::FewWords, |part| of(part, password))
}

/// The rows of a German keyboard. Such a row is in every list of passwords too, and its keys say more than that.
const ROWS: [&str; 4] = ["1234567890ß", "qwertzuiopü", "asdfghjklöä", "yxcvbnm"];

fn is_row_of_letters(token: &str) -> bool {
    let lower = token.to_lowercase();
    let is_long = lower.chars().count() >= 5 && lower.chars().all(char::is_alphabetic);
    is_long && ROWS.iter().any(|row| row.contains(&lower))
}

fn of(part: &Match, password: &str) -> WeakReason {
    match &part.pattern {
        MatchPattern::Spatial(_) => WeakReason::Keys,
        MatchPattern::Dictionary(_) if is_row_of_letters(&part.token) => WeakReason::Keys,
        MatchPattern::Repeat(_) => WeakReason::Repeated,
        MatchPattern::Sequence(_) => WeakReason::Sequence,
        MatchPattern::Date(_) | MatchPattern::Regex(_) => WeakReason::Date,
        MatchPattern::Dictionary(word) if word.rank <= 1_000 && part.token == password => {
            WeakReason::WellKnown
        }
        MatchPattern::Dictionary(_) | MatchPattern::BruteForce => WeakReason::FewWords,
    }
}
