//! What left this device and named her, or told somebody to forget her. Bundles that only said the same again are in the
//! list of disclosures, not in the story.

use model::{PersonId, Scope};

use crate::bundle::is_confirmed;
use crate::person::disclosures::{held, recipient_label, told_of};
use crate::view::{Held, StoryEntry, StoryEvent};
use crate::{Result, Session, roster};

pub(super) fn tell(session: &Session, id: PersonId, entries: &mut Vec<StoryEntry>) -> Result<()> {
    let reader = session.reader();
    let told = told_of(&reader, id)?;
    if told.is_empty() {
        return Ok(());
    }
    let roster = roster::read(&reader)?;
    let mut bundles = reader.bundles(u32::MAX)?;
    bundles.reverse(); // the oldest first: only a change of what is known is told
    let mut is_known = false;
    for bundle in bundles
        .into_iter()
        .filter(|bundle| bundle.is_outgoing && bundle.scope == Scope::Office)
    {
        let Some(told) = told.get(&bundle.id) else {
            continue;
        };
        let (to, seq) = (recipient_label(roster.as_ref(), &bundle.recipient), bundle.seq);
        let is_confirmed = is_confirmed(&reader, roster.as_ref(), &bundle)?;
        let what = match held(told) {
            Held::Named => StoryEvent::Told {
                to,
                seq,
                is_confirmed,
                is_update: is_known,
            },
            Held::Revoked if is_known => StoryEvent::Revoked {
                to,
                seq,
                is_confirmed,
            },
            _ => continue,
        };
        is_known = matches!(what, StoryEvent::Told { .. });
        entries.push(StoryEntry {
            key: format!("told {}", bundle.id),
            at: Some(session.local_at(bundle.at_ms)),
            has_time: true,
            device: None,
            what,
        });
    }
    Ok(())
}
