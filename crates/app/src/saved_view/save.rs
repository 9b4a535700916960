use crate::text::{filled, invalid, line};
use crate::view::SavedView;
use crate::{Result, Session};

/// More would be a list to search in.
const MOST: usize = 30;

/// Saves a view. One with the same id is replaced and keeps its place; a new one comes to the place `at`, counted from
/// zero, or to the end.
///
/// # Errors
/// `invalid_field` without a name or with too many views, `too_long`; file errors.
pub fn save(session: &mut Session, view: &SavedView, at: Option<u32>) -> Result<()> {
    line("view_name", &view.name)?;
    let name = filled(&view.name).ok_or_else(|| invalid("view_name", "empty"))?;
    let view = SavedView { name, ..view.clone() };
    session.write("view_save", |writer| {
        let mut views = super::read(&writer.reader())?;
        if let Some(same) = views.iter_mut().find(|one| one.id == view.id) {
            *same = view;
        } else if views.len() >= MOST {
            return Err(invalid("view_name", "too_many").with("limit", MOST));
        } else {
            let place = at.map_or(views.len(), |at| views.len().min(at as usize));
            views.insert(place, view);
        }
        super::write(writer, &views)
    })?;
    Ok(())
}
