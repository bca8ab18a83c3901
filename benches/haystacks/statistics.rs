//! What decides how hard a text is for a matcher of names.

/// Figures of a text. Words are runs of letters and digits.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Statistics {
    /// Words in 1,000 bytes.
    pub(crate) words: f64,
    /// Words that begin with a capital, in a hundred words.
    pub(crate) capitalised: f64,
    /// Words that begin with a capital or a digit, in 1,000 bytes: where a name may start.
    pub(crate) starts: f64,
    /// Bytes that are not ASCII, in a hundred bytes.
    pub(crate) non_ascii: f64,
}

impl Statistics {
    pub(crate) fn of(text: &str) -> Self {
        let (mut words, mut capitals, mut digits, mut non_ascii) = (0u32, 0u32, 0u32, 0usize);
        let mut in_word = false;
        for c in text.chars() {
            if !c.is_ascii() {
                non_ascii += c.len_utf8();
            }
            let in_word_now = c.is_alphanumeric();
            if in_word_now && !in_word {
                words += 1;
                capitals += u32::from(c.is_uppercase());
                digits += u32::from(c.is_ascii_digit());
            }
            in_word = in_word_now;
        }
        let bytes = text.len() as f64;
        Self {
            words: f64::from(words) * 1000.0 / bytes,
            capitalised: f64::from(capitals) * 100.0 / f64::from(words),
            starts: f64::from(capitals + digits) * 1000.0 / bytes,
            non_ascii: non_ascii as f64 * 100.0 / bytes,
        }
    }

    /// Stops the bench where a text is not like Indonesian news. The middle of each range is what some seven
    /// megabytes of news of several papers measure: ratios between engines on other text say little about news.
    pub(crate) fn assert_like_news(self) {
        let within = |what: &str, value: f64, from: f64, to: f64| {
            assert!(
                (from..=to).contains(&value),
                "{what}: {value:.2} is not between {from} and {to}: {self:?}"
            );
        };
        within("words in 1,000 bytes", self.words, 137.0, 147.0);
        within("percent of words with a capital", self.capitalised, 20.0, 24.0);
        within("starts in 1,000 bytes", self.starts, 35.0, 40.0);
        within("percent of bytes that are not ASCII", self.non_ascii, 0.27, 0.43);
    }
}
