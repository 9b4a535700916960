//! The head of a file: which version it is, of which day's law, and whose.

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use super::RulesError;

/// How many lines it has.
pub(super) const LINES: u64 = 5;

/// The form that this version reads.
const FORM: u32 = 1;

/// What a file of rules says of itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Head {
    /// Counts up with every file. The higher one counts.
    pub version: u32,
    /// The newest day as of which paragraphs of it were read; no row can be newer.
    pub rechtsstand: NaiveDate,
    /// The day on which it was given out.
    pub published_on: NaiveDate,
    /// Who gave it out.
    pub publisher: String,
}

/// The head, and the text after it.
///
/// # Errors
/// [`RulesError::NotARulesFile`], [`RulesError::NewerForm`], [`RulesError::Head`].
pub(super) fn split(text: &str) -> Result<(Head, &str), RulesError> {
    let mut rest = text;
    let mut line = || {
        let (line, after) = rest.split_once('\n').unwrap_or((rest, ""));
        rest = after;
        // A spreadsheet ends every line with as many separators as the table has columns.
        line.trim_end_matches(['\r', ';'])
    };
    let form = line().strip_prefix("# ankommen-rules ");
    let form: u32 = form
        .and_then(|form| form.parse().ok())
        .ok_or(RulesError::NotARulesFile)?;
    if form > FORM {
        return Err(RulesError::NewerForm);
    }
    let version = value(line(), "version").and_then(|text| text.parse().ok());
    let rechtsstand = value(line(), "rechtsstand").and_then(|text| text.parse().ok());
    let published_on: Option<NaiveDate> = value(line(), "published").and_then(|text| text.parse().ok());
    let publisher = value(line(), "publisher").filter(|text| !text.trim().is_empty());
    let missing = |line, name| RulesError::Head { line, name };
    let head = Head {
        version: version
            .filter(|version| *version > 0)
            .ok_or(missing(2, "version"))?,
        rechtsstand: rechtsstand.ok_or(missing(3, "rechtsstand"))?,
        published_on: published_on.ok_or(missing(4, "published"))?,
        publisher: publisher.ok_or(missing(5, "publisher"))?.to_owned(),
    };
    // Nobody has read a law before it was given out.
    if head.rechtsstand > head.published_on {
        return Err(missing(3, "rechtsstand"));
    }
    Ok((head, rest))
}

fn value<'a>(line: &'a str, name: &str) -> Option<&'a str> {
    line.strip_prefix("# ")?.strip_prefix(name)?.strip_prefix(' ')
}
