//! What this crate writes can be opened by hand, with programs that everybody has: `age` and `ssh-keygen`.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "the helpers of these tests stop the test"
)]

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use crypto::recipient::{Identity, Recipient, RecipientKind, open, seal};
use crypto::signing::{Namespace, SigningKey, sign, verify};

fn run(program: &str, arguments: &[&str], folder: &Path, input: &[u8]) -> Output {
    let mut child = Command::new(program)
        .args(arguments)
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| {
            panic!("this test needs the program `{program}` (Debian: age, openssh-client): {error}")
        });
    child.stdin.take().unwrap().write_all(input).unwrap();
    child.wait_with_output().unwrap()
}

fn sealed(recipient: Recipient, content: &[u8]) -> Vec<u8> {
    let mut sealer = seal(&[recipient], Vec::new()).unwrap();
    sealer.write_all(content).unwrap();
    sealer.finish().unwrap()
}

#[test]
fn age_opens_what_we_seal() {
    let folder = tempfile::tempdir().unwrap();
    let identity = Identity::make_random(RecipientKind::X25519);
    let content = "Übergabe an die Koordinationsstelle\n".repeat(4000);
    fs::write(
        folder.path().join("key.txt"),
        identity.to_secret_string().as_bytes(),
    )
    .unwrap();
    fs::write(
        folder.path().join("file.age"),
        sealed(identity.to_public(), content.as_bytes()),
    )
    .unwrap();
    let opened = run("age", &["-d", "-i", "key.txt", "file.age"], folder.path(), b"");
    assert!(
        opened.status.success(),
        "{}",
        String::from_utf8_lossy(&opened.stderr)
    );
    assert!(opened.stdout == content.as_bytes(), "age read something else");
}

#[test]
fn we_open_what_age_seals() {
    let folder = tempfile::tempdir().unwrap();
    let identity = Identity::make_random(RecipientKind::X25519);
    let recipient = identity.to_public().to_string();
    let closed = run("age", &["-r", &recipient], folder.path(), b"from another program");
    assert!(
        closed.status.success(),
        "{}",
        String::from_utf8_lossy(&closed.stderr)
    );
    let mut opened = open([&identity], &*closed.stdout).unwrap();
    assert_eq!(
        std::io::read_to_string(&mut opened).unwrap(),
        "from another program"
    );
}

#[test]
fn ssh_keygen_verifies_what_we_sign() {
    let folder = tempfile::tempdir().unwrap();
    let key = SigningKey::make_random();
    for namespace in Namespace::ALL {
        let signers = key
            .verifying_key()
            .allowed_signers_line("A3-laptop", namespace)
            .unwrap();
        fs::write(folder.path().join("signers"), signers + "\n").unwrap();
        fs::write(
            folder.path().join("file.sig"),
            sign(&key, namespace, b"the manifest").unwrap(),
        )
        .unwrap();
        let check = |namespace: &str, content: &[u8]| {
            let arguments = [
                "-Y",
                "verify",
                "-f",
                "signers",
                "-I",
                "A3-laptop",
                "-n",
                namespace,
                "-s",
                "file.sig",
            ];
            run("ssh-keygen", &arguments, folder.path(), content)
        };
        let good = check(namespace.as_str(), b"the manifest");
        assert!(good.status.success(), "{}", String::from_utf8_lossy(&good.stderr));
        assert!(
            !check(namespace.as_str(), b"another manifest").status.success(),
            "another content passed"
        );
        assert!(
            !check("file", b"the manifest").status.success(),
            "another namespace passed"
        );
    }
}

#[test]
fn we_verify_what_ssh_keygen_signs() {
    let folder = tempfile::tempdir().unwrap();
    let made = run(
        "ssh-keygen",
        &["-q", "-t", "ed25519", "-N", "", "-C", "", "-f", "key"],
        folder.path(),
        b"",
    );
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let namespace = Namespace::Roster;
    let signed = run(
        "ssh-keygen",
        &["-Y", "sign", "-f", "key", "-n", namespace.as_str()],
        folder.path(),
        b"roster",
    );
    assert!(
        signed.status.success(),
        "{}",
        String::from_utf8_lossy(&signed.stderr)
    );
    let public = fs::read_to_string(folder.path().join("key.pub")).unwrap();
    let key = public.trim_end().parse().unwrap();
    let signature = String::from_utf8(signed.stdout).unwrap();
    assert_eq!(verify(&key, namespace, b"roster", &signature), Ok(()));
}

#[test]
fn ssh_keygen_shows_the_same_fingerprint() {
    let folder = tempfile::tempdir().unwrap();
    let key = SigningKey::make_random().verifying_key();
    let shown = run(
        "ssh-keygen",
        &["-l", "-f", "-"],
        folder.path(),
        format!("{key}\n").as_bytes(),
    );
    let shown = String::from_utf8(shown.stdout).unwrap();
    assert_eq!(
        shown.split(' ').nth(1),
        Some(key.fingerprint().as_str()),
        "{shown}"
    );
}

#[test]
fn sha256sum_computes_the_same_fingerprint_of_a_recipient() {
    let folder = tempfile::tempdir().unwrap();
    let recipient = Identity::make_random(RecipientKind::X25519).to_public();
    let shown = run("sha256sum", &[], folder.path(), recipient.to_string().as_bytes());
    let shown = String::from_utf8(shown.stdout).unwrap();
    assert_eq!(
        shown.split(' ').next(),
        Some(recipient.fingerprint().to_string().as_str())
    );
}
