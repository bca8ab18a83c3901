//! From clauses to events.

use std::ops::Range;
use std::sync::Arc;

use duta_gazetteer::{Gazetteer, Kind, Mention};
use duta_text::morphology::strip_nya;
use duta_text::{ParsedText, Span};

use crate::clause::{Clauses, Phrase, Predicate, about};
use crate::event::{Event, Filler, Quote};
use crate::groups::Groups;
use crate::nominal::{Item, filler};
use crate::quotes::{Discourse, QuoteFinder};
use crate::scene::{Hit, Scene};
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
    index: usize,
    discourse: &'r Discourse,
    quotes: &'r QuoteFinder<'r, 'a>,
}

/// The roles of one event while they are filled.
#[derive(Default)]
pub(crate) struct Roles {
    pub(crate) list: Vec<(Role, Filler)>,
    counts: Vec<usize>,
    /// How many the clause itself has given.
    close: usize,
}

impl Roles {
    pub(crate) fn add(&mut self, role: Role, item: &Item) {
        if self.list.iter().any(|(r, f)| *r == role && f.span == item.filler.span) {
            return;
        }
        self.list.push((role, item.filler.clone()));
        self.close += 1;
        if matches!(role, Role::Actor | Role::Target)
            && let Some(count) = item.count
        {
            self.counts.push(count);
        }
    }

    /// Adds what fills no role yet.
    pub(crate) fn add_new(&mut self, role: Role, item: &Item) {
        if !self.list.iter().any(|(_, f)| f.span == item.filler.span) {
            self.add(role, item);
        }
    }

    pub(crate) fn has(&self, role: Role) -> bool {
        self.list.iter().any(|(r, _)| *r == role)
    }
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
    /// acted last: of a verb always, of a noun where the sentence says when or where.
    fn complete(&self, hit: &Hit<'_>, event: &mut Event) -> bool {
        let has = |event: &Event, roles: &[Role]| event.roles.iter().any(|(r, _)| roles.contains(r));
        if has(event, &[Role::Actor, Role::Target, Role::Forum, Role::Instrument]) {
            return true;
        }
        let set = has(event, &[Role::Place, Role::Time]);
        if (hit.form.is_passive() || hit.form.is_noun()) && !set {
            return false;
        }
        let start = hit.tokens.start;
        let here = self.clauses.predicates.iter().rfind(|p| {
            let says = p.hit.is_none() && self.scene.cue_at(p.tokens.start).is_some();
            let about = hit.form.is_noun() && about(self.scene, p);
            !says && !about && p.tokens.start < start && p.subject.iter().any(Item::is_actor)
        });
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
        let status = hit.entry.status.unwrap_or(predicate.status);
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
    fn has_clitic(&self, hit: &Hit<'_>) -> bool {
        hit.tokens.end.checked_sub(1).is_some_and(|last| strip_nya(self.scene.fold(last)).is_some())
    }

    /// Whom the clitic of a verb means: who acts before in the sentence, else the last that acted.
    fn it(&self, predicate: &Predicate) -> Vec<Item> {
        let own = |items: &[Item]| {
            items.iter().any(|i| predicate.subject.iter().any(|s| s.filler.span == i.filler.span))
        };
        let before = self.clauses.predicates.iter().filter(|p| p.tokens.start < predicate.tokens.start);
        let here = before.rev().find(|p| p.subject.iter().any(Item::is_actor) && !own(&p.subject));
        here.map_or_else(|| self.discourse.subject.clone(), |p| p.subject.clone())
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

    /// Returns the subject of a predicate: of its clause, behind a pronoun, or of the sentence before.
    pub(crate) fn subject(&self, p: &Predicate, passive: bool) -> Vec<Item> {
        if !p.subject.is_empty() {
            return p.subject.clone();
        }
        match p.pronoun {
            Some(Class::He) => {
                let here = self.clauses.predicates.iter().filter(|v| v.tokens.start < p.tokens.start);
                let single = |i: &&Item| matches!(i.kind, Some(Kind::Person | Kind::Office));
                let named = here.rev().find_map(|v| v.subject.iter().find(single));
                return named.or(self.discourse.person.as_ref()).cloned().into_iter().collect();
            }
            Some(Class::They) if self.scene.is(p.pronoun_at, Class::Both) => {
                let tokens = p.pronoun_at..p.pronoun_at + 1;
                let filler = Filler { span: self.scene.span(&tokens), id: None };
                return vec![Item { tokens, filler, kind: None, count: None, capital: false }];
            }
            Some(Class::They) => return self.discourse.they.clone(),
            Some(Class::I) => return self.speaker_over(p.tokens.start).into_iter().collect(),
            Some(Class::We | Class::Side) => {
                return self
                    .we(p.tokens.start)
                    .or_else(|| self.discourse.speaker.clone())
                    .into_iter()
                    .collect();
            }
            _ => {}
        }
        if passive || p.indirect {
            return Vec::new();
        }
        self.discourse.subject.clone()
    }

    /// Who speaks the words at a token.
    fn speaker_over(&self, at: usize) -> Option<Item> {
        let span = self.scene.token(at)?.span();
        let filler = self.quotes.quote_over(span)?.speaker.clone()?;
        let kind = self.scene.mentions.iter().find(|m| m.span() == filler.span).map(Mention::kind);
        Some(Item { tokens: at..at, filler, kind, count: None, capital: false })
    }

    /// Whom `kami` means in a quote: the body or state that the speaker speaks for.
    fn we(&self, at: usize) -> Option<Item> {
        let span = self.scene.token(at)?.span();
        let quote = self.quotes.quote_over(span)?;
        let speaker = quote.speaker.as_ref()?;
        let bearer = self.scene.mentions.iter().find(|m| m.span() == speaker.span);
        let state = bearer.filter(|m| matches!(m.kind(), Kind::Person | Kind::Office)).and_then(|m| {
            let office = m.office().unwrap_or(m.id());
            let at = self.scene.mentions.iter().position(|t| t.kind() == Kind::Office && t.id() == office)?;
            let title = self.scene.mentions.get(at)?;
            // The body named right behind the title: `Ketua` `Aliansi Petani`.
            let body = self.scene.mentions.get(at + 1).filter(|b| {
                matches!(b.kind(), Kind::Organization | Kind::Institution | Kind::Ministry)
                    && b.span().start() <= title.span().end() + 1
            });
            if body.is_some() {
                return body;
            }
            let state = title.country()?;
            let named = |c: &&Mention| c.kind() == Kind::Country && c.id() == state;
            let before = |c: &&Mention| c.span().start() < span.start();
            let mut all = self.scene.mentions.iter().filter(named);
            self.scene.mentions.iter().filter(named).rfind(before).or_else(|| all.next())
        });
        let filler = state.map_or_else(|| speaker.clone(), filler);
        Some(Item { tokens: at..at, filler, kind: state.map(Mention::kind), count: None, capital: false })
    }

    /// Gives an item the role that its kind allows.
    pub(crate) fn give(&self, roles: &mut Roles, role: Option<Role>, item: &Item, physical: bool) {
        match item.kind {
            Some(Kind::Forum) => roles.add(Role::Forum, item),
            Some(Kind::Instrument) => roles.add(Role::Instrument, item),
            Some(Kind::Place) => roles.add(Role::Place, item),
            Some(Kind::Country) if item.capital && physical && role == Some(Role::Target) => {
                roles.add(Role::Place, item)
            }
            _ => {
                if let Some(role) = role.filter(|r| matches!(r, Role::Actor | Role::Target)) {
                    roles.add(role, item);
                } else if role.is_some() {
                    // An actor where a gathering or document is expected: whom it concerns.
                    roles.add(Role::Target, item);
                }
            }
        }
    }

    pub(crate) fn phrases(&self, roles: &mut Roles, phrases: &[Phrase], hit: &Hit<'_>) {
        for phrase in phrases {
            for (k, item) in phrase.items.iter().enumerate() {
                let role = match (phrase.class, item.kind) {
                    (_, Some(Kind::Forum)) => Some(Role::Forum),
                    (_, Some(Kind::Instrument)) => hit
                        .entry
                        .object
                        .filter(|o| *o == Role::Instrument || hit.form.is_noun() && roles.list.is_empty())
                        .map(|_| Role::Instrument),
                    (Class::By, _) if item.is_actor() && hit.form.is_noun() => Some(Role::Actor),
                    (Class::With, _) if item.is_actor() => hit.entry.with,
                    (Class::To, _) if item.is_actor() => hit.entry.to,
                    (Class::Between, _) if item.is_actor() => {
                        // `menjadi penengah antara X dan Y`
                        let both = !hit.form.is_noun() && (k > 0 || roles.has(Role::Actor));
                        Some(if k == 0 && !both { Role::Actor } else { Role::Target })
                    }
                    // `mengirim bantuan ke X`; where somebody is sent is the place: `mengevakuasi Y ke X`.
                    (Class::Toward, Some(Kind::Country)) if roles.has(Role::Target) => Some(Role::Place),
                    (Class::Toward, Some(Kind::Country)) => hit.entry.to.filter(|_| {
                        hit.entry.object == Some(Role::Target)
                            || (hit.entry.object.is_none() && !hit.entry.physical)
                    }),
                    (Class::From, _) if item.is_actor() && hit.entry.from.is_some() => hit.entry.from,
                    (Class::From, _)
                        if item.is_actor()
                            && hit.form.is_noun()
                            && phrase.at <= hit.tokens.end + 4
                            && !roles.has(Role::Actor) =>
                    {
                        Some(Role::Actor)
                    }
                    _ => None,
                };
                if let Some(role) = role {
                    roles.add_new(role, item);
                }
            }
        }
    }

    pub(crate) fn finish(&self, hit: &Hit<'_>, mut roles: Roles, status: Status) -> Option<Event> {
        self.expand(&mut roles);
        self.borrow(&mut roles, hit);
        let source = self.quotes.quote_over(hit.span).and_then(|q| q.speaker.clone());
        let counts = core::mem::take(&mut roles.counts);
        for count in counts {
            if let Some(quantity) = self.scene.parsed.quantities().get(count) {
                roles.list.push((Role::Count, Filler { span: quantity.span(), id: None }));
            }
        }
        // One thing fills a role once, also where two groups have meant it.
        let mut seen: Vec<(Role, Span)> = Vec::new();
        roles.list.retain(|(role, filler)| {
            let new = !seen.contains(&(*role, filler.span));
            seen.push((*role, filler.span));
            new
        });
        Some(Event {
            kind: hit.entry.kind.clone(),
            status,
            trigger: hit.span,
            sentence: self.index,
            confidence: (0.5 + 0.15 * roles.close.min(3) as f64).min(0.95),
            roles: roles.list,
            source,
            rule: hit.form.rule(),
            entry: hit.entry.name.clone(),
        })
    }

    /// A gathering or document that the clause leaves out is the nearest one named before.
    fn borrow(&self, roles: &mut Roles, hit: &Hit<'_>) {
        let kind = match hit.entry.object {
            Some(Role::Forum) => Kind::Forum,
            Some(Role::Instrument) => Kind::Instrument,
            _ => return,
        };
        let role = if kind == Kind::Forum { Role::Forum } else { Role::Instrument };
        if roles.has(role) {
            return;
        }
        let sentence = self.scene.parsed.sentences().get(self.index).map(|s| s.span());
        let here = |m: &&Mention| sentence.is_some_and(|s| s.contains(m.span()));
        let all = || self.scene.mentions.iter().filter(|m| m.kind() == kind);
        let found = all().find(here).or_else(|| all().rfind(|m| m.span().start() < hit.span.start()));
        if let Some(mention) = found {
            let distance = self.index.saturating_sub(self.parsed_sentence(mention));
            // A document of another sentence only where the verb acts on nothing else: `disahkan`, `penandatanganan`.
            let near = distance == 0
                || (distance <= 2
                    && (kind == Kind::Forum
                        || !roles.has(Role::Actor)
                        || hit.form.is_passive()
                        || self.has_clitic(hit)));
            if near {
                roles.list.push((role, filler(mention)));
            }
        }
    }

    fn parsed_sentence(&self, mention: &Mention) -> usize {
        self.scene.parsed.sentence_at(mention.span().start()).unwrap_or(0)
    }
}
