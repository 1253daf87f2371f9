//! What is private is nowhere in the file: in no text, no stream, no string.

use std::fs;

use lopdf::{Document, Object};
use pitchkit::profile::Paper;
use pitchkit::store::Kit;

use crate::{export, text};

const KIT: &str = r#"
schema = 1
# zanzibar: a remark of the creator's own

[creator]
name = "Ada Public"
niche = "Openly said"
zebra = "zebrafish"

[contact]
email = "hello@example.com"
phone = "+44 7700 900123"
show_phone = false

[[platform]]
id = "tiktok"
kind = "tiktok"
as_of = 2026-11-01
followers = 71_200
window_days = 90
posts = 65
views = 46_800
likes = 3_620
comments = 180
source = { kind = "typed" }

[[collaboration]]
id = "shown"
brand = "Openbrand"
date = "2026-04"
platforms = ["tiktok"]
compensation = "paid"
disclosure = "Ad"
results_permission = false
results = [{ value = 314_159, label = "xylophones" }]
private = { fee = 271_828, currency = "GBP", exclusive_until = 2031-12-30, note = "wombat" }

[collaboration.testimonial]
quote = "Quokka quality."
name = "Yolanda Yeti"
role = "Vole keeper"
permission = false

[[collaboration]]
id = "hidden"
brand = "Jackalope"
date = "2026-05"
show = "no"

[[service]]
id = "reel"
name = "Reel"
price = { amount = 850, currency = "GBP" }
"#;

const SECRETS: [&str; 16] = [
    "zanzibar",
    "zebra",
    "900123",
    "314159",
    "314,159",
    "314k",
    "xylophone",
    "271828",
    "271,828",
    "2031-12",
    "wombat",
    "quokka",
    "yeti",
    "vole",
    "jackalope",
    "december2031",
];

#[test]
fn nothing_private_is_in_the_file() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("kit.toml"), KIT).unwrap();
    let kit = Kit::open(folder.path()).unwrap();
    assert_eq!(kit.profile().collaborations[0].private.note.as_deref(), Some("wombat"));

    let everything = everything(&export(&kit, Paper::A4));
    for public in ["adapublic", "openlysaid", "openbrand", "£850", "mailto:hello@example.com"] {
        assert!(everything.contains(public), "{public:?} should be found, were it secret");
    }
    for secret in SECRETS {
        assert!(!everything.contains(secret), "{secret:?} is in the file");
    }
}

/// All that can be read in a file, in lower case and without white space: its words, its strings
/// and its streams.
fn everything(bytes: &[u8]) -> String {
    let file = Document::load_mem(bytes).unwrap();
    let mut all: String = file.page_iter().map(|page| text::words(&file, page)).collect();
    for object in file.objects.values().chain(file.trailer.iter().map(|(_, value)| value)) {
        read(object, &mut all);
    }
    let all = all.to_lowercase();
    all.chars().filter(|character| !character.is_whitespace()).collect()
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
            // The shapes of glyphs are numbers that happen to look like any word.
            if !stream.dict.has(b"Length1") {
                all.push_str(&String::from_utf8_lossy(&content));
            }
        }
        _ => {}
    }
}
