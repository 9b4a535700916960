//! Three files and two voices: what is misheard, mistyped or tampered with on the way does not get in.

use app::ErrorCode;
use app::enrol::{AcceptOptions, EnrolmentFile, FoundOptions, UnitOption, accept, found, install, request};
use app::session::{CreateOptions, create};
use app::view::Seat;
use app::{AppError, KdfCost, Session};
use model::Scope;
use tests::world::{PASSWORD, ROSTER_PASSWORD, World, done};

/// A laptop that nobody enrolled yet.
fn fresh_laptop(world: &World, name: &str) -> Session {
    let options = CreateOptions {
        seat: Seat::Worker,
        worker: "Samira Öztürk".to_owned(),
        unit_label: String::new(),
        employer: String::new(),
        is_demo: false,
        cost: KdfCost::FLOOR,
    };
    let clock = Box::new(world.clock.clone());
    done(create(
        &world.stick(&format!("{name}.db")),
        PASSWORD,
        options,
        clock,
    ))
}

fn try_accept(world: &mut World, file: &[u8], words: &str) -> Result<EnrolmentFile, AppError> {
    let key = world.roster_key.clone();
    let decided = AcceptOptions::default();
    accept(
        &mut world.office.session,
        &key,
        ROSTER_PASSWORD,
        file,
        words,
        &decided,
    )
}

#[track_caller]
fn assert_code<T>(result: Result<T, AppError>, code: ErrorCode) -> AppError {
    match result {
        Ok(_) => unreachable!("{code:?} was expected, and it was accepted"),
        Err(error) => {
            assert_eq!(error.code, code, "{error:?}");
            error
        }
    }
}

#[test]
fn misheard_words_are_named_by_their_place_and_nobody_gets_in() {
    let mut world = World::found();
    let mut laptop = fresh_laptop(&world, "laptop");
    let asked = done(request(&mut laptop, "area-2", "area-2-second"));
    let before = world.office.bytes();
    let mut heard = asked.words.to_vec();
    heard[2] = "Quatschwort".to_owned();
    heard.swap(4, 5);
    let error = assert_code(
        try_accept(&mut world, &asked.bytes, &heard.join(" ")),
        ErrorCode::WordsDiffer,
    );
    assert_eq!(error.params.get("positions").map(String::as_str), Some("3, 5, 6"));
    for typed in ["", &asked.words[..7].join(" "), &world.sheet.clone()] {
        assert_code(
            try_accept(&mut world, &asked.bytes, typed),
            ErrorCode::WordsDiffer,
        );
    }
    assert!(world.office.bytes() == before, "nobody got in");

    let typed = asked.words.join(", ").to_uppercase();
    let accepted = done(try_accept(&mut world, &asked.bytes, &typed));
    assert_code(
        install(&mut laptop, &accepted.bytes, None),
        ErrorCode::WordsDiffer,
    );
    assert_code(
        install(&mut laptop, &accepted.bytes, Some(&asked.words.join(" "))),
        ErrorCode::WordsDiffer,
    );
    done(install(&mut laptop, &accepted.bytes, Some(&world.sheet)));
    let status = done(app::status::get(&laptop));
    assert_eq!(
        (status.is_enrolled, status.unit.as_deref()),
        (true, Some("area-2"))
    );
    assert_code(
        try_accept(&mut world, &asked.bytes, &asked.words.join(" ")),
        ErrorCode::AlreadyEnrolled,
    );
}

#[test]
fn a_request_that_was_tampered_with_is_no_request() {
    let mut world = World::found();
    let mut laptop = fresh_laptop(&world, "laptop");
    let asked = done(request(&mut laptop, "area-2", "area-2-second"));
    let words = asked.words.join(" ");
    let before = world.office.bytes();
    let text = String::from_utf8(asked.bytes.clone()).unwrap();
    let moved = text
        .replace("area-2-second", "area-1-second")
        .replace("\\\"area-2\\\"", "\\\"area-1\\\"");
    assert_ne!(moved, text);
    assert_code(
        try_accept(&mut world, moved.as_bytes(), &words),
        ErrorCode::NotAnEnrolmentFile,
    );
    let roster = done(app::roster::hand_on(&world.office.session));
    for file in [
        &b""[..],
        b"{}",
        b"Guten Tag",
        &asked.bytes[..asked.bytes.len() / 2],
        &roster,
    ] {
        assert_code(
            try_accept(&mut world, file, &words),
            ErrorCode::NotAnEnrolmentFile,
        );
    }
    let unknown = done(request(&mut laptop, "area-9", "area-9-first"));
    let error = assert_code(
        try_accept(&mut world, &unknown.bytes, &unknown.words.join(" ")),
        ErrorCode::UnknownRecipient,
    );
    assert_eq!(error.params.get("name").map(String::as_str), Some("area-9"));
    let office = &mut world.office.session;
    let decided = AcceptOptions::default();
    let key = world.roster_key.clone();
    assert_code(
        accept(office, &key, "a wrong password", &asked.bytes, &words, &decided),
        ErrorCode::WrongPassword,
    );
    assert_code(
        accept(office, b"no key", ROSTER_PASSWORD, &asked.bytes, &words, &decided),
        ErrorCode::SlotsDamaged,
    );
    let worker = &mut world.nord.session;
    assert_code(
        accept(worker, &key, ROSTER_PASSWORD, &asked.bytes, &words, &decided),
        ErrorCode::WrongSeat,
    );
    assert!(world.office.bytes() == before, "nobody got in");
}

#[test]
fn only_a_newer_roster_of_the_same_project_replaces_the_one_here() {
    let mut world = World::found();
    let old = done(app::roster::hand_on(&world.nord.session));
    let key = world.roster_key.clone();
    let office = &mut world.office.session;
    let newer = done(app::roster::revoke(office, &key, ROSTER_PASSWORD, "area-2-first"));
    done(install(&mut world.nord.session, &newer, None));
    done(install(&mut world.nord.session, &newer, None)); // the same once more is no error
    let before = world.nord.bytes();
    assert_code(
        install(&mut world.nord.session, &old, None),
        ErrorCode::RosterOlder,
    );

    let elsewhere = World::found_elsewhere();
    let theirs = done(app::roster::hand_on(&elsewhere.office.session));
    assert_code(
        install(&mut world.nord.session, &theirs, Some(&elsewhere.sheet)),
        ErrorCode::RosterUntrusted,
    );
    let text = String::from_utf8(newer.clone()).unwrap();
    let tampered = text.replace("Caritas", "Carites");
    assert_ne!(tampered, text);
    assert_code(
        install(&mut world.nord.session, tampered.as_bytes(), None),
        ErrorCode::RosterUntrusted,
    );
    let cut = &newer[..newer.len() - 20];
    assert_code(
        install(&mut world.nord.session, cut, None),
        ErrorCode::NotAnEnrolmentFile,
    );
    assert!(world.nord.bytes() == before, "the roster here stands");

    let mut stranger = fresh_laptop(&world, "stranger");
    let refused = install(&mut stranger, &newer, Some(&world.sheet));
    assert_code(refused, ErrorCode::NotEnrolled);
    assert!(
        !done(app::status::get(&stranger)).is_enrolled,
        "not in the roster, not enrolled"
    );
    let unknown = app::roster::revoke(&mut world.office.session, &key, ROSTER_PASSWORD, "area-9-first");
    assert_code(unknown, ErrorCode::UnknownRecipient);
    let again = app::roster::revoke(&mut world.office.session, &key, ROSTER_PASSWORD, "area-2-first");
    assert_code(again, ErrorCode::UnknownRecipient);
}

#[test]
fn without_a_roster_nothing_leaves_and_nothing_comes_in() {
    let mut world = World::found();
    let mut laptop = fresh_laptop(&world, "laptop");
    let out = world.stick("never.ankommen");
    assert_code(
        app::bundle::export(&mut laptop, "office", Scope::Office, &out),
        ErrorCode::NotEnrolled,
    );
    assert!(!out.exists());
    assert_code(
        app::bundle::preview(&laptop, "office", Scope::Office),
        ErrorCode::NotEnrolled,
    );
    assert_code(app::roster::show(&laptop), ErrorCode::NotEnrolled);
    let (file, _) = world.office_bundle();
    let outcome = app::bundle::import(&mut laptop, &file, &Default::default());
    assert_eq!(outcome.code.as_deref(), Some("not_enrolled"));
}

#[test]
fn a_project_is_founded_once_at_the_office_with_plain_names() {
    let mut world = World::found();
    let options = |name: &str| FoundOptions {
        project: "Noch eines".to_owned(),
        units: vec![UnitOption {
            name: name.to_owned(),
            label: "Raum".to_owned(),
            employer: "AWO".to_owned(),
        }],
        roster_password: ROSTER_PASSWORD.to_owned(),
        cost: KdfCost::FLOOR,
    };
    assert_code(
        found(&mut world.office.session, &options("area-1"), |_| Ok(())),
        ErrorCode::AlreadyEnrolled,
    );
    assert_code(
        found(&mut world.nord.session, &options("area-1"), |_| Ok(())),
        ErrorCode::WrongSeat,
    );
    let office = CreateOptions {
        seat: Seat::Office,
        worker: "Karin Weber".to_owned(),
        unit_label: "Büro".to_owned(),
        employer: "Stadt".to_owned(),
        is_demo: false,
        cost: KdfCost::FLOOR,
    };
    let database = world.stick("another-office.db");
    let mut session = done(create(&database, PASSWORD, office, Box::new(world.clock.clone())));
    for name in ["", "Raum Nord", "office", "area/1"] {
        let refused = found(&mut session, &options(name), |_| Ok(()));
        let error = assert_code(refused, ErrorCode::InvalidField);
        assert_eq!(
            error.params.get("field").map(String::as_str),
            Some("units"),
            "{name:?}"
        );
        assert_code(app::roster::show(&session), ErrorCode::NotEnrolled);
    }
}

#[test]
fn everything_goes_only_to_a_device_whose_words_were_compared() {
    let mut world = World::found();
    let file = world.stick("replica.ankommen");
    let hand_over = |world: &mut World| {
        app::bundle::export(&mut world.nord.session, "area-1-second", Scope::Replica, &file)
    };
    let refused = assert_code(hand_over(&mut world), ErrorCode::WordsNotCompared);
    assert_eq!(refused.params["name"], "area-1-second");
    assert!(!file.exists(), "nothing is left behind");
    let words = world.nord.words_of("area-1-first");
    assert_code(
        app::roster::compare(&mut world.nord.session, "area-1-second", &words),
        ErrorCode::WordsDiffer,
    );
    assert_code(hand_over(&mut world), ErrorCode::WordsNotCompared);
    let words = world.nord.words_of("area-1-second");
    done(app::roster::compare(
        &mut world.nord.session,
        "area-1-second",
        &words,
    ));
    done(hand_over(&mut world));
}
