mod workbooks;

use proptest::prelude::*;

use super::*;
use crate::{Encoding, Source, Value};

fn csv(text: &[u8]) -> Workbook {
    read(text, "liste.csv").unwrap()
}

fn texts(workbook: &Workbook) -> Vec<(u32, String)> {
    let sheet = workbook.sheets.first().unwrap();
    sheet
        .rows
        .iter()
        .map(|row| {
            let cells: Vec<String> = row.cells.iter().map(|cell| cell.value.as_typed()).collect();
            (row.number, cells.join("|"))
        })
        .collect()
}

#[test]
fn the_delimiter_is_the_one_that_cuts_rows_alike() {
    for (text, delimiter) in [
        ("Name;geb.\nAli, Omar;1.1.1990\nAli, Sara;2.2.1991\n", ';'),
        ("Name,geb.\n\"Ali; Omar\",1.1.1990\n", ','),
        ("Name\tgeb.\nAli, Omar\t1.1.1990\n", '\t'),
        ("sep=,\nName,a;b;c\nAli,x;y;z\n", ','),
    ] {
        match csv(text.as_bytes()).source {
            Source::Csv { delimiter: found, .. } => assert_eq!(found, delimiter, "{text:?}"),
            Source::Xlsx => panic!("text is not a workbook"),
        }
    }
}

#[test]
fn letters_are_read_as_utf_8_where_they_can_be_and_as_windows_1252_else() {
    for (bytes, encoding, has_bom) in [
        (
            "Name;Ort\nÖztürk;Muş\n".as_bytes().to_vec(),
            Encoding::Utf8,
            false,
        ),
        (
            "\u{FEFF}Name;Ort\nÖztürk;Muş\n".as_bytes().to_vec(),
            Encoding::Utf8,
            true,
        ),
        (
            b"Name;Ort\n\xD6zt\xFCrk;K\xF6ln\n".to_vec(),
            Encoding::Windows1252,
            false,
        ),
        (
            [0xFF, 0xFE]
                .into_iter()
                .chain("Name;Ort\nÖztürk;Muş".encode_utf16().flat_map(u16::to_le_bytes))
                .collect(),
            Encoding::Utf16,
            true,
        ),
    ] {
        let workbook = csv(&bytes);
        assert_eq!(
            workbook.source,
            Source::Csv {
                encoding,
                delimiter: ';',
                has_bom
            }
        );
        assert!(texts(&workbook)[1].1.starts_with("Öztürk|"), "{encoding:?}");
    }
}

#[test]
fn rows_are_numbered_as_a_spreadsheet_numbers_them() {
    let workbook = csv(b"Titel\r\n\r\n\r\nName;Ort\r\n\"zwei\r\nZeilen\";A\r\n\r\nEnde;B\r\n\r\n");
    let rows: Vec<(u32, String)> = texts(&workbook)
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
        .collect();
    let expected = [
        (1, "Titel"),
        (4, "Name|Ort"),
        (5, "zwei\r\nZeilen|A"),
        (7, "Ende|B"),
    ];
    assert_eq!(rows, expected.map(|(row, text)| (row, text.to_owned())));
}

#[test]
fn a_quotation_mark_that_is_never_closed_does_not_swallow_the_list() {
    let mut text = "Name;Ort\n\"Ali;Köln\n".to_owned();
    for row in 0..60 {
        text.push_str(&format!("Person {row};Düren\n"));
    }
    let workbook = csv(text.as_bytes());
    assert_eq!(workbook.sheets[0].rows.len(), 62);
    assert_eq!(texts(&workbook)[1].1, "\"Ali|Köln");
}

#[test]
fn what_is_not_a_list_is_refused_with_its_code() {
    let compound = |stream: &str| {
        let mut bytes = COMPOUND_FILE.to_vec();
        bytes.extend(stream.encode_utf16().flat_map(u16::to_le_bytes));
        bytes
    };
    for (bytes, code) in [
        (b"".to_vec(), "list_empty"),
        (b" ; ;\n;;\n".to_vec(), "list_empty"),
        (b"%PDF-1.7 ...".to_vec(), "list_not_a_list"),
        (b"<html><table>".to_vec(), "list_not_a_list"),
        ((0..=255).collect(), "list_not_a_list"),
        (compound("EncryptedPackage"), "list_encrypted"),
        (compound("Workbook"), "list_old_excel"),
        (compound("WordDocument"), "list_not_a_list"),
        (b"PK\x03\x04 and no more".to_vec(), "list_damaged"),
        (vec![b'a'; 33 * 1024 * 1024], "list_too_large"),
        ("Name\n".repeat(100_001).into_bytes(), "list_too_large"),
        (
            format!("Name{}x\n", ";".repeat(300)).into_bytes(),
            "list_too_large",
        ),
    ] {
        assert_eq!(read(&bytes, "x").unwrap_err().code(), code);
    }
}

#[test]
fn a_control_character_in_a_cell_does_not_make_the_list_unreadable() {
    let workbook = csv("Name;Ort\nAli\0;Köln und Umgebung, lang genug\n".as_bytes());
    assert_eq!(
        workbook.sheets[0].rows[1].cells[0].value,
        Value::Text("Ali\0".to_owned())
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_bytes_give_a_list_or_an_error(bytes in prop::collection::vec(any::<u8>(), 0..2000)) {
        let _ = read(&bytes, "x");
    }

    #[test]
    fn any_bytes_in_a_zip_wrapping_give_an_error(bytes in prop::collection::vec(any::<u8>(), 0..2000)) {
        let bytes: Vec<u8> = ZIP.iter().copied().chain(bytes).collect();
        prop_assert!(read(&bytes, "x").is_err());
    }

    #[test]
    fn written_cells_are_read_again(
        rows in prop::collection::vec(prop::collection::vec("[a-zäöüß0-9 ,;\n.]{1,12}", 3), 2..20)
    ) {
        let mut writer = ::csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
        writer.write_record(["Name", "Ort", "Bemerkung"]).unwrap();
        for row in &rows {
            writer.write_record(row).unwrap();
        }
        let workbook = read(&writer.into_inner().unwrap(), "x.csv").unwrap();
        let filled = |text: &&String| !text.trim().is_empty();
        let written: Vec<String> = rows.iter().flatten().filter(filled).cloned().collect();
        let found: Vec<String> = workbook.sheets[0].rows.iter().skip(1)
            .flat_map(|row| row.cells.iter().map(|cell| cell.value.as_typed())).collect();
        prop_assert_eq!(found, written);
    }
}
