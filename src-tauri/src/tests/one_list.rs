//! The list of commands, the permissions of the page, and what the page calls are one and the same.

use std::collections::BTreeSet;

use super::arguments;
use crate::commands::NAMES;

const CAPABILITY: &str = include_str!("../../capabilities/main.json");
const DESCRIPTION: &str = include_str!("../../tauri.conf.json");
const PAGE: &str = include_str!("../../../ui/src/backend/tauri.ts");

fn names() -> BTreeSet<String> {
    NAMES.iter().map(|name| (*name).to_owned()).collect()
}

#[test]
fn the_page_is_allowed_every_command_by_name_and_beyond_that_to_listen() {
    let capability: serde_json::Value = serde_json::from_str(CAPABILITY).unwrap();
    let allowed: BTreeSet<String> = capability["permissions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|permission| permission.as_str().unwrap().to_owned())
        .collect();
    let mut wanted: BTreeSet<String> = names()
        .iter()
        .map(|name| format!("allow-{}", name.replace('_', "-")))
        .collect();
    wanted.extend(["core:event:allow-listen", "core:event:allow-unlisten"].map(str::to_owned));
    assert_eq!(allowed, wanted);
}

#[test]
fn the_page_calls_exactly_these_commands_with_these_arguments() {
    let calls: Vec<(String, Vec<String>)> = PAGE.split("call(\"").skip(1).map(call).collect();
    let called: BTreeSet<String> = calls.iter().map(|(name, _)| name.clone()).collect();
    assert_eq!(called, names());
    for (name, sent) in calls {
        assert_eq!(
            sent,
            arguments::names_of(&name),
            "{name} is sent other arguments than it takes"
        );
    }
}

/// `person_edit", { id, changes }),` is the command `person_edit` with `changes` and `id`.
fn call(text: &str) -> (String, Vec<String>) {
    let (name, rest) = text.split_once('"').unwrap();
    let line = rest.lines().next().unwrap();
    let inside = line.split_once('{').and_then(|(_, rest)| rest.split_once('}'));
    let mut sent: Vec<String> = inside
        .map(|(inside, _)| inside.split(',').map(|name| name.trim().to_owned()).collect())
        .unwrap_or_default();
    sent.sort();
    (name.to_owned(), sent)
}

#[test]
fn the_window_is_described_as_closed_as_it_can_be() {
    let description: serde_json::Value = serde_json::from_str(DESCRIPTION).unwrap();
    let (app, security) = (&description["app"], &description["app"]["security"]);
    let window = &app["windows"][0];
    assert_eq!(app["withGlobalTauri"], false);
    assert_eq!(window["incognito"], true, "nothing of a page is kept on the disk");
    assert_eq!(window["devtools"], false);
    assert_eq!(security["freezePrototype"], true);
    for (directive, sources) in security["csp"].as_object().unwrap() {
        let sources = sources.as_str().unwrap();
        assert!(!sources.contains("unsafe"), "{directive} allows {sources}");
        let beyond: Vec<&str> = sources
            .split(' ')
            .filter(|source| {
                source.contains(':') && !["data:", "blob:", "ipc:", "http://ipc.localhost"].contains(source)
            })
            .collect();
        assert!(beyond.is_empty(), "{directive} reaches {beyond:?}");
    }
}
