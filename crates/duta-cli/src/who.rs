//! `duta gazetteer who`: the holders of an office on a day.

use clap::Args;
use duta::Date;
use duta::gazetteer::{Entity, Gazetteer, Kind, Matcher, Tagger, Term};
use duta::text::TextParser;

use crate::data::GazetteerArgs;
use crate::display::columns;
use crate::fault::Stop;
use crate::gazetteer::validity;
use crate::output::print;
use crate::record;

#[derive(Debug, Args)]
pub(crate) struct Who {
    /// The office, as news name it ("Menlu RI"), or its id
    #[arg(value_name = "OFFICE")]
    office: String,

    /// The day, YYYY-MM-DD [default: today]
    #[arg(long, value_name = "DATE", value_parser = record::date)]
    on: Option<Date>,

    /// Alpha-3 code of the state, or id of the body, where OFFICE does not name it
    #[arg(long, value_name = "CODE")]
    country: Option<String>,

    #[command(flatten)]
    gazetteer: GazetteerArgs,
}

/// An office and whose it may be, best first.
struct Question {
    office: String,
    owners: Vec<String>,
}

impl Who {
    pub(crate) fn run(self) -> Result<(), Stop> {
        let gazetteer = self.gazetteer.open()?;
        let on = self.on.unwrap_or_else(record::today);
        let mut question = self.question(&gazetteer, on)?;
        if let Some(owner) = &self.country {
            question.owners = vec![self.owner(&gazetteer, owner)?];
        }
        let Question { office, owners } = question;
        if owners.is_empty() {
            let hint = "name it in the query (\"Menlu RI\") or give --country IDN";
            return Err(Stop::failed(format!("of which state or body is `{}`?", self.office), hint));
        }
        let has_terms = |owner: &&String| gazetteer.terms(&office, owner).next().is_some();
        let sole = if self.country.is_none() { sole_owner(&gazetteer, &office) } else { None };
        let Some(owner) = owners.iter().find(has_terms).or(sole.as_ref()) else {
            let message = format!("no holder of {office} of {} is known", owners.join(" or "));
            return Err(Stop::failed(
                message,
                "add a row to a table officials.tsv and give it with --gazetteer",
            ));
        };
        let holders: Vec<Vec<String>> =
            gazetteer.holders(&office, owner, on).map(|(person, term)| answer(person, term)).collect();
        if holders.is_empty() {
            let known: Vec<String> = nearest(&gazetteer, &office, owner, on)
                .into_iter()
                .map(|(person, term)| format!("{} ({})", person.name(), validity(term.validity())))
                .collect();
            let hint = format!("nearest known: {}", known.join(", "));
            return Err(Stop::failed(format!("nobody is known as {office} of {owner} on {on}"), &hint));
        }
        print(&columns(&holders))
    }

    /// Reads the query: an id, or an office with its state as a text would have them.
    fn question(&self, gazetteer: &Gazetteer, on: Date) -> Result<Question, Stop> {
        if self.office.starts_with("office:") {
            let (office, state) = split(gazetteer, &self.office);
            if gazetteer.get(&office).is_none() {
                let hint = "offices.tsv has the ids; or ask in words, such as \"Menlu RI\"";
                return Err(Stop::failed(format!("no office has the id `{}`", self.office), hint));
            }
            return Ok(Question { office, owners: state.into_iter().collect() });
        }
        let matcher = Matcher::new(gazetteer.clone()).map_err(|error| Stop::Failed(error.to_string()))?;
        let (tagger, parser) = (Tagger::new(matcher), TextParser::default());
        // A query in small letters is read as if it were written with care.
        for query in [self.office.clone(), capitalized(&self.office)] {
            let mentions = tagger.tag(&parser.parse(&query, Some(on)));
            let Some(found) = mentions.iter().find(|m| m.kind() == Kind::Office) else { continue };
            let (office, state) = split(gazetteer, found.id());
            let owners = found.owners().map(str::to_owned).chain(state).collect();
            return Ok(Question { office, owners });
        }
        let hint = "write it as news do (\"Menlu RI\", \"Perdana Menteri Australia\") or give its id (office:foreign-minister)";
        Err(Stop::failed(format!("no office is named in `{}`", self.office), hint))
    }

    /// Returns the id of the state or body that the user gives.
    fn owner(&self, gazetteer: &Gazetteer, given: &str) -> Result<String, Stop> {
        for id in [given.to_owned(), given.to_uppercase()] {
            if gazetteer.get(&id).is_some() {
                return Ok(id);
            }
        }
        let hint = "give an ISO 3166-1 alpha-3 code such as IDN, or the id of a body such as org:un";
        Err(Stop::failed(format!("no state or body has the id `{given}`"), hint))
    }
}

/// Returns the only state or body that has an office: `Paus`.
fn sole_owner(gazetteer: &Gazetteer, office: &str) -> Option<String> {
    let mut owners = gazetteer.entities().iter().flat_map(Entity::terms).filter(|t| t.office() == office);
    let first = owners.next()?.country();
    owners.all(|term| term.country() == first).then(|| first.to_owned())
}

/// Splits `office:idn.foreign-minister` into the id of the office and the state.
fn split(gazetteer: &Gazetteer, id: &str) -> (String, Option<String>) {
    let rest = id.strip_prefix("office:").unwrap_or(id);
    // a body of a body has a full stop itself: `eu.commission.president`
    match rest.rsplit_once('.') {
        Some((state, slug)) if gazetteer.get(id).is_none() => {
            let (code, body) = (state.to_uppercase(), format!("org:{state}"));
            let owner = [code, body].into_iter().find(|id| gazetteer.get(id).is_some());
            (format!("office:{slug}"), owner)
        }
        _ => (id.to_owned(), None),
    }
}

/// Returns the words with capitals: short ones, which are acronyms, throughout.
fn capitalized(words: &str) -> String {
    let one = |word: &str| {
        let mut letters = word.chars();
        match letters.next() {
            Some(first) if word.chars().count() > 3 => first.to_uppercase().chain(letters).collect(),
            _ => word.to_uppercase(),
        }
    };
    words.split_whitespace().map(one).collect::<Vec<String>>().join(" ")
}

/// Returns the last term that ended before a day and the first that began after it.
fn nearest<'g>(
    gazetteer: &'g Gazetteer,
    office: &'g str,
    owner: &'g str,
    on: Date,
) -> Vec<(&'g Entity, &'g Term)> {
    let end = |term: &Term| term.validity().to().map(|d| d.last_day()).filter(|&d| d < on);
    let start = |term: &Term| term.validity().from().map(|d| d.first_day()).filter(|&d| d > on);
    let before = gazetteer.terms(office, owner).filter(|(_, t)| end(t).is_some()).max_by_key(|(_, t)| end(t));
    let after =
        gazetteer.terms(office, owner).filter(|(_, t)| start(t).is_some()).min_by_key(|(_, t)| start(t));
    before.into_iter().chain(after).collect()
}

fn answer(person: &Entity, term: &Term) -> Vec<String> {
    let cells = [person.name(), person.id(), term.office(), term.country(), &validity(term.validity())];
    cells.map(str::to_owned).to_vec()
}
