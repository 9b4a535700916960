//! Eight German words for a hash: one person reads them aloud over the telephone, the other types them.
//!
//! The list has 4,096 words, so each stands for 12 bits, and eight for the first 96 bits of the hash. Nobody
//! can search for a second key with the same words: that would take 2⁹⁶ attempts. Words which the listener
//! *types* find attacks better than anything the eye compares (Dechand et al., USENIX Security 2016).
//!
//! Where the list comes from and what it promises is told in `words/README.md`.

mod list;
#[cfg(test)]
mod tests;

use unicode_normalization::UnicodeNormalization;

/// How many words stand for a hash.
pub const COUNT: usize = 8;

/// What is wrong with typed words.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WordsError {
    /// Words are missing, or there are too many.
    #[error("eight words are expected, {typed} were typed")]
    WrongCount {
        /// Words typed.
        typed: usize,
    },
    /// Some words are not those of the hash.
    #[error("{} of eight words do not match", mistakes.len())]
    Mismatch {
        /// What is wrong, in the order of the words.
        mistakes: Vec<WordMistake>,
    },
}

/// A typed word that does not match.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WordMistake {
    /// Which of the eight words, from 1.
    pub position: usize,
    /// Whether the list has such a word at all. If not, it was misheard or mistyped; if so, somebody read
    /// another word, and the hash is likely to be another.
    pub is_in_list: bool,
}

/// All 4,096 words, in the order of the list.
#[must_use]
pub fn all() -> &'static [&'static str] {
    &list::WORDS
}

/// The words of a hash, in the order in which they are read aloud. Bit for bit from the front: the first word
/// is chosen by the first 12 bits.
#[must_use]
pub fn derive_words(hash: &[u8; 32]) -> [&'static str; COUNT] {
    let mut words = [""; COUNT];
    for (pair, three) in words.chunks_exact_mut(2).zip(hash.chunks_exact(3)) {
        if let ([first, second], [a, b, c]) = (pair, three) {
            *first = list::word(u16::from(*a) << 4 | u16::from(*b) >> 4);
            *second = list::word(u16::from(*b & 0x0F) << 8 | u16::from(*c));
        }
    }
    words
}

/// Checks typed words against a hash. Upper and lower case do not matter, nor does what stands between the
/// words (spaces, commas, numbers), nor whether somebody types `ä` or `ae`, `ß` or `ss`.
///
/// # Errors
/// [`WordsError`] names the words to ask for again.
pub fn words_match(typed: &str, hash: &[u8; 32]) -> Result<(), WordsError> {
    let composed: String = typed.nfc().collect();
    let typed: Vec<String> = composed
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty())
        .map(fold)
        .collect();
    if typed.len() != COUNT {
        return Err(WordsError::WrongCount { typed: typed.len() });
    }
    let mistakes: Vec<_> = (1..)
        .zip(typed.iter().zip(derive_words(hash)))
        .filter(|(_, (typed, expected))| **typed != fold(expected))
        .map(|(position, (typed, _))| WordMistake {
            position,
            is_in_list: list::contains(typed),
        })
        .collect();
    if mistakes.is_empty() {
        Ok(())
    } else {
        Err(WordsError::Mismatch { mistakes })
    }
}

/// The one spelling under which words are compared: lower case, without umlauts and ß.
fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for character in word.chars().flat_map(char::to_lowercase) {
        match character {
            'ä' => folded.push_str("ae"),
            'ö' => folded.push_str("oe"),
            'ü' => folded.push_str("ue"),
            'ß' => folded.push_str("ss"),
            other => folded.push(other),
        }
    }
    folded
}
