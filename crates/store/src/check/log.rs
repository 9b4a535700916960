//! The log: every content fits its leaf, and the leaves fit the hash chain of their author.

use model::{Digest, Origin};
use rusqlite::params;

use super::{Finding, Report};
use crate::row::digest;
use crate::{Reader, Result, log};

pub(super) fn check(reader: &Reader<'_>, report: &mut Report) -> Result<()> {
    let mut forks = reader
        .conn
        .prepare("SELECT seq, leaf, line FROM forked_operation WHERE author = ?1")?;
    for (author, origin, contiguous) in log::authors(reader.conn)? {
        check_author(reader, report, author, origin, contiguous)?;
        let mut rows = forks.query([author])?;
        while let Some(row) = rows.next()? {
            report.findings.push(Finding::Forked);
            if !is_whole(row, origin)? {
                report.findings.push(Finding::OperationChanged);
            }
        }
    }
    Ok(())
}

fn check_author(
    reader: &Reader<'_>,
    report: &mut Report,
    author: i64,
    origin: Origin,
    contiguous: u64,
) -> Result<()> {
    let mut link = Digest::ZERO;
    let mut last = 0;
    let mut statement = reader
        .conn
        .prepare_cached("SELECT seq, leaf, line FROM operation WHERE author = ?1 ORDER BY seq")?;
    let mut rows = statement.query(params![author])?;
    while let Some(row) = rows.next()? {
        report.operations += 1;
        if !is_whole(row, origin)? {
            report.findings.push(Finding::OperationChanged);
        }
        let seq = row.get::<_, i64>(0)?.unsigned_abs();
        if seq <= contiguous {
            link = link.chain(digest(row.get_ref(1)?.as_blob()?));
            if seq != last + 1 {
                report.findings.push(Finding::ChainBroken);
            }
            last = seq;
        }
    }
    let (_, chain) = log::reach(reader.conn, origin)?;
    if link != chain || last != contiguous {
        report.findings.push(Finding::ChainBroken);
    }
    Ok(())
}

/// Whether a row of sequence number, leaf and line holds an operation of that name and leaf.
fn is_whole(row: &rusqlite::Row<'_>, origin: Origin) -> Result<bool> {
    let (seq, leaf): (i64, Digest) = (row.get(0)?, digest(row.get_ref(1)?.as_blob()?));
    let Ok(operation) = row.get_ref(2)?.as_str().map_err(Into::into).and_then(log::parse) else {
        return Ok(false);
    };
    Ok(operation.leaf() == leaf && operation.id.origin == origin && operation.id.seq == seq.unsigned_abs())
}
