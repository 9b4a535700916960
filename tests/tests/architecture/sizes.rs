//! Files stay small enough to be read in one go.

use tests::repository::sources;

#[test]
fn files_stay_readable() {
    let mut sizes: Vec<(usize, String)> = ["crates", "src-tauri", "tests", "ui", "scripts"]
        .into_iter()
        .flat_map(|folder| sources(folder, &[".rs", ".ts", ".tsx", ".css", ".mjs", ".sh", ".py"]))
        .filter(|file| !file.is_in("ui/src/backend/types"))
        .map(|file| (file.text.lines().count(), file.path))
        .collect();
    sizes.sort();

    let too_long: Vec<_> = sizes.iter().filter(|(lines, _)| *lines > 600).collect();
    assert!(
        too_long.is_empty(),
        "split what two people would edit for different reasons: {too_long:?}"
    );

    let at = |percent: usize| sizes[sizes.len() * percent / 100].0;
    assert!(
        at(50) <= 150,
        "the median file has {} lines; the house keeps it at 150",
        at(50)
    );
    assert!(
        at(90) < 400,
        "one file in ten has {} lines or more; the house keeps nine in ten under 400",
        at(90)
    );
}
