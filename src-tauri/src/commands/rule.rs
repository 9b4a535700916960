use app::view::{RuleTable, RulesPreview};
use app::{ErrorCode, Result, rule};
use tauri::{Runtime, WebviewWindow};

use super::Open;
use crate::dialog::{self, Kind};
use crate::papers::Paper;

/// The rules in use; while the caseload is locked, those of the program.
#[tauri::command]
pub(crate) async fn rule_list(caseload: Open<'_>) -> Result<RuleTable> {
    match caseload.read(|session| rule::show(Some(session))).await {
        Err(error) if error.code == ErrorCode::Locked => rule::show(None),
        table => table,
    }
}

/// Asks for a file of rules and tells what taking it in would change; nothing when none was chosen.
#[tauri::command]
pub(crate) async fn rule_choose<R: Runtime>(
    window: WebviewWindow<R>,
    caseload: Open<'_>,
) -> Result<Option<RulesPreview>> {
    caseload.read(|_| Ok(())).await?;
    let Some(bytes) = dialog::ask_for_paper(window, Kind::Rules).await? else {
        return Ok(None);
    };
    let read = bytes.clone();
    let preview = caseload
        .read(move |session| rule::preview_import(session, &read, &[]))
        .await?;
    caseload.papers().put(Paper::Rules, bytes);
    Ok(Some(preview))
}

/// Takes in the rules that were chosen and looked at.
#[tauri::command]
pub(crate) async fn rule_take(caseload: Open<'_>) -> Result<RuleTable> {
    caseload.read(|_| Ok(())).await?;
    let rules = caseload.papers().get(Paper::Rules)?;
    let table = caseload
        .write(move |session| rule::import(session, &rules))
        .await?;
    caseload.papers().take(Paper::Rules);
    Ok(table)
}
