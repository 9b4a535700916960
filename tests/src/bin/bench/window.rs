//! Start and memory of the window, against an empty one. `scripts/measure-window.mjs` looks; here is only what it found.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use serde::Deserialize;

use crate::Result;
use crate::city::City;
use crate::table::{Row, human};

#[derive(Deserialize)]
struct Found {
    window: Look,
    empty: Look,
    /// An empty one that the processor paints, as it paints ours where there is no graphics processor.
    plain: Look,
}

#[derive(Deserialize)]
struct Look {
    /// From the start of the process to the first painted content.
    start_ms: f64,
    /// Until the last point on the screen has changed: the number of the version, which the program behind the page says.
    still_ms: f64,
    /// Proportional set size of the process and all its children.
    pss_kib: f64,
}

/// Measures both, if both programs and a display to open them on are there; says what is missing otherwise.
pub fn measure(city: &City, rows: &mut Vec<Row>) -> Result<Option<String>> {
    let folder = std::env::current_exe()?
        .parent()
        .map(Path::to_owned)
        .unwrap_or_default();
    let window = folder.join("ankommen-desktop");
    let empty = folder.join("examples").join("empty_window");
    let script = PathBuf::from("scripts/measure-window.mjs");
    for needed in [&window, &empty, &script] {
        if !needed.exists() {
            return Ok(Some(format!(
                "{} is not there",
                needed.file_name().unwrap_or_default().to_string_lossy()
            )));
        }
    }
    let output = Command::new("dbus-run-session")
        .args(["--", "node"])
        .args([&script, &window, &everyday(city)?, &empty])
        .output();
    let output = match output {
        Ok(output) if output.status.success() => output,
        Ok(output) => {
            return Ok(Some(
                String::from_utf8_lossy(&output.stderr)
                    .lines()
                    .last()
                    .unwrap_or("it failed")
                    .to_owned(),
            ));
        }
        Err(error) => return Ok(Some(format!("dbus-run-session: {error}"))),
    };
    // The message bus and what it starts may say something too.
    let said = String::from_utf8_lossy(&output.stdout);
    let found = said
        .lines()
        .rev()
        .find_map(|line| serde_json::from_str(line).ok());
    let Some(Found { window, empty, plain }) = found else {
        return Ok(Some("nothing was found".to_owned()));
    };
    let ms = |ms: f64| human(Duration::from_secs_f64(ms / 1000.0));
    rows.push(Row::ratio(
        "window: start to unlock screen, against an empty window",
        1.3,
        (window.start_ms, empty.start_ms),
        format!("{} / {}", ms(window.start_ms), ms(empty.start_ms)),
    ));
    rows.push(Row::fact(
        "window: until the program behind the unlock screen has taken over from the page",
        ms(window.still_ms),
    ));
    rows.push(Row::fact(
        "an empty window that the processor paints too: its start and memory",
        format!("{} and {:.0} MiB", ms(plain.start_ms), plain.pss_kib / 1024.0),
    ));
    rows.push(Row::ratio(
        "window: memory at the unlock screen (PSS of all processes), against an empty window",
        1.5,
        (window.pss_kib, empty.pss_kib),
        format!(
            "{:.0} MiB / {:.0} MiB",
            window.pss_kib / 1024.0,
            empty.pss_kib / 1024.0
        ),
    ));
    Ok(None)
}

/// The locked screen of every morning belongs to a caseload whose password does not lie beside it, as that of an invented
/// city does: the same database in a folder of its own.
fn everyday(city: &City) -> Result<PathBuf> {
    let folder = city.path("everyday");
    std::fs::create_dir_all(&folder)?;
    for name in ["area-1.db", "area-1.db.keys", "area-1.db.mark"] {
        std::fs::copy(city.path(name), folder.join(name))?;
    }
    Ok(folder.join("area-1.db"))
}
