//! The 4,096 words. Their order is part of the format: a word may never be moved, added or taken away.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::fold;

const LENGTH: usize = 4096;

/// One word a line. Cut into words by the compiler, which refuses a list of any other length.
pub(super) static WORDS: [&str; LENGTH] = cut(include_str!("../../words/german.txt"));

static FOLDED: LazyLock<HashSet<String>> = LazyLock::new(|| WORDS.iter().copied().map(fold).collect());

/// The word of a 12-bit number; higher bits are not looked at.
#[expect(clippy::indexing_slicing, reason = "twelve bits cannot exceed 4,095")]
pub(super) fn word(number: u16) -> &'static str {
    WORDS[usize::from(number & 0x0FFF)]
}

/// Whether the list has a word with this folded spelling.
pub(super) fn contains(folded: &str) -> bool {
    FOLDED.contains(folded)
}

#[expect(
    clippy::indexing_slicing,
    reason = "runs in the compiler, where a wrong index is a compile error"
)]
const fn cut(text: &'static str) -> [&'static str; LENGTH] {
    let mut words = [""; LENGTH];
    let mut rest = text;
    let mut number = 0;
    while number < LENGTH {
        let bytes = rest.as_bytes();
        let mut end = 0;
        while bytes[end] != b'\n' {
            end += 1;
        }
        let (word, tail) = rest.split_at(end);
        words[number] = word;
        rest = tail.split_at(1).1;
        number += 1;
    }
    assert!(rest.is_empty(), "the word list has more than 4,096 lines");
    words
}
