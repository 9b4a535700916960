//! Family and legal ties.

mod add;
mod remove;

pub use add::{NewRelationship, add};
pub use remove::remove;
