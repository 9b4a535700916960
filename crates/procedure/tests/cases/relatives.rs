//! Families.

use crate::common::{case, day, history, tables};
use procedure::{Case, Relation, Relative, family, fold};

fn notes(own: &str, born: &str, relation: Relation, theirs: &str) -> Vec<String> {
    let events = history(own);
    let own = Case {
        born_on: Some(day(born)),
        ..case(&events, "2026-11-24")
    };
    let standing = fold(tables(), &own);
    let their_events = history(theirs);
    let theirs = fold(tables(), &case(&their_events, "2026-11-24"));
    let relatives = [Relative {
        relation,
        standing: &theirs,
    }];
    let found = family(tables(), &own, &standing, &relatives);
    found.into_iter().map(|note| note.id).collect()
}

#[test]
fn the_recognition_of_a_husband_matters_for_the_wife_in_the_procedure() {
    let husband = "2026-07-02 asylantrag_eingereicht\n2026-11-02 bescheid_fluechtling";
    let wife = "2026-07-02 asylantrag_eingereicht";
    assert_eq!(
        notes(wife, "1990-01-01", Relation::Spouse, husband),
        ["familie_schutz"]
    );
    let old = "2025-07-02 asylantrag_eingereicht";
    assert_eq!(
        notes(old, "1990-01-01", Relation::Spouse, husband),
        ["familie_schutz_alt"]
    );
}

#[test]
fn parents_are_helped_by_a_child_that_is_well_integrated() {
    let parent = "2020-01-01 asylantrag_eingereicht\n2022-01-01 bescheid_unbegruendet\n2022-02-01 bestandskraft\n2022-03-01 duldung_60a";
    assert_eq!(
        notes(parent, "1980-01-01", Relation::Child, "2026-01-01 titel_25a"),
        ["eltern_25a"]
    );
    assert!(notes(parent, "1980-01-01", Relation::Parent, "2026-01-01 titel_24").is_empty());
}

#[test]
fn a_small_child_of_parents_in_the_procedure_has_to_be_told_of() {
    let parents = "2026-07-02 asylantrag_eingereicht";
    let told = notes("", "2026-11-20", Relation::Parent, parents);
    assert!(told.contains(&"kind_anzeige".to_owned()), "{told:?}");
    let adult = notes("", "1990-11-20", Relation::Parent, parents);
    assert!(!adult.contains(&"kind_anzeige".to_owned()));
}
