//! What one row of a list becomes here. What it says and has no field is kept verbatim in the remark under its heading,
//! and so is the whole of what does not fit a field.

use chrono::NaiveDate;
use lists::{Column, DateDraft, Doubt, DoubtCode, NameDraft, PersonDraft, Target};
use model::code::NameSource;
use model::record::Person;
use model::text::{MAX_LINE, MAX_NAME, MAX_TEXT, check};
use model::{PartialDate, Precision};

use super::address;
use super::list::List;
use crate::view::{NameView, NewPerson};

/// The day is not known, and the field takes no less: kept as a remark.
const DATE_INCOMPLETE: &str = "date_incomplete";
/// Longer than the field, or of several lines: the beginning is there, the whole is kept as a remark.
const TEXT_DID_NOT_FIT: &str = "text_did_not_fit";
/// The row says more than a remark can hold: it is taken only when somebody shortens it.
const REMARK_TOO_LONG: &str = "remark_too_long";

/// A row as it would be written.
pub(super) struct Draft {
    /// 1-based, as the spreadsheet program shows it.
    pub row: u32,
    pub person: NewPerson,
    /// Code, column, cell as typed.
    pub doubts: Vec<(String, String, String)>,
}

impl Draft {
    /// The row has a doubt of that code that keeps it from being written.
    pub(super) fn is_too_long(&self) -> bool {
        self.doubts.iter().any(|(code, _, _)| code == REMARK_TOO_LONG)
    }

    /// Somebody looked at it and said what it becomes: what was doubtful is not any more.
    pub(super) fn put_right(&mut self, person: NewPerson) {
        self.person = person;
        self.doubts.clear();
    }
}

/// Every row that is a person.
pub(super) fn drafts(list: &List, shelter: Option<&str>) -> Vec<Draft> {
    let people = list
        .rows
        .iter()
        .filter_map(|row| row.person().map(|person| (row.row, person)));
    people
        .map(|(row, person)| Builder::new(list).build(row, person, shelter))
        .collect()
}

struct Builder<'a> {
    list: &'a List,
    doubts: Vec<(String, String, String)>,
    /// Lines of the remark with the column they come from, for their order.
    kept: Vec<(Option<Column>, String)>,
}

impl<'a> Builder<'a> {
    fn new(list: &'a List) -> Builder<'a> {
        Builder {
            list,
            doubts: Vec::new(),
            kept: Vec::new(),
        }
    }

    fn build(mut self, row: u32, from: &PersonDraft, shelter: Option<&str>) -> Draft {
        self.doubts.extend(from.doubts.iter().map(view));
        let status_text = self.status_text(from);
        for remark in &from.remarks {
            let is_in_field = status_text.as_deref() == Some(remark.text.as_str())
                && self.list.column_of(&Target::ResidenceStatus) == Some(remark.column);
            if !is_in_field {
                self.kept.push((Some(remark.column), remark.to_string()));
            }
        }
        if let Some(number) = &from.row_number {
            self.keep(&Target::RowNumber, number);
        }
        let names = from
            .names
            .iter()
            .enumerate()
            .map(|(rank, name)| self.name(rank, name))
            .collect();
        let mut fields = Person {
            birth: self.birth(from.birth_date.as_ref()),
            birth_place: self.line(&Target::BirthPlace, from.birth_place.as_deref()),
            sex: from.sex.and_then(|sex| sex.code().parse().ok()),
            residence_status: from
                .residence_status
                .and_then(|status| status.code().parse().ok()),
            residence_status_text: status_text,
            residence_valid_until: self
                .day(&Target::ResidenceValidUntil, from.residence_valid_until.as_ref()),
            phone: self.line(
                &Target::Phone,
                from.phone.as_ref().map(|phone| phone.as_typed.as_str()),
            ),
            email: self.line(&Target::Email, from.email.as_deref()),
            address: self.address(from),
            allocated_on: self.day(&Target::AllocatedOn, from.allocated_on.as_ref()),
            file_reference: self.line(&Target::FileReference, from.file_reference.as_deref()),
            ..Person::default()
        };
        let room = self.line(&Target::Room, from.room.as_deref());
        let moved_in_on = self.day(&Target::MoveInDate, from.move_in_on.as_ref());
        fields.remark = self.remark();
        let person = NewPerson {
            names,
            fields,
            nationalities: from.nationalities.clone(),
            languages: from.languages.clone(),
            shelter: shelter.map(str::to_owned),
            room,
            moved_in_on,
        };
        Draft {
            row,
            person,
            doubts: self.doubts,
        }
    }

    /// A status that no code fits has a field for its words.
    fn status_text(&self, from: &PersonDraft) -> Option<String> {
        let doubt = from
            .doubts
            .iter()
            .find(|doubt| doubt.code == DoubtCode::StatusUnknown)?;
        Some(doubt.as_typed.clone()).filter(|text| check(text, MAX_LINE, false).is_ok())
    }

    /// The name of the row comes first, all others are aliases. What cannot be told apart is a given name.
    fn name(&mut self, rank: usize, name: &NameDraft) -> NameView {
        let (family, given) = match (&name.family, &name.given) {
            (None, None) => ("", name.as_typed.as_str()),
            (family, given) => (
                family.as_deref().unwrap_or_default(),
                given.as_deref().unwrap_or_default(),
            ),
        };
        if [family, given]
            .iter()
            .any(|part| check(part, MAX_NAME, false).is_err())
        {
            let targets = [
                Target::FullName,
                Target::FamilyName,
                Target::GivenName,
                Target::Aliases,
            ];
            let has_column = |target: &&Target| self.list.column_of(target).is_some();
            let target = match rank {
                0 => targets.iter().find(has_column),
                _ => targets.iter().rev().find(has_column),
            };
            self.overflow(target.unwrap_or(&Target::FullName), &name.as_typed);
        }
        NameView {
            id: None,
            family: shortened(family, MAX_NAME),
            given: shortened(given, MAX_NAME),
            script: names::script(&name.as_typed).code().to_owned(),
            source: Some(if rank == 0 {
                NameSource::List
            } else {
                NameSource::Alias
            }),
        }
    }

    fn line(&mut self, target: &Target, text: Option<&str>) -> Option<String> {
        let text = text?;
        if check(text, MAX_LINE, false).is_err() {
            self.overflow(target, text);
        }
        Some(shortened(text, MAX_LINE)).filter(|text| !text.is_empty())
    }

    fn address(&mut self, from: &PersonDraft) -> Option<String> {
        let joined = address::join(&from.address);
        if check(&joined, MAX_TEXT, true).is_err() {
            for part in &from.address {
                self.kept.push((None, format!("{}: {}", part.label, part.text)));
            }
            self.doubts
                .push((TEXT_DID_NOT_FIT.to_owned(), String::new(), joined));
            return None;
        }
        Some(joined).filter(|text| !text.is_empty())
    }

    fn birth(&mut self, date: Option<&DateDraft>) -> Option<PartialDate> {
        let date = date?;
        let birth = partial(date);
        if birth.is_none() {
            self.keep(&Target::BirthDate, &date.as_typed);
        }
        birth
    }

    fn day(&mut self, target: &Target, date: Option<&DateDraft>) -> Option<NaiveDate> {
        let date = date?;
        let day = date.date();
        if day.is_none() {
            self.doubt(DATE_INCOMPLETE, target, &date.as_typed);
            self.keep(target, &date.as_typed);
        }
        day
    }

    fn overflow(&mut self, target: &Target, text: &str) {
        self.doubt(TEXT_DID_NOT_FIT, target, text);
        self.keep(target, text);
    }

    fn doubt(&mut self, code: &str, target: &Target, text: &str) {
        let column = self.list.column_of(target).map(|column| column.to_string());
        self.doubts
            .push((code.to_owned(), column.unwrap_or_default(), text.to_owned()));
    }

    /// A date that was doubted may stand among the remarks already.
    fn keep(&mut self, target: &Target, text: &str) {
        let column = self.list.column_of(target);
        let label = column
            .map(|column| self.list.header.name(column))
            .unwrap_or_default();
        let line = format!("{label}: {text}");
        if !self.kept.iter().any(|(at, kept)| *at == column && *kept == line) {
            self.kept.push((column, line));
        }
    }

    fn remark(&mut self) -> Option<String> {
        let mut kept = std::mem::take(&mut self.kept);
        kept.sort_by_key(|(column, _)| *column);
        let lines: Vec<String> = kept.into_iter().map(|(_, line)| line).collect();
        let remark = lines.join("\n");
        if check(&remark, MAX_TEXT, true).is_err() {
            self.doubts
                .push((REMARK_TOO_LONG.to_owned(), String::new(), String::new()));
        }
        Some(remark).filter(|text| !text.is_empty())
    }
}

fn view(doubt: &Doubt) -> (String, String, String) {
    let column = doubt.column.map(|column| column.to_string()).unwrap_or_default();
    (doubt.code.kind().to_owned(), column, doubt.as_typed.clone())
}

fn partial(date: &DateDraft) -> Option<PartialDate> {
    let precision = match (date.month, date.day) {
        (Some(_), Some(_)) => Precision::Day,
        (Some(_), None) => Precision::Month,
        (None, _) => Precision::Year,
    };
    let first = date.first()?;
    Some(PartialDate {
        first,
        precision,
        is_estimated: false,
    })
}

/// The text where the field takes it; else as much of it as the field takes, in one line.
fn shortened(text: &str, limit: usize) -> String {
    if check(text, limit, false).is_ok() {
        return text.to_owned();
    }
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let is_taken = |letter: &char| check(letter.encode_utf8(&mut [0; 4]), 1, false).is_ok();
    let beginning: String = line.chars().filter(is_taken).take(limit).collect();
    beginning.trim_end().to_owned()
}
