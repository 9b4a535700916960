//! The one table: what, target, measured, verdict.

use std::time::Duration;

/// A line of the table.
pub struct Row {
    /// What was measured, with how much data.
    pub what: String,
    /// What it should be; empty where nothing was promised.
    pub target: String,
    /// What it is.
    pub measured: String,
    /// Whether the target is met; empty without one.
    pub is_met: Option<bool>,
}

impl Row {
    /// A time with an upper limit.
    pub fn time(what: &str, limit: Duration, measured: Duration) -> Row {
        Row {
            what: what.to_owned(),
            target: format!("< {}", human(limit)),
            measured: human(measured),
            is_met: Some(measured < limit),
        }
    }

    /// A ratio with an upper limit.
    pub fn ratio(what: &str, limit: f64, (ours, theirs): (f64, f64), measured: String) -> Row {
        let ratio = if theirs > 0.0 {
            ours / theirs
        } else {
            f64::INFINITY
        };
        Row {
            what: what.to_owned(),
            target: format!("≤ {limit} ×"),
            measured: format!("{ratio:.2} × ({measured})"),
            is_met: Some(ratio <= limit),
        }
    }

    /// Something for which nothing was promised.
    pub fn fact(what: &str, measured: impl Into<String>) -> Row {
        Row {
            what: what.to_owned(),
            target: String::new(),
            measured: measured.into(),
            is_met: None,
        }
    }

    fn verdict(&self) -> &'static str {
        match self.is_met {
            Some(true) => "met",
            Some(false) => "**missed**",
            None => "",
        }
    }

    fn cells(&self) -> [&str; 4] {
        [&self.what, &self.target, &self.measured, self.verdict()]
    }
}

/// A time as people read it.
pub fn human(time: Duration) -> String {
    let ms = time.as_secs_f64() * 1000.0;
    match ms {
        0.0..1.0 => format!("{ms:.3} ms"),
        1.0..100.0 => format!("{ms:.1} ms"),
        100.0..1000.0 => format!("{ms:.0} ms"),
        _ => format!("{:.2} s", ms / 1000.0),
    }
}

/// The table in Markdown, its columns aligned so that it can be read as it is.
pub fn markdown(rows: &[Row]) -> String {
    let head = [["what", "target", "measured", "verdict"]];
    let lines: Vec<[&str; 4]> = head.into_iter().chain(rows.iter().map(Row::cells)).collect();
    let mut widths = [0; 4];
    for (width, cell) in lines.iter().flat_map(|line| (0..).zip(line)) {
        if let Some(widest) = widths.get_mut::<usize>(width) {
            *widest = cell.chars().count().max(*widest);
        }
    }
    let mut text = String::new();
    for (number, line) in lines.iter().enumerate() {
        for (cell, width) in line.iter().zip(widths) {
            text.push_str(&format!("| {cell:width$} "));
        }
        text.push_str("|\n");
        if number == 0 {
            widths
                .iter()
                .for_each(|width| text.push_str(&format!("|{}", "-".repeat(width + 2))));
            text.push_str("|\n");
        }
    }
    text
}
