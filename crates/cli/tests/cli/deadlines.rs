//! Deadlines on the command line: scripts check thousands of dates with it, so the forms are held here.

use serde_json::Value;

use crate::desk::Desk;

fn json(desk: &Desk, call: &[&str]) -> Value {
    let out = desk.call(call).run().done();
    serde_json::from_str(&out).expect("one JSON document")
}

#[test]
fn a_period_is_counted_without_any_database() {
    let desk = Desk::empty();
    let call =
        "deadline compute --event 2026-12-11 --length 2 --unit w --roll court --start event --land NW --json";
    let computed = json(&desk, &call.split(' ').collect::<Vec<_>>());
    assert_eq!(computed["raw_end"], "2026-12-25");
    assert_eq!(computed["last_day"], "2026-12-28");
    assert_eq!(computed["safe_day"], "2026-12-24");
    let steps = computed["steps"].as_array().expect("a list of steps");
    assert!(
        steps.iter().all(|step| step["paragraph"].is_string()),
        "each step has its paragraph: {steps:?}"
    );
}

#[test]
fn a_batch_keeps_its_rows_and_names_the_one_it_refuses() {
    let desk = Desk::empty();
    let rows = "event,length,unit,start,roll,land\n2026-12-11,2,w,event,court,NW\n2026-13-01,1,m,,,\n2027-05-20,1,w,,,BE\n";
    std::fs::write(desk.path("in.csv"), rows).expect("the batch is written");
    let run = desk.call(&["deadline", "compute", "--batch", "in.csv"]).run();
    assert_eq!(run.status, 1, "a row was refused");
    assert_eq!(
        run.out,
        "event,length,unit,start,roll,land,raw_end,last_day,safe_day\n\
         2026-12-11,2,w,event,court,NW,2026-12-25,2026-12-28,2026-12-24\n\
         2026-13-01,1,m,,,,,,\n\
         2027-05-20,1,w,,,BE,2027-05-27,2027-05-27,2027-05-26\n"
    );
    assert!(
        run.err.contains("line 3") && run.err.contains("event"),
        "{}",
        run.err
    );
}

#[test]
fn a_rule_says_its_source_and_how_sure_it_is() {
    let desk = Desk::empty();
    let call = "deadline rule widerspruch_sgg_1m --event 2026-11-20 --service S7 --posted 2026-11-19 --json";
    let result = json(&desk, &call.split(' ').collect::<Vec<_>>());
    assert_eq!(result["last_day"], "2026-12-23", "the fourth day and a month");
    assert_eq!(result["rule"], "widerspruch_sgg_1m");
    assert_eq!(result["source"], "§ 84 I SGG");
    assert_eq!(result["rechtsstand"], "2026-04-29");
    assert_eq!(result["certain"], true);
    assert_eq!(result["alternatives"], Value::Array(Vec::new()));
    assert!(result["name"].is_string());

    let open = json(
        &desk,
        &[
            "deadline",
            "rule",
            "asyl_klage",
            "--event",
            "2026-11-09",
            "--json",
        ],
    );
    assert_eq!(
        (&open["certain"], &open["last_day"]),
        (&false.into(), &"2026-11-16".into())
    );
    assert_eq!(
        open["alternatives"].as_array().map(Vec::len),
        Some(4),
        "both laws, both kinds of decision"
    );
}

#[test]
fn a_batch_of_rules_knows_each_its_own_facts() {
    let desk = Desk::empty();
    let rows = "id;event;service;posted;filed;land\nasyl_klage_1w;2027-05-20;S4;;2026-07-01;BE\nasyl_klage_1w;2027-05-20;S4;;2026-07-01;\n";
    std::fs::write(desk.path("in.csv"), rows).expect("the batch is written");
    let out = desk
        .call(&["deadline", "rule", "--batch", "in.csv", "--json"])
        .run()
        .done();
    let last_days: Vec<String> = out
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).expect("an object a line")["last_day"].to_string())
        .collect();
    assert_eq!(
        last_days,
        ["\"2027-05-27\"", "\"2027-05-28\""],
        "Fronleichnam at the Rhine alone"
    );
}

#[test]
fn what_does_not_fit_is_refused_with_what_to_do_now() {
    let desk = Desk::empty();
    let call = [
        "deadline",
        "rule",
        "asyl_klage_2w",
        "--event",
        "2026-11-09",
        "--filed",
        "2026-06-11",
    ];
    let run = desk.call(&call).run();
    assert_eq!((run.status, run.out.as_str()), (1, ""));
    assert!(
        run.err.contains("alt_asyl_klage_2w") && run.err.contains("[rule_not_valid]"),
        "{}",
        run.err
    );
    for wrong in [
        "--event 2026-13-01 --length 1 --unit w",
        "--event 2026-01-01 --length 1 --unit w --land XX",
        "--length 1 --unit w",
    ] {
        let mut call = vec!["deadline", "compute"];
        call.extend(wrong.split(' '));
        assert_eq!(desk.call(&call).run().status, 2, "{wrong}");
    }
}

#[test]
fn every_rule_of_the_list_has_its_source() {
    let desk = Desk::empty();
    let out = desk.call(&["deadline", "list", "--json"]).run().done();
    assert_eq!(out.lines().count(), 82);
    for line in out.lines() {
        let rule: Value = serde_json::from_str(line).expect("an object a line");
        assert!(
            rule["source"].as_str().is_some_and(|source| !source.is_empty()),
            "{}",
            rule["id"]
        );
    }
}
