//! The rules that deadlines are computed with: part of the program, and replaced by newer ones that the project has signed.
//! A deadline that somebody keeps is never changed here.

mod fault;
mod import;
mod in_use;
mod preview_import;
mod show;
mod sign;
mod stored;
mod text;

pub use import::import;
pub use in_use::in_use;
pub use preview_import::preview_import;
pub use show::show;
pub use sign::sign;
pub use text::text;

/// Largest file of rules that is read, in bytes.
pub const LARGEST: u64 = bundle::limits::MAX_PAPERS as u64;
