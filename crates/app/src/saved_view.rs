//! Ways of looking at the list of people that somebody gave a name. They lie in the encrypted database, because a filter
//! can name a shelter, and stay on this device.

mod drop;
mod list;
mod save;

use store::{Reader, Writer};

pub use drop::drop;
pub use list::list;
pub use save::save;

use crate::view::SavedView;
use crate::{ErrorCode, Result};

const NAME: &str = "app.views";

/// What is kept. A view that this version cannot read any more is left out, and gone with the next save: better than a
/// list of people that does not open.
fn read(reader: &Reader<'_>) -> Result<Vec<SavedView>> {
    let kept = reader.setting(NAME)?.unwrap_or_default();
    let views: Vec<serde_json::Value> = serde_json::from_slice(&kept).unwrap_or_default();
    Ok(views
        .into_iter()
        .filter_map(|view| serde_json::from_value(view).ok())
        .collect())
}

fn write(writer: &mut Writer<'_>, views: &[SavedView]) -> Result<()> {
    let bytes = serde_json::to_vec(views).map_err(|_| ErrorCode::Internal)?;
    Ok(writer.put_setting(NAME, &bytes)?)
}
