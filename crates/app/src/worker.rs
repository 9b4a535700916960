//! The workers of the project, as the roster knows them.

mod list;

pub use list::{WorkerRow, list};
