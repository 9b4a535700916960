//! The signed papers of a project (roster, enrolment request, rules): JSON files that hold the exact signed text as a
//! string, so that nobody has to agree on how JSON is spelled.

use crypto::signing::{Namespace, SigningKey, VerifyingKey, sign, verify};
use crypto::words::WordsError;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::limits::MAX_PAPERS;

/// The format that this version writes, and the newest that it reads.
pub(crate) const FORMAT: u32 = 1;

/// Why a signed paper is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PaperError {
    /// It is another kind of file, or was changed so that it is no longer one.
    #[error("the file is no signed paper of this kind")]
    NotAPaper,
    /// A newer version of the program wrote it.
    #[error("the file has a newer format")]
    NewerFormat,
    /// It is larger than any real one.
    #[error("the file is larger than allowed")]
    TooLarge,
    /// The signature does not fit, or is by another key than the one that counts.
    #[error("the signature does not fit")]
    BadSignature,
    /// What was typed is not what the file's words are.
    #[error(transparent)]
    Words(#[from] WordsError),
    /// It belongs to another project.
    #[error("the roster belongs to another project")]
    WrongProject,
    /// It is older than the one here, or another one of the same number.
    #[error("the roster is older than the one here")]
    Older,
    /// It contradicts itself.
    #[error("the file contradicts itself: {what}")]
    Contradiction {
        /// The rule that it breaks.
        what: &'static str,
    },
}

impl PaperError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            PaperError::NotAPaper => "paper_not_a_paper",
            PaperError::NewerFormat => "paper_newer_format",
            PaperError::TooLarge => "paper_too_large",
            PaperError::BadSignature => "paper_bad_signature",
            PaperError::Words(_) => "paper_words_differ",
            PaperError::WrongProject => "paper_wrong_project",
            PaperError::Older => "paper_older",
            PaperError::Contradiction { .. } => "paper_contradiction",
        }
    }
}

/// A signed text, as it lies in the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Paper {
    /// What it is.
    ankommen: Kind,
    /// The signed text itself: JSON again, or a file of rules.
    signed: String,
    /// An OpenSSH signature of its bytes.
    signature: String,
}

/// What a paper is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Kind {
    /// By the roster key.
    Roster,
    /// By the device that wants to be enrolled.
    EnrolmentRequest,
    /// By the roster key.
    Rules,
}

impl Kind {
    fn namespace(self) -> Namespace {
        match self {
            Kind::Roster => Namespace::Roster,
            Kind::EnrolmentRequest => Namespace::Enrolment,
            Kind::Rules => Namespace::Rules,
        }
    }
}

/// What every signed text, however new, begins with.
#[derive(Deserialize)]
struct Version {
    format: u32,
}

impl Paper {
    pub(crate) fn sign(kind: Kind, content: &impl Serialize, key: &SigningKey) -> Result<Paper, PaperError> {
        let signed = serde_json::to_string(content).map_err(|_| PaperError::NotAPaper)?;
        Paper::sign_text(kind, signed, key)
    }

    pub(crate) fn sign_text(kind: Kind, signed: String, key: &SigningKey) -> Result<Paper, PaperError> {
        let signature =
            sign(key, kind.namespace(), signed.as_bytes()).map_err(|_| PaperError::BadSignature)?;
        Ok(Paper {
            ankommen: kind,
            signed,
            signature,
        })
    }

    pub(crate) fn parse(kind: Kind, bytes: &[u8]) -> Result<Paper, PaperError> {
        if bytes.len() > MAX_PAPERS {
            return Err(PaperError::TooLarge);
        }
        let paper: Paper = serde_json::from_slice(bytes).map_err(|_| PaperError::NotAPaper)?;
        if paper.ankommen == kind {
            Ok(paper)
        } else {
            Err(PaperError::NotAPaper)
        }
    }

    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        // Strings in a struct always have a JSON form.
        let mut bytes = serde_json::to_vec_pretty(self).unwrap_or_default();
        bytes.push(b'\n');
        bytes
    }

    pub(crate) fn verify(&self, key: &VerifyingKey) -> Result<(), PaperError> {
        verify(
            key,
            self.ankommen.namespace(),
            self.signed.as_bytes(),
            &self.signature,
        )
        .map_err(|_| PaperError::BadSignature)
    }

    /// What was signed. Says nothing about whether it was signed well.
    pub(crate) fn content<T: DeserializeOwned>(&self) -> Result<T, PaperError> {
        let version: Version = serde_json::from_str(&self.signed).map_err(|_| PaperError::NotAPaper)?;
        if version.format > FORMAT {
            return Err(PaperError::NewerFormat);
        }
        serde_json::from_str(&self.signed).map_err(|_| PaperError::NotAPaper)
    }

    pub(crate) fn signed(&self) -> &str {
        &self.signed
    }
}
