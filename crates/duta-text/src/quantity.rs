//! Numbers that count something: `62 negara`, `lebih dari 1.000 delegasi`, `US$ 2,5 juta`.

use rust_decimal::Decimal;

use crate::number::{Number, Numbers};
use crate::phrase::{Filter, Line, Phrases};
use crate::{Lexicon, Span, Token, TokenKind};

mod noun;

use noun::Nouns;

/// How a quantity relates to the true one.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum Relation {
    /// Exactly: `62 negara`.
    Equal,
    /// More than: `lebih dari`, `sedikitnya`.
    More,
    /// Less than: `kurang dari`, `hampir`, `maksimal`.
    Less,
    /// About: `sekitar`, `kira-kira`.
    About,
}

/// A counted thing.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Quantity {
    span: Span,
    value: Decimal,
    unit: String,
    relation: Relation,
}

/// Finds the quantities of a text.
#[derive(Clone, Debug)]
pub(crate) struct QuantityFinder {
    numbers: Numbers,
    nouns: Nouns,
    before: Phrases<Relation>,
    after: Phrases<Relation>,
    money_before: Phrases<Name>,
    money_after: Phrases<Name>,
    units: Phrases<Name>,
    /// Words for one of a unit of time: `setahun`.
    ones: Phrases<Name>,
    names: Vec<Box<str>>,
    /// All words that a quantity may begin with, but for those that have figures in them.
    starts: Filter,
}

/// The most comparison words in a row, as in `maksimal paling tidak 10 persen`.
const MOST_COMPARISONS: usize = 3;

/// The index of a unit's name.
type Name = usize;

/// What was counted, and the index of the token behind it.
struct Counted<'t> {
    unit: Unit<'t>,
    next: usize,
}

enum Unit<'t> {
    /// The name of a currency, a measure or a unit of time.
    Name(Name),
    /// A noun, as written.
    Noun(&'t str),
    /// Nothing is said.
    None,
}

impl QuantityFinder {
    pub(crate) fn new(lexicon: &Lexicon) -> Self {
        let mut finder = Self {
            numbers: Numbers::new(lexicon),
            nouns: Nouns::new(lexicon),
            before: Phrases::default(),
            after: Phrases::default(),
            money_before: Phrases::default(),
            money_after: Phrases::default(),
            units: Phrases::default(),
            ones: Phrases::default(),
            names: Vec::new(),
            starts: Filter::default(),
        };
        for row in lexicon.table("comparisons").rows() {
            let Some(relation) = Relation::from_sign(row.get("relation")) else { continue };
            let side = if row.get("side") == "after" { &mut finder.after } else { &mut finder.before };
            side.insert(row.get("word"), false, relation);
        }
        for row in lexicon.table("currencies").rows() {
            let (word, name, side) = (row.get("word"), finder.name(row.get("code")), row.get("side"));
            if side != "after" {
                finder.money_before.insert(word, false, name);
            }
            if side != "before" {
                finder.money_after.insert(word, false, name);
            }
        }
        for row in lexicon.table("units").rows() {
            let name = finder.name(row.get("unit"));
            finder.units.insert(row.get("word"), row.get("case") == "exact", name);
        }
        for row in lexicon.table("time_units").rows() {
            let name = finder.name(row.get("word"));
            finder.units.insert(row.get("word"), false, name);
            finder.ones.insert(row.get("one"), false, name);
        }
        let Self { before, money_before, ones, numbers, .. } = &finder;
        finder.starts =
            Filter::new(before.keys().chain(money_before.keys()).chain(ones.keys()).chain(numbers.keys()));
        finder
    }

    /// Tells whether a token is surely no start of a quantity: one quick look, which most words fail.
    fn is_far(&self, line: &Line<'_>, at: usize) -> bool {
        // `Rp1,5` has figures inside
        line.get(at).is_none_or(|t| {
            t.kind() != TokenKind::Number && !t.may_have_figures() && !self.starts.may_hold(t.of(line.text()))
        })
    }

    /// `taken` are spans that are no quantities: times and names.
    pub(crate) fn find(&self, text: &str, tokens: &[Token], taken: &[Span]) -> Vec<Quantity> {
        let mut found = Vec::new();
        for line in Line::all(text, tokens) {
            let mut at = 0;
            // whether a quantity stands before in this sentence, to which a further `satu …` may be joined
            let mut joined = false;
            while at < line.len() {
                if line.is_punctuation(at) {
                    joined &= !matches!(line.word(at), "." | "!" | "?");
                }
                if self.is_far(&line, at) {
                    at += 1;
                    continue;
                }
                match self.at(&line, at, joined) {
                    Some((quantity, next)) if !overlaps(taken, quantity.span) => {
                        found.push(quantity);
                        (at, joined) = (next.max(at + 1), true);
                    }
                    _ => at = self.skip(&line, at),
                }
            }
        }
        found
    }

    /// Returns the token at which to look next, where nothing was found: a number is not read again from its middle.
    fn skip(&self, line: &Line<'_>, at: usize) -> usize {
        let next = self.numbers.read_one(line, at).map_or(at + 1, |n| n.next);
        next.max(at + 1)
    }

    fn at(&self, line: &Line<'_>, at: usize, joined: bool) -> Option<(Quantity, usize)> {
        let (first, mut relation) = self.comparison(line, at);
        let mut counted = None;
        let mut value = Decimal::ZERO;
        if let Some((number, name)) = self.money(line, first) {
            value = number.english.unwrap_or(number.value);
            counted = Some((Counted { unit: Unit::Name(name), next: number.next }, number.end, number.range));
        } else if let Some((next, name)) = self.ones.at(line, first) {
            value = Decimal::ONE;
            counted = Some((Counted { unit: Unit::Name(name), next }, line.end(next), false));
        } else if let Some(number) = self.numbers.read(line, first) {
            if self.nouns.is_label(line, first) {
                return None;
            }
            let (behind, more) = self.after.at(line, number.next).unwrap_or((number.next, Relation::Equal));
            let joined = first > at || (joined && self.nouns.is_joint(line.word_before(at)));
            let noun = self.counted(line, first, &number, behind, joined);
            if noun.is_some() && behind > number.next {
                relation = more;
            }
            let noun = noun.or_else(|| self.amount(line, first, &number))?;
            let exact = matches!(noun.unit, Unit::Noun(_)) || self.is_money(&noun);
            value = number.english.filter(|_| exact).unwrap_or(number.value);
            let end = if noun.next == number.next { number.end } else { line.end(noun.next) };
            counted = Some((noun, end, number.range));
        }
        let (Counted { unit, mut next }, mut end, range) = counted?;
        if let Some((behind, more)) =
            self.after.at(line, next).filter(|(behind, _)| self.nouns.ends(line, *behind))
        {
            (next, relation, end) = (behind, more, line.end(behind));
        }
        if range && relation == Relation::Equal {
            relation = Relation::About;
        }
        let unit = match unit {
            Unit::Name(name) => self.names.get(name).map(|n| n.to_string()).unwrap_or_default(),
            Unit::Noun(noun) => noun.to_lowercase(),
            Unit::None => String::new(),
        };
        Some((Quantity { span: Span::new(line.start(at), end), value, unit, relation }, next))
    }

    /// Reads comparison words: the index behind them and what the last of them says.
    fn comparison(&self, line: &Line<'_>, at: usize) -> (usize, Relation) {
        let (mut next, mut relation) = (at, Relation::Equal);
        for _ in 0..MOST_COMPARISONS {
            let Some((behind, said)) = self.before.at(line, next) else { break };
            (next, relation) = (behind, said);
        }
        (next, relation)
    }

    /// Reads a currency with the amount behind it, as one word or more.
    fn money(&self, line: &Line<'_>, at: usize) -> Option<(Number, Name)> {
        if let Some((next, name)) = self.money_before.at(line, at) {
            return self.numbers.read(line, next).map(|number| (number, name));
        }
        let word = line.word(at);
        let digits = word.find(|c: char| c.is_ascii_digit()).filter(|&d| d > 0)?;
        let name = self.money_before.word(word.get(..digits)?)?;
        let number = self.numbers.read_inside(line, at, line.start(at) + digits)?;
        Some((number, name))
    }

    fn is_money(&self, counted: &Counted<'_>) -> bool {
        let Unit::Name(name) = counted.unit else { return false };
        self.names.get(name).is_some_and(|n| n.len() == 3 && n.bytes().all(|b| b.is_ascii_uppercase()))
    }

    /// Finds what a number counts: a currency, a measure or a noun with its adjectives, which begin at `behind`.
    fn counted<'t>(
        &self,
        line: &Line<'t>,
        at: usize,
        number: &Number,
        behind: usize,
        joined: bool,
    ) -> Option<Counted<'t>> {
        if let Some((next, name)) = self.money_after.at(line, behind) {
            return Some(Counted { unit: Unit::Name(name), next });
        }
        if let Some((next, name)) = self.units.at(line, behind) {
            if number.plain && line.word(at).starts_with('0') && line.word(at).len() > 1 {
                return None;
            }
            let next = self.nouns.measure_end(line, next);
            return Some(Counted { unit: Unit::Name(name), next });
        }
        if let Some(name) = self.nouns.without_owner(line.word(behind)).and_then(|stem| self.units.word(stem))
        {
            return Some(Counted { unit: Unit::Name(name), next: behind + 1 });
        }
        let spaced = line.get(behind).is_some_and(Token::is_spaced);
        if !spaced || (number.plain && !self.counts(line, at)) {
            return None;
        }
        let (year, behind_name) = (looks_like_year(line, at, number), self.is_behind_name(line, at));
        let noun = self.nouns.first(line, behind, year || behind_name)?;
        let article = number.article && !joined;
        if (article || (year && behind_name)) && !self.nouns.is_classifier(noun) {
            return None;
        }
        Some(Counted { unit: Unit::Noun(noun), next: self.nouns.end(line, behind) })
    }

    /// Tells whether plain figures may count a noun: no leading nought, nothing glued to them.
    fn counts(&self, line: &Line<'_>, at: usize) -> bool {
        let word = line.word(at);
        let glued =
            line.is_glued(at) && matches!(line.word_before(at), "-" | "/" | ":" | "." | "," | "_" | "#");
        !glued && (word.len() == 1 || !word.starts_with('0')) && word.len() < 16
    }

    /// Tells whether a name stands before a number (`Liga 1 …`): then it counts only what is surely counted.
    fn is_behind_name(&self, line: &Line<'_>, at: usize) -> bool {
        line.before(at).is_some_and(|t| {
            let opens = line.opens(at.saturating_sub(1));
            t.is_capitalized() && !opens && !self.nouns.is_function_word(t.of(line.text()))
        })
    }

    /// A number that counts a noun told before: `sebanyak 176.`
    fn amount(&self, line: &Line<'_>, at: usize, number: &Number) -> Option<Counted<'static>> {
        let ends = matches!(line.word(number.next), "" | "." | "," | ";" | ")");
        let amount = ends && self.nouns.is_amount(line.word_before(at));
        amount.then_some(Counted { unit: Unit::None, next: number.next })
    }

    /// Returns the index of a unit's name.
    fn name(&mut self, name: &str) -> Name {
        self.names.iter().position(|n| **n == *name).unwrap_or_else(|| {
            self.names.push(name.into());
            self.names.len() - 1
        })
    }
}

/// Tells whether a number may be a year, so that it counts only what is surely counted.
fn looks_like_year(line: &Line<'_>, at: usize, number: &Number) -> bool {
    let word = line.word(at);
    number.plain && word.len() == 4 && matches!(word.get(..2), Some("19" | "20"))
}

/// Tells whether a span shares a byte with one of the ascending `taken`.
fn overlaps(taken: &[Span], span: Span) -> bool {
    let at = taken.partition_point(|t| t.end() <= span.start());
    taken.get(at).is_some_and(|t| t.overlaps(span))
}

impl Quantity {
    /// Returns where it is: comparison words, number, noun and the noun's adjectives.
    pub fn span(&self) -> Span {
        self.span
    }

    /// Returns the number, exact; of a range (`5-7 hari`) the lower end.
    pub fn value(&self) -> Decimal {
        self.value
    }

    /// Returns what is counted: the noun in small letters, `%`, the symbol of a measure, or an ISO 4217 code. Empty
    /// where the text says it elsewhere (`sebanyak 176.`).
    pub fn unit(&self) -> &str {
        &self.unit
    }

    /// Returns how the number relates to the true one.
    pub fn relation(&self) -> Relation {
        self.relation
    }
}

impl Relation {
    /// Returns the sign: `=`, `>`, `<` or `~`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Equal => "=",
            Self::More => ">",
            Self::Less => "<",
            Self::About => "~",
        }
    }

    fn from_sign(sign: &str) -> Option<Self> {
        [Self::Equal, Self::More, Self::Less, Self::About].into_iter().find(|r| r.as_str() == sign)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::sync::LazyLock;

    use super::*;
    use crate::TextParser;

    static PARSER: LazyLock<TextParser> = LazyLock::new(TextParser::default);

    fn all(text: &str) -> Vec<String> {
        let parsed = PARSER.parse(text, None);
        let show = |q: &Quantity| {
            let value = q.value().normalize();
            format!("{} | {} {} {}", q.span().of(text), q.relation().as_str(), value, q.unit())
        };
        parsed.quantities().iter().map(show).collect()
    }

    #[test]
    fn one_quantity() {
        let cases = [
            ("Sidang itu dihadiri 48 negara dan lembaga.", "48 negara | = 48 negara"),
            ("Lebih dari 2.000 peserta tiba di Nairobi.", "Lebih dari 2.000 peserta | > 2000 peserta"),
            ("Mereka membahas empat isu strategis utama di Wina.", "empat isu strategis utama | = 4 isu"),
            ("Ada enam negara ASEAN yang absen.", "enam negara | = 6 negara"),
            ("Ekspornya naik 7,5 persen pada kuartal itu.", "7,5 persen | = 7.5 %"),
            ("Ekspornya naik sekitar 12% saja.", "sekitar 12% | ~ 12 %"),
            ("Bantuan senilai US$ 3,5 juta tiba.", "US$ 3,5 juta | = 3500000 USD"),
            ("Bantuan Rp1,5 triliun itu cair.", "Rp1,5 triliun | = 1500000000000 IDR"),
            ("Bantuan Rp 750 ribu itu cair.", "Rp 750 ribu | = 750000 IDR"),
            ("Utangnya 40 miliar dolar AS kepada Paris.", "40 miliar dolar AS | = 40000000000 USD"),
            ("Dana 15 juta euro disiapkan.", "15 juta euro | = 15000000 EUR"),
            ("Kunjungan berlangsung tiga hari di Doha.", "tiga hari | = 3 hari"),
            ("Gencatan senjata berlaku setahun penuh.", "setahun | = 1 tahun"),
            ("Paling sedikit dua tentara tewas.", "Paling sedikit dua tentara | > 2 tentara"),
            ("Hampir 30 pengungsi diselamatkan.", "Hampir 30 pengungsi | < 30 pengungsi"),
            ("Maksimal paling tidak 5 orang boleh masuk.", "Maksimal paling tidak 5 orang | > 5 orang"),
            ("Perundingan berlangsung 10 jam lebih.", "10 jam lebih | > 10 jam"),
            ("Sekitar 5-7 delegasi menolak.", "Sekitar 5-7 delegasi | ~ 5 delegasi"),
            ("Ada 5-7 delegasi menolak.", "5-7 delegasi | ~ 5 delegasi"),
            ("Kapasitasnya 20 MW untuk Timor.", "20 MW | = 20 MW"),
            ("Diikuti 21 Negara", "21 Negara | = 21 negara"),
            ("Kontingen mengirim 16,500 orang ke sana.", "16,500 orang | = 16500 orang"),
            ("Organisasi yang hadir, sebanyak 41.", "41 | = 41 "),
            ("Setengah juta warga Chad mengungsi.", "Setengah juta warga | = 500000 warga"),
            ("Yang hadir 14 WNI dari Kairo.", "14 WNI | = 14 wni"),
        ];
        for (text, want) in cases {
            assert_eq!(all(text), [want], "{text}");
        }
    }

    #[test]
    fn two_quantities() {
        let text = "Polisi menahan tiga warga Kuba dan satu kapten kapal.";
        assert_eq!(all(text), ["tiga warga | = 3 warga", "satu kapten kapal | = 1 kapten"]);
    }

    #[test]
    fn none() {
        let cases = [
            "Salah satu delegasi pulang.",
            "Kedua negara sepakat.",
            "Puluhan pengungsi tiba.",
            "Ini merupakan satu langkah maju.",
            "Sidang ke-13 ditutup.",
            "Pemimpin G20 bertemu.",
            "Agenda 2030 dibahas.",
            "Menurut Pasal 5 ayat 2 huruf b.",
            "Peraturan Nomor 3/2016 dicabut.",
            "Mereka menang 2-1 atas Laos.",
            "Komentar (0)",
            "Warga bernama Wayan (45) hadir.",
            "Ia tinggal di lantai 3 gedung itu.",
        ];
        for text in cases {
            assert_eq!(all(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn times_are_taken() {
        let text = "Pada 26 Oktober 2025 pukul 14.00 WIB, dua hari lalu dan Selasa (10/9).";
        assert_eq!(all(text), [""; 0]);
    }
}
