use serde::Serialize;

use crate::language::{Direction, Language};

/// A line of a sheet as the templates take it: a paragraph of its own, with its own direction, so that a Latin name in
/// Arabic text (or the other way round) cannot change the order of anything beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Line {
    text: String,
    dir: Direction,
    lang: &'static str,
    region: Option<&'static str>,
}

impl Line {
    /// A sentence of the texts.
    pub(crate) fn in_language(text: &str, language: Language) -> Line {
        let (lang, region) = language.tag();
        Line {
            text: text.to_owned(),
            dir: language.direction(),
            lang,
            region,
        }
    }

    /// What somebody typed: a name, an address, a file number. It runs as its first letter does. Characters that are
    /// not to be seen but turn the order of others around are left out, as are control characters.
    pub(crate) fn typed(text: &str) -> Line {
        let text: String = text.chars().filter(|c| !is_unseen(*c)).collect();
        let (dir, lang) = match unicode_bidi::get_base_direction(text.as_str()) {
            unicode_bidi::Direction::Rtl => (Direction::Rtl, "und"),
            _ => (Direction::Ltr, "de"),
        };
        Line {
            text: text.trim().to_owned(),
            dir,
            lang,
            region: None,
        }
    }

    /// Several typed lines without the empty ones.
    pub(crate) fn all_typed<'t>(texts: impl IntoIterator<Item = &'t str>) -> Vec<Line> {
        let lines = texts.into_iter().map(Line::typed);
        lines.filter(|line| !line.text.is_empty()).collect()
    }
}

/// Controls, and the marks, embeddings, overrides and isolates of bidirectional text. The joiners U+200C and U+200D
/// stay: Persian and Sorani are written with them.
fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}
