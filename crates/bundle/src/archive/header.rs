//! The header of a member: 512 bytes, in one form only.

use crate::MemberName;

use super::BLOCK;

/// The largest size that eleven octal digits hold: 8 GiB less one.
const MAX_SIZE: u64 = 0o77_777_777_777;
const SIZE: std::ops::Range<usize> = 124..135;
const CHECKSUM: std::ops::Range<usize> = 148..156;

/// A member's header. Everything that ustar leaves open has one value here: mode 0600, no owner, no time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Header {
    pub(super) name: MemberName,
    pub(super) size: u64,
}

impl Header {
    /// The 512 bytes; `None` for a size that ustar cannot express.
    pub(super) fn encode(&self) -> Option<[u8; BLOCK]> {
        if self.size > MAX_SIZE {
            return None;
        }
        let mut block = [0; BLOCK];
        put(&mut block, 0, self.name.to_string().as_bytes());
        put(&mut block, 100, b"0000600\0");
        put(&mut block, 108, b"0000000\0");
        put(&mut block, 116, b"0000000\0");
        put(&mut block, SIZE.start, format!("{:011o}\0", self.size).as_bytes());
        put(&mut block, 136, b"00000000000\0");
        put(&mut block, CHECKSUM.start, b"        ");
        put(&mut block, 156, b"0");
        put(&mut block, 257, b"ustar\x0000");
        put(&mut block, 329, b"0000000\0");
        put(&mut block, 337, b"0000000\0");
        let sum: u32 = block.iter().copied().map(u32::from).sum();
        put(&mut block, CHECKSUM.start, format!("{sum:06o}\0 ").as_bytes());
        Some(block)
    }

    /// Reads a header back. What [`Header::encode`] would not have written, byte for byte, is no header: so there is
    /// nothing to be clever about in links, prefixes, owners, number formats and extensions.
    pub(super) fn decode(block: &[u8; BLOCK]) -> Option<Header> {
        let name = block.get(..100)?.split(|byte| *byte == 0).next()?;
        let name = std::str::from_utf8(name).ok()?.parse().ok()?;
        let digits = std::str::from_utf8(block.get(SIZE)?).ok()?;
        let header = Header {
            name,
            size: u64::from_str_radix(digits, 8).ok()?,
        };
        (header.encode()? == *block).then_some(header)
    }
}

fn put(block: &mut [u8; BLOCK], at: usize, bytes: &[u8]) {
    for (place, byte) in block.iter_mut().skip(at).zip(bytes) {
        *place = *byte;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn any_header() -> impl Strategy<Value = Header> {
        let name = prop_oneof![
            Just(MemberName::Manifest),
            Just(MemberName::Signature),
            Just(MemberName::Operations),
            Just(MemberName::Snapshot),
            Just(MemberName::Pad),
            any::<u128>().prop_map(|id| MemberName::Blob(Uuid::from_u128(id))),
        ];
        (name, 0..=MAX_SIZE).prop_map(|(name, size)| Header { name, size })
    }

    #[test]
    fn a_size_that_octal_digits_cannot_hold_is_not_written() {
        assert!(
            Header {
                name: MemberName::Pad,
                size: MAX_SIZE
            }
            .encode()
            .is_some()
        );
        assert_eq!(
            Header {
                name: MemberName::Pad,
                size: MAX_SIZE + 1
            }
            .encode(),
            None
        );
    }

    proptest! {
        #[test]
        fn every_header_reads_back(header in any_header()) {
            prop_assert_eq!(Header::decode(&header.encode().unwrap()), Some(header));
        }

        #[test]
        fn a_header_with_any_byte_changed_is_refused(header in any_header(), at in 0..BLOCK, by in 1u8..=255) {
            let mut block = header.encode().unwrap();
            block[at] = block[at].wrapping_add(by);
            prop_assert_eq!(Header::decode(&block), None);
        }

        #[test]
        fn random_bytes_are_no_header(bytes in prop::array::uniform32(any::<u8>()), at in 0..BLOCK - 32) {
            let mut block = [0; BLOCK];
            block[at..at + 32].copy_from_slice(&bytes);
            prop_assert_eq!(Header::decode(&block), None);
        }
    }
}
