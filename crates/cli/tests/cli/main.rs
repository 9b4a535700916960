//! The built program, called as a script calls it. Everybody in these stories is invented.

#![cfg(test)]

mod attachments;
mod backups;
mod bundles;
mod conflicts;
mod databases;
mod deadlines;
mod demo;
mod desk;
mod enrolment;
mod help;
mod letters;
mod lists;
mod people;
mod procedures;
mod refusals;
mod rules;
mod secrets;
mod shapes;
mod sheets;
