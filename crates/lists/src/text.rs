//! Letters: cleaning, folding, capitals, script.

use crate::Script;

/// The text without what no list needs and what could mislead on a screen: control characters, direction overrides,
/// zero-width and non-characters. Tabs and line breaks stay; so do the joiners (U+200C, U+200D) that Persian and Arabic
/// write with. Returns how many characters went.
pub(crate) fn clean(text: &str) -> (String, usize) {
    let mut removed = 0;
    let kept = text
        .chars()
        .filter(|letter| {
            let goes = is_forbidden(*letter);
            removed += usize::from(goes);
            !goes
        })
        .collect();
    (kept, removed)
}

fn is_forbidden(letter: char) -> bool {
    if matches!(letter, '\t' | '\n' | '\r') {
        return false;
    }
    letter.is_control()
        || matches!(letter,
            '\u{061C}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
            | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{FDD0}'..='\u{FDEF}' | '\u{E0000}'..='\u{E007F}')
        || (u32::from(letter) & 0xFFFE) == 0xFFFE
}

/// Blanks at the ends gone, blanks and line breaks within made one space.
pub(crate) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A form in which spellings of headings and code words are the same: small letters, `ä` as `ae`, no accents, signs as
/// single spaces (`§` and `/` stay, they carry meaning). Not for names.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            'ä' => folded.push_str("ae"),
            'ö' => folded.push_str("oe"),
            'ü' => folded.push_str("ue"),
            'ß' => folded.push_str("ss"),
            'ı' | 'î' | 'í' | 'ì' | 'ï' => folded.push('i'),
            'ê' | 'é' | 'è' | 'ë' | 'ə' => folded.push('e'),
            'â' | 'á' | 'à' | 'ã' | 'å' => folded.push('a'),
            'û' | 'ú' | 'ù' => folded.push('u'),
            'ô' | 'ó' | 'ò' | 'õ' => folded.push('o'),
            'ç' | 'č' | 'ć' => folded.push('c'),
            'ş' | 'š' | 'ș' => folded.push('s'),
            'ž' => folded.push('z'),
            'ğ' => folded.push('g'),
            'ñ' => folded.push('n'),
            '\u{0300}'..='\u{036F}' => {}
            '§' => folded.push_str(" § "),
            '/' => folded.push('/'),
            _ if letter.is_alphanumeric() => folded.push(letter),
            _ => folded.push(' '),
        }
    }
    one_line(&folded)
}

/// Words that are all in capitals in the usual way of writing: `AL-SALEH` becomes `Al-Saleh`. Other words stay.
pub(crate) fn calm_capitals(name: &str) -> String {
    name.split(' ').map(calm_word).collect::<Vec<_>>().join(" ")
}

fn calm_word(word: &str) -> String {
    if !is_all_capitals(word) {
        return word.to_owned();
    }
    let mut calmed = String::with_capacity(word.len());
    let mut is_first = true;
    for letter in word.chars() {
        match letter {
            _ if is_first => calmed.push(letter),
            // Lower case in Unicode is two characters here, a dotted i with another dot.
            'İ' => calmed.push('i'),
            _ => calmed.extend(letter.to_lowercase()),
        }
        is_first = matches!(letter, '-' | '\'' | '’' | '.' | '/');
    }
    calmed
}

/// At least two letters, all of them capitals.
pub(crate) fn is_all_capitals(word: &str) -> bool {
    let mut letters = 0;
    for letter in word.chars().filter(|letter| letter.is_alphabetic()) {
        if !letter.is_uppercase() {
            return false;
        }
        letters += 1;
    }
    letters >= 2
}

/// The script of most letters.
pub(crate) fn script_of(text: &str) -> Script {
    let mut counts: Vec<(Script, usize)> = Vec::new();
    for script in text
        .chars()
        .filter(|letter| letter.is_alphabetic())
        .map(script_of_letter)
    {
        match counts.iter_mut().find(|(known, _)| *known == script) {
            Some((_, count)) => *count += 1,
            None => counts.push((script, 1)),
        }
    }
    counts
        .into_iter()
        .max_by_key(|(_, count)| *count)
        .map_or(Script::Other, |(script, _)| script)
}

fn script_of_letter(letter: char) -> Script {
    match u32::from(letter) {
        0x0041..=0x024F
        | 0x0250..=0x02FF
        | 0x1D00..=0x1DBF
        | 0x1E00..=0x1EFF
        | 0x2C60..=0x2C7F
        | 0xA720..=0xA7FF => Script::Latin,
        0x0370..=0x03FF | 0x1F00..=0x1FFF => Script::Greek,
        0x0400..=0x052F | 0x1C80..=0x1C8F | 0x2DE0..=0x2DFF | 0xA640..=0xA69F => Script::Cyrillic,
        0x0530..=0x058F => Script::Armenian,
        0x0590..=0x05FF => Script::Hebrew,
        0x0600..=0x06FF | 0x0750..=0x077F | 0x0870..=0x08FF | 0xFB50..=0xFDFF | 0xFE70..=0xFEFF => {
            Script::Arabic
        }
        0x0900..=0x097F => Script::Devanagari,
        0x0980..=0x09FF => Script::Bengali,
        0x0A00..=0x0A7F => Script::Gurmukhi,
        0x10A0..=0x10FF | 0x1C90..=0x1CBF | 0x2D00..=0x2D2F => Script::Georgian,
        0x1200..=0x139F | 0x2D80..=0x2DDF | 0xAB00..=0xAB2F => Script::Ethiopic,
        _ => Script::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_makes_spellings_the_same() {
        assert_eq!(fold("Staats-ang."), "staats ang");
        assert_eq!(fold("TÜRKEI"), fold("Tuerkei"));
        assert_eq!(fold("Kurmancî"), "kurmanci");
        assert_eq!(fold("§24"), fold("§ 24"));
        assert_eq!(fold("gültig\nbis"), "gueltig bis");
    }

    #[test]
    fn what_misleads_on_a_screen_is_taken_out_and_counted() {
        assert_eq!(clean("Ali\u{0}\u{202E}Sad\u{200B}"), ("AliSad".to_owned(), 3));
        assert_eq!(
            clean("می\u{200C}خواهم\n"),
            ("می\u{200C}خواهم\n".to_owned(), 0),
            "joiners and line breaks stay"
        );
    }

    #[test]
    fn capitals_are_calmed_word_by_word() {
        assert_eq!(calm_capitals("AL-SALEH"), "Al-Saleh");
        assert_eq!(calm_capitals("TEKLE Mehret"), "Tekle Mehret");
        assert_eq!(calm_capitals("İBRAHİM"), "İbrahim");
        assert_eq!(calm_capitals("van der Berg"), "van der Berg");
        assert_eq!(calm_capitals("خليل"), "خليل");
    }

    #[test]
    fn the_script_is_that_of_most_letters() {
        assert_eq!(script_of("خليل عبد الرحمن"), Script::Arabic);
        assert_eq!(script_of("Xelîl"), Script::Latin);
        assert_eq!(script_of("Оксана (Oks)"), Script::Cyrillic);
        assert_eq!(script_of("ዮናስ"), Script::Ethiopic);
        assert_eq!(script_of("123"), Script::Other);
    }
}
