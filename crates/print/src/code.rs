//! Closed lists whose members have a code and a word in every language.

/// Declares a list: an enum with the codes by which its members are stored, given on the command line, and found in the
/// texts (`prefix-code`).
macro_rules! codes {
    (
        $(#[$doc:meta])*
        pub enum $name:ident in $prefix:literal { $( $(#[$variant_doc:meta])* $variant:ident = $code:literal, )* }
    ) => {
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, ts_rs::TS,
        )]
        $(#[$doc])*
        pub enum $name { $( $(#[$variant_doc])* #[serde(rename = $code)] $variant, )* }

        impl $name {
            /// Every member, in the order in which it is offered.
            pub const ALL: &'static [$name] = &[$( $name::$variant, )*];

            /// As it is stored and stands on the command line.
            pub fn code(self) -> &'static str {
                match self { $( $name::$variant => $code, )* }
            }
        }

        impl $crate::code::Worded for $name {
            fn key(self) -> &'static str {
                match self { $( $name::$variant => concat!($prefix, "-", $code), )* }
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::PrintError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                let found = $name::ALL.iter().copied().find(|one| one.code() == text);
                found.ok_or($crate::PrintError::Unknown)
            }
        }
    };
}
pub(crate) use codes;

/// Has a message in `texts/`.
pub(crate) trait Worded: Copy {
    fn key(self) -> &'static str;
}
