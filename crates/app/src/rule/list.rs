use deadlines::Rules;

use crate::view::RuleTable;
use crate::{ErrorCode, Result};

/// Every rule with its source, and how well the table was checked. Laws are nobody's secret: no caseload has to be open.
///
/// # Errors
/// None that a release could have: the table is part of the program, and a test reads it.
pub fn list() -> Result<RuleTable> {
    let rules = Rules::shipped().map_err(|_| ErrorCode::Internal)?;
    let all = rules.all();
    let verified = all.iter().filter(|rule| rule.verified.is_verified()).count();
    Ok(RuleTable {
        version: rules.version(),
        read_on: all.iter().filter_map(|rule| rule.rechtsstand).max(),
        verified: u32::try_from(verified).unwrap_or(u32::MAX),
        rules: all.to_vec(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_says_how_well_it_was_checked() {
        let table = list().unwrap();
        let of = |check: fn(&deadlines::Rule) -> bool| table.rules.iter().filter(|rule| check(rule)).count();
        assert_eq!(of(|rule| rule.verified.is_verified()), table.verified as usize);
        assert!(table.verified > 0 && (table.verified as usize) < table.rules.len());
        assert!(
            table.read_on.unwrap() <= table.version,
            "nothing was read after the table was made"
        );
    }
}
