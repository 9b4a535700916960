use std::path::{Path, PathBuf};

use bundle::roster::Reader as RosterReader;
use bundle::{Class, Manifest, Sealed, Verified};

use super::apply::{Applied, apply, channel_state, forgotten, record, why_not_counting};
use super::effect::effect_of;
use super::receipt::{believe, write_receipt};
use super::{ENDING, RECEIPT_ENDING, fact};
use crate::keys::DeviceKeys;
use crate::roster::require;
use crate::view::{Effect, ImportOutcome, ImportState};
use crate::watch::Watch;
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
    /// Who hears how far it is, and may stop it.
    pub watch: Watch,
}

/// Takes in one file: verifies, decides, applies in one transaction, commits, confirms. Taking it in twice changes
/// nothing. A refusal is an outcome and leaves the database as it is.
pub fn import(session: &mut Session, file: &Path, options: &ImportOptions) -> ImportOutcome {
    let mut outcome = ImportOutcome::refused(file);
    if let Err(error) = try_import(session, file, options, &mut outcome, None) {
        outcome.state = ImportState::Refused;
        outcome.code = Some(error.code.code());
    }
    outcome
}

/// Says how taking in a file would end, and what it would change.
pub(crate) fn look(session: &mut Session, file: &Path) -> (ImportOutcome, Option<Effect>) {
    let (mut outcome, mut effect) = (ImportOutcome::refused(file), None);
    let options = ImportOptions {
        dry_run: true,
        ..ImportOptions::default()
    };
    if let Err(error) = try_import(session, file, &options, &mut outcome, Some(&mut effect)) {
        outcome.state = ImportState::Refused;
        outcome.code = Some(error.code.code());
    }
    (outcome, effect)
}

/// Takes in several files, whatever their order: one that waits for another is tried again after it. The database is
/// copied first; where that fails nothing is taken in.
pub fn import_many(session: &mut Session, files: &[PathBuf], options: &ImportOptions) -> Vec<ImportOutcome> {
    let mut outcomes = import_each(session, files, options);
    // Our own receipts, lying in the same folder, are for others and no mistake.
    let not_for_us = ErrorCode::BundleNotForUs.code();
    outcomes.retain(|outcome| {
        !(outcome.file.ends_with(RECEIPT_ENDING) && outcome.code.as_deref() == Some(not_for_us.as_str()))
    });
    outcomes
}

/// The same, with an outcome for each file, in their order.
pub(crate) fn import_each(
    session: &mut Session,
    files: &[PathBuf],
    options: &ImportOptions,
) -> Vec<ImportOutcome> {
    if !options.dry_run
        && let Err(error) = crate::backup::before_import(session)
    {
        let refused = |file: &PathBuf| ImportOutcome {
            code: Some(error.code.code()),
            ..ImportOutcome::refused(file)
        };
        return files.iter().map(refused).collect();
    }
    let mut outcomes: Vec<ImportOutcome> = Vec::new();
    for (index, file) in files.iter().enumerate() {
        outcomes.push(import_watched(session, file, options, index, files.len()));
    }
    loop {
        let mut moved = false;
        for (index, (outcome, file)) in outcomes.iter_mut().zip(files).enumerate() {
            if outcome.state == ImportState::Waiting {
                *outcome = import_watched(session, file, options, index, files.len());
                moved |= outcome.state == ImportState::Imported;
            }
        }
        if !moved {
            break;
        }
    }
    outcomes
}

/// One of several: whoever looks on hears which, and may stop before it.
fn import_watched(
    session: &mut Session,
    file: &Path,
    options: &ImportOptions,
    index: usize,
    files: usize,
) -> ImportOutcome {
    let options = ImportOptions {
        watch: options.watch.at(index, files),
        ..options.clone()
    };
    match options.watch.tell(0, 0) {
        Ok(()) => import(session, file, &options),
        Err(error) => ImportOutcome {
            code: Some(error.code.code()),
            ..ImportOutcome::refused(file)
        },
    }
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

fn try_import(
    session: &mut Session,
    file: &Path,
    options: &ImportOptions,
    outcome: &mut ImportOutcome,
    effect: Option<&mut Option<Effect>>,
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
            if let Some(effect) = effect {
                *effect = Some(effect_of(session, &verified)?);
            }
        }
        return Ok(());
    }
    let mut refused = None;
    if class.is_applied() {
        refused = take_in(session, &verified, bytes.len() as u64, &options.watch, outcome)?.refused;
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
    bytes: u64,
    watch: &Watch,
    outcome: &mut ImportOutcome,
) -> Result<Applied> {
    let (own, today) = (session.store.origin(), session.today());
    let roster = require(&session.reader())?;
    let before = session.reader().count_conflicts()?;
    let applied = session
        .write("bundle_import", |writer| {
            let applied = apply(writer, verified, watch)?;
            writer.erase_expired(today)?;
            believe(writer, &roster, own, verified.manifest())?;
            record(writer, verified, Some(&applied), bytes)?;
            Ok(applied)
        })?
        .value;
    outcome.state = ImportState::Imported;
    outcome.persons = applied.persons;
    outcome.operations = applied.operations;
    outcome.attachments = applied.attachments;
    if verified.manifest().scope == model::Scope::Replica {
        let absent = session.reader().absent_contents(usize::MAX)?;
        outcome.attachments_missing = u32::try_from(absent.len()).unwrap_or(u32::MAX);
    }
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

pub(crate) fn missing_or_io(error: std::io::Error) -> AppError {
    match error.kind() {
        std::io::ErrorKind::NotFound => ErrorCode::FileMissing.into(),
        _ => store::StoreError::from(error).into(),
    }
}
