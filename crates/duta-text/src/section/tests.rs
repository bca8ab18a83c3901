#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]

use super::*;
use crate::TextParser;

/// Each line of a case is a section: its kind, then its words; `\n` stands for a line break between two.
fn check(pieces: &[(&str, &str)]) {
    let text: String = pieces.iter().map(|(_, words)| *words).collect();
    let parsed = TextParser::default().parse(&text, None);
    let found: Vec<(&str, &str)> =
        parsed.sections().iter().map(|s| (s.kind().as_str(), s.span().of(&text))).collect();
    let want: Vec<(&str, &str)> = pieces.iter().map(|&(kind, words)| (kind, words.trim())).collect();
    assert_eq!(
        found,
        want,
        "reasons: {:?}",
        parsed.sections().iter().map(Section::reason).collect::<Vec<_>>()
    );
}

#[test]
fn a_page_with_everything() {
    check(&[
        ("breadcrumb", "Home Dunia Menlu Terima Dubes Baru\n\n"),
        ("title", "Menlu Terima Dubes Baru\n\n"),
        ("share", "12\n"),
        ("share", "SHARE\n\n"),
        ("byline", "Rabu, 11 September 2019 09:15 WIB\n"),
        ("byline", "Penulis: Dewi Lestari\n"),
        ("caption", "Menlu menerima duta besar di Gedung Pancasila. (Foto: Kemlu)\n\n"),
        ("dateline", "Jakarta, Kabar Duta -- "),
        ("body", "Menlu menerima duta besar yang baru, Rabu.\n\nIa berharap hubungan makin erat.\n\n"),
        ("related", "Baca juga : Menlu Kunjungi Hanoi\n\n"),
        ("body", "Hubungan dagang\n\n"),
        ("body", "Perdagangan kedua negara tumbuh lima persen. "),
        ("related", "[Baca juga: Dagang Naik]\n\n"),
        ("body", "\"Kami siap bekerja sama,\" kata duta besar itu. "),
        ("footer", "(dew/les)\n\n"),
        ("footer", "Sumber: https://contoh.id/berita/1\n\n"),
        ("share", "Komentar (0)\n\n"),
        ("footer", "LEAVE A REPLY\n\nPlease enter your comment!\nIa menulis komentar."),
    ]);
}

#[test]
fn datelines_of_many_houses() {
    let rest = "Menteri luar negeri kedua negara bertemu pada Senin.";
    let yes = [
        "Jakarta (ANTARA) - ",
        "Matanurani, Jakarta – ",
        "RM.id  Rakyat Merdeka - ",
        "(VOVWORLD) - ",
        "Jakarta, CNN Indonesia -- ",
        "Merdeka.com - ",
        "JAKARTA, KOMPAS.com – ",
        "Liputan6.com, Jakarta - ",
        "Liputan6.com, Jakarta ",
        "Jakarta - ",
        "PURWODADI – ",
        "Kuala Lumpur, (AntaraKL) - ",
        "BEKASI (Pos Kota) –",
        "Hanoi (10/9) — ",
        "Jakarta, 10 September 2019 - ",
        "Rimanews - ",
    ];
    for dateline in yes {
        check(&[("dateline", dateline), ("body", rest)]);
    }
    let no = [
        "Indonesia - Malaysia sepakat bekerja sama.",
        "ASEAN - Uni Eropa bertemu. Bagi ASEAN itu penting.",
        "Komisi Pemberantasan Korupsi (KPK) - Polri bertemu pada Senin.",
        "Menteri itu - Retno Marsudi - tiba pada Senin.",
        "GO - JEK meluncurkan layanan baru pada Senin.",
        "Jakarta - Bandung kini lebih dekat.",
        "Ji - hyun menang pada Senin.",
        "Contoh.com, situs berita, tutup pada Senin.",
    ];
    for text in no {
        check(&[("body", text)]);
    }
    check(&[("title", "Menlu Tiba\n\n"), ("dateline", "Suara.com -\n\n"), ("body", rest)]);
}

#[test]
fn body_text_is_not_lost() {
    let bodies = [
        "Sumber di pemerintah menyatakan bahwa perundingan gagal.",
        "Sumber: seorang pejabat yang tidak mau disebut namanya mengatakan bahwa perundingan itu gagal karena kedua pihak tidak mau mengalah.",
        "Komentar itu disampaikan Menlu pada Senin.",
        "Foto itu dimuat media resmi pada Senin.",
        "Baca juga buku tentang sejarah ASEAN itu.",
        "Ia tiba pada Senin (10/9).",
        "Ia memimpin lembaga itu (KPK).",
        "Lembaga itu didirikan. (Markas besarnya ada di Hanoi)",
        "Simak pidato Menlu pada Senin malam.",
        "Penulis itu menerima penghargaan pada Senin.",
    ];
    for body in bodies {
        check(&[("body", &format!("Menlu tiba di Hanoi pada Senin pagi.\n\n{body}"))]);
    }
    // without an article above it, a cue does not swallow the rest
    check(&[("title", "Leave a Reply\n\n"), ("body", "Menlu tiba di Hanoi pada Senin pagi.")]);
    check(&[("body", "Menlu tiba di Hanoi")]);
}

#[test]
fn small_pieces() {
    check(&[("body", "Menlu tiba di Hanoi. "), ("related", "Baca juga: Menlu Pergi")]);
    check(&[
        ("body", "Menlu tiba di Hanoi.\n\n"),
        ("related", "[Baca juga: Menlu Pergi] "),
        ("body", "Ia akan bertemu para menteri di sana."),
    ]);
    check(&[("body", "Menlu tiba di Hanoi."), ("footer", "(Sin).")]);
    check(&[
        ("body", "Menlu tiba di Hanoi. "),
        ("footer", "[DAY]\n\n"),
        ("footer", "Update berita dan artikel lain di sini"),
    ]);
    check(&[("body", "Menlu tiba di Hanoi.\n\n"), ("footer", "(T.A001/B002)")]);
    check(&[
        ("body", "Menlu tiba.\n\n"),
        ("related", "Baca juga:\n"),
        ("related", "Menlu Pergi Lagi\n\n"),
        ("body", "Ia pergi."),
    ]);
    check(&[("body", "Menlu tiba.\n\n"), ("share", "Facebook\n"), ("share", "7\n"), ("share", "3 Komentar")]);
    check(&[
        ("title", "Ke Mana Arah ASEAN?\n\n"),
        ("body", "Para menteri luar negeri ASEAN akan bertemu di Bali pada hari Senin untuk berunding lagi."),
    ]);
    check(&[
        ("breadcrumb", "Berita > Dunia > Asia\n"),
        ("title", "Menlu Tiba\n"),
        ("body", "Menlu tiba di Hanoi."),
    ]);
    check(&[
        ("title", "Menlu Tiba\n"),
        ("byline", "Kabar Duta | Senin, 09/09/2019 10:00 WIB\n"),
        ("body", "Menlu tiba di Hanoi."),
    ]);
}
