use bundle::manifest::FORMAT;
use deadlines::Rules;

use crate::view::About;
use crate::{ErrorCode, Result};

/// Which formats this version reads and writes. Nothing of a caseload: it is answered while locked too.
///
/// # Errors
/// None that a release could have: the table of rules is part of the program, and a test reads it.
pub fn get() -> Result<About> {
    Ok(About {
        database_format: store::schema_version(),
        bundle_format: FORMAT,
        rules_version: Rules::shipped()
            .map_err(|_| ErrorCode::Internal)?
            .head()
            .published_on,
    })
}
