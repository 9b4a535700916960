use std::collections::HashSet;

use model::merge::Head;
use model::record::{self, PERSON};
use model::{ColumnNo, PersonId, RowId, TOMBSTONE, TableNo, Value};
use store::Reader;

use crate::roster::device_label;
use crate::view::{ConflictValue, ConflictView};
use crate::{Result, Session};

/// Every such cell.
///
/// # Errors
/// File errors.
pub fn list(session: &Session) -> Result<Vec<ConflictView>> {
    let mut views = Vec::new();
    for (table, row, column) in session.reader().conflicts()? {
        views.extend(view(session, table, row, column)?);
    }
    views.sort_by_key(|view| (view.person, view.table.clone(), view.field.clone()));
    Ok(views)
}

/// Those of one person, and of what hangs on her.
///
/// # Errors
/// File errors.
pub fn list_of_person(session: &Session, person: PersonId) -> Result<Vec<ConflictView>> {
    Ok(list(session)?
        .into_iter()
        .filter(|view| view.person == Some(person))
        .collect())
}

/// Who has such a cell.
pub(crate) fn people(reader: &Reader<'_>) -> Result<HashSet<PersonId>> {
    let mut people = HashSet::new();
    for (table, row, _) in reader.conflicts()? {
        if table == PERSON.no {
            people.insert(PersonId::from(row));
        } else if let Some(table) = record::table(table) {
            people.extend(reader.person_of(table, row)?);
        }
    }
    Ok(people)
}

fn view(session: &Session, table: TableNo, row: RowId, column: ColumnNo) -> Result<Option<ConflictView>> {
    let Some(table) = record::table(table) else {
        return Ok(None);
    };
    let field = match (column, table.column(column)) {
        (TOMBSTONE, _) => "tombstone",
        (_, Some(column)) => column.name,
        (_, None) => return Ok(None),
    };
    let reader = session.reader();
    let person = if table.no == PERSON.no {
        Some(PersonId::from(row))
    } else {
        reader.person_of(table, row)?
    };
    let value = |head: Head| {
        Ok(ConflictValue {
            value: text_of(&head.value),
            op: head.op,
            at: session.local_at(head.at.unix_ms()),
            device: device_label(session, head.op.origin.device)?,
        })
    };
    let values = reader
        .heads(row, column)?
        .into_iter()
        .map(value)
        .collect::<Result<_>>()?;
    Ok(Some(ConflictView {
        table: table.name.to_owned(),
        row,
        field: field.to_owned(),
        person,
        values,
    }))
}

/// A value as text: what stands in a form.
pub(crate) fn text_of(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::Bool(yes) => yes.to_string(),
        Value::Int(number) => number.to_string(),
        Value::Text(text) => text.clone(),
        Value::List(items) => items.iter().map(text_of).collect::<Vec<_>>().join(", "),
    }
}
