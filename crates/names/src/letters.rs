//! Letters that decomposition alone does not bring together.

/// What becomes of one character when a text is folded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Letter {
    /// No rule of its own.
    Plain,
    /// Leaves no trace and does not end a word.
    Nothing,
    /// Written with these folded letters.
    As(&'static str),
}

/// The rule for one character, before or after its decomposition.
pub(crate) fn letter(c: char) -> Letter {
    use Letter::{As, Nothing, Plain};
    match c {
        // White space that is also a control character still separates words.
        '\t' | '\n' | '\u{b}' | '\u{c}' | '\r' | '\u{85}' => Plain,
        c if c.is_control() => Nothing,
        // Apostrophes and modifier letters that transliterations use for ayn, hamza and soft signs.
        '\'' | '`' | '\u{b4}' | '\u{2b9}'..='\u{2bf}' | '\u{2c8}' | '\u{2ca}' | '\u{2cb}' => Nothing,
        '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{55a}' => Nothing,
        // Soft hyphen, fillers, zero-width characters, bidirectional controls, byte order mark, tags.
        '\u{ad}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{3164}' => Nothing,
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' => Nothing,
        '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}' => Nothing,
        // Tatweel stretches a word and means nothing.
        '\u{640}' => Nothing,

        'ß' | 'ẞ' => As("ss"),
        'ı' => As("i"),
        'đ' | 'ð' => As("d"),
        'ħ' => As("h"),
        'ł' => As("l"),
        'ŋ' => As("n"),
        'ŧ' => As("t"),
        'æ' => As("ae"),
        'œ' => As("oe"),
        'þ' => As("th"),
        'ə' => As("e"),
        'ς' => As("σ"),

        // ye, kaf, he and alef in the forms of Arabic, Persian, Urdu and Kurdish keyboards.
        'ى' | 'ی' | 'ے' => As("ي"),
        'ک' | 'ڪ' => As("ك"),
        'ة' | 'ہ' | 'ھ' | 'ۃ' | 'ە' => As("ه"),
        'ٱ' => As("ا"),
        '٠' | '۰' => As("0"),
        '١' | '۱' => As("1"),
        '٢' | '۲' => As("2"),
        '٣' | '۳' => As("3"),
        '٤' | '۴' => As("4"),
        '٥' | '۵' => As("5"),
        '٦' | '۶' => As("6"),
        '٧' | '۷' => As("7"),
        '٨' | '۸' => As("8"),
        '٩' | '۹' => As("9"),
        _ => Plain,
    }
}
