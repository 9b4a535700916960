//! The search field: people by any spelling and script, details, notes.

use model::record::Person;
use names::MatchKind;

use crate::person::{row_of, shown};
use crate::view::{Hit, HitKind, Matched, SearchResult};
use crate::{Result, Session};

/// Longest query that is looked at, in characters.
const LONGEST: usize = 200;

/// Finds people and notes as somebody types, people first; each hit says why it is one.
///
/// # Errors
/// File errors.
pub fn search(session: &Session, typed: &str, limit: u32) -> Result<SearchResult> {
    let typed: String = typed.chars().take(LONGEST).collect();
    let mut hits = find_people(session, &typed, limit.saturating_add(1))?;
    let room = limit
        .saturating_add(1)
        .saturating_sub(u32::try_from(hits.len()).unwrap_or(u32::MAX));
    if room > 0 {
        hits.extend(find_notes(session, &typed, room)?);
    }
    let has_more = hits.len() > limit as usize;
    hits.truncate(limit as usize);
    Ok(SearchResult { hits, has_more })
}

fn find_people(session: &Session, typed: &str, limit: u32) -> Result<Vec<Hit>> {
    let mut expressions: Vec<String> = Vec::new();
    for reading in names::search_keys_for_query(typed) {
        let terms: Vec<String> = reading
            .terms
            .iter()
            .map(|term| {
                let keys: Vec<String> = term
                    .keys
                    .iter()
                    .map(|key| quoted(&key.text, key.is_prefix))
                    .collect();
                format!("({})", keys.join(" OR "))
            })
            .collect();
        if !terms.is_empty() {
            expressions.push(format!("(name : ({}))", terms.join(" AND ")));
        }
    }
    expressions.extend(all_words(typed).map(|words| format!("(detail : ({words}))")));
    if expressions.is_empty() {
        return Ok(Vec::new());
    }
    let (reader, today) = (session.reader(), session.today());
    let mut hits = Vec::new();
    for found in reader.search_people(&expressions.join(" OR "), limit)? {
        let Some(person) = reader.get::<Person>(found.person)? else {
            continue;
        };
        let row = row_of(&reader, found.person, &person, today)?;
        let matched = row
            .names
            .iter()
            .filter_map(|name| names::explain(&shown(name), typed))
            .min();
        let matched = match matched {
            Some(MatchKind::Exact | MatchKind::Folded) => Matched::Name,
            Some(MatchKind::OtherSpelling) => Matched::Spelling,
            Some(MatchKind::OtherScript) => Matched::Script,
            None => Matched::Detail,
        };
        hits.push(Hit {
            kind: HitKind::Person {
                person: Box::new(row),
            },
            matched,
            words: words(typed),
        });
    }
    // What was typed comes before what only sounds like it; among equals the index's own order stays.
    hits.sort_by_key(|hit| hit.matched);
    Ok(hits)
}

fn find_notes(session: &Session, typed: &str, limit: u32) -> Result<Vec<Hit>> {
    let Some(expression) = all_words(typed) else {
        return Ok(Vec::new());
    };
    let reader = session.reader();
    let notes = reader.search_notes(&expression, limit)?;
    let views = crate::note::views(&reader, notes)?;
    let hit = |note| Hit {
        kind: HitKind::Note { note: Box::new(note) },
        matched: Matched::Text,
        words: words(typed),
    };
    Ok(views.into_iter().map(hit).collect())
}

/// An expression that every typed word must meet; the last one may be unfinished. A single letter says too little about
/// a text. `None` when nothing is left to look for.
fn all_words(typed: &str) -> Option<String> {
    let terms: Vec<String> = names::fold_query(typed)
        .iter()
        .map(|term| {
            let spellings: Vec<String> = term
                .spellings()
                .filter(|word| word.chars().count() > 1)
                .map(|word| quoted(word, true))
                .collect();
            spellings.join(" OR ")
        })
        .filter(|term| !term.is_empty())
        .map(|term| format!("({term})"))
        .collect();
    (!terms.is_empty()).then(|| terms.join(" AND "))
}

fn words(typed: &str) -> Vec<String> {
    typed.split_whitespace().map(str::to_owned).collect()
}

/// A word as FTS5 takes it, whatever is in it.
fn quoted(word: &str, is_prefix: bool) -> String {
    format!(
        "\"{}\"{}",
        word.replace('"', ""),
        if is_prefix { "*" } else { "" }
    )
}
