//! The procedure, held to stories and to what has to hold for every history.

#![cfg(test)]

mod common;
mod counter;
mod laws;
mod properties;
mod relatives;
mod scene;
mod stories;
mod tables;
mod waits;
