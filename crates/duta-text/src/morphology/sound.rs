//! The sound changes where an affix meets a root.

use super::derivation::Prefix;

/// What becomes of the first `p`, `t`, `k`, `s` of a root under `meN-` and `peN-`.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Initial {
    /// It melts into the nasal: menuduh.
    Drop,
    /// It stays: mengkaji.
    Keep,
}

impl Initial {
    pub(super) fn from_name(name: &str) -> Option<Self> {
        match name {
            "drop" => Some(Self::Drop),
            "keep" => Some(Self::Keep),
            _ => None,
        }
    }
}

/// Returns the spellings of a word behind a prefix, the standard one first. `sounds` are the exceptions of the word;
/// `whole` words take `ber-` and its like without loss of the `r`.
pub(super) fn prefixed(prefix: Prefix, word: &str, sounds: &[Initial], whole: bool) -> Vec<String> {
    let r = |head: &str| rhotic(head, word, whole);
    match prefix {
        Prefix::None => vec![word.to_owned()],
        Prefix::Me => nasal("me", word, sounds),
        Prefix::Pe => nasal("pe", word, sounds),
        Prefix::Di => vec![joined("di", word)],
        Prefix::Ke => vec![joined("ke", word)],
        Prefix::Se => vec![joined("se", word)],
        Prefix::Ber => r("ber"),
        Prefix::Ter => r("ter"),
        Prefix::Per => r("per"),
        Prefix::Memper => r("memper"),
        Prefix::Diper => r("diper"),
        Prefix::Member => r("member"),
        Prefix::Diber => r("diber"),
        Prefix::Pember => r("pember"),
        Prefix::Pemer => r("pemer"),
        Prefix::Keber => r("keber"),
        Prefix::Keter => r("keter"),
    }
}

/// Adds a suffix. A root that ends in `i` takes no second one.
pub(super) fn push_suffix(form: &mut String, suffix: &str) {
    if suffix.is_empty() || (suffix == "i" && form.ends_with('i')) {
        return;
    }
    if form.chars().next_back().is_some_and(char::is_uppercase) {
        form.push('-');
    }
    form.push_str(suffix);
}

/// Puts a prefix before a word, with a hyphen before a capital: `di-PHK`.
fn joined(prefix: &str, word: &str) -> String {
    let hyphen = if word.starts_with(char::is_uppercase) { "-" } else { "" };
    format!("{prefix}{hyphen}{word}")
}

/// Prefixes in `-r`: the `r` falls before another `r` and before a first syllable in `-er`: berunding, bekerja.
fn rhotic(prefix: &str, word: &str, whole: bool) -> Vec<String> {
    let short = prefix.trim_end_matches('r');
    if word.starts_with('r') {
        return vec![joined(short, word)];
    }
    let full = joined(prefix, word);
    if whole || !begins_with_closed_er(word) {
        return vec![full];
    }
    // the full form is met too: terpercaya beside tepercaya
    if prefix.ends_with("ter") { vec![joined(short, word), full] } else { vec![joined(short, word)] }
}

/// Tells whether the first syllable is consonant, `er`, and the next sound a consonant: ker-ja, but not ke-ras.
pub(super) fn begins_with_closed_er(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(is_consonant)
        && letters.next() == Some('e')
        && letters.next() == Some('r')
        && letters.next().is_some_and(is_consonant)
}

/// `meN-` and `peN-`; `head` is `me` or `pe`.
fn nasal(head: &str, word: &str, sounds: &[Initial]) -> Vec<String> {
    let mut letters = word.chars();
    let (first, second) = (letters.next().unwrap_or('a'), letters.next().unwrap_or('a'));
    if first.is_uppercase() {
        let nasal = nasal_before(first.to_lowercase().next().unwrap_or(first), 'a');
        return vec![format!("{head}{nasal}-{word}")];
    }
    let keep = || doubled(&format!("{head}{}", nasal_before(first, second)), word, None);
    let drop = || doubled(head, word, nasal_instead(first));
    if !sounds.is_empty() {
        return sounds.iter().map(|s| if *s == Initial::Keep { keep() } else { drop() }).collect();
    }
    if is_monosyllable(word) {
        return vec![format!("{head}nge{word}"), keep()];
    }
    match nasal_instead(first) {
        None => vec![keep()],
        // pemrosesan, but memproses
        Some(_) if head == "pe" && first == 'p' && second == 'r' => vec![drop(), keep()],
        Some(_) if is_consonant(second) => vec![keep()],
        Some(_) => vec![drop()],
    }
}

/// Joins a head and a word whose first letter `nasal` replaces, in its repetition too: menulis-nulis.
fn doubled(head: &str, word: &str, nasal: Option<&str>) -> String {
    let Some(nasal) = nasal else { return format!("{head}{word}") };
    let melted = |word: &str| {
        let mut letters = word.chars();
        letters.next();
        format!("{nasal}{}", letters.as_str())
    };
    match word.split_once('-') {
        Some((one, two)) if one == two => format!("{head}{}-{}", melted(one), melted(two)),
        _ => format!("{head}{}", melted(word)),
    }
}

/// Returns the nasal that stands before a first letter that stays.
fn nasal_before(first: char, second: char) -> &'static str {
    match first {
        'b' | 'f' | 'p' | 'v' => "m",
        'c' | 'd' | 'j' | 's' | 't' | 'z' => "n",
        'l' | 'm' | 'r' | 'w' => "",
        // nyata, nganga and naik, but also yakin
        'n' => "",
        'y' if is_vowel(second) => "",
        _ => "ng",
    }
}

/// Returns the nasal that takes the place of a first letter.
fn nasal_instead(first: char) -> Option<&'static str> {
    match first {
        'p' => Some("m"),
        't' => Some("n"),
        'k' => Some("ng"),
        's' => Some("ny"),
        _ => None,
    }
}

pub(super) fn is_monosyllable(word: &str) -> bool {
    word.chars().all(char::is_alphabetic) && word.chars().filter(|&c| is_vowel(c)).count() == 1
}

pub(super) fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'é' | 'è')
}

fn is_consonant(c: char) -> bool {
    c.is_alphabetic() && !is_vowel(c)
}
