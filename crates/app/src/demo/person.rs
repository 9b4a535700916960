//! Everything that is said of one person when she is entered.

use chrono::{Datelike as _, NaiveDate, NaiveDateTime};
use model::code::{Intensity, InterpreterNeed, LanguageLevel, ResidenceStatus, StatusGroup};
use model::record::{Nationality, Person, PersonLanguage, PersonName};
use model::{PartialDate, PersonId, Precision};

use super::city::City;
use super::dice::Dice;
use super::full_name::FullName;
use super::household::Member;
use super::origin::Origin;
use super::{ids, time};
use crate::Result;

/// A person with her list elements, not yet written.
pub(super) struct Human {
    pub(super) id: PersonId,
    pub(super) member: Member,
    /// As a caseworker writes of her.
    pub(super) address: String,
    pub(super) born_on: NaiveDate,
    /// After the family had come.
    pub(super) is_born_here: bool,
    /// The language to speak with her, ISO 639-3.
    pub(super) language: &'static str,
    pub(super) fields: Person,
    pub(super) names: Vec<PersonName>,
    pub(super) nationality: Nationality,
    pub(super) languages: Vec<PersonLanguage>,
}

/// What all of a household share.
pub(super) struct Shared {
    pub(super) status: ResidenceStatus,
    pub(super) country: &'static str,
    pub(super) language: &'static str,
    pub(super) place: &'static str,
    pub(super) entered_at: NaiveDateTime,
    pub(super) arrived_on: NaiveDate,
    pub(super) intensity: Intensity,
}

impl Shared {
    /// # Errors
    /// `internal` for an empty data file.
    pub(super) fn throw(
        city: &City,
        origin: &Origin,
        entered_at: NaiveDateTime,
        dice: &mut Dice,
    ) -> Result<Shared> {
        let intensities = [
            (Intensity::Information, 25),
            (Intensity::Counselling, 55),
            (Intensity::CaseManagement, 20),
        ];
        let status = *dice.weigh(&origin.status)?;
        let (least, most) = city.stay(status)?;
        Ok(Shared {
            status,
            country: dice.weigh(&origin.countries)?,
            language: dice.weigh(&origin.languages)?,
            place: dice.pick(&origin.places)?,
            entered_at,
            arrived_on: time::plus(entered_at.date(), -dice.between(least, most)),
            intensity: *dice.weigh(&intensities)?,
        })
    }
}

impl Human {
    /// # Errors
    /// `internal` for an empty data file.
    pub(super) fn throw(
        city: &City,
        origin: &Origin,
        shared: &Shared,
        (member, name): (Member, FullName<'_>),
        dice: &mut Dice,
    ) -> Result<Human> {
        let is_adult = member.age >= 18;
        let need = need(shared, city.today, dice)?;
        let allocated_on = time::plus(shared.entered_at.date(), -dice.between(0, 14)).max(shared.arrived_on);
        let born_on =
            time::birthday(city.today, member.age, dice).min(time::plus(shared.entered_at.date(), -20));
        let is_born_here = born_on > shared.arrived_on;
        let birth_place = match is_born_here {
            true => city.file.one("birth_place")?,
            false => shared.place,
        };
        let phone = format!("0151 0000 {:04}", dice.below(10_000));
        let fields = Person {
            // Whoever was born here has a certificate of it.
            birth: Some(birth(born_on, dice)).map(|thrown| match is_born_here {
                true => PartialDate::day(born_on),
                false => thrown,
            }),
            birth_place: Some(birth_place.to_owned()).filter(|_| dice.is_in(80)),
            sex: Some(member.sex),
            residence_status: Some(shared.status),
            residence_valid_until: valid_until(shared.status, city.today, dice),
            intensity: Some(shared.intensity),
            interpreter_need: Some(need),
            phone: Some(phone).filter(|_| is_adult && dice.is_in(88)),
            email: Some(mail(name)).filter(|_| is_adult && dice.is_in(18)),
            arrived_on: Some(arrival(shared.arrived_on, dice)).filter(|_| !is_born_here),
            allocated_on: Some(allocated_on).filter(|_| !is_born_here && dice.is_in(85)),
            // Real numbers of both registers have other forms.
            azr_number: Some(format!("000000{:06}", dice.below(1_000_000))).filter(|_| dice.is_in(75)),
            file_reference: Some(format!("{:07}-000", dice.below(10_000_000))).filter(|_| dice.is_in(60)),
            opened_on: Some(shared.entered_at.date()),
            remark: Some((*dice.pick(city.file.list("remark"))?).to_owned())
                .filter(|_| is_adult && dice.is_in(9)),
            ..Person::default()
        };
        Ok(Human {
            id: PersonId(ids::throw(shared.entered_at, dice)),
            member,
            address: name.address(member.age),
            born_on,
            is_born_here,
            language: shared.language,
            fields,
            names: name.rows(dice)?,
            nationality: Nationality {
                country: Some(shared.country.to_owned()),
                ..Nationality::default()
            },
            languages: languages(origin, shared.language, member.age, dice)?,
        })
    }

    /// The day she came to the country, where the file knows it to the day.
    pub(super) fn arrived_to_the_day(&self) -> Option<NaiveDate> {
        let arrived = self.fields.arrived_on.as_ref()?;
        (arrived.precision == Precision::Day).then_some(arrived.first)
    }

    /// Whether she was of age on a day.
    pub(super) fn is_adult_on(&self, day: NaiveDate) -> bool {
        day.years_since(self.born_on).is_some_and(|years| years >= 18)
    }
}

fn mail(name: FullName<'_>) -> String {
    let fold = |text: &str| -> String {
        names::fold(text)
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .collect()
    };
    match name.family() {
        "" => format!("{}@example.org", fold(name.given())),
        family => format!("{}.{}@example.org", fold(name.given()), fold(family)),
    }
}

fn need(shared: &Shared, today: NaiveDate, dice: &mut Dice) -> Result<InterpreterNeed> {
    let years = (today - shared.arrived_on).num_days().unsigned_abs() / 365;
    let weights = [
        (InterpreterNeed::Always, 60u64.saturating_sub(years * 18)),
        (InterpreterNeed::Complex, 30),
        (InterpreterNeed::None, 10 + years * 14),
    ];
    dice.weigh(&weights).copied()
}

/// Papers give the day, or the first of January for want of a better one, or less.
fn birth(day: NaiveDate, dice: &mut Dice) -> PartialDate {
    match dice.below(100) {
        0..72 => PartialDate::day(day),
        72..86 => PartialDate::day(first_of_year(day)),
        86..92 => PartialDate {
            precision: Precision::Year,
            first: first_of_year(day),
            is_estimated: false,
        },
        92..96 => PartialDate {
            precision: Precision::Year,
            first: first_of_year(day),
            is_estimated: true,
        },
        _ => PartialDate {
            precision: Precision::Month,
            first: first_of_month(day),
            is_estimated: false,
        },
    }
}

fn arrival(day: NaiveDate, dice: &mut Dice) -> PartialDate {
    match dice.below(100) {
        0..55 => PartialDate::day(day),
        _ => PartialDate {
            precision: Precision::Month,
            first: first_of_month(day),
            is_estimated: false,
        },
    }
}

fn first_of_month(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

fn first_of_year(day: NaiveDate) -> NaiveDate {
    day.with_ordinal0(0).unwrap_or(day)
}

/// Most papers are valid for some time to come, a few have run out.
fn valid_until(status: ResidenceStatus, today: NaiveDate, dice: &mut Dice) -> Option<NaiveDate> {
    match status.group() {
        StatusGroup::Without => None,
        _ if status == ResidenceStatus::Niederlassungserlaubnis => None,
        StatusGroup::Temporary => fourth_of_march(today),
        StatusGroup::Protected | StatusGroup::Other => Some(time::plus(today, dice.between(-10, 900))),
        _ => Some(time::plus(today, dice.between(-14, 170))),
    }
}

/// The papers of § 24 AufenthG all end on one day, the fourth of March of some year.
pub(super) fn fourth_of_march(today: NaiveDate) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(time::plus(today, 90).year() + 1, 3, 4)
}

fn languages(origin: &Origin, first: &str, age: i64, dice: &mut Dice) -> Result<Vec<PersonLanguage>> {
    let row = |language: &str, level, reads, rank| PersonLanguage {
        language: Some(language.to_owned()),
        level: Some(level),
        reads: Some(reads),
        rank: Some(rank),
        ..PersonLanguage::default()
    };
    let mut rows = vec![row(first, LanguageLevel::Native, age >= 7 && dice.is_in(88), 0)];
    if age >= 6 && dice.is_in(60) {
        let second = *dice.weigh(&origin.second_languages)?;
        let levels = [
            (LanguageLevel::Literacy, 8),
            (LanguageLevel::A1, 28),
            (LanguageLevel::A2, 28),
            (LanguageLevel::B1, 22),
            (LanguageLevel::B2, 10),
            (LanguageLevel::C1, 4),
        ];
        if second != first {
            let level = *dice.weigh(&levels)?;
            rows.push(row(second, level, level != LanguageLevel::Literacy, 1));
        }
    }
    Ok(rows)
}
