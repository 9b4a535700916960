//! What people do with the program, told from end to end through the verbs.

mod bad_bundle;
mod channels;
mod consent;
mod disclosure;
mod enrolment;
mod erasure;
mod forms;
mod not_believed;
mod one_fact;
mod two_devices;
mod undo;
