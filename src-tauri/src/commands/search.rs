use app::Result;
use app::view::SearchResult;

use super::Open;

#[tauri::command]
pub(crate) async fn search(caseload: Open<'_>, query: String, limit: u32) -> Result<SearchResult> {
    caseload
        .read(move |session| app::search::search(session, &query, limit))
        .await
}
