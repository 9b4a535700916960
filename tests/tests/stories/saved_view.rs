//! Ways of looking at the list of people, kept on one device.

use app::ErrorCode;
use app::view::{PersonFilter, PersonSort, SavedView, ViewId};
use model::code::PersonFlag;
use tests::world::{Desk, World, done};
use uuid::Uuid;

fn view(number: u128, name: &str) -> SavedView {
    SavedView {
        id: ViewId(Uuid::from_u128(number)),
        name: name.to_owned(),
        filter: PersonFilter {
            shelters: vec!["Haus Birkenweg".to_owned()],
            flags: vec![PersonFlag::PaperEnds, PersonFlag::Interpreter],
            ..PersonFilter::default()
        },
        sort: PersonSort::NextDue,
        is_grouped: true,
    }
}

fn names(desk: &Desk) -> Vec<String> {
    let views = done(app::saved_view::list(&desk.session));
    views.into_iter().map(|view| view.name).collect()
}

#[test]
fn a_view_is_there_again_as_it_was_after_locking_and_has_not_gone_anywhere() {
    let mut world = World::found();
    assert_eq!(names(&world.nord), [""; 0], "nothing is there that nobody saved");
    let log = world.nord.log();
    done(app::saved_view::save(
        &mut world.nord.session,
        &view(1, "Birkenweg, dringend"),
        None,
    ));
    let nord = world.nord.reopen();
    assert_eq!(
        done(app::saved_view::list(&nord.session)),
        [view(1, "Birkenweg, dringend")]
    );
    assert_eq!(
        nord.log(),
        log,
        "it makes no operation, so no bundle can carry it"
    );
    assert_eq!(
        names(&world.nord_second),
        [""; 0],
        "the other device of the area has its own"
    );
}

#[test]
fn a_view_can_be_renamed_in_its_place_dropped_and_put_back() {
    let mut world = World::found();
    let session = &mut world.nord.session;
    for (number, name) in [(1, "Eins"), (2, "Zwei"), (3, "Drei")] {
        done(app::saved_view::save(session, &view(number, name), None));
    }
    done(app::saved_view::save(session, &view(2, "  Zweite  "), Some(0)));
    assert_eq!(names(&world.nord), ["Eins", "Zweite", "Drei"]);
    let session = &mut world.nord.session;
    done(app::saved_view::drop(session, view(2, "").id));
    assert_eq!(names(&world.nord), ["Eins", "Drei"]);
    done(app::saved_view::save(
        &mut world.nord.session,
        &view(2, "Zweite"),
        Some(1),
    ));
    assert_eq!(
        names(&world.nord),
        ["Eins", "Zweite", "Drei"],
        "as if nothing had been"
    );
}

#[test]
fn a_view_needs_a_name_of_one_line_and_there_are_not_hundreds_of_them() {
    let mut world = World::found();
    let session = &mut world.nord.session;
    let refused = |result: app::Result<()>| result.map_err(|error| error.code);
    assert_eq!(
        refused(app::saved_view::save(session, &view(1, " \u{200b} "), None)),
        Err(ErrorCode::InvalidField)
    );
    assert_eq!(
        refused(app::saved_view::save(
            session,
            &view(1, &"a".repeat(10_000)),
            None
        )),
        Err(ErrorCode::TooLong)
    );
    assert_eq!(
        refused(app::saved_view::drop(session, view(1, "").id)),
        Err(ErrorCode::NotFound)
    );
    for number in 0..30 {
        done(app::saved_view::save(session, &view(number, "Noch eine"), None));
    }
    assert_eq!(
        refused(app::saved_view::save(session, &view(99, "Zu viel"), None)),
        Err(ErrorCode::InvalidField)
    );
    done(app::saved_view::save(session, &view(7, "Umbenannt"), None));
    assert_eq!(names(&world.nord).len(), 30, "what is there can still be changed");
}
