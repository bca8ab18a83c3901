//! Places and times of events, and the two that `kedua negara` means.

use std::ops::Range;

use duta_gazetteer::{Kind, Mention};

use crate::Role;
use crate::clause::Predicate;
use crate::event::{Event, Filler};
use crate::extract::{Roles, SentenceReader};
use crate::nominal::filler;
use crate::words::Class;

impl SentenceReader<'_, '_> {
    /// Puts the two that `kedua negara` means in its place.
    pub(crate) fn expand(&self, roles: &mut Roles) {
        let mut list = Vec::with_capacity(roles.list.len());
        for (role, filler) in core::mem::take(&mut roles.list) {
            match self.pair(&filler) {
                Some(two) => list.extend(two.into_iter().map(|f| (role, f))),
                None => list.push((role, filler)),
            }
        }
        roles.list = list;
    }

    /// Returns the two names that a group such as `kedua menteri` or `keduanya` stands for: the last two of its kind.
    fn pair(&self, group: &Filler) -> Option<[Filler; 2]> {
        if group.id.is_some() {
            return None;
        }
        let tokens = self.scene.touching(group.span);
        if !self.scene.is(tokens.start, Class::Both) {
            return None;
        }
        let fits = |m: &Mention| match self.scene.group(tokens.start + 1) {
            Some("state") => m.kind() == Kind::Country,
            Some("people") => m.kind() == Kind::Person,
            _ => matches!(m.kind(), Kind::Country | Kind::Organization),
        };
        let before = self.scene.mentions.partition_point(|m| m.span().start() < group.span.start());
        let earlier = self.scene.mentions.get(..before)?;
        // Two that `dan` has joined are the likeliest.
        for two in earlier.windows(2).rev().take(24) {
            let [first, second] = two else { continue };
            let between = self.scene.touching(first.span()).end..self.scene.touching(second.span()).start;
            let joined = between.len() == 1 && self.scene.is(between.start, Class::Coordinator);
            if joined && fits(first) && fits(second) {
                return Some([filler(first), filler(second)]);
            }
        }
        let mut found: Vec<&Mention> = Vec::new();
        for mention in earlier.iter().rev().take(24) {
            if fits(mention) && !self.locates(mention) && !found.iter().any(|f| f.id() == mention.id()) {
                found.push(mention);
            }
            if let [second, first] = found.as_slice() {
                return Some([filler(first), filler(second)]);
            }
        }
        None
    }

    /// Tells whether a state only says where a place is: `Hamburg, Jerman`, `di Jerman`.
    fn locates(&self, mention: &Mention) -> bool {
        let at = self.scene.touching(mention.span()).start;
        let Some(before) = at.checked_sub(1) else { return false };
        let place = before.checked_sub(1).and_then(|b| self.scene.kind_at(b)) == Some(Kind::Place);
        self.scene.is(before, Class::At)
            || self.scene.is(before, Class::Toward)
            || (place && self.scene.word(before) == ",")
    }

    /// Gives each place and time of the sentence to the event whose trigger stands nearest before it, else the first.
    pub(crate) fn place_circumstances(&self, range: &Range<usize>, found: &mut [(usize, Event)]) {
        let mut i = range.start;
        while i < range.end {
            let time = self.scene.time_at(i).and_then(|t| self.scene.parsed.times().get(t));
            let place = self.scene.mention_at(i).and_then(|m| self.scene.mentions.get(m)).filter(|m| {
                m.kind() == Kind::Place || (m.kind() == Kind::Country && self.is_location(i, range))
            });
            let (role, filler, end) = if let Some(time) = time {
                (Role::Time, Filler { span: time.span(), id: None }, self.scene.touching(time.span()).end)
            } else if let Some(place) = place {
                (Role::Place, filler(place), self.scene.touching(place.span()).end)
            } else {
                i += 1;
                continue;
            };
            let at = i;
            i = end.max(i + 1);
            if role == Role::Place && !self.is_location(at, range) {
                continue;
            }
            for owner in self.owners_of(at, found) {
                if let Some((_, event)) = found.get_mut(owner)
                    && !event.roles.iter().any(|(_, f)| f.span == filler.span)
                {
                    event.roles.push((role, filler.clone()));
                }
            }
        }
        for (_, event) in found.iter_mut() {
            event.roles.sort_by_key(|(role, filler)| (*role, filler.span));
        }
    }

    /// Tells whether a preposition of place stands before a mention.
    fn is_location(&self, at: usize, range: &Range<usize>) -> bool {
        let from = at.saturating_sub(3).max(range.start);
        (from..at)
            .rev()
            .take_while(|&i| self.scene.is_word(i) || self.scene.word(i) == ",")
            .any(|i| self.scene.is(i, Class::At) || self.scene.is(i, Class::Toward))
    }

    /// Returns the events that a place or time belongs to: the nearest trigger before it, and the verb that carries that
    /// noun; where none stands before, the first verb.
    fn owners_of(&self, at: usize, found: &[(usize, Event)]) -> Vec<usize> {
        let start = |k: usize| found.get(k).and_then(|(h, _)| self.scene.hits.get(*h));
        let before = (0..found.len()).rfind(|&k| start(k).is_some_and(|h| h.tokens.start < at));
        let verb = self.clauses.predicates.iter().rfind(|p| p.tokens.start < at);
        let Some(k) = before else {
            // In front of the sentence: to its first verb that is an event, if no report opens it.
            let first = (0..found.len()).find(|&k| start(k).is_some_and(|h| !h.form.is_noun()));
            return first.or((!found.is_empty()).then_some(0)).into_iter().collect();
        };
        let Some(hit) = start(k) else { return Vec::new() };
        // A verb between that is no event takes it: `mengatakan pada Jumat bahwa …`.
        let light = |v: &Predicate| self.scene.is(v.tokens.start, Class::Light);
        if verb.is_some_and(|v| v.tokens.start > hit.tokens.start && v.hit.is_none() && !light(v)) {
            return Vec::new();
        }
        // `penandatanganan … dilakukan di X`
        if hit.form.is_noun() && self.carrier_behind(hit).is_some_and(|p| p.tokens.start < at) {
            return vec![k];
        }
        let carrier = (0..k).rfind(|&c| start(c).is_some_and(|h| !h.form.is_noun()));
        match carrier.filter(|_| hit.form.is_noun()) {
            // Words about a deed are said elsewhere: `mengecam serangan di X`.
            Some(c)
                if start(c).is_some_and(|h| h.entry.about || h.entry.cue || h.entry.content.is_some()) =>
            {
                vec![k]
            }
            Some(c) if at > hit.tokens.end + 4 => vec![c],
            Some(c) => vec![c, k],
            None => vec![k],
        }
    }
}
