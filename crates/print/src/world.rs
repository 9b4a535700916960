//! All that Typst can see: its own library, our templates, our fonts, and the data of one sheet. There is no file
//! system, no package and no clock behind it.

use std::collections::HashMap;
use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::PrintError;
use crate::fonts::{BOOK, FONTS};

/// The templates by their names.
const TEMPLATES: [(&str, &str); 10] = [
    ("common", include_str!("../templates/common.typ")),
    ("accompaniment", include_str!("../templates/accompaniment.typ")),
    ("address-change", include_str!("../templates/address-change.typ")),
    ("appointment", include_str!("../templates/appointment.typ")),
    ("consent", include_str!("../templates/consent.typ")),
    ("deadline", include_str!("../templates/deadline.typ")),
    ("originals", include_str!("../templates/originals.typ")),
    ("privacy", include_str!("../templates/privacy.typ")),
    ("release", include_str!("../templates/release.typ")),
    ("withdrawal", include_str!("../templates/withdrawal.typ")),
];

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

static SOURCES: LazyLock<HashMap<FileId, Source>> = LazyLock::new(|| {
    let sources = TEMPLATES.iter().filter_map(|(name, text)| {
        let id = file(&format!("{name}.typ"))?;
        Some((id, Source::new(id, (*text).to_owned())))
    });
    sources.collect()
});

/// Where the templates read the data of a sheet, as JSON.
static DATA: LazyLock<Option<FileId>> = LazyLock::new(|| file("sheet.json"));

fn file(name: &str) -> Option<FileId> {
    let path = VirtualPath::new(name).ok()?;
    Some(FileId::new(RootedPath::new(VirtualRoot::Project, path)))
}

/// One sheet on Typst's desk.
pub(crate) struct Desk {
    main: FileId,
    data: Bytes,
}

impl Desk {
    /// `data` is JSON and reaches the template as values: there is no way from there into markup.
    pub(crate) fn new(template: &str, data: Vec<u8>) -> Result<Desk, PrintError> {
        let name = format!("{template}.typ");
        let main = file(&name).filter(|id| SOURCES.contains_key(id));
        let main = main.ok_or(PrintError::Failed { at: name })?;
        Ok(Desk {
            main,
            data: Bytes::new(data),
        })
    }
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        SOURCES.get(&id).cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if *DATA == Some(id) {
            return Ok(self.data.clone());
        }
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
