//! The program as people and scripts call it: answers, talk, exit codes, files.

#![allow(clippy::unwrap_used, reason = "helpers of tests are tests")]

use std::fs;
use std::path::Path;

use assert_cmd::Command;
use pitchkit::store::{Kits, Lock};
use tempfile::TempDir;

/// A working folder with a folder of kits in it, and nothing of this machine's own.
struct Desk {
    folder: TempDir,
}

struct Ran {
    code: i32,
    answer: String,
    talk: String,
}

impl Desk {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn command(&self) -> Command {
        let mut command = Command::cargo_bin("pitchkit").unwrap();
        command.current_dir(self.path()).env_remove("SOURCE_DATE_EPOCH").env("NO_COLOR", "1");
        command.env("PITCHKIT_KITS", self.path().join("kits"));
        command
    }

    fn run(&self, arguments: &[&str]) -> Ran {
        ran(self.command().args(arguments))
    }

    fn kit(&self, name: &str, text: &str) {
        let folder = self.path().join("kits").join(name);
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("kit.toml"), text).unwrap();
    }

    fn bytes(&self, file: &str) -> Vec<u8> {
        fs::read(self.path().join(file)).unwrap()
    }
}

fn ran(command: &mut Command) -> Ran {
    let output = command.output().unwrap();
    Ran {
        code: output.status.code().unwrap(),
        answer: String::from_utf8(output.stdout).unwrap(),
        talk: String::from_utf8(output.stderr).unwrap(),
    }
}

#[test]
fn the_sample_needs_no_files() {
    let desk = Desk::new();
    let ran = desk.run(&["export", "--sample"]);
    assert_eq!((ran.code, ran.talk.as_str()), (0, ""));
    assert!(ran.answer.starts_with("mila-hartwell-media-kit.pdf: 2 pages, "), "{}", ran.answer);
    let bytes = desk.bytes("mila-hartwell-media-kit.pdf");
    assert!(bytes.starts_with(b"%PDF-1.7") && bytes.len() <= 1_000_000);
    assert_eq!(fs::read_dir(desk.path()).unwrap().count(), 1, "nothing else is left behind");
}

#[test]
fn a_kit_is_in_the_language_that_was_asked_for_or_says_why_not() {
    let desk = Desk::new();
    let ran = desk.run(&["export", "--sample", "--language", "pt", "-o", "kit.pdf"]);
    assert_eq!((ran.code, ran.talk.as_str()), (0, ""));
    let file = lopdf::Document::load_mem(&desk.bytes("kit.pdf")).unwrap();
    let language = file.catalog().unwrap().get(b"Lang").unwrap();
    assert_eq!(lopdf::decode_text_string(language).unwrap(), "pt-BR");
    let ran = desk.run(&["export", "--sample", "--language", "sw", "-o", "other.pdf"]);
    let says = "the language “sw”: this version writes en-GB, en-US, de, fr, es, it, pt-BR, sv; \
                en-GB was used";
    assert!(ran.talk.contains(says) && ran.code == 0, "{}", ran.talk);
}

#[test]
fn two_processes_write_the_same_bytes() {
    let desk = Desk::new();
    desk.run(&["export", "--sample", "-o", "one.pdf"]);
    desk.run(&["export", "--sample", "-o", "two.pdf"]);
    assert!(desk.bytes("one.pdf") == desk.bytes("two.pdf"));
}

#[test]
fn the_day_of_a_reproducible_build_is_taken() {
    let desk = Desk::new();
    let ran = ran(desk
        .command()
        .env("SOURCE_DATE_EPOCH", "0")
        .args(["export", "--sample", "-o", "old.pdf"]));
    assert_eq!(ran.code, 0, "{}", ran.talk);
    let text = String::from_utf8_lossy(&desk.bytes("old.pdf")).into_owned();
    assert!(text.contains("1970-01-01T00:00:00Z"));
    let wrong =
        self::ran(desk.command().env("SOURCE_DATE_EPOCH", "soon").args(["export", "--sample"]));
    assert_eq!(wrong.code, 2);
    assert!(wrong.talk.contains("SOURCE_DATE_EPOCH"));
}

#[test]
fn a_file_that_is_there_is_replaced_only_on_purpose() {
    let desk = Desk::new();
    fs::write(desk.path().join("mila-hartwell-media-kit.pdf"), "mine").unwrap();
    let refused = desk.run(&["export", "--sample"]);
    assert_eq!(refused.code, 1);
    assert!(refused.talk.contains("--force"), "{}", refused.talk);
    assert_eq!(desk.bytes("mila-hartwell-media-kit.pdf"), b"mine");
    assert_eq!(desk.run(&["export", "--sample", "--force"]).code, 0);
    assert!(desk.bytes("mila-hartwell-media-kit.pdf").starts_with(b"%PDF"));
}

#[test]
fn from_an_empty_folder_to_a_kit() {
    let desk = Desk::new();
    let empty = desk.run(&["list"]);
    assert_eq!((empty.code, empty.answer.as_str()), (0, ""));
    assert_eq!(desk.run(&["export"]).code, 5, "there is no kit yet");

    let made = desk.run(&["new", "Zoë Łukasik"]);
    assert_eq!(made.code, 0, "{}", made.talk);
    assert!(made.answer.trim_end().ends_with("zoë-łukasik"));
    assert!(desk.run(&["list"]).answer.contains("Zoë Łukasik"));
    assert_eq!(desk.run(&["check"]).code, 0);

    let exported = desk.run(&["export"]);
    assert_eq!(exported.code, 0, "{}", exported.talk);
    assert!(desk.bytes("zoë-łukasik-media-kit.pdf").starts_with(b"%PDF"));
}

#[test]
fn a_kit_is_found_by_name_or_by_path() {
    let desk = Desk::new();
    desk.kit("ana", "[creator]\nname = \"Ana\"\n");
    desk.kit("ben", "[creator]\nname = \"Ben\"\n");
    let unclear = desk.run(&["check"]);
    assert_eq!(unclear.code, 5);
    assert!(unclear.talk.contains("ana, ben"), "{}", unclear.talk);
    assert_eq!(desk.run(&["check", "ana"]).code, 0);
    assert_eq!(desk.run(&["check", "kits/ben"]).code, 0);
    assert_eq!(desk.run(&["check", "kits/ben/kit.toml"]).code, 0);
    let slip = desk.run(&["check", "anna"]);
    assert_eq!(slip.code, 5);
    assert!(slip.talk.contains("did you mean ana?"), "{}", slip.talk);
}

#[test]
fn a_kit_with_mistakes_is_exported_and_says_what_is_left_out() {
    let desk = Desk::new();
    desk.kit(
        "ana",
        "[creator]\nname = \"Ana\"\nniche = 5\nphoto = \"ana.jpg\"\n\n[[platform]]\nid = \"tiktok\"\n\
         kind = \"tiktok\"\nfollowers = \"12k\"\nfollower = 3\n",
    );
    let check = desk.run(&["check"]);
    assert_eq!(check.code, 3);
    for sentence in ["kit.toml:3", "kept and not used", "12_500", "ana.jpg"] {
        assert!(check.answer.contains(sentence), "{sentence}: {}", check.answer);
    }
    let export = desk.run(&["export"]);
    assert_eq!(export.code, 0, "what can be exported is");
    assert!(
        export.talk.contains("Left out:") && export.talk.contains("ana.jpg"),
        "{}",
        export.talk
    );
}

#[test]
fn what_is_private_is_said_with_the_line_that_would_print_it() {
    let desk = Desk::new();
    let kit = "[creator]\nname = \"Ana\"\nniche = 5\n[contact]\nphone = \"+44 20 7946 0182\"\n\
               [[collaboration]]\nbrand = \"Rootbox\"\n[collaboration.testimonial]\nquote = \"Good\"\n";
    desk.kit("ana", kit);
    let talk = desk.run(&["export"]).talk;
    for sentence in [
        "(in the file: line 3)",
        "it is private until “Print the phone number” says yes (in the file: show_phone = true under [contact])",
        "the quote from Rootbox: it needs “Who said it”, “Their role”, and a yes to \
         “They agreed that it is printed” (in the file: name, role and permission = true under",
    ] {
        assert!(talk.contains(sentence), "{sentence}: {talk}");
    }
}

#[test]
fn a_kit_without_a_name_cannot_be_exported() {
    let desk = Desk::new();
    desk.kit("nobody", "[creator]\nniche = \"Jam\"\n");
    let ran = desk.run(&["export"]);
    assert_eq!(ran.code, 3);
    assert!(ran.talk.contains("has no name"), "{}", ran.talk);
    assert!(ran.talk.contains("Write it under [creator] as name = \"…\""), "{}", ran.talk);
}

#[test]
fn one_broken_kit_does_not_hide_the_others() {
    let desk = Desk::new();
    desk.kit("ana", "[creator]\nname = \"Ana\"\n");
    fs::create_dir_all(desk.path().join("kits/broken")).unwrap();
    fs::write(desk.path().join("kits/broken/kit.toml"), [0xff, 0xfe, 0x00]).unwrap();
    let list = desk.run(&["list"]);
    assert_eq!(list.code, 0);
    assert!(list.answer.contains("Ana") && list.answer.contains("broken"), "{}", list.answer);
    assert_eq!(desk.run(&["check", "broken"]).code, 3);
}

#[test]
fn letters_that_the_program_has_no_font_for_are_set_in_the_one_that_is_named() {
    let desk = Desk::new();
    desk.kit("ana", "[creator]\nname = \"小林 美和子\"\n");
    let font = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fonts/cjk.otf");
    let ran = desk.run(&["export", "ana", "--font", font, "--json", "-o", "kit.pdf"]);
    let answer: serde_json::Value = serde_json::from_str(&ran.answer).unwrap();
    assert_eq!(answer["fonts"], serde_json::json!(["Noto Serif CJK JP"]));
    assert_eq!(answer["left_out"], serde_json::json!([]));
    let ran = desk.run(&["export", "ana", "--font", font, "-o", "kit.pdf", "--force"]);
    assert!(ran.talk.contains("Fonts that do not come with pitchkit: Noto Serif CJK JP"));
}

#[test]
fn a_font_that_is_none_is_refused() {
    let desk = Desk::new();
    desk.kit("ana", "[creator]\nname = \"Ana\"\n");
    let ran = desk.run(&["export", "ana", "--font", "kits/ana/kit.toml"]);
    assert_eq!(ran.code, 74);
    assert!(ran.talk.contains("this is no font that may be put into a PDF"), "{}", ran.talk);
    assert_eq!(desk.run(&["export", "ana", "--font", "gone.ttf"]).code, 5);
}

#[test]
fn programs_get_json() {
    let desk = Desk::new();
    let check: serde_json::Value =
        serde_json::from_str(&desk.run(&["check", "--sample", "--json"]).answer).unwrap();
    assert_eq!(check["score"], 100);
    assert_eq!(check["problems"], serde_json::json!([]));
    assert_eq!(check["findings"].as_array().unwrap().len(), 1);

    let export = desk.run(&["export", "--sample", "--json", "-o", "kit.pdf"]).answer;
    let export: serde_json::Value = serde_json::from_str(&export).unwrap();
    assert_eq!((&export["pages"], &export["file"]), (&2.into(), &"kit.pdf".into()));

    desk.kit("ana", "[creator]\nname = \"Ana\"\n");
    let list: serde_json::Value =
        serde_json::from_str(&desk.run(&["list", "--json"]).answer).unwrap();
    assert_eq!(list[0]["creator"], "Ana");
}

#[test]
fn a_wrong_command_line_ends_with_2() {
    let desk = Desk::new();
    for arguments in [&["exprot"][..], &["export", "--theme", "brutalist"], &[]] {
        assert_eq!(desk.run(arguments).code, 2, "{arguments:?}");
    }
    assert_eq!(desk.run(&["--help"]).code, 0);
}

#[test]
fn a_folder_that_is_not_there_ends_with_74() {
    let desk = Desk::new();
    let ran = desk.run(&["export", "--sample", "-o", "nowhere/kit.pdf"]);
    assert_eq!(ran.code, 74);
    assert!(ran.talk.contains("no such folder"), "{}", ran.talk);
}

#[test]
fn any_page_can_be_had_as_a_picture() {
    let desk = Desk::new();
    let ran = desk.run(&["preview", "--sample", "--page", "2", "--width", "300", "-o", "two.png"]);
    assert_eq!(ran.code, 0, "{}", ran.talk);
    assert!(ran.answer.contains("page 2 of 2, 300 × 424 pixels"), "{}", ran.answer);
    assert!(desk.bytes("two.png").starts_with(b"\x89PNG"));
    let ran = desk.run(&["preview", "--sample", "--page", "3"]);
    assert_eq!(ran.code, 2);
    assert!(ran.talk.contains("there is no page 3: the kit has 2"), "{}", ran.talk);
}

#[test]
fn letter_is_another_size_of_the_same_kit() {
    let desk = Desk::new();
    assert_eq!(desk.run(&["export", "--sample", "--paper", "letter", "-o", "letter.pdf"]).code, 0);
    let pdf = lopdf::Document::load(desk.path().join("letter.pdf")).unwrap();
    assert_eq!(pdf.get_pages().len(), 2);
    for page in pdf.get_pages().values() {
        let size = pdf.get_dictionary(*page).unwrap().get(b"MediaBox").unwrap().as_array().unwrap();
        let size: Vec<f32> = size.iter().map(|number| number.as_float().unwrap()).collect();
        assert!((size[2] - 612.0).abs() < 0.1 && (size[3] - 792.0).abs() < 0.1, "{size:?}");
    }
}

#[test]
fn an_earlier_version_can_be_put_back() {
    let desk = Desk::new();
    desk.kit("ana", "[creator]\nname = \"Ana\" # first\n");
    let none = desk.run(&["backups"]);
    assert_eq!((none.code, none.answer.as_str()), (0, ""));
    let talk = "1\n\n@ana\nleave\n";
    desk.command().arg("--plain").write_stdin(talk).assert().success();
    let listed = desk.run(&["backups", "ana"]);
    let when = listed.answer.split_whitespace().next().unwrap();
    assert_eq!((listed.answer.lines().count(), when.len()), (1, "2026-11-22T09-30-00Z".len()));
    let unknown = desk.run(&["restore", "ana", "1999"]);
    assert_eq!(unknown.code, 5);
    assert!(unknown.talk.contains("there is no earlier version from “1999”"), "{}", unknown.talk);
    let restored = desk.run(&["restore", "ana", &when[..10]]);
    assert_eq!(restored.code, 0, "{}", restored.talk);
    assert_eq!(desk.bytes("kits/ana/kit.toml"), b"[creator]\nname = \"Ana\" # first\n");
    let listed = desk.run(&["backups", "--json"]);
    let listed: serde_json::Value = serde_json::from_str(&listed.answer).unwrap();
    assert_eq!(listed.as_array().unwrap().len(), 2, "what was replaced is one, too");
}

#[test]
fn a_kit_that_is_open_elsewhere_is_not_restored() {
    let desk = Desk::new();
    desk.kit("ana", "[creator]\nname = \"Ana\"\n");
    let kits = Kits::new(Some(desk.path().join("kits"))).unwrap();
    let _lock = Lock::take(&kits.places().state, &kits.folder().join("ana")).unwrap().unwrap();
    let ran = desk.run(&["restore", "ana", "2026"]);
    assert_eq!(ran.code, 4);
    assert!(ran.talk.contains("another window of pitchkit has this kit open"), "{}", ran.talk);
}

#[test]
fn verify_says_whether_a_file_is_as_it_was_written() {
    let desk = Desk::new();
    desk.run(&["export", "--sample", "-o", "kit.pdf"]);
    let ran = desk.run(&["verify", "kit.pdf"]);
    assert_eq!(ran.code, 0);
    let says = "kit.pdf: pages, attachments and details are as pitchkit wrote them.\n";
    assert_eq!(ran.answer, says);
    assert!(ran.talk.contains("no signature"), "{}", ran.talk);

    // Somebody gives the kit another author in a program that keeps the length.
    let mut bytes = desk.bytes("kit.pdf");
    let at = bytes.windows(14).position(|word| word == b"<pdf:Producer>").unwrap();
    bytes[at + 14] = b'P';
    fs::write(desk.path().join("other.pdf"), &bytes).unwrap();
    let ran = desk.run(&["verify", "other.pdf", "--json"]);
    assert_eq!(ran.code, 1);
    let answer: serde_json::Value = serde_json::from_str(&ran.answer).unwrap();
    assert_eq!(answer["verdict"], "changed");
    assert_eq!(answer["changed"], serde_json::json!(["details"]));
    assert_eq!(ran.talk, "");

    fs::write(desk.path().join("cut.pdf"), &bytes[..bytes.len() / 2]).unwrap();
    fs::write(desk.path().join("empty.pdf"), b"").unwrap();
    for (file, code, says) in [
        (
            "cut.pdf",
            3,
            "cut.pdf: this PDF is damaged: parts of it are missing or cannot be read.\n",
        ),
        ("empty.pdf", 3, "empty.pdf: this is not a PDF.\n"),
    ] {
        let ran = desk.run(&["verify", file]);
        assert_eq!((ran.code, ran.answer.as_str()), (code, says));
    }
    let ran = desk.run(&["verify", "none.pdf"]);
    assert_eq!((ran.code, ran.talk.as_str()), (5, "pitchkit: there is no file none.pdf\n"));
    let ran = desk.run(&["verify", "."]);
    let says = "pitchkit: . cannot be read: it is a folder or a device, not a file\n";
    assert_eq!((ran.code, ran.talk.as_str()), (74, says));
    let large = fs::File::create(desk.path().join("large.pdf")).unwrap();
    large.set_len((64 << 20) + 1).unwrap();
    let ran = desk.run(&["verify", "large.pdf", "--json"]);
    assert_eq!(ran.code, 3);
    assert!(ran.answer.contains("\"too_large\""), "{}", ran.answer);
}

/// A kit whose numbers have a past, and one that has none.
const GROWN: &str = "[creator]
name = \"Ana\"

[[platform]]
id = \"tiktok\"
kind = \"tiktok\"
handle = \"@ana\"
as_of = 2026-11-01
followers = 48_600
views = 46_800
monthly_reach = 310_000

[[platform.history]]
as_of = 2026-05-03
followers = 44_950
views = 48_270

[[platform.history]]
as_of = 2026-11-01
followers = 48_600

[[platform]]
id = \"youtube\"
kind = \"youtube\"
as_of = 2026-11-01
followers = 12_400
";

#[test]
fn diff_says_what_changed_since_a_day() {
    let desk = Desk::new();
    desk.kit("ana", GROWN);
    let ran = desk.run(&["diff", "--since", "2026-06-01"]);
    assert_eq!((ran.code, ran.talk.as_str()), (0, ""));
    let says = "TikTok @ana\n  \
        Followers      44,950 → 48,600  +8.1%  3 May 2026 → 1 Nov 2026\n  \
        Typical views  48,270 → 46,800  −3.1%  3 May 2026 → 1 Nov 2026\n  \
        Monthly reach: no numbers from before 1 Jun 2026 are kept\n\n\
        YouTube\n  \
        no numbers from before 1 Jun 2026 are kept\n";
    assert_eq!(ran.answer, says);
    let newest = desk.run(&["diff", "ana"]).answer;
    assert_eq!(newest, says.replace("numbers from before 1 Jun 2026", "earlier numbers"));
}

#[test]
fn diff_claims_nothing_where_there_is_nothing_to_compare() {
    let desk = Desk::new();
    desk.kit("ana", GROWN);
    let ran = desk.run(&["diff", "--since", "2026-05-02"]);
    let says = "no numbers from before 2 May 2026 are kept\n";
    assert_eq!(ran.answer, format!("TikTok @ana\n  {says}\nYouTube\n  {says}"));
    assert!(ran.code == 0 && ran.talk.contains("“Update numbers” keeps"), "{}", ran.talk);
    let ran = desk.run(&["diff", "--since", "2026-11-01"]);
    let says = "nothing newer: this is from 1 Nov 2026\n";
    assert_eq!(ran.answer, format!("TikTok @ana\n  {says}\nYouTube\n  {says}"));
    assert!(!ran.answer.contains('%'));

    let zero = GROWN.replace("followers = 44_950", "followers = 0");
    desk.kit("ana", &zero.replace("views = 46_800", "views = \"many\""));
    let ran = desk.run(&["diff"]);
    assert!(ran.answer.contains("0 → 48,600  from 0  3 May 2026"), "{}", ran.answer);
    assert_eq!(ran.code, 0, "what can be read is compared");
    let says = "What cannot be read is not compared: 1 mistake: see `pitchkit check`.\n";
    assert_eq!(ran.talk, says);

    desk.kit("ana", "[creator]\nname = \"Ana\"\n");
    let ran = desk.run(&["diff"]);
    assert_eq!((ran.code, ran.answer.as_str()), (0, ""));
    assert_eq!(ran.talk, "There is no platform in this kit yet.\n");
    assert_eq!(desk.run(&["diff", "--since", "soon"]).code, 2);
    assert_eq!(desk.run(&["diff", "nobody"]).code, 5);
}

#[test]
fn diff_answers_programs() {
    let desk = Desk::new();
    desk.kit("ana", GROWN);
    let ran = desk.run(&["diff", "--since", "2026-06-01", "--json"]);
    let answer: serde_json::Value = serde_json::from_str(&ran.answer).unwrap();
    assert_eq!((ran.code, ran.talk.as_str(), &answer["since"]), (0, "", &"2026-06-01".into()));
    let [followers, views, reach] =
        [0, 1, 2].map(|at| answer["platforms"][0]["numbers"][at].clone());
    assert_eq!(
        followers,
        serde_json::json!({
            "field": "followers",
            "label": "Followers",
            "was": { "value": 44_950, "as_of": "2026-05-03" },
            "now": { "value": 48_600, "as_of": "2026-11-01" },
            "percent": 8.1,
            "says": "+8.1%",
        })
    );
    assert_eq!((&views["percent"], &views["field"]), (&serde_json::json!(-3.1), &"views".into()));
    assert_eq!(
        (&reach["was"], &reach["percent"]),
        (&serde_json::Value::Null, &serde_json::Value::Null)
    );
    assert_eq!(reach["says"], "no numbers from before 1 Jun 2026 are kept");
    let sample: serde_json::Value =
        serde_json::from_str(&desk.run(&["diff", "--sample", "--json"]).answer).unwrap();
    assert_eq!(sample["since"], serde_json::Value::Null);
    assert!(sample["platforms"][0]["numbers"][0]["says"].as_str().unwrap().ends_with('%'));
}
