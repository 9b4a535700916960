use app::Result;
use app::view::RuleTable;

#[tauri::command]
pub(crate) async fn rule_list() -> Result<RuleTable> {
    app::rule::list()
}
