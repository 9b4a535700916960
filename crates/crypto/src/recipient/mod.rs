//! Files that only chosen devices can open: age v1, <https://c2sp.org/age>.
//!
//! Every device has an [`Identity`], which it keeps, and gives away the [`Recipient`] of it. [`seal`] closes
//! a stream for recipients, [`open`] opens it with an identity; both work piece by piece in constant memory.
//! age says nothing about who wrote the file: that is what [`signing`](crate::signing) is for.
//!
//! Which kinds of keys exist is known to `kind.rs` alone.

mod header;
mod kind;
mod open;
mod seal;
mod source;
#[cfg(test)]
mod tests;

pub use kind::{Identity, InvalidKey, Recipient, RecipientKind};
pub use open::{OpenError, Opened, open};
pub use seal::{SealError, Sealer, seal};
