use chrono::NaiveDate;

use crate::code::{Intensity, InterpreterNeed, LanguageLevel, NameSource, ResidenceStatus, Sex};
use crate::{AreaId, LanguageId, NationalityId, PartialDate, PersonId, PersonNameId, WorkerId, record};

record! {
    /// A person in care. Names, nationalities and languages are rows of their own. Religion, ethnicity and diagnoses
    /// have no field.
    pub struct Person[PersonId] in PERSON = 1 "person" {
        /// The Integrationsraum that cares for the person.
        1 area_id: AreaId => Statistic, Remove;
        /// The worker responsible.
        2 worker_id: WorkerId => Master, Remove;
        /// Date of birth with what is known of it. The office gets the year at most.
        3 birth: PartialDate => Case, Remove;
        /// Place of birth as papers write it.
        4 birth_place: String => Case, Remove;
        /// Sex as entered in papers.
        5 sex: Sex => Statistic, Remove;
        /// Paper or title held.
        6 residence_status: ResidenceStatus => Case, Remove;
        /// The status in the words of its source, where no code fits.
        7 residence_status_text: String => Case, Remove;
        /// Last day on which the paper is valid.
        8 residence_valid_until: NaiveDate => Case, Remove;
        /// How closely the person is accompanied.
        9 intensity: Intensity => Statistic, Remove;
        /// Whether a talk needs somebody who interprets.
        10 interpreter_need: InterpreterNeed => Cover, Remove;
        /// Telephone, as written.
        11 phone: String => Cover, Remove;
        /// E-mail address.
        12 email: String => Cover, Remove;
        /// Postal address outside a shelter.
        13 address: String => Cover, Remove;
        /// Arrival in Germany.
        14 arrived_on: PartialDate => Case, Remove;
        /// Allocation to the city.
        15 allocated_on: NaiveDate => Case, Remove;
        /// Number of the Ausländerzentralregister.
        16 azr_number: String => Case, Remove;
        /// File number of another authority, as its list writes it.
        17 file_reference: String => Case, Remove;
        /// The address must not be told to anybody (§ 51 BMG, refuge): nothing about the person leaves.
        18 is_address_protected: bool => Own, Remove;
        /// Nobody knows where the person is: nothing about the person leaves.
        19 is_whereabouts_unknown: bool => Own, Remove;
        /// Taken into care on this day.
        20 opened_on: NaiveDate => Statistic, Remove;
        /// Care ended on this day.
        21 closed_on: NaiveDate => Statistic, Remove;
        /// Free remark, and what a list said that had no place elsewhere.
        22 remark: String => Own, Remove;
    }
}

record! {
    /// One name of a person, as one source writes it. All are kept; the one with the lowest rank is shown.
    pub struct PersonName[PersonNameId] in PERSON_NAME = 2 "person_name" {
        /// Whose name.
        1 person_id: PersonId => Master, Remove;
        /// Family name, or what stands in its place. Many people have none.
        2 family: String => Master, Remove;
        /// Given names, or the whole name where it has no parts.
        3 given: String => Master, Remove;
        /// Script by ISO 15924: `Latn`, `Arab`, `Ethi`, `Cyrl` …
        4 script: String => Master, Remove;
        /// Where this spelling comes from.
        5 source: NameSource => Case, Remove;
        /// 0 is shown first.
        6 rank: u32 => Case, Remove;
    }
}

record! {
    /// One nationality.
    pub struct Nationality[NationalityId] in NATIONALITY = 3 "nationality" {
        /// Whose.
        1 person_id: PersonId => Statistic, Remove;
        /// ISO 3166-1 alpha-3; `XXA` stateless, `XXX` unclear.
        2 country: String => Statistic, Remove;
    }
}

record! {
    /// One language a person speaks.
    pub struct PersonLanguage[LanguageId] in PERSON_LANGUAGE = 4 "person_language" {
        /// Whose.
        1 person_id: PersonId => Master, Remove;
        /// ISO 639-3.
        2 language: String => Master, Remove;
        /// How well.
        3 level: LanguageLevel => Case, Remove;
        /// Whether the person reads it.
        4 reads: bool => Cover, Remove;
        /// 0 is the language to speak with the person.
        5 rank: u32 => Master, Remove;
    }
}
