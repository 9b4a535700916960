//! The photo of a letter hangs on the letter: also while nobody knows whose it is, and wherever the letter goes.

use app::attachment::{add, get, list, remove};
use app::view::{AttachmentFilter, AttachmentView, ImportState, LetterView, NewAttachment, NewLetter};
use app::{AttachmentId, ErrorCode, LetterId, PersonId, letter};
use model::Scope;
use tests::letters::{in_nrw, rejection};
use tests::world::{Desk, World, done};

use crate::attachments::{code_of, files, of_person};
use crate::camera::photograph;

fn page_of(letter: LetterId) -> NewAttachment {
    NewAttachment {
        person: None,
        letter: Some(letter),
        title: String::new(),
        taken_on: None,
    }
}

fn photographed(desk: &mut Desk, letter: LetterId) -> AttachmentId {
    let added = add(&mut desk.session, &page_of(letter), &photograph(600, 400));
    done(added).id
}

fn brought(desk: &mut Desk, person: Option<PersonId>) -> LetterId {
    let new = NewLetter {
        deadlines: Vec::new(),
        ..rejection(person)
    };
    done(letter::add(&mut desk.session, &new)).letter
}

/// The letter turns out to be hers.
fn given(desk: &mut Desk, letter: LetterId, to: Option<PersonId>) {
    let new = NewLetter {
        deadlines: Vec::new(),
        ..rejection(to)
    };
    done(letter::edit(&mut desk.session, letter, &new));
}

fn pages(desk: &Desk, letter: LetterId) -> Vec<AttachmentView> {
    let filter = AttachmentFilter {
        person: None,
        letter: Some(letter),
    };
    done(list(&desk.session, filter))
}

fn view(desk: &Desk, letter: LetterId) -> LetterView {
    done(letter::get(&desk.session, letter))
}

fn ids(views: &[AttachmentView]) -> Vec<AttachmentId> {
    views.iter().map(|view| view.id).collect()
}

#[test]
fn the_pages_of_a_letter_of_nobody_go_with_it_to_whoever_it_turns_out_to_be_for() {
    let mut world = World::found();
    let desk = &mut world.nord;
    let (gul, aster) = (desk.add_person("Rahimi, Gul"), desk.add_person("Weber, Aster"));
    let id = brought(desk, None);
    let shown = [photographed(desk, id), photographed(desk, id)];
    let bytes = done(get(&desk.session, shown[0])).bytes;
    assert_eq!(ids(&pages(desk, id)), shown, "page after page");
    assert!(pages(desk, id).iter().all(|page| page.person.is_none()));
    assert_eq!(view(desk, id).pages, 2);
    let came = view(desk, id).arrived_on;
    assert!(came.is_some() && pages(desk, id).iter().all(|page| page.taken_on == came));

    let (giving, ()) = desk.step(|desk| given(desk, id, Some(gul)));
    assert_eq!(of_person(desk, gul).len(), 2);
    assert_eq!(ids(&pages(desk, id)), shown);
    assert!(pages(desk, id).iter().all(|page| page.person == Some(gul)));
    assert!(done(get(&desk.session, shown[0])).bytes == bytes);

    done(app::step::undo(&mut desk.session, giving));
    assert_eq!(of_person(desk, gul), []);
    assert_eq!(
        ids(&pages(desk, id)),
        shown,
        "it is nobody's again, with its pages"
    );

    given(desk, id, Some(gul));
    given(desk, id, Some(aster));
    assert_eq!(of_person(desk, gul), [], "it was not hers after all");
    assert_eq!(of_person(desk, aster).len(), 2);
    done(app::person::erase(&mut desk.session, aster));
    assert_eq!(files(desk), 0);
    assert!(done(app::check::run(&desk.session)).is_sound);
}

#[test]
fn a_page_is_put_to_a_letter_that_is_here_and_to_nobody_but_its_person() {
    let mut world = World::found();
    let desk = &mut world.nord;
    let (gul, aster) = (desk.add_person("Rahimi, Gul"), desk.add_person("Weber, Aster"));
    let (hers, of_nobody) = (brought(desk, Some(gul)), brought(desk, None));
    let page = photograph(60, 40);
    for (person, letter) in [
        (Some(aster), hers),
        (Some(gul), of_nobody),
        (None, LetterId(uuid::Uuid::from_u128(9))),
    ] {
        let new = NewAttachment {
            person,
            ..page_of(letter)
        };
        let refused = add(&mut desk.session, &new, &page);
        assert_eq!(code_of(&refused), Some(ErrorCode::NotFound), "{new:?}");
    }
    let homeless = NewAttachment {
        letter: None,
        ..page_of(hers)
    };
    let refused = add(&mut desk.session, &homeless, &page);
    assert_eq!(code_of(&refused), Some(ErrorCode::InvalidField));
    let everything = AttachmentFilter {
        person: None,
        letter: None,
    };
    let refused = list(&desk.session, everything);
    assert_eq!(code_of(&refused), Some(ErrorCode::InvalidField));

    let id = photographed(desk, hers);
    assert_eq!(ids(&of_person(desk, gul)), [id], "it stands in her file as well");
    let of_another = AttachmentFilter {
        person: Some(aster),
        letter: Some(hers),
    };
    assert_eq!(done(list(&desk.session, of_another)), []);
}

#[test]
fn a_decision_for_two_shows_its_pages_at_the_deadline_of_each() {
    let mut world = World::found();
    in_nrw(&mut world.nord);
    let desk = &mut world.nord;
    let (gul, omid) = (desk.add_person("Rahimi, Gul"), desk.add_person("Rahimi, Omid"));
    let family = NewLetter {
        also_for: vec![omid],
        ..rejection(Some(gul))
    };
    let entered = done(letter::add(&mut desk.session, &family));
    let id = photographed(desk, entered.letter);
    for deadline in entered.deadlines {
        let detail = done(app::deadline::get(&desk.session, deadline));
        let letter = detail.letter.map(|letter| (letter.id, letter.pages));
        assert_eq!(letter, Some((entered.letter, 1)));
    }
    assert_eq!(ids(&pages(desk, entered.letter)), [id]);
    assert_eq!(of_person(desk, omid), [], "the picture is in one file only");
}

#[test]
fn a_letter_is_not_taken_back_while_pages_hang_on_it() {
    let mut world = World::found();
    let desk = &mut world.nord;
    let gul = desk.add_person("Rahimi, Gul");
    for person in [Some(gul), None] {
        let (entering, id) = desk.step(|desk| brought(desk, person));
        let (attaching, page) = desk.step(|desk| photographed(desk, id));
        let refused = app::step::undo(&mut desk.session, entering);
        assert_eq!(code_of(&refused), Some(ErrorCode::CannotUndoPages));
        assert_eq!(ids(&pages(desk, id)), [page], "nothing was changed");
        done(app::step::undo(&mut desk.session, attaching));
        done(app::step::undo(&mut desk.session, entering));
        assert_eq!(
            code_of(&letter::get(&desk.session, id)),
            Some(ErrorCode::NotFound)
        );
        assert_eq!(pages(desk, id), []);
        assert_eq!(of_person(desk, gul), []);
    }
}

/// A letter of nobody that both devices of the area know.
fn on_both(world: &mut World) -> LetterId {
    let id = brought(&mut world.nord, None);
    to_second(world, "both.ankommen");
    id
}

fn to_second(world: &mut World, name: &str) {
    let file = world.stick(name);
    world.nord.export("area-1-second", Scope::Replica, &file);
    assert_eq!(world.nord_second.import(&file).state, ImportState::Imported);
}

fn to_first(world: &mut World, name: &str) {
    let file = world.stick(name);
    world.nord_second.export("area-1-first", Scope::Replica, &file);
    assert_eq!(world.nord.import(&file).state, ImportState::Imported);
}

#[test]
fn a_page_put_there_on_one_device_while_the_letter_found_its_person_on_the_other_is_hers() {
    let mut world = World::found();
    let gul = world.nord.add_person("Rahimi, Gul");
    let id = on_both(&mut world);
    given(&mut world.nord, id, Some(gul));
    let page = photographed(&mut world.nord_second, id);
    to_second(&mut world, "given.ankommen");
    to_first(&mut world, "page.ankommen");
    for desk in [&world.nord, &world.nord_second] {
        assert_eq!(ids(&of_person(desk, gul)), [page]);
        assert_eq!(pages(desk, id)[0].person, Some(gul));
        assert!(pages(desk, id)[0].is_here);
    }
    done(app::person::erase(&mut world.nord.session, gul));
    assert_eq!(files(&world.nord), 0, "and goes with her");
    to_second(&mut world, "erased.ankommen");
    assert_eq!(files(&world.nord_second), 0);
}

#[test]
fn of_a_letter_that_was_erased_with_its_person_no_late_page_stays() {
    let mut world = World::found();
    let gul = world.nord.add_person("Rahimi, Gul");
    let id = on_both(&mut world);
    given(&mut world.nord, id, Some(gul));
    done(app::person::erase(&mut world.nord.session, gul));
    photographed(&mut world.nord_second, id);
    to_first(&mut world, "late.ankommen");
    world.nord = world.nord.reopen();
    assert_eq!(files(&world.nord), 0);
    assert_eq!(pages(&world.nord, id), []);
    to_second(&mut world, "erased.ankommen");
    world.nord_second = world.nord_second.reopen();
    assert_eq!(files(&world.nord_second), 0);
}

#[test]
fn a_page_put_to_a_letter_that_was_taken_back_elsewhere_goes_after_thirty_days() {
    let mut world = World::found();
    let (entering, id) = world.nord.step(|nord| brought(nord, None));
    to_second(&mut world, "both.ankommen");
    photographed(&mut world.nord_second, id);
    let removed = photographed(&mut world.nord_second, id);
    done(remove(&mut world.nord_second.session, removed));
    done(app::step::undo(&mut world.nord.session, entering));
    to_second(&mut world, "taken-back.ankommen");
    world.clock.advance_days(29);
    world.nord_second = world.nord_second.reopen();
    assert_eq!(files(&world.nord_second), 2, "the letter can still come back");
    world.clock.advance_days(2);
    world.nord_second = world.nord_second.reopen();
    assert_eq!(files(&world.nord_second), 0);
}
