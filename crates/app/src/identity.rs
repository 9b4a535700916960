//! Who works here, and with which keys.

mod edit;
mod show;

pub use edit::edit;
pub use show::show;
