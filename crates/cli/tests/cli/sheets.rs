//! Sheets on the command line: a PDF beside nothing else, and no word about people anywhere but in it.

use crate::desk::Desk;

const MARKER: &str = "Zwetschgenwyrm";

/// A receipt for a passport.
fn receipt<'c>(id: &'c str, out: &'c str) -> Vec<&'c str> {
    let call = [
        "print",
        "originals",
        "--person",
        id,
        "--lang",
        "prs",
        "--out",
        out,
    ];
    [call.as_slice(), &["--paper", "passport=K0123456", "--json"]].concat()
}

#[test]
fn a_sheet_becomes_a_pdf_that_is_not_overwritten() {
    let desk = Desk::of_a_worker();
    let id = desk.person(&[&format!("name={MARKER}, Amina")]);
    let run = desk.area(&receipt(&id, "quittung.pdf")).run();
    assert!(!run.out.contains(MARKER) && !run.err.contains(MARKER));
    let written = run.json();
    assert_eq!(written["kind"], "originals");
    assert_eq!(written["language"], "prs");
    assert_eq!(written["pages"], 1);
    let pdf = std::fs::read(desk.path("quittung.pdf")).expect("the file is there");
    assert!(pdf.starts_with(b"%PDF-"));

    desk.area(&receipt(&id, "quittung.pdf"))
        .run()
        .refused("file_exists");
    let again = std::fs::read(desk.path("quittung.pdf")).expect("the file is there");
    assert_eq!(pdf, again, "it is as it was");
}

#[test]
fn what_is_missing_is_named_and_no_file_is_left() {
    let desk = Desk::of_a_worker();
    let id = desk.person(&[&format!("name={MARKER}, Amina")]);
    let call = [
        "print",
        "appointment",
        "--person",
        &id,
        "--lang",
        "ara",
        "--out",
        "t.pdf",
    ];
    let run = desk.area(&call).args(&["--about", "authority"]).run();
    assert!(run.err.contains("field=task"), "{}", run.err);
    assert!(!run.err.contains(MARKER));
    assert!(!desk.path("t.pdf").exists());
    run.refused("sheet_incomplete");

    let nobody = "018f0000-0000-7000-8000-000000000001";
    desk.area(&receipt(nobody, "t.pdf")).run().refused("not_found");
    assert!(!desk.path("t.pdf").exists());
}

#[test]
fn help_names_every_kind_and_language() {
    let help = Desk::empty().call(&["print", "--help"]).run().done();
    for kind in app::print::Kind::ALL {
        assert!(help.contains(kind.code()), "{} is missing", kind.code());
    }
    for language in app::print::Language::ALL {
        let is_named = help.split_whitespace().any(|word| word == language.code());
        assert!(is_named, "{} is missing", language.code());
    }
}

#[test]
fn a_deadline_without_its_days_is_wrong_usage() {
    let desk = Desk::of_a_worker();
    let nobody = "018f0000-0000-7000-8000-000000000001";
    let call = [
        "print", "deadline", "--person", nobody, "--lang", "deu", "--out", "f.pdf",
    ];
    let about = ["--letter-from", "Kreis", "--action", "reply"];
    desk.area(&call).args(&about).run().wrong_usage();
    desk.area(&call)
        .args(&about)
        .args(&["--last-day", "2026-12-01"])
        .run()
        .wrong_usage();
}
