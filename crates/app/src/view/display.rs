use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How the window looks. It holds on the locked screen too, so it says nothing about anybody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Display {
    /// The language of the pages.
    pub language: Language,
    /// Light or dark.
    pub theme: Theme,
    /// Size of everything in percent, 100 to 200.
    pub size: u16,
    /// Nothing moves or changes its colour gradually, whatever the system says.
    pub is_calm: bool,
}

impl Default for Display {
    fn default() -> Display {
        Display {
            language: Language::De,
            theme: Theme::System,
            size: 100,
            is_calm: false,
        }
    }
}

/// A language of the pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// German.
    De,
    /// English.
    En,
}

/// The brightness.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system has it.
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}
