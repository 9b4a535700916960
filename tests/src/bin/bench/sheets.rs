//! How long a client waits for a sheet: from data to a PDF that may be printed.

use std::hint::black_box;

use print::{Language, Sheet, typeset};

use crate::Result;
use crate::stopwatch::{median, time};
use crate::table::{Row, human};

/// One full sheet of each kind, with long names.
const SHEETS: &str = include_str!("../../../../crates/print/tests/sheets.json");
const LIMIT_MS: u64 = 300;

/// The first sheet of a run reads fonts, templates and texts; every later one begins anew all the same, because nothing
/// of a sheet is remembered.
pub fn measure(rows: &mut Vec<Row>) -> Result<()> {
    let sheets: Vec<Sheet> = serde_json::from_str(SHEETS)?;
    let pdf = |sheet: &Sheet, language| time(|| Ok(black_box(typeset(sheet, language)?.pdf()?)));

    if let Some(first) = sheets.first() {
        let (cold, _) = pdf(first, Language::Arabic)?;
        rows.push(Row::fact("first sheet after the start", human(cold)));
    }
    let mut times = Vec::new();
    for language in Language::ALL {
        for sheet in &sheets {
            let rounds: Result<Vec<_>> = (0..3).map(|_| Ok(pdf(sheet, language)?.0)).collect();
            times.push((median(rounds?), sheet.kind().code(), language.code()));
        }
    }
    times.sort();
    if let Some((slowest, kind, language)) = times.last() {
        let what = format!("a sheet as PDF, slowest of {} ({kind}, {language})", times.len());
        rows.push(Row::time(
            &what,
            std::time::Duration::from_millis(LIMIT_MS),
            *slowest,
        ));
    }
    let middle = median(times.iter().map(|(taken, ..)| *taken));
    rows.push(Row::fact("a sheet as PDF, middle one", human(middle)));
    Ok(())
}
