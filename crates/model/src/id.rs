//! Identifiers. Row ids are UUIDv7 (time-ordered: four times faster inserts under SQLCipher than random ones).

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::{Cell, Value};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[serde(transparent)]
        #[ts(type = "string")]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { self.0.fmt(f) }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { self.0.fmt(f) }
        }
        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, uuid::Error> { Uuid::parse_str(text).map(Self) }
        }
    )*};
}

macro_rules! row_ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {
        ids! { $($(#[$doc])* $name),* }
        $(
            impl From<$name> for RowId { fn from(id: $name) -> RowId { RowId(id.0) } }
            impl From<RowId> for $name { fn from(id: RowId) -> $name { $name(id.0) } }
            impl Cell for $name {
                fn to_value(&self) -> Value { Value::Text(self.0.to_string()) }
                fn from_value(value: &Value) -> Option<Self> { value.as_text()?.parse().ok() }
            }
        )*
    };
}

ids! {
    /// A row of any replicated table.
    RowId,
    /// One installation with keys of its own.
    DeviceId,
    /// One bundle file.
    BundleId,
}

row_ids! {
    /// A person in care.
    PersonId,
    /// One name of a person as one source writes it.
    PersonNameId,
    /// One nationality of a person.
    NationalityId,
    /// One language of a person.
    LanguageId,
    /// People who live and keep house together.
    HouseholdId,
    /// A person's belonging to a household.
    MembershipId,
    /// A family or legal tie between two people.
    RelationshipId,
    /// A building people live in.
    ShelterId,
    /// A person's time in a shelter.
    StayId,
    /// A case note.
    CaseNoteId,
    /// A consent.
    ConsentId,
    /// Something to be done, or an appointment.
    TaskId,
    /// A letter that somebody got.
    LetterId,
    /// A statutory deadline of a case.
    DeadlineId,
    /// Something that happened in the procedure of a person.
    ProcedureEventId,
    /// A photographed letter or another picture.
    AttachmentId,
    /// A carrier, authority or other organisation.
    AgencyId,
    /// An Integrationsraum.
    AreaId,
    /// A caseworker or coordinator.
    WorkerId,
}
