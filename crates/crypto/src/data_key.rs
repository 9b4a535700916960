//! The key of a database.

use std::fmt;

use zeroize::Zeroizing;

use crate::random::random_bytes;

/// The 32 random bytes that encrypt a database. They never change when a password does: the password only
/// wraps them, in a slot of the [`Vault`](crate::vault::Vault).
#[derive(Clone)]
pub struct DataKey(Zeroizing<[u8; 32]>);

impl DataKey {
    /// A new key, for a new database.
    #[must_use]
    pub fn make_random() -> Self {
        Self(Zeroizing::new(random_bytes()))
    }

    /// The raw key as SQLCipher reads it, `x'<64 hexadecimal digits>'`, without the double quotes that
    /// `PRAGMA key = "…"` puts around it. In this form SQLCipher derives nothing, so opening takes
    /// milliseconds.
    #[must_use]
    pub fn to_sqlcipher_pragma(&self) -> Zeroizing<String> {
        let digits = Zeroizing::new(base16ct::lower::encode_string(&*self.0));
        // Reserved in full, because a growing string would leave copies of the key behind.
        let mut pragma = Zeroizing::new(String::with_capacity(digits.len() + 3));
        pragma.push_str("x'");
        pragma.push_str(&digits);
        pragma.push('\'');
        pragma
    }

    pub(crate) fn from_bytes(bytes: Zeroizing<[u8; 32]>) -> Self {
        Self(bytes)
    }

    pub(crate) fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

/// Says that it is a key, never which.
impl fmt::Debug for DataKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("DataKey(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pragma_is_the_whole_key_in_sqlciphers_raw_form() {
        let key = DataKey::from_bytes(Zeroizing::new([0xA5; 32]));
        assert_eq!(*key.to_sqlcipher_pragma(), format!("x'{}'", "a5".repeat(32)));
    }

    #[test]
    fn a_key_cannot_be_printed() {
        let key = DataKey::from_bytes(Zeroizing::new([0xA5; 32]));
        let printed = format!("{key:?}");
        assert!(!printed.contains("a5") && !printed.contains("165"), "{printed}");
    }

    #[test]
    fn every_new_key_is_another() {
        assert_ne!(
            DataKey::make_random().as_bytes(),
            DataKey::make_random().as_bytes()
        );
    }
}
