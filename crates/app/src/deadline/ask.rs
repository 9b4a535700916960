//! From what is asked, and the letter, to what the rules are given.

use chrono::NaiveDate;
use deadlines::{Facts, Land, Refusal, RuleResult, Rules, Said, Service, Signer};
use model::code::LetterSigner;
use model::record::{Deadline, Letter};

use crate::text::invalid;
use crate::view::DeadlineAsk;
use crate::{AppError, Result};

/// Computes what was asked. The Land is that of the question, else that of the area, else it is open.
///
/// # Errors
/// `invalid_field`: `said` that is no duration, `event_on` that is missing; for what does not fit `rule` or `event_on` with
/// the code of the [`Refusal`].
pub(super) fn answer(
    rules: &Rules,
    ask: &DeadlineAsk,
    letter: Option<&Letter>,
    land: Option<Land>,
    today: NaiveDate,
) -> Result<RuleResult> {
    let said = ask.said.as_deref().map(str::parse::<Said>).transpose();
    let said = said.map_err(|_| invalid("said", "unknown"))?;
    let known = Known {
        event_on: ask.event_on,
        filed_on: ask.filed_on,
        withdrawal_on: ask.withdrawal_on,
        said,
        land: ask.land.or(land),
    };
    known
        .compute(rules, &ask.rule, letter, Some(today))
        .map_err(refused)
}

/// What was asked for a stored deadline.
pub(crate) fn asked(deadline: &Deadline) -> DeadlineAsk {
    DeadlineAsk {
        rule: deadline.rule.clone().unwrap_or_default(),
        said: deadline.said.clone(),
        letter: deadline.letter_id,
        event_on: deadline.event_on,
        filed_on: deadline.filed_on,
        withdrawal_on: deadline.withdrawal_on,
        land: deadline.land.as_deref().and_then(|land| land.parse().ok()),
    }
}

/// What a stored deadline comes out at today, by the rules in use.
pub(super) fn again(
    rules: &Rules,
    deadline: &Deadline,
    letter: Option<&Letter>,
) -> std::result::Result<RuleResult, Refusal> {
    // What was entered once is not refused later because a clock went backwards: without a today.
    Known::of(deadline).compute(rules, deadline.rule.as_deref().unwrap_or_default(), letter, None)
}

/// What is known beside the letter.
pub(super) struct Known {
    event_on: Option<NaiveDate>,
    filed_on: Option<NaiveDate>,
    withdrawal_on: Option<NaiveDate>,
    said: Option<Said>,
    land: Option<Land>,
}

impl Known {
    /// What a stored deadline holds.
    pub(super) fn of(deadline: &Deadline) -> Known {
        Known {
            event_on: deadline.event_on,
            filed_on: deadline.filed_on,
            withdrawal_on: deadline.withdrawal_on,
            said: deadline.said.as_deref().and_then(|said| said.parse().ok()),
            land: deadline.land.as_deref().and_then(|land| land.parse().ok()),
        }
    }

    fn compute(
        &self,
        rules: &Rules,
        rule: &str,
        letter: Option<&Letter>,
        today: Option<NaiveDate>,
    ) -> std::result::Result<RuleResult, Refusal> {
        rules.compute(rule, &self.facts(rules, rule, letter, today)?)
    }

    /// As the rules take them.
    ///
    /// # Errors
    /// [`Refusal::UnknownRule`]; [`Refusal::NoEvent`] where nobody knows the day of the event.
    pub(super) fn facts(
        &self,
        rules: &Rules,
        rule: &str,
        letter: Option<&Letter>,
        today: Option<NaiveDate>,
    ) -> std::result::Result<Facts, Refusal> {
        let named = rules.named(rule);
        let first = named.first().ok_or(Refusal::UnknownRule)?;
        // A rule that no letter starts asks for another day than that on which the letter came.
        let letter = letter.filter(|_| first.sender.is_some());
        let event = match letter {
            Some(letter) => letter.arrived_on,
            None => self.event_on,
        };
        let facts = Facts {
            filed: self.filed_on,
            withdrawal: self.withdrawal_on,
            said: self.said,
            today,
            land: self.land,
            ..Facts::anywhere(event.ok_or(Refusal::NoEvent)?)
        };
        Ok(match letter {
            Some(letter) => Facts {
                service: letter
                    .service
                    .and_then(|service| service.code().parse::<Service>().ok()),
                signer: letter.signer.map(signer),
                is_shelter: letter.is_shelter == Some(true),
                posted: letter.posted_on,
                decided: letter.dated_on,
                is_estimated: letter.is_estimated == Some(true),
                ..facts
            },
            None => facts,
        })
    }
}

fn signer(signer: LetterSigner) -> Signer {
    match signer {
        LetterSigner::Addressee => Signer::Addressee,
        LetterSigner::Family => Signer::Family,
        LetterSigner::Flatmate => Signer::Flatmate,
        LetterSigner::HeadOfShelter => Signer::HeadOfShelter,
        LetterSigner::Other => Signer::Other,
    }
}

/// Why no day is given, at the field that decides.
fn refused(refusal: Refusal) -> AppError {
    let field = match refusal {
        Refusal::UnknownRule | Refusal::NotValid { .. } | Refusal::NotALetter => "rule",
        Refusal::OtherLength => "said",
        Refusal::ServedBeforePosted => "posted_on",
        Refusal::ServedBeforeDecided => "dated_on",
        Refusal::FiledAfterEvent => "filed_on",
        Refusal::BegunAfterEvent => "withdrawal_on",
        _ => "event_on",
    };
    let refused = invalid(field, refusal.code());
    match refusal {
        Refusal::NotValid { instead, .. } => refused.with("instead", instead.join(" ")),
        Refusal::InFuture { today } => refused.with("today", today),
        _ => refused,
    }
}
