//! An address whose parts stand in columns of their own.

use lists::AddressPart;

/// The parts in one line, as an envelope has them: `Beispielstr. 12, 52349 Düren`. Nothing is left out.
pub(super) fn join(parts: &[AddressPart]) -> String {
    let mut joined = String::new();
    let mut before = "";
    for part in parts {
        let text = part.text.as_str();
        if !joined.is_empty() {
            joined.push_str(separator(before, text));
        }
        joined.push_str(text);
        before = text;
    }
    joined
}

/// A house number follows its street, and a place its postcode, with a blank.
fn separator(before: &str, text: &str) -> &'static str {
    let is_number = |text: &str| text.starts_with(|letter: char| letter.is_ascii_digit());
    let is_house_number = is_number(text) && text.chars().filter(char::is_ascii_digit).count() < 4;
    let follows = if is_number(before) {
        !is_number(text)
    } else {
        is_house_number && !before.ends_with(|letter: char| letter.is_ascii_digit())
    };
    if follows { " " } else { ", " }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(parts: &[&str]) -> String {
        let part = |text: &&str| AddressPart {
            part: 1,
            label: String::new(),
            text: (*text).to_owned(),
        };
        join(&parts.iter().map(part).collect::<Vec<_>>())
    }

    #[test]
    fn an_address_reads_as_on_an_envelope() {
        for (parts, line) in [
            (
                &["Beispielstr.", "12a", "52349", "Düren"][..],
                "Beispielstr. 12a, 52349 Düren",
            ),
            (
                &["Beispielstr. 12", "52349", "Düren"],
                "Beispielstr. 12, 52349 Düren",
            ),
            (
                &["69", "giblin street", "bittern", "4814", "qld"],
                "69 giblin street, bittern, 4814 qld",
            ),
            (&["Düren"], "Düren"),
            (&[], ""),
        ] {
            assert_eq!(joined(parts), line);
        }
    }
}
