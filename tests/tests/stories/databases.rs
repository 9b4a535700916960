//! The wrong password, a damaged database, a slot file gone astray: each says what it is, and nothing is made worse.

use std::path::{Path, PathBuf};

use app::session::{CreateOptions, create, open, open_with_recovery};
use app::view::{PersonFilter, Seat};
use app::{ErrorCode, KdfCost};
use tests::world::{Desk, PASSWORD, World, done};

/// The database of area 1 with a person in it, closed, and what opens it.
fn closed(world: World) -> (World, PathBuf, String) {
    let mut world = world;
    world.nord.add_person("Rahimi, Gul");
    let World { nord, .. } = &world;
    let database = nord.copy_to(&world.stick("copy"));
    let code = nord.code().to_owned();
    drop(Desk::open(&database, &code, &world.clock)); // so that all of it is in the one file
    (world, database, code)
}

fn beside(database: &Path, ending: &str) -> PathBuf {
    PathBuf::from(format!("{}{ending}", database.display()))
}

/// Why it does not open.
#[track_caller]
fn refusal(world: &World, database: &Path, code: &str) -> ErrorCode {
    match open_with_recovery(database, code, Box::new(world.clock.clone())) {
        Ok(_) => unreachable!("it opens"),
        Err(error) => error.code,
    }
}

#[test]
fn a_wrong_password_and_a_mistyped_code_open_nothing_and_spoil_nothing() {
    let (world, database, code) = closed(World::found());
    let clock = || Box::new(world.clock.clone());
    let before = done(std::fs::read(&database));
    let opened = open(&database, "not the password", clock());
    assert_eq!(
        opened.map(drop).map_err(|error| error.code),
        Err(ErrorCode::WrongPassword)
    );
    let (first, rest) = code.split_at(1);
    let other = if first == "A" { "B" } else { "A" };
    let mistyped = format!("{other}{rest}");
    assert_eq!(refusal(&world, &database, &mistyped), ErrorCode::RecoveryMistyped);
    assert_eq!(refusal(&world, &database, ""), ErrorCode::RecoveryMistyped);
    assert_eq!(
        refusal(&world, &database, world.ost.code()),
        ErrorCode::WrongRecoveryCode
    );
    assert!(done(std::fs::read(&database)) == before);
    let session = done(open(&database, PASSWORD, clock()));
    assert_eq!(done(app::status::get(&session)).persons, 1);
}

#[test]
fn a_damaged_database_is_named_and_left_as_it_is() {
    let (world, database, code) = closed(World::found());
    let whole = done(std::fs::read(&database));
    let mut torn = whole.clone();
    torn.iter_mut().take(64).for_each(|byte| *byte ^= 0xff);
    let damages = [
        &whole[..0],
        &whole[..100],
        b"SQLite format 3\0 and nothing more",
        &torn,
    ];
    for damaged in damages {
        done(std::fs::write(&database, damaged));
        assert_eq!(
            refusal(&world, &database, &code),
            ErrorCode::DatabaseDamaged,
            "{} bytes",
            damaged.len()
        );
        assert!(done(std::fs::read(&database)) == damaged, "it was left as it is");
    }
    done(std::fs::write(&database, &whole));
    assert_eq!(
        Desk::open(&database, &code, &world.clock).dump(),
        world.nord.dump()
    );
}

#[test]
fn a_page_changed_in_the_middle_is_found_by_the_check() {
    let (world, database, code) = closed(World::found());
    let mut bytes = done(std::fs::read(&database));
    let middle = bytes.len() / 2;
    bytes
        .iter_mut()
        .skip(middle)
        .take(16)
        .for_each(|byte| *byte ^= 0xff);
    done(std::fs::write(&database, &bytes));
    let opened = open_with_recovery(&database, &code, Box::new(world.clock.clone()));
    let finding = match opened {
        Err(error) => error.code.code(),
        Ok(session) => match app::check::run(&session) {
            Err(error) => error.code.code(),
            Ok(report) => {
                assert!(!report.is_sound, "the damage goes unnoticed");
                report.findings.join(", ")
            }
        },
    };
    assert!(
        finding.contains("damaged") || finding.contains("changed"),
        "{finding}"
    );
}

#[test]
fn without_its_slots_a_database_stays_closed_and_says_so() {
    let (world, database, code) = closed(World::found());
    let slots = beside(&database, ".keys");
    let whole = done(std::fs::read_to_string(&slots));
    for ending in [".keys.1", ".keys.2"] {
        std::fs::remove_file(beside(&database, ending)).ok(); // older generations would do
    }
    for damaged in ["", "{}", &whole[..whole.len() / 2]] {
        done(std::fs::write(&slots, damaged));
        assert_eq!(refusal(&world, &database, &code), ErrorCode::SlotsDamaged);
    }
    done(std::fs::remove_file(&slots));
    assert_eq!(refusal(&world, &database, &code), ErrorCode::SlotsDamaged);
    done(std::fs::write(&slots, &whole));
    drop(Desk::open(&database, &code, &world.clock));
    done(std::fs::remove_file(&database));
    assert_eq!(refusal(&world, &database, &code), ErrorCode::DatabaseMissing);
}

#[test]
fn a_database_is_made_once_with_a_password_that_is_one() {
    let world = World::found();
    let make = |name: &str, password: &str, worker: &str| {
        let options = CreateOptions {
            seat: Seat::Worker,
            worker: worker.to_owned(),
            unit_label: String::new(),
            employer: String::new(),
            is_demo: false,
            cost: KdfCost::FLOOR,
        };
        let made = create(
            &world.stick(name),
            password,
            options,
            Box::new(world.clock.clone()),
        );
        made.map(drop).map_err(|error| error.code)
    };
    assert_eq!(make("nord.db", PASSWORD, "Ines"), Err(ErrorCode::DatabaseExists));
    assert_eq!(
        make("short.db", "zu kurz", "Ines"),
        Err(ErrorCode::PasswordTooShort)
    );
    assert_eq!(make("nul.db", PASSWORD, "In\0es"), Err(ErrorCode::InvalidField));
    assert_eq!(
        make("long.db", PASSWORD, &"x".repeat(501)),
        Err(ErrorCode::TooLong)
    );
    for name in ["short.db", "nul.db", "long.db"] {
        assert!(!world.stick(name).exists(), "{name} was left behind");
    }
}

#[test]
fn a_database_that_is_open_elsewhere_is_busy() {
    let world = World::found();
    let code = world.nord.code();
    assert_eq!(
        refusal(&world, &world.nord.database, code),
        ErrorCode::DatabaseBusy
    );
}

#[test]
fn a_database_that_was_taken_away_is_missed_before_and_while_it_is_open() {
    let (world, database, code) = closed(World::found());
    let mut desk = Desk::open(&database, &code, &world.clock);
    let person = desk.add_person("Karimi, Zia");
    done(std::fs::remove_file(&database));
    assert_eq!(
        app::session::fact(&database).trouble,
        Some(ErrorCode::DatabaseLost),
        "what belongs to it still lies there"
    );
    let refused = app::household::join(&mut desk.session, &[person], "");
    assert_eq!(
        refused.map(drop).map_err(|error| error.code),
        Err(ErrorCode::DatabaseLost),
        "nothing is written where nobody finds it again"
    );
}

#[test]
fn a_household_that_nobody_named_is_sound_and_comes_back_from_an_export() {
    let mut world = World::found();
    let gul = world.nord.add_person("Rahimi, Gul");
    done(app::household::join(&mut world.nord.session, &[gul], ""));
    assert!(done(app::check::run(&world.nord.session)).is_sound);
    let mut exported = Vec::new();
    done(app::export::jsonl(&world.nord.session, &mut exported));
    done(app::import::jsonl(
        &mut world.ost.session,
        exported.as_slice(),
        false,
    ));
    assert!(done(app::check::run(&world.ost.session)).is_sound);
    let persons = done(app::person::list(&world.ost.session, &PersonFilter::default()));
    assert!(persons[0].household.is_some(), "{persons:?}");
}
