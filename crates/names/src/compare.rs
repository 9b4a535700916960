//! Are two records one person? A score of evidence, and a verdict that never merges by itself.
//!
//! The weights follow Fellegi and Sunter, A Theory for Record Linkage (1969): each agreement adds bits, each
//! disagreement takes some away. They are set by hand, not estimated, and pinned by the tables in `tests/`.

use crate::birth::BirthAgreement;
use crate::pairing::{Pairing, pair};
use crate::part::{Part, parts};
use crate::record::NameRecord;

/// What to do with two records.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// Two persons.
    Different,
    /// Somebody should look.
    Review,
    /// One person: the same number, or names and birth date both agree and nothing speaks against it.
    Same,
}

/// A piece of evidence, for or against.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reason {
    /// All parts of the names agree, across spellings.
    NamesAgree,
    /// One name has parts that the other leaves out.
    NamePartMissing,
    /// A part differs by a slip or a vowel.
    NamesConfusable,
    /// A surname stands in a man's and in a woman's form.
    GenderedSurname,
    /// A given name stands in a man's and in a woman's form.
    FeminineForm,
    /// A part is another name.
    NamesDiffer,
    /// The names are so common that they say little.
    NamesCommon,
    /// The birth dates agree this far.
    Birth(BirthAgreement),
    /// The sex is not the same.
    SexDiffers,
    /// No nationality in common.
    NationalityDiffers,
    /// A number is the same.
    NumberEqual,
    /// A number of the same kind differs by one slip: it neither proves nor excludes anything.
    NumberClose,
    /// A number of the same kind is another one.
    NumberDiffers,
}

/// The outcome of a comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// Bits of evidence that this is one person; negative if it speaks against it. For sorting, not for deciding.
    pub score: i32,
    /// What to do.
    pub verdict: Verdict,
    /// What the verdict rests on.
    pub reasons: Vec<Reason>,
}

/// From here on somebody should look.
const REVIEW_FROM: i32 = 4;
/// Names carry a decision (together with the birth date) from here on.
const STRONG_NAMES_FROM: i32 = 4;

/// Compares two records; symmetric. Of several names the pair that agrees best counts.
///
/// Who compares one record with many should take them apart once, see [`Prepared`].
pub fn compare(a: &NameRecord, b: &NameRecord) -> Comparison {
    Prepared::new(a).compare(&Prepared::new(b))
}

/// A record whose names have been taken apart, for comparing it more than once.
#[derive(Debug, Clone)]
pub struct Prepared<'a> {
    record: &'a NameRecord,
    names: Vec<Vec<Part>>,
}

impl<'a> Prepared<'a> {
    /// Takes the names of a record apart.
    pub fn new(record: &'a NameRecord) -> Self {
        Self {
            record,
            names: record.names.iter().map(|name| parts(name)).collect(),
        }
    }

    /// Compares as [`compare()`] does.
    pub fn compare(&self, other: &Prepared<'_>) -> Comparison {
        let pairs = self
            .names
            .iter()
            .flat_map(|x| other.names.iter().map(move |y| pair(x, y)));
        let best = pairs.max_by_key(|pairing| (pairing.apart == 0, pairing.score(), pairing.bits));
        judge(&best.unwrap_or_default(), self.record, other.record)
    }
}

fn judge(names: &Pairing, a: &NameRecord, b: &NameRecord) -> Comparison {
    let mut reasons = Vec::new();
    let mut score = names.score();
    explain_names(names, &mut reasons);

    let birth = a.birth.zip(b.birth).map(|(x, y)| x.agreement(y));
    score += birth.map_or(0, birth_bits);
    reasons.extend(birth.map(Reason::Birth));

    let mut is_contradicted = false;
    if let (Some(x), Some(y)) = (a.sex, b.sex) {
        if x == y {
            score += 1;
        } else {
            score -= 4;
            is_contradicted = true;
            reasons.push(Reason::SexDiffers);
        }
    }
    if !a.nationalities.is_empty()
        && !b.nationalities.is_empty()
        && !a.nationalities.iter().any(|x| b.nationalities.contains(x))
    {
        score -= 2;
        is_contradicted = true;
        reasons.push(Reason::NationalityDiffers);
    }
    let number = compare_numbers(a, b);
    match number {
        Some(Reason::NumberEqual) => score += 20,
        Some(Reason::NumberDiffers) => score -= 10,
        _ => {}
    }
    is_contradicted |= number.is_some();
    reasons.extend(number);
    let has_equal_number = number == Some(Reason::NumberEqual);

    let has_strong_names =
        names.agrees() && names.bits >= STRONG_NAMES_FROM && (names.same >= 2 || names.has_compound);
    let verdict = if has_equal_number {
        // Numbers are mistyped too: with quite another name somebody should look.
        if names.same + names.near > 0 {
            Verdict::Same
        } else {
            Verdict::Review
        }
    } else if names.same + names.near == 0 || names.apart > 0 {
        Verdict::Different
    } else if has_strong_names && birth == Some(BirthAgreement::Day) && !is_contradicted {
        Verdict::Same
    } else if score >= REVIEW_FROM {
        Verdict::Review
    } else {
        Verdict::Different
    };
    Comparison {
        score,
        verdict,
        reasons,
    }
}

fn explain_names(names: &Pairing, reasons: &mut Vec<Reason>) {
    if names.same > 0 && names.agrees() {
        reasons.push(Reason::NamesAgree);
    }
    for (count, reason) in [
        (names.missing, Reason::NamePartMissing),
        (names.near - names.gendered, Reason::NamesConfusable),
        (names.gendered, Reason::GenderedSurname),
        (names.feminine, Reason::FeminineForm),
        (names.other + names.apart, Reason::NamesDiffer),
    ] {
        if count > 0 {
            reasons.push(reason);
        }
    }
    if names.same > 0 && names.bits < STRONG_NAMES_FROM {
        reasons.push(Reason::NamesCommon);
    }
}

fn birth_bits(agreement: BirthAgreement) -> i32 {
    match agreement {
        BirthAgreement::Day => 9,
        BirthAgreement::Swapped => 5,
        BirthAgreement::Month | BirthAgreement::Close => 4,
        BirthAgreement::Year | BirthAgreement::OtherCalendar => 2,
        BirthAgreement::YearClose => 0,
        BirthAgreement::Different => -8,
    }
}

/// What the numbers of the same kinds say: one that is equal outweighs all others, one that is another outweighs a
/// slip.
fn compare_numbers(a: &NameRecord, b: &NameRecord) -> Option<Reason> {
    let mut found = None;
    for x in &a.numbers {
        for y in b.numbers.iter().filter(|y| y.kind == x.kind) {
            let (x, y) = (x.bare(), y.bare());
            if x.is_empty() || y.is_empty() {
                continue;
            }
            if x == y {
                return Some(Reason::NumberEqual);
            }
            let is_slip = x.len() >= 6
                && y.len() >= 6
                && x.len().max(y.len()) <= 40
                && strsim::osa_distance(&x, &y) == 1;
            if !is_slip {
                found = Some(Reason::NumberDiffers);
            } else if found.is_none() {
                found = Some(Reason::NumberClose);
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{BirthDate, Number, Sex};

    fn person(name: &str, birth: &str) -> NameRecord {
        NameRecord {
            names: vec![name.into()],
            birth: BirthDate::parse(birth),
            ..NameRecord::default()
        }
    }

    fn numbered(name: &str, birth: &str, number: &str) -> NameRecord {
        NameRecord {
            numbers: vec![Number {
                kind: "azr".into(),
                value: number.into(),
            }],
            ..person(name, birth)
        }
    }

    #[test]
    fn only_a_number_or_two_strong_fields_make_it_the_same_person() {
        let of = |a: &NameRecord, b: &NameRecord| compare(a, b).verdict;
        let full = person("Youssef Haddad", "1979-11-23");
        assert_eq!(of(&full, &person("Yusuf Hadad", "1979-11-23")), Verdict::Same);
        assert_eq!(
            of(&full, &person("Yusuf Hadad", "")),
            Verdict::Review,
            "a name alone is one field"
        );
        assert_eq!(
            of(&full, &person("Yusuf", "1979-11-23")),
            Verdict::Review,
            "one part of a name is weak"
        );
        let common = person("Mohammed Ali", "1979-11-23");
        assert_eq!(
            of(&common, &person("Muhammad Ali", "1979-11-23")),
            Verdict::Review,
            "half the village"
        );
        assert_eq!(
            of(&person("", "1979-11-23"), &person("", "1979-11-23")),
            Verdict::Different,
            "no name at all"
        );
        let a = numbered("Youssef Haddad", "1979-11-23", "980 123-456");
        assert_eq!(
            of(&a, &numbered("Youssef H", "1981-01-01", "980123456")),
            Verdict::Same
        );
        assert_eq!(
            of(&a, &numbered("Olena Lysenko", "1979-11-23", "980123456")),
            Verdict::Review,
            "mistyped?"
        );
        assert_eq!(
            of(&a, &numbered("Yusuf Hadad", "1979-11-23", "980999999")),
            Verdict::Review,
            "two records?"
        );
        assert_eq!(
            of(&a, &numbered("Yusuf Hadad", "1979-01-01", "980999999")),
            Verdict::Different
        );
    }

    #[test]
    fn the_reasons_name_what_was_found() {
        let mut a = person("Nour Hamwi", "1996-02-02");
        let mut b = a.clone();
        (a.sex, b.sex) = (Some(Sex::Male), Some(Sex::Female));
        let found = compare(&a, &b);
        assert_eq!(found.verdict, Verdict::Review);
        assert_eq!(
            found.reasons,
            [
                Reason::NamesAgree,
                Reason::Birth(BirthAgreement::Day),
                Reason::SexDiffers
            ]
        );
    }

    #[test]
    fn any_of_several_names_may_be_the_one_that_agrees() {
        let mut a = person("Oleksandr Kovalenko", "1984-12-01");
        a.names.push("Олександр Коваленко".into());
        let b = person("Александр Коваленко", "1984-12-01");
        assert_eq!(compare(&a, &b).verdict, Verdict::Same);
    }
}
