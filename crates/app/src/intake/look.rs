use std::path::{Path, PathBuf};

use super::{recognise, refused, roster, unlooked};
use crate::bundle::{self, RECEIPT_ENDING};
use crate::view::{ImportState, IntakeFile, IntakeKind};
use crate::watch::Watch;
use crate::{ErrorCode, Session};

/// Says what each file is and what taking it in would change. Writes nothing, neither here nor beside the files. Receipts
/// of our own that lie in the same folder are for others, and left out.
pub fn look(session: &mut Session, files: &[PathBuf], watch: &Watch) -> Vec<IntakeFile> {
    let mut found: Vec<IntakeFile> = Vec::new();
    for (index, file) in files.iter().enumerate() {
        found.push(match watch.at(index, files.len()).tell(0, 0) {
            Ok(()) => look_at(session, file),
            Err(error) => refused(file, IntakeKind::Unknown, &error),
        });
    }
    found.retain(|file| !is_own_receipt(file));
    expect_each_other(&mut found);
    found
}

fn look_at(session: &mut Session, file: &Path) -> IntakeFile {
    match recognise(file) {
        Err(error) => refused(file, IntakeKind::Unknown, &error),
        Ok(IntakeKind::Roster) => roster::look(session, file),
        Ok(IntakeKind::Request) => roster::look_at_request(file),
        Ok(kind @ IntakeKind::List) => unlooked(file, kind),
        Ok(kind @ IntakeKind::Unknown) => refused(file, kind, &ErrorCode::BundleNotABundle.into()),
        Ok(kind @ IntakeKind::Bundle) => {
            let (outcome, effect) = bundle::look(session, file);
            let who = bundle::who(session, &outcome);
            IntakeFile {
                kind,
                who,
                outcome,
                effect,
            }
        }
    }
}

/// What we wrote for others and left on the same stick.
pub(super) fn is_own_receipt(file: &IntakeFile) -> bool {
    let not_for_us = ErrorCode::BundleNotForUs.code();
    file.outcome.file.ends_with(RECEIPT_ENDING) && file.outcome.code.as_deref() == Some(not_for_us.as_str())
}

/// A replica that waits for another of the same stick does not have to: they are taken in one after the other.
fn expect_each_other(found: &mut [IntakeFile]) {
    let ready: Vec<_> = found
        .iter()
        .filter(|file| file.outcome.state == ImportState::WouldImport)
        .filter_map(|file| file.outcome.bundle.clone())
        .collect();
    for file in found
        .iter_mut()
        .filter(|file| file.outcome.state == ImportState::Waiting)
    {
        let Some(waiting) = &file.outcome.bundle else {
            continue;
        };
        let follows = ready.iter().any(|earlier| {
            earlier.device == waiting.device && earlier.scope == waiting.scope && earlier.seq < waiting.seq
        });
        if follows {
            file.outcome.state = ImportState::WouldImport;
            file.outcome.missing = None;
        }
    }
}
