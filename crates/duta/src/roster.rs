//! Who stands behind the words of an analysis: entities with their kind, office and state.

use std::collections::HashMap;

use duta_gazetteer::{Entity, Gazetteer, Kind};
use duta_text::Date;

use crate::{Analysis, Filler, Mention};

/// The entities of an analysis, to be asked for by what stands in the roles.
pub(crate) struct Roster<'a> {
    gazetteer: &'a Gazetteer,
    analysis: &'a Analysis,
    at: HashMap<(usize, usize), &'a Mention>,
    named: HashMap<&'a str, &'a Mention>,
}

/// An entity.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Identity<'a> {
    pub(crate) id: &'a str,
    /// The name of its kind; empty where it is not known.
    pub(crate) kind: &'a str,
    /// The words of the text.
    #[cfg_attr(not(feature = "export"), expect(dead_code, reason = "only exports show them"))]
    pub(crate) text: &'a str,
    /// The state behind it.
    pub(crate) country: Option<&'a str>,
    /// The office that it is or holds.
    pub(crate) office: Option<&'a str>,
    /// The international body to which the office belongs.
    pub(crate) body: Option<&'a str>,
}

impl<'a> Roster<'a> {
    pub(crate) fn new(analysis: &'a Analysis, gazetteer: &'a Gazetteer) -> Self {
        let mut named: HashMap<&str, &Mention> = HashMap::new();
        for mention in analysis.mentions() {
            let best = named.entry(mention.id()).or_insert(mention);
            // the mention that says most of it speaks for the entity
            if (best.country(), best.office()) == (None, None) {
                *best = mention;
            }
        }
        let at = analysis.mentions().iter().map(|m| ((m.start(), m.end()), m)).collect();
        Self { gazetteer, analysis, at, named }
    }

    /// Returns whom the words of a role mean: one, none, or each of a group. A group that nobody names before
    /// (`25 nelayan Vietnam`) counts as the states that its words name.
    pub(crate) fn identities(&self, filler: &'a Filler) -> Vec<Identity<'a>> {
        if let Some(id) = filler.id() {
            return vec![self.identity(id, filler)];
        }
        let within = |start: usize| (filler.start()..filler.end()).contains(&start);
        let first = self.analysis.references().partition_point(|r| r.start() < filler.start());
        let meant = self.analysis.references().iter().skip(first).take_while(|r| within(r.start()));
        let named: Vec<_> =
            meant.flat_map(|r| r.antecedents()).filter_map(|a| Some(self.identity(a.id()?, a))).collect();
        if !named.is_empty() {
            return named;
        }
        let first = self.analysis.mentions().partition_point(|m| m.start() < filler.start());
        let inside = self.analysis.mentions().iter().skip(first).take_while(|m| within(m.start()));
        inside.filter(|m| m.kind() == "country").map(|m| self.identity(m.id(), filler)).collect()
    }

    fn identity(&self, id: &'a str, filler: &'a Filler) -> Identity<'a> {
        let here = self.at.get(&(filler.start(), filler.end())).copied();
        let mention = here.filter(|m| m.id() == id).or_else(|| self.named.get(id).copied());
        let text = filler.text();
        let Some(mention) = mention else {
            let entity = self.gazetteer.get(id);
            let kind = entity.map_or("", |e| e.kind().as_str());
            return self.with_state(Identity { id, kind, text, country: None, office: None, body: None });
        };
        let country = mention.country();
        let identity = match (mention.kind(), mention.holder()) {
            ("office", Some(holder)) => {
                Identity { id: holder, kind: "person", text, country, office: Some(id), body: None }
            }
            ("office", None) => Identity { id, kind: "office", text, country, office: Some(id), body: None },
            (kind, _) => Identity { id, kind, text, country, office: mention.office(), body: None },
        };
        self.with_state(identity)
    }

    /// Finds the state, and the international body, behind an entity.
    fn with_state(&self, mut identity: Identity<'a>) -> Identity<'a> {
        let entity = self.gazetteer.get(identity.id);
        if identity.kind == "country" {
            identity.country = Some(identity.id);
            return identity;
        }
        if identity.office.is_none() {
            identity.office = entity.and_then(|e| self.office_on(e));
        }
        let owner = identity.office.and_then(|office| self.owner(office));
        identity.body = owner.filter(|e| e.kind() != Kind::Country).map(Entity::id);
        let of_office = owner.filter(|e| e.kind() == Kind::Country).map(Entity::id);
        identity.country = identity.country.or(of_office).or_else(|| entity.and_then(Entity::country));
        if identity.country.is_none() && identity.body.is_none() {
            let owner = entity.and_then(|e| self.term_on(e)).and_then(|(_, owner)| self.gazetteer.get(owner));
            match owner {
                Some(state) if state.kind() == Kind::Country => identity.country = Some(state.id()),
                Some(body) => {
                    identity.country = body.country();
                    identity.body = Some(body.id());
                }
                None => {}
            }
        }
        identity
    }

    /// Returns whose an office is: `office:idn.foreign-minister` is that of Indonesia.
    fn owner(&self, office: &str) -> Option<&'a Entity> {
        let (owner, _) = office.strip_prefix("office:")?.rsplit_once('.')?;
        let state = self.gazetteer.get(&owner.to_uppercase()).filter(|e| e.kind() == Kind::Country);
        state.or_else(|| self.gazetteer.get(&format!("org:{owner}")))
    }

    fn office_on(&self, person: &'a Entity) -> Option<&'a str> {
        self.term_on(person).map(|(office, _)| office)
    }

    /// Returns office and owner of the term that a person serves on the day of publication, else of the last one.
    fn term_on(&self, person: &'a Entity) -> Option<(&'a str, &'a str)> {
        let holds = |day: Date| person.terms().iter().rfind(|t| t.validity().holds_on(day));
        let term = self.analysis.published().and_then(holds).or_else(|| person.terms().last())?;
        Some((term.office(), term.country()))
    }

    /// Returns the state in which a place lies.
    pub(crate) fn state_of(&self, id: &str) -> Option<&'a str> {
        let entity = self.gazetteer.get(id)?;
        if entity.kind() == Kind::Country { Some(entity.id()) } else { entity.country() }
    }
}
