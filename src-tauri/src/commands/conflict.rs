use app::view::ConflictView;
use app::{OpId, Result, RowId, conflict};

use super::Open;

#[tauri::command]
pub(crate) async fn conflict_list(caseload: Open<'_>) -> Result<Vec<ConflictView>> {
    caseload.read(conflict::list).await
}

#[tauri::command]
pub(crate) async fn conflict_resolve(
    caseload: Open<'_>,
    table: String,
    row: RowId,
    field: String,
    op: OpId,
) -> Result<()> {
    caseload
        .write(move |session| conflict::resolve(session, &table, row, &field, op))
        .await
}
