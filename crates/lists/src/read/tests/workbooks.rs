//! Workbooks made by hand: what spreadsheet programs write, and what only an attacker does.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;

use crate::{Limit, ListError, Sheet, Value, read};

const STYLES: &str = r#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/></cellXfs></styleSheet>"#;

/// A workbook with a visible sheet of these rows, a hidden one, and these shared strings.
fn workbook(rows: &str, strings: &str) -> Vec<u8> {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let sheet =
        |rows: &str| format!(r#"<worksheet xmlns="{main}"><sheetData>{rows}</sheetData></worksheet>"#);
    let relation = |id: u8, kind: &str, target: &str| {
        format!(r#"<Relationship Id="rId{id}" Type="{office}/{kind}" Target="{target}"/>"#)
    };
    let relations = |inner: String| {
        format!(
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inner}</Relationships>"#
        )
    };
    let parts = [
        (
            "_rels/.rels",
            relations(relation(1, "officeDocument", "xl/workbook.xml")),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            relations(
                relation(1, "worksheet", "worksheets/sheet1.xml")
                    + &relation(2, "worksheet", "worksheets/sheet2.xml"),
            ),
        ),
        (
            "xl/workbook.xml",
            format!(
                r#"<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="Liste" sheetId="1" r:id="rId1"/><sheet name="Alt" sheetId="2" state="hidden" r:id="rId2"/></sheets></workbook>"#
            ),
        ),
        ("xl/styles.xml", STYLES.to_owned()),
        ("xl/sharedStrings.xml", strings.to_owned()),
        ("xl/worksheets/sheet1.xml", sheet(rows)),
        (
            "xl/worksheets/sheet2.xml",
            sheet(r#"<row r="1"><c r="A1"><v>7</v></c></row>"#),
        ),
    ];
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        archive.start_file(name, SimpleFileOptions::default()).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

fn first_row(cells: &str) -> Vec<(String, Value)> {
    let strings = r#"<sst uniqueCount="1"><si><t>Ali, Omar</t></si></sst>"#;
    let workbook = read(
        &workbook(&format!(r#"<row r="1">{cells}</row>"#), strings),
        "x.xlsx",
    )
    .unwrap();
    let row = workbook.sheets[0].rows[0].clone();
    row.cells
        .into_iter()
        .map(|cell| (cell.column.to_string(), cell.value))
        .collect()
}

#[test]
fn hidden_sheets_are_named_and_not_taken_unasked() {
    let bytes = workbook(r#"<row r="3"><c r="B3"><v>1</v></c></row>"#, "<sst></sst>");
    let workbook = read(&bytes, "x.xlsx").unwrap();
    let sheets: Vec<(&str, bool)> = workbook
        .sheets
        .iter()
        .map(|sheet| (sheet.name.as_str(), sheet.is_hidden))
        .collect();
    assert_eq!(sheets, [("Liste", false), ("Alt", true)]);
    assert_eq!(workbook.likely_sheet().map(|sheet| sheet.is_hidden), Some(false));
    let numbers: Vec<u32> = workbook.sheets[0].rows.iter().map(|row| row.number).collect();
    assert_eq!(numbers, [1, 2, 3], "rows keep their numbers");
}

#[test]
fn cells_keep_their_kind() {
    let cells = first_row(
        r##"<c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>31485</v></c><c r="C1" s="2"><v>0.4375</v></c><c r="D1"><v>4915100000002</v></c><c r="E1" t="b"><v>1</v></c><c r="F1" t="e"><v>#REF!</v></c><c r="G1"><f>A1+1</f><v>3</v></c><c r="H1" t="inlineStr"><is><t> </t></is></c><c r="I1" s="1"><v>60</v></c>"##,
    );
    let typed: Vec<(String, String)> = cells
        .iter()
        .map(|(column, value)| (column.clone(), value.as_typed()))
        .collect();
    let expected = [
        ("A", "Ali, Omar"),
        ("B", "1986-03-14"),
        ("C", "10:30:00"),
        ("D", "4915100000002"),
        ("E", "wahr"),
        ("F", "#REF!"),
        ("G", "=A1+1"),
        ("I", "60"),
    ];
    assert_eq!(
        typed,
        expected.map(|(column, text)| (column.to_owned(), text.to_owned()))
    );
    assert_eq!(
        cells[6].1,
        Value::Formula {
            text: "A1+1".to_owned(),
            cached: Box::new(Value::Number(3.0))
        }
    );
}

#[test]
fn what_would_exhaust_the_memory_is_refused_before_it_does() {
    let strings = "<sst></sst>";
    for (rows, strings, error) in [
        (
            "",
            r#"<sst uniqueCount="9000000000000000000"></sst>"#,
            ListError::TooLarge(Limit::UnpackedSize),
        ),
        (
            r#"<row r="1"><c r="A1"><f t="shared" si="4000000000" ref="A1">B1</f></c></row>"#,
            strings,
            ListError::TooLarge(Limit::UnpackedSize),
        ),
        (
            r#"<row r="1"><c r="XFD1"><v>1</v></c></row>"#,
            strings,
            ListError::TooLarge(Limit::Columns),
        ),
        (
            r#"<row r="1048576"><c r="A1048576"><v>1</v></c></row>"#,
            strings,
            ListError::TooLarge(Limit::Rows),
        ),
        (
            r#"<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>"#,
            strings,
            ListError::Damaged,
        ),
    ] {
        assert_eq!(
            read(&workbook(rows, strings), "x.xlsx").map(|_| ()),
            Err(error),
            "{rows} {strings}"
        );
    }
    // The library's arithmetic overflows here: a panic in one build, a senseless row in another, an error in both.
    let overflowing = r#"<row r="1"><c r="A99999999999999999999"><v>1</v></c></row>"#;
    assert!(read(&workbook(overflowing, strings), "x.xlsx").is_err());
}

#[test]
fn one_long_text_in_ten_thousand_cells_is_refused() {
    let long = "x".repeat(30_000);
    let strings = format!(r#"<sst uniqueCount="1"><si><t>{long}</t></si></sst>"#);
    let rows: String = (1..=10_000)
        .map(|row| format!(r#"<row r="{row}"><c r="A{row}" t="s"><v>0</v></c></row>"#))
        .collect();
    assert_eq!(
        read(&workbook(&rows, &strings), "x.xlsx").map(|_| ()),
        Err(ListError::TooLarge(Limit::UnpackedSize))
    );
}

#[test]
fn an_empty_workbook_is_an_empty_list() {
    let empty = |sheet: &Sheet| sheet.rows.is_empty();
    let workbook = read(&workbook("", "<sst></sst>"), "x.xlsx").unwrap();
    assert!(
        empty(&workbook.sheets[0]) && !empty(&workbook.sheets[1]),
        "the hidden sheet is filled"
    );
}
