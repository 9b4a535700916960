//! The form of the demo's data files: `name:` begins a list, each indented line below is an entry, `#` begins a remark.

use std::collections::HashMap;

use crate::{ErrorCode, Result};

/// The lists of a data file.
pub(super) struct Blocks(HashMap<&'static str, Vec<&'static str>>);

impl Blocks {
    /// Reads data files that are part of the program.
    pub(super) fn read(files: &[&'static str]) -> Blocks {
        let mut lists: HashMap<&str, Vec<&str>> = HashMap::new();
        let mut name = "";
        for line in files.iter().flat_map(|file| file.lines()) {
            let text = line.trim();
            if text.is_empty() || text.starts_with('#') {
                continue;
            } else if line.starts_with(' ') {
                lists.entry(name).or_default().push(text);
            } else {
                name = text.trim_end_matches(':');
            }
        }
        Blocks(lists)
    }

    /// The entries of a list; none if there is no such list.
    pub(super) fn list(&self, name: &str) -> &[&'static str] {
        self.0.get(name).map_or(&[], Vec::as_slice)
    }

    /// The only, or first, entry of a list.
    ///
    /// # Errors
    /// `internal` when the list is missing.
    pub(super) fn one(&self, name: &str) -> Result<&'static str> {
        self.list(name)
            .first()
            .copied()
            .ok_or_else(|| ErrorCode::Internal.into())
    }

    /// The parts of each entry, divided by `|`, each without the blanks around it.
    pub(super) fn rows(&self, name: &str) -> impl Iterator<Item = Vec<&'static str>> {
        self.list(name)
            .iter()
            .map(|line| line.split('|').map(str::trim).collect())
    }

    /// Entries with a weight behind them: `apc 9`.
    pub(super) fn weighted(&self, name: &str) -> Vec<(&'static str, u64)> {
        let parse = |line: &&'static str| {
            let (thing, weight) = line.rsplit_once(' ')?;
            Some((thing, weight.parse().ok()?))
        };
        self.list(name).iter().filter_map(parse).collect()
    }

    /// The names of all lists.
    #[cfg(test)]
    pub(super) fn names(&self) -> impl Iterator<Item = &'static str> {
        self.0.keys().copied()
    }
}
