//! What is known of a case, and what of it cannot be.

use chrono::NaiveDate;

use crate::rule::{Rule, Term};
use crate::service::Signer;
use crate::{Land, Letter, Refusal, Said, Service};

/// What is known of a case. [`Facts::on`] knows the event and the Land only; the rest is filled in as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facts {
    /// The day of the event that the rule names as its trigger; for a letter see [`Letter::event`].
    pub event: NaiveDate,
    /// How the letter came.
    pub service: Option<Service>,
    /// Who took it and signed.
    pub signer: Option<Signer>,
    /// Whether it was delivered to a shelter.
    pub is_shelter: bool,
    /// When it was posted.
    pub posted: Option<NaiveDate>,
    /// The date of the decision in it.
    pub decided: Option<NaiveDate>,
    /// When the asylum application was filed (*eingereicht*), which decides between old and new asylum law.
    pub filed: Option<NaiveDate>,
    /// When a withdrawal of protection was begun: then this day decides instead, § 87e I, II 2 AsylG.
    pub withdrawal: Option<NaiveDate>,
    /// Nobody knows the day of the event: `event` is the earliest that it can have been.
    pub is_estimated: bool,
    /// The length that the letter itself names: of a group only the rules of that length count.
    pub said: Option<Said>,
    /// The Land of the court or authority; [`Rule::seat`] goes before it. `None` where nobody knows: then it is computed in
    /// all sixteen, and the earliest day comes first.
    pub land: Option<Land>,
    /// The day on which it is asked, where it is to be noticed that something would have happened later.
    pub today: Option<NaiveDate>,
}

impl Facts {
    /// An event, and a court or authority in a Land; nothing else is known.
    pub fn on(event: NaiveDate, land: Land) -> Facts {
        Facts {
            land: Some(land),
            ..Facts::anywhere(event)
        }
    }

    /// An event; nothing else is known, not even in which Land.
    pub fn anywhere(event: NaiveDate) -> Facts {
        Facts {
            event,
            service: None,
            signer: None,
            is_shelter: false,
            posted: None,
            decided: None,
            filed: None,
            withdrawal: None,
            is_estimated: false,
            said: None,
            land: None,
            today: None,
        }
    }

    /// The letter that starts the period.
    pub(crate) fn letter(&self) -> Letter {
        Letter {
            service: self.service,
            signer: self.signer,
            is_shelter: self.is_shelter,
            event: self.event,
            posted: self.posted,
        }
    }

    /// Refuses what cannot have been.
    ///
    /// # Errors
    /// [`Refusal::NotALetter`], [`Refusal::InFuture`], [`Refusal::ServedBeforeDecided`], [`Refusal::FiledAfterEvent`],
    /// [`Refusal::BegunAfterEvent`].
    pub(crate) fn check(&self, rule: &Rule) -> Result<(), Refusal> {
        let is_letter = rule.sender.is_some();
        let tells_of_a_letter = self.service.is_some()
            || self.signer.is_some()
            || self.is_shelter
            || self.posted.is_some()
            || self.decided.is_some();
        if !is_letter && tells_of_a_letter {
            return Err(Refusal::NotALetter);
        }
        // An appointment, the expiry of a paper, the end of a month may well lie ahead.
        let has_happened = is_letter
            || matches!(
                rule.term,
                Term::Period { .. } | Term::YearEnd(_) | Term::MonthsBack(_)
            );
        let event = Some(self.event).filter(|_| has_happened);
        let days = [event, self.posted, self.decided, self.filed, self.withdrawal];
        if let Some(today) = self.today
            && days.iter().flatten().any(|day| *day > today)
        {
            return Err(Refusal::InFuture { today });
        }
        let is_after = |day: Option<NaiveDate>, other: NaiveDate| day.is_some_and(|day| day > other);
        if is_after(
            self.decided,
            self.posted.map_or(self.event, |posted| posted.min(self.event)),
        ) {
            return Err(Refusal::ServedBeforeDecided);
        }
        if is_letter && rule.regime.is_some() && is_after(self.filed, self.event) {
            return Err(Refusal::FiledAfterEvent);
        }
        if is_letter && rule.regime.is_some() && is_after(self.withdrawal, self.event) {
            return Err(Refusal::BegunAfterEvent);
        }
        Ok(())
    }
}
