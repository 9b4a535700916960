//! Phone numbers and e-mail addresses.

use crate::{DoubtCode, PhoneDraft, Value};

/// Digits of an international number without its `+`: the shortest in use, and the limit of ITU-T E.164.
const DIGITS: std::ops::RangeInclusive<usize> = 8..=15;

/// A phone number as typed; the international form where it is one beyond doubt.
pub(crate) fn read_phone(value: &Value, text: &str) -> (PhoneDraft, Option<DoubtCode>) {
    let international = international(text);
    let doubt = match (value, &international) {
        (Value::Number(_), _) => Some(DoubtCode::PhoneZeroLost),
        (_, None) => Some(DoubtCode::PhoneOdd),
        _ => None,
    };
    (
        PhoneDraft {
            as_typed: text.trim().to_owned(),
            international,
        },
        doubt,
    )
}

fn international(text: &str) -> Option<String> {
    let text = text.trim();
    if text.chars().any(|letter| {
        !letter.is_ascii_digit() && !matches!(letter, '+' | ' ' | '-' | '–' | '/' | '(' | ')' | '.')
    }) {
        return None;
    }
    // "+49 (0) 151": the zero is dialled within Germany only.
    let text = if text.starts_with('+') || text.starts_with("00") {
        text.replacen("(0)", "", 1)
    } else {
        text.to_owned()
    };
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let number = match text.rfind('+') {
        Some(0) => digits,
        Some(_) => return None,
        None => match digits.strip_prefix("00") {
            Some(rest) => rest.to_owned(),
            None => format!("49{}", digits.strip_prefix('0')?),
        },
    };
    (DIGITS.contains(&number.len()) && !number.starts_with('0')).then(|| format!("+{number}"))
}

/// Whether the text has the form of an e-mail address. Only the form: whether it exists, nobody can tell offline.
pub(crate) fn is_email(text: &str) -> bool {
    let Some((user, domain)) = text.split_once('@') else {
        return false;
    };
    let is_clean = !text
        .chars()
        .any(|letter| letter.is_whitespace() || matches!(letter, ',' | ';' | '<' | '>' | '"'));
    is_clean
        && !user.is_empty()
        && !domain.contains('@')
        && domain.split('.').count() > 1
        && domain.split('.').all(|part| !part.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phone_numbers_get_their_international_form_where_they_are_numbers() {
        for (text, number) in [
            ("0151 0000001", Some("+491510000001")),
            ("0151-0000003", Some("+491510000003")),
            ("+49 151 0000002", Some("+491510000002")),
            ("+49 (0)151 0000002", Some("+491510000002")),
            ("0049/151/0000002", Some("+491510000002")),
            ("02421 121-0", Some("+4924211210")),
            ("+380 44 000 0000", Some("+380440000000")),
            ("151 0000001", None),
            ("0151 0000001 / 0151 0000002", None),
            ("0151 0000001 (Bruder)", None),
            ("112", None),
            ("", None),
        ] {
            assert_eq!(international(text).as_deref(), number, "{text:?}");
        }
    }

    #[test]
    fn a_phone_number_stored_as_a_number_may_have_lost_its_zero() {
        let (phone, doubt) = read_phone(&Value::Number(1510000001.0), "1510000001");
        assert_eq!(
            (phone.international, doubt),
            (None, Some(DoubtCode::PhoneZeroLost))
        );
    }

    #[test]
    fn an_email_address_has_one_at_and_a_domain() {
        assert!(is_email("o.ali@example.org"));
        for wrong in [
            "",
            "ali",
            "ali@",
            "@example.org",
            "a@b",
            "a b@example.org",
            "a@b@example.org",
            "a@.org",
            "a@x.org, b@x.org",
        ] {
            assert!(!is_email(wrong), "{wrong:?}");
        }
    }
}
