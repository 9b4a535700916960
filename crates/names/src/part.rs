//! Takes a name apart into the parts that can be compared one by one, in whatever order they stand.
//!
//! `Abd al-Rahman`, `Abdulrahman` and `Rahman Abdul` are one part; `Nur ad-Din` is one; the article, the word for
//! "son of", titles and placeholders are none.

use crate::fold::fold;
use crate::known::{Known, known};
use crate::particles::{
    before_faith, is_article, is_bare_article, is_bound, is_faith, is_filiation, is_ornament, is_servant,
    is_vowel, servant_of, undouble, without_article,
};
use crate::sound::{join, respell, sounds};

/// Names of more parts than this are cut: no person has them, and comparing is quadratic in them.
pub(crate) const MOST_PARTS: usize = 16;

/// One way to spell a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Spelling {
    /// The folded word, compounds joined in a canonical way.
    pub(crate) word: String,
    /// Its consonant skeletons.
    pub(crate) sounds: Vec<String>,
}

impl Spelling {
    fn of(word: &str) -> Self {
        Self {
            word: word.to_owned(),
            sounds: sounds(word),
        }
    }

    fn joined(first: &str, second: &str) -> Self {
        Self {
            word: format!("{first}{second}"),
            sounds: join(&sounds(first), &sounds(second)),
        }
    }
}

/// One part of a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Part {
    /// All its spellings, at least one.
    pub(crate) spellings: Vec<Spelling>,
    /// Whether it is two words in one, as Abd+Rahman.
    pub(crate) is_compound: bool,
    /// Its entry in the table of attested names; that of the divine name in `Abd al-Karim`.
    pub(crate) known: Option<Known>,
}

impl Part {
    fn new(spellings: Vec<Spelling>, is_compound: bool) -> Self {
        let known = spellings.iter().find_map(|spelling| known(&spelling.word));
        Self {
            spellings,
            is_compound,
            known,
        }
    }

    fn compound(first: &str, second: &str) -> Self {
        Self::new(vec![Spelling::joined(first, second)], true)
    }

    fn servant(of: &str) -> Self {
        let god = undouble(of.strip_prefix("ال").unwrap_or(of));
        let god = match god {
            "lah" | "ah" | "la" | "allah" | "alla" | "ella" | "ellah" | "له" | "لله" | "الله" => {
                "lah"
            }
            _ => without_article(god).unwrap_or(god),
        };
        let mut spellings = vec![Spelling::joined("abd", god)];
        if god != "lah" && god.starts_with(is_vowel) {
            // "Abdulatif" may be Abd al-Atif or, one l saved, Abd al-Latif.
            spellings.push(Spelling::joined("abd", &format!("l{god}")));
        }
        let mut part = Self::new(spellings, true);
        // Servant of whom: this is what tells Abd al-Karim from Abd al-Rahim.
        part.known = part.known.or_else(|| known(god));
        part
    }

    fn simple(token: &Token) -> Self {
        let mut spellings = vec![Spelling::of(&token.word)];
        for word in token
            .respelled
            .as_deref()
            .into_iter()
            .chain(without_article(&token.word))
        {
            spellings.push(Spelling::of(word));
        }
        let faithful = before_faith(&token.word).filter(|name| name.chars().count() >= 3);
        if let Some(name) = faithful {
            spellings.push(Spelling::joined(name, "din"));
        }
        Self::new(spellings, faithful.is_some())
    }

    /// Whether `first` could be the beginning of this part: cheaper to ask than to put two parts together.
    pub(crate) fn may_begin_with(&self, first: &Self) -> bool {
        let begins = |whole: &Spelling, start: &Spelling| {
            whole.word.starts_with(&start.word)
                || whole
                    .sounds
                    .iter()
                    .any(|x| start.sounds.iter().any(|y| x.starts_with(y.as_str())))
        };
        self.spellings
            .iter()
            .any(|whole| first.spellings.iter().any(|start| begins(whole, start)))
    }

    /// This part and the next as one word: `Ahmad Zia` beside `Ahmadzia`.
    pub(crate) fn glued(&self, next: &Self) -> Self {
        let mut spellings = Vec::new();
        if let (Some(first), Some(second)) = (self.spellings.first(), next.spellings.first()) {
            spellings.push(Spelling {
                word: format!("{}{}", first.word, second.word),
                sounds: join(&first.sounds, &second.sounds),
            });
        }
        Self {
            spellings,
            is_compound: true,
            known: None,
        }
    }
}

/// One written word: folded, and folded as it would sound without its marks.
#[derive(Debug)]
pub(crate) struct Token {
    /// As it was written, or the folded word where a piece of the name holds several.
    pub(crate) written: String,
    pub(crate) word: String,
    pub(crate) respelled: Option<String>,
}

/// The words of a name, in order.
pub(crate) fn tokens(name: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    for piece in
        name.split(|c: char| c.is_whitespace() || matches!(c, '-' | '/' | ',' | '.' | '_' | '(' | ')'))
    {
        let respelled = respell(piece);
        let folded = fold(piece);
        let mut words = folded.split(' ').filter(|word| !word.is_empty()).peekable();
        while let Some(word) = words.next() {
            let is_whole = words.peek().is_none() && folded == word;
            let written = if is_whole { piece } else { word }.to_owned();
            let respelled = respelled.clone().filter(|_| is_whole);
            tokens.push(Token {
                written,
                word: word.to_owned(),
                respelled,
            });
        }
    }
    tokens
}

/// The parts of a name, at most [`MOST_PARTS`]; empty if it has nothing that names a person.
pub(crate) fn parts(name: &str) -> Vec<Part> {
    let all = tokens(name);
    let named = |token: &&Token| !is_ornament(&token.word) && !is_filiation(&token.word);
    let mut words: Vec<&Token> = all
        .iter()
        .filter(named)
        .filter(|t| t.word.chars().count() > 1)
        .collect();
    if words.is_empty() {
        // A title alone is what the person is called; a placeholder alone is nothing.
        words = all
            .iter()
            .filter(|t| is_ornament(&t.word) && t.word.starts_with(['s', 'h', 'm']))
            .collect();
    }
    words.truncate(2 * MOST_PARTS);
    let mut parts: Vec<Part> = Vec::new();
    let mut rest = words.as_slice();
    while let Some((token, tail)) = rest.split_first() {
        rest = tail;
        let word = token.word.as_str();
        let next = tail.first().map(|t| t.word.as_str());
        if let Some(next) = next
            && is_article(word, next)
        {
            continue;
        }
        if is_servant(word, next) {
            let name = tail.iter().position(|t| !is_bare_article(&t.word));
            if let Some((name, after)) = name.and_then(|i| Some((tail.get(i)?, tail.get(i + 1..)?))) {
                parts.push(Part::servant(&name.word));
                rest = after;
            } else if let Some(before) = parts.pop() {
                // "Rahman Abdul": the paper has turned the two fields round.
                let name = before
                    .spellings
                    .first()
                    .map(|s| s.word.clone())
                    .unwrap_or_default();
                parts.push(Part::servant(&name));
            } else {
                parts.push(Part::simple(token));
            }
        } else if let Some(name) = servant_of(word) {
            parts.push(Part::servant(name));
        } else if let Some(name) = next
            && is_bound(word, name)
        {
            parts.push(Part::compound(word, name));
            rest = tail.get(1..).unwrap_or_default();
        } else if let Some(faith) = faith_after(tail)
            && !is_faith(word)
        {
            parts.push(Part::compound(word, "din"));
            rest = tail.get(faith..).unwrap_or_default();
        } else {
            parts.push(Part::simple(token));
        }
    }
    parts.truncate(MOST_PARTS);
    parts
}

/// How many words `al-Din` takes up at the start of these, if it stands there.
fn faith_after(words: &[&Token]) -> Option<usize> {
    let first = words.first()?;
    if is_faith(&first.word) {
        return Some(1);
    }
    let second = words.get(1)?;
    (is_article(&first.word, &second.word) && is_faith(&second.word)).then_some(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(name: &str) -> Vec<String> {
        parts(name).iter().map(|p| p.spellings[0].word.clone()).collect()
    }

    #[test]
    fn what_belongs_together_is_one_part() {
        for (name, expected) in [
            ("Mohammed Al-Hassan", vec!["mohammed", "hassan"]),
            ("Abd al-Rahman Khalil", vec!["abdrahman", "khalil"]),
            ("Abdulrahman Khalil", vec!["abdrahman", "khalil"]),
            ("Rahman Abdul", vec!["abdrahman"]),
            ("Abdul Rahman", vec!["abdrahman"]),
            ("Abd Allah Omer", vec!["abdlah", "omer"]),
            ("Abdullah Omar", vec!["abdlah", "omar"]),
            ("عبد الله", vec!["abdlah"]),
            ("عبدالرحمن", vec!["abdرحمن"]),
            ("Nur ad-Din Shakir", vec!["nurdin", "shakir"]),
            ("Noor Aldeen Shaker", vec!["noordin", "shaker"]),
            ("Sayed Jawad Hosseini", vec!["jawad", "hosseini"]),
            ("Ahmad ibn Yusuf", vec!["ahmad", "yusuf"]),
            ("Gebre Medhin Tesfay", vec!["gebremedhin", "tesfay"]),
            ("Abu Bakr", vec!["abubakr"]),
            ("FNU Zahir", vec!["zahir"]),
            ("Zahir ---", vec!["zahir"]),
            ("XXX", vec![]),
            ("Nour Hamwi (m)", vec!["nour", "hamwi"]),
            ("Haji", vec!["haji"]),
            ("", vec![]),
        ] {
            assert_eq!(words(name), expected, "parts of {name}");
        }
    }

    #[test]
    fn a_glued_article_may_be_one_or_not() {
        let spelled: Vec<Vec<String>> = parts("Alhassan Alina")
            .iter()
            .map(|p| p.spellings.iter().map(|s| s.word.clone()).collect())
            .collect();
        assert_eq!(spelled, [vec!["alhassan", "hassan"], vec!["alina"]]);
    }
}
