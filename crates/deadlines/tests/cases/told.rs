//! What a person and a script are told, word for word.

use chrono::NaiveDate;
use deadlines::{
    Computed, Count, Facts, Grade, Land, Letter, Refusal, Roll, Rules, Service, Start, Step, StepKind, Unit,
};

use crate::common::day;
use crate::common::table::Table;

fn count(length: u32, unit: Unit, start: Start, roll: Roll, land: Land) -> Count {
    Count {
        length,
        unit,
        start,
        roll,
        land,
    }
}

fn told(steps: &[Step]) -> Vec<String> {
    let lines = steps
        .iter()
        .map(|step| format!("{} | {}", step.what, step.paragraph));
    lines.collect()
}

fn way(count: &Count, event: &str) -> Computed {
    count.compute(day(event)).expect("inside the years")
}

#[test]
fn the_way_over_christmas_is_told_step_by_step() {
    let weeks = count(2, Unit::Week, Start::EventDay, Roll::Court, Land::Nw);
    let computed = way(&weeks, "2026-12-11");
    assert_eq!(
        told(&computed.steps),
        [
            "Fr 11.12.2026: dieser Tag zählt nicht mit | § 187 I BGB",
            "2 Wochen: Ende nach dem Kalender am Fr 25.12.2026 | § 188 II BGB",
            "Fr 25.12.2026 ist Feiertag (1. Weihnachtstag, § 2 FeiertagsG NW): weiter zum nächsten Tag | § 57 II VwGO, § 222 II ZPO; § 64 III SGG",
            "Sa 26.12.2026 ist Feiertag (2. Weihnachtstag, § 2 FeiertagsG NW): weiter zum nächsten Tag | § 57 II VwGO, § 222 II ZPO; § 64 III SGG",
            "So 27.12.2026 ist Sonntag: weiter zum nächsten Tag | § 57 II VwGO, § 222 II ZPO; § 64 III SGG",
            "letzter Tag: Mo 28.12.2026, bis 24 Uhr | § 188 BGB",
            "sicherer Tag: Do 24.12.2026, letzter Werktag davor, kein Feiertag, aber viele Stellen schließen mittags | Vorsichtsregel",
            "erinnern: Mi 23.12.2026, zwei Werktage vorher | Vorsichtsregel",
        ]
    );
    let kinds: Vec<StepKind> = computed.steps.iter().map(|step| step.kind).collect();
    assert_eq!(
        kinds,
        [
            StepKind::Start,
            StepKind::RawEnd,
            StepKind::Rolled,
            StepKind::Rolled,
            StepKind::Rolled,
            StepKind::LastDay,
            StepKind::SafeDay,
            StepKind::AlarmDay
        ]
    );
}

#[test]
fn offices_close_at_noon_on_two_days_only() {
    let week = count(1, Unit::Week, Start::EventDay, Roll::Court, Land::Nw);
    for (event, safe, closes) in [
        ("2026-11-18", "Di 24.11.2026", false),
        ("2026-11-26", "Mi 02.12.2026", false),
        ("2025-12-25", "Mi 31.12.2025", true),
    ] {
        let computed = way(&week, event);
        let step = computed.steps.iter().find(|step| step.kind == StepKind::SafeDay);
        let what = &step.expect("it is told").what;
        assert!(
            what.contains(safe) && what.contains("mittags") == closes,
            "{what}"
        );
    }
}

#[test]
fn a_month_without_that_day_and_an_authority_are_told() {
    let month = count(1, Unit::Month, Start::EventDay, Roll::Authority, Land::By);
    assert_eq!(
        told(&way(&month, "2027-01-30").steps)[..5],
        [
            "Sa 30.01.2027: dieser Tag zählt nicht mit | § 187 I BGB",
            "1 Monat: Ende nach dem Kalender am So 28.02.2027 | § 188 II BGB",
            "dieser Monat hat keinen 30., also sein letzter Tag | § 188 III BGB",
            "So 28.02.2027 ist Sonntag: weiter zum nächsten Tag | § 31 III 1 VwVfG, § 26 III 1 SGB X, § 193 BGB",
            "letzter Tag: Mo 01.03.2027, bis 24 Uhr | § 188 BGB",
        ]
    );
}

#[test]
fn where_nothing_moves_it_is_said_why_not() {
    let days = count(30, Unit::Day, Start::DayItself, Roll::None, Land::Nw);
    assert_eq!(
        told(&way(&days, "2026-10-10").steps),
        [
            "Sa 10.10.2026: dieser Tag zählt als erster mit | § 187 II BGB",
            "30 Tage: Ende nach dem Kalender am So 08.11.2026 | § 188 I BGB",
            "So 08.11.2026 ist Sonntag: hier nicht verschoben, das frühere Datum zählt | Vorsichtsregel; vgl. § 31 III 2, IV, V VwVfG, § 26 III 2, IV, V SGB X",
            "letzter Tag: So 08.11.2026, bis 24 Uhr | § 188 BGB",
            "sicherer Tag: Fr 06.11.2026, letzter Werktag davor | Vorsichtsregel",
            "erinnern: Do 05.11.2026, zwei Werktage vorher | Vorsichtsregel",
        ]
    );
    let of_some = count(2, Unit::Week, Start::EventDay, Roll::None, Land::By);
    assert!(
        way(&of_some, "2028-08-01")
            .steps
            .iter()
            .all(|step| step.kind != StepKind::SomeCommunes),
        "what moves nothing anywhere needs no word about communes"
    );
    let workday = count(1, Unit::Week, Start::EventDay, Roll::None, Land::Nw);
    assert!(
        way(&workday, "2026-11-09")
            .steps
            .iter()
            .all(|step| step.kind != StepKind::Stays)
    );
}

#[test]
fn every_length_is_told_in_words() {
    let words = |length, unit| {
        let computed = way(
            &count(length, unit, Start::EventDay, Roll::None, Land::Nw),
            "2026-11-09",
        );
        let step = &computed.steps[1];
        format!("{} | {}", step.what.split(':').next().unwrap(), step.paragraph)
    };
    for (length, unit, expected) in [
        (1, Unit::Day, "1 Tag | § 188 I BGB"),
        (5, Unit::Day, "5 Tage | § 188 I BGB"),
        (1, Unit::Week, "1 Woche | § 188 II BGB"),
        (1, Unit::HalfMonth, "1 halber Monat | § 189 BGB"),
        (3, Unit::HalfMonth, "3 halbe Monate | § 189 BGB"),
        (6, Unit::Month, "6 Monate | § 188 II BGB"),
        (1, Unit::Year, "1 Jahr | § 188 II BGB"),
        (3, Unit::Year, "3 Jahre | § 188 II BGB"),
    ] {
        assert_eq!(words(length, unit), expected);
    }
}

#[test]
fn the_days_of_the_week_are_told_in_german() {
    let weekdays = (0..7).map(|after| {
        let event = day("2026-11-09") + chrono::Days::new(after);
        let computed = count(1, Unit::Day, Start::EventDay, Roll::None, Land::Nw).compute(event);
        computed.expect("inside the years").steps[0].what[..2].to_owned()
    });
    assert_eq!(
        weekdays.collect::<Vec<_>>(),
        ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"]
    );
    let saturday = way(
        &count(1, Unit::Week, Start::EventDay, Roll::Court, Land::Nw),
        "2026-11-07",
    );
    assert!(
        saturday.steps[2].what.starts_with("Sa 14.11.2026 ist Samstag:"),
        "{:?}",
        saturday.steps[2]
    );
}

#[test]
fn terms_of_their_own_kind_are_told_too() {
    let told_of = |rule: &str, event: &str| {
        let rules = Rules::shipped().expect("the shipped table is read");
        let result = rules
            .compute(rule, &Facts::on(day(event), Land::Nw))
            .expect("a day");
        told(&result.computed.steps[..2])
    };
    for (rule, event, first, second) in [
        (
            "ueberpruefung_asylblg",
            "2022-03-01",
            "Di 01.03.2022: Bekanntgabe des Bescheids | § 187 BGB",
            "Do 31.12.2026: Jahre nach dem Ende dieses Jahres | § 9 IV 2 Nr. 1 AsylbLG i.V.m. § 44 SGB X",
        ),
        (
            "kindergeld_6m",
            "2026-11-09",
            "Mo 09.11.2026: Antragsmonat | § 187 BGB",
            "reicht zurück bis Fr 01.05.2026: 6 ganze Monate vor diesem Monat | § 70 I 2 EStG",
        ),
        (
            "rkw_sgb2",
            "2026-11-09",
            "Mo 09.11.2026: Zugang Anerkennung / Titel / Fiktionsbescheinigung | § 187 BGB",
            "Mo 30.11.2026: letzter Tag dieses Monats | § 37 II SGB II; § 1 III AsylbLG",
        ),
        (
            "flueag_10",
            "2026-11-30",
            "Mo 30.11.2026: Monatsende | § 187 BGB",
            "Do 10.12.2026: Tag des folgenden Monats | § 4 III FlüAG NRW",
        ),
        (
            "fnz_sub_stop",
            "2026-11-09",
            "Mo 09.11.2026: jeder Tag | § 187 BGB",
            "Fr 23.07.2027: im Gesetz genannter Tag | § 104 XIV AufenthG",
        ),
        (
            "anhoerung_termin",
            "2026-11-09",
            "Mo 09.11.2026: Tag des Termins | § 187 BGB",
            "Mo 09.11.2026: dieser Tag selbst | § 25 AsylG; Art. 41 VO 2024/1348",
        ),
    ] {
        assert_eq!(told_of(rule, event), [first, second]);
    }
}

#[test]
fn how_a_letter_came_is_told_with_the_day_that_counts() {
    let letter = Letter::new(Some(Service::Deposited), day("2026-11-09"), None);
    let serving = letter.serve(deadlines::Sender::Bamf).expect("the days fit");
    assert_eq!(
        told(&[serving.days[0].step.clone()]),
        [
            "zugestellt am Mo 09.11.2026 (gelber Umschlag, niedergelegt: es zählt der Tag der Mitteilung, nicht der Abholung) | § 181 I 4 ZPO"
        ]
    );
    let mut counts: Vec<&str> = Service::ALL.iter().map(|service| service.counts()).collect();
    let mut names: Vec<&str> = Service::ALL.iter().map(|service| service.name()).collect();
    counts.sort_unstable();
    counts.dedup();
    names.sort_unstable();
    names.dedup();
    assert_eq!((counts.len(), names.len()), (14, 14), "no two are told alike");
    let json = serde_json::to_string(&Service::ALL).expect("JSON");
    let read: Vec<Service> = serde_json::from_str(&json).expect("the codes stand in files");
    assert_eq!(read, Service::ALL);
    assert!(serde_json::from_str::<Service>("\"S15\"").is_err());
    assert_eq!(format!("{} {}", Service::Lawyer, Land::Th), "S11 TH");
}

#[test]
fn every_land_has_its_code_and_its_law_on_holidays() {
    let mut laws: Vec<&str> = Land::ALL.iter().map(|land| land.holiday_law()).collect();
    assert!(
        laws.iter()
            .all(|law| law.starts_with('§') || law.starts_with("Art."))
    );
    laws.sort_unstable();
    laws.dedup();
    assert_eq!(laws.len(), 16);
    for land in Land::ALL {
        assert_eq!(land.code().to_lowercase().parse(), Ok(land));
    }
    assert_eq!("XX".parse::<Land>(), Err(Refusal::UnknownLand));
}

#[test]
fn only_what_was_read_and_has_a_beginning_is_verified() {
    let rules = Table::shipped().set("gb_2w", "valid_from", "").rules();
    let is_verified = |id: &str| rules.get(id).expect("it is there").is_verified();
    assert!(is_verified("asyl_klage_2w"));
    assert!(!is_verified("gb_2w"), "nobody knows since when");
    assert!(!is_verified("bamf_entsch"), "nobody has read the article");
    for (grade, is_read) in [
        (Grade::Law, true),
        (Grade::LawSec, true),
        (Grade::LawEu, true),
        (Grade::Sec, false),
        (Grade::EuSec, false),
        (Grade::Eu, false),
        (Grade::MemHigh, false),
        (Grade::Mem, false),
    ] {
        assert_eq!(grade.is_verified(), is_read, "{grade:?}");
    }
}

#[test]
fn every_refusal_has_its_code_its_sentence_and_what_to_do_now() {
    let not_valid = |from: Option<NaiveDate>, to: Option<NaiveDate>, instead: &[&str]| Refusal::NotValid {
        rule: "x".to_owned(),
        day: day("2026-01-01"),
        from,
        to,
        instead: instead.iter().map(|id| (*id).to_owned()).collect(),
    };
    let (from, to) = (Some(day("2026-06-12")), Some(day("2025-12-31")));
    for (refusal, code, sentence, advice) in [
        (Refusal::UnknownLand, "unknown_land", "unknown Land", "BW BY"),
        (
            Refusal::UnknownService,
            "unknown_service",
            "unknown kind",
            "S1 to S14",
        ),
        (Refusal::NoLength, "no_length", "have a length", "at least 1"),
        (
            Refusal::OutOfRange,
            "out_of_range",
            "before 1990 or after 2199",
            "the day and the length",
        ),
        (
            Refusal::UnknownRule,
            "unknown_rule",
            "no rule with this id",
            "in the list",
        ),
        (
            not_valid(from, None, &["a", "b"]),
            "rule_not_valid",
            "valid from 2026-06-12",
            "Try a or b",
        ),
        (
            not_valid(None, to, &[]),
            "rule_not_valid",
            "valid until 2025-12-31",
            "another version of the law",
        ),
        (
            not_valid(from, from, &[]),
            "rule_not_valid",
            "from 2026-06-12 until 2026-06-12",
            "another version",
        ),
        (
            not_valid(None, None, &[]),
            "rule_not_valid",
            "it is valid always",
            "another version",
        ),
        (
            Refusal::ServedBeforePosted,
            "served_before_posted",
            "before the day of posting",
            "both days",
        ),
        (
            Refusal::ServedBeforeDecided,
            "served_before_decided",
            "before its own date",
            "both days",
        ),
        (
            Refusal::FiledAfterEvent,
            "filed_after_event",
            "filed after the decision",
            "both days",
        ),
        (
            Refusal::BegunAfterEvent,
            "begun_after_event",
            "begun after the letter",
            "both days",
        ),
        (
            Refusal::InFuture {
                today: day("2026-01-01"),
            },
            "in_future",
            "after today, 2026-01-01",
            "the years",
        ),
        (
            Refusal::NotALetter,
            "not_a_letter",
            "does not start with a letter",
            "Leave out",
        ),
        (Refusal::NoEvent, "no_event", "is missing", "Give the day"),
        (
            Refusal::OtherLength,
            "other_length",
            "has the length that the letter names",
            "by hand",
        ),
    ] {
        assert_eq!(refusal.code(), code);
        assert!(refusal.to_string().contains(sentence), "{refusal}");
        assert!(refusal.advice().contains(advice), "{}", refusal.advice());
    }
}
