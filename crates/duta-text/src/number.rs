//! Numbers in figures and words: `1.000`, `2,5 juta`, `dua puluh lima ribu`, `setengah`, `5-7`.

use core::str::FromStr;

use rust_decimal::Decimal;

use crate::Lexicon;
use crate::phrase::{Key, Line, Phrases};

/// Reads numbers.
#[derive(Clone, Debug)]
pub(crate) struct Numbers {
    words: Phrases<Word>,
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
    /// The scale words in it, multiplied: a million in `2,5 juta`.
    scale: Decimal,
    /// Whether it is a range, `5-7`.
    pub(crate) range: bool,
    /// Whether it is plain figures: no point, comma, word or range.
    pub(crate) plain: bool,
    /// Whether it is the one word that is an article too: `satu`.
    pub(crate) article: bool,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Word {
    Digit(u32),
    Whole(u64),
    Teen,
    Tens(u32),
    Scale(u64),
    Suffix(u64),
    Half,
    Point,
    Fraction(u32),
    Part(u32),
    Vague,
    Range,
}

impl Numbers {
    pub(crate) fn new(lexicon: &Lexicon) -> Self {
        let mut words = Phrases::default();
        for row in lexicon.table("number_words").rows() {
            let value: u64 = row.get("value").parse().unwrap_or_default();
            let small = u32::try_from(value).unwrap_or_default();
            let class = row.get("class");
            let word = match class {
                "digit" => Word::Digit(small),
                "whole" => Word::Whole(value),
                "teen" => Word::Teen,
                "tens" => Word::Tens(small),
                "scale" => Word::Scale(value),
                "suffix" | "symbol" => Word::Suffix(value),
                "half" => Word::Half,
                "point" => Word::Point,
                "fraction" if small > 0 => Word::Fraction(small),
                "part" if small > 0 => Word::Part(small),
                "vague" => Word::Vague,
                "range" => Word::Range,
                _ => continue,
            };
            words.insert(row.get("word"), class == "symbol", word);
        }
        Self { words }
    }

    /// Returns the keys of the words of numbers.
    pub(crate) fn keys(&self) -> impl Iterator<Item = Key> + Clone {
        self.words.keys()
    }

    /// Tells whether a word says that there are many, but not how many: `puluhan`.
    pub(crate) fn is_vague(&self, word: &str) -> bool {
        self.words.word(word) == Some(Word::Vague)
    }

    /// Tells whether a word is part of a number.
    pub(crate) fn is_number_word(&self, word: &str) -> bool {
        !matches!(self.words.word(word), None | Some(Word::Vague | Word::Range | Word::Point))
    }

    /// Reads the number that begins at a token, with its range.
    pub(crate) fn read(&self, line: &Line<'_>, at: usize) -> Option<Number> {
        let number = self.read_one(line, at)?;
        Some(self.with_range(line, number))
    }

    /// Reads a number whose figures begin inside a token: the `1,5` of `Rp1,5`.
    pub(crate) fn read_inside(&self, line: &Line<'_>, at: usize, byte: usize) -> Option<Number> {
        let number = self.figures(line, at, byte)?;
        Some(self.with_range(line, number))
    }

    /// Reads one number without looking for a range.
    pub(crate) fn read_one(&self, line: &Line<'_>, at: usize) -> Option<Number> {
        if line.is_number(at) { self.figures(line, at, line.start(at)) } else { self.spelled(line, at) }
    }

    fn with_range(&self, line: &Line<'_>, low: Number) -> Number {
        let dash = line.is_dash(low.next);
        let behind = if dash { Some(low.next + 1) } else { self.range_word(line, low.next) };
        let Some(high) = behind.and_then(|at| self.read_one(line, at)) else { return low };
        // in `10-20 juta` the scale counts for both
        let scale = if low.scale == Decimal::ONE { high.scale } else { Decimal::ONE };
        let value = low.value.checked_mul(scale).unwrap_or(low.value);
        if value >= high.value {
            return low;
        }
        Number { value, english: None, range: true, plain: false, article: false, ..high }
    }

    fn range_word(&self, line: &Line<'_>, at: usize) -> Option<usize> {
        self.words.at(line, at).filter(|(_, w)| *w == Word::Range).map(|(next, _)| next)
    }

    /// Reads figures at a byte, with the words behind them: `2,5 juta`, `12 ribu`, `1/2`.
    fn figures(&self, line: &Line<'_>, at: usize, byte: usize) -> Option<Number> {
        let rest = line.text().get(byte..)?;
        let figures = figures_of(rest);
        let mut end = byte + figures.len();
        let (mut value, mut english) = decimal(figures)?;
        let mut next = at;
        while line.get(next).is_some_and(|t| t.span().start() < end) {
            next += 1;
        }
        let mut plain = figures.bytes().all(|b| b.is_ascii_digit());
        let over = plain && line.word(next) == "/" && line.is_glued(next) && line.is_glued(next + 1);
        if over && line.is_number(next + 1) {
            let (divisor, _) = decimal(line.word(next + 1))?;
            // `3/4` is a fraction, `29/6` and `2/2017` are not numbers at all
            let fraction = value > Decimal::ZERO && value < divisor && divisor <= Decimal::TEN;
            if !fraction || line.word(next + 2) == "/" {
                return None;
            }
            value = value.checked_div(divisor)?;
            (next, plain) = (next + 2, false);
            end = line.end(next);
        }
        let mut product = Decimal::ONE;
        while let Some((behind, Word::Scale(scale) | Word::Suffix(scale))) = self.words.at(line, next) {
            value = value.checked_mul(Decimal::from(scale))?;
            product = product.checked_mul(Decimal::from(scale))?;
            (next, end, plain, english) = (behind, line.end(behind), false, None);
        }
        Some(Number { value, english, next, end, scale: product, range: false, plain, article: false })
    }

    /// Reads number words: `dua puluh lima ribu`, `satu setengah`, `dua pertiga`.
    fn spelled(&self, line: &Line<'_>, at: usize) -> Option<Number> {
        let mut sum = Sum::default();
        let mut next = at;
        while let Some((behind, word)) = self.words.at(line, next) {
            let first = next == at;
            if word == Word::Point && !first && !sum.closed {
                let Some((behind, tail)) = self.decimals(line, behind) else { break };
                sum.add_group(tail)?;
                (next, sum.closed) = (behind, true);
                continue;
            }
            if !sum.add(word, first)? {
                break;
            }
            next = behind;
        }
        if next == at {
            return None;
        }
        let article = next == at + 1 && self.words.at(line, at).is_some_and(|(_, w)| w == Word::Digit(1));
        let scale = Decimal::from(sum.scale.unwrap_or(1));
        let value = sum.total()?;
        Some(Number {
            value,
            english: None,
            next,
            end: line.end(next),
            scale,
            range: false,
            plain: false,
            article,
        })
    }

    /// Reads the digits behind `koma`.
    fn decimals(&self, line: &Line<'_>, at: usize) -> Option<(usize, Decimal)> {
        let (mut next, mut value, mut unit) = (at, Decimal::ZERO, Decimal::ONE);
        while let Some((behind, Word::Digit(digit))) =
            self.words.at(line, next).filter(|_| next < at + MOST_DECIMALS)
        {
            unit = unit.checked_div(Decimal::TEN)?;
            value = value.checked_add(unit.checked_mul(Decimal::from(digit))?)?;
            next = behind;
        }
        (next > at).then_some((next, value))
    }
}

/// The most digits that are read behind `koma`.
const MOST_DECIMALS: usize = 12;

/// The parts of a spelled number, as they are read.
#[derive(Debug, Default)]
struct Sum {
    total: Decimal,
    /// What is below the next scale.
    group: Decimal,
    /// A digit that `belas`, `puluh` or `ratus` may still follow.
    digit: Option<u32>,
    /// The last scale; the next one must be smaller.
    scale: Option<u64>,
    /// Whether decimals were read, so that only a scale may follow.
    closed: bool,
}

impl Sum {
    /// Adds a word. False where the number ended before it; none where the number is too large.
    fn add(&mut self, word: Word, first: bool) -> Option<bool> {
        if self.closed && !matches!(word, Word::Scale(_)) {
            return Some(false);
        }
        match word {
            Word::Digit(d) if self.digit.is_none() && (first || d > 0) && self.is_round(10) => {
                self.digit = Some(d)
            }
            Word::Whole(v @ ..1000)
                if self.digit.is_none() && self.is_round(if v < 100 { 100 } else { 1000 }) =>
            {
                self.group = self.group.checked_add(Decimal::from(v))?;
            }
            Word::Whole(v) if first => {
                self.total = Decimal::from(v);
                self.scale = Some(v);
            }
            Word::Teen if self.is_round(100) => {
                let Some(digit) = self.digit.take() else { return Some(false) };
                self.group = self.group.checked_add(Decimal::from(digit.checked_add(10)?))?;
                // behind `dua belas` no digit follows
                self.closed = true;
            }
            Word::Tens(tens) if self.is_round(tens.saturating_mul(10)) => {
                let Some(digit) = self.digit.take() else { return Some(false) };
                self.group = self.group.checked_add(Decimal::from(digit.checked_mul(tens)?))?;
            }
            Word::Scale(scale) => {
                let below = self.group.checked_add(Decimal::from(self.digit.unwrap_or_default()))?;
                let scaled = Decimal::from(scale);
                if below.is_zero() && !self.total.is_zero() {
                    self.total = self.total.checked_mul(scaled)?;
                } else if !below.is_zero() && self.scale.is_none_or(|last| scale < last) {
                    self.total = self.total.checked_add(below.checked_mul(scaled)?)?;
                } else {
                    return Some(false);
                }
                (self.group, self.digit, self.scale, self.closed) = (Decimal::ZERO, None, Some(scale), false);
            }
            Word::Half if self.scale.is_none() => {
                self.add_group(Decimal::new(5, 1))?;
                self.closed = true;
            }
            Word::Fraction(divisor) if first => {
                self.group = Decimal::ONE.checked_div(Decimal::from(divisor))?;
                self.closed = true;
            }
            Word::Part(divisor) if self.group.is_zero() => {
                let Some(digit) = self.digit.take() else { return Some(false) };
                self.group = Decimal::from(digit).checked_div(Decimal::from(divisor))?;
                self.closed = true;
            }
            _ => return Some(false),
        }
        Some(true)
    }

    /// Tells whether what is below the next scale is a multiple of `step`: behind `dua puluh` neither `sepuluh` nor
    /// `tiga puluh` goes on.
    fn is_round(&self, step: u32) -> bool {
        self.group.checked_rem(Decimal::from(step)).is_some_and(|rest| rest.is_zero())
    }

    fn add_group(&mut self, value: Decimal) -> Option<()> {
        let digit = Decimal::from(self.digit.take().unwrap_or_default());
        self.group = self.group.checked_add(digit)?.checked_add(value)?;
        Some(())
    }

    fn total(self) -> Option<Decimal> {
        self.total.checked_add(self.group)?.checked_add(Decimal::from(self.digit.unwrap_or_default()))
    }
}

/// Returns the figures at the start of a text, with the points and commas inside.
fn figures_of(rest: &str) -> &str {
    let mut len = 0;
    let mut chars = rest.chars().peekable();
    while let Some(c) = chars.next() {
        let inside = matches!(c, '.' | ',') && len > 0 && chars.peek().is_some_and(char::is_ascii_digit);
        if !c.is_ascii_digit() && !inside {
            break;
        }
        len += 1;
    }
    rest.get(..len).unwrap_or_default()
}

/// The most characters that a number in figures may have.
const MOST_FIGURES: usize = 40;

/// Reads figures as Indonesian writes them, point for thousands and comma for decimals, and, where only that makes
/// sense, the other way round. Beside it, the English reading of `1,000`.
fn decimal(figures: &str) -> Option<(Decimal, Option<Decimal>)> {
    let (points, commas) = (figures.matches('.').count(), figures.matches(',').count());
    let last = figures.rfind(['.', ',']);
    let tail = last.and_then(|at| figures.get(at + 1..)).unwrap_or_default();
    let mark = if points > 0 && commas > 0 {
        // the mark that comes last is that of the decimals
        let mark = last.and_then(|at| figures.get(at..=at)).and_then(|m| m.chars().next());
        let count = if mark == Some('.') { points } else { commas };
        if count > 1 {
            return None;
        }
        mark
    } else if points == 1 && !is_grouped(figures, '.') {
        Some('.')
    } else if commas == 1 {
        Some(',')
    } else if (points > 0 && !is_grouped(figures, '.')) || (commas > 0 && !is_grouped(figures, ',')) {
        return None;
    } else {
        None
    };
    let value = parse(figures, mark)?;
    let english = if commas == 1 && points == 0 && tail.len() == 3 && is_grouped(figures, ',') {
        parse(figures, None)
    } else {
        None
    };
    Some((value, english))
}

/// Tells whether the mark parts groups of three.
fn is_grouped(figures: &str, mark: char) -> bool {
    let mut groups = figures.split(mark);
    groups.next().is_some_and(|g| (1..=3).contains(&g.len()) && !g.starts_with('0'))
        && groups.all(|g| g.len() == 3)
}

fn parse(figures: &str, decimal_mark: Option<char>) -> Option<Decimal> {
    let mut bytes = [0_u8; MOST_FIGURES];
    let mut len = 0;
    for c in figures.chars() {
        let byte = match c {
            '0'..='9' => u8::try_from(c).ok()?,
            _ if Some(c) == decimal_mark => b'.',
            _ => continue,
        };
        *bytes.get_mut(len)? = byte;
        len += 1;
    }
    Decimal::from_str(core::str::from_utf8(bytes.get(..len)?).ok()?).ok()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::tokens;

    fn read(text: &str) -> Option<(String, usize)> {
        let all: Vec<_> = tokens(text).collect();
        let line = Line::all(text, &all).next()?;
        let number = Numbers::new(&Lexicon::builtin()).read(&line, 0)?;
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
