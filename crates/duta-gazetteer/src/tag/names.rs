//! The names of the gazetteer, with the policies of ambiguous surfaces.

use super::draft::{Draft, shared};
use super::mention::Candidate;
use super::policies::{Policies, Verdict};
use crate::phrases::is_bounded;
use crate::{CasePolicy, Entity, Kind, Match, Matcher, Strength};
use duta_text::{Case, Span};
use rustc_hash::FxHashSet;

pub(super) fn find(draft: &mut Draft<'_>, matcher: &Matcher) {
    let text = draft.parsed.text();
    let matches: Vec<Match<'_>> = matcher.find_iter(text).collect();
    let strong: FxHashSet<&str> = matches
        .iter()
        .flat_map(|m| m.candidates().filter(|(_, a)| a.strength() != Strength::Weak))
        .map(|(e, _)| e.id())
        .collect();
    let policies = Policies::read(draft, &matches);
    for (at, found) in matches.iter().enumerate() {
        let span = found.span();
        let tokens = draft.parsed.tokens_in(span);
        let covered = covering(draft, span);
        let (first, last) = (covered.start, covered.end);
        if first >= last {
            continue;
        }
        let cut = tokens != covered;
        if cut && !may_cut(draft, span, first..last) {
            continue;
        }
        let mut candidates: Vec<Sense<'_>> = found
            .candidates()
            .map(|(entity, alias)| Sense {
                entity,
                strength: alias.strength(),
                small: alias.case() == CasePolicy::Any && draft.case(first) == Case::Lower,
                verdict: policies.verdict(draft, at, entity),
            })
            .filter(|s| s.verdict != Verdict::Refused)
            .collect();
        if candidates.is_empty() {
            draft.refuse(first..last);
            continue;
        }
        // A weak name counts where its entity is named in full, or a cue speaks for it; one of several words is plain
        // enough by itself.
        let many = span.of(text).contains(' ');
        let counts = |s: &Sense<'_>| {
            s.strength != Strength::Weak
                || s.verdict == Verdict::Cued
                || strong.contains(s.entity.id())
                || (many && s.entity.kind() != Kind::Person)
        };
        let tentative = !candidates.iter().any(counts);
        if !tentative {
            candidates.retain(counts);
        }
        rank(draft, &mut candidates);
        let Some(&Sense { entity: best, small, .. }) = candidates.first() else { continue };
        // Persons by a weak name wait for a title or a full name.
        if tentative && best.kind() != Kind::Person {
            continue;
        }
        if small && best.kind() != Kind::Office {
            continue;
        }
        let mut ids: FxHashSet<&str> = FxHashSet::default();
        candidates.retain(|s| ids.insert(s.entity.id()));
        let list =
            candidates.iter().map(|s| Candidate::new(shared(s.entity.id()), reason(s.strength))).collect();
        let index = draft.add_span(first..last, span, best.kind(), list);
        if let Some(f) = draft.get_mut(index) {
            f.tentative = tentative || small;
        }
    }
}

/// An entity that a name may mean.
#[derive(Clone, Copy)]
struct Sense<'m> {
    entity: &'m Entity,
    strength: Strength,
    /// The name is written small.
    small: bool,
    verdict: Verdict,
}

/// Returns the tokens that a name touches: one that ends inside a token (before a clitic, at a hyphen) covers it too.
pub(super) fn covering(draft: &Draft<'_>, span: Span) -> core::ops::Range<usize> {
    draft.parsed.tokens_touching(span)
}

/// Drops the known short names of persons that are a part of a longer name: `Hari` **`Prabowo`**, **`Luhut`**
/// `Pangaribuan`.
pub(super) fn drop_parts(draft: &mut Draft<'_>) {
    for index in draft.order() {
        let Some(found) = draft.get(index).filter(|f| f.mention.kind == Kind::Person && f.tokens.len() == 1)
        else {
            continue;
        };
        let (start, end) = (found.tokens.start, found.tokens.end);
        let given = start
            .checked_sub(1)
            .is_some_and(|i| draft.joined(start) && !draft.is_initial(i) && is_plain_name(draft, i));
        if given || (draft.joined(end) && is_plain_name(draft, end)) {
            draft.remove(index);
        }
    }
}

/// Tells whether a word is written as a name and means nothing else.
fn is_plain_name(draft: &Draft<'_>, i: usize) -> bool {
    let timed = |span: Span| {
        let at = draft.parsed.times().partition_point(|t| t.span().end() <= span.start());
        draft.parsed.times().get(at).is_some_and(|t| t.span().overlaps(span))
    };
    draft.is_word(i)
        && draft.case(i) == Case::Title
        && draft.text(i).len() > 2
        && draft.is_free(i..i + 1)
        && !draft.is_titled(i)
        && !draft.is_written_small(i)
        && !draft.entry(i).is_field()
        && draft.phrases_at(i).next().is_none()
        && draft.token(i).is_some_and(|t| !timed(t.span()))
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

/// Puts the likeliest entity first: strong before weak, then one that existed at the date, then the file's order.
fn rank(draft: &Draft<'_>, candidates: &mut [Sense<'_>]) {
    let day = draft.parsed.published();
    candidates.sort_by_key(|Sense { entity, strength, .. }| {
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
