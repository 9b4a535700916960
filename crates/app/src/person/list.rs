use model::record::Person;

use super::card::Cards;
use super::name::shown;
use crate::view::{PersonFilter, PersonRow};
use crate::{Result, Session};

/// The people in care, sorted by their folded names.
///
/// # Errors
/// File errors.
pub fn list(session: &Session, filter: &PersonFilter) -> Result<Vec<PersonRow>> {
    let (reader, today) = (session.reader(), session.today());
    let cards = Cards::read_all(&reader)?;
    let mut rows: Vec<(String, PersonRow)> = reader
        .list_all::<Person>()?
        .iter()
        .map(|row| cards.row(row.id, &row.record, today))
        .filter(|row| passes(row, filter))
        .map(|row| (sort_key(&row), row))
        .collect();
    rows.sort_by(|one, other| one.0.cmp(&other.0));
    let limit = filter.limit.map_or(usize::MAX, |limit| limit as usize);
    Ok(rows.into_iter().take(limit).map(|(_, row)| row).collect())
}

fn sort_key(row: &PersonRow) -> String {
    match row.names.first() {
        Some(name) if !name.family.is_empty() => names::fold(&format!("{} {}", name.family, name.given)),
        Some(name) => names::fold(&shown(name)),
        None => String::new(),
    }
}

fn passes(row: &PersonRow, filter: &PersonFilter) -> bool {
    (filter.with_closed || !row.is_closed)
        && (filter.shelter.is_none() || filter.shelter == row.shelter)
        && filter.status_group.is_none_or(|group| group == row.status_group)
        && filter
            .language
            .as_ref()
            .is_none_or(|language| row.languages.contains(language))
        && filter
            .intensity
            .is_none_or(|intensity| row.intensity == Some(intensity))
}
