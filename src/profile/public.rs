//! The part of a kit that may be printed.
//!
//! Everything that leaves the machine is built from a [`PublicProfile`]. It has no field for fees,
//! private notes, a hidden telephone number, results a brand forbade or a quote nobody agreed to,
//! so none of them can reach a document.

use super::{
    Audience, Collaboration, Compensation, Count, Creator, Imported, LabelPlace, Look, MeasuredBy,
    PartialDate, Platform, Profile, ResultValue, Rhythm, Service, Show, Snapshot, Terms,
};

/// What may be printed of a [`Profile`].
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PublicProfile {
    /// Who they are.
    pub creator: Creator,
    /// How brands reach them.
    pub contact: PublicContact,
    /// Their platforms, in the order of the page.
    pub platforms: Vec<Platform>,
    /// Who watches.
    pub audience: Option<Audience>,
    /// How they answer.
    pub rhythm: Rhythm,
    /// Past work that is shown, in the order of the kit.
    pub collaborations: Vec<PublicCollaboration>,
    /// What can be booked.
    pub services: Vec<Service>,
    /// The text under the services.
    pub terms: Terms,
    /// How the pages look.
    pub look: Look,
}

/// How brands reach the creator, as far as it may be printed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PublicContact {
    /// E-mail address.
    pub email: Option<String>,
    /// Web site.
    pub website: Option<String>,
    /// Telephone number, only if it is shown on purpose.
    pub phone: Option<String>,
}

/// Past work, as far as it may be printed.
#[derive(Debug, Clone, PartialEq)]
pub struct PublicCollaboration {
    /// Stable name; none where the work is listed by name only, for it may tell when that was.
    pub id: String,
    /// The brand.
    pub brand: Option<String>,
    /// Kind of product.
    pub category: Option<String>,
    /// Name of the campaign.
    pub campaign: Option<String>,
    /// When.
    pub date: Option<PartialDate>,
    /// Ids of the platforms it ran on.
    pub platforms: Vec<String>,
    /// What was made.
    pub deliverables: Option<String>,
    /// What the creator got for it.
    pub compensation: Option<Compensation>,
    /// The label that the posts carried.
    pub disclosure: Option<String>,
    /// Where the label stood.
    pub disclosure_place: Option<LabelPlace>,
    /// Shown first.
    pub featured: bool,
    /// Listed by name only.
    pub name_only: bool,
    /// A still.
    pub picture: Option<String>,
    /// Who measured the results.
    pub results_by: Option<MeasuredBy>,
    /// Results that the brand did not forbid.
    pub results: Vec<ResultValue>,
    /// What the brand said, if it agreed that it is printed.
    pub quote: Option<PublicQuote>,
}

/// A quote that may be printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicQuote {
    /// The words.
    pub text: String,
    /// Who said it.
    pub name: String,
    /// As what.
    pub role: String,
}

impl From<&Profile> for PublicProfile {
    fn from(profile: &Profile) -> Self {
        let contact = &profile.contact;
        Self {
            creator: profile.creator.clone(),
            contact: PublicContact {
                email: contact.email.clone(),
                website: contact.website.clone(),
                phone: contact.phone.clone().filter(|_| contact.show_phone),
            },
            platforms: profile.platforms.iter().map(platform).collect(),
            audience: profile.audience.clone(),
            rhythm: profile.rhythm.clone(),
            collaborations: profile.collaborations.iter().filter_map(publish).collect(),
            services: profile.services.clone(),
            terms: profile.terms.clone(),
            look: profile.look.clone(),
        }
    }
}

impl PublicProfile {
    /// The number of followers of all platforms together, which may overlap.
    pub fn followers_together(&self) -> Option<Count> {
        let mut known = self.platforms.iter().filter_map(|platform| platform.followers).peekable();
        known.peek()?;
        Count::new(known.map(Count::get).sum())
    }
}

/// A platform without the names of the creator's files, and of the past only what growth is made of.
fn platform(platform: &Platform) -> Platform {
    let without_file = |import: &Imported| Imported { file: None, ..import.clone() };
    let followers = |past: &Snapshot| Snapshot { views: None, monthly_reach: None, ..past.clone() };
    Platform {
        imported: platform.imported.iter().map(without_file).collect(),
        history: platform.history.iter().map(followers).collect(),
        ..platform.clone()
    }
}

fn publish(collaboration: &Collaboration) -> Option<PublicCollaboration> {
    if collaboration.show == Show::No {
        return None;
    }
    let name_only = collaboration.show == Show::Name;
    // Of work that is listed by name only, what the work was stays untold; how the creator stands to
    // the brand must be told all the same.
    let told = Some(collaboration).filter(|_| !name_only);
    let measured = told.filter(|work| work.results_permission != Some(false));
    Some(PublicCollaboration {
        id: told.map(|work| work.id.clone()).unwrap_or_default(),
        brand: collaboration.brand.clone(),
        category: told.and_then(|work| work.category.clone()),
        campaign: told.and_then(|work| work.campaign.clone()),
        date: told.and_then(|work| work.date),
        platforms: told.map(|work| work.platforms.clone()).unwrap_or_default(),
        deliverables: told.and_then(|work| work.deliverables.clone()),
        compensation: collaboration.compensation,
        disclosure: collaboration.disclosure.clone(),
        disclosure_place: told.and_then(|work| work.disclosure_place),
        featured: collaboration.featured,
        name_only,
        picture: told.and_then(|work| work.picture.clone()),
        results_by: measured.and_then(|work| work.results_by),
        results: measured.map(|work| work.results.clone()).unwrap_or_default(),
        quote: collaboration.testimonial.as_ref().and_then(|testimonial| {
            testimonial.permission.filter(|agreed| *agreed)?;
            Some(PublicQuote {
                text: testimonial.quote.clone()?,
                name: testimonial.name.clone()?,
                role: testimonial.role.clone()?,
            })
        }),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::{Contact, PrivateDeal, Testimonial};

    #[test]
    fn what_is_private_does_not_come_along() {
        let secret = || Some("SECRET".to_owned());
        let profile = Profile {
            contact: Contact { phone: secret(), ..Contact::default() },
            collaborations: vec![
                Collaboration {
                    results_permission: Some(false),
                    results: vec![ResultValue {
                        value: 1.into(),
                        label: "SECRET".into(),
                        unit: crate::profile::ResultUnit::Number,
                    }],
                    private: PrivateDeal { note: secret(), ..PrivateDeal::default() },
                    testimonial: Some(Testimonial {
                        quote: secret(),
                        name: secret(),
                        role: secret(),
                        ..Testimonial::default()
                    }),
                    ..Collaboration::default()
                },
                Collaboration { brand: secret(), show: Show::No, ..Collaboration::default() },
            ],
            ..Profile::default()
        };
        let public = format!("{:?}", PublicProfile::from(&profile));
        assert!(!public.contains("SECRET"), "{public}");
    }
}
