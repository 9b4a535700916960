//! Randomness from the operating system: salts, identifiers, file names, keys.

use getrandom::SysRng;
use getrandom::rand_core::{Rng, UnwrapErr};

/// `N` bytes nobody can guess.
///
/// An operating system that cannot give random bytes cannot keep a secret either: in that case the process
/// ends here (inside [`UnwrapErr`]) rather than going on with a key that is no key.
#[must_use]
pub fn random_bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    UnwrapErr(SysRng).fill_bytes(&mut bytes);
    bytes
}

/// `N` random bytes written as `2 * N` lower-case hexadecimal digits: for file names and identifiers.
#[must_use]
pub fn random_hex<const N: usize>() -> String {
    base16ct::lower::encode_string(&random_bytes::<N>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_draws_differ() {
        assert_ne!(random_bytes::<16>(), random_bytes::<16>());
    }

    #[test]
    fn hex_has_two_lower_case_digits_for_each_byte() {
        let name = random_hex::<12>();
        assert_eq!(name.len(), 24);
        assert!(
            name.bytes()
                .all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f')),
            "{name}"
        );
    }
}
