use app::view::{SavedView, ViewId};
use app::{Result, saved_view};

use super::Open;

#[tauri::command]
pub(crate) async fn view_list(caseload: Open<'_>) -> Result<Vec<SavedView>> {
    caseload.read(saved_view::list).await
}

#[tauri::command]
pub(crate) async fn view_save(caseload: Open<'_>, view: SavedView, at: Option<u32>) -> Result<()> {
    caseload
        .write(move |session| saved_view::save(session, &view, at))
        .await
}

#[tauri::command]
pub(crate) async fn view_drop(caseload: Open<'_>, id: ViewId) -> Result<()> {
    caseload.write(move |session| saved_view::drop(session, id)).await
}
