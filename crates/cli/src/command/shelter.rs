use app::shelter::{self, ShelterChange, ShelterRow};
use app::{ShelterId, code as codes};
use clap::{Args, Subcommand};

use crate::code::code;
use crate::context::Context;
use crate::failure::{Ending, Result};
use crate::print::{coded, maybe};

/// `shelter`
#[derive(Subcommand)]
pub enum Shelter {
    /// The shelters by name, with who lives there now
    #[command(
        after_long_help = "Columns: id, name, kind, people living there, places, protected, address. With \
        --json: one object a line."
    )]
    List,
    /// Change a shelter; what is not given stays
    Edit(Edit),
}

/// `shelter edit`
#[derive(Args)]
pub struct Edit {
    /// Which
    #[arg(value_name = "ID")]
    id: ShelterId,
    /// What it is called
    #[arg(long, value_name = "TEXT")]
    name: Option<String>,
    /// Street, number, postcode, place
    #[arg(long, value_name = "TEXT")]
    address: Option<String>,
    /// What kind of accommodation
    #[arg(long, value_parser = code!(ShelterKind))]
    kind: Option<codes::ShelterKind>,
    /// Number of places
    #[arg(long, value_name = "N")]
    capacity: Option<u32>,
    /// Neither it nor who lives there is ever told
    #[arg(long, value_name = "true|false")]
    protected: Option<bool>,
}

impl Shelter {
    /// # Errors
    /// Those of the verbs.
    pub fn run(self, context: &mut Context) -> Result<Ending> {
        match self {
            Shelter::List => {
                for row in shelter::list(&context.open()?)? {
                    context.printer.line(&row, columns)?;
                }
            }
            Shelter::Edit(call) => {
                let change = ShelterChange {
                    name: call.name,
                    address: call.address,
                    kind: call.kind,
                    capacity: call.capacity,
                    is_protected: call.protected,
                };
                shelter::edit(&mut context.open()?, call.id, &change)?;
            }
        }
        Ok(Ending::Done)
    }
}

fn columns(row: &ShelterRow) -> Vec<String> {
    vec![
        row.id.to_string(),
        maybe(row.fields.name.clone()),
        coded(row.fields.kind),
        row.occupied.to_string(),
        maybe(row.fields.capacity),
        row.is_protected.to_string(),
        maybe(row.fields.address.clone()),
    ]
}
