use std::borrow::Cow;

use super::in_use;
use crate::view::{RuleTable, RulesOrigin};
use crate::{Result, Session};

/// Every rule in use with its source, and how well the table was checked. Laws are nobody's secret: without an open
/// caseload it is the table of the program.
///
/// # Errors
/// Those of [`in_use`].
pub fn show(session: Option<&Session>) -> Result<RuleTable> {
    let rules = in_use(session)?;
    let all = rules.all();
    let verified = all.iter().filter(|rule| rule.verified.is_verified()).count();
    Ok(RuleTable {
        head: rules.head().clone(),
        origin: match rules {
            Cow::Borrowed(_) => RulesOrigin::Shipped,
            Cow::Owned(_) => RulesOrigin::Imported,
        },
        verified: u32::try_from(verified).unwrap_or(u32::MAX),
        rules: all.to_vec(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_says_how_well_it_was_checked() {
        let table = show(None).unwrap();
        let of = |check: fn(&deadlines::Rule) -> bool| table.rules.iter().filter(|rule| check(rule)).count();
        assert_eq!(of(|rule| rule.verified.is_verified()), table.verified as usize);
        assert!(table.verified > 0 && (table.verified as usize) < table.rules.len());
        let newest = table.rules.iter().filter_map(|rule| rule.rechtsstand).max();
        assert_eq!(
            newest,
            Some(table.head.rechtsstand),
            "as new as the newest that was read"
        );
        assert_eq!(table.origin, RulesOrigin::Shipped);
    }
}
