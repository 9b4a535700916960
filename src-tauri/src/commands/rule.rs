use app::view::RuleTable;
use app::{ErrorCode, Result, rule};

use super::Open;

/// The rules in use; while the caseload is locked, those of the program.
#[tauri::command]
pub(crate) async fn rule_list(caseload: Open<'_>) -> Result<RuleTable> {
    match caseload.read(|session| rule::show(Some(session))).await {
        Err(error) if error.code == ErrorCode::Locked => rule::show(None),
        table => table,
    }
}
