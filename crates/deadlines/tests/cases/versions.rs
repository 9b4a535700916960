//! From one version of the rules to the next: what changed, what may not, and which days would move.

use crate::common::day;
use crate::common::table::Table;
use deadlines::{Comparison, Facts, Land, NotReplaced, OpenDeadline, Refusal, Rule, Rules, Service, moved};

fn shipped() -> &'static Rules {
    Rules::shipped().expect("the shipped table is read")
}

/// From the shipped rules to those of a table.
fn compare(to: &Table) -> Result<Comparison, NotReplaced> {
    shipped().compare(&to.rules())
}

fn ids(rules: &[Rule]) -> Vec<&str> {
    rules.iter().map(|rule| rule.id.as_str()).collect()
}

/// The law of 2027: a week becomes ten days.
fn changed_law() -> Table {
    Table::version(2)
        .set("anmeldung_2w", "valid_to", "2026-12-31")
        .add(
            "anmeldung_2w",
            &[
                ("valid_from", "2027-01-01"),
                ("valid_to", ""),
                ("length", "1"),
                ("unit", "week"),
            ],
        )
}

#[test]
fn a_changed_law_is_a_row_that_ends_and_one_that_is_added() {
    let comparison = compare(&changed_law()).expect("it is newer");
    assert_eq!(ids(&comparison.ended), ["anmeldung_2w"]);
    assert_eq!(ids(&comparison.added), ["anmeldung_2w"]);
    assert_eq!(comparison.rechecked, []);
    assert_eq!(comparison.unchanged.len(), shipped().all().len() - 1);
    let rules = changed_law().rules();
    let last_day = |event| {
        let result = rules.compute("anmeldung_2w", &Facts::on(day(event), Land::Nw));
        result.expect("a day").computed.last_day
    };
    assert_eq!(
        last_day("2026-12-31"),
        day("2027-01-14"),
        "the old law to its last day"
    );
    assert_eq!(
        last_day("2027-01-01"),
        day("2027-01-08"),
        "the new one from its first"
    );
}

#[test]
fn how_well_a_row_was_checked_may_be_noted_anew() {
    let read = Table::version(2)
        .head(3, "# rechtsstand 2026-11-01")
        .set("bussgeld_2w", "verified", "law")
        .set("bussgeld_2w", "rechtsstand", "2026-11-01")
        .set("bussgeld_2w", "valid_from", "1975-01-01")
        .set("gb_2w", "note", "anders gesagt")
        .set("ob_verbleib_1m", "doubt", "")
        .set("ausreise_1w", "question", "Was steht im Bescheid?");
    let comparison = compare(&read).expect("it is newer");
    assert_eq!(
        ids(&comparison.rechecked),
        ["ob_verbleib_1m", "gb_2w", "ausreise_1w", "bussgeld_2w"]
    );
    assert_eq!((comparison.added.len(), comparison.ended.len()), (0, 0));
}

#[test]
fn an_edited_law_is_refused_whatever_was_edited() {
    for (column, value) in [
        ("name", "Anders"),
        ("trigger", "Anders"),
        ("sender", "authority"),
        ("length", "3"),
        ("unit", "month"),
        ("start", "day"),
        ("roll", "auth"),
        ("meaning", "ends"),
        ("source", "§ 1 AsylG"),
        ("valid_to", "2027-01-01"),
        ("regime", "new"),
        ("other_regime", "gb_2w"),
        ("group", "gerichtsbescheid"),
        ("follows", "ob_zulassung_1m"),
        ("land", "NW"),
        ("seat", "NW"),
        ("remind_weeks", "1"),
        ("consequence", "nichts"),
        ("severity", "info"),
    ] {
        let edited = compare(&Table::version(2).set("gb_2w", column, value));
        match column {
            "valid_to" => assert_eq!(ids(&edited.expect("ending is no edit").ended), ["gb_2w"]),
            _ => assert_eq!(
                edited,
                Err(NotReplaced::Edited {
                    rule: "gb_2w".to_owned()
                }),
                "{column}"
            ),
        }
    }
}

#[test]
fn an_end_is_not_moved_and_not_taken_back() {
    for end in ["", "2026-12-31"] {
        let table = Table::version(2).set("alt_asyl_klage_2w", "valid_to", end);
        let rule = "alt_asyl_klage_2w".to_owned();
        assert_eq!(compare(&table), Err(NotReplaced::Edited { rule }), "to {end:?}");
    }
}

#[test]
fn a_rule_does_not_vanish() {
    let lost = |table: Table| match compare(&table) {
        Err(NotReplaced::Lost { rule }) => rule,
        other => panic!("{other:?}"),
    };
    assert_eq!(lost(Table::version(2).without("kita")), "kita");
    assert_eq!(
        compare(&Table::version(2).set("gb_2w", "length", "3"))
            .expect_err("edited")
            .code(),
        "edited"
    );
    assert_eq!(
        compare(&Table::version(2).without("kita"))
            .expect_err("lost")
            .code(),
        "lost"
    );
    assert_eq!(
        lost(Table::version(2).set("gb_2w", "valid_from", "2015-01-02")),
        "gb_2w",
        "another first day is another row"
    );
    let unverified = Table::version(2)
        .set("uvg_1m", "valid_from", "2017-07-01")
        .set("uvg_1m", "length", "2");
    assert_eq!(
        lost(unverified),
        "uvg_1m",
        "who verifies a row does not change its law"
    );
}

#[test]
fn only_a_higher_version_takes_the_place() {
    for offered in [1, 2] {
        let in_use = Table::version(2).rules();
        assert_eq!(
            in_use.compare(&Table::version(offered).rules()),
            Err(NotReplaced::NotNewer { in_use: 2, offered })
        );
    }
    let refused = NotReplaced::NotNewer {
        in_use: 2,
        offered: 1,
    };
    assert_eq!(
        refused.to_string(),
        "version 1 is not newer than 2, which is in use"
    );
    assert_eq!(refused.code(), "not_newer");
}

fn kept(key: &str, rule: &str, facts: Facts, kept: &str) -> OpenDeadline {
    OpenDeadline {
        key: key.to_owned(),
        rule: rule.to_owned(),
        facts,
        kept: day(kept),
    }
}

#[test]
fn only_the_deadlines_that_a_change_concerns_are_named() {
    let on = |event| Facts::on(day(event), Land::Nw);
    let open = [
        kept("before", "anmeldung_2w", on("2026-12-31"), "2027-01-14"),
        kept("after", "anmeldung_2w", on("2027-01-04"), "2027-01-18"),
        kept(
            "already set by hand to it",
            "anmeldung_2w",
            on("2027-01-04"),
            "2027-01-11",
        ),
        kept("set by hand", "anmeldung_2w", on("2027-01-04"), "2027-01-15"),
        kept("another rule", "wsa_3j", on("2027-01-04"), "2030-01-04"),
        kept("another rule, by hand", "wsa_3j", on("2027-01-04"), "2030-02-02"),
    ];
    let before = open.clone();
    let moves = moved(&open, shipped(), &changed_law().rules());
    assert_eq!(open, before, "nothing that is kept was changed");
    let told: Vec<_> = moves
        .iter()
        .map(|one| {
            let now = one.now.as_ref().expect("a day").computed.last_day;
            (one.key.as_str(), one.rule.as_str(), one.kept, now)
        })
        .collect();
    assert_eq!(
        told,
        [
            ("after", "anmeldung_2w", day("2027-01-18"), day("2027-01-11")),
            (
                "set by hand",
                "anmeldung_2w",
                day("2027-01-15"),
                day("2027-01-11")
            ),
        ]
    );
}

#[test]
fn a_deadline_that_the_new_rules_refuse_is_named_with_the_reason() {
    let ended = Table::version(2).set("gb_2w", "valid_to", "2026-12-31").rules();
    let facts = Facts {
        service: Some(Service::HandedOver),
        ..Facts::on(day("2027-01-11"), Land::Nw)
    };
    let moves = moved(&[kept("one", "gb_2w", facts, "2027-01-25")], shipped(), &ended);
    assert!(
        matches!(&moves[0].now, Err(Refusal::NotValid { rule, .. }) if rule == "gb_2w"),
        "{moves:?}"
    );
}

#[test]
fn a_version_that_changes_no_day_moves_nothing() {
    let facts = Facts::on(day("2026-11-09"), Land::Nw);
    let open: Vec<_> = shipped()
        .all()
        .iter()
        .filter_map(|rule| {
            let result = shipped().compute(&rule.id, &facts).ok()?;
            Some(OpenDeadline {
                key: rule.id.clone(),
                rule: rule.id.clone(),
                facts,
                kept: result.computed.last_day,
            })
        })
        .collect();
    assert!(open.len() > 60, "most rules give a day");
    assert_eq!(moved(&open, shipped(), &Table::version(2).rules()), []);
}
