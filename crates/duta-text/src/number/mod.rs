//! Numbers in figures and words: `1.000`, `2,5 juta`, `dua puluh lima ribu`, `setengah`, `5-7`.
//!
//! [`parse`] and [`ordinal`] read a number that stands alone; in running text [`TextParser`](crate::TextParser) finds
//! what numbers count. [`in_words`] and [`in_figures`] write one. All values are exact decimals.
//!
//! ```
//! use duta_text::{Decimal, number};
//!
//! assert_eq!(number::parse("dua juta lima ratus ribu"), Some(Decimal::from(2_500_000)));
//! assert_eq!(number::parse("Rp 2,5 juta"), None);
//! assert_eq!(number::in_words("-12.05".parse()?), "minus dua belas koma nol lima");
//! assert_eq!(number::in_figures("1234567.5".parse()?), "1.234.567,5");
//! assert_eq!(number::ordinal("kedua puluh satu"), Some(21));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use std::sync::{Arc, LazyLock};

use rust_decimal::Decimal;

use crate::phrase::{Key, Line, Phrases};
use crate::{Lexicon, Token, tokens};

mod figures;
mod ordinal;
mod piece;
mod spelled;
mod write;

use figures::{behind_comma, decimal};
use piece::{Piece, PieceKind, piece};
use spelled::Sum;
use write::Speller;

static BUILTIN: LazyLock<Numbers> = LazyLock::new(|| Numbers::new(&Lexicon::builtin()));
static SPELLER: LazyLock<Speller> = LazyLock::new(|| Speller::new(&Lexicon::builtin()));

/// Reads a number in figures, words or both: `1.250.000`, `2,5 juta`, `500rb`, `1/4`, `dua setengah miliar`, `minus tiga
/// koma lima`. Point for thousands, comma for decimals; where only that makes sense, the other way round. `M` is
/// miliar, `T` triliun.
///
/// White space around it may be there; anything else that is no part of the number gives none, and so does a word that
/// does not say how many (`puluhan`), a range and a number of more than 28 digits. The built-in tables are used.
///
/// ```
/// use duta_text::number::parse;
///
/// for (text, value) in [("1,2 miliar", "1200000000"), ("tiga perempat", "0.75"), ("lima ratus ribu", "500000")] {
///     assert_eq!(parse(text), Some(value.parse()?));
/// }
/// assert_eq!(parse("dua orang"), None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn parse(text: &str) -> Option<Decimal> {
    let all: Vec<Token> = tokens(text).collect();
    let line = Line::all(text, &all).next().filter(|line| line.len() == all.len())?;
    if line.len() == 1 && BUILTIN.words.word(line.word(0)) == Some(Word::Blank) {
        return Some(Decimal::ZERO);
    }
    let whole = |number: &Number| {
        let all = number.next == line.len() && number.end == line.end(line.len());
        all && !number.range && !number.about
    };
    let short = || BUILTIN.short(&line, BUILTIN.parts(&line, line.start(0))?)?.number(&line, 0);
    let number = BUILTIN.read_signed(&line, 0).filter(whole).or_else(|| short().filter(whole))?;
    Some(number.value.normalize())
}

/// Reads an ordinal: `pertama`, `ketiga`, `kedua puluh lima`, `ke-13`, `ke-XIV`, `XX`.
///
/// ```
/// use duta_text::number::ordinal;
///
/// assert_eq!(ordinal("ke-76"), Some(76));
/// assert_eq!(ordinal("keempat belas"), Some(14));
/// assert_eq!(ordinal("ke-XIV"), Some(14));
/// assert_eq!(ordinal("empat belas"), None);
/// ```
pub fn ordinal(text: &str) -> Option<u64> {
    let text = text.trim();
    if let Some(number) = ordinal::roman(text) {
        return Some(number);
    }
    if BUILTIN.first.iter().any(|first| first.eq_ignore_ascii_case(text)) {
        return Some(1);
    }
    let rest = BUILTIN.ordinal.iter().find_map(|prefix| {
        let head = text.get(..prefix.len()).filter(|head| head.eq_ignore_ascii_case(prefix));
        head.and_then(|head| text.get(head.len()..))
    })?;
    let rest = rest.strip_prefix(['-', ' ', '‑']).unwrap_or(rest);
    let starts = rest.chars().next().is_some_and(char::is_alphanumeric);
    let value = parse(rest).filter(|value| starts && value.is_integer() && *value > Decimal::ZERO);
    ordinal::roman(rest).or_else(|| value.and_then(|value| value.try_into().ok()))
}

/// Writes a number in words, as formal Indonesian does: `seribu`, but `satu juta`; behind `koma` digit by digit.
///
/// ```
/// use duta_text::number::in_words;
///
/// assert_eq!(in_words(1_011.into()), "seribu sebelas");
/// assert_eq!(in_words(2_000_150_000_000_i64.into()), "dua triliun seratus lima puluh juta");
/// ```
pub fn in_words(value: Decimal) -> String {
    SPELLER.words(value)
}

/// Writes a number in figures, as Indonesian does: a point between thousands, a comma before decimals. As many decimals
/// are written as the number carries.
///
/// ```
/// use duta_text::number::in_figures;
///
/// assert_eq!(in_figures(1_500_000.into()), "1.500.000");
/// assert_eq!(in_figures("-0.250".parse()?), "-0,250");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn in_figures(value: Decimal) -> String {
    write::figures(value)
}

/// Reads numbers. A clone is cheap.
#[derive(Clone, Debug)]
pub(crate) struct Numbers {
    words: Arc<Phrases<Word>>,
    /// What makes a number negative: `minus`.
    minus: Arc<Phrases<()>>,
    /// The first letters of the words that are part of a number, written as one too: `duapuluh`.
    keys: Arc<[Key]>,
    /// Endings that say that a number is near the true one: `-an`.
    endings: Arc<[Box<str>]>,
    /// What makes an ordinal: `ke`.
    ordinal: Arc<[Box<str>]>,
    /// The ordinal of one: `pertama`.
    first: Arc<[Box<str>]>,
}

/// A number that was read.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Number {
    /// What it is; of a range, the lower end.
    pub(crate) value: Decimal,
    /// The other reading of `1,000`, where the comma may part thousands.
    pub(crate) english: Option<Decimal>,
    /// The index of the token behind it.
    pub(crate) next: usize,
    /// The byte behind it.
    pub(crate) end: usize,
    /// The scale words in it: a million in `2,5 juta`.
    pub(crate) scale: Decimal,
    /// Whether it is a range, `5-7`.
    pub(crate) range: bool,
    /// Whether it says itself that it is near the true one: `30-an`, `50 ribuan`.
    pub(crate) about: bool,
    /// Whether a minus stands before it.
    pub(crate) negative: bool,
    /// Whether it is plain figures: no point, comma, word or range.
    pub(crate) plain: bool,
    /// Whether it is the one word that is an article too: `satu`.
    pub(crate) article: bool,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Word {
    Digit(u32),
    /// A word for nought that has other meanings: `kosong`.
    Blank,
    Whole(u32),
    /// One of a scale: `seribu`.
    OneOf(Decimal),
    Teen,
    Tens(u32),
    Scale(Decimal),
    /// A scale behind figures: `jt`; the glued one follows them without white space.
    Suffix(Decimal),
    Glued(Decimal),
    Half,
    Point,
    Fraction(u32),
    Part(u32),
    /// A fraction that is one character, in hundredths.
    Hundredths(u32),
    /// No number; behind one, about so many: `50 ribuan`.
    Vague(Option<Decimal>),
    Range,
    Over,
}

impl Word {
    /// Tells whether it is part of a number by itself: not what only stands between two, nor what may be something else.
    fn is_part(self) -> bool {
        !matches!(self, Self::Vague(_) | Self::Range | Self::Point | Self::Over | Self::Blank)
    }
}

/// The most digits that are read behind `koma`.
const MOST_DECIMALS: u32 = 28;
/// The most parts of a number, each with its scale: `2 juta 500 ribu`.
const MOST_PARTS: usize = 6;
/// The most number words that are written as one.
const MOST_JOINED: usize = 6;
/// The longest number word of the tables, in bytes, that is looked for inside a longer one.
const LONGEST_WORD: usize = 10;

impl Numbers {
    pub(crate) fn new(lexicon: &Lexicon) -> Self {
        let (mut words, mut minus) = (Phrases::default(), Phrases::default());
        let (mut endings, mut ordinal, mut first) = (Vec::new(), Vec::new(), Vec::new());
        // the words that are part of a number; those that begin one written as one word, and those that go on
        let (mut parts, mut heads, mut tails) = (Vec::new(), Vec::new(), Vec::new());
        for row in lexicon.table("number_words").rows() {
            let (text, class) = (row.get("word"), row.get("class"));
            let value: Option<Decimal> = row.get("value").parse().ok();
            let large = value.unwrap_or(Decimal::ONE);
            let small = u32::try_from(large).unwrap_or_default();
            let word = match class {
                "digit" => Word::Digit(small),
                "blank" => Word::Blank,
                "whole" => Word::Whole(small),
                "one" => Word::OneOf(large),
                "teen" => Word::Teen,
                "tens" => Word::Tens(small),
                "scale" => Word::Scale(large),
                "suffix" | "symbol" => Word::Suffix(large),
                "glued" => Word::Glued(large),
                "half" => Word::Half,
                "point" => Word::Point,
                "fraction" if small > 0 => Word::Fraction(small),
                "part" if small > 0 => Word::Part(small),
                "hundredths" => Word::Hundredths(small),
                "vague" => Word::Vague(value),
                "range" => Word::Range,
                "over" => Word::Over,
                "minus" => {
                    minus.insert(text, false, ());
                    continue;
                }
                "about" => {
                    endings.push(text.into());
                    continue;
                }
                "ordinal" => {
                    ordinal.push(text.into());
                    continue;
                }
                "first" => {
                    first.push(text.into());
                    continue;
                }
                _ => continue,
            };
            if word.is_part() {
                parts.push(text);
            }
            match class {
                "digit" | "whole" | "one" => heads.push(text),
                "teen" | "tens" | "scale" => tails.push(text),
                _ => {}
            }
            words.insert(text, matches!(class, "symbol" | "glued"), word);
        }
        let joined = heads.iter().flat_map(|head| tails.iter().map(move |tail| format!("{head}{tail}")));
        let joined = joined.filter_map(|word| Key::of(&word));
        Self {
            keys: parts.iter().filter_map(|word| Key::of(word)).chain(joined).collect(),
            words: words.into(),
            minus: minus.into(),
            endings: endings.into(),
            ordinal: ordinal.into(),
            first: first.into(),
        }
    }

    /// Returns the keys of the words of numbers.
    pub(crate) fn keys(&self) -> impl Iterator<Item = Key> + Clone {
        self.keys.iter().copied()
    }

    /// Returns the keys of what may stand before a number and makes it negative.
    pub(crate) fn signs(&self) -> impl Iterator<Item = Key> + Clone {
        self.minus.keys()
    }

    /// Tells whether a word says that there are many, but not how many: `puluhan`.
    pub(crate) fn is_vague(&self, word: &str) -> bool {
        matches!(self.words.word(word), Some(Word::Vague(_)))
    }

    /// Tells whether a word is part of a number.
    pub(crate) fn is_number_word(&self, word: &str) -> bool {
        self.words.word(word).is_some_and(Word::is_part)
    }

    /// Reads the number that begins at a token, with its range.
    pub(crate) fn read(&self, line: &Line<'_>, at: usize) -> Option<Number> {
        self.read_amount(line, at, line.start(at), "")
    }

    /// Reads a number with the minus before it.
    pub(crate) fn read_signed(&self, line: &Line<'_>, at: usize) -> Option<Number> {
        let Some((next, ())) = self.minus.at(line, at) else { return self.read(line, at) };
        if line.is_punctuation(at) {
            // a sign, but no dash: `tumbuh -0,3 persen`, but neither `15 -25 persen` nor `15% -25%`
            let open = line.before(at).is_none_or(|t| t.is_word() || t.of(line.text()) == "(");
            if !(open
                && line.get(at).is_some_and(Token::is_spaced)
                && line.is_glued(next)
                && line.is_number(next))
            {
                return None;
            }
        }
        let number = self.read_one(line, next)?;
        Some(Number {
            value: -number.value,
            english: number.english.map(|v| -v),
            negative: true,
            plain: false,
            ..number
        })
    }

    /// Reads one number without looking for a range.
    pub(crate) fn read_one(&self, line: &Line<'_>, at: usize) -> Option<Number> {
        let part = self.parts(line, line.start(at))?;
        part.number(line, at)
    }

    /// Reads a number that begins at a byte of the token `at`, behind the currency `name` or, where that is empty, behind
    /// none: the `1,5` of `Rp1,5`.
    pub(crate) fn read_amount(&self, line: &Line<'_>, at: usize, byte: usize, name: &str) -> Option<Number> {
        let low = self.amount(line, byte, name)?;
        let range = self.range(line, &low, name).and_then(|range| range.number(line, at));
        range.or_else(|| low.number(line, at))
    }

    /// Reads the upper end of a range that `low` begins. The result covers both; where the currency stands before the
    /// upper end too, that is an amount by itself, and the result is the lower one.
    fn range(&self, line: &Line<'_>, low: &Part, name: &str) -> Option<Part> {
        let from = self.behind_range_word(line, low.end)?;
        let behind = line.text().get(from..)?;
        let again = behind.trim_start().strip_prefix(name).filter(|_| !name.is_empty());
        let from = from + again.map_or(0, |rest| behind.len() - rest.len());
        let high = self.amount(line, from, name)?;
        // in `10-20 juta` the scale counts for both
        let scaled = Some(low.value).filter(|_| low.scale == Decimal::ONE);
        let scaled =
            scaled.and_then(|value| value.checked_mul(high.scale)).filter(|value| *value < high.value);
        let value = scaled.unwrap_or(low.value);
        if again.is_some() {
            let english = low.english.filter(|_| scaled.is_none());
            return Some(Part { value, english, ..*low });
        }
        let english = low.english.filter(|value| high.english.is_some_and(|high| *value < high));
        (value < high.value).then_some(Part {
            value,
            english,
            range: true,
            plain: false,
            article: false,
            ..high
        })
    }

    /// Returns the byte behind the dash or the word that makes a range.
    fn behind_range_word(&self, line: &Line<'_>, from: usize) -> Option<usize> {
        let mark = piece(line, from)?;
        if mark.is_dash() {
            return Some(mark.end);
        }
        if mark.kind != PieceKind::Word {
            return None;
        }
        let at = line.token_at(mark.start)?;
        self.words.at(line, at).filter(|(_, w)| *w == Word::Range).map(|(next, _)| line.end(next))
    }

    /// Reads a number with what may stand behind an amount of money alone.
    fn amount(&self, line: &Line<'_>, from: usize, name: &str) -> Option<Part> {
        let part = self.parts(line, from)?;
        if name.is_empty() { Some(part) } else { self.short(line, part) }
    }

    /// Reads what is short for a scale or for no decimals behind figures: `10k`, `5.000,-`. In other places these are
    /// more often something else: `lari 10K`.
    fn short(&self, line: &Line<'_>, part: Part) -> Option<Part> {
        let glued = piece(line, part.end).filter(|p| !p.spaced);
        if let Some((Word::Glued(scale), p)) = glued.and_then(|p| Some((self.word(&p)?, p))) {
            let (value, scale) = (part.value.checked_mul(scale)?, part.scale.checked_mul(scale)?);
            return Some(Part { value, english: None, end: p.end, scale, plain: false, ..part });
        }
        let stroke = empty_decimals(line.text().get(part.end..).unwrap_or_default());
        Some(Part { end: part.end + stroke, ..part })
    }

    /// Reads the parts of a number, each with its scale.
    fn parts(&self, line: &Line<'_>, from: usize) -> Option<Part> {
        let mut sum = self.part(line, from)?;
        for _ in 0..MOST_PARTS {
            if sum.scale <= Decimal::ONE || sum.about {
                break;
            }
            let more = piece(line, sum.end).filter(|p| p.spaced && p.kind != PieceKind::Mark);
            let Some(more) = more.and_then(|p| self.part(line, p.start)) else { break };
            let smaller = more.scale < sum.scale && more.value < sum.scale && more.scale > Decimal::ONE;
            let Some(value) = sum.value.checked_add(more.value).filter(|_| smaller) else { break };
            sum = Part { value, ..more };
        }
        Some(sum)
    }

    fn part(&self, line: &Line<'_>, from: usize) -> Option<Part> {
        let first = piece(line, from)?;
        let part = match first.kind {
            PieceKind::Figures => self.figures(line, &first)?,
            PieceKind::Word => self.spelled(line, first.start)?,
            PieceKind::Mark => return None,
        };
        Some(self.with_ending(line, part))
    }

    /// Reads what says behind a number that it is near the true one: `50 ribuan`, `30-an`, and the scale behind that.
    fn with_ending(&self, line: &Line<'_>, mut part: Part) -> Part {
        let rest = line.text().get(part.end..).unwrap_or_default();
        let ending = self.endings.iter().find_map(|ending| {
            let behind = rest.strip_prefix(&**ending)?;
            (!behind.starts_with(char::is_alphanumeric)).then_some(ending.len())
        });
        if let Some(len) = ending {
            let about = Part { end: part.end + len, about: true, plain: false, article: false, ..part };
            return self.scaled(line, about).unwrap_or(about);
        }
        if let Some(p) = piece(line, part.end)
            && let Some(Word::Vague(Some(scale))) = self.word(&p)
            && part.scale < scale
            && let Some(value) = part.value.checked_mul(scale)
        {
            part = Part {
                value,
                english: None,
                end: p.end,
                scale,
                about: true,
                plain: false,
                article: false,
                ..part
            };
        }
        part
    }

    /// Reads figures, with the words behind them: `2,5 juta`, `12 ribu`, `1/2`, `2 setengah`, `3 koma 5`.
    fn figures(&self, line: &Line<'_>, figures: &Piece<'_>) -> Option<Part> {
        let (value, english) = decimal(figures.text)?;
        let plain = figures.text.bytes().all(|b| b.is_ascii_digit());
        let part = Part { value, english, end: figures.end, plain, ..Part::NONE };
        let part = if plain { self.with_fraction(line, part)? } else { part };
        self.scaled(line, part)
    }

    /// Reads a fraction behind plain figures or made of them. None where they are no number at all: `29/6`.
    fn with_fraction(&self, line: &Line<'_>, part: Part) -> Option<Part> {
        let Some(next) = piece(line, part.end) else { return Some(part) };
        let fraction =
            |value: Decimal, end: usize| Some(Part { value, end, plain: false, english: None, ..part });
        if next.text == "/" && !next.spaced {
            let Some((divisor, end)) = divisor(line, next.end) else { return Some(part) };
            // `3/4` is a fraction, `29/6` and `2/2017` are not numbers at all
            return fraction(quotient(part.value, divisor)?, end);
        }
        match (next.kind, self.word(&next)) {
            // `2 1/2`
            (PieceKind::Figures, _) if next.spaced => {
                let over = piece(line, next.end).filter(|p| p.text == "/" && !p.spaced);
                let fraction_of = || {
                    let (divisor, end) = divisor(line, over?.end)?;
                    let whole: Decimal = next.text.parse().ok()?;
                    Some((part.value.checked_add(quotient(whole, divisor)?)?, end))
                };
                fraction_of().map_or(Some(part), |(value, end)| fraction(value, end))
            }
            (_, Some(Word::Hundredths(n))) => {
                fraction(part.value.checked_add(Decimal::new(i64::from(n), 2))?, next.end)
            }
            (_, Some(Word::Half)) if part.value < Decimal::ONE_HUNDRED => {
                fraction(part.value.checked_add(Decimal::new(5, 1))?, next.end)
            }
            (_, Some(Word::Point)) => {
                let tail = piece(line, next.end).filter(|p| p.kind == PieceKind::Figures);
                let tail = tail.and_then(|p| Some((behind_comma(p.text)?, p.end)));
                tail.map_or(Some(part), |(tail, end)| fraction(part.value.checked_add(tail)?, end))
            }
            _ => Some(part),
        }
    }

    /// Reads the scales behind figures.
    fn scaled(&self, line: &Line<'_>, mut part: Part) -> Option<Part> {
        while let Some(p) = piece(line, part.end) {
            let scale = match self.word(&p) {
                Some(Word::Scale(scale) | Word::Suffix(scale)) => scale,
                _ => break,
            };
            part.value = part.value.checked_mul(scale)?;
            part.scale = part.scale.checked_mul(scale)?;
            (part.end, part.plain, part.english) = (p.end, false, None);
        }
        Some(part)
    }

    /// Reads number words: `dua puluh lima ribu`, `satu setengah`, `dua pertiga`, `duapuluh lima`, `dua-puluh-lima`.
    fn spelled(&self, line: &Line<'_>, from: usize) -> Option<Part> {
        let mut sum = Sum::default();
        let (mut end, mut words, mut hyphens) = (from, 0_usize, false);
        let mut one = false;
        while let Some(mut p) = piece(line, end) {
            let first = words == 0;
            if p.is_dash() && !first && !p.spaced {
                let Some(behind) = piece(line, p.end).filter(|p| !p.spaced) else { break };
                let goes_on = match self.word(&behind) {
                    Some(Word::Teen | Word::Tens(_) | Word::Scale(_)) => true,
                    Some(Word::Digit(_)) => hyphens,
                    _ => false,
                };
                if !goes_on {
                    break;
                }
                (p, hyphens) = (behind, true);
            }
            if p.kind != PieceKind::Word {
                break;
            }
            match self.word(&p) {
                Some(Word::Point) if !first && !sum.is_closed() => {
                    let Some((behind, tail)) = self.decimals(line, p.end) else { break };
                    sum.add_decimals(tail)?;
                    p.end = behind;
                }
                Some(Word::Over) if !first => {
                    let divisor = piece(line, p.end).and_then(|p| Some((self.word(&p)?, p.end)));
                    let Some((Word::Digit(divisor @ 2..), behind)) = divisor else { break };
                    let before = sum;
                    // `dua per tiga`, but neither `satu per satu` nor `lima per dua`
                    let fraction = before.total().is_some_and(|n| n < Decimal::from(divisor));
                    if !fraction || !sum.add(Word::Part(divisor), false)? {
                        break;
                    }
                    p.end = behind;
                }
                Some(Word::Blank) if first => {
                    if !piece(line, p.end).is_some_and(|p| self.word(&p) == Some(Word::Point)) {
                        return None;
                    }
                    sum.add(Word::Digit(0), first)?;
                }
                Some(word) => {
                    if !sum.add(word, first)? {
                        break;
                    }
                    one = first && word == Word::Digit(1);
                }
                None => {
                    let Some(joined) = self.split(&p, sum, first) else { break };
                    sum = joined;
                }
            }
            (end, words) = (p.end, words + 1);
        }
        if words == 0 {
            return None;
        }
        let (value, scale) = (sum.total()?, sum.scale().unwrap_or(Decimal::ONE));
        Some(Part { value, end, scale, article: one && words == 1, ..Part::NONE })
    }

    /// Reads a word that is several number words written as one: `duapuluh`.
    fn split(&self, piece: &Piece<'_>, before: Sum, first: bool) -> Option<Sum> {
        let (mut sum, mut rest, mut parts) = (before, piece.text, 0);
        while !rest.is_empty() {
            let longest = rest.len().min(LONGEST_WORD);
            let (word, len) = (3..=longest).rev().find_map(|len| {
                let word = rest.get(..len).and_then(|head| self.words.word(head))?;
                let joins = matches!(
                    word,
                    Word::Digit(_)
                        | Word::Whole(_)
                        | Word::OneOf(_)
                        | Word::Teen
                        | Word::Tens(_)
                        | Word::Scale(_)
                );
                joins.then_some((word, len))
            })?;
            if parts == MOST_JOINED || !sum.add(word, first && parts == 0)? {
                return None;
            }
            (rest, parts) = (rest.get(len..)?, parts + 1);
        }
        (parts > 1).then_some(sum)
    }

    /// Reads what stands behind `koma`: digits one by one, `dua lima`, or a number below a hundred, `dua puluh lima`.
    fn decimals(&self, line: &Line<'_>, from: usize) -> Option<(usize, Decimal)> {
        let figures = piece(line, from).filter(|p| p.kind == PieceKind::Figures);
        if let Some(p) = figures {
            return Some((p.end, behind_comma(p.text)?));
        }
        let (mut end, mut digits, mut count) = (from, 0_i128, 0_u32);
        while let Some(p) = piece(line, end).filter(|_| count < MOST_DECIMALS - 1) {
            let (add, len) = match self.word(&p) {
                Some(Word::Digit(digit)) => (digit, 1),
                Some(Word::Blank) => (0, 1),
                Some(Word::Whole(whole @ 10..100)) => (whole, 2),
                _ => break,
            };
            digits = digits.checked_mul(10_i128.checked_pow(len)?)?.checked_add(i128::from(add))?;
            (end, count) = (p.end, count + len);
            // `dua puluh lima`, `lima belas`
            match piece(line, end).and_then(|p| Some((self.word(&p)?, p.end))) {
                Some((Word::Tens(10), behind)) if len == 1 => {
                    let units = piece(line, behind).and_then(|p| Some((self.word(&p)?, p.end)));
                    let (units, behind) = match units {
                        Some((Word::Digit(units @ 1..), behind)) => (units, behind),
                        _ => (0, behind),
                    };
                    digits = digits.checked_mul(10)?.checked_add(i128::from(units))?;
                    (end, count) = (behind, count + 1);
                }
                Some((Word::Teen, behind)) if len == 1 => {
                    let teen = digits.checked_sub(i128::from(add))?.checked_mul(10)?.checked_add(10)?;
                    digits = teen.checked_add(i128::from(add))?;
                    (end, count) = (behind, count + 1);
                }
                _ => {}
            }
        }
        (end > from).then_some((end, Decimal::try_from_i128_with_scale(digits, count).ok()?))
    }

    fn word(&self, piece: &Piece<'_>) -> Option<Word> {
        self.words.word(piece.text).filter(|_| piece.kind == PieceKind::Word)
    }
}

/// A number before it is known which tokens it covers.
#[derive(Clone, Copy, Debug)]
struct Part {
    value: Decimal,
    english: Option<Decimal>,
    end: usize,
    scale: Decimal,
    range: bool,
    about: bool,
    plain: bool,
    article: bool,
}

impl Part {
    const NONE: Self = Self {
        value: Decimal::ZERO,
        english: None,
        end: 0,
        scale: Decimal::ONE,
        range: false,
        about: false,
        plain: false,
        article: false,
    };

    /// Finds the tokens of a number that begins in the token `at`. None where it ends inside a word: `dua-duanya`.
    fn number(self, line: &Line<'_>, at: usize) -> Option<Number> {
        let mut next = at;
        while line.get(next).is_some_and(|t| t.span().start() < self.end) {
            next += 1;
        }
        let cut = line.end(next) > self.end;
        // `10 juta-Rp…` goes on with something else
        let dash = || line.text().get(self.end..).is_some_and(|rest| rest.starts_with(['-', '–']));
        if cut && !(next > at + 1 && dash()) {
            return None;
        }
        let Self { value, english, end, scale, range, about, plain, article } = self;
        Some(Number { value, english, next, end, scale, range, about, negative: false, plain, article })
    }
}

/// Reads the figures of a divisor at a byte, with nothing before them and no further stroke behind.
fn divisor(line: &Line<'_>, from: usize) -> Option<(Decimal, usize)> {
    let figures = piece(line, from).filter(|p| p.kind == PieceKind::Figures && !p.spaced)?;
    let more = piece(line, figures.end).is_some_and(|p| p.text == "/" && !p.spaced);
    let divisor = if more { Decimal::ZERO } else { decimal(figures.text)?.0 };
    Some((divisor, figures.end))
}

/// Divides where the result is a common fraction.
fn quotient(value: Decimal, divisor: Decimal) -> Option<Decimal> {
    let fraction = value > Decimal::ZERO && value < divisor && divisor <= Decimal::TEN;
    value.checked_div(divisor).filter(|_| fraction)
}

/// Returns the length of the stroke that stands for the decimals of an amount: `Rp 5.000,-`.
fn empty_decimals(rest: &str) -> usize {
    let stroke = [",--", ",-", ",–", ",—", ".-"].iter().find(|stroke| rest.starts_with(**stroke));
    let behind = stroke.and_then(|stroke| rest.get(stroke.len()..));
    let ends = behind.is_some_and(|behind| !behind.starts_with(char::is_alphanumeric));
    stroke.filter(|_| ends).map_or(0, |stroke| stroke.len())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::tokens;

    fn read(text: &str) -> Option<(String, usize)> {
        let all: Vec<_> = tokens(text).collect();
        let line = Line::all(text, &all).next()?;
        let number = BUILTIN.read(&line, 0)?;
        Some((number.value.normalize().to_string(), number.end))
    }

    #[test]
    fn figures_and_words() {
        let cases = [
            ("1.000", "1000"),
            ("2,5", "2.5"),
            ("2.5", "2.5"),
            ("1.234.567,89", "1234567.89"),
            ("1,234.5", "1234.5"),
            ("0,125", "0.125"),
            ("12 ribu", "12000"),
            ("2,5 juta", "2500000"),
            ("1,2 miliar", "1200000000"),
            ("15 ribu triliun", "15000000000000000"),
            ("500rb", "500000"),
            ("3 jt", "3000000"),
            ("7M", "7000000000"),
            ("3/4", "0.75"),
            ("nol", "0"),
            ("sebelas", "11"),
            ("tujuh belas", "17"),
            ("sembilan puluh sembilan", "99"),
            ("seratus dua", "102"),
            ("dua ratus lima puluh", "250"),
            ("dua puluh lima ribu", "25000"),
            ("seribu sembilan ratus empat puluh lima", "1945"),
            ("tiga juta dua ratus ribu", "3200000"),
            ("dua ribu triliun", "2000000000000000"),
            ("setengah", "0.5"),
            ("setengah juta", "500000"),
            ("satu setengah", "1.5"),
            ("dua setengah miliar", "2500000000"),
            ("lima koma dua lima", "5.25"),
            ("tiga perempat", "0.75"),
            ("seperlima", "0.2"),
            ("sepuluh koma lima", "10.5"),
            ("satu koma dua juta", "1200000"),
            ("seribu dua ratus", "1200"),
            ("5-7", "5"),
            ("10–20 juta", "10000000"),
            ("10 hingga 12", "10"),
        ];
        for (text, value) in cases {
            assert_eq!(read(text), Some((value.to_owned(), text.len())), "{text}");
        }
    }

    #[test]
    fn where_a_number_ends() {
        for (text, read_part) in [
            ("3-1", "3"),
            ("dua tiga", "dua"),
            ("8 hari", "8"),
            ("enam puluhan", "enam"),
            ("dua belas tiga", "dua belas"),
            ("nol ribu", "nol"),
        ] {
            assert_eq!(read(text).unwrap().1, read_part.len(), "{text}");
        }
    }

    #[test]
    fn no_numbers() {
        for text in
            ["ribu", "puluhan", "belas", "29/6", "2/2017", "1.2.3.4", "99999999999999999999999999999999", ""]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
