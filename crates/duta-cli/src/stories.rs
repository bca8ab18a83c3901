//! `duta stories`: the events of many documents, each once.

use std::collections::HashSet;
use std::io::{self, BufWriter, IsTerminal, Write};
use std::num::NonZeroUsize;

use anstyle::{AnsiColor, Style};
use clap::{Args, ValueEnum};
use duta::event::Status;
use duta::gazetteer::Gazetteer;
use duta::story::{Participant, Report, Said, Stories, Story};
use duta::{Reporter, Role};
use unicode_width::UnicodeWidthStr;

use crate::analyze::{Data, DataArgs};
use crate::display::{Line, Screen, clean};
use crate::fault::Stop;
use crate::input::InputArgs;
use crate::pipeline;

const PLAIN: Style = Style::new();
const DATE: Style = AnsiColor::Cyan.on_default();
const KIND: Style = AnsiColor::Green.on_default();
const STATUS: Style = AnsiColor::Yellow.on_default();
const FAINT: Style = Style::new().dimmed();

#[derive(Debug, Args)]
pub(crate) struct StoriesCommand {
    #[command(flatten)]
    input: InputArgs,

    /// How to print: `table` on a terminal, else `json`
    #[arg(long, value_name = "FORMAT")]
    format: Option<Format>,

    /// Only what as many documents or more tell
    #[arg(long, value_name = "N", default_value = "1")]
    at_least: usize,

    /// Days between the publications of two documents that are compared
    #[arg(long, value_name = "DAYS", default_value = "14")]
    window: u16,

    /// Print stories as soon as nothing can join them: documents come in the order of their publication, at most so many
    /// days late. Without it all is read first
    #[arg(long, value_name = "DAYS")]
    late: Option<u16>,

    #[command(flatten)]
    data: DataArgs,

    /// Number of threads [default: one for each core]; the output does not depend on it
    #[arg(long, value_name = "N")]
    threads: Option<NonZeroUsize>,
}

/// How stories are printed.
#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
enum Format {
    /// One story a line
    Json,
    /// A line for each story, to be read by people
    Table,
}

impl StoriesCommand {
    pub(crate) fn run(self) -> Result<(), Stop> {
        let documents = self.input.documents("stories")?;
        let Data { analyzer, gazetteer, lexicon } = self.data.open().map_err(Stop::into_usage)?;
        let default = if io::stdout().is_terminal() { Format::Table } else { Format::Json };
        let print = Print {
            format: self.format.unwrap_or(default),
            at_least: self.at_least,
            screen: Screen::of_stdout(),
            gazetteer: gazetteer.clone(),
        };
        let reporter = Reporter::over(gazetteer, lexicon);
        let mut out = BufWriter::new(io::stdout());
        let mut stories =
            Stories::new().with_window(self.window).with_lateness(self.late.unwrap_or_default());
        let mut newest = None;
        let done = pipeline::gather(
            documents,
            self.threads,
            &mut out,
            move |document| {
                let analysis = analyzer.analyze(document);
                (analysis.published(), reporter.reports(&analysis).collect::<Vec<Report>>())
            },
            |(published, reports), out| {
                reports.into_iter().for_each(|report| stories.add(report));
                // nothing is over before a new day has come
                if self.late.is_some() && published > newest {
                    newest = published;
                    print.all(&stories.close(), out)?;
                }
                Ok(())
            },
        );
        // a document that failed does not keep the others from being told
        if !matches!(done, Err(Stop::ClosedPipe)) {
            print.all(&stories.finish(), &mut out)?;
            out.flush()?;
        }
        done
    }
}

/// Prints stories.
struct Print {
    format: Format,
    at_least: usize,
    screen: Screen,
    gazetteer: Gazetteer,
}

impl Print {
    fn all(&self, stories: &[Story], out: &mut impl Write) -> Result<(), Stop> {
        let told: Vec<&Story> = stories.iter().filter(|story| story.documents() >= self.at_least).collect();
        let widest =
            |words: &dyn Fn(&Story) -> usize| told.iter().map(|s| words(s)).max().unwrap_or_default();
        let (dates, kinds) = (widest(&|s| date(s).0.width()), widest(&|s| s.kind().width()));
        for story in &told {
            let line = match self.format {
                Format::Json => serde_json::to_string(story).unwrap_or_default() + "\n",
                Format::Table => self.line(story, dates, kinds),
            };
            out.write_all(line.as_bytes())?;
        }
        Ok(())
    }

    fn line(&self, story: &Story, dates: usize, kinds: usize) -> String {
        let mut line = Line::default();
        let (when, borrowed) = date(story);
        line.push_padded(if borrowed { FAINT } else { DATE }, &when, dates).push(PLAIN, "  ");
        line.push_padded(KIND, story.kind(), kinds).push(PLAIN, "  ");
        let status: Vec<&str> = story.status().iter().map(|s| s.value().as_str()).collect();
        if status != [Status::Actual.as_str()] {
            line.push(STATUS, &format!("({})", status.join(", "))).push(PLAIN, " ");
        }
        let of = |role| -> Vec<&str> {
            let all = story.participants().iter().map(Said::value).filter(|p| p.role() == role);
            all.map(Participant::id).collect()
        };
        let (actors, mut targets) = (of(Role::Actor), of(Role::Target));
        // where one document has as target whom another has as actor, the first column is enough
        targets.retain(|target| !actors.contains(target));
        let (actors, targets) = (self.names(actors.into_iter()), self.names(targets.into_iter()));
        line.push(PLAIN, &actors);
        if !targets.is_empty() {
            line.push(FAINT, if actors.is_empty() { "→ " } else { " → " }).push(PLAIN, &targets);
        }
        let settings = self.names(story.settings().iter().map(|s| s.value().id()));
        if !settings.is_empty() {
            line.push(FAINT, " · ").push(PLAIN, &settings);
        }
        let places = self.names(story.places().iter().map(|p| p.value().id()));
        if !places.is_empty() {
            line.push(FAINT, " · di ").push(PLAIN, &places);
        }
        for count in story.counts() {
            let (low, high) = (count.low(), count.high());
            let range = if low == high { low.to_string() } else { format!("{low}–{high}") };
            line.push(FAINT, " · ").push(PLAIN, &format!("{range} {}", clean(count.unit())));
        }
        let noun = if story.documents() == 1 { "document" } else { "documents" };
        line.push(FAINT, &format!(" — {} {noun}", story.documents()));
        let mut out = String::new();
        line.render(self.screen, &mut out);
        out
    }

    /// Returns the names of entities, each once; what the gazetteer does not know is named by its id.
    fn names<'i>(&self, ids: impl Iterator<Item = &'i str>) -> String {
        let mut seen = HashSet::new();
        let name = |id: &'i str| match self.gazetteer.get(id) {
            Some(entity) => entity.name().to_owned(),
            None => clean(id.split_once(':').map_or(id, |(_, slug)| slug)),
        };
        ids.filter(|id| seen.insert(*id)).map(name).collect::<Vec<_>>().join(", ")
    }
}

/// Returns when it was: what is agreed on, else what most say, else when it was published; and whether it is the last.
fn date(story: &Story) -> (String, bool) {
    let said = story.time().or_else(|| story.times().first().map(|said| *said.value()));
    match said {
        Some(time) => (time.to_string(), false),
        None => (story.published().map(|days| days.first().to_string()).unwrap_or_default(), true),
    }
}
