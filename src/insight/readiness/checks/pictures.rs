//! The photo, and pictures of the work.

use super::super::criteria::{CriterionId, RULE};
use super::super::finding::Finding;
use super::super::score::{Obstacle, Review};
use super::super::{PictureFacts, PictureState};
use crate::profile::{Collaboration, Profile, Show};

/// So many gallery pictures are enough.
const GALLERY: usize = 3;

/// The portrait.
pub(super) fn photo(review: &mut Review, profile: &Profile, facts: &PictureFacts) {
    let obstacle = match &profile.creator.photo {
        None => {
            let finding = Finding::nice(CriterionId::Photo, "A photo of you", "creator.photo");
            Some(review.find(finding))
        }
        Some(file) => trouble(review, file, facts, CriterionId::Photo, "creator.photo"),
    };
    review.unit(CriterionId::Photo, obstacle.into_iter().collect());
}

/// Three gallery pictures, or a picture in each featured work.
pub(super) fn work(review: &mut Review, profile: &Profile, facts: &PictureFacts) {
    let gallery = &profile.look.gallery;
    let troubles: Vec<Obstacle> = gallery
        .iter()
        .filter_map(|file| trouble(review, file, facts, CriterionId::Pictures, "look.gallery"))
        .collect();
    let mut of_gallery = Vec::new();
    if gallery.len() - troubles.len() < GALLERY {
        of_gallery.extend(troubles);
    }
    let featured: Vec<&Collaboration> = profile
        .collaborations
        .iter()
        .filter(|work| work.featured && work.show == Show::Story)
        .collect();
    let mut of_featured: Vec<Obstacle> = featured
        .iter()
        .filter_map(|work| {
            let at = format!("collaboration.{}.picture", work.id);
            trouble(review, work.picture.as_ref()?, facts, CriterionId::Pictures, &at)
        })
        .collect();
    let enough_in_gallery = gallery.len() >= GALLERY;
    let enough_featured =
        !featured.is_empty() && featured.iter().all(|work| work.picture.is_some());
    if !enough_in_gallery {
        of_gallery.push(Obstacle::Other);
    }
    if !enough_featured {
        of_featured.push(Obstacle::Other);
    }
    let mut ways = vec![of_gallery, of_featured];
    if !enough_in_gallery && !enough_featured {
        let message = "Three pictures of your work";
        let finding = Finding::nice(CriterionId::Pictures, message, "look.gallery");
        ways.push(vec![review.find(finding)]);
    }
    review.unit_of(CriterionId::Pictures, ways);
}

/// What is wrong with a picture, if anything is.
fn trouble(
    review: &mut Review,
    file: &str,
    facts: &PictureFacts,
    criterion: CriterionId,
    at: &str,
) -> Option<Obstacle> {
    let message = match facts.state(file) {
        PictureState::Prints => return None,
        PictureState::Missing => format!("{file} is not in the kit's folder: add it again"),
        PictureState::Unreadable => {
            format!("{file} cannot be read: save it as a JPEG or PNG picture")
        }
        PictureState::TooSmall { dpi } => format!(
            "{file} is too small to print sharply ({dpi} dots per inch, at least 110 are needed): \
             choose a larger one"
        ),
    };
    let mistake = Finding::mistake("picture", message, at, RULE);
    Some(review.find(mistake.withholding(criterion)))
}
