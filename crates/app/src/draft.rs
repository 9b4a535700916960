//! Drafts: what is being typed, kept at each pause, so that it survives the lock, a power cut and a killed program. A draft
//! is no record: it never leaves this database, is no step, and leaves no byte once it is saved or thrown away.

mod drop;
mod get;
mod keep;
mod list;
mod place;

pub use drop::drop;
pub use get::get;
pub use keep::keep;
pub use list::list;

use crate::Session;
use crate::view::KeptDraft;

pub(crate) use place::check as check_place;

fn view(session: &Session, draft: store::Draft) -> KeptDraft {
    KeptDraft {
        place: draft.place,
        content: draft.content,
        at: session.local_at(draft.at_ms),
    }
}
