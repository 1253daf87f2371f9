//! What is private is nowhere in the file: in no text, no stream, no string, no attachment.
//!
//! Secrets are planted under every key of the kit file that is not listed here as public: a key that
//! is new is private until somebody lists it.

mod plants;

use std::fs;

use lopdf::{Document, Object};
use pitchkit::profile::Paper;
use pitchkit::store::{Kit, reference};
use toml_edit::{DocumentMut, Table, value};

use crate::check::attachments::attachments;
use crate::{export, kits, text};
use plants::{Plants, has};

/// Keys that leave the machine, if the kit does not say otherwise: see [`private_kit`].
const PUBLIC: &str = "
    creator.name creator.short_name creator.handle creator.niche creator.topics creator.tagline
    creator.bio creator.location creator.languages
    contact.email contact.website contact.phone contact.show_phone
    platform platform.id platform.kind platform.name platform.handle platform.url platform.as_of
    platform.followers platform.window_days platform.posts platform.sponsored_posts platform.views
    platform.reach platform.likes platform.comments platform.likes_and_comments platform.saves
    platform.shares platform.story_views platform.monthly_reach platform.delivered platform.opens
    platform.clicks platform.viewers platform.engagement platform.source.kind platform.source.from
    platform.imported platform.imported.from platform.imported.rows platform.imported.as_of
    platform.imported.fields platform.imported.sha256
    platform.audience.platform platform.audience.base platform.audience.as_of
    platform.audience.source.kind platform.audience.source.from platform.audience.gender
    platform.audience.age platform.audience.countries platform.audience.cities
    platform.audience.interests
    platform.history platform.history.as_of platform.history.followers
    audience.platform audience.base audience.as_of audience.source.kind audience.source.from
    audience.gender audience.age audience.countries audience.cities audience.interests
    rhythm.reply_time rhythm.reply_share
    collaboration collaboration.id collaboration.brand collaboration.category
    collaboration.campaign collaboration.date collaboration.platforms collaboration.deliverables
    collaboration.compensation collaboration.disclosure collaboration.disclosure_place
    collaboration.featured collaboration.show collaboration.results_by collaboration.results
    collaboration.results.value collaboration.results.label collaboration.results.unit
    collaboration.results.currency
    collaboration.testimonial.quote collaboration.testimonial.name collaboration.testimonial.role
    collaboration.testimonial.permission
    service service.id service.name service.includes service.price service.price.amount
    service.price.currency service.price.from service.package
    terms.text
    look.theme look.accent look.paper look.language
";

/// What is told of work that is listed by name only.
const TOLD_BY_NAME: &str = "
    collaboration.brand collaboration.compensation collaboration.disclosure collaboration.featured
    collaboration.show
";

fn is_in(list: &str, key: &str) -> bool {
    list.split_whitespace().any(|listed| listed == key)
}

/// A kit with a secret under every key that may not leave the machine.
fn private_kit(text: &str, plants: &mut Plants) -> String {
    let mut kit: DocumentMut = text.parse().unwrap();
    plants.plant(kit.as_table_mut(), "", |key| !is_in(PUBLIC, key));

    // A telephone number that is not shown.
    plants.plant(kit.as_table_mut(), "", |key| key == "contact.phone");
    kit["contact"]["show_phone"] = value(false);

    let work = kit["collaboration"].as_array_of_tables_mut().unwrap();
    // Results and a quote that the brand did not agree to, of work that is shown.
    let mut forbidden = Table::new();
    forbidden["brand"] = value("Openbrand");
    let is_forbidden = |key: &str| {
        key.contains(".results") || key.contains(".testimonial") && !key.ends_with(".permission")
    };
    plants.plant(&mut forbidden, "collaboration.", is_forbidden);
    forbidden["results_permission"] = value(false);
    forbidden["testimonial"]["permission"] = value(false);
    work.push(forbidden);
    // Work that is not shown, and work that is shown by its name.
    let mut hidden = Table::new();
    plants.plant(&mut hidden, "collaboration.", |_| true);
    hidden["show"] = value("no");
    work.push(hidden);
    let mut named = Table::new();
    named["brand"] = value("Namedbrand");
    plants.plant(&mut named, "collaboration.", |key| !is_in(TOLD_BY_NAME, key));
    named["show"] = value("name");
    named["testimonial"]["permission"] = value(false);
    work.push(named);
    kit.to_string() + "\n# zanzibar: a remark of the creator's own\n[zebra]\nname = \"zebrafish\"\n"
}

/// The kit of a text, read without mistakes.
fn opened(text: &str) -> Kit {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("kit.toml"), text).unwrap();
    let kit = Kit::open(folder.path()).unwrap();
    let wrong = kit.problems().iter().filter(|problem| plants::is_wrong(problem));
    assert_eq!(wrong.count(), 0, "{:#?}\n{text}", kit.problems());
    kit
}

#[test]
fn nothing_private_is_in_the_file() {
    for (name, kit) in kits() {
        let mut plants = Plants::default();
        let kit = opened(&private_kit(kit.text(), &mut plants));
        let known = format!("{:?}", kit.profile()).to_lowercase();
        assert!(plants.secrets.len() > 60, "{}", plants.secrets.len());
        for (key, secret) in &plants.secrets {
            assert!(known.contains(secret), "{name}: {key} was not planted");
        }
        let everything = everything(&export(&kit, Paper::A4));
        for public in ["openbrand", "namedbrand"] {
            assert!(everything.contains(public), "{name}: {public} should be found");
        }
        for (key, secret) in &plants.secrets {
            let found = plants::looks(secret).into_iter().find(|look| everything.contains(look));
            assert_eq!(found, None, "{name}: {key} is in the file");
        }
        for secret in ["zanzibar", "zebra"] {
            assert!(!everything.contains(secret), "{name}: {secret} is in the file");
        }
    }
}

/// Nor do private keys travel where no secret can be planted: yes and no, choices, places.
#[test]
fn no_private_key_travels() {
    for (name, kit) in kits() {
        let kit = opened(&private_kit(kit.text(), &mut Plants::default()));
        let file = Document::load_mem(&export(&kit, Paper::A4)).unwrap();
        let attached = attachments(&file);
        let attached = |name: &str| {
            let found = attached.iter().find(|(attached, _)| attached == name);
            String::from_utf8(found.unwrap().1.clone()).unwrap()
        };
        let toml: DocumentMut = attached("kit.toml").parse().unwrap();
        let json: serde_json::Value = serde_json::from_str(&attached("kit.json")).unwrap();
        for key in reference::keys() {
            let travels = has(toml.as_item(), &key.name) || plants::has_json(&json, &key.name);
            assert!(!travels || is_in(PUBLIC, &key.name), "{name}: {} travels", key.name);
        }
    }
}

/// What is public does travel: secrets planted there would be found.
#[test]
fn everything_public_travels() {
    let mut plants = Plants::default();
    let mut kit = DocumentMut::new();
    plants.plant(kit.as_table_mut(), "", |key| is_in(PUBLIC, key));
    let everything = everything(&export(&opened(&kit.to_string()), Paper::A4));
    assert!(plants.secrets.len() > 60, "{}", plants.secrets.len());
    for (key, secret) in &plants.secrets {
        let found = plants::looks(secret).into_iter().any(|look| everything.contains(&look));
        assert!(found, "{key} is not in the file");
    }
}

#[test]
fn no_list_outlives_its_keys() {
    let keys = reference::keys();
    for listed in PUBLIC.split_whitespace().chain(TOLD_BY_NAME.split_whitespace()) {
        assert!(keys.iter().any(|key| key.name == listed), "{listed} is no key");
    }
}

/// The names of the creator's files stay at home, too.
#[test]
fn no_name_of_a_file_is_in_the_file() {
    for (name, kit) in kits() {
        let profile = kit.profile();
        let work = profile.collaborations.iter().filter_map(|work| work.picture.as_ref());
        let pictures = profile.creator.photo.iter().chain(&profile.look.gallery).chain(work);
        let everything = everything(&export(&kit, Paper::A4));
        for picture in pictures {
            assert!(!everything.contains(&picture.to_lowercase()), "{name}: {picture}");
        }
    }
}

/// All that can be read in a file, in lower case and without white space and what parts the digits of a
/// number: its words, its strings and its streams.
fn everything(bytes: &[u8]) -> String {
    let file = Document::load_mem(bytes).unwrap();
    let mut all: String = file.page_iter().map(|page| text::words(&file, page)).collect();
    for object in file.objects.values().chain(file.trailer.iter().map(|(_, value)| value)) {
        read(object, &mut all);
    }
    let all = all.to_lowercase();
    let is_told = |c: &char| !c.is_whitespace() && !matches!(c, ',' | '_');
    all.chars().filter(is_told).collect()
}

fn read(object: &Object, all: &mut String) {
    match object {
        Object::String(..) => {
            all.push('\n');
            all.extend(lopdf::decode_text_string(object));
        }
        Object::Name(name) => all.push_str(&String::from_utf8_lossy(name)),
        Object::Array(items) => items.iter().for_each(|item| read(item, all)),
        Object::Dictionary(entries) => entries.iter().for_each(|(_, value)| read(value, all)),
        Object::Stream(stream) => {
            stream.dict.iter().for_each(|(_, value)| read(value, all));
            let content = stream.get_plain_content().unwrap_or_else(|_| stream.content.clone());
            all.push_str(&String::from_utf8_lossy(&content));
        }
        _ => {}
    }
}
