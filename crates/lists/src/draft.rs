//! What the rows of a list would become. Only proposals: `app` turns them into persons.

use std::fmt;

use chrono::NaiveDate;
use serde::Serialize;

use crate::{Column, Doubt, IgnoreReason};

/// What one source row would become. Every row of the sheet has exactly one.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RowDraft {
    /// 1-based, as the spreadsheet program shows it.
    pub row: u32,
    /// A person or not.
    #[serde(flatten)]
    pub becomes: Becomes,
}

impl RowDraft {
    /// The person, if the row is one.
    pub fn person(&self) -> Option<&PersonDraft> {
        match &self.becomes {
            Becomes::Person(person) => Some(person),
            Becomes::NotAPerson { .. } => None,
        }
    }
}

/// A person or not.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "becomes", rename_all = "snake_case")]
pub enum Becomes {
    /// One person.
    Person(Box<PersonDraft>),
    /// Nothing; what the row holds is listed so that a person can contradict.
    NotAPerson {
        /// Why not.
        why: NotAPerson,
        /// Every filled cell, verbatim.
        cells: Vec<Remark>,
    },
}

/// Why a row is not a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum NotAPerson {
    /// Above the headings.
    Title,
    /// The headings themselves, also where they are repeated further down.
    Header,
    /// Nothing is filled.
    Empty,
    /// A room or bed without anybody: "--- frei ---".
    FreePlace,
    /// "Summe: 12 Personen".
    Totals,
    /// Text, but no name and nothing else that describes a person.
    Note,
}

/// A person as one row has her.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct PersonDraft {
    /// The number the foreign list gives the row.
    pub row_number: Option<String>,
    /// The name of the row first, then aliases. Empty where there is none ([`crate::DoubtCode::NameMissing`]).
    pub names: Vec<NameDraft>,
    /// Date of birth.
    pub birth_date: Option<DateDraft>,
    /// Place of birth, as typed.
    pub birth_place: Option<String>,
    /// Sex.
    pub sex: Option<Sex>,
    /// ISO 3166-1 alpha-3; `XXA` stateless, `XXX` undetermined (ICAO Doc 9303-3, section 5).
    pub nationalities: Vec<String>,
    /// ISO 639-3.
    pub languages: Vec<String>,
    /// Phone number.
    pub phone: Option<PhoneDraft>,
    /// E-mail address.
    pub email: Option<String>,
    /// Day of moving in.
    pub move_in_on: Option<DateDraft>,
    /// Day of allocation to the municipality.
    pub allocated_on: Option<DateDraft>,
    /// Residence status.
    pub residence_status: Option<ResidenceStatus>,
    /// Until when the paper is valid.
    pub residence_valid_until: Option<DateDraft>,
    /// Room or bed, as typed.
    pub room: Option<String>,
    /// File reference of an authority, as typed.
    pub file_reference: Option<String>,
    /// Parts of the address in their order.
    pub address: Vec<AddressPart>,
    /// Remarks, and every cell that was not or not wholly understood, verbatim.
    pub remarks: Vec<Remark>,
    /// Cells not taken, and why.
    pub ignored: Vec<Ignored>,
    /// What a person should look at.
    pub doubts: Vec<Doubt>,
}

/// A name as typed, and its parts as far as they can be seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NameDraft {
    /// Letters and capitals as typed; remarks in parentheses are taken out.
    pub as_typed: String,
    /// Family name as typed, where it can be told from the given name.
    pub family: Option<String>,
    /// Given names as typed.
    pub given: Option<String>,
    /// Script of the letters.
    pub script: Script,
}

impl NameDraft {
    /// The name for a screen: parts that are all in capitals in the usual way of writing, so `AL-SALEH` is `Al-Saleh`.
    /// Given name first where the parts are known.
    pub fn display(&self) -> String {
        let parts: Vec<String> = match (&self.given, &self.family) {
            (None, None) => vec![crate::text::calm_capitals(&self.as_typed)],
            (given, family) => [given, family]
                .into_iter()
                .flatten()
                .map(|part| crate::text::calm_capitals(part))
                .collect(),
        };
        parts.join(" ")
    }
}

/// Script of most letters of a name. A serde name is the ISO 15924 code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum Script {
    /// Latin.
    #[serde(rename = "Latn")]
    Latin,
    /// Arabic, also for Persian, Pashto, Sorani, Urdu.
    #[serde(rename = "Arab")]
    Arabic,
    /// Cyrillic.
    #[serde(rename = "Cyrl")]
    Cyrillic,
    /// Ethiopic: Tigrinya, Amharic.
    #[serde(rename = "Ethi")]
    Ethiopic,
    /// Georgian.
    #[serde(rename = "Geor")]
    Georgian,
    /// Armenian.
    #[serde(rename = "Armn")]
    Armenian,
    /// Greek.
    #[serde(rename = "Grek")]
    Greek,
    /// Hebrew.
    #[serde(rename = "Hebr")]
    Hebrew,
    /// Devanagari.
    #[serde(rename = "Deva")]
    Devanagari,
    /// Bengali.
    #[serde(rename = "Beng")]
    Bengali,
    /// Gurmukhi.
    #[serde(rename = "Guru")]
    Gurmukhi,
    /// Another one, or no letters at all.
    #[serde(rename = "Zzzz")]
    Other,
}

/// A date with what is known of it, and the cell it was read from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DateDraft {
    /// Year, Gregorian.
    pub year: i32,
    /// 1 to 12; none where only the year is known.
    pub month: Option<u32>,
    /// 1 to 31; none where only the month is known.
    pub day: Option<u32>,
    /// The cell as typed.
    pub as_typed: String,
}

impl DateDraft {
    /// The day, where it is known.
    pub fn date(&self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year, self.month?, self.day?)
    }

    /// The first day it can mean.
    pub fn first(&self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
    }
}

/// `1986-03-14`, `1986-03` or `1986` (EDTF, ISO 8601-2:2019).
impl fmt::Display for DateDraft {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
            if let Some(day) = self.day {
                write!(f, "-{day:02}")?;
            }
        }
        Ok(())
    }
}

/// A phone number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PhoneDraft {
    /// As typed.
    pub as_typed: String,
    /// International form `+491510000001` (ITU-T E.164), a German number where no country is given; none where it is not
    /// a phone number.
    pub international: Option<String>,
}

/// One part of an address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AddressPart {
    /// Its place in the address, from the mapping.
    pub part: u8,
    /// Heading of its column.
    pub label: String,
    /// As typed.
    pub text: String,
}

/// A cell kept verbatim. Shown as "Spalte: Wert".
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Remark {
    /// Where it stood.
    pub column: Column,
    /// Heading of its column; the letter where it has none.
    pub label: String,
    /// As typed.
    pub text: String,
}

impl fmt::Display for Remark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.label, self.text)
    }
}

/// A cell that is not taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Ignored {
    /// The cell.
    #[serde(flatten)]
    pub cell: Remark,
    /// Why.
    pub why: IgnoreReason,
}

macro_rules! codes {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $code:literal,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        pub enum $name { $($(#[$doc])* #[serde(rename = $code)] $variant,)* }

        impl $name {
            /// The key it is stored under.
            pub const fn code(self) -> &'static str {
                match self { $($name::$variant => $code,)* }
            }

            /// The value with that key.
            pub fn from_code(code: &str) -> Option<$name> {
                match code { $($code => Some($name::$variant),)* _ => None }
            }
        }
    };
}

codes! {
    /// Sex as entered in papers.
    Sex {
        /// Male.
        Male = "m",
        /// Female.
        Female = "f",
        /// Divers (§ 22 Abs. 3 PStG).
        Diverse = "d",
        /// Not stated.
        NotStated = "x",
    }
}

codes! {
    /// Paper or title a person holds. German, as the law has them: a wrong translation is a wrong fact.
    ResidenceStatus {
        /// Application made, not registered.
        Anlaufbescheinigung = "anlaufbescheinigung",
        /// § 63a AsylG.
        Ankunftsnachweis = "ankunftsnachweis",
        /// §§ 55, 63 AsylG.
        Aufenthaltsgestattung = "aufenthaltsgestattung",
        /// § 60a AufenthG.
        Duldung = "duldung",
        /// § 60b AufenthG.
        DuldungUngeklaerteIdentitaet = "duldung_60b",
        /// § 60c AufenthG.
        Ausbildungsduldung = "duldung_60c",
        /// § 60d AufenthG.
        Beschaeftigungsduldung = "duldung_60d",
        /// § 81 Abs. 5 AufenthG.
        Fiktionsbescheinigung = "fiktionsbescheinigung",
        /// § 24 AufenthG.
        AufenthaltserlaubnisP24 = "ae_24",
        /// § 25 Abs. 1 AufenthG: Asylberechtigte.
        AufenthaltserlaubnisP25Abs1 = "ae_25_1",
        /// § 25 Abs. 2 Satz 1 Alt. 1 AufenthG: Flüchtlinge.
        AufenthaltserlaubnisP25Abs2Fluechtling = "ae_25_2_fluechtling",
        /// § 25 Abs. 2 Satz 1 Alt. 2 AufenthG: subsidiär Schutzberechtigte.
        AufenthaltserlaubnisP25Abs2Subsidiaer = "ae_25_2_subsidiaer",
        /// § 25 Abs. 3 AufenthG: Abschiebungsverbot.
        AufenthaltserlaubnisP25Abs3 = "ae_25_3",
        /// § 25 Abs. 4, 4a, 4b AufenthG.
        AufenthaltserlaubnisP25Abs4 = "ae_25_4",
        /// § 25 Abs. 5 AufenthG.
        AufenthaltserlaubnisP25Abs5 = "ae_25_5",
        /// § 25a AufenthG.
        AufenthaltserlaubnisP25a = "ae_25a",
        /// § 25b AufenthG.
        AufenthaltserlaubnisP25b = "ae_25b",
        /// Another Aufenthaltserlaubnis.
        AufenthaltserlaubnisAndere = "ae_andere",
        /// §§ 9, 26 AufenthG.
        Niederlassungserlaubnis = "niederlassungserlaubnis",
        /// FreizügG/EU.
        Freizuegigkeit = "freizuegigkeit",
        /// German.
        Deutsch = "deutsch",
        /// Leave to cross the border only.
        Grenzuebertrittsbescheinigung = "grenzuebertrittsbescheinigung",
        /// Neither title nor toleration.
        OhneTitel = "ohne_titel",
    }
}
