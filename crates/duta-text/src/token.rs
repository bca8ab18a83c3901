//! Words, numbers, punctuation.

use crate::Span;

/// What a token is made of.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum TokenKind {
    /// Letters, with the hyphens, apostrophes, dots and digits inside: `negara-negara`, `Ma'ruf`, `vtv.vn`, `G20`.
    Word,
    /// Digits with the points and commas inside: `1.000`, `2,5`, `14.41`.
    Number,
    /// One punctuation mark or symbol; an ellipsis or a row of equal dashes is one.
    Punctuation,
    /// A web address.
    Url,
}

/// How a word is written.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum Case {
    /// No letter at all.
    None,
    /// The first letter is small: `menteri`.
    Lower,
    /// The first letter alone is a capital: `Menteri`, or one letter: `A`.
    Title,
    /// All letters are capitals, at least two: `ASEAN`, `G20`.
    Upper,
    /// Begins with a capital and has another one further on, but a small letter too: `McCain`, `RM.id`.
    Mixed,
}

/// A token of a text, with its place in it.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Token {
    span: Span,
    kind: TokenKind,
    case: Case,
    newline: bool,
    spaced: bool,
}

impl Token {
    /// Returns where the token is.
    pub fn span(&self) -> Span {
        self.span
    }

    /// Returns what it is made of.
    pub fn kind(&self) -> TokenKind {
        self.kind
    }

    /// Returns how it is written.
    pub fn case(&self) -> Case {
        self.case
    }

    /// Tells whether a line begins with it.
    pub fn begins_line(&self) -> bool {
        self.newline
    }

    /// Tells whether white space, or the start of the text, stands before it.
    pub fn is_spaced(&self) -> bool {
        self.spaced
    }

    /// Tells whether it is a word.
    pub fn is_word(&self) -> bool {
        self.kind == TokenKind::Word
    }

    /// Tells whether it is a word that begins with a capital letter.
    pub fn is_capitalized(&self) -> bool {
        self.is_word() && matches!(self.case, Case::Title | Case::Upper | Case::Mixed)
    }

    /// Returns its words in `text`.
    pub fn of<'t>(&self, text: &'t str) -> &'t str {
        self.span.of(text)
    }
}

/// Returns the tokens of a text, in order, without overlap. Every character that is no white space is in one.
///
/// ```
/// let text = "Menlu RI, Retno, bertemu 2.500 WNI.";
/// let words: Vec<_> = duta_text::tokens(text).map(|t| t.of(text)).collect();
/// assert_eq!(words, ["Menlu", "RI", ",", "Retno", ",", "bertemu", "2.500", "WNI", "."]);
/// ```
pub fn tokens(text: &str) -> Tokens<'_> {
    Tokens { text, at: 0 }
}

/// The iterator of [`tokens`].
#[derive(Clone, Debug)]
pub struct Tokens<'t> {
    text: &'t str,
    at: usize,
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        let first_of_text = self.at == 0;
        let rest = self.text.get(self.at..)?;
        let trimmed = rest.trim_start();
        let space = rest.get(..rest.len() - trimmed.len()).unwrap_or_default();
        let start = self.at + space.len();
        let (len, kind) = scan(trimmed)?;
        self.at = start + len;
        let words = trimmed.get(..len).unwrap_or_default();
        Some(Token {
            span: Span::new(start, start + len),
            kind,
            case: case_of(words),
            newline: first_of_text || space.contains(['\n', '\r', '\u{2028}', '\u{2029}']),
            spaced: first_of_text || !space.is_empty(),
        })
    }
}

/// Returns the length in bytes and the kind of the token at the start of `rest`.
fn scan(rest: &str) -> Option<(usize, TokenKind)> {
    let first = rest.chars().next()?;
    if first.is_ascii_digit() {
        return Some((scan_number(rest), TokenKind::Number));
    }
    if first.is_alphanumeric() {
        if let Some(len) = scan_url(rest) {
            return Some((len, TokenKind::Url));
        }
        return Some((scan_word(rest), TokenKind::Word));
    }
    let row = rest.chars().take_while(|&c| c == first && matches!(c, '.' | '-' | '_' | '=' | '*')).count();
    let len = if row > 1 { row } else { first.len_utf8() };
    Some((len, TokenKind::Punctuation))
}

fn scan_url(rest: &str) -> Option<usize> {
    let begins = |p: &str| rest.get(..p.len()).is_some_and(|h| h.eq_ignore_ascii_case(p));
    if !(begins("http://") || begins("https://") || begins("www.")) {
        return None;
    }
    let len = rest
        .find(|c: char| c.is_whitespace() || matches!(c, '"' | '“' | '”' | '<' | '>'))
        .unwrap_or(rest.len());
    let url = rest.get(..len).unwrap_or_default();
    Some(url.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']']).len())
}

fn scan_number(rest: &str) -> usize {
    let mut len = 0;
    let mut chars = rest.chars().peekable();
    while let Some(c) = chars.next() {
        let joins = matches!(c, '.' | ',') && chars.peek().is_some_and(char::is_ascii_digit);
        if !c.is_ascii_digit() && !joins {
            break;
        }
        len += 1;
    }
    len
}

fn scan_word(rest: &str) -> usize {
    let mut len = 0;
    let mut last = ' ';
    let mut chars = rest.chars().peekable();
    while let Some(c) = chars.next() {
        let joins = match c {
            '-' | '‑' | '\'' | '’' | '&' => {
                last.is_alphanumeric() && chars.peek().is_some_and(|n| n.is_alphanumeric())
            }
            // `vtv.vn`, `RM.id`, but neither `negeri.Kedua` nor `No.5`
            '.' => last.is_alphanumeric() && joins_site(rest.get(len..).unwrap_or_default()),
            _ => c.is_alphanumeric() || is_mark(c),
        };
        if !joins {
            break;
        }
        len += c.len_utf8();
        last = c;
    }
    len.max(rest.chars().next().map_or(0, char::len_utf8))
}

/// The ends of the site names that Indonesian news prints without an address around them.
const SITE_ENDINGS: &[&str] = &["co", "com", "go", "id", "info", "my", "net", "org", "sg", "tv", "vn"];

/// Tells whether `.xx` goes on as the end of a site name, with no letter behind it.
fn joins_site(dot: &str) -> bool {
    let tail = dot.get(1..).unwrap_or_default();
    let len = tail.chars().take_while(|c| c.is_alphanumeric()).count();
    let end = tail.get(..len).unwrap_or_default();
    SITE_ENDINGS.iter().any(|known| end.eq_ignore_ascii_case(known))
}

fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c) || matches!(c, '\u{200c}' | '\u{200d}' | '\u{ad}')
}

fn case_of(words: &str) -> Case {
    let mut letters = words.chars().filter(|c| c.is_alphabetic());
    let Some(first) = letters.next() else { return Case::None };
    if !first.is_uppercase() {
        return Case::Lower;
    }
    let (mut upper, mut lower) = (0_usize, 0_usize);
    for c in letters {
        if c.is_uppercase() { upper += 1 } else { lower += 1 }
    }
    match (upper, lower) {
        (0, _) => Case::Title,
        (_, 0) => Case::Upper,
        // `Asia-Pasifik` is two title words
        _ if words.split(['-', '\'', '’']).all(|part| {
            let mut c = part.chars();
            c.next().is_none_or(char::is_uppercase) && c.all(|c| !c.is_uppercase())
        }) =>
        {
            Case::Title
        }
        _ => Case::Mixed,
    }
}
