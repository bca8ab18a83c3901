//! Hours and minutes: `pukul 14.00 WIB`, `14:41 WIB`, `jam 8 malam`, `pukul dua siang`.

use super::expression::Read;
use super::words::{DayPart, Words};
use crate::phrase::Line;

/// A time of the day, with the distance of its zone from UTC in minutes where one is named.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Clock {
    /// 24 where it is midnight at the end of the day.
    pub(super) hour: i8,
    pub(super) minute: i8,
    pub(super) zone: Option<i16>,
    /// The end of `pukul 10.00-12.00 WIB`.
    pub(super) to: Option<(i8, i8)>,
}

/// An hour as it is said, its minutes and whether they are said.
type Reading = (i8, i8, bool);

/// The most words that the name of a place has: `waktu Korea Selatan`.
const LONGEST_PLACE: usize = 3;

impl Words {
    /// Reads a clock time. Behind a full date (`dated`) the minutes are enough; else it takes `pukul` or a zone.
    pub(super) fn clock(&self, line: &Line<'_>, at: usize, dated: bool) -> Read<Clock> {
        let cue = self.clocks.at(line, at).map(|(next, ())| next);
        // in `lima jam 10 menit` nothing is a time of the day
        let unit = self.units.at(line, at).is_some();
        if unit
            && line
                .before(at)
                .is_some_and(|t| line.is_number(at - 1) || self.numbers.is_number_word(t.of(line.text())))
        {
            return None;
        }
        let from = cue.unwrap_or(at);
        let ((hour, minute, with_minutes), mut next) = match reading(line, from) {
            Some(read) => read,
            None => self.spelled_hour(line, from).filter(|_| cue.is_some())?,
        };
        let until = |at| {
            let behind = self.joint(line, at)?;
            let behind = self.clocks.at(line, behind).map_or(behind, |(behind, ())| behind);
            let ((hour, minute, said), behind) = reading(line, behind)?;
            (said || (cue.is_some() && !with_minutes)).then_some(((hour, minute), behind))
        };
        let mut to = None;
        if let Some((end, behind)) = until(next) {
            (to, next) = (Some(end), behind);
        }
        // `pukul 2 orang` hits two people
        if !with_minutes && self.counted.at(line, next).is_some() {
            return None;
        }
        let mut clock = Clock { hour, minute, zone: None, to };
        let mut named = cue.is_some() || (dated && with_minutes);
        let mut part = None;
        // `02.00 dini hari WIB`, `02.00 WIB dini hari`
        for _ in 0..2 {
            if part.is_none()
                && let Some((behind, said)) = self.day_parts.at(line, next)
            {
                (part, named) = (Some(said), named || with_minutes);
                // `malam ini` is a day of its own
                if self.day_words.at(line, next).is_some() {
                    break;
                }
                next = behind;
            }
            if let Some((zone, behind)) = self.zone(line, next).filter(|_| clock.zone.is_none()) {
                (clock.zone, next, named) = (zone, behind, named || with_minutes);
            }
        }
        let mut last_part = part;
        // `06.00 WIB hingga 11.00 WIB`, `9 pagi hingga 5 sore`
        if clock.to.is_none()
            && let Some((end, behind)) = until(next)
        {
            let ends = match (part, clock.zone) {
                (Some(_), _) => self.day_parts.at(line, behind).map(|(behind, part)| (Some(part), behind)),
                (None, Some(zone)) => self
                    .zone(line, behind)
                    .filter(|(end, _)| *end == Some(zone))
                    .map(|(_, behind)| (None, behind)),
                (None, None) => None,
            };
            if let Some((end_part, behind)) = ends {
                (clock.to, last_part, next) = (Some(end), end_part, behind);
            }
        }
        let hour_in = |part: Option<DayPart>, hour| part.map_or(hour, |part| part.hour(hour));
        clock.hour = hour_in(part, clock.hour);
        clock.to = clock.to.map(|(hour, minute)| (hour_in(last_part, hour), minute));
        named.then_some((clock, next))
    }

    /// Reads a zone, or what stands for it and has no distance: `WIB`, `waktu setempat`, `waktu Doha`.
    pub(super) fn zone(&self, line: &Line<'_>, at: usize) -> Read<Option<i16>> {
        if let Some((next, zone)) = self.zones.at(line, at) {
            return Some((Some(zone), next));
        }
        if let Some((next, ())) = self.local.at(line, at) {
            return Some((None, next));
        }
        let (next, ()) = self.place_time.at(line, at)?;
        let name =
            (next..next + LONGEST_PLACE).take_while(|&at| line.get(at).is_some_and(|t| t.is_capitalized()));
        name.last().map(|last| (None, last + 1))
    }

    /// Reads `dua`, `dua belas` or `setengah delapan`.
    fn spelled_hour(&self, line: &Line<'_>, at: usize) -> Read<Reading> {
        let half = self.half.at(line, at).map(|(next, ())| next);
        let from = half.unwrap_or(at);
        let number = self.numbers.read_one(line, from)?;
        let hour = i8::try_from(i64::try_from(number.value).ok()?).ok()?;
        if !number.value.is_integer() || !(1..=24).contains(&hour) {
            return None;
        }
        let said = if half.is_some() { (hour - 1, 30, true) } else { (hour, 0, false) };
        Some((said, number.next))
    }
}

impl DayPart {
    /// Returns the hour of the day that an hour of this part is.
    fn hour(self, hour: i8) -> i8 {
        match hour {
            // twelve at night ends the day
            12 if self.later_to == 11 => 24,
            _ if (self.later_from..=self.later_to).contains(&hour) => hour + 12,
            _ => hour,
        }
    }
}

/// Reads `14.41`, `14:41`, `14:41:30` or `8`.
fn reading(line: &Line<'_>, at: usize) -> Read<Reading> {
    if !line.is_number(at) {
        return None;
    }
    let word = line.word(at);
    let two = |s: &str| (s.len() == 2 && s.is_ascii()).then(|| s.parse::<i8>().ok()).flatten();
    let (hour, minute, said, mut next) = if let Some((hour, minute)) = word.split_once('.') {
        // `14.41.30`
        let minute =
            minute.split_once('.').filter(|(_, second)| two(second).is_some()).map_or(minute, |(m, _)| m);
        (hour, two(minute)?, true, at + 1)
    } else if line.word(at + 1) == ":" && line.is_glued(at + 2) && line.is_number(at + 2) {
        (word, two(line.word(at + 2))?, true, at + 3)
    } else {
        (word, 0, false, at + 1)
    };
    if said && line.word(next) == ":" && line.is_number(next + 1) && two(line.word(next + 1)).is_some() {
        next += 2;
    }
    let hour = if (1..=2).contains(&hour.len()) { hour.parse::<i8>().ok()? } else { return None };
    ((0..=24).contains(&hour) && (0..60).contains(&minute)).then_some(((hour, minute, said), next))
}
