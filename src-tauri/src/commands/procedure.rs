use app::view::{NewProcedureEvent, ProcedureView};
use app::{PersonId, ProcedureEventId, Result, procedure};

use super::Open;

#[tauri::command]
pub(crate) async fn procedure_add(
    caseload: Open<'_>,
    person: PersonId,
    event: NewProcedureEvent,
) -> Result<ProcedureEventId> {
    caseload
        .write(move |session| procedure::add(session, person, &event))
        .await
}

#[tauri::command]
pub(crate) async fn procedure_correct(
    caseload: Open<'_>,
    id: ProcedureEventId,
    event: NewProcedureEvent,
) -> Result<ProcedureEventId> {
    caseload
        .write(move |session| procedure::correct(session, id, &event))
        .await
}

#[tauri::command]
pub(crate) async fn procedure_get(caseload: Open<'_>, person: PersonId) -> Result<ProcedureView> {
    caseload
        .read(move |session| procedure::get(session, person))
        .await
}

#[tauri::command]
pub(crate) async fn procedure_withdraw(caseload: Open<'_>, id: ProcedureEventId) -> Result<()> {
    caseload
        .write(move |session| procedure::withdraw(session, id))
        .await
}
