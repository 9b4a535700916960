use app::view::NewConsent;
use app::{ConsentId, Result, consent};

use super::Open;

#[tauri::command]
pub(crate) async fn consent_give(caseload: Open<'_>, consent: NewConsent) -> Result<ConsentId> {
    caseload
        .write(move |session| consent::give(session, &consent))
        .await
}

#[tauri::command]
pub(crate) async fn consent_withdraw(caseload: Open<'_>, id: ConsentId) -> Result<()> {
    caseload
        .write(move |session| consent::withdraw_one(session, id))
        .await
}
