//! The bundle: the only way anything travels. A file that is encrypted for its addressee, signed by its sender, and
//! refused when a single bit of it is wrong. `docs/bundle-format.md` describes it byte by byte.
//!
//! | to | call |
//! |---|---|
//! | write one | [`Roster::resolve`], then [`write()`] |
//! | take one in | [`Sealed::open`], [`Verified::classify`], [`Verified::for_each_line`] with [`check_line`] |
//! | look at one | [`inspect`] |
//! | know who may send what to whom | [`roster`] |
//! | join the project | [`enrolment`] |
//! | carry rules for deadlines | [`SignedRules`] |
//!
//! Pure apart from [`std::io::Read`] and [`std::io::Write`]: no database, no file names, no clock. What a bundle does to a
//! caseload is decided here as a value ([`Class`], [`Line`]) and done elsewhere.

mod address;
mod archive;
pub mod classify;
pub mod enrolment;
pub mod limits;
mod line;
pub mod manifest;
mod paper;
mod read;
mod receipt;
pub mod roster;
mod rules;
mod trust;
mod write;

pub use address::{Address, Channel};
pub use classify::{ChannelState, Class, Recorded, classify, find_counting_snapshot};
pub use enrolment::{EnrolmentRequest, SignedRequest};
pub use line::{Line, ProjectLine, check_line};
pub use manifest::{Addressee, Counts, Link, Manifest, Member, MemberName, Sender, Span};
pub use paper::PaperError;
pub use read::{Inspection, Place, ReadError, Sealed, Source, Verified, inspect};
pub use receipt::{Erased, Receipt, SnapshotReceipt};
pub use roster::{Resolved, Roster, RouteError, SignedRoster};
pub use rules::SignedRules;
pub use trust::Trust;
pub use write::{Blob, Draft, WriteError, WriteRequest, Written, write};
