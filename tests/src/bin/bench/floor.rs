//! The physical way, to compare with: the same rows into plain SQLite, the same bytes through `zstd -3 | age`.

use std::collections::HashSet;
use std::fs::File;
use std::io::Write as _;
use std::process::{Command, Stdio};
use std::time::Duration;

use crypto::recipient::{Identity, RecipientKind};
use model::{Operation, PartBody, Table, Value, Vector, record};
use rusqlite::{Connection, params_from_iter, types::Value as Sql};
use store::{Store, StoreError};

use crate::Result;
use crate::city::City;
use crate::stopwatch::time;

/// What a full caseload consists of.
pub struct Caseload {
    lines: Vec<String>,
    rows: Vec<(&'static Table, Vec<Sql>)>,
}

/// What the floor takes.
pub struct Floor {
    /// The rows of the state alone, into plain SQLite.
    pub rows: Duration,
    /// The rows of the state and of the change log.
    pub rows_and_log: Duration,
    /// `zstd -3 | age` of the bytes that travel.
    pub seal: Duration,
}

impl Caseload {
    /// Reads the operations of a database that nobody has open, and the rows they make.
    pub fn read(city: &City, name: &str) -> Result<Caseload> {
        let store = Store::open(&city.path(&format!("{name}.db")), &city.password(name)?)?;
        let mut lines = Vec::new();
        store
            .reader()
            .for_each_operation_since::<StoreError>(&Vector::default(), |line| {
                lines.push(line.to_owned());
                Ok(())
            })?;
        let (mut rows, mut seen) = (Vec::new(), HashSet::new());
        for line in &lines {
            let operation: Operation = serde_json::from_str(line)?;
            // An edit changes a row that is there; only what makes one counts here.
            for part in operation.parts.iter().filter(|part| seen.insert(part.row)) {
                if let (Some(table), PartBody::Write { cells, .. }) = (record::table(part.table), &part.body)
                {
                    let mut row = vec![Sql::Blob(part.row.0.into_bytes().to_vec())];
                    row.extend(table.columns.iter().map(|column| sql(cells.get(&column.no))));
                    rows.push((table, row));
                }
            }
        }
        Ok(Caseload { lines, rows })
    }

    /// How many rows and bytes.
    pub fn size(&self) -> String {
        let bytes: usize = self.lines.iter().map(|line| line.len() + 1).sum();
        format!(
            "{} rows, {:.1} MB of operations",
            self.rows.len(),
            bytes as f64 / 1e6
        )
    }

    /// Measures the floor once.
    pub fn floor(&self) -> Result<Floor> {
        Ok(Floor {
            rows: self.insert(false)?,
            rows_and_log: self.insert(true)?,
            seal: self.seal()?,
        })
    }

    /// One transaction, durable, no encryption, no index but the primary key.
    fn insert(&self, with_log: bool) -> Result<Duration> {
        let folder = tempfile::TempDir::new()?;
        let mut conn = Connection::open(folder.path().join("plain.db"))?;
        conn.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")?;
        for table in record::TABLES {
            let columns: Vec<_> = table.columns.iter().map(|column| column.name).collect();
            let sql = format!(
                "CREATE TABLE {} (id BLOB PRIMARY KEY, {})",
                table.name,
                columns.join(", ")
            );
            conn.execute_batch(&sql)?;
        }
        conn.execute_batch("CREATE TABLE operation (key INTEGER PRIMARY KEY, line TEXT)")?;
        conn.set_prepared_statement_cache_capacity(64);
        let (taken, ()) = time(|| {
            let transaction = conn.transaction()?;
            for (table, row) in &self.rows {
                let marks = vec!["?"; row.len()].join(", ");
                let sql = format!("INSERT INTO {} VALUES ({marks})", table.name);
                transaction.prepare_cached(&sql)?.execute(params_from_iter(row))?;
            }
            if with_log {
                let mut insert = transaction.prepare_cached("INSERT INTO operation (line) VALUES (?)")?;
                for line in &self.lines {
                    insert.execute([line])?;
                }
            }
            Ok(transaction.commit()?)
        })?;
        Ok(taken)
    }

    /// With the stock tools, as somebody would on a shell.
    fn seal(&self) -> Result<Duration> {
        let folder = tempfile::TempDir::new()?;
        let recipient = Identity::make_random(RecipientKind::X25519)
            .to_public()
            .to_string();
        let sealed = File::create(folder.path().join("sealed"))?;
        let (taken, ()) = time(|| {
            let mut zstd = Command::new("zstd")
                .args(["-3", "-q", "-c"])
                .stdin(Stdio::piped())
                .stdout(Stdio::piped())
                .spawn()?;
            let compressed = zstd.stdout.take().ok_or("zstd has no output")?;
            let mut age = Command::new("age")
                .args(["-r", &recipient])
                .stdin(compressed)
                .stdout(sealed)
                .spawn()?;
            let mut input = zstd.stdin.take().ok_or("zstd has no input")?;
            let mut bytes = std::io::BufWriter::with_capacity(1 << 17, &mut input);
            for line in &self.lines {
                bytes.write_all(line.as_bytes())?;
                bytes.write_all(b"\n")?;
            }
            bytes.flush()?;
            drop(bytes);
            drop(input);
            if zstd.wait()?.success() && age.wait()?.success() {
                Ok(())
            } else {
                Err("zstd or age failed".into())
            }
        })?;
        Ok(taken)
    }
}

fn sql(value: Option<&Value>) -> Sql {
    match value {
        None | Some(Value::Null) => Sql::Null,
        Some(Value::Bool(yes)) => Sql::Integer(i64::from(*yes)),
        Some(Value::Int(number)) => Sql::Integer(*number),
        Some(Value::Text(text)) => Sql::Text(text.clone()),
        Some(list @ Value::List(_)) => Sql::Text(serde_json::to_string(list).unwrap_or_default()),
    }
}
