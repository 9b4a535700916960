use app::step;
use clap::Args;
use serde::Serialize;
use uuid::Uuid;

use crate::context::Context;
use crate::failure::{Ending, Result};

/// `undo`
#[derive(Args)]
pub struct Undo {
    /// The step, as the list names it; without one, the newest steps are listed
    #[arg(value_name = "STEP")]
    step: Option<Uuid>,
    /// How many steps to list
    #[arg(long, value_name = "N", default_value_t = 20, conflicts_with = "step")]
    limit: u32,
}

#[derive(Serialize)]
struct Undone {
    rows: u32,
}

impl Undo {
    /// # Errors
    /// `cannot_undo`, `cannot_undo_pages`; file errors.
    pub fn run(self, context: &mut Context) -> Result<Ending> {
        let mut session = context.open()?;
        let Some(step) = self.step else {
            for step in step::list(&session, self.limit)? {
                context.printer.line(&step, |step| {
                    let undone = if step.is_undone { "undone" } else { "" };
                    vec![
                        step.id.to_string(),
                        step.at.to_string(),
                        step.verb.clone(),
                        undone.to_owned(),
                    ]
                })?;
            }
            return Ok(Ending::Done);
        };
        let rows = step::undo(&mut session, step)?;
        context.printer.document(&Undone { rows }, |undone| {
            format!("{} rows are as before", undone.rows)
        })?;
        Ok(Ending::Done)
    }
}
