//! The head of a page that lost its line breaks: title and date stand before the dateline in one line.

use core::ops::Range;

use super::cues::Name;
use super::dateline::{is_dash, is_site, words_of};
use super::page::{BODY_TOKENS, Page};
use super::{Section, SectionKind};
use crate::line::is_stop;
use crate::{Token, TokenKind};

/// The most tokens of such a head with its dateline.
const HEAD_TOKENS: usize = 90;

impl Page<'_> {
    /// Cuts title, date and dateline from the start of a line; returns where the text begins.
    pub(super) fn cut_head(&self, sections: &mut Vec<Section>, range: Range<usize>) -> usize {
        let line = self.of(&range);
        let Some((start, end)) = self.dateline_inside(line) else { return range.start };
        let head = line.get(..start).unwrap_or_default();
        let (from, to) = self.date_inside(head).unwrap_or((start, start));
        let at = |i: usize| range.start + i;
        self.push(sections, at(0)..at(from), (SectionKind::Title, "flat-title"));
        self.push(sections, at(from)..at(to), (SectionKind::Byline, "date-line"));
        self.push(sections, at(to)..at(start), (SectionKind::Byline, "flat-byline"));
        self.push(sections, at(start)..at(end), (SectionKind::Dateline, "dateline-medium"));
        at(end)
    }

    /// Finds a dateline with a medium behind a head that has no full stop.
    fn dateline_inside(&self, line: &[Token]) -> Option<(usize, usize)> {
        if line.len() < BODY_TOKENS {
            return None;
        }
        let stop = line.iter().take(HEAD_TOKENS).position(|t| is_stop(self.word(t))).unwrap_or(HEAD_TOKENS);
        let head = line.get(..stop.min(line.len()))?;
        (2..head.len()).find_map(|dash| {
            let mark = head.get(dash).filter(|t| is_dash(self.text, t))?;
            let next = line.get(dash + 1)?;
            let begins = next.is_capitalized() || matches!(self.word(next), "\"" | "“");
            if !begins || !(mark.is_spaced() || next.is_spaced()) {
                return None;
            }
            let start = self.dateline_before(head.get(..dash)?)?;
            (start > 1).then_some((start, dash + 1))
        })
    }

    /// Returns where the dateline begins that ends these tokens: it has a medium, and maybe a place before or behind it.
    fn dateline_before(&self, tokens: &[Token]) -> Option<usize> {
        let last = tokens.len().checked_sub(1)?;
        if self.word(tokens.get(last)?) == ")" {
            let from = last.saturating_sub(6);
            let open = tokens.get(from..last)?.iter().rposition(|t| self.word(t) == "(")? + from;
            let medium = self.is_medium(tokens.get(open + 1..last)?)
                || self.name_before(tokens.get(..last)?).is_some_and(|(_, name)| name == Name::Medium);
            let place = self.place_before(tokens.get(..open)?)?;
            return medium.then_some(place);
        }
        let (start, name) = self.name_before(tokens)?;
        let comma = start
            .checked_sub(1)
            .filter(|&c| tokens.get(c).is_some_and(|t| matches!(self.word(t), "," | "|")));
        let before = comma.and_then(|comma| tokens.get(..comma));
        match name {
            Name::Medium => Some(before.and_then(|before| self.place_before(before)).unwrap_or(start)),
            Name::Place => {
                self.name_before(before?).filter(|&(_, name)| name == Name::Medium).map(|(at, _)| at)
            }
        }
    }

    /// Returns the known name that ends these tokens, and where it begins.
    fn name_before(&self, tokens: &[Token]) -> Option<(usize, Name)> {
        if tokens.last().is_some_and(|t| is_site(self.text, t)) {
            return Some((tokens.len() - 1, Name::Medium));
        }
        (1..=3).rev().find_map(|n| {
            let from = tokens.len().checked_sub(n)?;
            Some((from, self.cues.name(words_of(self.text, tokens.get(from..)?))?))
        })
    }

    /// Returns where the place begins that ends these tokens: a known name, else one capitalised word.
    fn place_before(&self, tokens: &[Token]) -> Option<usize> {
        let known = self.name_before(tokens).map(|(at, _)| at);
        let word = || tokens.last().filter(|t| t.is_capitalized()).map(|_| tokens.len() - 1);
        known.or_else(word)
    }

    /// Returns the tokens of a date with its year in the head.
    fn date_inside(&self, head: &[Token]) -> Option<(usize, usize)> {
        let year = head.iter().position(|t| {
            t.kind() == TokenKind::Number && t.span().len() == 4 && self.word(t).starts_with(['1', '2'])
        })?;
        let of_date = |t: &&Token| self.cues.is_of_date(self.text, t);
        let from = year - head.get(..year)?.iter().rev().take_while(of_date).count();
        let to = year + head.get(year..)?.iter().take_while(of_date).count();
        let date = head.get(from..to)?;
        let month = date.iter().any(|t| self.cues.is_month(self.text, t));
        (month || date.len() >= 5).then_some((from, to))
    }
}
