//! What somebody typed stands on the sheet as it is, whatever it looks like.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used
)] // all of it is a test

mod common;

use common::{client, day, sheet};
use print::{Kind, Language, PrintError, Sheet, typeset};

/// The sheet's text without spaces, which lines break at.
fn text_of(sheet: &Sheet, language: Language) -> String {
    let set = typeset(sheet, language).expect("the sheet can be set");
    set.runs()
        .into_iter()
        .map(|run| run.text)
        .collect::<String>()
        .replace(char::is_whitespace, "")
}

fn named(name: &str) -> Sheet {
    let Sheet::Appointment(mut appointment) = sheet(Kind::Appointment, Language::Arabic) else {
        panic!("an appointment was asked for")
    };
    appointment.client.name = name.to_owned();
    Sheet::Appointment(appointment)
}

#[test]
fn what_looks_like_markup_is_printed_as_it_was_typed() {
    let names = [
        r#"#panic("x")"#,
        "*bold* _emph_ `raw`",
        "$x^2$",
        "<label> @label",
        "= Heading",
        "- item + item / term: x",
        "// comment /* comment */",
        r"\u{41} \ \#",
        "#let x = 1; #sys.inputs",
        "[content] {code}",
        "https://ankommen.example",
        "--- -- ... ~ ' \"",
        r#""},"sides":[],"x":{""#,
        "{ $years } { name }",
        "</text><script>alert(1)</script> & &amp;",
    ];
    for name in names {
        let printed = text_of(&named(name), Language::Arabic);
        let typed = name.replace(char::is_whitespace, "");
        assert!(
            printed.contains(&typed),
            "{name} should stand there as it is: {printed}"
        );
    }
}

#[test]
fn markup_cannot_come_in_through_a_picture_of_the_page_either() {
    let set =
        typeset(&named("</svg><script>alert(1)</script>"), Language::Arabic).expect("the sheet can be set");
    for page in set.svg_pages() {
        assert!(page.starts_with("<svg"), "a page is one picture");
        assert!(!page.contains("<script"), "letters are outlines, not text");
        assert_eq!(
            page.matches("</svg>").count(),
            1,
            "and the picture ends where it ends"
        );
        assert!(
            !page.contains("http://") || page.contains("http://www.w3.org"),
            "nothing is fetched from elsewhere"
        );
    }
}

#[test]
fn characters_that_turn_the_order_around_are_left_out() {
    let printed = text_of(
        &named("Anna \u{202E}gnat\u{202C} \u{2067}Berg\u{2069}\u{200F}\u{0007}"),
        Language::Farsi,
    );
    assert!(printed.contains("AnnagnatBerg"), "{printed}");
}

#[test]
fn joiners_stay_because_persian_is_written_with_them() {
    let printed = text_of(&named("می\u{200C}خواهم"), Language::Farsi);
    assert!(printed.contains("می\u{200C}خواهم"), "{printed}");
}

#[test]
fn a_letter_that_the_fonts_lack_is_refused_by_the_name_of_its_script_and_not_of_the_person() {
    for (name, script) in [("გიორგი", "Georgian"), ("Արամ", "Armenian"), ("王小明", "Han")]
    {
        let error = typeset(&named(name), Language::Arabic)
            .err()
            .expect("the fonts do not have it");
        assert_eq!(error, PrintError::MissingGlyph { script });
        assert_eq!(error.code(), "print_missing_glyph");
        assert!(!error.to_string().contains(name));
    }
}

#[test]
fn every_letter_of_the_alphabets_has_its_shape() {
    let alphabets = [
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz ÄÖÜäöüẞß „“‚‘»«–—…§°€ 0123456789",
        "ÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ àâæçéèêëîïôœùûüÿ",
        "ÇĞIİÖŞÜÂÎÛ çğıiöşüâîû",
        "ÇÊÎŞÛ çêîşû Xx Qq Ww Ẍẍ Ḧḧ",
        "ʿʾ ḥ ṣ ḍ ṭ ẓ ġ ḫ š č ž ā ī ū ē ō Ḥ Ṣ Ḍ Ṭ Ẓ Ġ Ḫ ʼ ə",
        "АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯ абвгґдеєжзиіїйклмнопрстуфхцчшщьюя ’",
        "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي ًٌٍَُِّْٰ ٠١٢٣٤٥٦٧٨٩ ، ؛ ؟ ـ",
        "ءآأؤئابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی ۀ ة ۰۱۲۳۴۵۶۷۸۹ « »",
        "ټ ځ څ ډ ړ ږ ښ ګ ڼ ې ۍ ۀ",
        "ئ ا ب پ ت ج چ ح خ د ر ڕ ز ژ س ش ع غ ف ڤ ق ک گ ل ڵ م ن ھ ه ە و ۆ وو ی ێ",
    ];
    for alphabet in alphabets {
        let set = typeset(&named(alphabet), Language::Arabic);
        assert!(set.is_ok(), "{alphabet}: {:?}", set.err());
    }
    // Every syllable and sign of the Ethiopic block, as far as Unicode has assigned them.
    const UNASSIGNED: [u32; 22] = [
        0x1249, 0x124E, 0x124F, 0x1257, 0x1259, 0x125E, 0x125F, 0x1289, 0x128E, 0x128F, 0x12B1, 0x12B6,
        0x12B7, 0x12BF, 0x12C1, 0x12C6, 0x12C7, 0x12D7, 0x1311, 0x1316, 0x1317, 0x135B,
    ];
    let rows: Vec<String> = (0x1200_u32..=0x137C)
        .filter(|code| !UNASSIGNED.contains(code) && *code != 0x135C)
        .filter_map(char::from_u32)
        .collect::<Vec<char>>()
        .chunks(40)
        .map(|row| row.iter().collect())
        .collect();
    let Sheet::AddressChangeBamf(mut letter) = sheet(Kind::AddressChangeBamf, Language::Tigrinya) else {
        panic!("a letter was asked for")
    };
    letter.client = client(Language::Tigrinya);
    letter.old_address = rows;
    letter.on = day(2026, 11, 25);
    let set = typeset(&Sheet::AddressChangeBamf(letter), Language::Tigrinya);
    assert!(set.is_ok(), "{:?}", set.err());
}

#[test]
fn a_sheet_without_what_it_cannot_do_without_is_refused_by_the_name_of_the_field() {
    let error = typeset(&named("  "), Language::Arabic).err();
    assert_eq!(error, Some(PrintError::Empty { field: "client.name" }));
}
