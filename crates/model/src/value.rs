//! What a cell can hold.

use std::fmt;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use serde::Serialize;
use serde::de::{Deserialize, Deserializer, Error, SeqAccess, Visitor};

/// The value of a cell as it travels: JSON without objects and without fractions, so that the same value has one form.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
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

/// By hand, because each of the hundred thousand cells of a hand-over passes here, and trying one form after the other
/// costs a tenth of the whole.
impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(ValueVisitor)
    }
}

struct ValueVisitor;

impl<'de> Visitor<'de> for ValueVisitor {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("null, a boolean, a whole number, a text or a list of these")
    }
    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }
    fn visit_bool<E: Error>(self, yes: bool) -> Result<Value, E> {
        Ok(Value::Bool(yes))
    }
    fn visit_i64<E: Error>(self, number: i64) -> Result<Value, E> {
        Ok(Value::Int(number))
    }
    fn visit_u64<E: Error>(self, number: u64) -> Result<Value, E> {
        i64::try_from(number)
            .map(Value::Int)
            .map_err(|_| E::custom("a number larger than 64 bits with a sign"))
    }
    fn visit_str<E: Error>(self, text: &str) -> Result<Value, E> {
        Ok(Value::Text(text.to_owned()))
    }
    fn visit_string<E: Error>(self, text: String) -> Result<Value, E> {
        Ok(Value::Text(text))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Value::List(list))
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

/// A time of day to the minute.
impl Cell for NaiveTime {
    fn to_value(&self) -> Value {
        Value::Text(self.format("%H:%M").to_string())
    }
    fn from_value(value: &Value) -> Option<Self> {
        NaiveTime::parse_from_str(value.as_text()?, "%H:%M").ok()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_form_comes_back_as_it_went() {
        let all = Value::List(vec![
            Value::Null,
            Value::Bool(true),
            Value::Int(-7),
            Value::Text("Grüße".into()),
            Value::List(vec![Value::Int(i64::MAX)]),
        ]);
        let json = serde_json::to_string(&all).unwrap();
        assert_eq!(json, r#"[null,true,-7,"Grüße",[9223372036854775807]]"#);
        assert_eq!(serde_json::from_str::<Value>(&json).unwrap(), all);
    }

    #[test]
    fn fractions_objects_and_numbers_beyond_64_bits_are_no_values() {
        for wrong in ["1.5", "{}", r#"{"a":1}"#, "18446744073709551615"] {
            assert!(serde_json::from_str::<Value>(wrong).is_err(), "{wrong}");
        }
    }
}
