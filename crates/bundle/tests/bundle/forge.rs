//! Takes a bundle apart and puts it together wrongly.

use std::io::{Read as _, Write as _};

use crypto::recipient::{Identity, Recipient, open, seal};
use crypto::sha256;
use crypto::signing::{Namespace, SigningKey, sign};
use serde_json::{Value, json};

use crate::city::{AREA_1, City, Made, OFFICE};

/// A bundle in its parts; each may be replaced before it is sealed again.
pub struct Forge {
    /// What will be signed.
    pub manifest: Value,
    pub signer: SigningKey,
    pub namespace: Namespace,
    /// The files after the signature and before the padding.
    pub members: Vec<(String, Vec<u8>)>,
    pub recipients: Vec<Recipient>,
}

impl Forge {
    /// The office bundle of area 1.
    pub fn of_office(city: &City) -> Forge {
        Forge::of(city, AREA_1, &city.office_bundle(), &city.keys(OFFICE).identity)
    }

    /// A bundle that `from` made and `reader` can open; sealed again for `reader` alone.
    pub fn of(city: &City, from: &str, made: &Made, reader: &Identity) -> Forge {
        let mut members = members_of(&archive_of(&made.bytes, reader));
        members.retain(|(name, _)| !name.starts_with("manifest.json") && name != "pad");
        Forge {
            manifest: serde_json::to_value(&made.written.manifest).unwrap(),
            signer: city.keys(from).signing.clone(),
            namespace: Namespace::Bundle,
            members,
            recipients: vec![reader.to_public()],
        }
    }

    /// Sets a field of the manifest, such as `/from/unit`.
    pub fn set(mut self, field: &str, value: Value) -> Forge {
        match self.manifest.pointer_mut(field) {
            Some(place) => *place = value,
            None => drop(
                self.manifest
                    .as_object_mut()
                    .unwrap()
                    .insert(field[1..].to_owned(), value),
            ),
        }
        self
    }

    /// Puts another content in, and lets the manifest name it as if it were right.
    pub fn content(mut self, compressed: Vec<u8>, raw: &[u8], lines: u64) -> Forge {
        self.members[0].1 = compressed;
        let (bytes, hash) = (self.members[0].1.len(), sha256(&self.members[0].1));
        self.set("/members/0/bytes", json!(bytes))
            .set("/members/0/sha256", json!(hash))
            .set("/members/0/raw_bytes", json!(raw.len()))
            .set("/content_sha256", json!(sha256(raw)))
            .set("/counts/lines", json!(lines))
    }

    pub fn signed_bytes(&self) -> Vec<u8> {
        serde_json::to_vec_pretty(&self.manifest).unwrap()
    }

    pub fn signature(&self) -> Vec<u8> {
        sign(&self.signer, self.namespace, &self.signed_bytes())
            .unwrap()
            .into_bytes()
    }

    /// The blocks of a well-made archive, member by member, its end last.
    pub fn blocks(&self) -> Vec<Vec<u8>> {
        let mut blocks = vec![
            member("manifest.json", &self.signed_bytes()),
            member("manifest.json.sig", &self.signature()),
        ];
        blocks.extend(self.members.iter().map(|(name, bytes)| member(name, bytes)));
        blocks.push(member("pad", &[]));
        blocks.push(vec![0; 1024]);
        blocks
    }

    pub fn seal(&self) -> Vec<u8> {
        self.seal_archive(&self.blocks().concat())
    }

    pub fn seal_archive(&self, archive: &[u8]) -> Vec<u8> {
        let mut sealer = seal(&self.recipients, Vec::new()).unwrap();
        sealer.write_all(archive).unwrap();
        sealer.finish().unwrap()
    }
}

pub fn archive_of(bytes: &[u8], identity: &Identity) -> Vec<u8> {
    let mut archive = Vec::new();
    open([identity], bytes)
        .unwrap()
        .read_to_end(&mut archive)
        .unwrap();
    archive
}

/// The members of an archive that is known to be right.
pub fn members_of(archive: &[u8]) -> Vec<(String, Vec<u8>)> {
    let (mut members, mut at) = (Vec::new(), 0);
    while archive[at] != 0 {
        let name = archive[at..at + 100].split(|byte| *byte == 0).next().unwrap();
        let size = std::str::from_utf8(&archive[at + 124..at + 135]).unwrap();
        let size = usize::from_str_radix(size, 8).unwrap();
        let content = archive[at + 512..at + 512 + size].to_vec();
        members.push((String::from_utf8(name.to_vec()).unwrap(), content));
        at += 512 + size.next_multiple_of(512);
    }
    members
}

/// Header, content and filling of a member, as they should be.
pub fn member(name: &str, content: &[u8]) -> Vec<u8> {
    let mut bytes = header(name, content.len()).to_vec();
    bytes.extend(content);
    bytes.resize(bytes.len().next_multiple_of(512), 0);
    bytes
}

pub fn header(name: &str, size: usize) -> [u8; 512] {
    let mut block = [0; 512];
    let mut put = |at: usize, bytes: &[u8]| block[at..at + bytes.len()].copy_from_slice(bytes);
    put(0, name.as_bytes());
    put(100, b"0000600\x000000000\x000000000\0");
    put(124, format!("{size:011o}\0").as_bytes());
    put(136, b"00000000000\0");
    put(156, b"0");
    put(257, b"ustar\x0000");
    put(329, b"0000000\x000000000\0");
    with_checksum(block)
}

/// The block with the checksum that belongs to it.
pub fn with_checksum(mut block: [u8; 512]) -> [u8; 512] {
    block[148..156].copy_from_slice(b"        ");
    let sum: u32 = block.iter().map(|byte| u32::from(*byte)).sum();
    block[148..156].copy_from_slice(format!("{sum:06o}\0 ").as_bytes());
    block
}

#[test]
fn what_is_put_together_rightly_is_accepted() {
    let city = City::found();
    assert_eq!(
        city.code(OFFICE, &Forge::of_office(&city).seal()),
        "accepted",
        "else the forgeries prove nothing"
    );
}
