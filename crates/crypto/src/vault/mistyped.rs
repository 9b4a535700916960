//! Where in a typed recovery code the mistake is, so that nobody types all of it again.

use std::fmt;

use super::recovery_code::{LINE, LINES, SECRET_IN_LINE, check_of, is_separator};

/// Characters of a group.
const GROUP: usize = 4;

/// The lines of a typed code that are not right, with the group where it can be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Mistyped([Option<Line>; LINES]);

/// A line with a mistake; the number of the group, from 1, where one is enough to explain it.
type Line = Option<u8>;

impl Mistyped {
    /// The character at this place, from 0, without spaces and dashes.
    pub(super) fn at(place: usize) -> Mistyped {
        let mut mistyped = Mistyped::default();
        let group = u8::try_from(place % LINE / GROUP + 1).ok();
        // What is typed after the third line belongs to the third line.
        if let Some(line) = mistyped.0.get_mut((place / LINE).min(LINES - 1)) {
            *line = Some(group.filter(|_| place < LINE * LINES));
        }
        mistyped
    }

    /// A whole code: the check characters of each line tell.
    pub(super) fn by_check(symbols: &[u8]) -> Mistyped {
        let mut mistyped = Mistyped::default();
        for (index, (line, typed)) in mistyped.0.iter_mut().zip(symbols.chunks(LINE)).enumerate() {
            *line = (!fits(index, typed)).then(|| find_group(index, typed));
        }
        mistyped
    }

    /// Characters are missing or left over. Where somebody typed three lines it is those with another length; where all
    /// was typed in one it begins at the first that does not fit.
    pub(super) fn by_length(typed: &str, symbols: &[u8]) -> Mistyped {
        let count = |line: &str| line.chars().filter(|typed| !is_separator(*typed)).count();
        let lengths: Vec<usize> = typed.lines().map(count).filter(|count| *count > 0).collect();
        let mut mistyped = Mistyped::default();
        if lengths.len() == LINES {
            for (line, length) in mistyped.0.iter_mut().zip(lengths) {
                *line = (length != LINE).then_some(None);
            }
            return mistyped;
        }
        let right = (0..LINES).take_while(|index| {
            let line = symbols.get(index * LINE..(index + 1) * LINE);
            line.is_some_and(|line| fits(*index, line))
        });
        let right = right.count();
        let is_short = symbols.len() < LINE * LINES;
        for (index, line) in mistyped.0.iter_mut().enumerate() {
            let is_missing = is_short && index * LINE >= symbols.len();
            *line = (index == right.min(LINES - 1) || is_missing).then_some(None);
        }
        mistyped
    }

    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(Option::is_none)
    }

    /// The numbers of the lines, from 1, each with the number of its group, from 1, where it can be told.
    pub fn groups(&self) -> impl Iterator<Item = (usize, Option<usize>)> {
        (1..)
            .zip(self.0)
            .filter_map(|(number, line)| Some((number, line?.map(usize::from))))
    }
}

/// The numbers of the lines: `1, 3`.
impl fmt::Display for Mistyped {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let numbers: Vec<String> = self.groups().map(|(line, _)| line.to_string()).collect();
        formatter.write_str(&numbers.join(", "))
    }
}

fn fits(index: usize, typed: &[u8]) -> bool {
    let (secret, check) = typed.split_at(SECRET_IN_LINE.min(typed.len()));
    <&[u8; SECRET_IN_LINE]>::try_from(secret).is_ok_and(|secret| check == check_of(index, secret))
}

/// The group in which one other character, or two exchanged neighbours, would make the line fit. `None` when nothing so
/// small explains it, or when two groups do.
fn find_group(index: usize, typed: &[u8]) -> Option<u8> {
    let mut found: Option<usize> = None;
    let mut try_out = |changed: &[u8], place: usize| {
        let group = place / GROUP + 1;
        let is_other = found.is_some_and(|found| found != group);
        match fits(index, changed) {
            true if is_other => return false,
            true => found = Some(group),
            false => {}
        }
        true
    };
    let mut line = typed.to_vec();
    for place in 0..line.len() {
        let was = line.get(place).copied()?;
        for symbol in (0..32).filter(|symbol| *symbol != was) {
            *line.get_mut(place)? = symbol;
            if !try_out(&line, place) {
                return None;
            }
        }
        *line.get_mut(place)? = was;
    }
    for place in 1..line.len() {
        line.swap(place - 1, place);
        if line != typed && !try_out(&line, place - 1) {
            return None;
        }
        line.swap(place - 1, place);
    }
    found.and_then(|group| u8::try_from(group).ok())
}
