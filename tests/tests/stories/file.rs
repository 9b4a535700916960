//! What a worker does in one person's file: names, languages, moves, family, the end of care.

use app::person::{close, family, get, reopen, resembling, set_languages};
use app::view::{LanguageView, Likeness, LikenessReason, NameView, NewRelationship, NewStay, PersonDetail};
use app::{AppError, ErrorCode, household, name, relationship, stay};
use chrono::NaiveDate;
use model::PersonId;
use model::code::{LanguageLevel, NameSource, RelationshipKind};
use tests::world::{Desk, World, done, new_person};

fn day(text: &str) -> Option<NaiveDate> {
    Some(done(text.parse()))
}

fn spelling(given: &str, source: NameSource) -> NameView {
    NameView {
        given: given.to_owned(),
        source: Some(source),
        ..NameView::default()
    }
}

fn file(desk: &Desk, person: PersonId) -> PersonDetail {
    done(get(&desk.session, person))
}

fn given_names(desk: &Desk, person: PersonId) -> Vec<String> {
    let names = file(desk, person).row.names;
    names.into_iter().map(|name| name.given).collect()
}

/// The code and the field of a refusal.
fn refusal<T>(result: Result<T, AppError>) -> (Option<ErrorCode>, Option<String>) {
    let error = result.err();
    let field = error
        .as_ref()
        .and_then(|error| error.params.get("field").cloned());
    (error.map(|error| error.code), field)
}

#[test]
fn spellings_are_added_with_script_and_source_ordered_corrected_and_removed() {
    let mut world = World::found();
    let person = world.nord.add_person("Yusuf, Khalil");
    let session = &mut world.nord.session;
    let arabic = done(name::add(
        session,
        person,
        &spelling("خليل", NameSource::Passport),
    ));
    let listed = done(name::add(session, person, &spelling("Chalil", NameSource::List)));
    assert_eq!(given_names(&world.nord, person), ["Khalil", "خليل", "Chalil"]);
    assert_eq!(file(&world.nord, person).row.names[1].script, "Arab");

    done(name::order(&mut world.nord.session, person, &[listed]));
    assert_eq!(given_names(&world.nord, person), ["Chalil", "Khalil", "خليل"]);
    let corrected = NameView {
        family: "Jussuf".to_owned(),
        ..spelling("Chalil", NameSource::List)
    };
    done(name::edit(&mut world.nord.session, listed, &corrected));
    let shown = file(&world.nord, person).row.names.remove(0);
    assert_eq!(
        (shown.given.as_str(), shown.family.as_str()),
        ("Chalil", "Jussuf")
    );

    let (step, ()) = world
        .nord
        .step(|desk| done(name::remove(&mut desk.session, arabic)));
    assert_eq!(given_names(&world.nord, person), ["Chalil", "Khalil"]);
    done(app::step::undo(&mut world.nord.session, step));
    assert_eq!(given_names(&world.nord, person), ["Chalil", "Khalil", "خليل"]);
}

#[test]
fn nobody_is_left_without_a_name_and_no_name_is_given_to_somebody_else() {
    let mut world = World::found();
    let person = world.nord.add_person("Yusuf, Khalil");
    let other = world.nord.add_person("Rahimi, Gul");
    let only = file(&world.nord, person).row.names[0].id.unwrap();
    let session = &mut world.nord.session;
    assert_eq!(
        refusal(name::remove(session, only)).0,
        Some(ErrorCode::NameMissing)
    );
    assert_eq!(
        refusal(name::order(session, other, &[only])).0,
        Some(ErrorCode::NotFound)
    );
    let empty = spelling(" \u{200b} ", NameSource::Alias);
    assert_eq!(
        refusal(name::add(session, person, &empty)).0,
        Some(ErrorCode::NameMissing)
    );
    let unfit = NameView {
        script: "arabisch".to_owned(),
        ..spelling("خليل", NameSource::Alias)
    };
    assert_eq!(
        refusal(name::add(session, person, &unfit)),
        (Some(ErrorCode::InvalidField), Some("script".to_owned()))
    );
    assert_eq!(given_names(&world.nord, person), ["Khalil"]);
}

#[test]
fn languages_keep_how_well_they_are_spoken_when_only_their_order_is_changed() {
    let mut world = World::found();
    let person = world.nord.add_person("Yusuf, Khalil");
    let language = |code: &str, level, reads| LanguageView {
        language: code.to_owned(),
        level,
        reads,
    };
    let spoken = [
        language("ara", Some(LanguageLevel::Native), Some(true)),
        language("deu", Some(LanguageLevel::A1), None),
    ];
    done(set_languages(&mut world.nord.session, person, &spoken));
    assert_eq!(file(&world.nord, person).spoken, spoken);
    world.nord.edit(person, "languages", "deu, ara, kmr");
    let [ara, deu] = spoken;
    assert_eq!(
        file(&world.nord, person).spoken,
        [deu.clone(), ara, language("kmr", None, None)]
    );
    let twice = [deu.clone(), deu];
    assert_eq!(
        refusal(set_languages(&mut world.nord.session, person, &twice)),
        (Some(ErrorCode::InvalidField), Some("languages".to_owned()))
    );
}

#[test]
fn a_move_ends_the_present_stay_on_its_day_and_the_history_stays() {
    let mut world = World::found();
    let person = world.nord.add_person("Yusuf, Khalil");
    let living = |shelter: &str, room: &str, from, to| NewStay {
        shelter: shelter.to_owned(),
        room: room.to_owned(),
        from_on: from,
        to_on: to,
    };
    let session = &mut world.nord.session;
    let first = living("Haus Birkenweg", "12", day("2026-08-14"), None);
    done(stay::add(session, person, &first));
    let second = living("HAUS BIRKENWEG", "14", day("2026-10-01"), None);
    done(stay::add(session, person, &second));
    let before = living("ZUE Weidenbruch", "", day("2026-06-20"), day("2026-08-14"));
    done(stay::add(session, person, &before));
    let stays = file(&world.nord, person).stays;
    let told: Vec<_> = stays
        .iter()
        .map(|stay| {
            (
                stay.shelter.as_str(),
                stay.room.as_str(),
                stay.from_on,
                stay.to_on,
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ("Haus Birkenweg", "14", day("2026-10-01"), None),
            ("Haus Birkenweg", "12", day("2026-08-14"), day("2026-10-01")),
            ("ZUE Weidenbruch", "", day("2026-06-20"), day("2026-08-14")),
        ]
    );
    assert_eq!(file(&world.nord, person).row.room.as_deref(), Some("14"));

    let session = &mut world.nord.session;
    let too_early = living("Haus Tannenhof", "", day("2026-09-01"), None);
    assert_eq!(
        refusal(stay::add(session, person, &too_early)),
        (Some(ErrorCode::InvalidField), Some("from_on".to_owned()))
    );
    let backwards = living("Haus Tannenhof", "", day("2026-09-01"), day("2026-08-01"));
    assert_eq!(
        refusal(stay::add(session, person, &backwards)).1.as_deref(),
        Some("to_on")
    );
    let nowhere = living(" ", "3", None, None);
    assert_eq!(
        refusal(stay::add(session, person, &nowhere)).1.as_deref(),
        Some("shelter")
    );
    assert_eq!(file(&world.nord, person).stays.len(), 3);

    let leaving = living("Haus Birkenweg", "14", day("2026-10-01"), day("2026-11-01"));
    done(stay::edit(&mut world.nord.session, stays[0].id, &leaving));
    assert_eq!(
        file(&world.nord, person).row.shelter,
        None,
        "nobody said where she went"
    );
    done(stay::remove(&mut world.nord.session, stays[0].id));
    assert_eq!(file(&world.nord, person).stays.len(), 2);
}

#[test]
fn a_family_is_one_table_with_those_who_have_no_file() {
    let mut world = World::found();
    let mother = world.nord.add_person("Tekle, Letekidan");
    let son = world.nord.add_person("Tekle, Filmon");
    let neighbour = world.nord.add_person("Haddad, Samir");
    world.nord.edit(mother, "birth", "1991");
    world.nord.edit(son, "birth", "2013-04-02");
    let tie = |from, kind, to, name: &str| NewRelationship {
        from,
        kind,
        to,
        to_name: name.to_owned(),
        lives_in: if name.is_empty() { "" } else { "Kassala" }.to_owned(),
    };
    let session = &mut world.nord.session;
    let parent = RelationshipKind::ParentOf;
    done(relationship::add(
        session,
        &tie(Some(mother), parent, Some(son), ""),
    ));
    done(relationship::add(
        session,
        &tie(None, parent, Some(son), "Tekle Ogbazghi"),
    ));
    let home = done(household::join(session, &[mother, son, neighbour], ""));
    done(household::name(session, home, "Zimmer 12"));

    let told = done(family(&world.nord.session, son));
    assert_eq!(
        told.household.map(|household| household.label).as_deref(),
        Some("Zimmer 12")
    );
    let seen: Vec<_> = told
        .members
        .iter()
        .map(|member| {
            let id = member.person.as_ref().map(|row| row.id);
            let ends: Vec<bool> = member.ties.iter().map(|tie| tie.is_first).collect();
            (
                id,
                member.name.as_str(),
                member.lives_in.as_str(),
                ends,
                member.shares_household,
            )
        })
        .collect();
    assert_eq!(
        seen,
        [
            (Some(mother), "", "", vec![false], true),
            (Some(neighbour), "", "", vec![], true),
            (None, "Tekle Ogbazghi", "Kassala", vec![false], false),
        ]
    );
    let session = &mut world.nord.session;
    for unfit in [
        tie(Some(son), parent, Some(son), ""),
        tie(None, parent, None, "Niemand"),
        tie(None, parent, Some(son), "  "),
    ] {
        assert_eq!(
            refusal(relationship::add(session, &unfit)).1.as_deref(),
            Some("to")
        );
    }
}

#[test]
fn care_ends_on_a_day_and_can_begin_again() {
    let mut world = World::found();
    let person = world.nord.add_person("Yusuf, Khalil");
    let opened = file(&world.nord, person).fields.opened_on.unwrap();
    let session = &mut world.nord.session;
    assert_eq!(
        refusal(close(session, person, opened.pred_opt().unwrap())),
        (Some(ErrorCode::InvalidField), Some("closed_on".to_owned()))
    );
    done(close(session, person, opened));
    assert!(
        !file(&world.nord, person).row.is_closed,
        "the last day is a day of care"
    );
    world.clock.advance_days(1);
    assert!(file(&world.nord, person).row.is_closed);
    done(reopen(&mut world.nord.session, person));
    assert!(!file(&world.nord, person).row.is_closed);
}

#[test]
fn who_is_here_already_is_recognised_across_scripts_while_somebody_types() {
    let mut world = World::found();
    let person = world.nord.add_person("Yusuf, Khalil");
    world.nord.edit(person, "birth", "1972-05-03");
    world.nord.add_person("Rahimi, Gul");
    let alike = |desk: &Desk, name: &str, birth: Option<&str>| {
        let mut typed = new_person(name);
        typed.fields.birth = birth.map(|birth| done(birth.parse()));
        done(resembling(&desk.session, &typed))
    };
    let [found]: [Likeness; 1] = alike(&world.nord, "يوسف, خليل", Some("1972-05-03"))
        .try_into()
        .unwrap();
    assert_eq!((found.person, found.is_same), (person, true));
    assert!(
        found.reasons.contains(&LikenessReason::Birth),
        "{:?}",
        found.reasons
    );
    let [found]: [Likeness; 1] = alike(&world.nord, "Jussuf, Chalil", None).try_into().unwrap();
    assert_eq!((found.person, found.is_same), (person, false));
    assert_eq!(alike(&world.nord, "Jussuf, Chalil", Some("2001-01-09")), []);
    assert_eq!(alike(&world.nord, "", None), []);
}

#[test]
fn somebody_who_was_erased_is_told_apart_from_somebody_who_never_was() {
    let mut world = World::found();
    let person = world.nord.add_person("Yusuf, Khalil");
    done(app::person::erase(&mut world.nord.session, person));
    for gone in [
        refusal(get(&world.nord.session, person)),
        refusal(family(&world.nord.session, person)),
        refusal(app::person::story(&world.nord.session, person)),
        refusal(app::person::disclosures(&world.nord.session, person)),
    ] {
        assert_eq!(gone.0, Some(ErrorCode::PersonErased));
    }
    let nobody = PersonId(uuid::Uuid::nil());
    assert_eq!(
        refusal(get(&world.nord.session, nobody)).0,
        Some(ErrorCode::NotFound)
    );
}
