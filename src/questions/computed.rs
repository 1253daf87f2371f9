//! What follows from the answers, with how it was worked out.

use crate::insight::cadence::{self, Cadence};
use crate::insight::engagement::{self, Engagement, Rate, Tenths};
use crate::insight::provenance::Field;
use crate::insight::{Insights, audience};
use crate::mediakit::format::Formats;
use crate::profile::{Count, Formula, Platform, Profile};

use super::{At, Part, Question, Step};

/// The lines that belong to what a question is about.
pub fn lines(question: &Question, profile: &Profile, at: At) -> Vec<String> {
    let formats = Formats::new("en-GB");
    let platform = profile.platforms.get(at.entry);
    match question.id.split('.').next() {
        Some("platform") => platform.map_or_else(Vec::new, |platform| {
            let lines = [rate(&formats, platform), rhythm(&formats, platform), paid(platform)];
            lines.into_iter().flatten().chain(mail(&formats, platform)).collect()
        }),
        Some("rhythm") => {
            platform.and_then(|platform| rhythm(&formats, platform)).into_iter().collect()
        }
        Some("audience") => shares(&formats, profile),
        _ => Vec::new(),
    }
}

/// The lines that stand right under a question's answer: what follows from it and from the answers
/// above it.
pub fn under(question: &Question, profile: &Profile, at: At) -> Vec<String> {
    let formats = Formats::new("en-GB");
    let Some(platform) = profile.platforms.get(at.entry) else {
        return under_audience(question, &formats, profile);
    };
    match question.id {
        "platform.comments" => rate(&formats, platform).into_iter().collect(),
        "platform.clicks" => mail(&formats, platform),
        "platform.sponsored_posts" => {
            [rhythm(&formats, platform), paid(platform)].into_iter().flatten().collect()
        }
        "rhythm.posts" => rhythm(&formats, platform).into_iter().collect(),
        _ => under_audience(question, &formats, profile),
    }
}

fn under_audience(question: &Question, formats: &Formats, profile: &Profile) -> Vec<String> {
    let list = match question.id {
        "audience.age" => "Age groups",
        "audience.gender" => "Women, men and others",
        "audience.countries" => "Countries",
        "audience.cities" => "Cities",
        _ => return Vec::new(),
    };
    let all = shares(formats, profile).into_iter();
    all.filter(|line| line.starts_with(list)).collect()
}

/// A platform's engagement with what it is a share of: "6.1 % of views".
pub fn rate_of(profile: &Profile, at: At) -> Option<String> {
    let platform = profile.platforms.get(at.entry)?;
    match engagement::rate(platform) {
        Rate::Known(known) => {
            let formats = Formats::new("en-GB");
            let rate = formats.rate(known.ratio.tenths, known.ratio.part == 0);
            Some(format!("{rate} of {}", name(engagement::base(known.formula))))
        }
        Rate::Missing(..) | Rate::Undefined => None,
    }
}

/// The same without what it is a share of, for a column under which [`rate_key`] says that.
pub fn bare_rate_of(profile: &Profile, at: At) -> Option<String> {
    let rate = engagement::rate(profile.platforms.get(at.entry)?);
    let ratio = rate.known().map(|known| (known.ratio.tenths, known.ratio.part == 0))?;
    Some(Formats::new("en-GB").rate(ratio.0, ratio.1))
}

/// What the rates of all platforms are: "(likes + comments) ÷ views on YouTube", and what others
/// lack.
pub fn rate_key(profile: &Profile) -> Vec<String> {
    let formats = Formats::new("en-GB");
    let (mut formulas, mut lines) = (Vec::<(Formula, Vec<String>)>::new(), Vec::new());
    for platform in &profile.platforms {
        let who = platform.display_name().to_owned();
        match engagement::rate(platform) {
            Rate::Known(known) => {
                match formulas.iter_mut().find(|(formula, _)| *formula == known.formula) {
                    Some((_, names)) if names.contains(&who) => {}
                    Some((_, names)) => names.push(who),
                    None => formulas.push((known.formula, vec![who])),
                }
            }
            Rate::Missing(_, missing) if is_begun(platform) => {
                lines.push(format!("{who}: {}.", add(&formats, &missing)));
            }
            _ => {}
        }
    }
    let mut before = "";
    let says = |(formula, names): &(Formula, Vec<String>)| {
        let counted = match engagement::is_full(*formula) {
            true => "(likes + comments + saves + shares) ",
            false => "(likes + comments) ",
        };
        // what is counted is said once for all that count it
        let shown = if counted == before { "" } else { counted };
        before = counted;
        format!("{shown}÷ {} on {}", name(engagement::base(*formula)), formats.and(names))
    };
    let formulas: Vec<String> = formulas.iter().map(says).collect();
    if !formulas.is_empty() {
        lines.insert(0, format!("Eng. = {}.", formulas.join(", ")));
    }
    lines
}

/// Whose rates are from few posts: "From few posts: YouTube."
pub fn from_few(profile: &Profile) -> Option<String> {
    let is_small = |platform: &&Platform| {
        engagement::rate(platform).known().is_some_and(|known| known.small_sample)
    };
    let few = profile.platforms.iter().filter(is_small);
    let mut few: Vec<String> = few.map(|platform| platform.display_name().to_owned()).collect();
    few.dedup();
    let says = || format!("From few posts: {}.", Formats::new("en-GB").and(&few));
    (!few.is_empty()).then(says)
}

/// A rate that follows from a platform's numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Derived {
    /// What it is: "Engagement".
    pub label: &'static str,
    /// `6.1%`; none where a number is missing.
    pub rate: Option<String>,
    /// How it is worked out: `(510 likes + 52 comments) ÷ 9,200 views`, or which number is missing.
    pub formula: String,
}

/// The rates of a platform, those included that lack a number.
pub fn rates(platform: &Platform) -> Vec<Derived> {
    let formats = Formats::new("en-GB");
    let engagement = match engagement::rate(platform) {
        Rate::Known(known) => {
            let rate = Some(formats.rate(known.ratio.tenths, known.ratio.part == 0));
            Some((rate, sum(&formats, platform, &known)))
        }
        Rate::Missing(_, missing) => is_begun(platform).then(|| (None, add(&formats, &missing))),
        Rate::Undefined => None,
    };
    let engagement = engagement.map(|(rate, formula)| ("Engagement", rate, formula));
    let mail = mail_rates(&formats, platform);
    let mail = mail.map(|(label, _, rate, formula)| (label, Some(rate), formula));
    let rates = engagement.into_iter().chain(mail);
    rates.map(|(label, rate, formula)| Derived { label, rate, formula }).collect()
}

/// What is said of one entry where all are listed.
pub fn of_entry(part: &Part, profile: &Profile, at: At) -> String {
    // lists inside a platform are not about its size
    if part.step != Step::Platforms || part.inside.is_empty() {
        return String::new();
    }
    let formats = Formats::new("en-GB");
    let Some(platform) = profile.platforms.get(at.entry) else { return String::new() };
    let count = |count: Option<Count>, what: &str| match count {
        Some(count) => format!(", {} {what}", formats.exact(count.get())),
        None => format!(", {what} missing"),
    };
    let mut says = count(platform.followers, "followers");
    if let Rate::Known(known) = engagement::rate(platform) {
        let rate = formats.rate(known.ratio.tenths, known.ratio.part == 0);
        says.push_str(&format!(", engagement {rate} {}", basis(&known)));
    }
    says
}

/// What is said of a whole list.
pub fn of_list(part: &Part, profile: &Profile) -> Vec<String> {
    if part.step != Step::Platforms || part.inside.is_empty() {
        return Vec::new();
    }
    let formats = Formats::new("en-GB");
    let insights = Insights::of_draft(profile, profile.newest_as_of().unwrap_or_default());
    let Some(sum) = insights.followers.filter(|sum| sum.platforms > 1) else { return Vec::new() };
    let missing = profile.platforms.iter().filter(|platform| platform.followers.is_none());
    let missing: Vec<String> = missing.map(|each| each.display_name().to_owned()).collect();
    let left = match missing.is_empty() {
        true => String::new(),
        false => format!(" ({} not counted yet)", formats.and(&missing)),
    };
    vec![format!("Together: {} followers, may overlap{left}", formats.exact(sum.value))]
}

fn name(field: Field) -> &'static str {
    match field {
        Field::Likes => "likes",
        Field::Comments => "comments",
        Field::LikesAndComments => "likes and comments",
        Field::Saves => "saves",
        Field::Shares => "shares",
        Field::Followers => "followers",
        Field::Views => "views",
        Field::Reach => "reach",
        other => other.key(),
    }
}

/// "of views", and whether there is little to go by
fn basis(known: &Engagement) -> String {
    let few = if known.small_sample { ", from few posts" } else { "" };
    format!("of {}{few}", name(engagement::base(known.formula)))
}

fn rate(formats: &Formats, platform: &Platform) -> Option<String> {
    match engagement::rate(platform) {
        Rate::Known(known) => {
            let posts = known.posts.map_or_else(String::new, |posts| format!(", {posts} posts"));
            let high = (known.ratio.tenths.0 > 300).then_some(" Very high: one digit too many?");
            let rate = formats.rate(known.ratio.tenths, known.ratio.part == 0);
            Some(format!(
                "= {rate} engagement {}: {}{posts}.{}",
                basis(&known),
                sum(formats, platform, &known),
                high.unwrap_or_default()
            ))
        }
        Rate::Missing(_, missing) if is_begun(platform) => {
            Some(format!("Engagement: {}.", add(formats, &missing)))
        }
        _ => None,
    }
}

/// Whether there is something that a missing number can be added to.
fn is_begun(platform: &Platform) -> bool {
    platform.likes.is_some() || platform.comments.is_some()
}

/// "add likes to see it"
fn add(formats: &Formats, missing: &[Field]) -> String {
    let missing: Vec<String> = missing.iter().map(|it| name(*it).to_owned()).collect();
    format!("add {} to see it", formats.and(&missing))
}

/// "(510 likes + 52 comments) ÷ 9,200 views"
fn sum(formats: &Formats, platform: &Platform, known: &Engagement) -> String {
    let counted = counted(formats, platform, known.formula);
    let whole = formats.exact(known.ratio.whole);
    format!("({counted}) ÷ {whole} {}", name(engagement::base(known.formula)))
}

/// "510 likes + 52 comments"
fn counted(formats: &Formats, platform: &Platform, formula: Formula) -> String {
    let mut fields = match platform.likes_and_comments {
        Some(_) => vec![Field::LikesAndComments],
        None => vec![Field::Likes, Field::Comments],
    };
    if engagement::is_full(formula) {
        fields.extend([Field::Saves, Field::Shares]);
    }
    let part = |field: &Field| {
        let count = field.of(platform)?;
        Some(format!("{} {}", formats.exact(count.get()), name(*field)))
    };
    fields.iter().filter_map(part).collect::<Vec<_>>().join(" + ")
}

fn rhythm(formats: &Formats, platform: &Platform) -> Option<String> {
    let (posts, days) = (platform.posts?.get(), platform.window_days?.get());
    let says = match cadence::of(platform)? {
        Cadence::PerWeek(tenths) => format!("{} a week", some_posts(formats, tenths)),
        Cadence::PerMonth(tenths) => format!("{} a month", some_posts(formats, tenths)),
        Cadence::Counted { .. } => "few posts".to_owned(),
    };
    let all = if posts == 1 { "post" } else { "posts" };
    Some(format!("= {says}: {} {all} in {} days.", formats.exact(posts), formats.exact(days)))
}

fn some_posts(formats: &Formats, tenths: Tenths) -> String {
    format!("{} {}", formats.tenths(tenths), if tenths == Tenths(10) { "post" } else { "posts" })
}

fn paid(platform: &Platform) -> Option<String> {
    let known = cadence::sponsored(platform)?;
    Some(format!("= sponsored: {} of {} posts.", known.sponsored, known.posts))
}

fn mail(formats: &Formats, platform: &Platform) -> Vec<String> {
    let has_reads = platform.opens.is_some() || platform.clicks.is_some();
    if has_reads && platform.delivered.is_none() {
        return vec!["Open rate: add how many an issue is sent to.".to_owned()];
    }
    let rates = mail_rates(formats, platform);
    rates.map(|(_, what, rate, formula)| format!("= {rate} {what}: {formula}.")).collect()
}

/// Label, what happened, rate and formula: "Opened", "opened", "41.0%", "412 ÷ 1,003 sent".
fn mail_rates(
    formats: &Formats,
    platform: &Platform,
) -> impl Iterator<Item = (&'static str, &'static str, String, String)> {
    let rates = [(Field::Opens, "Opened", "opened"), (Field::Clicks, "Clicked", "clicked")];
    rates.into_iter().filter_map(|(field, label, what)| {
        let ratio = engagement::mail_rate(platform, field)?;
        let (part, whole) = (formats.exact(ratio.part), formats.exact(ratio.whole));
        let rate = formats.rate(ratio.tenths, ratio.part == 0);
        Some((label, what, rate, format!("{part} ÷ {whole} sent")))
    })
}

fn shares(formats: &Formats, profile: &Profile) -> Vec<String> {
    let Some(audience) = &profile.audience else { return Vec::new() };
    let lists = [
        ("Age groups", &audience.age),
        ("Women, men and others", &audience.gender),
        ("Countries", &audience.countries),
        ("Cities", &audience.cities),
    ];
    let line = |(what, shares): (&str, &crate::profile::audience::Shares)| {
        let sum = audience::sum(shares);
        let over = sum > audience::HIGHEST_SUM;
        let doubt = if over { " That is more than all of them: compare it again." } else { "" };
        let sum = formats.percent(sum.normalize());
        (!shares.is_empty()).then(|| format!("{what} add up to {sum}.{doubt}"))
    };
    lists.into_iter().filter_map(line).collect()
}
