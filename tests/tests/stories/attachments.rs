//! A letter is photographed, put to a person, looked at again, taken away. What the camera adds stays outside.

use app::attachment::{add, edit, erase, get, list, preview, remove};
use app::view::{AttachmentChange, AttachmentFilter, AttachmentView, NewAttachment};
use app::{AttachmentId, ErrorCode, PersonId};
use chrono::NaiveDate;
use image::{DynamicImage, GenericImageView as _, ImageFormat};
use model::code::MediaType;
use model::record::Attachment;
use store::{Stamp, Store, StoreError};
use tests::world::{Desk, World, done, there};

use crate::camera::{TELLTALE, bomb, photograph, photograph_of_a_telephone, screenshot, written};

pub fn of(person: PersonId) -> NewAttachment {
    NewAttachment {
        person: Some(person),
        letter: None,
        title: "Brief vom Bundesamt".to_owned(),
        taken_on: NaiveDate::from_ymd_opt(2026, 11, 20),
    }
}

pub fn attached(desk: &mut Desk, person: PersonId, file: &[u8]) -> AttachmentId {
    done(add(&mut desk.session, &of(person), file)).id
}

pub fn of_person(desk: &Desk, person: PersonId) -> Vec<AttachmentView> {
    let filter = AttachmentFilter {
        person: Some(person),
        letter: None,
    };
    done(list(&desk.session, filter))
}

/// Files of attachments beside the database.
pub fn files(desk: &Desk) -> usize {
    let folder = format!("{}.attachments", desk.database.display());
    std::fs::read_dir(folder).map_or(0, Iterator::count)
}

/// The code with which a verb refused.
pub fn code_of<T>(result: &app::Result<T>) -> Option<ErrorCode> {
    result.as_ref().err().map(|error| error.code)
}

fn decoded(bytes: &[u8]) -> DynamicImage {
    done(image::load_from_memory(bytes))
}

#[test]
fn a_photographed_letter_is_upright_readable_and_tells_nothing_of_the_camera() {
    let mut world = World::found();
    let gul = world.nord.add_person("Rahimi, Gul");
    let photo = photograph_of_a_telephone(2600, 130);
    assert!(photo.windows(TELLTALE.len()).any(|at| at == TELLTALE.as_bytes()));
    let added = done(add(&mut world.nord.session, &of(gul), &photo));
    assert!(added.is_smaller);
    let shown = done(get(&world.nord.session, added.id));
    assert_eq!(shown.media_type, MediaType::Jpeg);
    assert!(!shown.bytes.windows(4).any(|at| at == b"Exif"));
    assert!(!shown.bytes.windows(9).any(|at| at == &TELLTALE.as_bytes()[..9]));
    let picture = decoded(&shown.bytes);
    assert_eq!(picture.dimensions(), (120, 2400), "turned, and at most 2400 high");
    let light = |x, y| picture.get_pixel(x, y).0[0];
    assert!(
        light(60, 300) < 110 && light(60, 2100) > 150,
        "what was left is above"
    );

    let small = decoded(&done(preview(&world.nord.session, added.id)));
    assert!(small.width() <= 320 && small.height() <= 320);
    let [view] =
        <[AttachmentView; 1]>::try_from(of_person(&world.nord, gul)).unwrap_or_else(|_| unreachable!());
    assert_eq!((view.title.as_str(), view.is_here), ("Brief vom Bundesamt", true));
    assert_eq!(view.taken_on, of(gul).taken_on);
    assert_eq!(view.bytes as usize, shown.bytes.len());
    assert_eq!(view.worker.as_deref(), Some("Ines Falkenhag"));
    assert_eq!(files(&world.nord), 1, "a large one is a file of its own");

    world.nord = world.nord.reopen();
    assert_eq!(done(get(&world.nord.session, added.id)).bytes, shown.bytes);
    assert!(done(app::check::run(&world.nord.session)).is_sound);
}

#[test]
fn a_screenshot_stays_sharp_and_what_is_transparent_becomes_paper() {
    let mut world = World::found();
    let gul = world.nord.add_person("Rahimi, Gul");
    let sharp = attached(&mut world.nord, gul, &screenshot(300, 200));
    let shown = done(get(&world.nord.session, sharp));
    assert_eq!(shown.media_type, MediaType::Png);
    assert_eq!(
        decoded(&shown.bytes).into_luma8(),
        decoded(&screenshot(300, 200)).into_luma8()
    );
    assert_eq!(files(&world.nord), 0, "a small one stands in the database");
    let clear = DynamicImage::new_rgba8(40, 40);
    for format in [ImageFormat::Png, ImageFormat::WebP] {
        let id = attached(&mut world.nord, gul, &written(&clear, format));
        let shown = decoded(&done(get(&world.nord.session, id)).bytes);
        assert!(shown.get_pixel(20, 20).0[0] > 250, "{format:?}");
    }
}

#[test]
fn what_is_no_picture_changes_nothing() {
    let mut world = World::found();
    let gul = world.nord.add_person("Rahimi, Gul");
    let photo = photograph(600, 400);
    let png = screenshot(300, 200);
    let gif = b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff!\xf9\x04\x01\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;";
    let bad: [(&str, &[u8], ErrorCode); 9] = [
        ("nothing", b"", ErrorCode::AttachmentNotAPicture),
        (
            "a letter",
            b"Sehr geehrte Frau Rahimi",
            ErrorCode::AttachmentNotAPicture,
        ),
        ("a PDF", b"%PDF-1.7\n1 0 obj", ErrorCode::AttachmentNotAPicture),
        (
            "a picture of an iPhone",
            b"\0\0\0\x18ftypheic\0\0\0\0mif1heic",
            ErrorCode::AttachmentNotAPicture,
        ),
        ("a film", gif, ErrorCode::AttachmentNotAPicture),
        (
            "half a photograph",
            &photo[..photo.len() / 2],
            ErrorCode::AttachmentNotAPicture,
        ),
        (
            "one without its end",
            &photo[..photo.len() - 2],
            ErrorCode::AttachmentNotAPicture,
        ),
        (
            "half a screenshot",
            &png[..png.len() / 2],
            ErrorCode::AttachmentNotAPicture,
        ),
        ("a bomb", &bomb(), ErrorCode::AttachmentTooLarge),
    ];
    let before = world.nord.bytes();
    for (what, file, code) in bad {
        let refused = add(&mut world.nord.session, &of(gul), file);
        assert_eq!(code_of(&refused), Some(code), "{what}");
    }
    let endless = vec![0; usize::try_from(app::attachment::LARGEST_FILE).unwrap_or(0) + 1];
    let refused = add(&mut world.nord.session, &of(gul), &endless);
    assert_eq!(code_of(&refused), Some(ErrorCode::FileTooLarge));
    assert!(world.nord.bytes() == before);
    assert_eq!(files(&world.nord), 0);
}

#[test]
fn a_picture_goes_to_somebody_who_is_here_and_only_at_a_caseworkers_desk() {
    let mut world = World::found();
    let gul = world.nord.add_person("Rahimi, Gul");
    let photo = photograph(60, 40);
    let stranger = of(PersonId(uuid::Uuid::from_u128(9)));
    let refused = add(&mut world.nord.session, &stranger, &photo);
    assert_eq!(code_of(&refused), Some(ErrorCode::NotFound));
    let refused = add(&mut world.office.session, &of(gul), &photo);
    assert_eq!(code_of(&refused), Some(ErrorCode::WrongSeat));
    let long = NewAttachment {
        title: "x".repeat(2000),
        ..of(gul)
    };
    let refused = add(&mut world.nord.session, &long, &photo);
    assert_eq!(code_of(&refused), Some(ErrorCode::TooLong));
    let (nord, ()) = world.nord.beneath(|store| fill(store, gul));
    world.nord = nord;
    let refused = add(&mut world.nord.session, &of(gul), &photo);
    assert_eq!(code_of(&refused), Some(ErrorCode::AttachmentTooMany));
    assert_eq!(of_person(&world.nord, gul).len(), 500);
}

/// As many as a person may have.
fn fill(store: &mut Store, person: PersonId) {
    let stamp = Stamp {
        wall_ms: 1_795_000_000_000,
        verb: "test",
    };
    let record = Attachment {
        person_id: Some(person),
        ..Attachment::default()
    };
    let filled = store.write::<_, StoreError>(stamp, |writer| {
        for _ in 0..500 {
            writer.create(&record)?;
        }
        Ok(())
    });
    done(filled);
}

#[test]
fn a_title_is_mended_and_adding_and_removing_are_undone() {
    let mut world = World::found();
    let gul = world.nord.add_person("Rahimi, Gul");
    let photo = photograph(600, 400);
    let (adding, id) = world.nord.step(|nord| attached(nord, gul, &photo));
    let change = AttachmentChange {
        title: "Bescheid, Seite 1".to_owned(),
        taken_on: NaiveDate::from_ymd_opt(2026, 11, 19),
    };
    let (mending, ()) = world.nord.step(|nord| done(edit(&mut nord.session, id, &change)));
    assert_eq!(of_person(&world.nord, gul)[0].title, "Bescheid, Seite 1");
    done(app::step::undo(&mut world.nord.session, mending));
    let (removing, ()) = world.nord.step(|nord| done(remove(&mut nord.session, id)));
    assert_eq!(of_person(&world.nord, gul), []);
    assert_eq!(
        code_of(&get(&world.nord.session, id)),
        Some(ErrorCode::NotFound),
        "what was taken away is not shown"
    );
    done(app::step::undo(&mut world.nord.session, removing));
    assert_eq!(of_person(&world.nord, gul)[0].title, "Brief vom Bundesamt");
    assert!(
        done(get(&world.nord.session, id)).bytes.len() > 1000,
        "and is whole again"
    );

    let other = world.nord.add_person("Weber, Aster");
    let (adding_more, _) = world.nord.step(|nord| attached(nord, other, &photo));
    done(app::step::undo(&mut world.nord.session, adding_more));
    assert_eq!(of_person(&world.nord, other), []);
    let refused = app::step::undo(&mut world.nord.session, adding);
    assert_eq!(code_of(&refused), Some(ErrorCode::CannotUndo), "changed since");
}

#[test]
fn what_was_taken_away_is_erased_after_thirty_days_and_what_is_erased_at_once() {
    let mut world = World::found();
    let gul = world.nord.add_person("Rahimi, Gul");
    let photo = photograph(600, 400);
    let (kept, gone) = (
        attached(&mut world.nord, gul, &photo),
        attached(&mut world.nord, gul, &photo),
    );
    done(erase(&mut world.nord.session, gone));
    assert_eq!(files(&world.nord), 1);
    done(remove(&mut world.nord.session, kept));
    world.clock.advance_days(29);
    world.nord = world.nord.reopen();
    assert_eq!(files(&world.nord), 1, "it can still be brought back");
    world.clock.advance_days(2);
    world.nord = world.nord.reopen();
    assert_eq!(files(&world.nord), 0);
    let log = world.nord.log();
    assert!(!log.iter().any(|line| line.contains("Brief vom Bundesamt")));
}

#[test]
fn erasing_a_person_erases_what_was_photographed_also_what_was_taken_away() {
    let mut world = World::found();
    let gul = world.nord.add_person("Rahimi, Gul");
    let photo = photograph(600, 400);
    attached(&mut world.nord, gul, &photo);
    let removed = attached(&mut world.nord, gul, &photo);
    done(remove(&mut world.nord.session, removed));
    assert_eq!(files(&world.nord), 2);
    done(app::person::erase(&mut world.nord.session, gul));
    assert_eq!(files(&world.nord), 0);
    assert_eq!(of_person(&world.nord, gul), []);
    assert!(done(app::check::run(&world.nord.session)).is_sound);
}

#[test]
fn a_file_that_was_altered_or_lost_is_said_to_be_so() {
    let mut world = World::found();
    let gul = world.nord.add_person("Rahimi, Gul");
    let id = attached(&mut world.nord, gul, &photograph(600, 400));
    let folder = format!("{}.attachments", world.nord.database.display());
    let file = there(done(std::fs::read_dir(folder)).next());
    let file = done(file).path();
    let mut bytes = done(std::fs::read(&file));
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    done(std::fs::write(&file, bytes));
    assert_eq!(
        code_of(&get(&world.nord.session, id)),
        Some(ErrorCode::AttachmentDamaged)
    );
    let report = done(app::check::run(&world.nord.session));
    assert_eq!(report.findings, ["content_damaged"]);
    done(std::fs::remove_file(&file));
    let refused = get(&world.nord.session, id);
    assert_eq!(code_of(&refused), Some(ErrorCode::AttachmentContentMissing));
    let report = done(app::check::run(&world.nord.session));
    assert_eq!(report.findings, ["content_missing"]);
}
