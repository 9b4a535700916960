//! When a letter counts as having arrived: service and its fictions.

use chrono::{Datelike as _, Days, NaiveDate};
use serde::Serialize;

use crate::count::in_range;
use crate::rule::Sender;
use crate::step::{Step, StepKind};
use crate::words::german;
use crate::{Refusal, Service, Signer};

/// What is known about a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Letter {
    /// How it came, when that is known.
    pub service: Option<Service>,
    /// Who took it and signed, when that is known.
    pub signer: Option<Signer>,
    /// Whether it was delivered to a shelter (*Gemeinschaftseinrichtung*).
    pub is_shelter: bool,
    /// The day it came: written on the yellow envelope, of the notice, of handing over, of the public notice, or on
    /// which it was found.
    pub event: NaiveDate,
    /// The day it was posted or sent; for [`Service::ReceptionCentre`] the day the centre got it.
    pub posted: Option<NaiveDate>,
}

/// A day that may count as the day of service, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Served {
    /// The day.
    pub day: NaiveDate,
    /// Why.
    pub step: Step,
}

/// The days that may count, the earliest first; more than one, or a question, means doubt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Serving {
    /// At least one.
    pub days: Vec<Served>,
    /// What decides, in German.
    pub question: Option<&'static str>,
}

const POSTED_WHEN: &str =
    "Wann wurde der Brief zur Post gegeben (Poststempel, Vermerk in der Akte, sonst Datum des Bescheids)?";

const WRONG_HANDS: &str = "Unterschrieben hat jemand, dem der Brief so nicht übergeben werden darf (§§ 177, 178 I ZPO): Wer war es, \
     und wann bekam die Person ihn selbst? Zustellung prüfen lassen.";

const LETTERBOX_OF_A_SHELTER: &str =
    "Einwurf in einer Unterkunft: § 180 ZPO nennt nur Wohnung und Geschäftsraum. Zustellung prüfen lassen.";

impl Letter {
    /// A letter of which is known how it came, on which day, and when it was posted.
    pub fn new(service: Option<Service>, event: NaiveDate, posted: Option<NaiveDate>) -> Letter {
        Letter {
            service,
            signer: None,
            is_shelter: false,
            event,
            posted,
        }
    }

    /// When the letter counts as served.
    ///
    /// # Errors
    /// [`Refusal::ServedBeforePosted`], [`Refusal::OutOfRange`].
    pub fn serve(&self, sender: Sender) -> Result<Serving, Refusal> {
        in_range(self.event)?;
        if self.posted.is_some_and(|posted| posted > self.event) {
            return Err(Refusal::ServedBeforePosted);
        }
        let fiction = self.posted.map(fiction).transpose()?;
        let Some(service) = self.service else {
            return Ok(self.of_unknown_kind(sender, fiction));
        };
        let event = served(service, self.event);
        let fiction = fiction.map(|day| served(service, day));
        let serving = match (service, fiction) {
            (Service::Registered, Some(fiction)) if self.event < fiction.day => Serving::doubtful(
                [event, fiction],
                "Gibt es einen Rückschein mit diesem Tag? Ohne Rückschein zählt der Fiktionstag.",
            ),
            (Service::Registered | Service::PlainLetter | Service::Electronic, Some(fiction)) => {
                match self.event > fiction.day {
                    true => Serving::doubtful(
                        [fiction, event],
                        "Lässt sich belegen, dass der Brief erst später ankam (Umschlag, Stempel, Zeugen)?",
                    ),
                    false => Serving::of([fiction], by_plain_letter(service, sender)),
                }
            }
            (Service::Registered, None) => {
                Serving::doubtful([event], "Gibt es einen Rückschein, und welcher Tag steht darauf?")
            }
            (Service::PlainLetter | Service::Electronic, None) => Serving::doubtful([event], POSTED_WHEN),
            (Service::ReceptionCentre, Some(fiction)) => match self.event > fiction.day {
                true => Serving::certain(fiction),
                false => Serving::certain(event),
            },
            (Service::ReceptionCentre, None) => Serving::doubtful(
                [event],
                "Wann bekam die Einrichtung den Brief? Lag er dort länger, zählt schon der Fiktionstag.",
            ),
            (Service::Undeliverable, _) => match self.posted {
                Some(posted) => Serving::certain(served(service, posted)),
                None => Serving::doubtful([event], POSTED_WHEN),
            },
            (Service::PublicNotice, _) => Serving::certain(served(service, after(self.event, 14)?)),
            (Service::Healed, _) => Serving::doubtful(
                [event],
                "War die Zustellung wirklich fehlerhaft? Sonst zählt der Tag auf dem Umschlag oder die Fiktion.",
            ),
            // Whether such a service counts at all is for a court; until then its day does.
            (Service::HandedOver | Service::Household | Service::HeadOfShelter, _) => {
                let is_wrong = self.signer.is_some_and(|signer| !signer.may_take(service));
                Serving::of([event], is_wrong.then_some(WRONG_HANDS))
            }
            (Service::Letterbox, _) => {
                Serving::of([event], self.is_shelter.then_some(LETTERBOX_OF_A_SHELTER))
            }
            (Service::Deposited | Service::Lawyer | Service::Family, _) => Serving::certain(event),
        };
        Ok(serving)
    }

    /// Every day that some kind of service would make count. An asylum decision that came back counts from the day of
    /// posting, so that day is among them.
    fn of_unknown_kind(&self, sender: Sender, fiction: Option<NaiveDate>) -> Serving {
        let mut days = vec![plain(self.event, "so angegeben, ohne Art der Zustellung")];
        days.extend(fiction.map(|day| served(Service::PlainLetter, day)));
        if sender == Sender::Bamf {
            days.extend(self.posted.map(|day| served(Service::Undeliverable, day)));
        }
        Serving::of(
            days,
            Some("Wie kam der Brief an (gelber Umschlag, einfacher Brief, Einschreiben, Ausgabe)?"),
        )
    }
}

impl Serving {
    fn of(days: impl Into<Vec<Served>>, question: Option<&'static str>) -> Serving {
        let mut days = days.into();
        days.sort_by_key(|served| served.day);
        days.dedup_by_key(|served| served.day);
        Serving { days, question }
    }

    fn certain(served: Served) -> Serving {
        Serving::of([served], None)
    }

    fn doubtful(days: impl Into<Vec<Served>>, question: &'static str) -> Serving {
        Serving::of(days, Some(question))
    }
}

/// What is odd about a decision that came by plain letter although it has to be served formally.
fn by_plain_letter(service: Service, sender: Sender) -> Option<&'static str> {
    let formal = matches!(sender, Sender::Bamf | Sender::Court) && service == Service::PlainLetter;
    formal.then_some(
        "Solche Entscheidungen werden förmlich zugestellt: Gab es doch einen gelben Umschlag, ein Einschreiben oder \
         eine Ausgabe in der Einrichtung? Dann zählt dieser Tag.",
    )
}

/// The third day after posting, the fourth for what was posted since 2025 (§ 41 II VwVfG, § 37 II SGB X, § 4 II VwZG,
/// § 122 II AO, § 10 IV AsylG as changed by the PostModG). It is not moved when it is a Sunday or a holiday: BSG
/// B 14 AS 12/09 R.
fn fiction(posted: NaiveDate) -> Result<NaiveDate, Refusal> {
    after(posted, if posted.year() < 2025 { 3 } else { 4 })
}

fn after(day: NaiveDate, days: u64) -> Result<NaiveDate, Refusal> {
    let after = day.checked_add_days(Days::new(days)).ok_or(Refusal::OutOfRange)?;
    in_range(after)
}

fn served(service: Service, day: NaiveDate) -> Served {
    let what = format!(
        "zugestellt am {} ({}: es zählt {})",
        german(day),
        service.name(),
        service.counts()
    );
    Served {
        day,
        step: Step::new(StepKind::Service, what, service.paragraph(), day),
    }
}

/// A day that was given, and nothing more is known.
pub(crate) fn plain(day: NaiveDate, why: &str) -> Served {
    Served {
        day,
        step: Step::new(
            StepKind::Service,
            format!("{}: {why}", german(day)),
            "§ 187 BGB",
            day,
        ),
    }
}
