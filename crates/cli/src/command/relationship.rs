use app::view::NewRelationship;
use app::{PersonId, RelationshipId, code as codes, relationship};
use clap::{Args, Subcommand};
use serde::Serialize;

use crate::code::code;
use crate::context::Context;
use crate::failure::{Ending, Result};

/// `relationship`
#[derive(Subcommand)]
pub enum Relationship {
    /// Record a family or legal tie, read from the first person to the other, and print its id
    Add(Add),
    /// Remove a tie that was wrong
    Remove {
        /// The tie, as `person show` lists it
        #[arg(value_name = "ID")]
        id: RelationshipId,
    },
}

/// `relationship add`
#[derive(Args)]
pub struct Add {
    /// The first person
    #[arg(long, value_name = "ID")]
    from: PersonId,
    /// What ties them
    #[arg(long, value_parser = code!(RelationshipKind))]
    kind: codes::RelationshipKind,
    /// The other person
    #[arg(long, value_name = "ID", required_unless_present = "to_name")]
    to: Option<PersonId>,
    /// The other one's name, where there is no file
    #[arg(long, value_name = "NAME", conflicts_with = "to")]
    to_name: Option<String>,
    /// Where somebody without a file lives, in words
    #[arg(long, value_name = "TEXT", conflicts_with = "to")]
    lives_in: Option<String>,
}

#[derive(Serialize)]
struct Added {
    id: RelationshipId,
}

impl Relationship {
    /// # Errors
    /// Those of the verbs.
    pub fn run(self, context: &mut Context) -> Result<Ending> {
        match self {
            Relationship::Add(call) => {
                let new = NewRelationship {
                    from: Some(call.from),
                    kind: call.kind,
                    to: call.to,
                    to_name: call.to_name.unwrap_or_default(),
                    lives_in: call.lives_in.unwrap_or_default(),
                };
                let id = relationship::add(&mut context.open()?, &new)?;
                context
                    .printer
                    .document(&Added { id }, |added| added.id.to_string())?;
            }
            Relationship::Remove { id } => relationship::remove(&mut context.open()?, id)?,
        }
        Ok(Ending::Done)
    }
}
