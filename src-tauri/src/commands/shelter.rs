use app::Result;
use app::shelter::{self, ShelterRow};

use super::Open;

#[tauri::command]
pub(crate) async fn shelter_list(caseload: Open<'_>) -> Result<Vec<ShelterRow>> {
    caseload.read(shelter::list).await
}
