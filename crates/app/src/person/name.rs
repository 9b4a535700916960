use model::PersonId;
use model::record::PersonName;
use store::{Reader, Row};

use crate::Result;
use crate::view::{NameView, PersonRef};

pub(crate) fn view(row: &Row<PersonName>) -> NameView {
    let name = &row.record;
    NameView {
        id: Some(row.id),
        family: name.family.clone().unwrap_or_default(),
        given: name.given.clone().unwrap_or_default(),
        script: name.script.clone().unwrap_or_default(),
        source: name.source,
    }
}

/// The names of a person, the shown one first.
pub(crate) fn sorted(mut names: Vec<Row<PersonName>>) -> Vec<Row<PersonName>> {
    names.sort_by_key(|row| row.record.rank.unwrap_or(u32::MAX));
    names
}

/// A name in one line, family name last.
pub(crate) fn shown(name: &NameView) -> String {
    [name.given.as_str(), name.family.as_str()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// The same of a record.
pub(crate) fn shown_record(name: &PersonName) -> String {
    let parts = [name.given.as_deref(), name.family.as_deref()];
    let parts: Vec<&str> = parts
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(" ")
}

/// The name in another script than the shown one, where there is one.
pub(crate) fn original(names: &[NameView]) -> Option<String> {
    let first = names.first()?;
    names.iter().find(|name| name.script != first.script).map(shown)
}

/// A person where only her name is needed.
pub(crate) fn reference(reader: &Reader<'_>, id: PersonId) -> Result<PersonRef> {
    let names: Vec<NameView> = sorted(reader.list_by::<PersonName>("person_id", &id.to_string())?)
        .iter()
        .map(view)
        .collect();
    Ok(PersonRef {
        id,
        name: names.first().map(shown).unwrap_or_default(),
        original: original(&names),
    })
}
