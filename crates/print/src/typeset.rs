//! From data to pages, and from pages to PDF or SVG.

use serde::Serialize;
use serde_json::Value;
use typst::diag::SourceDiagnostic;
use typst::foundations::Smart;
use typst::layout::{Frame, FrameItem};
use typst::text::TextItem;
use typst::{World, WorldExt};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use typst_svg::SvgOptions;
use unicode_script::UnicodeScript;

use crate::kind::Format;
use crate::language::{Direction, Language};
use crate::line::Line;
use crate::words::Words;
use crate::world::Desk;
use crate::{PrintError, Sheet};

/// A sheet that is set: every letter has its glyph, every line its place.
pub struct Typeset {
    document: PagedDocument,
    title: String,
    format: Format,
}

/// Everything a template is given.
#[derive(Serialize)]
struct Given<'w> {
    format: &'static str,
    title: &'w str,
    /// German, and the client's language where it is another.
    sides: Vec<Side<'w>>,
    sources: Vec<&'static str>,
}

/// One language of a sheet.
#[derive(Serialize)]
struct Side<'w> {
    code: &'static str,
    lang: &'static str,
    region: Option<&'static str>,
    dir: Direction,
    words: &'w std::collections::BTreeMap<String, String>,
    told: Value,
    /// Under the sheet: which text binds, and who has reviewed the translation.
    closing: Vec<Line>,
}

/// Sets a sheet in German and, beside it, in `language`.
///
/// Nothing is read or written but the arguments. Typst remembers intermediate results, which hold what stands on the
/// sheet; they are forgotten when the [`Typeset`] is dropped.
///
/// # Errors
///
/// [`PrintError::Empty`] where something is missing, [`PrintError::MissingGlyph`] where the fonts lack a letter.
pub fn typeset(sheet: &Sheet, language: Language) -> Result<Typeset, PrintError> {
    sheet.content().check()?;
    let words = Words::of(language)?;
    let title_key = format!("{}-title", sheet.kind().template());
    let german = Words::of(Language::German)?;
    let title = german.say(&title_key)?.to_owned();
    let mut given = Given {
        format: Format::A4.code(),
        title: &title,
        sides: sides(sheet, german, words)?,
        sources: sheet.content().sources(),
    };

    let formats = sheet.kind().formats();
    for (number, format) in formats.iter().enumerate() {
        given.format = format.code();
        let document = set(sheet, &given)?;
        if document.pages().len() == 1 || number + 1 == formats.len() {
            let typeset = Typeset {
                document,
                title,
                format: *format,
            };
            typeset.check_glyphs()?;
            return Ok(typeset);
        }
    }
    Err(failed("formats"))
}

fn sides<'w>(sheet: &Sheet, german: &'w Words, words: &'w Words) -> Result<Vec<Side<'w>>, PrintError> {
    let languages = if words.language() == Language::German {
        vec![german]
    } else {
        vec![german, words]
    };
    let side = |one: &&'w Words| {
        let (lang, region) = one.language().tag();
        Ok(Side {
            code: one.language().code(),
            lang,
            region,
            dir: one.language().direction(),
            words: one.fixed(),
            told: sheet.content().tell(one)?,
            closing: closing(one, words)?,
        })
    };
    languages.iter().map(side).collect()
}

fn closing(side: &Words, translation: &Words) -> Result<Vec<Line>, PrintError> {
    if translation.language() == Language::German {
        return Ok(Vec::new());
    }
    let mut lines = vec![side.line("binding")?];
    match translation.reviewed_by() {
        None => lines.push(side.line("not-reviewed")?),
        Some(who) => lines.extend([side.line("reviewed-by")?, Line::typed(who)]),
    }
    Ok(lines)
}

fn set(sheet: &Sheet, given: &Given<'_>) -> Result<PagedDocument, PrintError> {
    let data = serde_json::to_vec(given).map_err(|_| failed("data"))?;
    let desk = Desk::new(sheet.kind().template(), data)?;
    let set = typst::compile::<PagedDocument>(&desk);
    set.output
        .map_err(|errors| failed(&whereabouts(&desk, errors.first())))
}

/// File and line of a diagnostic. Its message is left out: it may quote what stands on the sheet.
fn whereabouts(desk: &Desk, error: Option<&SourceDiagnostic>) -> String {
    let found = error.and_then(|error| {
        let id = error.span.id()?;
        let range = desk.range(error.span)?;
        let source = desk.source(id).ok()?;
        let line = source.lines().byte_to_line(range.start)? + 1;
        Some(format!("templates{}:{line}", id.get().vpath().get_with_slash()))
    });
    found.unwrap_or_else(|| "templates".to_owned())
}

fn failed(at: &str) -> PrintError {
    PrintError::Failed { at: at.to_owned() }
}

impl Typeset {
    /// The German name of the sheet (`Ihr Termin`). No client is named in it, so it may stand over a window.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// How many pages it has.
    pub fn page_count(&self) -> usize {
        self.document.pages().len()
    }

    /// The paper it is printed on.
    pub fn format(&self) -> Format {
        self.format
    }

    /// A tagged PDF that conforms to PDF/UA-1, with its fonts inside and without a date, so that the same sheet has the
    /// same bytes.
    ///
    /// # Errors
    ///
    /// [`PrintError::Failed`] if the sheet breaks a rule of PDF/UA-1, which tests exclude for the templates.
    pub fn pdf(&self) -> Result<Vec<u8>, PrintError> {
        let standards = PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|_| failed("PDF/UA-1"))?;
        let options = PdfOptions {
            ident: Smart::Auto,
            creator: Smart::Custom(Some("Ankommen".to_owned())),
            timestamp: None,
            page_ranges: None,
            standards,
            tagged: true,
            pretty: false,
        };
        typst_pdf::pdf(&self.document, &options).map_err(|_| failed("PDF/UA-1"))
    }

    /// Every page as an SVG of its own, letters as outlines: to be shown and printed by the window, so that nothing has
    /// to be written to the disk.
    pub fn svg_pages(&self) -> Vec<String> {
        let options = SvgOptions {
            render_bleed: false,
            pretty: false,
        };
        let pages = self.document.pages().iter();
        pages.map(|page| typst_svg::svg(page, &options)).collect()
    }

    /// Every run of letters in the order in which it is read aloud: page by page, row by row, German before the other
    /// language, and within a line as it is spoken.
    pub fn runs(&self) -> Vec<Run> {
        let mut runs = Vec::new();
        for (number, page) in self.document.pages().iter().enumerate() {
            walk(&page.frame, typst::layout::Point::zero(), &mut |item, at| {
                runs.push(Run {
                    page: number,
                    text: item.text.to_string(),
                    lang: item.lang.as_str().to_owned(),
                    left_mm: at.x.to_mm(),
                    right_mm: (at.x + item.width()).to_mm(),
                    baseline_mm: at.y.to_mm(),
                });
            });
        }
        runs
    }

    fn check_glyphs(&self) -> Result<(), PrintError> {
        let mut missing = None;
        for page in self.document.pages() {
            walk(&page.frame, typst::layout::Point::zero(), &mut |item, _| {
                let lost = item.glyphs.iter().find(|glyph| glyph.id == 0);
                let letter = lost.and_then(|glyph| item.text.get(glyph.range())?.chars().next());
                missing = missing.or(letter);
            });
        }
        match missing {
            None => Ok(()),
            Some(letter) => Err(PrintError::MissingGlyph {
                script: letter.script().full_name(),
            }),
        }
    }
}

impl Drop for Typeset {
    fn drop(&mut self) {
        comemo::evict(0);
    }
}

/// Letters that were set together.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// 0-based page.
    pub page: usize,
    /// In the order in which it is spoken.
    pub text: String,
    /// ISO 639 code of its language; `und` where a name does not say.
    pub lang: String,
    /// From the left edge of the page to the left edge of the run.
    pub left_mm: f64,
    /// From the left edge of the page to the right edge of the run.
    pub right_mm: f64,
    /// From the upper edge of the page to the line the letters stand on.
    pub baseline_mm: f64,
}

fn walk(frame: &Frame, origin: typst::layout::Point, see: &mut dyn FnMut(&TextItem, typst::layout::Point)) {
    for (position, item) in frame.items() {
        let at = origin + *position;
        match item {
            FrameItem::Text(text) => see(text, at),
            // Groups are moved, never turned or scaled, in these templates.
            FrameItem::Group(group) => {
                let moved = typst::layout::Point::new(group.transform.tx, group.transform.ty);
                walk(&group.frame, at + moved, see);
            }
            _ => {}
        }
    }
}
