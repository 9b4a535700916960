use app::person::{self, Erasure};
use app::view::{
    Disclosures, ErasurePreview, FamilyView, LanguageView, Likeness, NewPerson, PersonChange, PersonDetail,
    PersonFilter, PersonRow, StoryEntry,
};
use app::{PersonId, Result};
use chrono::NaiveDate;

use super::Open;

#[tauri::command]
pub(crate) async fn person_list(caseload: Open<'_>, filter: PersonFilter) -> Result<Vec<PersonRow>> {
    caseload.read(move |session| person::list(session, &filter)).await
}

#[tauri::command]
pub(crate) async fn person_get(caseload: Open<'_>, id: PersonId) -> Result<PersonDetail> {
    caseload.read(move |session| person::get(session, id)).await
}

#[tauri::command]
pub(crate) async fn person_add(caseload: Open<'_>, person: NewPerson) -> Result<PersonId> {
    caseload.write(move |session| person::add(session, &person)).await
}

#[tauri::command]
pub(crate) async fn person_edit(caseload: Open<'_>, id: PersonId, changes: Vec<PersonChange>) -> Result<()> {
    caseload
        .write(move |session| person::edit(session, id, &changes))
        .await
}

/// Who is here already and might be the person who is being typed.
#[tauri::command]
pub(crate) async fn person_resembling(caseload: Open<'_>, person: NewPerson) -> Result<Vec<Likeness>> {
    caseload
        .read(move |session| person::resembling(session, &person))
        .await
}

#[tauri::command]
pub(crate) async fn person_story(caseload: Open<'_>, id: PersonId) -> Result<Vec<StoryEntry>> {
    caseload.read(move |session| person::story(session, id)).await
}

#[tauri::command]
pub(crate) async fn person_family(caseload: Open<'_>, id: PersonId) -> Result<FamilyView> {
    caseload.read(move |session| person::family(session, id)).await
}

#[tauri::command]
pub(crate) async fn person_disclosures(caseload: Open<'_>, id: PersonId) -> Result<Disclosures> {
    caseload
        .read(move |session| person::disclosures(session, id))
        .await
}

#[tauri::command]
pub(crate) async fn person_languages(
    caseload: Open<'_>,
    id: PersonId,
    languages: Vec<LanguageView>,
) -> Result<()> {
    caseload
        .write(move |session| person::set_languages(session, id, &languages))
        .await
}

#[tauri::command]
pub(crate) async fn person_close(caseload: Open<'_>, id: PersonId, on: NaiveDate) -> Result<()> {
    caseload
        .write(move |session| person::close(session, id, on))
        .await
}

#[tauri::command]
pub(crate) async fn person_reopen(caseload: Open<'_>, id: PersonId) -> Result<()> {
    caseload.write(move |session| person::reopen(session, id)).await
}

#[tauri::command]
pub(crate) async fn person_erasure(caseload: Open<'_>, id: PersonId) -> Result<ErasurePreview> {
    caseload
        .read(move |session| person::erasure_preview(session, id))
        .await
}

/// The page has the name typed first: this cannot be taken back.
#[tauri::command]
pub(crate) async fn person_erase(caseload: Open<'_>, id: PersonId) -> Result<Erasure> {
    caseload.write(move |session| person::erase(session, id)).await
}
