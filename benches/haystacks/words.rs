//! Common words of the generated news: the roots of `seeds/text/roots.tsv`, with affixes.

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use super::random::Random;

/// Words by their part in a sentence; those that news has most come first.
pub(crate) struct Words {
    nouns: Vec<String>,
    derived: Vec<String>,
    active: Vec<String>,
    passive: Vec<String>,
    adjectives: Vec<String>,
    adverbs: Vec<String>,
    roots: HashSet<String>,
}

const NOUNS: &str = "orang warga tim anak kota negara tahun hari rumah jalan harga kasus dana kerja acara korban \
    partai calon surat uang kapal air jasa pasar mobil data proyek hakim jaksa hukum pajak sekolah guru siswa desa \
    lahan padi beras minyak gas listrik bank modal saham bunga utang impor ekspor pabrik buruh upah serikat izin \
    aturan undang-undang sidang saksi bukti barang tanah laut hutan banjir api gempa cuaca hujan angin musim obat \
    dokter pasien virus vaksin rakyat pemilih suara kursi menteri duta tamu delegasi pasukan senjata bom polisi \
    tentara laga gol pemain klub wasit stadion piala lagu film album panggung penonton ponsel aplikasi layanan";
const ADJECTIVES: &str = "baru besar lama baik tinggi penting kecil banyak muda tua kuat buruk aman bersih murah \
    mahal cepat lambat jauh dekat berat ringan sulit mudah utama resmi umum khusus bebas jelas nyata serius ketat \
    positif negatif nasional global lokal sosial politik";
const VERBS: &str = "buat beri minta bawa bantu jual beli tahan tangkap periksa bahas dukung tolak terima kirim lapor \
    sebut nilai bangun buka tutup ajak pakai cari temu lihat dengar tulis baca bayar pilih ubah jaga cegah kejar serang";
const ADVERBS: &str =
    "sangat segera masih sudah belum akan pernah sering selalu kembali terus mulai hampir cukup lebih";

impl Words {
    /// Reads the roots. Where there is no such file the bench measures nothing that could be compared: it stops.
    pub(crate) fn read() -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds/text/roots.tsv");
        let table = fs::read_to_string(&path).unwrap_or_default();
        assert!(!table.is_empty(), "no roots in {}", path.display());
        let mut words = Self {
            nouns: own(NOUNS),
            derived: Vec::new(),
            active: own(VERBS).iter().map(|root| active(root)).collect(),
            passive: own(VERBS).iter().map(|root| format!("di{root}")).collect(),
            adjectives: own(ADJECTIVES),
            adverbs: own(ADVERBS),
            roots: HashSet::new(),
        };
        let mut rows: Vec<(&str, &str)> = table.lines().filter_map(|line| line.split_once('\t')).collect();
        // By the alphabet, words that begin alike would be alike frequent.
        Random::new(super::SEED).shuffle(&mut rows);
        for (root, class) in rows {
            words.roots.insert(root.to_owned());
            // Long learned words are rare in news.
            if root.len() <= 10 && root.len() > 2 {
                words.sort_in(root, class);
            }
        }
        words
    }

    fn sort_in(&mut self, root: &str, class: &str) {
        match class {
            "noun" => self.nouns.push(root.to_owned()),
            "adjective" => {
                self.adjectives.push(root.to_owned());
                self.derived.push(format!("ke{root}an"));
            }
            "verb" => {
                // as the root has no say in it here, its length decides what it takes behind it
                let behind = ["", "kan", "i"][root.len() % 3];
                self.active.push(format!("{}{behind}", active(root)));
                self.passive.push(format!("di{root}{behind}"));
                self.derived.push(format!("{}an", active(root).replacen("me", "pe", 1)));
                self.nouns.push(format!("{root}an"));
            }
            "adverb" => self.adverbs.push(root.to_owned()),
            _ => {}
        }
    }

    pub(crate) fn is_root(&self, word: &str) -> bool {
        self.roots.contains(word)
    }

    /// Returns a word for a slot of the templates, if words fill it.
    pub(crate) fn word(&self, slot: char, random: &mut Random) -> Option<&str> {
        let list = match slot {
            'n' => &self.nouns,
            'k' => &self.derived,
            'v' => &self.active,
            'd' => &self.passive,
            'a' => &self.adjectives,
            'r' => &self.adverbs,
            _ => return None,
        };
        // In news every third content word or so is a rare one.
        let word: &String = if random.chance(32.0) { random.choose(list) } else { random.pick_often(list) };
        Some(word)
    }
}

fn own(list: &str) -> Vec<String> {
    list.split_whitespace().map(str::to_owned).collect()
}

/// Puts `me-` before a root: `tulis` becomes `menulis`.
fn active(root: &str) -> String {
    let rest = root.get(1..).unwrap_or_default();
    match root.chars().next() {
        Some('p') => format!("mem{rest}"),
        Some('b' | 'f' | 'v') => format!("mem{root}"),
        Some('t') => format!("men{rest}"),
        Some('d' | 'c' | 'j' | 'z') => format!("men{root}"),
        Some('s') => format!("meny{rest}"),
        Some('k') => format!("meng{rest}"),
        Some('a' | 'e' | 'g' | 'h' | 'i' | 'o' | 'u' | 'q') => format!("meng{root}"),
        _ => format!("me{root}"),
    }
}
