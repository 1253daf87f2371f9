//! Profiles of every shape, for property tests.

#![allow(clippy::unwrap_used, reason = "part of the tests")]

use jiff::civil::Date;
use pitchkit::profile::text::{clean, clean_lines};
use pitchkit::profile::*;
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use rust_decimal::Decimal;

prop_compose! {
    /// A whole kit.
    pub(crate) fn profile()(
        creator in creator(),
        contact in contact(),
        platforms in rows(platform(), |row: &mut Platform, id| row.id = id),
        audience in said(audience()),
        rhythm in (of(choice(&ReplyTime::ALL)), of(percent())),
        collaborations in rows(collaboration(), |row: &mut Collaboration, id| row.id = id),
        services in rows(service(), |row: &mut Service, id| row.id = id),
        terms in of(lines()),
        look in look(),
    ) -> Profile {
        let rhythm = Rhythm { reply_time: rhythm.0, reply_share: rhythm.1 };
        Profile { creator, contact, platforms, audience, rhythm, collaborations, services, terms: Terms { text: terms }, look }
    }
}

/// A section that may be missing, as one that says nothing is.
fn said<R: Default + PartialEq + std::fmt::Debug>(
    section: impl Strategy<Value = R>,
) -> impl Strategy<Value = Option<R>> {
    of(section).prop_map(|section| section.filter(|section| *section != R::default()))
}

/// Rows with different ids from a small pool, in any order.
fn rows<R: std::fmt::Debug + Clone>(
    row: impl Strategy<Value = R>,
    name: fn(&mut R, String),
) -> impl Strategy<Value = Vec<R>> {
    let ids = subsequence(vec!["a", "b", "c", "d"], 0..=4).prop_shuffle();
    (ids, vec(row, 4)).prop_map(move |(ids, rows)| {
        let named = ids.into_iter().zip(rows);
        named
            .map(|(id, mut row)| {
                name(&mut row, id.to_owned());
                row
            })
            .collect()
    })
}

/// Any text, in the form that reading gives it.
fn text() -> impl Strategy<Value = String> {
    prop_oneof!["[a-zA-Z0-9 é\"'\\\\#]{1,12}", any::<String>()]
        .prop_map(|text| clean(&text).trim().to_owned())
        .prop_filter("a text", |text| !text.is_empty())
}

fn lines() -> impl Strategy<Value = String> {
    ("[a-z\n\r\"\\\\ ]{1,20}|\\PC{1,8}")
        .prop_map(|text| clean_lines(&text).trim().to_owned())
        .prop_filter("a text", |text| !text.is_empty())
}

fn file() -> impl Strategy<Value = String> {
    "[a-z0-9é]{1,8}\\.(jpg|png)"
}

fn choice<T: Copy + std::fmt::Debug + 'static>(
    all: &'static [(T, &'static str)],
) -> impl Strategy<Value = T> {
    select(all).prop_map(|(value, _)| value)
}

fn count() -> impl Strategy<Value = Count> {
    prop_oneof![0..100_000_u64, Just(0), Just(units::LARGEST_COUNT)]
        .prop_map(|count| Count::new(count).unwrap())
}

fn percent() -> impl Strategy<Value = Percent> {
    (0..=100_u32, 0..=3_u32)
        .prop_map(|(whole, scale)| Percent::new(Decimal::new(i64::from(whole), scale)).unwrap())
}

fn amount() -> impl Strategy<Value = Decimal> {
    (0..100_000_000_i64, 0..=6_u32).prop_map(|(digits, scale)| Decimal::new(digits, scale))
}

fn currency() -> impl Strategy<Value = Currency> {
    select(vec!["GBP", "EUR", "USD", "JPY"]).prop_map(|code| Currency::new(code).unwrap())
}

fn money() -> impl Strategy<Value = Money> {
    (amount(), currency()).prop_map(|(amount, currency)| Money { amount, currency })
}

fn day() -> impl Strategy<Value = Date> {
    (1..=9999_i16, 1..=12_i8, 1..=28_i8)
        .prop_map(|(year, month, day)| Date::new(year, month, day).unwrap())
}

fn partial_date() -> impl Strategy<Value = PartialDate> {
    prop_oneof![
        day().prop_map(PartialDate::Day),
        (1..=9999_i16, 1..=12_i8).prop_map(|(year, month)| PartialDate::Month { year, month }),
        (1..=9999_i16).prop_map(PartialDate::Year),
    ]
}

fn shares() -> impl Strategy<Value = Vec<(String, Percent)>> {
    let names = subsequence(vec!["women", "men", "other"], 0..=3).prop_shuffle();
    (names, vec(percent(), 3), of((text(), percent()))).prop_map(|(names, shares, other)| {
        let named = names.into_iter().map(str::to_owned).zip(shares);
        let mut shares: Vec<_> = named.collect();
        shares.extend(other.filter(|(name, _)| shares.iter().all(|(known, _)| known != name)));
        shares
    })
}

fn texts() -> impl Strategy<Value = Vec<String>> {
    vec(text(), 0..3)
}

prop_compose! {
    fn creator()(
        (name, short_name, handle, niche) in (of(text()), of(text()), of(text()), of(text())),
        (topics, languages) in (texts(), texts()),
        (tagline, bio, location) in (of(text()), of(lines()), of(text())),
        photo in of(file()),
        focus in of((0.0_f32..=1.0, 0.0_f32..=1.0)),
    ) -> Creator {
        let photo_focus = focus.map(|(x, y)| Focus { x, y });
        Creator { name, short_name, handle, niche, topics, tagline, bio, location, languages, photo, photo_focus }
    }
}

prop_compose! {
    fn contact()(
        (email, website, phone) in (of(text()), of(text()), of(text())),
        show_phone in any::<bool>(),
    ) -> Contact {
        Contact { email, website, phone, show_phone }
    }
}

prop_compose! {
    fn source()(kind in choice(&SourceKind::ALL), from in of(text())) -> Source {
        Source { kind, from }
    }
}

prop_compose! {
    fn imported()(
        (from, file, sha256) in (of(text()), of(text()), of(text())),
        rows in of(count()),
        as_of in of(day()),
        fields in texts(),
    ) -> Imported {
        Imported { from, file, rows, as_of, fields, sha256 }
    }
}

prop_compose! {
    fn snapshot()(
        as_of in of(day()),
        (followers, views, monthly_reach) in (of(count()), of(count()), of(count())),
    ) -> Snapshot {
        Snapshot { as_of, followers, views, monthly_reach }
    }
}

prop_compose! {
    fn audience()(
        platform in of(text()),
        base in of(choice(&AudienceBase::ALL)),
        as_of in of(day()),
        source in source(),
        (gender, age, countries, cities) in (shares(), shares(), shares(), shares()),
        interests in texts(),
    ) -> Audience {
        Audience { platform, base, as_of, source, gender, age, countries, cities, interests }
    }
}

prop_compose! {
    fn platform()(
        kind in of(choice(&PlatformKind::ALL)),
        (name, handle, url) in (of(text()), of(text()), of(text())),
        as_of in of(day()),
        numbers in vec(of(count()), 17),
        engagement in of(choice(&Formula::ALL)),
        source in source(),
        imported in vec(imported(), 0..3),
        history in vec(snapshot(), 0..4),
        audience in said(audience()),
    ) -> Platform {
        let mut numbers = numbers.into_iter();
        let mut next = || numbers.next().unwrap();
        Platform {
            id: String::new(), kind, name, handle, url, as_of,
            followers: next(), window_days: next(), posts: next(), sponsored_posts: next(),
            views: next(), reach: next(), likes: next(), comments: next(),
            likes_and_comments: next(), saves: next(), shares: next(), story_views: next(),
            monthly_reach: next(), delivered: next(), opens: next(), clicks: next(),
            viewers: next(), engagement, source, imported, history, audience,
        }
    }
}

prop_compose! {
    fn result()(
        value in amount(),
        label in text(),
        unit in prop_oneof![
            Just(ResultUnit::Number),
            Just(ResultUnit::Percent),
            currency().prop_map(ResultUnit::Money),
        ],
    ) -> ResultValue {
        ResultValue { value, label, unit }
    }
}

prop_compose! {
    fn testimonial()(
        (quote, name, role, source) in (of(lines()), of(text()), of(text()), of(text())),
        date in of(partial_date()),
        permission in of(any::<bool>()),
        permission_date in of(day()),
    ) -> Testimonial {
        Testimonial { quote, name, role, source, date, permission, permission_date }
    }
}

prop_compose! {
    fn collaboration()(
        (brand, category, campaign) in (of(text()), of(text()), of(text())),
        (deliverables, disclosure) in (of(text()), of(text())),
        date in of(partial_date()),
        (platforms, market) in (texts(), texts()),
        compensation in of(choice(&Compensation::ALL)),
        disclosure_place in of(choice(&LabelPlace::ALL)),
        (platform_switch, results_permission) in (of(any::<bool>()), of(any::<bool>())),
        (featured, show) in (any::<bool>(), choice(&Show::ALL)),
        picture in of(file()),
        (results_by, results) in (of(choice(&MeasuredBy::ALL)), vec(result(), 0..=3)),
        private in (of(money()), of(day()), of(lines())),
        testimonial in said(testimonial()),
    ) -> Collaboration {
        let private = PrivateDeal { fee: private.0, exclusive_until: private.1, note: private.2 };
        Collaboration {
            id: String::new(), brand, category, campaign, date, platforms, deliverables,
            compensation, disclosure, disclosure_place, platform_switch, market, featured, show,
            picture, results_permission, results_by, results, private, testimonial,
        }
    }
}

prop_compose! {
    fn service()(
        (name, includes) in (of(text()), of(text())),
        price in of(prop_oneof![
            Just(Price::OnRequest),
            (money(), any::<bool>()).prop_map(|(money, from)| Price::Amount { money, from }),
        ]),
        package in any::<bool>(),
    ) -> Service {
        Service { id: String::new(), name, includes, price, package }
    }
}

prop_compose! {
    fn look()(
        theme in of(choice(&ThemeName::ALL)),
        accent in of("#[0-9A-F]{6}|photo"),
        paper in of(choice(&Paper::ALL)),
        language in of(text()),
        gallery in vec(file(), 0..4),
    ) -> Look {
        Look { theme, accent, paper, language, gallery }
    }
}
