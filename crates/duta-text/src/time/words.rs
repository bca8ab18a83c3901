//! The words of times.

use crate::number::Numbers;
use crate::phrase::{Filter, Line, Phrases};
use crate::{Lexicon, Token, TokenKind};

/// The tables that the grammar reads by.
#[derive(Clone, Debug)]
pub(super) struct Words {
    pub(super) numbers: Numbers,
    pub(super) months: Phrases<Month>,
    pub(super) weekdays: Phrases<i8>,
    pub(super) day_parts: Phrases<DayPart>,
    /// Days, as a distance in days from an anchor.
    pub(super) day_words: Phrases<(i32, Anchor)>,
    pub(super) units: Phrases<Unit>,
    pub(super) ones: Phrases<Unit>,
    pub(super) deictics: Phrases<Deictic>,
    pub(super) ordinals: Phrases<i8>,
    /// Zones with their distance from UTC in minutes.
    pub(super) zones: Phrases<i16>,
    pub(super) edges: Phrases<()>,
    pub(super) dates: Phrases<()>,
    pub(super) clocks: Phrases<()>,
    pub(super) half: Phrases<()>,
    pub(super) local: Phrases<()>,
    pub(super) place_time: Phrases<()>,
    pub(super) same: Phrases<()>,
    pub(super) spans: Phrases<()>,
    pub(super) range: Phrases<()>,
    pub(super) and: Phrases<()>,
    pub(super) decade: Phrases<()>,
    pub(super) era: Phrases<()>,
    /// The days of the Javanese week of five, which stand behind the weekday.
    pub(super) market_days: Phrases<()>,
    pub(super) last: Phrases<()>,
    pub(super) repeat: Phrases<()>,
    pub(super) not: Phrases<()>,
    /// Words behind which a date is part of a name: `Stadion 17 Mei`.
    pub(super) named: Phrases<()>,
    /// Words behind which a month or a weekday is a person: `Bu Mei`.
    pub(super) person: Phrases<()>,
    /// What makes of `akhir tahun` something else: `akhir tahun anggaran`.
    pub(super) fiscal: Phrases<()>,
    /// `Nomor`, behind the year of a law.
    pub(super) number: Phrases<()>,
    /// What is counted by a number that looks like a year or an hour: `2000 orang`.
    pub(super) counted: Phrases<()>,
    /// The names of other calendars: `1440 H`.
    pub(super) calendars: Phrases<()>,
    pub(super) future: Phrases<()>,
    pub(super) year_cues: Phrases<()>,
    /// The words that make a week its last days: `akhir pekan`.
    pub(super) weekend: Phrases<()>,
    /// The words that an expression may begin with.
    begin: Phrases<()>,
    /// All words with which something is read: nothing is to be asked of the others.
    starts: Filter,
}

/// A month: its number, nought where the calendar is another one, and whether the name may stand alone.
#[derive(Clone, Copy, Debug)]
pub(super) struct Month {
    pub(super) number: i8,
    pub(super) full: bool,
    /// Whether people are called so: `Mei`.
    pub(super) given: bool,
}

/// A part of the day, with the hours that it puts after noon.
#[derive(Clone, Copy, Debug)]
pub(super) struct DayPart {
    pub(super) later_from: i8,
    pub(super) later_to: i8,
    /// Whether before a weekday it is that of the day before: `malam Minggu`.
    pub(super) eve: bool,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Quarter,
    Third,
    Half,
    /// `paruh`: the half of a year that is named, and of other things.
    HalfOf,
    Year,
    Decade,
    Century,
}

impl Unit {
    fn named(name: &str) -> Option<Self> {
        const NAMES: [(&str, Unit); 13] = [
            ("second", Unit::Second),
            ("minute", Unit::Minute),
            ("hour", Unit::Hour),
            ("day", Unit::Day),
            ("week", Unit::Week),
            ("month", Unit::Month),
            ("quarter", Unit::Quarter),
            ("third", Unit::Third),
            ("half", Unit::Half),
            ("half-of", Unit::HalfOf),
            ("year", Unit::Year),
            ("decade", Unit::Decade),
            ("century", Unit::Century),
        ];
        NAMES.iter().find(|(n, _)| *n == name).map(|(_, unit)| *unit)
    }

    /// Returns how many months it has; none for what is shorter.
    pub(super) fn months(self) -> Option<i32> {
        match self {
            Self::Month => Some(1),
            Self::Quarter => Some(3),
            Self::Third => Some(4),
            Self::Half | Self::HalfOf => Some(6),
            Self::Year => Some(12),
            Self::Decade => Some(120),
            Self::Century => Some(1200),
            Self::Second | Self::Minute | Self::Hour | Self::Day | Self::Week => None,
        }
    }
}

/// What a time is reckoned from.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Anchor {
    /// The day of publication.
    Published,
    /// The time told before.
    Context,
}

/// A word that turns a unit into a time: `lalu`, `depan`, `sebelumnya`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Deictic {
    pub(super) step: i8,
    pub(super) anchor: Anchor,
    pub(super) place: Place,
}

/// Where a deictic may stand.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Place {
    /// Behind a unit, counted or not, a day or a month: `tahun lalu`, `dua tahun lalu`, `Senin lalu`.
    Any,
    /// Behind a counted unit: `dua hari kemudian`.
    Counted,
    /// Behind a counted unit, which is a stretch up to now or from now on: `tiga hari terakhir`.
    Stretch,
    /// Behind a day or a month: `Oktober nanti`.
    Turn,
}

impl Words {
    pub(super) fn new(lexicon: &Lexicon) -> Self {
        let mut begin = Phrases::default();
        let mut table = |name: &str| {
            for row in lexicon.table(name).rows() {
                begin.insert(row.get("word"), row.get("case") == "exact", ());
                begin.insert(row.get("one"), false, ());
            }
        };
        ["months", "weekdays", "day_parts", "day_words", "time_units"].into_iter().for_each(&mut table);
        let mut words = Self {
            numbers: Numbers::new(lexicon),
            months: Phrases::default(),
            weekdays: Phrases::default(),
            day_parts: Phrases::default(),
            day_words: Phrases::default(),
            units: Phrases::default(),
            ones: Phrases::default(),
            deictics: Phrases::default(),
            ordinals: Phrases::default(),
            zones: Phrases::default(),
            edges: cues(lexicon, "edge"),
            dates: cues(lexicon, "date"),
            clocks: cues(lexicon, "clock"),
            half: cues(lexicon, "half"),
            local: cues(lexicon, "local"),
            place_time: cues(lexicon, "place_time"),
            same: cues(lexicon, "same"),
            spans: cues(lexicon, "span"),
            range: cues(lexicon, "range"),
            and: cues(lexicon, "and"),
            decade: cues(lexicon, "decade"),
            era: cues(lexicon, "era"),
            market_days: cues(lexicon, "market_day"),
            last: cues(lexicon, "last"),
            named: cues(lexicon, "named"),
            person: cues(lexicon, "person"),
            fiscal: cues(lexicon, "fiscal"),
            number: cues(lexicon, "number"),
            counted: cues(lexicon, "counted"),
            calendars: cues(lexicon, "calendar"),
            repeat: cues(lexicon, "repeat"),
            not: cues(lexicon, "not"),
            future: cues(lexicon, "future"),
            year_cues: cues(lexicon, "year"),
            weekend: cues(lexicon, "weekend"),
            begin,
            starts: Filter::default(),
        };
        for row in lexicon.table("time_cues").rows() {
            if matches!(row.get("class"), "edge" | "date" | "clock" | "span" | "era") {
                words.begin.insert(row.get("word"), false, ());
            }
        }
        for row in lexicon.table("months").rows() {
            let form = row.get("form");
            let month = Month {
                number: row.get("number").parse().unwrap_or(0),
                full: matches!(form, "full" | "name"),
                given: form == "name",
            };
            words.months.insert(row.get("word"), false, month);
        }
        for row in lexicon.table("weekdays").rows() {
            let number = row.get("number").parse().unwrap_or(1);
            words.weekdays.insert(row.get("word"), row.get("case") == "exact", number);
        }
        for row in lexicon.table("day_parts").rows() {
            let hour = |column| row.get(column).parse().unwrap_or(24);
            let part = DayPart {
                later_from: hour("later_from"),
                later_to: hour("later_to"),
                eve: row.get("eve") == "yes",
            };
            words.day_parts.insert(row.get("word"), false, part);
        }
        for row in lexicon.table("day_words").rows() {
            let offset = row.get("offset").parse().unwrap_or(0);
            words.day_words.insert(row.get("word"), false, (offset, anchor(row.get("anchor"))));
        }
        for row in lexicon.table("time_units").rows() {
            let Some(unit) = Unit::named(row.get("unit")) else { continue };
            words.units.insert(row.get("word"), false, unit);
            words.ones.insert(row.get("one"), false, unit);
        }
        for row in lexicon.table("deictics").rows() {
            let deictic = Deictic {
                step: row.get("step").parse().unwrap_or(0),
                anchor: anchor(row.get("anchor")),
                place: match row.get("anchor") {
                    "count" | "count-context" => Place::Counted,
                    "stretch" => Place::Stretch,
                    "turn" => Place::Turn,
                    _ => Place::Any,
                },
            };
            words.deictics.insert(row.get("word"), false, deictic);
        }
        for row in lexicon.table("ordinals").rows() {
            words.ordinals.insert(row.get("word"), false, row.get("number").parse().unwrap_or(1));
        }
        for row in lexicon.table("time_zones").rows() {
            words.zones.insert(row.get("word"), false, minutes(row.get("offset")));
        }
        words.starts = Filter::new(words.begin.keys().chain(words.not.keys()).chain(words.numbers.keys()));
        words
    }

    /// Tells whether a token is surely no start of an expression or a name: one quick look, which most words fail.
    pub(super) fn is_far(&self, line: &Line<'_>, at: usize) -> bool {
        line.get(at).is_none_or(|t| {
            t.kind() != TokenKind::Number && !t.may_have_dash() && !self.starts.may_hold(t.of(line.text()))
        })
    }

    /// Tells whether a line that ends with a token may end inside an expression.
    pub(super) fn is_open(&self, text: &str, last: &Token) -> bool {
        let word = last.of(text);
        last.kind() == TokenKind::Number
            || self.weekdays.word(word).is_some()
            || self.months.word(word).is_some()
            || self.day_parts.word(word).is_some()
            || self.units.word(word).is_some()
            || self.dates.word(word).is_some()
            || self.clocks.word(word).is_some()
    }

    /// Tells whether an expression may begin at a token.
    pub(super) fn may_begin(&self, line: &Line<'_>, at: usize) -> bool {
        let word = line.word(at);
        line.is_number(at)
            || word.contains(['-', '–'])
            || self.begin.at(line, at).is_some()
            || self.numbers.is_number_word(word)
    }
}

fn anchor(name: &str) -> Anchor {
    if name.ends_with("context") { Anchor::Context } else { Anchor::Published }
}

fn cues(lexicon: &Lexicon, class: &str) -> Phrases<()> {
    let mut phrases = Phrases::default();
    for row in lexicon.table("time_cues").rows().filter(|row| row.get("class") == class) {
        phrases.insert(row.get("word"), false, ());
    }
    phrases
}

/// Reads `+07:00` as minutes.
fn minutes(offset: &str) -> i16 {
    let (sign, digits) = match offset.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, offset.trim_start_matches('+')),
    };
    let mut parts = digits.split(':').map(|p| p.parse::<i16>().unwrap_or(0));
    let (hours, minutes) = (parts.next().unwrap_or(0), parts.next().unwrap_or(0));
    sign * (hours.clamp(0, 14) * 60 + minutes.clamp(0, 59))
}
