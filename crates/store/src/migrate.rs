//! The schema and its migrations: append-only; every schema ever released stays in `schema/`.

use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};

use crate::{Result, StoreError};

const STEPS: &[M<'static>] = &[
    M::up(include_str!("schema/log.sql")),
    M::up(include_str!("schema/state.sql")),
    M::up(include_str!("schema/local.sql")),
    M::up(include_str!("schema/draft.sql")),
    M::up(include_str!("schema/task.sql")),
    M::up(include_str!("schema/note_language.sql")),
    M::up(include_str!("schema/told.sql")),
    M::up(include_str!("schema/letter.sql")),
    M::up(include_str!("schema/procedure_event.sql")),
    M::up(include_str!("schema/attachment.sql")),
];
const MIGRATIONS: Migrations<'static> = Migrations::from_slice(STEPS);

/// The number of the newest schema: what a database made today has.
pub fn schema_version() -> u32 {
    u32::try_from(STEPS.len()).unwrap_or(u32::MAX)
}

/// Whether an older version made this database, so that it is about to be changed.
pub(crate) fn is_due(conn: &Connection) -> Result<bool> {
    let version: u32 = conn.pragma_query_value(None, "user_version", |row| row.get(0))?;
    Ok(version > 0 && version < schema_version())
}

/// Brings the schema up to date in one transaction.
pub(crate) fn migrate(conn: &mut Connection) -> Result<()> {
    use rusqlite_migration::{Error, MigrationDefinitionError as Definition};
    MIGRATIONS.to_latest(conn).map_err(|error| match error {
        Error::MigrationDefinition(Definition::DatabaseTooFarAhead) => StoreError::Newer,
        Error::RusqliteError { err, .. } => err.into(),
        _ => StoreError::Statement,
    })
}

/// The same, one step after the other, as a database goes that lives through many versions.
#[cfg(test)]
pub(crate) fn migrate_stepwise(conn: &mut Connection) {
    for version in 1..=STEPS.len() {
        MIGRATIONS.to_version(conn, version).unwrap();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_column_of_the_model_has_its_column_here_and_no_other() {
        let mut conn = Connection::open_in_memory().unwrap();
        migrate(&mut conn).unwrap();
        for table in model::record::TABLES {
            let sql = format!("SELECT name FROM pragma_table_info('{}')", table.name);
            let mut statement = conn.prepare(&sql).unwrap();
            let found: Vec<String> = statement
                .query_map([], |row| row.get(0))
                .unwrap()
                .map(|n| n.unwrap())
                .collect();
            let mut wanted = vec!["key".to_owned(), "id".to_owned(), "tombstone".to_owned()];
            wanted.extend(table.columns.iter().map(|column| column.name.to_owned()));
            assert_eq!(found, wanted, "table {}", table.name);
        }
    }

    #[test]
    fn the_migrations_are_well_formed() {
        MIGRATIONS.validate().unwrap();
    }
}
