//! What stands on a sheet, as plain data. One file for each kind: its data, what it cannot do without, and what it tells
//! in a language.

mod accompaniment;
mod address_change;
mod appointment;
mod consent;
mod deadline;
mod originals;
mod privacy;
mod release;
mod withdrawal;

use serde::{Deserialize, Serialize};
use serde_json::Value;

pub use accompaniment::{Accompaniment, Permission};
pub use address_change::AddressChange;
pub use appointment::{About, Appointment};
pub use consent::{Consent, ConsentPurpose};
pub use deadline::{Action, Deadline};
pub use originals::{Original, Originals};
pub use privacy::Privacy;
pub use release::{Release, Topic};
pub use withdrawal::{Withdrawal, Withdrawn};

use crate::words::Words;
use crate::{Kind, PrintError};

/// A sheet with its data; serialized with its kind (`"kind": "appointment"`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Sheet {
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

/// What each kind of sheet can do.
pub(crate) trait Tell {
    /// Refuses what the sheet cannot do without.
    fn check(&self) -> Result<(), PrintError>;

    /// The paragraphs it rests on, in German, as they are cited.
    fn sources(&self) -> Vec<&'static str>;

    /// Everything the template shows in one language, as [`crate::line::Line`]s.
    fn tell(&self, words: &Words) -> Result<Value, PrintError>;
}

impl Sheet {
    /// Which kind it is.
    pub fn kind(&self) -> Kind {
        match self {
            Sheet::Appointment(_) => Kind::Appointment,
            Sheet::Deadline(_) => Kind::Deadline,
            Sheet::AddressChangeBamf(_) => Kind::AddressChangeBamf,
            Sheet::AddressChangeOffice(_) => Kind::AddressChangeOffice,
            Sheet::AddressChangeCourt(_) => Kind::AddressChangeCourt,
            Sheet::Privacy(_) => Kind::Privacy,
            Sheet::Consent(_) => Kind::Consent,
            Sheet::Release(_) => Kind::Release,
            Sheet::Withdrawal(_) => Kind::Withdrawal,
            Sheet::Accompaniment(_) => Kind::Accompaniment,
            Sheet::Originals(_) => Kind::Originals,
        }
    }

    pub(crate) fn content(&self) -> &dyn Tell {
        match self {
            Sheet::Appointment(content) => content,
            Sheet::Deadline(content) => content,
            Sheet::AddressChangeBamf(content)
            | Sheet::AddressChangeOffice(content)
            | Sheet::AddressChangeCourt(content) => content,
            Sheet::Privacy(content) => content,
            Sheet::Consent(content) => content,
            Sheet::Release(content) => content,
            Sheet::Withdrawal(content) => content,
            Sheet::Accompaniment(content) => content,
            Sheet::Originals(content) => content,
        }
    }
}
