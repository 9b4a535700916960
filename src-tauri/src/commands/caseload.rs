use app::Result;
use app::view::{CaseloadFact, Seat, Status, Who};
use tauri::{Manager as _, Runtime, WebviewWindow};

use super::Open;
use crate::event::{BackendEvent, tell};
use crate::window;

#[tauri::command]
pub(crate) async fn caseload_facts(caseload: Open<'_>) -> Result<CaseloadFact> {
    Ok(caseload.fact())
}

#[tauri::command]
pub(crate) async fn caseload_create(
    caseload: Open<'_>,
    seat: Seat,
    who: Who,
    password: String,
) -> Result<Status> {
    caseload.create(seat, who, password).await
}

/// The code was checked before, with `recovery_check`, so that nobody thinks up a password in vain.
#[tauri::command]
pub(crate) async fn caseload_recover(caseload: Open<'_>, code: String, password: String) -> Result<Status> {
    caseload.recover(code, password).await
}

#[tauri::command]
pub(crate) async fn caseload_explore<R: Runtime>(
    window: WebviewWindow<R>,
    caseload: Open<'_>,
    seat: Seat,
) -> Result<Status> {
    let app = window.app_handle().clone();
    let tell_how_far = move |done, of| tell(&app, BackendEvent::Inventing { done, of });
    let status = caseload.explore(seat, tell_how_far).await?;
    window::show_title(&window, status.is_demo);
    Ok(status)
}

#[tauri::command]
pub(crate) async fn caseload_leave<R: Runtime>(
    window: WebviewWindow<R>,
    caseload: Open<'_>,
) -> Result<CaseloadFact> {
    window::show_title(&window, false);
    let fact = caseload.leave().await?;
    tell(window.app_handle(), BackendEvent::Locked);
    Ok(fact)
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
