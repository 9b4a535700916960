//! Whether two places are lost together.

use std::path::Path;

/// Whether a folder is the one in which the database lies, or within it.
pub(super) fn is_within(folder: &Path, database: &Path) -> bool {
    let own = database.parent().map(std::fs::canonicalize);
    own.is_some_and(|own| own.is_ok_and(|own| folder.starts_with(own)))
}

/// Whether both lie on one disk. Where that cannot be found out they are taken for two.
#[cfg(unix)]
pub(super) fn is_on_one_disk(one: &Path, other: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let device = |path: &Path| std::fs::metadata(path).map(|fact| fact.dev()).ok();
    // The database may be gone; its folder is on the same disk.
    let (one, other) = (device(one), device(other).or_else(|| device(other.parent()?)));
    match (one, other) {
        (Some(one), Some(other)) => one == other || shares_a_disk(one, other),
        _ => false,
    }
}

/// The same letter before the path.
#[cfg(not(unix))]
pub(super) fn is_on_one_disk(one: &Path, other: &Path) -> bool {
    let drive = |path: &Path| {
        let path = std::fs::canonicalize(path).ok()?;
        path.components().next().map(|first| first.as_os_str().to_owned())
    };
    drive(one).is_some_and(|drive_of_one| drive(other) == Some(drive_of_one))
}

/// Two partitions of one disk, or what is made of them, by what Linux tells of them.
#[cfg(target_os = "linux")]
fn shares_a_disk(one: u64, other: u64) -> bool {
    let (one, other) = (disks_of(one), disks_of(other));
    one.iter().any(|disk| other.contains(disk))
}

#[cfg(all(unix, not(target_os = "linux")))]
fn shares_a_disk(_: u64, _: u64) -> bool {
    false
}

#[cfg(target_os = "linux")]
fn disks_of(device: u64) -> Vec<std::path::PathBuf> {
    // As glibc packs them into one number.
    let major = ((device >> 8) & 0xfff) | ((device >> 32) & !0xfff);
    let minor = (device & 0xff) | ((device >> 12) & !0xff);
    let mut disks = Vec::new();
    let mut look_at = vec![Path::new("/sys/dev/block").join(format!("{major}:{minor}"))];
    while let Some(block) = look_at.pop() {
        let Ok(block) = std::fs::canonicalize(block) else {
            continue;
        };
        let parts: Vec<_> = std::fs::read_dir(block.join("slaves"))
            .into_iter()
            .flatten()
            .flatten()
            .map(|entry| entry.path())
            .collect();
        if block.join("partition").exists() {
            disks.extend(block.parent().map(Path::to_owned));
        } else if parts.is_empty() {
            disks.push(block);
        }
        look_at.extend(parts);
    }
    disks
}
