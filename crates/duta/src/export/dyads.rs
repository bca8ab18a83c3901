//! Events as pairs of coded actors, which CAMEO and GDELT are made of.

use duta_event::Role as EventRole;
use duta_event::story::Interval;
use duta_text::Date;

use super::Exporter;
use super::codes::Role;
use crate::roster::{Identity, Roster};
use crate::{Analysis, Event, Filler};

/// An actor with its codes.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Coded<'a> {
    /// The state, else `IGO`, `NGO`, …, else nothing.
    pub(super) root: &'a str,
    /// Whether the root is a state.
    pub(super) state: bool,
    /// What it is: `GOV`, `UNO`.
    pub(super) role: &'a str,
    /// The words of the text.
    pub(super) text: &'a str,
}

impl Coded<'_> {
    /// Returns the code of CAMEO: `IDNGOV`, `IGOUNO`.
    pub(super) fn code(&self) -> String {
        format!("{}{}", self.root, self.role)
    }
}

/// What one actor did to another, with all the places of the document that say it.
#[derive(Clone, Debug)]
pub(super) struct Dyad<'a> {
    pub(super) date: Date,
    pub(super) source: Option<Coded<'a>>,
    pub(super) target: Option<Coded<'a>>,
    pub(super) code: &'a str,
    pub(super) event: &'a Event,
    /// The indexes of the sentences, ascending.
    pub(super) sentences: Vec<usize>,
}

/// Returns when an event was: the first day of the most exact time that is said, else that of publication.
pub(super) fn when(analysis: &Analysis, event: &Event) -> Option<Interval> {
    let value = |filler: &Filler| {
        let at = analysis.times().partition_point(|t| t.start() < filler.start());
        let time =
            analysis.times().get(at).filter(|t| (t.start(), t.end()) == (filler.start(), filler.end()));
        time?.value()?.parse::<Interval>().ok()
    };
    let said = event.roles().get(EventRole::Time).iter().filter_map(value);
    let exact = said.min_by_key(|time| (time.days(), time.first()));
    exact.or_else(|| analysis.published().map(|day| Interval::new(day, day)))
}

impl Exporter {
    /// Returns what an entity is.
    fn role_of(&self, one: &Identity<'_>) -> Role<'_> {
        // whoever holds an office of an international body acts for it; else the office says what somebody is
        let asked = match (one.body, one.office) {
            (Some(body), _) => body,
            (None, Some(office)) => office,
            (None, None) => one.id,
        };
        let kind = if one.office.is_some() && one.body.is_none() { "office" } else { one.kind };
        self.codes.role(asked, kind).unwrap_or_default()
    }

    /// Returns code and sector of PLOVER.
    pub(super) fn plover_codes<'a>(&'a self, one: &Identity<'a>) -> (&'a str, &'a str) {
        let role = self.role_of(one);
        let code =
            if role.plover_code.is_empty() { one.country.unwrap_or_default() } else { role.plover_code };
        (code, role.plover_sector)
    }

    /// Returns the codes of an entity; None where there are none.
    fn coded<'a>(&'a self, one: &Identity<'a>) -> Option<Coded<'a>> {
        let role = self.role_of(one);
        let root = if role.root.is_empty() { one.country.unwrap_or_default() } else { role.root };
        let coded =
            Coded { root, state: role.root.is_empty() && !root.is_empty(), role: role.role, text: one.text };
        (!coded.root.is_empty() || !coded.role.is_empty()).then_some(coded)
    }

    /// Returns the coded actors of a role, each code once.
    fn side<'a>(&'a self, roster: &Roster<'a>, event: &'a Event, role: EventRole) -> Vec<Coded<'a>> {
        let mut all: Vec<Coded<'a>> = Vec::new();
        for one in event.roles().get(role).iter().flat_map(|filler| roster.identities(filler)) {
            if let Some(coded) = self.coded(&one)
                && !all.iter().any(|known| (known.root, known.role) == (coded.root, coded.role))
            {
                all.push(coded);
            }
        }
        // a list of all members of a body would make more pairs than anybody reads
        all.truncate(MOST);
        all
    }

    /// Returns the dyads of an analysis, each once, in the order in which the text tells of them.
    ///
    /// What happened has its code, what is announced that of the intent; what is denied, wanted or only possible is no
    /// event here. An event without a date, and one without any coded actor, has no dyad.
    pub(super) fn dyads<'a>(&'a self, analysis: &'a Analysis) -> Vec<Dyad<'a>> {
        let roster = Roster::new(analysis, &self.gazetteer);
        let mut dyads: Vec<Dyad<'a>> = Vec::new();
        let mut known = std::collections::HashMap::new();
        for event in analysis.events() {
            let code = match (event.cameo(), event.status()) {
                (Some(code), "actual") => code,
                (Some(code), "planned") => self.codes.intent(code),
                _ => "",
            };
            let Some(date) = when(analysis, event).map(Interval::first).filter(|_| !code.is_empty()) else {
                continue;
            };
            for (source, target) in self.pairs(&roster, event) {
                let names = (source.as_ref().map(Coded::code), target.as_ref().map(Coded::code));
                let sentences = vec![event.sentence()];
                let at = *known.entry((date, names, code)).or_insert(dyads.len());
                match dyads.get_mut(at) {
                    Some(dyad) if dyad.sentences.contains(&event.sentence()) => {}
                    Some(dyad) => dyad.sentences.push(event.sentence()),
                    None => dyads.push(Dyad { date, source, target, code, event, sentences }),
                }
            }
        }
        dyads
    }

    fn pairs<'a>(
        &'a self,
        roster: &Roster<'a>,
        event: &'a Event,
    ) -> Vec<(Option<Coded<'a>>, Option<Coded<'a>>)> {
        let actors = self.side(roster, event, EventRole::Actor);
        let targets = self.side(roster, event, EventRole::Target);
        let mutual = self.lexicon.kind(event.kind()).is_some_and(|kind| kind.is_mutual());
        let others: &[Coded<'a>] = if mutual && targets.is_empty() { &actors } else { &targets };
        let all = actors.iter().flat_map(|a| others.iter().map(move |b| (a, b)));
        let pairs: Vec<_> = all
            .filter(|(a, b)| a.code() != b.code())
            .map(|(a, b)| (Some(a.clone()), Some(b.clone())))
            .collect();
        if !pairs.is_empty() {
            return pairs;
        }
        match (actors.is_empty(), targets.is_empty()) {
            (false, _) => actors.into_iter().map(|a| (Some(a), None)).collect(),
            (true, false) => targets.into_iter().map(|b| (None, Some(b))).collect(),
            (true, true) => Vec::new(),
        }
    }
}

/// As many actors of a side are paired with those of the other.
const MOST: usize = 24;
