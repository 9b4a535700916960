//! What a bundle is for; named in its signed manifest, and a receiver cannot widen it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Disclosure;

/// The scope of a bundle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// Worker → office: a snapshot of what consenting people agreed to, the numbers, the revocations.
    Office,
    /// Worker → own second device, or the colleague who shares the area, within one employer: all operations.
    Replica,
    /// Worker → the new worker: the operations of whole cases.
    Transfer,
    /// Worker → covering colleague: a snapshot of what must not be missed, with an end date.
    Cover,
    /// Office → all: areas, agencies, shelters, code lists, roster.
    Project,
    /// Either way: what has safely arrived.
    Receipt,
}

impl Scope {
    /// As it is written in manifests and on the command line.
    pub fn code(self) -> &'static str {
        match self {
            Scope::Office => "office",
            Scope::Replica => "replica",
            Scope::Transfer => "transfer",
            Scope::Cover => "cover",
            Scope::Project => "project",
            Scope::Receipt => "receipt",
        }
    }

    /// Whether a cell of this class may be in a bundle of this scope, as itself. What the office gets of `Statistic` is
    /// numbers computed on this device, never cells.
    pub fn may_hold(self, class: Disclosure) -> bool {
        use Disclosure::{Case, Cover, Master, Own, Project, Statistic};
        match self {
            Scope::Replica | Scope::Transfer => {
                matches!(class, Own | Case | Cover | Master | Statistic | Project)
            }
            Scope::Cover => matches!(class, Cover | Project),
            Scope::Office => matches!(class, Master | Project),
            Scope::Project => matches!(class, Project),
            Scope::Receipt => false,
        }
    }
}

impl std::str::FromStr for Scope {
    type Err = ();
    fn from_str(text: &str) -> Result<Scope, ()> {
        [
            Scope::Office,
            Scope::Replica,
            Scope::Transfer,
            Scope::Cover,
            Scope::Project,
            Scope::Receipt,
        ]
        .into_iter()
        .find(|scope| scope.code() == text)
        .ok_or(())
    }
}
