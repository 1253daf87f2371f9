//! The headline figures: at most four, and none of them blended over platforms.

use super::outline::{Spark, Stat};
use super::platforms::{counted, is_mailed, of_views, published};
use super::writer::{Writer, base};
use crate::insight::audience;
use crate::insight::cadence::Cadence;

/// So many have room.
const MOST: usize = 4;
/// Fewer points than this are no line.
const FEWEST_POINTS: usize = 4;

pub(super) fn stats(writer: &Writer<'_>) -> Vec<Stat> {
    let wanted = [followers, engagement, reach, growth, views, posting, country];
    wanted.iter().filter_map(|stat| stat(writer)).take(MOST).collect()
}

fn plain(value: String, label: String) -> Stat {
    Stat { value, label, spark: None, is_rate: false }
}

fn followers(writer: &Writer<'_>) -> Option<Stat> {
    let sum = writer.insights.followers?;
    let value = writer.formats.compact(sum.value);
    if sum.platforms > 1 {
        let count = writer.formats.exact(u64::try_from(sum.platforms).ok()?);
        return Some(plain(value, (writer.headings.followers_across)(&count)));
    }
    let only = writer.kit.platforms.iter().find(|platform| platform.followers.is_some())?;
    let label = if is_mailed(only) {
        writer.words.subscribers.to_owned()
    } else {
        (writer.words.followers_on)(&writer.name_of(only))
    };
    Some(plain(value, label))
}

fn engagement(writer: &Writer<'_>) -> Option<Stat> {
    let rate = writer.insights.lead()?.rate.known()?;
    let (platform, _) = writer.first_platform()?;
    let value = writer.formats.rate(rate.ratio.tenths, rate.ratio.part == 0);
    let base = base(rate.formula);
    let label = (writer.headings.engagement_on)(&writer.name_of(platform), base);
    Some(Stat { is_rate: true, ..plain(value, label) })
}

fn reach(writer: &Writer<'_>) -> Option<Stat> {
    let sum = writer.insights.reach?;
    let mut stating = writer.kit.platforms.iter().filter(|each| each.monthly_reach.is_some());
    let label = writer.headings.monthly_reach;
    let label = match stating.next() {
        Some(only) if sum.platforms == 1 && writer.kit.platforms.len() > 1 => {
            (writer.words.reach_on)(label, &writer.name_of(only))
        }
        _ => label.to_owned(),
    };
    Some(plain(writer.formats.compact(sum.value), label))
}

fn growth(writer: &Writer<'_>) -> Option<Stat> {
    let growth = writer.insights.growth.as_ref()?;
    let formats = &writer.formats;
    let months = formats.exact(u64::from(growth.months.unsigned_abs()));
    let label = (writer.headings.growth_in)(&months);
    let counted: Vec<String> = growth
        .platforms
        .iter()
        .filter_map(|index| writer.kit.platforms.get(*index))
        .map(|platform| writer.name_of(platform))
        .collect();
    let all = writer.insights.followers.is_some_and(|sum| sum.platforms == counted.len());
    let label = if all { label } else { (writer.words.growth_of)(&label, &formats.and(&counted)) };
    let (from, to) = (formats.compact(growth.from), formats.compact(growth.to));
    let spark = (growth.spark.len() >= FEWEST_POINTS).then(|| Spark {
        points: growth.spark.iter().map(|(_, followers)| *followers as f64).collect(),
        alt: (writer.words.growth_chart)(&from, &to, &months),
    });
    Some(Stat { spark, ..plain(formats.growth(growth.tenths), label) })
}

fn views(writer: &Writer<'_>) -> Option<Stat> {
    let (platform, _) = writer.first_platform()?;
    let views = of_views(platform)?;
    let label = (writer.words.median_on)(counted(platform), &writer.name_of(platform));
    Some(plain(writer.formats.compact(views), label))
}

fn posting(writer: &Writer<'_>) -> Option<Stat> {
    let (platform, insight) = writer.first_platform()?;
    let name = writer.name_of(platform);
    let (tenths, label) = match insight.cadence? {
        Cadence::PerWeek(tenths) => (tenths, writer.words.posts_a_week_on),
        Cadence::PerMonth(tenths) => (tenths, writer.words.posts_a_month_on),
        Cadence::Counted { .. } => return None,
    };
    let formats = &writer.formats;
    let posts = formats.tenths_count(tenths);
    Some(plain(posts.to_string(), label(published(platform), &posts, &name)))
}

fn country(writer: &Writer<'_>) -> Option<Stat> {
    let (code, share) = audience::largest(&writer.audience()?.countries)?;
    let label = (writer.headings.in_country)(code, &writer.formats.country(code));
    Some(plain(writer.formats.share(share.get()), label))
}
