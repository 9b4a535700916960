//! A list as a district government sends it: Windows-1252, unknown day and month, aliases, keys of nationalities.

use app::import::{self, Choices, ListOptions};

use crate::desk::{Desk, facts};

const LIST: &[u8] = include_bytes!("../../../../tests/data/lists/zuweisungsliste.csv");

/// Row by row all that is known of each person afterwards, and nothing else is.
const EXPECTED: [&str; 5] = [
    "name AL-SALEH | Khaled | Latn | list; name ALSALEH | Khalid | Latn | alias; allocated_on 2026-11-16; \
     birth 1995-01-01; birth_place Aleppo; file_reference 9000001-475; opened_on 2026-11-24; sex m; \
     nationality SYR",
    "name RAHIMI | Gul Agha | Latn | list; allocated_on 2026-11-16; birth 1979; birth_place Kabul; Afg.; \
     file_reference 9000002-423; opened_on 2026-11-24; sex m; nationality AFG",
    "name RAHIMI | Parwin | Latn | list; name KARIMZADA | Parvin | Latn | alias; \
     name KARIMZADEH | Parwin | Latn | alias; allocated_on 2026-11-16; birth 1986-11-11; birth_place Kabul; \
     file_reference 9000003-423; opened_on 2026-11-24; sex f; nationality AFG",
    "name TESFAY | Yonas Berhane | Latn | list; allocated_on 2026-11-16; birth 1995-03-03; birth_place Keren; \
     file_reference 9000004-224; opened_on 2026-11-24; sex m; nationality ERI",
    "name YILDIZ | Ibrahim | Latn | list; allocated_on 2026-11-16; birth 1982-10-10; birth_place Müs; \
     file_reference 9000005-163; opened_on 2026-11-24; sex m; nationality TUR",
];

#[test]
fn the_list_of_a_district_government_comes_in_without_losing_or_inventing_a_thing() {
    let mut desk = Desk::of_amira();
    let preview = desk.preview(LIST, "zuweisungsliste.csv");
    assert_eq!(
        (preview.sheet.as_str(), preview.header_row),
        ("zuweisungsliste", 1)
    );
    assert_eq!(preview.other_rows, [(1, "header".to_owned())]);
    let doubts: Vec<_> = preview.drafts.iter().flat_map(|draft| &draft.doubts).collect();
    assert_eq!(doubts.len(), 1, "only 1 January is doubted: {doubts:?}");

    let applied = desk.apply(LIST, "zuweisungsliste.csv");
    assert_eq!(
        (applied.persons, applied.suspected_duplicates, applied.doubted),
        (5, 0, 1)
    );
    let known: Vec<String> = desk
        .people()
        .iter()
        .map(|person| facts(person).join("; "))
        .collect();
    assert_eq!(known, EXPECTED);
}

#[test]
fn the_two_lists_do_not_get_into_each_others_way() {
    let mut desk = Desk::of_amira();
    let first = desk.apply(LIST, "zuweisungsliste.csv");
    let before = desk.exported();
    let other: &[u8] = include_bytes!("../../../../tests/data/lists/belegungsliste.xlsx");
    let options = ListOptions::default();
    let second = import::apply(
        &mut desk.session,
        other,
        "belegung.xlsx",
        &options,
        &Choices::default(),
    )
    .unwrap();
    assert_eq!((first.persons, second.persons), (5, 12));
    assert_eq!(
        second.suspected_duplicates, 2,
        "nobody of the first list resembles anybody of the second"
    );
    desk.undo(&second);
    assert_eq!(desk.exported(), before, "the first list stays");
}
