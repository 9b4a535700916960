use super::column::chosen_mapping;
use super::list::{ListOptions, nameless_columns};
use super::preview;
use crate::view::{ListReading, OpenedList};
use crate::{ErrorCode, Result, Session};

impl ListReading {
    /// The same for the verbs.
    ///
    /// # Errors
    /// Those of [`chosen_mapping`].
    pub fn options(&self) -> Result<ListOptions> {
        Ok(ListOptions {
            sheet: self.sheet.clone(),
            mapping: self.columns.as_deref().map(chosen_mapping).transpose()?,
            shelter: self.shelter.clone(),
        })
    }
}

/// Looks at a list as somebody wants it read. A list without headings is no failure here: its columns come by their
/// letters, for somebody to say what they are.
///
/// # Errors
/// Those of [`super::preview`] but `list_no_header`, and of [`chosen_mapping`].
pub fn look(session: &Session, bytes: &[u8], file_name: &str, reading: &ListReading) -> Result<OpenedList> {
    let opened = |preview, nameless| OpenedList {
        file_name: file_name.to_owned(),
        preview,
        nameless,
    };
    match preview::preview(session, bytes, file_name, &reading.options()?) {
        Ok(preview) => Ok(opened(Some(preview), Vec::new())),
        Err(error) if error.code == ErrorCode::ListNoHeader && reading.columns.is_none() => {
            let columns = nameless_columns(bytes, file_name, reading.sheet.as_deref())?;
            Ok(opened(None, columns))
        }
        Err(error) => Err(error),
    }
}
