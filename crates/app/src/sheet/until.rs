use chrono::NaiveDate;
use deadlines::{Facts, Land, Service, Signer};
use model::DeadlineId;
use serde::Deserialize;
use ts_rs::TS;

use super::Until;

/// How the days of a deadline are known, as the window asks for it.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(tag = "by", rename_all = "snake_case")]
pub enum SheetUntil {
    /// By a rule of those in use, or a group of them.
    Rule {
        /// Which.
        rule: String,
        /// The day of what sets the rule going; of a letter the day it came.
        event: NaiveDate,
        /// How the letter came: `S1` to `S14`.
        #[serde(default, deserialize_with = "service")]
        #[ts(type = "string | null")]
        service: Option<Service>,
        /// Who signed for it.
        #[serde(default)]
        signer: Option<Signer>,
        /// The date of the decision in it.
        #[serde(default)]
        decided: Option<NaiveDate>,
        /// When the asylum application was filed (eingereicht).
        #[serde(default)]
        filed: Option<NaiveDate>,
        /// The Land of the court or authority; empty where nobody has chosen one.
        #[serde(default)]
        land: Option<Land>,
        /// Somebody has looked at what the rule leaves open: the earliest day that it could be holds.
        is_confirmed: bool,
    },
    /// As they stand in the record.
    Stored {
        /// Which deadline.
        deadline: DeadlineId,
    },
    /// Somebody has decided.
    Days {
        /// The last day.
        last: NaiveDate,
        /// The day to come by.
        safe: NaiveDate,
        /// The day the letter came.
        #[serde(default)]
        received_on: Option<NaiveDate>,
    },
}

impl From<SheetUntil> for Until {
    fn from(asked: SheetUntil) -> Until {
        match asked {
            SheetUntil::Rule {
                rule,
                event,
                service,
                signer,
                decided,
                filed,
                land,
                is_confirmed,
            } => Until::Rule {
                id: rule,
                facts: Facts {
                    service,
                    signer,
                    decided,
                    filed,
                    land,
                    ..Facts::anywhere(event)
                },
                is_confirmed,
            },
            SheetUntil::Stored { deadline } => Until::Stored(deadline),
            SheetUntil::Days {
                last,
                safe,
                received_on,
            } => Until::Days {
                last,
                safe,
                received_on,
            },
        }
    }
}

fn service<'d, D: serde::Deserializer<'d>>(from: D) -> Result<Option<Service>, D::Error> {
    use serde::de::Error as _;
    let code = Option::<String>::deserialize(from)?;
    let read = |code: String| code.parse().map_err(|_| D::Error::custom("no way of service"));
    code.map(read).transpose()
}
