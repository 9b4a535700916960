use chrono::NaiveDateTime;
use model::{OpId, PersonId, RowId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A cell that two devices changed without knowing of each other.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ConflictView {
    /// The table's name.
    pub table: String,
    /// The row.
    pub row: RowId,
    /// The field's name; `tombstone` where a deletion met an edit.
    pub field: String,
    /// The person it belongs to, where it belongs to one.
    pub person: Option<PersonId>,
    /// The shown value first.
    pub values: Vec<ConflictValue>,
}

/// One of the values.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ConflictValue {
    /// The value as text.
    pub value: String,
    /// The operation that wrote it: names it when resolving.
    #[ts(type = "[string, number, number]")]
    pub op: OpId,
    /// When, local time, by the clock of the device that wrote it.
    pub at: NaiveDateTime,
    /// The device that wrote it, as the roster calls it.
    pub device: String,
}
