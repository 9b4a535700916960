//! Which script a text is written in, and in which direction it runs.

/// A script as far as names in the caseload need telling apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Script {
    /// Latin
    Latn,
    /// Arabic, with Persian, Kurdish, Pashto and Urdu letters
    Arab,
    /// Ethiopic (Ge'ez)
    Ethi,
    /// Cyrillic
    Cyrl,
    /// Georgian
    Geor,
    /// Armenian
    Armn,
    /// Hebrew
    Hebr,
    /// Letters of more than one script
    Mixed,
    /// Another script, or no letter at all
    Other,
}

impl Script {
    /// The ISO 15924 code; `Zyyy` (undetermined) for mixed texts, `Zzzz` (uncoded) for others.
    pub fn code(self) -> &'static str {
        match self {
            Self::Latn => "Latn",
            Self::Arab => "Arab",
            Self::Ethi => "Ethi",
            Self::Cyrl => "Cyrl",
            Self::Geor => "Geor",
            Self::Armn => "Armn",
            Self::Hebr => "Hebr",
            Self::Mixed => "Zyyy",
            Self::Other => "Zzzz",
        }
    }
}

/// The direction in which a text is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    /// From left to right
    LeftToRight,
    /// From right to left
    RightToLeft,
}

impl Direction {
    /// The value of the HTML attribute `dir`.
    pub fn code(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

/// The script of all letters of a text; digits, marks and punctuation do not count.
pub fn script(text: &str) -> Script {
    let mut found = None;
    for script in text.chars().filter_map(script_of) {
        match found {
            None => found = Some(script),
            Some(before) if before != script => return Script::Mixed,
            Some(_) => {}
        }
    }
    found.unwrap_or(Script::Other)
}

/// The direction of the first letter, as the Unicode bidirectional algorithm decides it for a paragraph (UAX 9, P2).
pub fn direction(text: &str) -> Direction {
    match text.chars().find_map(script_of) {
        Some(Script::Arab | Script::Hebr) => Direction::RightToLeft,
        _ => Direction::LeftToRight,
    }
}

/// The script of one letter, `None` for what is no letter.
pub(crate) fn script_of(c: char) -> Option<Script> {
    if !c.is_alphabetic() || matches!(c, '\u{2b0}'..='\u{2ff}') {
        return None;
    }
    Some(match c {
        'A'..='Z' | 'a'..='z' | '\u{aa}' | '\u{ba}' | '\u{c0}'..='\u{2af}' => Script::Latn,
        '\u{1d00}'..='\u{1dbf}' | '\u{1e00}'..='\u{1eff}' | '\u{2c60}'..='\u{2c7f}' => Script::Latn,
        '\u{a720}'..='\u{a7ff}' | '\u{ab30}'..='\u{ab6f}' | '\u{fb00}'..='\u{fb06}' => Script::Latn,
        '\u{ff21}'..='\u{ff3a}' | '\u{ff41}'..='\u{ff5a}' => Script::Latn,
        '\u{400}'..='\u{52f}' | '\u{1c80}'..='\u{1c8f}' | '\u{2de0}'..='\u{2dff}' => Script::Cyrl,
        '\u{a640}'..='\u{a69f}' => Script::Cyrl,
        '\u{530}'..='\u{58f}' | '\u{fb13}'..='\u{fb17}' => Script::Armn,
        '\u{590}'..='\u{5ff}' | '\u{fb1d}'..='\u{fb4f}' => Script::Hebr,
        '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{870}'..='\u{8ff}' => Script::Arab,
        '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}' => Script::Arab,
        '\u{10a0}'..='\u{10ff}' | '\u{1c90}'..='\u{1cbf}' | '\u{2d00}'..='\u{2d2f}' => Script::Geor,
        '\u{1200}'..='\u{139f}' | '\u{2d80}'..='\u{2ddf}' | '\u{ab00}'..='\u{ab2f}' => Script::Ethi,
        _ => Script::Other,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_is_told_by_the_letters_alone() {
        for (text, code, dir) in [
            ("Müller (m) 12", "Latn", "ltr"),
            ("فاطمة الزهراء", "Arab", "rtl"),
            ("۱۲ کریم", "Arab", "rtl"),
            ("ገብረ መድህን", "Ethi", "ltr"),
            ("Олена Ткаченко", "Cyrl", "ltr"),
            ("გიორგი", "Geor", "ltr"),
            ("Հայկ", "Armn", "ltr"),
            ("דוד", "Hebr", "rtl"),
            ("Karim كريم", "Zyyy", "ltr"),
            ("كريم Karim", "Zyyy", "rtl"),
            ("北京", "Zzzz", "ltr"),
            ("--- 12", "Zzzz", "ltr"),
        ] {
            assert_eq!(script(text).code(), code, "script of {text}");
            assert_eq!(direction(text).code(), dir, "direction of {text}");
        }
    }
}
