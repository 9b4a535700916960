use app::view::ConflictView;
use app::{OpId, RowId, conflict};
use clap::{Args, Subcommand};

use crate::context::Context;
use crate::failure::{Ending, Result};
use crate::print::maybe;

/// `conflicts`
#[derive(Subcommand)]
pub enum Conflicts {
    /// Every such field: the shown value first, then the others, each with who and when
    #[command(
        after_long_help = "Columns: table, row, field, person, then for each value: operation, device, time, \
        value. With --json: one object a line."
    )]
    List,
    /// Choose one of the values; the others stay in the log
    Resolve(Resolve),
}

/// `conflicts resolve`
#[derive(Args)]
pub struct Resolve {
    /// The table, as `list` prints it
    #[arg(value_name = "TABLE")]
    table: String,
    /// The row
    #[arg(value_name = "ROW")]
    row: RowId,
    /// The field
    #[arg(value_name = "FIELD")]
    field: String,
    /// The operation that wrote the value, as DEVICE:EPOCH:NUMBER
    #[arg(value_name = "OPERATION", value_parser = operation)]
    choice: OpId,
}

impl Conflicts {
    /// # Errors
    /// `not_found` when the field has no such value to choose; file errors.
    pub fn run(self, context: &mut Context) -> Result<Ending> {
        match self {
            Conflicts::List => {
                for conflict in conflict::list(&context.open()?)? {
                    context.printer.line(&conflict, columns)?;
                }
            }
            Conflicts::Resolve(call) => {
                let mut session = context.open()?;
                conflict::resolve(&mut session, &call.table, call.row, &call.field, call.choice)?;
            }
        }
        Ok(Ending::Done)
    }
}

fn columns(conflict: &ConflictView) -> Vec<String> {
    let mut columns = vec![
        conflict.table.clone(),
        conflict.row.to_string(),
        conflict.field.clone(),
        maybe(conflict.person),
    ];
    for value in &conflict.values {
        columns.extend([
            name_of(value.op),
            value.device.clone(),
            value.at.to_string(),
            value.value.clone(),
        ]);
    }
    columns
}

fn name_of(op: OpId) -> String {
    format!("{}:{}:{}", op.origin.device, op.origin.epoch, op.seq)
}

fn operation(typed: &str) -> Result<OpId, String> {
    let parts: Vec<&str> = typed.split(':').collect();
    let id = match parts.as_slice() {
        [device, epoch, seq] => device
            .parse()
            .ok()
            .zip(epoch.parse().ok())
            .zip(seq.parse().ok())
            .map(|((device, epoch), seq)| OpId::from((device, epoch, seq))),
        _ => None,
    };
    id.ok_or_else(|| "an operation is written DEVICE:EPOCH:NUMBER".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_operation_is_typed_as_it_is_listed() {
        let typed = "018f0000-0000-7000-8000-000000000001:2:17";
        assert_eq!(operation(typed).map(name_of), Ok(typed.to_owned()));
        for wrong in ["", "1:2:3", "018f0000-0000-7000-8000-000000000001:2", "a:b:c:d"] {
            assert!(operation(wrong).is_err(), "{wrong:?} names no operation");
        }
    }
}
