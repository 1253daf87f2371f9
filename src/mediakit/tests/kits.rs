use super::write;
use crate::insight::fixtures::{count, sample};
use crate::mediakit::Voice;
use crate::mediakit::outline::Outline;
use crate::profile::{
    Collaboration, Compensation, Creator, Formula, Platform, PlatformKind, Price, Profile, Show,
};

fn editorial(profile: &Profile) -> Outline {
    write(profile, Voice::Editorial)
}

fn stats(outline: &Outline) -> Vec<(&str, &str)> {
    outline.stats.iter().map(|stat| (stat.value.as_str(), stat.label.as_str())).collect()
}

fn text(text: &str) -> Option<String> {
    Some(text.to_owned())
}

#[test]
fn an_empty_kit_is_a_name_and_nothing_else() {
    let creator = Creator { name: text("Ada"), ..Creator::default() };
    let kit = editorial(&Profile { creator, ..Profile::default() });
    assert_eq!((kit.masthead.edition.as_str(), kit.hero.name.as_str()), ("Media kit", "Ada"));
    assert!(kit.stats.is_empty() && kit.gallery.is_empty() && kit.quotes.is_empty());
    assert!(kit.platforms.is_none() && kit.contact.is_none() && kit.audience.is_none());
    assert!(kit.names.is_none() && kit.services.is_none() && kit.audience_line.is_none());
    assert!(kit.notes.summary.is_empty() && kit.notes.method.is_empty());
    assert!(kit.fits_one_page());
}

#[test]
fn one_platform_is_named_where_three_are_summed() {
    let mut profile = sample();
    profile.platforms = vec![profile.platforms.remove(1)];
    profile.platforms[0].history.clear();
    let kit = editorial(&profile);
    assert_eq!(
        stats(&kit),
        [
            ("48.6K", "followers on Instagram"),
            ("5.2%", "engagement on Instagram"),
            ("310K", "monthly reach"),
            ("31.5K", "median views on Instagram"),
        ]
    );
    assert_eq!(kit.notes.summary.len(), 2, "nothing is summed, so nothing overlaps");
    assert_eq!(
        kit.notes.formula_short.as_deref(),
        Some("Engagement = (likes + comments) ÷ followers on Instagram; counts on page 2.")
    );
}

#[test]
fn missing_headline_figures_give_way_to_the_next_ones() {
    let mut profile = sample();
    profile.platforms.truncate(1);
    let platform = &mut profile.platforms[0];
    platform.history.clear();
    platform.monthly_reach = None;
    platform.likes_and_comments = None;
    platform.likes = None;
    let kit = editorial(&profile);
    assert_eq!(
        stats(&kit),
        [
            ("71.2K", "followers on TikTok"),
            ("46.8K", "median views on TikTok"),
            ("5", "posts a week on TikTok"),
            ("46%", "in the United Kingdom"),
        ]
    );
    let row = &kit.platforms.unwrap().rows[0];
    assert_eq!((row.rate.as_str(), &row.gauge, &row.remark), ("–", &None, &None));
}

#[test]
fn a_quote_names_its_brand_once() {
    let mut profile = sample();
    let work = profile.collaborations.iter_mut().find(|it| it.testimonial.is_some()).unwrap();
    let quote = work.testimonial.as_mut().unwrap();
    quote.role = text("Head of Partnerships");
    assert_eq!(editorial(&profile).quotes[0].role, "Head of Partnerships, Rootbox");
    let work = profile.collaborations.iter_mut().find(|it| it.testimonial.is_some()).unwrap();
    work.brand = text("Part");
    assert_eq!(editorial(&profile).quotes[0].role, "Head of Partnerships, Part");
}

#[test]
fn ages_go_up_whatever_their_order_in_the_file() {
    let mut profile = sample();
    profile.audience.as_mut().unwrap().age.reverse();
    let kit = editorial(&profile);
    let ages: Vec<&str> = kit
        .audience
        .as_ref()
        .unwrap()
        .age
        .as_ref()
        .unwrap()
        .bars
        .iter()
        .map(|bar| bar.label.as_str())
        .collect();
    assert_eq!(ages, ["13–17", "18–24", "25–34", "35–44", "45–54", "55+"]);
}

#[test]
fn a_newsletter_has_an_open_rate_and_no_engagement() {
    let profile = Profile {
        platforms: vec![Platform {
            id: "letter".into(),
            kind: Some(PlatformKind::Newsletter),
            followers: count(1_020),
            posts: count(13),
            window_days: count(90),
            delivered: count(1_003),
            opens: count(412),
            clicks: count(31),
            views: count(9_999),
            as_of: Some(crate::insight::fixtures::SAMPLE_DAY),
            ..Platform::default()
        }],
        ..Profile::default()
    };
    let kit = editorial(&profile);
    assert_eq!(stats(&kit), [("1,020", "subscribers"), ("1", "issue a week, Newsletter")]);
    let table = kit.platforms.unwrap();
    let columns = (table.columns.followers.as_str(), table.columns.engagement.as_str());
    assert_eq!(columns, ("Subscribers", "Open rate"));
    let row = &table.rows[0];
    assert_eq!((row.rate.as_str(), row.remark.as_deref()), ("41.0%", None), "the column says it");
    assert_eq!((row.views.as_str(), &row.gauge), ("–", &None));
    assert_eq!(
        kit.notes.method,
        [
            "Open rate = opens ÷ delivered: Newsletter 412 ÷ 1,003 (typed).",
            "Click rate = clicks ÷ delivered: Newsletter 31 ÷ 1,003 = 3.0% (typed).",
        ]
    );
    assert_eq!(
        kit.notes.formula_short.as_deref(),
        Some("Open rate = opens ÷ delivered; counts on page 2.")
    );
}

#[test]
fn an_open_rate_among_engagement_rates_is_named_in_its_row() {
    let mut profile = sample();
    profile.platforms[2] = Platform {
        id: "letter".into(),
        kind: Some(PlatformKind::Substack),
        delivered: count(1_003),
        opens: count(412),
        ..Platform::default()
    };
    let kit = editorial(&profile);
    let table = kit.platforms.unwrap();
    let columns = (table.columns.followers.as_str(), table.columns.engagement.as_str());
    assert_eq!(columns, ("Followers", "Engagement rate"));
    assert_eq!(table.rows[2].remark.as_deref(), Some("open rate"));
    assert_eq!(
        kit.notes.formula_short.as_deref(),
        Some(
            "Engagement = (likes + comments) ÷ views on TikTok, ÷ followers on Instagram; \
             open rate = opens ÷ delivered; counts on page 2."
        )
    );
}

#[test]
fn the_audience_of_a_newsletter_subscribes() {
    let mut profile = sample();
    profile.platforms[0].kind = Some(PlatformKind::Newsletter);
    assert_eq!(
        editorial(&profile).notes.proof[0],
        "Audience as of 1 November 2026: Newsletter subscribers, typed."
    );
}

#[test]
fn what_is_published_has_the_noun_of_its_kind_and_number() {
    let headline = |kind, posts| {
        let platform = Platform {
            kind: Some(kind),
            posts: count(posts),
            window_days: count(70),
            views: count(4_870),
            ..Platform::default()
        };
        let kit = editorial(&Profile { platforms: vec![platform], ..Profile::default() });
        kit.stats.into_iter().map(|stat| stat.label).collect::<Vec<_>>()
    };
    assert_eq!(
        headline(PlatformKind::Podcast, 5),
        ["median plays, Podcast", "episodes a month, Podcast"]
    );
    assert_eq!(
        headline(PlatformKind::Blog, 10),
        ["median article views, Blog", "article a week, Blog"]
    );
    assert_eq!(
        headline(PlatformKind::TikTok, 10),
        ["median views on TikTok", "post a week on TikTok"]
    );
    assert_eq!(headline(PlatformKind::TikTok, 15)[1], "posts a week on TikTok", "1.5 are posts");
}

#[test]
fn what_is_counted_in_place_of_views_is_named() {
    let platform = |kind, views, viewers| Platform {
        kind: Some(kind),
        views: count(views),
        viewers: count(viewers),
        ..Platform::default()
    };
    let profile = Profile {
        platforms: vec![
            platform(PlatformKind::Podcast, 1_200, 0),
            platform(PlatformKind::Blog, 640, 0),
            platform(PlatformKind::Twitch, 5_000, 340),
        ],
        ..Profile::default()
    };
    let views: Vec<String> =
        editorial(&profile).platforms.unwrap().rows.into_iter().map(|row| row.views).collect();
    assert_eq!(views, ["1,200 plays", "640 article views", "340 viewers"]);
}

#[test]
fn a_beginner_shows_samples_and_topics_but_no_clients() {
    let mut profile = sample();
    profile.collaborations = vec![
        Collaboration {
            compensation: Some(Compensation::Sample),
            brand: text("Rootbox"),
            campaign: text("A week of leftovers"),
            deliverables: text("3 Reels"),
            ..Collaboration::default()
        },
        Collaboration {
            compensation: Some(Compensation::Sample),
            campaign: text("Market day"),
            featured: true,
            ..Collaboration::default()
        },
    ];
    let kit = editorial(&profile);
    assert!(kit.collaborations.is_none() && kit.quotes.is_empty());
    let names = kit.names.unwrap();
    assert_eq!(names.label, "What I make");
    assert_eq!(names.names[0], "Leftover makeovers");
    let samples = kit.samples.unwrap();
    assert_eq!(samples.heading, "Sample work");
    assert_eq!(samples.notes, ["Own work, not made for a client."]);
    let titles: Vec<&str> = samples.entries.iter().map(|entry| entry.brand.as_str()).collect();
    assert_eq!(titles, ["Market day", "A week of leftovers"]);
    assert!(!kit.notes.proof.iter().any(|note| note.contains("results")));

    profile.collaborations[0].picture = text("week.jpg");
    profile.collaborations[0].results = sample().collaborations[0].results.clone();
    let kit = editorial(&profile);
    let proof = kit.notes.proof.last().map(String::as_str);
    assert_eq!(proof, Some("Figures of own work as told by the creator."));
    let picture = kit.samples.unwrap().entries[1].picture.clone().unwrap();
    assert_eq!(picture.alt, "Still from “A week of leftovers”", "no brand's campaign");
}

#[test]
fn a_gift_is_no_client_and_is_told_with_the_brand() {
    let mut profile = sample();
    profile.collaborations[1].compensation = Some(Compensation::Gifted);
    profile.collaborations[4].compensation = Some(Compensation::Affiliate);
    profile.collaborations[4].show = Show::Name;
    let kit = editorial(&profile);
    assert_eq!(kit.names.unwrap().names, ["Rootbox", "Havn Cookware", "Brightsuds"]);
    let work = kit.collaborations.unwrap();
    assert_eq!(work.heading, "Brand collaborations");
    assert_eq!(work.notes.len(), 1, "not all are alike");
    let relations: Vec<&str> =
        work.entries.iter().map(|entry| entry.relation.as_deref().unwrap()).collect();
    assert_eq!(
        relations,
        [
            "paid, marked Ad",
            "gifted, marked Ad",
            "paid, marked Ad",
            "paid, marked Ad",
            "affiliate, marked Ad",
        ]
    );
    assert_eq!(work.entries[4].detail, None, "named only");
}

#[test]
fn with_gifts_only_there_are_topics_in_place_of_clients() {
    let mut profile = sample();
    for work in &mut profile.collaborations {
        work.compensation = Some(Compensation::Gifted);
    }
    let kit = editorial(&profile);
    assert_eq!(kit.names.unwrap().label, "What I make");
    assert_eq!(kit.collaborations.unwrap().notes[0], "All gifted and marked Ad.");
}

#[test]
fn results_that_nobody_is_named_for_are_ascribed_to_nobody() {
    let mut profile = sample();
    profile.collaborations[1].results_by = None;
    let proof = editorial(&profile).notes.proof;
    assert_eq!(proof.last().map(String::as_str), Some("Campaign results as reported."));
}

#[test]
fn services_without_prices_are_on_request() {
    let mut profile = sample();
    for service in &mut profile.services {
        service.price = Some(Price::OnRequest);
    }
    let services = editorial(&profile).services.unwrap();
    assert_eq!(services.heading, "Services");
    assert_eq!(services.on_request.as_deref(), Some("Rates on request"));
    assert!(services.rows.iter().all(|row| row.price.is_none()));
}

#[test]
fn without_an_address_the_handle_is_written_to() {
    let mut profile = sample();
    profile.contact.email = None;
    let contact = editorial(&profile).contact.unwrap();
    assert_eq!(contact.primary.text, "@milaslarder");
    assert_eq!(contact.primary.uri, "https://www.tiktok.com/@milaslarder");
    profile.platforms.clear();
    let contact = editorial(&profile).contact.unwrap();
    assert_eq!((contact.primary.text.as_str(), contact.site), ("milaslarder.co", None));
}

#[test]
fn platforms_that_differ_in_day_and_window_are_named() {
    let mut profile = sample();
    profile.platforms[2].as_of = Some(jiff::civil::date(2026, 10, 3));
    profile.platforms[1].window_days = count(28);
    profile.platforms[0].imported[0].as_of = Some(jiff::civil::date(2026, 9, 1));
    let kit = editorial(&profile);
    assert_eq!(
        kit.notes.summary[..2],
        [
            "Figures as of 1 November 2026 (YouTube: 3 October 2026), \
             last 90 days (Instagram: last 28 days).",
            "Source: TikTok Business of 1 September 2026, imported; \
             TikTok Studio, Instagram Insights and YouTube Studio, typed.",
        ]
    );
    assert_eq!(
        kit.collaborations.unwrap().notes[1],
        "Sponsored posts: TikTok 4 of 65 in 90 days, Instagram 0 of 52 in 28 days, \
         YouTube 0 of 6 in 90 days."
    );
}

#[test]
fn full_formulas_name_what_they_count() {
    let mut profile = sample();
    profile.platforms[1].engagement = Some(Formula::FullReach);
    assert_eq!(
        editorial(&profile).notes.formula_short.as_deref(),
        Some(
            "Engagement = (likes + comments) ÷ views on TikTok and YouTube, \
             (likes + comments + saves + shares) ÷ reach on Instagram; counts on page 2."
        )
    );
}

#[test]
fn growth_over_some_platforms_names_them() {
    let mut profile = sample();
    profile.platforms[2].history.clear();
    let kit = editorial(&profile);
    assert_eq!(kit.stats[3].label, "growth in 12 months, TikTok and Instagram");
}

#[test]
fn how_the_creator_answers_is_told_without_an_audience_too() {
    let answers = "Answers 80% of comments within a day.";
    let mut profile = sample();
    profile.audience = None;
    let kit = editorial(&profile);
    assert!(kit.audience.is_none());
    assert_eq!(kit.collaborations.unwrap().notes.last().unwrap(), answers);
    profile.collaborations.clear();
    assert_eq!(editorial(&profile).notes.proof.last().unwrap(), answers);
}
