//! Kits of every size that people fill in, within what the questions ask for and somewhat beyond.

use jiff::ToSpan;
use jiff::civil::{Date, date};
use pitchkit::profile::*;
use proptest::collection::vec;
use proptest::option::{of, weighted};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use rust_decimal::Decimal;

const WORDS: [&str; 30] = [
    "a",
    "of",
    "the",
    "and",
    "slow",
    "crème",
    "brûlée",
    "Łódź",
    "Ångström",
    "kitchen",
    "garden",
    "low-waste",
    "weeknight",
    "30-minute",
    "dinners",
    "photographs",
    "recipes",
    "worth",
    "repeating",
    "Přerov",
    "Ευχαριστώ",
    "Καλημέρα",
    "Здравствуйте",
    "мир",
    "Qypjg",
    "WWW",
    "illi",
    "&",
    "internationalisation",
    "Donaudampfschifffahrtsgesellschaft",
];

const NAMES: [&str; 14] = [
    "Mila",
    "Hartwell",
    "Maximiliana",
    "Featherstonehaugh-Wojciechowska",
    "Jo",
    "Ng",
    "Åsa",
    "Źdźbło",
    "van",
    "der",
    "Πηνελόπη",
    "Александра",
    "Quetzalcoatl",
    "Montgomery-Smythe",
];

/// Names and sentences in letters that the program has no fonts for; the fonts of the tests have
/// these and few others.
const OTHER: [(&str, &str, &str); 6] = [
    ("小林 美和子", "残りものを、いちばんのごちそうに。", "京都"),
    ("김민지", "残りもの", "京都"),
    ("ليلى الحسيني", "مطبخ بلا هدر", "عمّان، الأردن"),
    ("נועה כהן־לוי", "נועה כהן", "תל אביב"),
    ("สมหญิง ใจดีมีสุข", "อาหารเย็นจากของเหลือในตู้เย็น", "สมหญิง"),
    ("प्रियंका श्रीवास्तव", "प्रियंका", "मुंबई"),
];

/// Any kit of a creator who writes in other letters, with an emoji here and there.
pub(crate) fn other_letters() -> impl Strategy<Value = Profile> {
    let emoji = select(vec!["", " 🍓", " 👩\u{200d}🍳"]);
    (profile(), select(&OTHER[..]), emoji).prop_map(|(mut profile, other, emoji)| {
        let (name, sentence, place) = other;
        profile.creator.name = Some(name.to_owned());
        profile.creator.short_name = Some(name.split(' ').next().unwrap_or(name).to_owned());
        profile.creator.location = Some(place.to_owned());
        profile.creator.niche = Some(sentence.to_owned());
        let tagline = profile.creator.tagline.unwrap_or_default();
        profile.creator.tagline = Some(format!("{sentence}{emoji} {tagline}"));
        for work in profile.collaborations.iter_mut().step_by(2) {
            work.brand = Some(name.to_owned());
        }
        profile
    })
}

/// Any kit.
pub(crate) fn profile() -> impl Strategy<Value = Profile> {
    let opening = (creator(), contact(), vec(platform(), 0..=9), weighted(0.8, audience()));
    let work = prop_oneof![
        2 => Just(Vec::new()),
        3 => vec(collaboration(any_deal().boxed()), 1..=3),
        3 => vec(collaboration(any_deal().boxed()), 4..=12),
        1 => vec(collaboration(Just(Compensation::Paid).boxed()), 13..=40),
        1 => vec(collaboration(Just(Compensation::Sample).boxed()), 1..=5),
    ];
    let offer = (vec(service(), 0..=12), of(text(600)), gallery(), rhythm());
    (opening, work, offer).prop_map(|(opening, collaborations, offer)| {
        let (creator, contact, platforms, audience) = opening;
        let (services, terms, gallery, rhythm) = offer;
        Profile {
            creator,
            contact,
            platforms: named(platforms, |platform, id| platform.id = id),
            audience,
            rhythm,
            collaborations: named(collaborations, |work, id| work.id = id),
            services: named(services, |service, id| service.id = id),
            terms: Terms { text: terms },
            look: Look { gallery, ..Look::default() },
        }
    })
}

fn named<T>(mut rows: Vec<T>, name: fn(&mut T, String)) -> Vec<T> {
    rows.iter_mut().enumerate().for_each(|(index, row)| name(row, format!("id{index}")));
    rows
}

/// Words of at most so many letters together.
fn text(most: usize) -> impl Strategy<Value = String> {
    let ending = select(vec!["", "", "", ",", ".", ".", "!"]);
    (1..=most, vec((select(&WORDS[..]), ending), 1..=most / 4 + 1)).prop_map(|(most, words)| {
        let mut text = String::new();
        for (word, ending) in words {
            if text.chars().count() + word.chars().count() + 2 > most {
                break;
            }
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(word);
            text.push_str(ending);
        }
        if text.is_empty() { "x".to_owned() } else { text }
    })
}

fn name() -> impl Strategy<Value = String> {
    vec(select(&NAMES[..]), 1..=6).prop_map(|words| words.join(" "))
}

fn handle() -> impl Strategy<Value = String> {
    prop_oneof![3 => "@[a-z._]{3,18}", 1 => "@[a-z0-9._]{40,59}", 1 => "@[MW]{20,59}"]
}

fn picture() -> impl Strategy<Value = String> {
    select(vec!["tall.png", "wide.png", "square.png", "strip.png", "gone.png", "g1.jpg"])
        .prop_map(str::to_owned)
}

fn gallery() -> impl Strategy<Value = Vec<String>> {
    vec(picture(), 0..=12)
}

prop_compose! {
    fn creator()(
        name in name(),
        (niche, handle, location) in (of(text(90)), of(handle()), of(text(60))),
        topics in vec(text(60), 0..8),
        (tagline, bio) in (of(text(180)), of(text(500))),
        photo in of(picture()),
    ) -> Creator {
        Creator { name: Some(name), niche, handle, location, topics, tagline, bio, photo, ..Creator::default() }
    }
}

prop_compose! {
    fn contact()(
        email in of(prop_oneof!["[a-z]{3,12}@[a-z]{3,12}\\.co", "[a-z.]{30,60}@[a-z-]{10,20}\\.example"]),
        website in of("([a-z]{3,12}|[a-z]{30,60})\\.co(/[a-z]{1,30})?"),
        phone in of("\\+[0-9]{2} [0-9]{4} [0-9]{6}"),
    ) -> Contact {
        Contact { email, website, phone, show_phone: true }
    }
}

fn count(most: u64) -> impl Strategy<Value = Option<Count>> {
    let counts = prop_oneof![3 => 0..=most, 1 => Just(most), 1 => 0..1_000_u64];
    weighted(0.85, counts.prop_map(|count| Count::new(count).unwrap()))
}

fn day() -> impl Strategy<Value = Date> {
    (0..700_i64).prop_map(|days| date(2026, 11, 1).checked_sub(days.days()).unwrap())
}

prop_compose! {
    fn platform()(
        kind in weighted(0.9, select(PlatformKind::ALL.map(|(kind, _)| kind).to_vec())),
        (name, handle) in (of(text(40)), of(handle())),
        as_of in of(day()),
        (followers, views, reach) in (count(2_000_000_000), count(900_000_000), count(900_000_000)),
        (likes, comments, saves, shares) in (count(9_000_000), count(900_000), count(90_000), count(90_000)),
        (window_days, posts, sponsored_posts) in (count(365), count(2_000), count(90)),
        (delivered, opens, clicks, viewers) in (count(900_000), count(300_000), count(90_000), count(9_000)),
        engagement in of(select(Formula::ALL.map(|(formula, _)| formula).to_vec())),
        source in (select(SourceKind::ALL.map(|(kind, _)| kind).to_vec()), of(text(30))),
        months in 0..14_i64,
        audience in weighted(0.2, audience()),
    ) -> Platform {
        let newest = as_of.unwrap_or(date(2026, 11, 1));
        let history = (1..=months).rev().map(|back| Snapshot {
            as_of: newest.checked_sub(back.months()).ok(),
            followers: followers.and_then(|now| Count::new(now.get() * (20 - back as u64) / 20)),
            ..Snapshot::default()
        });
        let source = Source { kind: source.0, from: source.1 };
        Platform {
            kind, name, handle, as_of, followers, window_days, posts, sponsored_posts, views,
            reach, likes, comments, saves, shares, delivered, opens, clicks, viewers, engagement,
            source, audience, monthly_reach: reach, url: Some("example.com".to_owned()),
            history: history.collect(), ..Platform::default()
        }
    }
}

fn percent() -> impl Strategy<Value = Percent> {
    (0..=1000_i64).prop_map(|tenths| Percent::new(Decimal::new(tenths, 1)).unwrap())
}

fn shares(names: Vec<&'static str>, most: usize) -> impl Strategy<Value = Vec<(String, Percent)>> {
    let picked = subsequence(names, 0..=most);
    (picked, vec(percent(), most))
        .prop_map(|(names, shares)| names.into_iter().map(str::to_owned).zip(shares).collect())
}

prop_compose! {
    fn audience()(
        gender in shares(vec!["women", "men", "other", "non-binary people", "prefer not to say"], 4),
        age in shares(vec!["13-17", "18-24", "25-34", "35-44", "45-54", "55-64", "65-74", "75+"], 8),
        countries in shares(vec!["GB", "US", "DE", "BA", "GS", "VC", "CD", "PG", "NL", "AE"], 7),
        cities in shares(vec![
            "London", "Bristol", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
            "San Fernando del Valle de Catamarca", "Ho Chi Minh City", "Αθήνα", "Москва",
        ], 6),
        interests in vec(text(40), 0..5),
        as_of in of(day()),
    ) -> Audience {
        Audience { gender, age, countries, cities, interests, as_of, ..Audience::default() }
    }
}

fn rhythm() -> impl Strategy<Value = Rhythm> {
    let time = of(select(ReplyTime::ALL.map(|(time, _)| time).to_vec()));
    (time, of(percent())).prop_map(|(reply_time, reply_share)| Rhythm { reply_time, reply_share })
}

fn any_deal() -> impl Strategy<Value = Compensation> {
    prop_oneof![Just(Compensation::Paid), select(Compensation::ALL.map(|(deal, _)| deal).to_vec()),]
}

fn money() -> impl Strategy<Value = Money> {
    let code = select(vec!["GBP", "EUR", "USD", "JPY"]);
    (prop_oneof![100..900_000_i64, Just(1_234_567_890)], code).prop_map(|(cents, code)| Money {
        amount: Decimal::new(cents, 2),
        currency: Currency::new(code).unwrap(),
    })
}

prop_compose! {
    fn result()(
        value in prop_oneof![0..1_000_i64, 0..90_000_000_000_i64],
        scale in 0..=2_u32,
        label in prop_oneof![text(20), text(80)],
        unit in prop_oneof![
            Just(ResultUnit::Number),
            Just(ResultUnit::Percent),
            money().prop_map(|money| ResultUnit::Money(money.currency)),
        ],
    ) -> ResultValue {
        ResultValue { value: Decimal::new(value, scale), label, unit }
    }
}

prop_compose! {
    fn testimonial()(quote in text(400), name in name(), role in text(80)) -> Testimonial {
        let (quote, name, role) = (Some(quote), Some(name), Some(role));
        Testimonial { quote, name, role, permission: Some(true), ..Testimonial::default() }
    }
}

prop_compose! {
    fn collaboration(deals: BoxedStrategy<Compensation>)(
        brand in prop_oneof![3 => text(24), 1 => text(200)],
        (campaign, deliverables, disclosure) in (of(text(140)), of(text(80)), of(text(24))),
        month in of((2020..=2026_i16, 1..=12_i8)),
        compensation in weighted(0.9, deals),
        (featured, show) in (any::<bool>(), select(vec![Show::Story, Show::Story, Show::Name])),
        picture in weighted(0.7, picture()),
        results in vec(result(), 0..=3),
        testimonial in weighted(0.2, testimonial()),
    ) -> Collaboration {
        Collaboration {
            brand: Some(brand), campaign, deliverables, disclosure, compensation, featured, show,
            picture, results, testimonial, results_permission: Some(true),
            date: month.map(|(year, month)| PartialDate::Month { year, month }),
            ..Collaboration::default()
        }
    }
}

prop_compose! {
    fn service()(
        (name, includes) in (prop_oneof![text(24), text(70)], of(text(220))),
        price in of(prop_oneof![
            1 => Just(Price::OnRequest),
            4 => (money(), any::<bool>()).prop_map(|(money, from)| Price::Amount { money, from }),
        ]),
        package in weighted(0.1, Just(())),
    ) -> Service {
        Service { id: String::new(), name: Some(name), includes, price, package: package.is_some() }
    }
}
