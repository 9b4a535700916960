use std::sync::LazyLock;

use chrono::NaiveDate;

use crate::Rule;
use crate::parse::{RulesError, parse};

/// A version of the table of rules. One is shipped; a newer one may take its place.
#[derive(Clone, Debug)]
pub struct Rules {
    version: NaiveDate,
    rules: Vec<Rule>,
}

static SHIPPED: LazyLock<Result<Rules, RulesError>> =
    LazyLock::new(|| Rules::parse(include_str!("../rules/deadlines.csv")));

impl Rules {
    /// The table that is part of this library.
    ///
    /// # Errors
    /// None that a release could have: a test parses the same text.
    pub fn shipped() -> Result<&'static Rules, RulesError> {
        SHIPPED.as_ref().map_err(Clone::clone)
    }

    /// Reads a table: a first line `# ` and its day, then CSV with `;` and the columns of `rules/deadlines.csv`.
    ///
    /// # Errors
    /// Everything that would keep a rule from being computed later.
    pub fn parse(text: &str) -> Result<Rules, RulesError> {
        let (version, rules) = parse(text)?;
        Ok(Rules { version, rules })
    }

    /// The day of this version.
    pub fn version(&self) -> NaiveDate {
        self.version
    }

    /// All rules, in the order of the file.
    pub fn all(&self) -> &[Rule] {
        &self.rules
    }

    /// The rules that are valid on a day. For rules of one asylum law it is the day on which the application was filed.
    pub fn of(&self, day: NaiveDate) -> impl Iterator<Item = &Rule> {
        self.rules.iter().filter(move |rule| rule.is_valid_on(day))
    }

    /// The rule with this id.
    pub fn get(&self, id: &str) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.id == id)
    }

    /// The rule with this id, or all rules of the group with this name.
    pub(crate) fn named(&self, name: &str) -> Vec<&Rule> {
        let is_named = |rule: &&Rule| rule.id == name || rule.group.as_deref() == Some(name);
        self.rules.iter().filter(is_named).collect()
    }
}
