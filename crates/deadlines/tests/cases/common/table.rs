//! A file of rules to be edited: the shipped one, or what a story makes of it.

use deadlines::{Rules, RulesError};

/// A file as a table.
#[derive(Clone)]
pub struct Table {
    head: Vec<String>,
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// The file that is part of the library.
    pub fn shipped() -> Table {
        let mut lines = Rules::SHIPPED.splitn(6, '\n');
        let head = lines.by_ref().take(5).map(str::to_owned).collect();
        let body = lines.next().expect("a body");
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(b';')
            .has_headers(false)
            .from_reader(body.as_bytes());
        let mut records = reader
            .records()
            .map(|record| record.expect("a row").iter().map(str::to_owned).collect());
        Table {
            head,
            columns: records.next().expect("the columns"),
            rows: records.collect(),
        }
    }

    /// The shipped file, as if it were this version.
    pub fn version(number: u32) -> Table {
        Table::shipped().head(2, &format!("# version {number}"))
    }

    /// With another line of the head, counted from 1.
    pub fn head(mut self, line: usize, text: &str) -> Table {
        self.head[line - 1] = text.to_owned();
        self
    }

    /// With another cell in each row of a rule.
    pub fn set(mut self, rule: &str, column: &str, value: &str) -> Table {
        let at = self.column(column);
        let rows = self.rows.iter_mut().filter(|row| row[0] == rule);
        let mut number = 0;
        for row in rows {
            row[at] = value.to_owned();
            number += 1;
        }
        assert!(number > 0, "{rule} is in the table");
        self
    }

    /// With one more row: like that of a rule, apart from these cells.
    pub fn add(mut self, like: &str, cells: &[(&str, &str)]) -> Table {
        let found = self.rows.iter().rev().find(|row| row[0] == like);
        let mut row = found.expect("the rule is in the table").clone();
        for (column, value) in cells {
            let at = self.column(column);
            row[at] = (*value).to_owned();
        }
        self.rows.push(row);
        self
    }

    /// Without the rows of a rule.
    pub fn without(mut self, rule: &str) -> Table {
        self.rows.retain(|row| row[0] != rule);
        self
    }

    /// The line in which the first row of a rule stands.
    pub fn line(&self, rule: &str) -> u64 {
        let at = self.rows.iter().position(|row| row[0] == rule);
        7 + at.expect("the rule is in the table") as u64
    }

    /// The file.
    pub fn text(&self) -> String {
        let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
        for row in std::iter::once(&self.columns).chain(&self.rows) {
            writer.write_record(row).expect("memory takes it");
        }
        let body = String::from_utf8(writer.into_inner().expect("memory takes it")).expect("it was text");
        format!("{}\n{body}", self.head.join("\n"))
    }

    /// What becomes of it.
    pub fn parse(&self) -> Result<Rules, RulesError> {
        Rules::parse(&self.text())
    }

    /// The rules of a file that is in order.
    pub fn rules(&self) -> Rules {
        self.parse().expect("the file is in order")
    }

    fn column(&self, name: &str) -> usize {
        let found = self.columns.iter().position(|column| column == name);
        found.unwrap_or_else(|| panic!("{name} is a column"))
    }
}
