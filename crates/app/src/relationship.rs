//! Family and legal ties.

mod add;
mod remove;

pub use add::add;
pub use remove::remove;
