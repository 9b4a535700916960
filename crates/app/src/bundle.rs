//! Bundles: what would leave and what stays, writing one, taking one in, confirming it.

mod apply;
mod attachments;
mod content;
mod effect;
mod error;
mod export;
mod history;
mod import;
mod inspect;
mod preview;
mod receipt;
mod recipients;
mod snapshot;
mod standing;
mod told;

pub use export::export;
pub use history::history;
pub use import::{ImportOptions, import, import_many, list_files};
pub(crate) use import::{import_each, look, missing_or_io};
pub use inspect::{Inspected, inspect};
pub use preview::preview;

pub(crate) use history::is_confirmed;
pub(crate) use preview::label;
pub(crate) use receipt::confirmed_snapshots;
pub use recipients::recipients;
pub(crate) use snapshot::{master_of, workers};
pub use standing::standing;
pub(crate) use told::{has_forgotten, shares_its_area};

/// The ending of a bundle's file name.
pub const ENDING: &str = "ankommen";
/// How the name of a receipt ends.
pub const RECEIPT_ENDING: &str = "receipt.ankommen";

use bundle::{Address, Manifest};
use model::Digest;

/// An address as one text, for the rows that remember channels: the unit, and the device where it is for one alone.
fn address_text(address: &Address) -> String {
    match address.device {
        None => address.unit.clone(),
        Some(device) => format!("{}/{device}", address.unit),
    }
}

/// Back, for showing whom a bundle was for.
pub(crate) fn address_of(text: &str) -> Address {
    let (unit, device) = match text.split_once('/') {
        Some((unit, device)) => (unit, device.parse().ok()),
        None => (text, None),
    };
    Address {
        device,
        ..Address::unit(unit)
    }
}

fn digest(sha256: crypto::Sha256Digest) -> Digest {
    Digest(*sha256.as_bytes())
}

fn sha256(digest: Digest) -> crypto::Sha256Digest {
    crypto::Sha256Digest::from_bytes(digest.0)
}

/// What a verified manifest says, for showing.
fn fact(session: &crate::Session, manifest: &Manifest) -> crate::view::BundleFact {
    let roster = crate::roster::read(&session.reader()).ok().flatten();
    let name = |device| {
        roster
            .as_ref()
            .and_then(|roster| roster.device(device))
            .map(|device| device.name.clone())
    };
    let to = manifest
        .to
        .address
        .device
        .and_then(name)
        .unwrap_or_else(|| manifest.to.address.unit.clone());
    crate::view::BundleFact {
        from: manifest.from.unit.clone(),
        device: name(manifest.from.device).unwrap_or_default(),
        to,
        scope: manifest.scope,
        seq: manifest.seq(),
        created_at: session.local_at(manifest.created_at.unix_ms()),
    }
}

/// Who made a bundle, as people say it: the worker with her device's unit.
pub(crate) fn who(session: &crate::Session, outcome: &crate::view::ImportOutcome) -> String {
    let roster = crate::roster::read(&session.reader()).ok().flatten();
    let device = outcome.bundle.as_ref().and_then(|bundle| {
        let roster = roster.as_ref()?;
        roster
            .device_named(&bundle.device)
            .map(|device| device.worker.clone())
    });
    device.unwrap_or_default()
}
