use app::{HouseholdId, PersonId, Result, household};

use super::Open;

/// The household of the first of them, or a new one.
#[tauri::command]
pub(crate) async fn household_join(
    caseload: Open<'_>,
    persons: Vec<PersonId>,
    label: String,
) -> Result<HouseholdId> {
    caseload
        .write(move |session| household::join(session, &persons, &label))
        .await
}

#[tauri::command]
pub(crate) async fn household_leave(caseload: Open<'_>, person: PersonId) -> Result<()> {
    caseload
        .write(move |session| household::leave(session, person))
        .await
}

#[tauri::command]
pub(crate) async fn household_name(caseload: Open<'_>, id: HouseholdId, label: String) -> Result<()> {
    caseload
        .write(move |session| household::name(session, id, &label))
        .await
}
