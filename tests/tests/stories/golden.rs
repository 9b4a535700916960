//! A bundle written by the first version of the format, taken in by this one.

use std::path::PathBuf;

use app::KdfCost;
use app::session::{CreateOptions, create};
use app::view::{ImportState, Seat};
use bundle::{Roster, SignedRoster};
use store::{Stamp, StoreError};
use tests::repository::root;
use tests::world::{Desk, PASSWORD, StoryClock, done, there};

fn file(name: &str) -> PathBuf {
    root().join("tests/data/bundle").join(name)
}

fn text(name: &str) -> String {
    done(std::fs::read_to_string(file(name)))
}

/// A database that believes to be this device of the golden city.
fn desk_of(name: &str, seat: Seat, folder: &std::path::Path) -> Desk {
    let roster = done(SignedRoster::parse(text("roster.json").as_bytes()));
    let mut roster: Roster = done(roster.verify_first(&text("office.words.txt")));
    let device = there(roster.device_named(name)).clone();
    let options = CreateOptions {
        seat,
        worker: device.worker.clone(),
        unit_label: device.unit.clone(),
        employer: String::new(),
        is_demo: false,
        cost: KdfCost::FLOOR,
    };
    let clock = StoryClock::at(tests::world::BEGIN);
    let database = folder.join(format!("{name}.db"));
    let session = done(create(&database, PASSWORD, options, Box::new(clock.clone())));
    let desk = Desk::of(session, &database, &clock);
    // The golden city keeps no key to sign with: the roster gets the one that this database has.
    let signing_key = desk.keys().0.verifying_key();
    for known in roster.devices.iter_mut().filter(|known| known.id == device.id) {
        known.signing_key = signing_key;
    }
    let stamp = Stamp {
        wall_ms: 1_795_000_000_000,
        verb: "story",
    };
    let (desk, ()) = desk.beneath(|store| {
        done(store.write::<_, StoreError>(stamp, |writer| {
            writer.put_setting("store.device", device.id.0.as_bytes())?;
            writer.put_setting(
                "app.identity",
                text(&format!("keys/{name}.txt")).trim().as_bytes(),
            )?;
            writer.put_setting("app.roster", &serde_json::to_vec(&roster).unwrap_or_default())
        }));
    });
    desk
}

#[test]
fn the_office_takes_in_a_bundle_of_the_first_format() {
    let folder = done(tempfile::tempdir());
    let mut office = desk_of("office-first", Seat::Office, folder.path());
    let bundle = folder.path().join("office.ankommen");
    done(std::fs::copy(file("office.ankommen"), &bundle));
    let outcome = office.import(&bundle);
    assert_eq!(
        (outcome.state, outcome.code.as_deref()),
        (ImportState::Imported, None),
        "{outcome:?}"
    );
    assert!(outcome.persons > 0, "{outcome:?}");
    assert!(outcome.receipt.is_some(), "it is confirmed: {outcome:?}");
    let overview = done(app::office::overview(&office.session));
    assert!(
        overview
            .areas
            .iter()
            .any(|area| area.seq == Some(1) && !area.totals.is_empty())
    );
    assert!(done(app::check::run(&office.session)).is_sound);
}
