//! Ambiguous names: what speaks for each of their senses, and what against it.

use duta_text::{Case, Span, TokenKind};
use rustc_hash::FxHashSet;

use super::draft::Draft;
use super::names::covering;
use super::vocabulary::Word;
use crate::phrases::is_bounded;
use crate::{Entity, Kind, Match, Policy, Strength, Surface};

/// How far from an ambiguous name its cues count, in bytes; longer than nearly every sentence, and a bound on the work.
const CUE_REACH: usize = 1000;

/// What the policies say of one sense of a name.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Verdict {
    /// The name does not mean this here.
    Refused,
    /// Nothing speaks against it.
    Plain,
    /// The words around speak for it.
    Cued,
}

/// The policies over the names of a text.
pub(super) struct Policies<'m> {
    matches: &'m [Match<'m>],
    /// The senses that a cue has settled somewhere in the text: the surface and the id.
    settled: FxHashSet<(&'m str, &'m str)>,
    text: &'m str,
}

impl<'m> Policies<'m> {
    pub(super) fn read(draft: &Draft<'m>, matches: &'m [Match<'m>]) -> Self {
        let mut all = Self { matches, settled: FxHashSet::default(), text: draft.parsed.text() };
        let mut settled = FxHashSet::default();
        for (at, found) in matches.iter().enumerate() {
            let surface = found.span().of(all.text);
            if draft.vocabulary.surface(surface).is_empty() {
                continue;
            }
            for (entity, _) in found.candidates() {
                if all.verdict(draft, at, entity) == Verdict::Cued {
                    settled.insert((surface, entity.id()));
                }
            }
        }
        all.settled = settled;
        all
    }

    /// Tells whether the name of a match may mean an entity.
    pub(super) fn verdict(&self, draft: &Draft<'_>, at: usize, entity: &Entity) -> Verdict {
        let Some(found) = self.matches.get(at) else { return Verdict::Refused };
        let surface = found.span().of(self.text);
        if entity.kind() == Kind::Office && beside_number(draft, found.span(), surface) {
            return Verdict::Refused;
        }
        let mut verdict = Verdict::Plain;
        for &rule in draft.vocabulary.surface(surface) {
            let Some(rule) = draft.gazetteer.surfaces().get(rule) else { continue };
            if rule.entity().is_some_and(|id| id != entity.id()) {
                continue;
            }
            match self.apply(draft, rule, at, entity) {
                Verdict::Refused => return Verdict::Refused,
                Verdict::Cued => verdict = Verdict::Cued,
                Verdict::Plain => {}
            }
        }
        verdict
    }

    fn apply(&self, draft: &Draft<'_>, rule: &Surface, at: usize, entity: &Entity) -> Verdict {
        let Some(span) = self.matches.get(at).map(Match::span) else { return Verdict::Refused };
        match rule.policy() {
            Policy::Never => Verdict::Refused,
            Policy::Longest => Verdict::Plain,
            Policy::Prior => {
                if rule.forbid().any(|w| touches(draft, span, w)) {
                    Verdict::Refused
                } else {
                    Verdict::Cued
                }
            }
            Policy::Guard => {
                let around = around(draft, span);
                let has = |w: &str| w != span.of(self.text) && stands_in(draft, around, w);
                if rule.forbid().any(has) {
                    Verdict::Refused
                } else if rule.require().next().is_none() {
                    Verdict::Plain
                } else if rule.require().any(has) || self.is_named_as_state(draft, at, entity) {
                    if counts_something(draft, span) { Verdict::Refused } else { Verdict::Cued }
                } else if self.is_settled(draft, span, entity) {
                    Verdict::Cued
                } else {
                    Verdict::Refused
                }
            }
        }
    }

    /// Tells whether a cue elsewhere in the text settles a sense. A word that begins a sentence may be a common one.
    fn is_settled(&self, draft: &Draft<'_>, span: Span, entity: &Entity) -> bool {
        let surface = span.of(self.text);
        let first = covering(draft, span).start;
        let plain = draft.case(first) == Case::Upper || !(draft.is_initial(first) || draft.is_titled(first));
        plain && self.settled.contains(&(surface, entity.id()))
    }

    /// Tells whether a name stands where only states do: behind the title of a leader or the name of a body of a state,
    /// or in a row of states.
    fn is_named_as_state(&self, draft: &Draft<'_>, at: usize, entity: &Entity) -> bool {
        if entity.kind() != Kind::Country {
            return false;
        }
        let Some(here) = self.matches.get(at).map(|m| covering(draft, m.span())) else { return false };
        let is_state = |m: &Match<'_>| {
            draft.vocabulary.surface(m.span().of(self.text)).is_empty()
                && m.candidates().any(|(e, a)| e.kind() == Kind::Country && a.strength() != Strength::Weak)
        };
        let joins = |mut between: core::ops::Range<usize>| {
            !between.is_empty()
                && between.len() <= 2
                && between.all(|i| draft.text(i) == "," || draft.is(i, Word::Joiner))
        };
        // `Kedutaan Besar Georgia`
        let behind_head = (1..=2.min(here.start)).any(|n| {
            let body = |(words, class)| {
                words == n && matches!(class, Word::Head(Kind::Ministry | Kind::Institution, _))
            };
            draft.joined(here.start) && draft.phrases_at(here.start - n).any(body)
        });
        if behind_head {
            return true;
        }
        let before = at.checked_sub(1).and_then(|i| self.matches.get(i));
        if let Some(before) = before {
            let end = covering(draft, before.span()).end;
            let leads = end == here.start
                && draft.joined(here.start)
                && before.candidates().any(|(e, _)| {
                    e.kind() == Kind::Ministry || (e.kind() == Kind::Office && e.is_single_holder())
                });
            if leads || (end < here.start && joins(end..here.start) && is_state(before)) {
                return true;
            }
        }
        self.matches.get(at + 1).is_some_and(|after| {
            let start = covering(draft, after.span()).start;
            here.end < start && joins(here.end..start) && is_state(after)
        })
    }
}

/// Tells whether the acronym of a title stands beside a number, and is none: `PM 26 Tahun 2017`, `pukul 7 PM`.
fn beside_number(draft: &Draft<'_>, span: Span, surface: &str) -> bool {
    if surface.chars().any(char::is_lowercase) {
        return false;
    }
    let tokens = covering(draft, span);
    let number = |i: usize| draft.token(i).is_some_and(|t| t.kind() == TokenKind::Number);
    (draft.joined(tokens.end) && number(tokens.end))
        || tokens.start.checked_sub(1).is_some_and(|i| draft.joined(tokens.start) && number(i))
}

/// Tells whether a name is the number of a quantity: `Lima kapal`.
fn counts_something(draft: &Draft<'_>, span: Span) -> bool {
    let quantities = draft.parsed.quantities();
    let at = quantities.partition_point(|q| q.span().start() < span.start());
    quantities.get(at).is_some_and(|q| q.span().start() == span.start())
}

/// Tells whether a word stands right before or behind a name.
fn touches(draft: &Draft<'_>, span: Span, word: &str) -> bool {
    let text = draft.parsed.text();
    let fits = |from: usize, to: usize| {
        let at = Span::new(from, to);
        text.get(from..to).is_some_and(|w| equal(w, word)) && is_bounded(text, at)
    };
    let before = text.get(..span.start()).unwrap_or_default().trim_end().len();
    let behind = text.get(span.end()..).unwrap_or_default();
    let behind = span.end() + (behind.len() - behind.trim_start().len());
    fits(behind, behind + word.len()) || before.checked_sub(word.len()).is_some_and(|from| fits(from, before))
}

/// A cue in small letters is met with a capital too.
fn equal(found: &str, cue: &str) -> bool {
    found == cue || (is_small(cue) && found.eq_ignore_ascii_case(cue))
}

fn is_small(cue: &str) -> bool {
    !cue.chars().any(char::is_uppercase)
}

/// Tells whether a cue stands in a part of the text.
fn stands_in(draft: &Draft<'_>, part: Span, cue: &str) -> bool {
    let text = if is_small(cue) { draft.folded(part) } else { part.of(draft.parsed.text()) };
    text.match_indices(cue).any(|(at, w)| is_bounded(text, Span::new(at, at + w.len())))
}

/// Returns the part of the sentence around a name.
fn around(draft: &Draft<'_>, span: Span) -> Span {
    let text = draft.parsed.text();
    let first = covering(draft, span).start;
    let sentence = draft.parsed.sentences().get(draft.sentence_of(first)).map_or(span, |s| s.span());
    let mut from = sentence.start().max(span.start().saturating_sub(CUE_REACH));
    let mut to = sentence.end().min(span.end() + CUE_REACH);
    while !text.is_char_boundary(from) {
        from -= 1;
    }
    while !text.is_char_boundary(to) {
        to += 1;
    }
    Span::new(from, to)
}
