//! The invariants of `ARCHITECTURE.md`, each held by a test that names the file at fault.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "clippy's exception for tests does not reach the functions that tests share"
)]

mod handbook;
mod layers;
mod promises;
mod sizes;
