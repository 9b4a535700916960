use bundle::SignedRoster;
use bundle::roster::{Device, Role, UnitKind, is_plain};

use super::read::parse;
use super::{EnrolmentFile, open_roster_key};
use crate::roster::{put, require};
use crate::text::{filled, invalid};
use crate::{AppError, ErrorCode, Result, Session};

/// What the office decides about a request; empty takes what the request wishes.
#[derive(Clone, Debug, Default)]
pub struct AcceptOptions {
    /// The unit.
    pub unit: Option<String>,
    /// The device's name.
    pub device: Option<String>,
}

/// Takes a device in: compares the words that the coordinator typed while the worker read them aloud, and signs a new
/// roster. Gives the roster's file and the office's words.
///
/// # Errors
/// `words_differ`, `wrong_seat`, `not_enrolled`, `already_enrolled`, `unknown_recipient` for a unit that is not in the
/// roster, `invalid_field` for a name of the device that is not plain, `not_an_enrolment_file`, `wrong_password` for the roster key; file errors.
pub fn accept(
    session: &mut Session,
    roster_key: &[u8],
    roster_password: &str,
    request: &[u8],
    typed_words: &str,
    options: &AcceptOptions,
) -> Result<EnrolmentFile> {
    session.require_office()?;
    let mut roster = require(&session.reader())?;
    let request = parse(request)?;
    request.check_words(typed_words)?;
    let key = open_roster_key(roster_key, roster_password)?;
    let wish = request.request();
    let unit = options
        .unit
        .as_deref()
        .and_then(filled)
        .unwrap_or_else(|| wish.unit.clone());
    let name = options
        .device
        .as_deref()
        .and_then(filled)
        .unwrap_or_else(|| wish.name.clone());
    if !is_plain(&name) {
        return Err(invalid("device", "plain_names"));
    }
    let kind = roster.unit(&unit).map(|unit| unit.kind);
    let kind = kind.ok_or_else(|| AppError::new(ErrorCode::UnknownRecipient).with("name", &unit))?;
    let is_known = |device: &Device| device.id == wish.device || device.name == name;
    if roster
        .devices
        .iter()
        .any(|device| is_known(device) && device.revoked.is_none())
    {
        return Err(ErrorCode::AlreadyEnrolled.into());
    }
    let role = match kind {
        UnitKind::Area => Role::Worker,
        UnitKind::Office => Role::Coordinator,
    };
    let done = session.write("enrol_accept", |writer| {
        roster.version += 1;
        roster.devices.push(Device {
            id: wish.device,
            name,
            unit,
            worker: wish.worker.clone(),
            role,
            signing_key: wish.signing_key,
            recipient: wish.recipient.clone(),
            enrolled_at: writer.tick(),
            revoked: None,
        });
        let file = SignedRoster::sign(&roster, &key)?;
        put(writer, &roster, &file)?;
        Ok(file.to_bytes())
    })?;
    let words = require(&session.reader())?.words().map(str::to_owned);
    Ok(EnrolmentFile {
        bytes: done.value,
        words,
    })
}
