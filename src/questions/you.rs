//! Step 1: who you are and how brands reach you.

use unicode_segmentation::UnicodeSegmentation;

use super::kind::Kind;
use super::part::Part;
use super::slot::{Entry, flag, listed, slot};
use super::{ALWAYS, Question, Step};
use crate::profile::{Contact, Creator};

const YOUR_KNOWLEDGE: &str = "You know this best; write it as brands should read it.";

/// The longest tagline that is still one line, in letters.
const LONGEST_LINE: usize = 140;
/// The longest bio that fits beside a photo, in letters.
const LONGEST_BIO: usize = 240;

pub(super) const YOU: Part = Part {
    step: Step::You,
    title: "Who you are",
    list: None,
    inside: &[],
    questions: &[
        Question {
            id: "creator.name",
            label: "Your name",
            hint: "The one thing that the PDF cannot do without.",
            example: "Mila Hartwell",
            find_it: "The name that brands know you by; it need not be the one in your passport.",
            kind: Kind::Line(slot!(Creator.name)),
            ..ALWAYS
        },
        Question {
            id: "creator.handle",
            label: "@name or handle",
            hint: "Brands look you up by it.",
            example: "@milaslarder",
            find_it: "The top of your profile page; a pasted link to that page will do.",
            kind: Kind::Handle(slot!(Creator.handle)),
            ..ALWAYS
        },
        Question {
            id: "creator.niche",
            label: "What you make",
            hint: "Your niche in up to three words; brands sort creators by it.",
            example: "Low-waste home cooking",
            find_it: YOUR_KNOWLEDGE,
            kind: Kind::Line(slot!(Creator.niche)),
            ..ALWAYS
        },
        Question {
            id: "creator.tagline",
            label: "One line about you",
            hint: "The first sentence that a brand reads; up to 90 letters is best.",
            example: "Low-waste dinners for people who would rather eat well than feel guilty.",
            find_it: "The line at the top of your profile is a good start.",
            kind: Kind::Line(slot!(Creator.tagline)),
            advice: |text| too_long(text, LONGEST_LINE),
            ..ALWAYS
        },
        Question {
            id: "creator.bio",
            label: "A few sentences about you",
            hint: "What you do, for whom, and since when; up to 240 letters.",
            example: "I turn what is left in the fridge into weeknight dinners worth repeating.",
            find_it: YOUR_KNOWLEDGE,
            kind: Kind::Area(slot!(Creator.bio)),
            advice: |text| too_long(text, LONGEST_BIO),
            ..ALWAYS
        },
        Question {
            id: "creator.location",
            page: 2,
            label: "Where you live",
            hint: "City and country are enough; many campaigns are local.",
            example: "Bristol, UK",
            find_it: "Leave the street out: everybody who gets the PDF can read this.",
            kind: Kind::Line(slot!(Creator.location)),
            ..ALWAYS
        },
        Question {
            id: "contact.email",
            page: 2,
            label: "E-mail for brands",
            hint: "Where brands write to you.",
            example: "hello@milaslarder.co",
            find_it: "An address that you read every day.",
            kind: Kind::Line(slot!(Contact.email)),
            advice: address,
            ..ALWAYS
        },
        Question {
            id: "contact.website",
            page: 2,
            label: "Site",
            hint: "Printed beside your address.",
            example: "milaslarder.co",
            find_it: "Your own site, or the page in your profile that links to all your work.",
            kind: Kind::Line(slot!(Contact.website)),
            ..ALWAYS
        },
        Question {
            id: "contact.phone",
            page: 2,
            label: "Phone",
            hint: "Kept private unless you say yes to the next question.",
            example: "+44 20 7946 0182",
            find_it: "With the country code, so that it works from abroad.",
            kind: Kind::Line(slot!(Contact.phone)),
            ..ALWAYS
        },
        Question {
            id: "contact.show_phone",
            page: 2,
            label: "Print the phone number",
            hint: "Everybody who gets the PDF can read it.",
            example: "no",
            find_it: YOUR_KNOWLEDGE,
            kind: Kind::YesNo(flag!(Contact.show_phone)),
            asked: |profile, _| profile.contact.phone.is_some(),
            ..ALWAYS
        },
        Question {
            id: "creator.topics",
            page: 3,
            label: "Topics",
            hint: "What you come back to; printed where there are no brands yet.",
            example: "Leftover makeovers, Pantry preserves, 30-minute dinners",
            find_it: "The series or playlists on your profile.",
            kind: Kind::Words(listed!(Creator.topics)),
            ..ALWAYS
        },
        Question {
            id: "creator.languages",
            page: 3,
            label: "Languages you post in",
            hint: "Brands plan by market.",
            example: "English, German",
            find_it: YOUR_KNOWLEDGE,
            kind: Kind::Words(listed!(Creator.languages)),
            ..ALWAYS
        },
        Question {
            id: "creator.short_name",
            page: 3,
            label: "Short name",
            hint: "As in “Work with Mila”; without it, the first word of your name.",
            example: "Mila",
            find_it: YOUR_KNOWLEDGE,
            kind: Kind::Line(slot!(Creator.short_name)),
            ..ALWAYS
        },
        Question {
            id: "creator.photo",
            page: 3,
            label: "Photo",
            hint: "A face makes a kit easier to remember.",
            example: "~/Pictures/portrait.jpg",
            find_it: "A JPEG or PNG picture on this computer, best 1,000 dots wide or more.",
            kind: Kind::Picture(slot!(Creator.photo)),
            ..ALWAYS
        },
    ],
};

fn too_long(text: &str, most: usize) -> Option<String> {
    let letters = text.graphemes(true).count();
    (letters > most).then(|| format!("This has {letters} letters; up to {most} read best"))
}

fn address(text: &str) -> Option<String> {
    if text.contains(char::is_whitespace) || text.matches('@').count() > 1 {
        return Some("Write one address without blanks, as in hello@example.com".to_owned());
    }
    let (name, host) = match text.split_once('@') {
        Some(parts) => parts,
        None => return Some("An address has an @ in it, as in hello@example.com".to_owned()),
    };
    if host.split('.').count() < 2 || host.split('.').any(str::is_empty) {
        return Some("After the @ comes a name with a dot in it, as in example.com".to_owned());
    }
    let nobody = ["noreply", "no-reply", "donotreply"];
    nobody
        .contains(&name.to_lowercase().as_str())
        .then(|| "Nobody reads answers to this address; choose one that you read".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_sentence_helps_with_an_address() {
        assert_eq!(address("hello@milaslarder.co"), None);
        for (text, word) in [
            ("hello", "@"),
            ("hello@site", "dot"),
            ("noreply@a.co", "Nobody"),
            ("a b@c.co", "blanks"),
            ("a@b.co@c.co", "one"),
        ] {
            assert!(address(text).unwrap().contains(word), "{text}");
        }
    }

    #[test]
    fn lengths_are_counted_in_letters_as_people_see_them() {
        assert_eq!(too_long(&"👩‍🍳".repeat(140), 140), None);
        assert!(too_long(&"é".repeat(141), 140).unwrap().contains("141"));
    }
}
