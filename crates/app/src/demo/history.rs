//! What went to the office before today: the bundles of the first two areas, taken in and confirmed.

use std::path::Path;

use model::Scope;

use super::project::area_name;
use crate::bundle::{ImportOptions, export, import};
use crate::view::ImportState;
use crate::{ErrorCode, Result, Session};

/// Areas that have handed something over. The others have it before them.
pub(super) const AREAS: usize = 2;

/// Hands the area's bundle over and brings the receipt back, as on a stick.
///
/// # Errors
/// `internal` when one does not take what the other wrote; file errors.
pub(super) fn hand_over(office: &mut Session, worker: &mut Session, area: usize) -> Result<()> {
    let stick = tempfile::tempdir().map_err(store::StoreError::from)?;
    let bundle = stick.path().join(format!("{}.ankommen", area_name(area)));
    export(worker, "office", Scope::Office, &bundle)?;
    let taken = take_in(office, &bundle)?;
    let receipt = taken.ok_or(ErrorCode::Internal)?;
    take_in(worker, &stick.path().join(receipt))?;
    Ok(())
}

fn take_in(session: &mut Session, file: &Path) -> Result<Option<String>> {
    let outcome = import(session, file, &ImportOptions::default());
    match outcome.state {
        ImportState::Imported => Ok(outcome.receipt),
        _ => Err(ErrorCode::Internal.into()),
    }
}
