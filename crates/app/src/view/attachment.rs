use chrono::NaiveDate;
use model::code::MediaType;
use model::{AttachmentId, LetterId, PersonId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::AppError;

/// A photographed letter or another picture as it stands in a list; what it shows is asked for apart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AttachmentView {
    /// Its id.
    pub id: AttachmentId,
    /// Whose.
    pub person: Option<PersonId>,
    /// The letter that it shows a page of.
    pub letter: Option<LetterId>,
    /// What it shows, in a few words; may be empty.
    pub title: String,
    /// What it is as a file; empty where a newer version has another kind.
    pub media_type: Option<MediaType>,
    /// How many bytes.
    pub bytes: u32,
    /// The day on which the picture was taken, or the paper came.
    pub taken_on: Option<NaiveDate>,
    /// Put here on this day.
    pub added_on: Option<NaiveDate>,
    /// Who put it here.
    pub worker: Option<String>,
    /// Whether the picture itself is here. It may be on its way from another device.
    pub is_here: bool,
}

/// What is said of a picture that is put here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NewAttachment {
    /// Whose; may be left out where a letter is named, which may be nobody's yet.
    #[serde(default)]
    pub person: Option<PersonId>,
    /// The letter that it shows a page of.
    #[serde(default)]
    pub letter: Option<LetterId>,
    /// What it shows, in a few words; may be empty.
    #[serde(default)]
    pub title: String,
    /// The day on which the picture was taken, or the paper came; without it that on which the letter came, or today.
    #[serde(default)]
    pub taken_on: Option<NaiveDate>,
}

/// What is said of a picture that is here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AttachmentChange {
    /// What it shows, in a few words; may be empty.
    pub title: String,
    /// The day on which the picture was taken, or the paper came.
    pub taken_on: Option<NaiveDate>,
}

/// A picture that was put here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AttachmentAdded {
    /// Its id.
    pub id: AttachmentId,
    /// It had more points than are needed for reading, and has fewer now.
    pub is_smaller: bool,
}

/// What became of the files that were chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AttachmentsAdded {
    /// The pictures that were put here.
    pub added: Vec<AttachmentAdded>,
    /// Why the others were not.
    pub refused: Vec<AppError>,
}

/// Which attachments.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AttachmentFilter {
    /// Whose; may be left out where a letter is named.
    #[serde(default)]
    pub person: Option<PersonId>,
    /// Only the pages of this letter.
    #[serde(default)]
    pub letter: Option<LetterId>,
}
