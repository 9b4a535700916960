//! Is this password good enough for what it closes? Asked while it is typed, and again before it closes anything.

mod check;
mod guesses;
mod lists;
mod reason;
mod strength;

pub(crate) use check::check;
pub use check::{LONGEST, SHORTEST};
pub use strength::strength;
