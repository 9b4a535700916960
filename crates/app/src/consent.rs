//! Consents: given for one purpose, withdrawn as easily.

mod give;
mod list;
mod withdraw;

pub use give::give;
pub use list::list;
pub use withdraw::{withdraw, withdraw_one};
