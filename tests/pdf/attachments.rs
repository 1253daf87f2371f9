//! The kit in the file: what it says, and that it makes the same document again.

use lopdf::{Document, Object};
use pitchkit::export::{Options, wording};
use pitchkit::mediakit::Outline;
use pitchkit::profile::{Paper, Profile};
use pitchkit::store::{Kit, to_json};

use crate::check::attachments::attachments;
use crate::{export, kits};

fn attached(bytes: &[u8], name: &str) -> Vec<u8> {
    let file = Document::load_mem(bytes).unwrap();
    let attached = attachments(&file).into_iter().find(|(attached, _)| attached == name);
    attached.unwrap().1
}

/// The kit that travels in the file of another.
fn received(bytes: &[u8]) -> Kit {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("kit.toml"), attached(bytes, "kit.toml")).unwrap();
    let kit = Kit::open(folder.path()).unwrap();
    assert_eq!(kit.problems(), []);
    kit
}

fn said(profile: &Profile) -> Outline {
    let mut profile = profile.clone();
    // The pictures are on the pages, and the files stay at home.
    (profile.creator.photo, profile.creator.photo_focus) = (None, None);
    profile.look.gallery.clear();
    profile.collaborations.iter_mut().for_each(|work| work.picture = None);
    wording(&profile, &Options::default()).unwrap().0
}

#[test]
fn a_received_kit_says_the_same_and_travels_on() {
    for (name, kit) in kits() {
        let file = export(&kit, Paper::A4);
        let received = received(&file);
        assert_eq!(said(received.profile()), said(kit.profile()), "{name}");
        let again = export(&received, Paper::A4);
        for attachment in ["kit.toml", "kit.json"] {
            assert!(attached(&file, attachment) == attached(&again, attachment), "{name}");
        }
    }
}

#[test]
fn both_forms_say_the_same() {
    for (name, kit) in kits() {
        let file = export(&kit, Paper::A4);
        let json = String::from_utf8(attached(&file, "kit.json")).unwrap();
        let mut profile = received(&file).profile().clone();
        // Work that is listed by name has no id in the file, and gets one when it is read.
        let named = |id: &String| json.contains(&format!("\"id\": \"{id}\""));
        profile.collaborations.iter_mut().filter(|work| !named(&work.id)).for_each(|work| {
            work.id.clear();
        });
        assert_eq!(json, to_json(&profile), "{name}");
        let json: serde_json::Value = serde_json::from_str(&json).unwrap();
        let creator = kit.profile().creator.name.as_deref();
        assert_eq!(json["creator"]["name"].as_str(), creator, "{name}");
        let first = &kit.profile().platforms[0];
        let followers = first.followers.map(|count| count.get());
        assert_eq!(json["platform"][0]["followers"].as_u64(), followers, "{name}");
    }
}

#[test]
fn each_says_what_it_is_to_the_pages() {
    let file = crate::sample();
    let relation = |kind: &str| {
        let entries = file.objects.values().filter_map(|object| object.as_dict().ok());
        let specification = entries.into_iter().find(|entries| {
            let word = entries.get(b"UF").map(|word| lopdf::decode_text_string(word).unwrap());
            word.is_ok_and(|word| word == kind)
        });
        let relation = specification.unwrap().get(b"AFRelationship").and_then(Object::as_name);
        String::from_utf8(relation.unwrap().to_vec()).unwrap()
    };
    assert_eq!(relation("kit.toml"), "Data");
    assert_eq!(relation("kit.json"), "Alternative");
}
