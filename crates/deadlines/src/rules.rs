use std::sync::LazyLock;

use chrono::NaiveDate;

use crate::Rule;
use crate::file::{Head, RulesError, parse};

/// A version of the table of rules: what a file of rules holds (`docs/formats/rules.md`). One is shipped; a newer one may
/// take its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rules {
    head: Head,
    rules: Vec<Rule>,
}

static SHIPPED: LazyLock<Result<Rules, RulesError>> = LazyLock::new(|| Rules::parse(Rules::SHIPPED));

impl Rules {
    /// The file that is part of this library, as a text.
    pub const SHIPPED: &str = include_str!("../rules/deadlines.csv");

    /// The table that is part of this library.
    ///
    /// # Errors
    /// None that a release could have: a test parses the same text.
    pub fn shipped() -> Result<&'static Rules, RulesError> {
        SHIPPED.as_ref().map_err(Clone::clone)
    }

    /// Reads a file: a head of five lines, then CSV with `;` and the columns of `rules/deadlines.csv`.
    ///
    /// # Errors
    /// Everything that would keep a rule from being computed later, with the line or the rule where it stands.
    pub fn parse(text: &str) -> Result<Rules, RulesError> {
        let (head, rules) = parse(text)?;
        Ok(Rules { head, rules })
    }

    /// Which version this is, of which day's law, and whose.
    pub fn head(&self) -> &Head {
        &self.head
    }

    /// All rules, in the order of the file. A law that was changed is there once for each of its validities, with the
    /// same id.
    pub fn all(&self) -> &[Rule] {
        &self.rules
    }

    /// The rules that are valid on a day. For rules of one asylum law it is the day on which the application was filed.
    pub fn of(&self, day: NaiveDate) -> impl Iterator<Item = &Rule> {
        self.rules.iter().filter(move |rule| rule.is_valid_on(day))
    }

    /// The rows with this id: one for each validity.
    pub fn rows<'a>(&'a self, id: &str) -> impl Iterator<Item = &'a Rule> {
        self.rules.iter().filter(move |rule| rule.id == id)
    }

    /// The newest row with this id.
    pub fn get(&self, id: &str) -> Option<&Rule> {
        self.rows(id).max_by_key(|rule| rule.valid_from)
    }

    /// The rules that come after a rule: once its day has passed, or was missed, they are to be thought of.
    pub fn following<'a>(&'a self, rule: &'a Rule) -> impl Iterator<Item = &'a Rule> {
        let names = |name: &String| *name == rule.id || rule.group.as_ref() == Some(name);
        self.rules
            .iter()
            .filter(move |other| other.follows.iter().any(names))
    }

    /// The rules with this id, or all rules of the group with this name.
    pub fn named(&self, name: &str) -> Vec<&Rule> {
        let is_named = |rule: &&Rule| rule.id == name || rule.group.as_deref() == Some(name);
        self.rules.iter().filter(is_named).collect()
    }
}
