//! The nouns of the work and their rules. Pure: no I/O, no clock, no SQL.
//!
//! Three things live here and nowhere else:
//!
//! * **What there is**: one file per noun under [`record`], its code lists under [`code`]. Each field declares who may
//!   ever receive it ([`Disclosure`]) and what erasing a person does to it ([`OnErase`]); an undeclared field does not
//!   compile.
//! * **How it changes**: an [`Operation`] writes cells and names the operations it knowingly overwrote; the state of a
//!   row is a pure function of its operations ([`merge`]).
//! * **What may leave**: the row veto and the projection to what the office may hold ([`disclose`]).

pub mod code;
pub mod disclose;
mod hlc;
mod id;
pub mod merge;
mod op;
mod partial_date;
pub mod record;
mod scope;
pub mod snapshot;
mod table;
pub mod text;
mod value;
mod vector;

pub use hlc::{Hlc, HlcClock, MAX_AHEAD_MS};
pub use id::*;
pub use op::{Cells, ColumnNo, Digest, OpId, Operation, Origin, Part, PartBody, Salt, TableNo};
pub use partial_date::{PartialDate, Precision};
pub use scope::Scope;
pub use table::{Column, Disclosure, OnErase, Record, TOMBSTONE, Table};
pub use value::{Cell, Form, Value};
pub use vector::Vector;
