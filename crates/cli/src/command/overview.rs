use app::office;
use app::view::{AreaOverview, Overview};

use crate::context::Context;
use crate::failure::{Ending, Result};
use crate::print::{coded, maybe};

/// `overview`
///
/// # Errors
/// `wrong_seat` for a caseworker; file errors.
pub fn run(context: &mut Context) -> Result<Ending> {
    let overview = office::overview(&context.open()?)?;
    context.printer.document(&overview, text)?;
    Ok(Ending::Done)
}

fn text(overview: &Overview) -> String {
    overview.areas.iter().map(area).collect::<Vec<_>>().join("\n")
}

fn area(area: &AreaOverview) -> String {
    let mut text = format!("{}: {}, {}\n", area.unit, area.label, area.employer);
    match area.seq {
        None => text.push_str("  nothing received yet\n"),
        Some(seq) => {
            let missing: Vec<String> = area.gaps.iter().map(u64::to_string).collect();
            text.push_str(&format!(
                "  bundle {seq}, made {}, taken in {}\n",
                maybe(area.created_at),
                maybe(area.received_at)
            ));
            if !missing.is_empty() {
                text.push_str(&format!("  never arrived: {}\n", missing.join(", ")));
            }
            text.push_str(&format!("  named: {}\n", area.named));
        }
    }
    for total in &area.totals {
        let month = total.month.as_ref().map(|month| format!(" {month}"));
        text.push_str(&format!(
            "  {}{}: {}\n",
            coded(total.measure),
            month.unwrap_or_default(),
            total.count
        ));
    }
    text
}
