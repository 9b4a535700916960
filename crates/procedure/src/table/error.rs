use thiserror::Error;

/// Why a table is not read. Names the place, so that whoever wrote it finds it.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum TableError {
    /// A row with too few or too many cells, or a table without a head.
    #[error("{table}: line {line} has not as many cells as there are columns")]
    Cells {
        /// The table.
        table: &'static str,
        /// The line, from 1.
        line: u64,
    },
    /// A code, day or number that is not understood, or a cell that must not be empty.
    #[error("{table}: line {line}, column {column}: not understood")]
    Cell {
        /// The table.
        table: &'static str,
        /// The line, from 1.
        line: u64,
        /// The column.
        column: &'static str,
    },
    /// Two rows with the same id.
    #[error("{table}: {id} is there twice")]
    Twice {
        /// The table.
        table: &'static str,
        /// The id.
        id: String,
    },
    /// A row names a kind of event or a state that is not there.
    #[error("{table}: {name} is no kind of event and no state")]
    Dangling {
        /// The table.
        table: &'static str,
        /// What it names.
        name: String,
    },
}
