//! The office's picture: the areas side by side, and those who agreed to be named.

mod overview;
mod persons;

pub use overview::overview;
pub use persons::persons;
