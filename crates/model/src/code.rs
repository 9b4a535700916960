//! Code lists: what is counted is never free text. The code travels and is stored; the label is the interface's.

mod attachment;
mod contact;
mod deadline;
mod flag;
mod letter;
mod person;
mod shelter;
mod status;
mod task;

pub use attachment::MediaType;
pub use contact::{ConsentForm, ConsentPurpose, ContactKind, Mediator, Topic};
pub use deadline::{DeadlineEnd, Filing};
pub use flag::PersonFlag;
pub use letter::{LetterSender, LetterSigner, ServiceKind};
pub use person::{Intensity, InterpreterNeed, LanguageLevel, NameSource, RelationshipKind, Sex};
pub use shelter::ShelterKind;
pub use status::{ResidenceStatus, StatusGroup};
pub use task::TaskKind;

/// Declares a code list: `Variant = "code"`, each with a sentence.
macro_rules! codes {
    (
        $(#[$doc:meta])*
        pub enum $name:ident { $( $(#[$variant_doc:meta])* $variant:ident = $code:literal, )* }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        pub enum $name { $( $(#[$variant_doc])* #[serde(rename = $code)] $variant, )* }

        impl $name {
            /// Every code, in the order in which it is offered.
            pub const ALL: &'static [$name] = &[$( $name::$variant, )*];

            /// As it is stored, travels and stands on the command line.
            pub fn code(self) -> &'static str {
                match self { $( $name::$variant => $code, )* }
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::code::UnknownCode;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                match text { $( $code => Ok($name::$variant), )* _ => Err($crate::code::UnknownCode) }
            }
        }

        impl $crate::Cell for $name {
            fn to_value(&self) -> $crate::Value { $crate::Value::Text(self.code().to_owned()) }
            fn from_value(value: &$crate::Value) -> Option<Self> { value.as_text()?.parse().ok() }
        }
    };
}
use codes;

/// The text is no code of that list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a code of this list")]
pub struct UnknownCode;
