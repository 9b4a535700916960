use proptest::prelude::*;

use super::*;
use crate::sha256;

const PASSWORD: &str = "Drei Störche über Lübeck";

fn new_vault() -> (Vault, DataKey) {
    Vault::create(PASSWORD, KdfCost::CHEAP).unwrap()
}

fn vault_with_recovery() -> (Vault, DataKey, RecoveryCode) {
    let (mut vault, key) = new_vault();
    let code = vault.add_recovery(&key).unwrap();
    (vault, key, code)
}

fn typed(code: &RecoveryCode) -> String {
    code.to_lines()
        .iter()
        .map(|line| line.to_string())
        .collect::<Vec<_>>()
        .join("\n")
}

fn assert_opens(opened: Result<DataKey, VaultError>, key: &DataKey) {
    assert_eq!(opened.map(|opened| *opened.as_bytes()), Ok(*key.as_bytes()));
}

fn reason<T>(outcome: Result<T, VaultError>) -> VaultError {
    outcome.err().expect("the vault should have refused")
}

/// The bytes of a vault after somebody changed its text and made the checksum right again.
fn forge(vault: &Vault, change: impl Fn(&str) -> String) -> Vec<u8> {
    let text = String::from_utf8(vault.to_bytes().unwrap()).unwrap();
    let body = &text[text.find("{\"version\"").unwrap()..text.len() - 2];
    let changed = change(body);
    assert_ne!(changed, body, "the change did not apply to {body}");
    format!("{{\"sha256\":\"{}\",\"vault\":{changed}}}\n", sha256(&changed)).into_bytes()
}

fn reopen(bytes: &[u8]) -> Vault {
    Vault::from_bytes(bytes).expect("the forged vault is well formed")
}

#[test]
fn a_worker_unlocks_after_a_restart() {
    let (vault, key) = new_vault();
    let stored = vault.to_bytes().unwrap();
    let vault = Vault::from_bytes(&stored).unwrap();
    assert_opens(vault.unlock_with_password(PASSWORD), &key);
    assert_eq!(
        vault.to_bytes().unwrap(),
        stored,
        "reading and writing changes nothing"
    );
}

#[test]
fn a_wrong_password_is_a_wrong_password() {
    let (vault, _) = new_vault();
    for wrong in ["", "drei störche über lübeck", "Drei Störche über Lübeck "] {
        assert_eq!(
            reason(vault.unlock_with_password(wrong)),
            VaultError::WrongPassword,
            "{wrong:?}"
        );
    }
}

#[test]
fn a_new_password_replaces_only_the_old_one() {
    let (mut vault, key, code) = vault_with_recovery();
    vault.change_password(&key, "Neun Möwen", KdfCost::CHEAP).unwrap();
    assert_eq!(
        reason(vault.unlock_with_password(PASSWORD)),
        VaultError::WrongPassword
    );
    assert_opens(vault.unlock_with_password("Neun Möwen"), &key);
    assert_opens(vault.unlock_with_recovery(&typed(&code)), &key);
}

#[test]
fn a_forgotten_password_is_replaced_by_means_of_the_sheet() {
    let (vault, key, code) = vault_with_recovery();
    let mut vault = Vault::from_bytes(&vault.to_bytes().unwrap()).unwrap();
    let recovered = vault.unlock_with_recovery(&typed(&code).to_lowercase()).unwrap();
    vault
        .change_password(&recovered, "Neun Möwen", KdfCost::CHEAP)
        .unwrap();
    assert_opens(vault.unlock_with_password("Neun Möwen"), &key);
}

#[test]
fn a_new_sheet_makes_the_old_one_worthless_once_it_was_typed_back() {
    let (mut vault, key, old) = vault_with_recovery();
    let new = vault.add_recovery(&key).unwrap();
    let mut vault = Vault::from_bytes(&vault.to_bytes().unwrap()).unwrap();
    assert_opens(vault.unlock_with_recovery(&typed(&old)), &key);
    assert_opens(vault.unlock_with_recovery(&typed(&new)), &key);

    let foreign = typed(&RecoveryCode::make_random());
    assert_eq!(
        reason(vault.settle_recovery(&foreign)),
        VaultError::WrongRecoveryCode
    );
    assert_opens(vault.unlock_with_recovery(&typed(&old)), &key);

    vault.settle_recovery(&typed(&new)).unwrap();
    assert_eq!(
        reason(vault.unlock_with_recovery(&typed(&old))),
        VaultError::WrongRecoveryCode
    );
    assert_opens(vault.unlock_with_recovery(&typed(&new)), &key);
    assert_opens(vault.unlock_with_password(PASSWORD), &key);
}

#[test]
fn of_sheets_that_nobody_typed_back_only_the_newest_is_kept_beside_the_one_that_counts() {
    let (mut vault, key, counts) = vault_with_recovery();
    let lost = vault.add_recovery(&key).unwrap();
    let newest = vault.add_recovery(&key).unwrap();
    assert_eq!(
        reason(vault.unlock_with_recovery(&typed(&lost))),
        VaultError::WrongRecoveryCode
    );
    assert_opens(vault.unlock_with_recovery(&typed(&counts)), &key);
    assert_opens(vault.unlock_with_recovery(&typed(&newest)), &key);
    vault.settle_recovery(&typed(&counts)).unwrap();
    assert_eq!(
        reason(vault.unlock_with_recovery(&typed(&newest))),
        VaultError::WrongRecoveryCode,
        "whoever types the old one back keeps it"
    );
}

#[test]
fn a_typing_error_is_told_apart_from_a_wrong_sheet() {
    let (vault, _, code) = vault_with_recovery();
    let mut mistyped = typed(&code).into_bytes();
    mistyped[0] = if mistyped[0] == b'7' { b'8' } else { b'7' };
    let mistyped = String::from_utf8(mistyped).unwrap();
    let VaultError::RecoveryCode(told) = reason(vault.unlock_with_recovery(&mistyped)) else {
        panic!("a typing error was expected");
    };
    assert_eq!(told.mistyped().to_string(), "1");
}

#[test]
fn a_vault_without_a_sheet_says_so() {
    let (vault, _) = new_vault();
    let code = typed(&RecoveryCode::make_random());
    assert!(!vault.has_recovery());
    assert_eq!(
        reason(vault.unlock_with_recovery(&code)),
        VaultError::MissingSlot { kind: "recovery" }
    );
    assert!(vault_with_recovery().0.has_recovery());
}

#[test]
fn the_key_of_another_database_is_recognised() {
    let (mut vault, key) = new_vault();
    let foreign = DataKey::make_random();
    assert!(vault.is_key(&key) && !vault.is_key(&foreign));
    let refused = vault.change_password(&foreign, "x", KdfCost::CHEAP);
    assert_eq!(reason(refused), VaultError::ForeignKey);
    assert_eq!(reason(vault.add_recovery(&foreign)), VaultError::ForeignKey);
    assert_opens(vault.unlock_with_password(PASSWORD), &key);
}

#[test]
fn every_flipped_bit_is_damage_and_not_a_wrong_password() {
    let stored = vault_with_recovery().0.to_bytes().unwrap();
    for place in 0..stored.len() {
        for bit in 0..8 {
            let mut damaged = stored.clone();
            damaged[place] ^= 1 << bit;
            assert_eq!(
                reason(Vault::from_bytes(&damaged)),
                VaultError::Damaged,
                "byte {place}, bit {bit}"
            );
        }
    }
}

#[test]
fn a_file_cut_off_or_continued_is_damaged() {
    let stored = vault_with_recovery().0.to_bytes().unwrap();
    for length in 0..stored.len() {
        assert_eq!(
            reason(Vault::from_bytes(&stored[..length])),
            VaultError::Damaged,
            "{length} bytes"
        );
    }
    for more in [&b"\n"[..], b" ", b"{}", b"\0"] {
        assert_eq!(
            reason(Vault::from_bytes(&[&stored, more].concat())),
            VaultError::Damaged,
            "{more:?}"
        );
    }
}

#[test]
fn a_file_without_end_is_not_parsed() {
    assert_eq!(
        reason(Vault::from_bytes(&vec![b'['; 70_000])),
        VaultError::TooLarge
    );
}

#[test]
fn weakened_parameters_do_not_open_even_with_the_right_password() {
    let (vault, _) = new_vault();
    for (from, to) in [
        ("\"passes\":1", "\"passes\":2"),
        ("\"memory_kib\":8", "\"memory_kib\":9"),
    ] {
        let forged = reopen(&forge(&vault, |body| body.replace(from, to)));
        assert_eq!(
            reason(forged.unlock_with_password(PASSWORD)),
            VaultError::WrongPassword,
            "{to}"
        );
    }
}

#[test]
fn the_parameters_are_authenticated_beside_entering_the_derivation() {
    let (_, key) = new_vault();
    let closed = wrap::WrappedKey::close(&key, &[7; 32], "m=65536").unwrap();
    assert!(closed.open(&[7; 32], "m=65536").is_some());
    assert!(closed.open(&[7; 32], "m=8").is_none(), "another header opened");
    assert!(closed.open(&[8; 32], "m=65536").is_none(), "another key opened");
}

#[test]
fn a_slot_moved_to_another_vault_does_not_open_there() {
    let (ours, _) = new_vault();
    let (theirs, _) = new_vault();
    let stranger = Vault {
        key_check: ours.key_check,
        slots: theirs.slots,
    };
    assert_eq!(
        reason(stranger.unlock_with_password(PASSWORD)),
        VaultError::WrongPassword
    );
}

#[test]
fn a_hostile_file_cannot_exhaust_the_machine() {
    let (vault, _) = new_vault();
    for (from, to) in [
        ("\"memory_kib\":8", "\"memory_kib\":104857600"),
        ("\"passes\":1", "\"passes\":4294967295"),
        ("\"lanes\":1", "\"lanes\":1000000"),
        ("\"lanes\":1", "\"lanes\":0"),
        ("\"memory_kib\":8", "\"memory_kib\":0"),
    ] {
        let forged = reopen(&forge(&vault, |body| body.replace(from, to)));
        let refused = reason(forged.unlock_with_password(PASSWORD));
        assert!(
            matches!(refused, VaultError::CostOutOfRange { .. }),
            "{to}: {refused:?}"
        );
    }
}

#[test]
fn slots_of_a_newer_program_survive_to_the_letter() {
    const FOREIGN: &str = r#"{"kind":"escrow","b":1,"a":[ 2,{"z":null}],"text":"\u00e4"}"#;
    let (vault, key) = new_vault();
    let with_foreign = |body: &str| body.replace("\"slots\":[", &format!("\"slots\":[{FOREIGN},"));
    let mut vault = reopen(&forge(&vault, with_foreign));
    vault.change_password(&key, "Neun Möwen", KdfCost::CHEAP).unwrap();
    vault.add_recovery(&key).unwrap();
    let stored = String::from_utf8(vault.to_bytes().unwrap()).unwrap();
    assert!(stored.contains(FOREIGN), "{stored}");
    assert_opens(
        Vault::from_bytes(stored.as_bytes())
            .unwrap()
            .unlock_with_password("Neun Möwen"),
        &key,
    );
}

#[test]
fn a_newer_format_is_not_called_damaged() {
    let newer = forge(&new_vault().0, |body| {
        body.replace("\"version\":1,", "\"version\":2,\"new\":true,")
    });
    assert_eq!(
        reason(Vault::from_bytes(&newer)),
        VaultError::NewerFormat { version: 2 }
    );
}

#[test]
fn what_no_program_of_ours_writes_is_refused() {
    let (vault, ..) = vault_with_recovery();
    let twice = forge(&vault, |body| {
        let slot = &body
            [body.find("{\"kind\":\"password\"").unwrap()..body.find(",{\"kind\":\"recovery\"").unwrap()];
        body.replace("\"slots\":[", &format!("\"slots\":[{slot},"))
    });
    let unknown_field = forge(&vault, |body| {
        body.replace("\"passes\":1", "\"passes\":1,\"secret\":0")
    });
    let upper_case = forge(&vault, |body| body.replace("\"salt\":\"", "\"salt\":\"A"));
    let without_kind = forge(&vault, |body| body.replace("\"kind\":\"password\",", ""));
    for (what, forged) in [
        ("two password slots", twice),
        ("an unknown field", unknown_field),
        ("a salt that is no salt", upper_case),
        ("a slot without a kind", without_kind),
    ] {
        assert_eq!(reason(Vault::from_bytes(&forged)), VaultError::Damaged, "{what}");
    }
}

#[test]
fn a_vault_shows_no_password_and_no_key() {
    let (vault, key) = new_vault();
    let digits = key.to_sqlcipher_pragma()[2..66].to_owned();
    let stored = String::from_utf8(vault.to_bytes().unwrap()).unwrap();
    assert!(!stored.contains(&digits) && !stored.contains(PASSWORD));
    assert!(!format!("{vault:?}").contains(&digits));
}

#[test]
fn the_floor_works_as_the_program_uses_it() {
    let (vault, key) = Vault::create(PASSWORD, KdfCost::FLOOR).unwrap();
    let stored = String::from_utf8(vault.to_bytes().unwrap()).unwrap();
    assert!(
        stored.contains(r#""argon2id":{"memory_kib":65536,"passes":3,"lanes":1}"#),
        "{stored}"
    );
    assert_opens(vault.unlock_with_password(PASSWORD), &key);
}

/// Written by the first version; every later version must open it.
#[test]
fn the_first_vault_ever_written_still_opens() {
    let vault = Vault::from_bytes(include_bytes!("../../tests/golden/vault-1.json")).unwrap();
    let key = vault.unlock_with_password(PASSWORD).unwrap();
    let code = include_str!("../../tests/golden/vault-1.recovery.txt");
    assert_opens(vault.unlock_with_recovery(code), &key);
    assert_eq!(
        *key.to_sqlcipher_pragma(),
        include_str!("../../tests/golden/vault-1.key.txt").trim_end()
    );
}

proptest! {
    #[test]
    fn every_password_opens_its_vault_and_no_other_does(password in "\\PC{0,40}", other in "\\PC{0,40}") {
        let (vault, key) = Vault::create(&password, KdfCost::CHEAP).unwrap();
        assert_opens(vault.unlock_with_password(&password), &key);
        let composed = |text: &str| unicode_normalization::UnicodeNormalization::nfc(text).collect::<String>();
        if composed(&password) != composed(&other) {
            prop_assert_eq!(reason(vault.unlock_with_password(&other)), VaultError::WrongPassword);
        }
    }

    #[test]
    fn no_bytes_make_the_reader_fail(bytes: Vec<u8>) {
        prop_assert!(Vault::from_bytes(&bytes).is_err());
    }
}
