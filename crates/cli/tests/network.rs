//! Nothing leaves but a file: the main path is traced, and not one socket of an internet family is opened.

#![cfg(test)]

use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

/// Runs the program under `strace`; gives what it printed, after looking at every socket that it opened.
#[track_caller]
fn traced(folder: &Path, args: &str) -> String {
    let log = folder.join("trace.log");
    let output = Command::new("strace")
        .args(["-f", "-e", "trace=%network", "-o"])
        .arg(&log)
        .arg(env!("CARGO_BIN_EXE_ankommen"))
        .args(args.split(' '))
        .current_dir(folder)
        .output()
        .expect("FAIL: strace is missing; `make test` installs it, or: sudo apt-get install strace");
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "ankommen {args}: {errors}");
    let trace = fs::read_to_string(&log).expect("strace leaves a log");
    assert!(
        trace.contains("+++ exited with 0 +++"),
        "ankommen {args} was not traced to its end: {trace}"
    );
    let sockets: Vec<&str> = trace.lines().filter(|line| line.contains("AF_INET")).collect();
    assert!(
        sockets.is_empty(),
        "ankommen {args} reaches for a network: {sockets:?}"
    );
    String::from_utf8(output.stdout).expect("output is UTF-8")
}

#[test]
fn the_whole_main_path_opens_no_socket_of_an_internet_family() {
    let folder = TempDir::new().expect("a folder for the test");
    let run = |args: &str| traced(folder.path(), args);
    let area = |args: &str| {
        run(&format!(
            "{args} --db city/area-1.db --password-file city/passwords/area-1.txt"
        ))
    };
    let office = |args: &str| {
        run(&format!(
            "{args} --db city/office.db --password-file city/passwords/office.txt"
        ))
    };
    fs::write(folder.path().join("note.txt"), "Erstgespräch").expect("the folder can be written");

    run("demo --out city --areas 1 --persons 3 --notes 2");
    let list = area("person list --json");
    let first: serde_json::Value =
        serde_json::from_str(list.lines().next().unwrap_or_default()).expect("a person a line");
    let person = first["id"]
        .as_str()
        .expect("every listed person has an id")
        .to_owned();
    area(&format!(
        "note add --person {person} --minutes 10 --topic asylum --text-file note.txt"
    ));
    area(&format!("consent add --person {person} --purpose office"));
    area("search Erstgespräch");
    area("bundle export --to office --scope office --out week.ankommen");
    run("bundle inspect week.ankommen");
    let outcome = office("bundle import week.ankommen --json");
    assert!(outcome.contains("\"imported\""), "{outcome}");
    office("overview");
    area("bundle import week.receipt.ankommen");
    area("export --format jsonl --out all.jsonl");
    area("check");
    office("check");
}
