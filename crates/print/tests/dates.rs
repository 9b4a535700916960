//! A date as people who read the language write it, beside the German one.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used
)] // all of it is a test

mod common;

use chrono::NaiveDate;
use common::{day, sheet};
use print::{Kind, Language, Sheet, typeset};

/// The appointment slip for a day, as one text with single spaces.
fn slip(on: NaiveDate, language: Language) -> String {
    let Sheet::Appointment(mut appointment) = sheet(Kind::Appointment, language) else {
        panic!("an appointment was asked for")
    };
    appointment.on = on;
    let set = typeset(&Sheet::Appointment(appointment), language).expect("the sheet can be set");
    let mut baseline = f64::NAN;
    let mut text = String::new();
    for run in set.runs() {
        // Runs of one line belong together; Arabic and Latin letters come from different fonts.
        if (run.baseline_mm - baseline).abs() > 0.01 {
            text.push(' ');
        }
        baseline = run.baseline_mm;
        text.push_str(&run.text);
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn christmas_eve_of_2026_in_every_language() {
    let expected = [
        (Language::German, "Donnerstag, 24. Dezember 2026 14:30 Uhr"),
        (
            Language::Arabic,
            "الخميس، ٢٤ كانون الأول (ديسمبر) ٢٠٢٦ الساعة ١٤:٣٠",
        ),
        (
            Language::Dari,
            "پنجشنبه، ۳ جدی ۱۴۰۵ ۲۴ دسمبر ۲۰۲۶ میلادی ساعت ۱۴:۳۰",
        ),
        (
            Language::Farsi,
            "پنجشنبه ۳ دی ۱۴۰۵ ۲۴ دسامبر ۲۰۲۶ میلادی ساعت ۱۴:۳۰",
        ),
        (Language::Kurmanji, "Pêncşem, 24 Kanûn 2026 Saet 14:30"),
        (
            Language::Sorani,
            "پێنجشەممە، ٢٤ی کانوونی یەکەمی ٢٠٢٦ کاتژمێر ١٤:٣٠",
        ),
        (
            Language::Tigrinya,
            "ሓሙስ፣ 24 ታሕሳስ 2026 (ብኣቆጻጽራ ፈረንጂ) 15 ታሕሳስ 2019 (ብኣቆጻጽራ ግእዝ) ሰዓት 14:30 (ናይ ጀርመን)",
        ),
        (Language::Ukrainian, "четвер, 24 грудня 2026 р. 14:30"),
        (Language::Turkish, "24 Aralık 2026 Perşembe Saat 14:30"),
        (Language::French, "jeudi 24 décembre 2026 à 14:30"),
        (Language::Russian, "четверг, 24 декабря 2026 г. 14:30"),
        (Language::English, "Thursday, 24 December 2026 14:30"),
    ];
    for (language, date) in expected {
        let slip = slip(day(2026, 12, 24), language);
        assert!(slip.contains(date), "{language:?}: {date}\nin\n{slip}");
        assert!(
            slip.contains("Donnerstag, 24. Dezember 2026 14:30 Uhr"),
            "{language:?}: the German date stands beside: {slip}"
        );
    }
}

#[test]
fn the_first_of_a_month_is_premier_in_french_and_in_no_other_month_a_problem() {
    assert!(slip(day(2027, 3, 1), Language::French).contains("lundi 1er mars 2027"));
    assert!(slip(day(2027, 8, 2), Language::French).contains("lundi 2 août 2027"));
}

#[test]
fn the_thirteenth_ethiopian_month_has_a_name() {
    let slip = slip(day(2027, 9, 8), Language::Tigrinya);
    assert!(slip.contains("3 ጳጉሜን 2019 (ብኣቆጻጽራ ግእዝ)"), "{slip}");
}

#[test]
fn every_month_has_a_name_of_its_own_in_every_language() {
    for language in Language::ALL {
        let mut seen = std::collections::BTreeSet::new();
        for month in 1..=12 {
            let slip = slip(day(2027, month, month + 6), language);
            assert!(
                seen.insert(slip),
                "{language:?}: month {month} reads like another"
            );
        }
    }
}
