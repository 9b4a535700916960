//! Whole ways through the procedure.

use crate::common::{asked, case, day, has, history, item, lists, stand, states};
use procedure::{Case, fold};

const ARRIVAL: &str = "
    2026-06-15 einreise
    2026-06-16 asylantrag_gestellt
    2026-06-19 asylantrag_registriert
    2026-07-02 asylantrag_eingereicht 2027-01-01
";

#[test]
fn a_family_from_syria_comes_asks_is_heard_recognised_and_gets_its_permit() {
    let arrival = stand(ARRIVAL, "2026-07-10");
    assert_eq!(states(&arrival), ("A2", "-"));
    assert!(asked(&arrival).is_empty(), "{:?}", arrival.questions);
    let now = arrival.asylum.now.as_ref().expect("in the procedure");
    assert_eq!(
        (now.since, now.until),
        (day("2026-07-02"), Some(day("2027-01-01")))
    );
    let way: Vec<_> = arrival
        .asylum
        .path
        .iter()
        .filter_map(|station| station.state.as_ref())
        .map(|state| state.id.as_str())
        .collect();
    assert_eq!(way, ["A0", "A1", "A2"]);

    let heard = format!("{ARRIVAL}2026-09-01 anhoerung_geladen 2026-09-15\n2026-09-15 anhoerung\n");
    let heard_now = stand(&heard, "2026-09-20");
    assert_eq!(states(&heard_now), ("A3", "-"));
    let until = heard_now.asylum.now.expect("still in the procedure").until;
    assert_eq!(until, Some(day("2027-01-01")), "the paper stays the same");

    let recognised = format!("{heard}2026-11-02 bescheid_fluechtling\n");
    let standing = stand(&recognised, "2026-11-03");
    assert_eq!(states(&standing), ("D2", "-"));
    assert_eq!(asked(&standing), ["bescheid_ohne_titel"]);

    let permit = format!("{recognised}2026-11-20 titel_25_2_fluechtling 2029-11-19\n");
    let standing = stand(&permit, "2026-11-24");
    assert_eq!(states(&standing), ("D2", "T2"));
    assert!(asked(&standing).is_empty(), "{:?}", standing.questions);
}

#[test]
fn recognition_brings_its_list_with_days_and_the_days_are_those_of_the_rules() {
    let events = history(&format!("{ARRIVAL}2026-11-02 bescheid_fluechtling"));
    let lists = lists(&case(&events, "2026-11-03"));
    let recognition = lists.first().expect("the newest first");
    assert_eq!(
        (recognition.kind.as_str(), recognition.day),
        ("bescheid_fluechtling", day("2026-11-02"))
    );
    let benefits = item(&lists, "anerkannt_jobcenter").due.as_ref().expect("a day");
    assert_eq!(
        benefits.day,
        day("2026-11-30"),
        "the application reaches back to the first of its month"
    );
    let family = item(&lists, "anerkannt_nachzug");
    let due = family.due.as_ref().expect("a day");
    assert_eq!(
        (due.day, due.rule.as_deref()),
        (day("2027-02-02"), Some("fnz_3m"))
    );
    assert!(
        !family.questions.is_empty(),
        "it may begin later: the earliest stays red"
    );
    assert!(!has(&lists, "subsidiaer_nachzug"));
}

#[test]
fn a_rejection_asks_for_the_action_until_it_is_there() {
    let rejected = format!("{ARRIVAL}2026-09-15 anhoerung\n2026-11-09 bescheid_ou\n");
    let standing = stand(&rejected, "2026-11-10");
    assert_eq!(states(&standing), ("D6", "-"));
    assert_eq!(asked(&standing), ["bescheid_ohne_folge"]);
    let events = history(&rejected);
    let lists = lists(&case(&events, "2026-11-10"));
    let action = item(&lists, "ou_klage").due.as_ref().expect("a day");
    assert_eq!(action.rule.as_deref(), Some("asyl_klage_1w"));
    assert!(
        action.day <= day("2026-11-16"),
        "one week from the earliest service"
    );
    assert!(has(&lists, "ou_eilantrag") && has(&lists, "klage_begruendung"));

    let urgent = stand(&format!("{rejected}2026-11-12 eilantrag"), "2026-11-13");
    assert_eq!(states(&urgent), ("E1", "-"));
    assert!(
        asked(&urgent).contains(&"eilantrag_klage_fehlt"),
        "an urgent motion alone saves nothing"
    );

    let both = format!("{rejected}2026-11-12 eilantrag\n2026-11-12 klage\n");
    let standing = stand(&both, "2026-11-13");
    assert_eq!(states(&standing), ("E1", "-"));
    assert!(asked(&standing).is_empty(), "{:?}", standing.questions);

    let refused = stand(&format!("{both}2026-11-24 eilantrag_abgelehnt"), "2026-11-25");
    assert_eq!(
        states(&refused),
        ("K1", "L1"),
        "the action goes on, the duty to leave is enforceable"
    );
    let granted = stand(&format!("{both}2026-11-24 eilantrag_stattgegeben"), "2026-11-25");
    assert_eq!(states(&granted), ("K1", "-"));
}

#[test]
fn an_action_without_a_decision_is_asked_about_and_still_stands() {
    let standing = stand(&format!("{ARRIVAL}2026-11-12 klage"), "2026-11-13");
    assert_eq!(states(&standing), ("K1", "-"));
    assert_eq!(asked(&standing), ["klage_ohne_bescheid"]);
    let question = standing.questions.first().expect("one");
    assert_eq!(question.day, Some(day("2026-11-12")));
    assert!(question.source.is_some());
}

#[test]
fn a_paper_of_the_procedure_after_recognition_does_not_fit() {
    let standing = stand(
        &format!("{ARRIVAL}2026-11-02 bescheid_fluechtling\n2026-11-12 asylantrag_eingereicht"),
        "2026-11-13",
    );
    assert_eq!(
        states(&standing),
        ("D2", "-"),
        "it does not take the recognition away"
    );
    assert!(asked(&standing).contains(&"antrag_nach_anerkennung"));
    assert!(
        !asked(&standing).contains(&"does_not_fit"),
        "what is said once is not said twice"
    );
}

#[test]
fn a_transfer_to_another_state_counts_its_own_periods() {
    let transfer =
        format!("{ARRIVAL}2026-08-03 zustimmung_mitgliedstaat\n2026-08-10 bescheid_ueberstellung\n");
    let standing = stand(&transfer, "2026-08-11");
    assert_eq!(states(&standing), ("D7", "-"));
    let events = history(&transfer);
    let lists = lists(&case(&events, "2026-08-11"));
    let urgent = item(&lists, "ueberstellung_eilantrag")
        .due
        .as_ref()
        .expect("a day");
    assert_eq!(urgent.rule.as_deref(), Some("dublin_eil_1w"));
    let end = item(&lists, "zustimmung_frist");
    assert_eq!(end.due.as_ref().map(|due| due.day), Some(day("2027-02-03")));
    assert!(
        !end.source.is_verified() && !end.questions.is_empty(),
        "the article was not read: red"
    );
    assert!(has(&lists, "ueberstellung_leistung"));

    let over = stand(
        &format!("{transfer}2027-02-10 zustaendig_deutschland"),
        "2027-02-11",
    );
    assert_eq!(states(&over), ("A2", "-"), "the procedure goes on here");
}

#[test]
fn a_woman_from_ukraine_seeks_protection_and_her_asylum_procedure_rests() {
    let protection = "
        2026-07-01 einreise
        2026-07-03 schutzgesuch_24
        2026-07-20 fiktionsbescheinigung 2027-01-19
    ";
    assert_eq!(states(&stand(protection, "2026-07-10")), ("-", "U0"));
    assert_eq!(states(&stand(protection, "2026-07-21")), ("-", "U0b"));
    let all = format!(
        "{protection}2026-08-01 asylantrag_eingereicht\n2026-09-01 titel_24 2027-03-04\n2026-09-02 ruhen_24\n"
    );
    let standing = stand(&all, "2026-11-24");
    assert_eq!(states(&standing), ("D10", "U1"));
    assert!(asked(&standing).is_empty(), "{:?}", standing.questions);
    let events = history(&all);
    let before = lists(&case(&events, "2027-02-01"));
    let resume = item(&before, "ablauf_24_asyl").due.as_ref().expect("a day");
    assert_eq!(
        resume.day,
        day("2027-04-05"),
        "a month after the permit, which ended on 4 March; the 4th is a Sunday"
    );
    let expired = stand(&all, "2027-03-20");
    assert!(asked(&expired).contains(&"title_expired"));
    let asked_in_time = format!("{all}2027-02-20 verlaengerung_beantragt\n");
    assert!(!asked(&stand(&asked_in_time, "2027-03-20")).contains(&"title_expired"));
}

#[test]
fn a_toleration_with_unclear_identity_becomes_one_without() {
    let tolerated = "
        2024-01-10 asylantrag_eingereicht
        2025-03-03 bescheid_unbegruendet
        2025-03-10 klage
        2026-02-02 urteil_abgewiesen
        2026-03-10 bestandskraft
        2026-04-01 duldung_60b 2026-10-01
    ";
    let standing = stand(tolerated, "2026-05-01");
    assert_eq!(states(&standing), ("R", "L3"));
    assert!(asked(&standing).is_empty(), "{:?}", standing.questions);
    let events = history(tolerated);
    assert!(has(&lists(&case(&events, "2026-05-01")), "duldung_60b_pass"));
    let healed = stand(
        &format!("{tolerated}2026-09-01 duldung_60a 2027-03-01"),
        "2026-09-02",
    );
    assert_eq!(states(&healed), ("R", "L2"));
    assert_eq!(
        healed.residence.now.expect("tolerated").until,
        Some(day("2027-03-01"))
    );
    let late = stand(tolerated, "2026-11-24");
    assert!(asked(&late).contains(&"paper_expired"));
}

#[test]
fn a_child_born_here_asks_for_what_fits_its_parents_and_nothing_else() {
    let born = |before: &str| history(&format!("{before}2026-11-20 geburt_kind"));
    let events = born(ARRIVAL);
    let in_procedure = lists(&case(&events, "2026-11-24"));
    let register = item(&in_procedure, "geburt_standesamt")
        .due
        .as_ref()
        .expect("a day");
    assert_eq!(register.day, day("2026-11-27"));
    assert!(has(&in_procedure, "geburt_bamf") && has(&in_procedure, "geburt_asylblg"));
    assert!(!has(&in_procedure, "geburt_titel") && !has(&in_procedure, "geburt_kindergeld"));

    let events = born(
        "2023-01-10 asylantrag_eingereicht\n2024-05-06 bescheid_fluechtling\n2024-07-01 titel_25_2_fluechtling 2027-06-30\n",
    );
    let recognised = lists(&case(&events, "2026-11-24"));
    let title = item(&recognised, "geburt_titel").due.as_ref().expect("a day");
    assert_eq!(title.day, day("2027-05-20"), "six months");
    assert!(has(&recognised, "geburt_kindergeld") && has(&recognised, "geburt_elterngeld"));
    assert!(!has(&recognised, "geburt_bamf") && !has(&recognised, "geburt_asylblg"));

    let events = born("");
    let unknown = lists(&case(&events, "2026-11-24"));
    assert!(
        has(&unknown, "geburt_bamf") && has(&unknown, "geburt_titel"),
        "nothing is left out when nothing is known"
    );
}

#[test]
fn the_eighteenth_birthday_comes_by_itself() {
    let events = history("2024-02-01 asylantrag_eingereicht");
    let young = |today: &str| Case {
        born_on: Some(day("2009-01-15")),
        ..case(&events, today)
    };
    assert!(
        !has(&lists(&young("2026-05-01")), "volljaehrig_verfahren"),
        "too early"
    );
    let near = lists(&young("2026-11-24"));
    let list = near
        .iter()
        .find(|list| list.kind == "volljaehrig")
        .expect("a list");
    assert_eq!((list.day, list.event), (day("2027-01-15"), None));
    assert_eq!(
        item(&near, "volljaehrig_vormund").due.as_ref().map(|due| due.day),
        Some(day("2026-10-17"))
    );
    assert!(
        !has(&lists(&young("2027-06-01")), "volljaehrig_verfahren"),
        "long over"
    );
    let leap = Case {
        born_on: Some(day("2008-02-29")),
        ..case(&events, "2026-02-01")
    };
    let derived = fold(crate::common::tables(), &leap).derived;
    assert_eq!(
        derived.first().map(|derived| derived.day),
        Some(day("2026-03-01"))
    );
}

#[test]
fn a_permit_that_ends_brings_its_list_in_time() {
    let events = history(
        "2024-05-06 bescheid_subsidiaer\n2024-07-01 titel_25_2_subsidiaer 2027-01-31\n2023-05-05 asylantrag_eingereicht",
    );
    let lists = lists(&case(&events, "2026-11-24"));
    let renew = item(&lists, "ablauf_titel").due.as_ref().expect("a day");
    assert_eq!(
        (renew.day, renew.rule.as_deref()),
        (day("2027-01-31"), Some("titel_verl"))
    );
    assert!(!has(&lists, "ablauf_104c"));
}

#[test]
fn whoever_has_gone_stands_nowhere_and_may_come_back() {
    let gone = format!("{ARRIVAL}2026-10-01 untergetaucht\n");
    assert_eq!(states(&stand(&gone, "2026-10-02")), ("X1", "X1"));
    let moved = stand(&format!("{gone}2026-10-20 adresse"), "2026-10-21");
    assert_eq!(asked(&moved), ["nach_dem_abschluss"]);
    let back = stand(
        &format!("{gone}2026-11-01 wiedereinreise\n2026-11-02 asylantrag_gestellt"),
        "2026-11-03",
    );
    assert_eq!(back.asylum.state(), Some("A0"));
}

#[test]
fn a_withdrawal_that_ends_well_leads_back() {
    let protected = "
        2020-02-03 asylantrag_eingereicht
        2020-10-05 bescheid_subsidiaer
        2020-12-01 titel_25_2_subsidiaer 2026-12-01
        2026-09-01 entzug_angekuendigt
    ";
    assert_eq!(states(&stand(protected, "2026-09-02")), ("W1", "T3"));
    let stays = stand(&format!("{protected}2026-11-01 entzug_eingestellt"), "2026-11-02");
    assert_eq!(states(&stays), ("D3", "T3"));
}
