use app::view::NameView;
use app::{PersonId, PersonNameId, Result, name};

use super::Open;

#[tauri::command]
pub(crate) async fn name_add(caseload: Open<'_>, person: PersonId, name: NameView) -> Result<PersonNameId> {
    caseload
        .write(move |session| name::add(session, person, &name))
        .await
}

#[tauri::command]
pub(crate) async fn name_edit(caseload: Open<'_>, id: PersonNameId, name: NameView) -> Result<()> {
    caseload
        .write(move |session| name::edit(session, id, &name))
        .await
}

/// The first of `first` is shown from now on.
#[tauri::command]
pub(crate) async fn name_order(caseload: Open<'_>, person: PersonId, first: Vec<PersonNameId>) -> Result<()> {
    caseload
        .write(move |session| name::order(session, person, &first))
        .await
}

#[tauri::command]
pub(crate) async fn name_remove(caseload: Open<'_>, id: PersonNameId) -> Result<()> {
    caseload.write(move |session| name::remove(session, id)).await
}
