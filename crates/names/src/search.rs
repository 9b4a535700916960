//! Keys under which a person is found, whatever the spelling and the script of the search.
//!
//! Keys are single words for a full-text index. Folded words are stored as they are; consonant skeletons and
//! attested names carry a private-use character in front ([`SOUND`], [`KNOWN`]), which [`crate::fold`] never leaves
//! in a word, so the kinds cannot collide. SQLite's `unicode61` treats these characters as part of a word.

use crate::fold::{fold_for_index, fold_query};
use crate::part::{Part, Token, parts, tokens};
use crate::particles::{
    before_faith, is_bare_article, is_filiation, is_servant, servant_of, without_article,
};
use crate::script::script;
use crate::sound::sounds;
use unicode_normalization::UnicodeNormalization as _;

/// In front of a consonant skeleton.
const SOUND: char = '\u{e000}';
/// In front of an attested name.
const KNOWN: char = '\u{e001}';
/// Words of a search beyond these are not looked at: nobody types them, and each costs a look-up.
const MOST_WORDS: usize = 12;

/// What a key says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum KeyKind {
    /// A folded word.
    Word,
    /// A consonant skeleton.
    Sound,
    /// A name with attested spellings.
    Known,
}

/// One key to look up.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Key {
    /// As [`search_keys`] writes it, or the beginning of it.
    pub text: String,
    /// Whether every stored key that begins with `text` is a hit, or only the same one.
    pub is_prefix: bool,
    /// What it says.
    pub kind: KeyKind,
}

impl Key {
    fn finds(&self, stored: &str) -> bool {
        if self.is_prefix {
            stored.starts_with(&self.text)
        } else {
            stored == self.text
        }
    }
}

/// One word of a search: any of its keys is a hit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// The keys, folded words first.
    pub keys: Vec<Key>,
}

/// One way to understand a search: all its terms must be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// At least one term.
    pub terms: Vec<Term>,
}

/// Why a name was found, the most direct kind first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MatchKind {
    /// It contains the words as they were typed, capitals aside.
    Exact,
    /// It contains them but for marks, punctuation, the article or the spelling of marked letters (ü as ue, ş as sh).
    Folded,
    /// It is another spelling of what was typed.
    OtherSpelling,
    /// It is what was typed in another script.
    OtherScript,
}

/// All keys of one name, without repetition. Store them separated by spaces.
pub fn search_keys(name: &str) -> Vec<String> {
    let mut keys: Vec<String> = fold_for_index(name)
        .split_whitespace()
        .map(str::to_owned)
        .collect();
    for token in tokens(name).iter().filter(|token| !is_particle(&token.word)) {
        let word = token.word.as_str();
        keys.extend(without_article(word).map(str::to_owned));
        let pieces = [
            Some(word),
            token.respelled.as_deref(),
            servant_of(word),
            before_faith(word),
        ];
        keys.extend(
            pieces
                .into_iter()
                .flatten()
                .flat_map(sounds)
                .map(|sound| marked(SOUND, &sound)),
        );
    }
    let parts = parts(name);
    let glued = parts.windows(2).filter_map(|pair| match pair {
        [first, second] => Some(first.glued(second)),
        _ => None,
    });
    for part in parts.iter().cloned().chain(glued) {
        keys.extend(part_keys(&part).into_iter().map(|key| key.text));
    }
    keep_first_of_each(&mut keys);
    keys
}

/// What to look up for what somebody typed, complete or not. A name is found if one of the readings is.
///
/// Words may be unfinished: `khal` finds Khalil. A skeleton of a single consonant is no prefix, or `al` would find
/// half of all names. Empty if nothing was typed that could be in a name.
pub fn search_keys_for_query(query: &str) -> Vec<Reading> {
    let mut readings: Vec<Reading> = Vec::new();
    let mut add = |terms: Vec<Term>| {
        let reading = Reading { terms };
        if !reading.terms.is_empty() && !readings.contains(&reading) {
            readings.push(reading);
        }
    };
    let typed = tokens(query);
    let named: Vec<&Token> = typed.iter().filter(|token| !is_particle(&token.word)).collect();
    let words = if named.is_empty() {
        typed.iter().collect()
    } else {
        named
    };
    add(words.into_iter().take(MOST_WORDS).map(word_term).collect());

    let mut parts = parts(query);
    parts.truncate(MOST_WORDS);
    add(parts
        .iter()
        .map(|part| Term {
            keys: part_keys(part),
        })
        .collect());
    if let [first, rest @ ..] = parts.as_slice()
        && (1..3).contains(&rest.len())
    {
        let whole = rest.iter().fold(first.clone(), |whole, part| whole.glued(part));
        add(vec![Term {
            keys: part_keys(&whole),
        }]);
    }
    readings
}

/// Why `name` is a hit for `query`; `None` if it is none.
pub fn explain(name: &str, query: &str) -> Option<MatchKind> {
    if contains_words(name, query) {
        return Some(MatchKind::Exact);
    }
    let stored = search_keys(name);
    let indirect = if script(name) == script(query) {
        MatchKind::OtherSpelling
    } else {
        MatchKind::OtherScript
    };
    let kind_of = |key: &Key| {
        if key.kind == KeyKind::Word {
            MatchKind::Folded
        } else {
            indirect
        }
    };
    let best = |term: &Term| {
        let hits = term
            .keys
            .iter()
            .filter(|key| stored.iter().any(|text| key.finds(text)));
        hits.map(kind_of).min()
    };
    let readings = search_keys_for_query(query);
    // A reading is as indirect as its most indirect term, and found only if every term is.
    readings
        .iter()
        .filter_map(|r| {
            r.terms
                .iter()
                .map(best)
                .collect::<Option<Vec<_>>>()?
                .into_iter()
                .max()
        })
        .min()
}

fn word_term(token: &Token) -> Term {
    let mut keys = Vec::new();
    for term in fold_query(&token.written) {
        keys.extend(term.spellings().map(|word| Key {
            text: word.into(),
            is_prefix: true,
            kind: KeyKind::Word,
        }));
    }
    let heard = if is_servant(&token.word, None) {
        "abd"
    } else {
        &token.word
    };
    for word in std::iter::once(heard).chain(token.respelled.as_deref()) {
        keys.extend(sounds(word).iter().map(|sound| sound_key(sound)));
    }
    if let Some(known) = crate::known::known(&token.word) {
        keys.push(known_key(known.name));
    }
    keep_first_of_each(&mut keys);
    Term { keys }
}

fn part_keys(part: &Part) -> Vec<Key> {
    let mut keys = Vec::new();
    for spelling in &part.spellings {
        keys.push(Key {
            text: spelling.word.clone(),
            is_prefix: true,
            kind: KeyKind::Word,
        });
    }
    for sound in part.spellings.iter().flat_map(|spelling| &spelling.sounds) {
        keys.push(sound_key(sound));
    }
    keys.extend(part.known.map(|known| known_key(known.name)));
    keep_first_of_each(&mut keys);
    keys
}

fn sound_key(sound: &str) -> Key {
    let consonants = sound.strip_prefix('a').unwrap_or(sound).len();
    Key {
        text: marked(SOUND, sound),
        is_prefix: consonants >= 2,
        kind: KeyKind::Sound,
    }
}

fn known_key(name: &str) -> Key {
    Key {
        text: marked(KNOWN, name),
        is_prefix: false,
        kind: KeyKind::Known,
    }
}

fn marked(marker: char, text: &str) -> String {
    format!("{marker}{text}")
}

fn is_particle(word: &str) -> bool {
    is_bare_article(word) || is_filiation(word)
}

fn keep_first_of_each<T: Clone + Eq + std::hash::Hash>(keys: &mut Vec<T>) {
    let mut seen = std::collections::HashSet::with_capacity(keys.len());
    keys.retain(|key| seen.insert(key.clone()));
}

/// Whether every typed word begins a written word, capitals aside.
fn contains_words(name: &str, query: &str) -> bool {
    let lower = |text: &str| text.nfc().flat_map(char::to_lowercase).collect::<String>();
    let (name, query) = (lower(name), lower(query));
    let written: Vec<&str> = name.split(|c: char| c.is_whitespace() || c == '-').collect();
    let mut typed = query.split_whitespace().take(MOST_WORDS).peekable();
    typed.peek().is_some() && typed.all(|word| written.iter().any(|w| w.starts_with(word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_person_is_found_in_every_spelling_and_script() {
        let spellings = ["xelil", "khalil", "Chalil", "خليل", "KHALEEL", "Khelil", "Халіл"];
        for name in spellings {
            for query in spellings {
                assert!(explain(name, query).is_some(), "{query} finds {name}");
            }
        }
    }

    #[test]
    fn a_hit_says_why_it_is_one() {
        for (name, query, kind) in [
            ("Khalil Haddad", "haddad khal", Some(MatchKind::Exact)),
            ("Jürgen Müller", "mueller", Some(MatchKind::Folded)),
            ("Jürgen Müller", "muller jurgen", Some(MatchKind::Folded)),
            ("Serbest Şahin", "sahin", Some(MatchKind::Folded)),
            ("Serbest Şahin", "shahin", Some(MatchKind::Folded)),
            ("Khalil Haddad", "xelil hadad", Some(MatchKind::OtherSpelling)),
            ("Khalil Haddad", "Halil", Some(MatchKind::OtherSpelling)),
            ("Khalil Haddad", "خليل", Some(MatchKind::OtherScript)),
            ("ገብረ መድህን", "Gebremedhin", Some(MatchKind::OtherScript)),
            ("Олена Ткаченко", "olena tkach", Some(MatchKind::OtherScript)),
            ("Khalil Haddad", "khal", Some(MatchKind::Exact)),
            ("Xelîl Hedad", "khal", Some(MatchKind::OtherSpelling)),
            ("Khalil Haddad", "moh", None),
            ("Ali Reza", "alirez", Some(MatchKind::Folded)),
            ("Ali Reza", "alk", None),
            ("Alexander Beck", "ali", None),
            ("Khalil Haddad", "", None),
            ("", "khalil", None),
        ] {
            assert_eq!(explain(name, query), kind, "{query} in {name}");
        }
    }

    #[test]
    fn compounds_and_articles_are_found_in_one_word_or_several() {
        for (name, query) in [
            ("Abdulrahman Khalil", "abd al rahman"),
            ("Abd al-Rahman Khalil", "abderrahmane"),
            ("Abdulrahman Khalil", "rahman"),
            ("Abdulrahman", "abdul r"),
            ("Rahman Abdul", "abdulrahman"),
            ("عبد الرحمن", "Abdulrahman"),
            ("Nur ad-Din Shakir", "noureddine"),
            ("Nureddin", "nur al din"),
            ("Mohammed Al-Hassan", "alhassan"),
            ("Mohammed Alhassan", "hassan"),
            ("فاطمة الزهراء", "zahra"),
            ("Ahmad Zia Noori", "ahmadzia"),
            ("Ahmadzia Nuri", "ahmad zia"),
        ] {
            assert!(explain(name, query).is_some(), "{query} finds {name}");
        }
    }

    #[test]
    fn keys_are_single_words_and_skeletons_never_look_like_one() {
        for key in search_keys("Nur ad-Din Müller خليل Çağla") {
            assert!(!key.contains(char::is_whitespace), "{key:?} is one word");
            let folded = crate::fold(&key);
            assert_eq!(
                key.starts_with([SOUND, KNOWN]),
                folded != key,
                "only marked keys are changed by folding"
            );
        }
    }
}
