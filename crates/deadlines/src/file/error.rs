use thiserror::Error;

/// Why a file of rules is not taken. Names the line or the rule, so that whoever wrote the file finds it.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum RulesError {
    /// The first line is not that of a file of rules.
    #[error("this is no file of rules: its first line has to be \"# ankommen-rules 1\"")]
    NotARulesFile,
    /// The first line names a form that this version does not know.
    #[error("the file has a newer form than this version reads")]
    NewerForm,
    /// One of the lines of the head is missing or not understood.
    #[error("line {line}: the head of the file needs \"# {name} …\" here")]
    Head {
        /// Its number, from 1.
        line: u64,
        /// What has to stand there.
        name: &'static str,
    },
    /// The line after the head does not name the columns, in their order.
    #[error("line {line} has to name the columns of the table, in their order")]
    Columns {
        /// Its number, from 1.
        line: u64,
    },
    /// A row with too few or too many cells.
    #[error("line {line}: not as many cells as there are columns")]
    Cells {
        /// Its number, from 1.
        line: u64,
    },
    /// A code, day or number that is not understood: an unknown Land, a month 13.
    #[error("line {line}, column {column}: not understood")]
    Cell {
        /// Its number, from 1.
        line: u64,
        /// The name of the column.
        column: &'static str,
    },
    /// A rule without paragraph: nothing legal is shown without its source.
    #[error("line {line}: rule {rule} has no source")]
    NoSource {
        /// Its number, from 1.
        line: u64,
        /// The id.
        rule: String,
    },
    /// A row contradicts itself: a length that its unit has no use for, a validity that ends before it begins, a
    /// Rechtsstand of something that was not read, or one later than that of the file.
    #[error("line {line}: rule {rule} contradicts itself")]
    Contradiction {
        /// Its number, from 1.
        line: u64,
        /// The id.
        rule: String,
    },
    /// Two rows with one id that are valid on the same day.
    #[error("rule {rule} is there twice for the same day")]
    Overlap {
        /// The id.
        rule: String,
    },
    /// A rule names another one that is not there, or a group has the name of a rule.
    #[error("rule {rule} names {name}, which is no rule and no group of this file")]
    Dangling {
        /// The id.
        rule: String,
        /// What it names.
        name: String,
    },
    /// Rules that follow each other in a circle: no case could ever set them going.
    #[error("these rules follow each other in a circle: {}", rules.join(", "))]
    Cycle {
        /// The ids, in the order in which one leads to the next.
        rules: Vec<String>,
    },
}

impl RulesError {
    /// A stable name, for whoever has words of their own.
    pub fn code(&self) -> &'static str {
        match self {
            RulesError::NotARulesFile => "not_a_rules_file",
            RulesError::NewerForm => "newer_form",
            RulesError::Head { .. } => "head",
            RulesError::Columns { .. } => "columns",
            RulesError::Cells { .. } => "cells",
            RulesError::Cell { .. } => "cell",
            RulesError::NoSource { .. } => "no_source",
            RulesError::Contradiction { .. } => "contradiction",
            RulesError::Overlap { .. } => "overlap",
            RulesError::Dangling { .. } => "dangling",
            RulesError::Cycle { .. } => "cycle",
        }
    }
}
