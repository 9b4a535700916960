//! The verbs a shell may call. A verb is a file; a noun is a folder. Each takes the unlocked [`Session`], decides, and
//! writes through the one function of the store that begins, stamps, records, audits and commits.

mod error;
pub mod view;

pub use error::{AppError, ErrorCode, Result};
