//! Ids that follow from what a row is about, so that two devices which make it without knowing of each other make one
//! row and not two.

use uuid::Uuid;

/// A UUID of version 8 (RFC 9562, 5.8) made of SHA-256. `scope` is what the name is unique in: the project, or nothing.
pub(crate) fn derive_row_id(scope: Uuid, kind: &str, name: &str) -> Uuid {
    let digest = crypto::sha256(format!("ankommen row 1\n{scope}\n{kind}\n{name}"));
    let mut bytes = [0u8; 16];
    bytes
        .iter_mut()
        .zip(digest.as_bytes())
        .for_each(|(to, from)| *to = *from);
    Uuid::new_v8(bytes)
}
