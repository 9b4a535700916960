//! The invented cities that are measured.

use std::fs;
use std::path::{Path, PathBuf};

use app::demo::{DemoOptions, make};
use app::{KdfCost, Session};
use tempfile::TempDir;

use crate::Result;
use crate::stopwatch::clock;

/// A city in a folder that is gone when the measuring is done.
pub struct City {
    folder: TempDir,
}

impl City {
    /// A city of so many areas with so many people each and so many notes for each of them.
    pub fn make(areas: u32, persons: u32, notes: u32) -> Result<City> {
        let folder = TempDir::new()?;
        let options = DemoOptions {
            out: folder.path().to_owned(),
            areas,
            persons,
            notes,
            seed: 42,
            cost: KdfCost::FLOOR,
        };
        make(&options, &clock, &mut |_, _| {})?;
        Ok(City { folder })
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn password(&self, name: &str) -> Result<String> {
        let text = fs::read_to_string(self.path("passwords").join(format!("{name}.txt")))?;
        Ok(text.trim().to_owned())
    }

    /// Unlocks `NAME.db`.
    pub fn open(&self, name: &str) -> Result<Session> {
        Ok(app::session::open(
            &self.path(&format!("{name}.db")),
            &self.password(name)?,
            clock(),
        )?)
    }

    /// Copies the files of a closed database, to put them back with [`City::restore`].
    pub fn keep(&self, name: &str) -> Result<TempDir> {
        let kept = TempDir::new()?;
        copy(&format!("{name}.db"), self.folder.path(), kept.path())?;
        Ok(kept)
    }

    /// Puts a database back as it was kept. Nothing may have it open.
    pub fn restore(&self, name: &str, kept: &TempDir) -> Result<()> {
        let database = format!("{name}.db");
        for file in files(&database, self.folder.path())? {
            fs::remove_file(file)?;
        }
        copy(&database, kept.path(), self.folder.path())
    }
}

/// The database with everything that lies beside it under its name.
fn files(database: &str, folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with(database) {
            files.push(entry.path());
        }
    }
    Ok(files)
}

fn copy(database: &str, from: &Path, to: &Path) -> Result<()> {
    for file in files(database, from)? {
        let name = file.file_name().unwrap_or_default();
        fs::copy(&file, to.join(name))?;
    }
    Ok(())
}
