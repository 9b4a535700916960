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
    let any =
        |wanted: &[String], has: &[String]| wanted.is_empty() || wanted.iter().any(|one| has.contains(one));
    (filter.with_closed || !row.is_closed)
        && any(&filter.shelters, row.shelter.as_slice())
        && any(&filter.languages, &row.languages)
        && (filter.status_groups.is_empty() || filter.status_groups.contains(&row.status_group))
        && (filter.intensities.is_empty()
            || row
                .intensity
                .is_some_and(|intensity| filter.intensities.contains(&intensity)))
        && filter.flags.iter().all(|flag| row.flags.contains(flag))
}
