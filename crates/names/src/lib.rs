//! Is this the same name? Folding, searching and comparing personal names across spellings and scripts.
//!
//! Pure: no file, no clock, no database. Every function takes text and gives text or a judgement back.

mod fold;
mod letters;
mod script;

pub use fold::{QueryTerm, fold, fold_for_index, fold_query};
pub use script::{Direction, Script, direction, script};
