use std::path::{Path, PathBuf};

use super::look::is_own_receipt;
use super::{recognise, refused, roster, unlooked};
use crate::Session;
use crate::bundle::{self, ImportOptions};
use crate::view::{IntakeFile, IntakeKind};

/// Takes in what can be taken in, and says of each file how it ended, in the order of `files`. Rosters come first: they
/// say whose bundles are believed. Stopped under way, the file that was being read is not in, nor are those after it; the
/// ones before stay.
pub fn take(session: &mut Session, files: &[PathBuf], options: &ImportOptions) -> Vec<IntakeFile> {
    let kinds: Vec<IntakeKind> = files
        .iter()
        .map(|file| recognise(file).unwrap_or(IntakeKind::Bundle))
        .collect();
    let of_kind = |wanted: IntakeKind| {
        let fitting = files.iter().zip(&kinds).enumerate();
        fitting
            .filter(move |(_, (_, kind))| **kind == wanted)
            .map(|(place, (file, _))| (place, file.clone()))
    };
    let mut ended: Vec<(usize, IntakeFile)> = Vec::new();
    for (place, file) in of_kind(IntakeKind::Roster) {
        ended.push((place, take_roster(session, &file, place, files.len(), options)));
    }
    let (places, bundles): (Vec<usize>, Vec<PathBuf>) = of_kind(IntakeKind::Bundle).unzip();
    for (place, outcome) in places
        .into_iter()
        .zip(bundle::import_each(session, &bundles, options))
    {
        let who = bundle::who(session, &outcome);
        let file = IntakeFile {
            kind: IntakeKind::Bundle,
            who,
            outcome,
            effect: None,
        };
        ended.push((place, file));
    }
    for kind in [IntakeKind::Request, IntakeKind::List, IntakeKind::Unknown] {
        ended.extend(of_kind(kind).map(|(place, file)| (place, unlooked(&file, kind))));
    }
    ended.sort_by_key(|(place, _)| *place);
    ended
        .into_iter()
        .map(|(_, file)| file)
        .filter(|file| !is_own_receipt(file))
        .collect()
}

fn take_roster(
    session: &mut Session,
    file: &Path,
    place: usize,
    files: usize,
    options: &ImportOptions,
) -> IntakeFile {
    match options.watch.at(place, files).tell(0, 0) {
        Ok(()) => roster::take(session, file),
        Err(error) => refused(file, IntakeKind::Roster, &error),
    }
}
