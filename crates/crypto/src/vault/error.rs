//! What can go wrong with a vault.

use super::RecoveryCodeError;

/// Why a vault could not be read, opened or changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum VaultError {
    /// The file is far longer than any vault; nothing of it was parsed.
    #[error("the key file is longer than a key file can be")]
    TooLarge,
    /// The file is not what was written: cut off, altered by a failing disk, or no vault at all.
    #[error("the key file is damaged")]
    Damaged,
    /// A newer version of the program wrote the file.
    #[error("the key file has format {version}, this program reads format 1")]
    NewerFormat {
        /// The format number that the file names.
        version: u32,
    },
    /// The file is intact and the password does not open it.
    #[error("the password does not open this key file")]
    WrongPassword,
    /// The code was typed without a mistake and is not the code of this vault.
    #[error("the recovery code belongs to another key file or an older sheet")]
    WrongRecoveryCode,
    /// What was typed cannot be a recovery code.
    #[error(transparent)]
    RecoveryCode(#[from] RecoveryCodeError),
    /// The file has no slot of this kind.
    #[error("the key file has no {kind} slot")]
    MissingSlot {
        /// The kind that was asked for: `password` or `recovery`.
        kind: &'static str,
    },
    /// The key is not the one that this vault keeps.
    #[error("the key belongs to another database")]
    ForeignKey,
    /// The work factors are below the floor, or so high that somebody may want to exhaust the machine.
    #[error(
        "the work factors of the key file are out of range: {memory_kib} KiB, {passes} passes, {lanes} lanes"
    )]
    CostOutOfRange {
        /// Memory in KiB.
        memory_kib: u32,
        /// Passes over the memory.
        passes: u32,
        /// Lanes.
        lanes: u32,
    },
    /// The machine has not enough free memory to check the password.
    #[error("not enough free memory: checking the password needs {memory_kib} KiB")]
    NotEnoughMemory {
        /// Memory in KiB.
        memory_kib: u32,
    },
}
