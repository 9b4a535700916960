//! The nouns, one file each. Table numbers are stable and never given to another noun.

mod attachment;
mod case_note;
mod consent;
mod deadline;
mod household;
mod letter;
mod organisation;
mod person;
mod procedure_event;
mod shelter;
mod task;

pub use attachment::{ATTACHMENT, Attachment};
pub use case_note::{CASE_NOTE, CaseNote};
pub use consent::{CONSENT, Consent};
pub use deadline::{DEADLINE, Deadline};
pub use household::{
    HOUSEHOLD, HOUSEHOLD_MEMBERSHIP, Household, HouseholdMembership, RELATIONSHIP, Relationship,
};
pub use letter::{LETTER, Letter};
pub use organisation::{AGENCY, AREA, Agency, Area, WORKER, Worker};
pub use person::{
    NATIONALITY, Nationality, PERSON, PERSON_LANGUAGE, PERSON_NAME, Person, PersonLanguage, PersonName,
};
pub use procedure_event::{PROCEDURE_EVENT, ProcedureEvent};
pub use shelter::{SHELTER, STAY, Shelter, Stay};
pub use task::{TASK, Task};

use crate::{Table, TableNo};

/// Every replicated table, in the order of its number.
pub static TABLES: &[&Table] = &[
    &PERSON,
    &PERSON_NAME,
    &NATIONALITY,
    &PERSON_LANGUAGE,
    &HOUSEHOLD,
    &HOUSEHOLD_MEMBERSHIP,
    &RELATIONSHIP,
    &SHELTER,
    &STAY,
    &CASE_NOTE,
    &CONSENT,
    &AGENCY,
    &AREA,
    &WORKER,
    &TASK,
    &LETTER,
    &DEADLINE,
    &PROCEDURE_EVENT,
    &ATTACHMENT,
];

/// The table with this number; `None` for one a newer version has.
pub fn table(no: TableNo) -> Option<&'static Table> {
    TABLES.iter().copied().find(|table| table.no == no)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn numbers_and_names_are_given_once() {
        let mut tables = BTreeSet::new();
        for table in TABLES {
            assert!(
                tables.insert(table.no),
                "table number {} is given twice",
                table.no
            );
            let mut numbers = BTreeSet::from([crate::TOMBSTONE]);
            let mut names = BTreeSet::new();
            for column in table.columns {
                assert!(
                    numbers.insert(column.no),
                    "{}.{} has a number given before",
                    table.name,
                    column.name
                );
                assert!(
                    names.insert(column.name),
                    "{}.{} stands there twice",
                    table.name,
                    column.name
                );
            }
        }
    }

    #[test]
    fn the_stable_numbers_stay_what_they_are() {
        let listing: String = TABLES
            .iter()
            .flat_map(|table| {
                table.columns.iter().map(move |column| {
                    format!(
                        "{:>2}.{:<2} {}.{} {:?} {:?}\n",
                        table.no, column.no, table.name, column.name, column.disclosure, column.on_erase
                    )
                })
            })
            .collect();
        let agreed = include_str!("record/columns.txt");
        assert!(
            listing == agreed,
            "numbers travel in bundles for years: a line may be added to record/columns.txt, none changed.\n{listing}"
        );
    }

    #[test]
    fn free_text_never_leaves_the_caseload() {
        use crate::Disclosure::{Case, Own};
        for (table, column) in [
            (&CASE_NOTE, "text"),
            (&PERSON, "remark"),
            (&CONSENT, "remark"),
            (&TASK, "done_how"),
            (&LETTER, "remark"),
            (&DEADLINE, "closed_how"),
            (&PROCEDURE_EVENT, "remark"),
        ] {
            let column = table.column_named(column).unwrap();
            assert!(
                matches!(column.disclosure, Own | Case),
                "{}.{}",
                table.name,
                column.name
            );
        }
    }
}
