use super::{write, write_in};
use crate::insight::fixtures::{count, sample};
use crate::mediakit::outline::{Figure, Linked, Outline, PlatformRow, WorkEntry};
use crate::mediakit::{Language, Voice};
use crate::profile::ThemeName;

fn editorial() -> Outline {
    write(&sample(), Voice::Editorial)
}

fn stats(outline: &Outline) -> Vec<(&str, &str)> {
    outline.stats.iter().map(|stat| (stat.value.as_str(), stat.label.as_str())).collect()
}

fn linked(text: &str, uri: &str) -> Linked {
    Linked { text: text.into(), uri: uri.into() }
}

#[test]
fn says_who_this_is() {
    let kit = editorial();
    assert_eq!((kit.language.as_str(), kit.title.as_str()), ("en-GB", "Mila Hartwell media kit"));
    assert_eq!(kit.masthead.edition, "Media kit, November 2026");
    assert_eq!(kit.masthead.month.as_deref(), Some("November 2026"));
    assert_eq!(kit.hero.languages.as_deref(), Some("English, German"));
    assert_eq!(kit.masthead.site, Some(linked("milaslarder.co", "https://milaslarder.co")));
    assert_eq!((kit.hero.name.as_str(), kit.hero.initials.as_str()), ("Mila Hartwell", "MH"));
    assert_eq!(kit.hero.handle.as_deref(), Some("@milaslarder"));
    assert_eq!(
        kit.hero.bio,
        [
            "I turn what is left in the fridge into weeknight dinners worth repeating.",
            "Eight years of tested recipes from a small Bristol kitchen, written for anyone with \
             thirty minutes and a half-used cabbage.",
        ]
    );
    assert_eq!(kit.hero.photo.unwrap().alt, "Portrait of Mila Hartwell");
    assert_eq!(kit.gallery.len(), 4);
    assert_eq!(kit.gallery[0].alt, "Photograph by Mila Hartwell");
    let contact = kit.contact.unwrap();
    assert_eq!(contact.invitation, "Work with Mila");
    assert_eq!(contact.primary, linked("hello@milaslarder.co", "mailto:hello@milaslarder.co"));
    assert_eq!(contact.phone, Some(linked("+44 20 7946 0182", "tel:+442079460182")));
    assert_eq!(contact.site, Some(linked("milaslarder.co", "https://milaslarder.co")));
}

#[test]
fn has_four_headline_figures() {
    let kit = editorial();
    assert_eq!(
        stats(&kit),
        [
            ("132K", "followers across 3 platforms"),
            ("8.1%", "engagement on TikTok"),
            ("1.24M", "monthly reach"),
            ("+38%", "growth in 12 months"),
        ]
    );
    let spark = kit.stats[3].spark.as_ref().unwrap();
    assert_eq!((spark.points.len(), spark.points[0], spark.points[12]), (13, 95_600.0, 132_200.0));
    assert_eq!(spark.alt, "Followers: 95.6K to 132K in 12 months");
}

#[test]
fn lists_the_platforms_with_their_benchmarks() {
    let table = editorial().platforms.unwrap();
    assert_eq!(table.heading, "Where the audience is");
    assert_eq!(table.columns.engagement, "Engagement rate");
    assert_eq!(table.columns.views, "Median views");
    let cells = |row: &PlatformRow| {
        [&row.name, &row.followers, &row.rate, &row.views, &row.posting]
            .map(String::clone)
            .join("|")
    };
    let rows: Vec<String> = table.rows.iter().map(cells).collect();
    assert_eq!(
        rows,
        [
            "TikTok|71.2K|8.1%|46.8K|5 / week",
            "Instagram|48.6K|5.2%|31.5K|4 / week",
            "YouTube|12.4K|4.6%|9,240|2 / month",
        ]
    );
    let gauge = table.rows[0].gauge.as_ref().unwrap();
    assert_eq!(gauge.alt, "TikTok engagement 8.1%, Modash average 7.22–8.03%");
    assert!((gauge.value - 1.0 / 1.07).abs() < 1e-6);
    let (low, high) = gauge.benchmark.unwrap();
    assert!((low / gauge.value - 7.22 / 8.1).abs() < 1e-5);
    assert!((high / gauge.value - 8.03 / 8.1).abs() < 1e-5);
    assert_eq!(table.rows[2].gauge, None);
    assert_eq!(table.rows[2].remark.as_deref(), Some("small sample, 6 posts"));
    let key = table.benchmark.unwrap();
    assert_eq!(key.lead, "Modash average for accounts of this size:");
    assert_eq!(
        key.figures,
        "TikTok 50K–100K 7.22–8.03% (2025), Instagram 10K–50K 0.84–1.11% (undated)"
    );
}

#[test]
fn says_who_watches_and_who_paid() {
    let kit = editorial();
    let line = kit.audience_line.unwrap();
    assert_eq!(line.label, "Who is watching");
    let sentence: String = line.sentence.iter().map(|each| each.text.as_str()).collect();
    assert_eq!(sentence, "78% women, 55% aged 18–34, 46% in the United Kingdom.");
    let strong: Vec<&str> =
        line.sentence.iter().filter(|each| each.strong).map(|each| each.text.as_str()).collect();
    assert_eq!(strong, ["78%", "55%", "46%"]);
    let names = kit.names.unwrap();
    assert_eq!(names.label, "Trusted by");
    assert_eq!(
        names.names,
        ["Rootbox", "Oatfield & Co", "Havn Cookware", "Brightsuds", "Tidewater Tins"]
    );
    assert_eq!(names.more.phrase(2), Some("+2 more"));
}

#[test]
fn tells_the_work() {
    let work = editorial().collaborations.unwrap();
    assert_eq!(work.heading, "Selected collaborations");
    assert_eq!(
        work.notes,
        [
            "All paid and marked Ad.",
            "Sponsored posts in 90 days: TikTok 4 of 65, Instagram 0 of 52, YouTube 0 of 6.",
        ]
    );
    let told = |entry: &WorkEntry| {
        let results: Vec<String> = entry
            .results
            .iter()
            .map(|Figure { value, label }| format!("{value} {label}"))
            .collect();
        let [campaign, detail] = [&entry.campaign, &entry.detail].map(|text| text.clone().unwrap());
        format!("{}|{campaign}|{detail}|{}", entry.brand, results.join(", "))
    };
    let entries: Vec<String> = work.entries.iter().map(told).collect();
    assert_eq!(
        entries,
        [
            "Rootbox|Six-part “use it up” series|TikTok + Reels · Apr 2026|\
             1,870 sign-ups, 412K views, £4.10 per sign-up",
            "Oatfield & Co|Breakfast without the bin|Reel + 3 Stories · Jan 2026|\
             268K reach, 6,140 link taps, 9.4% engagement",
            "Havn Cookware|One pan, seven dinners|YouTube integration · Oct 2025|\
             38.2K views, 412 pans sold, 3.4% click rate",
            "Brightsuds|Kitchen reset, plastic-free|2 TikToks · Aug 2025|\
             196K views, 2,310 code uses, 7.7% engagement",
        ]
    );
    assert!(work.entries.iter().all(|entry| entry.relation.is_none()));
    assert_eq!(work.entries[0].picture.as_ref().unwrap().alt, "Still from the Rootbox campaign");
    assert_eq!(work.more.phrase(1), Some("and 1 more on request"));
}

#[test]
fn quotes_with_marks_and_relation() {
    let quotes = editorial().quotes;
    assert_eq!(quotes.len(), 1);
    assert_eq!(
        quotes[0].text,
        "“Mila delivered two days early and beat our sign-up target by 62%. \
         We booked the next series before the first one ended.”"
    );
    assert_eq!(quotes[0].name, "Hanna Brandt");
    assert_eq!(quotes[0].relation.as_deref(), Some(" · paid work"));
    assert_eq!(quotes[0].role, "Head of Partnerships, Rootbox");
}

#[test]
fn draws_the_audience() {
    let audience = editorial().audience.unwrap();
    assert_eq!(audience.heading, "Audience");
    assert_eq!(
        audience.notes,
        [
            "Also interested in budget cooking, gardening, zero waste.",
            "Answers 80% of comments within a day.",
        ]
    );
    let age = audience.age.unwrap();
    assert_eq!(age.alt, "Age: 13–17 2%, 18–24 14%, 25–34 41%, 35–44 27%, 45–54 11%, 55+ 5%");
    assert!(age.is_whole && age.bars[2].largest && !age.bars[1].largest);
    let countries = audience.countries.unwrap();
    assert_eq!(countries.alt, "Country: UK 46%, US 17%, Ireland 8%, Germany 7%, Netherlands 5%");
    assert!(!countries.is_whole);
    assert_eq!(audience.gender.unwrap().alt, "Gender: women 78%, men 20%, other 2%");
    let cities = audience.cities.unwrap();
    assert_eq!((cities.label.as_str(), cities.figures.len()), ("Top cities", 4));
}

#[test]
fn prices_the_services() {
    let services = editorial().services.unwrap();
    assert_eq!(services.heading, "Services and rates");
    let prices: Vec<String> =
        services.rows.iter().map(|row| row.price.as_ref().unwrap().amount.clone()).collect();
    assert_eq!(prices, ["£850", "£780", "£340", "£1,250", "£2,400"]);
    assert!(services.rows[4].package);
    assert_eq!(services.on_request, None);
    assert_eq!(
        services.terms.as_deref(),
        Some("Prices exclude VAT. Usage beyond 30 days +25% per month. Lead time 10 working days.")
    );
}

#[test]
fn shows_its_method() {
    let notes = editorial().notes;
    assert_eq!(
        notes.summary,
        [
            "Figures as of 1 November 2026, last 90 days.",
            "Source: TikTok Business, imported; \
             TikTok Studio, Instagram Insights and YouTube Studio, typed.",
            "Sums across 3 platforms may overlap.",
        ]
    );
    assert_eq!(
        notes.formula_short.as_deref(),
        Some(
            "Engagement = (likes + comments) ÷ views on TikTok and YouTube, \
             ÷ followers on Instagram; counts on page 2."
        )
    );
    assert!(notes.formula_short_one_page.unwrap().ends_with("; counts in the last column."));
    assert_eq!(
        notes.method,
        [
            "Engagement = (likes + comments) ÷ views: \
             TikTok 3,800 ÷ 46,800 (median of 65 posts), \
             YouTube 426 ÷ 9,240 (typed, 6 posts: small sample); \
             ÷ followers: Instagram 2,528 ÷ 48,600 (typed).",
            "Benchmark: Modash average, TikTok 50K–100K 7.22–8.03% (2025), \
             Instagram 10K–50K 0.84–1.11% (undated).",
        ]
    );
    assert_eq!(
        notes.proof,
        [
            "Audience as of 1 November 2026: TikTok followers, typed.",
            "Campaign results as reported by the brands.",
        ]
    );
    assert_eq!(notes.method_label, "Method:");
}

#[test]
fn other_voices_say_the_same_in_their_own_words() {
    let studio = write(&sample(), Voice::from(ThemeName::Studio));
    assert_eq!(stats(&studio)[1], ("8.1%", "TikTok engagement, by views"));
    assert_eq!(stats(&studio)[3], ("+38%", "in 12 months"));
    assert_eq!(studio.collaborations.unwrap().heading, "Campaigns that worked");
    assert_eq!(studio.platforms.unwrap().benchmark.unwrap().lead, "Modash average");
    let minimal = write(&sample(), Voice::Minimal);
    assert_eq!(stats(&minimal)[1].1, "engagement on TikTok, by views");
    assert_eq!(stats(&minimal)[3].1, "followers in 12 months");
    assert_eq!(minimal.audience_line.unwrap().facts[2].label, "United Kingdom");
    let pop = write(&sample(), Voice::Pop);
    assert_eq!(stats(&pop)[0].1, "Followers, 3 platforms");
    assert_eq!(pop.names.unwrap().label, "Brands I have worked with");
    assert_eq!(pop.services.unwrap().heading, "Rates");
    let table = pop.platforms.unwrap();
    assert_eq!(table.columns.views, "median views");
    let gauge = table.rows[1].gauge.as_ref().unwrap();
    assert_eq!(gauge.average.as_deref(), Some("avg. 0.84–1.11%"));
}

#[test]
fn american_english_has_its_own_dates() {
    let american = write_in(Language::EnUs, &sample(), Voice::Editorial);
    assert_eq!(american.notes.summary[0], "Figures as of November 1, 2026, last 90 days.");
}

/// Lines that are in one outline and not in the other.
fn changed(before: &Outline, after: &Outline) -> Vec<String> {
    let (before, after) = (format!("{before:#?}"), format!("{after:#?}"));
    assert_eq!(before.lines().count(), after.lines().count());
    let pairs = before.lines().zip(after.lines());
    pairs.filter(|(old, new)| old != new).map(|(_, new)| new.trim().to_owned()).collect()
}

#[test]
fn one_changed_number_changes_only_what_rests_on_it() {
    let mut profile = sample();
    profile.platforms[2].likes = count(480);
    assert_eq!(
        changed(&editorial(), &write(&profile, Voice::Editorial)),
        [
            "rate: \"5.5%\",",
            "\"Engagement = (likes + comments) ÷ views: \
             TikTok 3,800 ÷ 46,800 (median of 65 posts), \
             YouTube 516 ÷ 9,240 (typed, 6 posts: small sample); \
             ÷ followers: Instagram 2,528 ÷ 48,600 (typed).\",",
        ]
    );
    let mut profile = sample();
    profile.platforms[1].monthly_reach = count(320_000);
    assert_eq!(changed(&editorial(), &write(&profile, Voice::Editorial)), ["value: \"1.25M\","]);
}
