use proptest::prelude::*;
use ssh_key::{HashAlg, LineEnding, SshSig};

use super::*;

const CONTENT: &[u8] = b"{\"format\":1}";

fn signed() -> (VerifyingKey, String) {
    let key = SigningKey::make_random();
    (
        key.verifying_key(),
        sign(&key, Namespace::Bundle, CONTENT).unwrap(),
    )
}

#[test]
fn a_signature_fits_its_key_purpose_and_content() {
    let (key, signature) = signed();
    assert_eq!(verify(&key, Namespace::Bundle, CONTENT, &signature), Ok(()));
}

#[test]
fn a_signature_for_one_purpose_counts_for_no_other() {
    let key = SigningKey::make_random();
    for made_for in Namespace::ALL {
        let signature = sign(&key, made_for, CONTENT).unwrap();
        for read_as in Namespace::ALL {
            let expected = if made_for == read_as {
                Ok(())
            } else {
                Err(SignatureError::WrongNamespace)
            };
            assert_eq!(
                verify(&key.verifying_key(), read_as, CONTENT, &signature),
                expected
            );
        }
    }
}

#[test]
fn another_signer_is_noticed() {
    let (_, signature) = signed();
    let other = SigningKey::make_random().verifying_key();
    assert_eq!(
        verify(&other, Namespace::Bundle, CONTENT, &signature),
        Err(SignatureError::WrongKey)
    );
}

#[test]
fn a_claimed_signer_is_not_believed() {
    let (victim, forger) = (SigningKey::make_random(), SigningKey::make_random());
    let theirs = SshSig::from_pem(sign(&forger, Namespace::Bundle, CONTENT).unwrap()).unwrap();
    let claimed = SshSig::new(
        victim.verifying_key().to_ssh().key_data().clone(),
        theirs.namespace(),
        theirs.hash_alg(),
        theirs.signature().clone(),
    );
    let text = claimed.unwrap().to_pem(LineEnding::LF).unwrap();
    let text = text.trim_end().to_owned() + "\n";
    assert_eq!(
        verify(&victim.verifying_key(), Namespace::Bundle, CONTENT, &text),
        Err(SignatureError::WrongContent)
    );
}

#[test]
fn a_weaker_hash_is_refused() {
    let key = SigningKey::make_random();
    let weaker = SshSig::sign(
        &key.to_ssh(),
        Namespace::Bundle.as_str(),
        HashAlg::Sha256,
        CONTENT,
    )
    .unwrap();
    let text = weaker.to_pem(LineEnding::LF).unwrap().trim_end().to_owned() + "\n";
    assert_eq!(
        verify(&key.verifying_key(), Namespace::Bundle, CONTENT, &text),
        Err(SignatureError::WrongHash)
    );
}

#[test]
fn nothing_may_stand_before_or_behind_a_signature() {
    let (key, signature) = signed();
    let without_newline = signature.trim_end().to_owned();
    for changed in [
        format!("{signature}\n"),
        format!("{signature}x"),
        format!("{signature}{signature}"),
        format!(" {signature}"),
        format!("Hello\n{signature}"),
        signature.replace('\n', "\r\n"),
        without_newline,
        String::new(),
        "x".repeat(5000),
    ] {
        let outcome = verify(&key, Namespace::Bundle, CONTENT, &changed);
        assert_eq!(outcome, Err(SignatureError::Malformed), "{changed:?}");
    }
}

#[test]
fn every_flipped_bit_of_a_signature_is_noticed() {
    let (key, signature) = signed();
    for place in 0..signature.len() {
        for bit in 0..7 {
            let mut changed = signature.clone().into_bytes();
            changed[place] ^= 1 << bit;
            let changed = String::from_utf8(changed).unwrap();
            assert!(
                verify(&key, Namespace::Bundle, CONTENT, &changed).is_err(),
                "byte {place}, bit {bit}"
            );
        }
    }
}

#[test]
fn keys_survive_being_stored_and_sent() {
    let key = SigningKey::make_random();
    assert_eq!(
        SigningKey::from_bytes(&key.to_bytes()).verifying_key(),
        key.verifying_key()
    );
    let line = key.verifying_key().to_string();
    assert!(line.starts_with("ssh-ed25519 AAAA"), "{line}");
    assert_eq!(line.parse(), Ok(key.verifying_key()));
    let json = serde_json::to_string(&key.verifying_key()).unwrap();
    assert_eq!(
        serde_json::from_str::<VerifyingKey>(&json).unwrap(),
        key.verifying_key()
    );
}

#[test]
fn a_key_has_one_spelling() {
    const OTHER_ALGORITHM: &str = "ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBHwf2HMM5TRXvo2SQJjsNkiDD5KqiiNjrGVv3UUh+mMT5RHxiRtOnlqvjhQtBq0VpmpCV/PwUdhOig4vkbqAcEc=";
    let line = SigningKey::make_random().verifying_key().to_string();
    for wrong in [
        format!("{line} comment"),
        format!("{line}\n"),
        format!(" {line}"),
        line.replacen(' ', "  ", 1),
        line[..line.len() - 4].to_owned(),
        OTHER_ALGORITHM.to_owned(),
        String::new(),
    ] {
        assert_eq!(wrong.parse::<VerifyingKey>(), Err(InvalidKey), "{wrong:?}");
    }
}

#[test]
fn a_secret_key_cannot_be_printed() {
    let key = SigningKey::make_random();
    assert_eq!(
        format!("{key:?}"),
        format!("SigningKey of {}", key.verifying_key())
    );
}

#[test]
fn a_signer_name_cannot_change_the_meaning_of_the_line() {
    let key = SigningKey::make_random().verifying_key();
    let line = key.allowed_signers_line("A3-laptop", Namespace::Roster).unwrap();
    assert_eq!(line, format!("A3-laptop namespaces=\"roster-v1@ankommen\" {key}"));
    for hostile in ["", "*", "a b", "a,b", "a\nb", "#a", "\"a\"", "!a", "ä", "a?"] {
        assert_eq!(
            key.allowed_signers_line(hostile, Namespace::Roster),
            Err(InvalidPrincipal),
            "{hostile:?}"
        );
    }
}

proptest! {
    #[test]
    fn a_signature_fits_no_other_content(content: Vec<u8>, other: Vec<u8>) {
        let key = SigningKey::make_random();
        let signature = sign(&key, Namespace::Roster, &content).unwrap();
        let fits = verify(&key.verifying_key(), Namespace::Roster, &other, &signature);
        prop_assert_eq!(fits, if content == other { Ok(()) } else { Err(SignatureError::WrongContent) });
        prop_assert_eq!(verify(&key.verifying_key(), Namespace::Roster, &content, &signature), Ok(()));
    }

    #[test]
    fn no_text_makes_the_reader_fail(text in "\\PC*") {
        let key = SigningKey::from_bytes(&[7; 32]).verifying_key();
        prop_assert_eq!(verify(&key, Namespace::Bundle, b"", &text), Err(SignatureError::Malformed));
    }
}
