//! Results on standard output: for reading, or as JSON.

use std::io::{BufWriter, Stdout, Write as _, stdout};

use serde::Serialize;
use serde_json::Value;

use crate::failure::Result;

/// Where results go.
pub struct Printer {
    out: BufWriter<Stdout>,
    is_json: bool,
}

impl Printer {
    /// Prints JSON, or text for reading.
    pub fn new(is_json: bool) -> Printer {
        Printer {
            out: BufWriter::new(stdout()),
            is_json,
        }
    }

    /// Whether results are JSON.
    pub fn is_json(&self) -> bool {
        self.is_json
    }

    /// The one result of a call: JSON as a document, otherwise what `text` makes of it.
    ///
    /// # Errors
    /// Standard output cannot be written.
    pub fn document<T: Serialize>(&mut self, value: &T, text: impl FnOnce(&T) -> String) -> Result<()> {
        if self.is_json {
            return self.json_line(value);
        }
        let text = text(value);
        self.out.write_all(visible(&text).as_bytes())?;
        if !text.is_empty() && !text.ends_with('\n') {
            self.out.write_all(b"\n")?;
        }
        Ok(())
    }

    /// One of many results: a JSON object on a line of its own, otherwise columns with tabs between them.
    ///
    /// # Errors
    /// Standard output cannot be written.
    pub fn line<T: Serialize>(&mut self, value: &T, columns: impl FnOnce(&T) -> Vec<String>) -> Result<()> {
        if self.is_json {
            return self.json_line(value);
        }
        Ok(writeln!(self.out, "{}", row(&columns(value)))?)
    }

    /// Bytes as they are: completions.
    ///
    /// # Errors
    /// Standard output cannot be written.
    pub fn raw(&mut self, bytes: &[u8]) -> Result<()> {
        Ok(self.out.write_all(bytes)?)
    }

    /// Hands over what was printed so far.
    ///
    /// # Errors
    /// Standard output cannot be written.
    pub fn flush(&mut self) -> Result<()> {
        Ok(self.out.flush()?)
    }

    fn json_line<T: Serialize>(&mut self, value: &T) -> Result<()> {
        serde_json::to_writer(&mut self.out, value).map_err(std::io::Error::from)?;
        Ok(self.out.write_all(b"\n")?)
    }
}

/// A value as an outline: `key: value`, what belongs together indented.
pub fn outline<T: Serialize>(value: &T) -> String {
    let mut text = String::new();
    match serde_json::to_value(value) {
        Ok(value) => write_outline(&mut text, &value, 0),
        Err(error) => text.push_str(&error.to_string()),
    }
    text
}

fn write_outline(text: &mut String, value: &Value, depth: usize) {
    let indent = "  ".repeat(depth);
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                match scalar(value) {
                    Some(value) => text.push_str(&format!("{indent}{key}: {value}\n")),
                    None => {
                        text.push_str(&format!("{indent}{key}:\n"));
                        write_outline(text, value, depth + 1);
                    }
                }
            }
        }
        Value::Array(items) => {
            for item in items {
                match scalar(item) {
                    Some(item) => text.push_str(&format!("{indent}- {item}\n")),
                    None => {
                        text.push_str(&format!("{indent}-\n"));
                        write_outline(text, item, depth + 1);
                    }
                }
            }
        }
        value => text.push_str(&format!("{indent}{}\n", scalar(value).unwrap_or_default())),
    }
}

/// What fits on the line of its key.
fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::Null => Some(String::new()),
        Value::Bool(yes) => Some(yes.to_string()),
        Value::Number(number) => Some(number.to_string()),
        Value::String(text) => Some(text.clone()),
        Value::Array(items) if items.iter().all(|item| !item.is_object() && !item.is_array()) => {
            Some(items.iter().filter_map(scalar).collect::<Vec<_>>().join(", "))
        }
        Value::Object(map) if map.is_empty() => Some(String::new()),
        Value::Array(_) | Value::Object(_) => None,
    }
}

/// A text for the terminal: what would steer it, or turn the direction of reading, is shown as �. Entering refuses such
/// characters; what another device sent may have them.
pub fn visible(text: &str) -> String {
    text.chars()
        .map(|c| if steers(c) { '\u{fffd}' } else { c })
        .collect()
}

fn steers(c: char) -> bool {
    match c {
        '\n' | '\t' => false,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => true,
        c => c.is_control(),
    }
}

/// Columns with tabs between them.
pub fn row(columns: &[String]) -> String {
    let columns: Vec<String> = columns.iter().map(|column| one_line(column)).collect();
    columns.join("\t")
}

/// A text for one column.
fn one_line(text: &str) -> String {
    visible(text).replace(['\n', '\t'], " ")
}

/// What may be missing, as a column.
pub fn maybe<T: ToString>(value: Option<T>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// A code of the model as a column.
pub fn coded<T: Serialize>(value: T) -> String {
    serde_json::to_value(value)
        .ok()
        .and_then(|value| scalar(&value))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn nothing_that_another_device_sent_can_steer_the_terminal() {
        assert_eq!(
            visible("a\u{1b}[31mb\u{202e}c\u{7}"),
            "a\u{fffd}[31mb\u{fffd}c\u{fffd}"
        );
        assert_eq!(
            visible("zwei\nZeilen خليل 👩‍👧"),
            "zwei\nZeilen خليل 👩‍👧",
            "scripts and emoji stay"
        );
        assert_eq!(one_line("a\tb\nc"), "a b c", "a column stays one");
    }

    #[test]
    fn an_outline_shows_every_value_beside_its_key() {
        let text = outline(&json!({"a": 1, "b": ["x", "y"], "c": [{"d": true}], "e": null, "f": {"g": "h"}}));
        assert_eq!(text, "a: 1\nb: x, y\nc:\n  -\n    d: true\ne: \nf:\n  g: h\n");
    }
}
