//! Numbers that count something: `62 negara`, `lebih dari 1.000 delegasi`, `US$ 2,5 juta`.

use rust_decimal::Decimal;

use crate::number::{Number, Numbers};
use crate::phrase::{Filter, Line, Phrases};
use crate::{Lexicon, Span, Token, TokenKind};

mod noun;
mod unit;

use noun::Nouns;
use unit::{Name, Units};

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
    units: Units,
    before: Phrases<Relation>,
    after: Phrases<Relation>,
    /// All words that a quantity may begin with, but for those that have figures in them.
    starts: Filter,
}

/// The most comparison words in a row, as in `maksimal paling tidak 10 persen`.
const MOST_COMPARISONS: usize = 3;

/// What was counted, with the number.
struct Counted<'t> {
    value: Decimal,
    unit: Unit<'t>,
    /// The index of the token behind it.
    next: usize,
    /// The byte behind it.
    end: usize,
    /// What number and noun say themselves, without comparison words before them: a range or `30-an` is about so many.
    relation: Relation,
}

#[derive(Clone, Copy)]
enum Unit<'t> {
    /// The name of a currency, a measure or a unit of time.
    Name(Name),
    /// A noun, as written.
    Noun(&'t str),
    /// Nothing is said.
    None,
}

impl QuantityFinder {
    pub(crate) fn new(lexicon: &Lexicon, numbers: Numbers) -> Self {
        let (mut before, mut after) = (Phrases::default(), Phrases::default());
        for row in lexicon.table("comparisons").rows() {
            let Some(relation) = Relation::from_sign(row.get("relation")) else { continue };
            let side = if row.get("side") == "after" { &mut after } else { &mut before };
            side.insert(row.get("word"), false, relation);
        }
        let units = Units::new(lexicon);
        let starts = before.keys().chain(units.starts()).chain(numbers.keys()).chain(numbers.minus());
        let starts = Filter::new(starts);
        Self { numbers, nouns: Nouns::new(lexicon), units, before, after, starts }
    }

    /// Tells whether a token is surely no start of a quantity: one quick look, which most words fail.
    fn is_far(&self, line: &Line<'_>, at: usize) -> bool {
        line.get(at).is_none_or(|t| {
            // `Rp1,5` has figures inside, and of `dua-tiga` the first word begins a number
            let word = t.of(line.text());
            let may_hold = |word: &str| self.starts.may_hold(word);
            let begins =
                may_hold(word) || (t.may_have_dash() && word.split('-').next().is_some_and(may_hold));
            t.kind() != TokenKind::Number && !t.may_have_figures() && !begins
        })
    }

    /// `taken` are spans that are no quantities: times and names.
    pub(crate) fn find(&self, text: &str, tokens: &[Token], taken: &[Span]) -> Vec<Quantity> {
        let mut found = Vec::new();
        for line in Line::all(text, tokens) {
            let mut at = 0;
            // the byte behind a hyphen in the token, where a quantity ended there
            let mut inside = None;
            // whether a quantity stands before in this sentence, to which a further `satu …` may be joined
            let mut joined = false;
            while at < line.len() {
                if line.is_punctuation(at) {
                    joined &= !matches!(line.word(at), "." | "!" | "?");
                }
                if inside.is_none() && self.is_far(&line, at) {
                    at += 1;
                    continue;
                }
                match self.at(&line, at, inside.take(), joined) {
                    Ok((quantity, next)) if !overlaps(taken, quantity.span) => {
                        let end = quantity.span.end();
                        inside = (line.end(next) > end + 1).then_some(end + 1);
                        at = if inside.is_some() { next.saturating_sub(1).max(at) } else { next.max(at + 1) };
                        joined = true;
                        found.push(quantity);
                    }
                    Ok(_) => at = self.skip(&line, at),
                    Err(next) => at = next.max(at + 1),
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

    /// Reads the quantity that begins at a token, or at the byte `inside` of it. Where none does, gives the token at which
    /// to look next.
    fn at(
        &self,
        line: &Line<'_>,
        at: usize,
        inside: Option<usize>,
        joined: bool,
    ) -> Result<(Quantity, usize), usize> {
        let (first, mut relation) = match inside {
            None => self.comparison(line, at),
            Some(_) => (at, Relation::Equal),
        };
        let mut start = inside.unwrap_or_else(|| line.start(at));
        let from = inside.unwrap_or_else(|| line.start(first));
        let counted = self.money(line, first, from);
        let mut counted = match counted.or_else(|| self.units.one(line, first)) {
            Some(counted) => counted,
            None => {
                let number = match inside {
                    None => self.numbers.read_signed(line, first),
                    Some(byte) => self.numbers.read_amount(line, at, byte, ""),
                };
                let number = number.ok_or(at + 1)?;
                let joined = first > at || (joined && self.nouns.is_joint(line.word_before(at)));
                let counted = self.counted(line, first, &number, joined);
                let mut counted = counted.ok_or_else(|| match number.range {
                    _ if first > at => at + 1,
                    // the upper end may count by itself
                    true => self.skip(line, at),
                    false => number.next,
                })?;
                let sign =
                    self.numbers.sign_before(line, at).filter(|_| inside.is_none() && line.is_number(at));
                if let (Some(sign), Unit::Name(_)) = (sign, counted.unit) {
                    (start, counted.value) = (line.start(sign), -counted.value);
                }
                counted
            }
        };
        if counted.relation != Relation::Equal
            && (relation == Relation::Equal || counted.relation != Relation::About)
        {
            relation = counted.relation;
        }
        if let Some((behind, more)) =
            self.after.at(line, counted.next).filter(|(behind, _)| self.nouns.ends(line, *behind))
        {
            (counted.next, counted.end, relation) = (behind, line.end(behind), more);
        }
        let unit = match counted.unit {
            Unit::Name(name) => self.units.text(name).to_owned(),
            Unit::Noun(noun) => noun.to_lowercase(),
            Unit::None => String::new(),
        };
        let span = Span::new(start, counted.end);
        Ok((Quantity { span, value: counted.value, unit, relation }, counted.next))
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
    fn money<'t>(&self, line: &Line<'t>, at: usize, from: usize) -> Option<Counted<'t>> {
        if line.is_number(at) {
            return None;
        }
        let currency = self.units.currency(line, at, from)?;
        let name = line.text().get(from..currency.end)?;
        let number = self.numbers.read_amount(line, currency.at, currency.amount, name)?;
        // the name of a currency stands before large amounts only: `dolar AS 2 juta`, but not `dolar AS 14.250`
        if currency.spelled && number.scale < Decimal::ONE_THOUSAND.checked_mul(Decimal::ONE_THOUSAND)? {
            return None;
        }
        let value = number.english.unwrap_or(number.value);
        // `Rp 5 juta rupiah`
        let again =
            self.units.at(line, number.next).filter(|again| again.name == currency.name && !again.cut);
        let (next, end) = again.map_or((number.next, number.end), |again| (again.next, again.end));
        Some(Counted { value, unit: Unit::Name(currency.name), next, end, relation: of(&number) })
    }

    /// Finds what a number counts: a currency, a measure or a noun with its adjectives. A `joined` number surely counts.
    fn counted<'t>(
        &self,
        line: &Line<'t>,
        first: usize,
        number: &Number,
        joined: bool,
    ) -> Option<Counted<'t>> {
        let label = self.nouns.is_label(line, first);
        let (behind, more) = self.after.at(line, number.next).unwrap_or((number.next, of(number)));
        let counted = |unit: Unit<'t>, next: usize, end: usize, relation: Relation| {
            let exact = matches!(unit, Unit::Noun(_))
                || matches!(unit, Unit::Name(name) if self.units.is_money(name));
            let value = number.english.filter(|_| exact).unwrap_or(number.value);
            Counted { value, unit, next, end, relation }
        };
        if let Some(measure) = self.units.at(line, behind) {
            let money = self.units.is_money(measure.name);
            let padded = number.plain && line.word(first).starts_with('0') && line.word(first).len() > 1;
            // what is behind a label is its name, unless that can be none: `angka 70 juta euro`, `level 5 persen`
            let named = label && number.scale == Decimal::ONE && !self.units.is_no_label(measure.name);
            // `Nomor 24 Tahun 2009`
            let dated = number.plain && self.units.is_year(measure.name) && is_year(line, measure.next);
            if (padded && !money) || named || dated {
                return None;
            }
            let plain = money || measure.cut;
            let next = if plain { measure.next } else { self.nouns.measure_end(line, measure.next) };
            let end = if next > measure.next { line.end(next) } else { measure.end };
            return Some(counted(Unit::Name(measure.name), next, end, more));
        }
        if number.negative || (label && number.scale == Decimal::ONE) {
            return None;
        }
        if let Some(name) = self.nouns.without_owner(line.word(behind)).and_then(|stem| self.units.word(stem))
        {
            return Some(counted(Unit::Name(name), behind + 1, line.end(behind + 1), more));
        }
        if let Some((noun, next)) = self.noun(line, first, number, behind, joined) {
            return Some(counted(Unit::Noun(noun), next, line.end(next), more));
        }
        let amount = self.is_amount(line, first, number);
        amount.then(|| counted(Unit::None, number.next, number.end, of(number)))
    }

    /// Finds the noun with its adjectives that a number counts, which begins at `behind`.
    fn noun<'t>(
        &self,
        line: &Line<'t>,
        at: usize,
        number: &Number,
        behind: usize,
        joined: bool,
    ) -> Option<(&'t str, usize)> {
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
        Some((noun, self.nouns.end(line, behind)))
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
    fn is_amount(&self, line: &Line<'_>, at: usize, number: &Number) -> bool {
        let ends = matches!(line.word(number.next), "" | "." | "," | ";" | ")");
        ends && self.nouns.is_amount(line.word_before(at))
    }
}

/// Returns how near a number says itself to be.
fn of(number: &Number) -> Relation {
    if number.range || number.about { Relation::About } else { Relation::Equal }
}

/// Tells whether a number may be a year, so that it counts only what is surely counted.
fn looks_like_year(line: &Line<'_>, at: usize, number: &Number) -> bool {
    number.plain && is_year(line, at)
}

/// Tells whether a token is a year in figures.
fn is_year(line: &Line<'_>, at: usize) -> bool {
    let word = line.word(at);
    line.is_number(at) && word.len() == 4 && matches!(word.get(..2), Some("19" | "20"))
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
