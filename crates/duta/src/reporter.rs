//! From analyses to the reports of which stories are made.

use std::collections::HashMap;
use std::sync::Arc;

use duta_event::story::{Interval, Report};
use duta_event::{Lexicon, Role, Status};
use duta_gazetteer::Gazetteer;

use crate::roster::Roster;
use crate::{Analysis, Event};

/// Makes [`Report`]s of the events of analyses, so that [`Stories`](duta_event::story::Stories) can put together those of many
/// documents.
///
/// An office counts as the person who holds it, a group as those who belong to it; the state behind a person or a body
/// is that of the text, else that of the gazetteer.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use duta::story::Stories;
/// use duta::{Analyzer, Document, Reporter};
///
/// let (analyzer, reporter) = (Analyzer::new(), Reporter::new());
/// let mut stories = Stories::new();
/// for (id, text) in [
///     ("a", "Menlu RI Retno Marsudi bertemu Menlu Australia Penny Wong di Bali, Rabu (8/11)."),
///     ("b", "Penny Wong bertemu Retno Marsudi pada Rabu (8/11)."),
/// ] {
///     let document = Document::new(text).with_id(id).with_published("2023-11-09".parse().unwrap());
///     reporter.reports(&analyzer.analyze(&document)).for_each(|report| stories.add(report));
/// }
/// let [story] = &stories.stories()[..] else { panic!("one story") };
/// assert_eq!((story.kind(), story.documents()), ("meet", 2));
/// assert_eq!(story.time().map(|t| t.to_string()), Some("2023-11-08".to_owned()));
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct Reporter {
    gazetteer: Gazetteer,
    lexicon: Lexicon,
}

#[cfg(feature = "data")]
impl Default for Reporter {
    fn default() -> Self {
        Self::new()
    }
}

impl Reporter {
    /// Makes one over the built-in data.
    #[cfg(feature = "data")]
    pub fn new() -> Self {
        Self::over(Gazetteer::builtin(), Lexicon::builtin())
    }

    /// Makes one over the data with which the analyses were made.
    pub fn over(gazetteer: Gazetteer, lexicon: Lexicon) -> Self {
        Self { gazetteer, lexicon }
    }

    /// Returns a report for each event of an analysis, in their order.
    pub fn reports<'r>(&'r self, analysis: &'r Analysis) -> impl Iterator<Item = Report> + 'r {
        let roster = Roster::new(analysis, &self.gazetteer);
        let document: Arc<str> = analysis.id().into();
        let times: HashMap<_, _> = analysis.times().iter().map(|t| ((t.start(), t.end()), t)).collect();
        let quantities: HashMap<_, _> =
            analysis.quantities().iter().map(|q| ((q.start(), q.end()), q)).collect();
        (0..).zip(analysis.events()).map(move |(at, event)| {
            let mut report = self.report(&document, at, event);
            if let Some(day) = analysis.published() {
                report = report.with_published(day);
            }
            for role in Role::ALL {
                for filler in event.roles().get(role) {
                    let place = (filler.start(), filler.end());
                    report = match role {
                        Role::Time => {
                            let value = times.get(&place).and_then(|t| t.value());
                            match value.and_then(|v| v.parse::<Interval>().ok()) {
                                Some(time) => report.with_time(time),
                                None => report,
                            }
                        }
                        Role::Count => match quantities.get(&place) {
                            Some(q) => report.with_count(q.value(), q.unit(), q.relation()),
                            None => report,
                        },
                        _ => roster.identities(filler).iter().fold(report, |report, one| match role {
                            Role::Actor | Role::Target => report.with_participant(role, one.id, one.country),
                            Role::Place => report.with_place(one.id, one.country.or(roster.state_of(one.id))),
                            _ => report.with_setting(role, one.id),
                        }),
                    };
                }
            }
            report
        })
    }

    fn report(&self, document: &Arc<str>, at: u32, event: &Event) -> Report {
        let percent = (event.confidence() * 100.0).round().clamp(0.0, 100.0);
        let mut report = Report::new(Arc::clone(document), at, event.kind())
            .with_mutual(self.lexicon.kind(event.kind()).is_some_and(|k| k.is_mutual()))
            .with_status(Status::parse(event.status()).unwrap_or_default())
            .with_trigger(event.trigger().text())
            // whole and between 0 and 100
            .with_confidence(percent as u8);
        if let Some(source) = event.source() {
            report = report.with_source(source.id().unwrap_or(source.text()));
        }
        report
    }
}
