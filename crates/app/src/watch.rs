//! Looking over the shoulder of long work: how far it is, and whether it is to go on.

use std::fmt;
use std::sync::Arc;

use crate::view::Progress;
use crate::{ErrorCode, Result};

/// Who looks. Nobody, by default.
#[derive(Clone, Default)]
pub struct Watch {
    look: Option<Arc<dyn Fn(Progress) -> bool + Send + Sync>>,
    file: u32,
    files: u32,
}

impl Watch {
    /// `look` hears how far the work is, and answers whether it is to go on.
    pub fn new(look: impl Fn(Progress) -> bool + Send + Sync + 'static) -> Watch {
        Watch {
            look: Some(Arc::new(look)),
            file: 0,
            files: 0,
        }
    }

    /// The same, for the file with this index among so many.
    #[must_use]
    pub fn at(&self, index: usize, files: usize) -> Watch {
        let number = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Watch {
            look: self.look.clone(),
            file: number(index).saturating_add(1),
            files: number(files),
        }
    }

    /// Tells how far the work is.
    ///
    /// # Errors
    /// `cancelled` when it is not to go on.
    pub fn tell(&self, done: u64, all: u64) -> Result<()> {
        let Some(look) = &self.look else { return Ok(()) };
        let progress = Progress {
            file: self.file,
            files: self.files,
            done,
            all,
        };
        if look(progress) {
            Ok(())
        } else {
            Err(ErrorCode::Cancelled.into())
        }
    }
}

impl fmt::Debug for Watch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Watch")
            .field("file", &self.file)
            .field("files", &self.files)
            .finish_non_exhaustive()
    }
}
