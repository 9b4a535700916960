//! Are two parts of names the same one?

use crate::part::{Part, Spelling};
use crate::particles::is_vowel;
use crate::script::{Script, script_of};

/// How two parts of names stand to each other, the closest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Relation {
    /// Spellings of one name.
    Same,
    /// A man's and a woman's form of one Slavic surname.
    GenderedSurname,
    /// A slip of the pen or another vowel: may be the same.
    Near,
    /// Not the same.
    Different,
    /// A man's and a woman's name: Karim and Karima.
    Feminine,
    /// Two names that are known to be two, however alike: Jamal and Jamil.
    KnownApart,
}

/// How two parts stand to each other; symmetric.
pub(crate) fn relation(a: &Part, b: &Part) -> Relation {
    if a.spellings
        .iter()
        .any(|x| b.spellings.iter().any(|y| x.word == y.word))
    {
        return Relation::Same;
    }
    // Karim is known and so is Abd al-Karim, and they are not one name.
    if let (Some(x), Some(y), true) = (a.known, b.known, a.is_compound == b.is_compound) {
        return if x.name == y.name {
            Relation::Same
        } else {
            Relation::KnownApart
        };
    }
    let mut best = Relation::KnownApart;
    for x in &a.spellings {
        for y in &b.spellings {
            best = best.min(spelled(x, y));
        }
    }
    best
}

fn spelled(a: &Spelling, b: &Spelling) -> Relation {
    let is_slavic_pair =
        matches!((surname_stem(&a.word), surname_stem(&b.word)), (Some(x), Some(y)) if x == y);
    if is_slavic_pair {
        return Relation::GenderedSurname;
    }
    let by_hand = if is_slip(&a.word, &b.word) {
        Relation::Near
    } else {
        Relation::Different
    };
    if !a.sounds.iter().any(|sound| b.sounds.contains(sound)) {
        return by_hand;
    }
    if let (Some(x), Some(y)) = (ends_feminine(a, b), ends_feminine(b, a))
        && x != y
    {
        return Relation::Feminine;
    }
    let consonants = a
        .sounds
        .iter()
        .filter(|sound| b.sounds.contains(sound))
        .map(String::len)
        .max()
        .unwrap_or(0);
    match vowel_distance(&a.word, &b.word, consonants) {
        0 => Relation::Same,
        1 => Relation::Near,
        // With four consonants in common the vowel may be the slip, with two or three it makes the name.
        _ if consonants >= 4 => Relation::Near,
        _ => Relation::Different,
    }
}

/// One slip in a short word, two in a long one, or a common beginning with a little more (Amina, Aminata).
fn is_slip(a: &str, b: &str) -> bool {
    let (short, long) = {
        let (x, y) = (a.chars().count(), b.chars().count());
        (x.min(y), x.max(y))
    };
    // Words of very different length are not compared letter by letter: that would be quadratic in a long name.
    if short < 4 || long > 40 {
        return false;
    }
    let slips = strsim::osa_distance(a, b);
    slips <= 1 || (short >= 8 && slips <= 2) || (short >= 5 && strsim::jaro_winkler(a, b) >= 0.92)
}

/// The stem of a Slavic surname with an ending for men or women.
fn surname_stem(word: &str) -> Option<String> {
    const ADJECTIVES: &[&str] = &[
        "skaya",
        "skaia",
        "skaja",
        "ska",
        "skyi",
        "skyj",
        "skyy",
        "skiy",
        "skij",
        "skii",
        "ski",
        "sky",
        "ская",
        "ска",
        "ська",
        "скии",
        "ськии",
    ];
    const NAMES: &[(&str, &str)] = &[
        ("ova", "ov"),
        ("eva", "ev"),
        ("owa", "ov"),
        ("ewa", "ev"),
        ("ov", "ov"),
        ("ev", "ev"),
        ("ow", "ov"),
        ("ew", "ev"),
        ("ина", "ин"),
        ("ова", "ов"),
        ("ева", "ев"),
        ("ин", "ин"),
        ("ов", "ов"),
        ("ев", "ев"),
    ];
    let adjective = ADJECTIVES
        .iter()
        .find_map(|end| Some((word.strip_suffix(end)?, "sk")));
    let name = || {
        NAMES
            .iter()
            .find_map(|(end, stem)| Some((word.strip_suffix(end)?, *stem)))
    };
    let (stem, end) = adjective.or_else(name)?;
    (stem.chars().count() >= 3).then(|| format!("{stem}{end}"))
}

/// Whether the word ends as women's names do; `None` where the spelling leaves it open.
fn ends_feminine(spelling: &Spelling, beside: &Spelling) -> Option<bool> {
    let script = |word: &str| word.chars().next_back().and_then(script_of);
    let word = spelling.word.trim_end_matches('ء');
    let last = word.chars().next_back()?;
    match script(word)? {
        Script::Latn if word.ends_with("ah") => {
            // Beside Arabic letters the h may be a real one: Salah, صلاح.
            (script(&beside.word) == Some(Script::Latn)).then_some(true)
        }
        Script::Latn if last == 'a' => Some(true),
        Script::Latn if is_vowel(last) || matches!(last, 'h' | 'y') => None,
        Script::Arab if matches!(last, 'ه' | 'ا') => Some(true),
        Script::Arab if matches!(last, 'ي' | 'و' | 'ع' | 'ح') => None,
        Script::Latn | Script::Arab => Some(false),
        _ => None,
    }
}

/// How far the vowels of two words are apart at the place where they are furthest: 0 the same, 1 sometimes confused
/// (a and o), 2 not (a and i). Scripts that write no vowels say nothing, and so are not apart.
fn vowel_distance(a: &str, b: &str, consonants: usize) -> u8 {
    if !a.is_ascii() || !b.is_ascii() {
        return 0;
    }
    let (x, y) = (vowels(a), vowels(b));
    let (short, long) = if x.len() <= y.len() { (x, y) } else { (y, x) };
    let furthest = |skipped: Option<usize>| {
        let kept = long
            .iter()
            .enumerate()
            .filter(|(place, _)| Some(*place) != skipped)
            .map(|(_, set)| set);
        short
            .iter()
            .zip(kept)
            .map(|(a, b)| distance_of_sets(a, b))
            .max()
            .unwrap_or(0)
    };
    match long.len() - short.len() {
        0 => furthest(None),
        // A vowel between two consonants is often not written: Fatma, Fatima. Two consonants are too few to tell.
        1 => (0..long.len())
            .map(|place| furthest(Some(place)))
            .min()
            .unwrap_or(0)
            .max(u8::from(consonants < 3)),
        _ => 2,
    }
}

fn distance_of_sets(a: &str, b: &str) -> u8 {
    let pairs = a.chars().flat_map(|x| b.chars().map(move |y| distance(x, y)));
    pairs.min().unwrap_or(0)
}

fn distance(a: char, b: char) -> u8 {
    match (a.min(b), a.max(b)) {
        (x, y) if x == y => 0,
        ('a', 'e') | ('e', 'i') | ('o', 'u') => 0,
        ('a', 'o' | 'u') | ('e', 'o' | 'u') => 1,
        _ => 2,
    }
}

/// The vowels between the consonants, each as the set of letters it may stand for; not the ones a word ends with.
fn vowels(word: &str) -> Vec<&'static str> {
    let mut groups: Vec<String> = Vec::new();
    let mut is_open = false;
    for (place, c) in word.chars().enumerate() {
        let is_sung = is_vowel(c) || (c == 'y' && place > 0);
        match groups.last_mut() {
            Some(group) if is_sung && is_open => group.push(c),
            _ if is_sung => groups.push(c.to_string()),
            _ => {}
        }
        is_open = is_sung;
    }
    if is_open {
        groups.pop();
    }
    groups.iter().map(|group| heard(group)).collect()
}

fn heard(group: &str) -> &'static str {
    match group {
        "a" | "aa" => "a",
        "e" => "e",
        "i" | "ee" | "ii" | "ie" | "y" | "iy" => "i",
        "o" => "o",
        "u" | "oo" | "ou" | "uu" | "oe" | "ue" => "u",
        "au" | "ao" | "aou" => "aou",
        _ if group.contains(['o', 'u']) => "aeiou",
        _ => "aei",
    }
}

#[cfg(test)]
mod tests {
    use super::Relation::*;
    use super::*;
    use crate::part::parts;

    #[test]
    fn names_are_the_same_confusable_or_not() {
        for (a, b, expected) in [
            ("Khalil", "Xelil", Same),
            ("Khalil", "خليل", Same),
            ("Qadir", "Qader", Same),
            ("Hamdan", "Hamdaan", Same),
            ("Sultani", "Soltani", Same),
            ("Zohra", "Zahra", Near),
            ("Amina", "Aminata", Near),
            ("Petrova", "Petrov", GenderedSurname),
            ("Kovalska", "Kovalskyi", GenderedSurname),
            ("Коваленко", "Kovalenko", Same),
            ("Jamal", "Jamil", KnownApart),
            ("Hassan", "Hussein", KnownApart),
            ("Abdulkarim", "Abd al-Rahim", KnownApart),
            ("Abdulkarim", "عبد الكريم", Same),
            ("Abdulkarim", "Karim", Different),
            ("Mahmoud", "محمد", KnownApart),
            ("Wafiq", "Wafiqa", Feminine),
            ("وفيق", "Wafiqa", Feminine),
            ("Nasrin", "Nasrun", Near),
            ("Zubin", "Zuban", Different),
            ("Kyle", "Chloe", Near),
            ("Gebremedhin", "Gebremedhn", Same),
            ("Yazdani", "Moradi", Different),
        ] {
            let (x, y) = (&parts(a)[0], &parts(b)[0]);
            assert_eq!(relation(x, y), expected, "{a} and {b}");
            assert_eq!(relation(y, x), expected, "{b} and {a}");
        }
    }
}
