//! What the standing of a relative means for a person.

use deadlines::Regime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Case, Source, Standing, Tables};

/// What a relative is to the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    /// The husband, wife or registered partner.
    Spouse,
    /// The mother or father.
    Parent,
    /// A daughter or son.
    Child,
    /// A sister or brother.
    Sibling,
}

/// A relative who has a case as well.
#[derive(Clone, Copy, Debug)]
pub struct Relative<'a> {
    /// What the relative is to the person.
    pub relation: Relation,
    /// Where the relative stands.
    pub standing: &'a Standing,
}

/// What a relative's standing means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct FamilyNote {
    /// The id of its row.
    pub id: String,
    /// The place of the relative among those given.
    #[ts(type = "number")]
    pub relative: usize,
    /// What it means, in German.
    pub what: String,
    /// Where it stands.
    pub source: Source,
    /// What decides, in German.
    pub questions: Vec<String>,
}

/// What the standings of relatives mean for a person, as information.
pub fn family(tables: &Tables, case: &Case, standing: &Standing, relatives: &[Relative]) -> Vec<FamilyNote> {
    let own = standing.deciding().map(|now| now.state.id.as_str());
    let mut notes = Vec::new();
    for (place, relative) in relatives.iter().enumerate() {
        let both = [&relative.standing.asylum, &relative.standing.residence];
        let theirs: Vec<&str> = both.into_iter().filter_map(|track| track.state()).collect();
        for row in &tables.links {
            let fits = row.relations.contains(&relative.relation)
                && theirs
                    .iter()
                    .any(|state| row.their_states.iter().any(|one| one == state))
                && row.own_states.iter().any(|one| one == own.unwrap_or("-"))
                && fits_law(row.law, standing)
                && !(row.is_for_minors && case.is_minor_on(case.today) == Some(false));
            if fits {
                notes.push(FamilyNote {
                    id: row.id.clone(),
                    relative: place,
                    what: row.what.clone(),
                    source: row.source.clone(),
                    questions: row.question.iter().cloned().collect(),
                });
            }
        }
    }
    notes
}

fn fits_law(law: Option<Regime>, standing: &Standing) -> bool {
    law.is_none() || standing.law.regime.is_none() || law == standing.law.regime
}
