//! What a line of content may be. A receiver refuses what the scope does not allow, whoever signed it.

use model::disclose::is_protected;
use model::record::{SHELTER, Shelter, table};
use model::snapshot::SnapshotLine;
use model::{Cells, Operation, Record as _, RowId, Scope, TOMBSTONE, TableNo};
use serde::{Deserialize, Serialize};

use crate::roster::SignedRoster;
use crate::{Place, ReadError};

/// A line that its scope allows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// In `replica` and `transfer`.
    Operation(Operation),
    /// In `office` and `cover`.
    Snapshot(SnapshotLine),
    /// In `project`.
    Project(ProjectLine),
}

/// A line of a `project` snapshot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Wire", into = "Wire")]
pub enum ProjectLine {
    /// A row of the configuration: an area, agency, worker or shelter, with all its filled cells.
    Row {
        /// The table's number.
        table: TableNo,
        /// The row.
        row: RowId,
        /// Its cells.
        cells: Cells,
    },
    /// The roster, to be verified on its own.
    Roster(Box<SignedRoster>),
}

/// A line as it travels: `t`, `r` and `c` for a row, or `roster`.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wire {
    #[serde(skip_serializing_if = "Option::is_none")]
    t: Option<TableNo>,
    #[serde(skip_serializing_if = "Option::is_none")]
    r: Option<RowId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    c: Option<Cells>,
    #[serde(skip_serializing_if = "Option::is_none")]
    roster: Option<Box<SignedRoster>>,
}

impl TryFrom<Wire> for ProjectLine {
    type Error = &'static str;

    fn try_from(wire: Wire) -> Result<ProjectLine, &'static str> {
        match (wire.t, wire.r, wire.c, wire.roster) {
            (Some(table), Some(row), Some(cells), None) => Ok(ProjectLine::Row { table, row, cells }),
            (None, None, None, Some(roster)) => Ok(ProjectLine::Roster(roster)),
            _ => Err("a line is either a row (t, r, c) or a roster"),
        }
    }
}

impl From<ProjectLine> for Wire {
    fn from(line: ProjectLine) -> Wire {
        match line {
            ProjectLine::Row { table, row, cells } => Wire {
                t: Some(table),
                r: Some(row),
                c: Some(cells),
                roster: None,
            },
            ProjectLine::Roster(roster) => Wire {
                t: None,
                r: None,
                c: None,
                roster: Some(roster),
            },
        }
    }
}

/// Reads a line of a bundle of `scope`. Tables and columns that this version does not know pass in `replica` and
/// `transfer`, where everything may travel.
///
/// # Errors
/// [`ReadError::ScopeViolated`] for a line that the scope does not allow, [`ReadError::NewerFormat`] for one whose
/// permission only a newer version can judge, [`ReadError::Damaged`] for what is no line of any scope.
pub fn check_line(scope: Scope, line: &str) -> Result<Line, ReadError> {
    let found = match scope {
        Scope::Replica | Scope::Transfer => read_operation(line).map(Line::Operation),
        Scope::Office | Scope::Cover => read_snapshot(line).map(Line::Snapshot),
        Scope::Project => read::<ProjectLine>(line).map(Line::Project),
        Scope::Receipt => None,
    };
    let Some(found) = found else {
        return Err(if is_of_another_scope(line) {
            ReadError::ScopeViolated { scope }
        } else {
            ReadError::Damaged {
                place: Place::Content,
            }
        });
    };
    let is_allowed = match &found {
        Line::Operation(_) => true,
        Line::Snapshot(line) => scope == Scope::Office || !matches!(line, SnapshotLine::Total(_)),
        Line::Project(ProjectLine::Roster(_)) => true,
        Line::Project(ProjectLine::Row { table, cells, .. }) => may_be_told_to_all(*table, cells)?,
    };
    if is_allowed {
        Ok(found)
    } else {
        Err(ReadError::ScopeViolated { scope })
    }
}

fn read<T: for<'de> Deserialize<'de>>(line: &str) -> Option<T> {
    serde_json::from_str(line).ok()
}

fn read_operation(line: &str) -> Option<Operation> {
    read(line).filter(Operation::is_well_formed)
}

fn read_snapshot(line: &str) -> Option<SnapshotLine> {
    read(line).filter(|line| match line {
        SnapshotLine::Person(record) => record.person.is_some(),
        SnapshotLine::Total(_) | SnapshotLine::Revocation(_) => true,
    })
}

fn is_of_another_scope(line: &str) -> bool {
    read_operation(line).is_some() || read_snapshot(line).is_some() || read::<ProjectLine>(line).is_some()
}

/// Whether every cell is of class `Project`. A deleted row may say that it is deleted, but only in a table that has
/// something to tell; a protected shelter is never told.
fn may_be_told_to_all(no: TableNo, cells: &Cells) -> Result<bool, ReadError> {
    let table = table(no).ok_or(ReadError::NewerFormat)?;
    let is_told = |column: &model::Column| Scope::Project.may_hold(column.disclosure);
    if !table.columns.iter().any(is_told) {
        return Ok(false);
    }
    for no in cells.keys().filter(|no| **no != TOMBSTONE) {
        if !is_told(table.column(*no).ok_or(ReadError::NewerFormat)?) {
            return Ok(false);
        }
    }
    Ok(no != SHELTER.no || !is_protected(&Shelter::from_cells(cells)))
}
