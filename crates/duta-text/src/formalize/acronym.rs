//! Acronyms that a text explains: the long form, then the short one in brackets, or the other way round.

use crate::{Case, Span, Token};

/// Where a text says what an acronym stands for.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Definition {
    long: Span,
    acronym: Span,
}

impl Definition {
    /// Returns where the long form is.
    pub fn long(&self) -> Span {
        self.long
    }

    /// Returns where the acronym is.
    pub fn acronym(&self) -> Span {
        self.acronym
    }
}

/// Words that an acronym may pass over.
const CONNECTORS: &[&str] = &[
    "antar", "atas", "bagi", "dalam", "dan", "dari", "de", "dengan", "di", "for", "in", "ke", "la", "of",
    "oleh", "on", "pada", "tentang", "terhadap", "the", "to", "untuk", "yang", "and",
];

/// The most words of a long form, and the most letters of an acronym.
const LONGEST: usize = 14;

/// Reads the brackets that open at a token.
pub(super) fn define(text: &str, tokens: &[Token], open: usize) -> Option<Definition> {
    let inside = tokens.get(open + 1)?;
    let behind = tokens.get(open + 2)?;
    if is_acronym(text, inside) && matches!(behind.of(text), ")" | "," | ";" | "/") {
        let first = (open.saturating_sub(LONGEST)..open)
            .rev()
            .take_while(|&at| tokens.get(at).is_some_and(|t| is_part(text, t)))
            .scan(false, |ended, at| {
                // the first word of a line is the last to be looked at
                let was = core::mem::replace(ended, tokens.get(at).is_some_and(Token::begins_line));
                (!was).then_some(at)
            })
            .find(|&at| {
                let long = tokens.get(at..open).unwrap_or_default();
                begins(text, long, inside) && stands_for(text, long, inside.of(text), true)
            })?;
        let (from, to) = (tokens.get(first)?, tokens.get(open - 1)?);
        return Some(Definition { long: from.span().cover(to.span()), acronym: inside.span() });
    }
    let before = open.checked_sub(1).and_then(|at| tokens.get(at)).filter(|t| is_acronym(text, t))?;
    let len = tokens
        .iter()
        .skip(open + 1)
        .take(LONGEST)
        .take_while(|t| is_part(text, t) && !t.begins_line())
        .count();
    let long = tokens.get(open + 1..open + 1 + len)?;
    let closed = tokens.get(open + 1 + len).is_some_and(|t| t.of(text) == ")");
    let (from, to) = (long.first()?, long.last()?);
    (closed && stands_for(text, long, before.of(text), false))
        .then_some(Definition { long: from.span().cover(to.span()), acronym: before.span() })
}

/// Tells whether a token may be an acronym: `KPK`, `Kemlu`, `KontraS`, `G20`.
fn is_acronym(text: &str, token: &Token) -> bool {
    let letters = token.of(text);
    let len = letters.len();
    let fits = match token.case() {
        Case::Upper | Case::Mixed => (2..=LONGEST).contains(&len),
        Case::Title => (4..=LONGEST).contains(&len),
        _ => false,
    };
    fits && letters.bytes().all(|b| b.is_ascii_alphanumeric())
}

/// Tells whether a token may be in a long form.
fn is_part(text: &str, token: &Token) -> bool {
    token.is_word() || token.of(text) == "&"
}

/// Tells whether a long form may begin with its first token: no connector, and with a capital where the acronym is
/// one of syllables (`Kemlu`), whose long form is a name.
fn begins(text: &str, long: &[Token], acronym: &Token) -> bool {
    let Some(first) = long.first() else { return false };
    let name = acronym.case() == Case::Title;
    !CONNECTORS.contains(&first.of(text)) && (!name || first.is_capitalized())
}

/// Tells whether the letters of an acronym come, in order, out of the words, each of which gives its first letter and
/// maybe more. With `loose` one word may give none, if there are enough others.
fn stands_for(text: &str, long: &[Token], acronym: &str, loose: bool) -> bool {
    let parts = || long.iter().flat_map(|t| t.of(text).split('-')).filter(|p| !p.is_empty());
    let content = parts().filter(|p| !CONNECTORS.contains(p)).count();
    if !(2..=LONGEST).contains(&content) || acronym.len() > LONGEST {
        return false;
    }
    let spare = u8::from(loose && content > 2 && acronym.len() > 3);
    // bit `i` of `reached[s]`: the first `i` letters are found and `s` words gave none
    let mut reached: [u32; 2] = [1, 0];
    for part in parts() {
        let mut next: [u32; 2] = [0, 0];
        let connector = CONNECTORS.contains(&part);
        for (skipped, now) in (0_u8..).zip(reached) {
            let mut add = |s: u8, bits: u32| {
                if let Some(slot) = next.get_mut(usize::from(s)) {
                    *slot |= bits;
                }
            };
            for from in 0..acronym.len() {
                if now & (1 << from) == 0 {
                    continue;
                }
                let wanted = acronym.as_bytes().get(from..).unwrap_or_default();
                // `Kepolisian` gives `Pol` too
                for letters in [Some(part), part.strip_prefix("Ke")].into_iter().flatten() {
                    let most = common(letters.as_bytes(), wanted);
                    for len in 1..=most {
                        add(skipped, 1 << (from + len));
                    }
                }
            }
            if connector {
                add(skipped, now);
            } else if skipped < spare {
                add(skipped + 1, now & !1);
            }
        }
        reached = next;
    }
    reached.iter().any(|bits| bits & (1 << acronym.len()) != 0)
}

/// Returns how many of the wanted letters a word can give, its first letter first.
fn common(word: &[u8], wanted: &[u8]) -> usize {
    let mut wanted = wanted.iter().peekable();
    let mut given = 0;
    for (i, letter) in word.iter().enumerate() {
        match wanted.peek() {
            Some(want) if want.eq_ignore_ascii_case(letter) => {
                wanted.next();
                given += 1;
            }
            _ if i == 0 => return 0,
            _ => {}
        }
    }
    given
}
