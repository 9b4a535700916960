use std::str::FromStr;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::PrintError;

/// The kinds of sheets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(rename = "SheetKind")]
pub enum Kind {
    /// When, where, with whom, what to bring.
    Appointment,
    /// "Ihre Frist": the last day, the safe day, what to do.
    Deadline,
    /// New address, to the Bundesamt (§ 10 Abs. 1 AsylG).
    AddressChangeBamf,
    /// New address, to the Ausländerbehörde (§ 10 Abs. 1 AsylG).
    AddressChangeOffice,
    /// New address, to the court that was called upon (§ 10 Abs. 1 AsylG).
    AddressChangeCourt,
    /// Information when data are collected (Art. 13 DSGVO).
    Privacy,
    /// Consent (Art. 6, 7, 9 DSGVO).
    Consent,
    /// Release from confidentiality towards a named recipient (§ 203 StGB).
    Release,
    /// Withdrawal of a consent or release (Art. 7 Abs. 3 DSGVO).
    Withdrawal,
    /// Authority for somebody who comes along (§ 14 Abs. 4 VwVfG, § 13 Abs. 4 SGB X).
    Accompaniment,
    /// Receipt for originals that the worker keeps.
    Originals,
}

impl Kind {
    /// All eleven.
    pub const ALL: [Kind; 11] = [
        Kind::Appointment,
        Kind::Deadline,
        Kind::AddressChangeBamf,
        Kind::AddressChangeOffice,
        Kind::AddressChangeCourt,
        Kind::Privacy,
        Kind::Consent,
        Kind::Release,
        Kind::Withdrawal,
        Kind::Accompaniment,
        Kind::Originals,
    ];

    /// As it stands on the command line and in a serialized [`crate::Sheet`].
    pub fn code(self) -> &'static str {
        match self {
            Kind::Appointment => "appointment",
            Kind::Deadline => "deadline",
            Kind::AddressChangeBamf => "address-change-bamf",
            Kind::AddressChangeOffice => "address-change-office",
            Kind::AddressChangeCourt => "address-change-court",
            Kind::Privacy => "privacy",
            Kind::Consent => "consent",
            Kind::Release => "release",
            Kind::Withdrawal => "withdrawal",
            Kind::Accompaniment => "accompaniment",
            Kind::Originals => "originals",
        }
    }

    /// The papers it is printed on, the smallest first. A sheet that does not fit on one page of the first takes the
    /// next; the last may have several pages.
    pub fn formats(self) -> &'static [Format] {
        match self {
            Kind::Appointment => &[Format::A6, Format::A5],
            Kind::Deadline | Kind::Accompaniment | Kind::Originals | Kind::Withdrawal => {
                &[Format::A5, Format::A4]
            }
            // Letters, and what is signed and kept in a folder for years.
            _ => &[Format::A4],
        }
    }

    /// The template's file, without its ending.
    pub(crate) fn template(self) -> &'static str {
        match self {
            Kind::AddressChangeBamf | Kind::AddressChangeOffice | Kind::AddressChangeCourt => {
                "address-change"
            }
            other => other.code(),
        }
    }
}

impl FromStr for Kind {
    type Err = PrintError;

    fn from_str(code: &str) -> Result<Kind, PrintError> {
        let found = Kind::ALL.into_iter().find(|kind| kind.code() == code);
        found.ok_or(PrintError::Unknown)
    }
}

/// Size of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "SheetFormat")]
pub enum Format {
    /// 148 × 105 mm, a quarter of a page, lying.
    A6,
    /// 148 × 210 mm, half a page.
    A5,
    /// 210 × 297 mm.
    A4,
}

impl Format {
    /// Width and height of a page in millimetres.
    pub fn size_mm(self) -> (f64, f64) {
        match self {
            Format::A6 => (148.0, 105.0),
            Format::A5 => (148.0, 210.0),
            Format::A4 => (210.0, 297.0),
        }
    }

    pub(crate) fn code(self) -> &'static str {
        match self {
            Format::A6 => "a6",
            Format::A5 => "a5",
            Format::A4 => "a4",
        }
    }
}
