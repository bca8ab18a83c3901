//! The lines of a text as its reader sees them: a paragraph that was broken at a fixed width is one line.

use core::ops::Range;

use crate::{Case, Span, Token};

/// A line: the indices of its tokens.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Line {
    pub(crate) tokens: Range<usize>,
    /// Whether an empty line, or the start of the text, stands before it.
    pub(crate) after_blank: bool,
}

/// The widths between which a text may have been broken.
const WIDTHS: Range<usize> = 45..101;

/// Returns the lines that have a token, in order.
pub(crate) fn lines(text: &str, tokens: &[Token]) -> Vec<Line> {
    let mut physical: Vec<Line> = Vec::new();
    let mut previous_end = 0;
    for (i, token) in tokens.iter().enumerate() {
        if token.begins_line() || i == 0 {
            let gap = Span::new(previous_end, token.span().start()).of(text);
            let after_blank = i == 0 || gap.matches('\n').count() > 1 || gap.contains('\u{2029}');
            physical.push(Line { tokens: i..i, after_blank });
        }
        if let Some(line) = physical.last_mut() {
            line.tokens.end = i + 1;
        }
        previous_end = token.span().end();
    }
    let mut lines: Vec<Line> = Vec::with_capacity(physical.len());
    for paragraph in physical.chunk_by(|_, next| !next.after_blank) {
        let wrapped = is_wrapped(text, tokens, paragraph);
        let mut previous: Option<&Line> = None;
        for line in paragraph {
            let goes_on = previous
                .is_some_and(|p| wrapped || continues(text, tokens, p.tokens.clone(), line.tokens.start));
            match lines.last_mut() {
                Some(last) if goes_on => last.tokens.end = line.tokens.end,
                _ => lines.push(line.clone()),
            }
            previous = Some(line);
        }
    }
    lines
}

/// Tells whether all lines of a paragraph but the last are about equally long and most of them break a sentence.
fn is_wrapped(text: &str, tokens: &[Token], paragraph: &[Line]) -> bool {
    let Some((_, full)) = paragraph.split_last() else { return false };
    let widths = || full.iter().map(|line| width(tokens.get(line.tokens.clone()).unwrap_or_default()));
    let (Some(widest), Some(narrowest)) = (widths().max(), widths().min()) else { return false };
    let open =
        full.iter().filter(|l| !ends_with_stop(text, tokens.get(l.tokens.clone()).unwrap_or_default()));
    let wraps = WIDTHS.contains(&widest) && WIDTHS.contains(&narrowest) && widest - narrowest <= 20;
    wraps && full.len() >= 2 && open.count() * 2 > full.len()
}

/// Tells whether a line goes on in the next, whose first token is given: no end of a sentence, then a small letter.
pub(crate) fn continues(text: &str, tokens: &[Token], line: Range<usize>, next: usize) -> bool {
    let small = tokens.get(next).is_some_and(|t| t.is_word() && t.case() == Case::Lower);
    let of = tokens.get(line).unwrap_or_default();
    small && width(of) >= WIDTHS.start && !ends_with_stop(text, of) && !ends_with_initials(text, of)
}

/// Tells whether a line ends with a bracket behind a full stop: `… kata Retno. (agi/stu)`.
fn ends_with_initials(text: &str, line: &[Token]) -> bool {
    let mut last = line.iter().rev().take(12).map(|t| t.of(text));
    matches!(last.next(), Some(")" | "]"))
        && last.by_ref().any(|word| matches!(word, "(" | "["))
        && last.next().is_some_and(is_stop)
}

fn width(of: &[Token]) -> usize {
    of.first().zip(of.last()).map_or(0, |(a, b)| a.span().cover(b.span()).len())
}

/// Tells whether tokens are so long a line that it may have been broken at a fixed width.
pub(crate) fn is_broken(tokens: &[Token]) -> bool {
    tokens.first().zip(tokens.last()).is_some_and(|(a, b)| a.span().cover(b.span()).len() >= WIDTHS.start)
}

/// Tells whether the tokens end with a full stop, a question or exclamation mark or an ellipsis, behind which quotes
/// and brackets may close.
pub(crate) fn ends_with_stop(text: &str, tokens: &[Token]) -> bool {
    let mut last = tokens.iter().rev().map(|t| t.of(text)).skip_while(|t| is_closer(t));
    last.next().is_some_and(is_stop)
}

/// Tells whether a token can end a sentence.
pub(crate) fn is_stop(token: &str) -> bool {
    matches!(token, "!" | "?" | "…") || (!token.is_empty() && token.bytes().all(|b| b == b'.'))
}

/// Tells whether a token can close a quote or a bracket.
pub(crate) fn is_closer(token: &str) -> bool {
    matches!(token, "\"" | "”" | "’" | "'" | "»" | ")" | "]" | "}" | "“")
}
