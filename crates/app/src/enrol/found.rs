use bundle::roster::{Device, Project, Role, Unit, UnitKind, is_plain};
use bundle::{Roster, SignedRoster};
use crypto::recipient::{Identity, RecipientKind};
use crypto::signing::SigningKey;
use crypto::vault::{KdfCost, Vault};
use crypto::{DataKey, Zeroizing};
use uuid::Uuid;

use crate::keys::DeviceKeys;
use crate::password::check;
use crate::roster::{put, put_project_rows, read};
use crate::text::{invalid, line};
use crate::{ErrorCode, Result, Session};

/// A new project.
#[derive(Clone, Debug)]
pub struct FoundOptions {
    /// What it is called.
    pub project: String,
    /// The areas.
    pub units: Vec<UnitOption>,
    /// Closes the roster key, which is kept offline.
    pub roster_password: String,
    /// What checking that password costs.
    pub cost: KdfCost,
}

/// An area of a new project.
#[derive(Clone, Debug)]
pub struct UnitOption {
    /// Name in addresses, such as `area-1`.
    pub name: String,
    /// Name as people say it.
    pub label: String,
    /// The employer.
    pub employer: String,
}

/// What founding gives.
pub struct Founded {
    /// The key that signs rosters, closed with its password: to a stick, into the safe.
    pub roster_key: Vec<u8>,
    /// Opens every `office` bundle when all office PCs are lost: printed, into the safe.
    pub recovery_identity: Zeroizing<String>,
    /// The first roster.
    pub roster: Vec<u8>,
    /// The office's words, for the printed sheet that workers type from.
    pub words: [String; 8],
}

/// The offline key of the office's safe.
pub fn make_recovery_identity() -> Identity {
    Identity::make_random(RecipientKind::X25519)
}

/// Opens the key that signs rosters.
///
/// # Errors
/// `wrong_password`, `slots_damaged`.
pub fn open_roster_key(file: &[u8], password: &str) -> Result<SigningKey> {
    let vault = Vault::from_bytes(file).map_err(store::StoreError::from)?;
    let key = vault
        .unlock_with_password(password)
        .map_err(store::StoreError::from)?;
    Ok(SigningKey::from_data_key(&key))
}

fn make_roster_key(password: &str, cost: KdfCost) -> Result<(Vec<u8>, DataKey)> {
    let (vault, key) = Vault::create(password, cost).map_err(store::StoreError::from)?;
    Ok((vault.to_bytes().map_err(store::StoreError::from)?, key))
}

/// Founds a project: makes the roster key and the recovery key, and the first roster with this office's device in it.
/// `keep` is given the roster key, closed with its password, before anything depends on it: a project whose key could not
/// be written must not come into being.
///
/// # Errors
/// `wrong_seat`, `already_enrolled`, `password_too_short`, `password_weak`, `invalid_field`, also for unit names that are
/// not plain or given twice; those of `keep`; file errors.
pub fn found(
    session: &mut Session,
    options: &FoundOptions,
    keep: impl FnOnce(&[u8]) -> Result<()>,
) -> Result<Founded> {
    session.require_office()?;
    if read(&session.reader())?.is_some() {
        return Err(ErrorCode::AlreadyEnrolled.into());
    }
    line("project", &options.project)?;
    if !session.profile.is_demo {
        let [worker, unit, employer] = session.profile.about();
        check(
            &options.roster_password,
            &[worker, unit, employer, &options.project],
        )?;
    }
    let (roster_key, data_key) = make_roster_key(&options.roster_password, options.cost)?;
    let signing = SigningKey::from_data_key(&data_key);
    let recovery = make_recovery_identity();
    let keys = DeviceKeys::read(&session.reader())?;
    let own = session.store.origin().device;
    let mut units = vec![Unit {
        name: "office".to_owned(),
        label: session.profile.unit_label.clone(),
        employer: session.profile.employer.clone(),
        kind: UnitKind::Office,
    }];
    units.extend(options.units.iter().map(|unit| Unit {
        name: unit.name.clone(),
        label: unit.label.clone(),
        employer: unit.employer.clone(),
        kind: UnitKind::Area,
    }));
    let mut roster = Roster {
        format: 1,
        project: Project {
            id: Uuid::nil(),
            name: options.project.clone(),
        },
        version: 1,
        recipient_kind: RecipientKind::X25519,
        roster_key: signing.verifying_key(),
        units,
        devices: Vec::new(),
        intake_device: Some(own),
        recovery_recipient: recovery.to_public(),
    };
    for unit in &options.units {
        line("label", &unit.label)?;
        line("employer", &unit.employer)?;
        if !is_plain(&unit.name) {
            return Err(invalid("units", "plain_names"));
        }
    }
    keep(&roster_key)?;
    let mut profile = session.profile.clone();
    let done = session.write("project_found", |writer| {
        roster.project.id = writer.make_id();
        roster.devices.push(Device {
            id: own,
            name: "office-1".to_owned(),
            unit: "office".to_owned(),
            worker: profile.worker.clone(),
            role: Role::Coordinator,
            signing_key: keys.signing.verifying_key(),
            recipient: keys.identity.to_public(),
            enrolled_at: writer.tick(),
            revoked: None,
        });
        let file = SignedRoster::sign(&roster, &signing).map_err(|_| invalid("units", "plain_names"))?;
        put(writer, &roster, &file)?;
        put_project_rows(writer, &roster, own, &mut profile)?;
        Ok((file.to_bytes(), roster.words().map(str::to_owned)))
    })?;
    session.profile = profile;
    let (roster, words) = done.value;
    Ok(Founded {
        roster_key,
        recovery_identity: recovery.to_secret_string(),
        roster,
        words,
    })
}
