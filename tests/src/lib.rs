//! What the stories and the invariants of this repository share.

pub mod dice;
pub mod ended;
pub mod letters;
pub mod opened;
pub mod repository;
pub mod world;
