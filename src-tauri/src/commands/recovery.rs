use app::Result;
use app::session::{check_recovery, confirm_recovery, make_recovery};

use super::Open;
use crate::caseload::aside;

/// Whether a code opens the locked caseload.
#[tauri::command]
pub(crate) async fn recovery_check(caseload: Open<'_>, code: String) -> Result<()> {
    let database = caseload.database();
    aside(move || check_recovery(&database, &code)).await
}

/// The lines of a new code, to be printed by the page: no file of it is ever written.
#[tauri::command]
pub(crate) async fn recovery_make(caseload: Open<'_>) -> Result<Vec<String>> {
    caseload
        .write(|session| {
            let lines = make_recovery(session)?;
            Ok(lines.iter().map(|line| line.to_string()).collect())
        })
        .await
}

#[tauri::command]
pub(crate) async fn recovery_confirm(caseload: Open<'_>, code: String) -> Result<()> {
    caseload
        .write(move |session| confirm_recovery(session, &code))
        .await
}
