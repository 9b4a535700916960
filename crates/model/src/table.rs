//! What a table declares about itself. The macros [`record!`](crate::record) and `codes!` are the only way to make one,
//! and neither accepts a field without its disclosure class and what erasing does to it.

use crate::{Cells, ColumnNo, TableNo, Value};

/// The column every table has: the row is deleted.
pub const TOMBSTONE: ColumnNo = 0;

/// Who may ever receive a field (`docs/adr/0004-disclosure-classes.md`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Disclosure {
    /// Another device of the same area and employer; a new worker in a transfer.
    Own,
    /// As `Own`: what the work on the case needs.
    Case,
    /// Also a covering colleague, with the person's consent, until a date.
    Cover,
    /// Also the office, only with the person's consent.
    Master,
    /// The office, only as numbers computed on this device.
    Statistic,
    /// Everyone in the project.
    Project,
}

/// What erasing a person does to a field of hers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OnErase {
    /// Gone, here and in every copy that the next bundles reach.
    Remove,
    /// Kept without the person, so that the numbers of past periods stay true.
    Keep,
}

/// A column as its field declares it.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Its stable number, from 1; never given to another field.
    pub no: ColumnNo,
    /// Its name in the database, on the command line and in JSON.
    pub name: &'static str,
    /// The form of its values.
    pub form: crate::Form,
    /// Who may receive it.
    pub disclosure: Disclosure,
    /// What erasing does to it.
    pub on_erase: OnErase,
}

/// A replicated table.
#[derive(Debug)]
pub struct Table {
    /// Its stable number.
    pub no: TableNo,
    /// Its name.
    pub name: &'static str,
    /// Its columns in the order of their declaration.
    pub columns: &'static [Column],
}

impl Table {
    /// The column with this number.
    pub fn column(&self, no: ColumnNo) -> Option<&'static Column> {
        self.columns.iter().find(|column| column.no == no)
    }

    /// The column with this name.
    pub fn column_named(&self, name: &str) -> Option<&'static Column> {
        self.columns.iter().find(|column| column.name == name)
    }
}

/// A noun that is kept in a replicated table. Every field may be missing: nothing that is merged in is ever rejected.
pub trait Record: Sized + Default {
    /// Where it is kept.
    const TABLE: &'static Table;
    /// The type of its id.
    type Id: Copy + From<crate::RowId> + Into<crate::RowId>;
    /// Its filled fields as cells.
    fn to_cells(&self) -> Cells;
    /// From cells; what is missing, or of a kind this version does not know, is left empty.
    fn from_cells(cells: &Cells) -> Self;

    /// The cells in which `after` differs from `self`; a field that was emptied becomes [`Value::Null`].
    fn changes_to(&self, after: &Self) -> Cells {
        let (before, after) = (self.to_cells(), after.to_cells());
        let emptied = before
            .keys()
            .filter(|no| !after.contains_key(no))
            .map(|no| (*no, Value::Null));
        let changed = after.iter().filter(|(no, value)| before.get(no) != Some(value));
        emptied
            .chain(changed.map(|(no, value)| (*no, value.clone())))
            .collect()
    }
}

/// Declares a noun: `number field: Type => Disclosure, OnErase;` for each field, each with a sentence.
#[macro_export]
macro_rules! record {
    (
        $(#[$doc:meta])*
        pub struct $name:ident[$id:ty] in $table:ident = $table_no:literal $table_name:literal {
            $( $(#[$field_doc:meta])* $no:literal $field:ident: $type:ty => $class:ident, $erase:ident; )*
        }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        #[serde(default)]
        #[ts(optional_fields)]
        pub struct $name {
            $( $(#[$field_doc])* #[serde(skip_serializing_if = "Option::is_none")] pub $field: Option<$type>, )*
        }

        #[doc = concat!("The table of [`", stringify!($name), "`].")]
        pub static $table: $crate::Table = $crate::Table {
            no: $table_no,
            name: $table_name,
            columns: &[$( $crate::Column {
                no: $no,
                name: stringify!($field),
                form: <$type as $crate::Cell>::FORM,
                disclosure: $crate::Disclosure::$class,
                on_erase: $crate::OnErase::$erase,
            } ),*],
        };

        impl $crate::Record for $name {
            const TABLE: &'static $crate::Table = &$table;
            type Id = $id;
            fn to_cells(&self) -> $crate::Cells {
                let mut cells = $crate::Cells::new();
                $( if let Some(value) = &self.$field { cells.insert($no, $crate::Cell::to_value(value)); } )*
                cells
            }
            fn from_cells(cells: &$crate::Cells) -> Self {
                Self { $( $field: cells.get(&$no).and_then($crate::Cell::from_value), )* }
            }
        }
    };
}
