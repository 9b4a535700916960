//! Who lives together: how many, how old, and what ties them.

use model::code::{RelationshipKind, Sex};

use super::dice::Dice;
use super::origin::Origin;
use crate::Result;

/// What somebody is in a household.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Head,
    Partner,
    Child,
    Sibling,
    Grandparent,
}

/// Somebody of whom only this is known yet.
#[derive(Clone, Copy, Debug)]
pub(super) struct Member {
    pub(super) role: Role,
    pub(super) sex: Sex,
    /// Whole years today.
    pub(super) age: i64,
}

/// A tie between two members, by their places in the household.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tie {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) kind: RelationshipKind,
}

/// Throws a household of at most `most` people.
///
/// # Errors
/// `internal` for an empty data file.
pub(super) fn throw(origin: &Origin, most: usize, dice: &mut Dice) -> Result<Vec<Member>> {
    let head_sex = sex(dice, origin.women);
    let head = Member {
        role: Role::Head,
        sex: head_sex,
        age: dice.between(20, 56),
    };
    let mut members = vec![head];
    match *dice.weigh(&[
        ("single", 46),
        ("couple", 8),
        ("family", 27),
        ("lone", 11),
        ("siblings", 5),
        ("three", 3),
    ])? {
        "single" => {
            if dice.is_in(4) {
                // A youth without parents.
                members = vec![Member {
                    age: dice.between(15, 17),
                    ..head
                }];
            }
        }
        "couple" => members.push(partner(head, dice)),
        "lone" => {
            members = vec![Member {
                sex: Sex::Female,
                ..head
            }];
            let most = dice.between(1, 3);
            members.extend(children(head.age, most, dice));
        }
        "siblings" => {
            let count = dice.between(1, 2);
            members.extend((0..count).map(|_| Member {
                role: Role::Sibling,
                sex: sex(dice, origin.women),
                age: (head.age + dice.between(-6, 6)).max(16),
            }));
        }
        kind => {
            members.push(partner(head, dice));
            let most = dice.between(1, 5);
            members.extend(children(head.age, most, dice));
            if kind == "three" {
                members.push(Member {
                    role: Role::Grandparent,
                    sex: sex(dice, 70),
                    age: head.age + dice.between(20, 29),
                });
            }
        }
    }
    members.truncate(most.max(1));
    Ok(members)
}

fn sex(dice: &mut Dice, women: u64) -> Sex {
    if dice.is_in(women) { Sex::Female } else { Sex::Male }
}

fn partner(head: Member, dice: &mut Dice) -> Member {
    let sex = if head.sex == Sex::Male {
        Sex::Female
    } else {
        Sex::Male
    };
    Member {
        role: Role::Partner,
        sex,
        age: (head.age + dice.between(-6, 4)).max(19),
    }
}

/// The eldest is at least eighteen years younger than her parent, and nobody is grown up.
fn children(parent_age: i64, most: i64, dice: &mut Dice) -> Vec<Member> {
    let mut age = dice.between(0, 17).min(parent_age - 19);
    let mut children = Vec::new();
    while age >= 0 && (children.len() as i64) < most {
        children.push(Member {
            role: Role::Child,
            sex: sex(dice, 49),
            age,
        });
        age -= dice.between(1, 4);
    }
    children
}

/// The ties that follow from the roles.
pub(super) fn ties(members: &[Member], dice: &mut Dice) -> Vec<Tie> {
    let is_married_by_rite = dice.is_in(15);
    let place = |role: Role| members.iter().position(|member| member.role == role);
    let (partner, eldest_child) = (place(Role::Partner), place(Role::Child));
    let mut ties = Vec::new();
    for (to, member) in members.iter().enumerate() {
        let mut tie = |from, kind| ties.push(Tie { from, to, kind });
        match member.role {
            Role::Partner if is_married_by_rite => tie(0, RelationshipKind::ReligiousSpouse),
            Role::Partner => tie(0, RelationshipKind::Spouse),
            Role::Sibling => tie(0, RelationshipKind::Sibling),
            Role::Grandparent => ties.push(Tie {
                from: to,
                to: 0,
                kind: RelationshipKind::ParentOf,
            }),
            Role::Child => {
                tie(0, RelationshipKind::ParentOf);
                if let Some(partner) = partner {
                    tie(partner, RelationshipKind::ParentOf);
                }
                if let Some(eldest) = eldest_child.filter(|eldest| *eldest != to) {
                    tie(eldest, RelationshipKind::Sibling);
                }
            }
            Role::Head => {}
        }
    }
    ties
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn households_are_possible_ones() {
        let origins = Origin::all().unwrap();
        let mut dice = Dice::of(&[1]);
        let mut sizes = std::collections::BTreeSet::new();
        for _ in 0..2000 {
            let origin = dice.weigh(&origins).unwrap();
            let members = throw(origin, 9, &mut dice).unwrap();
            sizes.insert(members.len());
            for tie in ties(&members, &mut dice) {
                let (from, to) = (members[tie.from], members[tie.to]);
                match tie.kind {
                    RelationshipKind::ParentOf => assert!(from.age >= to.age + 13, "{from:?} {to:?}"),
                    RelationshipKind::Sibling => assert_ne!(tie.from, tie.to),
                    _ => assert!(
                        from.age >= 18 && to.age >= 18 && from.sex != to.sex,
                        "{from:?} {to:?}"
                    ),
                }
            }
        }
        assert!(sizes.contains(&1) && sizes.contains(&7), "{sizes:?}");
        assert_eq!(throw(&origins[0].0, 1, &mut dice).unwrap().len(), 1);
    }
}
