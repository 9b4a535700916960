//! What people do with the program, told from end to end through the verbs.

mod bad_bundle;
mod channels;
mod codes;
mod consent;
mod databases;
mod disclosure;
mod enrolment;
mod erasure;
mod first_start;
mod forms;
mod golden;
mod not_believed;
mod one_fact;
mod schedules;
mod two_devices;
mod undo;
