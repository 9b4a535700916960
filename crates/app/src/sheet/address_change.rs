use chrono::NaiveDate;
use model::PersonId;
use print::Place;
use serde::Deserialize;
use ts_rs::TS;

use super::record::Record;
use crate::Result;
use crate::text::{incomplete, invalid};

/// A letter with the new address. Both addresses and the day of the move are those of her stays, where they are known.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(rename = "WantedAddressChange")]
pub struct AddressChange {
    /// To whom it goes.
    pub recipient: Place,
    /// The number under which the recipient knows the case; to the Ausländerbehörde without one her AZR number.
    pub file_number: Option<String>,
    /// Where the letter is signed.
    pub town: String,
    /// The new address, where the record has none or must not tell it.
    pub address: Vec<String>,
    /// The address that the office knows, where the record has none or must not tell it.
    pub old_address: Vec<String>,
    /// The day of the move, where the record has none.
    pub moved_on: Option<NaiveDate>,
    /// Who moved along.
    pub family: Vec<PersonId>,
}

impl AddressChange {
    /// # Errors
    /// `sheet_incomplete` for `address`, `old_address` and `moved_on`; `invalid_field` with the reason `protected` for an
    /// address that must not be told and so has to be typed; `not_found` for somebody of the family who is not here.
    pub(super) fn fill(
        &self,
        record: &Record<'_>,
        known_number: Option<String>,
    ) -> Result<print::AddressChange> {
        let mut client = record.client.clone();
        if !self.address.is_empty() {
            client.address.clone_from(&self.address);
        } else if record.is_address_secret {
            return Err(invalid("address", "protected"));
        } else if client.address.is_empty() {
            return Err(incomplete("address"));
        }
        let old_address = match self.old_address.is_empty() {
            true => record.old_address()?,
            false => self.old_address.clone(),
        };
        if old_address.is_empty() {
            return Err(incomplete("old_address"));
        }
        let moved_on = self.moved_on.or(record.moved_on());
        let family = self.family.iter().map(|id| record.other(*id));
        Ok(print::AddressChange {
            client,
            old_address,
            moved_on: moved_on.ok_or_else(|| incomplete("moved_on"))?,
            family: family.collect::<Result<_>>()?,
            recipient: self.recipient.clone(),
            file_number: self.file_number.clone().or(known_number),
            town: self.town.clone(),
            on: record.today,
        })
    }
}
