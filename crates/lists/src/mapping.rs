//! What each column means. Proposed by [`crate::propose`], corrected by a person, saved as JSON and given again.

use serde::{Deserialize, Serialize};

use crate::{Column, Header, ListError};

/// What each column of a sheet means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    /// Version of this form; see [`Mapping::VERSION`].
    pub version: u8,
    /// One for each column, from left to right.
    pub columns: Vec<ColumnMapping>,
}

/// What one column means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ColumnMapping {
    /// Which column.
    pub column: Column,
    /// Its heading, empty where it has none.
    pub label: String,
    /// What its cells become.
    pub target: Target,
    /// How sure the proposal is; a mapping written by hand may leave it out.
    #[serde(default)]
    pub certainty: Certainty,
    /// Why it was proposed.
    #[serde(default)]
    pub reasons: Vec<MappingReason>,
}

/// What the cells of a column become.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Target {
    /// The number of the row in the foreign list.
    RowNumber,
    /// Room or bed.
    Room,
    /// Family and given name in one cell, in whatever order.
    FullName,
    /// Family name.
    FamilyName,
    /// Given names.
    GivenName,
    /// Other names of the same person.
    Aliases,
    /// Date of birth.
    BirthDate,
    /// Place of birth.
    BirthPlace,
    /// Sex.
    Sex,
    /// Nationalities.
    Nationality,
    /// Languages.
    Language,
    /// Phone number.
    Phone,
    /// E-mail address.
    Email,
    /// Day of moving in.
    MoveInDate,
    /// Day of allocation to the municipality.
    AllocatedOn,
    /// Residence status.
    ResidenceStatus,
    /// Until when the paper is valid.
    ResidenceValidUntil,
    /// File reference of an authority.
    FileReference,
    /// The n-th part of an address.
    Address(u8),
    /// A remark, kept verbatim under the heading of its column.
    Remark,
    /// Not taken, for a reason; the preview still shows what is left out.
    Ignore(IgnoreReason),
}

impl Target {
    /// Whether only one column can have this target.
    pub fn is_single(&self) -> bool {
        !matches!(self, Target::Aliases | Target::Remark | Target::Ignore(_))
    }
}

/// Why a column is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IgnoreReason {
    /// A person decided so.
    Chosen,
    /// Data that is not needed and must therefore not be kept (Art. 5 Abs. 1 lit. c DSGVO): religion, ethnic origin,
    /// social security and bank numbers.
    NotNeeded,
}

/// How sure a proposal is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// A guess: look at it.
    Guess,
    /// Heading or values speak for it.
    Likely,
    /// Heading and values speak for it, or a person said so.
    #[default]
    Certain,
}

/// Why a target was proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MappingReason {
    /// The heading is a known word for it.
    HeadingKnown,
    /// The heading contains a known word for it.
    HeadingContains,
    /// Most values look like it.
    ValuesFit,
    /// The heading says so, but most values look different.
    ValuesDoNotFit,
    /// An earlier column already has the target of this heading.
    TargetTaken,
    /// Neither heading nor values are known: kept as a remark.
    NothingKnown,
}

impl Mapping {
    /// The newest version of the form.
    pub const VERSION: u8 = 1;

    /// The target of a column; a column that the mapping does not name is kept as a remark.
    pub fn target(&self, column: Column) -> &Target {
        self.columns
            .iter()
            .find(|mapped| mapped.column == column)
            .map_or(&Target::Remark, |mapped| &mapped.target)
    }

    /// Reads a saved mapping (UTF-8 JSON).
    ///
    /// # Errors
    /// [`ListError::MappingUnreadable`], [`ListError::MappingVersion`], [`ListError::MappingAmbiguous`].
    pub fn from_json(bytes: &[u8]) -> Result<Mapping, ListError> {
        let mapping: Mapping = serde_json::from_slice(bytes)
            .map_err(|error| ListError::MappingUnreadable { line: error.line() })?;
        if mapping.version == 0 || mapping.version > Mapping::VERSION {
            return Err(ListError::MappingVersion {
                found: mapping.version,
                known: Mapping::VERSION,
            });
        }
        mapping.check_unambiguous()?;
        Ok(mapping)
    }

    /// The mapping as JSON for a file, to be read and edited by people.
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default()
    }

    /// Whether the mapping belongs to a list with this header: the columns it names have the same headings there.
    ///
    /// # Errors
    /// [`ListError::MappingDoesNotFit`] with the first column that has another heading.
    pub fn check_fits(&self, header: &Header) -> Result<(), ListError> {
        for mapped in &self.columns {
            let label = header.label(mapped.column);
            if !mapped.label.is_empty() && label != mapped.label {
                return Err(ListError::MappingDoesNotFit {
                    column: mapped.column,
                });
            }
        }
        Ok(())
    }

    fn check_unambiguous(&self) -> Result<(), ListError> {
        for (place, mapped) in self.columns.iter().enumerate() {
            let clashes = self.columns.iter().take(place).any(|earlier| {
                earlier.column == mapped.column
                    || (mapped.target.is_single() && earlier.target == mapped.target)
            });
            if clashes {
                return Err(ListError::MappingAmbiguous {
                    column: mapped.column,
                });
            }
        }
        Ok(())
    }
}
