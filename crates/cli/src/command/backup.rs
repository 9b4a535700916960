use std::path::PathBuf;

use app::backup::{self, Reason, Unlock};
use app::check::CheckReport;
use app::view::{BackupDone, BackupView};
use clap::Subcommand;
use zeroize::Zeroizing;

use crate::clock::{calibrated_cost, clock};
use crate::context::Context;
use crate::failure::{Ending, Failure, Result, say};
use crate::print::{coded, maybe, outline};
use crate::progress::waiting;
use crate::secret::{self, Purpose};

mod restore;

/// `backup`
#[derive(Subcommand)]
pub enum Backup {
    /// Make a backup beside the database and in its second place; look through it
    Create {
        /// Write it into this folder instead
        #[arg(long, value_name = "FOLDER")]
        out: Option<PathBuf>,
    },
    /// The backups beside the database and in its second place, newest first
    #[command(
        after_long_help = "Columns: name, place (own, second), made at, reason, bytes, why it cannot be used. \
        With --json: one object a line."
    )]
    List,
    /// Open a backup and look at everything in it; nothing is changed
    Verify {
        /// The backup
        #[arg(value_name = "FILE")]
        backup: PathBuf,
        /// Read the code of the recovery sheet from standard input instead of asking for a password
        #[arg(long)]
        recovery: bool,
    },
    /// Choose the second place: a folder on another disk, a stick or a share
    Place {
        /// The folder
        #[arg(value_name = "FOLDER", required_unless_present = "none")]
        folder: Option<PathBuf>,
        /// Have none from now on; what lies there stays
        #[arg(long, conflicts_with = "folder")]
        none: bool,
    },
    /// Make a database of a backup: it gets new keys, and the office has to take the device in anew
    Restore(restore::Restore),
}

impl Backup {
    /// # Errors
    /// Those of the verbs.
    pub fn run(self, context: &mut Context) -> Result<Ending> {
        match self {
            Backup::Create { out: None } => {
                let mut session = context.open()?;
                let done = waiting("Making a backup", || backup::create(&mut session, Reason::Asked))?;
                context.printer.document(&done, |done| outline(&done.own))?;
                Ok(told_of_second(&done))
            }
            Backup::Create { out: Some(folder) } => {
                let session = context.open()?;
                let name = waiting("Making a backup", || backup::write_into(&session, &folder))?;
                let made = backup::find(&folder.join(name), &*clock());
                context.printer.document(&made, outline)?;
                Ok(Ending::Done)
            }
            Backup::List => {
                let list = backup::list(&context.open()?)?;
                for backup in list.own.iter().chain(&list.second) {
                    context.printer.line(backup, columns)?;
                }
                Ok(list.second_failed.map_or(Ending::Done, |error| {
                    say(&error.code.code(), &error.params);
                    Ending::Done
                }))
            }
            Backup::Verify { backup, recovery } => verify(context, &backup, recovery),
            Backup::Place { folder, none: _ } => {
                let mut session = context.open()?;
                match folder {
                    None => backup::forget_place(&mut session)?,
                    Some(folder) => {
                        let place = backup::choose_place(&mut session, &folder)?;
                        context.printer.document(&place, outline)?;
                    }
                }
                Ok(Ending::Done)
            }
            Backup::Restore(call) => call.run(context),
        }
    }
}

/// The backup is made, though not where it is needed most: said, and an exit status that a nightly script notices.
fn told_of_second(done: &BackupDone) -> Ending {
    match &done.second_failed {
        None => Ending::Done,
        Some(error) => {
            say(&error.code.code(), &error.params);
            Ending::Refused
        }
    }
}

fn columns(backup: &BackupView) -> Vec<String> {
    vec![
        backup.name.clone(),
        coded(backup.at),
        maybe(backup.made_at.map(|at| at.format("%Y-%m-%dT%H:%M:%S"))),
        coded(backup.reason),
        backup.bytes.to_string(),
        backup.refused.map(|code| code.code()).unwrap_or_default(),
    ]
}

fn verify(context: &mut Context, file: &std::path::Path, recovery: bool) -> Result<Ending> {
    if !file.exists() {
        return Err(app::ErrorCode::FileMissing.into()); // what is not there needs no password
    }
    let secret = secret_of(context, recovery)?;
    let unlock = match recovery {
        false => Unlock::Password(&secret),
        true => Unlock::Recovery {
            code: &secret,
            new_password: "",
        },
    };
    let report = waiting("Checking the backup", || backup::verify_file(file, &unlock))?;
    context.printer.document(&report, text)?;
    if report.is_sound {
        return Ok(Ending::Done);
    }
    say("backup_damaged", &Default::default());
    Ok(Ending::Refused)
}

fn text(report: &CheckReport) -> String {
    let looked_at = format!("{} operations, {} rows", report.operations, report.rows);
    match report.findings.as_slice() {
        [] => format!("sound: {looked_at}"),
        findings => format!("not sound ({looked_at}): {}", findings.join(", ")),
    }
}

/// The password of the backup, or the code of its recovery sheet from standard input.
fn secret_of(context: &Context, recovery: bool) -> Result<Zeroizing<String>, Failure> {
    match recovery {
        false => context.password(),
        true => secret::typed("The code of the recovery sheet, then an empty line:", |_| false),
    }
}

fn new_password(file: Option<&std::path::Path>) -> Result<Zeroizing<String>> {
    secret::password(file, Purpose::ChangedPassword)
}

fn cost() -> Result<app::KdfCost> {
    Ok(calibrated_cost()?)
}
