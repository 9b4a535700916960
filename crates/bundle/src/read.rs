//! Reading a bundle in two passes. [`Sealed`] is a file nobody has looked into; [`Verified`] is one whose author,
//! addressee and every hash are known to be right. Only from the second do lines come out.

mod envelope;
mod error;
mod hashing;
mod inspect;
mod lines;
mod members;
mod sealed;
mod source;
mod verified;

pub use error::{Place, ReadError};
pub use inspect::{Inspection, inspect};
pub use sealed::Sealed;
pub use source::Source;
pub use verified::Verified;

pub(crate) use hashing::Hashing;
