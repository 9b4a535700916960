//! The roster as a file.

use crypto::signing::SigningKey;
use crypto::words::words_match;
use serde::{Deserialize, Serialize};

use crate::PaperError;
use crate::paper::{Kind, Paper};

use super::Roster;

/// A roster with its signature; nothing in it is believed until it was verified.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SignedRoster(Paper);

impl SignedRoster {
    /// Signs a roster with the key that it names as its own.
    ///
    /// # Errors
    /// [`PaperError::Contradiction`], or [`PaperError::BadSignature`] for another key.
    pub fn sign(roster: &Roster, key: &SigningKey) -> Result<SignedRoster, PaperError> {
        if key.verifying_key() != roster.roster_key {
            return Err(PaperError::BadSignature);
        }
        check(roster)?;
        Paper::sign(Kind::Roster, roster, key).map(SignedRoster)
    }

    /// Reads a file, verifying nothing yet.
    ///
    /// # Errors
    /// [`PaperError::NotAPaper`] and [`PaperError::TooLarge`].
    pub fn parse(file: &[u8]) -> Result<SignedRoster, PaperError> {
        Paper::parse(Kind::Roster, file).map(SignedRoster)
    }

    /// The file.
    pub fn to_bytes(&self) -> Vec<u8> {
        self.0.to_bytes()
    }

    /// Verifies a roster that is to follow `current`: the same project and key, a higher version. The same roster once
    /// more is no error.
    ///
    /// # Errors
    /// See [`PaperError`].
    pub fn verify_update(&self, current: &Roster) -> Result<Roster, PaperError> {
        self.0.verify(&current.roster_key)?;
        let roster = self.read_consistent()?;
        if roster.project.id != current.project.id || roster.roster_key != current.roster_key {
            return Err(PaperError::WrongProject);
        }
        if roster.version > current.version || roster == *current {
            Ok(roster)
        } else {
            Err(PaperError::Older)
        }
    }

    /// Verifies the first roster of a device that knows no roster key yet: `typed` are the eight words from the office's
    /// printed sheet.
    ///
    /// # Errors
    /// See [`PaperError`].
    pub fn verify_first(&self, typed: &str) -> Result<Roster, PaperError> {
        let roster = self.read_consistent()?;
        words_match(typed, roster.words_digest().as_bytes())?;
        self.0.verify(&roster.roster_key)?;
        Ok(roster)
    }

    /// What the file says, believed by nobody: to be shown as such before words are compared.
    ///
    /// # Errors
    /// See [`PaperError`].
    pub fn read_unverified(&self) -> Result<Roster, PaperError> {
        self.read_consistent()
    }

    fn read_consistent(&self) -> Result<Roster, PaperError> {
        let roster = self.0.content()?;
        check(&roster)?;
        Ok(roster)
    }
}

fn check(roster: &Roster) -> Result<(), PaperError> {
    roster
        .find_contradiction()
        .map_or(Ok(()), |what| Err(PaperError::Contradiction { what }))
}
