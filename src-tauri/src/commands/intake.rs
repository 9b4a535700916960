use std::path::PathBuf;

use app::view::{IntakeFile, IntakeView};
use app::{ErrorCode, Result};
use tauri::{AppHandle, Runtime, State, WebviewWindow};

use super::Open;
use crate::dialog::{self, Sort};
use crate::intake::{self, Intake};

/// What was dropped or opened from the desktop and waits to be looked at.
#[tauri::command]
pub(crate) async fn intake_look<R: Runtime>(app: AppHandle<R>) -> Result<Option<IntakeView>> {
    intake::look(&app).await
}

/// Asks for files, or for a folder; nothing when nobody chose any.
#[tauri::command]
pub(crate) async fn intake_choose<R: Runtime>(
    app: AppHandle<R>,
    window: WebviewWindow<R>,
    caseload: Open<'_>,
    held: State<'_, Intake>,
    folder: bool,
) -> Result<Option<IntakeView>> {
    caseload.read(|_| Ok(())).await?; // nobody chooses files for a locked caseload
    let places: Vec<PathBuf> = if folder {
        let chosen = dialog::ask_for_folder(&window, Sort::BUNDLES).await?;
        chosen.into_iter().collect()
    } else {
        dialog::ask_for_files(&window, Sort::INTAKE).await?
    };
    if places.is_empty() {
        return Ok(None);
    }
    if held.offer_places(&places)? == 0 {
        return Err(ErrorCode::NothingToTakeIn.into());
    }
    intake::look(&app).await
}

#[tauri::command]
pub(crate) async fn intake_take<R: Runtime>(app: AppHandle<R>, token: String) -> Result<Vec<IntakeFile>> {
    intake::take(&app, &token, None).await
}

/// Asks for a place and writes the receipts there: the stick they came on could not be written to. Nothing when nobody
/// chose one.
#[tauri::command]
pub(crate) async fn intake_receipts<R: Runtime>(
    app: AppHandle<R>,
    window: WebviewWindow<R>,
    caseload: Open<'_>,
    token: String,
) -> Result<Option<Vec<IntakeFile>>> {
    caseload.read(|_| Ok(())).await?;
    match dialog::ask_for_folder(&window, Sort::BUNDLES).await? {
        None => Ok(None),
        Some(place) => intake::take(&app, &token, Some(place)).await.map(Some),
    }
}

/// Stops what is under way. It does not wait for it.
#[tauri::command]
pub(crate) async fn intake_stop(caseload: Open<'_>, held: State<'_, Intake>) -> Result<()> {
    caseload.require_open()?;
    held.stop();
    Ok(())
}

/// Lets go what was offered.
#[tauri::command]
pub(crate) async fn intake_drop(caseload: Open<'_>, held: State<'_, Intake>) -> Result<()> {
    caseload.require_open()?;
    held.drop_all();
    Ok(())
}
