//! The sum that number words make: `dua juta lima ratus ribu`.

use rust_decimal::Decimal;

use super::words::Word;

/// The parts of a spelled number, as they are read.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sum {
    total: Decimal,
    /// What is below the next scale.
    group: Decimal,
    /// A digit that `belas`, `puluh` or `ratus` may still follow.
    digit: Option<u32>,
    /// The last scale; the next one must be smaller.
    scale: Option<Decimal>,
    /// Whether decimals or a fraction were read, so that only a scale may follow.
    closed: bool,
}

impl Sum {
    /// Adds a word. False where the number ended before it; none where the number is too large.
    pub(super) fn add(&mut self, word: Word, first: bool) -> Option<bool> {
        if self.closed && !matches!(word, Word::Scale(_)) {
            return Some(false);
        }
        match word {
            Word::Digit(d) if self.digit.is_none() && (first || d > 0) && self.takes_digit() => {
                self.digit = Some(d);
            }
            Word::Whole(v) if self.digit.is_none() && self.is_round(if v < 100 { 100 } else { 1000 }) => {
                self.group = self.group.checked_add(Decimal::from(v))?;
            }
            Word::OneOf(scale) => {
                let smaller = self.scale.is_none_or(|last| scale < last);
                if !(smaller && self.digit.is_none() && self.group.is_zero()) {
                    return Some(false);
                }
                self.total = self.total.checked_add(scale)?;
                self.scale = Some(scale);
            }
            Word::Teen if self.is_round(100) => {
                let Some(digit) = self.digit.take() else { return Some(false) };
                self.group = self.group.checked_add(Decimal::from(digit.checked_add(10)?))?;
            }
            Word::Tens(tens) if self.is_round(tens.saturating_mul(10)) => {
                let Some(digit) = self.digit.take() else { return Some(false) };
                self.group = self.group.checked_add(Decimal::from(digit.checked_mul(tens)?))?;
            }
            Word::Scale(scale) => return self.multiply(scale),
            Word::Half if self.scale.is_none() || (self.group.is_zero() && self.digit.is_none()) => {
                let half = Decimal::new(5, 1);
                match self.scale {
                    // `dua juta setengah`
                    Some(scale) => {
                        self.total = self.total.checked_add(scale.checked_mul(half)?)?;
                    }
                    None => self.add_group(half)?,
                }
                self.closed = true;
            }
            Word::Fraction(divisor) if first || self.digit.is_some() => {
                self.add_group(Decimal::ONE.checked_div(Decimal::from(divisor))?)?;
                self.closed = true;
            }
            Word::Hundredths(n) if first => {
                self.group = Decimal::new(i64::from(n), 2);
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

    fn multiply(&mut self, scale: Decimal) -> Option<bool> {
        let below = self.below()?;
        if below.is_zero() && !self.total.is_zero() {
            self.total = self.total.checked_mul(scale)?;
        } else if !below.is_zero() && self.scale.is_none_or(|last| scale < last) {
            self.total = self.total.checked_add(below.checked_mul(scale)?)?;
        } else if !below.is_zero()
            && self.scale == Some(Decimal::ONE_THOUSAND)
            && scale > Decimal::ONE_THOUSAND
        {
            // `dua ribu lima ratus triliun`
            self.total = self.total.checked_add(below)?.checked_mul(scale)?;
        } else {
            return Some(false);
        }
        (self.group, self.digit, self.scale, self.closed) = (Decimal::ZERO, None, Some(scale), false);
        Some(true)
    }

    /// Adds what stands behind the comma.
    pub(super) fn add_decimals(&mut self, value: Decimal) -> Option<()> {
        self.add_group(value)?;
        self.closed = true;
        Some(())
    }

    pub(super) fn is_closed(&self) -> bool {
        self.closed
    }

    /// Returns the last scale word, if there was one.
    pub(super) fn scale(&self) -> Option<Decimal> {
        self.scale
    }

    pub(super) fn total(&self) -> Option<Decimal> {
        self.total.checked_add(self.below()?)
    }

    /// Returns what is below the next scale.
    fn below(&self) -> Option<Decimal> {
        self.group.checked_add(Decimal::from(self.digit.unwrap_or_default()))
    }

    /// Tells whether a digit may follow: neither behind a digit nor behind `sepuluh`.
    fn takes_digit(&self) -> bool {
        let hundreds = self.group.checked_rem(Decimal::ONE_HUNDRED);
        self.is_round(10) && hundreds.is_some_and(|rest| rest != Decimal::TEN)
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
}
