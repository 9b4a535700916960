use std::path::PathBuf;

use app::view::{NewPerson, OfficePerson, PersonChange, PersonDetail, PersonFilter, PersonRow, Seat};
use app::{ErrorCode, PERSON, PersonId, Session, code as codes, office, person};
use clap::{Args, Subcommand};
use serde::Serialize;
use serde_json::{Map, Value};

use crate::code::code;
use crate::context::Context;
use crate::failure::{Ending, Result};
use crate::print::{coded, maybe, outline};
use crate::{fields, input};

/// Largest description of a new person, in bytes.
const LARGEST: u64 = 1024 * 1024;

/// `person`
#[derive(Subcommand)]
pub enum Person {
    /// Enter a person and print her id
    #[command(after_long_help = fields::help())]
    Add(Add),
    /// Change fields of a person, all or none
    #[command(after_long_help = fields::help())]
    Edit {
        /// Whose
        #[arg(value_name = "ID")]
        id: PersonId,
        /// The fields
        #[arg(value_name = "FIELD=VALUE", required = true, value_parser = fields::parse)]
        changes: Vec<PersonChange>,
    },
    /// Every field of a person
    Show {
        /// Whose
        #[arg(value_name = "ID")]
        id: PersonId,
    },
    /// The people in care; at the office, those who agreed to be named
    List(List),
    /// Forget a person for ever, here and in every copy that the next bundles reach; cannot be undone
    Erase {
        /// Whom
        #[arg(value_name = "ID")]
        id: PersonId,
    },
}

/// `person add`
#[derive(Args)]
pub struct Add {
    /// Family name, or what stands in its place
    #[arg(long, value_name = "NAME")]
    family: Option<String>,
    /// Given names, or the whole name where it has no parts
    #[arg(long, value_name = "NAME")]
    given: Option<String>,
    /// The other fields
    #[arg(value_name = "FIELD=VALUE", value_parser = fields::parse)]
    changes: Vec<PersonChange>,
    /// Read everything from a JSON file instead, with any number of names (- for standard input):
    /// {"names": [{"family": …, "given": …, "script": …, "source": …}], "fields": {…}, "languages": […], …}
    #[arg(long, value_name = "FILE", conflicts_with_all = ["family", "given", "changes"])]
    from: Option<PathBuf>,
}

/// `person list`
#[derive(Args)]
#[command(
    after_long_help = "Columns: id, name, birth, nationalities, languages, residence status, shelter, room, \
    intensity, last contact. With --json: one object a line, its first field is `id`. At the office, columns: id, \
    unit, name, year of birth, language, shelter, room, worker, last day of the consent."
)]
pub struct List {
    /// Living in this shelter; several times: in any of them
    #[arg(long, value_name = "NAME")]
    shelter: Vec<String>,
    /// With a paper or title of this group; several times: of any of them
    #[arg(long, value_name = "GROUP", value_parser = code!(StatusGroup))]
    status_group: Vec<codes::StatusGroup>,
    /// Speaking this language (ISO 639-3); several times: any of them
    #[arg(long, value_name = "CODE")]
    language: Vec<String>,
    /// Accompanied this closely; several times: in any of these ways
    #[arg(long, value_name = "CODE", value_parser = code!(Intensity))]
    intensity: Vec<codes::Intensity>,
    /// To be looked at for this reason; several times: for all of these reasons
    #[arg(long, value_name = "FLAG", value_parser = code!(PersonFlag))]
    flag: Vec<codes::PersonFlag>,
    /// Also those whose care has ended
    #[arg(long)]
    with_closed: bool,
    /// Not more than this many
    #[arg(long, value_name = "N")]
    limit: Option<u32>,
}

#[derive(Serialize)]
struct Added {
    id: PersonId,
}

impl Person {
    /// # Errors
    /// Those of the verbs.
    pub fn run(self, context: &mut Context) -> Result<Ending> {
        match self {
            Person::Add(call) => call.run(context)?,
            Person::Edit { id, changes } => person::edit(&mut context.open()?, id, &changes)?,
            Person::Show { id } => {
                let detail = person::get(&context.open()?, id)?;
                context.printer.document(&flat(&detail)?, outline)?;
            }
            Person::List(call) => call.run(context)?,
            Person::Erase { id } => {
                let erasure = person::erase(&mut context.open()?, id)?;
                context.printer.document(&erasure, outline)?;
            }
        }
        Ok(Ending::Done)
    }
}

impl Add {
    fn run(self, context: &mut Context) -> Result<()> {
        let new = match &self.from {
            Some(file) => {
                let bytes = input::bytes("from", file, LARGEST)?;
                serde_json::from_slice(&bytes).map_err(|_| {
                    app::AppError::new(ErrorCode::InvalidField)
                        .with("field", "from")
                        .with("reason", "not_a_person")
                })?
            }
            None => self.new_person()?,
        };
        let id = person::add(&mut context.open()?, &new)?;
        context
            .printer
            .document(&Added { id }, |added| added.id.to_string())
    }

    fn new_person(&self) -> Result<NewPerson> {
        let mut new = fields::new_person(&self.changes)?;
        if self.family.is_some() || self.given.is_some() {
            let mut name = fields::name("");
            name.family = self.family.clone().unwrap_or_default();
            name.given = self.given.clone().unwrap_or_default();
            new.names.insert(0, name);
        }
        Ok(new)
    }
}

impl List {
    fn run(self, context: &mut Context) -> Result<()> {
        let session = context.open()?;
        match session.profile().seat {
            Seat::Worker => {
                for row in person::list(&session, &self.filter())? {
                    context.printer.line(&row, person_columns)?;
                }
            }
            Seat::Office => {
                for person in self.named(&session)? {
                    context.printer.line(&person, office_columns)?;
                }
            }
        }
        Ok(())
    }

    fn filter(self) -> PersonFilter {
        PersonFilter {
            shelters: self.shelter,
            status_groups: self.status_group,
            languages: self.language,
            intensities: self.intensity,
            flags: self.flag,
            with_closed: self.with_closed,
            limit: self.limit,
        }
    }

    /// Those who agreed. The office does not know what the other filters ask for.
    fn named(self, session: &Session) -> Result<Vec<OfficePerson>> {
        let asks_for_files = [
            !self.status_group.is_empty(),
            !self.intensity.is_empty(),
            !self.flag.is_empty(),
            self.with_closed,
        ];
        if asks_for_files.contains(&true) {
            return Err(ErrorCode::WrongSeat.into());
        }
        let limit = self.limit.map_or(usize::MAX, |limit| limit as usize);
        let named = office::persons(session)?.into_iter().filter(|person| {
            let any = |wanted: &[String], has: &Option<String>| {
                wanted.is_empty() || has.as_ref().is_some_and(|has| wanted.contains(has))
            };
            any(&self.shelter, &person.shelter) && any(&self.language, &person.language)
        });
        Ok(named.take(limit).collect())
    }
}

/// A person's details in one level, so that what `edit` calls `phone` is `phone` here. Every field of the model is there,
/// the empty ones too.
fn flat(detail: &PersonDetail) -> Result<Map<String, Value>> {
    let mut flat: Map<String, Value> = PERSON
        .columns
        .iter()
        .map(|column| (column.name.to_owned(), Value::Null))
        .collect();
    let Ok(Value::Object(mut levels)) = serde_json::to_value(detail) else {
        return Err(ErrorCode::Internal.into());
    };
    for level in ["row", "fields"] {
        if let Some(Value::Object(level)) = levels.remove(level) {
            flat.extend(level);
        }
    }
    flat.extend(levels);
    Ok(flat)
}

/// The columns of a person.
pub(super) fn person_columns(row: &PersonRow) -> Vec<String> {
    let name = row.names.first();
    vec![
        row.id.to_string(),
        name.map(|name| in_one(&name.family, &name.given))
            .unwrap_or_default(),
        maybe(row.birth),
        row.nationalities.join(","),
        row.languages.join(","),
        coded(row.residence_status),
        maybe(row.shelter.clone()),
        maybe(row.room.clone()),
        coded(row.intensity),
        maybe(row.last_contact_on),
    ]
}

fn office_columns(person: &OfficePerson) -> Vec<String> {
    vec![
        person.id.to_string(),
        person.unit.clone(),
        in_one(&person.family, &person.given),
        maybe(person.birth_year),
        maybe(person.language.clone()),
        maybe(person.shelter.clone()),
        maybe(person.room.clone()),
        maybe(person.worker.clone()),
        maybe(person.consent_until),
    ]
}

/// `Family, Given`, as `edit` takes it.
fn in_one(family: &str, given: &str) -> String {
    match family.is_empty() {
        true => given.to_owned(),
        false => format!("{family}, {given}"),
    }
}
