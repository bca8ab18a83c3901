//! Hours and minutes: `pukul 14.00 WIB`, `14:41 WIB`, `jam 8 malam`.

use super::words::Words;
use crate::phrase::Line;

/// A time of the day, with the distance of its zone from UTC in minutes where one is named.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Clock {
    pub(super) hour: i8,
    pub(super) minute: i8,
    pub(super) zone: Option<i16>,
    /// The end of `pukul 10.00-12.00 WIB`.
    pub(super) to: Option<(i8, i8)>,
}

impl Words {
    /// Reads a clock time. Behind a full date (`dated`) the minutes are enough; else it takes `pukul` or a zone.
    pub(super) fn clock(&self, line: &Line<'_>, at: usize, dated: bool) -> Option<(Clock, usize)> {
        let cue = self.clocks.at(line, at).map(|(next, ())| next);
        let from = cue.unwrap_or(at);
        let (hour, minute, with_minutes, mut next) = reading(line, from)?;
        let mut to = None;
        if line.is_dash(next) || self.range.at(line, next).is_some() {
            let behind = self.range.at(line, next).map_or(next + 1, |(behind, ())| behind);
            if let Some((hour, minute, true, behind)) = reading(line, behind) {
                (to, next) = (Some((hour, minute)), behind);
            }
        }
        let mut clock = Clock { hour, minute, zone: None, to };
        let mut named = cue.is_some() || (dated && with_minutes);
        let mut part = false;
        for _ in 0..2 {
            if let Some((behind, day_part)) = self.day_parts.at(line, next).filter(|_| !part) {
                if (day_part.later_from..=day_part.later_to).contains(&clock.hour) {
                    clock.hour += 12;
                }
                (part, next, named) = (true, behind, named || with_minutes);
            }
            if let Some((behind, zone)) = self.zones.at(line, next) {
                (clock.zone, next, named) = (Some(zone), behind, named || with_minutes);
                break;
            }
            if let Some((behind, ())) = self.local.at(line, next) {
                (next, named) = (behind, named || with_minutes);
                break;
            }
        }
        named.then_some((clock, next))
    }
}

/// Reads `14.41`, `14:41`, `14:41:30` or `8`: hour, minute, whether the minutes are said, and the index behind.
fn reading(line: &Line<'_>, at: usize) -> Option<(i8, i8, bool, usize)> {
    if !line.is_number(at) {
        return None;
    }
    let word = line.word(at);
    let two = |s: &str| (s.len() == 2 && s.is_ascii()).then(|| s.parse::<i8>().ok()).flatten();
    let (hour, minute, said, mut next) = if let Some((hour, minute)) = word.split_once('.') {
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
    ((0..=24).contains(&hour) && (0..60).contains(&minute)).then_some((hour % 24, minute, said, next))
}
