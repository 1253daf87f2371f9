use jiff::civil::date;
use rust_decimal::Decimal;

use super::Formats;
use crate::insight::engagement::Tenths;
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

#[test]
fn other_languages_write_the_same_digits_their_own_way() {
    assert_eq!(Formats::new("de").compact(48_600), "48.600");
    assert_eq!(Formats::new("fr").compact(48_600), "48,6\u{a0}k");
    assert_eq!(Formats::new("sv").compact(48_600), "48,6\u{a0}tn");
    assert_eq!(Formats::new("ja").compact(48_600), "4.86万");
    assert_eq!(Formats::new("de").rate(Tenths(67), false), "6,7\u{a0}%");
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
    assert_eq!(Formats::new("de").country("DE"), "Deutschland");
}

#[test]
fn lists_are_joined() {
    let items = ["a".to_owned(), "b".to_owned(), "c".to_owned()];
    assert_eq!(Formats::new("en-GB").and(&items), "a, b and c");
    assert_eq!(Formats::new("en-GB").list(&items), "a, b, c");
    assert_eq!(Formats::new("en-US").and(&items), "a, b, and c");
}
