//! Words written with a figure for their second half, and letters drawn out.

use super::vocabulary::Vocabulary;

/// What may stand before the root of a doubled word; the root alone is doubled.
const PREFIXES: &[&str] = &["ber", "ter", "di", "se"];
const ENDS: &[&str] = &["kan", "an", "nya", "ku", "mu", "lah", "i"];

/// Returns a word in full whose second half is a figure: `anak2` is `anak-anak`, `mudah2an` is `mudah-mudahan`.
pub(super) fn doubled(word: &str, vocabulary: &Vocabulary) -> Option<String> {
    let (head, end) = word.split_once(['2', '²'])?;
    let end = end.strip_prefix('-').unwrap_or(end);
    let letters = head.chars().all(|c| c.is_ascii_lowercase());
    // neither `km2` nor `covid2019`
    if head.len() < 3 || !letters || !(end.is_empty() || is_end(end)) {
        return None;
    }
    if !vocabulary.knows(head) {
        return None;
    }
    let (prefix, root) = if vocabulary.has(head) { ("", head) } else { split_prefix(head, vocabulary) };
    Some(format!("{prefix}{root}-{root}{end}"))
}

/// Tells whether a text is an ending with a clitic at most: `an`, `nya`, `annya`.
fn is_end(end: &str) -> bool {
    ENDS.contains(&end) || ENDS.iter().any(|first| end.strip_prefix(first).is_some_and(|e| ENDS.contains(&e)))
}

/// Cuts off what is not doubled: `ber` of `berlari`, `me` of `memukul`.
fn split_prefix<'w>(word: &'w str, vocabulary: &Vocabulary) -> (&'w str, &'w str) {
    for prefix in PREFIXES {
        if let Some(root) = word.strip_prefix(prefix).filter(|root| vocabulary.knows(root)) {
            return (prefix, root);
        }
    }
    // `memukul-mukul`, `menari-nari`, `mengulang-ulang`, `menyapu-nyapu`
    let vowel = |rest: &str| rest.starts_with(['a', 'e', 'i', 'o', 'u']);
    if word.starts_with("meng") && word.get(4..).is_some_and(vowel) {
        let (prefix, root) = word.split_at_checked(4).unwrap_or(("", word));
        if vocabulary.knows(root) {
            return (prefix, root);
        }
    }
    match word.split_at_checked(2) {
        Some(("me", root)) => {
            ("me", root.strip_prefix('n').filter(|r| vocabulary.knows(r)).map_or(root, |_| root))
        }
        _ => ("", word),
    }
}

/// Returns what a word with three or more equal letters in a row may be: those rows double, then short, then all rows
/// short.
pub(super) fn squeezed(word: &str) -> Option<[String; 3]> {
    let long = |w: &[u8]| matches!(w, [a, b, c] if a == b && b == c && a.is_ascii_lowercase());
    let vowel = word.contains(['a', 'e', 'i', 'o', 'u']);
    if !word.as_bytes().windows(3).any(long) || !vowel {
        return None;
    }
    let squeeze = |keep: usize, least: usize| {
        let mut out = String::with_capacity(word.len());
        let mut rest = word;
        while let Some(letter) = rest.chars().next() {
            let behind = rest.trim_start_matches(letter);
            let row = (rest.len() - behind.len()) / letter.len_utf8();
            out.extend(core::iter::repeat_n(letter, if row < least { row } else { keep }));
            rest = behind;
        }
        out
    };
    Some([squeeze(2, 3), squeeze(1, 3), squeeze(1, 2)])
}
