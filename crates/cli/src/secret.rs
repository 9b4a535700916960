//! Passwords and other secrets: from a file, a variable or a prompt that does not show them, never from an argument,
//! which every program on the computer could read.

use std::io::{BufRead as _, IsTerminal as _, Read as _, stderr, stdin};
use std::path::Path;

use app::ErrorCode;
use zeroize::Zeroizing;

use crate::failure::{Failure, Result};
use crate::input;

/// Longest secret that is read, in bytes.
const LONGEST: u64 = 64 * 1024;

/// What a password is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Opens the database.
    OpenDatabase,
    /// Closes a database that is being made.
    NewDatabase,
    /// Takes the place of the password of a database.
    ChangedPassword,
    /// Opens the key that signs rosters.
    OpenRosterKey,
    /// Closes the key that signs rosters, which is being made.
    NewRosterKey,
}

impl Purpose {
    fn variable(self) -> &'static str {
        match self {
            Purpose::OpenDatabase | Purpose::NewDatabase => "ANKOMMEN_PASSWORD",
            Purpose::ChangedPassword => "ANKOMMEN_NEW_PASSWORD",
            Purpose::OpenRosterKey | Purpose::NewRosterKey => "ANKOMMEN_ROSTER_PASSWORD",
        }
    }

    fn option(self) -> &'static str {
        match self {
            Purpose::OpenDatabase | Purpose::NewDatabase => "--password-file",
            Purpose::ChangedPassword => "--new-password-file",
            Purpose::OpenRosterKey | Purpose::NewRosterKey => "--roster-password-file",
        }
    }

    fn prompt(self) -> &'static str {
        match self {
            Purpose::OpenDatabase => "Password of the database: ",
            Purpose::NewDatabase => "Password for the new database: ",
            Purpose::ChangedPassword => "New password: ",
            Purpose::OpenRosterKey => "Password of the roster key: ",
            Purpose::NewRosterKey => "Password for the new roster key: ",
        }
    }

    /// A mistyped new password would lock its owner out.
    fn is_asked_twice(self) -> bool {
        matches!(
            self,
            Purpose::NewDatabase | Purpose::ChangedPassword | Purpose::NewRosterKey
        )
    }
}

/// A password: the first line of the file, else the variable, else typed.
///
/// # Errors
/// `file_missing` and file errors; wrong usage when there is none and nobody to ask.
pub fn password(file: Option<&Path>, purpose: Purpose) -> Result<Zeroizing<String>> {
    if let Some(file) = file {
        let text = Zeroizing::new(input::text("password_file", file, LONGEST)?);
        return Ok(first_line(&text));
    }
    if let Ok(password) = std::env::var(purpose.variable()) {
        return Ok(Zeroizing::new(password));
    }
    if !stderr().is_terminal() {
        return Err(Failure::usage(&format!(
            "a password is missing: give {}, the variable {}, or call from a terminal",
            purpose.option(),
            purpose.variable()
        )));
    }
    let typed = prompt(purpose.prompt())?;
    if purpose.is_asked_twice() && *prompt("The same once more: ")? != *typed {
        return Err(Failure::usage("the two passwords are not the same"));
    }
    Ok(typed)
}

/// The first line without its end, and without the mark that some editors put before it.
fn first_line(text: &str) -> Zeroizing<String> {
    let line = text.lines().next().unwrap_or_default();
    Zeroizing::new(line.strip_prefix('\u{feff}').unwrap_or(line).to_owned())
}

fn prompt(text: &str) -> Result<Zeroizing<String>> {
    rpassword::prompt_password(text)
        .map(Zeroizing::new)
        .map_err(|_| ErrorCode::Io.into())
}

/// Reads from standard input until it ends, an empty line comes, or `is_enough` says so. What is awaited is said first,
/// not only at a terminal: a script that forgot to give it would stand still without a word.
///
/// # Errors
/// `invalid_field` for what is not UTF-8; file errors.
pub fn typed(awaited: &str, is_enough: impl Fn(&str) -> bool) -> Result<Zeroizing<String>> {
    eprintln!("{awaited}");
    let mut input = std::io::BufReader::new(stdin().lock().take(LONGEST));
    let mut text = Zeroizing::new(String::new());
    loop {
        let before = text.len();
        let read = input
            .read_line(&mut text)
            .map_err(|error| input::failure("standard_input", &error))?;
        let is_empty_line = text.get(before..).is_none_or(|line| line.trim().is_empty());
        if read == 0 || is_empty_line || is_enough(&text) {
            return Ok(text);
        }
    }
}

/// The eight words that somebody reads aloud, or that stand on the printed sheet.
///
/// # Errors
/// Those of [`typed`].
pub fn words(whose: &str) -> Result<Zeroizing<String>> {
    typed(&format!("The eight words {whose}:"), |text| {
        text.split_whitespace().count() >= 8
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_the_first_line_as_it_stands() {
        for (file, password) in [
            ("geheim geheim\n", "geheim geheim"),
            ("geheim \r\n", "geheim "),
            ("\u{feff}größer\nzweite Zeile", "größer"),
            ("", ""),
        ] {
            assert_eq!(*first_line(file), password, "{file:?}");
        }
    }
}
