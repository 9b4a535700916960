//! What may leave. Before any class the row veto applies; then a consent for the purpose; then the class of each field.
//!
//! Sources: § 203 StGB (even being a client is a secret), §§ 87, 88 AufenthG and § 8 AsylG (what a public body must pass
//! on), § 51 BMG (protected address).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::PersonId;
use crate::code::{ConsentPurpose, ShelterKind, StatusGroup};
use crate::record::{Consent, Person, PersonLanguage, PersonName, Shelter, Stay};
use crate::snapshot::MasterRecord;

/// Why nothing about a person leaves for the office, whatever was consented.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Veto {
    /// The person's address is protected.
    AddressProtected,
    /// The person lives in a protected shelter.
    ShelterProtected,
    /// Neither title nor toleration (§ 87 Abs. 2 AufenthG).
    NoTitle,
    /// Nobody knows where the person is.
    WhereaboutsUnknown,
}

/// The row veto. Setting any of these acts like a withdrawal.
pub fn derive_veto(person: &Person, shelters: &[&Shelter]) -> Option<Veto> {
    if person.is_address_protected == Some(true) {
        return Some(Veto::AddressProtected);
    }
    if shelters.iter().any(|shelter| is_protected(shelter)) {
        return Some(Veto::ShelterProtected);
    }
    if person
        .residence_status
        .is_some_and(|status| status.group() == StatusGroup::Without)
    {
        return Some(Veto::NoTitle);
    }
    (person.is_whereabouts_unknown == Some(true)).then_some(Veto::WhereaboutsUnknown)
}

/// Whether a shelter is never told: marked so, or a refuge by its kind.
pub fn is_protected(shelter: &Shelter) -> bool {
    shelter.is_protected == Some(true) || shelter.kind == Some(ShelterKind::Refuge)
}

/// Why a person is not named to the office.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Withheld {
    /// No consent for this purpose was ever given.
    NoConsent,
    /// It was withdrawn.
    Withdrawn,
    /// It ran out.
    Expired,
    /// A veto stands before any consent.
    Veto(Veto),
}

/// Whether the person may be named to the office on `today`, and until when; or why not.
///
/// # Errors
/// The reason, of which the most lasting is told: a veto before a withdrawal before an expiry.
pub fn may_be_named(
    person: &Person,
    shelters: &[&Shelter],
    consents: &[Consent],
    today: NaiveDate,
) -> Result<Option<NaiveDate>, Withheld> {
    if let Some(veto) = derive_veto(person, shelters) {
        return Err(Withheld::Veto(veto));
    }
    let for_office = || {
        consents
            .iter()
            .filter(|consent| consent.purpose == Some(ConsentPurpose::Office))
    };
    let holding: Vec<&Consent> = for_office().filter(|consent| consent.holds_on(today)).collect();
    if !holding.is_empty() {
        let is_open = holding.iter().any(|consent| consent.until_on.is_none());
        return Ok(if is_open {
            None
        } else {
            holding.iter().filter_map(|consent| consent.until_on).max()
        });
    }
    if for_office().any(|consent| consent.withdrawn_on.is_some()) {
        Err(Withheld::Withdrawn)
    } else if for_office().any(|consent| consent.until_on.is_some_and(|until| until < today)) {
        Err(Withheld::Expired)
    } else {
        Err(Withheld::NoConsent)
    }
}

/// Everything about one person that the projection looks at.
#[derive(Clone, Debug, Default)]
pub struct Dossier {
    /// The person.
    pub person: Person,
    /// The shown name.
    pub shown_name: Option<PersonName>,
    /// The language to speak with her.
    pub language: Option<PersonLanguage>,
    /// The present stay.
    pub stay: Option<Stay>,
    /// Its shelter.
    pub shelter: Option<Shelter>,
    /// Name of the responsible worker.
    pub worker: Option<String>,
}

/// What the office receives of a person who may be named: fields of class `Master`, and the birth year.
pub fn project_master(id: PersonId, dossier: &Dossier, consent_until: Option<NaiveDate>) -> MasterRecord {
    let name = dossier.shown_name.as_ref();
    let told_shelter = dossier.shelter.as_ref().filter(|shelter| !is_protected(shelter));
    MasterRecord {
        person: Some(id),
        family: name.and_then(|name| name.family.clone()),
        given: name.and_then(|name| name.given.clone()),
        script: name.and_then(|name| name.script.clone()),
        birth_year: dossier.person.birth.map(|birth| birth.year()),
        language: dossier
            .language
            .as_ref()
            .and_then(|language| language.language.clone()),
        shelter: told_shelter.and_then(|shelter| shelter.name.clone()),
        room: told_shelter
            .and(dossier.stay.as_ref())
            .and_then(|stay| stay.room.clone()),
        worker: dossier.worker.clone(),
        consent_until,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::code::ResidenceStatus;

    fn day(d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, d).unwrap()
    }
    fn consent() -> Consent {
        Consent {
            purpose: Some(ConsentPurpose::Office),
            given_on: Some(day(1)),
            ..Consent::default()
        }
    }

    #[test]
    fn without_a_consent_for_this_purpose_nobody_is_named() {
        let cover = Consent {
            purpose: Some(ConsentPurpose::Cover),
            ..consent()
        };
        let asked = may_be_named(&Person::default(), &[], &[cover], day(5));
        assert_eq!(
            asked,
            Err(Withheld::NoConsent),
            "a consent to be covered is none to be named"
        );
        assert_eq!(
            may_be_named(&Person::default(), &[], &[consent()], day(5)),
            Ok(None)
        );
    }

    #[test]
    fn each_veto_stands_before_any_consent() {
        let refuge = Shelter {
            kind: Some(ShelterKind::Refuge),
            ..Shelter::default()
        };
        let hidden = Shelter {
            is_protected: Some(true),
            ..Shelter::default()
        };
        let cases = [
            (
                Person {
                    is_address_protected: Some(true),
                    ..Person::default()
                },
                vec![],
                Veto::AddressProtected,
            ),
            (
                Person {
                    is_whereabouts_unknown: Some(true),
                    ..Person::default()
                },
                vec![],
                Veto::WhereaboutsUnknown,
            ),
            (
                Person {
                    residence_status: Some(ResidenceStatus::OhneTitel),
                    ..Person::default()
                },
                vec![],
                Veto::NoTitle,
            ),
            (
                Person {
                    residence_status: Some(ResidenceStatus::Grenzuebertrittsbescheinigung),
                    ..Person::default()
                },
                vec![],
                Veto::NoTitle,
            ),
            (Person::default(), vec![&refuge], Veto::ShelterProtected),
            (Person::default(), vec![&hidden], Veto::ShelterProtected),
        ];
        for (person, shelters, veto) in cases {
            assert_eq!(
                may_be_named(&person, &shelters, &[consent()], day(5)),
                Err(Withheld::Veto(veto))
            );
        }
    }

    #[test]
    fn the_longest_of_several_consents_counts_and_its_end_travels() {
        let until = |d| Consent {
            until_on: Some(day(d)),
            ..consent()
        };
        assert_eq!(
            may_be_named(&Person::default(), &[], &[until(10), until(20)], day(5)),
            Ok(Some(day(20)))
        );
        assert_eq!(
            may_be_named(&Person::default(), &[], &[until(4)], day(5)),
            Err(Withheld::Expired)
        );
        let withdrawn = Consent {
            withdrawn_on: Some(day(3)),
            ..consent()
        };
        assert_eq!(
            may_be_named(&Person::default(), &[], &[withdrawn], day(5)),
            Err(Withheld::Withdrawn)
        );
    }

    #[test]
    fn a_protected_shelter_is_not_told_even_where_the_person_is() {
        let dossier = Dossier {
            stay: Some(Stay {
                room: Some("7".into()),
                ..Stay::default()
            }),
            shelter: Some(Shelter {
                name: Some("Haus".into()),
                is_protected: Some(true),
                ..Shelter::default()
            }),
            ..Dossier::default()
        };
        let told = project_master(PersonId(uuid::Uuid::nil()), &dossier, None);
        assert_eq!((told.shelter, told.room), (None, None));
    }
}
