//! Every replicated table with what reads and checks its rows, so that writing out and reading back name no field.

use model::record::{
    Agency, Area, Attachment, CaseNote, Consent, Deadline, Household, HouseholdMembership, Letter,
    Nationality, Person, PersonLanguage, PersonName, ProcedureEvent, Relationship, Shelter, Stay, Task,
    Worker,
};
use model::{Cells, Record, RowId, Table};
use store::Reader;

use crate::Result;

/// Rows of a table with their ids.
type Listed = Vec<(RowId, Cells)>;

/// A table whose kind of record is known only when the program runs.
pub(crate) struct Rows {
    pub table: &'static Table,
    /// Every row that is not deleted.
    pub list: fn(&Reader<'_>) -> Result<Listed>,
    /// What this version keeps of these cells.
    pub keep: fn(&Cells) -> Cells,
    count: fn(&Reader<'_>) -> Result<u64>,
    is_of_project: bool,
}

impl Rows {
    pub(crate) fn is_empty(&self, reader: &Reader<'_>) -> Result<bool> {
        Ok((self.count)(reader)? == 0)
    }

    /// Made from the roster on every device of the project, also on one without a caseload.
    pub(crate) fn is_of_project(&self) -> bool {
        self.is_of_project
    }
}

/// In the order in which they are written: whoever reads line by line knows a shelter before who lives there.
pub(crate) static ALL: [Rows; 19] = [
    of::<Agency>(true),
    of::<Area>(true),
    of::<Worker>(true),
    of::<Shelter>(false),
    of::<Household>(false),
    of::<Person>(false),
    of::<PersonName>(false),
    of::<Nationality>(false),
    of::<PersonLanguage>(false),
    of::<HouseholdMembership>(false),
    of::<Relationship>(false),
    of::<Stay>(false),
    of::<Consent>(false),
    of::<CaseNote>(false),
    of::<Task>(false),
    of::<Letter>(false),
    of::<Deadline>(false),
    of::<ProcedureEvent>(false),
    of::<Attachment>(false),
];

/// The table of that name.
pub(crate) fn named(name: &str) -> Option<&'static Rows> {
    ALL.iter().find(|rows| rows.table.name == name)
}

const fn of<R: Record>(is_of_project: bool) -> Rows {
    Rows {
        table: R::TABLE,
        list: list::<R>,
        keep: keep::<R>,
        count: count::<R>,
        is_of_project,
    }
}

fn list<R: Record>(reader: &Reader<'_>) -> Result<Listed> {
    let rows = reader.list_all::<R>()?.into_iter();
    Ok(rows.map(|row| (row.id.into(), row.record.to_cells())).collect())
}

fn keep<R: Record>(cells: &Cells) -> Cells {
    R::from_cells(cells).to_cells()
}

fn count<R: Record>(reader: &Reader<'_>) -> Result<u64> {
    Ok(reader.count::<R>()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_table_of_the_model_is_left_out() {
        let here: BTreeSet<&str> = ALL.iter().map(|rows| rows.table.name).collect();
        let model: BTreeSet<&str> = model::record::TABLES.iter().map(|table| table.name).collect();
        assert_eq!(here, model, "a new noun must be exported and restored too");
    }
}
