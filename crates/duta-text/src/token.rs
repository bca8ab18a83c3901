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
    /// A web or mail address.
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
    /// The first letter alone is a capital: `Menteri`, or there is but one: `A`, `G20`.
    Title,
    /// All letters are capitals, at least two: `ASEAN`, `P3K`.
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
    /// What may be inside a word: [`DIGIT`], [`DASH`].
    #[cfg_attr(feature = "serde", serde(skip))]
    inside: Class,
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

    /// Tells whether it is a number.
    pub(crate) fn is_number(&self) -> bool {
        self.kind == TokenKind::Number
    }

    /// Tells whether it is a word that begins with a capital letter.
    pub fn is_capitalized(&self) -> bool {
        self.is_word() && matches!(self.case, Case::Title | Case::Upper | Case::Mixed)
    }

    /// Tells whether a word may have figures inside; where it tells no, there is none.
    pub(crate) fn may_have_figures(&self) -> bool {
        self.inside & DIGIT != 0
    }

    /// Tells whether a word may have a hyphen or a dash inside; where it tells no, there is none.
    pub(crate) fn may_have_dash(&self) -> bool {
        self.inside & DASH != 0
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

/// What a byte is, as bits. A byte of a longer character is nothing of all this.
type Class = u8;

const DIGIT: Class = 1;
const LOWER: Class = 1 << 1;
const UPPER: Class = 1 << 2;
const SPACE: Class = 1 << 3;
/// White space that breaks the line.
const BREAK: Class = 1 << 4;
/// A hyphen inside a word.
const DASH: Class = 1 << 5;
const ALPHANUMERIC: Class = DIGIT | LOWER | UPPER;

/// The classes of all bytes: one look-up for each byte is what makes the tokens quick.
const CLASSES: [Class; 256] = {
    let mut classes = [0; 256];
    let mut byte = 0_u8;
    while byte < 0x80 {
        let class = match byte {
            b'0'..=b'9' => DIGIT,
            b'a'..=b'z' => LOWER,
            b'A'..=b'Z' => UPPER,
            b'\n' | b'\r' => SPACE | BREAK,
            b' ' | b'\t' | 0xb | 0xc => SPACE,
            _ => 0,
        };
        #[allow(clippy::indexing_slicing, reason = "worked out by the compiler, which checks the index")]
        {
            classes[byte as usize] = class;
        }
        byte += 1;
    }
    classes
};

fn class_of(byte: u8) -> Class {
    CLASSES.get(usize::from(byte)).copied().unwrap_or_default()
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        let first_of_text = self.at == 0;
        let (start, space) = self.skip_space()?;
        let Scanned { end, kind, case, inside } = self.token_at(start)?;
        self.at = end;
        Some(Token {
            span: Span::new(start, end),
            kind,
            case,
            newline: first_of_text || space & BREAK != 0,
            spaced: first_of_text || space != 0,
            inside,
        })
    }
}

/// A token without the space before it.
struct Scanned {
    end: usize,
    kind: TokenKind,
    case: Case,
    inside: Class,
}

impl Scanned {
    fn new(end: usize, kind: TokenKind) -> Self {
        Self { end, kind, case: Case::None, inside: 0 }
    }
}

impl Tokens<'_> {
    fn char_at(&self, at: usize) -> Option<char> {
        self.text.get(at..)?.chars().next()
    }

    fn class_at(&self, at: usize) -> Class {
        self.text.as_bytes().get(at).map_or(0, |&b| class_of(b))
    }

    fn is_alphanumeric_at(&self, at: usize) -> bool {
        match self.text.as_bytes().get(at) {
            Some(&byte) if byte < 0x80 => class_of(byte) & ALPHANUMERIC != 0,
            Some(_) => self.char_at(at).is_some_and(char::is_alphanumeric),
            None => false,
        }
    }

    /// Returns where the next token begins and the classes of the white space before it; none at the end of the text.
    fn skip_space(&self) -> Option<(usize, Class)> {
        let (mut at, mut seen) = (self.at, 0);
        loop {
            let byte = *self.text.as_bytes().get(at)?;
            let class = class_of(byte);
            if class & SPACE != 0 {
                seen |= class;
                at += 1;
            } else if byte < 0x80 {
                return Some((at, seen));
            } else {
                let c = self.char_at(at)?;
                if !c.is_whitespace() {
                    return Some((at, seen));
                }
                seen |= if matches!(c, '\u{2028}' | '\u{2029}') { SPACE | BREAK } else { SPACE };
                at += c.len_utf8();
            }
        }
    }

    /// Scans the token at `start`.
    fn token_at(&self, start: usize) -> Option<Scanned> {
        let first = *self.text.as_bytes().get(start)?;
        let class = class_of(first);
        if class & (LOWER | UPPER) != 0 {
            if matches!(first, b'h' | b'H' | b'w' | b'W')
                && let Some(len) = self.text.get(start..).and_then(scan_url)
            {
                let (end, inside) = (start + len, DIGIT | DASH);
                return Some(Scanned {
                    end,
                    kind: TokenKind::Url,
                    case: self.case_between(start, end),
                    inside,
                });
            }
            return Some(self.scan_word(start));
        }
        if class & DIGIT != 0 {
            return Some(Scanned::new(self.scan_number(start), TokenKind::Number));
        }
        if first >= 0x80 {
            let c = self.char_at(start)?;
            if c.is_alphanumeric() {
                return Some(self.scan_word(start));
            }
            return Some(Scanned::new(start + c.len_utf8(), TokenKind::Punctuation));
        }
        let mut end = start + 1;
        if matches!(first, b'.' | b'-' | b'_' | b'=' | b'*') {
            while self.text.as_bytes().get(end) == Some(&first) {
                end += 1;
            }
        }
        Some(Scanned::new(end, TokenKind::Punctuation))
    }

    /// Returns the end of the digits that begin at `start`, with the points and commas inside.
    fn scan_number(&self, start: usize) -> usize {
        let mut end = start + 1;
        loop {
            let digit = self.class_at(end) & DIGIT != 0;
            let joins = !digit
                && matches!(self.text.as_bytes().get(end), Some(b'.' | b','))
                && self.class_at(end + 1) & DIGIT != 0;
            if !digit && !joins {
                return end;
            }
            end += 1;
        }
    }

    /// Scans the word at `start`, whose first character is a letter or a figure.
    fn scan_word(&self, start: usize) -> Scanned {
        let bytes = self.text.as_bytes();
        let first = self.class_at(start);
        // the classes behind the first letter
        let mut rest = 0;
        // whether all is ASCII, so that the classes tell the case
        let mut plain = first != 0;
        let mut end = start + usize::from(plain);
        let mut behind_letter = plain;
        loop {
            // the letters ahead, eight at a time
            while let Some(eight) = bytes.get(end..).and_then(<[u8]>::first_chunk::<8>) {
                let (len, classes) = letters(*eight);
                rest |= classes;
                end += len;
                behind_letter |= len > 0;
                if len < 8 {
                    break;
                }
            }
            let Some(&byte) = bytes.get(end) else { break };
            let class = class_of(byte);
            if class & ALPHANUMERIC != 0 {
                // `Rp500`
                if class == DIGIT && rest & (DIGIT | DASH) == 0 && plain && self.is_currency(start, end) {
                    break;
                }
                rest |= class;
                end += 1;
                behind_letter = true;
                continue;
            }
            match byte {
                b'-' | b'\'' | b'&' if behind_letter && self.is_alphanumeric_at(end + 1) => {
                    rest |= DASH;
                    end += 1;
                }
                // `vtv.vn`, `RM.id`, but neither `negeri.Kedua` nor `No.5`
                b'.' if behind_letter && self.joins_site(end + 1) => end += 1,
                b'@' | b'.' | b'_' | b'+' => match self.mail_end(end) {
                    Some(end) => return self.mail(start, end),
                    None => break,
                },
                0x80.. => {
                    let Some(c) = self.char_at(end) else { break };
                    let letter = c.is_alphanumeric();
                    let joint = matches!(c, '‑' | '’') && behind_letter;
                    let behind = end + c.len_utf8();
                    if !(letter || is_mark(c) || (joint && self.is_alphanumeric_at(behind))) {
                        break;
                    }
                    (end, plain, behind_letter) = (behind, false, letter);
                }
                _ => break,
            }
        }
        let case = match (first, rest & (LOWER | UPPER)) {
            (LOWER, _) if plain => Case::Lower,
            (_, 0 | LOWER) if plain => Case::Title,
            (_, UPPER) if plain => Case::Upper,
            _ => self.case_between(start, end),
        };
        let inside = if plain { rest & (DIGIT | DASH) } else { DIGIT | DASH };
        Scanned { end, kind: TokenKind::Word, case, inside }
    }

    #[cold]
    fn is_currency(&self, start: usize, end: usize) -> bool {
        let letters = self.text.get(start..end).unwrap_or_default();
        (2..=3).contains(&letters.len()) && CURRENCIES.iter().any(|known| letters.eq_ignore_ascii_case(known))
    }

    #[cold]
    fn mail(&self, start: usize, end: usize) -> Scanned {
        Scanned { end, kind: TokenKind::Url, case: self.case_between(start, end), inside: DIGIT | DASH }
    }

    /// Returns the end of the mail address whose first letters end at `at`.
    fn mail_end(&self, at: usize) -> Option<usize> {
        let tail = self.text.as_bytes().get(at..)?;
        let inside = |b: &u8| class_of(*b) & ALPHANUMERIC != 0 || matches!(b, b'.' | b'-' | b'_' | b'+');
        // a full stop before a space is not worth a look
        if tail.first() != Some(&b'@') && tail.get(1).is_none_or(|b| class_of(*b) & ALPHANUMERIC == 0) {
            return None;
        }
        let name = tail.iter().take(LONGEST_MAIL_NAME).take_while(|b| inside(b)).count();
        let host = tail.get(name..)?.strip_prefix(b"@")?;
        let len = host.iter().take(LONGEST_HOST).take_while(|b| inside(b)).count();
        let host = host.get(..len)?;
        let len = host.iter().rposition(|b| class_of(*b) & ALPHANUMERIC != 0)? + 1;
        let dotted = host.get(1..len)?.contains(&b'.') && host.first() != Some(&b'.');
        dotted.then_some(at + name + 1 + len)
    }

    /// Tells whether the end of a site name stands at `at`, with no letter behind it.
    fn joins_site(&self, at: usize) -> bool {
        if self.class_at(at) & (LOWER | UPPER) == 0 {
            return false;
        }
        let tail = self.text.get(at..).unwrap_or_default();
        let len = tail.chars().take_while(|c| c.is_alphanumeric()).take(LONGEST_ENDING + 1).count();
        is_site_ending(tail.get(..len).unwrap_or_default())
    }

    fn case_between(&self, start: usize, end: usize) -> Case {
        case_of(Span::new(start, end).of(self.text))
    }
}

/// Counts the letters of ASCII at the start of eight bytes, and tells whether there are small ones and capitals.
fn letters(eight: [u8; 8]) -> (usize, Class) {
    const HIGH: u64 = 0x8080_8080_8080_8080;
    // every byte at once: its high bit tells whether it is a letter
    let bytes = u64::from_le_bytes(eight);
    let small = (bytes | 0x2020_2020_2020_2020) & !HIGH;
    let from_a = small + 0x1f1f_1f1f_1f1f_1f1f;
    let behind_z = small + 0x0505_0505_0505_0505;
    let letter = from_a & !behind_z & !bytes & HIGH;
    let ends = !letter & HIGH;
    // the letters before the first byte that is none
    let ahead = letter & ends.wrapping_sub(1) & !ends;
    // the bit that parts small letters from capitals, moved to the high one
    let is_small = bytes << 2;
    let mut classes = 0;
    if ahead & is_small != 0 {
        classes |= LOWER;
    }
    if ahead & !is_small != 0 {
        classes |= UPPER;
    }
    (usize::try_from(ends.trailing_zeros() / 8).unwrap_or_default(), classes)
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

/// What stands before an amount without a space.
const CURRENCIES: &[&str] =
    &["Rp", "IDR", "USD", "RM", "EUR", "SGD", "AUD", "GBP", "JPY", "CNY", "MYR", "HKD"];

/// The most bytes of a mail address before and behind the `@`.
const LONGEST_MAIL_NAME: usize = 64;
const LONGEST_HOST: usize = 255;

/// The ends of the site names that Indonesian news prints without an address around them.
const SITE_ENDINGS: &[&str] = &["co", "com", "go", "id", "info", "my", "net", "org", "sg", "tv", "vn"];

/// The length of the longest of them.
const LONGEST_ENDING: usize = 4;

/// Tells whether a word is the end of site names: `com`.
pub(crate) fn is_site_ending(word: &str) -> bool {
    SITE_ENDINGS.iter().any(|known| word.eq_ignore_ascii_case(known))
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
