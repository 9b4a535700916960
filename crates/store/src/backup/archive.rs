//! One backup is one file, `NAME.ankommen-backup`: a ZIP archive without compression, so that a person with the password
//! takes it apart with what every system has and lays both files where a database lies.
//!
//! | member | holds |
//! |---|---|
//! | `backup.json` | what may be known without a password: nothing about people |
//! | `caseload.db.keys` | the key slots as they were |
//! | `caseload.db` | the database, encrypted as it always is |
//! | `caseload.db.attachments/…` | each content that is a file of its own, encrypted as it always is |

use std::fs::{self, File};
use std::io::{self, BufReader, BufWriter, Read, Seek, Write};
use std::path::Path;

use crypto::vault::Vault;
use model::DeviceId;
use serde::{Deserialize, Serialize};
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use crate::content::{is_name, names_in};
use crate::files::sync_folder;
use crate::{Result, StoreError};

/// How the name of a backup ends.
pub const ENDING: &str = "ankommen-backup";

const FACT: &str = "backup.json";
const KEYS: &str = "caseload.db.keys";
pub(super) const DATABASE: &str = "caseload.db";
const ATTACHMENTS: &str = "caseload.db.attachments/";
/// The newest format, that of a backup with files of attachments: an older version would leave them behind unseen.
const FORMAT: u32 = 2;
/// The format of one without.
const FORMAT_WITHOUT: u32 = 1;
/// More than the two small members ever need.
const LONGEST: u64 = 64 * 1024;

/// What may be known of a backup without its password.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BackupFact {
    format: u32,
    /// The device whose database it is.
    pub database: DeviceId,
    /// When it was made, Unix milliseconds by the clock of that computer.
    pub made_at_ms: u64,
    /// Why.
    pub reason: Reason,
    /// Version of the program that made it.
    pub program: String,
}

/// Why a backup was made. A later version may know more reasons.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Once a day.
    Daily,
    /// Before something was taken in.
    Import,
    /// Before a newer version changed the database.
    Upgrade,
    /// Somebody asked for it.
    #[serde(other)]
    Asked,
}

impl BackupFact {
    pub(super) fn new(database: DeviceId, made_at_ms: u64, reason: Reason) -> BackupFact {
        BackupFact {
            format: FORMAT_WITHOUT,
            database,
            made_at_ms,
            reason,
            program: env!("CARGO_PKG_VERSION").to_owned(),
        }
    }

    pub(super) fn with_attachments(self) -> BackupFact {
        BackupFact {
            format: FORMAT,
            ..self
        }
    }
}

/// An open backup file.
pub struct Archive {
    zip: ZipArchive<BufReader<File>>,
    /// What it says of itself.
    pub fact: BackupFact,
    pub(super) vault: Vault,
}

impl Archive {
    /// Opens a backup file and reads all of it but the database.
    ///
    /// # Errors
    /// [`StoreError::Missing`], [`StoreError::NotABackup`], [`StoreError::BackupDamaged`], [`StoreError::Newer`], file
    /// errors.
    pub fn open(path: &Path) -> Result<Archive> {
        let file = File::open(path)?;
        if !file.metadata()?.is_file() {
            return Err(StoreError::NotABackup);
        }
        let mut zip = ZipArchive::new(BufReader::new(file)).map_err(not_a_backup)?;
        let fact = read_fact(&small(&mut zip, FACT)?)?;
        let vault = Vault::from_bytes(&small(&mut zip, KEYS)?)?;
        Ok(Archive { zip, fact, vault })
    }

    /// Writes the database, as encrypted as it is, to a file that must not be there yet.
    pub(super) fn extract(&mut self, to: &Path) -> Result<()> {
        extract(&mut self.zip, DATABASE, to)
    }

    /// Writes the files of attachments, as encrypted as they are, into a folder that need not be there.
    pub(super) fn extract_attachments(&mut self, folder: &Path) -> Result<()> {
        let names = self.attachments()?;
        if names.is_empty() {
            return Ok(());
        }
        fs::create_dir_all(folder)?;
        for name in names {
            extract(&mut self.zip, &format!("{ATTACHMENTS}{name}"), &folder.join(name))?;
        }
        sync_folder(folder)
    }

    /// The names of the files of attachments; nothing that could be a path is one.
    fn attachments(&self) -> Result<Vec<String>> {
        let mut names = Vec::new();
        for name in self.zip.file_names() {
            let name = name.map_err(not_a_backup)?;
            match name.strip_prefix(ATTACHMENTS) {
                Some(name) if is_name(name) => names.push(name.to_owned()),
                Some(_) => return Err(StoreError::NotABackup),
                None => {}
            }
        }
        Ok(names)
    }

    /// Reads every byte and compares it with its checksum: a stick that lost some is found out.
    ///
    /// # Errors
    /// [`StoreError::BackupDamaged`], file errors.
    pub fn read_through(&mut self) -> Result<()> {
        let attachments = self.attachments()?.into_iter();
        let members: Vec<String> = attachments.map(|name| format!("{ATTACHMENTS}{name}")).collect();
        for name in [DATABASE.to_owned()].into_iter().chain(members) {
            let mut member = self.zip.by_name(&name).map_err(not_a_backup)?;
            copy_whole(&mut member, &mut io::sink())?;
        }
        Ok(())
    }
}

fn extract(zip: &mut ZipArchive<BufReader<File>>, name: &str, to: &Path) -> Result<()> {
    let mut member = zip.by_name(name).map_err(not_a_backup)?;
    if member.compression() != CompressionMethod::Stored {
        return Err(StoreError::NotABackup);
    }
    let mut file = File::create_new(to)?;
    copy_whole(&mut member, &mut file)?;
    file.sync_all()?;
    Ok(())
}

/// Writes a backup of a database and the files of attachments in a folder.
pub(super) fn write<W: Write + Seek>(
    out: W,
    fact: &BackupFact,
    vault: &Vault,
    database: &Path,
    attachments: &Path,
) -> Result<W> {
    let fact = serde_json::to_vec(fact).map_err(|_| StoreError::Statement)?;
    let mut zip = ZipWriter::new(BufWriter::with_capacity(1 << 18, out));
    // No times, no rights: nothing but what is in it.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(DateTime::default())
        .large_file(true);
    zip.start_file(FACT, options).map_err(unwritten)?;
    zip.write_all(&fact)?;
    zip.start_file(KEYS, options).map_err(unwritten)?;
    zip.write_all(&vault.to_bytes()?)?;
    zip.start_file(DATABASE, options).map_err(unwritten)?;
    copy_in(database, &mut zip)?;
    for name in names_in(attachments)? {
        zip.start_file(format!("{ATTACHMENTS}{name}"), options)
            .map_err(unwritten)?;
        copy_in(&attachments.join(name), &mut zip)?;
    }
    let out = zip.finish().map_err(unwritten)?;
    out.into_inner().map_err(|error| error.into_error().into())
}

fn copy_in(path: &Path, to: &mut impl Write) -> Result<()> {
    io::copy(&mut BufReader::with_capacity(1 << 18, File::open(path)?), to)?;
    Ok(())
}

/// A later format is told from a damaged one.
fn read_fact(bytes: &[u8]) -> Result<BackupFact> {
    #[derive(Deserialize)]
    struct AnyFormat {
        format: u32,
    }
    let AnyFormat { format } = serde_json::from_slice(bytes).map_err(|_| StoreError::NotABackup)?;
    if format > FORMAT {
        return Err(StoreError::Newer);
    }
    serde_json::from_slice(bytes).map_err(|_| StoreError::BackupDamaged)
}

fn small(zip: &mut ZipArchive<BufReader<File>>, name: &str) -> Result<Vec<u8>> {
    let member = zip.by_name(name).map_err(not_a_backup)?;
    let mut bytes = Vec::new();
    member.take(LONGEST).read_to_end(&mut bytes).map_err(unread)?;
    Ok(bytes)
}

/// What cannot be read is damage; what cannot be written keeps its own reason.
fn copy_whole(from: &mut impl Read, to: &mut impl Write) -> Result<()> {
    let mut buffer = vec![0; 1 << 18];
    loop {
        let read = from.read(&mut buffer).map_err(unread)?;
        if read == 0 {
            return Ok(());
        }
        to.write_all(buffer.get(..read).unwrap_or_default())?;
    }
}

fn unread(error: io::Error) -> StoreError {
    match error.kind() {
        io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof | io::ErrorKind::Other => {
            StoreError::BackupDamaged
        }
        _ => error.into(),
    }
}

fn not_a_backup(error: ZipError) -> StoreError {
    match error {
        ZipError::Io(error) => match error.kind() {
            io::ErrorKind::UnexpectedEof | io::ErrorKind::InvalidInput => StoreError::NotABackup,
            _ => unread(error),
        },
        _ => StoreError::NotABackup,
    }
}

fn unwritten(error: ZipError) -> StoreError {
    match error {
        ZipError::Io(error) => error.into(),
        _ => StoreError::Io,
    }
}
