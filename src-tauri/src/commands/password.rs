use app::Result;
use app::session::change_password;
use app::view::PasswordStrength;

use super::Open;
use crate::caseload::aside;
use crate::clock::calibrated_cost;

/// Asked while it is typed, before there is a caseload too. `about` is what was typed of the owner so far.
#[tauri::command]
pub(crate) async fn password_strength(password: String, about: Vec<String>) -> Result<PasswordStrength> {
    aside(move || {
        let about: Vec<&str> = about.iter().map(String::as_str).collect();
        Ok(app::password::strength(&password, &about))
    })
    .await
}

#[tauri::command]
pub(crate) async fn password_change(caseload: Open<'_>, old: String, next: String) -> Result<()> {
    caseload
        .write(move |session| change_password(session, &old, &next, calibrated_cost()?))
        .await
}
