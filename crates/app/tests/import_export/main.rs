//! Lists come in and caseloads go out without losing or inventing a thing. Everybody in them is fictional.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "clippy's exception for tests does not reach the functions that tests share"
)]

mod bad_input;
mod belegungsliste;
mod decisions;
mod desk;
mod export;
mod febrl;
mod zuweisungsliste;
