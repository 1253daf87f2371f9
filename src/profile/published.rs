//! The public part of a kit as a kit of its own: what travels in the PDF, for programs to read.

use super::public::{PublicCollaboration, PublicProfile, PublicQuote};
use super::{Collaboration, Contact, Creator, Look, PrivateDeal, Profile, Show, Testimonial};

impl PublicProfile {
    /// A kit that says what this one does, and no file names: the pictures are on the pages.
    pub fn to_profile(&self) -> Profile {
        let contact = self.contact.clone();
        Profile {
            creator: Creator { photo: None, photo_focus: None, ..self.creator.clone() },
            contact: Contact {
                email: contact.email,
                website: contact.website,
                show_phone: contact.phone.is_some(),
                phone: contact.phone,
            },
            platforms: self.platforms.clone(),
            audience: self.audience.clone(),
            rhythm: self.rhythm.clone(),
            collaborations: self.collaborations.iter().map(collaboration).collect(),
            services: self.services.clone(),
            terms: self.terms.clone(),
            look: Look { gallery: Vec::new(), ..self.look.clone() },
        }
    }
}

fn collaboration(work: &PublicCollaboration) -> Collaboration {
    Collaboration {
        id: work.id.clone(),
        brand: work.brand.clone(),
        category: work.category.clone(),
        campaign: work.campaign.clone(),
        date: work.date,
        platforms: work.platforms.clone(),
        deliverables: work.deliverables.clone(),
        compensation: work.compensation,
        disclosure: work.disclosure.clone(),
        disclosure_place: work.disclosure_place,
        platform_switch: None,
        market: Vec::new(),
        featured: work.featured,
        show: if work.name_only { Show::Name } else { Show::Story },
        picture: None,
        results_permission: None,
        results_by: work.results_by,
        results: work.results.clone(),
        private: PrivateDeal::default(),
        testimonial: work.quote.as_ref().map(testimonial),
    }
}

fn testimonial(quote: &PublicQuote) -> Testimonial {
    Testimonial {
        quote: Some(quote.text.clone()),
        name: Some(quote.name.clone()),
        role: Some(quote.role.clone()),
        permission: Some(true),
        ..Testimonial::default()
    }
}
