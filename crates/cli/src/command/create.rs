use app::session::{CreateOptions, create};
use app::view::Seat;
use clap::{Args, ValueEnum};
use serde::Serialize;

use crate::clock::{calibrated_cost, clock};
use crate::context::Context;
use crate::failure::{Ending, Result};
use crate::print::outline;
use crate::progress::waiting;

/// `create`
#[derive(Args)]
pub struct Create {
    /// Who it is for
    #[arg(long)]
    role: Role,
    /// Who works with it
    #[arg(long, value_name = "NAME", default_value = "")]
    worker: String,
    /// The area, or the office, as people call it
    #[arg(long, value_name = "LABEL", default_value = "")]
    unit: String,
    /// The employer
    #[arg(long, value_name = "NAME", default_value = "")]
    employer: String,
}

/// The two seats.
#[derive(Clone, Copy, ValueEnum)]
enum Role {
    /// A caseworker
    Worker,
    /// The coordination office
    Office,
}

#[derive(Serialize)]
struct Created {
    database: String,
    role: Seat,
}

impl Create {
    /// Makes the database; its password is asked for twice.
    ///
    /// # Errors
    /// Those of [`create`].
    pub fn run(self, context: &mut Context) -> Result<Ending> {
        let database = context.database()?;
        if database.exists() {
            return Err(app::ErrorCode::DatabaseExists.into());
        }
        let password = context.first_password()?;
        let seat = match self.role {
            Role::Worker => Seat::Worker,
            Role::Office => Seat::Office,
        };
        waiting("Making the database", || {
            let options = CreateOptions {
                seat,
                worker: self.worker,
                unit_label: self.unit,
                employer: self.employer,
                is_demo: false,
                cost: calibrated_cost()?,
            };
            create(&database, &password, options, clock())
        })?;
        let created = Created {
            database: database.to_string_lossy().into_owned(),
            role: seat,
        };
        context.printer.document(&created, outline)?;
        Ok(Ending::Done)
    }
}
