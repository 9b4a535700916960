use crate::desk::{Desk, program};

/// The names under `Commands:` in a help text.
fn subcommands(help: &str) -> Vec<String> {
    help.lines()
        .skip_while(|line| *line != "Commands:")
        .skip(1)
        .take_while(|line| !line.is_empty())
        .filter(|line| line.starts_with("  ") && !line.starts_with("   "))
        .filter_map(|line| line.split_whitespace().next())
        .filter(|name| *name != "help")
        .map(str::to_owned)
        .collect()
}

fn look_at(path: &[String]) -> usize {
    let output = program()
        .args(path)
        .arg("--help")
        .output()
        .expect("the program was built");
    let help = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(output.status.success(), "{path:?} --help succeeds");
    assert!(output.stderr.is_empty(), "help was asked for, so it is a result");
    assert!(
        help.contains("Usage: ankommen"),
        "{path:?} says how it is called: {help}"
    );
    let first = help.lines().next().unwrap_or_default();
    assert!(
        first.len() > 10 && !first.starts_with("Usage"),
        "{path:?} says what it does: {help}"
    );
    let mut seen = 1;
    for name in subcommands(&help) {
        let mut deeper = path.to_vec();
        deeper.push(name);
        seen += look_at(&deeper);
    }
    seen
}

#[test]
fn every_call_on_every_level_says_what_it_does() {
    let seen = look_at(&[]);
    assert!(seen > 40, "only {seen} calls were found");
}

#[test]
fn the_version_is_that_of_the_program() {
    let desk = Desk::empty();
    let version = desk.call(&["--version"]).run().done();
    assert_eq!(version.trim(), concat!("ankommen ", env!("CARGO_PKG_VERSION")));
}

#[test]
fn options_stand_before_or_after_the_call() {
    let desk = Desk::of_a_worker();
    let before = desk
        .call(&["--db", "area.db", "--json", "person", "list"])
        .run()
        .done();
    let after = desk
        .call(&["person", "list", "--json", "--db", "area.db"])
        .run()
        .done();
    assert_eq!(before, after);
}

#[test]
fn wrong_usage_is_told_apart_from_a_refusal() {
    let desk = Desk::of_a_worker();
    for wrong in [
        &[][..],
        &["person"],
        &["persons", "list"],
        &["person", "show"],
        &["person", "show", "not-an-id"],
        &["person", "edit", "018f0000-0000-7000-8000-000000000001"],
        &["person", "edit", "018f0000-0000-7000-8000-000000000001", "phone"],
        &["person", "list", "--colour", "red"],
        &["consent", "add", "--purpose", "office"],
        &[
            "consent",
            "add",
            "--person",
            "018f0000-0000-7000-8000-000000000001",
            "--purpose",
            "everything",
        ],
        &[
            "consent",
            "withdraw",
            "--person",
            "018f0000-0000-7000-8000-000000000001",
        ],
        &["note", "add", "--minutes", "many"],
        &["note", "add", "--at", "yesterday"],
        &["bundle", "export", "--to", "office", "--scope", "office"],
        &[
            "bundle",
            "export",
            "--to",
            "office",
            "--scope",
            "everything",
            "--preview",
        ],
        &["bundle", "import"],
        &[
            "conflicts",
            "resolve",
            "person",
            "018f0000-0000-7000-8000-000000000001",
            "phone",
            "17",
        ],
        &["completions", "abacus"],
        &["create", "--db", "new.db", "--role", "mayor"],
        &[
            "create",
            "--db",
            "new.db",
            "--role",
            "worker",
            "--password",
            "geheim",
        ],
    ] {
        let run = desk.call(wrong).run();
        assert_eq!((run.status, run.out.as_str()), (2, ""), "{wrong:?}: {}", run.err);
        assert!(!run.err.is_empty(), "{wrong:?} is answered with a hint");
    }
    assert!(!desk.path("new.db").exists(), "a wrong call makes nothing");
}

#[test]
fn a_call_without_its_database_is_wrong_usage() {
    let desk = Desk::empty();
    for call in [
        &["status"][..],
        &["person", "list"],
        &["bundle", "history"],
        &["recovery", "open"],
    ] {
        assert!(desk.call(call).run().wrong_usage().contains("--db"), "{call:?}");
    }
}

#[test]
fn completions_know_every_call() {
    let desk = Desk::empty();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = desk.call(&["completions", shell]).run().done();
        for word in ["ankommen", "person", "withdraw", "password-file"] {
            assert!(script.contains(word), "{shell} completes {word}");
        }
    }
}
