use app::view::KeptDraft;
use app::{Result, draft};
use chrono::NaiveDateTime;

use super::Open;

/// The page keeps drafts by itself, so this does not count as use: what was typed before it does.
#[tauri::command]
pub(crate) async fn draft_keep(caseload: Open<'_>, place: String, content: String) -> Result<NaiveDateTime> {
    caseload
        .write_aside(move |session| draft::keep(session, &place, &content))
        .await
}

#[tauri::command]
pub(crate) async fn draft_drop(caseload: Open<'_>, place: String) -> Result<()> {
    caseload
        .write_aside(move |session| draft::drop(session, &place))
        .await
}

#[tauri::command]
pub(crate) async fn draft_list(caseload: Open<'_>) -> Result<Vec<KeptDraft>> {
    caseload.read(draft::list).await
}
