//! Is this the same name? Folding, searching and comparing personal names across spellings and scripts.
//!
//! Pure: no file, no clock, no database. Every function takes text and gives text or a judgement back.

mod birth;
mod blocking;
mod compare;
mod fold;
mod known;
mod letters;
mod pairing;
mod part;
mod particles;
mod record;
mod relation;
mod script;
mod search;
mod sound;

pub use birth::{BirthAgreement, BirthDate};
pub use blocking::blocking_keys;
pub use compare::{Comparison, Prepared, Reason, Verdict, compare};
pub use fold::{QueryTerm, fold, fold_for_index, fold_query};
pub use record::{NameRecord, Number, Sex};
pub use script::{Direction, Script, direction, script};
pub use search::{Key, KeyKind, MatchKind, Reading, Term, explain, search_keys, search_keys_for_query};

/// The version of what [`fold`], [`fold_for_index`] and [`search_keys`] give. Whoever keeps their results keeps this
/// number beside them and makes them anew when it differs: raise it with every change of an outcome.
pub const FOLDING: u32 = 1;
