//! The names of the gazetteer, with the policies of ambiguous surfaces.

use std::collections::HashSet;

use super::draft::{Draft, shared};
use super::mention::Candidate;
use crate::phrases::is_bounded;
use crate::{CasePolicy, Entity, Kind, Match, Matcher, Policy, Strength, Surface};
use duta_text::{Case, Span};

pub(super) fn find(draft: &mut Draft<'_>, matcher: &Matcher) {
    let text = draft.parsed.text();
    let matches: Vec<Match<'_>> = matcher.find_iter(text).collect();
    let strong: HashSet<&str> = matches
        .iter()
        .flat_map(|m| m.candidates().filter(|(_, a)| a.strength() != Strength::Weak))
        .map(|(e, _)| e.id())
        .collect();
    for found in &matches {
        let span = found.span();
        let tokens = draft.parsed.tokens_in(span);
        // A name that ends inside a token (before a clitic, at a hyphen) covers that token too.
        let first = draft.parsed.tokens().partition_point(|t| t.span().end() <= span.start());
        let last = draft.parsed.tokens().partition_point(|t| t.span().start() < span.end());
        if first >= last {
            continue;
        }
        let cut = tokens != (first..last);
        if cut && !may_cut(draft, span, first..last) {
            continue;
        }
        if !admits(draft, span, first) {
            continue;
        }
        let mut candidates: Vec<(&Entity, Strength, bool)> = found
            .candidates()
            .map(|(e, a)| (e, a.strength(), a.case() == CasePolicy::Any && draft.case(first) == Case::Lower))
            .collect();
        // A weak name counts where its entity is named in full; one of several words is plain enough by itself.
        let many = span.of(text).contains(' ');
        let counts = |c: &(&Entity, Strength, bool)| {
            c.1 != Strength::Weak || strong.contains(c.0.id()) || (many && c.0.kind() != Kind::Person)
        };
        let tentative = !candidates.iter().any(counts);
        if !tentative {
            candidates.retain(counts);
        }
        rank(draft, &mut candidates);
        let Some(&(best, _, small)) = candidates.first() else { continue };
        // Persons by a weak name wait for a title or a full name.
        if tentative && best.kind() != Kind::Person {
            continue;
        }
        if small && best.kind() != Kind::Office {
            continue;
        }
        let mut ids: HashSet<&str> = HashSet::new();
        candidates.retain(|c| ids.insert(c.0.id()));
        let list = candidates.iter().map(|(e, s, _)| Candidate::new(shared(e.id()), reason(*s))).collect();
        let index = draft.add_span(first..last, span, best.kind(), list);
        if let Some(f) = draft.get_mut(index) {
            f.tentative = tentative || small;
        }
    }
}

/// Tells whether a match may end inside a token: before a clitic, or at a hyphen that joins two names.
fn may_cut(draft: &Draft<'_>, span: Span, tokens: core::ops::Range<usize>) -> bool {
    let text = draft.parsed.text();
    let (Some(first), Some(last)) =
        (draft.token(tokens.start), tokens.end.checked_sub(1).and_then(|i| draft.token(i)))
    else {
        return false;
    };
    let before = Span::new(first.span().start(), span.start()).of(text);
    let after = Span::new(span.end(), last.span().end()).of(text);
    // `se-Indonesia`, `Indonesia-Malaysia`; what follows is a clitic or, behind a hyphen, another name.
    is_bounded(text, span)
        && (before.is_empty() || before.ends_with('-'))
        && (after.chars().all(char::is_alphabetic)
            || (after.starts_with('-') && after.contains(char::is_uppercase)))
}

/// Applies the policy of an ambiguous surface.
fn admits(draft: &Draft<'_>, span: Span, first: usize) -> bool {
    let text = draft.parsed.text();
    let surface = span.of(text);
    let Some(rule) = draft.vocabulary.surface(surface).and_then(|at| draft.gazetteer.surfaces().get(at))
    else {
        return true;
    };
    let sentence = draft.parsed.sentences().get(draft.sentence_of(first)).map_or(span, |s| s.span());
    match rule.policy() {
        Policy::Never => false,
        Policy::Longest => true,
        Policy::Guard => guarded(rule, near(text, sentence, span), surface),
        Policy::Prior => {
            let after = text.get(span.end()..).unwrap_or_default().trim_start();
            let before = text.get(..span.start()).unwrap_or_default().trim_end();
            !rule.forbid().any(|w| after.starts_with(w) || before.ends_with(w))
        }
    }
}

/// How far from an ambiguous name its cues count, in bytes; longer than nearly every sentence, and a bound on the work.
const CUE_REACH: usize = 1000;

/// Returns the part of the sentence around a name.
fn near(text: &str, sentence: Span, span: Span) -> &str {
    let mut from = sentence.start().max(span.start().saturating_sub(CUE_REACH));
    let mut to = sentence.end().min(span.end() + CUE_REACH);
    while !text.is_char_boundary(from) {
        from -= 1;
    }
    while !text.is_char_boundary(to) {
        to += 1;
    }
    text.get(from..to).unwrap_or_default()
}

fn guarded(rule: &Surface, sentence: &str, surface: &str) -> bool {
    let has = |word: &str| {
        let mut rest = sentence.match_indices(word);
        word != surface && rest.any(|(at, w)| is_bounded(sentence, Span::new(at, at + w.len())))
    };
    if rule.forbid().any(has) {
        return false;
    }
    rule.require().next().is_none() || rule.require().any(has)
}

/// Puts the likeliest entity first: strong before weak, then one that existed at the date, then the file's order.
fn rank(draft: &Draft<'_>, candidates: &mut [(&Entity, Strength, bool)]) {
    let day = draft.parsed.published();
    candidates.sort_by_key(|(entity, strength, _)| {
        let holds = day.is_none_or(|day| {
            entity.validity().holds_on(day)
                && (entity.terms().is_empty() || entity.terms().iter().any(|t| t.validity().holds_on(day)))
        });
        let home =
            matches!(entity.kind(), Kind::Ministry | Kind::Institution) && entity.country() != Some("IDN");
        (*strength == Strength::Weak, !holds, home)
    });
}

fn reason(strength: Strength) -> &'static str {
    match strength {
        Strength::Strong => "strong name",
        Strength::Acronym => "acronym",
        Strength::Legacy => "former name",
        Strength::Weak => "weak name",
    }
}
