//! Stories about bundles.
#![cfg(test)]

mod by_hand;
mod city;
mod damage;
mod forge;
mod forged_archive;
mod forged_content;
mod forged_manifest;
mod forged_sender;
mod golden;
mod lines;
mod papers;
mod roster;
mod round_trip;
