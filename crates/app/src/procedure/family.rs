use model::PersonId;
use model::code::RelationshipKind;
use model::record::Person;
use procedure::{Case, Relation, Relative, Standing, family, fold};

use super::get::{case_of, rows_of};
use super::{events_of, tables};
use crate::person::{reference, ties};
use crate::view::FamilyFact;
use crate::{Result, Session};

/// What the procedures of relatives mean for a person, from the ties that the file knows.
///
/// # Errors
/// File errors.
pub(super) fn facts(
    session: &Session,
    id: PersonId,
    case: &Case<'_>,
    standing: &Standing,
) -> Result<Vec<FamilyFact>> {
    let reader = session.reader();
    let mut relatives: Vec<(PersonId, Relation, Standing)> = Vec::new();
    for tie in ties(&reader, id)? {
        let kind = tie.row.record.kind;
        let Some((other, relation)) = tie.other.zip(kind.and_then(|kind| relation(kind, tie.is_first)))
        else {
            continue;
        };
        if relatives.iter().any(|(known, ..)| *known == other) {
            continue;
        }
        let Some(person) = reader.get::<Person>(other)? else {
            continue;
        };
        let events = events_of(&rows_of(&reader, other)?);
        let theirs = fold(tables()?, &case_of(session, &person, &events)?);
        relatives.push((other, relation, theirs));
    }
    let known: Vec<Relative<'_>> = relatives
        .iter()
        .map(|(_, relation, standing)| Relative {
            relation: *relation,
            standing,
        })
        .collect();
    let mut facts = Vec::new();
    for note in family(tables()?, case, standing, &known) {
        let Some((other, ..)) = relatives.get(note.relative) else {
            continue;
        };
        facts.push(FamilyFact {
            id: note.id,
            person: reference(&reader, *other)?,
            person_id: *other,
            what: note.what,
            source: note.source,
            questions: note.questions,
        });
    }
    Ok(facts)
}

/// What the other one is to the person, where the law asks for it. A religious marriage and a step-parent are no family in its
/// sense without more.
fn relation(kind: RelationshipKind, is_first: bool) -> Option<Relation> {
    match (kind, is_first) {
        (RelationshipKind::Spouse, _) => Some(Relation::Spouse),
        (RelationshipKind::ParentOf, true) => Some(Relation::Child),
        (RelationshipKind::ParentOf, false) => Some(Relation::Parent),
        (RelationshipKind::Sibling, _) => Some(Relation::Sibling),
        _ => None,
    }
}
