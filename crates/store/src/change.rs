//! What is done to rows here: each call makes one operation, which names what it knowingly overwrites.

use model::{Cells, OpId, Operation, Part, PartBody, Record, RowId, Salt, TOMBSTONE, TableNo, Value, merge};

use crate::{Result, StoreError, Writer, log};

/// A row to be made: list elements of a record are made in the same operation.
#[derive(Clone, Debug)]
pub struct NewRow {
    /// Its table.
    pub table: TableNo,
    /// Its id.
    pub row: RowId,
    /// Its cells.
    pub cells: Cells,
}

impl NewRow {
    /// A row for this record.
    pub fn of<R: Record>(id: R::Id, record: &R) -> NewRow {
        NewRow {
            table: R::TABLE.no,
            row: id.into(),
            cells: record.to_cells(),
        }
    }
}

impl Writer<'_> {
    /// Makes a record; gives its id.
    ///
    /// # Errors
    /// File errors.
    pub fn create<R: Record>(&mut self, record: &R) -> Result<R::Id>
    where
        R::Id: From<RowId>,
    {
        let id = R::Id::from(RowId(self.make_id()));
        self.create_rows(vec![NewRow::of(id, record)])?;
        Ok(id)
    }

    /// Makes a record with its list elements, as one operation.
    ///
    /// # Errors
    /// File errors; [`StoreError::Statement`] when a row stands there twice.
    pub fn create_rows(&mut self, rows: Vec<NewRow>) -> Result<()> {
        if rows.is_empty() {
            return Ok(());
        }
        let parts = rows
            .into_iter()
            .map(|new| write_part(new.table, new.row, new.cells))
            .collect();
        self.commit(parts, Vec::new())
    }

    /// Writes cells of a row, knowingly overwriting all that is there: this also resolves a conflict.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] for a row that is not there; file errors.
    pub fn edit(&mut self, table: TableNo, row: RowId, cells: Cells) -> Result<()> {
        if cells.is_empty() {
            return Ok(());
        }
        let base = merge::derive_base(&self.row_ops(table, row)?, cells.keys().copied());
        self.commit(vec![write_part(table, row, cells)], base)
    }

    /// Deletes a row; its operations stay, so it can be brought back.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] for a row that is not there; file errors.
    pub fn delete(&mut self, table: TableNo, row: RowId) -> Result<()> {
        let base = merge::derive_base_of_whole_row(&self.row_ops(table, row)?);
        let cells = Cells::from([(TOMBSTONE, Value::Bool(true))]);
        self.commit(vec![write_part(table, row, cells)], base)
    }

    /// Forgets a row for ever, here and in every copy that the next bundles reach.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] for a row that is not there; file errors.
    pub fn purge(&mut self, table: TableNo, row: RowId) -> Result<()> {
        let base = merge::derive_base_of_whole_row(&self.row_ops(table, row)?);
        let body = PartBody::Purge;
        self.commit(vec![Part { table, row, body }], base)
    }

    /// What is known of a row that is there: touched, and not purged.
    fn row_ops(&self, table: TableNo, row: RowId) -> Result<Vec<merge::RowOp>> {
        let ops = log::row_ops(log::operations_on(self.conn, row)?, table, row);
        if ops.is_empty() || ops.iter().any(|op| matches!(op.body, PartBody::Purge)) {
            return Err(StoreError::NotFound);
        }
        Ok(ops)
    }

    /// Stamps an operation of our own and applies it.
    fn commit(&mut self, parts: Vec<Part>, base: Vec<OpId>) -> Result<()> {
        let id = OpId {
            origin: self.origin,
            seq: self.next_seq,
        };
        let operation = Operation {
            id,
            at: self.clock.tick(self.stamp.wall_ms),
            base,
            parts,
        };
        self.next_seq += 1;
        match self.keep(self.author, operation, None)? {
            log::Appended::New => Ok(()),
            _ => Err(StoreError::Damaged), // the number was given out before: the log contradicts its own mark
        }
    }
}

fn write_part(table: TableNo, row: RowId, cells: Cells) -> Part {
    let salt = Salt(crypto::random::random_bytes());
    let body = PartBody::Write { salt, cells };
    Part { table, row, body }
}
