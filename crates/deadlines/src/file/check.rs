//! What the rows of a file must not say together.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::RulesError;
use crate::Rule;

/// # Errors
/// [`RulesError::Overlap`], [`RulesError::Dangling`], [`RulesError::Cycle`].
pub(super) fn check(rules: &[Rule]) -> Result<(), RulesError> {
    check_overlaps(rules)?;
    let named = Named::of(rules);
    for rule in rules {
        named.check(rule)?;
    }
    named.check_cycles(rules)
}

/// A law that was changed is a new row under the same id, for the days after the old one.
fn check_overlaps(rules: &[Rule]) -> Result<(), RulesError> {
    let mut seen: BTreeMap<&str, Vec<(NaiveDate, NaiveDate)>> = BTreeMap::new();
    for rule in rules {
        let (from, to) = (
            rule.valid_from.unwrap_or(NaiveDate::MIN),
            rule.valid_to.unwrap_or(NaiveDate::MAX),
        );
        let validities = seen.entry(&rule.id).or_default();
        if validities.iter().any(|other| from <= other.1 && other.0 <= to) {
            return Err(RulesError::Overlap {
                rule: rule.id.clone(),
            });
        }
        validities.push((from, to));
    }
    Ok(())
}

/// The names by which a row can speak of others: each with the ids behind it.
struct Named<'a> {
    ids: BTreeSet<&'a str>,
    groups: BTreeMap<&'a str, BTreeSet<&'a str>>,
}

impl<'a> Named<'a> {
    fn of(rules: &'a [Rule]) -> Named<'a> {
        let mut groups: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for rule in rules {
            if let Some(group) = &rule.group {
                groups.entry(group).or_default().insert(&rule.id);
            }
        }
        Named {
            ids: rules.iter().map(|rule| rule.id.as_str()).collect(),
            groups,
        }
    }

    fn check(&self, rule: &Rule) -> Result<(), RulesError> {
        let is_id = |name: &str| self.ids.contains(name);
        let other_law = rule.other_regime.iter().find(|name| !is_id(name));
        let earlier = rule
            .follows
            .iter()
            .find(|name| !is_id(name) && !self.groups.contains_key(name.as_str()));
        // A group that is also a rule would leave open which of the two is meant.
        let group = rule.group.iter().find(|name| is_id(name));
        match other_law.or(earlier).or(group) {
            None => Ok(()),
            Some(name) => Err(RulesError::Dangling {
                rule: rule.id.clone(),
                name: name.clone(),
            }),
        }
    }

    fn check_cycles(&self, rules: &[Rule]) -> Result<(), RulesError> {
        let mut before: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for rule in rules {
            let entry = before.entry(&rule.id).or_default();
            for name in &rule.follows {
                match self.groups.get(name.as_str()) {
                    Some(ids) => entry.extend(ids),
                    None => _ = entry.insert(name),
                }
            }
        }
        // Whatever follows nothing that is left is taken away; in what is never taken away there is a circle.
        while let Some(free) = find_free(&before) {
            before.remove(free);
            for others in before.values_mut() {
                others.remove(free);
            }
        }
        match before.keys().next() {
            None => Ok(()),
            Some(start) => Err(RulesError::Cycle {
                rules: walk_circle(&before, start),
            }),
        }
    }
}

fn find_free<'a>(before: &BTreeMap<&'a str, BTreeSet<&'a str>>) -> Option<&'a str> {
    let free = before.iter().find(|(_, others)| others.is_empty());
    free.map(|(id, _)| *id)
}

/// From any rule that is left back through those it follows, until one comes again.
fn walk_circle(before: &BTreeMap<&str, BTreeSet<&str>>, start: &str) -> Vec<String> {
    let mut path = vec![start];
    while let Some(next) = path
        .last()
        .and_then(|last| before.get(last)?.iter().next().copied())
    {
        if let Some(at) = path.iter().position(|id| *id == next) {
            path.drain(..at);
            break;
        }
        path.push(next);
    }
    path.reverse();
    path.into_iter().map(str::to_owned).collect()
}
