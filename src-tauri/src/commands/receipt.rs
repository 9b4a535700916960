use app::view::BundleHistory;
use app::{Result, Scope, bundle};

use super::Open;

#[tauri::command]
pub(crate) async fn receipt_list(caseload: Open<'_>) -> Result<Vec<BundleHistory>> {
    let mut lines = caseload
        .read(|session| bundle::history(session, u32::MAX))
        .await?;
    lines.retain(|line| line.bundle.scope == Scope::Receipt);
    Ok(lines)
}
