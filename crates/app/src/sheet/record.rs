use chrono::NaiveDate;
use model::disclose::is_protected;
use model::record::{Shelter, Worker};
use model::{PersonId, Precision};
use print::Client;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::text::{filled, invalid};
use crate::view::{PersonDetail, StayView};
use crate::{Result, Session, person};

/// How the client reaches the worker, where that is to stand on the sheet and no record says it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(rename = "SheetContact")]
pub struct Contact {
    /// To be dialled; empty for the one that colleagues know.
    pub phone: Option<String>,
    /// Mail address.
    pub email: Option<String>,
    /// Street and number, postal code and town.
    pub address: Vec<String>,
}

/// What is known of a person and of who works here, as far as a sheet can need it.
pub(super) struct Record<'s> {
    pub session: &'s Session,
    pub person: PersonId,
    pub today: NaiveDate,
    /// Her address is filled in where it is known and may be told.
    pub client: Client,
    pub worker: print::Worker,
    /// An address that must not be told (§ 51 BMG, refuge) is never filled in from the record: it has to be typed.
    pub is_address_secret: bool,
    pub detail: PersonDetail,
}

impl<'s> Record<'s> {
    /// # Errors
    /// `not_found`, `person_erased`; file errors.
    pub fn read(session: &'s Session, id: PersonId, contact: &Contact) -> Result<Record<'s>> {
        let detail = person::get(session, id)?;
        let mut record = Record {
            session,
            person: id,
            today: session.today(),
            client: client(&detail),
            worker: worker(session, contact)?,
            is_address_secret: detail.fields.is_address_protected == Some(true),
            detail,
        };
        let shelter = record.shelter(record.present_stay())?;
        record.is_address_secret |= shelter.as_ref().is_some_and(is_protected);
        if !record.is_address_secret {
            record.client.address = record.present_address(shelter.as_ref());
        }
        Ok(record)
    }

    /// Somebody else, by name and birth alone.
    ///
    /// # Errors
    /// `not_found`, `person_erased`; file errors.
    pub fn other(&self, id: PersonId) -> Result<Client> {
        Ok(client(&person::get(self.session, id)?))
    }

    /// Number of the Ausländerzentralregister.
    pub fn azr_number(&self) -> Option<String> {
        filled(self.detail.fields.azr_number.as_deref()?)
    }

    /// The day of the last move.
    pub fn moved_on(&self) -> Option<NaiveDate> {
        self.present_stay()?.from_on
    }

    /// Where she lived before; empty where that is not known.
    ///
    /// # Errors
    /// `invalid_field` with the reason `protected` for a refuge; file errors.
    pub fn old_address(&self) -> Result<Vec<String>> {
        let over = self.detail.stays.iter().filter(|stay| stay.to_on.is_some());
        let last = over.max_by_key(|stay| stay.to_on);
        match (last, self.shelter(last)?) {
            (Some(_), Some(shelter)) if is_protected(&shelter) => Err(invalid("old_address", "protected")),
            (Some(stay), Some(shelter)) => Ok(house(stay, &shelter)),
            _ => Ok(Vec::new()),
        }
    }

    fn present_stay(&self) -> Option<&StayView> {
        let present = self.detail.stays.iter().filter(|stay| stay.to_on.is_none());
        present.max_by_key(|stay| (stay.from_on, stay.id.0))
    }

    fn shelter(&self, stay: Option<&StayView>) -> Result<Option<Shelter>> {
        match stay.and_then(|stay| stay.shelter_id) {
            Some(id) => Ok(self.session.reader().get::<Shelter>(id)?),
            None => Ok(None),
        }
    }

    /// That of the shelter, else the postal address.
    fn present_address(&self, shelter: Option<&Shelter>) -> Vec<String> {
        let of_shelter = self
            .present_stay()
            .zip(shelter)
            .map(|(stay, shelter)| house(stay, shelter));
        of_shelter
            .filter(|lines| !lines.is_empty())
            .unwrap_or_else(|| lines(self.detail.fields.address.as_deref().unwrap_or_default()))
    }
}

/// The house with the room, and below it the address; empty where the address is not known.
fn house(stay: &StayView, shelter: &Shelter) -> Vec<String> {
    let address = lines(shelter.address.as_deref().unwrap_or_default());
    if address.is_empty() {
        return address;
    }
    let house = [stay.shelter.as_str(), stay.room.as_str()];
    let house: Vec<&str> = house.into_iter().filter(|part| !part.is_empty()).collect();
    [house.join(", ")]
        .into_iter()
        .filter(|line| !line.is_empty())
        .chain(address)
        .collect()
}

fn client(detail: &PersonDetail) -> Client {
    let birth = detail.fields.birth;
    Client {
        name: detail.row.names.first().map(person::shown).unwrap_or_default(),
        original_name: person::original(&detail.row.names),
        born_on: birth
            .filter(|birth| birth.precision == Precision::Day)
            .map(|birth| birth.first),
        address: Vec::new(),
    }
}

/// Who works here, with the telephone number that colleagues know.
fn worker(session: &Session, contact: &Contact) -> Result<print::Worker> {
    let profile = session.profile();
    let known = match profile.worker_id {
        Some(worker) => session.reader().get::<Worker>(worker)?,
        None => None,
    };
    let phone = contact.phone.clone().or(known.and_then(|worker| worker.phone));
    Ok(print::Worker {
        name: profile.worker.clone(),
        organisation: profile.employer.clone(),
        address: contact.address.clone(),
        phone,
        email: contact.email.clone(),
    })
}

/// An address as it is written on an envelope: what stands between commas is a line.
fn lines(address: &str) -> Vec<String> {
    address.split([',', '\n']).filter_map(filled).collect()
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn an_address_in_one_line_becomes_that_of_an_envelope() {
        assert_eq!(
            lines("Birkenweg 12,  52399 Musterstadt "),
            ["Birkenweg 12", "52399 Musterstadt"]
        );
        assert!(lines(" , ").is_empty());
    }
}
