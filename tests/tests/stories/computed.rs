//! The pages run in a plain browser on a memory backend, which has no rules of law. What it answers is computed here, by the
//! real ones, and committed: this test compares, and writes when it is told to.

use std::fs;

use app::deadlines::Land;
use app::view::{DeadlineAsk, NewLetter, PreferenceChange};
use app::{deadline, letter, preference};
use serde_json::{Value, json};
use tests::repository::root;
use tests::world::{World, done};

const FOLDER: &str = "ui/src/backend/memory/computed";

/// The day on which the memory backend stands still lies so many days after the first of these stories.
const DAYS: u64 = 18;

#[test]
fn the_memory_backend_answers_what_the_rules_give() {
    let mut world = World::found();
    world.clock.advance_days(DAYS);
    done(preference::set(
        &mut world.nord.session,
        &PreferenceChange::Land(Land::Nw),
    ));
    let session = &world.nord.session;
    let folder = root().join(FOLDER);
    let asks: Vec<Value> = done(serde_json::from_str(&done(fs::read_to_string(
        folder.join("asks.json"),
    ))));
    let mut answers = Vec::with_capacity(asks.len());
    for question in asks {
        let ask: DeadlineAsk = done(serde_json::from_value(question["ask"].clone()));
        let letter: Option<NewLetter> = match &question["letter"] {
            Value::Null => None,
            Value::Object(letter) => {
                let mut letter = letter.clone();
                letter.entry("sender").or_insert_with(|| json!("other"));
                Some(done(serde_json::from_value(Value::Object(letter))))
            }
            other => unreachable!("a letter is an object: {other}"),
        };
        let answer = match deadline::compute(session, &ask, letter.as_ref()) {
            Ok(result) => json!({ "result": result }),
            Err(error) => json!({ "refused": error }),
        };
        answers.push(json!({ "ask": question["ask"], "letter": question["letter"], "answer": answer }));
    }
    let start = done(letter::start(session, None));
    for (name, value) in [
        ("answers.json", Value::Array(answers)),
        ("kinds.json", done(serde_json::to_value(start.kinds))),
    ] {
        let text = done(serde_json::to_string_pretty(&value)) + "\n";
        let path = folder.join(name);
        if std::env::var_os("ANKOMMEN_WRITE").is_some() {
            done(fs::write(&path, &text));
        }
        let committed = fs::read_to_string(&path).unwrap_or_default();
        assert!(
            committed == text,
            "{name} is not what the rules give: run again with ANKOMMEN_WRITE=1"
        );
    }
}
