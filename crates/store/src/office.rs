//! The office's picture of each unit: its last snapshot, replaced as a whole.

use chrono::NaiveDate;
use model::snapshot::{MasterRecord, Measure, Revocation, Total};
use model::{BundleId, Hlc, PersonId};
use rusqlite::params;

use crate::row::uuid;
use crate::{Reader, Result, StoreError, Writer};

/// The snapshot that counts for a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfficeSnapshot {
    /// The unit.
    pub unit: String,
    /// The bundle it came in.
    pub bundle: BundleId,
    /// Its number.
    pub seq: u64,
    /// When it was made, by the sender's clock.
    pub created: Hlc,
    /// When it was taken in, Unix milliseconds.
    pub at_ms: u64,
}

/// A total as it came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfficeTotal {
    /// The unit.
    pub unit: String,
    /// What is counted.
    pub measure: Measure,
    /// The month, for what flows.
    pub month: Option<String>,
    /// How many.
    pub count: u64,
}

impl Writer<'_> {
    /// Forgets the unit's former snapshot and begins a new one.
    ///
    /// # Errors
    /// File errors.
    pub fn begin_office_snapshot(
        &mut self,
        unit: &str,
        bundle: BundleId,
        seq: u64,
        created: Hlc,
    ) -> Result<()> {
        self.conn
            .execute("DELETE FROM office_person WHERE unit = ?1", [unit])?;
        self.conn
            .execute("DELETE FROM office_total WHERE unit = ?1", [unit])?;
        let sql = "INSERT OR REPLACE INTO office_snapshot (unit, bundle_id, seq, created_hlc, at_ms)
                   VALUES (?1, ?2, ?3, ?4, ?5)";
        let seq = i64::try_from(seq).unwrap_or(i64::MAX);
        let values = params![
            unit,
            bundle.0.into_bytes(),
            seq,
            created.0.cast_signed(),
            self.at_ms()
        ];
        self.conn.execute(sql, values)?;
        Ok(())
    }

    /// A person who consented.
    ///
    /// # Errors
    /// File errors.
    pub fn put_office_person(&mut self, unit: &str, record: &MasterRecord) -> Result<()> {
        let Some(person) = record.person else {
            return Err(StoreError::Statement);
        };
        let sql = "INSERT OR REPLACE INTO office_person (unit, person_id, record, consent_until) VALUES (?1, ?2, ?3, ?4)";
        let json = serde_json::to_string(record).map_err(|_| StoreError::Statement)?;
        let until = record.consent_until.map(|day| day.to_string());
        self.conn
            .prepare_cached(sql)?
            .execute(params![unit, person.to_string(), json, until])?;
        Ok(())
    }

    /// A plain total. Two totals of the same measure and month add up: they are of different areas.
    ///
    /// # Errors
    /// File errors.
    pub fn put_office_total(&mut self, unit: &str, total: &Total) -> Result<()> {
        let sql = "INSERT OR REPLACE INTO office_total (unit, area_id, measure, month, count) VALUES (?1, ?2, ?3, ?4, ?5)";
        let area = total.area.map(|area| area.to_string()).unwrap_or_default();
        let month = total.month.as_deref().unwrap_or_default();
        let count = i64::try_from(total.count).unwrap_or(i64::MAX);
        self.conn
            .prepare_cached(sql)?
            .execute(params![unit, area, total.measure.code(), month, count])?;
        Ok(())
    }

    /// Forgets a person; tells whether she was known. A revocation of an older bundle counts too.
    ///
    /// # Errors
    /// File errors.
    pub fn revoke_office_person(&mut self, unit: &str, revocation: &Revocation) -> Result<bool> {
        let sql = "DELETE FROM office_person WHERE unit = ?1 AND person_id = ?2";
        let removed = self
            .conn
            .prepare_cached(sql)?
            .execute(params![unit, revocation.person.to_string()])?;
        self.purged |= removed > 0;
        Ok(removed > 0)
    }

    /// Forgets everybody whose consent ended before `today`; tells how many.
    ///
    /// # Errors
    /// File errors.
    pub fn erase_expired(&mut self, today: NaiveDate) -> Result<u32> {
        let sql = "DELETE FROM office_person WHERE consent_until IS NOT NULL AND consent_until < ?1";
        let removed = self.conn.execute(sql, [today.to_string()])?;
        self.purged |= removed > 0;
        Ok(u32::try_from(removed).unwrap_or(u32::MAX))
    }
}

impl Reader<'_> {
    /// The people named to the office, by unit.
    ///
    /// # Errors
    /// File errors.
    pub fn office_persons(&self) -> Result<Vec<(String, MasterRecord)>> {
        let mut statement = self
            .conn
            .prepare_cached("SELECT unit, record FROM office_person ORDER BY unit, person_id")?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get::<_, String>(1)?)))?;
        rows.map(|row| {
            let (unit, json) = row?;
            Ok((
                unit,
                serde_json::from_str(&json).map_err(|_| StoreError::Damaged)?,
            ))
        })
        .collect()
    }

    /// The totals, areas of one unit added up.
    ///
    /// # Errors
    /// File errors.
    pub fn office_totals(&self) -> Result<Vec<OfficeTotal>> {
        let sql = "SELECT unit, measure, month, sum(count) FROM office_total GROUP BY unit, measure, month ORDER BY 1, 2, 3";
        let mut statement = self.conn.prepare_cached(sql)?;
        let rows = statement.query_map([], |row| {
            Ok((
                row.get(0)?,
                row.get::<_, String>(1)?,
                row.get::<_, String>(2)?,
                row.get::<_, i64>(3)?.unsigned_abs(),
            ))
        })?;
        rows.map(|row| {
            let (unit, measure, month, count) = row?;
            let measure = serde_json::from_value(serde_json::Value::String(measure))
                .map_err(|_| StoreError::Damaged)?;
            Ok(OfficeTotal {
                unit,
                measure,
                month: (!month.is_empty()).then_some(month),
                count,
            })
        })
        .collect()
    }

    /// The snapshot that counts for each unit.
    ///
    /// # Errors
    /// File errors.
    pub fn office_snapshots(&self) -> Result<Vec<OfficeSnapshot>> {
        let sql = "SELECT unit, bundle_id, seq, created_hlc, at_ms FROM office_snapshot ORDER BY unit";
        let mut statement = self.conn.prepare_cached(sql)?;
        let rows = statement.query_map([], |row| {
            Ok(OfficeSnapshot {
                unit: row.get(0)?,
                bundle: BundleId(uuid(row.get_ref(1)?.as_blob()?)),
                seq: row.get::<_, i64>(2)?.unsigned_abs(),
                created: Hlc(row.get::<_, i64>(3)?.cast_unsigned()),
                at_ms: row.get::<_, i64>(4)?.unsigned_abs(),
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Whether the office knows this person from that unit.
    ///
    /// # Errors
    /// File errors.
    pub fn knows_office_person(&self, unit: &str, person: PersonId) -> Result<bool> {
        let sql = "SELECT 1 FROM office_person WHERE unit = ?1 AND person_id = ?2";
        Ok(self
            .conn
            .prepare_cached(sql)?
            .exists(params![unit, person.to_string()])?)
    }
}
