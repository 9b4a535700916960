use chrono::NaiveDate;

use crate::code::{LetterSender, LetterSigner, ServiceKind};
use crate::{LetterId, PersonId, WorkerId, record};

record! {
    /// A letter that somebody got, and how it came: on that hangs when it counts as served. What was written down here is
    /// not recomputed when it is corrected; the deadlines that came of it are asked for.
    pub struct Letter[LetterId] in LETTER = 16 "letter" {
        /// To whom; empty while nobody knows yet whose it is.
        1 person_id: PersonId => Case, Remove;
        /// Who wrote it.
        2 sender: LetterSender => Case, Remove;
        /// Who exactly, as the head of the letter says.
        3 sender_name: String => Case, Remove;
        /// Its number (Aktenzeichen, Geschäftszeichen).
        4 file_number: String => Case, Remove;
        /// What it is about, in a line.
        5 subject: String => Case, Remove;
        /// The date on it.
        6 dated_on: NaiveDate => Case, Remove;
        /// How it came; empty where that is not known.
        7 service: ServiceKind => Case, Remove;
        /// Who took it and signed.
        8 signer: LetterSigner => Case, Remove;
        /// Delivered to a shelter (Gemeinschaftseinrichtung), § 178 Abs. 1 Nr. 3 ZPO.
        9 is_shelter: bool => Case, Remove;
        /// The day it came: written on the yellow envelope, of the notice, of handing over, or on which it was found.
        10 arrived_on: NaiveDate => Case, Remove;
        /// The day it was posted or sent.
        11 posted_on: NaiveDate => Case, Remove;
        /// The day it came is not known: the earliest possible was taken.
        12 is_estimated: bool => Case, Remove;
        /// Who entered it.
        13 worker_id: WorkerId => Case, Remove;
        /// Free remark.
        14 remark: String => Own, Remove;
    }
}
