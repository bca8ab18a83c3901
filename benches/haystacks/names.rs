//! Lists of names: the built-in gazetteer, and larger ones that are made up around it.

use std::collections::HashSet;

use duta_gazetteer::{CasePolicy, Gazetteer, Kind};

use super::people;
use super::random::Random;
use super::words::Words;

/// A name, and the place in a sentence that it fits into.
#[derive(Clone, Debug)]
pub(crate) struct Name {
    pub(crate) text: String,
    pub(crate) slot: Slot,
    /// The case that the gazetteer allows. Benches that compare with other crates look for names as written.
    pub(crate) case: CasePolicy,
}

/// What a name is, as far as a sentence cares.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Slot {
    Person,
    Office,
    Body,
    Place,
}

/// How many names are looked for.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub(crate) enum Size {
    /// The aliases of the built-in gazetteer.
    Builtin,
    /// 30,000, the built-in ones among them: the offices, villages, persons and companies of a country.
    Thousands30,
    /// 500,000, the built-in ones among them: what a register or a large knowledge base has.
    Thousands500,
}

impl Size {
    pub(crate) const ALL: [Self; 3] = [Self::Builtin, Self::Thousands30, Self::Thousands500];

    pub(crate) fn label(self) -> &'static str {
        match self {
            Self::Builtin => "builtin",
            Self::Thousands30 => "30k",
            Self::Thousands500 => "500k",
        }
    }

    /// Returns the names, each once.
    pub(crate) fn names(self, seed: u64) -> Vec<Name> {
        match self {
            Self::Builtin => builtin(),
            Self::Thousands30 => generated(30_000, seed),
            Self::Thousands500 => generated(500_000, seed),
        }
    }

    /// Returns how many percent of the names in the news are to come from the list, so that as many are found in
    /// 1,000 bytes as in real news; the other names of the news stand in no list.
    pub(crate) fn listed(self) -> f64 {
        match self {
            Self::Builtin => 50.0,
            Self::Thousands30 => 54.0,
            Self::Thousands500 => 57.0,
        }
    }
}

/// Returns the names as engines take them.
pub(crate) fn texts(names: &[Name]) -> Vec<String> {
    names.iter().map(|name| name.text.clone()).collect()
}

/// Returns all aliases of the built-in gazetteer; where several entities share a text, as the first has it.
fn builtin() -> Vec<Name> {
    let gazetteer = Gazetteer::builtin();
    let mut seen = HashSet::new();
    let mut names = Vec::new();
    for entity in gazetteer.entities() {
        let slot = match entity.kind() {
            Kind::Person => Slot::Person,
            Kind::Office => Slot::Office,
            Kind::Country | Kind::Place => Slot::Place,
            _ => Slot::Body,
        };
        for alias in entity.aliases() {
            if seen.insert(alias.text()) {
                names.push(Name { text: alias.text().to_owned(), slot, case: alias.case() });
            }
        }
    }
    names
}

/// Makes a list of `count` names around the built-in ones. Of 500,000 names some nine in ten have several words, 2.6 on
/// average, and they begin with 58,000 different words: what a filter of first words has to tell apart.
fn generated(count: usize, seed: u64) -> Vec<Name> {
    let mut random = Random::new(seed ^ count as u64);
    let mut names = builtin();
    let mut seen: HashSet<String> = names.iter().map(|name| name.text.clone()).collect();
    let words = Words::read();
    let is_word = |word: &str| words.is_root(word);
    let villages = people::coined_words(count / 14, is_word, &mut random);
    let first = people::coined_words(count / 22, is_word, &mut random);
    let regions: Vec<String> =
        names.iter().filter(|name| name.slot == Slot::Place).map(|name| name.text.clone()).collect();
    let maker = Maker { villages, first, regions };
    while names.len() < count {
        let name = maker.make(&mut random);
        if seen.insert(name.text.clone()) {
            names.push(name);
        }
    }
    names
}

/// The words that generated names are made of.
struct Maker {
    villages: Vec<String>,
    first: Vec<String>,
    regions: Vec<String>,
}

impl Maker {
    fn make(&self, random: &mut Random) -> Name {
        let (slot, text) = match random.below(100) {
            0..46 => (Slot::Person, people::person(&self.first, random)),
            46..60 => (Slot::Place, self.village(random)),
            60..68 => (Slot::Place, random.choose(&self.villages).clone()),
            68..78 => (Slot::Office, self.office(random)),
            78..88 => (Slot::Body, self.school(random)),
            88..99 => (Slot::Body, people::company(&self.villages, random)),
            _ => (Slot::Body, people::acronym(random)),
        };
        Name { text, slot, case: CasePolicy::Exact }
    }

    fn region<'m>(&'m self, random: &mut Random) -> &'m str {
        let list = if random.chance(50.0) { &self.regions } else { &self.villages };
        let region: &String = random.choose(list);
        region
    }

    fn village(&self, random: &mut Random) -> String {
        const SORTS: [&str; 18] = [
            "Desa",
            "Desa",
            "Desa",
            "Kecamatan",
            "Kecamatan",
            "Kelurahan",
            "Dusun",
            "Kampung",
            "Nagari",
            "Kabupaten",
            "Gunung",
            "Sungai",
            "Pulau",
            "Pantai",
            "Jalan",
            "Pasar",
            "Stasiun",
            "Bandara",
        ];
        let sort = random.pick(&SORTS);
        let side = random.pick(&["", "", "", " Barat", " Timur", " Utara", " Selatan", " Tengah", " Baru"]);
        format!("{sort} {}{side}", random.choose(&self.villages))
    }

    fn office(&self, random: &mut Random) -> String {
        const OFFICES: [&str; 22] = [
            "Bupati",
            "Wakil Bupati",
            "Wali Kota",
            "Wakil Wali Kota",
            "Gubernur",
            "Wakil Gubernur",
            "Camat",
            "Lurah",
            "Kapolres",
            "Kapolsek",
            "Kapolda",
            "Dandim",
            "Danramil",
            "Kajari",
            "Ketua DPRD",
            "Sekda",
            "Ketua KPU",
            "Ketua Bawaslu",
            "Rektor Universitas",
            "Direktur RSUD",
            "Kepala Desa",
            "Kepala Lapas",
        ];
        const FIELDS: [&str; 18] = [
            "Kesehatan",
            "Pendidikan",
            "Perhubungan",
            "Pariwisata",
            "Sosial",
            "Pertanian",
            "Perikanan",
            "Kehutanan",
            "Kebudayaan",
            "Perdagangan",
            "Perindustrian",
            "Pekerjaan Umum",
            "Lingkungan Hidup",
            "Tenaga Kerja",
            "Komunikasi",
            "Koperasi",
            "Pemuda dan Olahraga",
            "Ketahanan Pangan",
        ];
        let region = self.region(random).to_owned();
        if random.chance(35.0) {
            let head = random.pick(&["Kepala Dinas", "Kepala Dinas", "Kepala Bidang", "Sekretaris Dinas"]);
            format!("{head} {} {region}", random.pick(&FIELDS))
        } else {
            format!("{} {region}", random.pick(&OFFICES))
        }
    }

    fn school(&self, random: &mut Random) -> String {
        const SORTS: [&str; 14] = [
            "SD Negeri",
            "SMP Negeri",
            "SMA Negeri",
            "SMK Negeri",
            "Universitas",
            "Politeknik",
            "Pondok Pesantren",
            "Rumah Sakit",
            "RSUD",
            "Puskesmas",
            "Polres",
            "Polsek",
            "Kodim",
            "Lapas",
        ];
        let sort = random.pick(&SORTS);
        let region = self.region(random).to_owned();
        let number = random.between(1, 60);
        if sort.ends_with("Negeri") {
            format!("{sort} {number} {region}")
        } else {
            format!("{sort} {region}")
        }
    }
}
