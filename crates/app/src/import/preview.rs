use chrono::NaiveDate;
use lists::{Becomes, NotAPerson, RowDraft};
use store::Reader;

use super::draft::{self, Draft};
use super::list::{List, ListOptions};
use super::resemble::{self, Resemblance};
use crate::person::reference;
use crate::view::{DraftView, ImportPreview};
use crate::{Result, Session};

/// Says what reading in a list would do, and changes nothing: what each row would become, every doubt, rows that are no
/// person, resemblance to people here and to other rows, and whether this very file was read in before.
///
/// `file_name` names the sheet of a CSV file.
///
/// # Errors
/// `list_not_a_list`, `list_no_header`, `list_encrypted`, `list_old_format`, `list_mapping_unfit`, `file_too_large`;
/// `invalid_field` for an unknown sheet; `wrong_seat` at the office; file errors.
pub fn preview(
    session: &Session,
    bytes: &[u8],
    file_name: &str,
    options: &ListOptions,
) -> Result<ImportPreview> {
    session.require_worker()?;
    let (list, drafts) = read(session, bytes, file_name, options)?;
    let reader = session.reader();
    let resemblances = resemble::find(&reader, &drafts)?;
    let drafts = drafts
        .into_iter()
        .zip(resemblances)
        .map(|(draft, resemblance)| draft_view(&reader, draft, resemblance))
        .collect::<Result<_>>()?;
    Ok(ImportPreview {
        header_row: list.header.first_row,
        columns: super::column::views(&list.sheet, &list.header, &list.mapping),
        drafts,
        other_rows: list.rows.iter().filter_map(other_row).collect(),
        was_imported_on: was_imported_on(session, bytes)?,
        sheet: list.sheet.name,
        other_sheets: list.other_sheets,
    })
}

/// The list and what its people would become, as preview and step both have it.
pub(super) fn read(
    session: &Session,
    bytes: &[u8],
    file_name: &str,
    options: &ListOptions,
) -> Result<(List, Vec<Draft>)> {
    let shelter = options.shelter.as_deref().and_then(crate::text::filled);
    crate::text::line("shelter", shelter.as_deref().unwrap_or_default())?;
    let list = List::read(bytes, file_name, options, session.today())?;
    let drafts = draft::drafts(&list, shelter.as_deref());
    Ok((list, drafts))
}

fn was_imported_on(session: &Session, bytes: &[u8]) -> Result<Option<NaiveDate>> {
    let before = session.reader().list_import(*crypto::sha256(bytes).as_bytes())?;
    Ok(before.map(|import| session.local_at(import.at_ms).date()))
}

fn draft_view(reader: &Reader<'_>, draft: Draft, resemblance: Resemblance) -> Result<DraftView> {
    let people = resemblance.people.into_iter();
    Ok(DraftView {
        row: draft.row,
        person: draft.person,
        doubts: draft.doubts,
        resembles: people.map(|id| reference(reader, id)).collect::<Result<_>>()?,
        resembles_rows: resemblance.rows,
    })
}

/// Rows of which nothing is filled are not worth a word.
fn other_row(row: &RowDraft) -> Option<(u32, String)> {
    match &row.becomes {
        Becomes::Person(_) => None,
        Becomes::NotAPerson {
            why: NotAPerson::Empty,
            ..
        } => None,
        Becomes::NotAPerson { why, .. } => Some((row.row, code(why))),
    }
}

/// The code of something that has no details.
pub(super) fn code(value: &impl serde::Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(code)) => code,
        _ => String::new(),
    }
}
