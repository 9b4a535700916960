//! Where people come from: names, languages, papers and places that go together.

use std::str::FromStr;

use model::code::{ResidenceStatus, Sex};

use super::blocks::Blocks;
use super::dice::Dice;
use crate::{ErrorCode, Result};

const FILES: [&str; 14] = [
    include_str!("data/people/afghanistan.txt"),
    include_str!("data/people/balkan.txt"),
    include_str!("data/people/eritrea.txt"),
    include_str!("data/people/georgia.txt"),
    include_str!("data/people/iran.txt"),
    include_str!("data/people/iraq.txt"),
    include_str!("data/people/kurdish.txt"),
    include_str!("data/people/pashtun.txt"),
    include_str!("data/people/somalia.txt"),
    include_str!("data/people/sudan.txt"),
    include_str!("data/people/syria.txt"),
    include_str!("data/people/turkey.txt"),
    include_str!("data/people/ukraine.txt"),
    include_str!("data/people/west_africa.txt"),
];

/// A group of people with names of their own.
pub(super) struct Origin {
    pub(super) countries: Vec<(&'static str, u64)>,
    pub(super) languages: Vec<(&'static str, u64)>,
    pub(super) second_languages: Vec<(&'static str, u64)>,
    pub(super) status: Vec<(ResidenceStatus, u64)>,
    pub(super) places: Vec<&'static str>,
    /// Of a hundred, how many have one name only.
    pub(super) one_name: u64,
    /// The father's name stands where forms ask for a family name.
    pub(super) is_father_named: bool,
    /// Of a hundred wives, how many keep the name of their own family.
    pub(super) wife_keeps_name: u64,
    /// Of a hundred people who came first or alone, how many are women.
    pub(super) women: u64,
    pub(super) families: Vec<Spellings>,
    male: Vec<Spellings>,
    female: Vec<Spellings>,
}

/// A name, or part of one, with its spellings.
pub(super) struct Spellings {
    latin: Forms,
    original: Forms,
    others: Vec<Forms>,
}

/// What a man and what a woman is called; mostly the same.
struct Forms {
    his: &'static str,
    hers: &'static str,
}

impl Forms {
    fn read(text: &'static str) -> Forms {
        let (his, hers) = text.split_once(" / ").unwrap_or((text, text));
        Forms { his, hers }
    }

    fn of(&self, sex: Sex) -> &'static str {
        if sex == Sex::Male { self.his } else { self.hers }
    }
}

impl Spellings {
    fn read(row: &[&'static str]) -> Spellings {
        let column = |at: usize| row.get(at).copied().unwrap_or_default();
        Spellings {
            latin: Forms::read(column(0)),
            original: Forms::read(column(1)),
            others: column(2)
                .split(", ")
                .filter(|text| !text.is_empty())
                .map(Forms::read)
                .collect(),
        }
    }

    pub(super) fn latin(&self, sex: Sex) -> &'static str {
        self.latin.of(sex)
    }

    /// In the original script; empty where that is Latin.
    pub(super) fn original(&self, sex: Sex) -> &'static str {
        self.original.of(sex)
    }

    /// As an authority once heard it.
    pub(super) fn misheard(&self, sex: Sex, dice: &mut Dice) -> &'static str {
        dice.pick(&self.others)
            .map_or(self.latin(sex), |forms| forms.of(sex))
    }
}

impl Origin {
    /// All of them, each as frequent as its file says.
    ///
    /// # Errors
    /// `internal` when a data file lacks something.
    pub(super) fn all() -> Result<Vec<(Origin, u64)>> {
        FILES
            .iter()
            .map(|file| Origin::read(&Blocks::read(&[file])))
            .collect()
    }

    fn read(file: &Blocks) -> Result<(Origin, u64)> {
        let spellings = |name| file.rows(name).map(|row| Spellings::read(&row)).collect();
        let percent = |name, usual| {
            file.one(name)
                .ok()
                .and_then(|text| text.parse().ok())
                .unwrap_or(usual)
        };
        let status = file
            .weighted("status")
            .into_iter()
            .map(|(code, weight)| {
                Ok((
                    ResidenceStatus::from_str(code).map_err(|_| ErrorCode::Internal)?,
                    weight,
                ))
            })
            .collect::<Result<Vec<_>>>()?;
        let origin = Origin {
            countries: file.weighted("countries"),
            languages: file.weighted("languages"),
            second_languages: file.weighted("also"),
            status,
            places: file.list("places").to_vec(),
            one_name: percent("one_name", 0),
            is_father_named: file.one("naming").is_ok_and(|naming| naming == "father"),
            wife_keeps_name: percent("wife_keeps_name", 0),
            women: percent("women", 36),
            families: spellings("family"),
            male: spellings("male"),
            female: spellings("female"),
        };
        let weight = file.one("weight")?.parse().map_err(|_| ErrorCode::Internal)?;
        Ok((origin, weight))
    }

    /// A given name.
    ///
    /// # Errors
    /// `internal` when the origin has none.
    pub(super) fn given(&self, sex: Sex, dice: &mut Dice) -> Result<&Spellings> {
        dice.pick(if sex == Sex::Male {
            &self.male
        } else {
            &self.female
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_origin_is_complete() {
        for (origin, weight) in Origin::all().unwrap() {
            let name = origin.male[0].latin.his;
            assert!(weight > 0, "{name}");
            assert!(
                !origin.countries.is_empty() && !origin.languages.is_empty(),
                "{name}"
            );
            assert!(!origin.status.is_empty() && !origin.places.is_empty(), "{name}");
            assert!(origin.male.len() >= 8 && origin.female.len() >= 8, "{name}");
            assert!(origin.is_father_named || origin.families.len() >= 8, "{name}");
            let countries = origin.countries.iter().map(|(code, _)| code);
            let languages = origin
                .languages
                .iter()
                .chain(&origin.second_languages)
                .map(|(code, _)| code);
            assert!(
                countries
                    .clone()
                    .all(|code| code.len() == 3 && code.to_uppercase() == **code),
                "{name}"
            );
            assert!(
                languages
                    .clone()
                    .all(|code| code.len() == 3 && code.to_lowercase() == **code),
                "{name}"
            );
        }
    }

    #[test]
    fn latin_names_are_latin_and_original_ones_are_not() {
        for (origin, _) in Origin::all().unwrap() {
            for name in origin.families.iter().chain(&origin.male).chain(&origin.female) {
                for sex in [Sex::Male, Sex::Female] {
                    assert_eq!(
                        names::script(name.latin(sex)).code(),
                        "Latn",
                        "{}",
                        name.latin(sex)
                    );
                    let original = name.original(sex);
                    assert!(
                        original.is_empty() || names::script(original).code() != "Latn",
                        "{original}"
                    );
                }
                assert!(
                    name.others.iter().all(|form| !form.his.contains('|')),
                    "{}",
                    name.latin.his
                );
            }
        }
    }
}
