//! One way through a text, with what it has named so far.

use duta_text::morphology::{looks_verbal, strip_nya};
use duta_text::{ParsedText, Span, Token, TokenKind};

use super::vocabulary::{Noun, Sense, Vocabulary};
use super::{Form, Reference};
use crate::{Kind, Mention};

/// So many entities of each sort are kept in mind.
const KEPT: usize = 6;
/// So many names of a row are kept, the first ones: no text makes the work grow faster than itself.
const ROW: usize = 12;
/// So many tokens may stand between a noun and its demonstrative, or between a word and the name that it goes with.
const NEAR: usize = 5;

/// The entities of one sort that were named last, each once, the latest last: what tells them apart, and their mention.
#[derive(Default)]
struct Recent<'m>(Vec<(&'m str, usize)>);

impl<'m> Recent<'m> {
    fn push(&mut self, id: &'m str, mention: usize) {
        self.0.retain(|(known, _)| *known != id);
        if self.0.len() == KEPT {
            self.0.remove(0);
        }
        self.0.push((id, mention));
    }

    fn last(&self) -> Option<usize> {
        self.0.last().map(|&(_, mention)| mention)
    }

    /// Returns the last `n`, if there are so many.
    fn take(&self, n: usize) -> Vec<usize> {
        let from = self.0.len().checked_sub(n);
        from.and_then(|from| self.0.get(from..)).unwrap_or_default().iter().map(|&(_, m)| m).collect()
    }

    fn iter(&self) -> impl DoubleEndedIterator<Item = usize> + '_ {
        self.0.iter().map(|&(_, mention)| mention)
    }
}

/// What may stand in one row: persons by name or title, states, bodies.
fn sort(kind: Kind) -> Kind {
    match kind {
        Kind::Office => Kind::Person,
        Kind::Institution | Kind::Ministry => Kind::Organization,
        _ => kind,
    }
}

pub(super) struct Reading<'r> {
    vocabulary: &'r Vocabulary,
    parsed: &'r ParsedText<'r>,
    mentions: &'r [Mention],
    found: Vec<Reference>,
    persons: Recent<'r>,
    states: Recent<'r>,
    bodies: Recent<'r>,
    /// Everything whose name may begin with a common noun: places, gatherings, instruments, ministries.
    named: Recent<'r>,
    /// Who acts in this sentence, and who acted in the last one that says it.
    actor: Option<usize>,
    last_actor: Option<usize>,
    speaker: Option<usize>,
    /// A row of names, and those who were named as a whole row, or did something together.
    row: Vec<usize>,
    together: Vec<usize>,
    /// The last mention of an actor, and the token after it.
    before: Option<(usize, usize)>,
    /// The tokens behind the last word of saying and the last preposition of this sentence.
    saying: Option<usize>,
    preposition: Option<usize>,
}

impl<'r> Reading<'r> {
    pub(super) fn new(
        vocabulary: &'r Vocabulary,
        parsed: &'r ParsedText<'r>,
        mentions: &'r [Mention],
    ) -> Self {
        Self {
            vocabulary,
            parsed,
            mentions,
            found: Vec::new(),
            persons: Recent::default(),
            states: Recent::default(),
            bodies: Recent::default(),
            named: Recent::default(),
            actor: None,
            last_actor: None,
            speaker: None,
            row: Vec::new(),
            together: Vec::new(),
            before: None,
            saying: None,
            preposition: None,
        }
    }

    pub(super) fn read(mut self) -> Vec<Reference> {
        let mut next = 0;
        for sentence in self.parsed.sentences() {
            let range = sentence.tokens();
            let mut at = range.start;
            while at < range.end {
                let Some(token) = self.token(at) else { break };
                let begun = self.mentions.get(next).filter(|m| m.span().start() < token.span().end());
                at = match begun {
                    Some(mention) => {
                        let end = mention.span().end();
                        let mut behind = at;
                        while self.token(behind).is_some_and(|t| t.span().start() < end) {
                            behind += 1;
                        }
                        self.name(next, at, behind);
                        next += 1;
                        behind.max(at)
                    }
                    None => self.word(at, range.end),
                };
            }
            self.last_actor = self.actor.take().or(self.last_actor);
            (self.saying, self.preposition, self.before) = (None, None, None);
        }
        self.found
    }

    fn token(&self, at: usize) -> Option<&'r Token> {
        self.parsed.tokens().get(at)
    }

    fn text(&self, at: usize) -> &'r str {
        self.token(at).map_or("", |t| t.of(self.parsed.text()))
    }

    /// Takes in a mention that stands at the tokens from `at` to `behind`.
    fn name(&mut self, index: usize, at: usize, behind: usize) {
        let Some(mention) = self.mentions.get(index) else { return };
        if let Some(state) = mention.country() {
            self.states.push(state, index);
        }
        match mention.kind() {
            Kind::Country => {
                self.states.push(mention.id(), index);
                self.acts(index, at, behind);
            }
            Kind::Person | Kind::Office => {
                // `Menlu RI Retno` is one person.
                let others = self.mentions.get(index + 1..).unwrap_or_default();
                let bearer = others.iter().take(3).find(|m| m.kind() == Kind::Person);
                let borne = mention.kind() == Kind::Office
                    && bearer.is_some_and(|b| mention.holder() == Some(b.id()) && self.is_near(mention, b));
                if !borne {
                    let id = mention.holder().unwrap_or(mention.id());
                    self.persons.push(id, index);
                    self.acts(index, at, behind);
                }
            }
            Kind::Organization | Kind::Institution | Kind::Ministry => {
                self.bodies.push(mention.id(), index);
                self.named.push(mention.id(), index);
                self.acts(index, at, behind);
            }
            Kind::Place | Kind::Forum | Kind::Instrument => self.named.push(mention.id(), index),
        }
    }

    fn is_near(&self, title: &Mention, bearer: &Mention) -> bool {
        let between = Span::new(title.span().end(), bearer.span().start());
        self.parsed.tokens_in(between).len() <= NEAR
    }

    /// Takes in that somebody or some body stands where an actor may.
    fn acts(&mut self, index: usize, at: usize, behind: usize) {
        let near = |from: Option<usize>| from.is_some_and(|from| at - from <= NEAR);
        let is_person = self.is_person(index);
        let with = near(self.preposition.take());
        if is_person && near(self.saying.take()) {
            self.speaker = Some(index);
        }
        let sort = |m: usize| self.mentions.get(m).map(|m| sort(m.kind()));
        let between = self.before.filter(|&(before, end)| sort(before) == sort(index) && at - end <= NEAR);
        let between = between.map_or(at..at, |(_, end)| end..at);
        let joined = between.clone().any(|i| self.senses(i).any(|(_, s)| s == Sense::Joiner));
        if !(joined || between.clone().any(|i| self.text(i) == ",")) {
            self.row.clear();
        }
        if self.row.len() < ROW {
            self.row.push(index);
        }
        if joined {
            self.together.clone_from(&self.row);
        } else if with && let Some(actor) = self.actor.filter(|&a| sort(a) == sort(index)) {
            self.together = vec![actor, index];
        }
        if self.actor.is_none() && !with {
            self.actor = Some(index);
        }
        self.before = Some((index, behind));
    }

    fn is_person(&self, index: usize) -> bool {
        self.mentions.get(index).is_some_and(|m| matches!(m.kind(), Kind::Person | Kind::Office))
    }

    /// Returns what begins at a token: so many tokens, and their sense, longest first.
    fn senses(&self, at: usize) -> impl Iterator<Item = (usize, Sense)> + use<'r> {
        let (vocabulary, parsed) = (self.vocabulary, self.parsed);
        let word =
            move |i: usize| -> &'r str { parsed.tokens().get(i).map_or("", |t: &Token| t.of(parsed.text())) };
        let list = vocabulary.phrases(word(at));
        let fits = move |words: &[String]| {
            words.iter().enumerate().skip(1).all(|(k, w)| word(at + k).eq_ignore_ascii_case(w))
        };
        list.iter().filter(move |(words, _)| fits(words)).map(|(words, sense)| (words.len(), *sense))
    }

    /// Reads a word that is no part of a name, and returns where to go on.
    fn word(&mut self, at: usize, end: usize) -> usize {
        if self.token(at).is_none_or(|t| t.kind() != TokenKind::Word) {
            return at + 1;
        }
        if let Some(behind) = self.clitic(at) {
            return behind;
        }
        // Most words have no sense at all.
        let mut reached = at + 1;
        for (words, sense) in self.senses(at) {
            let behind = at + words;
            match sense {
                Sense::One => {
                    if let Some(person) = self.person(|_| true) {
                        self.refer(at, behind, Form::Pronoun, vec![person]);
                        self.actor.get_or_insert(person);
                    }
                    return behind;
                }
                Sense::Other => {
                    self.refer(at, behind, Form::Clitic, self.other().into_iter().collect());
                    return behind;
                }
                Sense::Many => {
                    self.refer(at, behind, Form::Pronoun, self.together.clone());
                    return behind;
                }
                Sense::Count(n) => {
                    if let Some((behind, all)) = self.counted(behind, n) {
                        self.refer(at, behind, Form::Group, all);
                        return behind;
                    }
                }
                Sense::Ruler => {
                    let ruler = self.persons.iter().rev().find(|&p| self.is_ruler(p));
                    self.refer(at, behind, Form::Epithet, ruler.into_iter().collect());
                    return behind;
                }
                Sense::Noun(noun) => {
                    if let Some(behind) = self.definite(at, behind, end, noun) {
                        return behind;
                    }
                    reached = reached.max(behind);
                }
                Sense::Saying => self.saying = Some(behind),
                Sense::SayingVerb => {
                    self.speaker = self.actor.filter(|&a| self.is_person(a)).or(self.speaker)
                }
                Sense::Preposition => self.preposition = Some(behind),
                Sense::Demonstrative | Sense::Joiner | Sense::Small => {}
            }
        }
        reached
    }

    /// `ujarnya`, `menurutnya`
    fn clitic(&mut self, at: usize) -> Option<usize> {
        let mut list = self.vocabulary.phrases(strip_nya(self.text(at))?).iter();
        if !list.any(|(words, sense)| words.len() == 1 && *sense == Sense::Saying) {
            return None;
        }
        let speaker = self.speaker.or_else(|| self.person(|_| true))?;
        self.refer(at, at + 1, Form::Clitic, vec![speaker]);
        Some(at + 1)
    }

    /// Returns the person meant by `kepadanya`: one who acted or was named before, and does not act here.
    fn other(&self) -> Option<usize> {
        let id = |p: usize| self.mentions.get(p).map(Mention::id);
        let here = self.actor.and_then(id);
        let fits = |&p: &usize| self.is_person(p) && id(p) != here;
        self.last_actor.filter(fits).or_else(|| self.persons.iter().rev().find(fits))
    }

    /// Returns the person meant: who acts here, who acted before, who was named last.
    fn person(&self, fits: impl Fn(&Mention) -> bool) -> Option<usize> {
        let fits = |&p: &usize| self.is_person(p) && self.mentions.get(p).is_some_and(&fits);
        self.actor
            .filter(fits)
            .or_else(|| self.last_actor.filter(fits))
            .or_else(|| self.persons.iter().rev().find(fits))
    }

    fn is_ruler(&self, index: usize) -> bool {
        let Some(mention) = self.mentions.get(index) else { return false };
        let office = if mention.kind() == Kind::Office { Some(mention.id()) } else { mention.office() };
        office.is_some_and(|office| self.vocabulary.is_ruler(office))
    }

    /// `kedua` **`negara`**: returns the end, and the last so many of them.
    fn counted(&self, at: usize, n: usize) -> Option<(usize, Vec<usize>)> {
        let (words, noun) = self.senses(at).find_map(|(words, sense)| match sense {
            Sense::Noun(noun) => Some((words, noun)),
            _ => None,
        })?;
        let all = match noun {
            Noun::Person => self.persons.take(n),
            Noun::State => self.states.take(n),
            // `kedua pihak` are those who did something together.
            Noun::Body if self.together.len() == n => self.together.clone(),
            Noun::Body => Some(self.bodies.take(n)).filter(|b| !b.is_empty()).unwrap_or(self.states.take(n)),
            Noun::Named(kind) => {
                let last = self.named.iter().rev().filter(|&m| self.is_kind(m, kind)).take(n);
                Some(last.collect::<Vec<_>>()).filter(|l| l.len() == n).unwrap_or_default()
            }
        };
        (!all.is_empty()).then_some((at + words, all))
    }

    fn is_kind(&self, index: usize, kind: Kind) -> bool {
        self.mentions.get(index).is_some_and(|m| m.kind() == kind)
    }

    /// `konvensi` **`tersebut`**, `diplomat` **`Indonesia itu`**: returns where a noun that points back ends.
    fn definite(&mut self, at: usize, from: usize, end: usize, noun: Noun) -> Option<usize> {
        let mut pointer = from;
        loop {
            let token = self.token(pointer).filter(|_| pointer < end && pointer - from < NEAR)?;
            if token.kind() != TokenKind::Word || token.begins_line() {
                return None;
            }
            if self.senses(pointer).any(|(_, s)| s == Sense::Demonstrative) && !self.is_time(token.span()) {
                break;
            }
            // A verb, a joiner or another noun begins something else.
            let other = looks_verbal(self.text(pointer)) || self.senses(pointer).next().is_some();
            if other {
                return None;
            }
            pointer += 1;
        }
        // A state between says whose: `menteri Singapura itu`.
        let between = Span::new(self.token(from)?.span().start(), self.token(pointer)?.span().start());
        let owner = (pointer > from).then(|| self.state_in(between)).flatten();
        let state = |m: &Mention| {
            let office = m.office().or(Some(m.id())).filter(|o| o.starts_with("office:"));
            let of_office = office.and_then(|o| o.split_once(':')).and_then(|(_, o)| o.split_once('.'));
            m.country().map(str::to_lowercase).or(of_office.map(|(state, _)| state.to_owned()))
        };
        let fits = |m: &Mention| owner.is_none_or(|o| state(m).is_none_or(|s| s.eq_ignore_ascii_case(o)));
        let head = self.text(at);
        let meant = match noun {
            Noun::Person => self.person(fits),
            Noun::State => self.states.iter().rev().find(|&m| self.is_kind(m, Kind::Country)),
            Noun::Body => self.bodies.last(),
            Noun::Named(kind) => {
                let begins = |&m: &usize| {
                    let name = self.mentions.get(m).map(|m| m.span().of(self.parsed.text()));
                    name.and_then(|n| n.get(..head.len())).is_some_and(|n| n.eq_ignore_ascii_case(head))
                };
                let mut of_kind = self.named.iter().rev().filter(|&m| self.is_kind(m, kind));
                let same = self.named.iter().rev().filter(|&m| self.is_kind(m, kind)).find(begins);
                same.or_else(|| of_kind.next())
            }
        };
        self.refer(at, pointer + 1, Form::Definite, meant.into_iter().collect());
        Some(pointer + 1)
    }

    /// Tells whether a word is a part of a time: `hari ini`.
    fn is_time(&self, span: Span) -> bool {
        let next = self.parsed.times().partition_point(|t| t.span().end() <= span.start());
        self.parsed.times().get(next).is_some_and(|t| t.span().overlaps(span))
    }

    /// Returns the state that is named within a part of the text, if it is the next name.
    fn state_in(&self, part: Span) -> Option<&'r str> {
        let next = self.mentions.partition_point(|m| m.span().start() < part.start());
        self.mentions
            .get(next)
            .filter(|m| m.kind() == Kind::Country && part.contains(m.span()))
            .map(Mention::id)
    }

    fn refer(&mut self, at: usize, behind: usize, form: Form, mut antecedents: Vec<usize>) {
        let first = self.token(at).map(Token::span);
        let last = behind.checked_sub(1).and_then(|i| self.token(i)).map(Token::span);
        if let (Some(first), Some(last), false) = (first, last, antecedents.is_empty()) {
            antecedents.sort_unstable();
            antecedents.dedup();
            self.found.push(Reference { span: Span::new(first.start(), last.end()), form, antecedents });
        }
    }
}
