//! Files that are no bundle or not a whole one: each is refused with its code, and the database is the same to the byte.

use app::ErrorCode;
use app::bundle::{ImportOptions, export, import};
use app::view::ImportState;
use model::Scope;
use tests::world::{World, done};

#[test]
fn what_is_no_bundle_is_refused() {
    let mut world = World::found();
    let folder = world.stick("folder.ankommen");
    done(std::fs::create_dir(&folder));
    let missing = world.stick("not there.ankommen");
    for (name, bytes) in [
        ("text", &b"Guten Tag"[..]),
        ("database", b"SQLite format 3\0"),
        ("archive", b"PK\x03\x04"),
        ("zeros", &[0; 4096]),
    ] {
        let file = world.put(&format!("{name}.ankommen"), bytes);
        world.office.assert_refuses(&file, ErrorCode::BundleNotABundle);
    }
    let empty = world.put("empty.ankommen", b"");
    world.office.assert_refuses(&empty, ErrorCode::BundleTruncated);
    let roster = done(app::roster::hand_on(&world.office.session));
    let roster = world.put("roster.ankommen", &roster);
    world.office.assert_refuses(&roster, ErrorCode::BundleNotABundle);
    world.office.assert_refuses(&folder, ErrorCode::BundleNotABundle);
    world.office.assert_refuses(&missing, ErrorCode::FileMissing);
    assert_eq!(
        app::bundle::list_files(&missing).map_err(|error| error.code),
        Err(ErrorCode::FileMissing)
    );
}

#[test]
fn a_bundle_cut_anywhere_or_longer_than_written_is_refused() {
    let mut world = World::found();
    let (_, bytes) = world.office_bundle();
    let lengths: Vec<usize> = (0..bytes.len())
        .step_by(bytes.len() / 60 + 1)
        .chain([bytes.len() - 1])
        .collect();
    let before = world.office.bytes();
    for length in lengths {
        let file = world.put("cut.ankommen", &bytes[..length]);
        let outcome = world.office.import(&file);
        assert_eq!(
            outcome.state,
            ImportState::Refused,
            "cut at {length} of {}",
            bytes.len()
        );
        let code = outcome.code.unwrap_or_default();
        let fits = ["bundle_not_a_bundle", "bundle_truncated", "bundle_damaged"].contains(&code.as_str());
        assert!(fits, "cut at {length}: {code}");
    }
    for more in [&b"\0"[..], b"x", &bytes] {
        let file = world.put("longer.ankommen", &[&bytes, more].concat());
        let code = world.office.import(&file).code.unwrap_or_default();
        let fits = ["bundle_truncated", "bundle_damaged"].contains(&code.as_str());
        assert!(fits, "{} bytes too many: {code}", more.len());
    }
    assert!(
        world.office.bytes() == before,
        "the database is the same to the byte"
    );
}

#[test]
fn a_bundle_with_a_byte_changed_is_refused() {
    let mut world = World::found();
    let (_, bytes) = world.office_bundle();
    let before = world.office.bytes();
    for at in (0..bytes.len()).step_by(7) {
        let mut changed = bytes.clone();
        changed[at] ^= 0x20;
        let file = world.put("changed.ankommen", &changed);
        let outcome = world.office.import(&file);
        assert_eq!(
            outcome.state,
            ImportState::Refused,
            "byte {at} of {}",
            bytes.len()
        );
        assert_ne!(outcome.code.as_deref(), Some("internal"), "byte {at}");
    }
    assert!(
        world.office.bytes() == before,
        "the database is the same to the byte"
    );
    let file = world.put("whole.ankommen", &bytes);
    assert_eq!(world.office.import(&file).state, ImportState::Imported);
}

#[test]
fn a_bundle_is_in_even_where_its_receipt_cannot_be_written() {
    let mut world = World::found();
    let (file, _) = world.office_bundle();
    let options = ImportOptions {
        receipts: Some(world.stick("no such folder")),
        ..ImportOptions::default()
    };
    let outcome = import(&mut world.office.session, &file, &options);
    assert_eq!(outcome.state, ImportState::Imported, "{outcome:?}");
    assert_eq!(
        (outcome.code.as_deref(), outcome.receipt),
        (Some("file_missing"), None),
        "it says that it could not confirm"
    );
    assert_eq!(world.office.named(), ["Rahimi"]);
    let again = world.office.import(&file);
    assert_eq!(again.state, ImportState::AlreadyImported);
    assert_eq!(
        again.receipt.as_deref(),
        Some("office.receipt.ankommen"),
        "confirmed the second time"
    );
}

#[test]
fn an_export_overwrites_nothing_and_leaves_nothing_half_done() {
    let mut world = World::found();
    let (file, bytes) = world.office_bundle();
    let before = world.nord.bytes();
    let attempts = [
        (file.clone(), ErrorCode::FileExists),
        (
            world.stick("no such folder").join("office.ankommen"),
            ErrorCode::FileMissing,
        ),
    ];
    for (out, code) in attempts {
        let result = export(&mut world.nord.session, "office", Scope::Office, &out);
        assert_eq!(result.map_err(|error| error.code), Err(code));
    }
    assert!(world.nord.bytes() == before, "no number was taken");
    assert!(done(std::fs::read(&file)) == bytes, "the first file is as it was");
}

#[test]
fn whoever_stops_taking_in_has_taken_nothing_in() {
    let mut world = World::found();
    let (file, _) = world.office_bundle();
    for last in [0, 1] {
        let heard = std::sync::atomic::AtomicU32::new(0);
        let watch = app::Watch::new(move |_| heard.fetch_add(1, std::sync::atomic::Ordering::Relaxed) < last);
        let options = ImportOptions {
            watch,
            ..ImportOptions::default()
        };
        let outcomes =
            app::bundle::import_many(&mut world.office.session, std::slice::from_ref(&file), &options);
        assert_eq!(outcomes[0].state, ImportState::Refused);
        assert_eq!(outcomes[0].code, Some(ErrorCode::Cancelled.code()));
        assert!(world.office.named().is_empty(), "after {last} steps");
    }
    assert_eq!(world.office.import(&file).state, ImportState::Imported);
}
