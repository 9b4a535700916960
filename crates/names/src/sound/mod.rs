//! The consonant skeleton of a word, in one key space for Latin, Arabic, Ethiopic and Cyrillic spellings.
//!
//! Short vowels are not written in Arabic and are spelled differently by every official who hears them, so a
//! skeleton has none, but for an `a` where a word begins with a vowel. Consonants that the romanisations confuse
//! share a letter: `k` for k, q, kh, x, gh; `j` for j, dj, dsch, zh, g; `c` for sh, sch, ch, ş; `s` for s and z.
//! Where one spelling has two readings (`ch` in Chikho and Chalil) a word has several skeletons.

mod arabic;
mod cyrillic;
mod ethiopic;
mod latin;
mod rule;

use crate::fold::fold;
use rule::Rules;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization as _;

/// No word has more skeletons than this; further readings keep the first one.
const MOST_READINGS: usize = 8;
/// A skeleton is made from at most so many characters: longer words are no names.
const LONGEST_WORD: usize = 48;

static RULES: LazyLock<Rules> = LazyLock::new(|| {
    Rules::new(
        [latin::RULES, arabic::RULES, cyrillic::RULES]
            .into_iter()
            .flatten()
            .copied(),
        ethiopic::sound,
    )
});

/// All skeletons of one folded word, the likeliest first; none for a script without rules.
pub(crate) fn sounds(folded: &str) -> Vec<String> {
    let mut letters: Vec<char> = Vec::with_capacity(folded.len().min(LONGEST_WORD));
    for c in folded.chars().take(LONGEST_WORD) {
        // A doubled Latin or Cyrillic consonant is one sound, and the next official writes it once. In Arabic
        // script a short vowel stands between two equal letters.
        if !(c < '\u{600}' && letters.last() == Some(&c) && !"aeiou".contains(c)) {
            letters.push(c);
        }
    }
    let mut readings = RULES.read(&letters, MOST_READINGS);
    readings.retain(|reading| !reading.is_empty());
    let mut unique = Vec::with_capacity(readings.len());
    for reading in readings {
        if !unique.contains(&reading) {
            unique.push(reading);
        }
    }
    unique
}

/// The word as it would be spelled without the letters of Turkish, Kurdish and Slavic alphabets whose marks carry a
/// sound (ş is sh, ç is tch), folded; `None` where that changes nothing.
pub(crate) fn respell(word: &str) -> Option<String> {
    if word.is_ascii() {
        return None;
    }
    let mut changed = false;
    let mut spelled = String::with_capacity(word.len());
    for c in word.nfc().flat_map(char::to_lowercase) {
        let sound = match c {
            'ş' | 'š' | 'ș' | 'ś' => "sh",
            'ç' | 'č' | 'ć' => "tsh",
            'ž' | 'ż' | 'ź' => "zh",
            'ğ' | 'ģ' => "gh",
            'ḫ' | 'ẖ' | 'ḵ' => "kh",
            'ġ' | 'ḡ' => "gh",
            _ => {
                spelled.push(c);
                continue;
            }
        };
        changed = true;
        spelled.push_str(sound);
    }
    changed.then(|| fold(&spelled))
}

/// Puts the skeletons of two words together as one word would have them.
pub(crate) fn join(first: &[String], second: &[String]) -> Vec<String> {
    let mut joined = Vec::new();
    for head in first {
        for tail in second {
            let mut tail = tail.strip_prefix('a').unwrap_or(tail);
            if let Some(last) = head.chars().next_back() {
                tail = tail.strip_prefix(last).unwrap_or(tail);
            }
            let whole = format!("{head}{tail}");
            if joined.len() < MOST_READINGS && !joined.contains(&whole) {
                joined.push(whole);
            }
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meet(words: &[&str]) {
        for a in words {
            for b in words {
                let (x, y) = (all(a), all(b));
                assert!(
                    x.iter().any(|s| y.contains(s)),
                    "{a} {x:?} and {b} {y:?} sound alike"
                );
            }
        }
    }

    fn all(word: &str) -> Vec<String> {
        let mut all = sounds(&fold(word));
        all.extend(respell(word).iter().flat_map(|w| sounds(w)));
        all
    }

    #[test]
    fn spellings_of_one_name_share_a_skeleton() {
        meet(&["Khalil", "Chalil", "Xelil", "Khaleel", "Khelil", "خليل", "Халил"]);
        meet(&[
            "Mohammed",
            "Muhamad",
            "Mohammad",
            "Muhammet",
            "محمد",
            "Мухаммед",
            "መሐመድ",
        ]);
        meet(&["Youssef", "Yusuf", "Jusuf", "Yousef", "يوسف", "Юсуф"]);
        meet(&["Jawad", "Javad", "Djawad", "Cevad", "جواد"]);
        meet(&["Jawad", "Jaouad"]);
        meet(&["Gamal", "Jamal", "Djamal", "Dschamal", "Cemal", "جمال"]);
        meet(&["Ghasemi", "Qasemi", "Kasemi", "قاسمی"]);
        meet(&["Shaker", "Schakir", "Şakir", "Chaker", "شاكر"]);
        meet(&["Rozhin", "Rojin", "روژین"]);
        meet(&["Othman", "Osman", "عثمان"]);
        meet(&["Reza", "رضا"]);
        meet(&["Rida", "رضا"]);
        meet(&["Dawoud", "Daoud", "Davud", "Daud", "داود"]);
        meet(&["Marouane", "Marwan", "مروان"]);
        meet(&["Ouafa", "Wafa", "وفاء"]);
        meet(&["Fawzi", "Faouzi", "Fauzi", "Fevzi", "فوزي"]);
        meet(&["Ali", "Aly", "علي"]);
        meet(&["Schewtschenko", "Shevchenko", "Шевченко"]);
        meet(&["Yuliia", "Julia", "Iuliia", "Юлія"]);
        meet(&["Serhii", "Сергій"]);
        meet(&["Sergej", "Сергій"]);
        meet(&["Fatemeh", "Fatimah", "فاطمة"]);
        meet(&["Saleh", "Salih", "صالح"]);
        meet(&["Yahya", "يحيى"]);
        meet(&["Fathi", "فتحي"]);
        meet(&["Alexander", "Oleksandr", "Олександр", "Александр"]);
        meet(&["Medhanie", "Medhane", "መድሃኔ"]);
        meet(&["Gebre", "Ghebre", "ገብረ"]);
        meet(&["Selam", "ሰላም"]);
        meet(&["Tesfay", "ተስፋይ"]);
        meet(&["Hevîn", "Hevin", "هەڤین"]);
    }

    #[test]
    fn different_names_have_different_skeletons() {
        for (a, b) in [
            ("Hamid", "Ahmad"),
            ("Rahaf", "Rahma"),
            ("Mustafa", "Murtaza"),
            ("Ali", "Amir"),
        ] {
            assert!(!all(a).iter().any(|s| all(b).contains(s)), "{a} is not {b}");
        }
    }

    #[test]
    fn a_word_of_any_length_has_few_and_short_skeletons() {
        let endless = sounds(&"chxgth".repeat(2_000));
        assert!(endless.len() <= MOST_READINGS);
        assert!(endless.iter().all(|s| s.len() <= 2 * LONGEST_WORD));
        assert!(sounds("北京").is_empty(), "no rule, no skeleton");
    }
}
