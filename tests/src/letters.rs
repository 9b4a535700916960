//! The letter that the stories about deadlines begin with.

use app::deadline;
use app::deadlines::Land;
use app::view::{
    DeadlineAsk, DeadlineDetail, DeadlineFilter, DeadlineView, NewDeadline, NewLetter, PreferenceChange,
};
use chrono::NaiveDate;
use model::code::{LetterSender, LetterSigner, ServiceKind};
use model::{DeadlineId, PersonId};

use crate::world::{Desk, World, done};

/// A day as it is written.
pub fn day(text: &str) -> NaiveDate {
    done(text.parse())
}

/// A rejection of asylum in a yellow envelope, handed over on 20 November 2026: the action has to be there by 4 December.
pub fn rejection(person: Option<PersonId>) -> NewLetter {
    NewLetter {
        person,
        sender: LetterSender::Bamf,
        sender_name: "Bundesamt, Außenstelle Musterstadt".to_owned(),
        file_number: "1234567-475".to_owned(),
        subject: "Bescheid über den Asylantrag".to_owned(),
        dated_on: Some(day("2026-11-16")),
        service: Some(ServiceKind::HandedOver),
        signer: Some(LetterSigner::Addressee),
        is_shelter: true,
        arrived_on: Some(day("2026-11-20")),
        posted_on: None,
        remark: String::new(),
        also_for: Vec::new(),
        deadlines: vec![action("P2W")],
    }
}

/// The action against it; `said` is what the instruction on remedies says.
pub fn action(said: &str) -> NewDeadline {
    NewDeadline {
        ask: DeadlineAsk {
            rule: "asyl_klage".to_owned(),
            said: Some(said.to_owned()),
            filed_on: Some(day("2026-07-01")),
            ..DeadlineAsk::default()
        },
        what: "Klage beim Verwaltungsgericht".to_owned(),
        ..NewDeadline::default()
    }
}

/// The area whose courts lie in North Rhine-Westphalia.
pub fn in_nrw(desk: &mut Desk) {
    let land = PreferenceChange::Land(Land::Nw);
    done(app::preference::set(&mut desk.session, &land));
}

/// The desk of the north, its courts in North Rhine-Westphalia.
pub fn nord(world: &mut World) -> &mut Desk {
    in_nrw(&mut world.nord);
    &mut world.nord
}

/// The deadlines that run.
pub fn open(desk: &Desk) -> Vec<DeadlineView> {
    done(deadline::list(&desk.session, &DeadlineFilter::default()))
}

/// A deadline with the way to its days.
pub fn detail(desk: &Desk, id: DeadlineId) -> DeadlineDetail {
    done(deadline::get(&desk.session, id))
}
