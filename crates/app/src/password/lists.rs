//! The words that somebody who guesses passwords in German tries first.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// Passwords, keys side by side, names and everyday words, in about the order in which they are tried. Written down for
/// this program.
static COMMON: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut seen = HashSet::new();
    let words = include_str!("data/common.txt").split_whitespace();
    let words = words.flat_map(|word| [word.to_lowercase(), folded(word)]);
    words.filter(|word| seen.insert(word.clone())).collect()
});

static COMMON_RANKS: LazyLock<HashMap<&'static str, usize>> =
    LazyLock::new(|| COMMON.iter().map(String::as_str).zip(1..).collect());

/// The words that are read aloud between people. Whoever makes a passphrase of them chooses among 4,096.
static LISTED: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let words = crypto::words::all().iter();
    words
        .flat_map(|word| [word.to_lowercase(), folded(word)])
        .collect()
});

/// The pairs of letters that German words are made of.
static PAIRS: LazyLock<HashSet<(char, char)>> = LazyLock::new(|| {
    let mut counted: HashMap<(char, char), u32> = HashMap::new();
    for word in crypto::words::all() {
        for pair in pairs(&folded(word)) {
            *counted.entry(pair).or_default() += 1;
        }
    }
    let usual = counted.into_iter().filter(|(_, times)| *times >= USUAL);
    usual.map(|(pair, _)| pair).collect()
});

/// A pair that fewer words have is no sign of German.
const USUAL: u32 = 4;

/// The common words, those tried first at the beginning.
pub(super) fn common() -> impl Iterator<Item = &'static str> {
    COMMON.iter().map(String::as_str)
}

/// How soon a common word is tried, from 1.
pub(super) fn common_rank(word: &str) -> Option<usize> {
    COMMON_RANKS.get(word).copied()
}

/// The words of the list, as they are typed.
pub(super) fn listed() -> impl Iterator<Item = &'static str> {
    LISTED.iter().map(String::as_str)
}

/// How many words the list has.
pub(super) fn list_length() -> usize {
    crypto::words::all().len()
}

/// Whether it is a word of the list.
pub(super) fn is_listed(word: &str) -> bool {
    LISTED.contains(word)
}

/// Whether it could be a German word that no list of ours has: something in it is sung, and its letters stand together as
/// they do in German.
pub(super) fn is_wordlike(word: &str) -> bool {
    let word = folded(word);
    let is_sung = word.contains(['a', 'e', 'i', 'o', 'u', 'y']);
    word.len() >= 3 && is_sung && pairs(&word).all(|pair| PAIRS.contains(&pair))
}

fn pairs(word: &str) -> impl Iterator<Item = (char, char)> {
    word.chars().zip(word.chars().skip(1))
}

/// Lower case, without umlauts and ß.
pub(super) fn folded(word: &str) -> String {
    let lower = word.to_lowercase();
    let plain = lower.replace('ä', "ae").replace('ö', "oe").replace('ü', "ue");
    plain.replace('ß', "ss")
}
