use std::path::{Path, PathBuf};

use app::enrol::{self, AcceptOptions, FoundOptions, UnitOption};
use app::files::write_new;
use app::status;
use clap::{Args, Subcommand};
use serde::Serialize;

use super::import::warn_of_demo;
use crate::clock::calibrated_cost;
use crate::context::Context;
use crate::failure::{Ending, Result};
use crate::input::{LARGEST_ENROLMENT_FILE, bytes, write};
use crate::progress::waiting;
use crate::roster_key::RosterKey;
use crate::secret::{self, Purpose};

/// `enrol`
#[derive(Subcommand)]
pub enum Enrol {
    /// The office, once: found a project, with its roster and the keys for the safe
    Found(Found),
    /// The worker: write the request, and print the eight words to read aloud to the office
    Request(Request),
    /// The office: take a device in after typing its eight words (standard input), and write the new roster
    Accept(Accept),
    /// The worker: take in the office's roster; the first time its eight words are typed (standard input)
    Install {
        /// The roster
        #[arg(value_name = "ROSTER")]
        roster: PathBuf,
    },
}

/// `enrol found`
#[derive(Args)]
pub struct Found {
    /// What the project is called
    #[arg(long, value_name = "NAME")]
    project: String,
    /// An area: its name in addresses (area-1), its name as people say it, its employer; once for each area
    #[arg(long, num_args = 3, value_names = ["NAME", "LABEL", "EMPLOYER"])]
    area: Vec<String>,
    /// Where the key that signs rosters is written: to be kept offline
    #[arg(long, value_name = "FILE")]
    roster_key: PathBuf,
    /// A file with the password of that key; else the variable ANKOMMEN_ROSTER_PASSWORD, else a prompt
    #[arg(long, value_name = "FILE")]
    roster_password_file: Option<PathBuf>,
    /// Where the roster is written
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

/// `enrol request`
#[derive(Args)]
pub struct Request {
    /// The area to work in, as the office named it (area-1)
    #[arg(long, value_name = "NAME")]
    unit: String,
    /// A name for this device (area-1-laptop)
    #[arg(long, value_name = "NAME")]
    device: String,
    /// Where the request is written
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

/// `enrol accept`
#[derive(Args)]
pub struct Accept {
    /// The request
    #[arg(value_name = "REQUEST")]
    request: PathBuf,
    #[command(flatten)]
    key: RosterKey,
    /// Another unit than the one wished for
    #[arg(long, value_name = "NAME")]
    unit: Option<String>,
    /// Another name of the device than the one wished for
    #[arg(long, value_name = "NAME")]
    device: Option<String>,
    /// Where the new roster is written
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

#[derive(Serialize)]
struct Words<'a> {
    words: &'a [String; 8],
}

#[derive(Serialize)]
struct Safe<'a> {
    words: &'a [String; 8],
    recovery_identity: &'a str,
}

impl Enrol {
    /// # Errors
    /// Those of the steps.
    pub fn run(self, context: &mut Context) -> Result<Ending> {
        match self {
            Enrol::Found(call) => call.run(context)?,
            Enrol::Request(call) => call.run(context)?,
            Enrol::Accept(call) => call.run(context)?,
            Enrol::Install { roster } => install(&roster, context)?,
        }
        Ok(Ending::Done)
    }
}

impl Found {
    fn run(self, context: &mut Context) -> Result<()> {
        refuse_existing(&[&self.roster_key, &self.out])?;
        let mut session = context.open()?;
        let password = secret::password(self.roster_password_file.as_deref(), Purpose::NewRosterKey)?;
        let units = self.area.chunks_exact(3).filter_map(|area| match area {
            [name, label, employer] => Some(UnitOption {
                name: name.clone(),
                label: label.clone(),
                employer: employer.clone(),
            }),
            _ => None,
        });
        let founded = waiting("Founding the project", || {
            let options = FoundOptions {
                project: self.project,
                units: units.collect(),
                roster_password: password.as_str().to_owned(),
                cost: calibrated_cost()?,
            };
            enrol::found(&mut session, &options, |key| write_new(&self.roster_key, key))
        })?;
        write(&self.out, &founded.roster)?;
        let safe = Safe {
            words: &founded.words,
            recovery_identity: &founded.recovery_identity,
        };
        context.printer.document(&safe, |safe| {
            format!(
                "words of the office, for its printed sheet:\n{}\nrecovery key, to print and lock away:\n{}",
                safe.words.join(" "),
                safe.recovery_identity
            )
        })
    }
}

impl Request {
    fn run(self, context: &mut Context) -> Result<()> {
        refuse_existing(&[&self.out])?;
        let mut session = context.open()?;
        warn_of_demo(&session);
        let request = enrol::request(&mut session, &self.unit, &self.device)?;
        write(&self.out, &request.bytes)?;
        print_words(&request.words, context)
    }
}

impl Accept {
    fn run(self, context: &mut Context) -> Result<()> {
        refuse_existing(&[&self.out])?;
        let request = bytes("request", &self.request, LARGEST_ENROLMENT_FILE)?;
        let key = self.key.read()?;
        let mut session = context.open()?;
        let password = self.key.password()?;
        let typed = secret::words("that the worker reads aloud")?;
        let options = AcceptOptions {
            unit: self.unit,
            device: self.device,
        };
        let roster = enrol::accept(&mut session, &key, &password, &request, &typed, &options)?;
        write(&self.out, &roster.bytes)?;
        print_words(&roster.words, context)
    }
}

fn install(roster: &Path, context: &mut Context) -> Result<()> {
    let roster = bytes("roster", roster, LARGEST_ENROLMENT_FILE)?;
    let mut session = context.open()?;
    let typed = match status::get(&session)?.is_enrolled {
        true => None,
        false => Some(secret::words("of the office's printed sheet")?),
    };
    Ok(enrol::install(
        &mut session,
        &roster,
        typed.as_ref().map(|typed| typed.as_str()),
    )?)
}

fn print_words(words: &[String; 8], context: &mut Context) -> Result<()> {
    context
        .printer
        .document(&Words { words }, |words| words.words.join(" "))
}

/// What the database remembers as done must not fail on a file afterwards: look before.
pub(super) fn refuse_existing(files: &[&Path]) -> Result<()> {
    match files.iter().any(|file| file.exists()) {
        true => Err(app::ErrorCode::FileExists.into()),
        false => Ok(()),
    }
}
