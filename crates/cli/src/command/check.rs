use std::collections::BTreeMap;

use app::check::{self, CheckReport};

use crate::context::Context;
use crate::failure::{Ending, Result, say};
use crate::progress::waiting;

/// `check`
///
/// # Errors
/// What keeps it from looking.
pub fn run(context: &mut Context) -> Result<Ending> {
    let session = context.open()?;
    let report = waiting("Checking the database", || check::run(&session))?;
    context.printer.document(&report, text)?;
    if report.is_sound {
        return Ok(Ending::Done);
    }
    // A copied device is mended by asking who works with it, everything else by the last backup.
    let code = match report.findings.as_slice() {
        ["forked"] => "bundle_fork",
        ["content_missing"] => "attachment_content_missing",
        ["content_damaged"] => "attachment_damaged",
        _ => "database_damaged",
    };
    say(code, &BTreeMap::new());
    Ok(Ending::Refused)
}

fn text(report: &CheckReport) -> String {
    let looked_at = format!(
        "{} operations, {} rows, {} pictures",
        report.operations, report.rows, report.contents
    );
    match report.findings.as_slice() {
        [] => format!("sound: {looked_at}"),
        findings => format!("not sound ({looked_at}): {}", findings.join(", ")),
    }
}
