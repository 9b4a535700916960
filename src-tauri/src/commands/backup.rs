use std::path::PathBuf;
use std::sync::Arc;

use app::backup::{self, Reason, RestoreOptions, Unlock};
use app::check::CheckReport;
use app::view::{BackupDone, BackupList, BackupPlace, BackupRestore, BackupView, BackupWhere, Status};
use app::{ErrorCode, Result};
use tauri::{Runtime, WebviewWindow};

use super::Open;
use crate::caseload::{Caseload, aside};
use crate::clock::SystemClock;
use crate::dialog::Sort;
use crate::{dialog, window};

/// Asks for the second place; `None` when nobody chose one.
#[tauri::command]
pub(crate) async fn backup_place_choose<R: Runtime>(
    window: WebviewWindow<R>,
    caseload: Open<'_>,
) -> Result<Option<BackupPlace>> {
    caseload.read(|_| Ok(())).await?; // nobody chooses folders for a locked caseload
    let Some(folder) = dialog::ask_for_folder(&window, Sort::BACKUPS).await? else {
        return Ok(None);
    };
    let choose = caseload.write(move |session| backup::choose_place(session, &folder));
    choose.await.map(Some)
}

#[tauri::command]
pub(crate) async fn backup_place_forget(caseload: Open<'_>) -> Result<()> {
    caseload.write(backup::forget_place).await
}

/// Others can work while the copy is written and looked through.
#[tauri::command]
pub(crate) async fn backup_now(caseload: Open<'_>) -> Result<BackupDone> {
    let draft = caseload.read(|session| backup::begin(session, Reason::Asked));
    let draft = draft.await?;
    let finished = aside(move || draft.finish()).await?;
    caseload
        .write(move |session| backup::note(session, finished))
        .await
}

/// Asks for a folder and writes a backup there; `None` when nobody chose one. Works also when the database was taken away
/// while it is open.
#[tauri::command]
pub(crate) async fn backup_elsewhere<R: Runtime>(
    window: WebviewWindow<R>,
    caseload: Open<'_>,
) -> Result<Option<String>> {
    caseload.read(|_| Ok(())).await?;
    let Some(folder) = dialog::ask_for_folder(&window, Sort::BACKUPS).await? else {
        return Ok(None);
    };
    let write = caseload.read(move |session| backup::write_into(session, &folder));
    write.await.map(Some)
}

#[tauri::command]
pub(crate) async fn backup_list(caseload: Open<'_>) -> Result<BackupList> {
    caseload.read(backup::list).await
}

#[tauri::command]
pub(crate) async fn backup_verify(caseload: Open<'_>, at: BackupWhere, name: String) -> Result<CheckReport> {
    let begin = caseload.read(move |session| backup::begin_verify(session, at, &name));
    let verification = begin.await?;
    aside(move || verification.run()).await
}

/// What could be brought back before anything is unlocked: what lies beside the database.
#[tauri::command]
pub(crate) async fn backup_found(caseload: Open<'_>) -> Result<Vec<BackupView>> {
    let database = caseload.database();
    aside(move || backup::list_own(&database, &SystemClock)).await
}

/// Asks for a backup file; `None` when nobody chose one. The way to it stays on this side.
#[tauri::command]
pub(crate) async fn backup_pick<R: Runtime>(
    window: WebviewWindow<R>,
    caseload: Open<'_>,
) -> Result<Option<BackupView>> {
    let Some(file) = dialog::ask_for_file(&window, Sort::BACKUPS).await? else {
        return Ok(None);
    };
    caseload.chosen_backup().remember(&file);
    aside(move || Ok(Some(backup::find(&file, &SystemClock)))).await
}

#[tauri::command]
pub(crate) async fn backup_restore<R: Runtime>(
    window: WebviewWindow<R>,
    caseload: Open<'_>,
    restore: BackupRestore,
) -> Result<Status> {
    let file = file_of(&caseload, &restore)?;
    let status = caseload
        .replace(move |database| restored(&file, database, &restore))
        .await?;
    window::show_title(&window, status.is_demo);
    Ok(status)
}

fn restored(
    file: &std::path::Path,
    database: &std::path::Path,
    restore: &BackupRestore,
) -> Result<app::Session> {
    let unlock = match &restore.recovery_code {
        None => Unlock::Password(&restore.password),
        Some(code) => Unlock::Recovery {
            code,
            new_password: &restore.password,
        },
    };
    let options = RestoreOptions {
        backup: file,
        database,
        unlock,
        may_move_aside: restore.may_move_aside,
        cost: crate::clock::calibrated_cost()?,
    };
    backup::restore(&options, Box::new(SystemClock))
}

fn file_of(caseload: &Arc<Caseload>, restore: &BackupRestore) -> Result<PathBuf> {
    match restore.at {
        BackupWhere::Own => backup::own_of(&caseload.database(), &restore.name),
        BackupWhere::Chosen => caseload
            .chosen_backup()
            .get(&restore.name)
            .ok_or_else(|| ErrorCode::FileMissing.into()),
        BackupWhere::Second => Err(ErrorCode::FileMissing.into()), // known only to the open database
    }
}
