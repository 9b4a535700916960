//! What people do with the program, told from end to end through the verbs.

mod channels;
mod consent;
mod erasure;
mod one_fact;
mod undo;
