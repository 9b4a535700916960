//! The operation: one change, as it is kept for ever and travels.

use std::collections::BTreeMap;
use std::fmt;

use serde::ser::SerializeMap as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use sha2::{Digest as _, Sha256};

use crate::{DeviceId, Hlc, RowId, Value};

/// The stable number of a table. Numbers travel, never names: an unknown one is kept and passed on.
pub type TableNo = u16;
/// The stable number of a column within its table.
pub type ColumnNo = u16;
/// The cells an operation writes in one row.
pub type Cells = BTreeMap<ColumnNo, Value>;

/// One life of a device's database. Restoring a backup begins a new epoch, so that no number is ever given out twice.
/// Travels as `[device, epoch]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "(DeviceId, u32)", into = "(DeviceId, u32)")]
pub struct Origin {
    /// The device.
    pub device: DeviceId,
    /// Its epoch, counted from 1.
    pub epoch: u32,
}

impl From<(DeviceId, u32)> for Origin {
    fn from((device, epoch): (DeviceId, u32)) -> Origin {
        Origin { device, epoch }
    }
}
impl From<Origin> for (DeviceId, u32) {
    fn from(origin: Origin) -> Self {
        (origin.device, origin.epoch)
    }
}

/// The name of an operation: who made it and which one of theirs it is, counted from 1. Travels as
/// `[device, epoch, seq]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "(DeviceId, u32, u64)", into = "(DeviceId, u32, u64)")]
pub struct OpId {
    /// Whose it is.
    pub origin: Origin,
    /// Its number in that epoch, from 1, without gaps.
    pub seq: u64,
}

impl From<(DeviceId, u32, u64)> for OpId {
    fn from((device, epoch, seq): (DeviceId, u32, u64)) -> OpId {
        OpId {
            origin: Origin { device, epoch },
            seq,
        }
    }
}
impl From<OpId> for (DeviceId, u32, u64) {
    fn from(id: OpId) -> Self {
        (id.origin.device, id.origin.epoch, id.seq)
    }
}

/// One change. A new record is one operation that holds all its cells and list elements.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Operation {
    /// Its name.
    #[serde(rename = "o")]
    pub id: OpId,
    /// When, by the writer's hybrid clock.
    #[serde(rename = "h")]
    pub at: Hlc,
    /// The operations it knowingly overwrote.
    #[serde(rename = "b", default, skip_serializing_if = "Vec::is_empty")]
    pub base: Vec<OpId>,
    /// What it does, row by row; at least one, each row at most once.
    #[serde(rename = "p")]
    pub parts: Vec<Part>,
}

/// What an operation does to one row. Travels as one flat object (`WirePart`).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "WirePart")]
pub struct Part {
    /// The table's number.
    pub table: TableNo,
    /// The row.
    pub row: RowId,
    /// The doing itself.
    pub body: PartBody,
}

/// The doing of a [`Part`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PartBody {
    /// Writes cells.
    Write {
        /// Keeps the digest from being guessed from likely values once the cells are gone.
        salt: Salt,
        /// Column number → value.
        cells: Cells,
    },
    /// Wrote cells that a purge has taken out; their digest keeps the log verifiable.
    Erased {
        /// H(salt ‖ cells) of what stood here.
        digest: Digest,
    },
    /// Purges the row: dominates every operation on it, earlier, concurrent or late.
    Purge,
}

/// A part as it travels: `n` and `c` for a write, `x` for what a purge left of one, `z` for a purge.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WirePart {
    t: TableNo,
    r: RowId,
    n: Option<Salt>,
    c: Option<Cells>,
    x: Option<Digest>,
    z: Option<bool>,
}

impl TryFrom<WirePart> for Part {
    type Error = &'static str;

    fn try_from(wire: WirePart) -> Result<Part, &'static str> {
        let body = match (wire.n, wire.c, wire.x, wire.z) {
            (Some(salt), Some(cells), None, None) => PartBody::Write { salt, cells },
            (None, None, Some(digest), None) => PartBody::Erased { digest },
            (None, None, None, Some(true)) => PartBody::Purge,
            _ => return Err("a part either writes (n, c), was erased (x) or purges (z)"),
        };
        Ok(Part {
            table: wire.t,
            row: wire.r,
            body,
        })
    }
}

impl Serialize for Part {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("t", &self.table)?;
        map.serialize_entry("r", &self.row)?;
        match &self.body {
            PartBody::Write { salt, cells } => {
                map.serialize_entry("n", salt)?;
                map.serialize_entry("c", cells)?;
            }
            PartBody::Erased { digest } => map.serialize_entry("x", digest)?,
            PartBody::Purge => map.serialize_entry("z", &true)?,
        }
        map.end()
    }
}

impl Part {
    /// The digest of what the part writes: H(salt ‖ cells), the kept digest where the cells are gone, and a fixed value
    /// for a purge.
    pub fn digest(&self) -> Digest {
        match &self.body {
            PartBody::Erased { digest } => *digest,
            PartBody::Purge => Digest([0; 32]),
            PartBody::Write { salt, cells } => {
                let mut bytes = Vec::with_capacity(256);
                bytes.extend(salt.0);
                for (column, value) in cells {
                    bytes.extend(column.to_be_bytes());
                    value.encode(&mut bytes);
                }
                Digest(Sha256::digest(&bytes).into())
            }
        }
    }

    /// Takes the cells out and leaves their digest.
    pub fn erase(&mut self) {
        if matches!(self.body, PartBody::Write { .. }) {
            self.body = PartBody::Erased {
                digest: self.digest(),
            };
        }
    }
}

impl Operation {
    /// Whether it is of the form every writer keeps to: numbered from 1, at least one part, no row twice.
    pub fn is_well_formed(&self) -> bool {
        let mut rows = std::collections::BTreeSet::new();
        self.id.seq > 0 && !self.parts.is_empty() && self.parts.iter().all(|part| rows.insert(part.row))
    }

    /// The leaf in the log's hash chain: H(header ‖ H(salt ‖ value) of each part). Unchanged by erasure.
    pub fn leaf(&self) -> Digest {
        let mut hasher = Sha256::new();
        let put_id = |hasher: &mut Sha256, id: &OpId| {
            hasher.update(id.origin.device.0.as_bytes());
            hasher.update(id.origin.epoch.to_be_bytes());
            hasher.update(id.seq.to_be_bytes());
        };
        hasher.update(b"ankommen operation 1");
        put_id(&mut hasher, &self.id);
        hasher.update(self.at.0.to_be_bytes());
        hasher.update((self.base.len() as u64).to_be_bytes());
        self.base.iter().for_each(|id| put_id(&mut hasher, id));
        hasher.update((self.parts.len() as u64).to_be_bytes());
        for part in &self.parts {
            hasher.update(part.table.to_be_bytes());
            hasher.update(part.row.0.as_bytes());
            hasher.update([u8::from(matches!(part.body, PartBody::Purge))]);
            hasher.update(part.digest().0);
        }
        Digest(hasher.finalize().into())
    }
}

/// 256 bits of SHA-256. Travels as 64 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest(pub [u8; 32]);

impl Digest {
    /// What a hash chain begins with.
    pub const ZERO: Digest = Digest([0; 32]);

    /// The next link of a hash chain: H(this ‖ leaf).
    pub fn chain(self, leaf: Digest) -> Digest {
        Digest(
            Sha256::new()
                .chain_update(self.0)
                .chain_update(leaf.0)
                .finalize()
                .into(),
        )
    }
}

/// 128 random bits beside a value. Travels as 32 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Salt(pub [u8; 16]);

macro_rules! hexadecimal {
    ($name:ident, $bytes:literal) => {
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
            }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                const DIGITS: &[u8; 16] = b"0123456789abcdef";
                let digits = self.0.iter().flat_map(|byte| [byte >> 4, byte & 15]);
                let text: String = digits
                    .filter_map(|d| DIGITS.get(usize::from(d)))
                    .map(|d| char::from(*d))
                    .collect();
                serializer.serialize_str(&text)
            }
        }
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
                let mut bytes = [0u8; $bytes];
                let digits = text.as_bytes();
                if digits.len() != 2 * $bytes {
                    return Err(D::Error::invalid_length(
                        digits.len(),
                        &"hexadecimal digits",
                    ));
                }
                for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
                    *byte = pair.iter().try_fold(0u8, |high, digit| {
                        let low = match digit {
                            b'0'..=b'9' => digit - b'0',
                            b'a'..=b'f' => digit - b'a' + 10,
                            _ => return Err(D::Error::custom("not a lower-case hexadecimal digit")),
                        };
                        Ok(high << 4 | low)
                    })?;
                }
                Ok($name(bytes))
            }
        }
    };
}
hexadecimal!(Digest, 32);
hexadecimal!(Salt, 16);

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn note() -> Operation {
        let device = DeviceId(Uuid::from_u128(7));
        Operation {
            id: (device, 1, 3).into(),
            at: Hlc(0x10000),
            base: vec![(device, 1, 2).into()],
            parts: vec![Part {
                table: 10,
                row: RowId(Uuid::from_u128(9)),
                body: PartBody::Write {
                    salt: Salt([0xab; 16]),
                    cells: Cells::from([(1, Value::Text("Grüße".into())), (2, Value::Int(15))]),
                },
            }],
        }
    }

    #[test]
    fn an_operation_travels_as_this_line_and_comes_back_the_same() {
        let line = serde_json::to_string(&note()).unwrap();
        assert_eq!(
            line,
            r#"{"o":["00000000-0000-0000-0000-000000000007",1,3],"h":"0000000000010000","b":[["00000000-0000-0000-0000-000000000007",1,2]],"p":[{"t":10,"r":"00000000-0000-0000-0000-000000000009","n":"abababababababababababababababab","c":{"1":"Grüße","2":15}}]}"#,
            "the line is a stored and sent form: changing it needs a new format number"
        );
        assert_eq!(serde_json::from_str::<Operation>(&line).unwrap(), note());
    }

    #[test]
    fn erasing_the_cells_leaves_the_leaf_as_it_was() {
        let mut erased = note();
        let leaf = erased.leaf();
        erased.parts.iter_mut().for_each(Part::erase);
        let line = serde_json::to_string(&erased).unwrap();
        assert!(!line.contains("Grüße"), "nothing of the value is left: {line}");
        assert!(!line.contains("abab"), "nor of the salt");
        assert_eq!(erased.leaf(), leaf, "the log stays verifiable");
        assert_eq!(serde_json::from_str::<Operation>(&line).unwrap(), erased);
    }

    #[test]
    fn any_other_content_has_another_leaf() {
        let mut other = note();
        if let PartBody::Write { cells, .. } = &mut other.parts[0].body {
            cells.insert(2, Value::Int(16));
        }
        assert_ne!(other.leaf(), note().leaf());
        let mut other = note();
        other.base.clear();
        assert_ne!(other.leaf(), note().leaf());
    }
}
