use app::Result;
use app::worker::{self, WorkerRow};

use super::Open;

#[tauri::command]
pub(crate) async fn worker_list(caseload: Open<'_>) -> Result<Vec<WorkerRow>> {
    caseload.read(worker::list).await
}
