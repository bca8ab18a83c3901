#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]

use super::*;
use crate::line::lines;
use crate::{TextParser, tokens};

/// Sentences are marked with `|` between them.
#[test]
fn sentences_end_where_they_end() {
    let cases = [
        "Menlu tiba.| Ia pergi.",
        "Menlu tiba! |Siapa lagi?| Entah.",
        "Menlu menerima Dr. H. Anwar Ibrahim, S.H., M.Si., di Bali.| Ia senang.",
        "Prof. Ir. Budi dan K.H. Ahmad datang.",
        "Surat No. 5 dikirim a.n. Menteri kepada PT. Angin Timur Tbk. di Jl. Merdeka.",
        "Delegasi membawa dokumen, bendera dll.| Pemerintah menyambutnya.",
        "Delegasi membawa bendera, lagu, dsb. ke Hanoi.",
        "Harganya Rp 1.000.| Pemerintah diam.",
        "Harganya naik 2,5 persen menjadi Rp. 1.500.000 kemarin.",
        "Rapat mulai pukul 09.30.| Sidang mulai pukul 10.00.",
        "1. Kerja sama ekonomi",
        "“Kami siap,” kata Menlu.| “Mereka juga.”",
        "\"Apa kami siap?\" tanya A. Yani.| \"Tentu... kami siap!\" jawab Menlu.",
        "\"Kami siap.| Kami berani,\" ujarnya.| Ia lalu pergi.",
        "\"Kami siap.\" |Menlu tersenyum.",
        "Ia berkata, \"Kami siap.\" |\"Ya,\" jawab Retno.",
        "\"Kami sudah siap, \"ujarnya.| Ia pergi.",
        "\"Kami sudah siap. \" tutup Menlu.",
        "Perwakilan organisasi internasional... mendaftar.",
        "Ia terdiam... |Menlu pergi.",
        "Baca https://contoh.id/a.b?c=1. |Situs itu baru.",
        "Situs berita Contoh.com memuatnya.| Ia membaca RM.id.",
        "Hasilnya baik bagi negeri.|Kedua menteri pulang.",
        "Susilo B. Yudhoyono dan A. Yani hadir.| H. M. Nuh juga.",
        "Makanan itu kaya vitamin C.| Kandungannya tinggi.",
        "Ia pindah ke U.S. Army.| Ia bekerja di D.C. |Namun ia pulang.",
        "Menlu (lihat hlm. 3. Lampiran) tiba.| Ia pergi.",
        "Menlu tiba (kemarin.) |Ia pergi.",
        "Presiden Joko Widodo.| – Menlu Retno",
        "Ia tiba pada 2019. |15 orang menyambutnya.",
        "Judul Berita| \n\nParagraf pertama tiba.|\nParagraf kedua",
    ];
    let parser = TextParser::default();
    for case in cases {
        let text = case.replace('|', "");
        let parsed = parser.parse(&text, None);
        let found: Vec<&str> = parsed.sentences().iter().map(|s| s.span().of(&text)).collect();
        let want: Vec<&str> = case.split('|').map(str::trim).collect();
        assert_eq!(found, want, "in {case:?}");
    }
}

#[test]
fn a_line_broken_at_a_fixed_width_goes_on() {
    let text = "Kementerian Luar Negeri pada hari Rabu menyatakan bahwa pertemuan itu akan\n\
                diadakan di Bali bulan depan dan diikuti oleh sepuluh negara. Delegasi itu\n\
                Akan tiba pada hari Senin, sedangkan para menteri baru akan datang lusa.";
    let parsed = TextParser::default().parse(text, None);
    assert_eq!(parsed.sentences().len(), 2);
    assert!(parsed.sentences()[1].span().of(text).ends_with("datang lusa."));
}

#[test]
fn nothing_at_all() {
    let finder = SentenceFinder::new(&Lexicon::builtin());
    assert_eq!(finder.find("", &[], &[], &[]), []);
    let text = " \n. ) \" ";
    let all: Vec<_> = tokens(text).collect();
    assert_eq!(finder.find(text, &all, &lines(text, &all), &[]), []);
}
