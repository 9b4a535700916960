//! Households: who keeps house together, since when.

mod join;
mod leave;

pub use join::join;
pub use leave::leave;
