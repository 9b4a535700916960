//! What people do with the program, told from end to end through the verbs.

mod backup;
mod bad_bundle;
mod channels;
mod codes;
mod consent;
mod databases;
mod disclosure;
mod enrolment;
mod erasure;
mod forms;
mod golden;
mod not_believed;
mod one_fact;
mod preferences;
mod schedules;
mod two_devices;
mod undo;
