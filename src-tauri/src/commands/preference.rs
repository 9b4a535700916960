use app::view::{PreferenceChange, Preferences};
use app::{Result, preference};

use super::Open;

#[tauri::command]
pub(crate) async fn preference_get(caseload: Open<'_>) -> Result<Preferences> {
    caseload.read(preference::get).await
}

/// What it changes holds at once.
#[tauri::command]
pub(crate) async fn preference_set(caseload: Open<'_>, change: PreferenceChange) -> Result<()> {
    let now = caseload
        .write(move |session| {
            preference::set(session, &change)?;
            preference::get(session)
        })
        .await?;
    caseload.lock_after(now.lock_minutes);
    Ok(())
}
