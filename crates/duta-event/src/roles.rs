//! The roles of one event while they are filled, and the event that they make.

use duta_gazetteer::{Kind, Mention};
use duta_text::Span;

use crate::clause::Phrase;
use crate::event::{Event, Filler};
use crate::extract::SentenceReader;
use crate::lexicon::Form;
use crate::nominal::{Item, filler};
use crate::scene::Hit;
use crate::words::Class;
use crate::{Role, Status};

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
            let acted = roles.has(Role::Actor);
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
                            && !(acted || hit.form == Form::Gerund && roles.has(Role::Target)) =>
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
