//! What holds for any text at all.

use names::{
    BirthDate, NameRecord, blocking_keys, compare, direction, explain, fold, fold_for_index, fold_query,
    script, search_keys, search_keys_for_query,
};
use proptest::prelude::*;

/// Any characters, and often those that names and attacks are made of.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[a-zA-ZäöüßşçğıİøåÅ'’ʿ -]{0,40}",
        "[ء-يپچژکگی\u{64b}-\u{652}\u{640} 0-9٠-٩۰-۹]{0,40}",
        "[а-яіїєґА-Я -]{0,40}",
        "[ሀ-ፚ ]{0,20}",
        "[\u{0}-\u{20}\u{200b}-\u{200f}\u{202a}-\u{202e}\u{2066}-\u{2069}\u{300}-\u{36f}a-z😀-🙏]{0,40}",
        "(abd|abdul|al|el|din|eddin|abu|bin|gebre|sayed|xxx|ali|rahman|noor)([ -](abd|ul|al|din|ahmad|zia|عبد|الدين)){0,6}",
    ]
}

fn is_clean(folded: &str) -> bool {
    let invisible = |c: char| {
        c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
    };
    folded
        .chars()
        .all(|c| c == ' ' || (c.is_alphanumeric() && !invisible(c)))
        && !folded.starts_with(' ')
        && !folded.ends_with(' ')
        && !folded.contains("  ")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_folded_is_clean_and_stays_as_it_is(text in text()) {
        let folded = fold(&text);
        prop_assert!(is_clean(&folded), "{folded:?}");
        prop_assert_eq!(fold(&folded), folded);
    }

    #[test]
    fn the_index_holds_every_word_of_every_query(text in text()) {
        let indexed = fold_for_index(&text);
        prop_assert!(is_clean(&indexed), "{indexed:?}");
        let words: Vec<&str> = indexed.split(' ').collect();
        for term in fold_query(&text) {
            for spelling in term.spellings() {
                prop_assert!(words.contains(&spelling), "{spelling:?} of {text:?} in {indexed:?}");
            }
        }
    }

    #[test]
    fn a_name_is_found_by_itself(text in text()) {
        let text: String = text.split_whitespace().take(6).collect::<Vec<_>>().join(" ");
        if !search_keys_for_query(&text).is_empty() {
            prop_assert!(explain(&text, &text).is_some(), "{:?} {:?}", search_keys(&text), search_keys_for_query(&text));
        }
    }

    #[test]
    fn whole_names_find_each_other_both_ways(
        a in "(abd al-rahman|abdulrahman|khalil|xelil|خليل|عبد الرحمن|Халил|chalil|nur ad-din|nureddin|أحمد|ahmet)",
        b in "(abd al-rahman|abdulrahman|khalil|xelil|خليل|عبد الرحمن|Халил|chalil|nur ad-din|nureddin|أحمد|ahmet)",
    ) {
        prop_assert_eq!(explain(&a, &b).is_some(), explain(&b, &a).is_some(), "{} and {}", a, b);
    }

    #[test]
    fn keys_are_single_words(text in text()) {
        for key in search_keys(&text) {
            prop_assert!(!key.is_empty() && !key.contains(|c: char| c.is_whitespace() || c.is_control()), "{key:?}");
        }
    }

    #[test]
    fn comparing_is_symmetric_and_copes_with_anything(a in text(), b in text(), year in 1900u16..2030) {
        let record = |name: &str| NameRecord {
            names: vec![name.to_owned()],
            birth: BirthDate::new(year, Some(3), Some(14)),
            ..NameRecord::default()
        };
        let (x, y) = (record(&a), record(&b));
        prop_assert_eq!(compare(&x, &y), compare(&y, &x));
        prop_assert!(blocking_keys(&x).len() <= 1_000);
        let _ = (script(&a), direction(&a));
    }
}

#[test]
fn a_name_of_ten_thousand_letters_is_only_a_long_name() {
    for letter in [
        "a",
        "ü",
        "ch",
        "م",
        "ж",
        "ገ",
        "Abd al-",
        "عبد ال",
        "x ",
        "\u{202e}",
    ] {
        let name = letter.repeat(10_000);
        let record = NameRecord {
            names: vec![name.clone()],
            ..NameRecord::default()
        };
        assert!(fold(&name).len() <= 2 * name.len());
        assert!(blocking_keys(&record).len() <= 1_000);
        assert!(search_keys_for_query(&name).len() <= 3);
        let _ = (
            search_keys(&name),
            compare(&record, &record),
            explain(&name, &name),
        );
    }
}
