use std::path::{Path, PathBuf};

use bundle::roster::Reader as RosterReader;
use bundle::{Class, Manifest, Sealed, Verified};

use super::apply::{Applied, apply, channel_state, forgotten, record, why_not_counting};
use super::receipt::{believe, write_receipt};
use super::{ENDING, RECEIPT_ENDING, fact};
use crate::keys::DeviceKeys;
use crate::roster::require;
use crate::view::{ImportOutcome, ImportState};
use crate::{AppError, ErrorCode, Result, Session};

/// Largest bundle that is read: its encrypted bytes are held in memory while it is taken in, so that a stick that is
/// pulled out, or a file that is changed under way, can do nothing.
const LARGEST: u64 = 512 * 1024 * 1024;

/// How to take in.
#[derive(Clone, Debug, Default)]
pub struct ImportOptions {
    /// Only say what would happen.
    pub dry_run: bool,
    /// Where receipts go; beside each bundle if empty.
    pub receipts: Option<PathBuf>,
}

/// Takes in one file: verifies, decides, applies in one transaction, commits, confirms. Taking it in twice changes
/// nothing. A refusal is an outcome and leaves the database as it is.
pub fn import(session: &mut Session, file: &Path, options: &ImportOptions) -> ImportOutcome {
    let mut outcome = empty_outcome(file);
    if let Err(error) = try_import(session, file, options, &mut outcome) {
        outcome.state = ImportState::Refused;
        outcome.code = Some(error.code.code());
    }
    outcome
}

fn refusal(file: &Path, error: &AppError) -> ImportOutcome {
    ImportOutcome {
        state: ImportState::Refused,
        code: Some(error.code.code()),
        ..empty_outcome(file)
    }
}

/// Takes in several files, whatever their order: one that waits for another is tried again after it. The database is
/// copied first; where that fails nothing is taken in.
pub fn import_many(session: &mut Session, files: &[PathBuf], options: &ImportOptions) -> Vec<ImportOutcome> {
    if !options.dry_run
        && let Err(error) = crate::backup::before_import(session)
    {
        return files.iter().map(|file| refusal(file, &error)).collect();
    }
    let mut outcomes: Vec<ImportOutcome> = files.iter().map(|file| import(session, file, options)).collect();
    loop {
        let mut moved = false;
        for (outcome, file) in outcomes.iter_mut().zip(files) {
            if outcome.state == ImportState::Waiting {
                *outcome = import(session, file, options);
                moved |= outcome.state == ImportState::Imported;
            }
        }
        if !moved {
            break;
        }
    }
    // Our own receipts, lying in the same folder, are for others and no mistake.
    let not_for_us = ErrorCode::BundleNotForUs.code();
    outcomes.retain(|outcome| {
        !(outcome.file.ends_with(RECEIPT_ENDING) && outcome.code.as_deref() == Some(not_for_us.as_str()))
    });
    outcomes
}

/// The bundles in a folder, by name; a file stands for itself.
///
/// # Errors
/// `file_missing`, file errors.
pub fn list_files(path: &Path) -> Result<Vec<PathBuf>> {
    if !path.exists() {
        return Err(ErrorCode::FileMissing.into());
    }
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let entries = std::fs::read_dir(path).map_err(store::StoreError::from)?;
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.is_file() && path.extension().is_some_and(|ending| ending == ENDING))
        .collect();
    files.sort();
    Ok(files)
}

fn empty_outcome(file: &Path) -> ImportOutcome {
    ImportOutcome {
        file: file
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default(),
        state: ImportState::Refused,
        code: None,
        bundle: None,
        persons: 0,
        operations: 0,
        revocations: 0,
        conflicts: 0,
        missing: None,
        receipt: None,
    }
}

fn try_import(
    session: &mut Session,
    file: &Path,
    options: &ImportOptions,
    outcome: &mut ImportOutcome,
) -> Result<()> {
    let roster = require(&session.reader())?;
    let identities = DeviceKeys::identities(&session.reader())?;
    let bytes = read_bounded(file)?;
    let own = session.store.origin();
    let trust = roster.trust_of(RosterReader::Device(own.device));
    let verified = Sealed::new(&bytes).open(&identities, &trust)?;
    let manifest = verified.manifest().clone();
    outcome.bundle = Some(fact(session, &manifest));
    let state = channel_state(&session.reader(), &manifest)?;
    let class = verified.classify(&state);
    match &class {
        Class::New | Class::Gap { .. } => {}
        Class::AlreadyImported if !was_applied(session, &manifest)? => {
            let why = why_not_counting(&session.reader(), &manifest)?;
            return Err(why.unwrap_or(ErrorCode::BundleOlder).into());
        }
        Class::AlreadyImported => outcome.state = ImportState::AlreadyImported,
        Class::Waiting { until } => {
            outcome.state = ImportState::Waiting;
            outcome.missing = until.iter().map(|(_, seq)| seq).next();
        }
        Class::Older => {
            if !options.dry_run {
                session.write("bundle_record", |writer| {
                    record(writer, &verified, None, bytes.len() as u64)
                })?;
            }
            return Err(ErrorCode::BundleOlder.into());
        }
        Class::Fork => return Err(ErrorCode::BundleFork.into()),
    }
    if let Class::Gap { missing } = &class
        && manifest.scope == model::Scope::Office
    {
        outcome.missing = Some(*missing.start());
    }
    if options.dry_run {
        if class.is_applied() {
            if let Some(code) = why_not_counting(&session.reader(), &manifest)? {
                return Err(code.into());
            }
            outcome.state = ImportState::WouldImport;
            outcome.persons = u32::try_from(manifest.counts.persons).unwrap_or(u32::MAX);
            outcome.operations = u32::try_from(manifest.counts.operations).unwrap_or(u32::MAX);
            outcome.revocations = u32::try_from(manifest.counts.revocations).unwrap_or(u32::MAX);
        }
        return Ok(());
    }
    let mut refused = None;
    if class.is_applied() {
        refused = take_in(session, &verified, &manifest, bytes.len() as u64, outcome)?.refused;
    }
    let is_in = matches!(
        outcome.state,
        ImportState::Imported | ImportState::AlreadyImported
    );
    let erased = forgotten(&session.reader(), &verified)?;
    if (is_in || !erased.is_empty()) && manifest.scope != model::Scope::Receipt {
        confirm(session, &manifest, &erased, file, options, outcome);
    }
    refused.map_or(Ok(()), |code| Err(code.into()))
}

/// Whether a bundle that came before did anything; an older snapshot was only recorded.
fn was_applied(session: &Session, manifest: &Manifest) -> Result<bool> {
    let before = session.reader().bundle(manifest.bundle, false)?;
    Ok(before.is_some_and(|before| before.was_applied))
}

fn take_in(
    session: &mut Session,
    verified: &Verified<'_>,
    manifest: &Manifest,
    bytes: u64,
    outcome: &mut ImportOutcome,
) -> Result<Applied> {
    let (own, today) = (session.store.origin(), session.today());
    let roster = require(&session.reader())?;
    let before = session.reader().count_conflicts()?;
    let applied = session
        .write("bundle_import", |writer| {
            let applied = apply(writer, verified)?;
            writer.erase_expired(today)?;
            believe(writer, &roster, own, manifest)?;
            record(writer, verified, Some(&applied), bytes)?;
            Ok(applied)
        })?
        .value;
    outcome.state = ImportState::Imported;
    outcome.persons = applied.persons;
    outcome.operations = applied.operations;
    outcome.revocations = u32::try_from(applied.revoked.len()).unwrap_or(u32::MAX);
    outcome.conflicts = session.reader().count_conflicts()?.saturating_sub(before);
    Ok(applied)
}

/// Writes the receipt, after the commit. Where it cannot be written the bundle is in all the same: the next receipt says
/// what this one would have said.
fn confirm(
    session: &mut Session,
    manifest: &Manifest,
    erased: &[model::PersonId],
    file: &Path,
    options: &ImportOptions,
    outcome: &mut ImportOutcome,
) {
    let beside = file.parent().map(Path::to_owned).unwrap_or_default();
    let folder = options.receipts.clone().unwrap_or(beside);
    let stem = file
        .file_stem()
        .map(|stem| stem.to_string_lossy().into_owned())
        .unwrap_or_default();
    match write_receipt(session, manifest, erased, &folder, &stem) {
        Ok(path) => outcome.receipt = path.file_name().map(|name| name.to_string_lossy().into_owned()),
        Err(error) => outcome.code = Some(error.code.code()),
    }
}

fn read_bounded(file: &Path) -> Result<Vec<u8>> {
    let fact = std::fs::metadata(file).map_err(missing_or_io)?;
    if !fact.is_file() {
        return Err(ErrorCode::BundleNotABundle.into());
    }
    if fact.len() > LARGEST {
        return Err(ErrorCode::BundleTooLarge.into());
    }
    std::fs::read(file).map_err(missing_or_io)
}

pub(super) fn missing_or_io(error: std::io::Error) -> AppError {
    match error.kind() {
        std::io::ErrorKind::NotFound => ErrorCode::FileMissing.into(),
        _ => store::StoreError::from(error).into(),
    }
}
