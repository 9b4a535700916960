//! What a sheet says in one language: the messages of `texts/<code>.ftl`, and dates as people there write them.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::OnceLock;

use chrono::{Datelike, NaiveDate, NaiveTime};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

use crate::PrintError;
use crate::calendar::{Day, derive_day};
use crate::code::Worded;
use crate::language::{Calendar, Language};
use crate::line::Line;

/// The messages of one language.
pub(crate) struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    /// Every message that needs no argument, for the templates.
    fixed: BTreeMap<String, String>,
}

/// Said by `reviewed` of a text that nobody has looked at yet who speaks the language.
const NOBODY: &str = "nobody";

impl Words {
    /// The words of a language, read once in the life of the program.
    pub(crate) fn of(language: Language) -> Result<&'static Words, PrintError> {
        static READ: [OnceLock<Option<Words>>; Language::ALL.len()] =
            [const { OnceLock::new() }; Language::ALL.len()];
        let words = READ
            .get(language as usize)
            .and_then(|cell| cell.get_or_init(|| Words::read(language)).as_ref());
        words.ok_or_else(|| failed(language, "cannot be read"))
    }

    fn read(language: Language) -> Option<Words> {
        let resource = FluentResource::try_new(source(language).to_owned()).ok()?;
        let keys: Vec<String> = resource
            .entries()
            .filter_map(|entry| match entry {
                fluent_syntax::ast::Entry::Message(message) => Some(message.id.name.to_owned()),
                _ => None,
            })
            .collect();
        let (language_code, _) = language.tag();
        let identifier: LanguageIdentifier = language_code.parse().ok()?;
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        // Nothing typed is ever an argument, so there is nothing to isolate from the text around it.
        bundle.set_use_isolating(false);
        bundle.add_resource(resource).ok()?;
        let fixed = keys
            .into_iter()
            .filter_map(|key| Some((key.clone(), say(&bundle, &key, None)?)))
            .collect();
        Some(Words {
            language,
            bundle,
            fixed,
        })
    }

    pub(crate) fn language(&self) -> Language {
        self.language
    }

    /// Every message that needs no argument.
    pub(crate) fn fixed(&self) -> &BTreeMap<String, String> {
        &self.fixed
    }

    /// A message that needs no argument.
    pub(crate) fn say(&self, key: &str) -> Result<&str, PrintError> {
        let said = self.fixed.get(key).map(String::as_str);
        said.ok_or_else(|| failed(self.language, key))
    }

    /// A message as a line of its own.
    pub(crate) fn line(&self, key: &str) -> Result<Line, PrintError> {
        Ok(Line::in_language(self.say(key)?, self.language))
    }

    /// The word for a member of a closed list.
    pub(crate) fn word(&self, code: impl Worded) -> Result<Line, PrintError> {
        self.line(code.key())
    }

    /// The words for several.
    pub(crate) fn words(&self, codes: &[impl Worded]) -> Result<Vec<Line>, PrintError> {
        codes.iter().map(|code| self.word(*code)).collect()
    }

    /// Who speaks the language and has read these texts, and when; `None` until somebody has.
    pub(crate) fn reviewed_by(&self) -> Option<&str> {
        self.say("reviewed").ok().filter(|who| *who != NOBODY)
    }

    /// A day with its weekday, once in each calendar of the language, the most familiar first.
    pub(crate) fn date(&self, date: NaiveDate) -> Result<Vec<Line>, PrintError> {
        let lines = self.language.calendars().iter().map(|calendar| {
            let day = derive_day(date, *calendar).ok_or_else(|| failed(self.language, "date"))?;
            self.date_in(date, day, *calendar)
        });
        lines.collect()
    }

    /// How long something holds: to that day, otherwise until it is withdrawn.
    pub(crate) fn until(&self, day: Option<NaiveDate>) -> Result<Vec<Line>, PrintError> {
        match day {
            Some(day) => self.date(day),
            None => Ok(vec![self.line("until-withdrawn")?]),
        }
    }

    fn date_in(&self, date: NaiveDate, day: Day, calendar: Calendar) -> Result<Line, PrintError> {
        let (pattern, month) = match calendar {
            Calendar::Gregorian => ("date", "month"),
            Calendar::SolarHijri | Calendar::Ethiopian => ("date-own", "own-month"),
        };
        let mut given = FluentArgs::new();
        let weekday = format!("weekday-{}", date.weekday().number_from_monday());
        given.set("weekday", self.say(&weekday)?.to_owned());
        given.set("day", i64::from(day.day));
        given.set("month", self.say(&format!("{month}-{}", day.month))?.to_owned());
        given.set("year", i64::from(day.year));
        self.say_with(pattern, &given)
    }

    /// A time of day, hours and minutes.
    pub(crate) fn time(&self, time: NaiveTime) -> Result<Line, PrintError> {
        let mut given = FluentArgs::new();
        given.set("time", time.format("%H:%M").to_string());
        self.say_with("clock", &given)
    }

    /// A number of years inside a message; each language has its own forms for one, two, few and many.
    pub(crate) fn years(&self, key: &str, years: u8) -> Result<Line, PrintError> {
        let mut given = FluentArgs::new();
        given.set("years", i64::from(years));
        self.say_with(key, &given)
    }

    /// With arguments that are numbers, times or words of the same language, never anything typed.
    fn say_with(&self, key: &str, given: &FluentArgs<'_>) -> Result<Line, PrintError> {
        let said = say(&self.bundle, key, Some(given)).ok_or_else(|| failed(self.language, key))?;
        let said = match self.fixed.get("digits") {
            Some(digits) => in_digits(&said, digits),
            None => said,
        };
        Ok(Line::in_language(&said, self.language))
    }
}

fn say(bundle: &FluentBundle<FluentResource>, key: &str, given: Option<&FluentArgs<'_>>) -> Option<String> {
    let pattern = bundle.get_message(key)?.value()?;
    let mut errors = Vec::new();
    let said = bundle.format_pattern(pattern, given, &mut errors);
    errors.is_empty().then(|| Cow::into_owned(said))
}

/// Replaces the digits 0 to 9 by the ten given ones.
fn in_digits(text: &str, digits: &str) -> String {
    let own = |digit: char| -> Option<char> {
        let value = digit.to_digit(10)?;
        digits.chars().nth(usize::try_from(value).ok()?)
    };
    text.chars().map(|c| own(c).unwrap_or(c)).collect()
}

fn failed(language: Language, key: &str) -> PrintError {
    PrintError::Failed {
        at: format!("texts/{}.ftl: {key}", language.code()),
    }
}

fn source(language: Language) -> &'static str {
    match language {
        Language::German => include_str!("../texts/deu.ftl"),
        Language::Arabic => include_str!("../texts/ara.ftl"),
        Language::Dari => include_str!("../texts/prs.ftl"),
        Language::Farsi => include_str!("../texts/pes.ftl"),
        Language::Kurmanji => include_str!("../texts/kmr.ftl"),
        Language::Sorani => include_str!("../texts/ckb.ftl"),
        Language::Tigrinya => include_str!("../texts/tir.ftl"),
        Language::Ukrainian => include_str!("../texts/ukr.ftl"),
        Language::Turkish => include_str!("../texts/tur.ftl"),
        Language::French => include_str!("../texts/fra.ftl"),
        Language::Russian => include_str!("../texts/rus.ftl"),
        Language::English => include_str!("../texts/eng.ftl"),
    }
}
