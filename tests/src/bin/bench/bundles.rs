//! Handing over: a full caseload, five areas at the office, a week's changes.

use std::path::{Path, PathBuf};
use std::time::Duration;

use app::bundle::{ImportOptions, export, import, import_many};
use app::view::{ImportState, NewNote, PersonChange, PersonFilter};
use app::{Scope, Session};

use crate::Result;
use crate::city::City;
use crate::floor::Caseload;
use crate::stopwatch::{median, time};
use crate::table::{Row, human};

const FIRST: &str = "area-1";
const SECOND: &str = "area-1-second";
/// How often a full hand-over is measured; the middle one counts.
const ROUNDS: usize = 3;

/// A full caseload from one device to the other, against the floor.
pub fn full(city: &City, rows: &mut Vec<Row>) -> Result<()> {
    let caseload = Caseload::read(city, FIRST)?;
    let empty = city.keep(SECOND)?;
    let (mut exports, mut imports, mut floors) = (Vec::new(), Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        city.restore(SECOND, &empty)?;
        let stick = tempfile::TempDir::new()?;
        let file = stick.path().join("full.ankommen");
        let (taken, ()) = write(&mut city.open(FIRST)?, SECOND, Scope::Replica, &file)?;
        exports.push(taken);
        let (taken, _) = take_in(&mut city.open(SECOND)?, &file)?;
        imports.push(taken);
        floors.push(caseload.floor()?);
        eprintln!(
            "  round {}: export {:?}, import {:?}",
            round + 1,
            exports.last(),
            imports.last()
        );
    }
    let ours = median(exports.iter().zip(&imports).map(|(out, back)| *out + *back));
    let seal = median(floors.iter().map(|floor| floor.seal));
    let plain = median(floors.iter().map(|floor| floor.rows));
    let with_log = median(floors.iter().map(|floor| floor.rows_and_log));
    let size = caseload.size();
    rows.push(Row::fact(
        &format!("full caseload, 1,000 persons, 50,000 notes ({size}): export + import"),
        format!(
            "{} ({} + {})",
            human(ours),
            human(median(exports)),
            human(median(imports))
        ),
    ));
    let mut compare = |what: &str, floor: Duration, parts: String| {
        rows.push(Row::ratio(
            what,
            3.0,
            (ours.as_secs_f64(), floor.as_secs_f64()),
            parts,
        ));
    };
    compare(
        "the same against its floor: rows and change log into plain SQLite + `zstd -3 \\| age`",
        with_log + seal,
        format!("floor {} + {}", human(with_log), human(seal)),
    );
    compare(
        "the same against the floor without a change log",
        plain + seal,
        format!("floor {} + {}", human(plain), human(seal)),
    );
    Ok(())
}

/// 1,000 notes and 200 edits, after the second device has confirmed all before.
pub fn week(city: &City, rows: &mut Vec<Row>) -> Result<()> {
    let stick = tempfile::TempDir::new()?;
    let (mut first, mut second) = (city.open(FIRST)?, city.open(SECOND)?);
    let before = stick.path().join("before.ankommen");
    write(&mut first, SECOND, Scope::Replica, &before)?;
    let (_, receipt) = take_in(&mut second, &before)?;
    take_in(&mut first, &receipt.ok_or("no receipt was written")?)?;
    let people = app::person::list(&first, &PersonFilter::default())?;
    for (number, row) in (0..1_000u32).zip(people.iter().cycle()) {
        let note = NewNote {
            persons: vec![row.id],
            minutes: 15,
            text: format!(
                "Vermerk {number} der Woche. {}",
                "Unterlagen durchgesehen und kopiert. ".repeat(7)
            ),
            ..NewNote::default()
        };
        app::note::add(&mut first, &note)?;
    }
    for (number, row) in (0..200u32).zip(&people) {
        let change = PersonChange {
            field: "phone".to_owned(),
            value: format!("0151 0000 {number:04}"),
        };
        app::person::edit(&mut first, row.id, &[change])?;
    }
    let file = stick.path().join("week.ankommen");
    let (out, ()) = write(&mut first, SECOND, Scope::Replica, &file)?;
    let (back, _) = take_in(&mut second, &file)?;
    let what = format!(
        "a week's changes, 1,000 notes and 200 edits: export {} + import {}",
        human(out),
        human(back)
    );
    rows.push(Row::time(&what, Duration::from_millis(300), out + back));
    Ok(())
}

/// Five full areas at the office, all at once.
pub fn five_areas(city: &City, rows: &mut Vec<Row>) -> Result<()> {
    let stick = tempfile::TempDir::new()?;
    let mut files: Vec<PathBuf> = Vec::new();
    let mut exports = Vec::new();
    for area in 1..=5 {
        let name = format!("area-{area}");
        let file = stick.path().join(format!("{name}.ankommen"));
        let (taken, ()) = write(&mut city.open(&name)?, "office", Scope::Office, &file)?;
        exports.push(taken);
        files.push(file);
    }
    let mut office = city.open("office")?;
    let (taken, outcomes) = time(|| Ok(import_many(&mut office, &files, &ImportOptions::default())))?;
    if outcomes
        .iter()
        .any(|outcome| outcome.state != ImportState::Imported)
    {
        return Err("the office did not take every bundle in".into());
    }
    let people: u32 = outcomes.iter().map(|outcome| outcome.persons).sum();
    let what = format!("five full areas ({people} named people) imported at once");
    rows.push(Row::time(&what, Duration::from_secs(10), taken));
    rows.push(Row::fact(
        "writing the office bundle of one of them",
        human(median(exports)),
    ));
    Ok(())
}

fn write(session: &mut Session, to: &str, scope: Scope, file: &Path) -> Result<(Duration, ())> {
    time(|| Ok(export(session, to, scope, file).map(drop)?))
}

/// Takes a bundle in; tells where its receipt lies.
fn take_in(session: &mut Session, file: &Path) -> Result<(Duration, Option<PathBuf>)> {
    let (taken, outcome) = time(|| Ok(import(session, file, &ImportOptions::default())))?;
    if outcome.state != ImportState::Imported {
        return Err(format!(
            "a bundle was not taken in: {:?} {:?}",
            outcome.state, outcome.code
        )
        .into());
    }
    let receipt = outcome
        .receipt
        .and_then(|receipt| Some(file.parent()?.join(receipt)));
    Ok((taken, receipt))
}
