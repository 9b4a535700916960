//! People and notes as rows of text, for programs that show tables. Headings are the names of the model.

use std::collections::BTreeMap;

use model::record::{Area, CASE_NOTE, CaseNote, PERSON, Person, Worker};
use model::{Record, RowId, Table, Value};
use store::Reader;

use crate::person::{Cards, present, shown};
use crate::{Result, Session};

/// Headings, and one row of texts for each record.
pub(super) struct Texts {
    pub headings: Vec<&'static str>,
    pub rows: Vec<Vec<String>>,
}

/// What a column holds in place of an id: the name of who or what is meant.
type Names = BTreeMap<String, String>;

/// One row a person: her names, every field of the model, and what hangs on her today.
pub(super) fn people(session: &Session) -> Result<Texts> {
    let reader = session.reader();
    let (cards, today, project) = (
        Cards::read_all(&reader)?,
        session.today(),
        project_names(&reader)?,
    );
    let mut headings = vec!["id", "family", "given", "other_names"];
    headings.extend(columns(&PERSON));
    headings.extend(["nationalities", "languages", "shelter", "room", "moved_in_on"]);
    let mut rows = Vec::new();
    for row in reader.list_all::<Person>()? {
        let card = cards.row(row.id, &row.record, today);
        let (first, others) = match card.names.split_first() {
            Some((first, others)) => (Some(first), others),
            None => (None, &[][..]),
        };
        let mut texts = vec![
            row.id.to_string(),
            first.map(|name| name.family.clone()).unwrap_or_default(),
            first.map(|name| name.given.clone()).unwrap_or_default(),
            others.iter().map(shown).collect::<Vec<_>>().join("; "),
        ];
        texts.extend(cells(&row.record, &project));
        let stay = present(cards.stays(row.id));
        let moved_in_on = stay.and_then(|stay| stay.record.from_on);
        texts.extend([
            card.nationalities.join(", "),
            card.languages.join(", "),
            card.shelter.unwrap_or_default(),
            card.room.unwrap_or_default(),
            moved_in_on.map(|day| day.to_string()).unwrap_or_default(),
        ]);
        rows.push(texts);
    }
    Ok(Texts { headings, rows })
}

/// One row a note, with the names of those it is about.
pub(super) fn notes(session: &Session) -> Result<Texts> {
    let reader = session.reader();
    let cards = Cards::read_all(&reader)?;
    let mut names = project_names(&reader)?;
    for row in reader.list_all::<Person>()? {
        let card = cards.row(row.id, &row.record, session.today());
        names.insert(
            row.id.to_string(),
            card.names.first().map(shown).unwrap_or_default(),
        );
    }
    let mut headings = vec!["id"];
    headings.extend(columns(&CASE_NOTE));
    let rows = reader.list_all::<CaseNote>()?.into_iter().map(|row| {
        let mut texts = vec![RowId::from(row.id).to_string()];
        texts.extend(cells(&row.record, &names));
        texts
    });
    Ok(Texts {
        headings,
        rows: rows.collect(),
    })
}

fn columns(table: &'static Table) -> impl Iterator<Item = &'static str> {
    table.columns.iter().map(|column| column.name)
}

/// The cells of a record in the order of its columns.
fn cells<R: Record>(record: &R, names: &Names) -> Vec<String> {
    let cells = record.to_cells();
    let columns = R::TABLE.columns.iter();
    columns
        .map(|column| {
            cells
                .get(&column.no)
                .map(|value| text(value, names))
                .unwrap_or_default()
        })
        .collect()
}

fn text(value: &Value, names: &Names) -> String {
    match value {
        Value::Null => String::new(),
        Value::Bool(yes) => yes.to_string(),
        Value::Int(number) => number.to_string(),
        Value::Text(text) => names.get(text).unwrap_or(text).clone(),
        Value::List(items) => items
            .iter()
            .map(|item| text(item, names))
            .collect::<Vec<_>>()
            .join("; "),
    }
}

fn project_names(reader: &Reader<'_>) -> Result<Names> {
    let areas = reader.list_all::<Area>()?.into_iter();
    let workers = reader.list_all::<Worker>()?.into_iter();
    let areas = areas.filter_map(|row| Some((row.id.to_string(), row.record.name?)));
    let workers = workers.filter_map(|row| Some((row.id.to_string(), row.record.name?)));
    Ok(areas.chain(workers).collect())
}
