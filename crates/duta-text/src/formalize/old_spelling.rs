//! The spelling of before 1972, and of before 1947.

use super::vocabulary::Vocabulary;

/// The old letters and the new ones.
const LETTERS: &[(&str, &str)] =
    &[("oe", "u"), ("tj", "c"), ("dj", "j"), ("nj", "ny"), ("sj", "sy"), ("ch", "kh"), ("j", "y")];

/// Tells whether two letters show the old spelling. `nj` alone says nothing: `panjang`, `menjaring`, `tanjakan` are words of
/// today.
pub(super) fn is_mark(first: u8, second: u8) -> bool {
    matches!((first, second), (b'o', b'e') | (b't' | b'd' | b's', b'j') | (b'c', b'h'))
}

/// Returns a word in today's spelling: where it has letters of old, is no word of today, and the new one is.
pub(super) fn modern(word: &str, vocabulary: &Vocabulary) -> Option<String> {
    let pairs = || word.bytes().zip(word.bytes().skip(1));
    if word.len() < 4 || !word.is_ascii() || !pairs().any(|(a, b)| is_mark(a, b)) || vocabulary.knows(word) {
        return None;
    }
    // a lone `j` was `y`, unless it was already written for today's `j`
    [true, false].into_iter().map(|lone| rewrite(word, lone)).find(|new| new != word && vocabulary.knows(new))
}

fn rewrite(word: &str, lone_j: bool) -> String {
    let mut new = String::with_capacity(word.len());
    let mut rest = word;
    while let Some(first) = rest.chars().next() {
        let letters = LETTERS.iter().filter(|(from, _)| lone_j || *from != "j");
        let found = letters.filter_map(|(from, to)| rest.strip_prefix(from).map(|r| (r, *to))).next();
        match found {
            Some((behind, to)) => {
                new.push_str(to);
                rest = behind;
            }
            None => {
                new.push(first);
                rest = rest.get(first.len_utf8()..).unwrap_or_default();
            }
        }
    }
    new
}
