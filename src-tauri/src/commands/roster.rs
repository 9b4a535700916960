use app::files::write_new;
use app::view::{RosterFile, RosterView};
use app::{Result, enrol, roster, status};
use tauri::{Runtime, WebviewWindow};

use super::Open;
use crate::dialog::{self, Kind};
use crate::papers::Paper;

#[tauri::command]
pub(crate) async fn roster_show(caseload: Open<'_>) -> Result<RosterView> {
    caseload.read(roster::show).await
}

/// Asks where to save the newest roster; whether it was saved.
#[tauri::command]
pub(crate) async fn roster_hand_on<R: Runtime>(window: WebviewWindow<R>, caseload: Open<'_>) -> Result<bool> {
    let roster = caseload.read(roster::show).await?;
    let kind = Kind::Roster;
    let name = format!("{}-{}.{}", kind.file_name(), roster.version, kind.ending());
    let Some(place) = dialog::ask_where_to_save_as(window, kind, name).await? else {
        return Ok(false);
    };
    let write = caseload.write(move |session| write_new(&place, &roster::hand_on(session)?));
    write.await.map(|()| true)
}

/// Asks for a roster and tells what it says of itself.
#[tauri::command]
pub(crate) async fn roster_read<R: Runtime>(
    window: WebviewWindow<R>,
    caseload: Open<'_>,
) -> Result<Option<RosterFile>> {
    caseload.read(status::get).await?;
    let Some(bytes) = dialog::ask_for_paper(window, Kind::Roster).await? else {
        return Ok(None);
    };
    let read = bytes.clone();
    let file = caseload.read(move |session| roster::look(session, &read)).await?;
    caseload.papers().put(Paper::Roster, bytes);
    Ok(Some(file))
}

/// Takes the roster in that was chosen; the first one by the office's words.
#[tauri::command]
pub(crate) async fn roster_install(caseload: Open<'_>, words: Option<String>) -> Result<()> {
    caseload.read(|_| Ok(())).await?;
    let roster = caseload.papers().get(Paper::Roster)?;
    caseload
        .write(move |session| enrol::install(session, &roster, words.as_deref()))
        .await?;
    caseload.papers().take(Paper::Roster);
    Ok(())
}

/// Asks for the closed key that signs rosters; whether one was chosen.
#[tauri::command]
pub(crate) async fn roster_key<R: Runtime>(window: WebviewWindow<R>, caseload: Open<'_>) -> Result<bool> {
    caseload.read(status::get).await?;
    let Some(bytes) = dialog::ask_for_paper(window, Kind::RosterKey).await? else {
        return Ok(false);
    };
    caseload.papers().put(Paper::RosterKey, bytes);
    Ok(true)
}

/// The office: ends a lost or retired device.
#[tauri::command]
pub(crate) async fn roster_revoke(caseload: Open<'_>, device: String, password: String) -> Result<()> {
    caseload.read(|_| Ok(())).await?;
    let key = caseload.papers().get(Paper::RosterKey)?;
    caseload
        .write(move |session| roster::revoke(session, &key, &password, &device).map(drop))
        .await
}
