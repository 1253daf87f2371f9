//! Kits for tests: the sample, and an unfinished one.

use jiff::civil::{Date, date};
use rust_decimal::Decimal;

use crate::profile::audience::Shares;
use crate::profile::*;

/// The day the sample's numbers are from.
pub(crate) const SAMPLE_DAY: Date = date(2026, 11, 1);

/// A known count.
pub(crate) fn count(value: u64) -> Option<Count> {
    Some(Count::new(value).unwrap())
}

/// Shares in whole percent.
pub(crate) fn shares(list: &[(&str, i64)]) -> Shares {
    list.iter().map(|(name, share)| ((*name).to_owned(), percent(*share))).collect()
}

fn percent(share: i64) -> Percent {
    Percent::new(Decimal::from(share)).unwrap()
}

fn text(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn list(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

fn gbp(amount: &str) -> Money {
    Money { amount: amount.parse().unwrap(), currency: Currency::new("GBP").unwrap() }
}

fn result(value: &str, label: &str, unit: ResultUnit) -> ResultValue {
    ResultValue { value: value.parse().unwrap(), label: label.to_owned(), unit }
}

fn number(value: &str, label: &str) -> ResultValue {
    result(value, label, ResultUnit::Number)
}

/// Twelve monthly snapshots up to the month before the sample's day.
fn year(followers: [u64; 12]) -> Vec<Snapshot> {
    let months = [11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    let snapshot = |(month, followers): (i8, u64)| Snapshot {
        as_of: Some(date(if month > 10 { 2025 } else { 2026 }, month, 1)),
        followers: count(followers),
        ..Snapshot::default()
    };
    months.into_iter().zip(followers).map(snapshot).collect()
}

/// The sample that ships with the program.
pub(crate) fn sample() -> Profile {
    Profile {
        creator: Creator {
            name: text("Mila Hartwell"),
            short_name: text("Mila"),
            handle: text("@milaslarder"),
            niche: text("Low-waste home cooking"),
            topics: list(&["Leftover makeovers", "Pantry preserves", "30-minute dinners"]),
            tagline: text(
                "Low-waste dinners for people who would rather eat well than feel guilty.",
            ),
            bio: text(
                "I turn what is left in the fridge into weeknight dinners worth repeating. \
                 Eight years of tested recipes from a small Bristol kitchen, written for anyone \
                 with thirty minutes and a half-used cabbage.",
            ),
            location: text("Bristol, UK"),
            languages: list(&["English", "German"]),
            photo: text("portrait.jpg"),
            photo_focus: Some(Focus { x: 0.5, y: 0.2 }),
        },
        contact: Contact {
            email: text("hello@milaslarder.co"),
            website: text("milaslarder.co"),
            phone: text("+44 20 7946 0182"),
            show_phone: true,
        },
        platforms: vec![tiktok(), instagram(), youtube()],
        audience: Some(Audience {
            platform: text("tiktok"),
            base: Some(AudienceBase::Followers),
            as_of: Some(SAMPLE_DAY),
            source: Source::default(),
            gender: shares(&[("women", 78), ("men", 20), ("other", 2)]),
            age: shares(&[
                ("13-17", 2),
                ("18-24", 14),
                ("25-34", 41),
                ("35-44", 27),
                ("45-54", 11),
                ("55+", 5),
            ]),
            countries: shares(&[("GB", 46), ("US", 17), ("IE", 8), ("DE", 7), ("NL", 5)]),
            cities: shares(&[("London", 14), ("Bristol", 9), ("Manchester", 6), ("Dublin", 5)]),
            interests: list(&["budget cooking", "gardening", "zero waste"]),
        }),
        rhythm: Rhythm { reply_time: Some(ReplyTime::Day), reply_share: Some(percent(80)) },
        collaborations: work(),
        services: services(),
        terms: Terms {
            text: text(
                "Prices exclude VAT. Usage beyond 30 days +25% per month. \
                 Lead time 10 working days.",
            ),
        },
        look: Look {
            theme: Some(ThemeName::Editorial),
            accent: None,
            paper: Some(Paper::A4),
            language: text("en-GB"),
            gallery: list(&["g1.jpg", "g3.jpg", "g5.jpg", "g0.jpg"]),
        },
    }
}

fn tiktok() -> Platform {
    Platform {
        id: "tiktok".to_owned(),
        kind: Some(PlatformKind::TikTok),
        handle: text("@milaslarder"),
        url: text("https://www.tiktok.com/@milaslarder"),
        as_of: Some(SAMPLE_DAY),
        followers: count(71_200),
        window_days: count(90),
        posts: count(65),
        sponsored_posts: count(4),
        views: count(46_800),
        likes: count(3_620),
        comments: count(180),
        likes_and_comments: count(3_800),
        saves: count(620),
        shares: count(410),
        monthly_reach: count(860_000),
        engagement: Some(Formula::PublicViews),
        source: Source { kind: SourceKind::Typed, from: text("TikTok Studio") },
        imported: vec![Imported {
            from: text("TikTok Business"),
            file: text("Video_2026-08-03_2026-10-31.csv"),
            rows: count(65),
            as_of: Some(SAMPLE_DAY),
            fields: list(&[
                "posts",
                "views",
                "likes",
                "comments",
                "likes_and_comments",
                "saves",
                "shares",
            ]),
            sha256: text("b3bceb43b6ca61bbfacea96b3f5b863a66fec1a8142196d1919b9ba896927d8c"),
        }],
        history: year([
            50_100, 51_200, 52_400, 53_700, 55_600, 57_100, 58_500, 60_900, 62_800, 64_900, 67_000,
            69_100,
        ]),
        ..Platform::default()
    }
}

fn instagram() -> Platform {
    Platform {
        id: "instagram".to_owned(),
        kind: Some(PlatformKind::Instagram),
        handle: text("@milaslarder"),
        as_of: Some(SAMPLE_DAY),
        followers: count(48_600),
        window_days: count(90),
        posts: count(52),
        sponsored_posts: count(0),
        views: count(31_500),
        reach: count(24_800),
        likes: count(2_230),
        comments: count(298),
        saves: count(540),
        shares: count(190),
        story_views: count(5_200),
        monthly_reach: count(310_000),
        history: year([
            36_200, 36_800, 37_600, 38_300, 39_400, 40_300, 41_200, 42_500, 43_600, 44_900, 46_100,
            47_400,
        ]),
        ..Platform::default()
    }
}

fn youtube() -> Platform {
    Platform {
        id: "youtube".to_owned(),
        kind: Some(PlatformKind::YouTube),
        handle: text("@milaslarder"),
        as_of: Some(SAMPLE_DAY),
        followers: count(12_400),
        window_days: count(90),
        posts: count(6),
        sponsored_posts: count(0),
        views: count(9_240),
        likes: count(390),
        comments: count(36),
        monthly_reach: count(70_000),
        history: year([
            9_300, 9_460, 9_640, 9_830, 10_110, 10_320, 10_540, 10_880, 11_160, 11_470, 11_780,
            12_090,
        ]),
        ..Platform::default()
    }
}

fn work() -> Vec<Collaboration> {
    let paid =
        |id: &str, brand: &str, date: &str, platforms: &[&str], deliverables: &str| Collaboration {
            id: id.to_owned(),
            brand: text(brand),
            date: PartialDate::parse(date),
            platforms: list(platforms),
            deliverables: text(deliverables),
            compensation: Some(Compensation::Paid),
            disclosure: text("Ad"),
            ..Collaboration::default()
        };
    let measured =
        |collaboration: Collaboration, campaign: &str, picture: &str, results| Collaboration {
            campaign: text(campaign),
            picture: text(picture),
            results_permission: Some(true),
            results_by: Some(MeasuredBy::Brand),
            results,
            ..collaboration
        };
    vec![
        Collaboration {
            category: text("meal kits"),
            disclosure_place: Some(LabelPlace::Start),
            platform_switch: Some(true),
            market: list(&["UK"]),
            featured: true,
            private: PrivateDeal {
                fee: Some(gbp("7660")),
                exclusive_until: Some(date(2026, 6, 30)),
                note: text("asked for exclusivity until June"),
            },
            testimonial: Some(Testimonial {
                quote: text(
                    "Mila delivered two days early and beat our sign-up target by 62%. \
                     We booked the next series before the first one ended.",
                ),
                name: text("Hanna Brandt"),
                role: text("Head of Partnerships, Rootbox"),
                source: text("email"),
                date: PartialDate::parse("2026-05-12"),
                permission: Some(true),
                permission_date: Some(date(2026, 5, 13)),
            }),
            ..measured(
                paid(
                    "rootbox-2026",
                    "Rootbox",
                    "2026-04",
                    &["tiktok", "instagram"],
                    "TikTok + Reels",
                ),
                "Six-part “use it up” series",
                "g0.jpg",
                vec![
                    number("1870", "sign-ups"),
                    number("412000", "views"),
                    result("4.10", "per sign-up", ResultUnit::Money(Currency::new("GBP").unwrap())),
                ],
            )
        },
        Collaboration {
            category: text("breakfast cereal"),
            featured: true,
            ..measured(
                paid(
                    "oatfield-2026",
                    "Oatfield & Co",
                    "2026-01",
                    &["instagram"],
                    "Reel + 3 Stories",
                ),
                "Breakfast without the bin",
                "g4.jpg",
                vec![
                    number("268000", "reach"),
                    number("6140", "link taps"),
                    result("9.4", "engagement", ResultUnit::Percent),
                ],
            )
        },
        Collaboration {
            category: text("cookware"),
            featured: true,
            ..measured(
                paid("havn-2025", "Havn Cookware", "2025-10", &["youtube"], "YouTube integration"),
                "One pan, seven dinners",
                "g2.jpg",
                vec![
                    number("38200", "views"),
                    number("412", "pans sold"),
                    result("3.4", "click rate", ResultUnit::Percent),
                ],
            )
        },
        Collaboration {
            category: text("cleaning"),
            ..measured(
                paid("brightsuds-2025", "Brightsuds", "2025-08", &["tiktok"], "2 TikToks"),
                "Kitchen reset, plastic-free",
                "g3.jpg",
                vec![
                    number("196000", "views"),
                    number("2310", "code uses"),
                    result("7.7", "engagement", ResultUnit::Percent),
                ],
            )
        },
        Collaboration {
            category: text("tinned fish"),
            show: Show::Name,
            ..paid("tidewater-2026", "Tidewater Tins", "2026-09", &["tiktok"], "4 TikToks")
        },
    ]
}

fn services() -> Vec<Service> {
    let service = |id: &str, name: &str, includes: &str, amount: &str| Service {
        id: id.to_owned(),
        name: text(name),
        includes: text(includes),
        price: Some(Price::Amount { money: gbp(amount), from: false }),
        package: id == "seasonal",
    };
    vec![
        service("reel", "Instagram Reel", "30–60 s, one revision, 12 months on feed", "850"),
        service("tiktok", "TikTok video", "Script, shoot and edit, link in bio 7 days", "780"),
        service("stories", "Story set", "Three frames with link sticker", "340"),
        service("integration", "YouTube integration", "60–90 s within the first half", "1250"),
        service(
            "seasonal",
            "Seasonal series",
            "2 Reels, 1 TikTok, 1 Story set, 30-day paid usage",
            "2400",
        ),
    ]
}

/// A kit that lacks one follower count of three, one result of two, the photo, prices and a quote.
pub(crate) fn unfinished() -> Profile {
    let mut profile = sample();
    profile.creator.name = text("Mara Lindqvist");
    profile.creator.photo = None;
    profile.platforms.rotate_left(1);
    let tiktok = &mut profile.platforms[2];
    tiktok.followers = None;
    tiktok.monthly_reach = None;
    profile.collaborations.truncate(2);
    profile.collaborations[0].brand = text("Nattlinje");
    profile.collaborations[0].testimonial = None;
    profile.collaborations[1].brand = text("Ullverk");
    profile.collaborations[1].results.clear();
    for service in &mut profile.services {
        service.price = None;
    }
    profile
}
