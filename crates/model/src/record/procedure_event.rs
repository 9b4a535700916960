use chrono::NaiveDate;

use crate::{PersonId, ProcedureEventId, record};

record! {
    /// Something that happened in the asylum procedure or with the right to stay of a person. Never edited: a correction is
    /// a new event that names the old one, and what did not happen is withdrawn. Where the person stands follows from them.
    pub struct ProcedureEvent[ProcedureEventId] in PROCEDURE_EVENT = 18 "procedure_event" {
        /// Of whom.
        1 person_id: PersonId => Case, Remove;
        /// The code of its kind, from the table of kinds; a newer version may have more.
        2 kind: String => Case, Remove;
        /// On which day; for a decision that of its service.
        3 happened_on: NaiveDate => Case, Remove;
        /// The code of the document that shows it.
        4 document: String => Case, Remove;
        /// The last day on which the paper is valid, or the day of the appointment.
        5 until_on: NaiveDate => Case, Remove;
        /// A remark, such as the file number.
        6 remark: String => Own, Remove;
        /// The event that this one corrects.
        7 replaces_id: ProcedureEventId => Case, Remove;
        /// It did not happen.
        8 is_withdrawn: bool => Case, Remove;
    }
}
