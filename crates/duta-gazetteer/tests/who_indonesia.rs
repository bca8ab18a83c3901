//! Who held an office of Indonesia on a day, asked as news name it.
#![cfg(feature = "data")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use duta_gazetteer::{Gazetteer, Kind, Matcher, Tagger};
use duta_text::TextParser;

/// The title, the day, the persons without `person:` (`|` between, empty where nobody is known to hold it), and where
/// the date comes from.
type Question = (&'static str, &'static str, &'static str, &'static str);

/// Every president and vice-president since 1999; the day of the oath is the new holder's.
const PALACE: &[Question] = &[
    ("Presiden RI", "1999-10-19", "bacharuddin-jusuf-habibie", "own: MPR session of 20 October 1999"),
    ("Presiden RI", "1999-10-20", "abdurrahman-wahid", "Tap MPR VII/1999"),
    ("Presiden Indonesia", "2000-08-17", "abdurrahman-wahid", "own"),
    ("Presiden Republik Indonesia", "2001-07-23", "megawati-soekarnoputri", "Tap MPR III/2001"),
    ("Presiden Indonesia", "2003-05-19", "megawati-soekarnoputri", "own"),
    ("Presiden RI", "2004-10-20", "susilo-bambang-yudhoyono", "own: oath before the MPR"),
    ("Presiden Indonesia", "2011-11-19", "susilo-bambang-yudhoyono", "own"),
    ("Presiden Indonesia", "2014-10-20", "joko-widodo", "own: oath before the MPR"),
    ("Presiden RI", "2022-11-15", "joko-widodo", "own"),
    ("Presiden Indonesia", "2024-10-20", "prabowo-subianto", "own: oath before the MPR"),
    ("Presiden RI", "2025-09-23", "prabowo-subianto", "own"),
    ("Wakil Presiden RI", "2000-01-15", "megawati-soekarnoputri", "Tap MPR VIII/1999"),
    ("Wapres RI", "2002-03-01", "hamzah-haz", "Tap MPR IV/2001"),
    ("Wapres RI", "2005-08-15", "jusuf-kalla", "own"),
    ("Wakil Presiden Indonesia", "2010-06-01", "boediono", "own"),
    ("Wapres RI", "2015-04-22", "jusuf-kalla", "own"),
    ("Wapres RI", "2019-10-20", "maruf-amin", "own: oath before the MPR"),
    ("Wakil Presiden RI", "2025-02-01", "gibran-rakabuming-raka", "own"),
    ("Seskab", "2012-02-01", "dipo-alam", "own"),
    ("Mensesneg", "2008-01-10", "hatta-rajasa", "own: reshuffle of 9 May 2007"),
    ("Kepala Staf Kepresidenan", "2016-07-01", "teten-masduki", "Keppres 74/P 2015"),
    ("Kepala Staf Kepresidenan", "2025-09-17", "muhammad-qodari", "Keppres 96/P 2025"),
    ("Jubir Presiden", "2020-06-01", "fadjroel-rachman", "own"),
    ("Jubir Presiden", "2008-06-01", "andi-mallarangeng", "own"),
];

/// Every foreign minister since 1999, the spokespersons and the envoys.
const DIPLOMACY: &[Question] = &[
    ("Menlu RI", "1999-09-01", "ali-alatas", "own"),
    ("Menlu RI", "2000-05-05", "alwi-shihab", "Keppres 355/M 1999"),
    ("Menlu RI", "2001-08-10", "hassan-wirajuda", "Keppres 228/M 2001"),
    ("Menlu RI", "2004-11-01", "hassan-wirajuda", "Keppres 187/M 2004"),
    ("Menlu RI", "2001-08-01", "", "own: no cabinet between 23 July and 10 August 2001"),
    ("Menteri Luar Negeri RI", "2009-10-22", "marty-natalegawa", "Keppres 84/P 2009"),
    ("Menlu Indonesia", "2013-11-18", "marty-natalegawa", "own"),
    ("Menteri Luar Negeri Indonesia", "2014-10-27", "retno-marsudi", "Keppres 121/P 2014"),
    ("Menlu RI", "2019-09-10", "retno-marsudi", "own"),
    ("Menlu RI", "2024-10-21", "sugiono", "Keppres 133/P 2024"),
    ("Menteri Luar Negeri Indonesia", "2025-12-01", "sugiono", "own"),
    ("Wamenlu RI", "2012-05-01", "wardana", "Keppres 159/M 2011"),
    ("Wamenlu", "2016-03-01", "abdurrahman-mohammad-fachir", "own"),
    ("Wamenlu RI", "2020-04-01", "mahendra-siregar", "own"),
    ("Wamenlu RI", "2023-09-01", "pahala-nugraha-mansury", "own"),
    (
        "Wamenlu RI",
        "2025-03-01",
        "arif-havas-oegroseno|arrmanatha-nasir|muhammad-anis-matta",
        "Keppres 134/P 2024",
    ),
    ("Jubir Kemlu", "2009-05-01", "teuku-faizasyah", "own"),
    ("Juru Bicara Kemlu RI", "2012-06-01", "michael-tene", "own"),
    ("Jubir Kementerian Luar Negeri", "2017-03-01", "arrmanatha-nasir", "own"),
    ("Juru Bicara Kementerian Luar Negeri RI", "2021-06-01", "teuku-faizasyah", "own"),
    ("Jubir Kemlu", "2024-02-01", "lalu-muhamad-iqbal", "own"),
    ("Jubir Deplu", "2003-06-01", "marty-natalegawa", "own"),
    ("Dubes RI untuk AS", "2011-05-01", "dino-patti-djalal", "own"),
    ("Dubes RI untuk Amerika Serikat", "2022-02-01", "rosan-roeslani", "Keppres 127/B 2021"),
    ("Dubes RI untuk AS", "2024-06-01", "", "own: vacant from July 2023 to August 2025"),
    ("Duta Besar RI untuk AS", "2025-08-25", "indroyono-soesilo", "Keppres 75/P 2025"),
    ("Dubes RI untuk Tiongkok", "2020-03-01", "djauhari-oratmangun", "own"),
    ("Duta Besar Indonesia untuk Jepang", "2018-05-01", "arifin-tasrif", "own"),
    ("Dubes RI untuk Australia", "2023-07-01", "siswo-pramono", "Keppres 127/B 2021"),
    ("Dubes RI untuk Malaysia", "2018-08-01", "rusdi-kirana", "own"),
    ("Dubes RI untuk Singapura", "2022-01-25", "suryopratomo", "own"),
    ("Dubes RI untuk Belanda", "2013-03-01", "retno-marsudi", "own"),
    ("Duta Besar RI untuk Inggris", "2018-06-01", "rizal-sukma", "own"),
    ("Dubes RI untuk Rusia", "2022-03-02", "jose-tavares", "own"),
    ("Dubes RI untuk Arab Saudi", "2019-07-01", "agus-maftuh-abegebriel", "own"),
    (
        "Dubes Indonesia untuk Korea Selatan",
        "2022-10-30",
        "gandi-sulistiyanto",
        "own: sworn 17 November 2021",
    ),
    ("Dubes RI untuk Jerman", "2025-10-01", "abdul-kadir-jailani", "Keppres 75/P 2025"),
    ("Dubes RI untuk Filipina", "2023-05-01", "agus-widjojo", "Keppres 4/P 2022"),
    ("Wakil Tetap RI untuk PBB", "2008-06-01", "marty-natalegawa", "own"),
    ("Watap RI untuk PBB di New York", "2019-05-01", "dian-triansyah-djani", "own"),
    ("Wakil Tetap RI untuk PBB di Jenewa", "2023-05-01", "febrian-alphyanto-ruddyard", "Keppres 127/B 2021"),
    ("Watap RI untuk PBB di Jenewa", "2025-09-01", "sidharto-suryodipuro", "Keppres 75/P 2025"),
    ("Wakil Tetap RI untuk ASEAN", "2022-06-01", "derry-aman", "Keppres 127/B 2021"),
    ("Direktur Jenderal Multilateral Kemlu", "2019-05-01", "febrian-alphyanto-ruddyard", "own"),
    ("Dirjen Kerja Sama ASEAN Kemlu", "2023-05-10", "sidharto-suryodipuro", "own"),
];

/// Ministers, coordinating and deputy ministers, with titles that are no more.
const CABINET: &[Question] = &[
    ("Menko Polkam", "2003-08-05", "susilo-bambang-yudhoyono", "Keppres 228/M 2001"),
    ("Menko Polhukam", "2006-05-01", "widodo-adi-sutjipto", "Keppres 187/M 2004"),
    ("Menko Polhukam", "2011-05-01", "djoko-suyanto", "Keppres 84/P 2009"),
    ("Menko Polhukam", "2015-08-12", "luhut-binsar-pandjaitan", "Keppres 79/P 2015"),
    ("Menko Polhukam", "2024-02-21", "hadi-tjahjanto", "Keppres 34/P 2024"),
    ("Menko Polkam", "2025-09-08", "sjafrie-sjamsoeddin", "own: ad interim"),
    ("Menko Polkam", "2025-09-17", "djamari-chaniago", "Keppres 96/P 2025"),
    ("Menko Polhukam", "2025-05-01", "", "own: the office ended on 20 October 2024"),
    ("Menko Kesra", "2008-04-01", "aburizal-bakrie", "own: reshuffle of 7 December 2005"),
    ("Menko Perekonomian", "2002-10-01", "dorodjatun-kuntjoro-jakti", "Keppres 228/M 2001"),
    ("Menko Perekonomian", "2007-05-01", "boediono", "own: reshuffle of 7 December 2005"),
    ("Menko Perekonomian", "2014-06-01", "chairul-tanjung", "own"),
    ("Menko Maritim", "2016-01-10", "rizal-ramli", "Keppres 79/P 2015"),
    ("Menko Marves", "2021-01-01", "luhut-binsar-pandjaitan", "Keppres 113/P 2019"),
    ("Menko PMK", "2019-10-10", "", "own: Puan Maharani left on 1 October 2019"),
    ("Menteri Keuangan RI", "2001-09-01", "boediono", "Keppres 228/M 2001"),
    ("Menkeu", "2005-12-07", "sri-mulyani-indrawati", "own: reshuffle of 5 December 2005"),
    ("Menteri Keuangan", "2010-05-20", "agus-martowardojo", "Keppres 56/P 2010"),
    ("Menkeu", "2016-07-27", "sri-mulyani-indrawati", "Keppres 83/P 2016"),
    ("Menteri Keuangan RI", "2025-09-08", "purbaya-yudhi-sadewa", "Keppres 86/P 2025"),
    ("Menhan", "2002-01-01", "matori-abdul-djalil", "Keppres 228/M 2001"),
    ("Menteri Pertahanan RI", "2007-03-01", "juwono-sudarsono", "Keppres 187/M 2004"),
    ("Menhan RI", "2019-10-23", "prabowo-subianto", "Keppres 113/P 2019"),
    ("Mendagri", "2007-08-29", "mardiyanto", "own"),
    ("Menkumham", "2007-05-09", "andi-mattalatta", "own: reshuffle of 7 May 2007"),
    ("Menkumham", "2011-10-19", "amir-syamsuddin", "Keppres 59/P 2011"),
    ("Menag", "2014-06-09", "lukman-hakim-saifuddin", "own"),
    ("Menteri ESDM", "2016-08-20", "luhut-binsar-pandjaitan", "own: acting after 15 August 2016"),
    ("Menteri ESDM", "2012-01-01", "jero-wacik", "Keppres 59/P 2011"),
    ("Mendiknas", "2006-01-01", "bambang-sudibyo", "Keppres 187/M 2004"),
    ("Mendikbud", "2020-03-01", "nadiem-makarim", "Keppres 113/P 2019"),
    ("Mendiktisaintek", "2025-02-19", "brian-yuliarto", "Keppres 26/P 2025"),
    ("Menbudpar", "2005-06-01", "jero-wacik", "Keppres 187/M 2004"),
    ("Menperindag", "2003-01-01", "rini-soemarno", "Keppres 228/M 2001"),
    ("Menakertrans", "2006-05-01", "erman-suparno", "own: reshuffle of 7 December 2005"),
    ("Menkominfo", "2008-03-01", "mohammad-nuh", "own: reshuffle of 9 May 2007"),
    ("Menkominfo", "2023-06-15", "mahfud-md", "Keppres 41/P 2023"),
    ("Menneg BUMN", "2002-12-15", "laksamana-sukardi", "Keppres 228/M 2001"),
    ("Menteri BUMN", "2012-01-01", "dahlan-iskan", "Keppres 59/P 2011"),
    ("Menteri Kehakiman dan HAM", "2002-10-18", "yusril-ihza-mahendra", "Keppres 228/M 2001"),
    ("Menpera", "2010-01-01", "suharso-monoarfa", "Keppres 84/P 2009"),
    ("Menpora", "2013-01-15", "roy-suryo", "own"),
    ("Menpora", "2025-09-12", "", "own: vacant between the reshuffles of 8 and 17 September 2025"),
    ("Menpora", "2025-09-17", "erick-thohir", "Keppres 96/P 2025"),
    (
        "Menkes",
        "2012-05-20",
        "",
        "own: Endang Rahayu resigned on 30 April, Nafsiah Mboi took over on 14 June",
    ),
    ("Wamenhan", "2012-01-01", "sjafrie-sjamsoeddin", "Keppres 3/P 2010"),
    ("Wamenkumham", "2023-01-06", "edward-omar-sharif-hiariej", "Keppres 76/M 2020"),
    ("Wamenag", "2013-02-01", "nasaruddin-umar", "Keppres 159/M 2011"),
    (
        "Wamenaker",
        "2025-09-01",
        "",
        "own: Immanuel Ebenezer left on 22 August, Afriansyah Noor came on 17 September",
    ),
    ("Wamendagri", "2025-01-15", "bima-arya-sugiarto|ribka-haluk", "Keppres 134/P 2024"),
    ("Kepala BKPM", "2010-06-01", "gita-wirjawan", "own"),
    ("Kepala Bappenas", "2007-01-01", "paskah-suzetta", "own: reshuffle of 7 December 2005"),
];

/// Forces, courts, parliament and agencies.
const BODIES: &[Question] = &[
    ("Panglima TNI", "2001-01-01", "widodo-adi-sutjipto", "own"),
    ("Panglima TNI", "2005-12-01", "endriartono-sutarto", "own"),
    ("Panglima TNI", "2006-02-13", "djoko-suyanto", "own"),
    ("Panglima TNI", "2010-09-28", "agus-suhartono", "own"),
    ("Panglima TNI", "2017-12-08", "hadi-tjahjanto", "Keppres 83/TNI 2017"),
    ("Panglima TNI", "2023-11-22", "agus-subiyanto", "Keppres 102/TNI 2023"),
    ("KSAD", "2004-01-01", "ryamizard-ryacudu", "own"),
    ("KSAD", "2021-11-17", "dudung-abdurachman", "Keppres 107/TNI 2021"),
    ("Kasad", "2024-05-01", "maruli-simanjuntak", "Keppres 103/TNI 2023"),
    ("KSAL", "2022-12-28", "muhammad-ali", "own"),
    ("KSAU", "2024-04-05", "mohamad-tonny-harjono", "own"),
    ("Kapolri", "2002-10-12", "dai-bachtiar", "own"),
    ("Kapolri", "2009-01-01", "bambang-hendarso-danuri", "own"),
    ("Kapolri", "2016-07-13", "tito-karnavian", "Keppres 48/Polri 2016"),
    ("Kapolri", "2019-10-25", "", "own: between Tito Karnavian and Idham Azis"),
    ("Kapolri", "2019-11-01", "idham-azis", "Keppres 97/Polri 2019"),
    ("Kabareskrim Polri", "2020-06-01", "listyo-sigit-prabowo", "own"),
    ("Jaksa Agung", "2005-01-01", "abdul-rahman-saleh", "Keppres 187/M 2004"),
    ("Jaksa Agung RI", "2010-10-15", "", "own: between Hendarman Supandji and Basrief Arief"),
    ("Jaksa Agung", "2019-10-23", "sanitiar-burhanuddin", "Keppres 113/P 2019"),
    ("Kepala BIN", "2004-06-01", "am-hendropriyono", "own"),
    ("Kepala BIN", "2016-09-09", "budi-gunawan", "own"),
    ("Kepala BNPB", "2020-04-01", "doni-monardo", "own"),
    ("Kepala BNPT", "2022-01-01", "boy-rafli-amar", "own"),
    ("Kepala BSSN", "2025-02-19", "nugroho-sulistyo-budi", "Keppres 29/P 2025"),
    ("Kepala BRIN", "2025-11-10", "arif-satria", "own"),
    ("Kepala BNN", "2016-06-01", "budi-waseso", "own"),
    ("Kepala PPATK", "2022-08-01", "ivan-yustiavandana", "own"),
    ("Kepala BPOM", "2021-02-01", "penny-lukito", "own"),
    ("Ketua KPK", "2008-01-01", "antasari-azhar", "own"),
    ("Ketua KPK", "2012-02-03", "abraham-samad", "own"),
    ("Ketua KPK", "2023-12-01", "nawawi-pomolango", "Keppres 116/P 2023"),
    ("Ketua KPK", "2024-12-16", "setyo-budiyanto", "own"),
    ("Ketua KPK", "2010-06-01", "", "own: between Tumpak Panggabean's months and Busyro Muqoddas"),
    ("Ketua KPU", "2014-07-22", "husni-kamil-manik", "own"),
    ("Ketua KPU RI", "2024-02-14", "hasyim-asyari", "own"),
    ("Ketua Bawaslu", "2019-04-17", "abhan", "own"),
    ("Ketua MK", "2004-01-01", "jimly-asshiddiqie", "own"),
    ("Ketua Mahkamah Konstitusi", "2009-06-01", "mahfud-md", "own"),
    ("Ketua MK", "2023-11-10", "", "own: between Anwar Usman and Suhartoyo"),
    ("Ketua MA", "2005-06-01", "bagir-manan", "own"),
    ("Ketua Mahkamah Agung", "2025-01-01", "sunarto", "own"),
    ("Ketua DPR", "2000-06-01", "akbar-tandjung", "own"),
    ("Ketua DPR RI", "2006-06-01", "agung-laksono", "own"),
    ("Ketua DPR", "2012-06-01", "marzuki-alie", "own"),
    ("Ketua DPR", "2018-01-05", "", "own: between Setya Novanto and Bambang Soesatyo"),
    ("Ketua DPR RI", "2019-10-01", "puan-maharani", "own"),
    ("Ketua MPR", "2001-07-23", "amien-rais", "own"),
    ("Ketua MPR RI", "2012-01-01", "taufiq-kiemas", "own"),
    ("Ketua DPD", "2013-01-01", "irman-gusman", "own"),
    ("Ketua DPD RI", "2025-01-01", "sultan-bachtiar-najamudin", "own"),
    ("Ketua Komisi I DPR", "2021-06-01", "meutya-hafid", "own"),
    ("Ketua Komisi I DPR RI", "2025-03-01", "utut-adianto", "own"),
    ("Gubernur BI", "2007-01-01", "burhanuddin-abdullah", "own"),
    ("Gubernur Bank Indonesia", "2011-05-01", "darmin-nasution", "own"),
    ("Gubernur BI", "2018-05-24", "perry-warjiyo", "Keppres 70/P 2018"),
    ("Ketua OJK", "2014-01-01", "muliaman-d-hadad", "own"),
    ("Gubernur Lemhannas", "2019-01-01", "agus-widjojo", "own"),
    ("Kapuspen TNI", "2019-06-01", "sisriadi", "own"),
    ("Jubir KPK", "2018-01-01", "febri-diansyah", "own"),
];

/// Provinces, cities, parties and societies.
const REGIONS: &[Question] = &[
    ("Gubernur DKI Jakarta", "2005-01-01", "sutiyoso", "own"),
    ("Gubernur DKI Jakarta", "2010-01-01", "fauzi-bowo", "own"),
    ("Gubernur DKI Jakarta", "2013-01-17", "joko-widodo", "own"),
    ("Gubernur DKI Jakarta", "2016-09-27", "basuki-tjahaja-purnama", "own"),
    ("Gubernur DKI", "2020-03-15", "anies-baswedan", "own"),
    ("Gubernur Jakarta", "2025-02-20", "pramono-anung", "Keppres 15/P 2025"),
    ("Wagub DKI Jakarta", "2021-01-01", "ahmad-riza-patria", "own"),
    ("Gubernur Jawa Barat", "2012-01-01", "ahmad-heryawan", "own"),
    ("Gubernur Jabar", "2020-04-15", "ridwan-kamil", "own"),
    ("Gubernur Jawa Barat", "2025-05-01", "dedi-mulyadi", "Keppres 15/P 2025"),
    ("Gubernur Jawa Tengah", "2021-01-01", "ganjar-pranowo", "own"),
    ("Gubernur Jatim", "2016-01-01", "soekarwo", "own"),
    ("Gubernur Jawa Timur", "2022-10-02", "khofifah-indar-parawansa", "own"),
    ("Gubernur Bali", "2022-11-15", "wayan-koster", "own"),
    ("Gubernur Aceh", "2008-01-01", "irwandi-yusuf", "own"),
    ("Gubernur Papua", "2016-01-01", "lukas-enembe", "own"),
    ("Gubernur Papua", "2025-10-08", "mathius-derek-fakhiri", "own"),
    ("Gubernur Sumatera Utara", "2025-03-01", "bobby-nasution", "Keppres 15/P 2025"),
    ("Gubernur NTB", "2025-03-01", "lalu-muhamad-iqbal", "Keppres 15/P 2025"),
    ("Gubernur Maluku Utara", "2025-06-01", "sherly-tjoanda", "Keppres 15/P 2025"),
    ("Gubernur DI Yogyakarta", "2015-01-01", "hamengku-buwono-x", "own"),
    ("Wali Kota Surabaya", "2018-05-13", "tri-rismaharini", "own"),
    ("Wali Kota Solo", "2008-01-01", "joko-widodo", "own"),
    ("Wali Kota Solo", "2023-01-01", "gibran-rakabuming-raka", "own"),
    ("Wali Kota Bandung", "2015-04-24", "ridwan-kamil", "own"),
    ("Wali Kota Medan", "2023-05-01", "bobby-nasution", "own"),
    ("Wali Kota Bogor", "2020-06-01", "bima-arya-sugiarto", "own"),
    ("Ketua Umum PDIP", "2019-08-08", "megawati-soekarnoputri", "own"),
    ("Ketua Umum Partai Golkar", "2012-01-01", "aburizal-bakrie", "own"),
    ("Ketum Golkar", "2024-08-21", "bahlil-lahadalia", "own"),
    ("Ketua Umum Partai Gerindra", "2023-01-01", "prabowo-subianto", "own"),
    ("Presiden PKS", "2014-01-01", "muhammad-anis-matta", "own"),
    ("Ketum PSI", "2024-01-01", "kaesang-pangarep", "own"),
    ("Ketua Umum PBNU", "2015-08-06", "said-aqil-siroj", "own"),
    ("Ketum PP Muhammadiyah", "2010-01-01", "din-syamsuddin", "own"),
    ("Ketua Umum PSSI", "2024-06-01", "erick-thohir", "own"),
];

struct Desk {
    gazetteer: Gazetteer,
    tagger: Tagger,
    parser: TextParser,
}

impl Desk {
    fn new() -> Self {
        let gazetteer = Gazetteer::builtin();
        let tagger = Tagger::new(Matcher::new(gazetteer.clone()).unwrap());
        Self { gazetteer, tagger, parser: TextParser::default() }
    }

    /// Answers as `duta gazetteer who` does, with the ids sorted.
    fn who(&self, title: &str, day: &str) -> Result<String, String> {
        let day = day.parse().unwrap();
        let mentions = self.tagger.tag(&self.parser.parse(title, Some(day)));
        let found = mentions.iter().find(|m| m.kind() == Kind::Office).ok_or("no office")?;
        let slug = found.id().rsplit(['.', ':']).next().unwrap_or_default();
        let office = format!("office:{slug}");
        let owner = found.owners().find(|owner| self.gazetteer.terms(&office, owner).next().is_some());
        let owner = owner
            .ok_or_else(|| format!("no terms of {office} of {:?}", found.owners().collect::<Vec<_>>()))?;
        let mut held: Vec<&str> =
            self.gazetteer.holders(&office, owner, day).map(|(person, _)| person.id()).collect();
        held.sort_unstable();
        held.dedup();
        Ok(held.iter().map(|id| id.trim_start_matches("person:")).collect::<Vec<_>>().join("|"))
    }

    fn check(&self, questions: &[Question]) {
        let wrong: Vec<String> = questions
            .iter()
            .filter_map(|&(title, day, expected, source)| {
                let answer = self.who(title, day);
                (answer.as_deref() != Ok(expected))
                    .then(|| format!("{title} on {day}: {answer:?}, expected `{expected}` ({source})"))
            })
            .collect();
        assert!(wrong.is_empty(), "{} of {} wrong:\n{}", wrong.len(), questions.len(), wrong.join("\n"));
    }
}

#[test]
fn presidents_and_their_house() {
    Desk::new().check(PALACE);
}

#[test]
fn foreign_ministers_and_envoys() {
    Desk::new().check(DIPLOMACY);
}

#[test]
fn ministers() {
    Desk::new().check(CABINET);
}

#[test]
fn forces_courts_parliament_agencies() {
    Desk::new().check(BODIES);
}

#[test]
fn provinces_cities_parties() {
    Desk::new().check(REGIONS);
}

#[test]
fn there_are_enough_questions() {
    let all = [PALACE, DIPLOMACY, CABINET, BODIES, REGIONS].concat();
    assert!(all.len() >= 110, "{}", all.len());
    assert!(all.iter().all(|(_, _, _, source)| !source.is_empty()));
    let vacant = all.iter().filter(|(_, _, expected, _)| expected.is_empty()).count();
    assert!(vacant >= 10, "{vacant}");
}

/// A bare title in a text means its holder on the day of publication.
#[test]
fn titles_in_sentences() {
    let desk = Desk::new();
    let cases = [
        (
            "Presiden menerima Menlu RI di Istana, kata Ketua Komisi I DPR.",
            "2021-06-01",
            "Ketua",
            "person:meutya-hafid",
        ),
        (
            "Rapat itu dihadiri Gubernur Jawa Timur dan Wali Kota Surabaya.",
            "2022-06-01",
            "Gubernur",
            "person:khofifah-indar-parawansa",
        ),
        (
            "Rapat itu dihadiri Gubernur Jawa Timur dan Wali Kota Surabaya.",
            "2022-06-01",
            "Wali Kota",
            "person:eri-cahyadi",
        ),
        ("Dalam acara itu hadir Dubes RI untuk Singapura.", "2023-02-01", "Dubes", "person:suryopratomo"),
        ("Menurut Kepala BNPB, bantuan telah tiba.", "2023-02-01", "Kepala", "person:suharyanto"),
    ];
    for (text, day, title, holder) in cases {
        let mentions = desk.tagger.tag(&desk.parser.parse(text, Some(day.parse().unwrap())));
        let found = mentions.iter().find(|m| m.kind() == Kind::Office && m.span().of(text) == title);
        assert_eq!(found.and_then(|m| m.holder()), Some(holder), "{title} in {text}: {mentions:#?}");
    }
}
