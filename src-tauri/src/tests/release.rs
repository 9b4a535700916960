//! What a program that is handed out must not know.

use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn the_environment_steers_one_thing_and_only_in_builds_for_tests() {
    let mut asking = Vec::new();
    for path in sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        let text = fs::read_to_string(&path).unwrap();
        let functions = text.split("\n}\n").map(str::to_owned);
        asking.extend(functions.filter(|function| function.contains(concat!("env::", "var"))));
    }
    assert_eq!(asking.len(), 1, "one place asks the environment: {asking:?}");
    assert!(
        asking[0].contains("#[cfg(debug_assertions)]\nfn answer_for_tests()"),
        "that place must not be compiled into what is handed out: {asking:?}"
    );
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let (folders, files): (Vec<_>, Vec<_>) = entries.partition(|path| path.is_dir());
    let below = folders.iter().flat_map(|folder| sources(folder));
    files.into_iter().chain(below).collect()
}
