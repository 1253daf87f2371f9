//! English.

use super::{Counted, Headings, Number, Parts, Published, QuoteMarks, Sources, Voice, Words};
use crate::profile::{AudienceBase, Compensation, ReplyTime};

/// American English: dates and numbers differ through the CLDR, the words do not.
pub(super) const AMERICAN: Words = BRITISH;

/// British English.
pub(super) const BRITISH: Words = Words {
    quote_marks: QuoteMarks { open: "“", close: "”", inner: ("‘", "’") },
    colon: ": ",
    semicolon: "; ",
    platform: |_| None,
    short_countries: &[("GB", "UK"), ("US", "US"), ("AE", "UAE")],
    headings,
    title: |name| format!("{name} media kit"),
    media_kit: "Media kit",
    edition: |month| format!("Media kit, {month}"),
    numbers: "Numbers",
    reference: "Reference",
    contact: "Contact",
    package: "Package",
    followers_on: |platform| format!("followers on {platform}"),
    subscribers: "subscribers",
    growth_of: |label, platforms| format!("{label}, {platforms}"),
    growth_chart: |from, to, months| format!("Followers: {from} to {to} in {months} months"),
    reach_on: |label, platform| format!("{label} on {platform}"),
    median: "median",
    median_on: |counted, platform| match counted {
        Counted::Views => format!("median views on {platform}"),
        Counted::Plays => format!("median plays, {platform}"),
        Counted::ArticleViews => format!("median article views, {platform}"),
        Counted::Viewers => format!("median viewers on {platform}"),
    },
    posts_a_week_on: |published, n, platform| rhythm(published, n, "week", platform),
    posts_a_month_on: |published, n, platform| rhythm(published, n, "month", platform),
    platform_column: "Platform",
    posting_column: "Posting",
    counted: |n, counted| match counted {
        Counted::Views => n.to_string(),
        Counted::Plays => format!("{n} plays"),
        Counted::ArticleViews => format!("{n} article views"),
        Counted::Viewers => format!("{n} viewers"),
    },
    per_week: |n| format!("{n} / week"),
    per_month: |n| format!("{n} / month"),
    in_days: |n, days| format!("{n} in {days} days"),
    small_sample: "small sample",
    posts: |n| n.with("post", "posts"),
    gauge: |platform, rate| format!("{platform} engagement {rate}"),
    average_of: |publisher| format!("{publisher} average"),
    tier: |low, high| match high {
        Some(high) => format!("{low}–{high}"),
        None => format!("over {low}"),
    },
    short_average: |band| format!("avg. {band}"),
    undated: "undated",
    gender: |key| match key {
        "women" | "female" => Some("women"),
        "men" | "male" => Some("men"),
        "other" => Some("other"),
        "unknown" => Some("unknown"),
        _ => None,
    },
    share_of: str::to_owned,
    aged: |low, high| match high {
        Some(high) => format!("aged {low}–{high}"),
        None => format!("aged {low}+"),
    },
    age: "Age",
    country: "Country",
    genders: "Gender",
    also_interested: |list| format!("Also interested in {list}."),
    answers: |share, time| {
        let time = time.map(|time| match time {
            ReplyTime::Hour => "within an hour",
            ReplyTime::Day => "within a day",
            ReplyTime::TwoDays => "within two days",
            ReplyTime::Week => "within a week",
        });
        match (share, time) {
            (Some(share), Some(time)) => Some(format!("Answers {share} of comments {time}.")),
            (Some(share), None) => Some(format!("Answers {share} of comments.")),
            (None, Some(time)) => Some(format!("Answers comments {time}.")),
            (None, None) => None,
        }
    },
    more: |n| format!("+{n} more"),
    more_on_request: |n| format!("and {n} more on request"),
    work_with: |name| format!("Work with {name}"),
    portrait_of: |name| format!("Portrait of {name}"),
    still_of: |brand| format!("Still from the {brand} campaign"),
    still_of_own: |title| format!("Still from “{title}”"),
    photograph_by: |name| format!("Photograph by {name}"),
    relation,
    marked: |compensation, label| format!("{}, marked {label}", relation(compensation)),
    all: |compensation, label| match label {
        Some(label) => format!("All {} and marked {label}.", relation(compensation)),
        None => format!("All {}.", relation(compensation)),
    },
    quote_relation: |compensation| match compensation {
        Compensation::Paid => Some("paid work"),
        Compensation::Gifted => Some("gifted product"),
        Compensation::Loan => Some("product on loan"),
        Compensation::Discount => Some("discounted product"),
        Compensation::Affiliate => Some("affiliate"),
        Compensation::Ambassador => Some("paid ambassador"),
        Compensation::EmployeeOrFamily => Some("employed by or related to the brand"),
        Compensation::OwnBrand => Some("own brand"),
        Compensation::Unpaid | Compensation::Sample => None,
    },
    own_work: "Own work, not made for a client.",
    sponsored: |days, counts| match days {
        Some(days) => format!("Sponsored posts in {days} days: {counts}."),
        None => format!("Sponsored posts: {counts}."),
    },
    sponsored_of: |platform, sponsored, posts| format!("{platform} {sponsored} of {posts}"),
    from: "from",
    on_request: "on request",
    rates_on_request: "Rates on request",
    figures_as_of: |day, days| match (day, days) {
        (Some(day), Some(days)) => Some(format!("Figures as of {day}, {days}.")),
        (Some(day), None) => Some(format!("Figures as of {day}.")),
        (None, Some(days)) => Some(format!("Figures of the {days}.")),
        (None, None) => None,
    },
    last_days: |days| {
        if days.is_one() { "last day".to_owned() } else { format!("last {days} days") }
    },
    source: |list| format!("Source: {list}."),
    sources: Sources {
        typed: "typed",
        imported: "imported",
        screenshot: "typed from a screenshot",
        report_of: |report, day| format!("{report} of {day}"),
    },
    may_overlap: |platforms| format!("Sums across {platforms} platforms may overlap."),
    parts: PARTS,
    base_on: |base, platforms| format!("{base} on {platforms}"),
    counts_on_page: |page| format!("counts on page {page}"),
    counts_in_column: "counts in the last column",
    median_of: |posts| format!("median of {posts}"),
    benchmark: |figures| format!("Benchmark: {figures}."),
    method: "Method:",
    audience_as_of: |day, of, source| match day {
        Some(day) => format!("Audience as of {day}: {of}, {source}."),
        None => format!("Audience: {of}, {source}."),
    },
    audience_of: |platform, base, mailed| {
        let base = match base {
            Some(AudienceBase::Followers) if mailed => "subscribers",
            Some(AudienceBase::Followers) => "followers",
            Some(AudienceBase::Viewers) => "viewers",
            Some(AudienceBase::Views) => "views",
            None => "audience",
        };
        match platform {
            Some(platform) => format!("{platform} {base}"),
            None => format!("{base} of all platforms"),
        }
    },
    results_by: |brand, platform, creator| match (brand, platform, creator) {
        (true, false, false) => "Campaign results as reported by the brands.",
        (false, true, false) => "Campaign results as reported by the platforms.",
        (false, false, true) => "Campaign results as measured by the creator.",
        (true, true, false) => "Campaign results as reported by the brands and the platforms.",
        (true, false, true) => {
            "Campaign results as reported by the brands, some measured by the creator."
        }
        (false, true, true) => {
            "Campaign results as reported by the platforms, some measured by the creator."
        }
        (true, true, true) => {
            "Campaign results as reported by the brands and the platforms, some measured by the creator."
        }
        (false, false, false) => "Campaign results as reported.",
    },
    own_results: "Figures of own work as told by the creator.",
};

const PARTS: Parts = Parts {
    engagement: "Engagement",
    open_rate: "Open rate",
    open_rate_within: "open rate",
    click_rate: "Click rate",
    public: "(likes + comments)",
    full: "(likes + comments + saves + shares)",
    followers: "followers",
    views: "views",
    reach: "reach",
    opens: "opens",
    clicks: "clicks",
    delivered: "delivered",
};

/// How a creator stands to a brand, in a word or two.
fn relation(compensation: Compensation) -> &'static str {
    match compensation {
        Compensation::Paid => "paid",
        Compensation::Gifted => "gifted",
        Compensation::Loan => "on loan",
        Compensation::Discount => "at a discount",
        Compensation::Affiliate => "affiliate",
        Compensation::Ambassador => "ambassador",
        Compensation::EmployeeOrFamily => "employed by or related to the brand",
        Compensation::OwnBrand => "own brand",
        Compensation::Unpaid => "unpaid",
        Compensation::Sample => "sample work",
    }
}

/// "posts a week on TikTok", "issue a week, Newsletter"
fn rhythm(published: Published, n: &Number, unit: &str, platform: &str) -> String {
    let (one, many, place) = match published {
        Published::Posts => ("post", "posts", " on"),
        Published::Issues => ("issue", "issues", ","),
        Published::Episodes => ("episode", "episodes", ","),
        Published::Articles => ("article", "articles", ","),
        Published::Streams => ("stream", "streams", " on"),
    };
    let noun = n.form(one, many);
    format!("{noun} a {unit}{place} {platform}")
}

fn headings(voice: Voice) -> &'static Headings {
    match voice {
        Voice::Editorial => &EDITORIAL,
        Voice::Studio => &STUDIO,
        Voice::Minimal => &MINIMAL,
        Voice::Pop => &POP,
    }
}

const EDITORIAL: Headings = Headings {
    platforms: "Where the audience is",
    followers_column: "Followers",
    subscribers_column: "Subscribers",
    engagement_column: "Engagement rate",
    open_rate_column: "Open rate",
    views_column: "Median views",
    benchmark_lead: |publisher| format!("{publisher} average for accounts of this size:"),
    watching: "Who is watching",
    clients: "Trusted by",
    topics: "What I make",
    work: "Selected collaborations",
    mixed_work: "Brand collaborations",
    samples: "Sample work",
    audience: "Audience",
    cities: "Top cities",
    rates: "Services and rates",
    services: "Services",
    followers_across: |platforms| format!("followers across {platforms} platforms"),
    engagement_on: |platform, _| format!("engagement on {platform}"),
    monthly_reach: "monthly reach",
    growth_in: |months| format!("growth in {months} months"),
    in_country: |code, name| format!("in {}", with_article(code, name)),
};

const STUDIO: Headings = Headings {
    platforms: "Platforms",
    engagement_column: "Engagement",
    benchmark_lead: |publisher| format!("{publisher} average"),
    watching: "Audience",
    clients: "Worked with",
    work: "Campaigns that worked",
    rates: "Rates",
    engagement_on: |platform, base| format!("{platform} engagement, by {}", PARTS.base(base)),
    growth_in: |months| format!("in {months} months"),
    ..EDITORIAL
};

const MINIMAL: Headings = Headings {
    platforms: "Platforms",
    benchmark_lead: |publisher| format!("{publisher} average"),
    watching: "Audience",
    clients: "Partners",
    topics: "Topics",
    work: "Collaborations",
    samples: "Samples",
    cities: "Cities",
    rates: "Rates",
    engagement_on: |platform, base| format!("engagement on {platform}, by {}", PARTS.base(base)),
    growth_in: |months| format!("followers in {months} months"),
    in_country: |_, name| name.to_owned(),
    ..EDITORIAL
};

const POP: Headings = Headings {
    platforms: "Platforms",
    followers_column: "followers",
    subscribers_column: "subscribers",
    engagement_column: "engagement",
    open_rate_column: "open rate",
    views_column: "median views",
    benchmark_lead: |publisher| format!("{publisher} average"),
    clients: "Brands I have worked with",
    work: "Campaigns people remember",
    rates: "Rates",
    followers_across: |platforms| format!("Followers, {platforms} platforms"),
    engagement_on: |platform, _| format!("{platform} engagement"),
    monthly_reach: "Monthly reach",
    growth_in: |months| format!("Growth in {months} months"),
    in_country: |code, name| match code {
        "GB" => "in the UK".to_owned(),
        "US" => "in the US".to_owned(),
        _ => format!("in {}", with_article(code, name)),
    },
    ..EDITORIAL
};

/// "the United Kingdom", but "Germany".
fn with_article(code: &str, name: &str) -> String {
    const WITH_ARTICLE: [&str; 20] = [
        "AE", "BS", "CD", "CF", "CG", "DO", "FK", "FO", "GB", "GM", "KM", "KY", "MH", "MP", "MV",
        "NL", "PH", "SB", "US", "VA",
    ];
    if WITH_ARTICLE.contains(&code) { format!("the {name}") } else { name.to_owned() }
}
