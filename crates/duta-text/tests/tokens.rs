//! How a text is cut into tokens: a table of cases. A space or `|` stands between two tokens.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]

use duta_text::{Case, TokenKind, tokens};

const CASES: &[&str] = &[
    // marks stand alone
    "Petani|, nelayan|, dan buruh|.",
    "Benarkah|?|!",
    "Siapa|? Entah|!",
    "(|Foto|: Antara|)",
    "[|lihat tabel|]",
    "\"|Setuju|,|\" ujarnya|.",
    "“|Setuju|,|” ujarnya|.",
    "‘|Lanjut|’|;",
    "'|Lanjut|'",
    "Surabaya – Malang",
    "Surabaya—Malang",
    "Menunggu|...",
    "Menunggu|… lagi",
    "selesai|.|\"",
    "judul -- isi",
    "======",
    "siang / malam",
    "A|+",
    "tambah + kurang",
    "Ikuti #|hemat energi",
    "data|* (|sementara|)",
    // words with marks inside
    "anak-anak",
    "undang-undang",
    "sayur-mayur",
    "tolong-menolong",
    "pemain-pemainnya",
    "Undang-Undang Dasar",
    "non-aktif",
    "anti-korupsi",
    "antarnegara",
    "pro-Palestina",
    "se-Sumatra",
    "ke-17",
    "KTP-nya",
    "diri-Nya",
    "ber-KTP",
    "di-PHK",
    "e-KTP",
    "AS-Rusia",
    "Soekarno-Hatta",
    "Covid-19",
    "F-16",
    "Jum'at",
    "Qur’an",
    "O'Brien",
    "Ma'ruf",
    "H&M",
    "R&D",
    "Jakarta|/|Bogor",
    "dan|/|atau",
    "km|/|jam",
    "a|/|n",
    "walau -|nya",
    // words with figures
    "G20",
    "K3",
    "P3K",
    "S1",
    "4|G",
    "U17",
    "B737",
    // full stops
    "Dr|. Siti",
    "S|.|H|.",
    "a|.|n|. camat",
    "dll|.",
    "PT|. Angin",
    "A|. Rahman",
    "negeri|.|Kedua",
    // numbers
    "1.000",
    "1.250.000",
    "2,5",
    "1.234,56",
    "09.30",
    "10|:|45",
    "50|%",
    "7,5 %",
    "30|°|C",
    "1|/|2",
    "5|-|7",
    "2014|-|2019",
    "2014–2019",
    "(|17|/|8|)",
    "17|/|8|/|1945",
    "1945|.",
    "1945|,",
    "12|kg",
    "100|m",
    "+|62",
    "-|5",
    "5.000|,|-",
    "1990|-|an",
    // amounts
    "Rp|1.000",
    "Rp|500 juta",
    "Rp|1.250.000|,|-",
    "Rp|2,5 triliun",
    "Rp 750",
    "Rp|. 750",
    "(|Rp|50.000|)",
    "Rp|5|-|10 juta",
    "USD|100",
    "US|$|20",
    "$|3",
    "€|5",
    "RM|12",
    "IDR|9.000",
    // addresses
    "https://arsip.id/surat?no=7#atas|.",
    "http://a.id|, lalu",
    "(|www.desa.id/peta|)",
    "Kompas.com",
    "arsip.go.id",
    "humas@kota.go.id",
    "humas.umum@kota.go.id|.",
    "rudi_99@pos.co.id",
    "@|ridwan",
    // other letters
    "café São Paulo",
    "Erdoğan",
    "№ 5",
    "東京 kota",
];

#[test]
fn cases() {
    assert!(CASES.len() >= 80);
    let mut wrong = Vec::new();
    for case in CASES {
        let text = case.replace('|', "");
        let found: Vec<&str> = tokens(&text).map(|t| t.of(&text)).collect();
        // dashes between letters are tokens too
        let marked = case.replace('–', " – ").replace('—', " — ");
        let want: Vec<&str> = marked.split(['|', ' ']).filter(|w| !w.is_empty()).collect();
        if found != want {
            wrong.push(format!("{case}: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {} wrong:\n{}", wrong.len(), CASES.len(), wrong.join("\n"));
}

#[test]
fn kinds() {
    use TokenKind::*;
    let cases = [
        ("Warga", Word),
        ("G20", Word),
        ("RM.id", Word),
        ("ke-17", Word),
        ("1.000", Number),
        ("2,5", Number),
        ("%", Punctuation),
        ("...", Punctuation),
        ("https://a.id/b", Url),
        ("www.a.id", Url),
        ("warga@desa.id", Url),
    ];
    for (word, kind) in cases {
        let found: Vec<TokenKind> = tokens(word).map(|t| t.kind()).collect();
        assert_eq!(found, [kind], "{word}");
    }
}

#[test]
fn case() {
    use Case::*;
    let cases = [
        ("warga", Lower),
        ("Warga", Title),
        ("Asia-Pasifik", Title),
        ("W", Title),
        ("WARGA", Upper),
        ("P3K", Upper),
        ("G20", Title),
        ("McArthur", Mixed),
        ("iPhone", Lower),
        ("Émile", Title),
        ("17", None),
    ];
    for (word, case) in cases {
        let found: Vec<Case> = tokens(word).map(|t| t.case()).collect();
        assert_eq!(found, [case], "{word}");
    }
}

#[test]
fn lines_and_spaces() {
    let text = "Rapat (tertutup)\nusai \u{2028}malam";
    let found: Vec<_> = tokens(text).map(|t| (t.of(text), t.is_spaced(), t.begins_line())).collect();
    assert_eq!(
        found,
        [
            ("Rapat", true, true),
            ("(", true, false),
            ("tertutup", false, false),
            (")", false, false),
            ("usai", true, true),
            ("malam", true, true),
        ]
    );
}
