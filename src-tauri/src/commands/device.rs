use app::{Result, roster};

use super::Open;

/// Compares the eight words that somebody typed while a device's owner read them aloud.
#[tauri::command]
pub(crate) async fn device_compare(caseload: Open<'_>, name: String, words: String) -> Result<()> {
    caseload
        .write(move |session| roster::compare(session, &name, &words))
        .await
}
