//! Small conversions between what SQLite keeps and what the model says.

use std::borrow::Cow;

use model::{Form, RowId, Value};
use rusqlite::types::{Null, ToSqlOutput, Value as Sql, ValueRef};
use uuid::Uuid;

/// The name of a step, for undoing it.
pub type StepId = Uuid;

/// A value as a column keeps it: booleans as 0 and 1, lists as JSON.
pub(crate) fn to_sql(value: &Value) -> ToSqlOutput<'_> {
    match value {
        Value::Null => ToSqlOutput::from(Null),
        Value::Bool(yes) => ToSqlOutput::from(*yes),
        Value::Int(number) => ToSqlOutput::from(*number),
        Value::Text(text) => ToSqlOutput::from(text.as_str()),
        Value::List(_) => ToSqlOutput::Owned(Sql::Text(serde_json::to_string(value).unwrap_or_default())),
    }
}

/// Back, for a column whose values have this form.
pub(crate) fn from_sql(form: Form, value: ValueRef<'_>) -> Value {
    match (form, value) {
        (Form::Bool, ValueRef::Integer(number)) => Value::Bool(number != 0),
        (_, ValueRef::Integer(number)) => Value::Int(number),
        (Form::List, ValueRef::Text(json)) => serde_json::from_slice(json).unwrap_or(Value::Null),
        (_, ValueRef::Text(text)) => Value::Text(String::from_utf8_lossy(text).into_owned()),
        _ => Value::Null,
    }
}

/// A value as a column of this form gives it back, without the way through the column.
pub(crate) fn as_kept(form: Form, value: &Value) -> Cow<'_, Value> {
    match (form, value) {
        (Form::Text, Value::Text(_) | Value::Int(_))
        | (Form::Int, Value::Int(_) | Value::Text(_))
        | (Form::Bool, Value::Bool(_) | Value::Text(_))
        | (Form::List, Value::List(_) | Value::Int(_)) => Cow::Borrowed(value),
        // An older or newer program gave it another form.
        _ => Cow::Owned(match to_sql(value) {
            ToSqlOutput::Borrowed(kept) => from_sql(form, kept),
            ToSqlOutput::Owned(kept) => from_sql(form, ValueRef::from(&kept)),
            _ => Value::Null,
        }),
    }
}

/// The bytes of a row's id, as the `id` columns keep them.
pub(crate) fn blob(row: RowId) -> [u8; 16] {
    row.0.into_bytes()
}

/// 16 bytes back to an id.
pub(crate) fn uuid(bytes: &[u8]) -> Uuid {
    Uuid::from_slice(bytes).unwrap_or(Uuid::nil())
}

/// 32 bytes back to a digest.
pub(crate) fn digest(bytes: &[u8]) -> model::Digest {
    model::Digest(bytes.try_into().unwrap_or([0; 32]))
}
