//! What is being typed: kept, shown again, and gone without a trace.

use model::CaseNoteId;
use model::record::CaseNote;

use super::support::{Desk, contains};
use crate::StoreError;

const MARKER: &str = "zwetschgenwyrm";

fn content(text: &str) -> String {
    format!("{{\"text\":\"{text}\"}}")
}

#[test]
fn of_each_place_the_last_one_is_kept_and_the_newest_stands_first() {
    let mut desk = Desk::new();
    for (place, text) in [("note:new", "eins"), ("person:new", "zwei"), ("note:new", "drei")] {
        desk.write(|writer| writer.keep_draft(place, &content(text)));
    }
    let desk = desk.reopened();
    let drafts = desk.store.reader().drafts().unwrap();
    let shown: Vec<(&str, &str)> = drafts
        .iter()
        .map(|d| (d.place.as_str(), d.content.as_str()))
        .collect();
    assert_eq!(
        shown,
        [
            ("note:new", content("drei").as_str()),
            ("person:new", content("zwei").as_str())
        ]
    );
    assert_eq!(drafts[0].at_ms, desk.now);
    assert_eq!(
        desk.store.reader().draft("note:new").unwrap().as_ref(),
        drafts.first()
    );
    assert_eq!(desk.store.reader().draft("nowhere").unwrap(), None);
}

#[test]
fn content_that_is_no_json_is_refused_and_the_former_draft_stays() {
    let mut desk = Desk::new();
    desk.write(|writer| writer.keep_draft("note:new", &content("eins")));
    let refused = desk.try_write(|writer| writer.keep_draft("note:new", "{\"text\":"));
    assert_eq!(refused, Err(StoreError::Statement));
    let kept = desk.store.reader().draft("note:new").unwrap().unwrap();
    assert_eq!(kept.content, content("eins"));
}

#[test]
fn a_draft_is_no_step_and_no_operation() {
    let mut desk = Desk::new();
    desk.add_note(&[], "davor");
    let (lines, steps) = (desk.lines(), desk.store.reader().steps(u32::MAX).unwrap());
    desk.write(|writer| writer.keep_draft("note:new", &content(MARKER)));
    desk.write(|writer| writer.drop_draft("note:new"));
    assert_eq!(desk.lines(), lines);
    assert_eq!(desk.store.reader().steps(u32::MAX).unwrap(), steps);
    desk.assert_sound();
}

#[test]
fn a_dropped_draft_leaves_no_byte_however_often_it_was_kept() {
    let mut desk = Desk::new();
    for number in 0..60 {
        desk.write(|writer| writer.keep_draft(&format!("person:edit:{number}"), &content("bleibt")));
    }
    let long = "und noch viel mehr dazu ".repeat(900);
    for end in (0..long.len()).step_by(1_200) {
        let typed = content(&format!("{MARKER} {}", long.get(..end).unwrap()));
        desk.write(|writer| writer.keep_draft("note:new", &typed));
        if end % 7_200 == 0 {
            desk.add_note(&[], "dazwischen gespeichert");
        }
    }
    assert!(
        desk.holds(MARKER),
        "otherwise this test would look in the wrong place"
    );
    desk.write(|writer| writer.drop_draft("note:new"));
    let bytes = desk.bytes();
    assert!(!contains(&bytes, MARKER.as_bytes()), "the word is left");
    assert!(!contains(&bytes, b"viel mehr dazu"), "the rest is left");
    assert_eq!(desk.store.reader().drafts().unwrap().len(), 60);
    desk.assert_sound();
}

#[test]
fn a_draft_that_is_saved_is_dropped_in_the_same_step_or_not_at_all() {
    let mut desk = Desk::new();
    desk.write(|writer| writer.keep_draft("note:new", &content("eins")));
    let save = |writer: &mut crate::Writer<'_>, fails: bool| {
        let id: CaseNoteId = writer.create(&CaseNote::default())?;
        writer.drop_draft("note:new")?;
        if fails { Err(StoreError::Full) } else { Ok(id) }
    };
    assert_eq!(desk.try_write(|writer| save(writer, true)), Err(StoreError::Full));
    assert_eq!(
        desk.store.reader().drafts().unwrap().len(),
        1,
        "not saved, so still typed"
    );
    assert_eq!(desk.store.reader().count::<CaseNote>().unwrap(), 0);
    desk.write(|writer| save(writer, false));
    assert_eq!(desk.store.reader().drafts().unwrap(), []);
    assert_eq!(desk.store.reader().count::<CaseNote>().unwrap(), 1);
}

#[test]
fn drafts_in_which_an_id_stands_go_and_the_others_stay() {
    let mut desk = Desk::new();
    let (amina, omar) = (desk.add_person("Amina", "1"), desk.add_person("Omar", "2"));
    let about = |person| format!("{{\"persons\":[{{\"id\":\"{person}\"}}]}}");
    desk.write(|writer| writer.keep_draft("note:new", &about(amina)));
    desk.write(|writer| writer.keep_draft(&format!("person:edit:{amina}"), "{}"));
    desk.write(|writer| writer.keep_draft("note:aside", &about(omar)));
    desk.write(|writer| writer.drop_drafts_about(&amina.to_string()));
    let drafts = desk.store.reader().drafts().unwrap();
    assert_eq!(drafts.len(), 1);
    assert_eq!(drafts[0].place, "note:aside");
    assert!(!desk.holds(&about(amina)));
}
