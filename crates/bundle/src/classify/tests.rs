use model::{BundleId, DeviceId, Hlc, Origin};
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::{Address, Addressee, Counts, Sender, Span};

const EPOCH: u32 = 1;

fn origin(epoch: u32) -> Origin {
    Origin {
        device: DeviceId(Uuid::from_u128(7)),
        epoch,
    }
}

/// The hash of the manifest with this number.
fn hash(seq: u64) -> Sha256Digest {
    crypto::sha256(seq.to_be_bytes())
}

fn numbered(scope: Scope, epoch: u32, seq: u64) -> Manifest {
    Manifest {
        format: 1,
        min_reader: 1,
        critical: vec![],
        scope,
        bundle: BundleId(Uuid::nil()),
        project: Uuid::nil(),
        app: String::new(),
        created_at: Hlc(0),
        from: Sender {
            unit: "area-1".into(),
            device: origin(epoch).device,
            epoch,
            signer: String::new(),
        },
        to: Addressee {
            address: Address::unit("office"),
            recipients: vec![],
        },
        channel: (seq > 0).then(|| Link {
            seq,
            previous: (seq > 1).then(|| hash(seq - 1)),
        }),
        members: vec![],
        content_sha256: None,
        counts: Counts::default(),
        vector: Span::default(),
        receipts: vec![],
        roster_version: 1,
        codelist_version: 1,
    }
}

/// What the receiver does: decides, then notes that it arrived, and what counts now.
fn take_in(state: &mut ChannelState, manifest: &Manifest) -> Class {
    let class = classify(manifest, hash(manifest.seq()), state);
    if class.is_applied() {
        state.applied = Some((manifest.from.epoch, manifest.seq()));
    }
    if class.is_applied() || class == Class::Older {
        let previous = manifest.channel.as_ref().and_then(|link| link.previous);
        state.recorded.insert(
            manifest.seq(),
            Recorded {
                manifest: hash(manifest.seq()),
                previous,
            },
        );
    }
    class
}

fn after(scope: Scope, numbers: &[u64]) -> ChannelState {
    let mut state = ChannelState::default();
    for seq in numbers {
        take_in(&mut state, &numbered(scope, EPOCH, *seq));
    }
    state
}

#[test]
fn each_history_has_its_class() {
    use Scope::{Office, Replica};
    let cases: [(&str, Scope, &[u64], u64, Class); 9] = [
        ("the first", Office, &[], 1, Class::New),
        ("the next", Office, &[1, 2], 3, Class::New),
        ("the same file twice", Office, &[1, 2], 2, Class::AlreadyImported),
        ("a lost stick", Office, &[1, 3], 2, Class::Older),
        (
            "the lost stick once more",
            Office,
            &[1, 3, 2],
            2,
            Class::AlreadyImported,
        ),
        (
            "a snapshot after a gap",
            Office,
            &[1],
            4,
            Class::Gap { missing: 2..=3 },
        ),
        (
            "the first ever, but not the sender's first",
            Office,
            &[],
            3,
            Class::Gap { missing: 1..=2 },
        ),
        ("late operations", Replica, &[1, 3], 2, Class::New),
        (
            "operations after a gap",
            Replica,
            &[1],
            3,
            Class::Gap { missing: 2..=2 },
        ),
    ];
    for (what, scope, history, seq, expected) in cases {
        assert_eq!(
            take_in(&mut after(scope, history), &numbered(scope, EPOCH, seq)),
            expected,
            "{what}"
        );
    }
}

#[test]
fn a_copied_laptop_forks_its_channel() {
    let state = after(Scope::Office, &[1, 2, 4]);
    let same_number = classify(
        &numbered(Scope::Office, EPOCH, 2),
        crypto::sha256("another"),
        &state,
    );
    assert_eq!(same_number, Class::Fork, "two bundles of one number");
    let mut manifest = numbered(Scope::Office, EPOCH, 5);
    manifest.channel = Some(Link {
        seq: 5,
        previous: Some(crypto::sha256("another")),
    });
    assert_eq!(
        classify(&manifest, hash(5), &state),
        Class::Fork,
        "another predecessor"
    );
    let missing = numbered(Scope::Office, EPOCH, 3);
    assert_eq!(
        classify(&missing, crypto::sha256("another"), &state),
        Class::Fork,
        "the successor names another"
    );
}

#[test]
fn after_a_restore_the_snapshots_of_the_epoch_before_are_old() {
    let mut state = ChannelState {
        applied: Some((EPOCH, 9)),
        ..ChannelState::default()
    };
    assert_eq!(
        take_in(&mut state, &numbered(Scope::Office, EPOCH + 1, 1)),
        Class::New
    );
    let mut channel_before = ChannelState {
        recorded: after(Scope::Office, &[1]).recorded,
        ..state
    };
    assert_eq!(
        take_in(&mut channel_before, &numbered(Scope::Office, EPOCH, 10)),
        Class::Older
    );
}

#[test]
fn only_a_receiver_below_the_vector_it_starts_from_has_to_wait() {
    let other = Origin {
        device: DeviceId(Uuid::from_u128(8)),
        epoch: 1,
    };
    let mut manifest = numbered(Scope::Replica, EPOCH, 1);
    manifest.vector.from = vec![(origin(EPOCH), 10), (other, 5)].into();
    let mut state = ChannelState {
        vector: vec![(origin(EPOCH), 12), (other, 4)].into(),
        ..ChannelState::default()
    };
    let waiting = classify(&manifest, hash(1), &state);
    assert_eq!(
        waiting,
        Class::Waiting {
            until: vec![(other, 5)].into()
        },
        "only what is missing is asked for"
    );
    assert!(!waiting.is_applied());
    state.vector.set(other, 5);
    assert_eq!(classify(&manifest, hash(1), &state), Class::New);
    manifest.scope = Scope::Office;
    state.vector = Vector::default();
    assert_eq!(
        classify(&manifest, hash(1), &state),
        Class::New,
        "a snapshot stands by itself"
    );
}

#[test]
fn a_receipt_has_no_number_and_is_always_new() {
    let state = after(Scope::Office, &[1, 2]);
    assert_eq!(
        classify(&numbered(Scope::Receipt, EPOCH, 0), hash(0), &state),
        Class::New
    );
}

#[test]
fn of_two_devices_the_one_that_knew_everything_counts() {
    let vector = |a: u64, b: u64| Vector::from(vec![(origin(1), a), (origin(2), b)]);
    let (behind, ahead, beside) = (vector(3, 0), vector(3, 4), vector(5, 0));
    assert_eq!(
        find_counting_snapshot(&[("first", &behind), ("second", &ahead)]),
        Some("second")
    );
    assert_eq!(
        find_counting_snapshot(&[("first", &beside), ("second", &ahead)]),
        None,
        "a replica is needed first"
    );
    assert_eq!(find_counting_snapshot::<&str>(&[]), None);
}

proptest! {
    #[test]
    fn in_any_order_the_newest_snapshot_counts_in_the_end(order in Just((1..=8).collect::<Vec<u64>>()).prop_shuffle()) {
        let mut state = ChannelState::default();
        let mut highest = 0;
        for seq in order.iter().chain(&order) {
            let class = take_in(&mut state, &numbered(Scope::Office, EPOCH, *seq));
            prop_assert_ne!(&class, &Class::Fork);
            prop_assert_eq!(class.is_applied(), *seq > highest, "{} after {}: {:?}", seq, highest, class);
            highest = highest.max(*seq);
            prop_assert_eq!(state.applied, Some((EPOCH, highest)));
        }
        prop_assert_eq!(state.recorded.len(), 8, "all are recorded");
    }

    #[test]
    fn no_number_makes_it_fail(seq: u64, known: u64, applied: Option<(u32, u64)>) {
        let recorded = [(known, Recorded { manifest: hash(known), previous: None })].into();
        let state = ChannelState { recorded, applied, vector: Vector::default() };
        let mut manifest = numbered(Scope::Office, EPOCH, 1);
        manifest.channel = Some(Link { seq, previous: None });
        let _ = classify(&manifest, hash(seq), &state);
    }
}
