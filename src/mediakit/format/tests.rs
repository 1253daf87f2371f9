use jiff::civil::date;
use rust_decimal::Decimal;

use super::Formats;
use crate::insight::engagement::Tenths;
use crate::mediakit::words::Number;
use crate::profile::{Currency, Money, PartialDate};

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

#[test]
fn counts_are_cut_and_never_rounded_up() {
    let british = Formats::new("en-GB");
    for (count, printed) in [
        (987, "987"),
        (4_987, "4,980"),
        (12_480, "12.4K"),
        (99_999, "99.9K"),
        (10_000, "10K"),
        (128_900, "128K"),
        (999_999, "999K"),
        (1_239_000, "1.23M"),
        (9_999_999, "9.99M"),
        (12_480_000, "12.4M"),
        (1_050_000, "1.05M"),
        (1_000_000, "1M"),
        (0, "0"),
    ] {
        assert_eq!(british.compact(count), printed);
        assert_eq!(Formats::new("en-US").compact(count), printed);
    }
    assert_eq!(british.exact(46_800), "46,800");
}

/// A formatted figure with its spaces to be seen: `_` does not break, `·` is narrow as well.
fn seen(text: String) -> String {
    text.replace('\u{a0}', "_").replace('\u{202f}', "·")
}

/// Languages in this order in every table below.
const TAGS: [&str; 6] = ["de", "fr", "es", "it", "pt-BR", "sv"];

fn in_all(expected: [&str; 6], written: impl Fn(&Formats) -> String) {
    for (tag, expected) in TAGS.into_iter().zip(expected) {
        assert_eq!(seen(written(&Formats::new(tag))), expected, "{tag}");
    }
}

#[test]
fn other_languages_cut_the_same_digits_and_write_them_their_own_way() {
    for (count, expected) in [
        (987, ["987"; 6]),
        (4_987, ["4.980", "4·980", "4980", "4980", "4.980", "4_980"]),
        (12_480, ["12.480", "12,4_k", "12,4_mil", "12,4K", "12,4_mil", "12,4_tn"]),
        (99_999, ["99.999", "99,9_k", "99,9_mil", "99,9K", "99,9_mil", "99,9_tn"]),
        (999_999, ["999.999", "999_k", "999_mil", "999K", "999_mil", "999_tn"]),
        (1_239_000, ["1,23_Mio.", "1,23_M", "1,23_M", "1,23_Mln", "1,23_mi", "1,23_mn"]),
        (12_480_000, ["12,4_Mio.", "12,4_M", "12,4_M", "12,4_Mln", "12,4_mi", "12,4_mn"]),
    ] {
        in_all(expected, |formats| formats.compact(count));
    }
    let exact = ["46.800", "46·800", "46.800", "46.800", "46.800", "46_800"];
    in_all(exact, |formats| formats.exact(46_800));
    assert_eq!(Formats::new("ja").compact(48_600), "4.86万");
}

#[test]
fn round_numbers_are_short() {
    for (count, expected) in [
        (1_000, ["1.000", "1_k", "1_mil", "1K", "1_mil", "1_tn"]),
        (50_000, ["50.000", "50_k", "50_mil", "50K", "50_mil", "50_tn"]),
        (1_000_000, ["1_Mio.", "1_M", "1_M", "1_Mln", "1_mi", "1_mn"]),
    ] {
        in_all(expected, |formats| formats.round(count));
    }
    assert_eq!(Formats::new("en-GB").round(1_000), "1K");
}

#[test]
fn percentages_have_the_white_of_their_language() {
    let rate = ["6,7_%", "6,7·%", "6,7_%", "6,7%", "6,7%", "6,7_%"];
    in_all(rate, |formats| formats.rate(Tenths(67), false));
    let trace = ["< 0,1_%", "< 0,1·%", "< 0,1_%", "< 0,1%", "< 0,1%", "< 0,1_%"];
    in_all(trace, |formats| formats.rate(Tenths(0), false));
    let growth = ["+38_%", "+38·%", "+38_%", "+38%", "+38%", "+38_%"];
    in_all(growth, |formats| formats.growth(Tenths(382)));
    let loss = ["−2,4_%", "−2,4·%", "−2,4_%", "−2,4%", "−2,4%", "−2,4_%"];
    in_all(loss, |formats| formats.growth(Tenths(-24)));
    let share = ["8_%", "8·%", "8_%", "8%", "8%", "8_%"];
    in_all(share, |formats| formats.share(decimal("8")));
    let band =
        ["7,22–8,03_%", "7,22–8,03·%", "7,22–8,03_%", "7,22–8,03%", "7,22–8,03%", "7,22–8,03_%"];
    in_all(band, |formats| formats.percent_band(decimal("7.22"), decimal("8.03")));
}

#[test]
fn prices_follow_the_language() {
    let money = |formats: &Formats, amount: &str, code: &str| {
        let currency = Currency::new(code).unwrap();
        formats.money(Money { amount: decimal(amount), currency })
    };
    let euro = ["1.250_€", "1·250_€", "1250_€", "1250_€", "€_1.250", "1_250_€"];
    in_all(euro, |formats| money(formats, "1250", "EUR"));
    let cents = ["4,10_€", "4,10_€", "4,10_€", "4,10_€", "€_4,10", "4,10_€"];
    in_all(cents, |formats| money(formats, "4.1", "EUR"));
    let pounds = ["12.500_£", "12·500_£", "12.500_£", "12.500_£", "£_12.500", "12_500_£"];
    in_all(pounds, |formats| money(formats, "12500", "GBP"));
    let own = [("pt-BR", "BRL", "R$_1.250"), ("sv", "SEK", "1_250_kr")];
    for (tag, code, expected) in own {
        assert_eq!(seen(money(&Formats::new(tag), "1250", code)), expected);
    }
}

#[test]
fn days_are_written_out() {
    let first = [
        "1. November 2026",
        "1er novembre 2026",
        "1 de noviembre de 2026",
        "1º novembre 2026",
        "1º de novembro de 2026",
        "1 november 2026",
    ];
    in_all(first, |formats| formats.day(date(2026, 11, 1)));
    let other = [
        "11. Februar 2026",
        "11 février 2026",
        "11 de febrero de 2026",
        "11 febbraio 2026",
        "11 de fevereiro de 2026",
        "11 februari 2026",
    ];
    in_all(other, |formats| formats.day(date(2026, 2, 11)));
    let month = [
        "November 2026",
        "novembre 2026",
        "noviembre de 2026",
        "novembre 2026",
        "novembro de 2026",
        "november 2026",
    ];
    in_all(month, |formats| formats.month(date(2026, 11, 1)));
    let partial = |text: &'static str| {
        move |formats: &Formats| formats.partial(PartialDate::parse(text).unwrap())
    };
    let april = ["04/2026", "avr. 2026", "abr 2026", "apr 2026", "abr. de 2026", "apr. 2026"];
    in_all(april, partial("2026-04"));
    let day = [
        "17.04.2026",
        "17 avr. 2026",
        "17 abr 2026",
        "17 apr 2026",
        "17 de abr. de 2026",
        "17 apr. 2026",
    ];
    in_all(day, partial("2026-04-17"));
    in_all(["2026"; 6], partial("2026"));
}

#[test]
fn nouns_take_the_form_of_their_number() {
    use icu_plurals::PluralCategory::{Many, One, Other};
    let expected = |tag: &str| match tag {
        // 0, 1, 2, 90, a million
        "fr" | "pt-BR" => [One, One, Other, Other, Many],
        "es" | "it" => [Other, One, Other, Other, Many],
        _ => [Other, One, Other, Other, Other],
    };
    for tag in TAGS.into_iter().chain(["en-GB"]) {
        let formats = Formats::new(tag);
        for (count, category) in [0, 1, 2, 90, 1_000_000].into_iter().zip(expected(tag)) {
            let number = Number::new(formats.exact(count), category);
            assert_eq!(formats.count(count), number, "{tag} {count}");
        }
    }
    // "1,24 M de lectures", but "1 240 000 lectures"
    let french = Formats::new("fr");
    assert_eq!(french.compact_count(1_240_000), Number::new("1,24\u{a0}M".into(), Many));
    assert_eq!(french.count(1_240_000), Number::new(french.exact(1_240_000), Other));
    assert_eq!(Formats::new("en-GB").tenths_count(Tenths(15)), Number::new("1.5".into(), Other));
    assert_eq!(Formats::new("de").tenths_count(Tenths(10)), Number::new("1".into(), One));
}

#[test]
fn rates_shares_and_growth_keep_to_their_decimals() {
    let british = Formats::new("en-GB");
    assert_eq!(british.rate(Tenths(50), false), "5.0%");
    assert_eq!(british.rate(Tenths(0), false), "< 0.1%");
    assert_eq!(british.rate(Tenths(0), true), "0.0%");
    assert_eq!(british.growth(Tenths(382)), "+38%");
    assert_eq!(british.growth(Tenths(38)), "+3.8%");
    assert_eq!(british.growth(Tenths(-24)), "−2.4%");
    assert_eq!(british.growth(Tenths(-383)), "−39%");
    assert_eq!(british.growth(Tenths(0)), "0%");
    assert_eq!(british.share(decimal("8")), "8%");
    assert_eq!(british.share(decimal("9.99")), "9.9%");
    assert_eq!(british.share(decimal("46.9")), "46%");
    assert_eq!(british.share(decimal("0.05")), "< 0.1%");
    assert_eq!(british.percent_band(decimal("10.5"), decimal("11.83")), "10.50–11.83%");
    assert_eq!(british.percent_band(decimal("2.9"), decimal("2.9")), "2.9%");
}

#[test]
fn money_is_printed_as_typed() {
    let price = |tag: &str, amount: &str, code: &str| {
        let currency = Currency::new(code).unwrap();
        Formats::new(tag).money(Money { amount: decimal(amount), currency })
    };
    assert_eq!(price("en-GB", "1250", "GBP"), "£1,250");
    assert_eq!(price("en-GB", "4.1", "GBP"), "£4.10");
    assert_eq!(price("en-US", "1250.00", "USD"), "$1,250");
    assert_eq!(price("de", "1250", "EUR"), "1.250\u{a0}€");
    assert_eq!(price("en-GB", "5000", "JPY"), "JP¥5,000");
}

#[test]
fn dates_are_as_exact_as_they_were_told() {
    let british = Formats::new("en-GB");
    assert_eq!(british.day(date(2026, 11, 1)), "1 November 2026");
    assert_eq!(british.month(date(2026, 11, 1)), "November 2026");
    let partial = |text| british.partial(PartialDate::parse(text).unwrap());
    assert_eq!(partial("2026-04"), "Apr 2026");
    assert_eq!(partial("2026-04-17"), "17 Apr 2026");
    assert_eq!(partial("2026"), "2026");
    assert_eq!(Formats::new("en-US").day(date(2026, 11, 1)), "November 1, 2026");
}

#[test]
fn countries_have_names() {
    let british = Formats::new("en-GB");
    assert_eq!(british.country("GB"), "United Kingdom");
    assert_eq!(british.country("Elsewhere"), "Elsewhere");
    let germany = ["Deutschland", "Allemagne", "Alemania", "Germania", "Alemanha", "Tyskland"];
    in_all(germany, |formats| formats.country("DE"));
}

#[test]
fn lists_are_joined() {
    let items = ["a".to_owned(), "b".to_owned(), "c".to_owned()];
    assert_eq!(Formats::new("en-GB").and(&items), "a, b and c");
    assert_eq!(Formats::new("en-GB").list(&items), "a, b, c");
    assert_eq!(Formats::new("en-US").and(&items), "a, b, and c");
    let joined = ["a, b und c", "a, b et c", "a, b y c", "a, b e c", "a, b e c", "a, b och c"];
    in_all(joined, |formats| formats.and(&items));
    let plain = ["a, b und c", "a, b et c", "a, b y c", "a, b e c", "a, b e c", "a, b, c"];
    in_all(plain, |formats| formats.list(&items));
    // Before the sound of i, Spanish has another word.
    let spanish = ["TikTok".to_owned(), "Instagram".to_owned()];
    assert_eq!(Formats::new("es").and(&spanish), "TikTok e Instagram");
}
