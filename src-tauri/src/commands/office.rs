use app::view::{OfficePerson, Overview};
use app::{Result, office};

use super::Open;

#[tauri::command]
pub(crate) async fn office_overview(caseload: Open<'_>) -> Result<Overview> {
    caseload.read(office::overview).await
}

#[tauri::command]
pub(crate) async fn office_persons(caseload: Open<'_>) -> Result<Vec<OfficePerson>> {
    caseload.read(office::persons).await
}
