//! What the text of the sources must and must not hold.

use tests::repository::{Source, sources};

/// Crates that perform no input or output and read no clock: what they need is a parameter.
const PURE: [&str; 6] = ["model", "names", "deadlines", "procedure", "lists", "print"];

/// What would make them impure.
const IMPURE: [&str; 14] = [
    "std::env",
    "std::fs",
    "std::net",
    "std::process",
    "std::thread",
    "Instant::now",
    "Local::now",
    "SystemTime",
    "Utc::now",
    "async fn",
    "eprintln!",
    "getrandom",
    "print!",
    "println!",
];

#[test]
fn pure_crates_touch_no_file_no_clock_and_no_network() {
    for name in PURE {
        let files = sources(&format!("crates/{name}/src"), &[".rs"]);
        assert!(
            !files.is_empty(),
            "crates/{name}/src has no source: was it moved?"
        );
        for file in files.iter().filter(|file| !file.is_test()) {
            let code = file.shipped_code();
            let found: Vec<_> = IMPURE.iter().filter(|word| code.contains(**word)).collect();
            assert!(
                found.is_empty(),
                "{} is in a pure crate and uses {found:?}",
                file.path
            );
        }
    }
}

#[test]
fn only_the_store_contains_sql() {
    let files = ["crates", "src-tauri"]
        .into_iter()
        .flat_map(|folder| sources(folder, &[".rs", ".sql"]));
    let (store, others): (Vec<_>, Vec<_>) = files.partition(|file| file.is_in("crates/store"));
    for file in others {
        let is_script = file.path.ends_with(".sql");
        let line = sql_in(&file);
        assert!(
            !is_script && line.is_none(),
            "{} contains SQL: {}",
            file.path,
            line.unwrap_or_default()
        );
    }
    let found = store
        .iter()
        .filter(|file| file.path.ends_with(".sql") || sql_in(file).is_some())
        .count();
    assert!(
        found > 0,
        "there is no SQL in crates/store either: this test no longer recognises it"
    );
}

/// The first string literal of a Rust file that starts as a statement of SQL does.
fn sql_in(file: &Source) -> Option<String> {
    const STARTS: [&str; 12] = [
        "SELECT ",
        "WITH RECURSIVE ",
        "INSERT INTO ",
        "INSERT OR ",
        "REPLACE INTO ",
        "UPDATE ",
        "DELETE FROM ",
        "CREATE TABLE ",
        "CREATE INDEX ",
        "CREATE VIRTUAL TABLE ",
        "ALTER TABLE ",
        "PRAGMA ",
    ];
    let code = file.shipped_code();
    let mut literals = code.split('"').skip(1).map(str::trim_start);
    literals
        .find(|text| STARTS.iter().any(|start| text.starts_with(start)))
        .map(|text| text.chars().take(60).collect())
}

#[test]
fn only_the_backend_of_the_interface_calls_the_window() {
    const CALLS: [&str; 3] = ["@tauri-apps/", "__TAURI", "invoke("];
    let files = sources("ui/src", &[".ts", ".tsx"]);
    let (backend, others): (Vec<_>, Vec<_>) =
        files.into_iter().partition(|file| file.is_in("ui/src/backend"));
    for file in others {
        let found: Vec<_> = CALLS.iter().filter(|call| file.text.contains(**call)).collect();
        assert!(
            found.is_empty(),
            "{} uses {found:?}; add a function to ui/src/backend and call that",
            file.path
        );
    }
    let found = backend
        .iter()
        .any(|file| CALLS.iter().any(|call| file.text.contains(call)));
    assert!(
        found,
        "nothing in ui/src/backend calls the window either: this test no longer recognises it"
    );
}

#[test]
fn the_interface_asks_no_server() {
    const CALLS: [&str; 6] = [
        "fetch(",
        "XMLHttpRequest",
        "WebSocket",
        "EventSource",
        "sendBeacon",
        "RTCPeerConnection",
    ];
    for file in sources("ui/src", &[".ts", ".tsx"]) {
        let found: Vec<_> = CALLS
            .iter()
            .filter(|call| file.text.contains(&format!(" {call}")))
            .collect();
        assert!(
            found.is_empty(),
            "{} uses {found:?}: nothing leaves this program but a file",
            file.path
        );
    }
}

#[test]
fn nothing_is_half_done_and_no_machine_is_named() {
    // Put together here, so that this file does not find itself.
    let unwanted = [
        concat!("TO", "DO"),
        concat!("FIX", "ME"),
        concat!("todo", "!("),
        concat!("#[ign", "ore"),
        concat!("it.sk", "ip("),
        concat!("test.sk", "ip("),
        concat!("it.on", "ly("),
        concat!("test.on", "ly("),
        concat!("/ho", "me/"),
        concat!("/ro", "ot/"),
        concat!("/Us", "ers/"),
        concat!(r"C:\Us", "ers"),
    ];
    let endings = [
        ".rs", ".toml", ".md", ".ts", ".tsx", ".mjs", ".css", ".html", ".json", ".sh", ".py", ".sql", ".yml",
        "Makefile", "run",
    ];
    let ours = sources(".", &endings)
        .into_iter()
        .filter(|file| !file.path.ends_with("package-lock.json"));
    for file in ours {
        let found = unwanted.iter().find(|word| file.text.contains(**word));
        assert!(found.is_none(), "{} contains {}", file.path, found.unwrap_or(&""));
    }
}
