//! What a line says of itself, wherever it stands.

use super::SectionKind;
use super::cues::{Cue, Match};
use super::dateline::{is_dash, is_site};
use super::page::{BODY_TOKENS, Class, Page, TITLE_TOKENS, reason};
use crate::line::{Line, ends_with_stop};
use crate::{Case, Token, TokenKind};

/// The most tokens of a line that asks the reader to go somewhere.
const CALL_TOKENS: usize = 70;
/// The most words of another kind in a line that prints a date.
const NAMES_IN_DATE_LINE: usize = 8;

impl Page<'_> {
    /// What a line says of itself. `above` tells whether no running text stands before it.
    pub(super) fn by_cue(&self, index: usize, line: &Line, above: bool) -> Option<Class> {
        let all = self.of(&line.tokens);
        let first = all.first()?;
        let mark = |t: &Token| {
            t.kind() == TokenKind::Punctuation
                && matches!(self.word(t), "[" | "(" | "*" | "**" | "***" | "-" | "•" | ">" | "»" | "–" | ")")
        };
        let opened = all.iter().take_while(|t| mark(t)).count();
        let rest = all.get(opened..)?;
        if let Some((cue, _)) = self.cues.at(self.text, rest, |cue, tail| self.holds(index, cue, tail, all)) {
            return Some((cue.kind, reason(cue.kind)));
        }
        // a call may end with an exclamation mark
        let open = opened == 0 && all.last().is_none_or(|t| !matches!(self.word(t), "." | "?" | "\"" | "”"));
        if all.len() <= CALL_TOKENS
            && let Some(kind) = self.cues.call(self.text, rest, open)
        {
            return Some((kind, "call"));
        }
        if first.kind() == TokenKind::Punctuation && matches!(self.word(first), "©" | "#") {
            let class = match self.word(first) {
                "©" if all.iter().any(|t| self.word(t) == "/") => (SectionKind::Caption, "caption-credit"),
                "©" => (SectionKind::Footer, "copyright-sign"),
                _ => (SectionKind::Footer, "hashtags"),
            };
            if class.1 != "hashtags" || self.is_hashtags(all) {
                return Some(class);
            }
        }
        if self.is_house_notice(all) {
            return Some((SectionKind::Footer, "house-notice"));
        }
        if let Some(class) = self.controls(all) {
            return Some(class);
        }
        if let Some(kind) = self.label_line(rest) {
            return Some((kind, "label-words"));
        }
        if let Some(rule) = self.caption(all) {
            return Some((SectionKind::Caption, rule));
        }
        if self.is_date_line(all, if above { NAMES_IN_DATE_LINE } else { 0 }, above) {
            return Some((SectionKind::Byline, "date-line"));
        }
        if above && self.is_name_and_medium(all) {
            // `Jakarta, NU Online`, the text being in the next line
            let place = all.split(|t| self.word(t) == ",").any(|name| self.is_place(name));
            return Some(if place {
                (SectionKind::Dateline, "dateline-line")
            } else {
                (SectionKind::Byline, "byline-medium")
            });
        }
        (index < 3 && self.is_trail(all)).then_some((SectionKind::Breadcrumb, "breadcrumb-trail"))
    }

    /// Tells whether a cue that begins a line is met as its table says.
    fn holds(&self, index: usize, cue: &Cue, tail: &[Token], all: &[Token]) -> bool {
        let stops = ends_with_stop(self.text, all);
        // `Foto: itulah yang tersisa dari rumahnya.` is a sentence
        let sentence = || {
            let small = tail.get(1).is_some_and(|t| t.case() == Case::Lower);
            stops && small && tail.len() > 6 && !cue.is_phrase()
        };
        let mark = |t: &Token| matches!(self.word(t), ":" | "-" | "–" | ">" | "»" | "|");
        let label = || tail.first().is_some_and(mark) && !sentence();
        match cue.how {
            Match::Start if cue.kind == SectionKind::Breadcrumb => {
                let goes_on =
                    |t: &Token| t.is_capitalized() || matches!(self.word(t), ">" | "»" | "/" | "›" | "|");
                index < 3 && !stops && tail.first().is_some_and(goes_on)
            }
            // `Copyright lagu itu …` is a sentence
            Match::Start => cue.is_phrase() || tail.first().is_none_or(|t| t.case() != Case::Lower),
            Match::Label => match cue.kind {
                SectionKind::Related if cue.is_phrase() && !label() => {
                    // `Baca juga "…"` or the words alone, the link being in the next line
                    let linked = |t: &Token| {
                        t.is_capitalized()
                            || matches!(self.word(t), "\"" | "“" | "'" | "‘" | "]" | ")" | "...")
                    };
                    tail.first().is_none_or(linked) && !stops && tail.len() <= BODY_TOKENS
                }
                // a link in brackets may have running text behind it: see `inserted`
                SectionKind::Related => {
                    let len = if stops && !cue.is_phrase() { 30 } else { 60 };
                    (label() && tail.len() <= len && !self.has_text_behind_bracket(all)) || tail.is_empty()
                }
                SectionKind::Caption => !sentence() && self.is_caption_label(cue, tail, all, stops),
                SectionKind::Footer => {
                    let address = tail.iter().any(|t| t.kind() == TokenKind::Url);
                    let short = tail.len() <= 14 || (address && tail.len() <= 40);
                    (label() && short) || tail.is_empty()
                }
                SectionKind::Byline => {
                    let names = tail.iter().filter(|t| t.is_word() && t.case() == Case::Lower).count();
                    tail.is_empty() || (label() && tail.len() <= 20 && (!stops || names <= 3))
                }
                _ => tail.is_empty() || (label() && tail.len() <= 20),
            },
            Match::Name => {
                let name = |t: &Token| {
                    t.is_capitalized()
                        || is_site(self.text, t)
                        || matches!(self.word(t), "," | "." | "&" | "/" | "dan")
                };
                !tail.is_empty() && tail.len() <= 8 && tail.iter().all(name) && !stops
            }
            // `Penulis Novel Laris Asal Ubud Meninggal` is a title
            Match::Short => {
                let bar = tail.iter().any(|t| self.word(t) == "|");
                let name =
                    |t: &Token| t.is_capitalized() || matches!(self.word(t), "|" | "/" | "," | "." | ":");
                index > 0
                    && !tail.is_empty()
                    && tail.len() <= if bar { 12 } else { 3 }
                    && tail.iter().all(name)
                    && !stops
            }
            Match::Line => cue.kind != SectionKind::Share && self.is_count(tail),
            Match::Count => {
                let words = tail.iter().filter(|t| t.is_word()).count();
                let number = tail.iter().find(|t| !matches!(self.word(t), ":" | "-" | "."));
                number.is_some_and(|t| t.kind() == TokenKind::Number)
                    && tail.len() <= 10
                    && words <= 1
                    && !stops
            }
            Match::Teaser => {
                let mark = tail.first().is_none_or(|t| t.kind() == TokenKind::Punctuation);
                let sentence = all.last().is_some_and(|t| self.word(t) == ".");
                mark && !sentence && tail.len() <= BODY_TOKENS
            }
            // a sentence is longer
            Match::Few => tail.len() <= if stops { 2 } else { 4 },
            // only below the article: see `end_at_footer`
            Match::End | Match::Bracket => false,
        }
    }

    /// `Foto: …`, `Ilustrasi`, `Dok. Humas`, `Foto/Antara`, `Sumber gambar, Getty Images`.
    fn is_caption_label(&self, cue: &Cue, tail: &[Token], all: &[Token], stops: bool) -> bool {
        let Some((mark, behind)) = tail.split_first() else { return true };
        match self.word(mark) {
            ":" | "-" | "–" | "|" => {
                tail.len() <= if stops { 30 } else { 60 } && !self.has_text_behind_bracket(all)
            }
            "," if cue.is_phrase() => tail.len() <= 40,
            "/" | "." => !stops && behind.len() <= 8 && behind.first().is_none_or(Token::is_capitalized),
            _ => false,
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

    /// Tells whether tokens are no more than a number and punctuation.
    pub(super) fn is_count(&self, tokens: &[Token]) -> bool {
        tokens.len() <= 4
            && tokens.iter().all(|t| matches!(t.kind(), TokenKind::Number | TokenKind::Punctuation))
    }

    /// A row of buttons, counters and page numbers: `Facebook Twitter WhatsApp`, `12 Komentar`, `1 2 3 Selanjutnya`.
    fn controls(&self, line: &[Token]) -> Option<Class> {
        if line.len() > 40 {
            return None;
        }
        let (mut at, mut cues, mut numbers) = (0, 0, 0);
        let mut kind = SectionKind::Share;
        let mut page = 1;
        while let Some(token) = line.get(at) {
            match token.kind() {
                TokenKind::Punctuation => at += 1,
                TokenKind::Number => {
                    numbers += 1;
                    if self.word(token).parse() == Ok(page) {
                        page += 1;
                    }
                    at += 1;
                }
                // `2 dari 3 halaman`
                _ if numbers > 0
                    && token.case() == Case::Lower
                    && self.cues.is_small_in_title(self.word(token)) =>
                {
                    at += 1;
                }
                _ => {
                    let tail = line.get(at..)?;
                    let (cue, len) = self.cues.at(self.text, tail, |cue, _| cue.how == Match::Line)?;
                    if cues == 0 {
                        kind = cue.kind;
                    }
                    cues += 1;
                    at += len;
                }
            }
        }
        // page numbers alone count up from one
        let pages = numbers > 1 && page == numbers + 1 && line.len() <= 2 * numbers + 3;
        let few = numbers <= 2 || pages || line.len() <= 6;
        if cues > 0 && few {
            return Some((kind, reason(kind)));
        }
        pages.then_some((SectionKind::Share, "pages"))
    }

    /// `Konten Menarik Lainnya: …`, `Terkini Lainnya`: nothing but words of labels, before a colon or the end of the line.
    fn label_line(&self, line: &[Token]) -> Option<SectionKind> {
        if line.len() > BODY_TOKENS {
            return None;
        }
        let (kind, len) = self.cues.label(self.text, line)?;
        let tail = line.get(len..).unwrap_or_default();
        let capitals = line.get(..len)?.iter().filter(|t| t.is_capitalized()).count();
        let ends = match tail.first().map(|t| self.word(t)) {
            None => capitals == len,
            Some(":") => tail.len() <= BODY_TOKENS && !ends_with_stop(self.text, line),
            Some("#") => true,
            _ => false,
        };
        (ends && (2..=5).contains(&len)).then_some(kind)
    }

    /// `Kabar.id adalah portal berita …; kamu bisa …`: a house speaks to its reader.
    pub(super) fn is_house_notice(&self, line: &[Token]) -> bool {
        let Some((site, rest)) = line.split_first() else { return false };
        let notice = |cue: &Cue, _: &[Token]| cue.how == Match::Start && cue.kind == SectionKind::Footer;
        is_site(self.text, site)
            && self.cues.at(self.text, rest, notice).is_some()
            && rest
                .iter()
                .take(CALL_TOKENS)
                .any(|t| matches!(self.word(t), "kamu" | "Kamu" | "Anda" | "kami" | "Kami"))
    }

    /// `#banjir #demak`.
    fn is_hashtags(&self, line: &[Token]) -> bool {
        let tag = |tag: &[Token]| {
            let comma = tag.last().is_some_and(|t| self.word(t) == ",");
            // `# Gempa Nias`
            let named =
                tag.len() <= 6 && tag.iter().skip(1).all(|t| t.is_capitalized() || self.word(t) == ",");
            matches!(tag, [mark, _, ..] if self.word(mark) == "#")
                && (named || tag.len() == 2 + usize::from(comma))
        };
        (2..=60).contains(&line.len()) && line.chunk_by(|_, next| self.word(next) != "#").all(tag)
    }

    /// Tells whether a line prints a date, with at most `names` words of another kind, all with capitals.
    pub(super) fn is_date_line(&self, line: &[Token], names: usize, above: bool) -> bool {
        if line.len() > 34 || ends_with_stop(self.text, line) {
            return false;
        }
        // the cheap question first, which most lines fail
        let year = line.iter().position(|t| {
            t.kind() == TokenKind::Number && t.span().len() == 4 && self.word(t).starts_with(['1', '2'])
        });
        let Some(year) = year else { return false };
        let others = || line.iter().filter(|t| !self.cues.is_of_date(self.text, t));
        let month = line.iter().any(|t| self.cues.is_month(self.text, t));
        let marks = line.iter().filter(|t| matches!(self.word(t), "/" | "-" | ".")).count();
        let clock = line.iter().any(|t| self.word(t) == ":" || self.cues.is_zone(self.text, t));
        let slashes = marks >= 2 && (clock || line.iter().any(Token::is_word) || (above && line.len() == 5));
        // names beside it need the hour or the weekday: else it is a title with a date
        let weekday = || line.iter().any(|t| self.cues.is_weekday(self.text, t));
        let strong = clock || (weekday() && !line.iter().any(|t| self.word(t) == "("));
        let count = others().count();
        // `Minggu, 30 Juni 2019: Persib - Persija`
        let known = line.get(year + 1).is_none_or(|t| self.word(t) != ":");
        (month || slashes)
            && known
            && count <= if strong { names } else { 0 }
            && others().all(|t| {
                t.is_capitalized() || is_site(self.text, t) || self.cues.is_small_medium(self.word(t))
            })
    }

    /// `Dewi Lestari - detikNews`, or the medium alone.
    fn is_name_and_medium(&self, line: &[Token]) -> bool {
        if line.len() > 8 || line.iter().any(|t| t.kind() == TokenKind::Url) {
            return false;
        }
        let parts = line.split(|t| is_dash(self.text, t) || matches!(self.word(t), "|" | ","));
        // `Dewi Lestari - detikNews`, `Jakarta, NU Online`, `KOMPAS.com, Jakarta`
        let mut parts = parts.clone();
        let first = parts.next().unwrap_or_default();
        let last = parts.last().unwrap_or(first);
        let medium = self.is_medium(last) || (self.is_medium(first) && self.is_place(last));
        let names = |t: &Token| {
            t.is_capitalized()
                || t.kind() == TokenKind::Punctuation
                || self.is_medium(core::slice::from_ref(t))
        };
        medium && line.iter().all(names) && line.iter().filter(|t| is_dash(self.text, t)).count() <= 1
    }

    /// `Beranda > Berita > Dunia`.
    fn is_trail(&self, line: &[Token]) -> bool {
        let marks = line.iter().filter(|t| matches!(self.word(t), ">" | "»" | "›")).count();
        marks > 0
            && line.len() <= TITLE_TOKENS
            && !line.iter().any(|t| self.word(t) == "=")
            && line.first().is_some_and(Token::is_capitalized)
            && !ends_with_stop(self.text, line)
    }
}
