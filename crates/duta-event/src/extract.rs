//! From clauses to events.

use std::ops::Range;
use std::sync::Arc;

use duta_gazetteer::{Gazetteer, Kind, Mention};
use duta_text::ParsedText;
use duta_text::morphology::strip_nya;

use crate::clause::{Clauses, Phrase, Predicate};
use crate::event::{Event, Filler, Quote};
use crate::groups::Groups;
use crate::nominal::Item;
use crate::quotes::{Discourse, QuoteFinder};
use crate::roles::Roles;
use crate::scene::{Hit, Scene};
use crate::verbs::about;
use crate::words::Class;
use crate::{Lexicon, Role, Status};

/// Finds quotes and events. Built once; a clone is cheap.
#[derive(Clone, Debug)]
pub struct Extractor {
    lexicon: Lexicon,
    groups: Arc<Groups>,
}

/// The quotes and events of a text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Extraction {
    quotes: Vec<Quote>,
    events: Vec<Event>,
}

impl Extraction {
    /// Returns the quotes, in order.
    pub fn quotes(&self) -> &[Quote] {
        &self.quotes
    }

    /// Returns the events, in the order of their triggers.
    pub fn events(&self) -> &[Event] {
        &self.events
    }
}

impl Extractor {
    /// Makes an extractor over a lexicon; the gazetteer gives the nouns for groups of actors.
    pub fn new(lexicon: Lexicon, gazetteer: &Gazetteer) -> Self {
        Self { lexicon, groups: Arc::new(Groups::new(gazetteer)) }
    }

    /// Returns the lexicon.
    pub fn lexicon(&self) -> &Lexicon {
        &self.lexicon
    }

    /// Finds the quotes and events of a text whose mentions are known.
    ///
    /// ```
    /// # #[cfg(feature = "data")] {
    /// use duta_event::{Extractor, Lexicon, Role};
    /// use duta_gazetteer::{Gazetteer, Matcher, Tagger};
    /// use duta_text::TextParser;
    ///
    /// let gazetteer = Gazetteer::builtin();
    /// let tagger = Tagger::new(Matcher::new(gazetteer.clone()).unwrap());
    /// let extractor = Extractor::new(Lexicon::builtin(), &gazetteer);
    ///
    /// let text = "Indonesia tidak menandatangani Konvensi Hanoi.";
    /// let parsed = TextParser::default().parse(text, None);
    /// let mentions = tagger.tag(&parsed);
    /// let found = extractor.extract(&parsed, &mentions);
    /// let event = &found.events()[0];
    /// assert_eq!((event.kind().as_str(), event.status().as_str()), ("sign", "negated"));
    /// assert_eq!(event.role(Role::Actor).next().and_then(|a| a.id()), Some("IDN"));
    /// # }
    /// ```
    pub fn extract(&self, parsed: &ParsedText<'_>, mentions: &[Mention]) -> Extraction {
        let scene = Scene::new(parsed, mentions, &self.lexicon, &self.groups);
        let mut quotes = QuoteFinder::new(&scene);
        let mut discourse = Discourse::default();
        // Quotes first: an event must know in whose words it is told, and a quotation may end sentences later.
        let mut read: Vec<(usize, Clauses, Discourse)> = Vec::new();
        for (index, sentence) in parsed.sentences().iter().enumerate() {
            let narrative = parsed.sections().get(sentence.section()).is_none_or(|s| s.kind().is_narrative());
            if narrative {
                let clauses = Clauses::read(&scene, sentence.tokens());
                let before = discourse.clone();
                quotes.read(sentence.tokens(), &clauses, &mut discourse);
                discourse.follow(&scene, &clauses);
                read.push((index, clauses, before));
            }
        }
        let mut events: Vec<Event> = Vec::new();
        for (index, clauses, discourse) in &read {
            let Some(sentence) = parsed.sentences().get(*index) else { continue };
            let reader = SentenceReader { scene: &scene, clauses, index: *index, discourse, quotes: &quotes };
            events.extend(reader.events(sentence.tokens()));
        }
        let mut quotes = quotes.quotes;
        quotes.sort_by_key(|q| q.span);
        events.sort_by_key(|e| e.trigger);
        Extraction { quotes, events }
    }
}

pub(crate) struct SentenceReader<'r, 'a> {
    pub(crate) scene: &'r Scene<'a>,
    pub(crate) clauses: &'r Clauses,
    pub(crate) index: usize,
    pub(crate) discourse: &'r Discourse,
    pub(crate) quotes: &'r QuoteFinder<'r, 'a>,
}

impl SentenceReader<'_, '_> {
    fn events(&self, range: Range<usize>) -> Vec<Event> {
        let mut hits: Vec<usize> = range.clone().filter_map(|i| self.scene.hit_at(i)).collect();
        hits.dedup();
        let mut found: Vec<(usize, Event)> = Vec::new();
        for (k, &index) in hits.iter().enumerate() {
            let Some(hit) = self.scene.hits.get(index) else { continue };
            // A carrier stands at most six words away, and so at most seven triggers.
            let around = hits.get(k.saturating_sub(7)..(k + 8).min(hits.len())).unwrap_or_default();
            if hit.form.is_noun() && (self.is_concept(hit) || self.is_carried(index, hit, around)) {
                continue;
            }
            let event = if hit.form.is_noun() { self.noun(hit) } else { self.verb(index, hit) };
            found.extend(event.map(|e| (index, e)));
        }
        self.place_circumstances(&range, &mut found);
        found.retain_mut(|(index, event)| {
            self.scene.hits.get(*index).is_some_and(|h| self.complete(h, event))
        });
        found.into_iter().map(|(_, e)| e).collect()
    }

    /// Tells whether an event has somebody or something of politics in it. Where its sentence leaves that out, it is who
    /// acted last: of a verb always, of a noun where the sentence has an actor, or says when or where.
    fn complete(&self, hit: &Hit<'_>, event: &mut Event) -> bool {
        let has = |event: &Event, roles: &[Role]| event.roles.iter().any(|(r, _)| roles.contains(r));
        if has(event, &[Role::Actor, Role::Target, Role::Forum, Role::Instrument]) {
            return true;
        }
        // `gencatan senjata di Yaman`: the state is named.
        let state = |f: &Filler| self.scene.kind_at(self.scene.touching(f.span).start) == Some(Kind::Country);
        if hit.form.is_noun() && event.role(Role::Place).any(state) {
            return true;
        }
        let set = has(event, &[Role::Place, Role::Time]);
        if hit.form.is_passive() && !set {
            return false;
        }
        let start = hit.tokens.start;
        let here = self.clauses.before(start).find(|p| {
            let says = p.hit.is_none() && self.scene.cue_at(p.tokens.start).is_some();
            let about = hit.form.is_noun() && about(self.scene, p);
            !says && !about && p.subject.iter().any(Item::is_actor)
        });
        // A noun that the sentence says nothing of is none of its own.
        if here.is_none() && hit.form.is_noun() && !set {
            return false;
        }
        let subject = here.map_or(&self.discourse.subject, |p| &p.subject);
        let actors = subject.iter().filter(|i| i.is_actor()).map(|i| (Role::Actor, i.filler.clone()));
        event.roles.extend(actors);
        event.roles.sort_by_key(|(role, filler)| (*role, filler.span));
        has(event, &[Role::Actor])
    }

    /// A noun with a capital before another is a part of a name: `Kerja Sama Selatan-Selatan`.
    fn is_concept(&self, hit: &Hit<'_>) -> bool {
        if self.scene.is_heading(hit.tokens.start) {
            return false;
        }
        let capital = |i: usize| self.scene.token(i).is_some_and(|t| t.is_capitalized());
        let next = hit.tokens.end;
        hit.tokens.clone().all(capital) && capital(next) && self.scene.mention_at(next).is_none()
    }

    /// A noun and the verb that carries it are one event where they are of one kind: `penyelenggaraan … berlangsung`.
    fn is_carried(&self, index: usize, hit: &Hit<'_>, hits: &[usize]) -> bool {
        let carries = |&&other: &&usize| {
            self.scene.hits.get(other).is_some_and(|v| {
                let between = if v.tokens.start < hit.tokens.start {
                    v.tokens.end..hit.tokens.start
                } else {
                    hit.tokens.end..v.tokens.start
                };
                let plain = between.len() <= 6
                    && between.into_iter().all(|i| {
                        !self.scene.class(i).has_any(&[
                            Class::Relative,
                            Class::Coordinator,
                            Class::Boundary,
                            Class::Purpose,
                        ])
                    });
                let light =
                    self.clauses.predicate_at(v.tokens.start).is_some_and(|p| self.only_carries(p, v));
                other != index && !v.form.is_noun() && v.entry.kind == hit.entry.kind && plain && !light
            })
        };
        hits.iter().any(|other| carries(&other))
    }

    fn verb(&self, index: usize, hit: &Hit<'_>) -> Option<Event> {
        let predicate = self.clauses.predicate_at(hit.tokens.start).filter(|p| p.hit == Some(index))?;
        // `Pertemuan … berlangsung`, `membuka perundingan`: the noun tells it.
        let opens = hit.entry.object == Some(Role::Forum)
            && hit.tokens.len() == 1
            && self
                .scene
                .hit_at(hit.tokens.end)
                .and_then(|h| self.scene.hits.get(h))
                .is_some_and(|n| n.form.is_noun() && n.entry.kind != hit.entry.kind);
        if opens || self.only_carries(predicate, hit) {
            return None;
        }
        let mut roles = Roles::default();
        let passive = hit.form.is_passive();
        let subject = self.subject(predicate, passive);
        let object_role = hit.entry.object;
        if passive {
            // `Pelantikan X dihadiri Y`: X belongs to another deed.
            let formal = matches!(object_role, Some(Role::Forum | Role::Instrument));
            let owned = formal && subject.first().is_some_and(|s| self.is_owner(s));
            // `Permintaan maaf X diterima Y`: nobody received X.
            let thing = hit.entry.physical || hit.entry.object == Some(Role::Target) && !hit.entry.about;
            if thing && subject.first().is_some_and(|s| self.is_owner(s)) {
                return None;
            }
            for item in subject.iter().filter(|i| !owned || !i.is_actor()) {
                // `Pasukan X dikerahkan`: those who are moved are the ones that act.
                self.give(&mut roles, object_role.or(Some(Role::Actor)), item, hit.entry.physical);
            }
            let by = predicate.phrases.iter().find(|f| f.class == Class::By);
            // The agent may follow a passive directly: `dihadiri 16 negara`.
            let beside = |i: &&Item| i.tokens.start <= predicate.tokens.end + 1 || by.is_some();
            let agent = by.map(|f| &f.items).unwrap_or(&predicate.object);
            let first = agent.first().filter(beside);
            for item in agent.iter().filter(|i| i.is_actor() && first.is_some()) {
                roles.add(Role::Actor, item);
            }
        } else {
            for item in &subject {
                self.give(&mut roles, Some(Role::Actor), item, hit.entry.physical);
            }
            // `menyetujui usulan X`, `menyerukan pembebasan X`: X belongs to the noun.
            let formal = matches!(object_role, Some(Role::Forum | Role::Instrument));
            let owned = (formal || hit.entry.content.is_some())
                && predicate.object.first().is_some_and(|o| self.is_owner(o));
            for item in predicate.object.iter().filter(|i| !owned || !i.is_actor()) {
                self.give(&mut roles, object_role, item, hit.entry.physical);
            }
            if predicate.object.is_empty() && predicate.object_pronoun {
                for item in &self.discourse.they {
                    self.give(&mut roles, object_role, item, hit.entry.physical);
                }
            }
            if predicate.object.is_empty() && self.has_clitic(hit) {
                for item in self.it(predicate) {
                    self.give(&mut roles, object_role, &item, hit.entry.physical);
                }
            }
        }
        // What stands behind a noun of its own belongs to that noun: `memediasi perundingan antara X dan Y`.
        let noun = self.noun_behind(hit);
        let free = hit.entry.object != Some(Role::Target);
        let of_noun = |c: Class| matches!(c, Class::To | Class::Between | Class::From | Class::Toward);
        let own = |f: &&Phrase| f.at < noun || (free && f.class == Class::To) || !of_noun(f.class);
        let phrases: Vec<Phrase> = predicate.phrases.iter().filter(own).cloned().collect();
        self.phrases(&mut roles, &phrases, hit);
        // `Di sela-sela KTT G20, X menemui Y.`
        let main = self.clauses.predicates.first().is_some_and(|p| p.tokens == predicate.tokens);
        let start = self.scene.parsed.sentences().get(self.index).map_or(0, |s| s.tokens().start);
        if main && self.scene.is(start, Class::At) {
            let front = (start + 1..start + 4).find_map(|i| self.clauses.nominal(i));
            for item in front.into_iter().flat_map(|n| &n.items).filter(|i| i.kind == Some(Kind::Forum)) {
                roles.add_new(Role::Forum, item);
            }
        }
        let status = hit.entry.status.unwrap_or(predicate.status);
        let aim = [Role::Target, Role::Forum, Role::Instrument];
        let aimless = hit.entry.aimed && status == Status::Desired && !aim.iter().any(|r| roles.has(*r));
        let near = |s: &Item| s.tokens.end <= hit.tokens.start && s.tokens.end + 3 >= hit.tokens.start;
        if aimless && !predicate.subject.first().is_some_and(near) {
            return None;
        }
        self.finish(hit, roles, status)
    }

    /// Tells whether something owns a noun that is an event: `usulan` **`X`**.
    fn is_owner(&self, item: &Item) -> bool {
        let mut before = item.tokens.start;
        for _ in 0..3 {
            let Some(b) = before.checked_sub(1) else { return false };
            if let Some(hit) = self.scene.hit_at(b).and_then(|h| self.scene.hits.get(h)) {
                return hit.form.is_noun();
            }
            if !self.scene.is_word(b) || !self.scene.class(b).is_empty() {
                return false;
            }
            before = b;
        }
        false
    }

    /// Returns where the next noun begins that is an event and that the verb governs.
    fn noun_behind(&self, hit: &Hit<'_>) -> usize {
        let at = self.scene.hits.partition_point(|h| h.tokens.start < hit.tokens.end);
        self.scene.hits.get(at).filter(|h| h.form.is_noun()).map_or(usize::MAX, |h| h.tokens.start)
    }

    /// Tells whether `-nya` is the object of a verb: `menangkapnya`.
    pub(crate) fn has_clitic(&self, hit: &Hit<'_>) -> bool {
        hit.tokens.end.checked_sub(1).is_some_and(|last| strip_nya(self.scene.fold(last)).is_some())
    }

    /// Tells whether a verb that says that something took place has a noun as its subject that is an event of its own.
    fn only_carries(&self, predicate: &Predicate, hit: &Hit<'_>) -> bool {
        if !self.scene.is(predicate.tokens.start, Class::Light) {
            return false;
        }
        let at = self.scene.hits.partition_point(|h| h.tokens.start < hit.tokens.start);
        let noun = at.checked_sub(1).and_then(|b| self.scene.hits.get(b));
        noun.is_some_and(|n| {
            n.form.is_noun()
                && self.clauses.carrier(self.scene, n.tokens.start).is_none()
                && self.carrier_behind(n).is_some_and(|p| p.tokens == predicate.tokens)
        })
    }
}
