//! Files of rules: what is taken, and how each fault is named.

use crate::common::day;
use crate::common::table::Table;
use deadlines::{Head, Land, RegimeBy, Rules, RulesError, Unit};
use proptest::prelude::*;

fn refused(table: &Table) -> RulesError {
    match table.parse() {
        Ok(_) => panic!("it is taken"),
        Err(error) => error,
    }
}

#[test]
fn a_file_says_which_version_it_is_of_which_law_and_whose() {
    assert_eq!(
        Table::version(7).rules().head(),
        &Head {
            version: 7,
            rechtsstand: day("2026-07-29"),
            published_on: day("2026-11-24"),
            publisher: "Ankommen".to_owned(),
        }
    );
}

#[test]
fn every_row_comes_out_as_it_stands_in_the_file() {
    let rules = Rules::shipped().expect("the shipped table is read");
    assert_eq!(Table::shipped().rules(), *rules, "the helper changes nothing");
    let visa = rules.get("visum_klage_1m").expect("it is there");
    assert_eq!((visa.seat, visa.land), (Some(Land::Be), None));
    let withdrawal = rules.get("widerruf_aeusserung_1m").expect("it is there");
    assert_eq!(withdrawal.regime_by, RegimeBy::Withdrawal);
    assert_eq!(
        rules.get("asyl_klage_2w").map(|rule| rule.regime_by),
        Some(RegimeBy::Filed)
    );
    assert_eq!(
        rules.get("titel_verl").map(|rule| rule.remind_weeks.clone()),
        Some(vec![12, 8, 4])
    );
    assert_eq!(
        rules.get("ausreise_1w").map(|rule| rule.follows.clone()),
        Some(vec!["asyl_klage".to_owned()])
    );
}

#[test]
fn a_spreadsheet_may_have_saved_the_file() {
    let windows = Rules::SHIPPED.replace('\n', "\r\n");
    let semicolons: Vec<String> = Rules::SHIPPED
        .lines()
        .map(|line| match line.starts_with('#') {
            true => format!("{line}{}", ";".repeat(26)),
            false => line.to_owned(),
        })
        .collect();
    for saved in [windows, semicolons.join("\n")] {
        assert_eq!(Rules::parse(&saved), Rules::shipped().cloned());
    }
}

#[test]
fn a_head_with_a_line_missing_or_wrong_is_refused_by_its_line() {
    for (line, text, name) in [
        (2, "# version 0", "version"),
        (2, "# version zwei", "version"),
        (2, "# rechtsstand 2026-07-29", "version"),
        (3, "# rechtsstand 2026-13-01", "rechtsstand"),
        (3, "# rechtsstand 2026-11-25", "rechtsstand"),
        (4, "# published", "published"),
        (4, "published 2026-11-24", "published"),
        (5, "# publisher  ", "publisher"),
    ] {
        let table = Table::shipped().head(line, text);
        let line = line as u64;
        assert_eq!(refused(&table), RulesError::Head { line, name }, "{text}");
    }
    assert!(
        Table::shipped()
            .head(3, "# rechtsstand 2026-11-24")
            .parse()
            .is_ok(),
        "read on the day it was given out"
    );
    for first in [
        "# 2026-11-24",
        "id;name",
        "",
        "# ankommen-rules",
        "\u{feff}# ankommen-rules 1",
    ] {
        assert_eq!(
            refused(&Table::shipped().head(1, first)),
            RulesError::NotARulesFile,
            "{first}"
        );
    }
    assert_eq!(
        refused(&Table::shipped().head(1, "# ankommen-rules 2")),
        RulesError::NewerForm
    );
    assert_eq!(Rules::parse(""), Err(RulesError::NotARulesFile));
}

#[test]
fn the_columns_stand_in_their_order_and_every_row_has_them_all() {
    let columns = Rules::SHIPPED.replacen("id;name", "name;id", 1);
    assert_eq!(Rules::parse(&columns), Err(RulesError::Columns { line: 6 }));
    let head: String = Rules::SHIPPED.split_inclusive('\n').take(5).collect();
    assert_eq!(
        Rules::parse(&head),
        Err(RulesError::Columns { line: 6 }),
        "nothing after the head"
    );
    let cut = Rules::SHIPPED.trim_end().rsplit_once(';').expect("a cell").0;
    let last = Rules::SHIPPED.lines().count() as u64;
    assert_eq!(Rules::parse(cut), Err(RulesError::Cells { line: last }));
}

#[test]
fn what_is_not_understood_is_named_by_line_and_column() {
    for (column, value) in [
        ("id", "asyl klage"),
        ("id", ""),
        ("id", "Asyl"),
        ("sender", "embassy"),
        ("length", "zwei"),
        ("length", "-2"),
        ("unit", "fortnight"),
        ("start", "next"),
        ("roll", "always"),
        ("meaning", "must"),
        ("valid_from", "2026-13-01"),
        ("valid_to", "2026-06-31"),
        ("regime", "newest"),
        ("regime_by", "decided"),
        ("land", "XX"),
        ("seat", "Berlin"),
        ("remind_weeks", "12w"),
        ("remind_weeks", "4 0"),
        ("remind_weeks", "105"),
        ("severity", "rot"),
        ("verified", "sure"),
        ("rechtsstand", "gestern"),
    ] {
        let table = Table::shipped().set("gb_2w", column, value);
        let line = Table::shipped().line("gb_2w");
        assert_eq!(refused(&table), RulesError::Cell { line, column }, "{value}");
    }
}

#[test]
fn a_row_that_contradicts_itself_is_refused() {
    let contradiction = |rule: &str, column: &str, value: &str| {
        let table = Table::shipped().set(rule, column, value);
        let line = Table::shipped().line(rule);
        let rule = rule.to_owned();
        assert_eq!(
            refused(&table),
            RulesError::Contradiction { line, rule },
            "{column} {value:?}"
        );
    };
    contradiction("gb_2w", "length", "");
    contradiction("gb_2w", "length", "0");
    contradiction("gb_2w", "name", " ");
    contradiction("gb_2w", "trigger", "");
    contradiction("gb_2w", "valid_to", "2014-12-31");
    contradiction("gb_2w", "rechtsstand", "");
    contradiction("gb_2w", "rechtsstand", "2026-07-30");
    contradiction("gb_2w", "regime_by", "filed");
    contradiction("bussgeld_2w", "rechtsstand", "2026-07-29");
    contradiction("titel_verl", "length", "2");
    contradiction("rkw_sgb2", "length", "1");
    contradiction("fnz_sub_stop", "valid_to", "");
    contradiction("fnz_sub_stop", "length", "1");
    contradiction("flueag_10", "length", "29");
    contradiction("kindergeld_6m", "length", "");
    contradiction("rundfunk_3j", "length", "4000000000");
    for length in ["1", "28"] {
        assert!(
            Table::shipped()
                .set("flueag_10", "length", length)
                .parse()
                .is_ok()
        );
    }
    assert!(
        Table::shipped()
            .set("gb_2w", "valid_to", "2015-01-01")
            .parse()
            .is_ok(),
        "valid on one day: how a row that was wrong ends"
    );
    let line = Table::shipped().line("gb_2w");
    assert_eq!(
        refused(&Table::shipped().set("gb_2w", "source", " ")),
        RulesError::NoSource {
            line,
            rule: "gb_2w".to_owned()
        },
        "nothing legal without its source"
    );
}

#[test]
fn every_unit_of_the_file_is_read() {
    for (unit, read) in [
        ("day", Unit::Day),
        ("week", Unit::Week),
        ("half_month", Unit::HalfMonth),
        ("month", Unit::Month),
        ("year", Unit::Year),
    ] {
        let rules = Table::shipped().set("gb_2w", "unit", unit).rules();
        let term = rules.get("gb_2w").map(|rule| rule.term);
        let start = deadlines::Start::EventDay;
        assert_eq!(
            term,
            Some(deadlines::Term::Period {
                length: 2,
                unit: read,
                start
            })
        );
    }
}

#[test]
fn one_rule_may_be_there_for_different_days_and_never_twice_for_the_same() {
    let later = |from: &str, to: &str| {
        Table::shipped().set("gb_2w", "valid_to", "2026-12-31").add(
            "gb_2w",
            &[("valid_from", from), ("valid_to", to), ("length", "3")],
        )
    };
    let rules = later("2027-01-01", "").rules();
    assert_eq!(rules.rows("gb_2w").count(), 2);
    assert_eq!(
        rules.get("gb_2w").and_then(|rule| rule.valid_from),
        Some(day("2027-01-01"))
    );
    for (from, to) in [
        ("2026-12-31", ""),
        ("", ""),
        ("2016-01-01", "2016-12-31"),
        ("", "2015-01-01"),
    ] {
        assert_eq!(
            refused(&later(from, to)),
            RulesError::Overlap {
                rule: "gb_2w".to_owned()
            },
            "{from} to {to}"
        );
    }
    assert!(
        later("", "2014-12-31").parse().is_ok(),
        "the law before is no overlap"
    );
}

#[test]
fn a_name_that_leads_nowhere_is_refused() {
    for (column, name) in [
        ("other_regime", "alt_klage"),
        ("other_regime", "asyl_klage"),
        ("follows", "klage"),
        ("group", "gb_2w"),
    ] {
        assert_eq!(
            refused(&Table::shipped().set("asyl_klage_2w", column, name)),
            RulesError::Dangling {
                rule: "asyl_klage_2w".to_owned(),
                name: name.to_owned()
            },
            "{column}"
        );
    }
}

#[test]
fn rules_that_follow_each_other_in_a_circle_are_refused_and_named() {
    let cycle = |table: Table, rules: &[&str]| {
        let rules = rules.iter().map(|rule| (*rule).to_owned()).collect();
        assert_eq!(refused(&table), RulesError::Cycle { rules });
    };
    cycle(Table::shipped().set("gb_2w", "follows", "gb_2w"), &["gb_2w"]);
    cycle(
        Table::shipped().set("gb_2w", "follows", "wiedereinsetzung_vg_2w"),
        &["wiedereinsetzung_vg_2w", "gb_2w"],
    );
    // Through a group: it follows every rule of it.
    cycle(
        Table::shipped().set("asyl_klage_1w", "follows", "ausreise_30d"),
        &["ausreise_30d", "asyl_klage_1w"],
    );
    let chain = Table::shipped().set("betreiben_1m", "follows", "gb_2w").set(
        "anmeldung_2w",
        "follows",
        "betreiben_1m gb_2w",
    );
    assert!(chain.parse().is_ok(), "two ways to one rule are no circle");
}

#[test]
fn a_fault_is_told_in_a_sentence_with_its_place() {
    for (error, sentence) in [
        (
            refused(&Table::shipped().set("gb_2w", "land", "XX")),
            "line 20, column land: not understood",
        ),
        (
            refused(&Table::shipped().set("gb_2w", "length", "0")),
            "line 20: rule gb_2w contradicts itself",
        ),
        (
            refused(&Table::shipped().head(4, "#")),
            "line 4: the head of the file needs \"# published …\" here",
        ),
        (
            refused(&Table::shipped().set("gb_2w", "follows", "wiedereinsetzung_vg_2w")),
            "these rules follow each other in a circle: wiedereinsetzung_vg_2w, gb_2w",
        ),
    ] {
        assert_eq!(error.to_string(), sentence, "{}", error.code());
    }
}

#[test]
fn every_fault_has_a_name_for_scripts() {
    let shipped = Table::shipped;
    let head: String = Rules::SHIPPED.split_inclusive('\n').take(5).collect();
    for (error, code) in [
        (refused(&shipped().head(1, "")), "not_a_rules_file"),
        (refused(&shipped().head(1, "# ankommen-rules 2")), "newer_form"),
        (refused(&shipped().head(2, "")), "head"),
        (Rules::parse(&head).expect_err("no columns"), "columns"),
        (
            Rules::parse(&format!("{}x\n", Rules::SHIPPED)).expect_err("one cell"),
            "cells",
        ),
        (refused(&shipped().set("gb_2w", "unit", "")), "cell"),
        (refused(&shipped().set("gb_2w", "source", "")), "no_source"),
        (refused(&shipped().set("gb_2w", "length", "")), "contradiction"),
        (refused(&shipped().add("gb_2w", &[])), "overlap"),
        (refused(&shipped().set("gb_2w", "follows", "x")), "dangling"),
        (refused(&shipped().set("gb_2w", "follows", "gb_2w")), "cycle"),
    ] {
        assert_eq!(error.code(), code, "{error}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_text_makes_the_reader_fail(text in "\\PC*") {
        let _ = Rules::parse(&text);
        let _ = Rules::parse(&format!("# ankommen-rules 1\n# version 1\n{text}"));
    }

    #[test]
    fn no_changed_character_makes_the_reader_fail(at in 0..Rules::SHIPPED.len(), other in any::<char>()) {
        let mut text = Rules::SHIPPED.to_owned();
        let at = (0..=at).rev().find(|at| text.is_char_boundary(*at)).expect("the first is one");
        text.insert(at, other);
        if let Ok(rules) = Rules::parse(&text) {
            prop_assert!(rules.all().iter().all(|rule| !rule.source.is_empty()));
        }
    }
}
