//! What somebody waits for at the desk: searching, opening a person, saving, unlocking, the list.

use std::hint::black_box;
use std::time::Duration;

use app::view::{NewNote, PersonFilter};
use app::{PersonId, Session};
use crypto::vault::Vault;

use crate::Result;
use crate::city::City;
use crate::stopwatch::{median, p95, time};
use crate::table::{Row, human};

/// What is typed, letter by letter: names in several spellings and scripts, words of notes, two words.
const QUERIES: [&str; 24] = [
    "haddad",
    "khalid",
    "chalil",
    "jasmin",
    "mohamad",
    "tesfay",
    "kowalenko",
    "خليل",
    "ኣማኑኤል",
    "Коваленко",
    "öztürk",
    "0151 0000 12",
    "anhörung",
    "kindergeld",
    "sprachkurs",
    "mietvertrag",
    "der",
    "und",
    "ausländerbehörde",
    "widerspruch frist",
    "frau haddad termin",
    "wohnung",
    "zeugnis",
    "schulplatz sohn",
];
/// Hits on a first page.
const PAGE: u32 = 20;

/// Searching as somebody types, from the second letter on.
pub fn search(session: &Session, notes: &str, limit_ms: u64, rows: &mut Vec<Row>) -> Result<()> {
    let mut times = Vec::new();
    for query in QUERIES {
        let letters: Vec<char> = query.chars().collect();
        for end in 2..=letters.len() {
            let typed: String = letters.iter().take(end).collect();
            let (taken, found) = time(|| Ok(app::search::search(session, &typed, PAGE)?))?;
            black_box(found);
            times.push((taken, typed));
        }
    }
    times.sort();
    let slowest: Vec<String> = times
        .iter()
        .rev()
        .take(3)
        .map(|(taken, typed)| format!("`{typed}` {}", human(*taken)))
        .collect();
    let words = times
        .iter()
        .filter(|(_, typed)| !typed.starts_with('0'))
        .map(|(taken, _)| *taken);
    let words = p95(words);
    let taken: Vec<Duration> = times.iter().map(|(taken, _)| *taken).collect();
    let what = format!(
        "search as you type, first page, {notes} notes: p95 of {} queries",
        taken.len()
    );
    rows.push(Row::time(
        &what,
        Duration::from_millis(limit_ms),
        p95(taken.iter().copied()),
    ));
    rows.push(Row::fact(
        "the same: median; p95 without the telephone number; slowest",
        format!(
            "{}; {}; {}",
            human(median(taken)),
            human(words),
            slowest.join(", ")
        ),
    ));
    Ok(())
}

/// Everything about a person, with her newest notes.
pub fn open_person(session: &Session, rows: &mut Vec<Row>) -> Result<()> {
    let mut times = Vec::new();
    for id in some_people(session, 300)? {
        let (taken, found) =
            time(|| Ok((app::person::get(session, id)?, app::note::list(session, id, 50)?)))?;
        black_box(found);
        times.push(taken);
    }
    let what = "open a person with all that hangs on her and 50 notes, in the core: p95";
    rows.push(Row::time(what, Duration::from_millis(5), p95(times)));
    Ok(())
}

/// Saving a note, durable.
pub fn save(session: &mut Session, rows: &mut Vec<Row>) -> Result<()> {
    let mut times = Vec::new();
    for id in some_people(session, 300)? {
        let note = NewNote {
            persons: vec![id],
            minutes: 10,
            text: "Anruf bei der Hausverwaltung, die Heizung wird am Freitag repariert. ".repeat(4),
            ..NewNote::default()
        };
        times.push(time(|| Ok(app::note::add(session, &note)?))?.0);
    }
    rows.push(Row::time(
        "save a note, durable: p95",
        Duration::from_millis(20),
        p95(times.iter().copied()),
    ));
    rows.push(Row::fact("the same: median", human(median(times))));
    Ok(())
}

fn some_people(session: &Session, count: usize) -> Result<Vec<PersonId>> {
    let people = app::person::list(session, &PersonFilter::default())?;
    let step = (people.len() / count).max(1);
    Ok(people
        .iter()
        .step_by(step)
        .take(count)
        .map(|row| row.id)
        .collect())
}

/// Unlocking: the key derivation apart from all else.
pub fn unlock(city: &City, rows: &mut Vec<Row>) -> Result<()> {
    let vault = Vault::from_bytes(&std::fs::read(city.path("area-1.db.keys"))?)?;
    let password = city.password("area-1")?;
    let (mut derived, mut rest) = (Vec::new(), Vec::new());
    for _ in 0..5 {
        let (key, _) = time(|| Ok(vault.unlock_with_password(&password)?))?;
        let (all, session) = time(|| city.open("area-1"))?;
        drop(session);
        derived.push(key);
        rest.push(all.saturating_sub(key));
    }
    rows.push(Row::time(
        "unlock, without the key derivation",
        Duration::from_millis(150),
        median(rest),
    ));
    rows.push(Row::fact(
        "the key derivation (Argon2id, 64 MiB, 3 passes, 1 lane)",
        human(median(derived)),
    ));
    Ok(())
}

/// The list of people, all rows at once.
pub fn list(session: &Session, rows: &mut Vec<Row>) -> Result<()> {
    let mut times = Vec::new();
    for _ in 0..5 {
        let (taken, people) = time(|| {
            Ok(app::person::list(
                session,
                &PersonFilter {
                    with_closed: true,
                    ..PersonFilter::default()
                },
            )?)
        })?;
        times.push((taken, people.len()));
    }
    let count = times.first().map_or(0, |(_, count)| *count);
    let what = format!("the list of {count} people, every row, in the core");
    rows.push(Row::fact(
        &what,
        human(median(times.into_iter().map(|(taken, _)| taken))),
    ));
    Ok(())
}
