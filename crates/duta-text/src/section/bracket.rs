//! What stands at the end of a line beside the text: credits of pictures, initials of editors.

use super::SectionKind;
use super::cues::{Match, Name};
use super::dateline::{is_dash, is_site, words_of};
use super::page::Page;
use crate::line::{ends_with_stop, is_stop};
use crate::{Case, Token, TokenKind};

/// The most tokens of a credit without brackets.
const CREDIT_TOKENS: usize = 10;
/// The most tokens of a caption with its credit.
const CAPTION_TOKENS: usize = 60;

impl Page<'_> {
    /// Returns the rule by which a line is the words under a picture: it is one sentence at most, with a credit behind it.
    pub(super) fn caption(&self, line: &[Token]) -> Option<&'static str> {
        if line.len() > CAPTION_TOKENS {
            return None;
        }
        let stops = |t: &&Token| t.kind() == TokenKind::Punctuation && is_stop(self.word(t));
        // `BANJIR. Warga mengungsi …`
        let head = usize::from(
            matches!(line, [word, stop, ..] if word.case() == Case::Upper && self.word(stop) == "."),
        );
        let one_sentence = |tokens: &[Token]| tokens.iter().filter(stops).count() <= 1 + head;
        if let Some((open, close)) = self.last_bracket(line) {
            let content = line.get(open + 1..close).unwrap_or_default();
            if !one_sentence(line.get(..open).unwrap_or_default()) {
                return None;
            }
            if self.names_picture(content) {
                return Some("caption-bracket");
            }
            // `Pesisir Ambon (sumber: contoh.id)`; behind a sentence it is the source of the text
            let source = open > 0 && !ends_with_stop(self.text, line.get(..open).unwrap_or_default());
            if source && self.is_source(content) {
                return Some("caption-bracket");
            }
            return self.is_credit(content).then_some("caption-credit");
        }
        // `Bupati menanam padi. Foto: Istimewa`, `Petani memetik kopi. ANTARA/Dewi`
        let (_, last) = line.split_at_checked(line.len().saturating_sub(CREDIT_TOKENS + 1))?;
        if !last.iter().any(|t| t.kind() == TokenKind::Punctuation && matches!(self.word(t), "/" | ":")) {
            return None;
        }
        let stop = last.iter().rposition(|t| {
            t.kind() == TokenKind::Punctuation && t.span().end() < self.end(line) && is_stop(self.word(t))
        });
        let credit = last.get(stop.map_or(0, |stop| stop + 1)..).unwrap_or_default();
        let from = line.len() - credit.len();
        if credit.len() > CREDIT_TOKENS || !one_sentence(line.get(..from).unwrap_or_default()) {
            return None;
        }
        let labelled = || {
            let label = self.cues.at(self.text, credit, |cue, tail| {
                cue.how == Match::Label
                    && cue.kind == SectionKind::Caption
                    && tail.first().is_some_and(|t| matches!(self.word(t), ":" | "/"))
            });
            label.is_some() && from > 0
        };
        if labelled() {
            return Some("caption-cue");
        }
        let open = !ends_with_stop(self.text, credit);
        (open && self.is_credit(credit)).then_some("caption-credit")
    }

    fn end(&self, line: &[Token]) -> usize {
        line.last().map_or(0, |t| t.span().end())
    }

    /// Tells whether the content of a bracket has a picture cue among its first words: `(ANTARA FOTO/…)`.
    fn names_picture(&self, bracket: &[Token]) -> bool {
        (0..bracket.len().min(4)).any(|i| {
            let at = bracket.get(i..).unwrap_or_default();
            let cue = self.cues.at(self.text, at, |cue, _| cue.how == Match::Bracket);
            // `(foto)` is said of a word, `(Foto: …)` and `(Shutterstock)` of a picture
            cue.is_some_and(|(_, len)| {
                bracket.len() > len || bracket.first().is_some_and(|t| t.case() != Case::Lower)
            })
        })
    }

    /// `KOMPAS.com/WAHYU`, `ANTARA/Dewi Lestari/aa`: a medium, a slash and a name.
    fn is_credit(&self, tokens: &[Token]) -> bool {
        // `©2015 Merdeka.com/…`, `- Antara/…`
        let mark = |t: &&Token| self.word(t) == "©" || t.kind() == TokenKind::Number || is_dash(self.text, t);
        let tokens = tokens.get(tokens.iter().take_while(mark).count()..).unwrap_or_default();
        // `/ Antara`
        if tokens.first().is_some_and(|t| self.word(t) == "/") {
            return tokens.get(1..).is_some_and(|house| self.is_medium(house));
        }
        let Some(slash) = tokens.iter().take(6).position(|t| self.word(t) == "/") else { return false };
        let (house, name) = tokens.split_at_checked(slash).unwrap_or_default();
        let capitals = |t: &Token| t.is_capitalized() || t.kind() != TokenKind::Word;
        let named = name.get(1).is_some_and(|t| t.is_capitalized() || t.kind() == TokenKind::Url);
        let smalls = name.iter().filter(|t| !capitals(t)).count();
        // `Antara/Reuters` is a source
        let source = name.get(1..).is_some_and(|name| self.is_medium(name));
        named && smalls <= 2 && name.len() <= 10 && !source && self.is_medium(house)
    }

    /// Tells whether tokens are the name of a medium.
    pub(super) fn is_medium(&self, tokens: &[Token]) -> bool {
        matches!(tokens, [site] if is_site(self.text, site))
            || self.cues.name(words_of(self.text, tokens)) == Some(Name::Medium)
    }

    /// Tells whether tokens are the name of a place of datelines.
    pub(super) fn is_place(&self, tokens: &[Token]) -> bool {
        self.cues.name(words_of(self.text, tokens)) == Some(Name::Place)
    }

    /// Returns the indices of the opening and the closing mark of the bracket that a line ends with.
    pub(super) fn last_bracket(&self, line: &[Token]) -> Option<(usize, usize)> {
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

    /// Returns where the initials of the editors or the source begin: `(agi/stu)`, `[DAY]`, `(Sin).`, `(Sumber: Antara)`
    /// behind the last full stop. What is neither a code of letters and slashes nor a medium counts only in the `last`
    /// line of the text.
    pub(super) fn initials(&self, line: &[Token], last: bool) -> Option<usize> {
        let (open, close) = self.last_bracket(line)?;
        let content = line.get(open + 1..close)?;
        let before = line.get(..open)?;
        let behind_stop = before.is_empty() || ends_with_stop(self.text, before);
        if behind_stop && (self.is_code(content) || (!before.is_empty() && self.is_medium(content))) {
            return Some(open);
        }
        if !last {
            return None;
        }
        let found = if behind_stop {
            self.is_signature(content) || self.is_source(content)
        } else {
            // a sentence would have its full stop
            let single =
                matches!(content, [t] if t.is_word() && t.case() == Case::Lower && t.span().len() <= 4);
            close + 1 == line.len() && (single || self.is_code(content))
        };
        found.then_some(open)
    }

    /// `agi/stu`, `T.A001/B002`, `gk-43`: short words with a slash between them, or a word and a number.
    fn is_code(&self, content: &[Token]) -> bool {
        if let [word, dash, number] = content
            && word.case() == Case::Lower
            && word.span().len() <= 3
            && is_dash(self.text, dash)
            && number.kind() == TokenKind::Number
        {
            return true;
        }
        let short = |t: &Token| match t.kind() {
            TokenKind::Word => t.span().len() <= 6 && (t.case() != Case::Title || t.span().len() <= 4),
            TokenKind::Number => true,
            _ => matches!(self.word(t), "/" | "." | "-"),
        };
        let slashes = content.iter().filter(|t| self.word(t) == "/").count();
        let words = content.iter().filter(|t| t.is_word()).count();
        slashes > 0 && words > 1 && content.len() <= 9 && content.iter().all(short)
    }

    /// `Sin`, `DAY`, `Dewi Lestari`, `ANT/Reuters`, `*`.
    fn is_signature(&self, content: &[Token]) -> bool {
        let letters = content.iter().any(Token::is_word);
        let stars = !content.is_empty() && content.iter().all(|t| self.word(t).bytes().all(|b| b == b'*'));
        let small = content.windows(2).filter(|pair| {
            matches!(pair, [before, word] if word.is_word() && word.case() == Case::Lower && word.is_spaced() && self.word(before) != "/")
        });
        let codes = content.iter().any(|t| matches!(self.word(t), "/" | "."));
        let marks = content.iter().all(|t| {
            t.kind() != TokenKind::Punctuation || matches!(self.word(t), "/" | "." | "-" | "*" | "," | "&")
        });
        let small = small.count()
            + content
                .iter()
                .take(1)
                .filter(|t| t.is_spaced() && t.case() == Case::Lower && content.len() > 1 && !codes)
                .count();
        stars || (letters && marks && content.len() <= 9 && small <= usize::from(codes))
    }

    /// `Sumber: Antara`, `Editor: Dewi Lestari`.
    fn is_source(&self, content: &[Token]) -> bool {
        let label = self.cues.at(self.text, content, |cue, tail| {
            cue.how == Match::Label
                && matches!(cue.kind, SectionKind::Footer | SectionKind::Byline)
                && tail.first().is_some_and(|t| self.word(t) == ":")
        });
        label.is_some() && content.len() <= 30
    }
}
