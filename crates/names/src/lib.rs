//! Is this the same name? Folding, searching and comparing personal names across spellings and scripts.
//!
//! Pure: no file, no clock, no database. Every function takes text and gives text or a judgement back.

mod fold;
mod known;
mod letters;
mod part;
mod particles;
mod script;
mod search;
mod sound;

pub use fold::{QueryTerm, fold, fold_for_index, fold_query};
pub use script::{Direction, Script, direction, script};
pub use search::{Key, KeyKind, MatchKind, Reading, Term, explain, search_keys, search_keys_for_query};
