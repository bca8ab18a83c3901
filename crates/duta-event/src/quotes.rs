//! Reported speech: direct between quotation marks, indirect under a verb of saying.

use std::ops::Range;

use duta_gazetteer::Kind;
use duta_text::morphology::strip_nya;
use duta_text::{Span, TokenKind};

use crate::clause::Clauses;
use crate::event::{Filler, Quote};
use crate::nominal::Item;
use crate::scene::{CueHit, Scene};
use crate::words::Class;

/// Words between quotation marks that are fewer than this are a term or a title, unless a cue stands beside them.
const SHORTEST: usize = 4;

/// Who spoke last, and what acted last, on the way through a text.
#[derive(Clone, Debug, Default)]
pub(crate) struct Discourse {
    pub(crate) speaker: Option<Item>,
    pub(crate) person: Option<Item>,
    pub(crate) subject: Vec<Item>,
    /// Whom `mereka` means: the last subject of several, those who did something together, or the last group.
    pub(crate) they: Vec<Item>,
}

impl Discourse {
    /// Takes in what a sentence tells of, for the pronouns of the next.
    pub(crate) fn follow(&mut self, scene: &Scene<'_>, clauses: &Clauses) {
        for agent in clauses.predicates.iter().flat_map(|p| p.phrases.iter().filter(|f| f.class == Class::By))
        {
            remember(self, &agent.items.first().cloned());
        }
        let several = |items: &[Item]| {
            items.len() > 1
                || items
                    .iter()
                    .any(|i| i.kind.is_none() && (i.count.is_some() || scene.is_plural(i.tokens.start)))
        };
        let group =
            clauses.nominals.list.iter().rfind(|n| n.items.iter().all(Item::is_actor) && several(&n.items));
        if let Some(group) = group {
            self.they.clone_from(&group.items);
        }
        let Some(p) = clauses.predicates.iter().find(|p| p.subject.iter().any(Item::is_actor)) else {
            return;
        };
        self.subject = p.subject.iter().filter(|i| i.is_actor()).cloned().collect();
        let with = p.phrases.iter().find(|f| f.class == Class::With && f.items.iter().all(Item::is_actor));
        if several(&self.subject) {
            self.they.clone_from(&self.subject);
        } else if let Some(with) = with {
            self.they = self.subject.iter().chain(&with.items).cloned().collect();
        }
        let first = self.subject.first().cloned();
        remember(self, &first);
    }
}

/// A pair of quotation marks: the tokens of the marks.
#[derive(Clone, Debug)]
struct Quotation {
    open: usize,
    close: usize,
}

pub(crate) struct QuoteFinder<'s, 'a> {
    scene: &'s Scene<'a>,
    quotations: Vec<Quotation>,
    pub(crate) quotes: Vec<Quote>,
    /// Cues that a direct quote has taken.
    taken: Vec<bool>,
}

impl<'s, 'a> QuoteFinder<'s, 'a> {
    pub(crate) fn new(scene: &'s Scene<'a>) -> Self {
        let mut all =
            Self { scene, quotations: Vec::new(), quotes: Vec::new(), taken: vec![false; scene.cues.len()] };
        all.pair_marks();
        all
    }

    /// Pairs the quotation marks of each paragraph; a mark without its partner ends with the paragraph.
    fn pair_marks(&mut self) {
        let mut open: Option<usize> = None;
        for i in 0..self.scene.len() {
            let Some(token) = self.scene.token(i) else { continue };
            if token.begins_line()
                && let Some(start) = open.take()
            {
                self.push(start, i);
            }
            if token.kind() != TokenKind::Punctuation {
                continue;
            }
            match self.scene.word(i) {
                "“" => {
                    if let Some(start) = open.replace(i) {
                        self.push(start, i);
                    }
                }
                "”" => {
                    if let Some(start) = open.take() {
                        self.push(start, i);
                    }
                }
                "\"" => match open.take() {
                    Some(start) => self.push(start, i),
                    None => open = Some(i),
                },
                _ => {}
            }
        }
        if let Some(start) = open {
            self.push(start, self.scene.len());
        }
    }

    fn push(&mut self, open: usize, close: usize) {
        if close > open + 1 {
            self.quotations.push(Quotation { open, close });
        }
    }

    /// Tells whether a token stands inside a quotation that is speech.
    pub(crate) fn quote_over(&self, span: Span) -> Option<&Quote> {
        self.quotes.iter().find(|q| q.span.contains(span))
    }

    /// Finds the quotes of a sentence. Sentences come in order.
    pub(crate) fn read(&mut self, range: Range<usize>, clauses: &Clauses, discourse: &mut Discourse) {
        self.direct(range.clone(), clauses, discourse);
        self.indirect(range, clauses, discourse);
    }

    fn direct(&mut self, range: Range<usize>, clauses: &Clauses, discourse: &mut Discourse) {
        // A quotation belongs to the sentence in which it ends: there its cue stands.
        let inside: Vec<Quotation> = self
            .quotations
            .iter()
            .filter(|q| range.contains(&q.close) || (q.close >= range.end && range.contains(&(q.close - 1))))
            .cloned()
            .collect();
        for quotation in inside {
            let (open, close) = (quotation.open, quotation.close);
            let mut end = close;
            while end > open + 1 && matches!(self.scene.word(end - 1), "," | "." | "!" | "?") {
                end -= 1;
            }
            let words = (open + 1..end).filter(|&i| self.scene.is_word(i)).count();
            let cue = self.cue_beside(&quotation, &range);
            let whole = open <= range.start && close + 2 >= range.end;
            if words == 0 || (cue.is_none() && (!whole || words < SHORTEST)) {
                continue;
            }
            let span = self.scene.span(&(open + 1..end));
            let speaker =
                cue.and_then(|c| self.speaker(c, clauses, discourse)).or_else(|| discourse.speaker.clone());
            let cue_span = cue.and_then(|c| self.scene.cues.get(c)).map(|c| c.span);
            if let Some(slot) = cue.and_then(|c| self.taken.get_mut(c)) {
                *slot = true;
            }
            if speaker.is_some() {
                discourse.speaker.clone_from(&speaker);
                remember(discourse, &speaker);
            }
            self.quotes.push(Quote { span, direct: true, cue: cue_span, speaker: speaker.map(|s| s.filler) });
        }
    }

    /// Returns the cue behind a quotation (`…," kata X`), or before it (`X mengatakan, "…`).
    fn cue_beside(&self, quotation: &Quotation, range: &Range<usize>) -> Option<usize> {
        let after = quotation.close + 1;
        let near = (after..(after + 2).min(range.end)).find_map(|i| self.scene.cue_at(i));
        if let Some(cue) = near.filter(|&c| self.scene.cues.get(c).is_some_and(|c| !c.cue.chain)) {
            return Some(cue);
        }
        // `…," Retno mengatakan`: a short subject may stand before the verb.
        let later = (after..(after + 8).min(range.end)).find_map(|i| self.scene.cue_at(i));
        let before = (range.start.max(quotation.open.saturating_sub(12))..quotation.open)
            .rev()
            .take_while(|&i| !matches!(self.scene.word(i), "." | ";" | "”"))
            .find_map(|i| self.scene.cue_at(i));
        before.or(later).filter(|&c| self.scene.cues.get(c).is_some_and(|c| !c.cue.chain && !c.cue.according))
    }

    /// Returns who speaks under a cue.
    fn speaker(&self, cue: usize, clauses: &Clauses, discourse: &Discourse) -> Option<Item> {
        let hit = self.scene.cues.get(cue)?;
        let last = hit.tokens.end.checked_sub(1)?;
        if strip_nya(self.scene.fold(last)).is_some() {
            return self.he(discourse);
        }
        if hit.cue.bare || hit.cue.according || hit.cue.passive {
            return self.named_behind(hit, clauses, discourse);
        }
        let predicate = clauses.predicate_at(hit.tokens.start)?;
        if let Some(item) = predicate.subject.iter().find(|s| s.is_actor()) {
            return Some(item.clone());
        }
        match predicate.pronoun {
            Some(Class::They) => discourse.they.first().cloned().or_else(|| discourse.speaker.clone()),
            Some(_) => self.he(discourse),
            None => discourse.speaker.clone().or_else(|| discourse.subject.first().cloned()),
        }
    }

    /// The speaker named behind `kata`, `menurut`, `disampaikan oleh`.
    fn named_behind(&self, hit: &CueHit, clauses: &Clauses, discourse: &Discourse) -> Option<Item> {
        for i in hit.tokens.end..hit.tokens.end + 6 {
            if let Some(nominal) = clauses.nominal(i) {
                let item = nominal.items.iter().find(|item| item.is_actor())?;
                // `papar diplomat senior itu` is the one before, not somebody new.
                let last = item.tokens.end.checked_sub(1)?;
                let anaphoric =
                    item.kind.is_none() && item.count.is_none() && self.scene.is(last, Class::Demonstrative);
                return if anaphoric {
                    self.he(discourse).or_else(|| Some(item.clone()))
                } else {
                    Some(item.clone())
                };
            }
            let class = self.scene.class(i);
            if class.has_any(&[Class::He, Class::I]) {
                return self.he(discourse);
            }
            if class.has(Class::They) {
                return discourse.they.first().cloned();
            }
            if !self.scene.is_word(i) {
                break;
            }
        }
        discourse.speaker.clone()
    }

    fn he(&self, discourse: &Discourse) -> Option<Item> {
        discourse
            .person
            .clone()
            .or_else(|| discourse.speaker.clone())
            .or_else(|| discourse.subject.first().cloned())
    }

    fn indirect(&mut self, range: Range<usize>, clauses: &Clauses, discourse: &mut Discourse) {
        let cues: Vec<usize> = {
            let mut all: Vec<usize> = range.clone().filter_map(|i| self.scene.cue_at(i)).collect();
            all.dedup();
            all
        };
        for (k, &cue) in cues.iter().enumerate() {
            let Some(hit) = self.scene.cues.get(cue).cloned() else { continue };
            if hit.cue.chain || hit.cue.direct_only || self.taken.get(cue).copied().unwrap_or(true) {
                continue;
            }
            // No quote inside a quote, also where the outer one ends in a later sentence.
            let within = |q: &Quotation| {
                q.open < hit.tokens.start && hit.tokens.end <= q.close && q.close - q.open > 8
            };
            if self.quotes.iter().any(|q| q.span.overlaps(hit.span)) || self.quotations.iter().any(within) {
                continue;
            }
            let next = cues.get(k + 1).and_then(|c| self.scene.cues.get(*c)).map(|c| c.tokens.start);
            let Some(content) = self.content(&hit, &range, clauses, next) else { continue };
            let span = self.scene.span(&content);
            if span.is_empty() || self.quotes.iter().any(|q| q.span.overlaps(span)) {
                continue;
            }
            let speaker = self.speaker(cue, clauses, discourse);
            if let Some(item) = &speaker {
                discourse.speaker = Some(item.clone());
                remember(discourse, &speaker);
            }
            let filler: Option<Filler> = speaker.map(|s| s.filler);
            self.quotes.push(Quote { span, direct: false, cue: Some(hit.span), speaker: filler });
        }
    }

    /// Returns the content of an indirect quote.
    fn content(
        &self,
        hit: &CueHit,
        range: &Range<usize>,
        clauses: &Clauses,
        next: Option<usize>,
    ) -> Option<Range<usize>> {
        let mut end = range.end;
        // A further verb of saying that goes on with the same speaker ends the content: `…, seraya menekankan`.
        if let Some(next) = next {
            let mut before = next;
            while before > hit.tokens.end
                && self.scene.class(before - 1).has_any(&[Class::Adverb, Class::Aspect])
            {
                before -= 1;
            }
            let joins = before > hit.tokens.end
                && (self.scene.word(before - 1) == ","
                    || self.scene.class(before - 1).has_any(&[Class::Coordinator, Class::Boundary]));
            if joins {
                end = before - 1;
                while end > hit.tokens.end && matches!(self.scene.word(end - 1), "," | ";") {
                    end -= 1;
                }
            }
        }
        while end > range.start
            && matches!(self.scene.word(end - 1), "." | "!" | "?" | "," | "\"" | "”" | "…")
        {
            end -= 1;
        }
        if hit.cue.according || hit.cue.bare {
            return self.around(hit, range, end);
        }
        if hit.cue.passive {
            return self.after_passive(hit, end);
        }
        // `dalam menegaskan tekad`, `untuk mendorong …` report no words.
        let before = hit.tokens.start.checked_sub(1).filter(|b| *b >= range.start);
        if before.is_some_and(|b| self.scene.class(b).has_any(&[Class::At, Class::Purpose, Class::With])) {
            return None;
        }
        // Thanking and giving a speech are no reports: the words of saying are a part of another trigger.
        let thanks =
            hit.tokens.clone().find_map(|i| self.scene.hit_at(i)).and_then(|h| self.scene.hits.get(h));
        if thanks.is_some_and(|t| !t.entry.cue) {
            return None;
        }
        let mut start = hit.tokens.end;
        let predicate = clauses.predicate_at(hit.tokens.start);
        if hit.cue.event {
            // `mendesak X` **`untuk …`**: whom it is said to stays outside.
            let object = predicate.and_then(|p| p.object.last().map(|o| (p.object.len(), o.tokens.end)));
            if let Some((_, object_end)) = object {
                let clause = self.scene.class(object_end).has_any(&[Class::Purpose, Class::Complementizer])
                    || self.scene.is_verb(object_end);
                if clause {
                    start = object_end;
                }
            }
        }
        while start < end
            && (self.scene.word(start) == "," || self.scene.class(start).has(Class::Complementizer))
        {
            start += 1;
        }
        let said = (hit.tokens.end..(hit.tokens.end + 12).min(end))
            .find(|&i| self.scene.is(i, Class::Complementizer));
        let told = said.is_some() || self.scene.word(hit.tokens.end) == ",";
        start = said.map_or(start, |said| said + 1);
        // Five words are enough to tell.
        let words = (start..end).filter(|&i| self.scene.is_word(i)).take(5).count();
        let clausal = hit.cue.noun
            || (start..end).any(|i| {
                self.scene.is_verb(i) || self.scene.class(i).has_any(&[Class::Negation, Class::Planned])
            });
        let enough = if told { words > 0 } else { words >= 2 && (clausal || words > 4) };
        (enough || (hit.cue.event && words > 0 && hit.cue.noun)).then_some(start..end)
    }

    /// The content beside `kata X` or `menurut X`: before its comma, or behind the speaker after `,` or `bahwa`. A split
    /// quote is its longer part.
    fn around(&self, hit: &CueHit, range: &Range<usize>, end: usize) -> Option<Range<usize>> {
        let ends = |i: usize| self.scene.word(i) == "," || self.scene.is(i, Class::Complementizer);
        let from = hit.tokens.end;
        let mut after = (from..(from + 30).min(end)).find(|&i| ends(i)).map_or(end..end, |at| at + 1..end);
        // `… , sambung X, adalah …`: the copula is the reporter's.
        if self.scene.class(after.start).has(Class::Boundary) && after.len() > 1 {
            after.start += 1;
        }
        let before = match hit
            .tokens
            .start
            .checked_sub(1)
            .filter(|c| *c > range.start && self.scene.word(*c) == ",")
        {
            Some(comma) => range.start..comma,
            None => range.start..range.start,
        };
        let longer = if after.len() > before.len() { after } else { before };
        (longer.len() > 1).then_some(longer)
    }

    /// `dikatakan oleh X bahwa …`
    fn after_passive(&self, hit: &CueHit, end: usize) -> Option<Range<usize>> {
        let at = (hit.tokens.end..(hit.tokens.end + 14).min(end))
            .find(|&i| self.scene.is(i, Class::Complementizer))?;
        (at + 2 < end).then_some(at + 1..end)
    }
}

/// Keeps the last person that spoke or acted.
fn remember(discourse: &mut Discourse, item: &Option<Item>) {
    if let Some(item) = item
        && item.kind == Some(Kind::Person)
    {
        discourse.person = Some(item.clone());
    }
}
