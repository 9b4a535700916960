//! Households: who keeps house together, since when.

mod join;
mod leave;
mod name;

pub use join::join;
pub use leave::leave;
pub use name::name;
