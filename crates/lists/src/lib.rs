//! Reads a foreign list of people (XLSX, CSV) and says what every row would become.
//!
//! Pure: bytes in, proposal out. No file system, no clock, no database; `today` is a parameter. Five steps, each of
//! which a person may look at and correct before the next:
//!
//! 1. [`read`]: bytes to a [`Workbook`] of sheets, rows and cells;
//! 2. [`find_header`]: which rows name the columns;
//! 3. [`propose`]: what each column means, a [`Mapping`] that can be saved and given again;
//! 4. [`interpret()`]: what each row becomes, a [`RowDraft`] with every doubt, and [`mark_duplicates`];
//! 5. [`summarize`]: how many of which.
//!
//! The promise of the crate: no filled cell is lost and no value is invented. What is not understood stays, verbatim,
//! in the remarks of its person, and is listed as a doubt.

mod doubt;
mod draft;
mod duplicates;
mod error;
mod header;
mod interpret;
mod mapping;
mod propose;
mod read;
mod summary;
mod text;
mod words;
mod workbook;

pub use doubt::{Doubt, DoubtCode};
pub use draft::{
    AddressPart, Becomes, DateDraft, Ignored, NameDraft, NotAPerson, PersonDraft, PhoneDraft, Remark,
    ResidenceStatus, RowDraft, Script, Sex,
};
pub use duplicates::mark_duplicates;
pub use error::{Limit, ListError};
pub use header::{Header, HeaderReason, Label, find_header};
pub use interpret::interpret;
pub use mapping::{Certainty, ColumnMapping, IgnoreReason, Mapping, MappingReason, Target};
pub use propose::propose;
pub use read::read;
pub use summary::{Summary, summarize};
pub use workbook::{Cell, Column, Encoding, NotAColumn, Row, Sheet, Source, Value, Workbook};
