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

use std::sync::LazyLock;

use rust_decimal::Decimal;

use crate::phrase::Line;
use crate::{Lexicon, Token, tokens};

mod figures;
mod ordinal;
mod part;
mod piece;
mod spelled;
mod words;
mod write;

use part::Part;
use piece::{PieceKind, piece};
pub(crate) use words::Numbers;
use words::Word;
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

impl Numbers {
    /// Reads the number that begins at a token, with its range.
    pub(crate) fn read(&self, line: &Line<'_>, at: usize) -> Option<Number> {
        self.read_amount(line, at, line.start(at), "")
    }

    /// Reads a number with the minus before it.
    pub(crate) fn read_signed(&self, line: &Line<'_>, at: usize) -> Option<Number> {
        let minus = if line.is_number(at) { None } else { self.minus.at(line, at) };
        let sign = || self.is_sign(line, at).then_some(at + 1);
        let Some(next) = minus.map(|(next, ())| next).or_else(sign) else { return self.read(line, at) };
        let number = self.read_one(line, next)?;
        Some(Number {
            value: -number.value,
            english: number.english.map(|v| -v),
            negative: true,
            plain: false,
            ..number
        })
    }

    /// Returns the index of the sign before figures: of `tumbuh -0,3 persen`, but neither of `15 -25 persen` nor of
    /// `15% -25%`.
    pub(crate) fn sign_before(&self, line: &Line<'_>, at: usize) -> Option<usize> {
        let sign = at.checked_sub(1).filter(|&sign| self.is_sign(line, sign))?;
        let open = line.before(sign).is_none_or(|t| t.is_word() || t.of(line.text()) == "(");
        open.then_some(sign)
    }

    fn is_sign(&self, line: &Line<'_>, at: usize) -> bool {
        let glued = line.is_punctuation(at) && line.is_glued(at + 1) && line.is_number(at + 1);
        glued
            && line.get(at).is_some_and(Token::is_spaced)
            && self.signs.iter().any(|s| **s == *line.word(at))
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
        if low.over && name.is_empty() {
            return low.number(line, at);
        }
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
        if mark.kind != PieceKind::Word || !self.words.begins(mark.text) {
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
