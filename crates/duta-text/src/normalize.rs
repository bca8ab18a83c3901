//! Text with its spaces, quotes and letters put right, and the way back to the original.

use std::borrow::Cow;

use crate::Span;

mod calm;
mod compose;
mod control;
mod dashes;
mod line_break_hyphen;
mod mojibake;
mod output;
mod quotes;
mod spaces;
mod then;
mod zero_width;

use output::Output;

/// Puts a text right by a list of small rules.
///
/// Words are never changed: the rules see to the characters alone. Normalizing a normalized text changes nothing.
///
/// ```
/// use duta_text::{Normalizer, Span};
///
/// let text = "Menlu\u{a0}\u{a0}Retno: â€œKami siapâ€\u{9d}";
/// let normalized = Normalizer::new().normalize(text);
/// assert_eq!(normalized.as_str(), "Menlu Retno: “Kami siap”");
/// let quote = normalized.span(Span::new(13, 28));
/// assert_eq!(quote.of(text), "â€œKami siapâ€\u{9d}");
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Normalizer {
    off: Vec<Rule>,
}

/// A rule of normalization.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Rule {
    /// Marks that show nothing go: zero-width spaces and joiners, byte order marks, soft hyphens, marks of direction.
    ZeroWidth,
    /// Control characters go; the tab and the breaks of lines are no matter of this rule.
    Control,
    /// UTF-8 that was read as Windows-1252 is put right: `â€œ` is `“`, `Ã©` is `é`.
    Mojibake,
    /// A run of spaces of any kind in a line is one space; all breaks of lines are `\n`.
    Spaces,
    /// Rare dashes become common ones: the minus sign and the hyphen that holds a line `-`, the figure dash `–`.
    Dashes,
    /// Rare quotation marks become `“`, `”` or `"`; the mark between two letters becomes `'`: `Jum’at`.
    Quotes,
    /// Letters and their marks become one character (NFC).
    Compose,
    /// A hyphen at the end of a line between two small letters goes, and the break with it. Off at first, since
    /// `antar-` and `negara` may have been joined by a hyphen before the line was broken.
    LineBreakHyphen,
}

impl Rule {
    /// Returns all rules, in the order in which they are asked.
    pub fn all() -> impl Iterator<Item = Self> {
        RULES.iter().map(|(rule, _)| *rule).chain([Self::LineBreakHyphen])
    }

    /// Returns the name of the rule.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ZeroWidth => "zero_width",
            Self::Control => "control",
            Self::Mojibake => "mojibake",
            Self::Spaces => "spaces",
            Self::Dashes => "dashes",
            Self::Quotes => "quotes",
            Self::Compose => "compose",
            Self::LineBreakHyphen => "line_break_hyphen",
        }
    }

    /// Tells whether the rule makes different characters the same, so that the normalized text alone no longer says which stood
    /// there. The others, [`Rule::Mojibake`] and [`Rule::Compose`], only write the same characters as they are meant.
    ///
    /// ```
    /// use duta_text::{Normalizer, Rule};
    ///
    /// let lossless = Rule::all().filter(|rule| rule.is_lossy()).fold(Normalizer::new(), Normalizer::without);
    /// assert_eq!(lossless.normalize("cafe\u{301}\u{a0}Ã©").as_str(), "café\u{a0}é");
    /// ```
    pub fn is_lossy(self) -> bool {
        !matches!(self, Self::Mojibake | Self::Compose)
    }
}

/// Looks at what is written and the next character.
type Rewrite = fn(&str, char) -> Option<Change>;
/// Looks at what is written, once it is known what follows; None closes the text.
type Settle = fn(&str, Option<char>) -> Option<Change>;

/// The rules that look at one character after another, in the order in which they are asked.
const RULES: &[(Rule, Rewrite)] = &[
    // first, since the bytes of a letter may look like a soft hyphen or a space
    (Rule::Mojibake, mojibake::rule),
    (Rule::ZeroWidth, zero_width::rule),
    (Rule::Control, control::rule),
    (Rule::Spaces, spaces::rule),
    (Rule::Dashes, dashes::rule),
    (Rule::Quotes, quotes::rule),
    (Rule::Compose, compose::rule),
];

/// The rules that change the end of what is written, now that the next character is known.
const SETTLING: &[(Rule, Settle)] = &[
    (Rule::Mojibake, mojibake::settle),
    (Rule::Spaces, spaces::settle),
    (Rule::Quotes, quotes::settle),
    (Rule::LineBreakHyphen, line_break_hyphen::settle),
];

/// What a rule makes of the end of a text and, where it is asked about one, the character behind it: that and the last
/// `take` bytes of the text become `put`.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
struct Change {
    take: usize,
    put: Option<char>,
}

/// A change: this range of the original became that range of the normalized text.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Edit {
    original: Span,
    normalized: Span,
    rule: Rule,
}

/// A normalized text. Where nothing had to change it borrows the original.
#[derive(Clone, Debug)]
pub struct Normalized<'t> {
    text: Cow<'t, str>,
    edits: Vec<Edit>,
    original_len: usize,
}

impl Default for Normalizer {
    fn default() -> Self {
        Self { off: vec![Rule::LineBreakHyphen] }
    }
}

impl Normalizer {
    /// How often the text is gone through until nothing changes. Two times do for all but made-up texts.
    const ROUNDS: usize = 4;

    /// Makes the normalizer with all rules on but [`Rule::LineBreakHyphen`].
    pub fn new() -> Self {
        Self::default()
    }

    /// Returns this normalizer with a rule on.
    #[must_use]
    pub fn with(mut self, rule: Rule) -> Self {
        self.off.retain(|r| *r != rule);
        self
    }

    /// Returns this normalizer with a rule off.
    #[must_use]
    pub fn without(mut self, rule: Rule) -> Self {
        if !self.off.contains(&rule) {
            self.off.push(rule);
        }
        self
    }

    /// Tells whether a rule is on.
    pub fn has(&self, rule: Rule) -> bool {
        !self.off.contains(&rule)
    }

    /// Normalizes a text, in time linear in its length.
    pub fn normalize<'t>(&self, text: &'t str) -> Normalized<'t> {
        if calm::len(text.as_bytes()) == text.len() {
            return Normalized { text: Cow::Borrowed(text), edits: Vec::new(), original_len: text.len() };
        }
        let mut normalized = self.scan(text);
        if self.has(Rule::Compose) {
            for _ in 0..Self::ROUNDS {
                let Some(composed) = compose::whole(normalized.as_str()) else { break };
                let again = self.scan(composed.as_str());
                normalized.edits = chain(&chain(&normalized.edits, &composed.edits), &again.edits);
                normalized.text = Cow::Owned(again.text.into_owned());
            }
        }
        normalized
    }

    /// Goes through a text once, from left to right.
    fn scan<'t>(&self, text: &'t str) -> Normalized<'t> {
        let mut writer = Writer {
            output: Output::new(text),
            rules: RULES.iter().filter(|(rule, _)| self.has(*rule)).copied().collect(),
            settling: SETTLING.iter().filter(|(rule, _)| self.has(*rule)).copied().collect(),
        };
        while let Some(c) = writer.output.next() {
            let start = writer.output.read();
            let calm = writer.output.calm_ahead();
            writer.output.take_in(c.len_utf8());
            writer.write(c, Span::new(start, start + c.len_utf8()), None);
            // a calm character settles what stands before it; those behind it change nothing
            writer.output.copy(calm.saturating_sub(c.len_utf8()));
        }
        writer.settle(None);
        writer.output.finish()
    }
}

/// The rules at work on an output.
struct Writer<'t> {
    output: Output<'t>,
    rules: Vec<(Rule, Rewrite)>,
    settling: Vec<(Rule, Settle)>,
}

impl Writer<'_> {
    /// Writes a character that came from `source`, by `rule` if it was changed already.
    ///
    /// The rules are asked until none has anything to change: so what stands written is in no need of a rule, and a
    /// second run finds nothing to do.
    fn write(&mut self, mut c: char, mut source: Span, mut rule: Option<Rule>) {
        loop {
            let written = self.output.written();
            let changed =
                self.rules.iter().find_map(|&(name, change)| change(written, c).map(|change| (name, change)));
            if let Some((name, Change { take, put })) = changed {
                source = self.output.untake(take).map_or(source, |taken| taken.cover(source));
                rule = Some(name);
                match put {
                    Some(put) => c = put,
                    None => return self.output.delete(source, name),
                }
            } else if !self.settle(Some(c)) {
                return self.output.push(c, source, rule);
            }
        }
    }

    /// Lets the rules change the end of what is written. Returns whether one did.
    fn settle(&mut self, next: Option<char>) -> bool {
        let written = self.output.written();
        let settled =
            self.settling.iter().find_map(|&(name, settle)| settle(written, next).map(|s| (name, s)));
        let Some((name, Change { take, put })) = settled else { return false };
        let Some(source) = self.output.untake(take) else { return false };
        match put {
            Some(put) => self.write(put, source, Some(name)),
            None => self.output.delete(source, name),
        }
        true
    }
}

/// Joins the edits of two runs: `first` leads from the original to a text, `second` from that text on.
fn chain(first: &[Edit], second: &[Edit]) -> Vec<Edit> {
    let (mut first, mut second) = (first.iter().peekable(), second.iter().peekable());
    let mut edits = Vec::new();
    // ends of the last edit of each run: the one in the original and the text, the other in the text and the result
    let (mut left, mut right) = ((0, 0), (0, 0));
    loop {
        let (a, b) = (first.peek().map(|e| e.normalized), second.peek().map(|e| e.original));
        let Some(mut span) = a.into_iter().chain(b).min_by_key(|s| (s.start(), s.end())) else {
            return edits;
        };
        let start = (left.0 + span.start() - left.1, right.1 + span.start() - right.0);
        let mut rule = Rule::Compose;
        loop {
            let within = |s: Span| s == span || (s.start() < span.end() && span.start() < s.end());
            if let Some(edit) = first.next_if(|e| within(e.normalized)) {
                span = span.cover(edit.normalized);
                left = (edit.original.end(), edit.normalized.end());
                rule = edit.rule;
            } else if let Some(edit) = second.next_if(|e| within(e.original)) {
                span = span.cover(edit.original);
                right = (edit.original.end(), edit.normalized.end());
                rule = edit.rule;
            } else {
                break;
            }
        }
        let end = (left.0 + span.end() - left.1, right.1 + span.end() - right.0);
        edits.push(Edit { original: Span::new(start.0, end.0), normalized: Span::new(start.1, end.1), rule });
    }
}

impl Normalized<'_> {
    /// Returns the normalized text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Tells whether nothing had to change.
    pub fn is_unchanged(&self) -> bool {
        self.edits.is_empty()
    }

    /// Returns the changes, in order.
    pub fn edits(&self) -> &[Edit] {
        &self.edits
    }

    /// Returns the span of the original that a span of the normalized text came from, widened to whole edits.
    ///
    /// What was taken out at the edges of a span stays outside, but the span of the whole text is the whole original.
    /// The way is found in time logarithmic in the number of edits.
    pub fn span(&self, normalized: Span) -> Span {
        if normalized.start() == 0 && normalized.end() >= self.text.len() {
            return Span::new(0, self.original_len);
        }
        let (from, to) = (normalized.start(), normalized.end().min(self.text.len()));
        let after = |edit: Option<&Edit>, at: usize| {
            edit.map_or(at, |edit| edit.original.end() + at.saturating_sub(edit.normalized.end()))
        };
        let next = self.edits.partition_point(|e| e.normalized.end() <= from);
        let start = match self.edits.get(next) {
            Some(edit) if edit.normalized.start() <= from => edit.original.start(),
            _ => after(next.checked_sub(1).and_then(|i| self.edits.get(i)), from),
        };
        if normalized.is_empty() {
            return Span::new(start, start);
        }
        let last = self
            .edits
            .partition_point(|e| e.normalized.start() < to)
            .checked_sub(1)
            .and_then(|i| self.edits.get(i));
        let end = match last {
            Some(edit) if edit.normalized.end() >= to => edit.original.end(),
            edit => after(edit, to),
        };
        Span::new(start, end)
    }
}

impl Edit {
    /// Returns the range of the original.
    pub fn original(&self) -> Span {
        self.original
    }

    /// Returns the range of the normalized text.
    pub fn normalized(&self) -> Span {
        self.normalized
    }

    /// Returns the rule that made the change; the last one, where several had a part in it.
    pub fn rule(&self) -> Rule {
        self.rule
    }
}

#[cfg(test)]
mod tests;
