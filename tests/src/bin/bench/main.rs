//! Measures a release build on invented cities, prints one table and writes it down. Nothing here passes or fails: the
//! table says what was found, also where it misses. Targets and their reasons are in the table's own lines.

mod bundles;
mod city;
mod dates;
mod desk;
mod floor;
mod machine;
mod sheets;
mod stopwatch;
mod table;
mod window;

use std::path::PathBuf;

use city::City;
use table::{Row, markdown};

/// Anything may go wrong while measuring; it is said and nothing is written.
pub type Result<T, E = Box<dyn std::error::Error>> = std::result::Result<T, E>;

/// What was asked for.
struct Arguments {
    /// Where the table is written; printed only without it.
    out: Option<PathBuf>,
    /// Leave out the million notes, which take minutes to invent.
    is_small: bool,
}

fn arguments() -> Result<Arguments> {
    let mut arguments = Arguments {
        out: None,
        is_small: false,
    };
    let mut given = std::env::args().skip(1);
    while let Some(argument) = given.next() {
        match argument.as_str() {
            "--out" => arguments.out = Some(given.next().ok_or("--out needs a file")?.into()),
            "--small" => arguments.is_small = true,
            other => return Err(format!("unknown: {other}. Usage: bench [--out FILE] [--small]").into()),
        }
    }
    Ok(arguments)
}

fn main() -> Result<()> {
    let arguments = arguments()?;
    let load_before = machine::load();
    let mut rows = Vec::new();
    let mut left_out = Vec::new();
    measure(&mut rows, &mut left_out, arguments.is_small)?;
    let table = markdown(&rows);
    println!("{table}");
    left_out.iter().for_each(|reason| println!("left out: {reason}"));
    if let Some(out) = arguments.out {
        std::fs::write(out, page(&table, &left_out, &load_before))?;
    }
    Ok(())
}

fn measure(rows: &mut Vec<Row>, left_out: &mut Vec<String>, is_small: bool) -> Result<()> {
    sheets::measure(rows)?;
    eprintln!("inventing one area of 1,000 people with 50,000 notes");
    let area = City::make(1, 1_000, 50)?;
    bundles::full(&area, rows)?;
    bundles::week(&area, rows)?;
    eprintln!("inventing five areas of 200 people with 10,000 notes each");
    let five = City::make(5, 200, 50)?;
    bundles::five_areas(&five, rows)?;
    let mut session = area.open("area-1")?;
    desk::search(&session, "50,000", 16, rows)?;
    if is_small {
        left_out.push("search in 1,000,000 notes (--small)".to_owned());
    } else {
        eprintln!("inventing one area of 100,000 people with 1,000,000 notes");
        let large = City::make(1, 100_000, 10)?;
        desk::search(&large.open("area-1")?, "1,000,000", 50, rows)?;
    }
    desk::open_person(&session, rows)?;
    desk::save(&mut session, rows)?;
    drop(session);
    desk::unlock(&area, rows)?;
    desk::list(&City::make(1, 10_000, 1)?.open("area-1")?, rows)?;
    dates::compute(rows)?;
    eprintln!("opening windows");
    if let Some(reason) = window::measure(&five, rows)? {
        left_out.push(format!("start and memory of the window: {reason}"));
    }
    Ok(())
}

fn page(table: &str, left_out: &[String], load_before: &str) -> String {
    let day = app::Clock::now(&stopwatch::WallClock).local.date();
    let left_out: String = left_out.iter().map(|reason| format!("- {reason}\n")).collect();
    let left_out = if left_out.is_empty() {
        "Nothing.\n".to_owned()
    } else {
        left_out
    };
    format!(
        include_str!("page.md"),
        day = day,
        table = table,
        left_out = left_out,
        machine = machine::describe(),
        load_before = load_before,
        load_after = machine::load(),
        version = env!("CARGO_PKG_VERSION"),
    )
}
