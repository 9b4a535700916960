use app::view::Today;
use app::{Result, today};

use super::Open;

#[tauri::command]
pub(crate) async fn today_get(caseload: Open<'_>) -> Result<Today> {
    caseload.read(today::get).await
}
