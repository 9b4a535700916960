//! A row as a person: cell by cell into fields, remarks and doubts.

use super::{List, Typed, coded, contact, date, name};
use crate::words;
use crate::{
    AddressPart, Column, DateDraft, Doubt, DoubtCode, Ignored, NameDraft, PersonDraft, PhoneDraft, Target,
    Value,
};

/// Longer than any name, date or code; and longer than any remark somebody types.
const LONG: usize = 300;
const LONG_REMARK: usize = 5_000;

impl List<'_> {
    pub(super) fn read_person(&self, cells: &[Typed<'_>]) -> PersonDraft {
        let mut row = PersonRow {
            list: self,
            person: PersonDraft::default(),
            filled: Vec::new(),
            name: Name::default(),
        };
        for cell in cells {
            row.take(cell);
        }
        row.finish()
    }
}

/// A person while her row is read.
struct PersonRow<'a> {
    list: &'a List<'a>,
    person: PersonDraft,
    /// Targets that have had their cell; a second one is kept as a remark.
    filled: Vec<Target>,
    name: Name,
}

/// The cells of the name, which may be two, before they are joined.
#[derive(Default)]
struct Name {
    full: Option<NameDraft>,
    aliases: Vec<NameDraft>,
    family: Option<String>,
    given: Option<String>,
    /// Where the name stands, for its doubts.
    place: Option<(Column, String)>,
}

impl PersonRow<'_> {
    fn take(&mut self, cell: &Typed<'_>) {
        let target = self.list.mapping.target(cell.column).clone();
        if cell.removed > 0 {
            self.doubt(
                cell,
                DoubtCode::ForbiddenCharactersRemoved { count: cell.removed },
            );
        }
        let characters = cell.text.chars().count();
        if characters
            > if target == Target::Remark {
                LONG_REMARK
            } else {
                LONG
            }
        {
            self.doubt(cell, DoubtCode::VeryLong { characters });
        }
        if let Target::Ignore(why) = target {
            let cell = self.list.remark(cell.column, &cell.text);
            self.person.ignored.push(Ignored { cell, why });
            return;
        }
        match cell.value {
            Value::Formula { .. } => return self.keep_with(cell, DoubtCode::Formula),
            Value::Error(_) => return self.keep_with(cell, DoubtCode::CellError),
            _ => {}
        }
        // A cell of nothing but forbidden characters has nothing left to keep.
        if cell.text.is_empty() {
            return;
        }
        if target.is_single() {
            if self.filled.contains(&target) {
                return self.keep(cell);
            }
            self.filled.push(target.clone());
        }
        self.take_as(cell, &target);
    }

    fn take_as(&mut self, cell: &Typed<'_>, target: &Target) {
        let text = || Some(cell.text.clone());
        match target {
            Target::RowNumber => self.person.row_number = text(),
            Target::Room => self.person.room = text(),
            Target::BirthPlace => self.person.birth_place = text(),
            Target::FileReference => self.person.file_reference = text(),
            Target::Address(part) => self.person.address.push(AddressPart {
                part: *part,
                label: self.list.header.name(cell.column),
                text: cell.text.clone(),
            }),
            Target::FullName | Target::FamilyName | Target::GivenName | Target::Aliases => {
                self.take_name(cell, target)
            }
            Target::BirthDate => self.person.birth_date = self.read_date(cell, date::Purpose::Birth),
            Target::MoveInDate => self.person.move_in_on = self.read_date(cell, date::Purpose::Event),
            Target::AllocatedOn => self.person.allocated_on = self.read_date(cell, date::Purpose::Event),
            Target::ResidenceValidUntil => {
                self.person.residence_valid_until = self.read_date(cell, date::Purpose::Expiry);
            }
            Target::Sex => {
                self.person.sex = words::sex(&cell.text);
                self.keep_unless(cell, self.person.sex.is_some(), DoubtCode::SexUnknown);
            }
            Target::ResidenceStatus => {
                self.person.residence_status = words::status(&cell.text);
                self.keep_unless(
                    cell,
                    self.person.residence_status.is_some(),
                    DoubtCode::StatusUnknown,
                );
            }
            Target::Nationality => {
                let reading = coded::read_nationalities(&cell.text);
                self.person.nationalities = reading.keys;
                self.keep_unknown(cell, reading.unknown, |part| DoubtCode::NationalityUnknown {
                    part,
                });
            }
            Target::Language => {
                let reading = coded::read_languages(&cell.text);
                self.person.languages = reading.keys;
                self.keep_unknown(cell, reading.unknown, |part| DoubtCode::LanguageUnknown { part });
            }
            Target::Phone => self.person.phone = Some(self.read_phone(cell)),
            Target::Email => {
                self.person.email = contact::is_email(&cell.text).then(|| cell.text.clone());
                self.keep_unless(cell, self.person.email.is_some(), DoubtCode::EmailOdd);
            }
            Target::Remark | Target::Ignore(_) => self.keep(cell),
        }
    }

    fn take_name(&mut self, cell: &Typed<'_>, target: &Target) {
        if *target != Target::Aliases && self.name.place.is_none() {
            self.name.place = Some((cell.column, cell.text.clone()));
        }
        if name::is_placeholder(&cell.text) {
            return self.keep_with(cell, DoubtCode::NamePlaceholder);
        }
        let mut reading = name::Reading::default();
        match target {
            Target::FullName => {
                reading = name::read_full(
                    &cell.text,
                    name::Order::of_heading(self.list.header.label(cell.column)),
                );
                let mut names = std::mem::take(&mut reading.names).into_iter();
                self.name.full = names.next();
                self.name.aliases.extend(names);
            }
            Target::FamilyName => self.name.family = Some(name::read_part(&cell.text, &mut reading)),
            Target::GivenName => self.name.given = Some(name::read_part(&cell.text, &mut reading)),
            _ => {
                reading = name::read_aliases(&cell.text);
                self.name.aliases.append(&mut reading.names);
            }
        }
        for remark in reading.remarks {
            let remark = self.list.remark(cell.column, &remark);
            self.person.remarks.push(remark);
        }
        for code in reading.doubts {
            self.doubt(cell, code);
        }
    }

    fn read_date(&mut self, cell: &Typed<'_>, purpose: date::Purpose) -> Option<DateDraft> {
        let reading = date::read(cell.value, &cell.text, purpose, self.list.today);
        for code in reading.doubts {
            self.doubt(cell, code);
        }
        if reading.keep {
            self.keep(cell);
        }
        reading.date
    }

    fn read_phone(&mut self, cell: &Typed<'_>) -> PhoneDraft {
        let (phone, doubt) = contact::read_phone(cell.value, &cell.text);
        if let Some(code) = doubt {
            self.doubt(cell, code);
        }
        phone
    }

    fn finish(mut self) -> PersonDraft {
        let (place, name) = match self.name.place.take() {
            Some((column, text)) => (Some(column), text),
            None => (None, String::new()),
        };
        let mut codes = Vec::new();
        let joined = name::join(self.name.family, self.name.given, &mut codes);
        let full = self.name.full;
        if joined.is_none() && full.is_none() {
            codes.push(DoubtCode::NameMissing);
        }
        // Beside a name in two cells, the whole name of a third is another spelling.
        self.person.names = [joined, full]
            .into_iter()
            .flatten()
            .chain(self.name.aliases)
            .collect();
        let doubts = codes.into_iter().map(|code| Doubt {
            code,
            column: place,
            as_typed: name.clone(),
        });
        self.person.doubts.extend(doubts);
        self.person.address.sort_by_key(|part| part.part);
        self.person
    }

    fn doubt(&mut self, cell: &Typed<'_>, code: DoubtCode) {
        self.person.doubts.push(Doubt {
            code,
            column: Some(cell.column),
            as_typed: cell.text.clone(),
        });
    }

    fn keep(&mut self, cell: &Typed<'_>) {
        let remark = self.list.remark(cell.column, &cell.text);
        self.person.remarks.push(remark);
    }

    fn keep_with(&mut self, cell: &Typed<'_>, code: DoubtCode) {
        self.doubt(cell, code);
        self.keep(cell);
    }

    fn keep_unless(&mut self, cell: &Typed<'_>, is_understood: bool, code: DoubtCode) {
        if !is_understood {
            self.keep_with(cell, code);
        }
    }

    fn keep_unknown(&mut self, cell: &Typed<'_>, unknown: Vec<String>, code: impl Fn(String) -> DoubtCode) {
        if !unknown.is_empty() {
            self.keep(cell);
        }
        for part in unknown {
            self.doubt(cell, code(part));
        }
    }
}
