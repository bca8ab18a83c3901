//! Words with clitics apart: a table of cases and laws for any text.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::expect_used,
    clippy::string_slice
)]

use cpu_time::ThreadTime;
use duta_text::morphology::Morphology;
use duta_text::{Word, WordPart, tokens, words};
use proptest::prelude::*;

/// One word or a few, cut by `|`. The words open no sentence unless the case begins with `^`.
const CASES: &[&str] = &[
    // the pronoun -nya
    "kata|nya",
    "dilihat|nya",
    "menerima|nya",
    "negara|nya",
    "meningkat|nya",
    "kepada|nya",
    "bagi|nya",
    "oleh|nya",
    "di dalam|nya",
    "salah satu|nya",
    "kedua|nya",
    "menurut|nya",
    "kunjungan|nya",
    "kebijakan-kebijakan|nya",
    "anak-anak|nya",
    "dikirimkan|nya",
    "mengunjungi|nya",
    "pertama kali|nya",
    "tim|nya",
    "presiden|nya",
    "dunia|nya",
    "tanya|nya",
    "sebagai|nya",
    "arti|nya",
    "utama|nya",
    "asli|nya",
    "jelas|nya",
    "semua|nya",
    "ada|nya",
    "satu|nya",
    "antara|nya",
    "pertama|nya",
    "ketiga|nya",
    "banyak|nya",
    "berlangsung|nya",
    "dipindahkan|nya",
    "memperbaiki|nya",
    "mempertahankan|nya",
    "gerak-gerik|nya",
    "cita-cita|nya",
    "orang tua|nya",
    "karena|nya",
    "di antara|nya",
    // the pronouns -ku and -mu
    "buku|mu",
    "rumah|ku",
    "kepada|ku",
    "untuk|mu",
    "menolong|ku",
    "ilmu|mu",
    "tamu|ku",
    "saku|mu",
    "pendapat|mu",
    "negeri|ku",
    "bangku|ku",
    "kawan-kawan|ku",
    "perasaan|mu",
    "memanggil|mu",
    "ditunggu|mu",
    "guru|ku",
    "kepala|ku",
    "mobil|mu",
    "hasil|mu",
    "berilmu",
    "bahu|mu",
    "paku|ku",
    // the particles
    "apa|kah",
    "bagaimana|kah",
    "akan|kah",
    "bukan|kah",
    "harus|kah",
    "ini|kah",
    "demikian|lah",
    "dari|lah",
    "sudah|lah",
    "mari|lah",
    "dia|lah",
    "diri|ku",
    "Kalian|lah",
    "beri|lah",
    "kapan|pun",
    "apa|pun",
    "ia|pun",
    "sepeser|pun",
    "dimulai|lah",
    "anak-anak|lah",
    "siapa|kah",
    "benar|kah",
    "ini|lah",
    "itu|lah",
    "bukan|lah",
    "tidak|lah",
    "baca|lah",
    "pergi|lah",
    "berangkat|lah",
    "apa|tah",
    "mana|tah",
    "apa|pun",
    "siapa|pun",
    "sedikit|pun",
    "mereka|pun",
    "betul|lah",
    "muncul|lah",
    "panggil|lah",
    "tinggal|lah",
    "wajib|kah",
    "sekolah|lah",
    "masalah|lah",
    // two behind the stem
    "negara|nya|lah",
    "untuk|mu|kah",
    "milik|ku|lah",
    "diri|nya|pun",
    "kepada|nya|lah",
    "teman|mu|kah",
    "karena|nya|lah",
    "diri|mu|lah",
    "semua|nya|pun",
    // before the stem
    "ku|ambil",
    "ku|lihat",
    "ku|katakan",
    "ku|ajak",
    "ku|pahami",
    "ku|serahkan",
    "ku|lalui",
    "ku|terima",
    "ku|tulis|kah",
    "kau|bawa",
    "kau|tanyakan",
    "kau|dengar",
    "ku|beri|nya",
    "ku|simpan",
    "ku|tinggali|nya",
    // written with a hyphen
    "KPK-|nya",
    "PBB-|lah",
    "ASEAN-|pun",
    "WNI-|ku",
    "kepada-|Nya",
    "kepada-|Mu-|lah",
    "hamba-|Mu",
    "KPK-|NYA",
    "KPK-|nya-|lah",
    "KPK-|nya|lah",
    "DPR-|lah",
    "TNI-|kah",
    "kepada-|Nya|lah",
    "rahmat-|Mu",
    "UU-|nya|pun",
    // whole: words that merely end so
    "adalah",
    "ialah",
    "telah",
    "setelah",
    "salah",
    "masalah",
    "bermasalah",
    "sekolah",
    "jumlah",
    "sejumlah",
    "istilah",
    "majalah",
    "makalah",
    "kalah",
    "mengalah",
    "wilayah",
    "olah",
    "mengolah",
    "sebelah",
    "seolah-olah",
    "membelah",
    "kabilah",
    "silsilah",
    "alhamdulillah",
    "langkah",
    "melangkah",
    "menikah",
    "pranikah",
    "nafkah",
    "naskah",
    "berkah",
    "alangkah",
    "sedekah",
    "tingkah",
    "pemerintah",
    "perintah",
    "memerintah",
    "bantah",
    "dibantah",
    "entah",
    "jatah",
    "mentah",
    "patah",
    "pepatah",
    "muntah",
    "aku",
    "mengaku",
    "pelaku",
    "perilaku",
    "berlaku",
    "selaku",
    "buku",
    "suku",
    "bangku",
    "baku",
    "saku",
    "pemangku",
    "berliku",
    "lika-liku",
    "kamu",
    "tamu",
    "bertamu",
    "ilmu",
    "bertemu",
    "menemu",
    "menjamu",
    "ramu",
    "semu",
    "hanya",
    "punya",
    "tanya",
    "bertanya",
    "ditanya",
    "bertanya-tanya",
    "nyonya",
    "kurang",
    "kuat",
    "kualitas",
    "kuasai",
    "kunjungi",
    "kumpulkan",
    "kukuhkan",
    "kutipan",
    "kaum",
    "kaus",
    "himpun",
    "menghimpun",
    "ampun",
    "rumpun",
    "maupun",
    "adapun",
    // conjunctions in which a treebank counts -pun apart
    "meski|pun",
    "walau|pun",
    "atau|pun",
    "sekali|pun",
    "bagaimana|pun",
    "kendati|pun",
    "biar|pun",
    "kalau|pun",
    "sungguh|pun",
    "andai|pun",
    "^Meski|pun",
    "WALAU|PUN",
    "memilah",
    "dipilah",
    "celah",
    "kafilah",
    "musibah",
    "mangkuk",
    "kuliah",
    "kuasa",
    "kursi",
    "kumuh",
    "kukuh",
    "kaukus",
    // whole: adverbs, adjectives, auxiliaries
    "akhirnya",
    "biasanya",
    "sebelumnya",
    "sesudahnya",
    "selanjutnya",
    "berikutnya",
    "lainnya",
    "misalnya",
    "khususnya",
    "umumnya",
    "awalnya",
    "nantinya",
    "sebenarnya",
    "seharusnya",
    "sebaiknya",
    "setidaknya",
    "sepenuhnya",
    "sebaliknya",
    "tampaknya",
    "rupanya",
    "tentunya",
    "satu-satunya",
    "selambat-lambatnya",
    "setibanya",
    "lazimnya",
    "nyatanya",
    "kiranya",
    "mulanya",
    "sedianya",
    "semestinya",
    "sejatinya",
    "seterusnya",
    "selamanya",
    "mestinya",
    "agaknya",
    "pastinya",
    "dulunya",
    // names inside a sentence
    "Lukaku",
    "Maluku",
    "Teuku",
    "Fadilah",
    "Abdullah",
    "Saifullah",
    "Falah",
    "Kenya",
    "Catalunya",
    "Sonya",
    "Hansamu",
    "Miku",
    "Kamilah",
    "OKU",
    "BTMU",
    "Ubaidillah",
    "Nasrullah",
    "Jibaku",
    "Netanya",
    "Hikmatullah",
    "KPU",
    "BUMN",
    // a name with clitics
    "Kemlu|nya",
    "Kemlu|nya|lah",
    "Jakarta|nya|pun",
    "KEMLU|NYA",
    "KEMLU|NYA|LAH",
    "Polri|nya|kah",
    // with a capital letter, but no name
    "Presiden|nya",
    "Apa|kah",
    "Bukan|lah",
    "^Rumah|ku",
    "^Baca|lah",
    "^Katakan|lah",
    "^Ku|ambil",
    "^Akhirnya",
    "^Maluku",
    "^Adalah",
    "KATA|NYA",
    "INI|LAH",
    "BUKU|NYA",
    "APA|KAH",
    "SIAPA|PUN",
    // numbers
    "1990-an",
    "20-an",
    "1960an",
    "ke-13",
    "Rp|1.000",
    "Rp|2,5 juta",
    "50|%",
    "5|-|7 ekor",
    "200|antara",
    // abbreviations and initials before something else
    "Dr.| Anwar",
    "Prof.| Dr.| Siti",
    "a.n.| menteri",
    "dll.| kemudian",
    "K.H.| Hasyim",
    "M.| Nasir",
    "A.R.| Baswedan",
    "S.H.|,| hakim",
    "No.| 5",
    "hal.| 12",
    "segala hal|.| Ia",
    "tgl.| 3",
    "s.d.| 9",
    "d.a.| kantor",
    "drg.| Maya",
    "Ir.| H.| Rahmat",
    "M.Sc.|,| dosen",
    "Ph.D.|,| dosen",
    "Tbk.| naik",
    "dkk.| pulang",
    "Adi dkk|.| Mereka",
    "W.R.| Supratman",
    "R.A.| Kartini",
    "opsi C|.| Pilihan",
    "PT.| Angin",
    "vitamin A|.| Obat",
    "ujar|nya|.| Ia",
    "tahun 2019|.| Ia",
];

fn cut(text: &str) -> Vec<&str> {
    words(text, &Morphology::builtin()).map(|w| w.of(text)).collect()
}

#[test]
fn cases() {
    assert!(CASES.len() >= 120);
    let mut wrong = Vec::new();
    for case in CASES {
        let (opens, case) = case.strip_prefix('^').map_or((false, *case), |rest| (true, rest));
        let lead = if opens { "" } else { "dan " };
        let text = format!("{lead}{} itu", case.replace('|', ""));
        let mut want: Vec<&str> = lead.split_whitespace().collect();
        want.extend(case.split(['|', ' ']).map(|w| if w.len() > 1 { w.trim_end_matches('-') } else { w }));
        want.push("itu");
        want.retain(|w| !w.is_empty());
        let have = cut(&text);
        if have != want {
            wrong.push(format!("{case}: {have:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn sentences() {
    let cases = [
        ("\"Siapakah dia?\" tanyanya.", "\"|Siapa|kah|dia|?|\"|tanya|nya|."),
        ("Lihatlah! Bukunya kaubawa.", "Lihat|lah|!|Buku|nya|kau|bawa|."),
        ("Menlu (mantan dubes) itu pun setuju, dll.", "Menlu|(|mantan|dubes|)|itu|pun|setuju|,|dll|."),
        ("Saksi itu Umar, S.H.", "Saksi|itu|Umar|,|S.H."),
        ("\"Saya Ph.D.\" ujarnya.", "\"|Saya|Ph.D.|\"|ujar|nya|."),
        ("Walaupun hujan, Kemlunyalah yang sibuk.", "Walau|pun|hujan|,|Kemlu|nya|lah|yang|sibuk|."),
        ("Pada tahun 1990-an, pada 1980an", "Pada|tahun|1990-an|,|pada|1980an"),
        ("Ia tinggal di Jl. Melati No. 7.", "Ia|tinggal|di|Jl.|Melati|No.|7|."),
        ("Katanya\nApakah benar", "Kata|nya|Apa|kah|benar"),
        ("situs duta.co.id dan www.duta.id/apakah", "situs|duta.co.id|dan|www.duta.id/apakah"),
    ];
    for (text, want) in cases {
        assert_eq!(cut(text).join("|"), want);
    }
}

fn check(text: &str) -> Result<(), TestCaseError> {
    let morphology = Morphology::builtin();
    let all: Vec<Word> = words(text, &morphology).collect();
    let mut end = 0;
    for word in &all {
        let span = word.span();
        prop_assert!(span.start() >= end && !span.is_empty(), "{word:?} of {text:?}");
        prop_assert!(text.get(span.range()).is_some(), "{word:?} splits a character of {text:?}");
        // what lies between is white space, or the hyphen before a clitic
        let gap = &text[end..span.start()];
        prop_assert!(
            gap.trim().is_empty() || (gap == "-" && word.part() != WordPart::Stem),
            "{gap:?} of {text:?}"
        );
        end = span.end();
    }
    prop_assert!(text[end..].trim().is_empty());
    // what is joined is part of a token, and not its beginning
    prop_assert!(all.first().is_none_or(|w| !w.is_joined()));
    // every token is one word, several parts of itself, or a part of an abbreviation
    let mut at = 0;
    for token in tokens(text) {
        while all.get(at).is_some_and(|w| w.span().end() <= token.span().start()) {
            at += 1;
        }
        let word = all.get(at).unwrap();
        prop_assert!(word.span().overlaps(token.span()));
        let decade = word.of(text).ends_with("an");
        prop_assert!(token.span().contains(word.span()) || word.part() == WordPart::Abbreviation || decade);
    }
    Ok(())
}

proptest! {
    #[test]
    fn any_text(text in ".{0,60}") {
        check(&text)?;
    }

    #[test]
    fn made_of_clitics(text in "((ku|kau|KU|Dr\\.|[0-9]{1,4}|-an|an|a\\.n\\.|[A-Z]\\.|-|\\.| |\n|[a-zé]{1,5})(ku|mu|nya|Nya|lah|kah|pun|tah)?(lah|-nya)?){0,12}") {
        check(&text)?;
    }
}

#[test]
fn time_is_linear() {
    let morphology = Morphology::builtin();
    for piece in ["A.", "a.n.", "ku", "nya-", "katanyalah ", "S.H., "] {
        let time = |times: usize| {
            let text = piece.repeat(times);
            let start = ThreadTime::now();
            let count = words(&text, &morphology).count();
            (start.elapsed(), count)
        };
        time(500);
        let (short, _) = time(4_000);
        let (long, _) = time(32_000);
        assert!(
            long < short * 60 + core::time::Duration::from_millis(50),
            "{piece:?}: {short:?}, then {long:?}"
        );
    }
}
