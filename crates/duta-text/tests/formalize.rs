//! Formal spelling beside the text: tables of cases and laws for any text.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::expect_used,
    clippy::string_slice
)]

use cpu_time::ThreadTime;
use duta_text::{FormalRule, Formalizer, Lexicon, Token, tokens};
use proptest::prelude::*;

use FormalRule::*;

/// A text, then what is found in it: words, what they would be, the rule.
type Case = (&'static str, &'static [(&'static str, &'static str, FormalRule)]);

const CASES: &[Case] = &[
    // short forms
    ("Ia datang dgn menteri yg baru", &[("dgn", "dengan", Abbreviation), ("yg", "yang", Abbreviation)]),
    ("pada tgl. 5 Mei", &[("tgl.", "tanggal", Abbreviation)]),
    ("beras, gula, dll.", &[("dll.", "dan lain-lain", Abbreviation)]),
    ("beras, gula, dll", &[("dll", "dan lain-lain", Abbreviation)]),
    ("Anwar dkk. menang", &[("dkk.", "dan kawan-kawan", Abbreviation)]),
    ("surat a.n. menteri", &[("a.n.", "atas nama", Abbreviation)]),
    ("surat a/n menteri", &[("a/n", "atas nama", Abbreviation)]),
    ("Rapat di Jl. Melati", &[("Jl.", "Jalan", Abbreviation)]),
    ("Rapat di Jl. yang sempit", &[]),
    ("Senin s.d. Kamis", &[("s.d.", "sampai dengan", Abbreviation)]),
    ("lihat hal. 7", &[("hal.", "halaman", Abbreviation)]),
    ("Itu suatu hal. Ia pergi", &[]),
    ("UU No. 5 tahun 2014", &[("No.", "Nomor", Abbreviation)]),
    ("No. Ia menolak", &[]),
    ("pkl. 09.00", &[("pkl.", "pukul", Abbreviation)]),
    (
        "Kec. Beji dan Kab. Sleman",
        &[("Kec.", "Kecamatan", Abbreviation), ("Kab.", "Kabupaten", Abbreviation)],
    ),
    ("Tn. Hasan dan Ny. Siti", &[("Tn.", "Tuan", Abbreviation), ("Ny.", "Nyonya", Abbreviation)]),
    ("Prof. Anwar berpidato", &[("Prof.", "Profesor", Abbreviation)]),
    ("Yth. para tamu", &[("Yth.", "Yang terhormat", Abbreviation)]),
    (
        "utk kpd org tsb",
        &[
            ("utk", "untuk", Abbreviation),
            ("kpd", "kepada", Abbreviation),
            ("org", "orang", Abbreviation),
            ("tsb", "tersebut", Abbreviation),
        ],
    ),
    ("grup YG dan PT DGN", &[]),
    // acronyms
    ("Komisi Yudisial (KY) rapat. Putusan KY keluar", &[("KY", "Komisi Yudisial", Acronym)]),
    (
        "Badan Siber dan Sandi Negara (BSSN). Kata BSSN-nya",
        &[("BSSN", "Badan Siber dan Sandi Negara", Acronym)],
    ),
    ("warga negara asing (WNA) ditahan; WNA itu", &[("WNA", "warga negara asing", Acronym)]),
    (
        "BNPT (Badan Nasional Penanggulangan Terorisme), kata BNPT",
        &[("BNPT", "Badan Nasional Penanggulangan Terorisme", Acronym)],
    ),
    ("Kementerian Luar Negeri (Kemlu) siap. Kemlu pun", &[("Kemlu", "Kementerian Luar Negeri", Acronym)]),
    ("Gabungan Pengusaha Batik (Gapbatik) hadir", &[]),
    ("Anwar Ibrahim (60) dan Siti (KY)", &[]),
    ("KY belum dikenal", &[]),
    // spelling
    ("kerjasama baru", &[("kerjasama", "kerja sama", Spelling)]),
    ("Kerjasama itu", &[("Kerjasama", "Kerja sama", Spelling)]),
    ("perjanjian kerjasamanya", &[("kerjasama", "kerja sama", Spelling)]),
    ("hubungan antar negara", &[("antar negara", "antarnegara", Spelling)]),
    ("Hubungan antar bangsa", &[("antar bangsa", "antarbangsa", Spelling)]),
    ("ia antar surat itu", &[]),
    ("antar Jakarta dan Bogor", &[]),
    ("pasca gempa", &[("pasca gempa", "pascagempa", Spelling)]),
    ("ekspor non migas", &[("non migas", "nonmigas", Spelling)]),
    ("lembaga anti korupsi", &[("anti korupsi", "antikorupsi", Spelling)]),
    ("sub sektor itu", &[("sub sektor", "subsektor", Spelling)]),
    ("seorang tuna netra", &[("tuna netra", "tunanetra", Spelling)]),
    ("3 Nopember 2016", &[("Nopember", "November", Spelling)]),
    ("bulan Pebruari", &[("Pebruari", "Februari", Spelling)]),
    ("pada 5 oktober", &[("oktober", "Oktober", Spelling)]),
    ("Institut Teknologi Sepuluh Nopember", &[]),
    ("hari Jum'at", &[("Jum'at", "Jumat", Spelling)]),
    ("hari Jum’at", &[("Jum’at", "Jumat", Spelling)]),
    ("kedutaan Perancis", &[("Perancis", "Prancis", Spelling)]),
    ("praktek dagang", &[("praktek", "praktik", Spelling)]),
    ("mempraktekkan ilmu", &[("mempraktekkan", "mempraktikkan", Spelling)]),
    ("resiko besar", &[("resiko", "risiko", Spelling)]),
    ("beresiko", &[("beresiko", "berisiko", Spelling)]),
    ("analisanya tajam", &[("analisa", "analisis", Spelling)]),
    ("obyek dan subyek", &[("obyek", "objek", Spelling), ("subyek", "subjek", Spelling)]),
    ("aktifitas", &[("aktifitas", "aktivitas", Spelling)]),
    ("apotik", &[("apotik", "apotek", Spelling)]),
    ("jadual sidang", &[("jadual", "jadwal", Spelling)]),
    ("propinsi baru", &[("propinsi", "provinsi", Spelling)]),
    ("di Propinsi Riau", &[("Propinsi", "Provinsi", Spelling)]),
    ("Walikota Bogor", &[("Walikota", "Wali kota", Spelling)]),
    ("dari Walikota Bogor", &[("Walikota", "Wali Kota", Spelling)]),
    ("PROPINSI", &[("PROPINSI", "PROVINSI", Spelling)]),
    ("silahkan masuk", &[("silahkan", "silakan", Spelling)]),
    ("dihimbau", &[("dihimbau", "diimbau", Spelling)]),
    ("merubah aturan", &[("merubah", "mengubah", Spelling)]),
    ("mempengaruhi", &[("mempengaruhi", "memengaruhi", Spelling)]),
    ("mensukseskan", &[("mensukseskan", "menyukseskan", Spelling)]),
    ("mengkonsumsi", &[("mengkonsumsi", "mengonsumsi", Spelling)]),
    ("meminimalisir", &[("meminimalisir", "meminimalkan", Spelling)]),
    ("diantara mereka", &[("diantara", "di antara", Spelling)]),
    ("diantaranya", &[("diantaranya", "di antaranya", Spelling)]),
    ("dimana", &[("dimana", "di mana", Spelling)]),
    ("kedepan", &[("kedepan", "ke depan", Spelling)]),
    ("apapun itu", &[("apapun", "apa pun", Spelling)]),
    ("walau pun", &[("walau pun", "walaupun", Spelling)]),
    ("siapapun", &[("siapapun", "siapa pun", Spelling)]),
    ("di laksanakan", &[("di laksanakan", "dilaksanakan", Spelling)]),
    ("terimakasih", &[("terimakasih", "terima kasih", Spelling)]),
    ("ibukota baru", &[("ibukota", "ibu kota", Spelling)]),
    ("bertanggungjawab", &[("bertanggungjawab", "bertanggung jawab", Spelling)]),
    ("jaman dulu", &[("jaman", "zaman", Spelling)]),
    ("ijin usaha", &[("ijin", "izin", Spelling)]),
    ("hutang luar negeri", &[("hutang", "utang", Spelling)]),
    ("5 milyar", &[("milyar", "miliar", Spelling)]),
    ("ustadz dan mushola", &[("ustadz", "ustaz", Spelling), ("mushola", "musala", Spelling)]),
    ("tehnologi", &[("tehnologi", "teknologi", Spelling)]),
    ("satu persatu", &[("satu persatu", "satu per satu", Spelling)]),
    ("terus menerus", &[("terus menerus", "terus-menerus", Spelling)]),
    ("olah raga", &[("olah raga", "olahraga", Spelling)]),
    ("standarisasi", &[("standarisasi", "standardisasi", Spelling)]),
    ("menunjukan", &[("menunjukan", "menunjukkan", Spelling)]),
    ("do'a", &[("do'a", "doa", Spelling)]),
    ("Bapak Rejeki dan Ibu Handal", &[]),
    // old spelling
    ("oentoek negeri", &[("oentoek", "untuk", OldSpelling)]),
    ("pertjaja kepada", &[("pertjaja", "percaya", OldSpelling)]),
    ("bekerdja keras", &[("bekerdja", "bekerja", OldSpelling)]),
    ("djalan raja", &[("djalan", "jalan", OldSpelling)]),
    ("soedah lama", &[("soedah", "sudah", OldSpelling)]),
    ("soepaja", &[("soepaja", "supaya", OldSpelling)]),
    ("sjarat", &[("sjarat", "syarat", OldSpelling)]),
    ("achir tahun", &[("achir", "akhir", OldSpelling)]),
    ("banjak orang jang hadir", &[("banjak", "banyak", OldSpelling), ("jang", "yang", OldSpelling)]),
    ("keadaan di Djakarta", &[("Djakarta", "Jakarta", OldSpelling)]),
    ("gedung Djakarta Lloyd", &[]),
    ("kopi Tjap Djempol", &[]),
    ("Presiden Soeharto dan Boediono", &[]),
    ("panjang, menjadi, tanjakan, menjaring, janji", &[]),
    ("koefisien dan koeksistensi", &[]),
    ("chatting di sini", &[]),
    // slang
    ("gak tahu", &[("gak", "tidak", Slang)]),
    ("Nggak mau", &[("Nggak", "Tidak", Slang)]),
    ("udah aja", &[("udah", "sudah", Slang), ("aja", "saja", Slang)]),
    ("bagus bgt", &[("bgt", "sekali", Slang)]),
    ("gimana caranya", &[("gimana", "bagaimana", Slang)]),
    ("ngasih tau", &[("ngasih tau", "memberi tahu", Slang)]),
    ("dikerjain", &[("dikerjain", "dikerjakan", Slang)]),
    ("gue sama cowok itu", &[("gue", "saya", Slang), ("cowok", "laki-laki", Slang)]),
    ("kalo bisa", &[("kalo", "kalau", Slang)]),
    ("nonton bareng", &[("nonton", "menonton", Slang), ("bareng", "bersama", Slang)]),
    ("makasih ya", &[("makasih", "terima kasih", Slang)]),
    ("pengen pulang", &[("pengen", "ingin", Slang)]),
    ("duitnya habis", &[("duit", "uang", Slang)]),
    ("film Lo Wei", &[]),
    ("oleh redaksi (ama)", &[]),
    ("[hrs]", &[]),
    // figures for a second half
    ("anak2", &[("anak2", "anak-anak", Doubled)]),
    ("Anak2 itu", &[("Anak2", "Anak-anak", Doubled)]),
    ("anak²", &[("anak²", "anak-anak", Doubled)]),
    ("teman2nya", &[("teman2nya", "teman-temannya", Doubled)]),
    ("mudah2an", &[("mudah2an", "mudah-mudahan", Doubled)]),
    ("negara2", &[("negara2", "negara-negara", Doubled)]),
    ("berlari2", &[("berlari2", "berlari-lari", Doubled)]),
    ("menteri2", &[("menteri2", "menteri-menteri", Doubled)]),
    ("kejadian2", &[("kejadian2", "kejadian-kejadian", Doubled)]),
    ("5 km2, 3 m², CO2, G20, B2B, mp3, covid2019, Tipe2", &[]),
    // letters drawn out
    ("bangeeet", &[("bangeeet", "sekali", Stretched)]),
    ("lamaaaa sekali", &[("lamaaaa", "lama", Stretched)]),
    ("perusahaaan baru", &[("perusahaaan", "perusahaan", Stretched)]),
    ("Boediman hadir. Pudji juga", &[]),
    ("gaaak", &[("gaaak", "tidak", Stretched)]),
    ("XIII, www, aaa, brrr, Aaa", &[]),
    // left alone
    ("surel ke yg@duta.id, @yg, #gak, duta.id/gak, gak_tahu, $gue", &[]),
    ("Nomor paspor C1234567, covid-19, Rp2.500,50, 3,5 persen, pukul 8", &[]),
    ("https://duta.id/resiko/praktek", &[]),
    ("Menteri Luar Negeri bertemu Duta Besar untuk membahas kerja sama antarnegara.", &[]),
    ("Presiden menandatangani nota kesepahaman, kata juru bicaranya, Jumat (8/11).", &[]),
];

fn tokenize(text: &str) -> Vec<Token> {
    tokens(text).collect()
}

#[test]
fn cases() {
    assert!(CASES.len() >= 120);
    let formalizer = Formalizer::builtin();
    let mut wrong = Vec::new();
    for (text, want) in CASES {
        // inside a sentence, where a capital letter says something, unless the text opens with one
        let found = formalizer.formalize(text, &tokenize(text));
        let have: Vec<_> = found.iter().map(|f| (f.span().of(text), f.replacement(), f.rule())).collect();
        if have != *want {
            wrong.push(format!("{text}: {have:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn definitions() {
    let cases: &[(&str, &[(&str, &str)])] = &[
        ("Perserikatan Bangsa-Bangsa (PBB)", &[("PBB", "Perserikatan Bangsa-Bangsa")]),
        ("Ketua Mahkamah Agung (MA), Hatta", &[("MA", "Mahkamah Agung")]),
        ("menurut Dewan Perwakilan Rakyat (DPR)", &[("DPR", "Dewan Perwakilan Rakyat")]),
        ("produk domestik bruto (PDB)", &[("PDB", "produk domestik bruto")]),
        (
            "Badan Perencanaan Pembangunan Nasional (Bappenas)",
            &[("Bappenas", "Badan Perencanaan Pembangunan Nasional")],
        ),
        (
            "Kepolisian Negara Republik Indonesia (Polri)",
            &[("Polri", "Kepolisian Negara Republik Indonesia")],
        ),
        ("Kejaksaan Agung (Kejagung)", &[("Kejagung", "Kejaksaan Agung")]),
        ("Gubernur Jawa Timur (Jatim)", &[("Jatim", "Jawa Timur")]),
        ("Menteri Luar Negeri (Menlu) Anwar", &[("Menlu", "Menteri Luar Negeri")]),
        ("Council for Trade in Services (CTS)", &[("CTS", "Council for Trade in Services")]),
        ("BUMN (badan usaha milik negara)", &[("BUMN", "badan usaha milik negara")]),
        ("Komisi Pemilihan\nUmum Kota (UK)", &[("UK", "Umum Kota")]),
        ("Presiden (RI)", &[]),
        ("Anwar (Golkar), Hasan (PKB)", &[]),
        ("Jakarta (ANTARA) -", &[]),
        ("Rapat selesai. Kereta Api (MK)", &[]),
        ("(KPK)", &[]),
        ("( KPK", &[]),
    ];
    let formalizer = Formalizer::builtin();
    for (text, want) in cases {
        let tokens = tokenize(text);
        let found = formalizer.definitions(text, &tokens);
        let have: Vec<_> = found.map(|d| (d.acronym().of(text), d.long().of(text))).collect();
        assert_eq!(have, *want, "{text}");
    }
}

#[test]
fn a_later_use_names_its_definition() {
    let text = "Majelis Umum (MU) bersidang. Di MU, Maju Utama (MU) hadir. Kata MU.";
    let tokens = tokenize(text);
    let formalizer = Formalizer::builtin();
    let found = formalizer.formalize(text, &tokens);
    let have: Vec<_> =
        found.iter().map(|f| (f.replacement(), f.definition().unwrap().acronym().start())).collect();
    assert_eq!(have, [("Majelis Umum", 14), ("Maju Utama", text.rfind("(MU)").unwrap() + 1)]);
    assert!(!FormalRule::Acronym.is_correction() && FormalRule::Spelling.is_correction());
}

#[test]
fn a_table_can_be_extended() {
    let more = Lexicon::parse("@table spelling\nword\tstandard\tcase\nbahagia\tbahagya\t\n").unwrap();
    let formalizer = Formalizer::new(&Lexicon::builtin().extended(&more));
    let text = "bahagia";
    let found = formalizer.formalize(text, &tokenize(text));
    assert_eq!(found[0].replacement(), "bahagya");
    assert!(
        Formalizer::new(&Lexicon::parse("").unwrap())
            .formalize("kerjasama", &tokenize("kerjasama"))
            .is_empty()
    );
}

#[test]
fn the_tables_are_sound() {
    let lexicon = Lexicon::builtin();
    let count = |table: &str| lexicon.table(table).rows().count();
    assert!(count("spelling") >= 400 && count("slang") >= 300 && count("short_forms") >= 120);
    let formalizer = Formalizer::builtin();
    let mut wrong = Vec::new();
    for table in ["spelling", "slang", "short_forms", "old_words"] {
        let mut seen = std::collections::HashSet::new();
        for row in lexicon.table(table).rows() {
            let (word, standard) = (row.get("word"), row.get("standard"));
            assert!(seen.insert((word, row.get("needs"))), "{word} comes twice in {table}");
            assert!(!word.is_empty() && !standard.is_empty() && word.trim() == word, "{word:?} in {table}");
            // what is standard needs no correction
            let small = standard.to_lowercase();
            let found = formalizer.formalize(&small, &tokenize(&small));
            let same =
                found.iter().all(|f| !f.rule().is_correction() || f.replacement() == f.span().of(standard));
            if !same {
                wrong.push(format!("{standard:?} of {word:?} in {table} would be {found:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn check(text: &str) -> Result<(), TestCaseError> {
    let tokens = tokenize(text);
    let formalizer = Formalizer::builtin();
    let mut end = 0;
    for formal in formalizer.formalize(text, &tokens) {
        let span = formal.span();
        prop_assert!(span.start() >= end && !span.is_empty(), "{formal:?} of {text:?}");
        prop_assert!(text.get(span.range()).is_some());
        prop_assert!(!formal.replacement().is_empty());
        prop_assert_ne!(span.of(text), formal.replacement());
        prop_assert_eq!(formal.definition().is_some(), formal.rule() == Acronym);
        end = span.end();
    }
    for definition in formalizer.definitions(text, &tokens) {
        prop_assert!(!definition.long().overlaps(definition.acronym()));
        prop_assert!(!definition.long().of(text).is_empty() && !definition.acronym().of(text).is_empty());
    }
    Ok(())
}

proptest! {
    #[test]
    fn any_text(text in ".{0,60}") {
        check(&text)?;
    }

    #[test]
    fn made_of_table_words(pieces in prop::collection::vec(prop::sample::select(vec![
        "kerjasama", "antar", "negara", "Nopember", "jang", "oentoek", "gak", "anak2", "anak²", "bangeeet", "dgn", "a", ".", "n",
        "Komisi", "Yudisial", "(", "KY", ")", "-nya", "nya", " ", " ", " ", "\n", "@", "/", "’", "é", "2", "XIII", "Sepuluh", "pun", "walau",
    ]), 0..30)) {
        check(&pieces.concat())?;
    }

    #[test]
    fn an_acronym_of_initials(words in prop::collection::vec("[A-Z][a-z]{2,7}", 2..7)) {
        let initials: String = words.iter().map(|w| &w[..1]).collect();
        let long = words.join(" ");
        let text = format!("menurut {long} ({initials}) itu");
        let tokens = tokenize(&text);
        let formalizer = Formalizer::builtin();
        let found: Vec<_> = formalizer.definitions(&text, &tokens).collect();
        prop_assert_eq!(found.len(), 1);
        // fewer words can do where one gives two letters
        prop_assert!(long.ends_with(found[0].long().of(&text)));
        prop_assert_eq!(found[0].acronym().of(&text), initials);
    }
}

#[test]
fn time_is_linear() {
    let formalizer = Formalizer::builtin();
    for piece in
        ["(KPK) ", "A B ", "antar ", "walau ", "a.", "oentoek ", "aaa ", "anak2 ", "Komisi Yudisial (KY) KY "]
    {
        let time = |times: usize| {
            let text = piece.repeat(times);
            let tokens = tokenize(&text);
            let start = ThreadTime::now();
            let count = formalizer.formalize(&text, &tokens).len();
            (start.elapsed(), count)
        };
        time(200);
        let (short, _) = time(1_000);
        let (long, _) = time(8_000);
        assert!(
            long < short * 60 + core::time::Duration::from_millis(100),
            "{piece:?}: {short:?}, then {long:?}"
        );
    }
}
