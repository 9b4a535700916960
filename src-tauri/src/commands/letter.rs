use app::view::{LetterEntered, LetterStart, LetterView, NewLetter};
use app::{LetterId, PersonId, Result, letter};

use super::Open;

#[tauri::command]
pub(crate) async fn letter_add(caseload: Open<'_>, letter: NewLetter) -> Result<LetterEntered> {
    caseload.write(move |session| letter::add(session, &letter)).await
}

#[tauri::command]
pub(crate) async fn letter_edit(
    caseload: Open<'_>,
    id: LetterId,
    letter: NewLetter,
) -> Result<LetterEntered> {
    caseload
        .write(move |session| letter::edit(session, id, &letter))
        .await
}

#[tauri::command]
pub(crate) async fn letter_get(caseload: Open<'_>, id: LetterId) -> Result<LetterView> {
    caseload.read(move |session| letter::get(session, id)).await
}

#[tauri::command]
pub(crate) async fn letter_list(caseload: Open<'_>, person: Option<PersonId>) -> Result<Vec<LetterView>> {
    caseload.read(move |session| letter::list(session, person)).await
}

#[tauri::command]
pub(crate) async fn letter_start(caseload: Open<'_>, person: Option<PersonId>) -> Result<LetterStart> {
    caseload.read(move |session| letter::start(session, person)).await
}
