//! The Ge'ez syllabary as Tigrinya and Amharic use it: the block from U+1200 has eight syllables per consonant.

/// The consonant of a syllable as a reading; the two glottal rows carry only a vowel.
pub(super) fn sound(c: char) -> Option<&'static str> {
    let place = u32::from(c).checked_sub(0x1200)?;
    CONSONANTS.get(usize::try_from(place / 8).ok()?).copied()
}

/// One entry per row of the Unicode block "Ethiopic", U+1200 to U+1357.
const CONSONANTS: [&str; 43] = [
    "h", "l", "h", "m", "s", "r", "s", "c", // ha la hha ma sza ra sa sha
    "k", "k", "k", "k", "b", "w", "t", "c", // qa qwa qha qhwa ba va ta ca
    "h", "h", "n", "n", "V", "k", "k", "k", // xa xwa na nya (glottal) ka kwa kxa
    "k", "w", "V", "s", "j", "Y", "d", "d", // kxwa wa (pharyngeal) za zha ya da dda
    "j", "j", "j", "j", "t", "c", "p", "s", // ja ga gwa gga tha cha pha tsa
    "s", "f", "p", // tza fa pa
];
