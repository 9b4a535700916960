//! How many guesses a password takes. Two estimates are made, and the lower one counts: that of zxcvbn (Wheeler, USENIX
//! Security 2016), which knows passwords that were stolen elsewhere, rows of keys, dates and repetitions; and one of our
//! own for words, because zxcvbn knows none in German and would take `Gießkanne` for nine random letters.

use zxcvbn::Entropy;

use super::lists::{common, common_rank, folded, is_listed, is_wordlike, list_length, listed};

/// As many words has a large German dictionary without its rare compounds.
const DICTIONARY: f64 = 100_000.0;
/// A word longer than this is taken for two.
const LONG_WORD: usize = 14;
/// Letters of an alphabet with umlauts, when they are no word.
const LETTERS: f64 = 30.0;
/// Signs that can be typed and are neither letter nor digit.
const SIGNS: f64 = 33.0;
/// Years that people put into passwords.
const YEARS: f64 = 140.0;

/// How many guesses, as a power of ten, and what zxcvbn found.
pub(super) fn guesses(password: &str, about: &[&str]) -> (f64, Entropy) {
    let known = words_about(about);
    let found = by_patterns(password, &known);
    let least = found.guesses_log10().min(by_words(password, &known));
    (least.max(0.0), found)
}

/// The words that somebody who knows the owner tries first, in the spellings in which they are typed.
pub(super) fn words_about(about: &[&str]) -> Vec<String> {
    let parts = about.iter().flat_map(|text| {
        let together: String = text.chars().filter(|c| c.is_alphanumeric()).collect();
        let single = text.split(|c: char| !c.is_alphanumeric()).map(str::to_owned);
        single.chain([together]).collect::<Vec<_>>()
    });
    let long = parts.filter(|part| part.chars().count() >= 3);
    let mut words: Vec<String> = long
        .flat_map(|part| [part.to_lowercase(), folded(&part)])
        .collect();
    words.sort();
    words.dedup();
    words
}

fn by_patterns(password: &str, known: &[String]) -> Entropy {
    // The place in this list is taken for the number of guesses. Whoever throws dice for words of the list makes no word
    // more likely than another: with half its length in front of it each of them counts as about the length of the list.
    let mut inputs: Vec<&str> = known.iter().map(String::as_str).collect();
    let blanks = std::iter::repeat_n("", list_length() / 2);
    for word in common().chain(blanks).chain(listed()) {
        inputs.push(word);
    }
    zxcvbn::zxcvbn(password, &inputs)
}

/// Word after word, with what stands between them.
fn by_words(password: &str, known: &[String]) -> f64 {
    let mut seen: Vec<String> = Vec::new();
    let mut sum = 0.0;
    for piece in pieces(password) {
        let lower = piece.to_lowercase();
        // What is repeated costs only the idea to repeat it.
        sum += match seen.contains(&lower) {
            true => 2f64.log10(),
            false => cost(&piece, &lower, known),
        };
        seen.push(lower);
    }
    sum
}

fn cost(piece: &str, lower: &str, known: &[String]) -> f64 {
    let length = count(piece.chars().count());
    let Some(first) = piece.chars().next() else {
        return 0.0;
    };
    if first.is_numeric() {
        let is_year = piece.len() == 4 && (piece.starts_with("19") || piece.starts_with("20"));
        return if is_year { YEARS.log10() } else { length };
    }
    if !first.is_alphabetic() {
        // A blank between words is what everybody types.
        return if piece == " " {
            2f64.log10()
        } else {
            length * SIGNS.log10()
        };
    }
    let word = match known.iter().position(|word| word == lower) {
        Some(place) => count(place + 2).log10(),
        None => match common_rank(lower) {
            Some(rank) => count(rank + 1).log10(),
            None if is_listed(lower) => count(list_length()).log10(),
            None if !is_wordlike(lower) => length * LETTERS.log10(),
            None => {
                DICTIONARY.log10()
                    * if piece.chars().count() > LONG_WORD {
                        2.0
                    } else {
                        1.0
                    }
            }
        },
    };
    // No pile of known letters is harder than the same letters at random.
    word.min(length * LETTERS.log10()) + capitals(piece)
}

/// How much the capital letters add: nothing for a word as it is written, one doubt for a whole word in capitals.
fn capitals(piece: &str) -> f64 {
    let upper = piece.chars().filter(|c| c.is_uppercase()).count();
    let is_first = piece.chars().next().is_some_and(char::is_uppercase);
    match upper {
        0 => 0.0,
        1 if is_first => 2f64.log10(),
        _ if upper == piece.chars().count() => 2f64.log10(),
        _ => count(piece.chars().count()) * 2f64.log10(),
    }
}

/// Words, numbers and signs, in their order. `ZweiWorte` are two words, and each sign but a repeated one is a piece.
fn pieces(password: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    let mut last: Option<char> = None;
    for character in password.chars() {
        let goes_on = last.is_some_and(|last| match (last, character) {
            (last, next) if last.is_alphabetic() && next.is_alphabetic() => {
                !(last.is_lowercase() && next.is_uppercase())
            }
            (last, next) => last.is_numeric() && next.is_numeric(),
        });
        match pieces.last_mut().filter(|_| goes_on) {
            Some(piece) => piece.push(character),
            None => pieces.push(character.to_string()),
        }
        last = Some(character);
    }
    pieces
}

#[expect(clippy::cast_precision_loss, reason = "lengths of passwords and lists")]
fn count(number: usize) -> f64 {
    number as f64
}
