//! What the page may call: a folder of mail slots. Each unpacks, calls one verb of `app` and hands back what it says.
//! Their names and arguments are those of `ui/src/backend/backend.ts`.

mod attachment;
mod backup;
mod bundle;
mod caseload;
mod conflict;
mod consent;
mod deadline;
mod device;
mod display;
mod draft;
mod enrol;
mod household;
mod identity;
pub(crate) mod import;
mod intake;
mod letter;
mod name;
mod note;
mod office;
mod password;
mod person;
mod preference;
mod procedure;
mod program;
mod receipt;
mod recovery;
mod relationship;
mod roster;
mod rule;
mod search;
mod sheet;
mod shelter;
mod stay;
mod step;
mod task;
mod today;
mod view;
mod worker;

use std::sync::Arc;

use tauri::ipc::Invoke;
use tauri::{Runtime, State};

use crate::caseload::Caseload;

include!("commands/list.rs");

/// The caseload of this window.
type Open<'a> = State<'a, Arc<Caseload>>;

macro_rules! handler_of {
    ($($noun:ident::$name:ident)*) => { tauri::generate_handler![$($noun::$name),*] };
}

/// Answers every command, and no other.
pub(crate) fn handler<R: Runtime>() -> impl Fn(Invoke<R>) -> bool + Send + Sync + 'static {
    every_command!(handler_of)
}

#[cfg(test)]
macro_rules! names {
    ($($noun:ident::$name:ident)*) => { &[$(stringify!($name)),*] };
}

/// The names of all commands.
#[cfg(test)]
pub(crate) const NAMES: &[&str] = every_command!(names);
