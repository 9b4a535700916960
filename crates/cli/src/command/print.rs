mod accompaniment;
mod address_change;
mod appointment;
mod consent;
mod deadline;
mod originals;
mod place;
mod privacy;
mod release;
mod sheet;
mod withdrawal;

use app::sheet::Wanted;
use clap::Subcommand;

use self::sheet::Of;
use crate::context::Context;
use crate::failure::{Ending, Result};

/// `print`
#[derive(Subcommand)]
#[command(
    after_long_help = "Languages (--lang), each beside German: deu German alone, ara Arabic, prs Dari, pes Farsi, kmr \
    Kurmanji, ckb Sorani, tir Tigrinya, ukr Ukrainian, tur Turkish, fra French, rus Russian, eng English. Nobody has \
    reviewed the translations yet; each sheet says so.\n\nName, birth, address, worker and employer come from the \
    caseload. What a sheet cannot do without and nobody knows is refused, with the name of the field."
)]
pub enum Print {
    /// When, where, with whom, and what to bring: an appointment that stands in the caseload
    Appointment(Of<appointment::Appointment>),
    /// "Ihre Frist": the last day, the day to come by, what to do
    Deadline(Of<deadline::Deadline>),
    /// The new address, to the Bundesamt (§ 10 Abs. 1 AsylG)
    AddressChangeBamf(Of<address_change::AddressChange>),
    /// The new address, to the Ausländerbehörde (§ 10 Abs. 1 AsylG)
    AddressChangeOffice(Of<address_change::AddressChange>),
    /// The new address, to the court (§ 10 Abs. 1 AsylG)
    AddressChangeCourt(Of<address_change::AddressChange>),
    /// Information about data protection (Art. 13 DSGVO, § 15 KDG, § 17 DSG-EKD)
    Privacy(Of<privacy::Privacy>),
    /// A consent to sign; records none
    Consent(Of<consent::Consent>),
    /// A release from confidentiality towards one recipient (§ 203 StGB)
    Release(Of<release::Release>),
    /// A withdrawal to sign; withdraws nothing
    Withdrawal(Of<withdrawal::Withdrawal>),
    /// Authority for somebody who comes along (§ 14 Abs. 4 VwVfG, § 13 Abs. 4 SGB X)
    Accompaniment(Of<accompaniment::Accompaniment>),
    /// A receipt for originals that the worker keeps
    Originals(Of<originals::Originals>),
}

impl Print {
    /// # Errors
    /// Those of [`app::sheet::make`] and [`app::files::write_new`]; wrong usage.
    pub fn run(self, context: &mut Context) -> Result<Ending> {
        match self {
            Print::Appointment(call) => call.write(context, |one| Wanted::Appointment(one.wanted())),
            Print::Deadline(call) => {
                let (sheet, deadline) = call.apart();
                sheet.write(context, &Wanted::Deadline(deadline.wanted()?))
            }
            Print::AddressChangeBamf(call) => {
                call.write(context, |one| Wanted::AddressChangeBamf(one.wanted()))
            }
            Print::AddressChangeOffice(call) => {
                call.write(context, |one| Wanted::AddressChangeOffice(one.wanted()))
            }
            Print::AddressChangeCourt(call) => {
                call.write(context, |one| Wanted::AddressChangeCourt(one.wanted()))
            }
            Print::Privacy(call) => call.write(context, |one| Wanted::Privacy(one.wanted())),
            Print::Consent(call) => call.write(context, |one| Wanted::Consent(one.wanted())),
            Print::Release(call) => call.write(context, |one| Wanted::Release(one.wanted())),
            Print::Withdrawal(call) => call.write(context, |one| Wanted::Withdrawal(one.wanted())),
            Print::Accompaniment(call) => call.write(context, |one| Wanted::Accompaniment(one.wanted())),
            Print::Originals(call) => call.write(context, |one| Wanted::Originals(one.wanted())),
        }
    }
}
