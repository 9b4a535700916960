//! What a field takes. No field is named here that the model does not treat specially: a new field is editable as soon as
//! the model has it.

use model::record::{PERSON, Person};
use model::{Cells, Column, Form, Record as _, Value};

use crate::text::{free, invalid, line};
use crate::{Result, text};

/// The cell that a typed text makes: an empty text empties the field.
pub(crate) fn cell(column: &Column, typed: &str) -> Result<Value> {
    let Some(typed) = text::filled(typed) else {
        return Ok(Value::Null);
    };
    let value = match column.form {
        Form::Bool => match typed.as_str() {
            "true" | "ja" | "yes" | "1" => Value::Bool(true),
            "false" | "nein" | "no" | "0" => Value::Bool(false),
            _ => return Err(invalid(column.name, "yes_or_no")),
        },
        Form::Int => Value::Int(typed.parse().map_err(|_| invalid(column.name, "number"))?),
        Form::Text | Form::List => Value::Text(typed),
    };
    let cells = Cells::from([(column.no, value.clone())]);
    let person = Person::from_cells(&cells);
    if person.to_cells() != cells {
        return Err(invalid(column.name, "not_a_value_of_this_field"));
    }
    check_fields(&person)?;
    Ok(value)
}

/// Checks the texts and days of a person.
pub(crate) fn check_fields(person: &Person) -> Result<()> {
    let days = [
        ("birth", person.birth.map(|birth| birth.first)),
        ("residence_valid_until", person.residence_valid_until),
        ("arrived_on", person.arrived_on.map(|arrived| arrived.first)),
        ("allocated_on", person.allocated_on),
        ("opened_on", person.opened_on),
        ("closed_on", person.closed_on),
    ];
    days.into_iter()
        .try_for_each(|(field, day)| text::day(field, day))?;
    for (no, value) in person.to_cells() {
        let name = PERSON.column(no).map_or("", |column| column.name);
        if let Value::Text(typed) = value {
            match name {
                "remark" | "address" => free(name, &typed)?,
                _ => line(name, &typed)?,
            }
        }
    }
    Ok(())
}

/// ISO 3166-1 alpha-3, three capital letters.
pub(crate) fn check_country(code: &str) -> Result<()> {
    let fits = code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase());
    if fits {
        Ok(())
    } else {
        Err(invalid("nationalities", "country_code"))
    }
}

/// ISO 639-3, three small letters.
pub(crate) fn check_language(code: &str) -> Result<()> {
    let fits = code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_lowercase());
    if fits {
        Ok(())
    } else {
        Err(invalid("languages", "language_code"))
    }
}
