use app::view::{Identity, Who};
use app::{Result, identity};

use super::Open;

#[tauri::command]
pub(crate) async fn identity_show(caseload: Open<'_>) -> Result<Identity> {
    caseload.read(identity::show).await
}

#[tauri::command]
pub(crate) async fn identity_edit(caseload: Open<'_>, who: Who) -> Result<()> {
    caseload.write(move |session| identity::edit(session, &who)).await
}
