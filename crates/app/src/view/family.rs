use chrono::NaiveDate;
use model::code::RelationshipKind;
use model::{HouseholdId, PersonId, RelationshipId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::PersonRow;

/// Who belongs to a person: those she keeps house with and those she is tied to, each once.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct FamilyView {
    /// Her household, if she keeps house with somebody.
    pub household: Option<HouseholdFact>,
    /// The people: her household first, by age, then the others.
    pub members: Vec<FamilyMember>,
}

/// A household and since when the person belongs to it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct HouseholdFact {
    /// Its id.
    pub id: HouseholdId,
    /// What the worker calls it.
    pub label: String,
    /// Since when she belongs to it.
    pub since_on: Option<NaiveDate>,
}

/// One of them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct FamilyMember {
    /// Her line in the list of people; empty for somebody without a file here.
    pub person: Option<PersonRow>,
    /// The name of somebody without a file here.
    pub name: String,
    /// Where somebody without a file here lives, in words.
    pub lives_in: String,
    /// What ties them; several ties are possible, and none among those who only keep house together.
    pub ties: Vec<Tie>,
    /// Whether they keep house together.
    pub shares_household: bool,
}

/// A tie as seen from the person whose family is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Tie {
    /// Its id.
    pub id: RelationshipId,
    /// What ties them.
    pub kind: RelationshipKind,
    /// Whether the person shown is the first of the two (the parent of `parent_of`).
    pub is_first: bool,
}

/// A tie as it is entered, read from the first person to the second. One of the two may be somebody without a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NewRelationship {
    /// The first person, if there is a file.
    #[serde(default)]
    pub from: Option<PersonId>,
    /// What ties them.
    pub kind: RelationshipKind,
    /// The second person, if there is a file.
    #[serde(default)]
    pub to: Option<PersonId>,
    /// The name of the one without a file.
    #[serde(default)]
    pub to_name: String,
    /// Where the one without a file lives, in words.
    #[serde(default)]
    pub lives_in: String,
}
