//! Predicates of a sentence: their subjects, complements and status.

use std::ops::Range;

use crate::nominal::{Item, Nominal, Nominals};
use crate::scene::Scene;
use crate::status::Marks;
use crate::words::Class;
use crate::{Role, Status};

/// How far a complement or a subject is looked for, in tokens: it keeps time linear in the text.
const REACH: usize = 60;

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
    main: bool,
    /// It stands in a clause behind `yang`, and its subject is the head of that clause.
    relative: bool,
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

    /// A clause in front has the subject of the main one: `Setelah menandatangani …, Indonesia menurunkan …`.
    fn fronted(&mut self, scene: &Scene<'_>, start: usize) {
        let opens = [Class::Boundary, Class::Purpose, Class::With, Class::At, Class::Condition];
        let verb = self.predicates.first().is_some_and(|p| p.tokens.start == start);
        let opening = scene.class(start).has_any(&opens) && self.nominals.covering(start).is_none();
        if !opening && !verb {
            return;
        }
        let Some(main) = self.predicates.iter().position(|p| {
            p.subject.first().is_some_and(|s| {
                s.tokens.start > start + 1 && scene.word(s.tokens.start - 1) == "," && s.is_actor()
            })
        }) else {
            return;
        };
        let (front, rest) = self.predicates.split_at_mut(main);
        let Some(subject) = rest.first().map(|p| &p.subject) else { return };
        let until = subject.first().map_or(start, |s| s.tokens.start);
        self.front = Some(Front { until, subject: subject.clone() });
        for p in front.iter_mut().filter(|p| p.subject.is_empty() && p.pronoun.is_none()) {
            p.subject.clone_from(subject);
            p.bare = false;
            p.indirect = false;
        }
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

    /// Finds the subject and the status, from the verb to the left.
    fn look_back(&self, scene: &Scene<'_>, start: usize, p: &mut Predicate) {
        let verb = p.tokens.start;
        let previous = self.predicates.last();
        let floor = previous.map_or(start, |v| v.tokens.end).max(verb.saturating_sub(REACH));
        let mut marks = Marks::default();
        let mut unknown = 0;
        let mut comma = false;
        let mut i = verb;
        while i > floor {
            i -= 1;
            if let Some(time) = scene.time_at(i).and_then(|t| scene.parsed.times().get(t)) {
                i = scene.touching(time.span()).start.min(i);
                continue;
            }
            if let Some(nominal) = self.nominals.covering(i) {
                let before = nominal.tokens.start.checked_sub(1).filter(|b| *b >= floor);
                let class = before.map(|b| scene.class(b)).unwrap_or_default();
                let parted = before.is_some_and(|b| scene.word(b) == ",");
                // `Rusia dituding Amerika` **`meretas …`**: who accuses stands behind the passive verb.
                let agent = previous
                    .filter(|v| v.tokens.end == nominal.tokens.start && unknown == 0 && is_passive(scene, v));
                // `X yang membantu Y` **`dipuji`**: the head goes on, not the object of the clause.
                let headed = previous.filter(|v| {
                    v.relative
                        && nominal.tokens.start == v.tokens.end
                        && unknown == 0
                        && !comma
                        && !asks(scene, v)
                });
                if let Some(v) = headed {
                    p.subject.clone_from(&v.subject);
                    p.status = marks.status();
                    return;
                }
                if let Some(v) = agent {
                    marks.add(scene.class(v.tokens.start));
                    marks.desired |= asks(scene, v);
                    p.subject.clone_from(&v.subject);
                    p.pronoun = v.pronoun;
                    p.main = false;
                    p.status = marks.status();
                    return;
                }
                let prepositions =
                    [Class::By, Class::With, Class::Between, Class::At, Class::Toward, Class::From];
                let purpose_clause = class.has(Class::Purpose);
                // `meminta kepada semua pihak bergotong royong`
                let asked = class.has(Class::To)
                    && previous.is_some_and(|v| asks(scene, v))
                    && nominal.tokens.end + marks.skipped >= verb;
                if asked {
                    p.subject = nominal.items.clone();
                    p.main = false;
                    marks.desired = true;
                    p.status = marks.status();
                    return;
                }
                if class.has_any(&prepositions) || (class.has(Class::To) && !purpose_clause) {
                    let preposition = prepositions.into_iter().find(|c| class.has(*c)).unwrap_or(Class::To);
                    // `dukungan X` **`kepada Y`** `dikecam`, `pemutusan` **`oleh X`** `disesalkan`: a part of the subject.
                    if preposition == Class::By && previous.is_none() && p.subject.is_empty() {
                        p.subject.clone_from(&nominal.items);
                        p.status = marks.status();
                        return;
                    }
                    if !matches!(preposition, Class::To | Class::By) {
                        p.phrases.push(Phrase {
                            class: preposition,
                            items: nominal.items.clone(),
                            at: nominal.tokens.start,
                        });
                    }
                    i = before.unwrap_or(floor);
                    comma = false;
                    continue;
                }
                // Behind a comma that follows another verb, what stands between is that verb's object.
                if comma && previous.is_some() && unknown == 0 {
                    self.inherit(p, marks, Level::Main);
                    return;
                }
                p.subject = nominal.items.clone();
                p.indirect = unknown > 2;
                p.main = previous.is_none() || class.is_empty();
                // `ingin` **`X`** `menarik pasukan`
                marks.add(class);
                if purpose_clause {
                    marks.purpose = true;
                } else if class.has(Class::Condition) {
                    marks.condition = true;
                } else if let Some(v) = previous.filter(|_| !class.has(Class::Boundary) && !parted) {
                    marks.add(scene.class(v.tokens.start));
                    marks.desired |= asks(scene, v);
                }
                p.status = marks.status();
                return;
            }
            let class = scene.class(i);
            if !scene.is_word(i) {
                match scene.word(i) {
                    "," => comma = true,
                    ":" | "\"" | "“" | "”" | ";" => break,
                    _ => {}
                }
                continue;
            }
            if class.has_any(&[Class::He, Class::They, Class::We, Class::I, Class::Side]) {
                p.pronoun = [Class::He, Class::They, Class::We, Class::I, Class::Side]
                    .into_iter()
                    .find(|c| class.has(*c));
                p.pronoun_at = i;
                if i > floor && scene.is(i - 1, Class::Purpose) {
                    marks.purpose = true;
                }
                p.status = marks.status();
                return;
            }
            if class.has(Class::Relative) {
                // The head of the relative clause stands before `yang`, a demonstrative or comma between.
                let mut head = i;
                while head > start
                    && (scene.is(head - 1, Class::Demonstrative) || scene.word(head - 1) == ",")
                {
                    head -= 1;
                }
                // Over a bracket: `Konferensi … (ICDD) yang diinisiasi …`.
                if head > start && scene.word(head - 1) == ")" {
                    head = (start..head).rev().take(20).find(|&k| scene.word(k) == "(").unwrap_or(head);
                }
                p.main = false;
                p.relative = true;
                let nominal = head.checked_sub(1).and_then(|h| self.nominals.covering(h));
                // `sebagai pihak yang …` speaks of the subject itself.
                let likened = nominal
                    .and_then(|n| n.tokens.start.checked_sub(1))
                    .is_some_and(|b| scene.is(b, Class::Example));
                if let Some(above) = previous.filter(|_| likened) {
                    p.subject =
                        if above.object.is_empty() { above.subject.clone() } else { above.object.clone() };
                    p.pronoun = above.pronoun;
                } else if let Some(nominal) = nominal {
                    p.subject = nominal.items.clone();
                } else if let Some(above) = previous.filter(|_| reports(scene, p)) {
                    // `mengeluarkan surat yang meminta …`: the words are those of who issues them.
                    p.subject = above.subject.clone();
                    p.pronoun = above.pronoun;
                } else {
                    p.indirect = true;
                    p.bare = true;
                }
                p.status = marks.status();
                return;
            }
            if class.has(Class::Purpose) {
                marks.purpose = true;
                p.main = false;
                self.control(scene, p, previous, marks);
                return;
            }
            if class.has(Class::Condition) {
                marks.condition = true;
                p.main = false;
                self.inherit(p, marks, Level::Inner);
                return;
            }
            if class.has(Class::Complementizer) {
                break;
            }
            if class.has(Class::Coordinator) && unknown == 0 && i + 1 + marks.skipped >= verb {
                let level = if i > floor && scene.word(i - 1) == "," { Level::Main } else { Level::Same };
                self.inherit(p, marks, level);
                return;
            }
            // `memuji X karena membantu Y`
            let praised = previous.filter(|v| class.has(Class::Cause) && unknown == 0 && about(scene, v));
            if let Some(v) = praised.filter(|v| !v.object.is_empty()) {
                p.subject.clone_from(&v.object);
                p.main = false;
                p.status = marks.status();
                return;
            }
            if class.has_any(&[Class::Boundary, Class::Example, Class::With]) && unknown == 0 {
                self.inherit(p, marks, Level::Main);
                p.status = marks.status();
                return;
            }
            if marks.add(class) || class.has_any(&[Class::Aspect, Class::Adverb, Class::Demonstrative]) {
                marks.skipped += 1;
            } else {
                unknown += 1;
            }
        }
        if previous.is_some() && (unknown == 0 || comma) && i == floor {
            // Directly behind another verb: `berkomitmen bekerja sama`, `menolak berunding`.
            let above = previous.filter(|_| !comma);
            if let Some(v) = above {
                marks.add(scene.class(v.tokens.start));
                marks.desired |= asks(scene, v);
                marks.negation |= v.status == Status::Negated && !directs(scene, v);
            }
            self.inherit(p, marks, if comma { Level::Main } else { Level::Same });
            if let Some(v) = above.filter(|v| asks(scene, v)) {
                p.main = false;
                p.status = marks.status();
                if let Some(object) = v.object.first().filter(|o| o.is_actor()) {
                    p.subject = vec![object.clone()];
                }
            }
        } else {
            p.bare = true;
            p.indirect = unknown > 0;
            p.main = previous.is_none();
            if let Some(v) = previous {
                marks.add(scene.class(v.tokens.start));
                marks.desired |= asks(scene, v);
                if scene.is_quote_mark(i) {
                    p.subject = v.subject.clone();
                    p.pronoun = v.pronoun;
                }
            }
            p.status = marks.status();
        }
    }

    /// Takes subject and status over from a verb before: `bertemu dan membahas`.
    fn inherit(&self, p: &mut Predicate, marks: Marks, level: Level) {
        let main = self.predicates.iter().rfind(|v| v.main && level == Level::Main);
        let Some(previous) = main.or(self.predicates.last()) else {
            p.bare = true;
            p.status = marks.status();
            return;
        };
        p.subject = previous.subject.clone();
        p.pronoun = previous.pronoun;
        p.bare = previous.bare;
        p.indirect = previous.indirect;
        p.main &= previous.main;
        // `diinisiasi oleh X dan digelar`: one agent for both passives.
        p.phrases.extend(previous.phrases.iter().filter(|f| f.class == Class::By).cloned());
        p.status = if marks.is_plain() && !marks.condition { previous.status } else { marks.status() };
    }

    /// The subject of a purpose clause is the object of the verb above it, where that has one, else its subject.
    fn control(&self, scene: &Scene<'_>, p: &mut Predicate, previous: Option<&Predicate>, mut marks: Marks) {
        let Some(above) = previous else {
            p.status = marks.status();
            p.bare = true;
            return;
        };
        // `menolak untuk V`, `tidak berjanji untuk V`: who says no to it does not do it.
        marks.negation |= scene.is(above.tokens.start, Class::Negation)
            || (above.status == Status::Negated && asks(scene, above) && !directs(scene, above));
        p.status = marks.status();
        let to = above.phrases.iter().rev().find(|f| f.class == Class::To && f.at > above.tokens.start);
        // `kesempatan bagi X` **`untuk V`**
        let beneficiary = to.filter(|f| {
            let end = f.items.last().map_or(f.at, |i| i.tokens.end);
            scene.is(end, Class::Purpose) && end < p.tokens.start
        });
        // Only who is asked does what is asked; of other verbs the subject has the purpose.
        let controller = if let Some(phrase) = beneficiary {
            phrase.items.clone()
        } else if !directs(scene, above) {
            above.subject.clone()
        } else if !above.object.is_empty() {
            above.object.clone()
        } else if let Some(phrase) = to {
            phrase.items.clone()
        } else {
            above.subject.clone()
        };
        p.subject = controller.into_iter().filter(Item::is_actor).collect();
        if p.subject.is_empty() {
            p.subject = above.subject.clone();
            p.pronoun = above.pronoun;
        }
        p.bare = p.subject.is_empty() && p.pronoun.is_none();
        p.indirect = p.bare && (above.indirect || !above.bare);
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
        while i < to {
            if let Some(nominal) = self.nominals.beginning(i) {
                match preposition.take() {
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

/// From which verb before one a subject is taken over.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Level {
    /// The one before.
    Same,
    /// The last one on the first level of the sentence.
    Main,
    /// The one before, for an inner clause.
    Inner,
}

/// Tells whether who is asked or warned is the one to act: `mendesak`, `memperingatkan`, but not `berjanji`.
fn directs(scene: &Scene<'_>, predicate: &Predicate) -> bool {
    predicate.hit.and_then(|h| scene.hits.get(h)).is_some_and(|h| {
        h.entry.object == Some(Role::Target) && (h.entry.content == Some(Status::Desired) || h.entry.cue)
    })
}

/// Tells whether a verb is words about the deed of somebody else.
pub(crate) fn about(scene: &Scene<'_>, predicate: &Predicate) -> bool {
    predicate.hit.and_then(|h| scene.hits.get(h)).is_some_and(|h| h.entry.about)
}

fn is_passive(scene: &Scene<'_>, predicate: &Predicate) -> bool {
    predicate.hit.and_then(|h| scene.hits.get(h)).is_some_and(|h| h.form.is_passive())
}

/// Tells whether a verb speaks: a cue, or an event whose content is words.
fn reports(scene: &Scene<'_>, predicate: &Predicate) -> bool {
    scene.cue_at(predicate.tokens.start).is_some() || asks(scene, predicate)
}

/// Tells whether the content of a verb is something wanted: an appeal, a pledge, a demand.
pub(crate) fn asks(scene: &Scene<'_>, predicate: &Predicate) -> bool {
    predicate.hit.and_then(|h| scene.hits.get(h)).is_some_and(|h| h.entry.content == Some(Status::Desired))
}
