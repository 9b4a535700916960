use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime};
use model::code::LetterSender;
use model::{DeadlineId, TaskId};
use print::{Basis, Format, Kind, Language, Place, PrivacyLaw};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{ConsentView, PersonRef};
use crate::sheet::{Contact, Wanted};

/// A sheet as it is asked for.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct SheetOrder {
    /// In which language beside German.
    pub language: Language,
    /// How the worker is reached, where that is to stand on it.
    #[serde(default)]
    pub contact: Contact,
    /// The kind, with what it needs that stands in no record.
    pub wanted: Wanted,
}

/// A sheet that is set.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct SheetPages {
    /// Which kind.
    pub kind: Kind,
    /// In which language beside German.
    pub language: Language,
    /// Its German name. No client is named in it.
    pub title: String,
    /// The paper it is printed on.
    pub format: Format,
    /// Each page as SVG, letters as outlines.
    pub pages: Vec<String>,
    /// What stands on them, in the order in which it is read aloud.
    pub lines: Vec<SheetLine>,
    /// Who has reviewed the translation; empty until somebody has.
    pub reviewed_by: Option<String>,
}

/// A line of a sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct SheetLine {
    /// 0-based page.
    pub page: usize,
    /// In the order in which it is spoken.
    pub text: String,
    /// ISO 639 code of its language; `und` where a name does not say.
    pub lang: String,
}

/// What a sheet would take from a record, and what is proposed beside it.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct SheetKnown {
    /// For whom.
    pub person: PersonRef,
    /// Her languages that sheets come in, the one to propose first.
    pub languages: Vec<Language>,
    /// The one to speak with her, ISO 639-3; sheets may not come in it.
    pub first_language: Option<String>,
    /// Her open appointments, the next first.
    pub appointments: Vec<KnownAppointment>,
    /// Her open deadlines, the next first.
    pub deadlines: Vec<KnownDeadline>,
    /// Where she lives; empty where that is not known or must not be told.
    pub address: Vec<String>,
    /// Her address must not be told, so it has to be typed.
    pub is_address_secret: bool,
    /// Where she lived before; empty where that is not known or must not be told.
    pub old_address: Vec<String>,
    /// The address before must not be told.
    pub is_old_address_secret: bool,
    /// The day of the last move.
    pub moved_on: Option<NaiveDate>,
    /// Number of the Ausländerzentralregister.
    pub azr_number: Option<String>,
    /// Who keeps house with her.
    pub family: Vec<PersonRef>,
    /// Consents that hold.
    pub consents: Vec<ConsentView>,
    /// The worker's telephone as colleagues know it.
    pub phone: Option<String>,
    /// What stood on the last sheets and seldom changes.
    pub letterhead: Letterhead,
}

/// An appointment that a slip can be about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct KnownAppointment {
    /// The task.
    pub id: TaskId,
    /// The day.
    pub on: NaiveDate,
    /// The time, where it is known.
    pub at: Option<NaiveTime>,
    /// Where, in words.
    pub place: String,
    /// What it is about, in words.
    pub what: String,
}

/// A deadline that a sheet can be about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct KnownDeadline {
    /// Its id.
    pub id: DeadlineId,
    /// What is to be done, in words.
    pub what: String,
    /// What its rule is called, in German.
    pub name: String,
    /// The last day.
    pub last_day: NaiveDate,
    /// Something about its days is open and nobody has confirmed them: there is no sheet about it yet.
    pub is_open_question: bool,
    /// Who wrote the letter that set it going.
    pub sender: Option<LetterSender>,
    /// Who exactly.
    pub sender_name: String,
    /// The letter's number.
    pub file_number: String,
}

/// What stands on every sheet of a desk and seldom changes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Letterhead {
    /// How the worker is reached.
    pub contact: Contact,
    /// Where letters are signed.
    pub town: String,
    /// The law of data protection that binds the employer.
    pub law: Option<PrivacyLaw>,
    /// Why the employer may keep data.
    pub basis: Option<Basis>,
    /// How the data protection officer is reached.
    pub officer: Vec<String>,
    /// Where to complain.
    pub authority: Option<Place>,
    /// Years after the end of the year in which the care ends.
    pub kept_years: Option<u8>,
    /// To whom each kind went last.
    pub recipients: BTreeMap<Kind, Place>,
}
