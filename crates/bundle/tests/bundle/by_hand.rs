//! Everything is a public format: a person with the key opens a bundle without this program. The commands are those of
//! `docs/bundle-format.md`.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use crypto::signing::Namespace;
use serde_json::Value;

use crate::city::{AREA_1, AREA_1_SECOND, City, OFFICE, office_lines};

/// Runs a command of the handbook in `folder`; gives its output.
fn run(folder: &Path, command: &str) -> Result<String, String> {
    let output = Command::new("sh")
        .args(["-euc", command])
        .current_dir(folder)
        .stdin(Stdio::null())
        .output();
    let output = output.map_err(|error| error.to_string())?;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    if output.status.success() {
        Ok(text(&output.stdout))
    } else {
        Err(text(&output.stderr))
    }
}

fn lay_out(city: &City, reader: &str, bundle: &[u8]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, content: &[u8]| fs::write(folder.path().join(name), content).unwrap();
    write("bundle.ankommen", bundle);
    write(
        "key.txt",
        city.keys(reader).identity.to_secret_string().as_bytes(),
    );
    let sender = city.keys(AREA_1).signing.verifying_key();
    write(
        "allowed_signers",
        sender
            .allowed_signers_line(AREA_1, Namespace::Bundle)
            .unwrap()
            .as_bytes(),
    );
    folder
}

const VERIFY: &str = "ssh-keygen -Y verify -f allowed_signers -I area-1-first -n bundle-v1@ankommen -s manifest.json.sig < manifest.json";

#[test]
fn a_bundle_is_opened_with_what_every_computer_has() {
    let city = City::found();
    let folder = lay_out(&city, OFFICE, &city.office_bundle().bytes);
    let folder = folder.path();
    run(
        folder,
        "age --decrypt --identity key.txt bundle.ankommen > bundle.tar",
    )
    .unwrap();
    assert_eq!(
        run(folder, "tar tf bundle.tar").unwrap(),
        "manifest.json\nmanifest.json.sig\nsnapshot.jsonl.zst\npad\n"
    );
    run(folder, "tar xf bundle.tar").unwrap();
    assert!(
        run(folder, VERIFY)
            .unwrap()
            .starts_with("Good \"bundle-v1@ankommen\" signature for area-1-first")
    );
    let manifest: Value = serde_json::from_slice(&fs::read(folder.join("manifest.json")).unwrap()).unwrap();
    let hash = |command: &str| run(folder, command).unwrap()[..64].to_owned();
    assert_eq!(
        manifest["members"][0]["sha256"],
        hash("sha256sum snapshot.jsonl.zst")
    );
    assert_eq!(
        manifest["content_sha256"],
        hash("zstd -dc snapshot.jsonl.zst | sha256sum")
    );
    assert_eq!(
        manifest["to"]["recipients"][0],
        hash("printf %s \"$(age-keygen -y key.txt)\" | sha256sum")
    );
    let lines = run(folder, "zstd -dc snapshot.jsonl.zst").unwrap();
    assert_eq!(lines.lines().collect::<Vec<_>>(), office_lines());
}

#[test]
fn the_stock_tools_refuse_what_we_refuse() {
    let city = City::found();
    let folder = lay_out(&city, OFFICE, &city.office_bundle().bytes);
    let folder = folder.path();
    run(
        folder,
        "age --decrypt --identity key.txt bundle.ankommen | tar xf -",
    )
    .unwrap();
    run(folder, "sed -i s/office/area-2/ manifest.json").unwrap();
    assert!(run(folder, VERIFY).is_err(), "a changed manifest");
    let elsewhere = lay_out(&city, AREA_1_SECOND, &city.office_bundle().bytes);
    assert!(
        run(
            elsewhere.path(),
            "age --decrypt --identity key.txt bundle.ankommen"
        )
        .is_err(),
        "another key"
    );
}

#[test]
fn attachments_are_files_in_the_archive() {
    let city = City::found();
    let folder = lay_out(&city, AREA_1_SECOND, &city.replica_bundle().bytes);
    run(
        folder.path(),
        "age --decrypt --identity key.txt bundle.ankommen | tar xf -",
    )
    .unwrap();
    let letter = run(folder.path(), "cat blob/00000000-0000-0000-0000-0000000000f1").unwrap();
    assert_eq!(letter, "Ein Brief");
}
