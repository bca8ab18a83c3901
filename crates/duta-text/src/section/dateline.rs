//! The place and the medium before the first sentence: `Jakarta (ANTARA) -`.

use super::cues::{Cues, Name};
use crate::token::is_site_ending;
use crate::{Case, Span, Token, TokenKind};

/// The most tokens that a dateline has before its dash.
const MAX_TOKENS: usize = 16;

/// A dateline at the start of a line.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Dateline {
    /// Its length in tokens.
    pub(super) len: usize,
    pub(super) rule: &'static str,
    /// Whether it names a medium, so that it is no accident in the middle of a text.
    pub(super) is_sure: bool,
}

/// Finds the dateline at the start of a line.
///
/// `shouted` tells which words stand in capitals elsewhere in the text: they are acronyms, no places.
pub(super) fn find(
    text: &str,
    line: &[Token],
    cues: &Cues,
    shouted: &dyn Fn(&str) -> bool,
) -> Option<Dateline> {
    let first = line.first()?;
    let word = first.of(text);
    if !first.is_capitalized() && !is_site(text, first) && word != "(" && !cues.is_small_medium(word) {
        return None;
    }
    let is_mark = |t: &Token| {
        t.kind() == TokenKind::Punctuation && {
            let mark = t.of(text);
            mark == ":" || is_dash_mark(mark)
        }
    };
    let mark = line.iter().take(MAX_TOKENS + 1).position(is_mark);
    if let Some(at) = mark.filter(|&at| at > 0)
        && let Some(found) = at_mark(text, line, at, cues, shouted)
    {
        let behind = behind_mark(text, line, found.len, cues);
        return Some(Dateline { len: found.len + behind, ..found });
    }
    without_dash(text, line, cues)
}

fn at_mark(
    text: &str,
    line: &[Token],
    at: usize,
    cues: &Cues,
    shouted: &dyn Fn(&str) -> bool,
) -> Option<Dateline> {
    let (head, tail) = line.split_at_checked(at)?;
    let (mark, rest) = tail.split_first()?;
    let next = rest.first();
    let double = matches!(mark.of(text), "--" | "—");
    let apart = mark.is_spaced() || double || next.is_some_and(Token::is_spaced);
    if !apart || !is_head(text, head, cues) {
        return None;
    }
    let found = |rule, is_sure| Some(Dateline { len: at + 1, rule, is_sure });
    let names = names_of(text, head, cues);
    // `Rimanews - iPad …`
    let named = names.medium && mark.is_spaced() && mark.of(text) != ":" && next.is_some_and(|t| t.is_word());
    if !begins_sentence(text, next, line.len() == at + 1) && !named {
        return None;
    }
    let is_sure = names.sure;
    let last = head.last()?;
    if last.of(text) == ")" {
        // `Banda Aceh (Waspada):`
        let known = is_sure || mark.of(text) != ":";
        return if known && !defines_acronym(text, head) { found("dateline-bracket", is_sure) } else { None };
    }
    if names.medium {
        return found("dateline-medium", is_sure);
    }
    if mark.of(text) == ":" {
        // `Jakarta: Presiden …`, but neither `Jakarta: 12` nor a heading nor a list
        let sentence =
            next.is_some_and(|t| t.kind() != TokenKind::Number) && crate::line::ends_with_stop(text, line);
        let place = names.place && head.len() <= 3;
        return if place && sentence { found("dateline-colon", false) } else { None };
    }
    if double && mark.of(text) == "--" {
        return found("dateline-double-dash", false);
    }
    // `Jakarta - Bandung` is a way, no dateline
    let next_is_place = rest.is_empty()
        || (1..=3).any(|n| rest.get(..n).is_some_and(|p| cues.name(words_of(text, p)) == Some(Name::Place)));
    if names.place && !next_is_place {
        return found("dateline-place", false);
    }
    let letters: usize = head.iter().filter(|t| t.is_word()).map(|t| t.span().len()).sum();
    let capitals = head.iter().all(|t| !t.is_word() || (t.case() == Case::Upper && !shouted(t.of(text))));
    if capitals && letters >= 4 && mark.is_spaced() && next.is_some() {
        return found("dateline-capitals", false);
    }
    None
}

/// What the names of a head are.
struct Names {
    medium: bool,
    place: bool,
    /// A site, a medium in a bracket, or a place and a medium.
    sure: bool,
}

fn names_of(text: &str, head: &[Token], cues: &Cues) -> Names {
    let parts = head.split(|t| matches!(t.of(text), "," | "/" | "|" | "(" | ")" | "."));
    let (mut medium, mut place) = (false, false);
    for part in parts.filter(|p| !p.is_empty()) {
        match cues.name(words_of(text, part)) {
            Some(Name::Medium) => medium = true,
            Some(Name::Place) => place = true,
            // `TEMPO.CO, Jakarta, 10 September`
            None => {}
        }
    }
    let site = head.iter().any(|t| is_site(text, t));
    let bracket = head.iter().any(|t| t.of(text) == "(");
    Names { medium: medium || site, place, sure: site || (medium && (bracket || place)) }
}

/// Tells whether what follows a dateline is a sentence: a capital, a figure or a quote, or the end of the line.
fn begins_sentence(text: &str, next: Option<&Token>, ends: bool) -> bool {
    next.map_or(ends, |next| {
        let quote = matches!(next.of(text), "\"" | "“" | "'" | "‘");
        next.is_capitalized() || next.kind() == TokenKind::Number || quote || is_dash(text, next)
    })
}

/// Returns how many tokens behind the mark belong to the dateline too: a second dash (`- -`), `JAKARTA.`, `Jakarta -`.
fn behind_mark(text: &str, line: &[Token], from: usize, cues: &Cues) -> usize {
    let rest = line.get(from..).unwrap_or_default();
    if rest.first().is_some_and(|t| is_dash(text, t)) {
        return 1;
    }
    // `JAKARTA (Pos Kota) – Indonesia - Malaysia …`
    if names_of(text, line.get(..from.saturating_sub(1)).unwrap_or_default(), cues).place {
        return 0;
    }
    let place = (1..=3).rev().find(|&n| {
        let ends = rest.get(n).is_some_and(|t| is_dash(text, t) || matches!(t.of(text), ":" | "."));
        ends && rest.get(..n).is_some_and(|p| cues.name(words_of(text, p)) == Some(Name::Place))
    });
    match place {
        Some(n) if rest.get(n + 1).is_some_and(|t| begins_sentence(text, Some(t), false)) => n + 1,
        _ => 0,
    }
}

/// Datelines of houses that print no dash.
fn without_dash(text: &str, line: &[Token], cues: &Cues) -> Option<Dateline> {
    let (first, rest) = line.split_first()?;
    let (mark, rest) = rest.split_first()?;
    let next = rest.first()?;
    let found = |len, rule, is_sure| Some(Dateline { len, rule, is_sure });
    match mark.of(text) {
        "," if is_site(text, first) => {
            // `Liputan6.com, Jakarta Menteri …`: a site, a comma and a place; a comma would go on with the list
            let place = (1..=3)
                .rev()
                .find(|&n| rest.get(..n).is_some_and(|p| cues.name(words_of(text, p)) == Some(Name::Place)));
            let behind = place.and_then(|n| rest.get(n)).filter(|t| begins_sentence(text, Some(t), false));
            if let (Some(n), Some(_)) = (place, behind) {
                return found(n + 2, "dateline-site-and-place", true);
            }
            // `AKURAT.CO, Menteri …`
            let known = cues.name(first.of(text)) == Some(Name::Medium);
            let listed = rest.get(1).is_none_or(|t| matches!(t.of(text), "," | "dan" | "serta" | "atau"));
            let starts = begins_sentence(text, Some(next), false) && !is_site(text, next) && !listed;
            if known && starts { found(2, "dateline-site", false) } else { None }
        }
        // `RMOL. Menteri …`, `JAKARTA. Menteri …`
        "." if first.case() == Case::Upper && next.is_spaced() => {
            let known = cues.name(first.of(text)).is_some();
            let starts = begins_sentence(text, Some(next), false) && next.kind() != TokenKind::Number;
            if known && first.span().len() >= 4 && starts { found(2, "dateline-stop", false) } else { None }
        }
        _ => None,
    }
}

/// Tells whether the tokens can be a dateline: names, brackets, commas, a date; small letters only inside brackets.
fn is_head(text: &str, head: &[Token], cues: &Cues) -> bool {
    let mut depth = 0_usize;
    let mut before = "";
    head.first().is_some_and(|t| t.is_word() || t.of(text) == "(")
        && head.iter().all(|t| {
            let word = t.of(text);
            let fits = match t.kind() {
                TokenKind::Word => {
                    // `Liputan6 . com`
                    let ending = before == "." && is_site_ending(word);
                    depth > 0
                        || t.is_capitalized()
                        || is_site(text, t)
                        || cues.is_small_medium(word)
                        || ending
                }
                TokenKind::Number => true,
                TokenKind::Url => false,
                TokenKind::Punctuation => match word {
                    "(" => {
                        depth += 1;
                        true
                    }
                    ")" => {
                        depth = depth.saturating_sub(1);
                        true
                    }
                    mark => matches!(mark, "," | "/" | "|" | "." | ":"),
                },
            };
            before = word;
            fits
        })
        && depth == 0
}

/// Tells whether a bracket holds the initials of the words before it: `Komisi Pemberantasan Korupsi (KPK)`.
fn defines_acronym(text: &str, head: &[Token]) -> bool {
    let Some(open) = head.iter().rposition(|t| t.of(text) == "(") else { return false };
    let (name, bracket) = head.split_at_checked(open).unwrap_or_default();
    let [_, acronym, _] = bracket else { return false };
    let words = name.iter().filter(|t| t.is_word());
    let initials: String = words.filter_map(|t| t.of(text).chars().next()).collect();
    initials.chars().count() > 1 && initials.eq_ignore_ascii_case(acronym.of(text))
}

/// Tells whether a token is the name of a site: `Merdeka.com`.
pub(super) fn is_site(text: &str, token: &Token) -> bool {
    token.kind() == TokenKind::Url || (token.is_word() && token.of(text).contains('.'))
}

pub(super) fn is_dash(text: &str, token: &Token) -> bool {
    token.kind() == TokenKind::Punctuation && is_dash_mark(token.of(text))
}

pub(super) fn words_of<'t>(text: &'t str, tokens: &[Token]) -> &'t str {
    let ends = tokens.first().zip(tokens.last());
    ends.map_or(Span::default(), |(a, b)| a.span().cover(b.span())).of(text)
}

fn is_dash_mark(mark: &str) -> bool {
    matches!(mark, "-" | "--" | "–" | "—")
}
