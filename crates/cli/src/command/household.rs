use app::{HouseholdId, PersonId, household};
use clap::Subcommand;
use serde::Serialize;

use crate::context::Context;
use crate::failure::{Ending, Result};

/// `household`
#[derive(Subcommand)]
pub enum Household {
    /// Bring people into one household: the one the first of them is in, or a new one; prints its id
    Join {
        /// Who; given once for each
        #[arg(long, value_name = "ID", required = true)]
        person: Vec<PersonId>,
        /// What a new household is called
        #[arg(long, value_name = "TEXT", default_value = "")]
        label: String,
    },
    /// End a person's belonging to her household, today
    Leave {
        /// Who
        #[arg(long, value_name = "ID")]
        person: PersonId,
    },
}

#[derive(Serialize)]
struct Joined {
    id: HouseholdId,
}

impl Household {
    /// # Errors
    /// Those of the verbs.
    pub fn run(self, context: &mut Context) -> Result<Ending> {
        match self {
            Household::Join { person, label } => {
                let id = household::join(&mut context.open()?, &person, &label)?;
                context
                    .printer
                    .document(&Joined { id }, |joined| joined.id.to_string())?;
            }
            Household::Leave { person } => household::leave(&mut context.open()?, person)?,
        }
        Ok(Ending::Done)
    }
}
