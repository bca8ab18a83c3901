//! Cuts the small pieces out of a line of running text: a dateline before it, links and credits in it, initials behind it.

use core::ops::Range;

use super::cues::{Cue, Match};
use super::dateline::is_dash;
use super::page::{Class, Page, reason};
use super::{Section, SectionKind};
use crate::line::{Line, ends_with_stop, is_closer, is_stop};
use crate::{Case, Token, TokenKind};

const BODY: Class = (SectionKind::Body, "text");
/// The most tokens of a link, a byline or a notice behind the last sentence of a line.
const TAIL_TOKENS: usize = 40;
/// The most tokens of the title in a link that running text follows.
const LINK_TOKENS: usize = 25;

impl Page<'_> {
    /// Cuts a line of running text. `first` and `last` tell whether it is the first and the last of the page.
    pub(super) fn cut(&self, sections: &mut Vec<Section>, line: &Line, first: bool, last: bool) {
        let (mut from, mut to) = (line.tokens.start, line.tokens.end);
        let dateline = self.dateline(self.of(&(from..to)));
        if let Some(found) = dateline.filter(|d| first || d.is_sure) {
            self.push(sections, from..from + found.len, (SectionKind::Dateline, found.rule));
            from += found.len;
        } else if first {
            from = self.cut_head(sections, from..to);
        }
        let mut tail = None;
        if let Some(at) = self.initials(self.of(&(from..to)), last) {
            tail = Some(from + at..to);
            to = from + at;
        }
        // whether what stands at `at` may begin a piece: it is a mark, or stands behind one or behind another piece
        let (mut at, mut behind_mark, mut behind_piece) = (from, false, false);
        while let Some(token) = self.tokens.get(at).filter(|_| at < to) {
            let mark = token.kind() == TokenKind::Punctuation;
            let may_begin = mark || behind_mark || behind_piece;
            match if may_begin { self.inserted(&(from..to), at, behind_piece) } else { None } {
                Some((end, class)) => {
                    self.push(sections, from..at, BODY);
                    self.push(sections, at..end, class);
                    (from, at, behind_piece) = (end, end, true);
                }
                None => (at, behind_piece) = (at + 1, false),
            }
            behind_mark = mark;
        }
        self.push(sections, from..to, BODY);
        if let Some(tail) = tail {
            self.push(sections, tail, (SectionKind::Footer, "initials"));
        }
    }

    /// Returns the end of a link, a notice or a bracket that begins at a token inside running text.
    fn inserted(&self, line: &Range<usize>, at: usize, behind_piece: bool) -> Option<(usize, Class)> {
        let token = self.tokens.get(at)?;
        if token.kind() != TokenKind::Punctuation {
            if !token.is_capitalized()
                || !(behind_piece || (at > line.start && self.is_behind_sentence(line, at)))
            {
                return None;
            }
            if self.is_house_notice(self.of(&(at..line.end))) {
                return Some((line.end, (SectionKind::Footer, "house-notice")));
            }
            return self.behind_sentence(line, at);
        }
        let close = match self.word(token) {
            "[" => "]",
            "(" => ")",
            _ => return None,
        };
        let rest = self.of(&(at + 1..line.end));
        let label = |cue: &Cue, tail: &[Token]| {
            cue.how == Match::Label
                && matches!(cue.kind, SectionKind::Related | SectionKind::Caption)
                && tail.first().is_some_and(|t| matches!(self.word(t), ":" | "/"))
        };
        let kind = self.cues.at(self.text, rest, label).map(|(cue, _)| cue.kind)?;
        let len = rest.iter().take(60).position(|t| self.word(t) == close)?;
        Some((at + len + 2, (kind, reason(kind))))
    }

    /// `… pekan lalu. Baca juga: …`, `… pekan lalu. Editor: Dewi`.
    fn behind_sentence(&self, line: &Range<usize>, at: usize) -> Option<(usize, Class)> {
        let rest = self.of(&(at..line.end));
        let (cue, len) = self.cues.at(self.text, rest, |cue, tail| self.may_follow(cue, tail, rest))?;
        let class = (cue.kind, reason(cue.kind));
        if cue.how == Match::Line {
            return Some((at + len, class));
        }
        let behind = rest.get(len..).unwrap_or_default();
        match cue.kind {
            SectionKind::Related => Some((at + len + self.title_of_link(behind)?, class)),
            _ if rest.len() <= TAIL_TOKENS => Some((line.end, class)),
            _ => Some((at + len + self.names_of_notice(behind)?, class)),
        }
    }

    /// Returns how many tokens the names behind a label have, with the full stop behind them: `Sumber: Antara. `
    fn names_of_notice(&self, rest: &[Token]) -> Option<usize> {
        let stop = rest.iter().take(TAIL_TOKENS / 2).position(|t| is_stop(self.word(t)))?;
        let names = rest.get(..stop)?;
        let name = |t: &Token| t.case() != Case::Lower || self.cues.is_small_in_title(self.word(t));
        names.iter().all(name).then_some(stop + 1)
    }

    fn is_behind_sentence(&self, line: &Range<usize>, at: usize) -> bool {
        let word = at.checked_sub(1).and_then(|i| self.tokens.get(i)).map_or("", |t| self.word(t));
        // the length keeps the way back over closing marks short
        is_stop(word)
            || (is_closer(word)
                && ends_with_stop(self.text, self.of(&(at.saturating_sub(8).max(line.start)..at))))
    }

    /// Tells whether a cue may stand behind a sentence of the same line.
    fn may_follow(&self, cue: &Cue, tail: &[Token], line: &[Token]) -> bool {
        let colon = tail.first().is_some_and(|t| self.word(t) == ":");
        let quote = || tail.first().is_some_and(|t| matches!(self.word(t), "\"" | "“" | "'" | "‘"));
        // `SIMAK JUGA - Menlu Pergi`
        let dash = || {
            tail.first().is_some_and(|t| is_dash(self.text, t))
                && tail.get(1).is_some_and(Token::is_capitalized)
        };
        match (cue.how, cue.kind) {
            (Match::Label, SectionKind::Related) => colon || (cue.is_phrase() && (quote() || dash())),
            (Match::Label, SectionKind::Byline | SectionKind::Footer) => {
                colon && (tail.len() <= TAIL_TOKENS || self.names_of_notice(tail).is_some())
            }
            (Match::Start, SectionKind::Footer) => {
                tail.len() <= TAIL_TOKENS
                    && (cue.is_phrase()
                        || tail.first().is_some_and(|t| t.case() == Case::None || t.case() == Case::Upper))
            }
            (Match::Line, SectionKind::Share) => {
                // `ADVERTISEMENT`
                cue.is_long() || line.first().is_some_and(|t| t.case() == Case::Upper && t.span().len() > 8)
            }
            _ => false,
        }
    }

    /// Returns how many tokens the title of a link has that begins here and may have running text behind it. Its end is
    /// certain only at the end of the line and behind a question. Else the sentence behind it begins with the last capital
    /// before a word that no title has in small letters, or with a word that begins sentences close before it.
    fn title_of_link(&self, rest: &[Token]) -> Option<usize> {
        let stop = rest.iter().take(2 * LINK_TOKENS).position(|t| is_stop(self.word(t)));
        if stop.is_none() && rest.len() <= LINK_TOKENS + 5 {
            return Some(rest.len());
        }
        let end = stop.unwrap_or(2 * LINK_TOKENS).min(rest.len());
        let behind = rest.get(end + 1..).unwrap_or_default();
        if end <= LINK_TOKENS && behind.iter().all(|t| is_closer(self.word(t)) || is_stop(self.word(t))) {
            return Some(rest.len());
        }
        let title = rest.get(..end)?;
        // the next link begins
        let link = |cue: &Cue, tail: &[Token]| {
            cue.kind == SectionKind::Related
                && cue.how == Match::Label
                && tail.first().is_some_and(|t| self.word(t) == ":")
        };
        let next = (2..title.len())
            .find(|&i| self.cues.at(self.text, title.get(i..).unwrap_or_default(), link).is_some());
        if next.is_some() {
            return next;
        }
        let is_small =
            |t: &Token| t.is_word() && t.case() == Case::Lower && !self.cues.is_small_in_title(self.word(t));
        let Some(small) = title.iter().position(is_small) else {
            let asks = rest.get(end).is_some_and(|t| matches!(self.word(t), "?" | "!"));
            return asks.then_some(end + 1);
        };
        let last = title.get(..small)?.iter().rposition(Token::is_capitalized)?;
        let from = last.saturating_sub(5).max(3);
        let close = title.get(from..=last).unwrap_or_default();
        let quote = |t: &Token| matches!(self.word(t), "\"" | "“" | "‘");
        let opener = close.iter().rposition(|t| quote(t) || self.cues.begins_sentences(self.word(t)));
        let begins = opener.map_or(last, |at| from + at);
        let quoted = begins.checked_sub(1).and_then(|before| title.get(before)).is_some_and(quote);
        let begins = begins - usize::from(quoted);
        // a title of two words is none
        (begins >= 3).then_some(begins)
    }
}
