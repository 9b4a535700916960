use chrono::NaiveDate;
use uuid::Uuid;

/// Something that happened in the procedure of a person. Never edited: a correction is a new event that replaces this one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Its id.
    pub id: Uuid,
    /// The code of its kind, one of [`crate::Tables::kinds`]. An unknown one comes from a newer version and is asked about.
    pub kind: String,
    /// The day on which it happened; for a decision that of its service.
    pub day: NaiveDate,
    /// The code of the document that shows it, one of [`crate::Tables::documents`].
    pub document: Option<String>,
    /// The last day on which the paper is valid, or the day of the appointment, for kinds that have one.
    pub until: Option<NaiveDate>,
    /// The event that this one corrects.
    pub replaces: Option<Uuid>,
    /// It did not happen: it counts no more, and neither does what it had replaced.
    pub withdrawn: bool,
}

impl Event {
    /// An event that corrects nothing and has no paper.
    pub fn new(id: Uuid, kind: &str, day: NaiveDate) -> Event {
        Event {
            id,
            kind: kind.to_owned(),
            day,
            document: None,
            until: None,
            replaces: None,
            withdrawn: false,
        }
    }
}
