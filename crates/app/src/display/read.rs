use std::path::Path;

use super::SIZES;
use crate::view::Display;

/// What was chosen last. A file that is not there, or that nobody can read, is no reason to open no window: then it is
/// the usual look.
pub fn read(file: &Path) -> Display {
    let text = std::fs::read(file).unwrap_or_default();
    serde_json::from_slice(&text)
        .ok()
        .filter(|display: &Display| SIZES.contains(&display.size))
        .unwrap_or_default()
}
