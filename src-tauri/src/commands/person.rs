use app::view::{NewPerson, PersonChange, PersonDetail, PersonFilter, PersonRow};
use app::{PersonId, Result, person};

use super::Open;

#[tauri::command]
pub(crate) async fn person_list(caseload: Open<'_>, filter: PersonFilter) -> Result<Vec<PersonRow>> {
    caseload.read(move |session| person::list(session, &filter)).await
}

#[tauri::command]
pub(crate) async fn person_get(caseload: Open<'_>, id: PersonId) -> Result<PersonDetail> {
    caseload.read(move |session| person::get(session, id)).await
}

#[tauri::command]
pub(crate) async fn person_add(caseload: Open<'_>, person: NewPerson) -> Result<PersonId> {
    caseload.write(move |session| person::add(session, &person)).await
}

#[tauri::command]
pub(crate) async fn person_edit(caseload: Open<'_>, id: PersonId, changes: Vec<PersonChange>) -> Result<()> {
    caseload
        .write(move |session| person::edit(session, id, &changes))
        .await
}
