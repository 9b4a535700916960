//! Sheets for people: what the record knows of somebody, and what was asked for beside it, becomes a sheet in German and in
//! her language ([`print`]). One file for each kind: what it needs that stands in no record, and how both come together.
//! Nothing is stored and nothing leaves; what is printed is the shell's to hand over.

mod accompaniment;
mod address_change;
mod appointment;
mod consent;
mod deadline;
mod known;
mod letterhead;
mod make;
mod originals;
mod pages;
mod prepare;
mod privacy;
mod record;
mod release;
mod until;
mod wanted;
mod withdrawal;

pub use accompaniment::Accompaniment;
pub use address_change::AddressChange;
pub use appointment::Appointment;
pub use consent::Consent;
pub use deadline::{Deadline, Until};
pub use known::known;
pub use letterhead::keep_letterhead;
pub use make::make;
pub use originals::Originals;
pub use pages::pages;
pub use prepare::prepare;
pub use privacy::Privacy;
pub use record::Contact;
pub use release::Release;
pub use until::SheetUntil;
pub use wanted::Wanted;
pub use withdrawal::Withdrawal;
