//! Who they are, how to write to them, who watches, what it costs.

use super::super::PictureFacts;
use super::super::criteria::{CriterionId, RULE};
use super::super::finding::Finding;
use super::super::score::Review;
use super::pictures;
use crate::insight::audience;
use crate::profile::Profile;

/// A line longer than this is not one line on the page.
const LONGEST_LINE: usize = 140;

/// Everything but platforms and work.
pub(in crate::insight::readiness) fn basics(
    review: &mut Review,
    profile: &Profile,
    facts: &PictureFacts,
) {
    let creator = &profile.creator;
    let rhythm = &profile.rhythm;
    need(
        review,
        rhythm.reply_time.is_some() || rhythm.reply_share.is_some(),
        Finding::nice(
            CriterionId::Answers,
            "Say how fast you answer comments",
            "rhythm.reply_time",
        ),
    );
    pictures::photo(review, profile, facts);
    pictures::work(review, profile, facts);
    let fits = |line: &String| !line.is_empty() && line.chars().count() <= LONGEST_LINE;
    need(
        review,
        creator.tagline.as_ref().is_some_and(fits),
        Finding::nice(CriterionId::Line, "Who you are, in one line", "creator.tagline"),
    );
    need(
        review,
        creator.niche.is_some(),
        Finding::fix(CriterionId::Niche, "Name your niche in up to three words", "creator.niche"),
    );
    need(
        review,
        profile.contact.email.as_deref().is_some_and(can_be_written_to),
        Finding::fix(CriterionId::Email, "Where can brands write to you?", "contact.email"),
    );
    who_watches(review, profile);
    let priced = profile.services.iter().all(|service| service.price.is_some());
    need(
        review,
        !profile.services.is_empty() && priced,
        Finding::nice(CriterionId::Prices, "Prices, or \"on request\"", "service.price"),
    );
}

fn need(review: &mut Review, done: bool, finding: Finding) {
    let Some(criterion) = finding.criterion else { return };
    let obstacle = (!done).then(|| review.find(finding));
    review.unit(criterion, obstacle.into_iter().collect());
}

/// Something before one `@`, and a domain with a dot after it.
fn can_be_written_to(address: &str) -> bool {
    let Some((local, domain)) = address.split_once('@') else { return false };
    let labels: Vec<&str> = domain.split('.').collect();
    !local.is_empty()
        && !address.contains(char::is_whitespace)
        && !domain.contains('@')
        && labels.len() > 1
        && labels.iter().all(|label| !label.is_empty())
}

fn who_watches(review: &mut Review, profile: &Profile) {
    let shown = audience::shown(profile.audience.as_ref(), &profile.platforms);
    let mut obstacles = Vec::new();
    if shown.is_none_or(|shown| shown.countries.is_empty() || shown.age.is_empty()) {
        let message = "Where does your audience live?";
        let finding = Finding::nice(CriterionId::Audience, message, "audience.countries");
        obstacles.push(review.find(finding));
    }
    if let Some(shown) = shown {
        for (list, key, shares) in [
            ("Gender", "gender", &shown.gender),
            ("Age", "age", &shown.age),
            ("The list of countries", "countries", &shown.countries),
            ("The list of cities", "cities", &shown.cities),
        ] {
            let sum = audience::sum(shares);
            if sum > audience::HIGHEST_SUM {
                let message = format!("{list} adds up to {} %", sum.normalize());
                let at = format!("audience.{key}");
                let mistake = Finding::mistake("shares_over", message, at, RULE);
                obstacles.push(review.find(mistake.withholding(CriterionId::Audience)));
            }
        }
    }
    review.unit(CriterionId::Audience, obstacles);
}

#[cfg(test)]
mod tests {
    use super::can_be_written_to;

    #[test]
    fn knows_an_address() {
        assert!(can_be_written_to("hello@milaslarder.co"));
        for wrong in ["", "hello", "@x.co", "a@b", "a@b.", "a b@c.de", "a@b@c.de"] {
            assert!(!can_be_written_to(wrong), "{wrong}");
        }
    }
}
