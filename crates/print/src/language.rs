use std::str::FromStr;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::PrintError;
use crate::words::Words;

/// A language in which sheets are printed, beside German or, for German itself, alone.
///
/// Serialized as ISO 639-3, which is how a person's languages are stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[ts(rename = "SheetLanguage")]
pub enum Language {
    /// German: what is legally binding.
    #[serde(rename = "deu")]
    German,
    /// Modern Standard Arabic, with the months as they are called in the Levant and Iraq.
    #[serde(rename = "ara")]
    Arabic,
    /// Persian of Afghanistan.
    #[serde(rename = "prs")]
    Dari,
    /// Persian of Iran.
    #[serde(rename = "pes")]
    Farsi,
    /// Northern Kurdish, in Latin letters.
    #[serde(rename = "kmr")]
    Kurmanji,
    /// Central Kurdish, in Arabic letters.
    #[serde(rename = "ckb")]
    Sorani,
    /// Tigrinya of Eritrea and Tigray.
    #[serde(rename = "tir")]
    Tigrinya,
    /// Ukrainian.
    #[serde(rename = "ukr")]
    Ukrainian,
    /// Turkish.
    #[serde(rename = "tur")]
    Turkish,
    /// French.
    #[serde(rename = "fra")]
    French,
    /// Russian.
    #[serde(rename = "rus")]
    Russian,
    /// English.
    #[serde(rename = "eng")]
    English,
}

/// Which way the lines of a language run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// From left to right.
    Ltr,
    /// From right to left.
    Rtl,
}

/// How a people counts years and months.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Calendar {
    /// The one on German letters.
    Gregorian,
    /// Of Iran and Afghanistan; a year begins at the spring equinox.
    SolarHijri,
    /// Ge'ez, of Ethiopia and the churches of Eritrea; thirteen months, a year begins on 11 or 12 September.
    Ethiopian,
}

impl Language {
    /// All twelve, German first.
    pub const ALL: [Language; 12] = [
        Language::German,
        Language::Arabic,
        Language::Dari,
        Language::Farsi,
        Language::Kurmanji,
        Language::Sorani,
        Language::Tigrinya,
        Language::Ukrainian,
        Language::Turkish,
        Language::French,
        Language::Russian,
        Language::English,
    ];

    /// ISO 639-3, three letters.
    pub fn code(self) -> &'static str {
        match self {
            Language::German => "deu",
            Language::Arabic => "ara",
            Language::Dari => "prs",
            Language::Farsi => "pes",
            Language::Kurmanji => "kmr",
            Language::Sorani => "ckb",
            Language::Tigrinya => "tir",
            Language::Ukrainian => "ukr",
            Language::Turkish => "tur",
            Language::French => "fra",
            Language::Russian => "rus",
            Language::English => "eng",
        }
    }

    /// As a PDF names it (BCP 47): language and, where it tells two apart, region.
    pub fn tag(self) -> (&'static str, Option<&'static str>) {
        match self {
            Language::German => ("de", None),
            Language::Arabic => ("ar", None),
            Language::Dari => ("fa", Some("AF")),
            Language::Farsi => ("fa", Some("IR")),
            Language::Kurmanji => ("kmr", None),
            Language::Sorani => ("ckb", None),
            Language::Tigrinya => ("ti", None),
            Language::Ukrainian => ("uk", None),
            Language::Turkish => ("tr", None),
            Language::French => ("fr", None),
            Language::Russian => ("ru", None),
            Language::English => ("en", None),
        }
    }

    /// Who speaks the language and has read its texts, and when; `None` until somebody has, which the sheets say too.
    pub fn reviewed_by(self) -> Option<&'static str> {
        Words::of(self).ok().and_then(Words::reviewed_by)
    }

    /// Which way its lines run.
    pub fn direction(self) -> Direction {
        match self {
            Language::Arabic | Language::Dari | Language::Farsi | Language::Sorani => Direction::Rtl,
            _ => Direction::Ltr,
        }
    }

    /// The calendars in which a date is told, the most familiar first. The Gregorian one is always among them.
    ///
    /// Eritrea counts officially as Germany does and calls the months as the Ethiopian calendar does, so for Tigrinya
    /// the Gregorian date comes first and both are named.
    pub fn calendars(self) -> &'static [Calendar] {
        match self {
            Language::Dari | Language::Farsi => &[Calendar::SolarHijri, Calendar::Gregorian],
            Language::Tigrinya => &[Calendar::Gregorian, Calendar::Ethiopian],
            _ => &[Calendar::Gregorian],
        }
    }
}

impl FromStr for Language {
    type Err = PrintError;

    /// Takes what a person's language is stored as or a worker would type: ISO 639-3, ISO 639-1, and the codes of the
    /// spoken varieties of Arabic, which share one written language.
    ///
    /// Plain "Kurdish" (`kur`, `ku`) is refused, because its two written languages use different alphabets.
    fn from_str(code: &str) -> Result<Language, PrintError> {
        Ok(match code {
            "deu" | "de" => Language::German,
            "ara" | "ar" | "apc" | "acm" | "arz" | "ary" | "apd" => Language::Arabic,
            "prs" | "fa-AF" | "haz" => Language::Dari,
            "pes" | "fas" | "fa" => Language::Farsi,
            "kmr" => Language::Kurmanji,
            "ckb" => Language::Sorani,
            "tir" | "ti" => Language::Tigrinya,
            "ukr" | "uk" => Language::Ukrainian,
            "tur" | "tr" => Language::Turkish,
            "fra" | "fr" => Language::French,
            "rus" | "ru" => Language::Russian,
            "eng" | "en" => Language::English,
            _ => return Err(PrintError::Unknown),
        })
    }
}
