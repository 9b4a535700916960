use app::view::StepView;
use app::{Result, StepId, step};

use super::Open;

#[tauri::command]
pub(crate) async fn step_list(caseload: Open<'_>, limit: u32) -> Result<Vec<StepView>> {
    caseload.read(move |session| step::list(session, limit)).await
}

#[tauri::command]
pub(crate) async fn step_undo(caseload: Open<'_>, id: StepId) -> Result<u32> {
    caseload.write(move |session| step::undo(session, id)).await
}
