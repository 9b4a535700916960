//! Consents: given for one purpose, withdrawn as easily.

mod give;
mod list;
mod withdraw;
mod withdraw_by_id;

pub use give::give;
pub use list::list;
pub use withdraw::{withdraw, withdraw_one};
pub use withdraw_by_id::withdraw_by_id;
