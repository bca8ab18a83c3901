//! Events told by nouns: whose they are, what carries them, and whether they happened.

use crate::Role;
use crate::Status;
use crate::clause::{Phrase, Predicate, asks};
use crate::event::Event;
use crate::extract::{Roles, SentenceReader};
use crate::lexicon::Form;
use crate::nominal::Item;
use crate::scene::Hit;
use crate::words::Class;

impl SentenceReader<'_, '_> {
    pub(crate) fn noun(&self, hit: &Hit<'_>) -> Option<Event> {
        let mut roles = Roles::default();
        let (owner, phrases) = self.clauses.complements(self.scene, hit.tokens.end, self.reach(hit));
        // What somebody says is not what he does: `X mengatakan, pemberian sanksi …`.
        let says = |p: &&Predicate| p.hit.is_none() && self.scene.cue_at(p.tokens.start).is_some();
        let before = self.clauses.carrier(self.scene, hit.tokens.start).filter(|p| !says(p));
        let behind = self.carrier_behind(hit).filter(|_| before.is_none());
        // `mendapat dukungan dari X`: who gets it is whom it is for.
        let target = hit.tokens.start.checked_sub(1).is_some_and(|b| self.scene.is(b, Class::Receiving));
        let got = before.filter(|p| target || self.scene.is(p.tokens.start, Class::Receiving));
        // `penolakan X terhadap Y`: whom it is done to is named apart.
        let apart = phrases.iter().any(|f| f.class == Class::To && f.items.iter().all(Item::is_actor));
        let acted_on = hit.form == Form::Gerund && hit.entry.object.is_some() && !apart;
        for item in &owner {
            let role = if acted_on { hit.entry.object } else { Some(Role::Actor) };
            self.give(&mut roles, role, item, hit.entry.physical);
        }
        self.phrases(&mut roles, &phrases, hit);
        if let Some(p) = behind {
            if !roles.has(Role::Actor) {
                self.agents(p).for_each(|item| roles.add_new(Role::Actor, item));
            }
            self.phrases(&mut roles, &p.phrases, hit);
        }
        if let Some(p) = got.filter(|_| !roles.has(Role::Target)) {
            p.subject.iter().filter(|i| i.is_actor()).for_each(|item| roles.add_new(Role::Target, item));
        }
        let own = roles.has(Role::Actor);
        if !own && got.is_none() {
            let carried = before.map(|p| self.doers(p)).unwrap_or_default();
            let carried = carried.as_slice();
            let front =
                self.clauses.front.as_ref().filter(|f| carried.is_empty() && hit.tokens.start < f.until);
            let actors = front.map_or(carried, |f| f.subject.as_slice());
            actors.iter().filter(|i| i.is_actor()).for_each(|item| roles.add_new(Role::Actor, item));
        }
        // A heading uses nouns as verbs, and verbs that are not known: `DPR Ratifikasi Perjanjian`.
        let first = self.clauses.predicates.first().is_none_or(|p| p.tokens.start > hit.tokens.start);
        if !roles.has(Role::Actor) && first && self.scene.is_heading(hit.tokens.start) {
            let before = self.clauses.nominals.list.iter().find(|n| n.tokens.end <= hit.tokens.start);
            for item in before.into_iter().flat_map(|n| &n.items).filter(|i| i.is_actor()) {
                roles.add_new(Role::Actor, item);
            }
        }
        if !roles.has(Role::Target)
            && let Some(p) = before.filter(|_| hit.entry.with.is_some())
        {
            self.phrases(&mut roles, &p.phrases, hit);
        }
        // `nota kesepahaman tentang perlindungan`: what words are about has not happened.
        let topic = hit.tokens.start.checked_sub(1).is_some_and(|b| self.scene.is(b, Class::Topic));
        let named = |r: &(Role, crate::event::Filler)| r.0 == Role::Actor && r.1.id.is_some();
        if topic && !(own && roles.list.iter().any(named)) {
            return None;
        }
        let carried = behind.map(|p| self.carried(p, true)).or(before.map(|p| self.carried(p, !own)));
        let status = hit.entry.status.or(carried).unwrap_or_default();
        self.finish(hit, roles, status)
    }

    /// Returns the status that a carrier gives to its noun; what says no to the deed of somebody else does not undo it:
    /// `menolak tuduhan X`.
    fn carried(&self, carrier: &Predicate, own: bool) -> Status {
        let class = self.scene.class(carrier.tokens.start);
        if asks(self.scene, carrier) {
            Status::Desired
        } else if class.has(Class::Negation) && own {
            Status::Negated
        } else if !own && carrier.status == Status::Negated {
            Status::Actual
        } else if class.has(Class::Hypothetical) && carrier.status == Status::Actual {
            Status::Hypothetical
        } else if class.has(Class::Planned) && carrier.status == Status::Actual {
            Status::Planned
        } else {
            carrier.status
        }
    }

    /// Returns the verb of which a noun is the subject, and that only says that it took place, or that it did not:
    /// `penandatanganan … dilakukan`, `kunjungan … dibatalkan`.
    pub(crate) fn carrier_behind(&self, hit: &Hit<'_>) -> Option<&Predicate> {
        let p = self.clauses.predicate_after(hit.tokens.end)?;
        let near = p.tokens.start - hit.tokens.end <= 12 && self.scene.is(p.tokens.start, Class::Light);
        let stops =
            [Class::Complementizer, Class::Relative, Class::Condition, Class::Purpose, Class::Coordinator];
        let broken = (hit.tokens.end..p.tokens.start).any(|i| {
            (self.scene.class(i).has_any(&stops)
                && self.clauses.nominals.covering(i).is_none()
                && !self.scene.is(i, Class::To))
                || matches!(self.scene.word(i), ";" | ":")
                || self.scene.is_quote_mark(i)
        });
        (near && !broken).then_some(p)
    }

    /// Returns who does what a noun under a verb tells: its subject, but of words about a deed whom they are said to.
    fn doers(&self, carrier: &Predicate) -> Vec<Item> {
        let entry = carrier.hit.and_then(|h| self.scene.hits.get(h)).map(|h| h.entry);
        let undone = self.scene.is(carrier.tokens.start, Class::Negation);
        if undone || !entry.is_some_and(|e| e.about) {
            let pronoun = carrier.subject.is_empty() && carrier.pronoun.is_some();
            return if pronoun { self.subject(carrier, true) } else { carrier.subject.clone() };
        }
        let to = carrier.phrases.iter().find(|f| f.class == Class::To && f.at > carrier.tokens.start);
        to.map(|f| f.items.clone()).unwrap_or_default()
    }

    /// Returns who does what a passive verb says.
    fn agents<'p>(&self, p: &'p Predicate) -> impl Iterator<Item = &'p Item> {
        let by: Option<&Phrase> = p.phrases.iter().find(|f| f.class == Class::By && f.at > p.tokens.start);
        let from = p.phrases.iter().find(|f| f.class == Class::From && f.at == p.tokens.end + 1);
        let items = by.or(from).map_or(&p.object, |f| &f.items);
        items.iter().filter(|i| i.is_actor())
    }

    /// Returns how far the words of a noun may go.
    fn reach(&self, hit: &Hit<'_>) -> usize {
        self.clauses
            .predicate_after(hit.tokens.end)
            .map_or(usize::MAX, |p| p.tokens.start)
            .min(self.next_hit(hit))
            .min(hit.tokens.end + 24)
            .min(self.end_of_sentence(hit.tokens.start))
    }

    /// Returns where the next trigger begins.
    fn next_hit(&self, hit: &Hit<'_>) -> usize {
        let at = self.scene.hits.partition_point(|h| h.tokens.start < hit.tokens.end);
        self.scene.hits.get(at).map_or(usize::MAX, |h| h.tokens.start)
    }

    fn end_of_sentence(&self, token: usize) -> usize {
        let sentence = self.scene.sentence_of(token).and_then(|s| self.scene.parsed.sentences().get(s));
        sentence.map_or(usize::MAX, |s| s.tokens().end)
    }
}
