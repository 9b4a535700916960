//! Which rows of a sheet name its columns.

use serde::Serialize;

use crate::text::{clean, one_line};
use crate::{Certainty, Column, ListError, Row, Sheet, Value, words};

/// The rows that name the columns, and the names.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Header {
    /// 1-based first row of the headings; 0 where the list has none and its columns are named by letter.
    pub first_row: u32,
    /// 1-based last row of the headings, where they span two; 0 as above. Data begin in the row after.
    pub last_row: u32,
    /// One for each filled column, from left to right.
    pub labels: Vec<Label>,
    /// How sure this is.
    pub certainty: Certainty,
    /// Why it was chosen.
    pub reasons: Vec<HeaderReason>,
}

/// The heading of one column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Label {
    /// Which column.
    pub column: Column,
    /// The heading as typed; empty where a column is filled but not named.
    pub text: String,
    /// What stands below the heading in a second row: "(wie im Ausweis)".
    pub note: Option<String>,
}

/// Why rows were taken for headings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum HeaderReason {
    /// So many cells are known headings.
    KnownHeadings {
        /// How many.
        count: usize,
    },
    /// The row below adds notes in parentheses.
    SecondRow,
    /// Rows with titles stand above.
    TitlesAbove {
        /// How many.
        count: usize,
    },
    /// There are no headings; a person maps the columns by letter.
    ByLetter,
}

impl Header {
    /// The heading of a column as typed; empty where it has none.
    pub fn label(&self, column: Column) -> &str {
        self.labels
            .iter()
            .find(|label| label.column == column)
            .map_or("", |label| label.text.as_str())
    }

    /// What to call a column before people: its heading, else its letter.
    pub fn name(&self, column: Column) -> String {
        match self.label(column) {
            "" => column.to_string(),
            text => text.to_owned(),
        }
    }

    /// For a list without headings: its columns by their letters, every row a row of data.
    pub fn by_letter(sheet: &Sheet) -> Header {
        let nameless = |column| Label {
            column,
            text: String::new(),
            note: None,
        };
        Header {
            first_row: 0,
            last_row: 0,
            labels: sheet.filled_columns(1).into_iter().map(nameless).collect(),
            certainty: Certainty::Certain,
            reasons: vec![HeaderReason::ByLetter],
        }
    }
}

/// Rows looked at from the top of the sheet.
const LOOKED_AT: usize = 60;
/// A heading is a word or a few.
const LONGEST_HEADING: usize = 60;

/// Finds the rows that name the columns: the one with most known headings, before which titles may stand, and a second
/// row below it that only adds to them.
///
/// # Errors
/// [`ListError::Empty`]; [`ListError::NoHeader`] with the filled columns, so that a person can map them by their letters
/// over [`Header::by_letter`].
pub fn find_header(sheet: &Sheet) -> Result<Header, ListError> {
    let columns = sheet.filled_columns(1);
    if columns.is_empty() {
        return Err(ListError::Empty);
    }
    let candidates = sheet
        .rows
        .iter()
        .take(LOOKED_AT)
        .filter(|row| could_be_headings(row));
    let best = candidates
        .map(|row| (known_headings(row), row))
        .filter(|(known, row)| *known >= 2 || (*known == 1 && row.cells.len() <= 2))
        .max_by_key(|(known, row)| (*known, std::cmp::Reverse(row.number)));
    let Some((count, first)) = best else {
        return Err(ListError::NoHeader { columns });
    };
    let mut reasons = vec![HeaderReason::KnownHeadings { count }];
    let second = sheet.row(first.number + 1).filter(|row| adds_to_headings(row));
    if second.is_some() {
        reasons.push(HeaderReason::SecondRow);
    }
    let titles = sheet
        .rows
        .iter()
        .filter(|row| row.number < first.number && !row.cells.is_empty())
        .count();
    if titles > 0 {
        reasons.push(HeaderReason::TitlesAbove { count: titles });
    }
    let certainty = match count {
        1 => Certainty::Guess,
        _ if count * 2 >= first.cells.len() => Certainty::Certain,
        _ => Certainty::Likely,
    };
    Ok(Header {
        first_row: first.number,
        last_row: second.map_or(first.number, |row| row.number),
        labels: sheet
            .filled_columns(first.number)
            .into_iter()
            .map(|column| label(column, first, second))
            .collect(),
        certainty,
        reasons,
    })
}

/// Texts without digits that could be values, none of them long.
fn could_be_headings(row: &Row) -> bool {
    !row.cells.is_empty()
        && row.cells.iter().all(|cell| match &cell.value {
            Value::Text(text) => text.chars().count() <= LONGEST_HEADING,
            _ => false,
        })
}

fn known_headings(row: &Row) -> usize {
    row.cells
        .iter()
        .filter(|cell| words::heading(&cell.value.as_typed()).is_some_and(|(_, is_whole)| is_whole))
        .count()
}

/// A row that only explains the one above: everything in parentheses, or known headings and nothing with a digit.
fn adds_to_headings(row: &Row) -> bool {
    let texts: Vec<String> = row.cells.iter().map(|cell| cell.value.as_typed()).collect();
    let is_note = |text: &String| text.trim().starts_with('(') && text.trim().ends_with(')');
    let is_heading = |text: &String| words::heading(text).is_some_and(|(_, is_whole)| is_whole);
    could_be_headings(row) && texts.iter().all(|text| is_note(text) || is_heading(text))
}

fn label(column: Column, first: &Row, second: Option<&Row>) -> Label {
    let text_in = |row: &Row| row.cell(column).map(|cell| clean(&cell.value.as_typed()).0);
    let above = text_in(first).map(|text| one_line(&text));
    let below = second.and_then(text_in).map(|text| one_line(&text));
    match (above, below) {
        (Some(text), note) => Label { column, text, note },
        (None, text) => Label {
            column,
            text: text.unwrap_or_default(),
            note: None,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(text: &str) -> Sheet {
        crate::read(text.as_bytes(), "x.csv").unwrap().sheets.remove(0)
    }

    #[test]
    fn titles_may_stand_above_and_a_second_row_may_explain() {
        let header = find_header(&sheet(
            "Liste der Bewohner;\n\nName;geb.;Zi.\n(wie im Pass);;\nAli;1.1.1990;3\n",
        ))
        .unwrap();
        assert_eq!((header.first_row, header.last_row), (3, 4));
        assert_eq!(header.labels[0].note.as_deref(), Some("(wie im Pass)"));
        assert_eq!(header.certainty, Certainty::Certain);
    }

    #[test]
    fn headings_in_two_rows_are_read_together() {
        let header = find_header(&sheet(
            "Name;geb.;Aufenthalt;\n;;Status;gültig bis\nAli;1.1.1990;Duldung;1.2.2027\n",
        ))
        .unwrap();
        assert_eq!((header.first_row, header.last_row), (1, 2));
        assert_eq!(header.label(header.labels[3].column), "gültig bis");
    }

    #[test]
    fn a_list_without_headings_offers_its_columns_by_letter() {
        let sheet = sheet("Ali;Omar;01.01.1990\nAli;Sara;02.02.1991\n");
        let Err(ListError::NoHeader { columns }) = find_header(&sheet) else {
            panic!("the first person was taken for headings")
        };
        assert_eq!(
            columns.iter().map(Column::to_string).collect::<Vec<_>>(),
            ["A", "B", "C"]
        );
        let header = Header::by_letter(&sheet);
        assert_eq!((header.last_row, header.name(columns[2]).as_str()), (0, "C"));
    }

    #[test]
    fn an_empty_sheet_has_no_header() {
        let sheet = Sheet {
            name: "Hausordnung".to_owned(),
            is_hidden: false,
            rows: Vec::new(),
        };
        assert_eq!(find_header(&sheet), Err(ListError::Empty));
    }
}
