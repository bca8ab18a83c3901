//! Tells what each line of a page is, and cuts the small pieces out of the running text.

use core::cell::OnceCell;
use core::ops::Range;
use std::collections::{HashMap, HashSet};

use super::cues::{Cue, Cues, Match};
use super::{Section, SectionKind, dateline};
use crate::line::{Line, ends_with_stop, is_closer, is_stop};
use crate::{Case, Span, Token, TokenKind};

/// A line that has at least so many tokens is running text, whatever its end.
const BODY_TOKENS: usize = 25;
/// A heading between paragraphs has at most so many tokens.
const HEADING_TOKENS: usize = 14;
/// A title above the text has at most so many.
const TITLE_TOKENS: usize = 40;

pub(super) struct Page<'p> {
    text: &'p str,
    tokens: &'p [Token],
    lines: &'p [Line],
    cues: &'p Cues,
    /// See [`dateline::find`]; worked out where it is asked for, which is seldom.
    shouted: OnceCell<HashSet<&'p str>>,
}

type Class = (SectionKind, &'static str);

impl<'p> Page<'p> {
    pub(super) fn new(text: &'p str, tokens: &'p [Token], lines: &'p [Line], cues: &'p Cues) -> Self {
        Self { text, tokens, lines, cues, shouted: OnceCell::new() }
    }

    /// Tells whether a word stands in capitals more than once.
    fn is_shouted(&self, word: &str) -> bool {
        let shouted = self.shouted.get_or_init(|| {
            let mut counts: HashMap<&str, usize> = HashMap::new();
            for token in self.tokens.iter().filter(|t| t.case() == Case::Upper) {
                *counts.entry(token.of(self.text)).or_default() += 1;
            }
            counts.into_iter().filter(|&(_, n)| n > 1).map(|(word, _)| word).collect()
        });
        shouted.contains(word)
    }

    fn dateline(&self, line: &[Token]) -> Option<(usize, &'static str)> {
        dateline::find(self.text, line, self.cues, &|word| self.is_shouted(word))
    }

    pub(super) fn sections(&self) -> Vec<Section> {
        let mut classes: Vec<Option<Class>> =
            self.lines.iter().enumerate().map(|(i, l)| self.by_cue(i, l)).collect();
        self.take_lines_under_labels(&mut classes);
        let first_body = self.first_body(&classes);
        if let Some(body) = first_body {
            self.name_lines_above(&mut classes, body);
            self.end_at_footer(&mut classes, body);
        }
        self.find_counters(&mut classes, first_body);
        self.find_headings(&mut classes, first_body);
        let last_body = classes.iter().rposition(Option::is_none);
        let mut sections = Vec::new();
        for (i, (line, class)) in self.lines.iter().zip(&classes).enumerate() {
            match *class {
                Some(class) => self.push(&mut sections, line.tokens.clone(), class),
                None => self.cut(&mut sections, line, Some(i) == first_body, Some(i) == last_body),
            }
        }
        sections
    }

    fn of(&self, range: &Range<usize>) -> &'p [Token] {
        self.tokens.get(range.clone()).unwrap_or_default()
    }

    fn word(&self, token: &Token) -> &'p str {
        token.of(self.text)
    }

    /// What a line says of itself.
    fn by_cue(&self, index: usize, line: &Line) -> Option<Class> {
        let all = self.of(&line.tokens);
        let opening =
            all.iter().take_while(|t| matches!(self.word(t), "[" | "(" | "*" | "-" | "•" | ">" | "»" | "–"));
        let opened = opening.count();
        let rest = all.get(opened..)?;
        if let Some((cue, _)) = self.cues.at(self.text, rest, |cue, tail| self.holds(index, cue, tail, all)) {
            return Some((cue.kind, reason(cue.kind)));
        }
        // `12 Komentar`
        if let [number, tail @ ..] = all
            && number.kind() == TokenKind::Number
            && self
                .cues
                .at(self.text, tail, |cue, tail| cue.how == Match::Line && self.is_count(tail))
                .is_some()
        {
            return Some((SectionKind::Share, "share-cue"));
        }
        if self.is_caption(all) {
            return Some((SectionKind::Caption, "caption-bracket"));
        }
        if self.is_date_line(all, 0) {
            return Some((SectionKind::Byline, "date-line"));
        }
        (index < 3 && self.is_trail(all)).then_some((SectionKind::Breadcrumb, "breadcrumb-trail"))
    }

    /// Tells whether a cue that begins a line is met as its table says.
    fn holds(&self, index: usize, cue: &Cue, tail: &[Token], all: &[Token]) -> bool {
        let stops = ends_with_stop(self.text, all);
        let label = || tail.first().is_some_and(|t| matches!(self.word(t), ":" | "-" | "–" | ">" | "»"));
        match cue.how {
            Match::Start if cue.kind == SectionKind::Breadcrumb => {
                let goes_on =
                    |t: &Token| t.is_capitalized() || matches!(self.word(t), ">" | "»" | "/" | "›" | "|");
                index < 3 && !stops && tail.first().is_some_and(goes_on)
            }
            Match::Start => true,
            Match::Label => match cue.kind {
                SectionKind::Related if cue.is_phrase() && !label() => {
                    // `Baca juga "…"` or the words alone, the link being in the next line
                    let linked = |t: &Token| t.is_capitalized() || matches!(self.word(t), "\"" | "“" | "]");
                    tail.first().is_none_or(linked) && !stops && tail.len() <= BODY_TOKENS
                }
                // a link in brackets may have running text behind it: see `inserted`
                SectionKind::Related | SectionKind::Caption => {
                    label() && tail.len() <= if stops { 30 } else { 60 } && !self.has_text_behind_bracket(all)
                }
                SectionKind::Footer => {
                    let address = tail.iter().any(|t| t.kind() == TokenKind::Url);
                    label() && (tail.len() <= 14 || (address && tail.len() <= 40))
                }
                _ => tail.is_empty() || (label() && tail.len() <= 20),
            },
            Match::Name => {
                let name = |t: &Token| t.is_capitalized() || matches!(self.word(t), "," | "." | "&" | "/");
                !tail.is_empty() && tail.len() <= 8 && tail.iter().all(name) && !stops
            }
            Match::Line => self.is_count(tail),
            // only below the article: see `end_at_footer`
            Match::End | Match::Bracket => false,
        }
    }

    /// Tells whether a line begins with a bracket and goes on behind it.
    fn has_text_behind_bracket(&self, line: &[Token]) -> bool {
        let close = match line.first().map(|t| self.word(t)) {
            Some("[") => "]",
            Some("(") => ")",
            _ => return false,
        };
        line.iter().position(|t| self.word(t) == close).is_some_and(|at| line.len() > at + 6)
    }

    /// Tells whether tokens are no more than a number and brackets.
    fn is_count(&self, tokens: &[Token]) -> bool {
        tokens.len() <= 4
            && tokens.iter().all(|t| matches!(t.kind(), TokenKind::Number | TokenKind::Punctuation))
    }

    /// Tells whether a line prints a date, with at most `names` words of another kind, all with capitals.
    fn is_date_line(&self, line: &[Token], names: usize) -> bool {
        if line.len() > 24 || ends_with_stop(self.text, line) {
            return false;
        }
        // the cheap question first, which most lines fail
        let year = line.iter().any(|t| {
            t.kind() == TokenKind::Number && t.span().len() == 4 && self.word(t).starts_with(['1', '2'])
        });
        if !year {
            return false;
        }
        let others = || line.iter().filter(|t| !self.cues.is_of_date(self.text, t));
        let month = line.iter().any(|t| self.cues.is_month(self.text, t));
        let slashes = line.iter().filter(|t| matches!(self.word(t), "/" | "-" | ".")).count() >= 2;
        (month || (slashes && line.iter().any(Token::is_word)))
            && others().count() <= names
            && others().all(Token::is_capitalized)
    }

    /// `Beranda > Berita > Dunia`.
    fn is_trail(&self, line: &[Token]) -> bool {
        let marks = line.iter().filter(|t| matches!(self.word(t), ">" | "»" | "›")).count();
        marks > 0 && line.first().is_some_and(Token::is_capitalized) && !ends_with_stop(self.text, line)
    }

    /// Tells whether a line ends with a bracket that names a picture and is otherwise one sentence at most.
    fn is_caption(&self, line: &[Token]) -> bool {
        let Some((open, _)) = self.last_bracket(line) else { return false };
        let before = line.get(..open).unwrap_or_default();
        let stops = before.iter().filter(|t| is_stop(self.word(t))).count();
        self.names_picture(line.get(open + 1..).unwrap_or_default()) && line.len() <= 60 && stops <= 1
    }

    /// Tells whether the content of a bracket has a picture cue among its first words: `(ANTARA FOTO/…)`.
    fn names_picture(&self, bracket: &[Token]) -> bool {
        (0..bracket.len().min(4)).any(|i| {
            let at = bracket.get(i..).unwrap_or_default();
            self.cues.at(self.text, at, |cue, _| cue.how == Match::Bracket).is_some()
        })
    }

    /// Returns the indices of the opening and the closing mark of the bracket that a line ends with.
    fn last_bracket(&self, line: &[Token]) -> Option<(usize, usize)> {
        let end = line.iter().rposition(|t| self.word(t) != ".")?;
        let open = match self.word(line.get(end)?) {
            ")" => "(",
            "]" => "[",
            _ => return None,
        };
        let from = end.saturating_sub(40);
        let start = line.get(from..end)?.iter().rposition(|t| self.word(t) == open)? + from;
        Some((start, end))
    }

    /// A label without content (`Baca juga:`) takes the link in the next line, if that is no running text.
    fn take_lines_under_labels(&self, classes: &mut [Option<Class>]) {
        for i in 1..classes.len() {
            let Some((above, line)) = self.lines.get(i - 1).zip(self.lines.get(i)) else { continue };
            let label =
                classes.get(i - 1).is_some_and(|c| matches!(c, Some((SectionKind::Related, "related-cue"))));
            let (above, here) = (self.of(&above.tokens), self.of(&line.tokens));
            let bare =
                above.len() <= 5 && above.last().is_some_and(|t| self.word(t) == ":" || above.len() == 2);
            if label
                && bare
                && here.len() <= BODY_TOKENS
                && !ends_with_stop(self.text, here)
                && let Some(class @ None) = classes.get_mut(i)
            {
                *class = Some((SectionKind::Related, "related-link"));
            }
        }
    }

    fn first_body(&self, classes: &[Option<Class>]) -> Option<usize> {
        let open: Vec<usize> = (0..classes.len()).filter(|&i| classes.get(i) == Some(&None)).collect();
        let mut candidates = open.iter().copied().filter(|&i| self.is_running(i));
        let first = candidates.next()?;
        // a title may end with a question mark: `Ke mana arah ASEAN?`
        let line = self.lines.get(first).map(|l| self.of(&l.tokens)).unwrap_or_default();
        let asks = line.last().is_some_and(|t| matches!(self.word(t), "?" | "!"));
        let next = candidates.next().filter(|&n| {
            let l = self.lines.get(n);
            l.is_some_and(|l| l.after_blank && l.tokens.len() >= 15)
                && open.iter().position(|&o| o == n) == Some(1)
        });
        match next {
            Some(next) if asks && line.len() <= 20 && open.first() == Some(&first) => Some(next),
            _ => Some(first),
        }
    }

    /// Tells whether a line is running text by its length, its end or its dateline.
    fn is_running(&self, index: usize) -> bool {
        let Some(line) = self.lines.get(index) else { return false };
        let tokens = self.of(&line.tokens);
        if tokens.len() >= BODY_TOKENS || self.dateline(tokens).is_some() {
            return true;
        }
        let mut stops = ends_with_stop(self.text, tokens);
        if let Some((open, _)) = self.last_bracket(tokens) {
            stops |= ends_with_stop(self.text, tokens.get(..open).unwrap_or_default());
        }
        stops
    }

    fn name_lines_above(&self, classes: &mut [Option<Class>], body: usize) {
        for (class, line) in classes.iter_mut().zip(self.lines).take(body) {
            let tokens = self.of(&line.tokens);
            if class.is_some() || tokens.len() > TITLE_TOKENS {
                continue;
            }
            let date = self.is_date_line(tokens, 6);
            *class =
                Some(if date { (SectionKind::Byline, "date-line") } else { (SectionKind::Title, "title") });
        }
    }

    fn end_at_footer(&self, classes: &mut [Option<Class>], body: usize) {
        let ends = |line: &Line| {
            let found = |cue: &Cue, tail: &[Token]| cue.how == Match::End && self.is_count(tail);
            self.cues.at(self.text, self.of(&line.tokens), found).is_some()
        };
        if let Some(end) = (body + 1..self.lines.len()).find(|&i| self.lines.get(i).is_some_and(ends)) {
            for class in classes.iter_mut().skip(end) {
                *class = Some((SectionKind::Footer, "footer-end"));
            }
        }
    }

    /// A line with nothing but a number is a counter beside a share line or above the text.
    fn find_counters(&self, classes: &mut [Option<Class>], first_body: Option<usize>) {
        let shared = |class: Option<&Option<Class>>| matches!(class, Some(Some((SectionKind::Share, _))));
        for i in 0..classes.len() {
            let tokens = self.lines.get(i).map(|l| self.of(&l.tokens)).unwrap_or_default();
            let counter = matches!(tokens, [t] if t.kind() == TokenKind::Number);
            let above = first_body.is_some_and(|body| i < body);
            let beside = shared(classes.get(i + 1)) || (i > 0 && shared(classes.get(i - 1)));
            if counter
                && (above || beside)
                && let Some(class) = classes.get_mut(i)
            {
                *class = Some((SectionKind::Share, "counter"));
            }
        }
    }

    /// A short line without a full stop over running text is a heading.
    fn find_headings(&self, classes: &mut [Option<Class>], first_body: Option<usize>) {
        let Some(body) = first_body else { return };
        for i in body + 1..classes.len() {
            let Some(line) = self.lines.get(i) else { continue };
            let tokens = self.of(&line.tokens);
            let ends = tokens
                .last()
                .is_some_and(|t| t.is_word() || t.kind() == TokenKind::Number || self.word(t) == "?");
            let begins = tokens.first().is_some_and(|t| t.is_capitalized() || t.kind() == TokenKind::Number);
            let over = classes.get(i + 1) == Some(&None) && self.is_running(i + 1);
            let words = tokens.iter().any(Token::is_word);
            let stop = ends_with_stop(self.text, tokens) && tokens.last().is_none_or(|t| self.word(t) != "?");
            if tokens.len() <= HEADING_TOKENS
                && words
                && begins
                && ends
                && !stop
                && over
                && let Some(class @ None) = classes.get_mut(i)
            {
                *class = Some((SectionKind::Title, "heading"));
            }
        }
    }

    /// Cuts a line of running text: dateline, related links and picture brackets in it, initials behind it.
    fn cut(&self, sections: &mut Vec<Section>, line: &Line, first: bool, last: bool) {
        const BODY: Class = (SectionKind::Body, "text");
        let (mut from, mut to) = (line.tokens.start, line.tokens.end);
        if first && let Some((len, rule)) = self.dateline(self.of(&(from..to))) {
            self.push(sections, from..from + len, (SectionKind::Dateline, rule));
            from += len;
        }
        let mut tail = None;
        if last && let Some(at) = self.initials(self.of(&(from..to))) {
            tail = Some(from + at..to);
            to = from + at;
        }
        let (mut at, mut behind_mark) = (from, false);
        while let Some(token) = self.tokens.get(at).filter(|_| at < to) {
            // what is inserted begins with a mark or behind one
            let mark = token.kind() == TokenKind::Punctuation;
            match if mark || behind_mark { self.inserted(&(from..to), at) } else { None } {
                Some((end, class)) => {
                    self.push(sections, from..at, BODY);
                    self.push(sections, at..end, class);
                    (from, at) = (end, end);
                }
                None => at += 1,
            }
            behind_mark = mark;
        }
        self.push(sections, from..to, BODY);
        if let Some(tail) = tail {
            self.push(sections, tail, (SectionKind::Footer, "initials"));
        }
    }

    /// Returns the end of a link or a picture bracket that begins at a token inside running text.
    fn inserted(&self, line: &Range<usize>, at: usize) -> Option<(usize, Class)> {
        let token = self.tokens.get(at)?;
        if token.kind() != TokenKind::Punctuation {
            let may_link = at > line.start && token.is_capitalized();
            return if may_link { self.linked(line, at) } else { None };
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
                && tail.first().is_some_and(|t| self.word(t) == ":")
        };
        let kind = self.cues.at(self.text, rest, label).map(|(cue, _)| cue.kind)?;
        let len = rest.iter().take(60).position(|t| self.word(t) == close)?;
        Some((at + len + 2, (kind, reason(kind))))
    }

    /// `… pekan lalu. Baca juga: …` to the end of the line.
    fn linked(&self, line: &Range<usize>, at: usize) -> Option<(usize, Class)> {
        let rest = self.of(&(at..line.end));
        let label = |cue: &Cue, tail: &[Token]| {
            cue.kind == SectionKind::Related
                && cue.is_phrase()
                && tail.first().is_some_and(|t| self.word(t) == ":")
        };
        // the cheap questions first; the length keeps the way back over closing marks short
        let behind = self.tokens.get(at.saturating_sub(1)).filter(|t| t.kind() == TokenKind::Punctuation);
        let behind = behind.is_some_and(|t| is_stop(self.word(t)) || is_closer(self.word(t)));
        let found = behind
            && rest.len() <= 30
            && self.cues.at(self.text, rest, label).is_some()
            && ends_with_stop(self.text, self.of(&(line.start..at)))
            && !ends_with_stop(self.text, rest);
        found.then_some((line.end, (SectionKind::Related, "related-cue")))
    }

    /// Returns where the initials of the editors begin: `(agi/stu)`, `[DAY]`, `(Sin).` behind the last full stop.
    fn initials(&self, line: &[Token]) -> Option<usize> {
        let (open, close) = self.last_bracket(line)?;
        let content = line.get(open + 1..close)?;
        let before = line.get(..open)?;
        let behind_stop = before.is_empty() || ends_with_stop(self.text, before);
        let letters = content.iter().any(Token::is_word);
        let small =
            content.iter().filter(|t| t.is_word() && t.case() == Case::Lower && t.is_spaced()).count();
        let codes = content.iter().any(|t| matches!(self.word(t), "/" | "."));
        let marks = content
            .iter()
            .all(|t| t.kind() != TokenKind::Punctuation || matches!(self.word(t), "/" | "." | "-" | "*"));
        (behind_stop && letters && marks && content.len() <= 9 && small <= usize::from(codes)).then_some(open)
    }

    fn push(&self, sections: &mut Vec<Section>, range: Range<usize>, (kind, reason): Class) {
        let tokens = self.of(&range);
        let Some((first, last)) = tokens.first().zip(tokens.last()) else { return };
        let span = Span::new(first.span().start(), last.span().end());
        let joins = matches!(reason, "text" | "footer-end");
        match sections.last_mut() {
            Some(above) if joins && above.kind == kind && above.reason == reason => {
                above.span = above.span.cover(span)
            }
            _ => sections.push(Section { span, kind, reason }),
        }
    }
}

fn reason(kind: SectionKind) -> &'static str {
    match kind {
        SectionKind::Breadcrumb => "breadcrumb-cue",
        SectionKind::Byline => "byline-cue",
        SectionKind::Caption => "caption-cue",
        SectionKind::Related => "related-cue",
        SectionKind::Share => "share-cue",
        _ => "footer-cue",
    }
}
