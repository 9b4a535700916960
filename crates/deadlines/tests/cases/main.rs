//! The day counting, the holidays, the letters and the rules, each held to what the law and others say.

#![cfg(test)]

mod common;
mod examples;
mod facts;
mod file;
mod holidays;
mod letters;
mod properties;
mod rules;
mod said;
mod second_opinion;
mod told;
mod versions;
