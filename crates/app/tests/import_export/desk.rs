//! A desk with an unlocked database, on a day that never changes.

use app::import::{Choices, ListOptions};
use app::session::{CreateOptions, create};
use app::view::{ImportApplied, ImportPreview, PersonDetail, Seat};
use app::{Clock, KdfCost, Now, Session, import, person, step};
use chrono::{DateTime, NaiveDateTime, TimeDelta};
use serde_json::Value;
use tempfile::TempDir;

/// 24 November 2026, half past nine in Düren.
const NOW_MS: u64 = 1_795_509_000_000;

struct FixedClock;

impl Clock for FixedClock {
    fn now(&self) -> Now {
        Now {
            unix_ms: NOW_MS,
            local: self.local_at(NOW_MS),
        }
    }

    fn local_at(&self, unix_ms: u64) -> NaiveDateTime {
        let utc = DateTime::from_timestamp_millis(unix_ms.cast_signed()).unwrap();
        utc.naive_utc() + TimeDelta::hours(1)
    }
}

/// A database in a folder that goes away with it.
pub struct Desk {
    pub session: Session,
    pub folder: TempDir,
}

impl Desk {
    /// Amira, caseworker, with nobody in care yet.
    pub fn of_amira() -> Desk {
        Desk::open(Seat::Worker, false)
    }

    /// The same in the fictional city.
    pub fn in_the_demo() -> Desk {
        Desk::open(Seat::Worker, true)
    }

    /// Bettina, coordination office.
    pub fn of_the_office() -> Desk {
        Desk::open(Seat::Office, false)
    }

    fn open(seat: Seat, is_demo: bool) -> Desk {
        let folder = tempfile::tempdir().unwrap();
        let options = CreateOptions {
            seat,
            worker: "Amira Beispiel".into(),
            unit_label: "Raum Nord".into(),
            employer: "Träger A".into(),
            is_demo,
            cost: KdfCost::FLOOR,
        };
        let database = folder.path().join("fall.db");
        let session = create(
            &database,
            "vier falsche rote Pferde",
            options,
            Box::new(FixedClock),
        )
        .unwrap();
        Desk { session, folder }
    }

    pub fn preview(&self, bytes: &[u8], name: &str) -> ImportPreview {
        import::preview(&self.session, bytes, name, &ListOptions::default()).unwrap()
    }

    pub fn apply(&mut self, bytes: &[u8], name: &str) -> ImportApplied {
        let (options, choices) = (ListOptions::default(), Choices::default());
        import::apply(&mut self.session, bytes, name, &options, &choices).unwrap()
    }

    pub fn undo(&mut self, applied: &ImportApplied) {
        step::undo(&mut self.session, applied.step.parse().unwrap()).unwrap();
    }

    /// Everybody here, in the order in which they came.
    pub fn people(&self) -> Vec<PersonDetail> {
        let export = self.exported();
        let lines = export
            .lines()
            .map(|line| serde_json::from_str::<Value>(line).unwrap());
        let people = lines.filter(|line| line["table"] == "person");
        people
            .map(|line| person::get(&self.session, line["id"].as_str().unwrap().parse().unwrap()).unwrap())
            .collect()
    }

    pub fn exported(&self) -> String {
        let mut out = Vec::new();
        app::export::jsonl(&self.session, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }
}

/// Everything the database knows of a person, a line for each thing: what is not there is not known.
pub fn facts(person: &PersonDetail) -> Vec<String> {
    let mut facts: Vec<String> = person
        .row
        .names
        .iter()
        .map(|name| {
            let source = name.source.map_or("", app::code::NameSource::code);
            format!(
                "name {} | {} | {} | {source}",
                name.family, name.given, name.script
            )
        })
        .collect();
    let fields = serde_json::to_value(&person.fields).unwrap();
    for (field, value) in fields.as_object().unwrap() {
        let text = value.as_str().map_or(value.to_string(), str::to_owned);
        facts.extend(text.lines().map(|line| format!("{field} {line}")));
    }
    facts.extend(
        person
            .row
            .nationalities
            .iter()
            .map(|code| format!("nationality {code}")),
    );
    facts.extend(person.row.languages.iter().map(|code| format!("language {code}")));
    for stay in &person.stays {
        let from = stay.from_on.map(|day| day.to_string()).unwrap_or_default();
        facts.push(format!("stay {} | {} | {from}", stay.shelter, stay.room));
    }
    facts
}
