//! The list of people: what it says of each, and what it can be narrowed to.

use app::view::{DueKind, NewConsent, PersonFilter, PersonRow};
use chrono::NaiveDate;
use model::PersonId;
use model::code::{Intensity, PersonFlag, StatusGroup};
use tests::world::{Desk, World, consent_of, done, there};

fn rows(desk: &Desk, filter: &PersonFilter) -> Vec<PersonRow> {
    done(app::person::list(&desk.session, filter))
}

fn row(desk: &Desk, id: PersonId) -> PersonRow {
    there(
        rows(desk, &PersonFilter::default())
            .into_iter()
            .find(|row| row.id == id),
    )
}

fn found(desk: &Desk, filter: &PersonFilter) -> Vec<PersonId> {
    rows(desk, filter).into_iter().map(|row| row.id).collect()
}

fn with(flags: &[PersonFlag]) -> PersonFilter {
    PersonFilter {
        flags: flags.to_vec(),
        ..PersonFilter::default()
    }
}

#[test]
fn of_several_values_of_one_kind_any_is_enough_and_every_kind_counts() {
    let mut world = World::found();
    let nord = &mut world.nord;
    let [gul, amira, tesfay] =
        ["Rahimi, Gul", "Khalil, Amira", "Tekle, Tesfay"].map(|name| nord.add_person(name));
    for (person, shelter) in [
        (gul, "Haus Birkenweg"),
        (amira, "Lerchenfeld 3"),
        (tesfay, "Tannenhof"),
    ] {
        nord.edit(person, "shelter", shelter);
    }
    nord.edit(gul, "languages", "prs, deu");
    nord.edit(amira, "languages", "ara");
    nord.edit(tesfay, "languages", "tir, ara");
    nord.edit(tesfay, "intensity", "case_management");
    nord.edit(amira, "residence_status", "duldung");
    let both = PersonFilter {
        shelters: vec!["Lerchenfeld 3".to_owned(), "Tannenhof".to_owned()],
        ..PersonFilter::default()
    };
    assert_eq!(found(nord, &both), [amira, tesfay], "in one of the two, by name");
    let closely = PersonFilter {
        languages: vec!["ara".to_owned()],
        intensities: vec![Intensity::CaseManagement],
        ..both.clone()
    };
    assert_eq!(found(nord, &closely), [tesfay]);
    let tolerated = PersonFilter {
        status_groups: vec![StatusGroup::Tolerated, StatusGroup::Protected],
        ..closely
    };
    assert_eq!(found(nord, &tolerated), [], "every kind counts");
    let first = PersonFilter {
        limit: Some(1),
        ..both
    };
    assert_eq!(found(nord, &first), [amira], "the first of those who fit");
}

#[test]
fn a_paper_is_spoken_of_sixty_days_before_its_last_day_and_after_it() {
    let mut world = World::found();
    let nord = &mut world.nord;
    let person = nord.add_person("Rahimi, Gul");
    // It is 23 November 2026.
    for (valid_until, is_near) in [
        ("2027-01-23", false),
        ("2027-01-22", true),
        ("2026-11-23", true),
        ("2026-10-01", true),
    ] {
        nord.edit(person, "residence_valid_until", valid_until);
        let row = row(nord, person);
        assert_eq!(
            row.flags.contains(&PersonFlag::PaperEnds),
            is_near,
            "{valid_until}"
        );
        assert_eq!(
            row.next_due.map(|due| (due.on.to_string(), due.kind)),
            is_near.then(|| (valid_until.to_owned(), DueKind::Paper)),
        );
        let listed = found(nord, &with(&[PersonFlag::PaperEnds]));
        assert_eq!(listed.contains(&person), is_near, "the filter says the same");
    }
}

#[test]
fn who_was_not_seen_for_long_is_counted_from_the_last_contact_or_from_the_first_day() {
    let mut world = World::found();
    let [seen, never] = ["Rahimi, Gul", "Khalil, Amira"].map(|name| world.nord.add_person(name));
    world.clock.advance_days(40);
    world.nord.add_note(seen, "war da");
    for (days, flagged_seen, flagged_never) in [
        (19, [false, false], [false, false]),
        (1, [false, false], [true, false]),
        (30, [false, false], [true, true]),
        (10, [true, false], [true, true]),
        (30, [true, true], [true, true]),
    ] {
        world.clock.advance_days(days);
        let flags = |person| {
            let flags = row(&world.nord, person).flags;
            [PersonFlag::Unseen60, PersonFlag::Unseen90].map(|flag| flags.contains(&flag))
        };
        assert_eq!((flags(seen), flags(never)), (flagged_seen, flagged_never));
    }
    world.nord.edit(never, "closed_on", "2027-01-01");
    let closed = PersonFilter {
        with_closed: true,
        ..with(&[PersonFlag::Unseen60])
    };
    assert_eq!(
        found(&world.nord, &closed),
        [seen],
        "nobody is missed whose care has ended"
    );
}

#[test]
fn a_missing_consent_a_protected_address_and_a_double_change_are_found() {
    let mut world = World::found();
    let nord = &mut world.nord;
    let [named, unnamed, hidden] =
        ["Rahimi, Gul", "Khalil, Amira", "Okonkwo, Grace"].map(|name| nord.add_person(name));
    nord.consent(named);
    nord.edit(hidden, "is_address_protected", "true");
    nord.edit(unnamed, "interpreter_need", "complex");
    nord.edit(hidden, "interpreter_need", "always");
    nord.edit(named, "interpreter_need", "none");
    nord.edit(unnamed, "is_whereabouts_unknown", "false");
    assert_eq!(
        found(nord, &with(&[PersonFlag::NoConsent])),
        [unnamed],
        "nobody is asked for a consent that would change nothing"
    );
    assert_eq!(found(nord, &with(&[PersonFlag::AddressProtected])), [hidden]);
    assert_eq!(found(nord, &with(&[PersonFlag::Interpreter])), [unnamed, hidden]);
    assert_eq!(
        found(nord, &with(&[PersonFlag::Interpreter, PersonFlag::NoConsent])),
        [unnamed],
        "all flags must be there"
    );
    assert_eq!(found(nord, &with(&[PersonFlag::WhereaboutsUnknown])), []);
    assert_eq!(found(nord, &with(&[PersonFlag::Conflict])), []);
}

#[test]
fn a_consent_that_ends_is_a_date_unless_another_one_outlasts_it() {
    let mut world = World::found();
    let nord = &mut world.nord;
    let person = nord.add_person("Rahimi, Gul");
    let until = |day: &str| NewConsent {
        until_on: NaiveDate::parse_from_str(day, "%Y-%m-%d").ok(),
        ..consent_of(person)
    };
    done(app::consent::give(&mut nord.session, &until("2026-12-20")));
    let due = there(row(nord, person).next_due);
    assert_eq!(
        (due.on.to_string().as_str(), due.kind),
        ("2026-12-20", DueKind::Consent)
    );
    done(app::consent::give(&mut nord.session, &until("2027-12-20")));
    assert_eq!(row(nord, person).next_due, None, "the other one holds longer");
}

#[test]
fn a_household_has_its_label_in_the_list_and_on_the_page() {
    let mut world = World::found();
    let nord = &mut world.nord;
    let [mother, child] = ["Khalil, Amira", "Khalil, Sami"].map(|name| nord.add_person(name));
    let household = done(app::household::join(
        &mut nord.session,
        &[mother, child],
        "Khalil, Zimmer 4",
    ));
    let row = row(nord, child);
    assert_eq!(row.household, Some(household));
    assert_eq!(row.household_label.as_deref(), Some("Khalil, Zimmer 4"));
    let page = done(app::person::get(&nord.session, child));
    assert_eq!(page.row, row, "the page and the list say the same");
}
