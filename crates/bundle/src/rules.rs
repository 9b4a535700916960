//! A file of rules for deadlines as it travels: the text, signed by the roster key of the project.

use crypto::signing::{SigningKey, VerifyingKey};

use crate::PaperError;
use crate::limits::MAX_PAPERS;
use crate::paper::{Kind, Paper};

/// Rules with their signature; nothing in them is read until it was verified. What the text says is not this crate's
/// business.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedRules(Paper);

impl SignedRules {
    /// Signs the text of a file of rules with the roster key.
    ///
    /// # Errors
    /// [`PaperError::TooLarge`].
    pub fn sign(text: &str, key: &SigningKey) -> Result<SignedRules, PaperError> {
        let signed = SignedRules(Paper::sign_text(Kind::Rules, text.to_owned(), key)?);
        match signed.to_bytes().len() > MAX_PAPERS {
            true => Err(PaperError::TooLarge),
            false => Ok(signed),
        }
    }

    /// Reads a file, verifying nothing yet.
    ///
    /// # Errors
    /// [`PaperError::NotAPaper`] and [`PaperError::TooLarge`].
    pub fn parse(file: &[u8]) -> Result<SignedRules, PaperError> {
        Paper::parse(Kind::Rules, file).map(SignedRules)
    }

    /// The file.
    pub fn to_bytes(&self) -> Vec<u8> {
        self.0.to_bytes()
    }

    /// The text, if exactly this key has signed it for this purpose.
    ///
    /// # Errors
    /// [`PaperError::BadSignature`].
    pub fn verify(&self, roster_key: &VerifyingKey) -> Result<&str, PaperError> {
        self.0.verify(roster_key)?;
        Ok(self.0.signed())
    }
}
