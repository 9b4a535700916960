//! What a letter's form knows before anybody types: who wrote before, when the application was filed, whether letters come to a
//! shelter, in which Land the courts lie.

use app::deadlines::Land;
use app::letter;
use app::view::{NewProcedureEvent, NewStay};
use model::code::ShelterKind;
use tests::letters::{day, nord, rejection};
use tests::world::{Desk, World, done, there};

#[test]
fn what_is_known_already_need_not_be_typed_again() {
    let mut world = World::found();
    let desk = nord(&mut world);
    let gul = desk.add_person("Rahimi, Gul");
    done(letter::add(&mut desk.session, &rejection(Some(gul))));
    let start = done(letter::start(&desk.session, Some(gul)));
    assert_eq!(start.filed_on, Some(day("2026-07-01")));
    assert_eq!(start.land, Some(Land::Nw));
    assert_eq!(start.senders[0].file_number, "1234567-475");
    assert!(
        start
            .kinds
            .iter()
            .any(|kind| kind.rule == "asyl_klage" && kind.lengths == ["P1W", "P2W"])
    );
    let other = done(letter::start(&desk.session, None));
    assert_eq!(other.senders[0].file_number, "", "a number belongs to one person");
}

#[test]
fn the_day_of_filing_comes_from_the_procedure_before_an_earlier_deadline() {
    let mut world = World::found();
    let desk = nord(&mut world);
    let gul = desk.add_person("Rahimi, Gul");
    let filed = |desk: &Desk| done(letter::start(&desk.session, Some(gul))).filed_on;
    assert_eq!(filed(desk), None);
    done(letter::add(&mut desk.session, &rejection(Some(gul))));
    assert_eq!(
        filed(desk),
        Some(day("2026-07-01")),
        "as the earlier deadline has it"
    );
    let event = |kind: &str, on: &str| NewProcedureEvent {
        kind: kind.to_owned(),
        happened_on: Some(day(on)),
        document: None,
        until_on: None,
        remark: String::new(),
    };
    let first = event("asylantrag_eingereicht", "2025-03-10");
    done(app::procedure::add(&mut desk.session, gul, &first));
    assert_eq!(filed(desk), Some(day("2025-03-10")));
    done(app::procedure::add(
        &mut desk.session,
        gul,
        &event("folgeantrag", "2026-09-01"),
    ));
    assert_eq!(
        filed(desk),
        Some(day("2026-09-01")),
        "a further application is a new one"
    );
}

#[test]
fn letters_come_to_the_shelter_of_whoever_lives_in_one_and_not_to_that_of_a_flat() {
    let mut world = World::found();
    let desk = nord(&mut world);
    let gul = desk.add_person("Rahimi, Gul");
    let is_shelter = |desk: &Desk| done(letter::start(&desk.session, Some(gul))).is_shelter;
    assert!(!is_shelter(desk), "nobody knows where she lives");
    let stay = NewStay {
        shelter: "Haus Birkenweg".to_owned(),
        room: "12".to_owned(),
        from_on: Some(day("2026-10-01")),
        to_on: None,
    };
    done(app::stay::add(&mut desk.session, gul, &stay));
    assert!(
        is_shelter(desk),
        "a house of which nobody noted the kind is taken for one"
    );
    for (kind, expected) in [
        (ShelterKind::SharedShelter, true),
        (ShelterKind::MunicipalFlat, false),
        (ShelterKind::OwnFlat, false),
        (ShelterKind::Reception, true),
    ] {
        let house = there(done(app::shelter::list(&desk.session)).pop());
        let change = app::shelter::ShelterChange {
            kind: Some(kind),
            ..app::shelter::ShelterChange::default()
        };
        done(app::shelter::edit(&mut desk.session, house.id, &change));
        assert_eq!(is_shelter(desk), expected, "{kind:?}");
    }
}
