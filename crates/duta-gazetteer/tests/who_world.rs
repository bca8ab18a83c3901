//! Who held an office abroad on a day: titles as news write them, answered as `duta gazetteer who` does.
#![cfg(feature = "data")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use duta_gazetteer::{Gazetteer, Kind, Matcher, Tagger};
use duta_text::TextParser;
use jiff::civil::Date;

/// A title, a day, and the slug of the person who held it; `-` where the office was empty. The day on which one holder
/// follows another belongs to the new one. The source of all is general knowledge (`own`), as of most rows asked for: they
/// test that titles find their rows, not the dates.
const QUESTIONS: &[(&str, &str, &str)] = &[
    // ASEAN and its members
    ("Sekjen ASEAN", "2007-12-31", "ong-keng-yong"),
    ("Sekjen ASEAN", "2012-07-09", "surin-pitsuwan"),
    ("Sekretaris Jenderal ASEAN", "2013-01-01", "le-luong-minh"),
    ("Sekjen ASEAN", "2018-01-01", "lim-jock-hoi"),
    ("Sekjen ASEAN", "2023-05-10", "kao-kim-hourn"),
    ("PM Malaysia", "2018-05-10", "mahathir-mohamad"),
    ("PM Malaysia", "2020-02-26", "-"),
    ("Perdana Menteri Malaysia", "2020-03-01", "muhyiddin-yassin"),
    ("PM Malaysia", "2022-11-24", "anwar-ibrahim"),
    ("Raja Malaysia", "2018-12-01", "muhammad-v"),
    ("Raja Malaysia", "2019-01-31", "abdullah-riayatuddin"),
    ("Yang di-Pertuan Agong Malaysia", "2024-01-31", "ibrahim-iskandar"),
    ("Menlu Malaysia", "2023-12-12", "mohamad-hasan"),
    ("Menhan Malaysia", "2023-12-12", "khaled-nordin"),
    ("Menteri Pertahanan Malaysia", "2019-07-01", "mohamad-sabu"),
    ("Menkeu Malaysia", "2019-07-01", "lim-guan-eng"),
    ("Menteri Perdagangan Malaysia", "2016-02-04", "mustapa-mohamed"),
    ("Mendagri Malaysia", "2018-05-21", "muhyiddin-yassin"),
    ("PM Singapura", "2024-05-15", "lawrence-wong"),
    ("Presiden Singapura", "2023-09-14", "tharman-shanmugaratnam"),
    ("Menhan Singapura", "2025-05-23", "chan-chun-sing"),
    ("Menteri Perdagangan dan Industri Singapura", "2018-05-01", "chan-chun-sing"),
    ("Menkeu Singapura", "2021-05-15", "lawrence-wong"),
    ("Presiden Vietnam", "2018-09-22", "-"),
    ("Presiden Vietnam", "2018-10-23", "nguyen-phu-trong"),
    ("Presiden Vietnam", "2024-10-21", "luong-cuong"),
    ("Sekjen Partai Komunis Vietnam", "2024-08-03", "to-lam"),
    ("Menhan Vietnam", "2022-06-11", "phan-van-giang"),
    ("PM Thailand", "2023-08-22", "srettha-thavisin"),
    ("Menhan Thailand", "2024-09-03", "phumtham-wechayachai"),
    ("Raja Thailand", "2016-10-13", "maha-vajiralongkorn"),
    ("Presiden Filipina", "2016-06-30", "rodrigo-duterte"),
    ("Wakil Presiden Filipina", "2022-06-30", "sara-duterte"),
    ("Menteri Pertahanan Filipina", "2023-06-05", "gilberto-teodoro"),
    ("PM Kamboja", "2023-08-22", "hun-manet"),
    ("Menhan Kamboja", "2023-08-22", "tea-seiha"),
    ("Presiden Laos", "2021-03-22", "thongloun-sisoulith"),
    ("Sultan Brunei Darussalam", "2017-10-05", "hassanal-bolkiah"),
    ("Penasihat Negara Myanmar", "2017-09-04", "aung-san-suu-kyi"),
    ("Presiden Timor Leste", "2022-05-20", "jose-ramos-horta"),
    // the permanent members of the Security Council
    ("Menlu AS", "2009-01-20", "condoleezza-rice"),
    ("Menlu AS", "2013-02-01", "john-kerry"),
    ("Menteri Luar Negeri Amerika Serikat", "2018-04-26", "mike-pompeo"),
    ("Presiden AS", "2021-01-20", "joe-biden"),
    ("Presiden Amerika Serikat", "2025-01-20", "donald-trump"),
    ("Wakil Presiden AS", "2005-06-01", "dick-cheney"),
    ("Ibu Negara AS", "2017-01-20", "melania-trump"),
    ("Menhan AS", "2011-07-01", "leon-panetta"),
    ("Menteri Pertahanan Amerika Serikat", "2008-02-25", "robert-gates"),
    ("Menkeu AS", "2012-10-10", "timothy-geithner"),
    ("Menteri Perdagangan AS", "2019-11-04", "wilbur-ross"),
    ("Kepala Perwakilan Dagang AS", "2025-07-22", "jamieson-greer"),
    ("Penasihat Keamanan Nasional AS", "2013-07-01", "susan-rice"),
    ("Menteri Keamanan Dalam Negeri AS", "2018-06-20", "kirstjen-nielsen"),
    ("Direktur CIA", "2012-05-01", "david-petraeus"),
    ("Ketua Kepala Staf Gabungan AS", "2021-07-01", "mark-milley"),
    ("Ketua The Fed", "2018-02-05", "jerome-powell"),
    ("Ketua DPR AS", "2022-08-02", "nancy-pelosi"),
    ("Jubir Gedung Putih", "2022-05-13", "karine-jean-pierre"),
    ("Sekretaris Pers Gedung Putih", "2020-04-07", "kayleigh-mcenany"),
    ("Juru Bicara Departemen Luar Negeri AS", "2020-06-01", "morgan-ortagus"),
    ("Jubir Kemlu AS", "2021-06-01", "ned-price"),
    ("Menlu Tiongkok", "2022-12-30", "qin-gang"),
    ("Menlu China", "2023-07-25", "wang-yi"),
    ("Perdana Menteri Tiongkok", "2023-03-11", "li-qiang"),
    ("Menhan China", "2023-03-12", "li-shangfu"),
    ("Menteri Pertahanan Tiongkok", "2023-11-15", "-"),
    ("Menteri Perdagangan China", "2020-12-26", "wang-wentao"),
    ("Menkeu China", "2016-11-07", "xiao-jie"),
    ("Wakil Presiden China", "2018-03-17", "wang-qishan"),
    ("Sekjen Partai Komunis China", "2012-11-15", "xi-jinping"),
    ("Ketua Kongres Rakyat Nasional China", "2023-03-10", "zhao-leji"),
    ("PM Inggris", "2022-09-06", "liz-truss"),
    ("PM Inggris", "2022-10-10", "liz-truss"),
    ("Perdana Menteri Inggris", "2022-10-25", "rishi-sunak"),
    ("Raja Inggris", "2022-09-08", "charles-iii"),
    ("Ratu Inggris", "2022-09-07", "elizabeth-ii"),
    ("Menkeu Inggris", "2022-10-14", "jeremy-hunt"),
    ("Menhan Inggris", "2023-08-31", "grant-shapps"),
    ("Mendagri Inggris", "2022-10-25", "suella-braverman"),
    ("Menlu Inggris", "2024-07-05", "david-lammy"),
    ("Presiden Prancis", "2012-05-15", "francois-hollande"),
    ("PM Prancis", "2025-09-09", "sebastien-lecornu"),
    ("Menhan Prancis", "2017-06-21", "florence-parly"),
    ("Presiden Rusia", "2005-05-09", "vladimir-putin"),
    ("Presiden Rusia", "2012-05-07", "vladimir-putin"),
    ("PM Rusia", "2020-01-16", "mikhail-mishustin"),
    ("Menhan Rusia", "2012-11-06", "sergei-shoigu"),
    ("Menkeu Rusia", "2010-11-11", "alexei-kudrin"),
    ("Ketua Duma", "2016-10-05", "vyacheslav-volodin"),
    ("Jubir Kremlin", "2022-02-24", "dmitry-peskov"),
    ("Jubir Kemlu Rusia", "2015-08-10", "maria-zakharova"),
    // G20 and the OIC
    ("Kanselir Jerman", "2005-11-22", "angela-merkel"),
    ("Kanselir Jerman", "2021-12-08", "olaf-scholz"),
    ("Menhan Jerman", "2023-01-19", "boris-pistorius"),
    ("Menkeu Jerman", "2021-12-08", "christian-lindner"),
    ("PM Jepang", "2006-09-26", "shinzo-abe"),
    ("PM Jepang", "2021-10-04", "fumio-kishida"),
    ("Kaisar Jepang", "2019-05-01", "naruhito"),
    ("Menhan Jepang", "2025-10-21", "shinjiro-koizumi"),
    ("Menkeu Jepang", "2021-10-04", "shunichi-suzuki"),
    ("Menteri Ekonomi, Perdagangan, dan Industri Jepang", "2016-08-03", "hiroshige-seko"),
    ("Kepala Sekretaris Kabinet Jepang", "2019-01-31", "yoshihide-suga"),
    ("Presiden Korea Selatan", "2025-05-04", "-"),
    ("Penjabat Presiden Korsel", "2025-05-02", "lee-ju-ho"),
    ("Menhan Korsel", "2024-09-06", "kim-yong-hyun"),
    ("Menteri Unifikasi Korea Selatan", "2019-04-08", "kim-yeon-chul"),
    ("PM Australia", "2015-09-15", "malcolm-turnbull"),
    ("Menhan Australia", "2021-09-16", "peter-dutton"),
    ("Bendahara Negara Australia", "2022-05-23", "jim-chalmers"),
    ("Gubernur Jenderal Australia", "2024-07-01", "sam-mostyn"),
    ("Pemimpin Oposisi Australia", "2024-03-01", "peter-dutton"),
    ("PM India", "2014-05-26", "narendra-modi"),
    ("Menhan India", "2017-03-13", "arun-jaitley"),
    ("Menkeu India", "2012-07-31", "p-chidambaram"),
    ("Wakil Presiden India", "2022-08-11", "jagdeep-dhankhar"),
    ("Presiden Brasil", "2023-01-01", "luiz-inacio-lula-da-silva"),
    ("PM Kanada", "2025-03-14", "mark-carney"),
    ("Putra Mahkota Arab Saudi", "2017-06-21", "mohammed-bin-salman"),
    ("Raja Arab Saudi", "2015-01-23", "salman-bin-abdulaziz-al-saud"),
    ("Menteri Energi Arab Saudi", "2019-09-08", "abdulaziz-bin-salman"),
    ("Menlu Turki", "2023-06-03", "hakan-fidan"),
    ("Wakil Presiden Afrika Selatan", "2014-05-26", "cyril-ramaphosa"),
    ("PM Pakistan", "2012-06-22", "raja-pervaiz-ashraf"),
    ("Presiden Pakistan", "2024-03-10", "asif-ali-zardari"),
    ("Menlu Pakistan", "2022-05-01", "bilawal-bhutto-zardari"),
    ("Presiden Iran", "2013-08-03", "hassan-rouhani"),
    ("Menlu Iran", "2012-08-28", "ali-akbar-salehi"),
    ("Ketua Parlemen Iran", "2020-05-28", "mohammad-bagher-ghalibaf"),
    ("Komandan Pasukan Quds", "2020-01-02", "qasem-soleimani"),
    ("PM Irak", "2020-05-07", "mustafa-al-kadhimi"),
    ("Presiden Mesir", "2014-06-08", "abdel-fattah-el-sisi"),
    ("Menlu Suriah", "2025-01-10", "asaad-al-shaibani"),
    ("Presiden Palestina", "2012-11-29", "mahmoud-abbas"),
    ("Emir Qatar", "2013-06-25", "tamim-bin-hamad-al-thani"),
    ("PM Qatar", "2023-03-07", "mohammed-bin-abdulrahman-al-thani"),
    ("Emir Kuwait", "2021-01-05", "nawaf-al-ahmad-al-sabah"),
    ("PM Maroko", "2021-10-07", "aziz-akhannouch"),
    ("Presiden Nigeria", "2015-05-29", "muhammadu-buhari"),
    ("Presiden Senegal", "2024-04-02", "bassirou-diomaye-faye"),
    ("PM Libanon", "2025-02-08", "nawaf-salam"),
    ("Menlu Afghanistan", "2022-06-01", "amir-khan-muttaqi"),
    ("Menlu Israel", "2024-01-01", "israel-katz"),
    ("Presiden Israel", "2021-07-07", "isaac-herzog"),
    ("PM Ukraina", "2025-07-17", "yulia-svyrydenko"),
    ("PM Belanda", "2010-10-14", "mark-rutte"),
    ("PM Spanyol", "2011-12-21", "mariano-rajoy"),
    ("Kanselir Austria", "2020-01-07", "sebastian-kurz"),
    ("PM Nepal", "2025-09-12", "sushila-karki"),
    ("PM Vanuatu", "2025-02-11", "jotham-napat"),
    ("Kepala Eksekutif Hong Kong", "2022-07-01", "john-lee"),
    // bodies
    ("Sekjen PBB", "2007-01-01", "ban-ki-moon"),
    ("Sekretaris Jenderal PBB", "2016-12-31", "ban-ki-moon"),
    ("Sekjen PBB", "2017-01-01", "antonio-guterres"),
    ("Wakil Sekjen PBB", "2015-09-25", "jan-eliasson"),
    ("Presiden Majelis Umum PBB", "2021-09-14", "abdulla-shahid"),
    ("Presiden Majelis Umum PBB", "2025-09-09", "annalena-baerbock"),
    ("Dirjen WHO", "2017-07-01", "tedros-adhanom-ghebreyesus"),
    ("Direktur Jenderal WTO", "2021-03-01", "ngozi-okonjo-iweala"),
    ("Dirjen WTO", "2020-12-01", "-"),
    ("Dirjen IAEA", "2005-10-07", "mohamed-elbaradei"),
    ("Dirjen FAO", "2019-08-01", "qu-dongyu"),
    ("Dirjen UNESCO", "2025-11-15", "khaled-el-enany"),
    ("Dirjen ILO", "2022-10-01", "gilbert-houngbo"),
    ("Direktur Eksekutif UNICEF", "2022-02-01", "catherine-russell"),
    ("Direktur Eksekutif Program Pangan Dunia", "2020-10-09", "david-beasley"),
    ("Komisaris Tinggi UNHCR", "2010-01-01", "antonio-guterres"),
    ("Komisaris Tinggi HAM PBB", "2022-05-23", "michelle-bachelet"),
    ("Komisaris Jenderal UNRWA", "2014-08-01", "pierre-krahenbuhl"),
    ("Presiden Bank Dunia", "2023-06-02", "ajay-banga"),
    ("Direktur Pelaksana IMF", "2019-10-01", "kristalina-georgieva"),
    ("Presiden ADB", "2020-01-17", "masatsugu-asakawa"),
    ("Presiden Mahkamah Internasional", "2024-02-06", "nawaf-salam"),
    ("Kepala Jaksa ICC", "2021-06-16", "karim-khan"),
    ("Presiden ICRC", "2022-10-01", "mirjana-spoljaric-egger"),
    ("Presiden Komisi Eropa", "2019-12-01", "ursula-von-der-leyen"),
    ("Presiden Dewan Eropa", "2024-12-01", "antonio-costa"),
    ("Presiden Parlemen Eropa", "2020-01-01", "david-sassoli"),
    ("Perwakilan Tinggi Uni Eropa", "2024-12-01", "kaja-kallas"),
    ("Presiden Bank Sentral Eropa", "2019-11-01", "christine-lagarde"),
    ("Sekjen NATO", "2024-10-01", "mark-rutte"),
    ("Sekjen OKI", "2012-08-15", "ekmeleddin-ihsanoglu"),
    ("Sekjen Liga Arab", "2011-07-01", "nabil-elaraby"),
    ("Ketua Uni Afrika", "2023-02-18", "azali-assoumani"),
    ("Sekjen Persemakmuran", "2016-04-01", "patricia-scotland"),
    ("Sekretaris Eksekutif ESCAP", "2022-05-23", "armida-salsiah-alisjahbana"),
    ("Paus Vatikan", "2013-03-13", "fransiskus"),
    ("Sekretaris Negara Vatikan", "2013-10-15", "pietro-parolin"),
];

/// Returns the slugs of the holders on a day, the last to come first, for the first owner of whom terms are known.
fn holders(tagger: &Tagger, parser: &TextParser, title: &str, on: Date) -> Vec<String> {
    let gazetteer = tagger.gazetteer();
    let mentions = tagger.tag(&parser.parse(title, Some(on)));
    let found = mentions
        .iter()
        .find(|m| m.kind() == Kind::Office)
        .unwrap_or_else(|| panic!("no office in `{title}`"));
    let office = match found.id().rsplit_once('.') {
        Some((_, slug)) if gazetteer.get(found.id()).is_none() => format!("office:{slug}"),
        _ => found.id().to_owned(),
    };
    let bodies = mentions
        .iter()
        .filter(|m| matches!(m.kind(), Kind::Organization | Kind::Ministry | Kind::Institution))
        .map(|m| m.id().to_owned());
    let owners: Vec<String> = bodies.chain(found.country().map(str::to_owned)).collect();
    let known = |owner: &&String| {
        let mut terms = gazetteer.entities().iter().flat_map(|e| e.terms());
        terms.any(|t| t.office() == office && t.country() == **owner)
    };
    let owner =
        owners.iter().find(known).unwrap_or_else(|| panic!("`{title}`: no terms of {office} of {owners:?}"));
    let mut held: Vec<_> = gazetteer
        .holders(&office, owner, on)
        .map(|(person, term)| (term.validity().from().map(|d| d.first_day()), person.id().to_owned()))
        .collect();
    held.sort_by(|a, b| b.cmp(a));
    held.into_iter().map(|(_, person)| person.trim_start_matches("person:").to_owned()).collect()
}

#[test]
fn titles_abroad_have_their_holders() {
    let tagger = Tagger::new(Matcher::new(Gazetteer::builtin()).unwrap());
    let parser = TextParser::default();
    let mut wrong = Vec::new();
    for &(title, on, person) in QUESTIONS {
        let held = holders(&tagger, &parser, title, on.parse().unwrap());
        if held.first().map_or("-", String::as_str) != person {
            wrong.push(format!("{title} on {on}: {held:?}, not {person}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), QUESTIONS.len(), wrong.join("\n"));
}

/// The day of a hand-over is the new holder's.
#[test]
fn one_holder_on_a_day_of_hand_over() {
    let tagger = Tagger::new(Matcher::new(Gazetteer::builtin()).unwrap());
    let parser = TextParser::default();
    for (title, on, new) in [
        ("PM Inggris", "2022-09-06", "liz-truss"),
        ("Menlu China", "2023-07-25", "wang-yi"),
        ("Presiden Majelis Umum PBB", "2024-09-10", "philemon-yang"),
        ("Emir Qatar", "2013-06-25", "tamim-bin-hamad-al-thani"),
    ] {
        assert_eq!(holders(&tagger, &parser, title, on.parse().unwrap()), [new], "{title} on {on}");
    }
}

#[test]
fn questions_are_many_and_different() {
    let different: std::collections::HashSet<_> =
        QUESTIONS.iter().map(|&(title, on, _)| (title, on)).collect();
    assert_eq!(different.len(), QUESTIONS.len());
    assert!(QUESTIONS.len() >= 100, "{}", QUESTIONS.len());
}
