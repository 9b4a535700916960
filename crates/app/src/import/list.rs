use chrono::NaiveDate;
use lists::{Header, ListError, Mapping, RowDraft, Sheet, Target};

use crate::text::invalid;
use crate::view::MappedColumn;
use crate::{AppError, ErrorCode, Result};

/// Largest list that is read, in bytes. What unpacks from it has limits of its own.
pub const LARGEST: u64 = 256 * 1024 * 1024;

/// How a list is to be read; what is empty is found out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListOptions {
    /// Name of the sheet.
    pub sheet: Option<String>,
    /// What each column means: the JSON of [`proposed_mapping`], perhaps edited.
    pub mapping: Option<Vec<u8>>,
    /// Name of the shelter in which the people of the list live. Lists say rooms, and the shelter in their title at most.
    pub shelter: Option<String>,
}

/// What the program takes each column for, as JSON to look at, to edit and to give back in [`ListOptions::mapping`]. Also
/// for a list without headings: there the columns have their letters, and their values say what they are.
///
/// # Errors
/// `list_not_a_list`, `list_encrypted`, `list_old_format`, `file_too_large`; `invalid_field` for an unknown sheet.
pub fn proposed_mapping(bytes: &[u8], file_name: &str, sheet: Option<&str>) -> Result<String> {
    let (sheet, _) = read_sheet(bytes, file_name, sheet)?;
    let header = lists::find_header(&sheet).unwrap_or_else(|_| Header::by_letter(&sheet));
    Ok(lists::propose(&sheet, &header).to_json())
}

/// The columns of a list without headings, by their letters.
///
/// # Errors
/// Those of [`proposed_mapping`].
pub fn nameless_columns(bytes: &[u8], file_name: &str, sheet: Option<&str>) -> Result<Vec<MappedColumn>> {
    let (sheet, _) = read_sheet(bytes, file_name, sheet)?;
    let header = Header::by_letter(&sheet);
    let mapping = lists::propose(&sheet, &header);
    Ok(super::column::views(&sheet, &header, &mapping))
}

/// A list with the meaning of its columns and what each row would become.
pub(super) struct List {
    pub sheet: Sheet,
    pub other_sheets: Vec<String>,
    pub header: Header,
    pub mapping: Mapping,
    pub rows: Vec<RowDraft>,
}

impl List {
    pub(super) fn read(
        bytes: &[u8],
        file_name: &str,
        options: &ListOptions,
        today: NaiveDate,
    ) -> Result<List> {
        let (sheet, other_sheets) = read_sheet(bytes, file_name, options.sheet.as_deref())?;
        let found = lists::find_header(&sheet);
        let (header, mapping) = match &options.mapping {
            Some(json) => {
                let mapping = Mapping::from_json(json)?;
                let header = found.unwrap_or_else(|_| Header::by_letter(&sheet));
                mapping.check_fits(&header)?;
                (header, mapping)
            }
            None => {
                let header = found?;
                let mapping = lists::propose(&sheet, &header);
                (header, mapping)
            }
        };
        let rows = lists::interpret(&sheet, &header, &mapping, today);
        Ok(List {
            sheet,
            other_sheets,
            header,
            mapping,
            rows,
        })
    }

    /// The first column that is taken for this.
    pub(super) fn column_of(&self, target: &Target) -> Option<lists::Column> {
        let mapped = self.mapping.columns.iter();
        mapped
            .filter(|mapped| mapped.target == *target)
            .map(|mapped| mapped.column)
            .next()
    }
}

fn read_sheet(bytes: &[u8], file_name: &str, wanted: Option<&str>) -> Result<(Sheet, Vec<String>)> {
    let workbook = lists::read(bytes, file_name)?;
    let sheet = match wanted {
        Some(name) => workbook
            .find_sheet(name)
            .ok_or_else(|| invalid("sheet", "unknown_sheet"))?,
        None => workbook.likely_sheet().ok_or(ErrorCode::ListNotAList)?,
    };
    let others = workbook.sheets.iter().map(|other| other.name.clone());
    let others = others.filter(|name| *name != sheet.name).collect();
    Ok((sheet.clone(), others))
}

impl From<ListError> for AppError {
    fn from(error: ListError) -> AppError {
        let unfit = || AppError::new(ErrorCode::ListMappingUnfit);
        match error {
            ListError::Encrypted => ErrorCode::ListEncrypted.into(),
            ListError::OldExcel => ErrorCode::ListOldFormat.into(),
            ListError::NoHeader { .. } | ListError::Empty => ErrorCode::ListNoHeader.into(),
            ListError::TooLarge(limit) => AppError::new(ErrorCode::FileTooLarge).with("limit", limit),
            ListError::MappingUnreadable { line } => unfit().with("line", line),
            ListError::MappingDoesNotFit { column } | ListError::MappingAmbiguous { column } => {
                unfit().with("column", column)
            }
            ListError::MappingVersion { found, .. } => unfit().with("version", found),
            _ => ErrorCode::ListNotAList.into(),
        }
    }
}
