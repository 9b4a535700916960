use std::path::Path;

use crypto::vault::KdfCost;
use store::{Archive, BackupKey, Restoring, Stamp, State};

use super::of_backup;
use crate::keys::DeviceKeys;
use crate::password;
use crate::session::Clock;
use crate::{AppError, ErrorCode, Result, Session};

/// What opens a backup: what held on the day it was made.
#[derive(Clone, Copy)]
pub enum Unlock<'a> {
    /// The password.
    Password(&'a str),
    /// The code of the recovery sheet as typed, and the password from now on.
    Recovery {
        /// The code.
        code: &'a str,
        /// The new password.
        new_password: &'a str,
    },
}

impl Unlock<'_> {
    pub(super) fn key(&self, archive: &Archive) -> Result<BackupKey> {
        Ok(match self {
            Unlock::Password(password) => BackupKey::with_password(archive, password)?,
            Unlock::Recovery { code, .. } => BackupKey::with_recovery(archive, code)?,
        })
    }
}

/// What to restore, and where.
#[derive(Clone, Copy)]
pub struct RestoreOptions<'a> {
    /// The backup.
    pub backup: &'a Path,
    /// The place of the database.
    pub database: &'a Path,
    /// What opens it.
    pub unlock: Unlock<'a>,
    /// A database that lies there is moved aside; without this nothing may lie there.
    pub may_move_aside: bool,
    /// What checking a new password costs.
    pub cost: KdfCost,
}

/// Makes a database of a backup and opens it. It is an old copy of something that went on elsewhere, so it begins a new
/// epoch and gets new keys; the old ones only read. The office has to be asked to take it in anew; casework goes on
/// meanwhile.
///
/// # Errors
/// `file_missing`, `backup_not_a_backup`, `backup_damaged`, `database_newer`, `wrong_password`, `recovery_mistyped`,
/// `wrong_recovery_code`, `password_too_short`, `password_weak`, `database_exists`, `database_busy`, `disk_full`, file errors. Until the
/// last step nothing is touched; then what was there lies aside.
pub fn restore(options: &RestoreOptions<'_>, clock: Box<dyn Clock>) -> Result<Session> {
    let is_taken = !matches!(store::state(options.database), State::Empty | State::Lost);
    if is_taken && !options.may_move_aside {
        return Err(ErrorCode::DatabaseExists.into());
    }
    if let Unlock::Recovery { new_password, .. } = options.unlock {
        password::check(new_password, &[])?;
    }
    let archive = Archive::open(options.backup).map_err(of_backup)?;
    let key = options.unlock.key(&archive)?;
    let now = clock.now();
    let mut restoring =
        Restoring::begin(archive, options.backup, &key, options.database, now.unix_ms).map_err(of_backup)?;
    let stamp = Stamp {
        wall_ms: now.unix_ms,
        verb: "backup_restore",
    };
    restoring.store.write::<_, AppError>(stamp, DeviceKeys::replace)?;
    if let Unlock::Recovery { new_password, .. } = options.unlock {
        restoring.replace_password(new_password, options.cost)?;
    }
    let called = now.local.format("%Y-%m-%d-%H%M%S").to_string();
    let (store, _aside) = restoring.finish(&called)?;
    Session::new(store, clock)
}
