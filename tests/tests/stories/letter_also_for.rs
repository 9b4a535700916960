//! For whom a letter counts as well is corrected with it, and nobody loses a deadline by that.

use app::view::{DeadlineTask, DeadlineView, EndDeadline, LetterEntered, LetterView, NewDeadline, NewLetter};
use app::{DeadlineId, ErrorCode, LetterId, PersonId, deadline, letter};
use model::code::{DeadlineEnd, Filing};
use tests::letters::{action, day, detail, nord, open, rejection};
use tests::world::{Desk, World, done, there};

/// The rejection as it is corrected: it counts for these as well.
fn for_these(person: Option<PersonId>, also_for: &[PersonId]) -> NewLetter {
    NewLetter {
        also_for: also_for.to_vec(),
        deadlines: Vec::new(),
        ..rejection(person)
    }
}

fn entered(desk: &mut Desk, person: PersonId, also_for: &[PersonId]) -> (LetterId, Vec<DeadlineId>) {
    let new = NewLetter {
        also_for: also_for.to_vec(),
        ..rejection(Some(person))
    };
    let entered = done(letter::add(&mut desk.session, &new));
    (entered.letter, entered.deadlines)
}

fn end(desk: &mut Desk, id: DeadlineId, how: DeadlineEnd) {
    let ending = EndDeadline {
        end: how,
        on: day("2026-11-23"),
        at: chrono::NaiveTime::from_hms_opt(10, 40, 0),
        filing: Some(Filing::Fax),
        how: "Sendebericht, oder der falsche Bruder".to_owned(),
    };
    done(deadline::end(&mut desk.session, id, &ending));
}

fn correct(desk: &mut Desk, id: LetterId, new: &NewLetter) -> LetterEntered {
    done(letter::edit(&mut desk.session, id, new))
}

fn refused(desk: &mut Desk, id: LetterId, new: &NewLetter) -> (String, String) {
    let error = there(letter::edit(&mut desk.session, id, new).err());
    assert_eq!(error.code, ErrorCode::InvalidField);
    let param = |name: &str| error.params.get(name).cloned().unwrap_or_default();
    (param("field"), param("reason"))
}

fn view(desk: &Desk, id: LetterId) -> LetterView {
    done(letter::get(&desk.session, id))
}

fn others(desk: &Desk, id: LetterId) -> Vec<PersonId> {
    view(desk, id).also_for.iter().map(|other| other.id).collect()
}

fn of(desk: &Desk, person: PersonId) -> Vec<DeadlineView> {
    let mut running = open(desk);
    running.retain(|one| one.person.as_ref().is_some_and(|whose| whose.id == person));
    running
}

fn refusal(field: &str, reason: &str) -> (String, String) {
    (field.to_owned(), reason.to_owned())
}

#[test]
fn whoever_comes_to_a_letter_gets_its_deadline_by_the_corrected_days_in_the_same_step() {
    let mut world = World::found();
    let desk = nord(&mut world);
    let (gul, omid) = (desk.add_person("Rahimi, Gul"), desk.add_person("Rahimi, Omid"));
    let (id, _) = entered(desk, gul, &[]);
    let corrected = NewLetter {
        arrived_on: Some(day("2026-11-18")),
        ..for_these(Some(gul), &[omid, omid, gul])
    };
    let before = view(desk, id);
    let (step, given) = desk.step(|desk| correct(desk, id, &corrected));
    assert_eq!(given.deadlines.len(), 1, "she has hers");
    assert_eq!(others(desk, id), [omid]);
    let his = there(of(desk, omid).pop()).brief;
    assert_eq!(
        (his.id, his.last_day),
        (given.deadlines[0], Some(day("2026-12-02")))
    );
    assert_eq!(his.what, "Klage beim Verwaltungsgericht");
    assert!(!his.is_confirmed);
    let hers = there(of(desk, gul).pop()).brief;
    assert_eq!(hers.last_day, Some(day("2026-12-04")), "nothing moves by itself");
    assert_eq!(hers.would_be, his.last_day);

    done(app::step::undo(&mut desk.session, step));
    assert_eq!(view(desk, id), before);
    assert_eq!(of(desk, omid), []);
}

#[test]
fn nobody_is_taken_away_while_a_deadline_of_theirs_stands() {
    let mut world = World::found();
    let desk = nord(&mut world);
    let (gul, omid, sima) = (
        desk.add_person("Rahimi, Gul"),
        desk.add_person("Rahimi, Omid"),
        desk.add_person("Rahimi, Sima"),
    );
    let (id, deadlines) = entered(desk, gul, &[omid, sima]);
    let before = view(desk, id);
    let without = for_these(Some(gul), &[sima]);
    assert_eq!(refused(desk, id, &without), refusal("also_for", "has_deadline"));
    assert_eq!(view(desk, id), before, "nothing was changed");
    end(desk, deadlines[1], DeadlineEnd::Done);
    assert_eq!(refused(desk, id, &without), refusal("also_for", "has_deadline"));
    done(deadline::reopen(&mut desk.session, deadlines[1]));
    end(desk, deadlines[1], DeadlineEnd::Mistaken);
    assert_eq!(others(desk, id), [sima], "it was no letter of his");
    let kept = correct(desk, id, &without);
    assert_eq!(kept.deadlines, [], "nobody came to it");

    let again = correct(desk, id, &for_these(Some(gul), &[sima, omid]));
    assert_eq!(again.deadlines.len(), 1, "or was it?");
    assert_eq!(of(desk, omid).len(), 1);
    assert_eq!(of(desk, sima).len(), 1);
}

#[test]
fn a_letter_that_turns_out_to_be_for_somebody_it_counted_for_brings_no_second_deadline() {
    let mut world = World::found();
    let desk = nord(&mut world);
    let (gul, omid) = (desk.add_person("Rahimi, Gul"), desk.add_person("Rahimi, Omid"));
    let (id, deadlines) = entered(desk, gul, &[omid]);
    let his = for_these(Some(omid), &[]);
    assert_eq!(refused(desk, id, &his), refusal("person", "has_deadline"));
    end(desk, deadlines[1], DeadlineEnd::Mistaken);
    correct(desk, id, &his);
    assert_eq!((of(desk, gul).len(), of(desk, omid).len()), (0, 1));
    // She is named in it as well, after all.
    correct(desk, id, &for_these(Some(omid), &[gul]));
    assert_eq!((of(desk, gul).len(), of(desk, omid).len()), (1, 1));
    assert_eq!(others(desk, id), [gul]);
}

#[test]
fn a_letter_whose_person_was_a_mistake_becomes_that_of_whoever_is_left() {
    let mut world = World::found();
    let desk = nord(&mut world);
    let (gul, omid, sima) = (
        desk.add_person("Rahimi, Gul"),
        desk.add_person("Rahimi, Omid"),
        desk.add_person("Rahimi, Sima"),
    );
    let (id, deadlines) = entered(desk, gul, &[omid]);
    end(desk, deadlines[0], DeadlineEnd::Mistaken);
    correct(desk, id, &for_these(Some(omid), &[sima]));
    assert_eq!((of(desk, omid).len(), of(desk, sima).len()), (1, 1));
    assert_eq!(others(desk, id), [sima]);
}

#[test]
fn a_letter_that_was_only_kept_counts_for_others_with_the_deadline_that_is_entered_with_its_correction() {
    let mut world = World::found();
    let desk = nord(&mut world);
    let (gul, omid) = (desk.add_person("Rahimi, Gul"), desk.add_person("Rahimi, Omid"));
    let kept = for_these(Some(gul), &[]);
    let id = done(letter::add(&mut desk.session, &kept)).letter;
    let both = for_these(Some(gul), &[omid]);
    assert_eq!(refused(desk, id, &both), refusal("also_for", "no_deadline"));
    let call = DeadlineTask {
        what: "Anwältin anrufen".to_owned(),
        due_on: day("2026-11-24"),
    };
    let wanted = NewLetter {
        file_number: "7654321-475".to_owned(),
        deadlines: vec![NewDeadline {
            tasks: vec![call],
            ..action("P2W")
        }],
        ..both.clone()
    };
    let before = view(desk, id);
    let (step, given) = desk.step(|desk| correct(desk, id, &wanted));
    assert_eq!(given.deadlines.len(), 2);
    assert_eq!((of(desk, gul).len(), of(desk, omid).len()), (1, 1));
    assert_eq!(detail(desk, given.deadlines[0]).tasks.len(), 1);
    assert_eq!(
        detail(desk, given.deadlines[1]).tasks,
        [],
        "the work is done once"
    );
    assert_eq!(view(desk, id).file_number, "7654321-475");
    done(app::step::undo(&mut desk.session, step));
    assert_eq!(view(desk, id), before, "one step, the letter and its deadline");
    assert_eq!(open(desk), []);

    let wrong = NewLetter {
        deadlines: vec![action("P9W")],
        ..both
    };
    let error = there(letter::edit(&mut desk.session, id, &wrong).err());
    assert_eq!(error.params.get("deadline").map(String::as_str), Some("0"));
    assert_eq!(view(desk, id), before);
}

#[test]
fn what_heals_a_missed_deadline_is_not_given_to_others() {
    let mut world = World::found();
    let desk = nord(&mut world);
    let (gul, omid) = (desk.add_person("Rahimi, Gul"), desk.add_person("Rahimi, Omid"));
    let late = NewLetter {
        dated_on: Some(day("2026-10-01")),
        arrived_on: Some(day("2026-10-05")),
        ..rejection(Some(gul))
    };
    let entered = done(letter::add(&mut desk.session, &late));
    let missed = entered.deadlines[0];
    end(desk, missed, DeadlineEnd::Missed);
    let back = NewDeadline {
        ask: app::view::DeadlineAsk {
            rule: detail(desk, missed).following[0].rule.clone(),
            event_on: Some(day("2026-11-20")),
            letter: Some(entered.letter),
            ..app::view::DeadlineAsk::default()
        },
        follows: Some(missed),
        ..NewDeadline::default()
    };
    done(deadline::add(&mut desk.session, &back));
    let both = NewLetter {
        also_for: vec![omid],
        deadlines: Vec::new(),
        ..late
    };
    let given = done(letter::edit(&mut desk.session, entered.letter, &both));
    assert_eq!(given.deadlines.len(), 1);
    let his = there(of(desk, omid).pop());
    assert_eq!(his.brief.rule, "asyl_klage");
    assert!(
        his.brief.last_day < Some(day("2026-11-23")),
        "his is over too, and he is told"
    );
}
