//! Everything Ankommen knows about ciphers, and the only crate that names one.
//!
//! | module | answers |
//! |---|---|
//! | [`vault`] | How does a password, or a printed code, become the key of the database? |
//! | [`recipient`] | How is a file closed so that only some devices open it? |
//! | [`signing`] | Who wrote this? |
//! | [`words`] | How do two people compare a hash over the phone? |
//! | [`digest`] | Are these the same bytes? |
//! | [`random`] | What nobody can guess. |
//!
//! Nothing here opens a file, reads a clock or knows what the bytes mean: bytes and
//! [`std::io::Read`] / [`std::io::Write`] go in and come out. Every format is a public one (age, SSHSIG,
//! Argon2id, XChaCha20-Poly1305, SHA-256), so that a person with the key can open the data by hand.
//!
//! Secrets are wiped from memory when dropped, and none of them can be printed with `{:?}`.

mod data_key;
pub mod digest;
pub mod random;
pub mod recipient;
pub mod signing;
pub mod vault;
pub mod words;

pub use data_key::DataKey;
pub use digest::{Sha256Digest, sha256};
pub use zeroize::{Zeroize, Zeroizing};
