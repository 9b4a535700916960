use std::path::Path;
use std::sync::Arc;

use app::view::{ImportApplied, ListDecisions, ListReading, OpenedList};
use app::{ErrorCode, Result, import};
use tauri::{Runtime, WebviewWindow};

use super::Open;
use crate::caseload::{Caseload, OpenList};
use crate::dialog::{self, Sort};

/// Asks for a list and looks at it; `None` when nobody chose one.
#[tauri::command]
pub(crate) async fn import_open<R: Runtime>(
    window: WebviewWindow<R>,
    caseload: Open<'_>,
) -> Result<Option<OpenedList>> {
    caseload.read(|_| Ok(())).await?; // nobody chooses files for a locked caseload
    let Some(file) = dialog::ask_for_file(&window, Sort::LISTS).await? else {
        return Ok(None);
    };
    open(&caseload, &file).await.map(Some)
}

/// The list that lies open, such as one that was dropped on the window.
#[tauri::command]
pub(crate) async fn import_look(caseload: Open<'_>, reading: ListReading) -> Result<OpenedList> {
    caseload.read(|_| Ok(())).await?; // locked before anything else
    let list = caseload.open_list().ok_or(ErrorCode::FileMissing)?;
    caseload
        .read(move |session| import::look(session, &list.bytes, &list.file_name, &reading))
        .await
}

/// Takes the list in as one step and closes it.
#[tauri::command]
pub(crate) async fn import_apply(
    caseload: Open<'_>,
    reading: ListReading,
    decisions: ListDecisions,
) -> Result<ImportApplied> {
    caseload.read(|_| Ok(())).await?; // locked before anything else
    let list = caseload.open_list().ok_or(ErrorCode::FileMissing)?;
    let applied = caseload
        .write(move |session| {
            let (options, choices) = (reading.options()?, decisions.into());
            import::apply(session, &list.bytes, &list.file_name, &options, &choices)
        })
        .await?;
    caseload.lay_open(None);
    Ok(applied)
}

#[tauri::command]
pub(crate) async fn import_close(caseload: Open<'_>) -> Result<()> {
    caseload.read(|_| Ok(())).await?;
    caseload.lay_open(None);
    Ok(())
}

/// Reads a list into memory and looks at it. What is no list is not kept.
pub(crate) async fn open(caseload: &Arc<Caseload>, file: &Path) -> Result<OpenedList> {
    let file = file.to_owned();
    let list = crate::caseload::aside(move || {
        Ok(OpenList {
            bytes: Arc::new(app::files::read_bounded(&file, import::LARGEST)?),
            file_name: file
                .file_name()
                .map(|name| name.to_string_lossy().into_owned())
                .unwrap_or_default(),
        })
    })
    .await?;
    let looked = list.clone();
    let opened = caseload
        .read(move |session| import::look(session, &looked.bytes, &looked.file_name, &ListReading::default()))
        .await?;
    caseload.lay_open(Some(list));
    Ok(opened)
}
