//! What is checked once all rows are read.

use rustc_hash::FxHashMap;

use super::Loader;
use crate::entity::Term;
use crate::error::{LoadError, LoadErrorKind};
use crate::{Entity, PartialDate};

impl Loader<'_> {
    fn get(&self, id: &str) -> Option<&Entity> {
        let own = self.ids.find(id, &self.data.entities).and_then(|at| self.data.entities.get(at));
        own.or_else(|| self.base.get(id))
    }

    pub(super) fn check_references(&mut self) {
        for reference in core::mem::take(&mut self.references) {
            if self.get(&reference.id).is_none() {
                let kind = LoadErrorKind::UnknownReference { id: reference.id.into() };
                let place = reference.place;
                self.errors.push(LoadError::new(&place.file, Some(place.line), None, kind));
            }
        }
    }

    /// Reports terms of two persons that certainly overlap in an office that one person holds at a time.
    pub(super) fn check_holders(&mut self) {
        let mut held: FxHashMap<(&str, &str), Vec<(&str, &Term)>> = FxHashMap::default();
        let mut offices: Vec<(&str, &str)> = Vec::new();
        // own rows take the place of the base's
        let own = self.data.entities.iter().map(|person| (person, true));
        for (person, own) in own.chain(self.base.entities().iter().map(|person| (person, false))) {
            for term in &person.terms {
                let replaced = !own && self.places.contains_key(&term.id);
                if !replaced && self.get(&term.office).is_some_and(Entity::is_single_holder) {
                    let office = (term.office.as_str(), term.country.as_str());
                    held.entry(office).or_insert_with(|| {
                        offices.push(office);
                        Vec::new()
                    });
                    held.entry(office).or_default().push((&person.id, term));
                }
            }
        }
        let mut found: Vec<LoadError> = Vec::new();
        for office in offices {
            let Some(terms) = held.get_mut(&office) else { continue };
            terms.sort_by_key(|(_, t)| t.valid.from.map(PartialDate::first_day));
            for (k, (holder, second)) in terms.iter().enumerate() {
                let Some(starts) = second.valid.from.map(PartialDate::last_day) else { continue };
                let overlaps = |(other, first): &&(&str, &Term)| {
                    other != holder
                        && first.valid.to.map(PartialDate::first_day).is_none_or(|ends| starts < ends)
                };
                let Some((_, first)) = terms.iter().take(k).rev().find(overlaps) else { continue };
                // the fault is told at the row that is read here; what the base says of itself is no matter of these
                let (at, other) = match (self.places.get(&second.id), self.places.get(&first.id)) {
                    (Some(place), _) => (place, first),
                    (None, Some(place)) => (place, second),
                    (None, None) => continue,
                };
                let kind = LoadErrorKind::OverlappingHolders { other: other.id.to_string() };
                found.push(LoadError::new(&at.file, Some(at.line), None, kind));
            }
        }
        found.sort_by(|a, b| (a.file(), a.line()).cmp(&(b.file(), b.line())));
        self.errors.extend(found);
    }
}
