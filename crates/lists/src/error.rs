use serde::Serialize;

use crate::Column;

/// Why a list cannot be read. Messages name no cell and no person.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ListError {
    /// Neither a workbook nor text in lines.
    #[error("the file is not a list")]
    NotAList,
    /// A workbook that needs a password to open.
    #[error("the workbook is protected by a password")]
    Encrypted,
    /// The binary Excel format before 2007.
    #[error("the workbook is in the old .xls format")]
    OldExcel,
    /// A workbook, but cut off or inconsistent.
    #[error("the workbook is damaged")]
    Damaged,
    /// Nothing is filled in.
    #[error("the list is empty")]
    Empty,
    /// A limit of [`crate::read`] is exceeded.
    #[error("the list is too large: {0}")]
    TooLarge(Limit),
    /// No row looks like column headings. [`crate::Header::by_letter`] lets a person map the columns by their letters.
    #[error("no row looks like column headings")]
    NoHeader {
        /// The columns that are filled, for mapping them by letter.
        columns: Vec<Column>,
    },
    /// The mapping file is not a mapping.
    #[error("the mapping cannot be read (line {line})")]
    MappingUnreadable {
        /// 1-based line of the file.
        line: usize,
    },
    /// The mapping was made by a newer version.
    #[error("the mapping has version {found}, this program knows {known}")]
    MappingVersion {
        /// Version in the file.
        found: u8,
        /// Newest version known here.
        known: u8,
    },
    /// The mapping names a column that the list does not have, or that has another heading there.
    #[error("the mapping does not fit the list in column {column}")]
    MappingDoesNotFit {
        /// The first column that does not fit.
        column: Column,
    },
    /// The mapping names one column twice, or gives a target to two columns that can take only one.
    #[error("the mapping is ambiguous in column {column}")]
    MappingAmbiguous {
        /// The second of the two columns.
        column: Column,
    },
}

impl ListError {
    /// A stable code for the interface, which has the sentences.
    pub fn code(&self) -> &'static str {
        match self {
            ListError::NotAList => "list_not_a_list",
            ListError::Encrypted => "list_encrypted",
            ListError::OldExcel => "list_old_excel",
            ListError::Damaged => "list_damaged",
            ListError::Empty => "list_empty",
            ListError::TooLarge(_) => "list_too_large",
            ListError::NoHeader { .. } => "list_no_header",
            ListError::MappingUnreadable { .. } => "list_mapping_unreadable",
            ListError::MappingVersion { .. } => "list_mapping_version",
            ListError::MappingDoesNotFit { .. } => "list_mapping_does_not_fit",
            ListError::MappingAmbiguous { .. } => "list_mapping_ambiguous",
        }
    }
}

/// What [`crate::read`] allows. Far above any list of people of a city, far below what harms a small laptop.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Limit {
    /// Bytes of the file.
    FileSize,
    /// Bytes of the unpacked workbook (a "zip bomb" is small when packed).
    UnpackedSize,
    /// Sheets of the workbook.
    Sheets,
    /// Rows of a sheet.
    Rows,
    /// Columns of a sheet.
    Columns,
}

impl Limit {
    /// The limit itself: bytes, sheets, rows or columns.
    pub const fn value(self) -> u64 {
        match self {
            Limit::FileSize => 32 * 1024 * 1024,
            Limit::UnpackedSize => 192 * 1024 * 1024,
            Limit::Sheets => 100,
            Limit::Rows => 100_000,
            Limit::Columns => 256,
        }
    }
}

impl std::fmt::Display for Limit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let unit = match self {
            Limit::FileSize => "bytes",
            Limit::UnpackedSize => "bytes unpacked",
            Limit::Sheets => "sheets",
            Limit::Rows => "rows",
            Limit::Columns => "columns",
        };
        write!(f, "at most {} {unit}", self.value())
    }
}
