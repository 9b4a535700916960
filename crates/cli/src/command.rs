//! The calls, one file each.

mod attachment;
mod backup;
mod bundle;
mod check;
mod completions;
mod conflicts;
mod consent;
mod create;
mod deadline;
mod demo;
mod enrol;
mod export;
mod household;
mod import;
mod letter;
mod note;
mod overview;
mod password;
mod person;
mod print;
mod procedure;
mod recovery;
mod relationship;
mod roster;
mod rules;
mod search;
mod shelter;
mod status;
mod task;
mod undo;

use clap::Subcommand;

use crate::context::Context;
use crate::failure::{Ending, Result};

/// What `ankommen` can do.
#[derive(Subcommand)]
pub enum Command {
    /// Make an invented city to explore: an office and areas that trust each other, people, notes
    Demo(demo::Demo),
    /// Make a new, empty database
    Create(create::Create),
    /// The recovery sheet, which opens a database whose password is forgotten
    #[command(subcommand)]
    Recovery(recovery::Recovery),
    /// The password of a database
    #[command(subcommand)]
    Password(password::Password),
    /// Join a project: the steps of enrolment, as files
    #[command(subcommand)]
    Enrol(enrol::Enrol),
    /// Who belongs to the project
    #[command(subcommand)]
    Roster(roster::Roster),
    /// People in care
    #[command(subcommand)]
    Person(person::Person),
    /// Consents: what a person agreed to, and until when
    #[command(subcommand)]
    Consent(consent::Consent),
    /// Case notes: what was done and said
    #[command(subcommand)]
    Note(note::Note),
    /// Follow-ups, tasks and appointments: what must not be forgotten
    #[command(subcommand)]
    Task(task::Task),
    /// Photographed letters and other pictures
    #[command(subcommand)]
    Attachment(attachment::Attachment),
    /// Households: who keeps house together
    #[command(subcommand)]
    Household(household::Household),
    /// Family and legal ties
    #[command(subcommand)]
    Relationship(relationship::Relationship),
    /// The buildings people live in
    #[command(subcommand)]
    Shelter(shelter::Shelter),
    /// Find people and notes, as the search field does
    Search(search::Search),
    /// Letters of authorities and courts
    #[command(subcommand)]
    Letter(letter::Letter),
    /// The asylum procedure and the right to stay of a person: what happened, and where she stands
    #[command(subcommand)]
    Procedure(Box<procedure::Procedure>),
    /// Statutory deadlines: count days, apply a rule; those that run
    #[command(subcommand)]
    Deadline(deadline::Deadline),
    /// The rules that deadlines are computed with: look at, sign, take in
    #[command(subcommand)]
    Rules(rules::Rules),
    /// Sheets for people, in German and in their language: slips, letters, consents (PDF)
    #[command(subcommand)]
    Print(Box<print::Print>),
    /// Bundles: write, look at, take in
    #[command(subcommand)]
    Bundle(bundle::Bundle),
    /// Read in a list of people (XLSX, CSV), or a caseload that was exported
    Import(import::Import),
    /// Write out the whole caseload, readable by everybody
    Export(export::Export),
    /// Fields that two devices changed without knowing of each other
    #[command(subcommand)]
    Conflicts(conflicts::Conflicts),
    /// The areas side by side, as the office knows them
    Overview,
    /// Whose database this is and how it stands
    Status,
    /// Backups: make, list, look through, bring back
    #[command(subcommand)]
    Backup(backup::Backup),
    /// Look whether a database is sound
    Check,
    /// Take a step back
    Undo(undo::Undo),
    /// Print completions for a shell
    Completions(completions::Completions),
}

/// Carries out a call.
///
/// # Errors
/// Those of its verb.
pub fn run(command: Command, context: &mut Context) -> Result<Ending> {
    match command {
        Command::Demo(call) => call.run(context),
        Command::Create(call) => call.run(context),
        Command::Recovery(call) => call.run(context),
        Command::Password(call) => call.run(context),
        Command::Enrol(call) => call.run(context),
        Command::Roster(call) => call.run(context),
        Command::Person(call) => call.run(context),
        Command::Consent(call) => call.run(context),
        Command::Note(call) => call.run(context),
        Command::Task(call) => call.run(context),
        Command::Attachment(call) => call.run(context),
        Command::Household(call) => call.run(context),
        Command::Relationship(call) => call.run(context),
        Command::Shelter(call) => call.run(context),
        Command::Search(call) => call.run(context),
        Command::Letter(call) => call.run(context),
        Command::Procedure(call) => call.run(context),
        Command::Deadline(call) => call.run(context),
        Command::Rules(call) => call.run(context),
        Command::Print(call) => call.run(context),
        Command::Bundle(call) => call.run(context),
        Command::Import(call) => call.run(context),
        Command::Export(call) => call.run(context),
        Command::Conflicts(call) => call.run(context),
        Command::Overview => overview::run(context),
        Command::Status => status::run(context),
        Command::Backup(call) => call.run(context),
        Command::Check => check::run(context),
        Command::Undo(call) => call.run(context),
        Command::Completions(call) => call.run(context),
    }
}
