//! A fictional city: an office with two computers, area 1 with two, area 2 with one.

use std::collections::BTreeMap;

use bundle::roster::{Device, Project, Reader, Role, Unit, UnitKind};
use bundle::{
    Blob, Counts, Draft, Link, Manifest, ReadError, Receipt, Resolved, Roster, Sealed, Span, WriteError,
    WriteRequest, Written, write,
};
use crypto::recipient::{Identity, RecipientKind};
use crypto::signing::SigningKey;
use model::snapshot::{MasterRecord, Measure, Revocation, SnapshotLine, Total};
use model::{
    BundleId, Cells, DeviceId, Hlc, Operation, Origin, Part, PartBody, PersonId, RowId, Salt, Scope, Value,
    Vector,
};
use uuid::Uuid;

pub const OFFICE: &str = "office-first";
pub const OFFICE_SECOND: &str = "office-second";
pub const AREA_1: &str = "area-1-first";
pub const AREA_1_SECOND: &str = "area-1-second";
pub const AREA_2: &str = "area-2-first";
const DEVICES: [(&str, &str, &str); 5] = [
    (OFFICE, "office", "Mara Lindner"),
    (OFFICE_SECOND, "office", "Piet Sommer"),
    (AREA_1, "area-1", "Jana Okafor"),
    (AREA_1_SECOND, "area-1", "Jana Okafor"),
    (AREA_2, "area-2", "Tomas Weidlich"),
];

pub struct City {
    pub roster: Roster,
    pub roster_key: SigningKey,
    pub recovery: Identity,
    keys: BTreeMap<&'static str, Keys>,
}

#[derive(Clone)]
pub struct Keys {
    pub id: DeviceId,
    pub signing: SigningKey,
    pub identity: Identity,
}

/// A bundle and what its writer knows of it.
#[derive(Clone)]
pub struct Made {
    pub bytes: Vec<u8>,
    pub written: Written,
}

impl City {
    /// With new keys to read with.
    pub fn found() -> City {
        City::with_identities(|_| Identity::make_random(RecipientKind::X25519))
    }

    /// With the keys to read with that `identity_of` gives; the keys to sign with are always the same.
    pub fn with_identities(mut identity_of: impl FnMut(&str) -> Identity) -> City {
        let recovery = identity_of("recovery");
        let roster_key = SigningKey::from_bytes(&[99; 32]);
        let keys: BTreeMap<&str, Keys> = (1..)
            .zip(DEVICES)
            .map(|(number, (name, ..))| {
                let keys = Keys {
                    id: DeviceId(Uuid::from_u128(0xD0 + u128::from(number))),
                    signing: SigningKey::from_bytes(&[number; 32]),
                    identity: identity_of(name),
                };
                (name, keys)
            })
            .collect();
        let devices = DEVICES.map(|(name, unit, worker)| Device {
            id: keys[name].id,
            name: name.into(),
            unit: unit.into(),
            worker: worker.into(),
            role: if unit == "office" {
                Role::Coordinator
            } else {
                Role::Worker
            },
            signing_key: keys[name].signing.verifying_key(),
            recipient: keys[name].identity.to_public(),
            enrolled_at: Hlc::from_unix_ms(1_790_000_000_000),
            revoked: None,
        });
        let unit = |name: &str, label: &str, employer: &str, kind| Unit {
            name: name.into(),
            label: label.into(),
            employer: employer.into(),
            kind,
        };
        let roster = Roster {
            format: 1,
            project: Project {
                id: Uuid::from_u128(0x00AB_CDEF),
                name: "Ankommen in Lindstedt".into(),
            },
            version: 1,
            recipient_kind: RecipientKind::X25519,
            roster_key: roster_key.verifying_key(),
            units: vec![
                unit(
                    "office",
                    "Koordinationsstelle",
                    "Stadt Lindstedt",
                    UnitKind::Office,
                ),
                unit("area-1", "Nord", "Träger Birke", UnitKind::Area),
                unit("area-2", "Süd", "Träger Linde", UnitKind::Area),
            ],
            devices: devices.into(),
            intake_device: Some(keys[OFFICE].id),
            recovery_recipient: recovery.to_public(),
        };
        City {
            roster,
            roster_key,
            recovery,
            keys,
        }
    }

    pub fn keys(&self, device: &str) -> &Keys {
        &self.keys[device]
    }

    pub fn device_mut(&mut self, name: &str) -> &mut Device {
        self.roster
            .devices
            .iter_mut()
            .find(|device| device.name == name)
            .unwrap()
    }

    pub fn resolve(&self, from: &str, to: &str, scope: Scope) -> Resolved {
        self.roster.resolve(self.keys(from).id, to, scope).unwrap()
    }

    /// The first bundle of a channel.
    pub fn draft(&self, from: &str, to: &str, scope: Scope) -> Draft {
        let sender = self.roster.device_named(from).unwrap();
        let is_receipt = scope == Scope::Receipt;
        Draft {
            scope,
            bundle: BundleId(Uuid::from_u128(0xB1)),
            project: self.roster.project.id,
            app: "0.1.0".into(),
            created_at: Hlc::from_unix_ms(1_795_000_000_000),
            unit: sender.unit.clone(),
            origin: Origin {
                device: sender.id,
                epoch: 1,
            },
            to: self.resolve(from, to, scope).address,
            channel: (!is_receipt).then_some(Link {
                seq: 1,
                previous: None,
            }),
            counts: Counts::default(),
            vector: Span::default(),
            receipts: if is_receipt {
                vec![self.receipt_of(from)]
            } else {
                vec![]
            },
            roster_version: 1,
            codelist_version: 1,
        }
    }

    pub fn receipt_of(&self, device: &str) -> Receipt {
        let device = self.roster.device_named(device).unwrap();
        Receipt {
            unit: device.unit.clone(),
            device: device.id,
            operations: Vector::default(),
            snapshots: vec![],
            erased: vec![],
            missing: vec![],
        }
    }

    pub fn write(
        &self,
        from: &str,
        to: &str,
        draft: Draft,
        lines: &[String],
        blobs: &[Blob],
    ) -> Result<Made, WriteError> {
        let recipients = self.resolve(from, to, draft.scope).recipients;
        let signer = &self.keys(from).signing;
        let mut bytes = Vec::new();
        let request = WriteRequest {
            draft,
            lines,
            blobs,
            recipients: &recipients,
            signer,
        };
        let written = write(request, &mut bytes)?;
        Ok(Made { bytes, written })
    }

    /// The snapshot of area 1 for the office.
    pub fn office_bundle(&self) -> Made {
        let mut draft = self.draft(AREA_1, "office", Scope::Office);
        draft.counts = Counts {
            persons: 1,
            totals: 1,
            revocations: 1,
            ..Counts::default()
        };
        draft.vector.to.set(draft.origin, 2);
        self.write(AREA_1, "office", draft, &office_lines(), &[]).unwrap()
    }

    /// All changes of area 1 for its second computer, with an attachment.
    pub fn replica_bundle(&self) -> Made {
        let attachment = "Ein Brief".as_bytes();
        let blobs = [Blob {
            id: Uuid::from_u128(0xF1),
            source: &attachment,
        }];
        let mut draft = self.draft(AREA_1, AREA_1_SECOND, Scope::Replica);
        draft.counts.operations = 2;
        draft.vector.to.set(draft.origin, 2);
        self.write(
            AREA_1,
            AREA_1_SECOND,
            draft,
            &operation_lines(self.keys(AREA_1).id),
            &blobs,
        )
        .unwrap()
    }

    /// Opens as `device` would, and reads everything.
    pub fn read(&self, device: &str, bytes: &[u8]) -> Result<(Manifest, Vec<String>), ReadError> {
        let keys = self.keys(device);
        let trust = self.roster.trust_of(Reader::Device(keys.id));
        let identities = [keys.identity.clone()];
        let verified = Sealed::new(&bytes).open(&identities, &trust)?;
        let mut lines = Vec::new();
        verified.for_each_line(|line| {
            lines.push(line.to_owned());
            Ok::<(), ReadError>(())
        })?;
        Ok((verified.manifest().clone(), lines))
    }

    /// The code with which `device` refuses it; `"accepted"` if it does not.
    pub fn code(&self, device: &str, bytes: &[u8]) -> &'static str {
        self.read(device, bytes)
            .map_or_else(|error| error.code(), |_| "accepted")
    }
}

pub fn office_lines() -> Vec<String> {
    let person = MasterRecord {
        person: Some(PersonId(Uuid::from_u128(0xA1))),
        family: Some("Beispiel".into()),
        given: Some("Amira".into()),
        birth_year: Some(1990),
        ..MasterRecord::default()
    };
    let total = Total {
        area: None,
        measure: Measure::Persons,
        month: None,
        count: 200,
    };
    let revocation = Revocation {
        person: PersonId(Uuid::from_u128(0xA2)),
    };
    [
        SnapshotLine::Person(Box::new(person)),
        SnapshotLine::Total(total),
        SnapshotLine::Revocation(revocation),
    ]
    .map(|line| serde_json::to_string(&line).unwrap())
    .into()
}

pub fn operation_lines(device: DeviceId) -> Vec<String> {
    let operation = |seq: u64, table, cells| Operation {
        id: (device, 1, seq).into(),
        at: Hlc::from_unix_ms(1_794_000_000_000 + seq),
        base: vec![],
        parts: vec![Part {
            table,
            row: RowId(Uuid::from_u128(0xC0 + u128::from(seq))),
            body: PartBody::Write {
                salt: Salt([7; 16]),
                cells,
            },
        }],
    };
    let note = Cells::from([
        (4, Value::Int(15)),
        (7, Value::Text("Gespräch über die Kita ☎".into())),
    ]);
    let from_a_newer_version = Cells::from([(1, Value::Text("unbekannt".into()))]);
    [operation(1, 10, note), operation(2, 900, from_a_newer_version)]
        .map(|operation| serde_json::to_string(&operation).unwrap())
        .into()
}
