use std::path::Path;

use crypto::vault::KdfCost;
use store::{Stamp, Store};

use super::{Clock, Profile, Session};
use crate::Result;
use crate::keys::DeviceKeys;
use crate::view::Seat;

/// Who a new database is for.
#[derive(Clone, Debug)]
pub struct CreateOptions {
    /// Caseworker or office.
    pub seat: Seat,
    /// Who works here.
    pub worker: String,
    /// The area, or the office, as people call it.
    pub unit_label: String,
    /// The employer.
    pub employer: String,
    /// A fictional city.
    pub is_demo: bool,
    /// What checking the password costs.
    pub cost: KdfCost,
}

/// Makes a new, empty database with keys of its own and opens it.
///
/// # Errors
/// `password_too_short`, `password_weak`, `database_exists`, `invalid_field`, file errors. Nothing is left behind when it fails.
pub fn create(
    database: &Path,
    password: &str,
    options: CreateOptions,
    clock: Box<dyn Clock>,
) -> Result<Session> {
    crate::text::line("worker", &options.worker)?;
    crate::text::line("unit_label", &options.unit_label)?;
    crate::text::line("employer", &options.employer)?;
    let profile = Profile {
        seat: options.seat,
        worker: options.worker,
        unit_label: options.unit_label,
        employer: options.employer,
        is_demo: options.is_demo,
        worker_id: None,
        area_id: None,
    };
    // The passwords of an invented city lie beside it.
    if !profile.is_demo {
        crate::password::check(password, &profile.about())?;
    }
    let mut store = Store::create(database, password, options.cost)?;
    let stamp = Stamp {
        wall_ms: clock.now().unix_ms,
        verb: "create",
    };
    store.write(stamp, |writer| {
        DeviceKeys::make_random().write(writer)?;
        profile.write(writer)
    })?;
    Session::new(store, clock)
}
