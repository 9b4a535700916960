use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::Tell;
use crate::line::Line;
use crate::people::{needs, needs_some, numeric};
use crate::words::Words;
use crate::{Client, Place, PrintError};

/// A letter that tells one office the new address. Three offices must know it, so three letters are printed from the
/// same data with another recipient and file number.
///
/// The letter is German; a page for the client says what it says and what to do with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AddressChange {
    /// Who writes. The address is the new one.
    pub client: Client,
    /// The address the office knows.
    pub old_address: Vec<String>,
    /// The day of the move.
    pub moved_on: NaiveDate,
    /// Whoever moved along, with the day of birth where it is known.
    #[serde(default)]
    pub family: Vec<Client>,
    /// To whom the letter goes.
    pub recipient: Place,
    /// The number under which the recipient knows the case: BAMF-Aktenzeichen, AZR number, the court's number.
    #[serde(default)]
    pub file_number: Option<String>,
    /// Where the letter is signed.
    pub town: String,
    /// The date of the letter.
    pub on: NaiveDate,
}

impl Tell for AddressChange {
    fn check(&self) -> Result<(), PrintError> {
        self.client.check()?;
        needs_some("client.address", &self.client.address)?;
        needs_some("old_address", &self.old_address)?;
        needs("recipient.name", &self.recipient.name)?;
        needs("town", &self.town)
    }

    fn sources(&self) -> Vec<&'static str> {
        vec!["§ 10 Abs. 1 und 2 AsylG", "§ 17 Abs. 1 BMG"]
    }

    fn tell(&self, words: &Words) -> Result<Value, PrintError> {
        let family: Vec<Value> = self
            .family
            .iter()
            .map(|person| json!({ "names": person.names(), "born": person.born() }))
            .collect();
        Ok(json!({
            "names": self.client.names(),
            "born": self.client.born(),
            "new_address": self.client.address(),
            "old_address": Line::all_typed(self.old_address.iter().map(String::as_str)),
            "moved_on": words.date(self.moved_on)?,
            "moved_on_numeric": [numeric(self.moved_on)],
            "family": family,
            "recipient": self.recipient.lines(),
            "file_number": Line::all_typed(self.file_number.as_deref()),
            "town": Line::typed(&self.town),
            "on": numeric(self.on),
        }))
    }
}
