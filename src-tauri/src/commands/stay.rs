use app::view::NewStay;
use app::{PersonId, Result, StayId, stay};

use super::Open;

#[tauri::command]
pub(crate) async fn stay_add(caseload: Open<'_>, person: PersonId, stay: NewStay) -> Result<StayId> {
    caseload
        .write(move |session| stay::add(session, person, &stay))
        .await
}

#[tauri::command]
pub(crate) async fn stay_edit(caseload: Open<'_>, id: StayId, stay: NewStay) -> Result<()> {
    caseload
        .write(move |session| stay::edit(session, id, &stay))
        .await
}

#[tauri::command]
pub(crate) async fn stay_remove(caseload: Open<'_>, id: StayId) -> Result<()> {
    caseload.write(move |session| stay::remove(session, id)).await
}
