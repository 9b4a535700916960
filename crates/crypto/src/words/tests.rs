use std::collections::HashMap;

use proptest::prelude::*;

use super::list::WORDS;
use super::*;
use crate::sha256;

fn hash_of(text: &str) -> [u8; 32] {
    *sha256(text).as_bytes()
}

#[test]
fn a_hash_has_the_same_words_in_every_version() {
    assert_eq!(derive_words(&[0; 32]), ["Abakus"; 8]);
    assert_eq!(derive_words(&[0xFF; 32]), ["Zwölfeck"; 8]);
    assert_eq!(
        derive_words(&hash_of("abc")).join(" "),
        "Satellit Leiste Schotter Waldlauf Stichwort Pirol Flugboot Auftritt"
    );
    assert_eq!(
        sha256(WORDS.join("\n") + "\n").to_string(),
        "1a7472bd912f9736c822006a657dc368115bd49a8747d01b9c797e7375d2df3f",
        "the order of the list is part of the format"
    );
}

#[test]
fn each_word_is_chosen_by_its_own_twelve_bits() {
    let mut hash = [0; 32];
    hash[..3].copy_from_slice(&[0x00, 0x10, 0x02]);
    hash[9..12].copy_from_slice(&[0xFF, 0xE0, 0x03]);
    let words = derive_words(&hash);
    assert_eq!(
        [words[0], words[1], words[6], words[7]],
        [WORDS[1], WORDS[2], WORDS[0xFFE], WORDS[3]]
    );
}

#[test]
fn the_listener_may_type_as_they_like() {
    let hash = hash_of("Änderung");
    let words = derive_words(&hash);
    let numbered: Vec<_> = (1..)
        .zip(words)
        .map(|(number, word)| format!("{number}. {word},"))
        .collect();
    for typed in [
        words.join(" "),
        words.join("-").to_uppercase(),
        words.join("\n").to_lowercase(),
        numbered.join("  "),
        words.join(" ").nfd().collect(),
        words.map(fold).join(", "),
    ] {
        assert_eq!(words_match(&typed, &hash), Ok(()), "{typed}");
    }
}

#[test]
fn sharp_s_and_umlauts_may_be_spelled_out() {
    let number = WORDS.iter().position(|word| *word == "Eiweiß").unwrap();
    let mut hash = [0; 32];
    hash[0] = u8::try_from(number >> 4).unwrap();
    hash[1] = u8::try_from((number & 0x0F) << 4).unwrap();
    let rest = " Abakus".repeat(7);
    for spelling in ["Eiweiß", "eiweiss", "EIWEISS", "EIWEIẞ"] {
        assert_eq!(
            words_match(&format!("{spelling}{rest}"), &hash),
            Ok(()),
            "{spelling}"
        );
    }
}

#[test]
fn wrong_words_are_named_by_place_and_kind() {
    let hash = hash_of("one");
    let mut words = derive_words(&hash);
    words[1] = if words[1] == "Abakus" { "Abbild" } else { "Abakus" };
    words[4] = "Quatschwort";
    assert_eq!(
        words_match(&words.join(" "), &hash),
        Err(WordsError::Mismatch {
            mistakes: vec![
                WordMistake {
                    position: 2,
                    is_in_list: true
                },
                WordMistake {
                    position: 5,
                    is_in_list: false
                },
            ]
        })
    );
}

#[test]
fn exchanged_words_do_not_match() {
    let hash = hash_of("two");
    let mut words = derive_words(&hash);
    assert_ne!(words[0], words[7], "the example needs different words");
    words.swap(0, 7);
    let mistakes = [1, 8]
        .map(|position| WordMistake {
            position,
            is_in_list: true,
        })
        .to_vec();
    assert_eq!(
        words_match(&words.join(" "), &hash),
        Err(WordsError::Mismatch { mistakes })
    );
}

#[test]
fn seven_or_nine_words_are_not_eight() {
    let hash = hash_of("three");
    let words = derive_words(&hash);
    assert_eq!(
        words_match(&words[..7].join(" "), &hash),
        Err(WordsError::WrongCount { typed: 7 })
    );
    assert_eq!(
        words_match(&format!("{} Abakus", words.join(" ")), &hash),
        Err(WordsError::WrongCount { typed: 9 })
    );
    assert_eq!(words_match("", &hash), Err(WordsError::WrongCount { typed: 0 }));
}

#[test]
fn words_have_four_to_nine_german_letters() {
    for word in WORDS {
        let letters = word.chars().count();
        assert!((4..=9).contains(&letters), "{word} has {letters} letters");
        assert!(
            word.chars()
                .all(|c| c.is_ascii_alphabetic() || "äöüÄÖÜß".contains(c)),
            "{word}"
        );
    }
}

#[test]
fn no_two_words_are_one_typing_error_apart() {
    // Two words are at most one insertion, deletion or replacement apart exactly if they share a pattern.
    let mut seen: HashMap<String, &str> = HashMap::new();
    for word in WORDS {
        for pattern in patterns(&fold(word)) {
            if let Some(other) = seen.insert(pattern, word) {
                assert_eq!(other, word, "{other} and {word} are too much alike");
            }
        }
    }
}

#[test]
fn no_two_words_sound_alike_over_a_bad_line() {
    let mut seen: HashMap<String, &str> = HashMap::new();
    for word in WORDS {
        let sound = sound_of(word);
        for pattern in patterns(&sound).into_iter().chain([sound.clone()]) {
            if let Some(other) = seen.insert(pattern, word) {
                assert_eq!(other, word, "{other} and {word} sound alike");
            }
        }
    }
}

#[test]
fn the_two_checks_of_the_list_know_a_bad_pair() {
    let share = |a: &str, b: &str| patterns(a).iter().any(|pattern| patterns(b).contains(pattern));
    assert!(share("hand", "hund") && share("hand", "handy") && share("kern", "ern"));
    assert!(!share("hand", "haende") && !share("ofen", "foen"));
    assert_eq!(sound_of("Wahl"), sound_of("Wal"));
    assert_eq!(sound_of("Rad"), sound_of("Rat"));
    assert_eq!(sound_of("Lerche"), sound_of("Lärche"));
    assert_ne!(sound_of("Kirche"), sound_of("Kirsche"));
}

/// The word with each letter replaced by a gap, and with a gap before and after each letter.
fn patterns(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    let with_gap = |at: usize, next: usize| -> String {
        letters[..at]
            .iter()
            .chain(&['*'])
            .chain(&letters[next..])
            .collect()
    };
    let replaced = (0..letters.len()).map(|at| with_gap(at, at + 1));
    let inserted = (0..=letters.len()).map(|at| with_gap(at, at));
    replaced.chain(inserted).collect()
}

/// What is left of a word over a bad line: hard and soft consonants, long and short vowels, doubled letters,
/// m and n are the same. Capitals stand for sounds that German writes with several letters.
fn sound_of(word: &str) -> String {
    const SPELLINGS: [(&str, &str); 32] = [
        ("sch", "S"),
        ("tS", "S"),
        ("ch", "x"),
        ("ph", "f"),
        ("th", "t"),
        ("qu", "kw"),
        ("ck", "k"),
        ("tz", "z"),
        ("ß", "s"),
        ("v", "f"),
        ("w", "f"),
        ("pf", "f"),
        ("dt", "t"),
        ("c", "k"),
        ("y", "ü"),
        ("aa", "a"),
        ("ee", "e"),
        ("oo", "o"),
        ("ie", "i"),
        ("äu", "O"),
        ("eu", "O"),
        ("ei", "A"),
        ("ai", "A"),
        ("au", "U"),
        ("ä", "e"),
        ("ö", "e"),
        ("ü", "i"),
        ("b", "p"),
        ("d", "t"),
        ("g", "k"),
        ("z", "s"),
        ("m", "n"),
    ];
    let mut sound = word.to_lowercase();
    for (written, heard) in SPELLINGS {
        sound = sound.replace(written, heard);
    }
    let letters: Vec<char> = sound.chars().collect();
    let is_vowel = |letter: Option<&char>| letter.is_some_and(|letter| "aeiouAOU".contains(*letter));
    let mut heard: Vec<char> = Vec::new();
    for (place, letter) in letters.iter().enumerate() {
        let is_silent_h = *letter == 'h'
            && place > 0
            && is_vowel(letters.get(place - 1))
            && !is_vowel(letters.get(place + 1));
        if !is_silent_h && heard.last() != Some(letter) {
            heard.push(*letter);
        }
    }
    heard.into_iter().collect()
}

proptest! {
    #[test]
    fn the_words_of_a_hash_match_it(hash: [u8; 32]) {
        prop_assert_eq!(words_match(&derive_words(&hash).join(" "), &hash), Ok(()));
    }

    #[test]
    fn one_changed_bit_in_the_first_ninety_six_changes_exactly_one_word(hash: [u8; 32], bit in 0usize..96) {
        let mut other = hash;
        other[bit / 8] ^= 0x80 >> (bit % 8);
        let mistakes = vec![WordMistake { position: bit / 12 + 1, is_in_list: true }];
        prop_assert_eq!(
            words_match(&derive_words(&other).join(" "), &hash),
            Err(WordsError::Mismatch { mistakes })
        );
    }

    #[test]
    fn nothing_typed_makes_the_comparison_fail(typed in "\\PC{0,80}", hash: [u8; 32]) {
        prop_assert!(words_match(&typed, &hash).is_err());
    }
}
