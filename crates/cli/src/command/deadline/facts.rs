//! What is known of a case, from options and from the row of a batch.

use app::deadlines::{Facts, Land, Refusal, Said, Service, Signer};
use chrono::NaiveDate;
use clap::Args;

use super::batch::{self, Parsed, Row};
use super::land;

/// The options that say what is known.
#[derive(Args)]
pub struct Known {
    /// How the letter came
    #[arg(long, value_name = "KIND", value_parser = service)]
    service: Option<Service>,
    /// Who signed for it
    #[arg(long, value_name = "addressee|family|flatmate|head|other", value_parser = signer)]
    signer: Option<Signer>,
    /// It was delivered to a shelter
    #[arg(long)]
    shelter: bool,
    /// The day it was posted; with S8 the day the reception centre got it
    #[arg(long, value_name = "DATE")]
    posted: Option<NaiveDate>,
    /// The date of the decision in it
    #[arg(long, value_name = "DATE")]
    decided: Option<NaiveDate>,
    /// The day the asylum application was filed (eingereicht)
    #[arg(long, value_name = "DATE")]
    filed: Option<NaiveDate>,
    /// The day a withdrawal of protection was begun, which decides instead
    #[arg(long, value_name = "DATE")]
    withdrawal: Option<NaiveDate>,
    /// The length that the letter itself names, as P1W, P30D, P1M: of a group only the rules of that length count
    #[arg(long, value_name = "DURATION", value_parser = said)]
    said: Option<Said>,
    /// Nobody knows the day: the event is the earliest that it can have been
    #[arg(long)]
    estimated: bool,
    /// The Land of the court or authority
    #[arg(long, value_name = "LAND", default_value = "NW", value_parser = land)]
    pub land: Land,
    /// The day it is asked on: an event after it is refused
    #[arg(long, value_name = "DATE")]
    today: Option<NaiveDate>,
}

impl Known {
    /// With the day of the event.
    pub fn facts(&self, event: NaiveDate) -> Facts {
        Facts {
            event,
            service: self.service,
            signer: self.signer,
            is_shelter: self.shelter,
            posted: self.posted,
            decided: self.decided,
            filed: self.filed,
            withdrawal: self.withdrawal,
            said: self.said,
            is_estimated: self.estimated,
            land: Some(self.land),
            today: self.today,
        }
    }
}

/// What the row of a batch says; where it names no Land, it is `land`.
///
/// # Errors
/// The column that is missing or not understood.
pub fn of_row(row: &Row, usual: Land) -> Parsed<Facts> {
    Ok(Facts {
        event: row.get("event", batch::day)?,
        service: row.maybe("service", service)?,
        signer: row.maybe("signer", signer)?,
        is_shelter: row.get_or("shelter", yes_or_no, false)?,
        posted: row.maybe("posted", batch::day)?,
        decided: row.maybe("decided", batch::day)?,
        filed: row.maybe("filed", batch::day)?,
        withdrawal: row.maybe("withdrawal", batch::day)?,
        said: row.maybe("said", said)?,
        is_estimated: row.get_or("estimated", yes_or_no, false)?,
        land: Some(row.get_or("land", land, usual)?),
        today: row.maybe("today", batch::day)?,
    })
}

fn said(text: &str) -> Parsed<Said> {
    text.parse()
        .map_err(|_: Refusal| "use P1W, P30D, P1M or the like".to_owned())
}

fn service(text: &str) -> Parsed<Service> {
    text.parse()
        .map_err(|refusal: Refusal| format!("{refusal}. {}", refusal.advice()))
}

fn signer(text: &str) -> Parsed<Signer> {
    match text {
        "addressee" => Ok(Signer::Addressee),
        "family" => Ok(Signer::Family),
        "flatmate" => Ok(Signer::Flatmate),
        "head" => Ok(Signer::HeadOfShelter),
        "other" => Ok(Signer::Other),
        _ => Err("use addressee, family, flatmate, head or other".to_owned()),
    }
}

fn yes_or_no(text: &str) -> Parsed<bool> {
    match text {
        "yes" => Ok(true),
        "no" => Ok(false),
        _ => Err("use yes or no".to_owned()),
    }
}
