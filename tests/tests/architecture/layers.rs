//! Who may know whom. Read from the manifests: what is not named there cannot be used.

use std::collections::{BTreeMap, BTreeSet};

use tests::repository::{root, sources};
use toml::{Table, Value};

/// What each member may name among the other members, for what it ships.
const MAY_KNOW: [(&str, &[&str]); 12] = [
    ("model", &[]),
    ("names", &[]),
    ("deadlines", &[]),
    ("procedure", &["deadlines"]),
    ("lists", &[]),
    ("print", &[]),
    ("crypto", &[]),
    ("store", &["model", "names", "crypto"]),
    ("bundle", &["model", "crypto"]),
    (
        "app",
        &[
            "model",
            "names",
            "deadlines",
            "procedure",
            "lists",
            "print",
            "crypto",
            "store",
            "bundle",
        ],
    ),
    ("cli", &["app"]),
    ("ankommen-desktop", &["app"]),
];

/// Libraries that encrypt, sign, or stretch a password. A hash names no cipher: `model` hashes operations.
const CIPHERS: [&str; 14] = [
    "aes",
    "aes-gcm",
    "age",
    "argon2",
    "chacha20",
    "chacha20poly1305",
    "ed25519-dalek",
    "hkdf",
    "hmac",
    "hpke",
    "ml-kem",
    "scrypt",
    "ssh-key",
    "x25519-dalek",
];

/// The window's libraries, and the ways to a network.
const NOT_FOR_THE_CORE: [&str; 14] = [
    "curl",
    "hyper",
    "isahc",
    "native-tls",
    "openssl",
    "quinn",
    "reqwest",
    "rustls",
    "tao",
    "tauri",
    "tungstenite",
    "ureq",
    "webkit2gtk",
    "wry",
];

#[test]
fn each_member_knows_only_those_below_it() {
    let allowed = BTreeMap::from(MAY_KNOW);
    for (name, manifest) in manifests() {
        let Some(allowed) = allowed.get(name.as_str()) else {
            assert_eq!(
                name, "tests",
                "{name} is a new member: say in MAY_KNOW and ARCHITECTURE.md whom it may know"
            );
            continue;
        };
        for known in named_in(&manifest, &["dependencies"]) {
            let is_ours = MAY_KNOW.iter().any(|(ours, _)| *ours == known);
            assert!(
                !is_ours || allowed.contains(&known.as_str()),
                "{name} may not know {known}"
            );
        }
    }
}

#[test]
fn store_and_bundle_do_not_know_each_other_not_even_in_their_tests() {
    let manifests = manifests();
    let named = |name: &str| named_in(&manifests[name], &ALL_KINDS);
    assert!(
        !named("store").contains("bundle"),
        "store may not know bundle: app joins them"
    );
    assert!(
        !named("bundle").contains("store"),
        "bundle may not know store: app joins them"
    );
}

#[test]
fn only_crypto_names_a_cipher() {
    for (name, manifest) in manifests() {
        let named = named_in(&manifest, &ALL_KINDS);
        let ciphers: Vec<_> = CIPHERS.iter().filter(|cipher| named.contains(**cipher)).collect();
        assert!(
            name == "crypto" || ciphers.is_empty(),
            "{name} names {ciphers:?}; ask crypto for what it needs"
        );
    }
}

#[test]
fn only_the_store_names_a_database() {
    for (name, manifest) in manifests() {
        let named = named_in(&manifest, &ALL_KINDS);
        let databases: Vec<_> = named
            .iter()
            .filter(|library| library.contains("sqlite"))
            .collect();
        // The bench, in `tests`, compares with plain SQLite.
        assert!(
            name == "store" || name == "tests" || databases.is_empty(),
            "{name} names {databases:?}; ask store for what it needs"
        );
    }
}

#[test]
fn nothing_below_the_window_reaches_tauri_or_a_network() {
    let edges = locked();
    for (name, _) in manifests()
        .into_iter()
        .filter(|(name, _)| name != "ankommen-desktop")
    {
        let reached = reached_from(&name, &edges);
        let found: Vec<_> = NOT_FOR_THE_CORE
            .iter()
            .filter(|library| reached.contains(**library))
            .collect();
        assert!(
            found.is_empty(),
            "{name} reaches {found:?}: see `cargo tree --package {name} --invert`"
        );
    }
}

#[test]
fn the_manifest_is_a_map_with_one_line_for_each_member() {
    let text = std::fs::read_to_string(root().join("Cargo.toml")).expect("the root manifest can be read");
    let members = text
        .split("members = [")
        .nth(1)
        .and_then(|rest| rest.split("\n]").next())
        .expect("a list of members");
    let lines: Vec<_> = members.lines().filter(|line| !line.trim().is_empty()).collect();
    for line in &lines {
        let comment = line.split("# ").nth(1).unwrap_or_default();
        assert!(
            comment.len() > 20 && comment.ends_with('.'),
            "this member has no sentence beside it: {line}"
        );
    }
    for manifest in sources("crates", &["Cargo.toml"]) {
        let folder = manifest.path.trim_end_matches("/Cargo.toml");
        let is_listed = lines.iter().any(|line| line.contains(&format!("\"{folder}\"")));
        assert!(is_listed, "{folder} is missing in the list of members");
    }
}

const ALL_KINDS: [&str; 3] = ["dependencies", "dev-dependencies", "build-dependencies"];

/// The manifests of all members by the name of the package.
fn manifests() -> BTreeMap<String, Table> {
    let texts = ["crates", "src-tauri", "tests"]
        .into_iter()
        .flat_map(|folder| sources(folder, &["Cargo.toml"]));
    let parsed = texts.map(|source| {
        let manifest: Table = source
            .text
            .parse()
            .unwrap_or_else(|_| panic!("{} is no manifest", source.path));
        let name = manifest["package"]["name"]
            .as_str()
            .expect("a package has a name")
            .to_owned();
        (name, manifest)
    });
    parsed.collect()
}

/// The libraries that a manifest names in the given tables, also in those for one system only; by their own names
/// where they were renamed.
fn named_in(manifest: &Table, kinds: &[&str]) -> BTreeSet<String> {
    let for_one_system = manifest
        .get("target")
        .and_then(Value::as_table)
        .into_iter()
        .flat_map(|t| t.values());
    let tables = for_one_system.filter_map(Value::as_table).chain([manifest]);
    let named = tables.flat_map(|table| {
        kinds
            .iter()
            .filter_map(|kind| table.get(*kind)?.as_table())
            .flatten()
    });
    named
        .map(|(name, wanted)| {
            wanted
                .get("package")
                .and_then(Value::as_str)
                .unwrap_or(name)
                .to_owned()
        })
        .collect()
}

/// Who names whom according to `Cargo.lock`. Versions are put together: it is about names.
fn locked() -> BTreeMap<String, BTreeSet<String>> {
    let text = std::fs::read_to_string(root().join("Cargo.lock")).expect("the lock file can be read");
    let lock: Table = text.parse().expect("the lock file is TOML");
    let mut edges: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for package in lock["package"].as_array().expect("the lock file lists packages") {
        let named = package
            .get("dependencies")
            .and_then(Value::as_array)
            .into_iter()
            .flatten();
        let named = named.filter_map(|line| line.as_str()?.split(' ').next().map(str::to_owned));
        let name = package["name"].as_str().expect("a package has a name").to_owned();
        edges.entry(name).or_default().extend(named);
    }
    edges
}

/// Everything that `name` can reach, through any number of steps.
fn reached_from(name: &str, edges: &BTreeMap<String, BTreeSet<String>>) -> BTreeSet<String> {
    let mut reached = BTreeSet::new();
    let mut waiting = vec![name.to_owned()];
    while let Some(next) = waiting.pop() {
        let new = edges
            .get(&next)
            .into_iter()
            .flatten()
            .filter(|name| reached.insert((*name).clone()));
        waiting.extend(new.cloned());
    }
    reached
}
