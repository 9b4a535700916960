use chrono::{NaiveDate, NaiveTime};

use crate::code::TaskKind;
use crate::{CaseNoteId, DeadlineId, PersonId, TaskId, WorkerId, record};

record! {
    /// Something that must not be forgotten: a follow-up (Wiedervorlage), a task, an appointment. A covering colleague is
    /// told for whom, what and when; where, how it ended and where it came from stay in the case.
    pub struct Task[TaskId] in TASK = 15 "task" {
        /// For whom; empty for what concerns no case.
        1 person_id: PersonId => Cover, Remove;
        /// What kind.
        2 kind: TaskKind => Cover, Remove;
        /// What is to be done, in a line.
        3 what: String => Cover, Remove;
        /// On which day, or by when.
        4 due_on: NaiveDate => Cover, Remove;
        /// At what time of that day.
        5 at_time: NaiveTime => Cover, Remove;
        /// Where.
        6 place: String => Case, Remove;
        /// Done on this day; empty while it is open.
        7 done_on: NaiveDate => Case, Remove;
        /// How it ended.
        8 done_how: String => Own, Remove;
        /// Who does it.
        9 worker_id: WorkerId => Case, Remove;
        /// The note in which it was agreed.
        10 note_id: CaseNoteId => Case, Remove;
        /// The deadline that it serves.
        11 deadline_id: DeadlineId => Case, Remove;
    }
}
