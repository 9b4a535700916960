use app::step;
use clap::Args;
use serde::Serialize;
use uuid::Uuid;

use crate::context::Context;
use crate::failure::{Ending, Result};

/// `undo`
#[derive(Args)]
pub struct Undo {
    /// The step, as the call that made it has printed it
    #[arg(value_name = "STEP")]
    step: Uuid,
}

#[derive(Serialize)]
struct Undone {
    rows: u32,
}

impl Undo {
    /// # Errors
    /// `cannot_undo`; file errors.
    pub fn run(self, context: &mut Context) -> Result<Ending> {
        let rows = step::undo(&mut context.open()?, self.step)?;
        context.printer.document(&Undone { rows }, |undone| {
            format!("{} rows are as before", undone.rows)
        })?;
        Ok(Ending::Done)
    }
}
