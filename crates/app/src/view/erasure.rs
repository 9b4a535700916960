use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What erasing a person for ever would do, told before it is done.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ErasurePreview {
    /// Notes about her alone: their numbers stay, without her and without their text.
    pub notes: u32,
    /// Notes about her and others: they stay with the others; her name may stand in their text.
    pub shared_notes: u32,
    /// The office was told of her and will be asked to forget.
    pub office_knows: bool,
    /// Other devices of this area, which forget her with the next bundle.
    pub devices: Vec<String>,
}
