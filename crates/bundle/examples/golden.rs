//! Writes the golden files of the present format to the folder given. Run only when a new format number is given out:
//! released files are never replaced.

#[path = "../tests/bundle/city.rs"]
#[allow(
    dead_code,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "made for the stories, which use more of it"
)]
mod city;

use std::error::Error;
use std::fs;
use std::path::PathBuf;

use bundle::{EnrolmentRequest, SignedRequest, SignedRoster, SnapshotReceipt};
use city::{AREA_1, City, OFFICE};
use crypto::recipient::{Identity, RecipientKind};
use model::{DeviceId, Scope};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(std::env::args().nth(1).ok_or("which folder?")?);
    fs::create_dir_all(folder.join("keys"))?;
    let write = |name: &str, bytes: &[u8]| fs::write(folder.join(name), bytes);
    let mut keys = Vec::new();
    let city = City::with_identities(|name| {
        let identity = Identity::make_random(RecipientKind::X25519);
        keys.push((name.to_owned(), identity.clone()));
        identity
    });
    for (name, identity) in keys {
        write(
            &format!("keys/{name}.txt"),
            format!("{}\n", *identity.to_secret_string()).as_bytes(),
        )?;
    }

    let office = city.office_bundle();
    write("office.ankommen", &office.bytes)?;
    write(
        "office.manifest.json",
        &serde_json::to_vec_pretty(&office.written.manifest)?,
    )?;
    write("replica.ankommen", &city.replica_bundle().bytes)?;
    let mut draft = city.draft(OFFICE, "area-1", Scope::Receipt);
    let confirmed = SnapshotReceipt {
        channel: office.written.manifest.channel(),
        seq: office.written.manifest.seq(),
        manifest: office.written.manifest_sha256,
    };
    draft
        .receipts
        .iter_mut()
        .for_each(|receipt| receipt.snapshots.push(confirmed.clone()));
    write(
        "receipt.ankommen",
        &city.write(OFFICE, "area-1", draft, &[], &[])?.bytes,
    )?;

    write(
        "roster.json",
        &SignedRoster::sign(&city.roster, &city.roster_key)?.to_bytes(),
    )?;
    write("office.words.txt", city.roster.words().join("\n").as_bytes())?;
    let keys = city.keys(AREA_1);
    let request = EnrolmentRequest {
        device: DeviceId(uuid::Uuid::from_u128(0xD9)),
        unit: "area-1".into(),
        name: "area-1-third".into(),
        worker: "Jana Okafor".into(),
        signing_key: keys.signing.verifying_key(),
        recipient: keys.identity.to_public(),
    };
    let request = SignedRequest::sign(request, &keys.signing)?;
    write("area-1-third.request.json", &request.to_bytes())?;
    write("area-1-third.words.txt", request.words().join("\n").as_bytes())?;
    Ok(())
}
