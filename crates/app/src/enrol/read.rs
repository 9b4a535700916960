use bundle::roster::{UnitKind, is_plain};
use bundle::{PaperError, Roster, SignedRequest};

use crate::roster::require;
use crate::view::EnrolmentWish;
use crate::{AppError, ErrorCode, Result, Session};

/// What a request asks for, to be looked at before its words are typed, with what the office could call the device. The
/// words themselves are not told: whoever reads them here would not ask the worker for them.
///
/// # Errors
/// `wrong_seat`, `not_enrolled`, `not_an_enrolment_file`; file errors.
pub fn read_request(session: &Session, request: &[u8]) -> Result<EnrolmentWish> {
    session.require_office()?;
    let roster = require(&session.reader())?;
    let request = parse(request)?;
    let wish = request.request();
    let unit = find_unit(&roster, &wish.unit);
    let known = roster
        .device(wish.device)
        .filter(|device| device.revoked.is_none());
    Ok(EnrolmentWish {
        worker: wish.worker.clone(),
        wished_unit: wish.unit.clone(),
        device: match &unit {
            Some(unit) => free_name(&roster, unit, &wish.name),
            None => String::new(),
        },
        unit,
        wished_device: wish.name.clone(),
        known_as: known.map(|device| device.name.clone()),
    })
}

/// Reads a request and checks that its device signed it.
pub(super) fn parse(request: &[u8]) -> Result<SignedRequest> {
    SignedRequest::parse(request).map_err(|error| match error {
        // It is signed with its own key, so a signature that does not fit says only that the file was changed.
        PaperError::BadSignature => ErrorCode::NotAnEnrolmentFile.into(),
        error => AppError::from(error),
    })
}

/// The unit that is meant: by its name in addresses, or as people say it.
fn find_unit(roster: &Roster, wished: &str) -> Option<String> {
    let plain = |text: &str| text.split_whitespace().collect::<String>().to_lowercase();
    let wished = plain(wished);
    let mut units = roster.units.iter();
    let unit = units.find(|unit| unit.name == wished || plain(&unit.label) == wished);
    unit.map(|unit| unit.name.clone())
}

/// The wished name where the roster takes it, otherwise the unit's name with the next free number.
fn free_name(roster: &Roster, unit: &str, wished: &str) -> String {
    let is_free = |name: &str| {
        let is_unit = roster.units.iter().any(|unit| unit.name == name);
        !is_unit && !roster.devices.iter().any(|device| device.name == name)
    };
    if is_plain(wished) && is_free(wished) {
        return wished.to_owned();
    }
    let kind = roster.unit(unit).map(|unit| unit.kind);
    // The office's own first device is called `office-1`.
    let numbers = 1..=u32::try_from(roster.devices.len() + 1).unwrap_or(u32::MAX);
    let ordinal = |number| match (kind, number) {
        (Some(UnitKind::Area), 1) => "first".to_owned(),
        (Some(UnitKind::Area), 2) => "second".to_owned(),
        _ => number.to_string(),
    };
    let mut names = numbers.map(|number| format!("{unit}-{}", ordinal(number)));
    names.find(|name| is_free(name)).unwrap_or_default()
}
