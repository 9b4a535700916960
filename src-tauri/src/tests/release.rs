//! What a program that is handed out must not know.

use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn the_environment_steers_builds_for_tests_alone() {
    let mut asking = Vec::new();
    for path in sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        let text = fs::read_to_string(&path).unwrap();
        let functions = text.split("\n}\n").map(str::to_owned);
        asking.extend(functions.filter(|function| function.contains(concat!("env::", "var"))));
    }
    assert_eq!(
        asking.len(),
        2,
        "who answers dialogs, and who drives the window: {asking:#?}"
    );
    for function in asking {
        let line_before = function
            .lines()
            .rev()
            .skip_while(|line| !line.starts_with("fn "))
            .nth(1);
        assert_eq!(
            line_before,
            Some("#[cfg(debug_assertions)]"),
            "this must not be compiled into what is handed out: {function}"
        );
    }
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let (folders, files): (Vec<_>, Vec<_>) = entries.partition(|path| path.is_dir());
    let below = folders.iter().flat_map(|folder| sources(folder));
    files.into_iter().chain(below).collect()
}
