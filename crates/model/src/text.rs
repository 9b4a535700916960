//! What a text may contain. What somebody typed is kept as typed or refused, never silently changed.

/// Longest part of a name, in characters. The longest official ones known have fewer than 100.
pub const MAX_NAME: usize = 200;
/// Longest single-line text.
pub const MAX_LINE: usize = 500;
/// Longest free text.
pub const MAX_TEXT: usize = 20_000;

/// Why a text is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TextFault {
    /// It is longer than allowed.
    #[error("longer than {limit} characters")]
    TooLong {
        /// Allowed characters.
        limit: usize,
    },
    /// It holds characters that nobody sees and that change how the rest is read.
    #[error("holds invisible control characters")]
    Control,
}

/// Checks a text of at most `limit` characters. Line breaks and tabs are allowed where `has_lines`.
///
/// # Errors
/// [`TextFault`]. Refused are control characters (NUL among them), and the directional overrides and isolates of Unicode
/// (UAX #9), with which one name can be made to look like another.
pub fn check(text: &str, limit: usize, has_lines: bool) -> Result<(), TextFault> {
    if text.len() > limit && text.chars().count() > limit {
        return Err(TextFault::TooLong { limit });
    }
    let is_refused = |c: char| match c {
        '\n' | '\r' | '\t' => !has_lines,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => true,
        c => c.is_control(),
    };
    if text.chars().any(is_refused) {
        Err(TextFault::Control)
    } else {
        Ok(())
    }
}

/// Whether there is nothing to see in a text: only spaces, or characters without width.
pub fn is_blank(text: &str) -> bool {
    let is_invisible = |c: char| matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}');
    text.chars().all(|c| c.is_whitespace() || is_invisible(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_every_script_are_welcome_and_disguises_are_not() {
        for fine in [
            "Gebremichael",
            "خليل عبد الرحمن",
            "ለተኪዳን",
            "Müller-Öztürk",
            "D’Souza",
            "👩‍👧",
        ] {
            assert_eq!(check(fine, MAX_NAME, false), Ok(()), "{fine}");
        }
        for refused in ["a\0b", "a\u{202e}b", "a\u{2066}b", "two\nlines", "\u{7}"] {
            assert_eq!(
                check(refused, MAX_NAME, false),
                Err(TextFault::Control),
                "{refused:?}"
            );
        }
        assert_eq!(check("two\nlines", MAX_TEXT, true), Ok(()));
        assert_eq!(
            check(&"é".repeat(200), MAX_NAME, false),
            Ok(()),
            "characters count, not bytes"
        );
        assert_eq!(
            check(&"é".repeat(201), MAX_NAME, false),
            Err(TextFault::TooLong { limit: 200 })
        );
    }

    #[test]
    fn a_text_of_invisible_characters_is_blank() {
        assert!(is_blank("") && is_blank(" \u{200b}\u{feff}\t"));
        assert!(!is_blank("\u{200d}ل") && !is_blank("👩"));
    }
}
