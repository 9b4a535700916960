//! Sizes that tell little.

/// The next Padmé size: at most 12 % more, and only so many different ones that a length of 40 bits tells no more than
/// about five. From Nikitin et al., "Reducing Metadata Leakage from Encrypted Files and Communication with PURBs",
/// PoPETs 2019, algorithm 1. For a number of whole blocks it is a number of whole blocks again.
pub(crate) fn padme(length: u64) -> u64 {
    if length < 2 {
        return length;
    }
    let exponent = length.ilog2();
    let free = exponent - (exponent.ilog2() + 1);
    let mask = (1u64 << free) - 1;
    length.saturating_add(mask) & !mask
}

/// Whether an archive can have this length.
pub(crate) fn is_padme(length: u64) -> bool {
    length > 0 && length.is_multiple_of(super::BLOCK as u64) && padme(length) == length
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_sizes_of_the_paper_come_out() {
        for (length, padded) in [
            (0, 0),
            (1, 1),
            (9, 10),
            (100, 104),
            (1000, 1024),
            (10_000, 10_240),
            (1_000_000, 1_015_808),
        ] {
            assert_eq!(padme(length), padded, "of {length}");
        }
    }

    proptest! {
        #[test]
        fn padding_costs_at_most_twelve_per_cent_and_is_done_once(length in 0u64..1 << 40) {
            let padded = padme(length);
            prop_assert!(padded >= length && padded - length <= length * 12 / 100 + 1);
            prop_assert_eq!(padme(padded), padded);
        }

        #[test]
        fn whole_blocks_stay_whole_blocks(blocks in 1u64..1 << 30) {
            prop_assert!(is_padme(padme(blocks * 512)));
        }
    }
}
