use model::record::{Person, PersonLanguage};
use model::{LanguageId, PersonId, Record as _};
use store::{NewRow, Writer};

use super::change::check_language;
use crate::text::invalid;
use crate::view::LanguageView;
use crate::{ErrorCode, Result, Session};

/// Sets the languages of a person with how well she speaks and whether she reads them, the one to speak with her first.
///
/// # Errors
/// `not_found`, `invalid_field` for a code that is none, or one that stands there twice; file errors.
pub fn set_languages(session: &mut Session, id: PersonId, wanted: &[LanguageView]) -> Result<()> {
    session.require_worker()?;
    session.write("person_languages", |writer| {
        writer.reader().get::<Person>(id)?.ok_or(ErrorCode::NotFound)?;
        put_languages(writer, id, wanted)
    })?;
    Ok(())
}

/// The same within a step that does more.
pub(super) fn put_languages(
    writer: &mut Writer<'_>,
    person: PersonId,
    wanted: &[LanguageView],
) -> Result<()> {
    for (place, language) in wanted.iter().enumerate() {
        check_language(&language.language)?;
        if wanted
            .iter()
            .take(place)
            .any(|other| other.language == language.language)
        {
            return Err(invalid("languages", "twice"));
        }
    }
    let here = writer
        .reader()
        .list_by::<PersonLanguage>("person_id", &person.to_string())?;
    let is_wanted = |code: &Option<String>| {
        wanted
            .iter()
            .any(|wanted| Some(&wanted.language) == code.as_ref())
    };
    for row in here.iter().filter(|row| !is_wanted(&row.record.language)) {
        writer.delete(PersonLanguage::TABLE.no, row.id.into())?;
    }
    for (rank, language) in (0u32..).zip(wanted) {
        let after = PersonLanguage {
            person_id: Some(person),
            language: Some(language.language.clone()),
            level: language.level,
            reads: language.reads,
            rank: Some(rank),
        };
        match here.iter().find(|row| row.record.language == after.language) {
            Some(row) => writer.edit(
                PersonLanguage::TABLE.no,
                row.id.into(),
                row.record.changes_to(&after),
            )?,
            None => {
                let id = LanguageId(writer.make_id());
                writer.create_rows(vec![NewRow::of(id, &after)])?;
            }
        }
    }
    Ok(())
}
