//! Rules for deadlines on the command line: from the office's table to a device that computes with it.

use app::deadlines::Rules;
use serde_json::Value;

use crate::desk::Desk;

/// The shipped rules as version 2, in which whoever moves in 2027 has one week to say so.
fn one_week() -> String {
    let text = Rules::SHIPPED.replacen("# version 1\n", "# version 2\n", 1);
    let old = text
        .lines()
        .find(|line| line.starts_with("anmeldung_2w;"))
        .expect("the rule");
    let ended = old.replacen(";2015-11-01;;", ";2015-11-01;2026-12-31;", 1);
    let new = old
        .replacen(";2015-11-01;;", ";2027-01-01;;", 1)
        .replacen(";2;week;", ";1;week;", 1);
    text.replacen(old, &format!("{ended}\n{new}"), 1)
}

fn sign(desk: &Desk, text: &str, name: &str) {
    let rules = desk.file("rules.csv", text);
    desk.office(&["rules", "sign"])
        .arg(&rules)
        .option("--roster-key", &desk.path("roster-key"))
        .option("--out", &desk.path(name))
        .run()
        .done();
}

#[test]
fn the_rules_are_shown_with_their_version_and_what_nobody_has_read() {
    let desk = Desk::empty();
    let out = desk.call(&["rules", "show"]).run().done();
    let mut lines = out.lines();
    assert_eq!(
        lines.next(),
        Some("Fassung 1 vom 2026-11-24, Rechtsstand 2026-07-29, Ankommen (mit dem Programm)")
    );
    let line = |id: &str| out.lines().find(|line| line.starts_with(id)).expect("the rule");
    assert!(
        line("strafbefehl_2w").ends_with("nicht geprüft"),
        "{}",
        line("strafbefehl_2w")
    );
    assert!(line("gb_2w").ends_with("2026-07-29"), "{}", line("gb_2w"));
    let json = desk.call(&["rules", "show", "--json"]).run().json();
    assert_eq!(
        (&json["version"], &json["origin"]),
        (&1.into(), &"shipped".into())
    );
    assert_eq!(json["rules"].as_array().map(Vec::len), Some(lines.count()));
    assert_eq!(
        desk.call(&["rules", "show", "--csv"]).run().done(),
        Rules::SHIPPED
    );
}

#[test]
fn new_rules_are_signed_looked_at_taken_in_and_computed_with() {
    let desk = Desk::of_a_project();
    sign(&desk, &one_week(), "rules");
    let open = "key,id,event,last_day\nFamilie R.,anmeldung_2w,2027-01-04,2027-01-18\n,anmeldung_2w,2026-12-01,2026-12-15\n";
    let open = desk.file("open.csv", open);
    let import = |more: &[&str]| {
        desk.area(&["rules", "import"])
            .arg(&desk.path("rules"))
            .option("--open", &open)
            .args(more)
            .run()
    };
    let compute = |event: &str| {
        let call = ["deadline", "rule", "anmeldung_2w", "--event", event, "--json"];
        desk.area(&call).run().json()["last_day"].clone()
    };
    let looked = import(&["--json"]);
    let preview: Value = serde_json::from_str(&looked.out).expect("one document");
    assert_eq!(
        (looked.status, looked.err.contains("--yes")),
        (0, true),
        "{}",
        looked.err
    );
    assert_eq!(preview["moved"].as_array().map(Vec::len), Some(1));
    assert_eq!(preview["moved"][0]["key"], "Familie R.");
    assert_eq!(preview["moved"][0]["last_day"], "2027-01-11");
    assert_eq!(compute("2027-01-04"), "2027-01-18", "looking changes nothing");

    let told = import(&["--yes"]).done();
    for line in [
        "-> Fassung 2 vom",
        "neu\tanmeldung_2w\t",
        "endet\tanmeldung_2w\t",
        "unverändert\t81",
        "Frist\tFamilie R.\tanmeldung_2w\t2027-01-18\t2027-01-11",
    ] {
        assert!(told.contains(line), "{line:?} in {told}");
    }
    assert_eq!(compute("2027-01-04"), "2027-01-11");
    assert_eq!(compute("2026-12-31"), "2027-01-14", "the old law for its days");
    let list = desk
        .area(&["deadline", "list", "--on", "2027-01-01"])
        .run()
        .done();
    assert_eq!(
        list.lines()
            .filter(|line| line.starts_with("anmeldung_2w"))
            .count(),
        1
    );
    assert_eq!(desk.area(&["rules", "show", "--csv"]).run().done(), one_week());
    let again = import(&["--yes"]);
    assert!(
        again.status == 1 && again.err.contains("[rules_older in_use=2 offered=2]"),
        "{}",
        again.err
    );
}

#[test]
fn rules_that_were_changed_on_the_way_are_refused_with_what_to_do() {
    let desk = Desk::of_a_project();
    sign(&desk, &one_week(), "rules");
    let text = std::fs::read_to_string(desk.path("rules")).expect("it was written");
    desk.file("rules", text.replacen("2027-01-01", "2028-01-01", 1));
    let run = desk
        .area(&["rules", "import", "--yes"])
        .arg(&desk.path("rules"))
        .run();
    assert_eq!(run.status, 1);
    assert!(
        run.err.contains("Unterschrift") && run.err.contains("[rules_untrusted]"),
        "{}",
        run.err
    );
    let alone = Desk::of_a_worker();
    alone.file("rules", text);
    let run = alone
        .area(&["rules", "import", "--yes"])
        .arg(&alone.path("rules"))
        .run();
    assert!(
        run.status == 1 && run.err.contains("[not_enrolled]"),
        "{}",
        run.err
    );
}

#[test]
fn a_line_of_open_deadlines_that_is_not_understood_is_named() {
    let desk = Desk::of_a_project();
    sign(&desk, &one_week(), "rules");
    let open = desk.file(
        "open.csv",
        "id,event,last_day\nanmeldung_2w,2026-13-01,2027-01-18\n",
    );
    let run = desk
        .area(&["rules", "import"])
        .arg(&desk.path("rules"))
        .option("--open", &open)
        .run();
    assert_eq!(run.status, 1);
    assert!(
        run.err.contains("line=2") && run.err.contains("event"),
        "{}",
        run.err
    );
}

#[test]
fn what_is_known_of_a_case_can_be_given() {
    let desk = Desk::empty();
    let rule = |call: &str| {
        let mut args = vec!["deadline", "rule"];
        args.extend(call.split(' '));
        desk.call(&args).run()
    };
    let certain = |call: &str| rule(&format!("{call} --json")).json()["certain"].clone();
    let letter = "asyl_klage_2w --event 2026-11-09 --filed 2026-07-01 --service S3";
    assert_eq!(certain(&format!("{letter} --signer head")), true);
    assert_eq!(certain(&format!("{letter} --signer other")), false);
    let letterbox = "asyl_klage_2w --event 2026-11-09 --filed 2026-07-01 --service S4";
    assert_eq!(
        (certain(letterbox), certain(&format!("{letterbox} --shelter"))),
        (true.into(), false.into())
    );
    let withdrawal = "alt_widerruf_aeusserung_1m --event 2026-11-09 --service S1 --withdrawal";
    assert_eq!(rule(&format!("{withdrawal} 2026-06-11")).status, 0);
    let after = rule(&format!("{withdrawal} 2026-06-12"));
    assert!(after.err.contains("[rule_not_valid]"), "{}", after.err);
    let dated = rule("klage_vg_1m --event 2026-11-09 --decided 2026-11-10");
    assert!(dated.err.contains("[served_before_decided]"), "{}", dated.err);
    let ahead = rule("klage_vg_1m --event 2026-11-26 --today 2026-11-25");
    assert!(ahead.err.contains("[in_future]"), "{}", ahead.err);
    let berlin = rule("visum_klage_1m --event 2027-02-08 --service S7 --posted 2027-02-04 --json").json();
    assert_eq!(berlin["last_day"], "2027-03-09", "a holiday in Berlin");
}
