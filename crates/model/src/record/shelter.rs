use chrono::NaiveDate;

use crate::code::ShelterKind;
use crate::{AreaId, PersonId, ShelterId, StayId, record};

record! {
    /// A building people live in. Known to the whole project, except a protected one: that row never leaves
    /// ([`crate::disclose`]).
    pub struct Shelter[ShelterId] in SHELTER = 8 "shelter" {
        /// What it is called.
        1 name: String => Project, Keep;
        /// Street, number, postcode, place.
        2 address: String => Project, Keep;
        /// What kind of accommodation.
        3 kind: ShelterKind => Project, Keep;
        /// The area it lies in.
        4 area_id: AreaId => Project, Keep;
        /// Number of places.
        5 capacity: u32 => Project, Keep;
        /// Who runs it.
        6 operator: String => Project, Keep;
        /// A refuge: neither it nor who lives there is ever told.
        7 is_protected: bool => Own, Keep;
    }
}

record! {
    /// A person's time in a shelter.
    pub struct Stay[StayId] in STAY = 9 "stay" {
        /// Who.
        1 person_id: PersonId => Master, Remove;
        /// Where.
        2 shelter_id: ShelterId => Master, Remove;
        /// Room or bed.
        3 room: String => Master, Remove;
        /// Moved in.
        4 from_on: NaiveDate => Case, Remove;
        /// Moved out; empty while it lasts.
        5 to_on: NaiveDate => Case, Remove;
    }
}
