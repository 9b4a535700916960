//! What people are called, in which papers.

use model::code::{NameSource, Sex};
use model::record::PersonName;

use super::dice::Dice;
use super::household::{Member, Role};
use super::origin::{Origin, Spellings};
use crate::Result;

/// How often another name is thrown where somebody of the family has it.
const ANOTHER: usize = 9;

/// Given name, what stands in the place of the family name, and whose sex its form follows.
#[derive(Clone, Copy)]
pub(super) struct FullName<'a> {
    given: &'a Spellings,
    family: Option<(&'a Spellings, Sex)>,
    sex: Sex,
    /// The name that follows Herr or Frau is the given one.
    is_called_by_given: bool,
}

/// Names for a whole household: families share theirs, or bear the father's name, or have none.
///
/// # Errors
/// `internal` for an empty data file.
pub(super) fn throw<'a>(
    origin: &'a Origin,
    members: &[Member],
    dice: &mut Dice,
) -> Result<Vec<FullName<'a>>> {
    let has_one_name = dice.is_in(origin.one_name);
    let family = match has_one_name || origin.is_father_named {
        true => None,
        false => Some(dice.pick(&origin.families)?),
    };
    let grandfather = origin.given(Sex::Male, dice)?;
    let mut names: Vec<FullName<'a>> = Vec::new();
    for member in members {
        let mut given = origin.given(member.sex, dice)?;
        for _ in 0..ANOTHER {
            if names.iter().any(|name| std::ptr::eq(name.given, given)) {
                given = origin.given(member.sex, dice)?;
            }
        }
        let sex = member.sex;
        let of_family = match (origin.is_father_named, member.role) {
            (true, Role::Head | Role::Sibling) => Some((grandfather, Sex::Male)),
            (true, Role::Partner | Role::Grandparent) => Some((origin.given(Sex::Male, dice)?, Sex::Male)),
            (true, Role::Child) => {
                let mut parents = names.iter().zip(members).take(2);
                let father = parents.find(|(_, parent)| parent.sex == Sex::Male);
                Some((father.map_or(grandfather, |(name, _)| name.given), Sex::Male))
            }
            (false, Role::Partner) if !has_one_name && dice.is_in(origin.wife_keeps_name) => {
                Some((dice.pick(&origin.families)?, sex))
            }
            (false, _) => family.map(|family| (family, sex)),
        };
        names.push(FullName {
            given,
            family: of_family,
            sex,
            is_called_by_given: origin.is_father_named,
        });
    }
    Ok(names)
}

impl FullName<'_> {
    /// As a caseworker writes of her: `Frau Haddad`; a child by her given name.
    pub(super) fn address(&self, age: i64) -> String {
        let title = if self.sex == Sex::Male { "Herr" } else { "Frau" };
        match self.family {
            _ if age < 16 => self.given().to_owned(),
            Some((family, sex)) if !self.is_called_by_given => format!("{title} {}", family.latin(sex)),
            _ => format!("{title} {}", self.given()),
        }
    }

    pub(super) fn given(&self) -> &'static str {
        self.given.latin(self.sex)
    }

    pub(super) fn family(&self) -> &'static str {
        self.family.map_or("", |(family, sex)| family.latin(sex))
    }

    /// The rows: as in papers; for a part also in the original script; for a part also as an authority misheard it.
    ///
    /// # Errors
    /// `internal` for an empty data file.
    pub(super) fn rows(&self, dice: &mut Dice) -> Result<Vec<PersonName>> {
        let source = *dice.weigh(&[
            (NameSource::Permit, 5),
            (NameSource::Passport, 3),
            (NameSource::Own, 2),
        ])?;
        let mut rows = vec![row(self.given(), self.family(), source)];
        let original = self.given.original(self.sex);
        if !original.is_empty() && dice.is_in(55) {
            let family = self.family.map_or("", |(family, sex)| family.original(sex));
            rows.push(row(original, family, NameSource::Own));
        }
        if dice.is_in(28) {
            let given = self.given.misheard(self.sex, dice);
            let family = self.family.map_or("", |(family, sex)| family.misheard(sex, dice));
            let source = *dice.pick(&[NameSource::Azr, NameSource::Bamf])?;
            if (given, family) != (self.given(), self.family()) {
                rows.push(row(given, family, source));
            }
        }
        for (rank, row) in (0u32..).zip(&mut rows) {
            row.rank = Some(rank);
        }
        Ok(rows)
    }
}

fn row(given: &str, family: &str, source: NameSource) -> PersonName {
    PersonName {
        family: crate::text::filled(family),
        given: crate::text::filled(given),
        script: Some(names::script(given).code().to_owned()),
        source: Some(source),
        ..PersonName::default()
    }
}
