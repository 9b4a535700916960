//! What left, what came, what was confirmed.

use std::collections::BTreeMap;

use model::{BundleId, DeviceId, Digest, Hlc, Origin, PersonId, Scope, Vector};
use rusqlite::{OptionalExtension as _, params};

use crate::row::{digest, uuid};
use crate::{Reader, Result, StoreError, Writer};

/// How far a channel has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Channel {
    /// Highest number written, or taken in.
    pub seq: u64,
    /// Hash of that manifest.
    pub manifest: Digest,
}

/// What a recipient has confirmed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Confirmed {
    /// Operations.
    pub vector: Vector,
    /// Highest number in our channel to it.
    pub seq: u64,
    /// When its receipt was taken in, Unix milliseconds.
    pub at_ms: u64,
}

/// A bundle that left or came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BundleRecord {
    /// Its id.
    pub id: BundleId,
    /// It left; otherwise it came.
    pub is_outgoing: bool,
    /// What for.
    pub scope: Scope,
    /// The sending device and epoch.
    pub origin: Origin,
    /// The sending unit.
    pub sender: String,
    /// The receiving unit or device.
    pub recipient: String,
    /// Number in its channel; 0 for a receipt.
    pub seq: u64,
    /// Hash of its manifest.
    pub manifest: Digest,
    /// Hash of the manifest that it names as the one before.
    pub previous: Option<Digest>,
    /// When it was made, by the sender's clock.
    pub created: Hlc,
    /// When it was written or taken in, Unix milliseconds; set by the store.
    pub at_ms: u64,
    /// Whether it was applied; an older snapshot is only recorded.
    pub was_applied: bool,
    /// People named in it.
    pub persons: u32,
    /// Operations in it.
    pub operations: u64,
    /// Size of the file.
    pub bytes: u64,
    /// How far the sender's operations reached.
    pub vector: Vector,
    /// What the recipient was taken to have already: what it held reaches from here to there.
    pub since: Vector,
}

fn int(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn vector_text(vector: &Vector) -> Result<String> {
    serde_json::to_string(vector).map_err(|_| StoreError::Statement)
}

impl Reader<'_> {
    /// How far a channel has come; `None` before its first bundle.
    ///
    /// # Errors
    /// File errors.
    pub fn channel(&self, is_outgoing: bool, sender: Origin, recipient: &str) -> Result<Option<Channel>> {
        let sql = "SELECT seq, manifest FROM channel
                   WHERE is_outgoing = ?1 AND device = ?2 AND epoch = ?3 AND recipient = ?4";
        let mut statement = self.conn.prepare_cached(sql)?;
        let device = sender.device.0.into_bytes();
        let found = statement.query_row(params![is_outgoing, device, sender.epoch, recipient], |row| {
            Ok(Channel {
                seq: row.get::<_, i64>(0)?.unsigned_abs(),
                manifest: digest(row.get_ref(1)?.as_blob()?),
            })
        });
        Ok(found.optional()?)
    }

    /// Every bundle that left or came, newest first.
    ///
    /// # Errors
    /// File errors.
    pub fn bundles(&self, limit: u32) -> Result<Vec<BundleRecord>> {
        self.read_bundles("ORDER BY at_ms DESC, seq DESC LIMIT ?1", params![limit])
    }

    /// The bundle with this id.
    ///
    /// # Errors
    /// File errors.
    pub fn bundle(&self, id: BundleId, is_outgoing: bool) -> Result<Option<BundleRecord>> {
        let found = self.read_bundles(
            "WHERE id = ?1 AND is_outgoing = ?2",
            params![id.0.into_bytes(), is_outgoing],
        )?;
        Ok(found.into_iter().next())
    }

    /// The bundle with this number in a channel.
    ///
    /// # Errors
    /// File errors.
    pub fn bundle_in_channel(
        &self,
        is_outgoing: bool,
        sender: Origin,
        recipient: &str,
        seq: u64,
    ) -> Result<Option<BundleRecord>> {
        let sql = "WHERE is_outgoing = ?1 AND device = ?2 AND epoch = ?3 AND recipient = ?4 AND seq = ?5";
        let device = sender.device.0.into_bytes();
        let values = params![is_outgoing, device, sender.epoch, recipient, int(seq)];
        Ok(self.read_bundles(sql, values)?.into_iter().next())
    }

    /// Every bundle of a channel.
    ///
    /// # Errors
    /// File errors.
    pub fn bundles_in_channel(
        &self,
        is_outgoing: bool,
        sender: Origin,
        recipient: &str,
    ) -> Result<Vec<BundleRecord>> {
        let sql = "WHERE is_outgoing = ?1 AND device = ?2 AND epoch = ?3 AND recipient = ?4 ORDER BY seq";
        let device = sender.device.0.into_bytes();
        self.read_bundles(sql, params![is_outgoing, device, sender.epoch, recipient])
    }

    /// The numbers that have come in a channel, in order.
    ///
    /// # Errors
    /// File errors.
    pub fn numbers_in_channel(&self, sender: Origin, recipient: &str) -> Result<Vec<u64>> {
        let sql = "SELECT DISTINCT seq FROM bundle
                   WHERE is_outgoing = 0 AND device = ?1 AND epoch = ?2 AND recipient = ?3 AND seq > 0 ORDER BY seq";
        let mut statement = self.conn.prepare_cached(sql)?;
        let device = sender.device.0.into_bytes();
        let rows = statement.query_map(params![device, sender.epoch, recipient], |row| {
            row.get::<_, i64>(0)
        })?;
        Ok(rows
            .map(|seq| seq.map(i64::unsigned_abs))
            .collect::<rusqlite::Result<_>>()?)
    }

    fn read_bundles(&self, rest: &str, values: &[&dyn rusqlite::ToSql]) -> Result<Vec<BundleRecord>> {
        let sql = format!(
            "SELECT id, is_outgoing, scope, device, epoch, sender, recipient, seq, manifest, created_hlc, at_ms,
                    was_applied, persons, operations, bytes, vector, previous, since FROM bundle {rest}"
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let rows = statement.query_map(values, |row| {
            let device = DeviceId(uuid(row.get_ref(3)?.as_blob()?));
            Ok(BundleRecord {
                id: BundleId(uuid(row.get_ref(0)?.as_blob()?)),
                is_outgoing: row.get(1)?,
                scope: row.get_ref(2)?.as_str()?.parse().unwrap_or(Scope::Receipt),
                origin: Origin {
                    device,
                    epoch: row.get(4)?,
                },
                sender: row.get(5)?,
                recipient: row.get(6)?,
                seq: row.get::<_, i64>(7)?.unsigned_abs(),
                manifest: digest(row.get_ref(8)?.as_blob()?),
                created: Hlc(row.get::<_, i64>(9)?.cast_unsigned()),
                at_ms: row.get::<_, i64>(10)?.unsigned_abs(),
                was_applied: row.get(11)?,
                persons: row.get(12)?,
                operations: row.get::<_, i64>(13)?.unsigned_abs(),
                bytes: row.get::<_, i64>(14)?.unsigned_abs(),
                vector: serde_json::from_str(row.get_ref(15)?.as_str()?).unwrap_or_default(),
                previous: row.get_ref(16)?.as_blob_or_null()?.map(digest),
                since: serde_json::from_str(row.get_ref(17)?.as_str()?).unwrap_or_default(),
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// What a recipient has confirmed.
    ///
    /// # Errors
    /// File errors.
    pub fn confirmed(&self, recipient: &str) -> Result<Confirmed> {
        let sql = "SELECT vector, seq, at_ms FROM confirmed WHERE recipient = ?1";
        let mut statement = self.conn.prepare_cached(sql)?;
        let found = statement.query_row([recipient], |row| {
            Ok(Confirmed {
                vector: serde_json::from_str(row.get_ref(0)?.as_str()?).unwrap_or_default(),
                seq: row.get::<_, i64>(1)?.unsigned_abs(),
                at_ms: row.get::<_, i64>(2)?.unsigned_abs(),
            })
        });
        Ok(found.optional()?.unwrap_or_default())
    }

    /// The people a recipient was told of, with whether each was revoked since and by which number.
    ///
    /// # Errors
    /// File errors.
    pub fn named_to(&self, recipient: &str) -> Result<BTreeMap<PersonId, (bool, u64)>> {
        let sql = "SELECT person_id, is_revoked, since_seq FROM named WHERE recipient = ?1";
        let mut statement = self.conn.prepare_cached(sql)?;
        let rows = statement.query_map([recipient], |row| {
            Ok((
                row.get::<_, String>(0)?,
                row.get(1)?,
                row.get::<_, i64>(2)?.unsigned_abs(),
            ))
        })?;
        let mut named = BTreeMap::new();
        for row in rows {
            let (person, is_revoked, seq) = row?;
            if let Ok(person) = person.parse() {
                named.insert(person, (is_revoked, seq));
            }
        }
        Ok(named)
    }

    /// How many operations of our own were made after this one.
    ///
    /// # Errors
    /// File errors.
    pub fn count_operations_since(&self, since: &Vector) -> Result<u64> {
        Ok(self
            .vector()?
            .iter()
            .map(|(origin, seq)| seq.saturating_sub(since.get(origin)))
            .sum())
    }
}

impl Writer<'_> {
    /// Sets how far a channel has come.
    ///
    /// # Errors
    /// File errors.
    pub fn put_channel(
        &mut self,
        is_outgoing: bool,
        sender: Origin,
        recipient: &str,
        channel: Channel,
    ) -> Result<()> {
        let sql = "INSERT OR REPLACE INTO channel (is_outgoing, device, epoch, recipient, seq, manifest)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
        let device = sender.device.0.into_bytes();
        let values = params![
            is_outgoing,
            device,
            sender.epoch,
            recipient,
            int(channel.seq),
            channel.manifest.0
        ];
        self.conn.prepare_cached(sql)?.execute(values)?;
        Ok(())
    }

    /// Records a bundle that left or came.
    ///
    /// # Errors
    /// File errors.
    pub fn record_bundle(&mut self, bundle: &BundleRecord) -> Result<()> {
        let sql = "INSERT OR REPLACE INTO bundle (id, is_outgoing, scope, device, epoch, sender, recipient, seq, manifest,
                       created_hlc, at_ms, was_applied, persons, operations, bytes, vector, previous, since)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)";
        self.conn.prepare_cached(sql)?.execute(params![
            bundle.id.0.into_bytes(),
            bundle.is_outgoing,
            bundle.scope.code(),
            bundle.origin.device.0.into_bytes(),
            bundle.origin.epoch,
            bundle.sender,
            bundle.recipient,
            int(bundle.seq),
            bundle.manifest.0,
            bundle.created.0.cast_signed(),
            self.at_ms(),
            bundle.was_applied,
            bundle.persons,
            int(bundle.operations),
            int(bundle.bytes),
            vector_text(&bundle.vector)?,
            bundle.previous.map(|previous| previous.0),
            vector_text(&bundle.since)?,
        ])?;
        Ok(())
    }

    /// Takes in what a recipient confirms. A receipt may lower what was confirmed before: the recipient was restored.
    ///
    /// # Errors
    /// File errors.
    pub fn put_confirmed(&mut self, recipient: &str, vector: &Vector, seq: u64) -> Result<()> {
        let sql = "INSERT OR REPLACE INTO confirmed (recipient, vector, seq, at_ms) VALUES (?1, ?2, ?3, ?4)";
        let values = params![recipient, vector_text(vector)?, int(seq), self.at_ms()];
        self.conn.prepare_cached(sql)?.execute(values)?;
        Ok(())
    }

    /// Notes that a recipient was told of a person, or told to forget her, in the bundle with this number.
    ///
    /// # Errors
    /// File errors.
    pub fn note_named(
        &mut self,
        recipient: &str,
        person: PersonId,
        is_revoked: bool,
        seq: u64,
    ) -> Result<()> {
        let sql = "INSERT INTO named (recipient, person_id, is_revoked, since_seq) VALUES (?1, ?2, ?3, ?4)
                   ON CONFLICT (recipient, person_id) DO UPDATE SET is_revoked = ?3, since_seq = ?4
                   WHERE is_revoked <> ?3";
        let values = params![recipient, person.to_string(), is_revoked, int(seq)];
        self.conn.prepare_cached(sql)?.execute(values)?;
        Ok(())
    }

    /// Forgets a person of whom the recipient has confirmed that it forgot her.
    ///
    /// # Errors
    /// File errors.
    pub fn forget_named(&mut self, recipient: &str, person: PersonId) -> Result<()> {
        let sql = "DELETE FROM named WHERE recipient = ?1 AND person_id = ?2";
        self.conn
            .prepare_cached(sql)?
            .execute(params![recipient, person.to_string()])?;
        Ok(())
    }
}
