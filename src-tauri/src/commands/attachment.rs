use std::path::Path;

use app::view::{AttachmentChange, AttachmentFilter, AttachmentView, AttachmentsAdded, NewAttachment};
use app::{AttachmentId, Result, attachment, files};
use tauri::ipc::Response;
use tauri::{Runtime, WebviewWindow};

use super::Open;
use crate::caseload::aside;
use crate::dialog::{self, Sort};

/// Asks for pictures and puts each to the person; `None` when nobody chose one. One that is refused keeps none of the
/// others away.
#[tauri::command]
pub(crate) async fn attachment_add<R: Runtime>(
    window: WebviewWindow<R>,
    caseload: Open<'_>,
    attachment: NewAttachment,
) -> Result<Option<AttachmentsAdded>> {
    caseload.read(|_| Ok(())).await?; // nobody chooses files for a locked caseload
    let chosen = dialog::ask_for_files(&window, Sort::PICTURES).await?;
    if chosen.is_empty() {
        return Ok(None);
    }
    let mut outcome = AttachmentsAdded::default();
    for file in chosen {
        let new = attachment.clone();
        let read = aside(move || read(&file)).await;
        let added = match read {
            Ok(bytes) => {
                caseload
                    .write(move |session| attachment::add(session, &new, &bytes))
                    .await
            }
            Err(error) => Err(error),
        };
        match added {
            Ok(added) => outcome.added.push(added),
            Err(error) => outcome.refused.push(error),
        }
    }
    Ok(Some(outcome))
}

fn read(file: &Path) -> Result<Vec<u8>> {
    files::read_bounded(file, attachment::LARGEST_FILE)
}

#[tauri::command]
pub(crate) async fn attachment_list(
    caseload: Open<'_>,
    filter: AttachmentFilter,
) -> Result<Vec<AttachmentView>> {
    caseload
        .read(move |session| attachment::list(session, filter))
        .await
}

/// The picture itself, as bytes.
#[tauri::command]
pub(crate) async fn attachment_get(caseload: Open<'_>, id: AttachmentId) -> Result<Response> {
    let shown = caseload.read(move |session| attachment::get(session, id)).await?;
    Ok(Response::new(shown.bytes))
}

/// A small one for the list.
#[tauri::command]
pub(crate) async fn attachment_preview(caseload: Open<'_>, id: AttachmentId) -> Result<Response> {
    let bytes = caseload
        .read(move |session| attachment::preview(session, id))
        .await?;
    Ok(Response::new(bytes))
}

#[tauri::command]
pub(crate) async fn attachment_edit(
    caseload: Open<'_>,
    id: AttachmentId,
    change: AttachmentChange,
) -> Result<()> {
    caseload
        .write(move |session| attachment::edit(session, id, &change))
        .await
}

#[tauri::command]
pub(crate) async fn attachment_remove(caseload: Open<'_>, id: AttachmentId) -> Result<()> {
    caseload
        .write(move |session| attachment::remove(session, id))
        .await
}

#[tauri::command]
pub(crate) async fn attachment_erase(caseload: Open<'_>, id: AttachmentId) -> Result<()> {
    caseload
        .write(move |session| attachment::erase(session, id))
        .await
}
