use chrono::NaiveDate;

use crate::code::RelationshipKind;
use crate::{HouseholdId, MembershipId, PersonId, RelationshipId, record};

record! {
    /// People who live and keep house together. Not the Bedarfsgemeinschaft of § 7 Abs. 3 SGB II.
    pub struct Household[HouseholdId] in HOUSEHOLD = 5 "household" {
        /// What the worker calls it.
        1 label: String => Case, Remove;
    }
}

record! {
    /// A person's belonging to a household.
    pub struct HouseholdMembership[MembershipId] in HOUSEHOLD_MEMBERSHIP = 6 "household_membership" {
        /// The household.
        1 household_id: HouseholdId => Case, Remove;
        /// The person.
        2 person_id: PersonId => Case, Remove;
        /// Since.
        3 from_on: NaiveDate => Case, Remove;
        /// Last day; empty while it lasts.
        4 to_on: NaiveDate => Case, Remove;
    }
}

record! {
    /// A family or legal tie, read from the first person to the second.
    pub struct Relationship[RelationshipId] in RELATIONSHIP = 7 "relationship" {
        /// The first person; empty for somebody without a file here.
        1 from_person_id: PersonId => Case, Remove;
        /// The second person; empty for somebody without a file here.
        2 to_person_id: PersonId => Case, Remove;
        /// What ties them.
        3 kind: RelationshipKind => Case, Remove;
        /// The name of a relative without a file.
        4 to_name: String => Case, Remove;
        /// Where that relative lives, in words.
        5 lives_in: String => Own, Remove;
    }
}
