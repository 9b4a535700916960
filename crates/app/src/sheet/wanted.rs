use print::{Kind, Sheet};
use serde::Deserialize;
use ts_rs::TS;

use super::record::Record;
use super::{
    Accompaniment, AddressChange, Appointment, Consent, Deadline, Originals, Privacy, Release, Withdrawal,
};
use crate::Result;

/// A kind of sheet, with what it needs that stands in no record.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[ts(rename = "WantedSheet")]
pub enum Wanted {
    /// Appointment slip.
    Appointment(Appointment),
    /// "Ihre Frist".
    Deadline(Deadline),
    /// New address, to the Bundesamt.
    AddressChangeBamf(AddressChange),
    /// New address, to the Ausländerbehörde.
    AddressChangeOffice(AddressChange),
    /// New address, to the court.
    AddressChangeCourt(AddressChange),
    /// Information about data protection.
    Privacy(Privacy),
    /// Consent.
    Consent(Consent),
    /// Release from confidentiality.
    Release(Release),
    /// Withdrawal.
    Withdrawal(Withdrawal),
    /// Authority for somebody who comes along.
    Accompaniment(Accompaniment),
    /// Receipt for originals.
    Originals(Originals),
}

impl Wanted {
    /// Which kind it is.
    pub fn kind(&self) -> Kind {
        match self {
            Wanted::Appointment(_) => Kind::Appointment,
            Wanted::Deadline(_) => Kind::Deadline,
            Wanted::AddressChangeBamf(_) => Kind::AddressChangeBamf,
            Wanted::AddressChangeOffice(_) => Kind::AddressChangeOffice,
            Wanted::AddressChangeCourt(_) => Kind::AddressChangeCourt,
            Wanted::Privacy(_) => Kind::Privacy,
            Wanted::Consent(_) => Kind::Consent,
            Wanted::Release(_) => Kind::Release,
            Wanted::Withdrawal(_) => Kind::Withdrawal,
            Wanted::Accompaniment(_) => Kind::Accompaniment,
            Wanted::Originals(_) => Kind::Originals,
        }
    }

    /// Puts it together with the record.
    pub(super) fn fill(&self, record: &Record<'_>) -> Result<Sheet> {
        Ok(match self {
            Wanted::Appointment(wanted) => Sheet::Appointment(wanted.fill(record)?),
            Wanted::Deadline(wanted) => Sheet::Deadline(wanted.fill(record)?),
            Wanted::AddressChangeBamf(wanted) => Sheet::AddressChangeBamf(wanted.fill(record, None)?),
            // The Ausländerbehörde keeps the register, so its number is the one that it knows.
            Wanted::AddressChangeOffice(wanted) => {
                Sheet::AddressChangeOffice(wanted.fill(record, record.azr_number())?)
            }
            Wanted::AddressChangeCourt(wanted) => Sheet::AddressChangeCourt(wanted.fill(record, None)?),
            Wanted::Privacy(wanted) => Sheet::Privacy(wanted.fill(record)?),
            Wanted::Consent(wanted) => Sheet::Consent(wanted.fill(record)),
            Wanted::Release(wanted) => Sheet::Release(wanted.fill(record)),
            Wanted::Withdrawal(wanted) => Sheet::Withdrawal(wanted.fill(record)),
            Wanted::Accompaniment(wanted) => Sheet::Accompaniment(wanted.fill(record)),
            Wanted::Originals(wanted) => Sheet::Originals(wanted.fill(record)),
        })
    }
}
