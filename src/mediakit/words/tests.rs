//! Every phrase of every language, called once.

use super::*;
use crate::mediakit::format::Formats;

#[test]
fn an_unknown_language_is_reported() {
    let choose = |tag| Language::choose(Some(tag));
    assert_eq!(choose("en-us").language, Language::EnUs);
    assert_eq!(choose("en").unsupported, None);
    assert_eq!(Language::choose(None).language, Language::EnGb);
    let swahili = choose("sw");
    assert_eq!((swahili.language, swahili.unsupported), (Language::EnGb, Some("sw".into())));
}

#[test]
fn every_language_is_found_by_its_tag_and_by_its_tongue() {
    for (language, tag) in Language::ALL {
        assert_eq!(Language::choose(Some(tag)).language, language);
        assert_eq!(language.tag(), tag);
    }
    for (tag, language) in [
        ("en-AU", Language::EnGb),
        ("de-AT", Language::De),
        ("fr_CA", Language::Fr),
        ("PT", Language::PtBr),
        ("sv-FI", Language::Sv),
    ] {
        let choice = Language::choose(Some(tag));
        assert_eq!((choice.language, choice.unsupported), (language, None), "{tag}");
    }
}

const COMPENSATIONS: [Compensation; 10] = [
    Compensation::Paid,
    Compensation::Gifted,
    Compensation::Loan,
    Compensation::Discount,
    Compensation::Affiliate,
    Compensation::Ambassador,
    Compensation::EmployeeOrFamily,
    Compensation::OwnBrand,
    Compensation::Unpaid,
    Compensation::Sample,
];

/// A list that knows what each of its phrases is called.
#[derive(Default)]
struct Phrases(Vec<(String, String)>);

impl Phrases {
    fn add(&mut self, name: impl Into<String>, phrase: impl Into<String>) {
        self.0.push((name.into(), phrase.into()));
    }
}

/// The phrases of a language. A phrase that is not named here does not compile.
fn phrases(language: Language) -> Phrases {
    let formats = Formats::new(language.tag());
    let n = |count: u64| formats.count(count);
    let mut all = Phrases::default();
    let Words {
        quote_marks,
        colon,
        semicolon,
        platform,
        short_countries,
        headings: of_voice,
        title,
        media_kit,
        edition,
        numbers,
        reference,
        contact,
        package,
        followers_on,
        subscribers,
        growth_of,
        growth_chart,
        reach_on,
        median,
        median_on,
        posts_a_week_on,
        posts_a_month_on,
        platform_column,
        posting_column,
        counted,
        per_week,
        per_month,
        in_days,
        small_sample,
        posts,
        gauge,
        average_of,
        tier,
        short_average,
        undated,
        gender,
        share_of,
        aged,
        age,
        country,
        genders,
        also_interested,
        answers,
        more,
        more_on_request,
        work_with,
        portrait_of,
        still_of,
        still_of_own,
        photograph_by,
        relation,
        marked,
        all: all_alike,
        quote_relation,
        own_work,
        sponsored,
        sponsored_of,
        from,
        on_request,
        rates_on_request,
        figures_as_of,
        last_days,
        source,
        sources,
        may_overlap,
        parts,
        base_on,
        counts_on_page,
        counts_in_column,
        median_of,
        benchmark,
        method,
        audience_as_of,
        audience_of,
        results_by,
        own_results,
    } = *language.words();

    let QuoteMarks { open, close, inner } = quote_marks;
    all.add("quote marks", format!("{open}1 {}2{}{close}", inner.0, inner.1));
    all.add("colon", format!("1{colon}2"));
    all.add("semicolon", format!("1{semicolon}2"));
    for (kind, word) in PlatformKind::ALL {
        all.add(format!("platform {word}"), platform(kind).unwrap_or(kind.name()));
    }
    for (code, name) in short_countries {
        all.add(format!("short {code}"), *name);
    }
    for voice in [Voice::Editorial, Voice::Studio, Voice::Minimal, Voice::Pop] {
        headings(&mut all, voice, of_voice(voice), &formats);
    }
    for (name, phrase) in [
        ("media_kit", media_kit),
        ("numbers", numbers),
        ("reference", reference),
        ("contact", contact),
        ("package", package),
        ("median", median),
        ("subscribers", subscribers),
        ("platform_column", platform_column),
        ("posting_column", posting_column),
        ("small_sample", small_sample),
        ("undated", undated),
        ("age", age),
        ("country", country),
        ("genders", genders),
        ("own_work", own_work),
        ("from", from),
        ("on_request", on_request),
        ("rates_on_request", rates_on_request),
        ("counts_in_column", counts_in_column),
        ("method", method),
        ("own_results", own_results),
    ] {
        all.add(name, phrase);
    }
    for name in ["Mila", "Anna", "Élodie"] {
        all.add("title", title(name));
        all.add("work_with", work_with(name));
        all.add("portrait_of", portrait_of(name));
        all.add("photograph_by", photograph_by(name));
    }
    all.add("edition", edition(&formats.month(jiff::civil::date(2026, 11, 1))));
    all.add("followers_on", followers_on("TikTok"));
    all.add("growth_of", growth_of("1", "2"));
    all.add("growth_chart", growth_chart("1", "2", "12"));
    all.add("reach_on", reach_on("+", "TikTok"));
    let counts = [
        (Counted::Views, "views", "TikTok"),
        (Counted::Plays, "plays", "Podcast"),
        (Counted::ArticleViews, "article views", "Blog"),
        (Counted::Viewers, "viewers", "Twitch"),
    ];
    for (what, name, on) in counts {
        all.add(format!("median_on {name}"), median_on(what, on));
        for count in [0, 1, 2, 340, 2_000_000] {
            all.add(
                format!("counted {name} {count}"),
                counted(&formats.compact_count(count), what),
            );
        }
    }
    let published = [
        (Published::Posts, "TikTok"),
        (Published::Issues, "Newsletter"),
        (Published::Episodes, "Podcast"),
        (Published::Articles, "Blog"),
        (Published::Streams, "Twitch"),
    ];
    for (what, on) in published {
        for count in [1, 2] {
            let name = format!("{what:?} {count}");
            all.add(format!("posts_a_week_on {name}"), posts_a_week_on(what, &n(count), on));
            all.add(format!("posts_a_month_on {name}"), posts_a_month_on(what, &n(count), on));
        }
    }
    all.add("per_week", per_week("3"));
    all.add("per_month", per_month("3"));
    for count in [0, 1, 2, 90, 1_000_000] {
        all.add(format!("posts {count}"), posts(&n(count)));
        all.add(format!("more {count}"), more(&n(count)));
        all.add(format!("more_on_request {count}"), more_on_request(&n(count)));
        all.add(format!("last_days {count}"), last_days(&n(count)));
        all.add(format!("in_days {count}"), in_days("5", &n(count)));
        all.add(format!("sponsored {count}"), sponsored(Some(&n(count)), "1"));
    }
    all.add("sponsored", sponsored(None, "1"));
    all.add("sponsored_of", sponsored_of("TikTok", "4", "65"));
    all.add("gauge", gauge("TikTok", "1"));
    all.add("average_of", average_of("Modash"));
    all.add("tier", tier("1", Some("2")));
    all.add("tier over", tier("1", None));
    all.add("short_average", short_average("1"));
    for key in ["women", "men", "other", "unknown"] {
        let known = gender(key).unwrap();
        all.add(format!("gender {key}"), known);
        all.add(format!("share_of {key}"), share_of(known));
    }
    all.add("aged", aged(18, Some(34)));
    all.add("aged and older", aged(45, None));
    all.add("also_interested", also_interested("1"));
    let times = [ReplyTime::Hour, ReplyTime::Day, ReplyTime::TwoDays, ReplyTime::Week];
    for time in times {
        all.add(format!("answers {time:?}"), answers(None, Some(time)).unwrap());
    }
    for share in [75, 80, 11] {
        let share = formats.share(share.into());
        all.add("answers share", answers(Some(&share), Some(ReplyTime::Day)).unwrap());
    }
    all.add("answers share only", answers(Some("1"), None).unwrap());
    all.add("still_of", still_of("Rootbox"));
    all.add("still_of_own", still_of_own("1"));
    for compensation in COMPENSATIONS {
        let name = |phrase: &str| format!("{phrase} {compensation:?}");
        all.add(name("relation"), relation(compensation));
        all.add(name("marked"), marked(compensation, "1"));
        all.add(name("all"), all_alike(compensation, None));
        all.add(name("all marked"), all_alike(compensation, Some("1")));
        if let Some(phrase) = quote_relation(compensation) {
            all.add(name("quote_relation"), phrase);
        }
    }
    for (day, month) in [(1, 11), (8, 11), (11, 2)] {
        let day = formats.day(jiff::civil::date(2026, month, day));
        all.add("figures_as_of", figures_as_of(Some(&day), Some(&last_days(&n(90)))).unwrap());
        all.add("audience_as_of", audience_as_of(Some(&day), "1", "2"));
        all.add("report_of", (sources.report_of)("TikTok Business", &day));
    }
    all.add("figures_as_of day", figures_as_of(Some("1"), None).unwrap());
    all.add("figures_as_of days", figures_as_of(None, Some(&last_days(&n(90)))).unwrap());
    all.add("audience_as_of nothing", audience_as_of(None, "1", "2"));
    let Sources { typed, imported, screenshot, report_of: _ } = sources;
    all.add("typed", typed);
    all.add("imported", imported);
    all.add("screenshot", screenshot);
    all.add("source", source("1"));
    all.add("may_overlap", may_overlap("3"));
    let Parts {
        engagement,
        open_rate,
        open_rate_within,
        click_rate,
        public,
        full,
        followers,
        views,
        reach,
        opens,
        clicks,
        delivered,
    } = parts;
    for (name, phrase) in [
        ("engagement", engagement),
        ("open_rate", open_rate),
        ("open_rate_within", open_rate_within),
        ("click_rate", click_rate),
        ("public", public),
        ("full", full),
        ("followers", followers),
        ("views", views),
        ("reach", reach),
        ("opens", opens),
        ("clicks", clicks),
        ("delivered", delivered),
    ] {
        all.add(name, phrase);
    }
    all.add("base_on", base_on("1", "TikTok"));
    all.add("counts_on_page", counts_on_page("2"));
    all.add("median_of", median_of("1"));
    all.add("benchmark", benchmark("1"));
    let bases = [AudienceBase::Followers, AudienceBase::Viewers, AudienceBase::Views];
    for base in bases.map(Some).into_iter().chain([None]) {
        let name = |of: &str| format!("audience_of {of} {base:?}");
        all.add(name("platform"), audience_of(Some("TikTok"), base, false));
        all.add(name("mail"), audience_of(Some("Newsletter"), base, true));
        all.add(name("all"), audience_of(None, base, false));
    }
    let both = [false, true];
    for (brand, platform) in both.into_iter().flat_map(|brand| both.map(|it| (brand, it))) {
        for creator in both {
            let name = format!("results_by {brand} {platform} {creator}");
            all.add(name, results_by(brand, platform, creator));
        }
    }
    all
}

fn headings(all: &mut Phrases, voice: Voice, headings: &Headings, formats: &Formats) {
    let Headings {
        platforms,
        followers_column,
        subscribers_column,
        engagement_column,
        open_rate_column,
        views_column,
        benchmark_lead,
        watching,
        clients,
        topics,
        work,
        mixed_work,
        samples,
        audience,
        cities,
        rates,
        services,
        followers_across,
        engagement_on,
        monthly_reach,
        growth_in,
        in_country,
    } = *headings;
    for (name, phrase) in [
        ("platforms", platforms),
        ("followers_column", followers_column),
        ("subscribers_column", subscribers_column),
        ("engagement_column", engagement_column),
        ("open_rate_column", open_rate_column),
        ("views_column", views_column),
        ("watching", watching),
        ("clients", clients),
        ("topics", topics),
        ("work", work),
        ("mixed_work", mixed_work),
        ("samples", samples),
        ("audience", audience),
        ("cities", cities),
        ("rates", rates),
        ("services", services),
        ("monthly_reach", monthly_reach),
    ] {
        all.add(format!("{voice:?} {name}"), phrase);
    }
    all.add(format!("{voice:?} benchmark_lead"), benchmark_lead("Modash"));
    all.add(format!("{voice:?} followers_across"), followers_across("3"));
    all.add(format!("{voice:?} growth_in"), growth_in("12"));
    for base in [Base::Followers, Base::Views, Base::Reach] {
        all.add(format!("{voice:?} engagement_on {base:?}"), engagement_on("TikTok", base));
    }
    if voice == Voice::Editorial {
        for code in COUNTRIES {
            let phrase = in_country(code, &formats.country(code));
            all.add(format!("{voice:?} in_country {code}"), phrase);
        }
    }
}

/// Where audiences often are, and where languages are particular.
const COUNTRIES: [&str; 72] = [
    "AE", "AO", "AR", "AT", "AU", "BA", "BD", "BE", "BR", "BS", "CA", "CD", "CH", "CI", "CL", "CN",
    "CO", "CU", "CV", "CY", "CZ", "DE", "DK", "DO", "EC", "EG", "ES", "FI", "FR", "GB", "GR", "HK",
    "HT", "HU", "ID", "IE", "IL", "IN", "IR", "IS", "IT", "JP", "KE", "KR", "LU", "MA", "MT", "MU",
    "MV", "MX", "MZ", "NG", "NL", "NO", "NZ", "PE", "PH", "PK", "PL", "PT", "RO", "RU", "SA", "SE",
    "SG", "TR", "TW", "UA", "US", "VE", "VN", "ZA",
];

#[test]
fn the_phrases_stand() {
    for (language, tag) in Language::ALL {
        if language != Language::EnUs {
            let lines = phrases(language).0.into_iter();
            let lines = lines.map(|(name, phrase)| format!("{name}: {phrase}"));
            let text = lines.collect::<Vec<_>>().join("\n");
            let text = text.replace('\u{a0}', "_").replace('\u{202f}', "·");
            insta::assert_snapshot!(format!("phrases-{tag}"), text);
        }
    }
}

/// What is meant to be the same as in English.
fn same_as_english(language: Language) -> &'static [&'static str] {
    match language {
        Language::EnGb | Language::EnUs => &[],
        Language::De => &["UK", "Engagement", "Median"],
        Language::Fr => &[
            "Engagement",
            "engagement",
            "Contact",
            "Collaborations",
            "Audience",
            "1 post",
            "2 posts",
            "90 posts",
        ],
        Language::Es => {
            &["0 posts", "Media kit", "Engagement", "engagement", "1 post", "2 posts", "90 posts"]
        }
        Language::It => &[
            "Media kit",
            "Engagement",
            "engagement",
            "1 post",
            "in Angola",
            "in Argentina",
            "in Austria",
            "in Australia",
            "in Bangladesh",
            "in Canada",
            "in Colombia",
            "in Ecuador",
            "in Kenya",
            "in India",
            "in Indonesia",
            "in Iran",
            "in Nigeria",
            "in Pakistan",
            "in Romania",
            "in Russia",
            "in Venezuela",
            "in Vietnam",
        ],
        Language::PtBr => &["1 post", "2 posts", "90 posts"],
        Language::Sv => &["median"],
    }
}

#[test]
fn no_phrase_is_left_in_english_by_accident() {
    let english = phrases(Language::EnGb).0;
    let mut left = Vec::new();
    for (language, tag) in Language::ALL.into_iter().skip(2) {
        for (name, phrase) in phrases(language).0 {
            // Names of platforms, and signs without a word.
            let has_word =
                |text: &str| text.split(|c: char| !c.is_alphabetic()).any(|it| it.len() > 1);
            if name.starts_with("platform ") || !has_word(&phrase) {
                continue;
            }
            let is_english =
                english.iter().any(|(known, words)| *known == name && *words == phrase);
            if is_english && !same_as_english(language).contains(&phrase.as_str()) {
                left.push(format!("{tag} {name}: {phrase}"));
            }
        }
    }
    assert!(left.is_empty(), "{}", left.join("\n"));
}
