//! Taking affixes off: the way back through the sound changes.

use super::derivation::{Derivation, Prefix, Suffix};
use super::sound::{begins_with_closed_er, is_monosyllable, is_vowel};

/// What is left of a word without one pattern of affixes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Peeled<'a> {
    /// A letter that the prefix swallowed; it stands before `rest`.
    pub(super) initial: &'static str,
    pub(super) rest: &'a str,
    pub(super) derivation: Derivation,
    pub(super) colloquial: bool,
    /// How far from the standard this is; 0 is standard.
    pub(super) penalty: u32,
}

/// Calls `visit` with everything that is left of `word` without a pattern of affixes.
pub(super) fn peel<'a>(word: &'a str, visit: &mut dyn FnMut(Peeled<'a>)) {
    for (ending, suffix, colloquial) in [
        ("", Suffix::None, false),
        ("an", Suffix::An, false),
        ("kan", Suffix::Kan, false),
        ("i", Suffix::I, false),
        ("in", Suffix::Kan, true),
    ] {
        let Some(stem) = word.strip_suffix(ending).filter(|s| s.len() >= 2) else { continue };
        peel_prefix(stem, &mut |prefix, initial, rest, penalty, slang| {
            if colloquial && !matches!(prefix, Prefix::Me | Prefix::Di | Prefix::None) {
                return;
            }
            let mut suffix = suffix;
            let mut penalty = penalty;
            if matches!(prefix, Prefix::Me | Prefix::Di) && suffix == Suffix::An {
                // menunjukan is met for menunjukkan
                if !rest.ends_with('k') {
                    return;
                }
                (suffix, penalty) = (Suffix::Kan, penalty + 12);
            }
            if let Some(derivation) = Derivation::of(prefix, suffix) {
                let colloquial = colloquial || slang;
                visit(Peeled {
                    initial,
                    rest,
                    derivation,
                    colloquial,
                    penalty: penalty + if colloquial { 20 } else { 0 },
                });
            }
        });
    }
}

type Visit<'v, 'a> = &'v mut dyn FnMut(Prefix, &'static str, &'a str, u32, bool);

fn peel_prefix<'a>(stem: &'a str, visit: Visit<'_, 'a>) {
    visit(Prefix::None, "", stem, 0, false);
    match stem.as_bytes() {
        [b'm', b'e', ..] => {
            nasal(stem, "me", Prefix::Me, visit);
            rhotic(stem, "memper", Prefix::Memper, visit);
            rhotic(stem, "member", Prefix::Member, visit);
        }
        [b'p', b'e', ..] => {
            nasal(stem, "pe", Prefix::Pe, visit);
            rhotic(stem, "per", Prefix::Per, visit);
            rhotic(stem, "pember", Prefix::Pember, visit);
            rhotic(stem, "pemer", Prefix::Pemer, visit);
        }
        [b'b', b'e', ..] => rhotic(stem, "ber", Prefix::Ber, visit),
        [b't', b'e', ..] => rhotic(stem, "ter", Prefix::Ter, visit),
        [b's', b'e', ..] => plain(stem, "se", Prefix::Se, visit),
        [b'k', b'e', ..] => {
            plain(stem, "ke", Prefix::Ke, visit);
            rhotic(stem, "keber", Prefix::Keber, visit);
            rhotic(stem, "keter", Prefix::Keter, visit);
            if let Some(rest) = stem.strip_prefix("ke") {
                // ketabrak for tertabrak
                visit(Prefix::Ter, "", rest, 20, true);
            }
        }
        [b'd', b'i', ..] => {
            plain(stem, "di", Prefix::Di, visit);
            rhotic(stem, "diper", Prefix::Diper, visit);
            rhotic(stem, "diber", Prefix::Diber, visit);
            // dirubah, dimengerti
            if let Some(rest) = stem.strip_prefix("dir").filter(|r| r.starts_with(is_vowel)) {
                visit(Prefix::Di, "", rest, 30, false);
            }
        }
        _ if stem.len() >= 5 => slang(stem, visit),
        _ => {}
    }
}

fn plain<'a>(stem: &'a str, head: &str, prefix: Prefix, visit: Visit<'_, 'a>) {
    if let Some(rest) = stem.strip_prefix(head) {
        visit(prefix, "", rest, 0, false);
    }
}

/// `ber-`, `ter-`, `per-` and their like, whose `r` may have gone.
fn rhotic<'a>(stem: &'a str, head: &str, prefix: Prefix, visit: Visit<'_, 'a>) {
    if let Some(rest) = stem.strip_prefix(head) {
        // bekerja drops its r, berkerja is a slip; terpercaya is met
        let slip = rest.starts_with('r') || (begins_with_closed_er(rest) && !head.ends_with("ter"));
        visit(prefix, "", rest, if slip { 8 } else { 0 }, false);
    }
    let short = head.strip_suffix('r').and_then(|short| stem.strip_prefix(short));
    if let Some(rest) = short.filter(|r| r.starts_with('r') || begins_with_closed_er(r)) {
        // peralatan is per-alat-an rather than pe-ralat-an
        visit(prefix, "", rest, if rest.starts_with('r') { 2 } else { 0 }, false);
    }
}

/// `meN-` and `peN-`.
fn nasal<'a>(stem: &'a str, head: &str, prefix: Prefix, visit: Visit<'_, 'a>) {
    let Some(tail) = stem.strip_prefix(head) else { return };
    let is_pe = prefix == Prefix::Pe;
    match tail.as_bytes() {
        [b'n', b'g', ..] => {
            if let Some(rest) = tail.strip_prefix("nge").filter(|r| is_monosyllable(r)) {
                visit(prefix, "", rest, 3, false);
            } else if let Some(rest) = tail.strip_prefix("nge").filter(|_| !is_pe) {
                visit(prefix, "", rest, 20, true);
            }
            if let Some(rest) = tail.strip_prefix("ng") {
                visit(prefix, "", rest, if rest.starts_with('k') { 1 } else { 0 }, false);
                if rest.starts_with(is_vowel) {
                    visit(prefix, "k", rest, 4, false);
                }
            }
        }
        [b'n', b'y', ..] => {
            if let Some(rest) = tail.strip_prefix("ny").filter(|r| r.starts_with(is_vowel)) {
                visit(prefix, "s", rest, 4, false);
                // menyontoh is met beside mencontoh
                visit(prefix, "c", rest, 16, false);
            }
        }
        [b'n', next, ..] => {
            if let Some(rest) = tail.strip_prefix('n') {
                if rest.starts_with(is_vowel) {
                    visit(prefix, "t", rest, 4, false);
                } else if matches!(next, b'c' | b'd' | b'j' | b's' | b't' | b'z') {
                    visit(prefix, "", rest, if matches!(next, b's' | b't') { 1 } else { 0 }, false);
                }
            }
        }
        [b'm', next, ..] => {
            if let Some(rest) = tail.strip_prefix('m') {
                if rest.starts_with(is_vowel) || (is_pe && *next == b'r') {
                    visit(prefix, "p", rest, 4, false);
                } else if matches!(next, b'b' | b'f' | b'p' | b'v') {
                    visit(prefix, "", rest, u32::from(*next == b'p'), false);
                }
            }
        }
        _ => {}
    }
    let bare = tail.starts_with(['l', 'm', 'n', 'r', 'w', 'y']);
    if bare {
        visit(prefix, "", tail, 0, false);
    } else if is_pe && !tail.starts_with(is_vowel) {
        // petugas, pejabat, pesaing
        visit(prefix, "", tail, 5, false);
    }
}

/// The nasals of talk, without their `me`: ngomong, nyoba, nulis, mukul.
fn slang<'a>(stem: &'a str, visit: Visit<'_, 'a>) {
    if let Some(rest) = stem.strip_prefix("nge") {
        visit(Prefix::Me, "", rest, 0, true);
    }
    if let Some(rest) = stem.strip_prefix("ng") {
        visit(Prefix::Me, "", rest, 0, true);
        if rest.starts_with(is_vowel) {
            visit(Prefix::Me, "k", rest, 4, true);
        }
    }
    if let Some(rest) = stem.strip_prefix("ny").filter(|r| r.starts_with(is_vowel)) {
        visit(Prefix::Me, "s", rest, 0, true);
        visit(Prefix::Me, "c", rest, 0, true);
    }
    if let Some(rest) = stem.strip_prefix('n') {
        if rest.starts_with(is_vowel) {
            visit(Prefix::Me, "t", rest, 4, true);
        } else if rest.starts_with(['c', 'd', 'j']) {
            visit(Prefix::Me, "", rest, 0, true);
        }
    }
    if let Some(rest) = stem.strip_prefix('m') {
        if rest.starts_with(is_vowel) {
            // makanin is makan-in rather than m-pakan-in
            visit(Prefix::Me, "p", rest, 4, true);
        } else if rest.starts_with('b') {
            visit(Prefix::Me, "", rest, 0, true);
        }
    }
}
