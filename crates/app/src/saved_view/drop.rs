use crate::view::ViewId;
use crate::{ErrorCode, Result, Session};

/// Forgets a view. Saving it again at its place puts it back as it was.
///
/// # Errors
/// `not_found`; file errors.
pub fn drop(session: &mut Session, id: ViewId) -> Result<()> {
    session.write("view_drop", |writer| {
        let mut views = super::read(&writer.reader())?;
        let place = views
            .iter()
            .position(|view| view.id == id)
            .ok_or(ErrorCode::NotFound)?;
        views.remove(place);
        super::write(writer, &views)
    })?;
    Ok(())
}
