//! Events and quotes in sentences written for this test, and laws of extraction for any text.
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

use duta_event::{Event, Extraction, Extractor, Filler, Lexicon, Quote, Role};
use duta_gazetteer::{Gazetteer, Matcher, Tagger};
use duta_text::{Span, TextParser};
use proptest::prelude::*;

/// A text of 5 May 2022, and all its events: kind, status, trigger, then what fills the roles.
const EVENTS: &[(&str, &[&str])] = &[
    // active
    (
        "Indonesia dan Vietnam menandatangani Perjanjian Ekstradisi di Hanoi, Rabu (4/5).",
        &[
            "sign | actual | menandatangani | actor: Indonesia; Vietnam | instrument: Perjanjian Ekstradisi | place: Hanoi | time: Rabu (4/5)",
        ],
    ),
    (
        "Uni Eropa menjatuhkan sanksi terhadap Rusia.",
        &["sanction | actual | menjatuhkan sanksi | actor: Uni Eropa | target: Rusia"],
    ),
    (
        "Indonesia membuka hubungan diplomatik dengan Tonga.",
        &["establish_relations | actual | membuka hubungan diplomatik | actor: Indonesia | target: Tonga"],
    ),
    (
        "Arab Saudi memutus hubungan diplomatik dengan Iran.",
        &["break_relations | actual | memutus hubungan diplomatik | actor: Arab Saudi | target: Iran"],
    ),
    (
        "Indonesia mengirim bantuan kemanusiaan kepada Turki.",
        &["aid | actual | mengirim bantuan kemanusiaan | actor: Indonesia | target: Turki"],
    ),
    ("AS menyumbang US$ 5 juta kepada UNHCR.", &["aid | actual | menyumbang | actor: AS | target: UNHCR"]),
    (
        "AS mencabut sanksi terhadap Suriah.",
        &["ease_sanction | actual | mencabut sanksi | actor: AS | target: Suriah"],
    ),
    (
        "Kemlu memanggil Duta Besar Swedia.",
        &["summon | actual | memanggil | actor: Kemlu | target: Duta Besar"],
    ),
    ("China memperingatkan AS.", &["warn | actual | memperingatkan | actor: China | target: AS"]),
    (
        "Jepang meminta maaf kepada Korea Selatan.",
        &["apologize | actual | meminta maaf | actor: Jepang | target: Korea Selatan"],
    ),
    (
        "Indonesia menyampaikan belasungkawa kepada Turki.",
        &["condole | actual | menyampaikan belasungkawa | actor: Indonesia | target: Turki"],
    ),
    (
        "Korea Utara mengancam Korea Selatan.",
        &["threaten | actual | mengancam | actor: Korea Utara | target: Korea Selatan"],
    ),
    (
        "Kejaksaan Agung menyelidiki PT Samudra Raya.",
        &["investigate | actual | menyelidiki | actor: Kejaksaan Agung | target: PT Samudra Raya"],
    ),
    ("Sekjen PBB memuji Indonesia.", &["support | actual | memuji | actor: Sekjen | target: Indonesia"]),
    (
        "DPR mengesahkan Perjanjian Ekstradisi pada Kamis (5/5).",
        &[
            "ratify | actual | mengesahkan | actor: DPR | instrument: Perjanjian Ekstradisi | time: Kamis (5/5)",
        ],
    ),
    (
        "Indonesia menggelar Konferensi Maritim Asia di Makassar.",
        &[
            "convene | actual | menggelar | actor: Indonesia | forum: Konferensi Maritim Asia | place: Makassar",
        ],
    ),
    (
        "Kamboja menjadi tuan rumah KTT ASEAN.",
        &["convene | actual | menjadi tuan rumah | actor: Kamboja | forum: KTT ASEAN"],
    ),
    (
        "Menlu Retno Marsudi menghadiri KTT G20 di Roma.",
        &["attend | actual | menghadiri | actor: Retno Marsudi | forum: KTT G20 | place: Roma"],
    ),
    (
        "Menlu Retno Marsudi menyampaikan pidato di Jenewa.",
        &["speak | actual | menyampaikan pidato | actor: Retno Marsudi | place: Jenewa"],
    ),
    (
        "Presiden Joko Widodo mengangkat Budi Santoso sebagai Duta Besar RI untuk Tonga.",
        &["appoint | actual | mengangkat | actor: Joko Widodo | target: Budi Santoso"],
    ),
    (
        "Indonesia mengakui Palestina sebagai negara merdeka.",
        &["establish_relations | actual | mengakui | actor: Indonesia | target: Palestina"],
    ),
    (
        "Rusia mengusir dua diplomat Jerman.",
        &["expel | actual | mengusir | actor: Rusia | target: dua diplomat Jerman | count: dua diplomat"],
    ),
    // passive, with and without `oleh`
    (
        "Perjanjian Ekstradisi ditandatangani oleh Indonesia dan Vietnam di Hanoi.",
        &[
            "sign | actual | ditandatangani | actor: Indonesia; Vietnam | instrument: Perjanjian Ekstradisi | place: Hanoi",
        ],
    ),
    ("Rusia dikecam oleh Uni Eropa.", &["condemn | actual | dikecam | actor: Uni Eropa | target: Rusia"]),
    (
        "Utusan PBB disambut Presiden Joko Widodo di Bogor.",
        &["receive | actual | disambut | actor: Joko Widodo | target: Utusan PBB | place: Bogor"],
    ),
    (
        "Duta Besar Swedia dipanggil Kemlu pada Selasa (3/5).",
        &["summon | actual | dipanggil | actor: Kemlu | target: Duta Besar | time: Selasa (3/5)"],
    ),
    (
        "Konferensi Maritim Asia digelar di Makassar pada 4 Mei 2022.",
        &["convene | actual | digelar | forum: Konferensi Maritim Asia | place: Makassar | time: 4 Mei 2022"],
    ),
    (
        "Sebanyak 200 WNI dievakuasi dari Sudan oleh KBRI Khartoum.",
        &["evacuate | actual | dievakuasi | actor: KBRI Khartoum | target: 200 WNI | count: 200 WNI"],
    ),
    // nouns
    (
        "Penandatanganan Konvensi Hanoi oleh Indonesia berlangsung di Jakarta.",
        &["sign | actual | Penandatanganan | actor: Indonesia | instrument: Konvensi Hanoi | place: Jakarta"],
    ),
    (
        "Kunjungan Presiden Joko Widodo ke Jepang berlangsung dua hari.",
        &["visit | actual | Kunjungan | actor: Joko Widodo | target: Jepang"],
    ),
    // negated
    (
        "Indonesia tidak menandatangani Konvensi Hanoi.",
        &["sign | negated | menandatangani | actor: Indonesia | instrument: Konvensi Hanoi"],
    ),
    (
        "Indonesia belum meratifikasi Konvensi Hanoi.",
        &["ratify | negated | meratifikasi | actor: Indonesia | instrument: Konvensi Hanoi"],
    ),
    (
        "Indonesia batal menghadiri KTT G20.",
        &["attend | negated | menghadiri | actor: Indonesia | forum: KTT G20"],
    ),
    (
        "Israel tidak akan menarik pasukan dari Gaza.",
        &["withdraw | negated | menarik pasukan | actor: Israel"],
    ),
    // planned
    (
        "Indonesia akan menandatangani Konvensi Hanoi pada Oktober 2022.",
        &[
            "sign | planned | menandatangani | actor: Indonesia | instrument: Konvensi Hanoi | time: Oktober 2022",
        ],
    ),
    (
        "Presiden Joko Widodo berencana mengunjungi Ukraina pada Juni 2022.",
        &["visit | planned | mengunjungi | actor: Joko Widodo | target: Ukraina | time: Juni 2022"],
    ),
    (
        "Presiden Joko Widodo dijadwalkan bertemu Presiden Joe Biden di Washington.",
        &["meet | planned | bertemu | actor: Joko Widodo | target: Joe Biden | place: Washington"],
    ),
    // desired
    (
        "PBB menyerukan agar Israel menarik pasukan dari Gaza.",
        &[
            "appeal | actual | menyerukan | actor: PBB | target: Israel",
            "withdraw | desired | menarik pasukan | actor: Israel",
        ],
    ),
    (
        "Indonesia berharap Myanmar membebaskan para tahanan.",
        &["release | desired | membebaskan | actor: Myanmar | target: para tahanan"],
    ),
    (
        "Indonesia mengirim utusan untuk memediasi konflik itu.",
        &["mediate | desired | memediasi | actor: Indonesia"],
    ),
    (
        "Indonesia berkomitmen membantu Palestina.",
        &[
            "pledge | actual | berkomitmen | actor: Indonesia",
            "aid | desired | membantu | actor: Indonesia | target: Palestina",
        ],
    ),
    (
        "Presiden Joko Widodo meminta Myanmar membebaskan Aung San Suu Kyi.",
        &[
            "appeal | actual | meminta | actor: Joko Widodo | target: Myanmar",
            "release | desired | membebaskan | actor: Myanmar | target: Aung San Suu Kyi",
        ],
    ),
    // hypothetical
    (
        "Jika Iran menyerang Israel, AS akan menjatuhkan sanksi.",
        &[
            "attack | hypothetical | menyerang | actor: Iran | target: Israel",
            "sanction | planned | menjatuhkan sanksi | actor: AS",
        ],
    ),
    (
        "Rusia dan Ukraina dapat menyepakati gencatan senjata.",
        &[
            "agree | hypothetical | menyepakati | actor: Rusia; Ukraina",
            "ceasefire | hypothetical | gencatan senjata | actor: Rusia; Ukraina",
        ],
    ),
    // under a verb of saying
    (
        "AS menuduh Rusia menyerang Ukraina.",
        &[
            "accuse | actual | menuduh | actor: AS | target: Rusia",
            "attack | actual | menyerang | actor: Rusia | target: Ukraina",
        ],
    ),
    (
        "Menlu Retno Marsudi mengatakan bahwa Indonesia mendukung Palestina.",
        &["support | actual | mendukung | actor: Indonesia | target: Palestina"],
    ),
    (
        "\"Kami mengecam serangan itu,\" kata juru bicara Kementerian Luar Negeri Turki.",
        &["condemn | actual | mengecam | actor: Kementerian Luar Negeri"],
    ),
    (
        "Menurut PBB, Israel menyerang sebuah sekolah di Gaza.",
        &["attack | actual | menyerang | actor: Israel | place: Gaza"],
    ),
    (
        "Dia mengatakan bahwa Vietnam akan menghadiri KTT G20.",
        &["attend | planned | menghadiri | actor: Vietnam | forum: KTT G20"],
    ),
    // meetings, visits, calls
    (
        "Menlu Retno Marsudi bertemu dengan Menlu Australia Penny Wong di Bali.",
        &["meet | actual | bertemu | actor: Retno Marsudi | target: Penny Wong | place: Bali"],
    ),
    (
        "Menlu Retno Marsudi dan Menlu Australia Penny Wong bertemu di Bali.",
        &["meet | actual | bertemu | actor: Retno Marsudi; Penny Wong | place: Bali"],
    ),
    (
        "Indonesia dan Vietnam berunding soal batas laut.",
        &["negotiate | actual | berunding | actor: Indonesia; Vietnam"],
    ),
    (
        "Jepang dan Indonesia bekerja sama di bidang energi.",
        &["cooperate | actual | bekerja sama | actor: Jepang; Indonesia"],
    ),
    (
        "Presiden Joko Widodo menelepon Presiden Turki.",
        &["call | actual | menelepon | actor: Joko Widodo | target: Presiden"],
    ),
    (
        "Presiden Joko Widodo menerima kunjungan Perdana Menteri Jepang di Bogor.",
        &[
            "receive | actual | menerima kunjungan | actor: Joko Widodo | target: Perdana Menteri | place: Bogor",
        ],
    ),
    (
        "Presiden Joko Widodo berkunjung ke Jepang pada Selasa (3/5).",
        &["visit | actual | berkunjung | actor: Joko Widodo | target: Jepang | time: Selasa (3/5)"],
    ),
    (
        "PM Kamboja Hun Sen tiba di Jakarta pada Rabu (4/5).",
        &["visit | actual | tiba di | actor: Hun Sen | place: Jakarta | time: Rabu (4/5)"],
    ),
    // joined and nested clauses
    (
        "Presiden Joko Widodo menandatangani Perjanjian Ekstradisi dan mengecam Israel.",
        &[
            "sign | actual | menandatangani | actor: Joko Widodo | instrument: Perjanjian Ekstradisi",
            "condemn | actual | mengecam | actor: Joko Widodo | target: Israel",
        ],
    ),
    (
        "Presiden Joko Widodo, yang tiba di Tokyo kemarin, bertemu Kaisar Naruhito.",
        &[
            "visit | actual | tiba di | actor: Joko Widodo | place: Tokyo | time: kemarin",
            "meet | actual | bertemu | actor: Joko Widodo | target: Naruhito",
        ],
    ),
    (
        "Indonesia, Malaysia, dan Filipina menandatangani Konvensi Hanoi di Manila.",
        &[
            "sign | actual | menandatangani | actor: Indonesia; Malaysia; Filipina | instrument: Konvensi Hanoi | place: Manila",
        ],
    ),
    // counts and groups
    (
        "Polri menangkap tiga warga China di Batam.",
        &[
            "arrest | actual | menangkap | actor: Polri | target: tiga warga China | place: Batam | count: tiga warga",
        ],
    ),
    (
        "Malaysia membebaskan 15 nelayan Indonesia.",
        &[
            "release | actual | membebaskan | actor: Malaysia | target: 15 nelayan Indonesia | count: 15 nelayan",
        ],
    ),
    (
        "Malaysia mendeportasi 50 warga Myanmar.",
        &["arrest | actual | mendeportasi | actor: Malaysia | target: 50 warga Myanmar | count: 50 warga"],
    ),
    (
        "Lebih dari 60 negara hadir dalam Konferensi Maritim Asia.",
        &[
            "attend | actual | hadir | actor: Lebih dari 60 negara | forum: Konferensi Maritim Asia | count: Lebih dari 60 negara",
        ],
    ),
    (
        "Perwakilan dari 69 negara menandatangani Konvensi Hanoi.",
        &[
            "sign | actual | menandatangani | actor: Perwakilan dari 69 negara | instrument: Konvensi Hanoi | count: 69 negara",
        ],
    ),
    // headings
    (
        "DPR Ratifikasi Perjanjian Paris",
        &["ratify | actual | Ratifikasi | actor: DPR | instrument: Perjanjian Paris"],
    ),
    ("Indonesia Kecam Israel", &["condemn | actual | Kecam | actor: Indonesia | target: Israel"]),
    (
        "Retno Marsudi Temui Penny Wong",
        &["meet | actual | Temui | actor: Retno Marsudi | target: Penny Wong"],
    ),
    ("Jepang Bantu Filipina", &["aid | actual | Bantu | actor: Jepang | target: Filipina"]),
    // no event
    ("Harga beras naik di Jakarta.", &[]),
    ("Indonesia adalah negara kepulauan.", &[]),
    ("Kerja sama internasional penting.", &[]),
    ("Menlu Retno Marsudi mengatakan bahwa cuaca cerah.", &[]),
];

/// A text of 5 May 2022, and all its quotes: direct or indirect, cue, speaker, id of the speaker, what is said.
const QUOTES: &[(&str, &[&str])] = &[
    // direct
    (
        "\"Hasilnya baik,\" kata Menlu Retno Marsudi di Jakarta, Rabu (4/5).",
        &["direct | kata | Retno Marsudi | person:retno-marsudi | Hasilnya baik"],
    ),
    (
        "Menlu Retno Marsudi mengatakan, \"Hasilnya baik.\"",
        &["direct | mengatakan | Retno Marsudi | person:retno-marsudi | Hasilnya baik"],
    ),
    (
        "\"Perang harus berhenti,\" tegas Sekretaris Jenderal PBB Antonio Guterres.",
        &["direct | tegas | Antonio Guterres | person:antonio-guterres | Perang harus berhenti"],
    ),
    // speakers behind `-nya`, pronouns and titles
    (
        "Menlu RI tiba di Hanoi. \"Saya bertemu banyak pihak,\" ujarnya.",
        &["direct | ujarnya | Menlu | office:idn.foreign-minister | Saya bertemu banyak pihak"],
    ),
    (
        "Presiden Joko Widodo tiba di Tokyo. “Hasilnya baik,” katanya.",
        &["direct | katanya | Joko Widodo | person:joko-widodo | Hasilnya baik"],
    ),
    (
        "Presiden Joko Widodo tiba di Tokyo. Menurut dia, hasilnya baik.",
        &["indirect | Menurut | Joko Widodo | person:joko-widodo | hasilnya baik"],
    ),
    (
        "Menlu Retno Marsudi tiba di Hanoi. Ia menegaskan bahwa Indonesia menolak usul itu.",
        &["indirect | menegaskan | Retno Marsudi | person:retno-marsudi | Indonesia menolak usul itu"],
    ),
    ("\"Kami siap,\" kata dia.", &["direct | kata | - | - | Kami siap"]),
    // indirect
    (
        "Menlu Retno Marsudi mengatakan bahwa Indonesia mendukung Palestina.",
        &["indirect | mengatakan | Retno Marsudi | person:retno-marsudi | Indonesia mendukung Palestina"],
    ),
    (
        "Menlu Retno Marsudi menegaskan hasil itu baik bagi semua negara.",
        &["indirect | menegaskan | Retno Marsudi | person:retno-marsudi | hasil itu baik bagi semua negara"],
    ),
    (
        "Menurut Menlu Retno Marsudi, Vietnam sudah menyetujui usul itu.",
        &["indirect | Menurut | Retno Marsudi | person:retno-marsudi | Vietnam sudah menyetujui usul itu"],
    ),
    (
        "Kemlu menyatakan bahwa 12 WNI selamat.",
        &["indirect | menyatakan | Kemlu | ministry:idn.mfa | 12 WNI selamat"],
    ),
    (
        "Antonio Guterres memperingatkan bahwa perang dapat meluas.",
        &["indirect | memperingatkan | Antonio Guterres | person:antonio-guterres | perang dapat meluas"],
    ),
    (
        "Retno Marsudi menjelaskan, pembahasan itu belum selesai.",
        &["indirect | menjelaskan | Retno Marsudi | person:retno-marsudi | pembahasan itu belum selesai"],
    ),
    (
        "Kedua negara menandatangani perjanjian itu, kata Menlu Retno Marsudi.",
        &[
            "indirect | kata | Retno Marsudi | person:retno-marsudi | Kedua negara menandatangani perjanjian itu",
        ],
    ),
    // none
    ("Menlu Retno Marsudi tiba di Hanoi.", &[]),
    ("Presiden Joko Widodo berterima kasih kepada Turki.", &[]),
];

/// On whose word an event is told.
const SOURCES: &[(&str, &str, Option<&str>)] = &[
    (
        "Menlu Retno Marsudi mengatakan bahwa Indonesia mendukung Palestina.",
        "mendukung",
        Some("person:retno-marsudi"),
    ),
    (
        "\"Indonesia mendukung Palestina,\" kata Menlu Retno Marsudi.",
        "mendukung",
        Some("person:retno-marsudi"),
    ),
    ("Menurut PBB, Israel menyerang sebuah sekolah di Gaza.", "menyerang", Some("org:un")),
    ("AS menuduh Rusia menyerang Ukraina.", "menyerang", Some("USA")),
    ("AS menuduh Rusia menyerang Ukraina.", "menuduh", None),
    ("Israel menyerang sebuah sekolah di Gaza.", "menyerang", None),
];

fn reader() -> &'static (TextParser, Tagger, Extractor) {
    static READER: OnceLock<(TextParser, Tagger, Extractor)> = OnceLock::new();
    READER.get_or_init(|| {
        let gazetteer = Gazetteer::builtin();
        let extractor = Extractor::new(Lexicon::builtin(), &gazetteer);
        (TextParser::default(), Tagger::new(Matcher::new(gazetteer).unwrap()), extractor)
    })
}

fn read(text: &str) -> Extraction {
    let (parser, tagger, extractor) = reader();
    let parsed = parser.parse(text, "2022-05-05".parse().ok());
    extractor.extract(&parsed, &tagger.tag(&parsed))
}

fn show_event(event: &Event, text: &str) -> String {
    let mut line = format!("{} | {} | {}", event.kind(), event.status().as_str(), event.trigger().of(text));
    for role in Role::ALL {
        let words: Vec<&str> = event.role(role).map(|f| f.span().of(text)).collect();
        if !words.is_empty() {
            line += &format!(" | {}: {}", role.as_str(), words.join("; "));
        }
    }
    line
}

fn show_quote(quote: &Quote, text: &str) -> String {
    let speaker = quote.speaker();
    format!(
        "{} | {} | {} | {} | {}",
        if quote.is_direct() { "direct" } else { "indirect" },
        quote.cue().map_or("-", |c| c.of(text)),
        speaker.map_or("-", |s| s.span().of(text)),
        speaker.and_then(Filler::id).unwrap_or("-"),
        quote.span().of(text)
    )
}

/// Compares all rows of a table, and then tells of all that differ.
fn compare(table: &[(&str, &[&str])], show: impl Fn(&str) -> Vec<String>) {
    let mut seen = HashSet::new();
    let mut wrong = String::new();
    for &(text, want) in table {
        assert!(seen.insert(text), "{text} stands twice");
        let got = show(text);
        if got != want {
            wrong += &format!("{text}\n  want {want:#?}\n  got {got:#?}\n");
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn events() {
    compare(EVENTS, |text| read(text).events().iter().map(|e| show_event(e, text)).collect());
}

#[test]
fn quotes() {
    compare(QUOTES, |text| read(text).quotes().iter().map(|q| show_quote(q, text)).collect());
}

#[test]
fn sources() {
    for &(text, trigger, source) in SOURCES {
        let found = read(text);
        let event = found.events().iter().find(|e| e.trigger().of(text) == trigger).expect(text);
        assert_eq!(event.source().and_then(Filler::id), source, "{trigger} in {text}");
    }
}

/// A small clause in the place of another keeps its meaning: the rule does not hang on the names.
#[test]
fn names_can_be_put_in() {
    let states = [
        ("Indonesia", "IDN"),
        ("Viet Nam", "VNM"),
        ("AS", "USA"),
        ("Korea Selatan", "KOR"),
        ("Timor Leste", "TLS"),
    ];
    for (a, a_id) in states {
        for (b, b_id) in states.into_iter().filter(|(b, _)| *b != a) {
            for (text, kind, status) in [
                (format!("{a} mengecam {b}."), "condemn", "actual"),
                (format!("{b} dikecam oleh {a}."), "condemn", "actual"),
                (format!("{a} tidak mendukung {b}."), "support", "negated"),
                (format!("{a} akan mengunjungi {b}."), "visit", "planned"),
                (format!("Pada Rabu, {a} memperingatkan {b}."), "warn", "actual"),
            ] {
                let found = read(&text);
                let [event] = found.events() else { panic!("{text}: {:?}", found.events()) };
                assert_eq!((event.kind().as_str(), event.status().as_str()), (kind, status), "{text}");
                let ids = |role| event.role(role).filter_map(Filler::id).collect::<Vec<_>>();
                assert_eq!((ids(Role::Actor), ids(Role::Target)), (vec![a_id], vec![b_id]), "{text}");
            }
        }
    }
}

/// What holds for the events and quotes of every text.
fn check(text: &str) -> Result<(), TestCaseError> {
    let (parser, tagger, extractor) = reader();
    let parsed = parser.parse(text, "2022-05-05".parse().ok());
    let mentions = tagger.tag(&parsed);
    let found = extractor.extract(&parsed, &mentions);
    let fits = |span: Span| !span.is_empty() && text.get(span.range()).is_some();
    prop_assert!(found.events().is_sorted_by_key(|e| e.trigger().start()), "events of {:?}", text);
    for event in found.events() {
        prop_assert!(fits(event.trigger()), "trigger {:?} in {:?}", event.trigger(), text);
        let sentence = parsed.sentences().get(event.sentence()).map(|s| s.span());
        prop_assert!(
            sentence.is_some_and(|s| s.contains(event.trigger())),
            "sentence of {:?} in {:?}",
            event,
            text
        );
        prop_assert!((0.0..=1.0).contains(&event.confidence()), "{} in {:?}", event.confidence(), text);
        prop_assert!(extractor.lexicon().kind(event.kind().as_str()).is_some());
        prop_assert!(!event.rule().is_empty() && event.entry().contains('/'));
        let mut filled = HashSet::new();
        for (role, filler) in event.roles() {
            prop_assert!(fits(filler.span()), "{:?} {:?} in {:?}", role, filler, text);
            prop_assert!(filled.insert((role, filler.span())), "{:?} twice in {:?}", filler, text);
        }
        prop_assert!(event.source().is_none_or(|s| fits(s.span())), "{:?} in {:?}", event.source(), text);
    }
    for quote in found.quotes() {
        prop_assert!(fits(quote.span()), "quote {:?} in {:?}", quote, text);
        prop_assert!(quote.cue().is_none_or(fits), "cue of {:?} in {:?}", quote, text);
        prop_assert!(quote.speaker().is_none_or(|s| fits(s.span())), "speaker of {:?} in {:?}", quote, text);
    }
    prop_assert!(found.quotes().is_sorted_by_key(|q| q.span().start()), "quotes of {:?}", text);
    prop_assert_eq!(&extractor.extract(&parsed, &mentions), &found, "read again");
    Ok(())
}

/// Pieces of clauses, in any order.
fn mixtures() -> impl Strategy<Value = String> {
    let pieces = vec![
        "Indonesia",
        "Menlu Retno Marsudi",
        "Menlu",
        "PBB",
        "kedua negara",
        "para delegasi",
        "69 negara",
        "Retno",
        "ia",
        "kami",
        "mereka",
        "Hanoi",
        "Konvensi Hanoi",
        "KTT ASEAN",
        "Selasa (3/5)",
        "kemarin",
        "1.000 orang",
        "US$ 2 juta",
        "menandatangani",
        "ditandatangani",
        "penandatanganan",
        "bertemu",
        "pertemuan",
        "berkunjung",
        "kunjungan",
        "mengecam",
        "menyerukan",
        "melakukan",
        "serangan",
        "kerja sama",
        "gencatan senjata",
        "mengatakan",
        "menegaskan",
        "kata",
        "katanya",
        "ujar",
        "menurut",
        "Menurut",
        "bahwa",
        "agar",
        "untuk",
        "yang",
        "dan",
        "serta",
        "oleh",
        "dengan",
        "kepada",
        "antara",
        "di",
        "ke",
        "dari",
        "pada",
        "tidak",
        "belum",
        "akan",
        "dapat",
        "jika",
        "harus",
        "tersebut",
        "itu",
        "-nya",
        "nya",
        "telah",
        ",",
        ".",
        ". ",
        "?",
        ":",
        ";",
        "\"",
        "“",
        "”",
        "'",
        "(",
        ")",
        "-",
        "–",
        "\n",
        "\n\n",
        "é",
        "e\u{301}",
        "\u{a0}",
        "\u{200b}",
    ];
    let piece = prop_oneof![
        4 => prop::sample::select(pieces).prop_map(|p| format!("{p} ")),
        1 => prop::sample::select(vec![",", "\"", ".", "nya", "-", " "]).prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..50).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, ..ProptestConfig::default() })]

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
    for text in ["", " ", "\n\n", ".", "\"\"", "\"", "menandatangani", "oleh oleh oleh", "kata", "Menurut"] {
        assert_eq!(read(text), Extraction::default(), "{text:?}");
    }
}

/// Mentions of another text are no reason to panic.
#[test]
fn mentions_that_do_not_fit() {
    let (parser, tagger, extractor) = reader();
    let long =
        parser.parse("Menlu Retno Marsudi dan Menlu Penny Wong bertemu di Bali. Ia mengecam Israel.", None);
    let mentions = tagger.tag(&long);
    for text in
        ["", "é", "Indonesia menandatangani Konvensi Hanoi.", "ééééééééééééééééééééééé menandatangani é"]
    {
        let parsed = parser.parse(text, None);
        extractor.extract(&parsed, &mentions);
    }
}

#[test]
fn is_shared_between_threads() {
    fn pinned<T: Send + Sync + Clone + 'static>() {}
    pinned::<Extractor>();
    pinned::<Extraction>();
    pinned::<Lexicon>();
}
