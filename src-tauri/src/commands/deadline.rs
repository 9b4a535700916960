use app::deadlines::RuleResult;
use app::files::write_new;
use app::view::{
    DeadlineAsk, DeadlineDetail, DeadlineFilter, DeadlineView, EndDeadline, NewDeadline, NewLetter,
};
use app::{DeadlineId, Result, deadline};
use tauri::{Runtime, WebviewWindow};

use super::Open;
use crate::caseload::aside;
use crate::dialog::{self, Kind};

#[tauri::command]
pub(crate) async fn deadline_add(caseload: Open<'_>, deadline: NewDeadline) -> Result<DeadlineId> {
    caseload
        .write(move |session| deadline::add(session, &deadline))
        .await
}

/// Asks where to save the open deadlines as a calendar; whether they were saved.
#[tauri::command]
pub(crate) async fn deadline_calendar<R: Runtime>(
    window: WebviewWindow<R>,
    caseload: Open<'_>,
    with_what: bool,
) -> Result<bool> {
    let (today, calendar) = caseload
        .read(move |session| Ok((session.today(), deadline::calendar(session, with_what)?)))
        .await?;
    let kind = Kind::Calendar;
    let name = format!("{}-{today}.{}", kind.file_name(), kind.ending());
    let Some(place) = dialog::ask_where_to_save_as(window, kind, name).await? else {
        return Ok(false);
    };
    aside(move || write_new(&place, &calendar)).await.map(|()| true)
}

#[tauri::command]
pub(crate) async fn deadline_compute(
    caseload: Open<'_>,
    ask: DeadlineAsk,
    letter: Option<NewLetter>,
) -> Result<RuleResult> {
    caseload
        .read(move |session| deadline::compute(session, &ask, letter.as_ref()))
        .await
}

#[tauri::command]
pub(crate) async fn deadline_confirm(caseload: Open<'_>, id: DeadlineId) -> Result<()> {
    caseload
        .write(move |session| deadline::confirm(session, id))
        .await
}

#[tauri::command]
pub(crate) async fn deadline_end(caseload: Open<'_>, id: DeadlineId, how: EndDeadline) -> Result<()> {
    caseload
        .write(move |session| deadline::end(session, id, &how))
        .await
}

#[tauri::command]
pub(crate) async fn deadline_get(caseload: Open<'_>, id: DeadlineId) -> Result<DeadlineDetail> {
    caseload.read(move |session| deadline::get(session, id)).await
}

#[tauri::command]
pub(crate) async fn deadline_list(caseload: Open<'_>, filter: DeadlineFilter) -> Result<Vec<DeadlineView>> {
    caseload
        .read(move |session| deadline::list(session, &filter))
        .await
}

#[tauri::command]
pub(crate) async fn deadline_reopen(caseload: Open<'_>, id: DeadlineId) -> Result<()> {
    caseload.write(move |session| deadline::reopen(session, id)).await
}

#[tauri::command]
pub(crate) async fn deadline_retake(caseload: Open<'_>, id: DeadlineId, deadline: NewDeadline) -> Result<()> {
    caseload
        .write(move |session| deadline::retake(session, id, &deadline))
        .await
}
