//! Joining the project: three files and two voices. The worker's request; the coordinator types the eight words that the
//! worker reads aloud; the office's signed roster goes back, and the worker types the office's words from its sheet.

mod accept;
mod found;
mod install;
mod pending;
mod read;
mod request;

pub use accept::{AcceptOptions, accept};
pub use found::{FoundOptions, Founded, UnitOption, found, make_recovery_identity, open_roster_key};
pub use install::install;
pub use pending::pending;
pub use read::read_request;
pub use request::request;

/// A file to carry, and the words to compare.
#[derive(Clone, Debug)]
pub struct EnrolmentFile {
    /// The file.
    pub bytes: Vec<u8>,
    /// Eight German words.
    pub words: [String; 8],
}
