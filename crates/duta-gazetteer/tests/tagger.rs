//! Mentions in sentences written for this test, and laws of tagging for any text.
#![cfg(feature = "data")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]

use std::collections::HashSet;
use std::sync::OnceLock;

use cpu_time::ThreadTime;
use duta_gazetteer::{Gazetteer, Matcher, Mention, Tagger};
use duta_text::TextParser;
use proptest::prelude::*;

/// A mention: words, kind, id. An empty id is one that is made from the name, and may change.
type Named = (&'static str, &'static str, &'static str);

/// A sentence, when it was published, and all its mentions.
struct Case {
    published: &'static str,
    text: &'static str,
    mentions: &'static [Named],
}

const CASES: &[Case] = &[
    // titles with state and name, in several orders
    Case {
        published: "2019-09-10",
        text: "Menteri Luar Negeri RI Retno Marsudi tiba di Nairobi pada Senin.",
        mentions: &[
            ("Menteri Luar Negeri", "office", "office:idn.foreign-minister"),
            ("RI", "country", "IDN"),
            ("Retno Marsudi", "person", "person:retno-marsudi"),
            ("Nairobi", "place", "place:nairobi"),
        ],
    },
    Case {
        published: "2019-09-10",
        text: "Retno Marsudi, Menteri Luar Negeri Indonesia, hadir di sana.",
        mentions: &[
            ("Retno Marsudi", "person", "person:retno-marsudi"),
            ("Menteri Luar Negeri", "office", "office:idn.foreign-minister"),
            ("Indonesia", "country", "IDN"),
        ],
    },
    Case {
        published: "2022-05-05",
        text: "Perdana Menteri Jepang, Fumio Kishida, menerima utusan dari Tonga.",
        mentions: &[
            ("Perdana Menteri", "office", "office:jpn.prime-minister"),
            ("Jepang", "country", "JPN"),
            ("Fumio Kishida", "person", "person:fumio-kishida"),
            ("Tonga", "country", "TON"),
        ],
    },
    Case {
        published: "2019-09-10",
        text: "Menlu Australia Marise Payne dan Menlu Selandia Baru Winston Peters bertemu di Wellington.",
        mentions: &[
            ("Menlu", "office", "office:aus.foreign-minister"),
            ("Australia", "country", "AUS"),
            ("Marise Payne", "person", "person:marise-payne"),
            ("Menlu", "office", "office:nzl.foreign-minister"),
            ("Selandia Baru", "country", "NZL"),
            ("Winston Peters", "person", "person:winston-peters"),
            ("Wellington", "place", "place:wellington"),
        ],
    },
    Case {
        published: "2022-05-05",
        text: "Presiden China Xi Jinping dan Presiden Rusia Vladimir Putin bertemu di Samarkand.",
        mentions: &[
            ("Presiden", "office", "office:chn.president"),
            ("China", "country", "CHN"),
            ("Xi Jinping", "person", "person:xi-jinping"),
            ("Presiden", "office", "office:rus.president"),
            ("Rusia", "country", "RUS"),
            ("Vladimir Putin", "person", "person:vladimir-putin"),
            ("Samarkand", "place", ""),
        ],
    },
    Case {
        published: "2022-05-05",
        text: "Duta Besar Ukraina untuk Indonesia Vasyl Hamianin berbicara di Jakarta.",
        mentions: &[
            ("Duta Besar", "office", "office:ukr.ambassador"),
            ("Ukraina", "country", "UKR"),
            ("Indonesia", "country", "IDN"),
            ("Vasyl Hamianin", "person", ""),
            ("Jakarta", "place", "place:jakarta"),
        ],
    },
    Case {
        published: "2022-05-05",
        text: "Sekretaris Jenderal PBB Antonio Guterres menyerukan gencatan senjata.",
        mentions: &[
            ("Sekretaris Jenderal", "office", "office:un.secretary-general"),
            ("PBB", "organization", "org:un"),
            ("Antonio Guterres", "person", "person:antonio-guterres"),
        ],
    },
    Case {
        published: "2025-11-26",
        text: "Presiden Prabowo Subianto melantik Menteri Keuangan Purbaya Yudhi Sadewa.",
        mentions: &[
            ("Presiden", "office", "office:idn.president"),
            ("Prabowo Subianto", "person", "person:prabowo-subianto"),
            ("Menteri Keuangan", "office", "office:idn.finance-minister"),
            ("Purbaya Yudhi Sadewa", "person", "person:purbaya-yudhi-sadewa"),
        ],
    },
    Case {
        published: "2022-05-05",
        text: "Mantan Presiden AS Barack Obama menyampaikan pidato.",
        mentions: &[
            ("Presiden", "office", "office:usa.president"),
            ("AS", "country", "USA"),
            ("Barack Obama", "person", "person:barack-obama"),
        ],
    },
    // lower-case titles
    Case {
        published: "2022-05-05",
        text: "juru bicara Kremlin Dmitry Peskov mengatakan hal itu.",
        mentions: &[
            ("juru bicara", "office", "office:rus.spokesperson"),
            ("Kremlin", "institution", "institution:rus.kremlin"),
            ("Dmitry Peskov", "person", "person:dmitry-peskov"),
        ],
    },
    Case { published: "2022-05-05", text: "Seorang juru bicara mengatakan hal itu.", mentions: &[] },
    // persons that the gazetteer does not know
    Case {
        published: "2022-05-05",
        text: "Wakil Menteri Perdagangan Kamboja, Sok Vannara Prak, tiba di Batam.",
        mentions: &[
            ("Wakil Menteri Perdagangan", "office", ""),
            ("Kamboja", "country", "KHM"),
            ("Sok Vannara Prak", "person", "person:sok-vannara-prak"),
            ("Batam", "place", "place:batam"),
        ],
    },
    Case {
        published: "2022-05-05",
        text: "Menteri Urusan Kelautan Republik Vanuatu, Ralph Tabi Molisa, hadir.",
        mentions: &[
            ("Menteri Urusan Kelautan", "office", ""),
            ("Republik Vanuatu", "country", "VUT"),
            ("Ralph Tabi Molisa", "person", "person:ralph-tabi-molisa"),
        ],
    },
    Case {
        published: "2022-05-05",
        text: "Letnan Jenderal Bambang Surya Laksana memimpin rombongan.",
        mentions: &[("Bambang Surya Laksana", "person", "person:bambang-surya-laksana")],
    },
    Case {
        published: "2022-05-05",
        text: "Prof. Dr. Siti Rahmawati, M.A. memberi kuliah di Universitas Indonesia.",
        mentions: &[
            ("Siti Rahmawati", "person", "person:siti-rahmawati"),
            ("Universitas Indonesia", "organization", "org:ui"),
        ],
    },
    // ministries and other bodies of a state
    Case {
        published: "2022-05-05",
        text: "Kementerian Luar Negeri Vietnam memberi keterangan di Hanoi.",
        mentions: &[
            ("Kementerian Luar Negeri", "ministry", "ministry:vnm.mfa"),
            ("Vietnam", "country", "VNM"),
            ("Hanoi", "place", "place:hanoi"),
        ],
    },
    Case {
        published: "2022-05-05",
        text: "Kementerian Pertahanan Filipina membantah kabar itu.",
        mentions: &[
            ("Kementerian Pertahanan", "ministry", "ministry:phl.defence"),
            ("Filipina", "country", "PHL"),
        ],
    },
    Case {
        published: "2022-05-05",
        text: "Pemerintah Malaysia dan Pemerintah Thailand sepakat.",
        mentions: &[
            ("Pemerintah", "institution", ""),
            ("Malaysia", "country", "MYS"),
            ("Pemerintah", "institution", ""),
            ("Thailand", "country", "THA"),
        ],
    },
    Case {
        published: "2022-05-05",
        text: "Polri menahan dua warga asing di Batam.",
        mentions: &[("Polri", "institution", "institution:idn.polri"), ("Batam", "place", "place:batam")],
    },
    Case {
        published: "2022-05-05",
        text: "Gedung Putih membantah laporan itu.",
        mentions: &[("Gedung Putih", "institution", "institution:usa.white-house")],
    },
    Case {
        published: "2022-05-05",
        text: "Kemlunya Vietnam mengirim nota.",
        mentions: &[("Kemlu", "ministry", "ministry:vnm.mfa"), ("Vietnam", "country", "VNM")],
    },
    // short names
    Case {
        published: "2022-05-05",
        text: "Presiden Joko Widodo menerima delegasi itu. Jokowi mengapresiasi kerja sama tersebut.",
        mentions: &[
            ("Presiden", "office", "office:idn.president"),
            ("Joko Widodo", "person", "person:joko-widodo"),
            ("Jokowi", "person", "person:joko-widodo"),
        ],
    },
    Case {
        published: "2022-05-05",
        text: "Menlu Retno bertemu dengan Menlu Penny Wong. Retno menyebut pertemuan itu baik.",
        mentions: &[
            ("Menlu", "office", "office:idn.foreign-minister"),
            ("Retno", "person", "person:retno-marsudi"),
            ("Menlu", "office", "office:aus.foreign-minister"),
            ("Penny Wong", "person", "person:penny-wong"),
            ("Retno", "person", "person:retno-marsudi"),
        ],
    },
    // acronyms that the text defines
    Case {
        published: "2022-05-05",
        text: "Badan Pengawas Pelabuhan Nusantara (BPPN) dibentuk tahun lalu. BPPN berkantor di Surabaya.",
        mentions: &[
            ("Badan Pengawas Pelabuhan Nusantara", "institution", ""),
            ("BPPN", "institution", ""),
            ("BPPN", "institution", ""),
            ("Surabaya", "place", "place:surabaya"),
        ],
    },
    Case {
        published: "2022-05-05",
        text: "Forum Dialog Pesisir Asia (FDPA) digelar di Makassar. FDPA dihadiri 12 negara.",
        mentions: &[
            ("Forum Dialog Pesisir Asia", "forum", ""),
            ("FDPA", "forum", ""),
            ("Makassar", "place", "place:makassar"),
            ("FDPA", "forum", ""),
        ],
    },
    // capitals for states, and as places
    Case {
        published: "2022-05-05",
        text: "Beijing menolak tuduhan itu.",
        mentions: &[("Beijing", "country", "CHN")],
    },
    Case {
        published: "2022-05-05",
        text: "Utusan itu tiba di Beijing dari Washington.",
        mentions: &[("Beijing", "place", "place:beijing"), ("Washington", "place", "place:washington")],
    },
    Case {
        published: "2022-05-05",
        text: "Lima orang hadir di Lima, Peru.",
        mentions: &[("Lima", "place", "place:lima"), ("Peru", "country", "PER")],
    },
    Case {
        published: "2022-05-05",
        text: "Sungai Niger meluap di Mali.",
        mentions: &[("Sungai Niger", "place", ""), ("Mali", "country", "MLI")],
    },
    Case {
        published: "2022-05-05",
        text: "Laut China Selatan menjadi pokok bahasan.",
        mentions: &[("Laut China Selatan", "place", "place:laut-china-selatan")],
    },
    Case {
        published: "2022-05-05",
        text: "Kantor itu mendata WNI se-Indonesia.",
        mentions: &[("Indonesia", "country", "IDN")],
    },
    Case {
        published: "2022-05-05",
        text: "AS dan Korsel menggelar latihan bersama.",
        mentions: &[("AS", "country", "USA"), ("Korsel", "country", "KOR")],
    },
    // bodies, gatherings, documents
    Case {
        published: "2022-05-05",
        text: "Dewan Keamanan PBB bersidang di New York.",
        mentions: &[
            ("Dewan Keamanan PBB", "organization", "org:un.sc"),
            ("New York", "place", "place:new-york"),
        ],
    },
    Case {
        published: "2022-05-05",
        text: "G20 dan BRICS membahas hal itu.",
        mentions: &[("G20", "organization", "org:g20"), ("BRICS", "organization", "org:brics")],
    },
    Case {
        published: "2022-05-05",
        text: "KTT ke-40 ASEAN akan digelar di Phnom Penh pada November 2022.",
        mentions: &[("KTT ke-40 ASEAN", "forum", ""), ("Phnom Penh", "place", "place:phnom-penh")],
    },
    Case {
        published: "2022-05-05",
        text: "Indonesia meratifikasi Perjanjian Paris pada 2016.",
        mentions: &[("Indonesia", "country", "IDN"), ("Perjanjian Paris", "instrument", "instrument:paris")],
    },
    Case {
        published: "2022-05-05",
        text: "Jakarta (Kabar Bahari) - Menlu RI tiba.",
        mentions: &[
            ("Jakarta", "place", "place:jakarta"),
            ("Kabar Bahari", "organization", ""),
            ("Menlu", "office", "office:idn.foreign-minister"),
            ("RI", "country", "IDN"),
        ],
    },
];

fn tagger() -> &'static Tagger {
    static TAGGER: OnceLock<Tagger> = OnceLock::new();
    TAGGER.get_or_init(|| Tagger::new(Matcher::new(Gazetteer::builtin()).unwrap()))
}

fn parser() -> &'static TextParser {
    static PARSER: OnceLock<TextParser> = OnceLock::new();
    PARSER.get_or_init(TextParser::default)
}

fn tag(text: &str, published: &str) -> Vec<Mention> {
    tagger().tag(&parser().parse(text, published.parse().ok()))
}

#[test]
fn sentences() {
    let mut wrong = String::new();
    for case in CASES {
        let found = tag(case.text, case.published);
        let show = |text: &str, kind: &str, id: &str| format!("    {text} / {kind} / {id}\n");
        let want: String = case.mentions.iter().map(|&(text, kind, id)| show(text, kind, id)).collect();
        let got: String = found
            .iter()
            .enumerate()
            .map(|(i, m)| {
                let made = case.mentions.get(i).is_some_and(|want| want.2.is_empty());
                show(m.span().of(case.text), m.kind().as_str(), if made { "" } else { m.id() })
            })
            .collect();
        if got != want {
            wrong += &format!("{}\n  want\n{want}  got\n{got}", case.text);
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

/// In texts about matches and shows, names of clubs, works and buildings hold names of states and cities, and look like
/// titles and persons: each rule with what it must leave alone.
#[test]
fn matches_and_shows() {
    let cases: &[(&str, &[Named])] = &[
        // a title stays beside a state or body, or with a known bearer
        (
            "Presiden Prancis hadir di tribun.",
            &[("Presiden", "office", "office:fra.president"), ("Prancis", "country", "FRA")],
        ),
        (
            "Ketua Umum PSSI memuji mereka.",
            &[("Ketua Umum", "office", "office:pssi.general-chair"), ("PSSI", "organization", "org:pssi")],
        ),
        (
            "Presiden Joko Widodo memberi selamat.",
            &[
                ("Presiden", "office", "office:idn.president"),
                ("Joko Widodo", "person", "person:joko-widodo"),
            ],
        ),
        ("Mereka lalu menemui Presiden Ramon Iglesias.", &[("Ramon Iglesias", "person", "")]),
        ("Resep itu milik Kepala Koki restoran.", &[]),
        ("Ia menjadi pelatih kepala Vietnam.", &[("Vietnam", "country", "VNM")]),
        ("Tiket dijual oleh Ratu Tiket di lobi.", &[]),
        (
            "Surat itu diteken Sekjen PSSI Ratu Melia Hapsari kemarin.",
            &[
                ("Sekjen", "office", "office:pssi.secretary-general"),
                ("PSSI", "organization", "org:pssi"),
                ("Ratu Melia Hapsari", "person", ""),
            ],
        ),
        // a state or city inside a longer name
        ("Malam itu ia menjuarai Gemilang Indonesia untuk kedua kali.", &[]),
        ("Mereka bermitra dengan Swiss Chronos dan Bogor Motor.", &[]),
        ("Ajang itu bernama Rally de Portugal musim depan.", &[]),
        ("Bola ditepis kiper Brasil Wando Peixoto dengan mudah.", &[("Brasil", "country", "BRA")]),
        ("Mereka tampil di Bogor pekan lalu.", &[("Bogor", "place", "place:bogor")]),
        ("Ia melatih Tim Nasional Jerman sejak lama.", &[("Jerman", "country", "DEU")]),
        ("Dalam film itu ia menjadi Ramon J. Israel, seorang guru.", &[]),
        ("Ia lolos ke semifinal Amerika Serikat (AS) Terbuka lagi.", &[]),
        ("Ia pernah menyandang gelar Miss Israel dan menyanyi.", &[]),
        ("Rekor itu dicatat di Museum Rekor Indonesia kemarin.", &[("Museum Rekor", "place", "")]),
        ("Uang saku atlet dibayar lewat Program Indonesia Emas, program baru.", &[]),
        ("Legenda Timnas Perancis Wando Peixoto hadir.", &[("Timnas Perancis", "organization", "")]),
        ("Mereka berkumpul di Wisma Menpora kemarin.", &[("Wisma Menpora", "place", "")]),
        // a city that plays is its club; beside its state it is the city
        (
            "Mereka akan melawan Basel. Basel memang kuat.",
            &[("Basel", "organization", "org:basel"), ("Basel", "organization", "org:basel")],
        ),
        (
            "Striker Napoli itu lahir di Basel, Swiss.",
            &[
                ("Napoli", "organization", "org:napoli"),
                ("Basel", "place", "place:basel"),
                ("Swiss", "country", "CHE"),
            ],
        ),
        // a short name that goes on
        (
            "Bola itu milik Wando, kata Peixoto. Umpan Wando Peixoto jitu.",
            &[("Peixoto", "person", ""), ("Wando Peixoto", "person", "")],
        ),
        // no places
        ("Ulasannya dimuat di Kicauan pekan ini.", &[]),
        ("Tulisan itu ada di Letters of Science pekan ini.", &[]),
        // what is no name of a person
        ("Film itu berjudul Langit Berduri dan laris.", &[]),
        (
            "Mereka bersiap untuk PON XIX dan PON XX, lalu PON XIX usai.",
            &[("PON", "forum", "forum:pon"), ("PON", "forum", "forum:pon"), ("PON", "forum", "forum:pon")],
        ),
        // names in English that a class word closes
        ("Laga digelar di Wattle Park Stadium besok.", &[("Wattle Park Stadium", "place", "")]),
        ("Film itu diputar pada Bogor Film Festival tahun ini.", &[("Bogor Film Festival", "forum", "")]),
        ("Pemain Timnas Indonesia U - 19 libur.", &[("Timnas Indonesia U - 19", "organization", "")]),
    ];
    let before = "Pelatih klub itu puas karena dua pemain mencetak gol pada laga liga di stadion.\n\n";
    let mut wrong = String::new();
    for (text, want) in cases {
        let text = format!("{before}{text}");
        let found: Vec<_> = tag(&text, "2017-05-05")
            .iter()
            .map(|m| (m.span().of(&text).to_owned(), m.kind().as_str(), m.id().to_owned()))
            .collect();
        let same = found.len() == want.len()
            && found.iter().zip(*want).all(|(found, want)| {
                (found.0.as_str(), found.1) == (want.0, want.1) && (want.2.is_empty() || found.2 == want.2)
            });
        if !same {
            wrong += &format!("{text}\n  want {want:?}\n  got {found:?}\n");
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

/// Words that no name of a person has, and acronyms of things.
#[test]
fn common_nouns() {
    let cases: &[(&str, &[(&str, &str)])] = &[
        ("Bukit itu ditumbuhi Pohon Cemara sejak lama.", &[]),
        ("Ia membayar lewat Kartu Tanda Penduduk kemarin.", &[]),
        ("Menurut Project Manager acara itu, semua siap.", &[]),
        (
            "Surat itu diteken Rektor UKLB Sutrimo Wiyana kemarin.",
            &[("Rektor", "office"), ("UKLB", "organization"), ("Sutrimo Wiyana", "person")],
        ),
        (
            "Acara dibuka CEO Bahari Ventures Sutrimo Wiyana kemarin.",
            &[("CEO", "office"), ("Bahari Ventures", "organization"), ("Sutrimo Wiyana", "person")],
        ),
        ("Hakim memeriksa Berita Acara Pembacaan (BAP). Isi BAP itu dibantah.", &[]),
        ("Kegiatan Pesta Keluarga Bahagia (PKB) usai. Panitia PKB pulang.", &[]),
        ("Paviliun itu milik Gemilang Indonesia sejak lama.", &[]),
        ("Pameran itu dibantu Cita Tenun Indonesia (CTI) kemarin.", &[]),
        ("Menurut juru bicara Disneyland Prancis, semua siap.", &[]),
        ("Lomba itu bernama Indonesia friendly Championship sejak lama.", &[]),
        ("Ia membeli tiket Kanada Food & Art Festival kemarin.", &[("Art Festival", "forum")]),
        ("Ia berfoto dengan Miss Israel kemarin.", &[]),
        (
            "Rapat dibuka Menteri Perdagangan dan Perindustrian Singapura kemarin.",
            &[("Menteri Perdagangan dan Perindustrian", "office"), ("Singapura", "country")],
        ),
        ("Ia menonton acara China Birth of Hope kemarin.", &[]),
        (
            "Rapat dipimpin Asisten Manajer Persija kemarin.",
            &[("Asisten Manajer", "office"), ("Persija", "organization")],
        ),
        ("Aturan itu bernomor 48/MENKES/11/1996 dan 111/Menkes-II/2015.", &[]),
        ("Acara itu dipandu Rumini Hakim, kata panitia.", &[("Rumini Hakim", "person")]),
        ("Mereka kalah di Piala Menteri Pendidikan lagi.", &[("Piala Menteri Pendidikan", "forum")]),
        ("Konser itu digelar di Hotel Sultan kemarin.", &[("Hotel Sultan", "place")]),
        (
            "Mal itu milik PT. Sinar Jaya Indonesia sejak lama.",
            &[("PT. Sinar Jaya Indonesia", "organization")],
        ),
        ("Kata bos Gojek Indonesia itu, semua siap.", &[("Gojek", "organization")]),
        ("Menurut Direktur Sinaro Indonesia, semua siap.", &[("Direktur", "office")]),
        (
            "Rapat dibuka Deputi IV Bidang Peningkatan Prestasi Olahraga Kemenpora kemarin.",
            &[("Deputi IV Bidang Peningkatan Prestasi Olahraga", "office"), ("Kemenpora", "ministry")],
        ),
        (
            "Rapat dibuka Deputi Bidang Pengembangan dan Pemasaran Mancanegara Kemenpar kemarin.",
            &[("Deputi Bidang Pengembangan dan Pemasaran Mancanegara", "office"), ("Kemenpar", "ministry")],
        ),
        (
            "Ia bekerja di Departemen Anestesi Universitas Anggrek kemarin.",
            &[("Universitas Anggrek", "organization")],
        ),
        ("Siaran itu dikirim kepada Antara London kemarin.", &[("London", "place")]),
        ("Kata Asisten Pelatih itu, semua siap.", &[]),
        ("Pasal itu dimuat di Journal of Physics pekan lalu.", &[]),
        (
            "Kantor Institut Bahasa Laut di Prancis (IBP) tutup.",
            &[("Institut Bahasa Laut", "organization"), ("Prancis", "country")],
        ),
    ];
    let mut wrong = String::new();
    for (text, want) in cases {
        let found: Vec<_> =
            tag(text, "2017-05-05").iter().map(|m| (m.span().of(text), m.kind().as_str())).collect();
        if found != *want {
            wrong += &format!("{text}\n  want {want:?}\n  got {found:?}\n");
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

/// A title without a name has the holder of the day.
#[test]
fn holders() {
    for (published, text, title, holder) in [
        ("2019-09-10", "Menlu RI tiba di Nairobi.", "Menlu", Some("person:retno-marsudi")),
        ("2025-10-26", "Menlu RI tiba di Nairobi.", "Menlu", Some("person:sugiono")),
        ("2015-06-01", "Presiden AS menelepon Kanselir Jerman.", "Presiden", Some("person:barack-obama")),
        ("2015-06-01", "Presiden AS menelepon Kanselir Jerman.", "Kanselir", Some("person:angela-merkel")),
        (
            "2022-05-05",
            "Komisi I DPR memanggil Menteri Pertahanan.",
            "Menteri Pertahanan",
            Some("person:prabowo-subianto"),
        ),
        // The text knows better than the list.
        ("2022-05-05", "Menlu Vanuatu Ralph Tabi Molisa hadir.", "Menlu", Some("person:ralph-tabi-molisa")),
        // No day, no holder.
        ("", "Menlu RI tiba di Nairobi.", "Menlu", None),
    ] {
        let found = tag(text, published);
        let office = found.iter().find(|m| m.span().of(text) == title).expect(text);
        assert_eq!(office.kind().as_str(), "office", "{text}");
        assert_eq!(office.holder(), holder, "{text} on {published}");
    }
}

#[test]
fn offices_of_persons() {
    for (text, person, office) in [
        (
            "Perdana Menteri Jepang, Fumio Kishida, menerima utusan.",
            "Fumio Kishida",
            "office:jpn.prime-minister",
        ),
        ("Menlu Vanuatu Ralph Tabi Molisa hadir.", "Ralph Tabi Molisa", "office:vut.foreign-minister"),
        ("Menlu Retno Marsudi hadir. Retno pulang besok.", "Retno", "office:idn.foreign-minister"),
    ] {
        let found = tag(text, "2022-05-05");
        let mention = found.iter().rfind(|m| m.span().of(text) == person).expect(text);
        assert_eq!(mention.office(), Some(office), "{text}");
    }
}

#[test]
fn countries_of_bodies() {
    for (text, surface, country) in [
        ("Kementerian Luar Negeri Vietnam memberi keterangan.", "Kementerian Luar Negeri", Some("VNM")),
        ("Gedung Putih membantah laporan itu.", "Gedung Putih", Some("USA")),
        ("Menlu RI tiba.", "Menlu", Some("IDN")),
        ("Sekretaris Jenderal PBB tiba.", "Sekretaris Jenderal", None),
    ] {
        let found = tag(text, "2022-05-05");
        let mention = found.iter().find(|m| m.span().of(text) == surface).expect(text);
        assert_eq!(mention.country(), country, "{text}");
    }
}

#[test]
fn offices_of_joined_persons() {
    let text = "Presiden China Xi Jinping dan Presiden Rusia Vladimir Putin hadir.";
    let offices: Vec<(String, Option<String>)> = tag(text, "2022-05-05")
        .iter()
        .filter(|m| m.kind().as_str() == "person")
        .map(|m| (m.id().to_owned(), m.office().map(str::to_owned)))
        .collect();
    let want =
        [("person:xi-jinping", "office:chn.president"), ("person:vladimir-putin", "office:rus.president")];
    assert_eq!(offices, want.map(|(p, o)| (p.to_owned(), Some(o.to_owned()))));
}

#[test]
fn names_joined_by_a_hyphen() {
    let text = "Hubungan Indonesia-Malaysia membaik.";
    let ids: Vec<String> = tag(text, "2022-05-05").iter().map(|m| m.id().to_owned()).collect();
    assert_eq!(ids, ["IDN", "MYS"]);
}

/// An acronym means in a text what the text says that it means.
#[test]
fn acronyms_are_the_long_name() {
    for (text, long, short) in [
        (
            "Badan Pengawas Pelabuhan Nusantara (BPPN) dibentuk. BPPN berkantor di sana.",
            "Badan Pengawas Pelabuhan Nusantara",
            "BPPN",
        ),
        (
            "Forum Dialog Pesisir Asia (FDPA) digelar. FDPA dihadiri 12 negara.",
            "Forum Dialog Pesisir Asia",
            "FDPA",
        ),
    ] {
        let found = tag(text, "2022-05-05");
        let ids: Vec<&str> = found.iter().map(Mention::id).collect();
        assert_eq!(found[0].span().of(text), long);
        assert!(found[1..].iter().all(|m| m.span().of(text) == short), "{text}");
        assert_eq!(ids, [found[0].id(); 3], "{text}");
    }
}

/// What holds for the mentions of every text.
fn check(text: &str) -> Result<(), TestCaseError> {
    let found = tag(text, "2022-05-05");
    let mut end = 0;
    for mention in &found {
        let span = mention.span();
        prop_assert!(span.start() >= end, "{span:?} overlaps in {text:?}");
        prop_assert!(!span.of(text).is_empty(), "{span:?} does not fit {text:?}");
        prop_assert_eq!(span.of(text).trim(), span.of(text), "white space around a name in {:?}", text);
        prop_assert!(!mention.candidates().is_empty() && !mention.id().is_empty());
        prop_assert!(!mention.reason().is_empty());
        let ids: HashSet<&str> = mention.candidates().iter().map(|c| c.id()).collect();
        prop_assert_eq!(ids.len(), mention.candidates().len(), "a candidate stands twice in {:?}", text);
        end = span.end();
    }
    prop_assert_eq!(&tag(text, "2022-05-05"), &found, "tagged again");
    Ok(())
}

/// Names, or halves of them, titles, class words and marks, in any order.
fn mixtures() -> impl Strategy<Value = String> {
    let gazetteer = Gazetteer::builtin();
    let mut pieces: Vec<String> = Vec::new();
    for entity in gazetteer.entities().iter().step_by(3) {
        pieces.extend(entity.aliases().iter().map(|a| a.text().to_owned()));
        pieces.extend(entity.name().split(' ').map(str::to_owned));
    }
    let words = gazetteer.titles().iter().chain(gazetteer.groups()).chain(gazetteer.words());
    pieces.extend(words.map(|w| w.words().to_owned()));
    pieces.extend(gazetteer.heads().iter().map(|h| h.words().to_owned()));
    let marks = vec![
        ".",
        ",",
        "(",
        ")",
        "/",
        "-",
        " - ",
        "\"",
        "“",
        "”",
        ":",
        "\n",
        "\n\n",
        " di ",
        " dan ",
        "nya",
        "ke-2",
        "H.",
        "(A",
        "A)",
        "é",
        "e\u{301}",
        "\u{200b}",
        "\u{a0}",
        "1.000",
        "kata",
        "mengatakan",
    ];
    let mark = prop::sample::select(marks).prop_map(str::to_owned);
    let piece = prop_oneof![3 => prop::sample::select(pieces), 2 => mark, 2 => Just(" ".to_owned())];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, ..ProptestConfig::default() })]

    #[test]
    fn any_text(text in ".{0,100}") {
        check(&text)?;
    }

    #[test]
    fn any_mixture(text in mixtures()) {
        check(&text)?;
    }
}

#[test]
fn nothing_in_nothing() {
    for text in ["", " ", "\n\n\n", "a", "-", "…", "\u{feff}"] {
        assert_eq!(tag(text, ""), [], "{text:?}");
    }
    let empty = Tagger::new(Matcher::new(Gazetteer::empty()).unwrap());
    assert!(empty.gazetteer().entities().is_empty());
    empty.tag(&parser().parse("Menlu RI tiba di Hanoi.", None));
}

/// Where one sentence goes on and on, the words that decide about a name are looked for again for each name.
#[test]
fn time_is_linear_in_guarded_names() {
    let time = |bytes: usize| {
        let text = "Lima ".repeat(bytes / 5);
        let start = ThreadTime::now();
        tag(&text, "2022-05-05");
        start.elapsed()
    };
    let (short, long) = (time(5_000), time(40_000));
    assert!(long < short * 24, "{short:?} for 5 kB, {long:?} for 40 kB");
}

/// Twice the text takes about twice the time: no step looks through the whole text for each name.
#[test]
fn time_is_linear() {
    for piece in [
        "Menlu RI Retno Marsudi tiba di Hanoi. ",
        "Badan Anu (BA), ",
        "Konvensi, Konvensi Anu tentang ",
        "Presiden ",
        "Retno Marsudi ",
        "Indonesia-",
        "Duta Besar RI untuk ",
        "( ",
        "\n",
    ] {
        let time = |bytes: usize| {
            let text = piece.repeat(bytes / piece.len());
            let once = || {
                let start = ThreadTime::now();
                tag(&text, "2022-05-05");
                start.elapsed()
            };
            (0..3).map(|_| once()).min().unwrap()
        };
        let (short, long) = (time(10_000), time(40_000));
        assert!(long < short * 10, "{piece:?}: {short:?} for 10 kB, {long:?} for 40 kB");
    }
}
