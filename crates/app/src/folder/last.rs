use std::path::{Path, PathBuf};

use super::{FileKind, read};
use crate::{Result, Session};

/// The folder where a file of this kind was last chosen or saved. Where it is gone, such as a stick that was pulled out,
/// the nearest folder above it that is there; none where that would be the top of everything.
///
/// # Errors
/// File errors of the database.
pub fn last(session: &Session, kind: FileKind) -> Result<Option<PathBuf>> {
    let folder = read(session)?.remove(&kind);
    Ok(folder.and_then(|folder| nearest(&folder)))
}

fn nearest(folder: &Path) -> Option<PathBuf> {
    let standing = folder.ancestors().find(|above| above.is_dir())?;
    standing.parent().map(|_| standing.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_that_is_there_is_itself() {
        let stick = tempfile::tempdir().unwrap();
        assert_eq!(nearest(stick.path()), Some(stick.path().to_owned()));
    }

    #[test]
    fn of_a_folder_that_is_gone_what_is_left_above_it_is_offered() {
        let media = tempfile::tempdir().unwrap();
        let folder = media.path().join("stick").join("handover");
        assert_eq!(nearest(&folder), Some(media.path().to_owned()));
    }

    #[cfg(unix)]
    #[test]
    fn nobody_is_led_to_the_top_of_everything() {
        assert_eq!(nearest(Path::new("/no-such-stick/handover")), None);
        assert_eq!(nearest(Path::new("handover-that-is-nowhere")), None);
    }
}
