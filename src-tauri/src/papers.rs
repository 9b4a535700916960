//! Files that somebody chose and that a later step needs: a request to join, a roster, the closed key that signs rosters.
//! The page hears that there is one, never where it lies or what is in it. Forgotten at the lock.

use std::sync::{Mutex, MutexGuard, PoisonError};

use app::{ErrorCode, Result};

/// What was chosen last, of each kind.
#[derive(Default)]
pub(crate) struct Papers(Mutex<Chosen>);

#[derive(Default)]
struct Chosen {
    request: Option<Vec<u8>>,
    roster: Option<Vec<u8>>,
    roster_key: Option<Vec<u8>>,
    rules: Option<Vec<u8>>,
}

/// What a file is for.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Paper {
    /// A device wishes to join.
    Request,
    /// The office's list of devices.
    Roster,
    /// The key that signs it, closed with its password.
    RosterKey,
    /// Newer rules that deadlines are computed with.
    Rules,
}

impl Papers {
    /// Lays a file ready.
    pub(crate) fn put(&self, paper: Paper, bytes: Vec<u8>) {
        *self.chosen().place(paper) = Some(bytes);
    }

    /// The file that lies ready.
    ///
    /// # Errors
    /// `file_missing` when none was chosen.
    pub(crate) fn get(&self, paper: Paper) -> Result<Vec<u8>> {
        let chosen = self.chosen().place(paper).clone();
        chosen.ok_or_else(|| ErrorCode::FileMissing.into())
    }

    /// Takes a file away that has done its work.
    pub(crate) fn take(&self, paper: Paper) {
        *self.chosen().place(paper) = None;
    }

    /// Takes all of them away.
    pub(crate) fn clear(&self) {
        *self.chosen() = Chosen::default();
    }

    fn chosen(&self) -> MutexGuard<'_, Chosen> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Chosen {
    fn place(&mut self, paper: Paper) -> &mut Option<Vec<u8>> {
        match paper {
            Paper::Request => &mut self.request,
            Paper::Roster => &mut self.roster,
            Paper::RosterKey => &mut self.roster_key,
            Paper::Rules => &mut self.rules,
        }
    }
}
