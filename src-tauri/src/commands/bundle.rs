use std::path::PathBuf;
use std::sync::Arc;

use app::bundle::{self, ImportOptions};
use app::view::{BundleHistory, ExportPreview, ExportResult, ImportOutcome};
use app::{Result, Scope};
use tauri::{Runtime, WebviewWindow};

use super::Open;
use crate::caseload::Caseload;
use crate::dialog::{self, Sort};

#[tauri::command]
pub(crate) async fn bundle_preview(caseload: Open<'_>, to: String, scope: Scope) -> Result<ExportPreview> {
    caseload
        .read(move |session| bundle::preview(session, &to, scope))
        .await
}

/// The caseload is not held while the dialog is open: it can be locked meanwhile, and nothing is written then.
#[tauri::command]
pub(crate) async fn bundle_export<R: Runtime>(
    window: WebviewWindow<R>,
    caseload: Open<'_>,
    to: String,
    scope: Scope,
) -> Result<Option<ExportResult>> {
    let recipient = to.clone();
    let preview = caseload.read(move |session| bundle::preview(session, &recipient, scope));
    let Some(place) = dialog::ask_where_to_save(&window, Sort::BUNDLES, &preview.await?.file_name).await?
    else {
        return Ok(None);
    };
    let write = caseload.write(move |session| bundle::export(session, &to, scope, &place));
    write.await.map(Some)
}

#[tauri::command]
pub(crate) async fn bundle_history(caseload: Open<'_>) -> Result<Vec<BundleHistory>> {
    let mut lines = caseload
        .read(|session| bundle::history(session, u32::MAX))
        .await?;
    lines.retain(|line| line.bundle.scope != Scope::Receipt);
    Ok(lines)
}

#[tauri::command]
pub(crate) async fn bundle_import<R: Runtime>(
    window: WebviewWindow<R>,
    caseload: Open<'_>,
) -> Result<Vec<ImportOutcome>> {
    caseload.read(|_| Ok(())).await?; // nobody chooses files for a locked caseload
    let files = list_files(&dialog::ask_for_files(&window, Sort::BUNDLES).await?)?;
    take_in(&caseload, files).await
}

/// The bundles in the folders, and the files themselves.
pub(crate) fn list_files(places: &[PathBuf]) -> Result<Vec<PathBuf>> {
    let lists: Result<Vec<_>> = places.iter().map(|place| bundle::list_files(place)).collect();
    Ok(lists?.concat())
}

/// Takes files in; each receipt is written beside its bundle.
pub(crate) async fn take_in(caseload: &Arc<Caseload>, files: Vec<PathBuf>) -> Result<Vec<ImportOutcome>> {
    let options = ImportOptions::default();
    caseload
        .write(move |session| Ok(bundle::import_many(session, &files, &options)))
        .await
}
