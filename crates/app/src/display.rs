//! How the window looks: language, brightness, size, motion. A small plain file beside the program's other files, because
//! it has to hold on the locked screen, and the screen is locked before any database is open. It names nobody.

mod read;
mod write;

use std::ops::RangeInclusive;

pub use read::read;
pub use write::write;

/// Its name in the program's folder.
pub const FILE: &str = "display.json";
/// Sizes that may be chosen, in percent: up to what WCAG 1.4.4 asks for.
const SIZES: RangeInclusive<u16> = 100..=200;

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{FILE, read, write};
    use crate::ErrorCode;
    use crate::view::{Display, Language, Theme};

    #[test]
    fn what_was_chosen_is_there_at_the_next_start_and_replaces_what_was_chosen_before() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("not there yet").join(FILE);
        assert_eq!(read(&file), Display::default(), "before anybody chose");
        for size in [150, 200] {
            let chosen = Display {
                language: Language::En,
                theme: Theme::Dark,
                size,
                is_calm: true,
            };
            write(&file, &chosen).unwrap();
            assert_eq!(read(&file), chosen);
        }
    }

    #[test]
    fn a_file_that_somebody_broke_does_not_keep_the_window_from_opening() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join(FILE);
        let odd = [
            ("", Display::default()),
            ("{", Display::default()),
            ("[1]", Display::default()),
            (r#"{"size":1000000}"#, Display::default()),
            (r#"{"size":0}"#, Display::default()),
            (r#"{"theme":"pink"}"#, Display::default()),
            (
                r#"{"theme":"dark","of a later version":1}"#,
                Display {
                    theme: Theme::Dark,
                    ..Display::default()
                },
            ),
        ];
        for (text, wanted) in odd {
            fs::write(&file, text).unwrap();
            assert_eq!(read(&file), wanted, "{text}");
        }
    }

    #[test]
    fn a_size_that_hides_the_way_back_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join(FILE);
        for size in [0, 99, 201] {
            let chosen = Display {
                size,
                ..Display::default()
            };
            assert_eq!(
                write(&file, &chosen).unwrap_err().code,
                ErrorCode::InvalidField,
                "{size}"
            );
        }
        assert!(!file.exists());
    }
}
