//! `duta gazetteer`: compiles, checks and asks gazetteers.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use duta::Date;
use duta::gazetteer::{Entity, Gazetteer, Kind, Matcher, PartialDate, Strength, Validity};

use crate::cldr::Cldr;
use crate::data::{GazetteerArgs, open_over, with_tables};
use crate::display::{clean, columns};
use crate::fault::Stop;
use crate::output::{check_file, in_command, print, report, write_file};
use crate::record;
use crate::who::Who;

#[derive(Debug, Subcommand)]
pub(crate) enum GazetteerCommand {
    /// Compile a folder of tables into one file
    ///
    /// All tables (*.tsv) of the folder are read but ontology.tsv and clauses.tsv. Faults go to standard error, each as
    /// FILE:LINE:COLUMN, where the column is that of the table; then nothing is written and the exit code is 1.
    #[command(after_help = "Example:
  duta gazetteer compile seeds -o gazetteer.dat
  duta analyze --gazetteer gazetteer.dat berita.txt")]
    Compile(Compile),
    /// Check a folder of tables
    ///
    /// The checks are those of `compile`; nothing is written. The exit code is 1 where there is a fault. Warnings beside: names
    /// that are common or very short words, offices that nobody held for more than a month, open terms in a file whose
    /// `# as_of` lies more than 180 days back.
    Lint(Lint),
    /// Count what a gazetteer holds
    Stats(Stats),
    /// Show an entity
    #[command(after_help = "Examples:
  duta gazetteer show person:retno-marsudi
  duta gazetteer show IDN")]
    Show(Show),
    /// Tell who held an office on a day
    ///
    /// The answer is one line for each holder: name, id, office, state or body, term. On the day of a hand-over both
    /// hold it. Where nobody is known the exit code is 1.
    #[command(after_help = "Examples:
  duta gazetteer who \"Menlu RI\" --on 2019-09-10
  duta gazetteer who office:foreign-minister --country IDN --on 2025-10-26
  duta gazetteer who Menlu --on 2019-09-10 --country AUS")]
    Who(Who),
    /// Make the table of country names of the Unicode CLDR
    ///
    /// Reads main/id/territories.json of the npm package cldr-localenames-full and supplemental/codeMappings.json of
    /// cldr-core (both Unicode-3.0), and prints the table seeds/country_names.tsv: for each state its names there, by
    /// alpha-3 code.
    #[command(after_help = "Example:
  duta gazetteer cldr territories.json codeMappings.json > seeds/country_names.tsv")]
    Cldr(Cldr),
}

#[derive(Debug, Args)]
pub(crate) struct Compile {
    #[command(flatten)]
    source: Source,

    /// The file to write
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,

    /// Write nothing: exit 1 where FILE is not what would be written
    #[arg(long)]
    check: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Lint {
    #[command(flatten)]
    source: Source,

    /// The day on which open terms have to be fresh, YYYY-MM-DD [default: today]
    #[arg(long, value_name = "DATE", value_parser = record::date)]
    on: Option<Date>,

    /// Exit 1 where there is a warning
    #[arg(long)]
    deny_warnings: bool,
}

/// Tables to be read.
#[derive(Debug, Args)]
pub(crate) struct Source {
    /// The folder with the tables
    dir: PathBuf,

    /// Rows may refer to the states, offices and bodies of the built-in gazetteer
    #[arg(long)]
    over_builtin: bool,
}

impl Source {
    fn base(&self) -> Gazetteer {
        if self.over_builtin { Gazetteer::builtin() } else { Gazetteer::empty() }
    }
}

#[derive(Debug, Args)]
pub(crate) struct Stats {
    /// A folder of tables, a table, or a compiled file [default: the built-in gazetteer]
    #[arg(value_name = "DIR|FILE")]
    path: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Show {
    /// The id of the entity, such as `IDN` or `ministry:idn.mfa`
    id: String,

    #[command(flatten)]
    gazetteer: GazetteerArgs,
}

impl GazetteerCommand {
    pub(crate) fn run(self) -> Result<(), Stop> {
        match self {
            Self::Compile(compile) => compile.run(),
            Self::Lint(lint) => lint.run(),
            Self::Stats(stats) => {
                let gazetteer = match &stats.path {
                    None => Gazetteer::builtin(),
                    Some(path) => open_over(path, &Gazetteer::builtin())?,
                };
                print(&stats_of(&gazetteer))
            }
            Self::Show(show) => show.run(),
            Self::Who(who) => who.run(),
            Self::Cldr(cldr) => cldr.run(),
        }
    }
}

impl Compile {
    fn run(self) -> Result<(), Stop> {
        let Source { dir, over_builtin } = &self.source;
        let base = self.source.base();
        let gazetteer = with_tables(dir, |files| Gazetteer::load_over(files, &base))?;
        let matcher = Matcher::new(gazetteer).map_err(|error| Stop::Failed(error.to_string()))?;
        let compiled = matcher.to_compiled();
        if self.check {
            let over = if *over_builtin { "--over-builtin " } else { "" };
            let (dir, output) = (in_command(dir), in_command(&self.output));
            let command = format!("duta gazetteer compile {over}{dir} -o {output}");
            return check_file(&self.output, |old| old == compiled, &command);
        }
        write_file(&self.output, &compiled)?;
        let entities = matcher.gazetteer().entities().len();
        report(&format!("{}: {entities} entities, {} bytes", self.output.display(), compiled.len()));
        Ok(())
    }
}

impl Lint {
    fn run(self) -> Result<(), Stop> {
        let dir = &self.source.dir;
        let (base, today) = (self.source.base(), self.on.unwrap_or_else(record::today));
        let (gazetteer, warnings) = with_tables(dir, |files| Gazetteer::lint(files, &base, today))?;
        for warning in &warnings {
            report(&format!("warning: {warning}"));
        }
        let found = match warnings.len() {
            0 => "no faults".to_owned(),
            1 => "1 warning".to_owned(),
            n => format!("{n} warnings"),
        };
        if self.deny_warnings && !warnings.is_empty() {
            return Err(Stop::Failed(format!("{found} in the gazetteer {}", dir.display())));
        }
        print(&format!("{}: {} entities, {found}\n", dir.display(), gazetteer.entities().len()))
    }
}

/// Returns a table of how many entities, names and terms there are of each kind, of the words beside them, and of the
/// ministries, agencies and missions of Indonesia.
fn stats_of(gazetteer: &Gazetteer) -> String {
    let mut rows = vec![
        ["kind", "entities", "names", "strong", "acronym", "legacy", "weak", "terms"]
            .map(str::to_owned)
            .to_vec(),
    ];
    let row = |label: &str, keep: &dyn Fn(&Entity) -> bool| {
        let entities: Vec<&Entity> = gazetteer.entities().iter().filter(|e| keep(e)).collect();
        let names = |strength: Option<Strength>| {
            let aliases = entities.iter().flat_map(|e| e.aliases());
            aliases.filter(|a| strength.is_none_or(|s| a.strength() == s)).count().to_string()
        };
        let terms: usize = entities.iter().map(|e| e.terms().len()).sum();
        let strengths = [Strength::Strong, Strength::Acronym, Strength::Legacy, Strength::Weak];
        let mut cells = vec![label.to_owned(), entities.len().to_string(), names(None)];
        cells.extend(strengths.map(|s| names(Some(s))));
        cells.push(terms.to_string());
        cells
    };
    rows.extend(Kind::ALL.into_iter().map(|kind| row(kind.as_str(), &|e| e.kind() == kind)));
    rows.push(row("all", &|_| true));
    let words = [
        ("heads of names", gazetteer.heads().len()),
        ("titles of persons", gazetteer.titles().len()),
        ("group nouns", gazetteer.groups().len()),
        ("other words", gazetteer.words().len()),
        ("ambiguous names", gazetteer.surfaces().len()),
    ];
    let mut words: Vec<Vec<String>> =
        words.map(|(label, count)| vec![label.to_owned(), count.to_string()]).into();
    let body = |e: &&Entity| matches!(e.kind(), Kind::Ministry | Kind::Institution);
    let home = |e: &&Entity| e.country() == Some("IDN");
    let home = gazetteer.entities().iter().filter(body).filter(home).count();
    words.push(vec!["Indonesian bodies".to_owned(), home.to_string()]);
    words.push(vec!["as of".to_owned(), gazetteer.as_of().map(|day| day.to_string()).unwrap_or_default()]);
    format!("{}\n{}", columns(&rows), columns(&words))
}

impl Show {
    fn run(self) -> Result<(), Stop> {
        let gazetteer = self.gazetteer.open()?;
        match gazetteer.get(&self.id) {
            Some(entity) => print(&show(&gazetteer, entity)),
            None => {
                Err(Stop::failed(format!("no entity has the id `{}`", self.id), &alike(&gazetteer, &self.id)))
            }
        }
    }
}

/// Returns a hint with the ids that the user may have meant: those that hold the words, or whose entity has the name.
fn alike(gazetteer: &Gazetteer, wanted: &str) -> String {
    let lower = wanted.to_lowercase();
    let slug = lower.rsplit(':').next().unwrap_or(&lower).replace(' ', "-");
    let named = |e: &Entity| e.aliases().iter().any(|a| a.text().to_lowercase() == lower);
    let near = |e: &Entity| !slug.is_empty() && e.id().to_lowercase().contains(&slug);
    let by_name = gazetteer.entities().iter().filter(|e| named(e));
    let by_id = gazetteer.entities().iter().filter(|e| near(e) && !named(e));
    let ids: Vec<&str> = by_name.chain(by_id).take(5).map(Entity::id).collect();
    match ids.as_slice() {
        [] => "an id is an alpha-3 code (`IDN`) or `kind:slug` (`org:asean`)".to_owned(),
        ids => format!("did you mean {}?", ids.join(", ")),
    }
}

/// Returns the record of an entity, a field a line.
fn show(gazetteer: &Gazetteer, entity: &Entity) -> String {
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut field = |name: &str, value: String| {
        if !value.is_empty() {
            rows.push(vec![name.to_owned(), clean(&value)]);
        }
    };
    let named = |id: &str| match gazetteer.get(id) {
        Some(other) if other.name() != id => format!("{id} ({})", other.name()),
        _ => id.to_owned(),
    };
    field("id", entity.id().to_owned());
    field("kind", entity.kind().to_string());
    field("name", entity.name().to_owned());
    let strengths = [
        ("strong", Strength::Strong),
        ("acronyms", Strength::Acronym),
        ("legacy", Strength::Legacy),
        ("weak", Strength::Weak),
    ];
    for (label, strength) in strengths {
        let names = entity.aliases().iter().filter(|a| a.strength() == strength && a.text() != entity.name());
        field(label, names.map(|a| a.text()).collect::<Vec<_>>().join(" | "));
    }
    field("country", entity.country().filter(|c| *c != entity.id()).map(named).unwrap_or_default());
    field("part of", entity.part_of().map(named).unwrap_or_default());
    field("body", entity.body().unwrap_or_default().to_owned());
    field("capital", entity.capitals().collect::<Vec<_>>().join(" | "));
    field("valid", validity(entity.validity()));
    for term in entity.terms() {
        let office = gazetteer.get(term.office()).map_or(term.office(), Entity::name);
        field(
            "term",
            format!("{} {office} {} [{}]", validity(term.validity()), named(term.country()), term.office()),
        );
    }
    field("wikidata", entity.wikidata().unwrap_or_default().to_owned());
    field("source", entity.source().to_owned());
    columns(&rows)
}

/// Returns a span of time as words: `2014-10-27 – 2024-10-20`; empty where both ends are open.
pub(crate) fn validity(validity: Validity) -> String {
    let day = |date: Option<PartialDate>| date.map(|d| d.to_string()).unwrap_or_default();
    match (day(validity.from()), day(validity.to())) {
        (from, to) if from.is_empty() && to.is_empty() => String::new(),
        (from, to) => format!("{from} – {to}").trim().to_owned(),
    }
}
