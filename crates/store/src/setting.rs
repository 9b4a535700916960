//! Single values.

use model::{DeviceId, Origin};
use rusqlite::{Connection, OptionalExtension as _, params};

use crate::row;
use crate::{Result, StoreError};

/// The values that the store itself keeps; `app` keeps its own under names of its own.
#[derive(Clone, Copy)]
pub(crate) enum Setting {
    Device,
    Epoch,
    Clock,
    /// The tables and columns that the version knew which last opened this.
    Vocabulary,
    /// `names::FOLDING` of what the search holds.
    Folding,
}

impl Setting {
    fn name(self) -> &'static str {
        match self {
            Setting::Device => "store.device",
            Setting::Epoch => "store.epoch",
            Setting::Clock => "store.clock",
            Setting::Vocabulary => "store.vocabulary",
            Setting::Folding => "store.folding",
        }
    }
}

pub(crate) fn get(conn: &Connection, setting: Setting) -> Result<Option<Vec<u8>>> {
    get_named(conn, setting.name())
}

pub(crate) fn put(conn: &Connection, setting: Setting, value: &[u8]) -> Result<()> {
    put_named(conn, setting.name(), value)
}

pub(crate) fn get_named(conn: &Connection, name: &str) -> Result<Option<Vec<u8>>> {
    let mut statement = conn.prepare_cached("SELECT value FROM setting WHERE name = ?1")?;
    Ok(statement.query_row([name], |row| row.get(0)).optional()?)
}

pub(crate) fn put_named(conn: &Connection, name: &str, value: &[u8]) -> Result<()> {
    let sql = "INSERT INTO setting (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = ?2";
    conn.prepare_cached(sql)?.execute(params![name, value])?;
    Ok(())
}

pub(crate) fn origin(conn: &Connection) -> Result<Origin> {
    let device = get(conn, Setting::Device)?.ok_or(StoreError::Damaged)?;
    let epoch = get(conn, Setting::Epoch)?.and_then(|bytes| Some(u32::from_be_bytes(bytes.try_into().ok()?)));
    Ok(Origin {
        device: DeviceId(row::uuid(&device)),
        epoch: epoch.ok_or(StoreError::Damaged)?,
    })
}
