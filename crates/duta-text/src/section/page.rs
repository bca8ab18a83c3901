//! Tells what each line of a page is, from what it says of itself and from the lines around it.

use core::cell::OnceCell;
use core::ops::Range;
use std::collections::{HashMap, HashSet};

use super::cues::{Cue, Cues, Match};
use super::dateline::{self, Dateline};
use super::{Section, SectionKind};
use crate::line::{Line, ends_with_stop};
use crate::{Case, Span, Token, TokenKind};

/// A line that has at least so many tokens is running text, whatever its end.
pub(super) const BODY_TOKENS: usize = 25;
/// A heading between paragraphs has at most so many tokens.
const HEADING_TOKENS: usize = 14;
/// A title above the text has at most so many.
pub(super) const TITLE_TOKENS: usize = 40;
/// The most tokens of the line behind which nothing belongs to the article.
const END_TOKENS: usize = 10;

pub(super) struct Page<'p> {
    pub(super) text: &'p str,
    pub(super) tokens: &'p [Token],
    lines: &'p [Line],
    pub(super) cues: &'p Cues,
    /// See [`dateline::find`]; worked out where it is asked for, which is seldom.
    shouted: OnceCell<HashSet<&'p str>>,
}

pub(super) type Class = (SectionKind, &'static str);

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

    pub(super) fn dateline(&self, line: &[Token]) -> Option<Dateline> {
        dateline::find(self.text, line, self.cues, &|word| self.is_shouted(word))
    }

    pub(super) fn sections(&self) -> Vec<Section> {
        let mut above = true;
        let mut classes: Vec<Option<Class>> = Vec::with_capacity(self.lines.len());
        for (i, line) in self.lines.iter().enumerate() {
            let class = self.by_cue(i, line, above);
            above = above && (class.is_some() || !self.is_running(i));
            classes.push(class);
        }
        self.take_lines_under_labels(&mut classes);
        let first_body = self.first_body(&classes);
        if let Some(body) = first_body {
            self.name_lines_above(&mut classes, body);
            self.end_at_footer(&mut classes, body);
            self.demote_last_credit(&mut classes, body);
            self.name_lines_below(&mut classes, body);
        }
        self.find_counters(&mut classes, first_body);
        self.find_headings(&mut classes, first_body);
        let running = |i: &usize| classes.get(*i) == Some(&None) && self.is_running(*i);
        let last_running = (0..classes.len()).rev().find(running);
        let last_body = classes.iter().rposition(Option::is_none);
        let mut sections = Vec::new();
        for (i, (line, class)) in self.lines.iter().zip(&classes).enumerate() {
            match *class {
                Some(class) => self.push(&mut sections, line.tokens.clone(), class),
                None => self.cut(
                    &mut sections,
                    line,
                    Some(i) == first_body,
                    last_running.or(last_body).is_some_and(|last| i >= last),
                ),
            }
        }
        sections
    }

    pub(super) fn of(&self, range: &Range<usize>) -> &'p [Token] {
        self.tokens.get(range.clone()).unwrap_or_default()
    }

    pub(super) fn word(&self, token: &Token) -> &'p str {
        token.of(self.text)
    }

    /// A label without content (`Baca juga:`) takes the link in the next line, and those behind it that are no headings.
    fn take_lines_under_labels(&self, classes: &mut [Option<Class>]) {
        const LINK: Class = (SectionKind::Related, "related-link");
        for i in 1..classes.len() {
            let (Some(above), Some(None)) = (classes.get(i - 1).copied().flatten(), classes.get(i)) else {
                continue;
            };
            let link =
                above == LINK || (above == (SectionKind::Related, "related-cue") && self.is_bare(i - 1));
            let here = self.lines.get(i).map(|l| self.of(&l.tokens)).unwrap_or_default();
            let heading = above == LINK && self.is_running(i + 1);
            if link
                && !heading
                && here.len() <= BODY_TOKENS
                && here.first().is_some_and(|t| t.case() != Case::Lower)
                && !ends_with_stop(self.text, here)
                && self.dateline(here).is_none()
                && let Some(class) = classes.get_mut(i)
            {
                *class = Some(LINK);
            }
        }
    }

    /// Tells whether a line is no more than a label: `Baca juga:`, `Artikel Terkait`.
    fn is_bare(&self, index: usize) -> bool {
        let line = self.lines.get(index).map(|l| self.of(&l.tokens)).unwrap_or_default();
        let word = |t: &Token| t.kind() != TokenKind::Punctuation;
        let (Some(from), Some(to)) = (line.iter().position(word), line.iter().rposition(word)) else {
            return false;
        };
        let label = line.get(from..=to).unwrap_or_default();
        let cue = self
            .cues
            .at(self.text, label, |cue, _| matches!(cue.how, Match::Label | Match::Line | Match::Start));
        cue.is_some_and(|(_, len)| len == label.len())
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
            // a question over the text with capitals, or over a date or a picture, is its title; else it begins the text
            Some(next)
                if asks
                    && line.len() <= 20
                    && open.first() == Some(&first)
                    && (next > first + 1 || self.has_title_case(line)) =>
            {
                Some(next)
            }
            _ => Some(first),
        }
    }

    /// Tells whether all words but the smallest have capitals: `Ke Mana Arah ASEAN?`.
    fn has_title_case(&self, line: &[Token]) -> bool {
        let small =
            |t: &Token| t.is_word() && t.case() == Case::Lower && !self.cues.is_small_in_title(self.word(t));
        !line.iter().any(small)
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
            let date = self.is_date_line(tokens, 6, true);
            *class =
                Some(if date { (SectionKind::Byline, "date-line") } else { (SectionKind::Title, "title") });
        }
    }

    fn end_at_footer(&self, classes: &mut [Option<Class>], body: usize) {
        let ends = |line: &Line| {
            let found = |cue: &Cue, tail: &[Token]| cue.how == Match::End && self.is_count(tail);
            line.tokens.len() <= END_TOKENS && self.cues.at(self.text, self.of(&line.tokens), found).is_some()
        };
        if let Some(end) = (body + 1..self.lines.len()).find(|&i| self.lines.get(i).is_some_and(ends)) {
            for class in classes.iter_mut().skip(end) {
                *class = Some((SectionKind::Footer, "footer-end"));
            }
        }
    }

    /// Below the text, a few words in capitals are the name of the writer.
    fn name_lines_below(&self, classes: &mut [Option<Class>], body: usize) {
        let last = (body..classes.len()).rev().find(|&i| classes.get(i) == Some(&None));
        let Some(last) = last.filter(|&last| last > body) else { return };
        let tokens = self.lines.get(last).map(|l| self.of(&l.tokens)).unwrap_or_default();
        if tokens.iter().all(|t| t.kind() == TokenKind::Punctuation)
            && let Some(class) = classes.get_mut(last)
        {
            *class = Some((SectionKind::Footer, "end-mark"));
            return;
        }
        // `hp/vlz (dpa, AFP)`
        if let [code, slash, ..] = tokens
            && code.case() == Case::Lower
            && code.span().len() <= 4
            && self.word(slash) == "/"
            && tokens.len() <= 10
            && let Some(class) = classes.get_mut(last)
        {
            *class = Some((SectionKind::Footer, "initials"));
            return;
        }
        let capitals = |t: &Token| t.case() == Case::Upper || matches!(self.word(t), "|" | "/" | ",");
        if (1..=5).contains(&tokens.len())
            && tokens.iter().all(capitals)
            && let Some(class) = classes.get_mut(last)
        {
            *class = Some((SectionKind::Byline, "byline-capitals"));
        }
    }

    /// A credit behind the last paragraph names the source of the text, not of a picture.
    fn demote_last_credit(&self, classes: &mut [Option<Class>], body: usize) {
        let last =
            classes.iter().rposition(|c| matches!(c, None | Some((SectionKind::Caption, "caption-credit"))));
        if let Some(last) = last.filter(|&last| last > body)
            && let Some(class @ Some(_)) = classes.get_mut(last)
            && self.lines.get(last).is_some_and(|l| {
                let opens = self.of(&l.tokens).first().is_some_and(|t| matches!(self.word(t), "(" | "["));
                opens || l.tokens.len() > 12
            })
        {
            *class = None;
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

    /// A short line without a full stop between paragraphs is a heading, if it is no row of a list or of results.
    fn find_headings(&self, classes: &mut [Option<Class>], first_body: Option<usize>) {
        let Some(body) = first_body else { return };
        let (mut under_text, mut over_text) =
            (true, classes.get(body + 1) == Some(&None) && self.is_running(body + 1));
        for i in body + 1..classes.len() {
            let running = over_text;
            over_text = classes.get(i + 1) == Some(&None) && self.is_running(i + 1);
            let open = classes.get(i) == Some(&None);
            let heading = open && !running && under_text && over_text && self.looks_like_heading(i);
            under_text = running || !open || heading;
            if heading && let Some(class) = classes.get_mut(i) {
                *class = Some((SectionKind::Body, "heading"));
            }
        }
    }

    fn looks_like_heading(&self, index: usize) -> bool {
        let tokens = self.lines.get(index).map(|l| self.of(&l.tokens)).unwrap_or_default();
        let ends = tokens.last().is_some_and(|t| t.is_word() || t.kind() == TokenKind::Number);
        let begins = tokens.first().is_some_and(|t| t.is_capitalized() || t.kind() == TokenKind::Number);
        let score = tokens.windows(3).any(|three| {
            matches!(three, [a, dash, b] if a.kind() == TokenKind::Number && b.kind() == TokenKind::Number && self.word(dash) == "-")
        });
        tokens.len() <= HEADING_TOKENS
            && begins
            && ends
            && !score
            && tokens.iter().any(Token::is_word)
            && !tokens.iter().any(|t| self.word(t) == ":")
    }

    pub(super) fn push(&self, sections: &mut Vec<Section>, range: Range<usize>, (kind, reason): Class) {
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

pub(super) fn reason(kind: SectionKind) -> &'static str {
    match kind {
        SectionKind::Breadcrumb => "breadcrumb-cue",
        SectionKind::Byline => "byline-cue",
        SectionKind::Caption => "caption-cue",
        SectionKind::Related => "related-cue",
        SectionKind::Share => "share-cue",
        _ => "footer-cue",
    }
}
