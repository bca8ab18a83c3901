//! The place and the medium before the first sentence: `Jakarta (ANTARA) -`.

use super::cues::{Cues, Name};
use crate::{Case, Span, Token, TokenKind};

/// The most tokens that a dateline has before its dash.
const MAX_TOKENS: usize = 16;

/// Returns the length in tokens of the dateline at the start of a line, and the name of the rule.
///
/// `shouted` tells which words stand in capitals elsewhere in the text: they are acronyms, no places.
pub(super) fn find(
    text: &str,
    line: &[Token],
    cues: &Cues,
    shouted: &dyn Fn(&str) -> bool,
) -> Option<(usize, &'static str)> {
    let dash = line.iter().take(MAX_TOKENS + 1).position(|t| is_dash(text, t));
    if let Some(dash) = dash.filter(|&d| d > 0) {
        let (head, tail) = line.split_at_checked(dash)?;
        if let Some(rule) = rule_of(text, head, tail, cues, shouted) {
            return Some((dash + 1, rule));
        }
    }
    without_dash(text, line, cues).map(|len| (len, "dateline-site-and-place"))
}

fn rule_of(
    text: &str,
    head: &[Token],
    tail: &[Token],
    cues: &Cues,
    shouted: &dyn Fn(&str) -> bool,
) -> Option<&'static str> {
    let (dash, rest) = tail.split_first()?;
    // what follows is a sentence, with a capital, a figure or a quote, or the end of the line
    let next = rest.first();
    let begins = next.is_none_or(|next| {
        let quote = matches!(next.of(text), "\"" | "“" | "'" | "‘");
        next.is_capitalized() || next.kind() == TokenKind::Number || quote
    });
    let apart = dash.is_spaced() || next.is_some_and(Token::is_spaced);
    if !begins || !apart || !is_head(text, head) {
        return None;
    }
    let last = head.last()?;
    if last.of(text) == ")" {
        return (!defines_acronym(text, head)).then_some("dateline-bracket");
    }
    if dash.of(text) == "--" {
        return Some("dateline-double-dash");
    }
    let names: Vec<&str> =
        head.split(|t| matches!(t.of(text), "," | "/" | "|")).map(|p| words_of(text, p)).collect();
    let known: Vec<Option<Name>> = names.iter().map(|n| cues.name(n)).collect();
    if head.iter().any(|t| is_site(text, t)) || known.contains(&Some(Name::Medium)) {
        return Some("dateline-medium");
    }
    // `Jakarta - Bandung` is a way, no dateline
    let next_is_place = next.is_none_or(|next| cues.name(next.of(text)) == Some(Name::Place));
    if known.contains(&Some(Name::Place)) && !next_is_place {
        return Some("dateline-place");
    }
    let letters: usize = head.iter().filter(|t| t.is_word()).map(|t| t.span().len()).sum();
    let capitals = head.iter().all(|t| !t.is_word() || (t.case() == Case::Upper && !shouted(t.of(text))));
    (capitals && letters >= 4 && dash.is_spaced() && next.is_some()).then_some("dateline-capitals")
}

/// `Liputan6.com, Jakarta Menteri …`: a site, a comma and a place need no dash.
fn without_dash(text: &str, line: &[Token], cues: &Cues) -> Option<usize> {
    let (site, rest) = line.split_first()?;
    let (comma, rest) = rest.split_first()?;
    if !is_site(text, site) || comma.of(text) != "," {
        return None;
    }
    let place = (1..=3)
        .rev()
        .find(|&n| rest.get(..n).is_some_and(|p| cues.name(words_of(text, p)) == Some(Name::Place)))?;
    // the sentence begins with a capital; a comma would go on with the list
    rest.get(place).is_some_and(Token::is_capitalized).then_some(place + 2)
}

/// Tells whether the tokens can be a dateline: names, brackets, commas, a date; small letters only inside brackets.
fn is_head(text: &str, head: &[Token]) -> bool {
    let mut depth = 0_usize;
    head.first().is_some_and(|t| t.is_word() || t.of(text) == "(")
        && head.iter().all(|t| match t.kind() {
            TokenKind::Word => {
                depth > 0 || t.is_capitalized() || is_site(text, t) || t.of(text) == "detikcom"
            }
            TokenKind::Number => true,
            TokenKind::Url => false,
            _ => match t.of(text) {
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

fn is_dash(text: &str, token: &Token) -> bool {
    token.kind() == TokenKind::Punctuation && matches!(token.of(text), "-" | "--" | "–" | "—")
}

fn words_of<'t>(text: &'t str, tokens: &[Token]) -> &'t str {
    let ends = tokens.first().zip(tokens.last());
    ends.map_or(Span::default(), |(a, b)| a.span().cover(b.span())).of(text)
}
