//! Which part of one name belongs to which part of the other, whatever their order.

use crate::part::Part;
use crate::relation::{Relation, relation};

/// What an agreement on a name that is in no table is worth.
const RARE: i32 = 6;
/// The same for two common words that make one name, as Abd+Rahman.
const COMPOUND: i32 = 4;

/// Two names, part by part.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Pairing {
    /// Bits of all parts that agree.
    pub(crate) bits: i32,
    /// Parts that agree.
    pub(crate) same: usize,
    /// Whether a compound is among them.
    pub(crate) has_compound: bool,
    /// Parts that may agree; those of `gendered` are among them.
    pub(crate) near: usize,
    /// Surnames in a man's and a woman's form.
    pub(crate) gendered: usize,
    /// Bits of all parts that may agree, halved.
    pub(crate) near_bits: i32,
    /// Parts of the longer name without a counterpart.
    pub(crate) missing: usize,
    /// Parts left over on both sides.
    pub(crate) other: usize,
    /// Of these, given names in a man's and a woman's form.
    pub(crate) feminine: usize,
    /// Parts left over on both sides that are known to be two names.
    pub(crate) apart: usize,
}

impl Pairing {
    /// Every part of the shorter name agrees with one of the longer.
    pub(crate) fn agrees(&self) -> bool {
        self.near == 0 && self.other == 0 && self.apart == 0
    }

    /// The evidence of the names, in bits.
    pub(crate) fn score(&self) -> i32 {
        let count = |n: usize| i32::try_from(n).unwrap_or(i32::MAX / 100);
        self.bits + self.near_bits - count(self.missing) - 8 * count(self.other) - 10 * count(self.apart)
    }
}

/// Pairs the parts of two names: first those that agree, then words that one side writes as two, then those that
/// may agree. What is left over on both sides is a disagreement, on one side only an omission.
pub(crate) fn pair(a: &[Part], b: &[Part]) -> Pairing {
    // Which part is taken first decides what is left, so the names are brought into one order: pairing is symmetric.
    let (a, b) = if words(a).le(words(b)) { (a, b) } else { (b, a) };
    let table = Table::new(a, b);
    let mut left: Vec<Open<'_>> = a.iter().enumerate().map(Some).collect();
    let mut right: Vec<Open<'_>> = b.iter().enumerate().map(Some).collect();
    let mut pairing = Pairing::default();
    table.take_pairs(&mut left, &mut right, Relation::Same, &mut pairing);
    take_glued(&mut left, &mut right, &mut pairing);
    take_glued(&mut right, &mut left, &mut pairing);
    table.take_pairs(&mut left, &mut right, Relation::GenderedSurname, &mut pairing);
    table.take_pairs(&mut left, &mut right, Relation::Near, &mut pairing);

    let left: Vec<usize> = left.into_iter().flatten().map(|(place, _)| place).collect();
    let right: Vec<usize> = right.into_iter().flatten().map(|(place, _)| place).collect();
    pairing.missing = left.len().abs_diff(right.len());
    let disagreements = left.len().min(right.len());
    let between = |wanted| {
        left.iter()
            .filter(|x| right.iter().any(|y| table.get(**x, *y) == wanted))
            .count()
    };
    pairing.apart = between(Relation::KnownApart).min(disagreements);
    pairing.feminine = between(Relation::Feminine).min(disagreements);
    pairing.other = disagreements - pairing.apart;
    pairing
}

fn words(parts: &[Part]) -> impl Iterator<Item = Option<&str>> {
    // `None` ends a part, so that two parts do not read like one with two spellings.
    parts.iter().flat_map(|part| {
        let spellings = part.spellings.iter().map(|spelling| Some(spelling.word.as_str()));
        spellings.chain(std::iter::once(None))
    })
}

/// A part that has no counterpart yet, and its place in the name.
type Open<'a> = Option<(usize, &'a Part)>;

/// How every part of one name stands to every part of the other.
struct Table {
    relations: Vec<Relation>,
    width: usize,
}

impl Table {
    fn new(a: &[Part], b: &[Part]) -> Self {
        let relations = a
            .iter()
            .flat_map(|x| b.iter().map(move |y| relation(x, y)))
            .collect();
        Self {
            relations,
            width: b.len(),
        }
    }

    fn get(&self, row: usize, column: usize) -> Relation {
        self.relations
            .get(row * self.width + column)
            .copied()
            .unwrap_or(Relation::Different)
    }

    fn take_pairs(
        &self,
        left: &mut [Open<'_>],
        right: &mut [Open<'_>],
        wanted: Relation,
        pairing: &mut Pairing,
    ) {
        for x in left.iter_mut() {
            let Some((row, part)) = *x else { continue };
            let stands_so = |y: &&mut Open<'_>| y.is_some_and(|(column, _)| self.get(row, column) == wanted);
            let Some((_, other)) = right.iter_mut().find(stands_so).and_then(Option::take) else {
                continue;
            };
            *x = None;
            let bits = worth(part).min(worth(other));
            if wanted == Relation::Same {
                pairing.bits += bits;
                pairing.same += 1;
                pairing.has_compound |= part.is_compound || other.is_compound;
            } else {
                pairing.near += 1;
                pairing.gendered += usize::from(wanted == Relation::GenderedSurname);
                pairing.near_bits += bits / 2;
            }
        }
    }
}

/// Takes a part of `whole` that two neighbours of `split` make up.
fn take_glued(whole: &mut [Open<'_>], split: &mut [Open<'_>], pairing: &mut Pairing) {
    for x in whole.iter_mut() {
        let Some((_, part)) = *x else { continue };
        for start in 1..split.len() {
            let Some([first, second]) = split.get_mut(start - 1..=start) else {
                continue;
            };
            let (Some((_, a)), Some((_, b))) = (*first, *second) else {
                continue;
            };
            if part.may_begin_with(a) && relation(part, &a.glued(b)) == Relation::Same {
                (*x, *first, *second) = (None, None, None);
                pairing.bits += COMPOUND;
                pairing.same += 1;
                pairing.has_compound = true;
                break;
            }
        }
    }
}

fn worth(part: &Part) -> i32 {
    match part.known {
        Some(known) if !part.is_compound || known.bits <= 1 => known.bits,
        _ if part.is_compound => COMPOUND,
        _ => RARE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::part::parts;

    #[test]
    fn parts_find_each_other_in_any_order() {
        let of = |a: &str, b: &str| pair(&parts(a), &parts(b));
        let all = of("Nguyen Van Anh", "Van Anh Nguyen");
        assert!(all.agrees() && all.same == 3 && all.missing == 0);
        let glued = of("Ahmad Zia Noori", "Nuri Ahmadzia");
        assert!(glued.agrees() && glued.same == 2 && glued.has_compound);
        let shorter = of("Selam Tesfay Berhane", "Selam Tesfay");
        assert!(shorter.agrees() && shorter.missing == 1);
        let brothers = of("Mustafa Haidari", "Murtaza Haidari");
        assert!(!brothers.agrees() && brothers.apart == 1);
        let (a, b) = ("Abd Din Ahmad Ahmad Ahmad", "Ali-Ahmad-Abd");
        assert_eq!(of(a, b), of(b, a), "whichever comes first");
    }
}
