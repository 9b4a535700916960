//! What is compared: the little of a person that tells whether it is the same one.

use crate::birth::BirthDate;

/// What is known of a person, as far as it helps to recognise them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NameRecord {
    /// All names the person is written with, each complete: registered, visual zone, alias, original script.
    pub names: Vec<String>,
    /// The birth date.
    pub birth: Option<BirthDate>,
    /// The sex a paper states.
    pub sex: Option<Sex>,
    /// Codes of nationalities, in any one list of codes.
    pub nationalities: Vec<String>,
    /// Numbers an office gave to the person and to nobody else.
    pub numbers: Vec<Number>,
}

/// Sex as papers state it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sex {
    /// female
    Female,
    /// male
    Male,
    /// neither of them
    Diverse,
}

/// A number that identifies one person within its kind.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Number {
    /// Which office's number, e.g. `azr`.
    pub kind: String,
    /// The number; spaces, punctuation and capitals do not count.
    pub value: String,
}

impl Number {
    /// The number without what typists add.
    pub(crate) fn bare(&self) -> String {
        self.value
            .chars()
            .filter(|c| c.is_alphanumeric())
            .flat_map(char::to_uppercase)
            .collect()
    }
}
