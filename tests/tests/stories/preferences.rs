//! What a device is told to do with its caseload.

use app::deadlines::Land;
use app::view::{PreferenceChange as Change, Preferences};
use app::{ErrorCode, Session, preference, step};
use model::Scope;
use store::{Stamp, StoreError, Writer};
use tests::ended::{IN, ended};
use tests::world::{Desk, World, done};

fn set(session: &mut Session, change: Change) {
    done(preference::set(session, &change));
}

fn of(desk: &Desk) -> Preferences {
    done(preference::get(&desk.session))
}

#[test]
fn what_was_chosen_holds_after_the_next_unlocking_and_stays_on_its_device() {
    let mut world = World::found();
    let usual = of(&world.nord);
    set(&mut world.nord.session, Change::LockMinutes(2));
    set(&mut world.nord.session, Change::IsDiscreet(true));
    set(&mut world.nord.session, Change::Land(Land::Nw));
    let chosen = Preferences {
        lock_minutes: 2,
        is_discreet: true,
        land: Some(Land::Nw),
    };
    assert_ne!(chosen, usual);
    world.nord = world.nord.reopen();
    assert_eq!(of(&world.nord), chosen);

    world.nord.add_person("Rahimi, Gul");
    let file = world.stick("replica.ankommen");
    world.nord.export("area-1-second", Scope::Replica, &file);
    assert_eq!(ended(&world.nord_second.import(&file)), IN);
    assert_eq!(
        of(&world.nord_second),
        usual,
        "the other device decides for itself"
    );
}

#[test]
fn a_choice_is_no_change_of_a_file_that_waits_or_could_be_undone() {
    let mut world = World::found();
    let (waiting, steps) = (waiting(&world.nord), steps(&world.nord));
    set(&mut world.nord.session, Change::LockMinutes(60));
    assert_eq!(self::waiting(&world.nord), waiting);
    assert_eq!(self::steps(&world.nord), steps);
}

fn waiting(desk: &Desk) -> u32 {
    done(app::status::get(&desk.session)).changes_waiting
}

fn steps(desk: &Desk) -> usize {
    done(step::list(&desk.session, u32::MAX)).len()
}

#[test]
fn minutes_that_lock_at_once_or_never_are_refused_and_the_old_ones_hold() {
    let mut world = World::found();
    for minutes in [0, 61, u8::MAX] {
        let refused = preference::set(&mut world.nord.session, &Change::LockMinutes(minutes)).unwrap_err();
        assert_eq!(refused.code, ErrorCode::InvalidField, "{minutes}");
        assert_eq!(refused.params["field"], "lock_minutes");
    }
    for minutes in [1, 60] {
        set(&mut world.nord.session, Change::LockMinutes(minutes));
        assert_eq!(of(&world.nord).lock_minutes, minutes);
    }
}

#[test]
fn what_a_later_version_chose_is_kept_and_what_nobody_can_read_is_as_if_nothing_was_chosen() {
    let mut world = World::found();
    let usual = of(&world.nord);
    let later = br#"{"version":9,"lock_minutes":7,"is_discreet":"sometimes","colour":"green"}"#;
    for (stored, minutes) in [
        (&later[..], 7),
        (b"{\"lock_minutes\":0}", 5),
        (b"[]", 5),
        (b"\xff", 5),
    ] {
        let put = |writer: &mut Writer<'_>| writer.put_setting("app.preferences", stored);
        let (desk, ()) = world.nord.beneath(|store| {
            done(store.write::<_, StoreError>(STAMP, put));
        });
        world.nord = desk;
        assert_eq!(
            of(&world.nord),
            Preferences {
                lock_minutes: minutes,
                ..usual.clone()
            }
        );
    }
    let (mut desk, ()) = world.nord.beneath(|store| {
        done(store.write::<_, StoreError>(STAMP, |writer| writer.put_setting("app.preferences", later)));
    });
    set(&mut desk.session, Change::IsDiscreet(true));
    let stored = desk.peek(|store| done(store.reader().setting("app.preferences")));
    let stored = String::from_utf8(stored.unwrap()).unwrap();
    assert!(stored.contains(r#""colour":"green""#), "{stored}");
    assert!(of(&desk).is_discreet);
}

const STAMP: Stamp = Stamp {
    wall_ms: 1_795_000_000_000,
    verb: "test",
};
