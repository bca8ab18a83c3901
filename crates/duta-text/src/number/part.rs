//! A number read from pieces: figures or words with their scales, before it is known which tokens it covers.

use rust_decimal::Decimal;

use super::figures::{behind_comma, decimal};
use super::piece::{Piece, PieceKind, piece};
use super::spelled::Sum;
use super::words::Word;
use super::{Number, Numbers};
use crate::phrase::Line;

/// The most digits that are read behind `koma`.
const MOST_DECIMALS: u32 = 28;
/// The most parts of a number, each with its scale: `2 juta 500 ribu`.
const MOST_PARTS: usize = 6;
/// The most number words that are written as one.
const MOST_JOINED: usize = 6;
/// The longest number word of the tables, in bytes, that is looked for inside a longer one.
const LONGEST_WORD: usize = 10;

/// A number before it is known which tokens it covers.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part {
    pub(super) value: Decimal,
    pub(super) english: Option<Decimal>,
    pub(super) end: usize,
    pub(super) scale: Decimal,
    pub(super) range: bool,
    pub(super) about: bool,
    pub(super) plain: bool,
    pub(super) article: bool,
    /// Whether what stands behind it surely does not go on with it, neither with a scale nor as a range.
    pub(super) over: bool,
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
        over: false,
    };

    /// Finds the tokens of a number that begins in the token `at`. None where it ends inside a word: `dua-duanya`.
    pub(super) fn number(self, line: &Line<'_>, at: usize) -> Option<Number> {
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
        let Self { value, english, end, scale, range, about, plain, article, .. } = self;
        Some(Number { value, english, next, end, scale, range, about, negative: false, plain, article })
    }
}

impl Numbers {
    /// Reads the parts of a number, each with its scale.
    pub(super) fn parts(&self, line: &Line<'_>, from: usize) -> Option<Part> {
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
        match first.kind {
            PieceKind::Figures => self.figures(line, &first),
            PieceKind::Word if !self.words.begins(first.text) && !self.joined.may_hold(first.text) => None,
            PieceKind::Word => Some(self.with_ending(line, self.spelled(line, first)?)),
            PieceKind::Mark => None,
        }
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
        // behind most figures nothing of a number stands
        let Some(next) = piece(line, part.end) else { return Some(part) };
        let over = match next.kind {
            PieceKind::Word => next.spaced && !self.words.begins(next.text),
            PieceKind::Figures => !plain,
            PieceKind::Mark => !next.is_dash() && (next.spaced || next.text != "/"),
        };
        if over {
            return Some(Part { over, ..part });
        }
        let part = if plain { self.with_fraction(line, part, &next)? } else { part };
        Some(self.with_ending(line, self.scaled(line, part)?))
    }

    /// Reads a fraction behind plain figures or made of them. None where they are no number at all: `29/6`.
    fn with_fraction(&self, line: &Line<'_>, part: Part, next: &Piece<'_>) -> Option<Part> {
        let fraction =
            |value: Decimal, end: usize| Some(Part { value, end, plain: false, english: None, ..part });
        if next.text == "/" && !next.spaced {
            let Some((divisor, end)) = divisor(line, next.end) else { return Some(part) };
            // `3/4` is a fraction, `29/6` and `2/2017` are not numbers at all
            return fraction(quotient(part.value, divisor)?, end);
        }
        match (next.kind, self.word(next)) {
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
    fn spelled(&self, line: &Line<'_>, first: Piece<'_>) -> Option<Part> {
        let mut sum = Sum::default();
        let (mut end, mut words, mut hyphens) = (first.start, 0_usize, false);
        let (mut one, mut next) = (false, Some(first));
        while let Some(mut p) = next.take().or_else(|| piece(line, end)) {
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
        if !self.joined.may_hold(piece.text) {
            return None;
        }
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
