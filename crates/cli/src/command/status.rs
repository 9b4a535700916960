use app::status;

use crate::context::Context;
use crate::failure::{Ending, Result};
use crate::print::outline;

/// `status`
///
/// # Errors
/// File errors.
pub fn run(context: &mut Context) -> Result<Ending> {
    let status = status::get(&context.open()?)?;
    context.printer.document(&status, outline)?;
    Ok(Ending::Done)
}
