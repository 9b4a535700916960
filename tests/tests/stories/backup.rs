//! The laptop is gone: back at work from a backup and the recovery sheet. And what must be true of backups before that day.

use std::path::{Path, PathBuf};

use app::backup::{
    Reason, RestoreOptions, Unlock, before_import, choose_place, create, find, is_daily_due, list, restore,
    verify_file,
};
use app::enrol::{AcceptOptions, accept, install, request};
use app::view::{BackupReason, BackupState, ImportState, NewConsent};
use app::{ErrorCode, KdfCost};
use model::{Operation, Scope};
use tests::ended::{IN, assert_refused, ended};
use tests::world::{Desk, PASSWORD, ROSTER_PASSWORD, World, consent_of, done, there};

const NEW_PASSWORD: &str = "neu und lang genug";

fn options<'a>(backup: &'a Path, database: &'a Path, unlock: Unlock<'a>) -> RestoreOptions<'a> {
    RestoreOptions {
        backup,
        database,
        unlock,
        may_move_aside: false,
        cost: KdfCost::FLOOR,
    }
}

fn by_sheet(code: &str) -> Unlock<'_> {
    Unlock::Recovery {
        code,
        new_password: NEW_PASSWORD,
    }
}

fn operations(desk: &Desk) -> Vec<Operation> {
    let log = desk.log();
    log.iter().map(|line| done(serde_json::from_str(line))).collect()
}

/// Every file below a folder.
fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in done(std::fs::read_dir(folder)) {
        let path = done(entry).path();
        if path.is_dir() {
            files.extend(files_below(&path));
        }
        files.push(path);
    }
    files
}

fn beside(database: &Path, ending: &str) -> PathBuf {
    PathBuf::from(format!("{}{ending}", database.display()))
}

/// Everything that lay at this place is gone.
fn lose(database: &Path) {
    for ending in ["", "-wal", ".keys", ".keys.1", ".keys.2", ".mark"] {
        std::fs::remove_file(beside(database, ending)).ok();
    }
    std::fs::remove_dir_all(beside(database, ".backups")).ok();
}

#[test]
fn a_lost_laptop_is_replaced_from_backup_and_sheet_without_loss_and_without_a_number_twice() {
    let mut world = World::found();
    let elsewhere = done(tempfile::tempdir());
    let stick = done(elsewhere.path().canonicalize());
    let gul = world.nord.add_person("Rahimi, Gul");
    world.nord.consent(gul);
    let file = world.stick("1.ankommen");
    world.nord.export("office", Scope::Office, &file);
    assert_eq!(ended(&world.office.import(&file)), IN);

    done(choose_place(&mut world.nord.session, &stick));
    let made = done(create(&mut world.nord.session, Reason::Asked));
    let backup = stick.join(there(made.second).name);

    // The week goes on: a person, a note, a person who wants to be forgotten; the second device hears of it, the office too.
    world.clock.advance_days(2);
    let zia = world.nord.add_person("Karimi, Zia");
    world.nord.add_note(zia, "Wohnung gefunden");
    world.nord.consent(zia);
    let replica = world.stick("replica.ankommen");
    world.nord.export("area-1-second", Scope::Replica, &replica);
    assert_eq!(ended(&world.nord_second.import(&replica)), IN);
    let file = world.stick("2.ankommen");
    world.nord.export("office", Scope::Office, &file);
    assert_eq!(ended(&world.office.import(&file)), IN);
    let lost = operations(&world.nord);
    let stolen = world.nord.copy_to(&world.stick("stolen"));

    let (database, code, clock) = world.nord.lock();
    lose(&database);
    world.nord = Desk::open(&stolen, &code, &clock); // in whose hands ever

    // On another computer, with what is on the stick and on paper.
    let place = world.stick("new/caseload.db");
    let session = done(restore(
        &options(&backup, &place, by_sheet(&code)),
        Box::new(clock.clone()),
    ));
    let status = done(app::status::get(&session));
    assert_eq!(status.persons, 1, "as of the day of the backup");
    assert!(status.is_restored && !status.is_enrolled);
    let mut laptop = Desk::of(session, &place, &clock);

    // Casework goes on at once; bundles have to wait for the office.
    laptop.add_note(gul, "Vom neuen Gerät");
    let refused = app::bundle::export(
        &mut laptop.session,
        "office",
        Scope::Office,
        &world.stick("3.ankommen"),
    );
    assert_eq!(
        refused.map(drop).map_err(|error| error.code),
        Err(ErrorCode::DeviceRestored)
    );
    assert!(!world.stick("3.ankommen").exists());

    // What was under way to the old keys can still be read. It builds on what only the lost laptop had, so it waits.
    let to_old_keys = world.stick("to-old-keys.ankommen");
    world
        .nord_second
        .export("area-1-first", Scope::Replica, &to_old_keys);
    assert_eq!(laptop.import(&to_old_keys).state, ImportState::Waiting);

    // Three files and two voices.
    let asked = done(request(&mut laptop.session, "area-1", "area-1-first"));
    let key = world.roster_key.clone();
    let office = &mut world.office.session;
    let words = asked.words.join(" ");
    let decided = AcceptOptions::default();
    let too_soon = accept(office, &key, ROSTER_PASSWORD, &asked.bytes, &words, &decided);
    assert_eq!(
        too_soon.map(drop).map_err(|error| error.code),
        Err(ErrorCode::AlreadyEnrolled)
    );
    done(app::roster::revoke(office, &key, ROSTER_PASSWORD, "area-1-first"));
    let roster = done(accept(
        office,
        &key,
        ROSTER_PASSWORD,
        &asked.bytes,
        &words,
        &decided,
    ));
    done(install(&mut laptop.session, &roster.bytes, None));
    done(install(&mut world.nord_second.session, &roster.bytes, None));
    let status = done(app::status::get(&laptop.session));
    assert!(status.is_enrolled && !status.is_restored);

    // The restored laptop says how far it knows; the second device, which has the rest, sends it.
    let known = world.stick("known.ankommen");
    laptop.export("area-1-second", Scope::Replica, &known);
    assert_eq!(ended(&world.nord_second.import(&known)), IN);
    let rest = world.stick("rest.ankommen");
    world.nord_second.export("area-1-first", Scope::Replica, &rest);
    assert_eq!(ended(&laptop.import(&rest)), IN);
    assert_eq!(
        done(app::status::get(&laptop.session)).persons,
        2,
        "nothing is lost"
    );

    let file = world.stick("3.ankommen");
    let exported = laptop.export("office", Scope::Office, &file);
    assert_eq!(exported.seq, 1, "a channel of its own");
    assert_eq!(ended(&world.office.import(&file)), IN);
    let mut named = world.office.named();
    named.sort();
    assert_eq!(named, ["Karimi", "Rahimi"]);

    // No number twice, and both devices of the area hold the same in the end.
    let fresh: Vec<_> = operations(&laptop)
        .into_iter()
        .filter(|operation| !lost.contains(operation))
        .collect();
    assert!(!fresh.is_empty());
    for operation in &fresh {
        assert!(
            lost.iter().all(|old| old.id != operation.id),
            "{:?} was given out before",
            operation.id
        );
    }
    let back = world.stick("back.ankommen");
    laptop.export("area-1-second", Scope::Replica, &back);
    assert_eq!(ended(&world.nord_second.import(&back)), IN);
    assert_eq!(laptop.dump(), world.nord_second.dump());
    assert!(done(app::check::run(&laptop.session)).is_sound);

    // Whoever has the old laptop, and even its password, reaches nobody any more.
    let forged = world.stick("forged.ankommen");
    world.nord.add_note(gul, "vom Dieb");
    world.nord.export("office", Scope::Office, &forged);
    assert_refused(&world.office.import(&forged), ErrorCode::BundleRevokedSender);

    // The new password holds, the sheet of the old laptop is ended by the new one.
    drop(laptop);
    done(app::session::open(&place, NEW_PASSWORD, Box::new(clock.clone())).map(drop));
}

#[test]
fn without_password_and_sheet_nothing_can_be_read_and_nothing_is_made() {
    let mut world = World::found();
    world.nord.add_person("Kennwortname, Verborgen");
    let made = done(create(&mut world.nord.session, Reason::Asked));
    let backup = beside(&world.nord.database, ".backups").join(made.own.name);
    let place = world.stick("thief/caseload.db");
    let stranger = world.ost.code().to_owned();
    let attempts = [
        (Unlock::Password("geraten und falsch"), ErrorCode::WrongPassword),
        (by_sheet("ABCD-EFGH"), ErrorCode::RecoveryMistyped),
        (by_sheet(&stranger), ErrorCode::WrongRecoveryCode),
    ];
    for (unlock, code) in attempts {
        let refused = restore(&options(&backup, &place, unlock), Box::new(world.clock.clone()));
        assert_eq!(refused.map(drop).map_err(|error| error.code), Err(code));
        assert!(!place.exists(), "nothing is made");
        let refused = verify_file(&backup, &unlock);
        assert_eq!(refused.map(drop).map_err(|error| error.code), Err(code));
    }
    let short = Unlock::Recovery {
        code: world.nord.code(),
        new_password: "zu kurz",
    };
    let refused = restore(&options(&backup, &place, short), Box::new(world.clock.clone()));
    assert_eq!(
        refused.map(drop).map_err(|error| error.code),
        Err(ErrorCode::PasswordTooShort)
    );
    let bytes = done(std::fs::read(&backup));
    for word in [
        "Kennwortname",
        "Verborgen",
        "Falkenhag",
        "Raum Nord",
        "SQLite format",
    ] {
        assert!(
            !bytes.windows(word.len()).any(|window| window == word.as_bytes()),
            "{word}"
        );
    }
    assert!(done(verify_file(&backup, &Unlock::Password(PASSWORD))).is_sound);
}

#[test]
fn a_backup_in_which_a_byte_was_changed_is_called_damaged_and_nothing_is_made_of_it() {
    let mut world = World::found();
    world.nord.add_person("Rahimi, Gul");
    let made = done(create(&mut world.nord.session, Reason::Asked));
    let backup = beside(&world.nord.database, ".backups").join(made.own.name);
    let mut bytes = done(std::fs::read(&backup));
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    done(std::fs::write(&backup, bytes));
    let place = world.stick("new/caseload.db");
    let code = world.nord.code().to_owned();
    let refused = restore(
        &options(&backup, &place, by_sheet(&code)),
        Box::new(world.clock.clone()),
    );
    assert_eq!(
        refused.map(drop).map_err(|error| error.code),
        Err(ErrorCode::BackupDamaged)
    );
    assert!(!place.exists(), "nothing is made");
}

#[test]
fn no_file_of_any_backup_or_restore_tells_a_name_in_its_name_or_its_bytes() {
    let mut world = World::found();
    let elsewhere = done(tempfile::tempdir());
    let stick = done(elsewhere.path().canonicalize());
    let person = world.nord.add_person("Kennwortname, Verborgen");
    world.nord.add_note(person, "Kennwortvermerk über Verborgen");
    done(choose_place(&mut world.nord.session, &stick));
    for reason in [Reason::Daily, Reason::Asked] {
        done(create(&mut world.nord.session, reason));
    }
    done(before_import(&mut world.nord.session));
    let backup = stick.join(done(list(&world.nord.session)).second[0].name.clone());
    let database = world.nord.copy_to(&world.stick("elsewhere"));
    let (code, clock) = (world.nord.code().to_owned(), world.clock.clone());
    let again = RestoreOptions {
        may_move_aside: true,
        ..options(&backup, &database, by_sheet(&code))
    };
    drop(done(restore(&again, Box::new(clock))));
    let mut files = files_below(world.folder());
    files.extend(files_below(&stick));
    let aside = files
        .iter()
        .filter(|path| path.to_string_lossy().contains(".aside-"))
        .count();
    assert!(
        files.len() > 12 && aside > 1,
        "the restore left its files: {files:?}"
    );
    for path in files {
        let name = path.to_string_lossy().into_owned();
        let bytes = std::fs::read(&path).unwrap_or_default();
        for word in ["Kennwort", "Verborgen", "Falkenhag"] {
            assert!(!name.contains(word), "{name}");
            assert!(
                !bytes.windows(word.len()).any(|window| window == word.as_bytes()),
                "{word} in {name}"
            );
        }
    }
}

#[test]
fn who_was_forgotten_after_the_backup_stays_forgotten_where_a_newer_one_knows_of_it() {
    let mut world = World::found();
    let gul = world.nord.add_person("Rahimi, Gul");
    world.nord.add_note(gul, "allein über Gul");
    let old = done(create(&mut world.nord.session, Reason::Asked)).own.name;
    world.clock.advance_days(1);
    done(app::person::erase(&mut world.nord.session, gul));
    done(create(&mut world.nord.session, Reason::Daily));
    let erased = world.nord.dump();
    let backup = beside(&world.nord.database, ".backups").join(old);
    let place = world.stick("new/caseload.db");
    let code = world.nord.code().to_owned();
    let session = done(restore(
        &options(&backup, &place, by_sheet(&code)),
        Box::new(world.clock.clone()),
    ));
    let laptop = Desk::of(session, &place, &world.clock);
    assert_eq!(
        laptop.dump(),
        erased,
        "gone, and the number of past contacts is as it was"
    );
    assert!(done(app::check::run(&laptop.session)).is_sound);
}

#[test]
fn a_database_that_lies_there_is_never_written_over_and_moved_only_on_request() {
    let mut world = World::found();
    world.nord.add_person("Rahimi, Gul");
    let backup = beside(&world.nord.database, ".backups")
        .join(done(create(&mut world.nord.session, Reason::Asked)).own.name);
    world.nord.add_person("Karimi, Zia");
    let database = world.nord.copy_to(&world.stick("there"));
    let (code, clock) = (world.nord.code().to_owned(), world.clock.clone());
    let before = done(std::fs::read(&database));
    let refused = restore(
        &options(&backup, &database, by_sheet(&code)),
        Box::new(clock.clone()),
    );
    assert_eq!(
        refused.map(drop).map_err(|error| error.code),
        Err(ErrorCode::DatabaseExists)
    );
    assert!(done(std::fs::read(&database)) == before);

    for damage in [&b""[..], b"no database"] {
        done(std::fs::write(&database, damage));
        let asked = RestoreOptions {
            may_move_aside: true,
            ..options(&backup, &database, by_sheet(&code))
        };
        let session = done(restore(&asked, Box::new(clock.clone())));
        assert_eq!(done(app::status::get(&session)).persons, 1);
    }
    let aside: Vec<_> = files_below(&world.stick("there"))
        .into_iter()
        .filter(|path| {
            path.parent()
                .is_some_and(|folder| folder.to_string_lossy().contains(".aside-"))
        })
        .filter_map(|path| std::fs::read(path).ok())
        .collect();
    assert!(
        aside.iter().any(|bytes| bytes == b"no database"),
        "the damaged file lies aside as it was"
    );
}

#[test]
fn the_line_at_the_foot_warns_without_a_second_place_and_after_a_week() {
    let mut world = World::found();
    let standing = |world: &World| done(app::status::get(&world.nord.session)).backup;
    assert_eq!(standing(&world), BackupState::NoPlace);
    let own_folder = there(world.nord.database.parent()).to_owned();
    let unfit = choose_place(&mut world.nord.session, &own_folder);
    assert_eq!(
        unfit.map(drop).map_err(|error| error.code),
        Err(ErrorCode::BackupPlaceUnfit)
    );
    let within = world.stick("within");
    done(std::fs::create_dir_all(&within));
    let unfit = choose_place(&mut world.nord.session, &within);
    assert_eq!(
        unfit.map(drop).map_err(|error| error.code),
        Err(ErrorCode::BackupPlaceUnfit),
        "a folder in that folder is lost with it"
    );
    let nowhere = world.stick("not/there");
    let away = choose_place(&mut world.nord.session, &nowhere);
    assert_eq!(
        away.map(drop).map_err(|error| error.code),
        Err(ErrorCode::BackupPlaceAway)
    );

    let elsewhere = done(tempfile::tempdir());
    let place = done(choose_place(&mut world.nord.session, elsewhere.path()));
    assert!(
        place.is_same_disk,
        "both lie in the folder for temporary files, and it is said"
    );
    assert_eq!(
        standing(&world),
        BackupState::Overdue,
        "there is a place and no copy in it"
    );
    assert!(done(is_daily_due(&world.nord.session)));
    let made = done(create(&mut world.nord.session, Reason::Daily));
    assert!(made.second.is_some() && made.second_failed.is_none());
    assert_eq!(standing(&world), BackupState::Fine);
    assert!(!done(is_daily_due(&world.nord.session)));
    world.clock.advance_days(7);
    assert_eq!(standing(&world), BackupState::Fine);
    world.clock.advance_days(1);
    assert_eq!(standing(&world), BackupState::Overdue);

    // The stick is pulled out: the copy beside the database is made all the same, and the page is told why not there.
    let gone = elsewhere.path().to_owned();
    drop(elsewhere);
    let made = done(create(&mut world.nord.session, Reason::Daily));
    assert_eq!(there(made.second_failed).code, ErrorCode::BackupPlaceAway);
    assert_eq!(standing(&world), BackupState::Overdue);
    assert!(
        !done(is_daily_due(&world.nord.session)),
        "nothing is tried again before the stick is back"
    );
    done(std::fs::create_dir_all(&gone));
    assert!(done(is_daily_due(&world.nord.session)), "it is back");
    done(create(&mut world.nord.session, Reason::Daily));
    assert_eq!(standing(&world), BackupState::Fine);
    done(std::fs::remove_dir_all(&gone));
}

#[test]
fn before_anything_is_taken_in_there_is_a_copy_and_without_one_nothing_is_taken_in() {
    let mut world = World::found();
    let (file, _) = world.office_bundle();
    let files = [file];
    let take_in =
        |world: &mut World| app::bundle::import_many(&mut world.office.session, &files, &Default::default());
    let backups = |world: &World| done(list(&world.office.session)).own;
    // Something lies where the folder of the backups should be.
    let in_the_way = beside(&world.office.database, ".backups");
    done(std::fs::write(&in_the_way, b"in the way"));
    let outcomes = take_in(&mut world);
    assert_eq!(outcomes[0].state, ImportState::Refused);
    assert!(world.office.named().is_empty(), "nothing was taken in");
    done(std::fs::remove_file(&in_the_way));

    let outcomes = take_in(&mut world);
    assert_eq!(ended(&outcomes[0]), IN);
    let made = backups(&world);
    assert_eq!(made.len(), 1);
    assert_eq!(made[0].reason, Some(BackupReason::Import));
    take_in(&mut world);
    assert_eq!(
        backups(&world).len(),
        2,
        "the bundle and its receipt were new since"
    );
    take_in(&mut world);
    let path = in_the_way.join(&backups(&world)[0].name);
    assert_eq!(find(&path, &world.clock).refused, None);
    assert!(done(verify_file(&path, &Unlock::Password(PASSWORD))).is_sound);
}

#[test]
fn an_old_copy_put_back_is_told_and_a_clock_that_is_wrong_by_years_too() {
    let mut world = World::found();
    world.nord.add_person("Rahimi, Gul");
    let status = |desk: &Desk| done(app::status::get(&desk.session));
    let seen = status(&world.nord);
    assert!(!seen.is_old_copy && !seen.clock_is_behind && !seen.clock_is_ahead);
    let (database, code, clock) = world.nord.lock();
    let old = done(std::fs::read(&database));
    let mut desk = Desk::open(&database, &code, &clock);
    desk.add_person("Karimi, Zia");
    drop(desk);
    std::fs::remove_file(beside(&database, "-wal")).ok();
    done(std::fs::write(&database, &old));
    let desk = Desk::open(&database, &code, &clock);
    assert!(status(&desk).is_old_copy);
    let desk = desk.reopen();
    assert!(!status(&desk).is_old_copy, "it is told once");

    let now = clock.today().and_time(chrono::NaiveTime::MIN);
    clock.set(there(now.checked_add_days(chrono::Days::new(2_000))));
    let desk = desk.reopen();
    assert!(status(&desk).clock_is_ahead);
    let mut desk = desk;
    desk.add_person("Osman, Idil");
    clock.set(now);
    let desk = desk.reopen();
    assert!(status(&desk).clock_is_behind && !status(&desk).clock_is_ahead);
    assert!(done(app::check::run(&desk.session)).is_sound);
}

#[test]
fn a_clock_that_is_wrong_by_years_does_not_make_the_office_forget() {
    let mut world = World::found();
    let gul = world.nord.add_person("Rahimi, Gul");
    let consent = NewConsent {
        until_on: world.clock.today().checked_add_days(chrono::Days::new(100)),
        ..consent_of(gul)
    };
    done(app::consent::give(&mut world.nord.session, &consent));
    let file = world.stick("1.ankommen");
    world.nord.export("office", Scope::Office, &file);
    assert_eq!(ended(&world.office.import(&file)), IN);
    let today = world.clock.today().and_time(chrono::NaiveTime::MIN);
    let set = |days| {
        world
            .clock
            .set(there(today.checked_add_days(chrono::Days::new(days))))
    };
    set(20_000);
    let office = world.office.reopen();
    set(99);
    assert_eq!(
        office.named(),
        ["Rahimi"],
        "nothing was forgotten on the word of that clock"
    );
    set(101);
    assert!(
        office.reopen().named().is_empty(),
        "the right one makes it forget"
    );
}
