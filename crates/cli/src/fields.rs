//! `FIELD=VALUE` as it is typed.

use app::view::{NameView, NewPerson, PersonChange};
use app::{AppError, ErrorCode, PERSON};
use serde_json::{Map, Value, json};

use crate::failure::Result;

/// Splits `FIELD=VALUE`; an empty value empties the field.
///
/// # Errors
/// A sentence for the parser when there is no `=`.
pub fn parse(typed: &str) -> Result<PersonChange, String> {
    match typed.split_once('=') {
        Some((field, value)) if !field.trim().is_empty() => Ok(PersonChange {
            field: field.trim().to_owned(),
            value: value.to_owned(),
        }),
        _ => Err("a field is written FIELD=VALUE".to_owned()),
    }
}

/// The names of all fields, for `--help`.
pub fn help() -> String {
    let own: Vec<_> = PERSON.columns.iter().map(|column| column.name).collect();
    format!(
        "Fields: {}; besides them name (written \"Family, Given\"), nationalities and languages (codes of ISO 3166-1 \
         alpha-3 and ISO 639-3, comma-separated), shelter and room. Dates are ISO; those of birth and arrival may be \
         incomplete and estimated (1986-03-14, 1986-03, 1986, 1986~). An empty value empties the field.",
        own.join(", ")
    )
}

/// A new person with these fields, in the words of `person edit`.
///
/// # Errors
/// `invalid_field` for an unknown field or a value that it does not take.
pub fn new_person(changes: &[PersonChange]) -> Result<NewPerson> {
    let mut person = NewPerson::default();
    let mut fields = Map::new();
    for PersonChange { field, value } in changes {
        match field.as_str() {
            "name" => person.names.push(name(value)),
            "nationalities" => person.nationalities = codes(value),
            "languages" => person.languages = codes(value),
            "shelter" => person.shelter = Some(value.clone()),
            "room" => person.room = Some(value.clone()),
            field => {
                if !value.trim().is_empty() {
                    fields.insert(field.to_owned(), cell(field, value.trim())?);
                }
            }
        }
    }
    person.fields = serde_json::from_value(Value::Object(fields)).map_err(|_| ErrorCode::Internal)?;
    Ok(person)
}

/// `Family, Given`; without a comma it is the whole name of somebody who has no parts.
pub fn name(typed: &str) -> NameView {
    let (family, given) = typed.split_once(',').unwrap_or(("", typed));
    NameView {
        family: family.trim().to_owned(),
        given: given.trim().to_owned(),
        ..NameView::default()
    }
}

fn codes(typed: &str) -> Vec<String> {
    typed
        .split([',', ' '])
        .filter(|code| !code.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The value in the form that the field has: text, else yes or no.
fn cell(field: &str, typed: &str) -> Result<Value> {
    let invalid = |reason: &str| {
        AppError::new(ErrorCode::InvalidField)
            .with("field", field)
            .with("reason", reason)
    };
    if PERSON.column_named(field).is_none() {
        return Err(invalid("unknown_field").into());
    }
    let yes_or_no = match typed {
        "true" | "ja" | "yes" | "1" => Some(Value::Bool(true)),
        "false" | "nein" | "no" | "0" => Some(Value::Bool(false)),
        _ => None,
    };
    let fits = |value: &Value| serde_json::from_value::<NewPerson>(json!({"fields": {field: value}})).is_ok();
    let found = [Some(Value::String(typed.to_owned())), yes_or_no]
        .into_iter()
        .flatten()
        .find(fits);
    Ok(found.ok_or_else(|| invalid("not_a_value_of_this_field"))?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn changes(typed: &[&str]) -> Vec<PersonChange> {
        typed.iter().map(|typed| parse(typed).unwrap()).collect()
    }

    #[test]
    fn a_value_may_hold_equals_signs_and_a_field_must_have_a_name() {
        let change = parse("remark=a=b").unwrap();
        assert_eq!((change.field.as_str(), change.value.as_str()), ("remark", "a=b"));
        assert!(parse("remark").is_err() && parse("=x").is_err());
    }

    #[test]
    fn each_field_takes_its_own_form() {
        let person = new_person(&changes(&[
            "name=Khalil, Amina",
            "birth=1986-03~",
            "is_address_protected=ja",
            "sex=f",
            "phone=0151 0000",
            "languages=ara, eng",
            "remark=",
        ]))
        .unwrap_or_else(|_| panic!("every value fits"));
        assert_eq!(person.names, vec![name("Khalil, Amina")]);
        assert_eq!(
            person.fields.birth.map(|birth| birth.to_string()),
            Some("1986-03~".to_owned())
        );
        assert_eq!(person.fields.is_address_protected, Some(true));
        assert_eq!(person.fields.phone.as_deref(), Some("0151 0000"));
        assert_eq!(person.languages, ["ara", "eng"]);
        assert_eq!(person.fields.remark, None, "an empty value says nothing");
    }

    #[test]
    fn what_no_field_takes_is_refused_with_its_name() {
        for (typed, reason) in [
            ("religion=x", "unknown_field"),
            ("birth=14.3.1986", "not_a_value_of_this_field"),
            ("sex=female", "not_a_value_of_this_field"),
            ("is_address_protected=vielleicht", "not_a_value_of_this_field"),
        ] {
            let Err(crate::failure::Failure::App(error)) = new_person(&changes(&[typed])) else {
                panic!("{typed} was taken");
            };
            assert_eq!(error.code, ErrorCode::InvalidField);
            assert_eq!(error.params["reason"], reason, "{typed}");
        }
    }
}
