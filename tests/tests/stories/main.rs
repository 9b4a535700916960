//! What people do with the program, told from end to end through the verbs.

mod bad_bundle;
mod channels;
mod consent;
mod erasure;
mod not_believed;
mod one_fact;
mod two_devices;
mod undo;
