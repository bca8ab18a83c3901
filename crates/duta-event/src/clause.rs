//! Predicates of a sentence: their subjects, complements and status.

use std::ops::Range;

use crate::Status;
use crate::nominal::{Item, Nominal, Nominals};
use crate::scene::Scene;
use crate::words::Class;

/// How far a complement or a subject is looked for, in tokens: it keeps time linear in the text.
pub(crate) const REACH: usize = 60;

/// A verb of a sentence, with what the clause says about it.
#[derive(Clone, Debug)]
pub(crate) struct Predicate {
    pub(crate) tokens: Range<usize>,
    /// The trigger that it is.
    pub(crate) hit: Option<usize>,
    pub(crate) subject: Vec<Item>,
    /// The subject is an owner of some abstract noun, or a thing.
    pub(crate) indirect: bool,
    pub(crate) object: Vec<Item>,
    pub(crate) phrases: Vec<Phrase>,
    pub(crate) status: Status,
    /// A pronoun stands for the subject.
    pub(crate) pronoun: Option<Class>,
    /// A pronoun of the third person is the object: `memperingatkan mereka`.
    pub(crate) object_pronoun: bool,
    /// Nothing in the clause gives a subject.
    pub(crate) bare: bool,
    /// It stands on the first level of the sentence: in no relative, purpose or other inner clause.
    pub(crate) main: bool,
    /// It stands in a clause behind `yang`, and its subject is the head of that clause.
    pub(crate) relative: bool,
    /// That clause stands between commas: `X, yang …, mengatakan`.
    pub(crate) apposed: bool,
    /// Where the pronoun stands.
    pub(crate) pronoun_at: usize,
}

/// A nominal group behind a preposition.
#[derive(Clone, Debug)]
pub(crate) struct Phrase {
    pub(crate) class: Class,
    pub(crate) items: Vec<Item>,
    pub(crate) at: usize,
}

/// A sentence, or the inside of a quotation, read for its predicates.
pub(crate) struct Clauses {
    pub(crate) nominals: Nominals,
    pub(crate) predicates: Vec<Predicate>,
    pub(crate) front: Option<Front>,
}

/// A phrase or clause in front of the sentence: who does what it tells of is the subject of the main clause.
pub(crate) struct Front {
    /// Where the main clause begins.
    pub(crate) until: usize,
    pub(crate) subject: Vec<Item>,
}

impl Clauses {
    pub(crate) fn read(scene: &Scene<'_>, range: Range<usize>) -> Self {
        let nominals = Nominals::read(scene, range.clone());
        let mut all = Self { nominals, predicates: Vec::new(), front: None };
        let mut i = range.start;
        let mut verbs: Vec<(Range<usize>, Option<usize>)> = Vec::new();
        while i < range.end {
            if scene.is_verb(i) && all.nominals.covering(i).is_none() {
                let hit = scene.hit_at(i);
                let cue = scene.cue_at(i).and_then(|c| scene.cues.get(c)).map(|c| c.tokens.clone());
                let tokens =
                    hit.and_then(|h| scene.hits.get(h)).map(|h| h.tokens.clone()).or(cue).unwrap_or(i..i + 1);
                i = tokens.end.max(i + 1);
                verbs.push((tokens, hit));
            } else {
                i += 1;
            }
        }
        for (k, (tokens, hit)) in verbs.iter().enumerate() {
            let limit = verbs.get(k + 1).map_or(range.end, |v| v.0.start);
            let predicate = all.predicate(scene, range.start, tokens.clone(), limit, *hit);
            all.predicates.push(predicate);
        }
        all.fronted(scene, range.start);
        all
    }

    fn predicate(
        &self,
        scene: &Scene<'_>,
        start: usize,
        tokens: Range<usize>,
        limit: usize,
        hit: Option<usize>,
    ) -> Predicate {
        let mut p = Predicate {
            hit,
            subject: Vec::new(),
            indirect: false,
            object: Vec::new(),
            phrases: Vec::new(),
            status: Status::Actual,
            pronoun: None,
            object_pronoun: scene.is(tokens.end, Class::They)
                || (scene.is(tokens.end, Class::With) && scene.is(tokens.end + 1, Class::They)),
            bare: false,
            main: true,
            relative: false,
            apposed: false,
            pronoun_at: tokens.start,
            tokens: tokens.clone(),
        };
        self.look_back(scene, start, &mut p);
        // `Terhadap negara itu, X bersikap …`: whom it concerns stands in front.
        let front =
            self.predicates.is_empty() && scene.is(start, Class::To) && !scene.is(start, Class::Purpose);
        let nominal = self.nominals.beginning(start + 1).filter(|n| scene.word(n.tokens.end) == ",");
        if let Some(nominal) = nominal.filter(|_| front) {
            p.phrases.push(Phrase { class: Class::To, items: nominal.items.clone(), at: start + 1 });
        }
        self.look_ahead(scene, limit, &mut p);
        p
    }

    /// Finds the object and the prepositional phrases, from the verb to the right.
    fn look_ahead(&self, scene: &Scene<'_>, limit: usize, p: &mut Predicate) {
        let from = p.tokens.end;
        let (object, phrases) = self.complements(scene, from, limit.min(from + REACH));
        p.object = object;
        p.phrases.extend(phrases);
    }

    /// Returns the object, and the phrases, in a stretch behind a verb or noun.
    pub(crate) fn complements(&self, scene: &Scene<'_>, from: usize, to: usize) -> (Vec<Item>, Vec<Phrase>) {
        let mut object = Vec::new();
        let mut phrases: Vec<Phrase> = Vec::new();
        let mut i = from;
        let mut preposition: Option<Class> = None;
        let mut plain = 0;
        let mut comma = false;
        while i < to {
            if let Some(nominal) = self.nominals.beginning(i) {
                match preposition.take() {
                    // `X menelepon Y, menyampaikan duka untuk Z`: behind a comma it is of something else.
                    Some(Class::To) if comma => {}
                    Some(class) => {
                        phrases.push(Phrase { class, items: nominal.items.clone(), at: i });
                    }
                    None if object.is_empty() && phrases.is_empty() && plain <= 3 => {
                        object = nominal.items.clone()
                    }
                    None => {}
                }
                i = nominal.tokens.end.max(i + 1);
                continue;
            }
            let class = scene.class(i);
            if class.has_any(&[Class::Complementizer, Class::Relative, Class::Condition]) {
                break;
            }
            if class.has(Class::Boundary) && !class.has(Class::At) {
                break;
            }
            if matches!(scene.word(i), ";" | ":" | "\"" | "“" | "”") {
                break;
            }
            let classes = [
                Class::By,
                Class::With,
                Class::Between,
                Class::Toward,
                Class::From,
                Class::At,
                Class::To,
                Class::Example,
            ];
            if let Some(found) = classes.into_iter().find(|c| class.has(*c)) {
                // `untuk` is a preposition only right before a name or group.
                if class.has(Class::Purpose) && self.nominals.beginning(i + 1).is_none() {
                    break;
                }
                preposition = Some(found);
            } else if scene.is_word(i) && class.is_empty() {
                plain += 1;
                // `di kota kecil X`: a few words may stand between a preposition and the name.
                if plain > 8 {
                    preposition = None;
                }
            } else if scene.word(i) == "," {
                preposition = None;
                comma = true;
                // What stands behind a comma is no object any more.
                plain = plain.max(4);
            }
            i += 1;
        }
        (object, phrases)
    }

    /// Returns the predicate that carries a noun: the nearest verb before it, with nothing but words of its phrase between.
    pub(crate) fn carrier(&self, scene: &Scene<'_>, noun: usize) -> Option<&Predicate> {
        let at = self.predicates.partition_point(|p| p.tokens.start < noun);
        let p = self.predicates.get(at.checked_sub(1)?)?;
        let near = noun.saturating_sub(p.tokens.end) <= 12;
        let broken = (p.tokens.end..noun).any(|i| {
            scene.class(i).has_any(&[Class::Complementizer, Class::Relative, Class::Condition])
                || matches!(scene.word(i), ";" | ":")
                || scene.is_quote_mark(i)
        });
        (near && !broken).then_some(p)
    }

    /// Returns the predicates that begin before a token, the nearest first, as far as they matter.
    pub(crate) fn before(&self, token: usize) -> impl Iterator<Item = &Predicate> {
        let at = self.predicates.partition_point(|p| p.tokens.start < token);
        self.predicates.get(..at).unwrap_or_default().iter().rev().take(12)
    }

    /// Returns the first predicate that begins at or behind a token.
    pub(crate) fn predicate_after(&self, token: usize) -> Option<&Predicate> {
        self.predicates.get(self.predicates.partition_point(|p| p.tokens.start < token))
    }

    /// Returns the predicate that begins at a token.
    pub(crate) fn predicate_at(&self, token: usize) -> Option<&Predicate> {
        self.predicate_after(token).filter(|p| p.tokens.start == token)
    }

    /// Returns the nominal group that begins at a token.
    pub(crate) fn nominal(&self, i: usize) -> Option<&Nominal> {
        self.nominals.beginning(i)
    }
}
