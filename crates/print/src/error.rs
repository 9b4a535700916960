/// Why there is no sheet. Holds no personal data.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PrintError {
    /// No kind of sheet, language or code of that name.
    #[error("there is no such kind of sheet, language or code")]
    Unknown,
    /// A typed text holds letters that the shipped fonts do not have. What to do: write it in Latin letters, or as the
    /// person writes it in one of the languages of the sheets.
    #[error("the fonts have no letters of the script {script}")]
    MissingGlyph {
        /// English name of the script in Unicode (`Georgian`), or `Common` for a symbol.
        script: &'static str,
    },
    /// Something that the sheet cannot do without is empty.
    #[error("the sheet needs {field}")]
    Empty {
        /// Path of the field in [`crate::Sheet`], as it is serialized.
        field: &'static str,
    },
    /// A template or a text of this crate is wrong, which its tests exclude. What to do: report it.
    #[error("the sheet could not be set ({at})")]
    Failed {
        /// Where in this crate: a file of templates or texts, with its line or message.
        at: String,
    },
}

impl PrintError {
    /// A stable code for the interface, which has the sentences.
    pub fn code(&self) -> &'static str {
        match self {
            PrintError::Unknown => "print_unknown",
            PrintError::MissingGlyph { .. } => "print_missing_glyph",
            PrintError::Empty { .. } => "print_empty",
            PrintError::Failed { .. } => "print_failed",
        }
    }
}
