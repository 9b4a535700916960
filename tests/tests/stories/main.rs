//! What people do with the program, told from end to end through the verbs.

mod backup;
mod bad_bundle;
mod case_story;
mod channels;
mod codes;
mod consent;
mod databases;
mod disclosure;
mod drafts;
mod enrolment;
mod erasure;
mod file;
mod first_start;
mod forms;
mod golden;
mod not_believed;
mod one_fact;
mod people_list;
mod preferences;
mod rules;
mod saved_view;
mod schedules;
mod tasks;
mod told_of_her;
mod two_devices;
mod undo;
