#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]

use super::*;

fn derivation(pattern: &str) -> Derivation {
    pattern.parse().unwrap_or_else(|e| panic!("{e}"))
}

#[test]
fn forms_follow_the_sound_changes() {
    let cases = [
        // nasals before a sound that stays
        ("ambil", "me", "mengambil"),
        ("embargo", "me", "mengembargo"),
        ("gelar", "me", "menggelar"),
        ("hadir", "me-i", "menghadiri"),
        ("khawatir", "me-kan", "mengkhawatirkan"),
        ("khianat", "me-i", "mengkhianati"),
        ("lantik", "me", "melantik"),
        ("mohon", "me", "memohon"),
        ("nyata", "me-kan", "menyatakan"),
        ("nilai", "me", "menilai"),
        ("ratifikasi", "me", "meratifikasi"),
        ("wakil", "me-i", "mewakili"),
        ("yakin", "me-i", "meyakini"),
        ("boikot", "me", "memboikot"),
        ("fasilitas", "me-i", "memfasilitasi"),
        ("veto", "me", "memveto"),
        ("cabut", "me", "mencabut"),
        ("deportasi", "me", "mendeportasi"),
        ("janji", "me-kan", "menjanjikan"),
        ("zalim", "me-i", "menzalimi"),
        // nasals in the place of one
        ("panggil", "me", "memanggil"),
        ("tanda tangan", "me-i", "menandatangani"),
        ("kecam", "me", "mengecam"),
        ("kutuk", "me", "mengutuk"),
        ("sambut", "me", "menyambut"),
        ("sepakat", "me-i", "menyepakati"),
        ("tuduh", "me", "menuduh"),
        ("terbit", "me-kan", "menerbitkan"),
        ("tulis-tulis", "me", "menulis-nulis"),
        ("lihat-lihat", "me", "melihat-lihat"),
        // loan clusters
        ("proses", "me", "memproses"),
        ("protes", "me", "memprotes"),
        ("produksi", "me", "memproduksi"),
        ("kritik", "me", "mengkritik"),
        ("klaim", "me", "mengklaim"),
        ("sponsor", "me-i", "mensponsori"),
        ("stabil", "me-kan", "menstabilkan"),
        ("transfer", "me", "mentransfer"),
        ("syarat", "me-kan", "mensyaratkan"),
        ("proses", "pe-an", "pemrosesan"),
        ("kritik", "pe", "pengkritik"),
        ("prakarsa", "pe", "pemrakarsa"),
        // exceptions
        ("kaji", "me", "mengkaji"),
        ("kaji", "pe-an", "pengkajian"),
        ("punya", "me-i", "mempunyai"),
        ("sanksi", "me", "menyanksi"),
        ("pengaruh", "me-i", "memengaruhi"),
        ("tahu", "me-i", "mengetahui"),
        ("muka", "me-kan", "mengemukakan"),
        // one syllable
        ("bom", "me", "mengebom"),
        ("cat", "me", "mengecat"),
        ("cek", "me", "mengecek"),
        ("bom", "pe-an", "pengeboman"),
        ("sah", "me-kan", "mengesahkan"),
        ("sah", "pe-an", "pengesahan"),
        // prefixes in -r
        ("kerja", "ber", "bekerja"),
        ("kerja", "per-an", "pekerjaan"),
        ("kerja", "pe", "pekerja"),
        ("kerja", "memper-kan", "mempekerjakan"),
        ("ajar", "ber", "belajar"),
        ("ajar", "memper-i", "mempelajari"),
        ("runding", "ber", "berunding"),
        ("runding", "per-an", "perundingan"),
        ("runding", "pe", "perunding"),
        ("temu", "ber", "bertemu"),
        ("temu", "per-an", "pertemuan"),
        ("kunjung", "ber", "berkunjung"),
        ("serikat", "per-an", "perserikatan"),
        ("hati", "memper-kan", "memperhatikan"),
        ("ingat", "memper-kan", "memperingatkan"),
        ("rebut", "memper-kan", "memperebutkan"),
        ("luas", "memper", "memperluas"),
        ("luas", "diper", "diperluas"),
        ("tahan", "diper-kan", "dipertahankan"),
        ("baik", "per-i", "perbaiki"),
        ("cermin", "ber", "bercermin"),
        ("ternak", "ber", "beternak"),
        ("pilih", "ter", "terpilih"),
        ("rendah", "ter", "terendah"),
        ("percaya", "ter", "tepercaya"),
        ("laku", "member-kan", "memberlakukan"),
        ("laku", "diber-kan", "diberlakukan"),
        ("laku", "pember-an", "pemberlakuan"),
        ("libat", "keter-an", "keterlibatan"),
        ("oleh", "pemer-an", "pemerolehan"),
        // two words
        ("tanda tangan", "di-i", "ditandatangani"),
        ("tanda tangan", "pe-an", "penandatanganan"),
        ("tanda tangan", "-i", "tanda tangani"),
        ("tanda tangan", "base", "tanda tangan"),
        ("kerja sama", "ber", "bekerja sama"),
        ("kerja sama", "me-kan", "mengerjasamakan"),
        ("tanggung jawab", "per-an", "pertanggungjawaban"),
        ("tanggung jawab", "ber", "bertanggung jawab"),
        ("tindak lanjut", "me-i", "menindaklanjuti"),
        ("unjuk rasa", "pe", "pengunjuk rasa"),
        // the rest
        ("naik", "me-kan", "menaikkan"),
        ("adil", "me-i", "mengadili"),
        ("survei", "me-i", "menyurvei"),
        ("tunjuk", "pe-an", "penunjukan"),
        ("pimpin", "pe", "pemimpin"),
        ("juang", "pe", "pejuang"),
        ("sepakat", "ke-an", "kesepakatan"),
        ("serang", "-an", "serangan"),
        ("PHK", "di", "di-PHK"),
        ("PHK", "me", "mem-PHK"),
        ("hadir", "base", "hadir"),
        ("", "me-kan", ""),
    ];
    let morphology = Morphology::builtin();
    for (root, pattern, form) in cases {
        assert_eq!(morphology.form(root, derivation(pattern)), form, "{pattern} of {root:?}");
    }
}

#[test]
fn spellings_begin_with_the_standard_one() {
    let cases: [(&str, &str, &[&str]); 5] = [
        ("sanksi", "me", &["menyanksi", "mensanksi"]),
        ("kerja sama", "ber", &["bekerja sama", "bekerjasama"]),
        ("kerja sama", "base", &["kerja sama", "kerjasama"]),
        ("tanda tangan", "di-i", &["ditandatangani", "ditanda tangani"]),
        ("percaya", "ter", &["tepercaya", "terpercaya"]),
    ];
    for (root, pattern, forms) in cases {
        assert_eq!(Morphology::builtin().spellings(root, derivation(pattern)), forms, "{pattern} of {root}");
    }
}

#[test]
fn patterns_read_back_as_they_are_written() {
    for pattern in Derivation::all() {
        assert_eq!(pattern.to_string().parse(), Ok(pattern));
    }
    for wrong in ["", "me-an", "kan", "ME", "me-", "pem"] {
        let error = wrong.parse::<Derivation>().unwrap_err().to_string();
        assert!(error.contains("is no affix pattern; there are base, me, me-kan"), "{error}");
    }
}

#[test]
fn voices() {
    use Voice::{Active, Nominal, Passive};
    let cases = [
        ("me-i", Active),
        ("ber", Active),
        ("base", Active),
        ("memper-kan", Active),
        ("-i", Active),
        ("di", Passive),
        ("ter-kan", Passive),
        ("diper", Passive),
        ("pe-an", Nominal),
        ("per-an", Nominal),
        ("ke-an", Nominal),
        ("-an", Nominal),
        ("pe", Nominal),
    ];
    for (pattern, voice) in cases {
        assert_eq!(derivation(pattern).voice(), voice, "{pattern}");
    }
    assert_eq!(derivation("memper-i").passive(), Some(derivation("diper-i")));
    assert_eq!(derivation("me").bare(), Some(derivation("base")));
    assert_eq!(derivation("ber").passive(), None);
}

#[test]
fn clitics_leave_words_that_merely_end_so() {
    let cases = [
        ("katanya", "", "kata", "nya"),
        ("Menurutnya", "", "Menurut", "nya"),
        ("negaranyapun", "", "negara", "nya pun"),
        ("inilah", "", "ini", "lah"),
        ("apakah", "", "apa", "kah"),
        ("merekapun", "", "mereka", "pun"),
        ("rumahku", "", "rumah", "ku"),
        ("pendapatmu", "", "pendapat", "mu"),
        ("negara-negaranya", "", "negara-negara", "nya"),
        ("ASEAN-nya", "", "ASEAN", "nya"),
        ("kulihat", "ku", "lihat", ""),
        ("kausampaikan", "kau", "sampaikan", ""),
        ("masalahnya", "", "masalah", "nya"),
        ("sekolahmulah", "", "sekolah", "mu lah"),
        ("ilmunya", "", "ilmu", "nya"),
        ("adalah", "", "adalah", ""),
        ("bertemu", "", "bertemu", ""),
        ("kurang", "", "kurang", ""),
        ("Abdullah", "", "Abdullah", ""),
        ("Maluku", "", "Maluku", ""),
        ("pemerintah", "", "pemerintah", ""),
        ("nya", "", "nya", ""),
        ("ku", "", "ku", ""),
        ("", "", "", ""),
    ];
    let morphology = Morphology::builtin();
    for (word, proclitic, stem, enclitics) in cases {
        let clitics = morphology.clitics(word);
        assert_eq!(clitics.proclitic().unwrap_or_default(), proclitic, "{word}");
        assert_eq!(clitics.stem(), stem, "{word}");
        assert_eq!(clitics.enclitics().collect::<Vec<_>>().join(" "), enclitics, "{word}");
    }
    let whole = "hanya punya tanya bertanya sekolah masalah bermasalah jumlah sejumlah langkah melangkah nikah menikah \
                 buku paku tamu ilmu berilmu walaupun meskipun maupun menghimpun mengaku berlaku telah salah wilayah \
                 kuasa kuliah kunjungan kaum kuota";
    for word in whole.split_whitespace() {
        assert_eq!(morphology.clitics(word).stem(), word);
    }
}

#[test]
fn tables_are_sound() {
    let lexicon = Lexicon::builtin();
    assert_eq!(Morphology::check(&lexicon), Vec::<String>::new());
    let bare = Lexicon::parse(
        &lexicon.table("initials").rows().fold("@table initials\nword\tsound\n".to_owned(), |text, row| {
            text + row.get("word") + "\t" + row.get("sound") + "\n"
        }),
    )
    .unwrap();
    let rules = Morphology::new(&bare);
    for row in lexicon.table("morphology").rows() {
        let (root, pattern) = (row.get("root"), row.get("pattern"));
        let form = row.list("form").collect::<Vec<_>>();
        assert_ne!(
            rules.spellings(root, derivation(pattern)),
            form,
            "{pattern} of {root} needs no exception"
        );
    }
    let wrong = Lexicon::parse(
        "@table morphology\nroot\tpattern\tform\nx\tme-an\ty\n@table initials\nword\tsound\nz\tq\n",
    );
    assert_eq!(Morphology::check(&wrong.unwrap()).len(), 2);
}
