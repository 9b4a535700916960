//! The first minutes: a password that holds, a sheet that works, and what is believed of another device.

use app::session::{
    CreateOptions, change_password, check_recovery, confirm_recovery, create, make_recovery, open,
    open_with_recovery, reset_password,
};
use app::view::{Holds, RecoveryState, Seat, WeakReason, Who};
use app::{AppError, ErrorCode, KdfCost, Scope, Session};
use tests::world::{PASSWORD, World, done, there};

fn start(world: &World, password: &str) -> Result<Session, AppError> {
    let options = CreateOptions {
        seat: Seat::Worker,
        worker: "Samira Öztürk".to_owned(),
        unit_label: "Raum Sülz".to_owned(),
        employer: "Sozialdienst Auental".to_owned(),
        is_demo: false,
        cost: KdfCost::FLOOR,
    };
    let database = world.stick("first.db");
    create(&database, password, options, Box::new(world.clock.clone()))
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
fn a_password_that_would_be_guessed_makes_no_caseload_and_replaces_no_password() {
    let world = World::found();
    for weak in [
        "Samira Öztürk 1",
        "Raum Sülz 2026",
        "SozialdienstAuental",
        "passwort123",
    ] {
        assert_code(start(&world, weak), ErrorCode::PasswordWeak);
        assert!(!world.stick("first.db").exists(), "{weak} left something behind");
    }
    let error = assert_code(start(&world, "zu kurz"), ErrorCode::PasswordTooShort);
    assert_eq!(error.params.get("limit").map(String::as_str), Some("10"));

    let session = done(start(&world, PASSWORD));
    for (new, code) in [
        ("OeztuerkSamira", ErrorCode::PasswordWeak),
        ("kurz", ErrorCode::PasswordTooShort),
        (&"x".repeat(201), ErrorCode::TooLong),
    ] {
        assert_code(change_password(&session, PASSWORD, new, KdfCost::FLOOR), code);
        assert_code(reset_password(&session, new, KdfCost::FLOOR), code);
    }
    drop(session);
    let clock = Box::new(world.clock.clone());
    drop(done(open(&world.stick("first.db"), PASSWORD, clock)));
}

#[test]
fn a_sheet_counts_once_it_was_typed_back_and_until_then_the_old_one_does() {
    let world = World::found();
    let database = world.stick("first.db");
    let state = |session: &Session| done(app::status::get(session)).recovery;
    let mut session = done(start(&world, PASSWORD));
    assert_eq!(state(&session), RecoveryState::None);

    let first = printed(&session);
    assert_eq!(state(&session), RecoveryState::Unproven);
    assert_code(
        confirm_recovery(&mut session, world.nord.code()),
        ErrorCode::WrongRecoveryCode,
    );
    assert_eq!(state(&session), RecoveryState::Unproven);
    done(confirm_recovery(&mut session, &first.to_lowercase()));
    assert_eq!(state(&session), RecoveryState::Proven);

    let second = printed(&session);
    assert_eq!(
        state(&session),
        RecoveryState::Proven,
        "the first one still counts"
    );
    for code in [&first, &second] {
        done(check_recovery(&database, code));
    }
    done(confirm_recovery(&mut session, &second));
    assert_code(check_recovery(&database, &first), ErrorCode::WrongRecoveryCode);

    drop(session);
    let clock = Box::new(world.clock.clone());
    let session = done(open_with_recovery(&database, &second, clock));
    done(reset_password(
        &session,
        "Lampe Wiese Kordel Zimt",
        KdfCost::FLOOR,
    ));
    assert_eq!(
        state(&session),
        RecoveryState::Proven,
        "the sheet outlives the password"
    );
}

fn printed(session: &Session) -> String {
    let lines = done(make_recovery(session));
    lines
        .iter()
        .map(|line| line.as_str())
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn a_mistyped_code_names_its_line_and_group() {
    let world = World::found();
    let code = world.nord.code().replace(' ', "\n");
    let mut typed: Vec<char> = code.chars().collect();
    // The last sign of the second line's third group.
    let place = 19 + 1 + 13;
    let was = typed.get(place).copied();
    if let Some(sign) = typed.get_mut(place) {
        *sign = if was == Some('7') { '8' } else { '7' };
    }
    let typed: String = typed.into_iter().collect();
    let error = assert_code(
        check_recovery(&world.nord.database, &typed),
        ErrorCode::RecoveryMistyped,
    );
    assert_eq!(error.params.get("lines").map(String::as_str), Some("2"));
    assert_eq!(error.params.get("places").map(String::as_str), Some("2.3"));
    assert!(
        !format!("{error:?}").contains(&typed[..4]),
        "nothing of the code is told"
    );
}

#[test]
fn how_long_a_password_holds_is_told_with_its_one_reason() {
    let about = ["Ines Falkenhag", "Raum Nord", "Caritas"];
    let told = |password: &str| {
        let strength = app::password::strength(password, &about);
        (strength.is_enough, strength.reason)
    };
    for (password, reason) in [
        ("kurz", WeakReason::TooShort),
        ("Falkenhag2026", WeakReason::AboutYou),
        ("InesNordCaritas", WeakReason::AboutYou),
        ("qwertzuiopü", WeakReason::Keys),
        ("hallohallohallo", WeakReason::Repeated),
        ("1234567890", WeakReason::WellKnown),
        ("Sommerregen", WeakReason::FewWords),
        ("Gießkanne Fenster", WeakReason::FewWords),
        ("12.04.1987!!", WeakReason::Date),
    ] {
        assert_eq!(told(password), (false, Some(reason)), "{password}");
    }
    for password in [
        "Kiesel Lampe Wolke Abend",
        "vier blaue Stühle am Fenster",
        "kvP8-zqTw-3mXy",
        PASSWORD,
    ] {
        assert_eq!(told(password), (true, None), "{password}");
    }
}

#[test]
fn a_passphrase_of_the_list_is_counted_by_its_dice_and_a_row_of_common_words_is_not_flattered() {
    let holds = |password: &str| app::password::strength(password, &[]).holds;
    // 4,096 words to choose from: three are guessed within weeks, four hold for centuries.
    assert!(
        holds("Abakus Lampe Abend") <= Holds::Months,
        "{:?}",
        holds("Abakus Lampe Abend")
    );
    assert!(holds("Abakus Lampe Abend Zimtstern") >= Holds::Decades);
    // Wherever in the alphabet they stand.
    assert!(holds("Abakus Abbild Abbruch Abend") >= Holds::Decades);
    assert!(
        holds("der Hund ist gut") <= Holds::Months,
        "{:?}",
        holds("der Hund ist gut")
    );
    assert!(holds("ich liebe dich so") <= Holds::Months);
}

#[test]
fn nothing_goes_to_another_device_before_its_words_were_typed() {
    let mut world = World::found();
    // The second laptop is replaced: other keys, other words.
    let key = world.roster_key.clone();
    let office = &mut world.office.session;
    done(app::roster::revoke(
        office,
        &key,
        tests::world::ROSTER_PASSWORD,
        "area-1-second",
    ));
    let mut fresh = done(start(&world, PASSWORD));
    let request = done(app::enrol::request(&mut fresh, "Raum Nord", "Neuer Laptop"));
    let wish = done(app::enrol::read_request(&world.office.session, &request.bytes));
    assert_eq!(
        wish.unit.as_deref(),
        Some("area-1"),
        "found by what people call it"
    );
    assert_eq!(
        (wish.device.as_str(), wish.known_as.as_deref()),
        ("area-1-3", None)
    );
    let decided = app::enrol::AcceptOptions {
        unit: wish.unit,
        device: Some("area-1-third".to_owned()),
    };
    let words = request.words.join(" ");
    let roster = done(app::enrol::accept(
        &mut world.office.session,
        &key,
        tests::world::ROSTER_PASSWORD,
        &request.bytes,
        &words,
        &decided,
    ));
    done(app::enrol::install(&mut world.nord.session, &roster.bytes, None));
    let shown = done(app::bundle::preview(
        &world.nord.session,
        "area-1-third",
        Scope::Replica,
    ));
    assert_eq!(shown.words, [""; 0], "they are to come from its owner's mouth");
    let file = world.stick("replica.ankommen");
    let refused = app::bundle::export(&mut world.nord.session, "area-1-third", Scope::Replica, &file);
    let error = assert_code(refused, ErrorCode::WordsNotCompared);
    assert_eq!(error.params.get("name").map(String::as_str), Some("area-1-third"));
    assert!(!file.exists());

    let sheet = world.sheet.clone();
    done(app::enrol::install(&mut fresh, &roster.bytes, Some(&sheet)));
    let own = done(app::identity::show(&fresh)).words;
    let nord = &mut world.nord.session;
    let mut misheard = own.clone();
    misheard.swap(0, 1);
    let error = assert_code(
        app::roster::compare(nord, "area-1-third", &misheard.join(" ")),
        ErrorCode::WordsDiffer,
    );
    assert_eq!(error.params.get("positions").map(String::as_str), Some("1, 2"));
    assert_code(
        app::roster::compare(nord, "area-9-first", &own.join(" ")),
        ErrorCode::UnknownRecipient,
    );
    done(app::roster::compare(
        nord,
        "area-1-third",
        &own.join(" ").to_lowercase(),
    ));
    done(app::bundle::export(nord, "area-1-third", Scope::Replica, &file));
    let shown = done(app::roster::show(nord)).devices;
    let third = there(shown.into_iter().find(|device| device.name == "area-1-third"));
    assert!(third.is_confirmed);
}

#[test]
fn the_words_of_a_request_can_be_read_aloud_later_and_stay_the_same() {
    let world = World::found();
    let mut session = done(start(&world, PASSWORD));
    assert_eq!(done(app::enrol::pending(&session)), None);
    let request = done(app::enrol::request(&mut session, "Raum Sülz", "Laptop"));
    drop(session);
    let clock = Box::new(world.clock.clone());
    let session = done(open(&world.stick("first.db"), PASSWORD, clock));
    let pending = there(done(app::enrol::pending(&session)));
    assert_eq!(pending.words, request.words);
    assert_eq!(
        (pending.unit.as_str(), pending.device.as_str()),
        ("Raum Sülz", "Laptop")
    );
    assert_eq!(
        done(app::enrol::pending(&world.nord.session)),
        None,
        "nothing waits where the answer came"
    );
}

#[test]
fn a_slip_in_ones_own_name_is_mended_until_the_office_says_it() {
    let mut world = World::found();
    let mut session = done(start(&world, PASSWORD));
    let mut who = Who {
        worker: " Samira Öztürk-Lange ".to_owned(),
        unit_label: "Raum Süd".to_owned(),
        employer: String::new(),
    };
    done(app::identity::edit(&mut session, &who));
    let status = done(app::status::get(&session));
    assert_eq!(
        (status.worker.as_str(), status.unit_label.as_str()),
        ("Samira Öztürk-Lange", "Raum Süd")
    );
    who.worker = "  ".to_owned();
    let error = assert_code(app::identity::edit(&mut session, &who), ErrorCode::InvalidField);
    assert_eq!(error.params.get("field").map(String::as_str), Some("worker"));
    who.worker = "Jemand anders".to_owned();
    assert_code(
        app::identity::edit(&mut world.nord.session, &who),
        ErrorCode::AlreadyEnrolled,
    );
}

#[test]
fn a_project_whose_key_cannot_be_kept_does_not_come_into_being() {
    let world = World::found();
    let options = CreateOptions {
        seat: Seat::Office,
        worker: "Karin Weber".to_owned(),
        unit_label: "Büro".to_owned(),
        employer: "Stadt".to_owned(),
        is_demo: false,
        cost: KdfCost::FLOOR,
    };
    let database = world.stick("office-2.db");
    let mut session = done(create(
        &database,
        PASSWORD,
        options,
        Box::new(world.clock.clone()),
    ));
    let founding = |password: &str| app::enrol::FoundOptions {
        project: "Ankommen in Auental".to_owned(),
        units: Vec::new(),
        roster_password: password.to_owned(),
        cost: KdfCost::FLOOR,
    };
    let full = |_: &[u8]| Err(ErrorCode::DiskFull.into());
    assert_code(
        app::enrol::found(&mut session, &founding(tests::world::ROSTER_PASSWORD), full).map(drop),
        ErrorCode::DiskFull,
    );
    assert_code(app::roster::show(&session), ErrorCode::NotEnrolled);
    for weak in ["AnkommenAuental", "Karin Weber"] {
        assert_code(
            app::enrol::found(&mut session, &founding(weak), |_| Ok(())).map(drop),
            ErrorCode::PasswordWeak,
        );
    }
    let mut kept = Vec::new();
    let founded = app::enrol::found(&mut session, &founding(tests::world::ROSTER_PASSWORD), |key| {
        kept = key.to_vec();
        Ok(())
    });
    assert_eq!(done(founded).roster_key, kept);
}
