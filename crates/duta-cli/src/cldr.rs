//! `duta gazetteer cldr`: the names of states in the Unicode CLDR, as a table.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};

use clap::Args;
use duta::gazetteer::{Gazetteer, Kind};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::data::read_text;
use crate::fault::Stop;
use crate::output::print;

#[derive(Debug, Args)]
pub(crate) struct Cldr {
    /// territories.json of the Indonesian locale
    territories: PathBuf,

    /// codeMappings.json
    codes: PathBuf,
}

#[derive(Deserialize)]
struct Territories {
    main: HashMap<String, Locale>,
}

#[derive(Deserialize)]
struct Locale {
    #[serde(rename = "localeDisplayNames")]
    names: DisplayNames,
}

#[derive(Deserialize)]
struct DisplayNames {
    /// By alpha-2 code, or that and `-alt-short`, `-alt-variant`.
    territories: BTreeMap<String, String>,
}

#[derive(Deserialize)]
struct Supplement {
    supplemental: Supplemental,
}

#[derive(Deserialize)]
struct Supplemental {
    version: Version,
    #[serde(rename = "codeMappings")]
    codes: HashMap<String, Code>,
}

#[derive(Deserialize)]
struct Version {
    #[serde(rename = "_cldrVersion")]
    cldr: String,
}

#[derive(Deserialize)]
struct Code {
    #[serde(rename = "_alpha3")]
    alpha3: Option<String>,
}

impl Cldr {
    pub(crate) fn run(&self) -> Result<(), Stop> {
        let territories: Territories = json(&self.territories)?;
        let Supplement { supplemental } = json(&self.codes)?;
        let Some(locale) = territories.main.get("id") else {
            let hint = "give main/id/territories.json of cldr-localenames-full";
            return Err(Stop::failed(
                format!("{}: not the Indonesian locale", self.territories.display()),
                hint,
            ));
        };
        let gazetteer = Gazetteer::builtin();
        let is_state = |id: &str| gazetteer.get(id).is_some_and(|e| e.kind() == Kind::Country);
        let mut names: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (code, name) in &locale.names.territories {
            let alpha2 = code.split_once('-').map_or(code.as_str(), |(alpha2, _)| alpha2);
            let alpha3 = supplemental.codes.get(alpha2).and_then(|code| code.alpha3.as_deref());
            if let Some(alpha3) = alpha3.filter(|code| is_state(code)) {
                let list = names.entry(alpha3).or_default();
                if !list.contains(&name.as_str()) {
                    list.push(name);
                }
            }
        }
        let source = format!("cldr{}", supplemental.version.cldr);
        let mut table = "# Names of the Indonesian locale of the Unicode CLDR, Unicode-3.0; made by `duta gazetteer cldr`\n\
                         id\tnames\tsource\n"
            .to_owned();
        for (id, names) in names {
            table += &format!("{id}\t{}\t{source}\n", names.join("|"));
        }
        print(&table)
    }
}

fn json<T: DeserializeOwned>(path: &Path) -> Result<T, Stop> {
    serde_json::from_str(&read_text(path)?)
        .map_err(|error| Stop::Failed(format!("{}: {error}", path.display())))
}
