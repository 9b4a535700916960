//! A photographed letter reaches the second device, survives the loss of a bundle and of a laptop, and never reaches the
//! office.

use std::path::{Path, PathBuf};

use app::attachment::{erase, get, remove};
use app::backup::{Reason, RestoreOptions, Unlock, create, restore};
use app::view::ImportState;
use app::{AttachmentId, ErrorCode, KdfCost};
use model::Scope;
use tests::ended::assert_refused;
use tests::world::{Desk, World, done, there};

use crate::attachments::{attached, code_of, files, of_person};
use crate::camera::photograph;

const LETTER: (u32, u32) = (600, 400);

fn letter() -> Vec<u8> {
    photograph(LETTER.0, LETTER.1)
}

fn to_second(world: &mut World, name: &str) -> PathBuf {
    let file = world.stick(name);
    world.nord.export("area-1-second", Scope::Replica, &file);
    file
}

fn to_first(world: &mut World, name: &str) -> PathBuf {
    let file = world.stick(name);
    world.nord_second.export("area-1-first", Scope::Replica, &file);
    file
}

#[track_caller]
fn assert_same(one: &Desk, other: &Desk, id: AttachmentId) {
    let (one, other) = (done(get(&one.session, id)), done(get(&other.session, id)));
    assert!(one.bytes == other.bytes);
}

fn files_of(desk: &Desk) -> Vec<PathBuf> {
    let folder = format!("{}.attachments", desk.database.display());
    let entries = std::fs::read_dir(folder).into_iter().flatten();
    entries.map(|entry| done(entry).path()).collect()
}

#[test]
fn a_replica_carries_the_picture_and_a_lost_bundle_heals() {
    let mut world = World::found();
    let gul = world.nord.add_person("Rahimi, Gul");
    let (large, small) = (
        attached(&mut world.nord, gul, &letter()),
        attached(&mut world.nord, gul, &photograph(60, 40)),
    );
    to_second(&mut world, "lost.ankommen");
    let preview = done(app::bundle::preview(
        &world.nord.session,
        "area-1-second",
        Scope::Replica,
    ));
    assert_eq!(preview.leaving.attachments, 2, "not confirmed, so it goes again");
    let second = to_second(&mut world, "second.ankommen");
    let outcome = world.nord_second.import(&second);
    assert_eq!(
        (outcome.state, outcome.attachments, outcome.attachments_missing),
        (ImportState::Imported, 2, 0),
        "{outcome:?}"
    );
    for id in [large, small] {
        assert_same(&world.nord, &world.nord_second, id);
    }
    assert_eq!(files(&world.nord_second), 1);
    assert!(done(app::check::run(&world.nord_second.session)).is_sound);

    let receipt = world.stick("second.receipt.ankommen");
    assert_eq!(world.nord.import(&receipt).state, ImportState::Imported);
    let third = world.stick("third.ankommen");
    let written = world.nord.export("area-1-second", Scope::Replica, &third);
    assert_eq!(written.attachments, 0, "what is there does not travel twice");
}

#[test]
fn a_picture_that_is_missing_at_the_sender_is_said_and_follows_once_it_is_there() {
    let mut world = World::found();
    let gul = world.nord.add_person("Rahimi, Gul");
    let id = attached(&mut world.nord, gul, &letter());
    let file = there(files_of(&world.nord).pop());
    let whole = done(std::fs::read(&file));
    done(std::fs::remove_file(&file));
    let stick = world.stick("without.ankommen");
    let written = world.nord.export("area-1-second", Scope::Replica, &stick);
    assert_eq!((written.attachments, written.attachments_missing), (0, 1));
    let outcome = world.nord_second.import(&stick);
    assert_eq!(outcome.state, ImportState::Imported);
    assert_eq!((outcome.attachments, outcome.attachments_missing), (0, 1));
    assert!(!of_person(&world.nord_second, gul)[0].is_here);
    let refused = get(&world.nord_second.session, id);
    assert_eq!(code_of(&refused), Some(ErrorCode::AttachmentContentMissing));

    done(std::fs::write(&file, whole));
    let receipt = world.stick("without.receipt.ankommen");
    assert_eq!(world.nord.import(&receipt).state, ImportState::Imported);
    let with = to_second(&mut world, "with.ankommen");
    let outcome = world.nord_second.import(&with);
    assert_eq!((outcome.attachments, outcome.attachments_missing), (1, 0));
    assert_same(&world.nord, &world.nord_second, id);
}

#[test]
fn a_picture_that_is_lost_here_comes_back_from_the_other_device() {
    let mut world = World::found();
    let gul = world.nord.add_person("Rahimi, Gul");
    let id = attached(&mut world.nord, gul, &letter());
    let bundle = to_second(&mut world, "first.ankommen");
    world.nord_second.import(&bundle);
    let file = there(files_of(&world.nord).pop());
    done(std::fs::remove_file(&file));
    let asking = to_second(&mut world, "asking.ankommen");
    world.nord_second.import(&asking);
    let answer = to_first(&mut world, "answer.ankommen");
    let outcome = world.nord.import(&answer);
    assert_eq!((outcome.attachments, outcome.attachments_missing), (1, 0));
    assert_same(&world.nord, &world.nord_second, id);
    assert!(done(app::check::run(&world.nord.session)).is_sound);
}

#[test]
fn a_refused_bundle_leaves_no_file() {
    let mut world = World::found();
    let gul = world.nord.add_person("Rahimi, Gul");
    attached(&mut world.nord, gul, &letter());
    let file = to_second(&mut world, "second.ankommen");
    let bytes = done(std::fs::read(&file));
    for at in [bytes.len() / 3, bytes.len() / 2, bytes.len() - 100] {
        let mut altered = bytes.clone();
        altered[at] ^= 1;
        let altered = world.put("altered.ankommen", &altered);
        let outcome = world.nord_second.import(&altered);
        assert_refused(&outcome, ErrorCode::BundleDamaged);
        assert_eq!(files(&world.nord_second), 0, "byte {at}");
    }
    let cut = world.put("cut.ankommen", &bytes[..bytes.len() / 2]);
    assert_eq!(world.nord_second.import(&cut).state, ImportState::Refused);
    assert_eq!(files(&world.nord_second), 0);
    assert_eq!(of_person(&world.nord_second, gul), []);
    assert_eq!(
        world.nord_second.import(&file).attachments,
        1,
        "the whole one is in"
    );
}

#[test]
fn what_is_erased_here_is_erased_there_and_what_was_taken_away_does_not_travel() {
    let mut world = World::found();
    let gul = world.nord.add_person("Rahimi, Gul");
    let (erased, removed) = (
        attached(&mut world.nord, gul, &letter()),
        attached(&mut world.nord, gul, &letter()),
    );
    done(remove(&mut world.nord.session, removed));
    let first = to_second(&mut world, "first.ankommen");
    assert_eq!(world.nord_second.import(&first).attachments, 1);
    done(erase(&mut world.nord.session, erased));
    let second = to_second(&mut world, "second.ankommen");
    assert_eq!(world.nord_second.import(&second).state, ImportState::Imported);
    assert_eq!(files(&world.nord_second), 0);
    assert_eq!(of_person(&world.nord_second, gul), []);
    // The bundle that was found again later brings nothing back.
    let again = world.nord_second.import(&first);
    assert_eq!(again.state, ImportState::AlreadyImported);
    assert_eq!(files(&world.nord_second), 0);
}

#[test]
fn the_office_gets_no_picture_and_hears_of_none() {
    let mut world = World::found();
    let gul = world.nord.add_person("Rahimi, Gul");
    world.nord.consent(gul);
    let without = world.stick("without.ankommen");
    world.nord.export("office", Scope::Office, &without);
    let id = attached(&mut world.nord, gul, &letter());
    done(std::fs::remove_file(there(files_of(&world.nord).pop())));
    attached(&mut world.nord, gul, &letter());
    let with = world.stick("with.ankommen");
    let written = world.nord.export("office", Scope::Office, &with);
    assert_eq!((written.attachments, written.attachments_missing), (0, 0));
    let size = |file: &Path| done(std::fs::metadata(file)).len();
    assert!(
        size(&with) < size(&without) + 2000,
        "nothing as large as a picture"
    );
    assert_eq!(world.office.import(&with).state, ImportState::Imported);
    let log = world.office.log();
    assert!(!log.iter().any(|line| line.contains(&id.to_string())));
    assert_eq!(files(&world.office), 0);
}

#[test]
fn a_backup_brings_the_pictures_back_and_what_was_erased_since_stays_erased() {
    let mut world = World::found();
    let gul = world.nord.add_person("Rahimi, Gul");
    let (kept, erased) = (
        attached(&mut world.nord, gul, &letter()),
        attached(&mut world.nord, gul, &letter()),
    );
    let bytes = done(get(&world.nord.session, kept)).bytes;
    done(create(&mut world.nord.session, Reason::Asked));
    done(erase(&mut world.nord.session, erased));
    let backups = format!("{}.backups", world.nord.database.display());
    let backup = there(done(std::fs::read_dir(backups)).next());
    let backup = done(backup).path();
    let (database, code, clock) = world.nord.lock();
    let folder = format!("{}.attachments", database.display());
    let lost = there(done(std::fs::read_dir(&folder)).next());
    done(std::fs::remove_file(done(lost).path()));
    clock.advance_days(1);
    let options = RestoreOptions {
        backup: &backup,
        database: &database,
        unlock: Unlock::Recovery {
            code: &code,
            new_password: "neu und lang genug",
        },
        may_move_aside: true,
        cost: KdfCost::FLOOR,
    };
    done(restore(&options, Box::new(clock.clone())));
    let nord = Desk::open(&database, &code, &clock);
    assert!(done(get(&nord.session, kept)).bytes == bytes);
    assert_eq!(files(&nord), 1, "of the erased one nothing came back");
    assert_eq!(of_person(&nord, gul).len(), 1);
    assert!(done(app::check::run(&nord.session)).is_sound);
}
