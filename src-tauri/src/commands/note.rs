use app::view::{NewNote, NoteView};
use app::{CaseNoteId, PersonId, Result, note};

use super::Open;

#[tauri::command]
pub(crate) async fn note_add(caseload: Open<'_>, note: NewNote) -> Result<CaseNoteId> {
    caseload.write(move |session| note::add(session, &note)).await
}

#[tauri::command]
pub(crate) async fn note_today(caseload: Open<'_>) -> Result<Vec<NoteView>> {
    caseload.read(note::today).await
}

/// All of them: the page shows a case as one story.
#[tauri::command]
pub(crate) async fn note_list(caseload: Open<'_>, person: PersonId) -> Result<Vec<NoteView>> {
    caseload
        .read(move |session| note::list(session, person, u32::MAX))
        .await
}
