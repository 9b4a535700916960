use chrono::NaiveDate;
use model::code::{
    ConsentPurpose, Intensity, InterpreterNeed, LanguageLevel, NameSource, PersonFlag, RelationshipKind,
    ResidenceStatus, Sex, StatusGroup,
};
use model::disclose::Veto;
use model::record::Person;
use model::{
    DeadlineId, HouseholdId, PartialDate, PersonId, PersonNameId, RelationshipId, ShelterId, StayId,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{ConflictView, ConsentView, DueKind};

/// One name as one source writes it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct NameView {
    /// Its row; empty for one that is being entered.
    pub id: Option<PersonNameId>,
    /// Family name, or what stands in its place.
    pub family: String,
    /// Given names, or the whole name where it has no parts.
    pub given: String,
    /// ISO 15924.
    pub script: String,
    /// Where the spelling comes from.
    pub source: Option<NameSource>,
}

/// A person where only her name is needed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct PersonRef {
    /// Who.
    pub id: PersonId,
    /// The shown name, family name last.
    pub name: String,
    /// The shown name in its original script, where that is another one.
    pub original: Option<String>,
}

/// A line of the list of people.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct PersonRow {
    /// Who.
    pub id: PersonId,
    /// Every name, the shown one first.
    pub names: Vec<NameView>,
    /// Date of birth with what is known of it.
    pub birth: Option<PartialDate>,
    /// Age in whole years today; for a year alone, as on 1 January of it.
    pub age: Option<u32>,
    /// Sex as in papers.
    pub sex: Option<Sex>,
    /// ISO 639-3, the one to speak first.
    pub languages: Vec<String>,
    /// ISO 3166-1 alpha-3.
    pub nationalities: Vec<String>,
    /// Whether a talk needs somebody who interprets.
    pub interpreter_need: Option<InterpreterNeed>,
    /// Paper or title.
    pub residence_status: Option<ResidenceStatus>,
    /// The group it is counted in.
    pub status_group: StatusGroup,
    /// Last day on which the paper is valid.
    pub residence_valid_until: Option<NaiveDate>,
    /// Name of the present shelter.
    pub shelter: Option<String>,
    /// Room there.
    pub room: Option<String>,
    /// The present household.
    pub household: Option<HouseholdId>,
    /// What the worker calls it.
    pub household_label: Option<String>,
    /// How closely accompanied.
    pub intensity: Option<Intensity>,
    /// Day of the newest note.
    pub last_contact_on: Option<NaiveDate>,
    /// The purposes for which a consent holds today.
    pub consents: Vec<ConsentPurpose>,
    /// Why nothing about her leaves.
    pub veto: Option<Veto>,
    /// What has to be done for her next.
    pub next_due: Option<NextDue>,
    /// What a list of people can be narrowed to.
    pub flags: Vec<PersonFlag>,
    /// Care has ended.
    pub is_closed: bool,
}

/// The next date of a person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct NextDue {
    /// The day.
    pub on: NaiveDate,
    /// What is due.
    pub kind: DueKind,
    /// In words, where somebody wrote it.
    pub what: Option<String>,
    /// Which deadline it is the last day of, where it is that of one.
    pub deadline: Option<DeadlineId>,
}

/// Everything about one person but her notes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct PersonDetail {
    /// The line of the list.
    pub row: PersonRow,
    /// Every field of the person itself.
    pub fields: Person,
    /// Name of the responsible worker.
    pub worker: Option<String>,
    /// Name of the area that cares for her.
    pub area: Option<String>,
    /// The languages she speaks and how well, the one to speak with her first.
    pub spoken: Vec<LanguageView>,
    /// Who keeps house with her.
    pub household: Option<HouseholdView>,
    /// Family and legal ties.
    pub relationships: Vec<RelationshipView>,
    /// Where she lived, newest first.
    pub stays: Vec<StayView>,
    /// Consents, newest first.
    pub consents: Vec<ConsentView>,
    /// Cells with several values.
    pub conflicts: Vec<ConflictView>,
    /// Number of notes.
    pub notes: u32,
}

/// A language a person speaks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct LanguageView {
    /// ISO 639-3.
    pub language: String,
    /// How well.
    pub level: Option<LanguageLevel>,
    /// Whether she reads it; empty where nobody asked.
    pub reads: Option<bool>,
}

/// A household with its present members.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct HouseholdView {
    /// Its id.
    pub id: HouseholdId,
    /// What the worker calls it.
    pub label: String,
    /// The others in it.
    pub members: Vec<PersonRef>,
}

/// A tie as seen from one person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct RelationshipView {
    /// Its id.
    pub id: RelationshipId,
    /// What ties them.
    pub kind: RelationshipKind,
    /// Whether the person shown is the first of the two (the parent of `parent_of`).
    pub is_first: bool,
    /// The other one, if there is a file.
    pub other: Option<PersonRef>,
    /// The other one's name, if there is none.
    pub other_name: String,
    /// Where somebody without a file lives, in words.
    pub lives_in: String,
}

/// A time in a shelter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct StayView {
    /// Its id.
    pub id: StayId,
    /// Where.
    pub shelter_id: Option<ShelterId>,
    /// The shelter's name.
    pub shelter: String,
    /// Room.
    pub room: String,
    /// Moved in.
    pub from_on: Option<NaiveDate>,
    /// Moved out.
    pub to_on: Option<NaiveDate>,
}

/// A person as she is first entered: the fields, and what is a row of its own.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct NewPerson {
    /// The shown name first; at least one with something in it.
    pub names: Vec<NameView>,
    /// The person's own fields.
    pub fields: Person,
    /// ISO 3166-1 alpha-3.
    pub nationalities: Vec<String>,
    /// ISO 639-3, the one to speak first.
    pub languages: Vec<String>,
    /// Name of the shelter; one of that name is used, or made.
    pub shelter: Option<String>,
    /// Room there.
    pub room: Option<String>,
    /// Moved in.
    pub moved_in_on: Option<NaiveDate>,
}

/// One field to change: its name as in the model, and the new value as text; empty text empties it.
///
/// Besides the person's own fields: `name` (`Family, Given`), `nationalities` and `languages` (codes, comma-separated),
/// `shelter` and `room`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct PersonChange {
    /// Field name as in the model.
    pub field: String,
    /// New value.
    pub value: String,
}

/// Which people to list; what is empty does not filter. Of several values of one kind any is enough, of several flags
/// all must be there.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct PersonFilter {
    /// Names of shelters.
    pub shelters: Vec<String>,
    /// Groups of status.
    pub status_groups: Vec<StatusGroup>,
    /// ISO 639-3.
    pub languages: Vec<String>,
    /// How closely accompanied.
    pub intensities: Vec<Intensity>,
    /// What is to be looked at.
    pub flags: Vec<PersonFlag>,
    /// Also those whose care has ended.
    pub with_closed: bool,
    /// Not more than this many.
    pub limit: Option<u32>,
}
