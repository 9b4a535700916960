//! Joining a project: the device's own request, carried to the office as a file and compared by voice.

use crypto::recipient::Recipient;
use crypto::sha256;
use crypto::signing::{SigningKey, VerifyingKey};
use crypto::words::{COUNT, derive_words, words_match};
use model::DeviceId;
use serde::{Deserialize, Serialize};

use crate::PaperError;
use crate::paper::{FORMAT, Kind, Paper};

/// What a device asks for. The office decides: unit and name are wishes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EnrolmentRequest {
    /// The device.
    pub device: DeviceId,
    /// The unit it wishes to belong to.
    pub unit: String,
    /// The name it wishes to have.
    pub name: String,
    /// Who works with it.
    pub worker: String,
    /// The key it signs with, and signed this request with.
    pub signing_key: VerifyingKey,
    /// The key it reads with.
    pub recipient: Recipient,
}

/// A request with its signature, and the words that both sides compare.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedRequest {
    paper: Paper,
    request: EnrolmentRequest,
}

/// A request as it is signed.
#[derive(Serialize, Deserialize)]
struct Wire<R> {
    format: u32,
    request: R,
}

impl SignedRequest {
    /// Signs a request with the device's own key.
    ///
    /// # Errors
    /// [`PaperError::BadSignature`] for another key than the one it names.
    pub fn sign(request: EnrolmentRequest, key: &SigningKey) -> Result<SignedRequest, PaperError> {
        if key.verifying_key() != request.signing_key {
            return Err(PaperError::BadSignature);
        }
        let wire = Wire {
            format: FORMAT,
            request: &request,
        };
        let paper = Paper::sign(Kind::EnrolmentRequest, &wire, key)?;
        Ok(SignedRequest { paper, request })
    }

    /// Reads a request and checks that its device holds the key. Whose device it is, only the words can tell.
    ///
    /// # Errors
    /// See [`PaperError`].
    pub fn parse(file: &[u8]) -> Result<SignedRequest, PaperError> {
        let paper = Paper::parse(Kind::EnrolmentRequest, file)?;
        let Wire { request, .. } = paper.content::<Wire<EnrolmentRequest>>()?;
        paper.verify(&request.signing_key)?;
        Ok(SignedRequest { paper, request })
    }

    /// The file.
    pub fn to_bytes(&self) -> Vec<u8> {
        self.paper.to_bytes()
    }

    /// What is asked for.
    pub fn request(&self) -> &EnrolmentRequest {
        &self.request
    }

    /// The words that the worker reads aloud, made of the whole signed request.
    pub fn words(&self) -> [&'static str; COUNT] {
        derive_words(sha256(self.paper.signed()).as_bytes())
    }

    /// Compares what the coordinator typed while the worker read aloud.
    ///
    /// # Errors
    /// [`PaperError::Words`] names the words to ask for again.
    pub fn check_words(&self, typed: &str) -> Result<(), PaperError> {
        Ok(words_match(typed, sha256(self.paper.signed()).as_bytes())?)
    }
}
