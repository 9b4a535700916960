use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};

use app::import::{self, Choices, ListOptions};
use app::view::{DraftView, ImportPreview, NewPerson};
use clap::Args;

use crate::context::Context;
use crate::failure::{Ending, Failure, Result, say};
use crate::input;
use crate::print::{outline, row};
use crate::progress::waiting;

/// Largest mapping, in bytes.
const LARGEST_MAPPING: u64 = 1024 * 1024;

/// `import`
#[derive(Args)]
#[command(
    after_long_help = "Without --yes nothing is changed: the call says what each row would become and every doubt. \
    Suspected duplicates are marked, never skipped. The printed step can be undone as a whole (`undo STEP`). A file \
    ending in .jsonl is what `export` has written; it goes back into a database without people."
)]
pub struct Import {
    /// A list of people (XLSX, CSV), or a caseload that was exported (.jsonl)
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The sheet, where there are several
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    /// What each column means: a JSON file as --print-mapping prints it
    #[arg(long, value_name = "FILE")]
    mapping: Option<PathBuf>,
    /// The shelter in which the people of the list live
    #[arg(long, value_name = "NAME")]
    shelter: Option<String>,
    /// A row not to take, by its number in the list; may be given several times
    #[arg(long, value_name = "N")]
    skip_row: Vec<u32>,
    /// Say what each row would become, and change nothing
    #[arg(long, conflicts_with = "yes")]
    preview: bool,
    /// Take the proposed mapping and read in every row
    #[arg(long)]
    yes: bool,
    /// Only print what each column is taken for, to edit and give back with --mapping
    #[arg(long, conflicts_with_all = ["yes", "preview", "mapping"])]
    print_mapping: bool,
}

impl Import {
    /// # Errors
    /// Those of [`import::preview`], [`import::apply`] and [`import::jsonl`].
    pub fn run(self, context: &mut Context) -> Result<Ending> {
        let is_export = self.file.extension().is_some_and(|ending| ending == "jsonl");
        match (is_export, self.yes) {
            (true, true) => self.restore(context)?,
            (true, false) => {
                return Err(Failure::usage(
                    "an exported caseload has no preview: --yes reads it back",
                ));
            }
            (false, _) if self.print_mapping => self.print_mapping(context)?,
            (false, true) => self.apply(context)?,
            (false, false) => self.show(context)?,
        }
        Ok(Ending::Done)
    }

    fn list(&self) -> Result<Vec<u8>> {
        input::bytes("file", &self.file, import::LARGEST)
    }

    fn options(&self) -> Result<ListOptions> {
        let mapping = self
            .mapping
            .as_deref()
            .map(|file| input::bytes("mapping", file, LARGEST_MAPPING));
        Ok(ListOptions {
            sheet: self.sheet.clone(),
            mapping: mapping.transpose()?,
            shelter: self.shelter.clone(),
        })
    }

    fn print_mapping(&self, context: &mut Context) -> Result<()> {
        let mapping = import::proposed_mapping(&self.list()?, &name(&self.file), self.sheet.as_deref())?;
        context.printer.raw(mapping.as_bytes())?;
        context.printer.raw(b"\n")
    }

    fn show(&self, context: &mut Context) -> Result<()> {
        let (list, options) = (self.list()?, self.options()?);
        let session = context.open()?;
        let preview = waiting("Reading the list", || {
            import::preview(&session, &list, &name(&self.file), &options)
        })?;
        context.printer.document(&preview, text)?;
        eprintln!("Nothing was changed. With --yes these rows are read in.");
        Ok(())
    }

    fn apply(&self, context: &mut Context) -> Result<()> {
        let (list, options) = (self.list()?, self.options()?);
        let mut session = context.open()?;
        let choices = Choices {
            skip_rows: self.skip_row.iter().copied().collect::<BTreeSet<_>>(),
            accept_demo: warn_of_demo(&session),
            ..Choices::default()
        };
        let applied = waiting("Reading in the list", || {
            import::apply(&mut session, &list, &name(&self.file), &options, &choices)
        })?;
        context.printer.document(&applied, outline)
    }

    fn restore(&self, context: &mut Context) -> Result<()> {
        let file = File::open(&self.file).map_err(|error| input::failure("file", &error))?;
        let mut session = context.open()?;
        let accept_demo = warn_of_demo(&session);
        let restored = waiting("Reading back the caseload", || {
            import::jsonl(&mut session, BufReader::new(file), accept_demo)
        })?;
        context.printer.document(&restored, outline)
    }
}

/// A demo database takes a list in, and enrols, but not in silence.
pub(super) fn warn_of_demo(session: &app::Session) -> bool {
    let is_demo = session.profile().is_demo;
    if is_demo {
        say("demo_database", &BTreeMap::new());
    }
    is_demo
}

fn name(file: &Path) -> String {
    file.file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}

fn text(preview: &ImportPreview) -> String {
    let mut text = format!(
        "sheet {}, headings in row {}\n",
        preview.sheet, preview.header_row
    );
    if !preview.other_sheets.is_empty() {
        text.push_str(&format!("other sheets: {}\n", preview.other_sheets.join(", ")));
    }
    if let Some(day) = preview.was_imported_on {
        text.push_str(&format!("this very file was read in on {day}\n"));
    }
    text.push_str("\ncolumns:\n");
    for column in &preview.columns {
        text.push_str(&format!(
            "  {} {:?}: {} ({} %)\n",
            column.column, column.heading, column.target, column.confidence
        ));
    }
    text.push_str(&format!("\npeople: {}\n", preview.drafts.len()));
    for draft in &preview.drafts {
        text.push_str(&draft_text(draft));
    }
    text.push_str(&format!(
        "\nrows that are no person: {}\n",
        preview.other_rows.len()
    ));
    for (row, why) in &preview.other_rows {
        text.push_str(&format!("  row {row}: {why}\n"));
    }
    text
}

fn draft_text(draft: &DraftView) -> String {
    let mut text = format!("  row {}: {}\n", draft.row, person(&draft.person));
    for (code, column, value) in &draft.doubts {
        text.push_str(&format!(
            "    doubt: {}\n",
            row(&[code.clone(), column.clone(), value.clone()])
        ));
    }
    for other in &draft.resembles {
        text.push_str(&format!("    resembles: {} ({})\n", other.name, other.id));
    }
    for other in &draft.resembles_rows {
        text.push_str(&format!("    resembles: row {other}\n"));
    }
    text
}

fn person(person: &NewPerson) -> String {
    let names = person
        .names
        .iter()
        .map(|name| format!("{} {}", name.given, name.family));
    let mut parts: Vec<String> = names.map(|name| name.trim().to_owned()).collect();
    parts.extend(person.fields.birth.map(|birth| birth.to_string()));
    parts.extend([person.nationalities.join(", "), person.languages.join(", ")]);
    parts.extend(
        person
            .fields
            .residence_status
            .map(|status| status.code().to_owned()),
    );
    parts.extend(
        [person.shelter.clone(), person.room.clone()]
            .into_iter()
            .flatten(),
    );
    parts.extend(person.fields.remark.clone());
    parts.retain(|part| !part.is_empty());
    row(&[parts.join("; ")])
}
