//! The start of a day: what is over, what is due, what comes, and what was left lying.

use app::deadlines::Land;
use app::view::{DueKind, DueWhat, NewTask, PreferenceChange, Today};
use app::{ErrorCode, PersonId, TaskId, preference, task, today};
use chrono::{NaiveDate, NaiveTime};
use model::code::{PersonFlag, TaskKind};
use tests::world::{Desk, World, consent_of, done, there};

fn get(desk: &Desk) -> Today {
    done(today::get(&desk.session))
}

fn day(month: u32, day: u32) -> NaiveDate {
    there(NaiveDate::from_ymd_opt(2026, month, day))
}

fn add(desk: &mut Desk, what: &str, person: Option<PersonId>, due_on: Option<NaiveDate>) -> TaskId {
    let new = NewTask {
        person,
        kind: TaskKind::Task,
        what: what.to_owned(),
        due_on,
        at_time: None,
        place: String::new(),
    };
    done(task::add(&mut desk.session, &new))
}

fn appoint(desk: &mut Desk, what: &str, on: NaiveDate, hour: u32) {
    let new = NewTask {
        person: None,
        kind: TaskKind::Appointment,
        what: what.to_owned(),
        due_on: Some(on),
        at_time: NaiveTime::from_hms_opt(hour, 0, 0),
        place: String::new(),
    };
    done(task::add(&mut desk.session, &new));
}

fn words(of: &Today) -> Vec<String> {
    let word = |what: &DueWhat| match what {
        DueWhat::Deadline { deadline } => deadline.what.clone(),
        DueWhat::Task { task } => task.what.clone(),
        DueWhat::Paper { .. } => "paper".to_owned(),
        DueWhat::Consent { .. } => "consent".to_owned(),
    };
    of.due
        .iter()
        .map(|due| format!("{} {}", due.on.format("%d.%m."), word(&due.what)))
        .collect()
}

#[test]
fn the_morning_shows_what_is_over_first_then_the_day_by_its_hours_then_what_comes() {
    let mut world = World::found(); // 23 November 2026, a Monday
    let nord = &mut world.nord;
    let gul = nord.add_person("Rahimi, Gul");
    add(nord, "Schule anrufen", Some(gul), Some(day(11, 26)));
    appoint(nord, "Nachmittag", day(11, 23), 15);
    appoint(nord, "Vormittag", day(11, 23), 9);
    add(nord, "Brief", Some(gul), Some(day(11, 23)));
    add(nord, "Weit weg", Some(gul), Some(day(12, 24)));
    add(nord, "Irgendwann", None, None);
    add(nord, "Liegt", Some(gul), Some(day(11, 20)));
    let seen = get(&world.nord);
    assert_eq!(
        words(&seen),
        [
            "20.11. Liegt",
            "23.11. Vormittag",
            "23.11. Nachmittag",
            "23.11. Brief",
            "26.11. Schule anrufen"
        ]
    );
    assert_eq!(seen.due[0].person.as_ref().map(|person| person.id), Some(gul));
    assert_eq!(seen.due[1].person, None);
    let undated: Vec<_> = seen.undated.iter().map(|task| task.what.as_str()).collect();
    assert_eq!(undated, ["Irgendwann"]);
    let status = done(app::status::get(&world.nord.session));
    assert_eq!((status.due_now, status.next_due_on), (4, Some(day(11, 23))));
}

#[test]
fn what_is_done_goes_and_comes_back_when_the_step_is_taken_back() {
    let mut world = World::found();
    let id = add(&mut world.nord, "Brief", None, Some(day(11, 23)));
    let before = get(&world.nord);
    let (step, ()) = world
        .nord
        .step(|desk| done(task::finish(&mut desk.session, id, "")));
    let seen = get(&world.nord);
    assert_eq!(words(&seen), [""; 0]);
    assert_eq!(seen.done.iter().map(|task| task.id).collect::<Vec<_>>(), [id]);
    done(app::step::undo(&mut world.nord.session, step));
    assert_eq!(get(&world.nord), before);
    done(task::finish(&mut world.nord.session, id, ""));
    world.clock.advance_days(1);
    assert_eq!(get(&world.nord).done, [], "that was yesterday");
}

#[test]
fn a_paper_and_a_consent_are_spoken_of_while_she_is_in_care_and_a_task_also_after_it() {
    let mut world = World::found();
    let nord = &mut world.nord;
    let gul = nord.add_person("Rahimi, Gul");
    nord.edit(gul, "residence_valid_until", "2026-12-01");
    let mut consent = consent_of(gul);
    consent.until_on = Some(day(11, 27));
    done(app::consent::give(&mut nord.session, &consent));
    add(nord, "Akte schließen", Some(gul), Some(day(12, 2)));
    assert_eq!(
        words(&get(nord)),
        ["27.11. consent", "01.12. paper", "02.12. Akte schließen"]
    );
    nord.edit(gul, "closed_on", "2026-11-20");
    assert_eq!(words(&get(nord)), ["02.12. Akte schließen"]);
    done(app::person::erase(&mut nord.session, gul));
    assert_eq!(words(&get(nord)), [""; 0], "nothing is left of her");
}

#[test]
fn the_holidays_are_those_of_the_land_that_was_chosen() {
    let mut world = World::found();
    let off = |desk: &Desk| -> Vec<(NaiveDate, Option<String>)> {
        let days = get(desk).days.into_iter().filter(|day| day.is_off);
        days.map(|day| (day.on, day.holiday)).collect()
    };
    // Half of the Länder have a holiday on 6 January 2027 or on none: nobody is told to stay at home by guess.
    world.clock.set(there(day(12, 28).and_hms_opt(8, 0, 0)));
    let epiphany = there(NaiveDate::from_ymd_opt(2027, 1, 6));
    assert!(!get(&world.nord).has_land);
    assert!(off(&world.nord).contains(&(
        there(NaiveDate::from_ymd_opt(2027, 1, 1)),
        Some("Neujahr".to_owned())
    )));
    assert!(!off(&world.nord).iter().any(|(on, _)| *on == epiphany));
    done(preference::set(
        &mut world.nord.session,
        &PreferenceChange::Land(Land::By),
    ));
    let seen = get(&world.nord);
    assert!(seen.has_land);
    assert_eq!((seen.days.len(), seen.days[0].on), (18, day(12, 28)));
    assert!(off(&world.nord).contains(&(epiphany, Some("Heilige Drei Könige".to_owned()))));
    let days = done(task::days(&world.nord.session));
    assert_eq!(days.next_working_day, day(12, 29));
}

#[test]
fn an_open_task_is_a_flag_of_the_list_and_her_next_date_and_when_it_is_done_a_line_of_her_story() {
    let mut world = World::found();
    let nord = &mut world.nord;
    let gul = nord.add_person("Rahimi, Gul");
    let id = add(nord, "Befund holen", Some(gul), Some(day(11, 30)));
    let row = |desk: &Desk| done(app::person::get(&desk.session, gul)).row;
    assert!(row(nord).flags.contains(&PersonFlag::OpenTask));
    let next = there(row(nord).next_due);
    assert_eq!(
        (next.on, next.kind, next.what.as_deref()),
        (day(11, 30), DueKind::Task, Some("Befund holen"))
    );
    let told = |desk: &Desk| {
        let story = done(app::person::story(&desk.session, gul));
        let told = story.into_iter().filter_map(|entry| match entry.what {
            app::view::StoryEvent::TaskDone { task, how, .. } => Some((task, how)),
            _ => None,
        });
        told.collect::<Vec<_>>()
    };
    assert_eq!(told(nord), []);
    done(task::finish(&mut nord.session, id, "liegt vor"));
    assert_eq!(told(nord), [("Befund holen".to_owned(), "liegt vor".to_owned())]);
    assert!(!row(nord).flags.contains(&PersonFlag::OpenTask));
    assert_eq!(row(nord).next_due, None);
}

#[test]
fn nobody_who_was_seen_within_sixty_days_counts_as_not_seen() {
    let mut world = World::found();
    let gul = world.nord.add_person("Rahimi, Gul");
    world.nord.add_person("Tesfay, Filmon");
    assert_eq!(get(&world.nord).unseen, 0);
    world.clock.advance_days(60);
    assert_eq!(get(&world.nord).unseen, 2);
    world.nord.add_note(gul, "War da.");
    assert_eq!(get(&world.nord).unseen, 1);
}

#[test]
fn the_office_has_no_such_day() {
    let world = World::found();
    let refused = today::get(&world.office.session).map_err(|error| error.code);
    assert_eq!(refused, Err(ErrorCode::WrongSeat));
}
