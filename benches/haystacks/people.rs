//! Invented persons, villages and companies.

use super::random::Random;

const GIVEN: [&str; 96] = [
    "Agus",
    "Budi",
    "Siti",
    "Dewi",
    "Sri",
    "Ahmad",
    "Muhammad",
    "Nur",
    "Rina",
    "Eko",
    "Dwi",
    "Tri",
    "Wahyu",
    "Andi",
    "Rizky",
    "Fitri",
    "Indah",
    "Bambang",
    "Joko",
    "Hendra",
    "Yusuf",
    "Ratna",
    "Maria",
    "Yohanes",
    "Anton",
    "Lestari",
    "Putri",
    "Putra",
    "Made",
    "Wayan",
    "Ketut",
    "Nyoman",
    "Komang",
    "Gusti",
    "Teuku",
    "Cut",
    "Tengku",
    "Raden",
    "Asep",
    "Dedi",
    "Ujang",
    "Cecep",
    "Iwan",
    "Irfan",
    "Arif",
    "Fajar",
    "Bayu",
    "Galih",
    "Ratih",
    "Wulan",
    "Sari",
    "Ayu",
    "Kartika",
    "Melati",
    "Mega",
    "Intan",
    "Permata",
    "Abdul",
    "Abdullah",
    "Hasan",
    "Husein",
    "Ali",
    "Umar",
    "Usman",
    "Zainal",
    "Zulkarnain",
    "Rahmat",
    "Hidayat",
    "Taufik",
    "Ridwan",
    "Sofyan",
    "Syaiful",
    "Imam",
    "Slamet",
    "Suparman",
    "Sutrisno",
    "Sukarno",
    "Suryadi",
    "Sugeng",
    "Supriyanto",
    "Heru",
    "Hari",
    "Edi",
    "Yanto",
    "Yuli",
    "Yudi",
    "Ferry",
    "Robert",
    "Markus",
    "Petrus",
    "Paulus",
    "Yosef",
    "Kristina",
    "Novi",
    "Dian",
    "Citra",
];

const FAMILY: [&str; 64] = [
    "Siregar",
    "Nasution",
    "Harahap",
    "Lubis",
    "Simanjuntak",
    "Sihombing",
    "Situmorang",
    "Pangaribuan",
    "Hutapea",
    "Tampubolon",
    "Sinaga",
    "Ginting",
    "Tarigan",
    "Sembiring",
    "Purba",
    "Saragih",
    "Damanik",
    "Wijaya",
    "Kusuma",
    "Santoso",
    "Setiawan",
    "Gunawan",
    "Kurniawan",
    "Hermawan",
    "Susanto",
    "Hartono",
    "Pranoto",
    "Wibowo",
    "Prabowo",
    "Nugroho",
    "Saputra",
    "Pratama",
    "Utomo",
    "Purnomo",
    "Widodo",
    "Raharjo",
    "Handoko",
    "Halim",
    "Salim",
    "Tanjung",
    "Chaniago",
    "Piliang",
    "Koto",
    "Sikumbang",
    "Rumengan",
    "Wenas",
    "Lumentut",
    "Manoppo",
    "Mokoginta",
    "Latuconsina",
    "Pattiasina",
    "Tuhuteru",
    "Wanggai",
    "Kogoya",
    "Wenda",
    "Tabuni",
    "Rumbiak",
    "Daeng",
    "Tompo",
    "Alatas",
    "Assegaf",
    "Shihab",
    "Suryani",
    "Rahayu",
];

const ONSETS: [&str; 34] = [
    "", "b", "b", "c", "d", "g", "h", "j", "k", "k", "l", "l", "m", "m", "n", "n", "ng", "ny", "p", "p", "r",
    "r", "s", "s", "t", "t", "w", "w", "y", "kr", "pr", "tr", "br", "sy",
];
const VOWELS: [&str; 9] = ["a", "a", "a", "i", "i", "u", "u", "e", "o"];
const CODAS: [&str; 16] = ["", "", "", "", "", "", "", "n", "n", "ng", "r", "s", "l", "m", "k", "t"];

/// Returns a word that could be a name: `Kalinga`, `Wotur`.
pub(crate) fn coined(random: &mut Random) -> String {
    let mut word = String::new();
    for _ in 0..random.between(2, 3) {
        word += random.pick(&ONSETS);
        word += random.pick(&VOWELS);
    }
    word += random.pick(&CODAS);
    capitalised(&word)
}

/// Returns different coined words, and none that `known` has: a village that is called as a common word would be
/// found at the head of many sentences.
pub(crate) fn coined_words(count: usize, known: impl Fn(&str) -> bool, random: &mut Random) -> Vec<String> {
    let mut seen = std::collections::HashSet::new();
    while seen.len() < count {
        let word = coined(random);
        if word.len() > 3 && !known(&word.to_lowercase()) {
            seen.insert(word);
        }
    }
    let mut words: Vec<String> = seen.into_iter().collect();
    // The order of a hash set is another in each run.
    words.sort_unstable();
    random.shuffle(&mut words);
    words
}

/// Returns a person of two words, sometimes three; `first` are given names beside the well known ones.
pub(crate) fn person(first: &[String], random: &mut Random) -> String {
    let mut name = given(first, random);
    if random.chance(38.0) {
        name.push(' ');
        name += &given(first, random);
    }
    name.push(' ');
    if random.chance(60.0) {
        name += *random.pick_often(&FAMILY);
    } else {
        name += &given(first, random);
    }
    name
}

fn given(first: &[String], random: &mut Random) -> String {
    if random.chance(30.0) || first.is_empty() {
        (*random.pick_often(&GIVEN)).to_owned()
    } else {
        random.choose(first).clone()
    }
}

/// Returns a company: `PT Mandala Wotur Tbk`.
pub(crate) fn company(words: &[String], random: &mut Random) -> String {
    const TRADES: [&str; 14] = [
        "Jaya",
        "Makmur",
        "Sentosa",
        "Abadi",
        "Mandiri",
        "Perkasa",
        "Sejahtera",
        "Utama",
        "Nusantara",
        "Persada",
        "Mineral",
        "Energi",
        "Pangan",
        "Logistik",
    ];
    let form = random.pick(&["PT", "PT", "PT", "CV", "Bank", "Koperasi"]);
    let end = random.pick(&["", "", "", " Tbk", " Indonesia"]);
    format!("{form} {} {}{end}", random.choose(words), random.pick(&TRADES))
}

/// Returns an acronym of three to five capitals.
pub(crate) fn acronym(random: &mut Random) -> String {
    (0..random.between(3, 5)).map(|_| char::from(b'A' + random.below(26) as u8)).collect()
}

pub(crate) fn capitalised(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map(|c| c.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
