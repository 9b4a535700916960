//! Names: what stands beside them, which part is which. Letters and capitals stay as typed.

use crate::text::{is_all_capitals, one_line, script_of};
use crate::words;
use crate::{DoubtCode, NameDraft, Script};

/// What was read from the cells of a name.
#[derive(Debug, Default)]
pub(crate) struct Reading {
    /// The name first, then other names of the same cell.
    pub names: Vec<NameDraft>,
    pub doubts: Vec<DoubtCode>,
    /// Taken out of the name, with its parentheses.
    pub remarks: Vec<String>,
}

/// In which order a column says its names stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Order {
    FamilyFirst,
    GivenFirst,
}

impl Order {
    /// "Vorname, Name" is the other way round.
    pub(crate) fn of_heading(label: &str) -> Order {
        let is_given_first = label
            .split([',', '/', ' '])
            .next()
            .is_some_and(|word| matches!(words::heading(word), Some((crate::Target::GivenName, true))));
        if is_given_first {
            Order::GivenFirst
        } else {
            Order::FamilyFirst
        }
    }
}

/// What papers and lists write where there is no name.
const PLACEHOLDERS: [&str; 14] = [
    "xxx",
    "xx",
    "x",
    "nn",
    "n n",
    "fnu",
    "lnu",
    "unk",
    "unbekannt",
    "unknown",
    "ohne",
    "keine angabe",
    "k a",
    "entfaellt",
];
const LONGEST_PLACEHOLDER: usize = 20;

/// Whether a cell holds something in place of a name.
pub(crate) fn is_placeholder(text: &str) -> bool {
    if text.chars().count() > LONGEST_PLACEHOLDER {
        return false;
    }
    !text.chars().any(char::is_alphanumeric) || PLACEHOLDERS.contains(&crate::text::fold(text).as_str())
}

/// A cell with the whole name.
pub(crate) fn read_full(text: &str, order: Order) -> Reading {
    let mut reading = Reading::default();
    let name = take_out_remarks(text, &mut reading);
    for (place, part) in split_aliases(&name).into_iter().enumerate() {
        let name = split(&part, order, (place == 0).then_some(&mut reading.doubts));
        if place == 0 {
            doubt_letters(&name, &mut reading.doubts);
        }
        reading.names.push(name);
    }
    reading
}

/// A cell with other names of the same person.
pub(crate) fn read_aliases(text: &str) -> Reading {
    let mut reading = Reading::default();
    let names = take_out_remarks(text, &mut reading);
    reading.names = split_aliases(&names)
        .iter()
        .map(|part| split(part, Order::FamilyFirst, None))
        .collect();
    reading
}

/// One of two cells of a name: the family or the given name, without what stands in parentheses.
pub(crate) fn read_part(text: &str, reading: &mut Reading) -> String {
    take_out_remarks(text, reading)
}

/// Joins a family and a given name that stood in two cells.
pub(crate) fn join(
    family: Option<String>,
    given: Option<String>,
    doubts: &mut Vec<DoubtCode>,
) -> Option<NameDraft> {
    let as_typed = match (&family, &given) {
        (Some(family), Some(given)) => format!("{family}, {given}"),
        (Some(name), None) | (None, Some(name)) => name.clone(),
        (None, None) => return None,
    };
    let name = NameDraft {
        script: script_of(&as_typed),
        as_typed,
        family,
        given,
    };
    doubt_letters(&name, doubts);
    Some(name)
}

/// "Al Hariri, Fatima (Ehefrau)": the parentheses tell about the person, they are not her name. A name that stands wholly
/// in parentheses stays.
fn take_out_remarks(text: &str, reading: &mut Reading) -> String {
    let (mut name, mut remark) = (String::new(), String::new());
    let mut remarks = Vec::new();
    let mut depth = 0_usize;
    for letter in text.chars() {
        match letter {
            '(' | '[' => {
                depth += 1;
                remark.push(letter);
            }
            ')' | ']' if depth > 0 => {
                depth -= 1;
                remark.push(letter);
                if depth == 0 {
                    remarks.push(std::mem::take(&mut remark));
                    name.push(' ');
                }
            }
            _ if depth > 0 => remark.push(letter),
            _ => name.push(letter),
        }
    }
    let name = one_line(&name);
    if depth > 0 || name.is_empty() {
        return one_line(text);
    }
    for remark in remarks {
        let inner = remark.trim_matches(['(', ')', '[', ']']);
        reading.doubts.push(DoubtCode::NameRemarkTakenOut {
            remark: one_line(inner),
        });
        reading.remarks.push(remark);
    }
    name
}

/// Several names in one cell: `A / B`, `A alias B`, `A "B"`.
fn split_aliases(text: &str) -> Vec<String> {
    let separated = text
        .replace(" alias ", " / ")
        .replace(" aka ", " / ")
        .replace(" a.k.a. ", " / ");
    let mut names = Vec::new();
    for part in separated.split(" / ") {
        let (outside, quoted) = take_out_quoted(part);
        names.extend(
            [outside]
                .into_iter()
                .chain(quoted)
                .map(|name| one_line(&name))
                .filter(|name| !name.is_empty()),
        );
    }
    if names.is_empty() {
        vec![one_line(text)]
    } else {
        names
    }
}

fn take_out_quoted(text: &str) -> (String, Vec<String>) {
    let is_mark = |letter: char| matches!(letter, '"' | '„' | '“' | '”' | '«' | '»');
    if text.chars().filter(|letter| is_mark(*letter)).count() % 2 == 1 {
        return (text.to_owned(), Vec::new());
    }
    let mut outside = String::new();
    let mut quoted = Vec::new();
    for (place, piece) in text.split(is_mark).enumerate() {
        if place % 2 == 0 {
            outside.push_str(piece)
        } else {
            quoted.push(piece.to_owned())
        }
    }
    (outside, quoted)
}

/// Which part is the family name: by the comma, else by capitals, else not at all.
fn split(text: &str, order: Order, doubts: Option<&mut Vec<DoubtCode>>) -> NameDraft {
    let script = script_of(text);
    let mut name = NameDraft {
        as_typed: text.to_owned(),
        family: None,
        given: None,
        script,
    };
    let parts: Vec<&str> = text.split([',', '،']).map(str::trim).collect();
    if let [first, second] = parts.as_slice()
        && !first.is_empty()
        && !second.is_empty()
    {
        let (family, given) = if order == Order::FamilyFirst {
            (first, second)
        } else {
            (second, first)
        };
        name.family = Some((*family).to_owned());
        name.given = Some((*given).to_owned());
        return name;
    }
    let doubt = match split_by_capitals(text).filter(|_| parts.len() == 1) {
        Some((family, given)) => {
            name.family = Some(family);
            name.given = Some(given);
            DoubtCode::NameSplitByCapitals
        }
        None => DoubtCode::NameNotSplit,
    };
    if let Some(doubts) = doubts {
        doubts.push(doubt);
    }
    name
}

/// "TEKLE Mehret", "Mehret TEKLE": the part in capitals, if it stands at one end and something else beside it.
fn split_by_capitals(text: &str) -> Option<(String, String)> {
    let words: Vec<&str> = text.split(' ').collect();
    let leading = words.iter().take_while(|word| is_all_capitals(word)).count();
    let trailing = words
        .iter()
        .rev()
        .take_while(|word| is_all_capitals(word))
        .count();
    let capitals = words.iter().filter(|word| is_all_capitals(word)).count();
    if capitals == 0 || capitals == words.len() {
        return None;
    }
    let (family, given) = if leading == capitals {
        words.split_at_checked(leading)?
    } else if trailing == capitals {
        let (given, family) = words.split_at_checked(words.len() - trailing)?;
        (family, given)
    } else {
        return None;
    };
    Some((family.join(" "), given.join(" ")))
}

fn doubt_letters(name: &NameDraft, doubts: &mut Vec<DoubtCode>) {
    if !matches!(name.script, Script::Latin | Script::Other) {
        doubts.push(DoubtCode::NameOnlyInScript { script: name.script });
    }
    if name.as_typed.chars().any(|letter| !belongs_in_names(letter)) {
        doubts.push(DoubtCode::NameUnusual);
    }
}

/// Letters and marks of every script, and the signs of DIN 91379 that stand in names.
fn belongs_in_names(letter: char) -> bool {
    letter.is_alphabetic()
        || matches!(
            letter,
            ' ' | '-' | '\'' | '’' | '‘' | 'ʿ' | 'ʾ' | 'ʼ' | '`' | '´' | '.' | ',' | '،' | '·'
        )
        || matches!(letter, '\u{200C}' | '\u{200D}' | '\u{0300}'..='\u{036F}' | '\u{064B}'..='\u{0670}'
            | '\u{0900}'..='\u{0DFF}' | '\u{135D}'..='\u{135F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// as typed | family | given; doubts; remarks
    fn of(text: &str) -> (Vec<String>, Vec<&'static str>, Vec<String>) {
        let reading = read_full(text, Order::FamilyFirst);
        let names = reading.names.iter().map(|name| {
            let part = |part: &Option<String>| part.clone().unwrap_or_default();
            format!("{}|{}|{}", name.as_typed, part(&name.family), part(&name.given))
        });
        (
            names.collect(),
            reading.doubts.iter().map(DoubtCode::kind).collect(),
            reading.remarks,
        )
    }

    #[test]
    fn names_are_split_only_where_it_can_be_seen() {
        for (text, name, doubts) in [
            (
                "Al-Hariri, Mohammad",
                "Al-Hariri, Mohammad|Al-Hariri|Mohammad",
                vec![],
            ),
            ("Alhariri Lamis", "Alhariri Lamis||", vec!["name_not_split"]),
            (
                "TEKLE Mehret",
                "TEKLE Mehret|TEKLE|Mehret",
                vec!["name_split_by_capitals"],
            ),
            (
                "Gul Agha RAHIMI",
                "Gul Agha RAHIMI|RAHIMI|Gul Agha",
                vec!["name_split_by_capitals"],
            ),
            ("NURI AHMAD", "NURI AHMAD||", vec!["name_not_split"]),
            ("Zahra", "Zahra||", vec!["name_not_split"]),
            ("Ali, Omar, Dr.", "Ali, Omar, Dr.||", vec!["name_not_split"]),
            (
                "خليل عبد الرحمن",
                "خليل عبد الرحمن||",
                vec!["name_not_split", "name_only_in_script"],
            ),
            ("Ali, Omar 😀", "Ali, Omar 😀|Ali|Omar 😀", vec!["name_unusual"]),
            ("O'Neil, Zoë-Ann", "O'Neil, Zoë-Ann|O'Neil|Zoë-Ann", vec![]),
        ] {
            assert_eq!(of(text), (vec![name.to_owned()], doubts, vec![]), "{text:?}");
        }
    }

    #[test]
    fn what_stands_in_parentheses_is_no_name() {
        let (names, doubts, remarks) = of("Al Hariri, Fatima (Ehefrau)");
        assert_eq!(names, ["Al Hariri, Fatima|Al Hariri|Fatima"]);
        assert_eq!(doubts, ["name_remark_taken_out"]);
        assert_eq!(remarks, ["(Ehefrau)"]);
        assert_eq!(
            of("(Ali, Omar)").0,
            ["(Ali, Omar)|(Ali|Omar)"],
            "nothing would be left of the name"
        );
        assert_eq!(
            of("Ali (Omar").2,
            Vec::<String>::new(),
            "never closed: stays as typed"
        );
    }

    #[test]
    fn other_names_in_the_cell_are_aliases() {
        assert_eq!(
            of("Ali, Omar / Aly, Umar").0,
            ["Ali, Omar|Ali|Omar", "Aly, Umar|Aly|Umar"]
        );
        assert_eq!(of("Ali, Omar „Abu Bakr“").0, ["Ali, Omar|Ali|Omar", "Abu Bakr||"]);
        assert_eq!(
            of("Ali/Aly, Omar").0,
            ["Ali/Aly, Omar|Ali/Aly|Omar"],
            "without blanks it is one name"
        );
        let aliases = read_aliases("KARIMZADA, Parvin / KARIMZADEH, Parwin").names;
        assert_eq!(
            aliases.iter().map(NameDraft::display).collect::<Vec<_>>(),
            ["Parvin Karimzada", "Parwin Karimzadeh"]
        );
    }

    #[test]
    fn the_heading_says_which_comes_first() {
        assert_eq!(Order::of_heading("Vorname, Name"), Order::GivenFirst);
        assert_eq!(Order::of_heading("Name, Vorname"), Order::FamilyFirst);
        assert_eq!(
            read_full("Omar, Ali", Order::GivenFirst).names[0]
                .family
                .as_deref(),
            Some("Ali")
        );
    }

    #[test]
    fn placeholders_are_known() {
        for text in ["XXX", "N.N.", "n. n.", "---", "+", "FNU", "unbekannt", "?"] {
            assert!(is_placeholder(text), "{text:?}");
        }
        for text in ["Xu", "Li", "Nn-Ali", "خليل"] {
            assert!(!is_placeholder(text), "{text:?}");
        }
    }
}
