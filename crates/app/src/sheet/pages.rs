use print::{Language, Run, Sheet, typeset};

use crate::Result;
use crate::view::{SheetLine, SheetPages};

/// Millimetres within which two heights are one line.
const SAME_LINE: f64 = 0.2;
/// Millimetres between two runs of one line that are two columns.
const COLUMN: f64 = 3.0;
/// Millimetres from a line to the next one of the same sentence, of the largest letters that are set.
const NEXT_LINE: f64 = 9.0;

/// The pages of a sheet as they are shown and printed, with what stands on them in the order in which it is read aloud.
///
/// # Errors
/// `sheet_incomplete`, `print_missing_glyph`.
pub fn pages(sheet: &Sheet, language: Language) -> Result<SheetPages> {
    let set = typeset(sheet, language)?;
    Ok(SheetPages {
        kind: sheet.kind(),
        language,
        title: set.title().to_owned(),
        format: set.format(),
        pages: set.svg_pages(),
        lines: lines(&set.runs()),
        reviewed_by: language.reviewed_by().map(str::to_owned),
    })
}

/// Runs of one height, one language and one column are one line, and so is what goes on below because it did not fit: only
/// there a run ends in a blank.
fn lines(runs: &[Run]) -> Vec<SheetLine> {
    let mut lines: Vec<SheetLine> = Vec::new();
    let mut last: Option<&Run> = None;
    for run in runs {
        match (lines.last_mut(), last) {
            (Some(line), Some(last)) if goes_on(last, run) => line.text.push_str(&run.text),
            _ => lines.push(SheetLine {
                page: run.page,
                text: run.text.clone(),
                lang: run.lang.clone(),
            }),
        }
        last = Some(run);
    }
    lines.retain(|line| !line.text.trim().is_empty());
    lines
}

fn goes_on(last: &Run, run: &Run) -> bool {
    let apart = (run.left_mm - last.right_mm).max(last.left_mm - run.right_mm);
    let down = run.baseline_mm - last.baseline_mm;
    let is_beside = down.abs() < SAME_LINE && apart < COLUMN;
    let is_below = (SAME_LINE..NEXT_LINE).contains(&down) && last.text.ends_with(' ');
    last.page == run.page && last.lang == run.lang && (is_beside || is_below)
}
