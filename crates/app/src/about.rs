//! What the program says of itself.

mod get;

pub use get::get;
