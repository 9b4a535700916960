//! The vault of a database: its random key, closed once for each way in.
//!
//! A vault is a small file beside the database. Each **slot** of it wraps the same [`DataKey`]:
//!
//! | slot | opened by | wrapping key |
//! |---|---|---|
//! | `password` | what the worker types every morning | Argon2id (RFC 9106) with a [`KdfCost`] |
//! | `recovery` | the [`RecoveryCode`] printed at set-up | HKDF-SHA256 (RFC 5869); 180 random bits |
//!
//! and both with XChaCha20-Poly1305, whose authenticated text names every parameter. Changing the password
//! rewraps one slot and leaves database and recovery sheet as they are. Slots of kinds that this version does
//! not know are kept and written back to the letter.
//!
//! Writing the file (new, synced, renamed, three generations, one in each backup) is up to the caller.

mod cost;
mod error;
mod file;
mod hex;
mod key_check;
mod mistyped;
mod recovery_code;
mod slot;
#[cfg(test)]
mod tests;
mod wrap;

pub use cost::KdfCost;
pub use error::VaultError;
pub use mistyped::Mistyped;
pub use recovery_code::{RecoveryCode, RecoveryCodeError};

use crate::DataKey;
use key_check::KeyCheck;
use slot::{PasswordSlot, RecoverySlot, Slot};

/// The sheet that counts, and a newer one that was not typed back yet.
const MOST_SHEETS: usize = 2;

/// The key slots of one database.
#[derive(Debug, Clone)]
pub struct Vault {
    key_check: KeyCheck,
    slots: Vec<Slot>,
}

impl Vault {
    /// A vault for a new database: makes its key and closes it with `password`.
    ///
    /// # Errors
    /// [`VaultError::NotEnoughMemory`].
    pub fn create(password: &str, cost: KdfCost) -> Result<(Self, DataKey), VaultError> {
        let key = DataKey::make_random();
        let key_check = KeyCheck::of(&key);
        let slot = PasswordSlot::close(&key, &key_check, password, cost)?;
        Ok((
            Self {
                key_check,
                slots: vec![Slot::Password(slot)],
            },
            key,
        ))
    }

    /// The data key, by the password. Takes about half a second, on purpose.
    ///
    /// # Errors
    /// [`VaultError::WrongPassword`]; [`VaultError::CostOutOfRange`] if the slot asks for more work than is
    /// sane; [`VaultError::NotEnoughMemory`]; [`VaultError::MissingSlot`].
    pub fn unlock_with_password(&self, password: &str) -> Result<DataKey, VaultError> {
        let slot = self.slots.iter().find_map(|slot| match slot {
            Slot::Password(slot) => Some(slot),
            _ => None,
        });
        let slot = slot.ok_or(VaultError::MissingSlot { kind: "password" })?;
        self.recognise(slot.open(&self.key_check, password)?)
    }

    /// The data key, by the code of the recovery sheet as somebody typed it.
    ///
    /// # Errors
    /// [`VaultError::RecoveryCode`] for a typing error, [`VaultError::WrongRecoveryCode`] for the code of
    /// another vault or an older sheet, [`VaultError::MissingSlot`].
    pub fn unlock_with_recovery(&self, typed: &str) -> Result<DataKey, VaultError> {
        let (_, key) = self.open_recovery(typed)?;
        self.recognise(key)
    }

    /// The place of the recovery slot which the typed code opens, and what is in it.
    fn open_recovery(&self, typed: &str) -> Result<(usize, DataKey), VaultError> {
        let code = RecoveryCode::parse(typed)?;
        if !self.has_recovery() {
            return Err(VaultError::MissingSlot { kind: "recovery" });
        }
        let mut slots = self.slots.iter().enumerate();
        let opened = slots.find_map(|(place, slot)| match slot {
            Slot::Recovery(slot) => Some((place, slot.open(&self.key_check, &code).ok()?)),
            _ => None,
        });
        opened.ok_or(VaultError::WrongRecoveryCode)
    }

    /// Puts a new password in the place of the old one. The data key and all other slots stay.
    ///
    /// # Errors
    /// [`VaultError::ForeignKey`] if `key` is not the key of this vault; [`VaultError::NotEnoughMemory`].
    pub fn change_password(&mut self, key: &DataKey, new: &str, cost: KdfCost) -> Result<(), VaultError> {
        self.check(key)?;
        let slot = PasswordSlot::close(key, &self.key_check, new, cost)?;
        self.put(Slot::Password(slot), |slot| matches!(slot, Slot::Password(_)));
        Ok(())
    }

    /// Makes a new recovery code, to be printed. A sheet that is there already keeps opening the vault until
    /// the new one was typed back ([`Vault::settle_recovery`]): a printer that fails must leave nobody without.
    ///
    /// # Errors
    /// [`VaultError::ForeignKey`] if `key` is not the key of this vault.
    pub fn add_recovery(&mut self, key: &DataKey) -> Result<RecoveryCode, VaultError> {
        self.check(key)?;
        let code = RecoveryCode::make_random();
        let slot = Slot::Recovery(RecoverySlot::close(key, &self.key_check, &code)?);
        let mut sheets = self
            .slots
            .iter_mut()
            .filter(|slot| matches!(slot, Slot::Recovery(_)));
        match sheets.nth(MOST_SHEETS - 1) {
            Some(newest) => *newest = slot,
            None => self.slots.push(slot),
        }
        Ok(code)
    }

    /// Ends every other sheet than the one that was typed back.
    ///
    /// # Errors
    /// Those of [`Vault::unlock_with_recovery`]; all sheets stay then.
    pub fn settle_recovery(&mut self, typed: &str) -> Result<(), VaultError> {
        let (settled, key) = self.open_recovery(typed)?;
        self.recognise(key)?;
        let mut place = 0..;
        self.slots.retain(|slot| {
            let is_settled = place.next() == Some(settled);
            is_settled || !matches!(slot, Slot::Recovery(_))
        });
        Ok(())
    }

    /// Whether there is a recovery sheet.
    #[must_use]
    pub fn has_recovery(&self) -> bool {
        self.slots.iter().any(|slot| matches!(slot, Slot::Recovery(_)))
    }

    /// Whether `key` is the key of this vault. If it is, and the database does not open, the database is
    /// damaged or belongs to another vault.
    #[must_use]
    pub fn is_key(&self, key: &DataKey) -> bool {
        KeyCheck::of(key) == self.key_check
    }

    /// The bytes to store: one line of JSON with a checksum.
    ///
    /// # Errors
    /// [`VaultError::TooLarge`] if foreign slots fill the file.
    pub fn to_bytes(&self) -> Result<Vec<u8>, VaultError> {
        file::write(self)
    }

    /// Reads stored bytes, strictly: a single changed bit anywhere is [`VaultError::Damaged`].
    ///
    /// # Errors
    /// [`VaultError::Damaged`], [`VaultError::TooLarge`], [`VaultError::NewerFormat`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, VaultError> {
        file::read(bytes)
    }

    fn put(&mut self, new: Slot, is_same_kind: fn(&Slot) -> bool) {
        match self.slots.iter_mut().find(|slot| is_same_kind(slot)) {
            Some(old) => *old = new,
            None => self.slots.push(new),
        }
    }

    fn check(&self, key: &DataKey) -> Result<(), VaultError> {
        if self.is_key(key) {
            Ok(())
        } else {
            Err(VaultError::ForeignKey)
        }
    }

    /// A slot that opens, but to another key than the vault names, was written by no program of ours.
    fn recognise(&self, key: DataKey) -> Result<DataKey, VaultError> {
        if self.is_key(&key) {
            Ok(key)
        } else {
            Err(VaultError::Damaged)
        }
    }
}
