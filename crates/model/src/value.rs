//! What a cell can hold.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

/// The value of a cell as it travels: JSON without objects and without fractions, so that the same value has one form.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Value {
    /// Nothing: the cell was emptied.
    Null,
    /// Yes or no.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// Text, a date (ISO 8601), an id or a code.
    Text(String),
    /// Several values of an immutable record, such as the topics of a note. Lists that change are rows.
    List(Vec<Value>),
}

impl Value {
    /// The text, if this is text.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Whether the cell is empty.
    pub fn is_null(&self) -> bool {
        matches!(self, Value::Null)
    }

    /// Appends the one binary form that digests are made of: a tag, then the length where it can vary, then the bytes.
    pub(crate) fn encode(&self, out: &mut Vec<u8>) {
        match self {
            Value::Null => out.push(0),
            Value::Bool(yes) => out.extend([1, u8::from(*yes)]),
            Value::Int(number) => {
                out.push(2);
                out.extend(number.to_be_bytes());
            }
            Value::Text(text) => {
                out.push(3);
                out.extend((text.len() as u64).to_be_bytes());
                out.extend(text.as_bytes());
            }
            Value::List(items) => {
                out.push(4);
                out.extend((items.len() as u64).to_be_bytes());
                items.iter().for_each(|item| item.encode(out));
            }
        }
    }
}

/// The form of a cell's value, for a place that keeps fewer forms than JSON has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Text.
    Text,
    /// A whole number.
    Int,
    /// Yes or no.
    Bool,
    /// A list.
    List,
}

/// A type that a field can have.
pub trait Cell: Sized {
    /// The form of its values.
    const FORM: Form = Form::Text;
    /// As it is stored and travels.
    fn to_value(&self) -> Value;
    /// Back; `None` where the value is of another kind (an older or newer program wrote it).
    fn from_value(value: &Value) -> Option<Self>;
}

impl Cell for String {
    fn to_value(&self) -> Value {
        Value::Text(self.clone())
    }
    fn from_value(value: &Value) -> Option<Self> {
        value.as_text().map(str::to_owned)
    }
}

impl Cell for bool {
    const FORM: Form = Form::Bool;
    fn to_value(&self) -> Value {
        Value::Bool(*self)
    }
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Bool(yes) => Some(*yes),
            _ => None,
        }
    }
}

impl Cell for u32 {
    const FORM: Form = Form::Int;
    fn to_value(&self) -> Value {
        Value::Int(i64::from(*self))
    }
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Int(number) => u32::try_from(*number).ok(),
            _ => None,
        }
    }
}

impl Cell for NaiveDate {
    fn to_value(&self) -> Value {
        Value::Text(self.format("%Y-%m-%d").to_string())
    }
    fn from_value(value: &Value) -> Option<Self> {
        NaiveDate::parse_from_str(value.as_text()?, "%Y-%m-%d").ok()
    }
}

/// Local time to the minute: what stands on the clock in the shelter, which is what a note means.
impl Cell for NaiveDateTime {
    fn to_value(&self) -> Value {
        Value::Text(self.format("%Y-%m-%dT%H:%M").to_string())
    }
    fn from_value(value: &Value) -> Option<Self> {
        NaiveDateTime::parse_from_str(value.as_text()?, "%Y-%m-%dT%H:%M").ok()
    }
}

impl<T: Cell> Cell for Vec<T> {
    const FORM: Form = Form::List;
    fn to_value(&self) -> Value {
        Value::List(self.iter().map(Cell::to_value).collect())
    }
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::List(items) => items.iter().map(T::from_value).collect(),
            _ => None,
        }
    }
}
