//! Whom a subject means that is no name: pronouns, and what is left out.

use duta_gazetteer::{Kind, Mention};

use crate::clause::Predicate;
use crate::event::Filler;
use crate::extract::SentenceReader;
use crate::nominal::{Item, filler};
use crate::words::Class;

impl SentenceReader<'_, '_> {
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
            // `keduanya`: the two that did something together, else the two named last.
            Some(Class::They)
                if self.scene.is(p.pronoun_at, Class::Both)
                    && self.discourse.they.len() != 2
                    && !self.discourse.they.iter().any(|i| i.count.is_some()) =>
            {
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
            // The state; where it is not named before, the ministry that the speaker leads.
            let named = |c: &&Mention| c.kind() == Kind::Country && c.id() == state;
            let led =
                |c: &&Mention| c.kind() == Kind::Ministry && self.scene.groups.leads(title.id(), c.id());
            let before = |c: &&Mention| c.span().start() < span.start();
            let mut all = self.scene.mentions.iter().filter(named);
            let state = self.scene.mentions.iter().filter(named).rfind(before);
            let ministry = || self.scene.mentions.iter().filter(led).rfind(before);
            state.or_else(ministry).or_else(|| all.next())
        });
        let filler = state.map_or_else(|| speaker.clone(), filler);
        Some(Item { tokens: at..at, filler, kind: state.map(Mention::kind), count: None, capital: false })
    }

    /// Whom the clitic of a verb means: who acts before in the sentence, else the last that acted.
    pub(crate) fn it(&self, predicate: &Predicate) -> Vec<Item> {
        let own = |items: &[Item]| {
            items.iter().any(|i| predicate.subject.iter().any(|s| s.filler.span == i.filler.span))
        };
        let mut before = self.clauses.before(predicate.tokens.start);
        let here = before.find(|p| p.subject.iter().any(Item::is_actor) && !own(&p.subject));
        here.map_or_else(|| self.discourse.subject.clone(), |p| p.subject.clone())
    }
}
