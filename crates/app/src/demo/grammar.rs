//! Texts from building blocks: `{word}` is another list of blocks or a fact, `{a|b}` the form for a man and for a woman.

use model::code::Sex;

use super::blocks::Blocks;
use super::dice::Dice;
use crate::Result;

/// What a text is about.
pub(super) struct Facts<'a> {
    pub(super) sex: Sex,
    /// As a caseworker writes of her: `Frau Haddad`.
    pub(super) name: &'a str,
    /// The same after a preposition: `Herrn Haddad`.
    pub(super) whom: &'a str,
    /// The list of openings, which goes by the kind of contact.
    pub(super) opening: &'a str,
    /// Code of the topic, which chooses what it is about.
    pub(super) topic: &'a str,
}

/// Lists of which there is one for each kind of contact or for each topic.
fn list_for(word: &str, facts: &Facts<'_>) -> String {
    match word {
        "opening" => facts.opening.to_owned(),
        "matter" | "done" | "next" => format!("{word}_{}", facts.topic),
        word => word.to_owned(),
    }
}

/// Writes an entry of a list, with all that it names. `fact` knows the words for which there is no list.
///
/// # Errors
/// `internal` for a list that is missing.
pub(super) fn write(
    blocks: &Blocks,
    list: &str,
    facts: &Facts<'_>,
    dice: &mut Dice,
    fact: &mut impl FnMut(&str, &mut Dice) -> Result<Option<String>>,
) -> Result<String> {
    let mut text = String::with_capacity(320);
    let mut rest = *dice.pick(blocks.list(list))?;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let (word, after) = after.split_once('}').unwrap_or((after, ""));
        rest = after;
        match word.split_once('|') {
            Some((his, hers)) => text.push_str(if facts.sex == Sex::Male { his } else { hers }),
            None if word == "name" => text.push_str(facts.name),
            None if word == "whom" => text.push_str(facts.whom),
            None => match fact(word, dice)? {
                Some(known) => text.push_str(&known),
                None => text.push_str(&write(blocks, &list_for(word, facts), facts, dice, fact)?),
            },
        }
    }
    text.push_str(rest);
    Ok(text)
}
