//! The normal form of a text for a full-text index: what a person types and what was written meet here.
//!
//! SQLite's FTS5 tokenizer `unicode61` strips Latin diacritics and folds case, but keeps ß, ı, đ, ł, Arabic vowel
//! marks, the two letters ye and kaf, and modifier apostrophes. [`fold`] does all of that, so that both sides of a
//! search go through the same function and the tokenizer finds nothing left to disagree about.

use crate::letters::{Letter, letter};
use std::fmt::Write as _;
use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// Folds a text to lower-case words separated by single spaces.
///
/// Compatibility decomposition, case folding, no marks, no punctuation, no emoji, no control, bidirectional or
/// zero-width characters; Arabic and Persian letters and digits in one form. Runs in one pass and linear time.
///
/// ```
/// assert_eq!(names::fold("  Große STRASSE, Şahin & ʿAlī  "), "grosse strasse sahin ali");
/// assert_eq!(names::fold("كَتَبَ"), names::fold("كتب"));
/// ```
pub fn fold(text: &str) -> String {
    let mut words = Words::<false>::with_capacity(text.len());
    words.read(text);
    words.finish()
}

/// Folds a text as [`fold`] does and appends the second spelling of every word that had an umlaut, ø or å:
/// `Frau Müller kam` becomes `frau muller kam mueller`.
///
/// The second spellings stand at the end, so that the words of a phrase stay neighbours. At most twice as long as
/// the folded text.
pub fn fold_for_index(text: &str) -> String {
    let mut words = Words::<true>::with_capacity(text.len());
    words.read(text);
    words.finish()
}

/// One word of a search: a stored text contains it if it contains any of its spellings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueryTerm {
    /// The folded word, as [`fold`] writes it.
    pub word: String,
    /// Other spellings of the same word (`mueller` for `Müller`), usually none.
    pub alternatives: Vec<String>,
}

impl QueryTerm {
    /// The folded word and then its alternatives; any of them is a hit, each may be taken as a prefix.
    pub fn spellings(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.word.as_str()).chain(self.alternatives.iter().map(String::as_str))
    }
}

/// Folds what somebody typed into a search field: one term per word, all of them must be found.
///
/// There are as many terms as words; a caller that builds a database query out of them should limit their number.
pub fn fold_query(text: &str) -> Vec<QueryTerm> {
    let mut terms = Vec::new();
    for piece in text.split_whitespace() {
        let mut words = Words::<true>::with_capacity(piece.len());
        words.read(piece);
        words.close_word();
        let mut others = words.others.split(' ').filter(|w| !w.is_empty()).peekable();
        for word in words.text.split(' ').filter(|w| !w.is_empty()) {
            let alternatives = others
                .next_if(|other| is_spelling_of(other, word))
                .map(str::to_owned);
            terms.push(QueryTerm {
                word: word.to_owned(),
                alternatives: alternatives.into_iter().collect(),
            });
        }
    }
    terms
}

/// Whether `other` is `word` with vowels inserted, which is all that a second spelling ever is.
fn is_spelling_of(other: &str, word: &str) -> bool {
    let mut rest = word.chars().peekable();
    for c in other.chars() {
        if rest.next_if_eq(&c).is_none() && c != 'e' && c != 'a' {
            return false;
        }
    }
    rest.peek().is_none()
}

/// The words written so far. `SPELLINGS` decides at compile time whether second spellings are collected.
struct Words<const SPELLINGS: bool> {
    text: String,
    /// Second spellings of finished words, each preceded by a space.
    others: String,
    /// Second spelling of the word being written; meaningful only while `has_other`.
    other: String,
    has_other: bool,
    word_start: usize,
    gap: bool,
}

impl<const SPELLINGS: bool> Words<SPELLINGS> {
    fn with_capacity(bytes: usize) -> Self {
        Self {
            text: String::with_capacity(bytes),
            others: String::new(),
            other: String::new(),
            has_other: false,
            word_start: 0,
            gap: true,
        }
    }

    fn read(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                'a'..='z' | '0'..='9' => self.push(c),
                'A'..='Z' => self.push(c.to_ascii_lowercase()),
                ' ' => self.close_word(),
                'ä' | 'Ä' => self.push_umlaut('a', 'e'),
                'ö' | 'Ö' => self.push_umlaut('o', 'e'),
                'ü' | 'Ü' => self.push_umlaut('u', 'e'),
                'ß' => self.push_all("ss"),
                // Letters of the other frequent scripts that are their own normal form.
                'ء' | 'ا' | 'ب' | 'ت'..='غ' | 'ف'..='و' | 'ي' | 'а'..='и' | 'к'..='я' => {
                    self.push(c)
                }
                _ => self.read_rare(c),
            }
        }
    }

    #[inline(never)]
    fn read_rare(&mut self, c: char) {
        // Before decomposition, because some of these decompose into a space and a mark.
        match letter(c) {
            Letter::Nothing => return,
            Letter::Plain => {}
            Letter::As(spelling) => return self.push_all(spelling),
        }
        decompose_compatible(c, |part| {
            for lower in part.to_lowercase() {
                decompose_compatible(lower, |c| self.take(c));
            }
        });
    }

    fn take(&mut self, c: char) {
        match c {
            '\u{308}' => self.add_vowel(&['a', 'o', 'u'], 'e'),
            '\u{30a}' => self.add_vowel(&['a'], 'a'),
            'ø' => self.push_umlaut('o', 'e'),
            _ => match letter(c) {
                Letter::Nothing => {}
                Letter::As(spelling) => self.push_all(spelling),
                Letter::Plain if is_combining_mark(c) => {}
                Letter::Plain if c.is_alphanumeric() && !is_pictorial(c) => self.push(c),
                Letter::Plain => self.close_word(),
            },
        }
    }

    #[inline]
    fn push(&mut self, c: char) {
        if self.gap {
            self.gap = false;
            if !self.text.is_empty() {
                self.text.push(' ');
            }
            self.word_start = self.text.len();
        }
        self.text.push(c);
        if SPELLINGS && self.has_other {
            self.other.push(c);
        }
    }

    fn push_all(&mut self, spelling: &str) {
        spelling.chars().for_each(|c| self.push(c));
    }

    fn push_umlaut(&mut self, base: char, vowel: char) {
        self.push(base);
        self.add_vowel(&[base], vowel);
    }

    fn add_vowel(&mut self, bases: &[char], vowel: char) {
        if !SPELLINGS || self.gap || !self.text.ends_with(bases) {
            return;
        }
        if !self.has_other {
            self.has_other = true;
            self.other
                .push_str(self.text.get(self.word_start..).unwrap_or_default());
        }
        self.other.push(vowel);
    }

    #[inline]
    fn close_word(&mut self) {
        self.gap = true;
        if SPELLINGS && self.has_other {
            self.has_other = false;
            self.others.push(' ');
            self.others.push_str(&self.other);
            self.other.clear();
        }
    }

    fn finish(mut self) -> String {
        self.close_word();
        if SPELLINGS {
            let _ = self.text.write_str(&self.others);
        }
        self.text
    }
}

/// Letters in boxes and discs and flag letters, which count as alphabetic but are pictures.
fn is_pictorial(c: char) -> bool {
    matches!(c, '\u{24b6}'..='\u{24e9}' | '\u{1f000}'..='\u{1faff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_meet_across_case_marks_and_alphabets() {
        for (written, folded) in [
            ("", ""),
            ("  Guten   Tag!\n", "guten tag"),
            ("Straße STRASSE ẞ", "strasse strasse ss"),
            ("İstanbul ısı IŞIK", "istanbul isi isik"),
            (
                "Đorđe Łukasz Søren Æsir Œuvre Þór",
                "dorde lukasz soren aesir oeuvre thor",
            ),
            ("ḥasan ʿĀʾiša O’Neill d'Or", "hasan aisa oneill dor"),
            ("كَتَبَ مـحـمـد", "كتب محمد"),
            ("علی کریم", "علي كريم"),
            ("موسى فاطمة", "موسي فاطمه"),
            ("أحمد إبراهيم آمال ٱسم مؤمن", "احمد ابراهيم امال اسم مومن"),
            ("١٢٣ ۴۵۶", "123 456"),
            ("Zimmer③ ﬁn ½", "zimmer3 fin 1 2"),
            ("a\u{0}b a\u{202e}b a\u{200d}b a\u{ad}b", "ab ab ab ab"),
            ("gut👍🏽 😀 🇩🇪 🅰 ok", "gut ok"),
            ("az-zahra/al_din", "az zahra al din"),
            ("ΣΊΣΥΦΟΣ", "σισυφοσ"),
            ("Їжак Йосип", "іжак иосип"),
        ] {
            assert_eq!(fold(written), folded, "folding {written:?}");
        }
    }

    #[test]
    fn an_umlaut_is_found_with_and_without_its_e() {
        for (written, indexed) in [
            ("Müller", "muller mueller"),
            ("Frau Müller kam", "frau muller kam mueller"),
            ("Mu\u{308}ller", "muller mueller"),
            ("Çağla Öztürk", "cagla ozturk oeztuerk"),
            ("Ångström Bjørn", "angstrom bjorn aangstroem bjoern"),
            ("Größe", "grosse groesse"),
            ("Noël", "noel"),
            ("\u{308}u", "u"),
        ] {
            assert_eq!(fold_for_index(written), indexed, "indexing {written:?}");
        }
    }

    #[test]
    fn every_word_of_a_query_carries_its_own_alternatives() {
        let terms = fold_query("Frau Müller-Lüdenscheidt, Köln");
        let spelled: Vec<Vec<&str>> = terms.iter().map(|t| t.spellings().collect()).collect();
        assert_eq!(
            spelled,
            [
                vec!["frau"],
                vec!["muller", "mueller"],
                vec!["ludenscheidt", "luedenscheidt"],
                vec!["koln", "koeln"]
            ]
        );
    }

    #[test]
    fn what_is_long_stays_in_proportion() {
        let name = "ü".repeat(10_000);
        assert_eq!(fold(&name).len(), 10_000);
        assert_eq!(fold_for_index(&name).len(), 10_000 + 1 + 20_000);
        let note = "Grüße aus Düren. ".repeat(60_000);
        assert!(fold_for_index(&note).len() < 3 * note.len());
    }
}
