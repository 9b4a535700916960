//! The repository as something to read: where it stands, which files it has, what of a file is code.
//!
//! Only `std`: these functions must not depend on what they judge.

use std::fs;
use std::path::{Path, PathBuf};

/// Folders that hold what is built or fetched, not what is written.
const NOT_OURS: [&str; 6] = [".git", "dist", "gen", "node_modules", "out", "target"];

/// The top folder of the repository.
pub fn root() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here)
}

/// A file of the repository with its text.
pub struct Source {
    /// Where it lies, from the top folder, with `/` between the parts.
    pub path: String,
    /// The whole text; bytes that are no UTF-8 are replaced.
    pub text: String,
}

impl Source {
    /// Whether the file lies in `folder` (written without a final `/`).
    pub fn is_in(&self, folder: &str) -> bool {
        self.path
            .strip_prefix(folder)
            .is_some_and(|rest| rest.starts_with('/'))
    }

    /// The code of a Rust file that is shipped: without comments and without its module of tests.
    pub fn shipped_code(&self) -> String {
        let shipped = self
            .text
            .split("#[cfg(test)]\nmod tests {")
            .next()
            .unwrap_or_default();
        let is_comment = |line: &&str| line.trim_start().starts_with("//");
        shipped
            .lines()
            .filter(|line| !is_comment(line))
            .collect::<Vec<_>>()
            .join("\n")
    }

    /// Whether the file holds tests only.
    pub fn is_test(&self) -> bool {
        self.path.ends_with("/tests.rs") || self.path.contains("/tests/") || self.path.starts_with("tests/")
    }
}

/// All files below `folder` (from the top folder) whose name ends in one of `endings`, sorted by path.
/// A folder that does not exist has no files.
pub fn sources(folder: &str, endings: &[&str]) -> Vec<Source> {
    let mut paths = Vec::new();
    collect(&root().join(folder), endings, &mut paths);
    paths.sort();
    paths.into_iter().filter_map(read).collect()
}

fn collect(folder: &Path, endings: &[&str], into: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.flatten().map(|entry| entry.path()) {
        let name = path
            .file_name()
            .and_then(|name| name.to_str())
            .unwrap_or_default();
        if path.is_symlink() {
            continue;
        } else if path.is_dir() {
            if !NOT_OURS.contains(&name) {
                collect(&path, endings, into);
            }
        } else if endings.iter().any(|ending| name.ends_with(ending)) {
            into.push(path);
        }
    }
}

fn read(path: PathBuf) -> Option<Source> {
    let bytes = fs::read(&path).ok()?;
    let from_top = path
        .strip_prefix(root())
        .ok()?
        .to_string_lossy()
        .replace('\\', "/");
    Some(Source {
        path: from_top,
        text: String::from_utf8_lossy(&bytes).into_owned(),
    })
}
