//! Reads a word by rules, the longest first.

use std::collections::HashMap;

/// How letters are heard: a pattern and its readings, the likeliest first.
///
/// A pattern may begin with `^` (only at the start of the word) and end with `$` (only at its end) or `~` (only
/// where no vowel follows). In a reading, `V` is a vowel and `Y` a glide: `a` and `y` at the start of the word, nothing
/// elsewhere.
pub(super) type Rule = (&'static str, &'static [&'static str]);

struct Pattern {
    at_start: bool,
    at_end: bool,
    before_consonant: bool,
    letters: Vec<char>,
    readings: &'static [&'static str],
}

impl Pattern {
    fn new((pattern, readings): Rule) -> Self {
        Self {
            at_start: pattern.starts_with('^'),
            at_end: pattern.ends_with('$'),
            before_consonant: pattern.ends_with('~'),
            letters: pattern
                .chars()
                .filter(|c| !matches!(c, '^' | '$' | '~'))
                .collect(),
            readings,
        }
    }

    fn fits(&self, at_start: bool, rest: &[char]) -> bool {
        let Some(after) = rest.strip_prefix(self.letters.as_slice()) else {
            return false;
        };
        (!self.at_start || at_start)
            && (!self.at_end || after.is_empty())
            && (!self.before_consonant || !after.first().is_some_and(|c| "aeiouy".contains(*c)))
    }

    /// Longer patterns first, and of equally long ones those with a condition.
    fn rank(&self) -> usize {
        2 * self.letters.len() + usize::from(self.at_start || self.at_end || self.before_consonant)
    }
}

/// A set of rules, found by the first letter, and a function for a script that is read syllable by syllable.
pub(super) struct Rules {
    patterns: HashMap<char, Vec<Pattern>>,
    syllable: fn(char) -> Option<&'static str>,
}

impl Rules {
    pub(super) fn new(rules: impl Iterator<Item = Rule>, syllable: fn(char) -> Option<&'static str>) -> Self {
        let mut patterns: HashMap<char, Vec<Pattern>> = HashMap::new();
        for pattern in rules.map(Pattern::new) {
            if let Some(&first) = pattern.letters.first() {
                patterns.entry(first).or_default().push(pattern);
            }
        }
        for list in patterns.values_mut() {
            list.sort_by_key(|pattern| std::cmp::Reverse(pattern.rank()));
        }
        Self { patterns, syllable }
    }

    /// All readings of a word, at most `most`. A letter without a rule is silent.
    pub(super) fn read(&self, word: &[char], most: usize) -> Vec<String> {
        let mut heard = vec![String::new()];
        let mut rest = word;
        while let Some((&first, tail)) = rest.split_first() {
            let at_start = rest.len() == word.len();
            let pattern = self
                .patterns
                .get(&first)
                .and_then(|list| list.iter().find(|p| p.fits(at_start, rest)));
            if let Some(pattern) = pattern {
                append(&mut heard, pattern.readings, at_start, most);
                rest = rest.get(pattern.letters.len()..).unwrap_or_default();
            } else {
                if let Some(syllable) = (self.syllable)(first) {
                    append(&mut heard, &[syllable], at_start, most);
                }
                rest = tail;
            }
        }
        heard
    }
}

fn append(heard: &mut Vec<String>, readings: &[&str], at_start: bool, most: usize) {
    let (vowel, glide) = if at_start { ("a", "y") } else { ("", "") };
    let branches = if heard.len() * readings.len() > most {
        1
    } else {
        readings.len()
    };
    let stems = std::mem::take(heard);
    for stem in stems {
        for reading in readings.iter().take(branches) {
            heard.push(format!(
                "{stem}{}",
                reading.replace('V', vowel).replace('Y', glide)
            ));
        }
    }
}
