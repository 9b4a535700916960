//! How the program is started.

use std::ffi::OsString;
use std::path::PathBuf;
use std::time::Duration;

/// What it says when it is started otherwise.
pub(crate) const USAGE: &str = "ankommen-desktop [--db FILE] [--lock-after MINUTES] [BUNDLE]";

/// Most minutes that may be asked for.
const LONGEST: u64 = 60;

/// What was asked for on the command line.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Arguments {
    /// The database; the one in the program's own folder if empty.
    pub(crate) database: Option<PathBuf>,
    /// How long an unused caseload stays open; as long as it says itself if empty.
    pub(crate) lock_after: Option<Duration>,
    /// A file that somebody opened from the desktop. Nothing is taken in because of that: it is shown after unlocking.
    pub(crate) bundle: Option<PathBuf>,
}

/// Reads them, without the name of the program. `None` when they do not fit [`USAGE`].
pub(crate) fn read(given: impl IntoIterator<Item = OsString>) -> Option<Arguments> {
    let mut given = given.into_iter();
    let (mut database, mut lock_after, mut bundle) = (None, None, None);
    while let Some(name) = given.next() {
        match name.to_str().unwrap_or_default() {
            "--db" => database = Some(PathBuf::from(given.next()?)),
            "--lock-after" => {
                let minutes: u64 = given.next()?.to_str()?.parse().ok()?;
                if !(1..=LONGEST).contains(&minutes) {
                    return None;
                }
                lock_after = Some(Duration::from_secs(60 * minutes));
            }
            option if option.starts_with('-') || bundle.is_some() => return None,
            _ => bundle = Some(PathBuf::from(name)),
        }
    }
    Some(Arguments {
        database,
        lock_after,
        bundle,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(line: &str) -> Option<Arguments> {
        read(line.split_whitespace().map(OsString::from))
    }

    #[test]
    fn without_arguments_it_is_the_own_database_for_as_long_as_that_says() {
        let arguments = of("").unwrap();
        assert_eq!(arguments.database, None);
        assert_eq!(arguments.lock_after, None);
    }

    #[test]
    fn a_database_and_the_minutes_can_be_given() {
        let arguments = of("--lock-after 2 --db area-1.db").unwrap();
        assert_eq!(arguments.database, Some(PathBuf::from("area-1.db")));
        assert_eq!(arguments.lock_after, Some(Duration::from_secs(120)));
    }

    #[test]
    fn a_bundle_opened_from_the_desktop_is_named() {
        assert_eq!(
            of("stick/one.ankommen").unwrap().bundle,
            Some(PathBuf::from("stick/one.ankommen"))
        );
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        for line in [
            "--db",
            "--lock-after 0",
            "--lock-after 61",
            "--lock-after soon",
            "--password x",
            "one.ankommen two.ankommen",
        ] {
            assert_eq!(of(line), None, "{line}");
        }
    }
}
