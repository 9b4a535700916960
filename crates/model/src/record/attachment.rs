use chrono::NaiveDate;

use crate::code::MediaType;
use crate::{AttachmentId, LetterId, PersonId, WorkerId, record};

record! {
    /// A photographed letter or another picture. What it shows is no cell: it is kept beside the row under the row's id,
    /// and found to be right by its digest.
    pub struct Attachment[AttachmentId] in ATTACHMENT = 19 "attachment" {
        /// Whose.
        1 person_id: PersonId => Case, Remove;
        /// What it shows, in a few words.
        2 title: String => Case, Remove;
        /// What it is as a file.
        3 media_type: MediaType => Case, Remove;
        /// How many bytes.
        4 bytes: u32 => Case, Remove;
        /// SHA-256 of the bytes, in hexadecimal digits.
        5 sha256: String => Case, Remove;
        /// The day on which the picture was taken, or the paper came.
        6 taken_on: NaiveDate => Case, Remove;
        /// Put here on this day.
        7 added_on: NaiveDate => Case, Remove;
        /// Who put it here.
        8 worker_id: WorkerId => Case, Remove;
        /// The letter that it shows a page of.
        9 letter_id: LetterId => Case, Remove;
    }
}
