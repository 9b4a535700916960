use app::view::NewRelationship;
use app::{RelationshipId, Result, relationship};

use super::Open;

#[tauri::command]
pub(crate) async fn relationship_add(caseload: Open<'_>, tie: NewRelationship) -> Result<RelationshipId> {
    caseload
        .write(move |session| relationship::add(session, &tie))
        .await
}

#[tauri::command]
pub(crate) async fn relationship_remove(caseload: Open<'_>, id: RelationshipId) -> Result<()> {
    caseload
        .write(move |session| relationship::remove(session, id))
        .await
}
