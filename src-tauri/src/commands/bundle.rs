use app::bundle;
use app::folder::{self, FileKind};
use app::view::{BundleHistory, ExportPreview, ExportResult, FilePlace, Recipient, Standing};
use app::{Result, Scope};
use tauri::{Runtime, WebviewWindow};

use super::Open;
use crate::dialog::{self, Sort, place_of};

/// For whom a bundle of this device can be.
#[tauri::command]
pub(crate) async fn bundle_recipients(caseload: Open<'_>) -> Result<Vec<Recipient>> {
    caseload.read(bundle::recipients).await
}

#[tauri::command]
pub(crate) async fn bundle_preview(caseload: Open<'_>, to: String, scope: Scope) -> Result<ExportPreview> {
    caseload
        .read(move |session| bundle::preview(session, &to, scope))
        .await
}

/// Where a bundle goes without asking: where the last one went, as long as that is there.
#[tauri::command]
pub(crate) async fn bundle_place(caseload: Open<'_>) -> Result<Option<FilePlace>> {
    let folder = caseload.read(|session| folder::standing(session, FileKind::Bundle));
    Ok(folder.await?.as_deref().map(place_of))
}

/// Writes it where the last one went, or asks where. The caseload is not held while the dialog is open: it can be locked
/// meanwhile, and nothing is written then.
#[tauri::command]
pub(crate) async fn bundle_export<R: Runtime>(
    window: WebviewWindow<R>,
    caseload: Open<'_>,
    to: String,
    scope: Scope,
    elsewhere: bool,
) -> Result<Option<ExportResult>> {
    let recipient = to.clone();
    let preview = caseload.read(move |session| {
        let folder = folder::standing(session, FileKind::Bundle)?;
        Ok((bundle::preview(session, &recipient, scope)?, folder))
    });
    let (preview, folder) = preview.await?;
    let place = match folder.filter(|_| !elsewhere) {
        Some(folder) => Some(folder.join(&preview.file_name)),
        None => dialog::ask_where_to_save(&window, Sort::BUNDLES, &preview.file_name).await?,
    };
    let Some(place) = place else { return Ok(None) };
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

/// How what was sent to the office stands.
#[tauri::command]
pub(crate) async fn bundle_standing(caseload: Open<'_>) -> Result<Standing> {
    caseload.read(bundle::standing).await
}
