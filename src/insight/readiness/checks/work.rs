//! Sponsored work: results, relation, label and quote.

use super::super::criteria::{CriterionId, LABELS, QUOTES};
use super::super::finding::Finding;
use super::super::score::{Obstacle, Review};
use crate::insight::audience;
use crate::insight::disclosure::{self, Rule};
use crate::profile::{Collaboration, Compensation, Profile, Show};

/// With no work for brands yet, so many samples are enough.
const SAMPLES: usize = 3;

/// Results, relation, label and quote of what is shown.
pub(in crate::insight::readiness) fn work(review: &mut Review, profile: &Profile) {
    let shown: Vec<&Collaboration> =
        profile.collaborations.iter().filter(|work| work.show != Show::No).collect();
    let (samples, clients): (Vec<_>, Vec<_>) =
        shown.into_iter().partition(|work| work.compensation == Some(Compensation::Sample));
    results(review, &clients, samples.len());
    relations(review, &clients);
    labels(review, profile, &clients);
    quotes(review, &clients);
}

fn brand(work: &Collaboration) -> &str {
    work.brand.as_deref().unwrap_or(&work.id)
}

fn at(work: &Collaboration, field: &str) -> String {
    format!("collaboration.{}.{field}", work.id)
}

fn results(review: &mut Review, clients: &[&Collaboration], samples: usize) {
    let stories: Vec<_> = clients.iter().filter(|work| work.show == Show::Story).collect();
    for story in &stories {
        let missing = story.results.is_empty().then(|| {
            let message = format!("{}: no result yet (views, clicks, sales)", brand(story));
            review.find(Finding::fix(CriterionId::Results, message, at(story, "results")))
        });
        review.unit(CriterionId::Results, missing.into_iter().collect());
    }
    if !stories.is_empty() {
        return;
    }
    for unit in 0..SAMPLES {
        let obstacle = (unit >= samples).then(|| {
            if unit > samples {
                return Obstacle::Other; // one sample at a time
            }
            let message = "Add a sample of your own work";
            review.find(Finding::fix(CriterionId::Results, message, "collaboration"))
        });
        review.unit(CriterionId::Results, obstacle.into_iter().collect());
    }
}

fn relations(review: &mut Review, clients: &[&Collaboration]) {
    let missing = clients
        .iter()
        .filter(|work| work.compensation.is_none())
        .map(|work| {
            let message = format!("{}: say whether it was paid or gifted", brand(work));
            review.find(Finding::fix(CriterionId::Relation, message, at(work, "compensation")))
        })
        .collect();
    review.unit(CriterionId::Relation, missing);
}

fn labels(review: &mut Review, profile: &Profile, clients: &[&Collaboration]) {
    let shown = audience::shown(profile.audience.as_ref(), &profile.platforms);
    let home = shown.and_then(|shown| audience::largest(&shown.countries)).map(|(code, _)| code);
    let mut obstacles = Vec::new();
    for work in clients {
        for found in disclosure::lint(work, home) {
            let finding = match found.rule {
                Rule::L1 | Rule::L2 => {
                    let at = at(work, "disclosure");
                    obstacles.push(review.find(Finding::fix(
                        CriterionId::Label,
                        found.message,
                        at,
                    )));
                    continue;
                }
                Rule::L3 | Rule::L9 => {
                    Finding::mistake("label_risky", found.message, at(work, "disclosure"), LABELS)
                        .noted()
                }
                Rule::L4 | Rule::L5 | Rule::L6 => Finding::mistake(
                    "label_place",
                    found.message,
                    at(work, "disclosure_place"),
                    LABELS,
                ),
            };
            review.find(finding);
        }
    }
    review.unit(CriterionId::Label, obstacles);
}

fn quotes(review: &mut Review, clients: &[&Collaboration]) {
    let mut ways = Vec::new();
    for work in clients {
        let Some(said) = work.testimonial.as_ref().filter(|said| said.quote.is_some()) else {
            continue;
        };
        let agreed = said.permission == Some(true) && said.name.is_some() && said.role.is_some();
        let obstacle = (!agreed).then(|| {
            let name = said.name.as_deref().unwrap_or_else(|| brand(work));
            let message = format!("Ask {name} whether you may print this");
            let place = at(work, "testimonial.permission");
            let mistake = Finding::mistake("quote_permission", message, place, QUOTES);
            review.find(mistake.withholding(CriterionId::Quote))
        });
        ways.push(obstacle.into_iter().collect());
    }
    if ways.is_empty() {
        let message = "One sentence from a brand you worked with";
        ways.push(vec![review.find(Finding::nice(CriterionId::Quote, message, "collaboration"))]);
    }
    review.unit_of(CriterionId::Quote, ways);
}
