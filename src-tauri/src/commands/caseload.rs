use app::Result;
use app::view::{CaseloadFact, Status};
use tauri::{Runtime, WebviewWindow};

use super::Open;
use crate::window;

#[tauri::command]
pub(crate) async fn caseload_facts(caseload: Open<'_>) -> Result<CaseloadFact> {
    Ok(app::session::fact(caseload.database()))
}

#[tauri::command]
pub(crate) async fn caseload_unlock<R: Runtime>(
    window: WebviewWindow<R>,
    caseload: Open<'_>,
    password: String,
) -> Result<Status> {
    let status = caseload.unlock(password).await?;
    window::show_title(&window, status.is_demo);
    Ok(status)
}

#[tauri::command]
pub(crate) async fn caseload_lock<R: Runtime>(window: WebviewWindow<R>, caseload: Open<'_>) -> Result<()> {
    window::show_title(&window, false);
    caseload.lock_aside().await?;
    caseload.note_page_is_locked();
    Ok(())
}

#[tauri::command]
pub(crate) async fn caseload_status(caseload: Open<'_>) -> Result<Status> {
    caseload.read(app::status::get).await
}

/// Somebody moved the mouse or typed: the caseload stays open for a while longer.
#[tauri::command]
pub(crate) async fn caseload_touch(caseload: Open<'_>) -> Result<()> {
    caseload.touch();
    Ok(())
}
