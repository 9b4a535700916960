//! A roster among the files: the office's list of who belongs to the project.

use std::path::Path;

use bundle::{Roster, SignedRequest, SignedRoster};

use super::recognise::read_paper;
use super::{refused, unlooked};
use crate::view::{Effect, ImportState, IntakeFile, IntakeKind};
use crate::{ErrorCode, Result, Session, enrol, roster};

/// What a newer roster would change. The first one is not taken in here: its eight words are typed first.
pub(super) fn look(session: &Session, file: &Path) -> IntakeFile {
    let mut found = unlooked(file, IntakeKind::Roster);
    match update_of(session, file) {
        Err(error) => return refused(file, IntakeKind::Roster, &error),
        Ok((current, next)) if current == next => found.outcome.state = ImportState::AlreadyImported,
        Ok((current, next)) => {
            found.outcome.state = ImportState::WouldImport;
            found.effect = Some(effect(&current, &next));
        }
    }
    found
}

/// Takes it in.
pub(super) fn take(session: &mut Session, file: &Path) -> IntakeFile {
    let before = look(session, file);
    if before.outcome.state != ImportState::WouldImport {
        return before;
    }
    let done = read_paper(file).and_then(|bytes| enrol::install(session, &bytes, None));
    match done {
        Err(error) => refused(file, IntakeKind::Roster, &error),
        Ok(()) => {
            let mut done = before;
            done.outcome.state = ImportState::Imported;
            done
        }
    }
}

fn update_of(session: &Session, file: &Path) -> Result<(Roster, Roster)> {
    let bytes = read_paper(file)?;
    let current = roster::read(&session.reader())?.ok_or(ErrorCode::NotEnrolled)?;
    let next = SignedRoster::parse(&bytes)?.verify_update(&current)?;
    if next.device(session.store.origin().device).is_none() {
        return Err(ErrorCode::NotEnrolled.into());
    }
    Ok((current, next))
}

fn effect(current: &Roster, next: &Roster) -> Effect {
    let in_use = |roster: &Roster| -> Vec<String> {
        let devices = roster.devices.iter().filter(|device| device.revoked.is_none());
        devices.map(|device| device.name.clone()).collect()
    };
    let (before, after) = (in_use(current), in_use(next));
    let without = |all: &[String], others: &[String]| -> Vec<String> {
        let kept = all.iter().filter(|name| !others.contains(name));
        kept.cloned().collect()
    };
    Effect {
        version: Some(next.version),
        new_devices: without(&after, &before),
        ended_devices: without(&before, &after),
        ..Effect::default()
    }
}

/// A request: who asks. Whether it is really her, the eight words will tell.
pub(super) fn look_at_request(file: &Path) -> IntakeFile {
    let parsed = read_paper(file).and_then(|bytes| Ok(SignedRequest::parse(&bytes)?));
    match parsed {
        Err(error) => refused(file, IntakeKind::Request, &error),
        Ok(request) => {
            let mut found = unlooked(file, IntakeKind::Request);
            found.who = request.request().worker.clone();
            found
        }
    }
}
