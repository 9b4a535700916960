use app::view::{FollowUpDays, NewTask, TaskFilter, TaskView};
use app::{Result, TaskId, task};
use chrono::NaiveDate;

use super::Open;

#[tauri::command]
pub(crate) async fn task_add(caseload: Open<'_>, task: NewTask) -> Result<TaskId> {
    caseload.write(move |session| task::add(session, &task)).await
}

#[tauri::command]
pub(crate) async fn task_days(caseload: Open<'_>) -> Result<FollowUpDays> {
    caseload.read(task::days).await
}

#[tauri::command]
pub(crate) async fn task_edit(caseload: Open<'_>, id: TaskId, task: NewTask) -> Result<()> {
    caseload
        .write(move |session| task::edit(session, id, &task))
        .await
}

#[tauri::command]
pub(crate) async fn task_finish(caseload: Open<'_>, id: TaskId, how: String) -> Result<()> {
    caseload
        .write(move |session| task::finish(session, id, &how))
        .await
}

#[tauri::command]
pub(crate) async fn task_reopen(caseload: Open<'_>, id: TaskId) -> Result<()> {
    caseload.write(move |session| task::reopen(session, id)).await
}

#[tauri::command]
pub(crate) async fn task_postpone(caseload: Open<'_>, id: TaskId, day: NaiveDate) -> Result<()> {
    caseload
        .write(move |session| task::postpone(session, id, day))
        .await
}

#[tauri::command]
pub(crate) async fn task_list(caseload: Open<'_>, filter: TaskFilter) -> Result<Vec<TaskView>> {
    caseload.read(move |session| task::list(session, &filter)).await
}
