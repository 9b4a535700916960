//! What the letters of a sender can set going.

use deadlines::{Rule, Rules, Said, Sender};
use model::code::LetterSender;

use crate::view::LetterKind;

/// What a caseworker sees most, sender by sender, the usual first. Only an order: a rule that is not named here comes after
/// them, under the senders whose letters start such rules.
const USUAL: &[(LetterSender, &[&str])] = &[
    (
        LetterSender::Bamf,
        &[
            "asyl_klage",
            "asyl_eil",
            "asyl_begr_1m",
            "anhoerung_termin",
            "widerruf_aeusserung_1m",
        ],
    ),
    (LetterSender::Immigration, &["klage_vg_1m", "anhoerung_vwvfg"]),
    (
        LetterSender::AdministrativeCourt,
        &["ob_zulassung_1m", "gb_2w", "betreiben_1m", "ob_verbleib_1m"],
    ),
    (
        LetterSender::SocialOffice,
        &["widerspruch_sgg_1m", "klage_sg_1m", "anhoerung_vwvfg"],
    ),
    (
        LetterSender::Jobcenter,
        &["widerspruch_sgg_1m", "klage_sg_1m", "anhoerung_vwvfg"],
    ),
    (LetterSender::FamilyBenefits, &["einspruch_1m"]),
    (
        LetterSender::Court,
        &["strafbefehl_2w", "mahnb_2w", "vollstrb_2w"],
    ),
    (
        LetterSender::Authority,
        &[
            "bussgeld_2w",
            "widerspruch_vwgo_1m",
            "visum_klage_1m",
            "anhoerung_vwvfg",
        ],
    ),
    (LetterSender::Other, &["raeumung"]),
];

/// The sender in the table of rules, where there is one.
fn in_rules(sender: LetterSender) -> Option<Sender> {
    match sender {
        LetterSender::Bamf => Some(Sender::Bamf),
        LetterSender::Immigration | LetterSender::Authority => Some(Sender::Authority),
        LetterSender::AdministrativeCourt | LetterSender::SocialCourt | LetterSender::Court => {
            Some(Sender::Court)
        }
        LetterSender::SocialOffice | LetterSender::Jobcenter => Some(Sender::Social),
        LetterSender::FamilyBenefits => Some(Sender::Tax),
        LetterSender::Other => None,
    }
}

/// What each sender's letters can set going, the usual first.
pub(super) fn kinds(rules: &Rules) -> Vec<LetterKind> {
    LetterSender::ALL
        .iter()
        .flat_map(|sender| of(rules, *sender))
        .collect()
}

fn of(rules: &Rules, sender: LetterSender) -> Vec<LetterKind> {
    let usual = USUAL.iter().find(|(named, _)| *named == sender);
    let usual = usual.map_or(&[][..], |(_, names)| *names);
    let mut names: Vec<&str> = usual.to_vec();
    let by_sender = in_rules(sender);
    for rule in rules
        .all()
        .iter()
        .filter(|rule| rule.sender.is_some() && rule.sender == by_sender)
    {
        // The rule of the other law is found by the day of filing; nobody has to choose it.
        let is_reached = rules
            .all()
            .iter()
            .any(|other| other.other_regime.contains(&rule.id));
        let name = rule.group.as_deref().unwrap_or(&rule.id);
        let is_old = rule.regime == Some(deadlines::Regime::Old) && is_reached;
        if !is_old && !names.contains(&name) {
            names.push(name);
        }
    }
    names
        .into_iter()
        .filter_map(|name| kind(rules, sender, name))
        .collect()
}

fn kind(rules: &Rules, sender: LetterSender, name: &str) -> Option<LetterKind> {
    let named = rules.named(name);
    let first = *named.first()?;
    let mut lengths: Vec<Said> = named.iter().filter_map(|rule| Said::by(rule)).collect();
    lengths.sort_by_key(|said| said.days());
    lengths.dedup();
    let offers = if lengths.len() > 1 { lengths } else { Vec::new() };
    let current = |rule: &&&Rule| rule.regime != Some(deadlines::Regime::Old);
    let shown: Vec<&Rule> = match named.iter().any(|rule| current(&rule)) {
        true => named.iter().filter(current).copied().collect(),
        false => named.clone(),
    };
    let mut names: Vec<String> = shown.iter().map(|rule| rule.name.clone()).collect();
    names.dedup();
    Some(LetterKind {
        sender,
        rule: name.to_owned(),
        names,
        source: first.source.clone(),
        lengths: offers.iter().map(Said::to_string).collect(),
        question: first.question.clone(),
        event: first.sender.is_none().then(|| first.trigger.clone()),
        asks_filed: named.iter().any(|rule| rule.regime.is_some()),
        severity: first.severity,
        is_verified: named.iter().all(|rule| rule.is_verified()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shipped() -> Vec<LetterKind> {
        kinds(Rules::shipped().unwrap())
    }

    #[test]
    fn every_rule_that_a_letter_starts_can_be_chosen_and_what_is_usual_is_there() {
        let (kinds, rules) = (shipped(), Rules::shipped().unwrap());
        for (sender, names) in USUAL {
            for name in *names {
                assert!(
                    kinds
                        .iter()
                        .any(|kind| kind.sender == *sender && kind.rule == *name),
                    "{sender:?} {name}"
                );
            }
        }
        for rule in rules.all().iter().filter(|rule| rule.sender.is_some()) {
            let is_offered = |name: &str| kinds.iter().any(|kind| kind.rule == name);
            let is_other_law = rules.all().iter().any(|other| {
                other.other_regime.contains(&rule.id)
                    && is_offered(other.group.as_deref().unwrap_or(&other.id))
            });
            let name = rule.group.as_deref().unwrap_or(&rule.id);
            assert!(is_offered(name) || is_other_law, "{} cannot be reached", rule.id);
        }
    }

    #[test]
    fn the_instruction_on_remedies_decides_between_a_week_and_two() {
        let kinds = shipped();
        let action = kinds.iter().find(|kind| kind.rule == "asyl_klage").unwrap();
        assert_eq!(action.lengths, ["P1W", "P2W"]);
        assert!(action.asks_filed && action.question.is_some() && action.event.is_none());
        let objection = kinds
            .iter()
            .find(|kind| kind.rule == "widerspruch_sgg_1m")
            .unwrap();
        assert!(objection.lengths.is_empty(), "one length is no choice");
    }
}
