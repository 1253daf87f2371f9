//! Mistakes in a kit are all named at once, and hide nothing else.

use std::path::Path;

use pitchkit::profile::{Count, PlatformKind, ThemeName};
use pitchkit::store::{Kit, ReadOnly, Severity, read_bytes, read_text};

#[test]
fn fifteen_mistakes_give_fifteen_messages_and_the_rest_is_there() {
    let kit = Kit::open(Path::new("tests/fixtures/mistakes")).unwrap();
    let messages: Vec<String> = kit.problems().iter().map(ToString::to_string).collect();
    insta::assert_snapshot!(messages.join("\n\n"));
    assert_eq!(messages.len(), 15);

    let profile = kit.profile();
    assert_eq!(profile.creator.name.as_deref(), Some("Mila Hartwell"));
    assert_eq!(profile.creator.photo, None);
    let tiktok = &profile.platforms[0];
    assert_eq!(
        (tiktok.kind, tiktok.as_of, tiktok.followers, tiktok.views),
        (None, None, None, None)
    );
    assert_eq!((tiktok.likes, tiktok.saves), (Count::new(3_620), Count::new(620)));
    let instagram = &profile.platforms[1];
    assert_eq!(
        (instagram.id.as_str(), instagram.kind),
        ("instagram", Some(PlatformKind::Instagram))
    );
    assert_eq!(profile.audience.as_ref().unwrap().countries.len(), 2);
    assert_eq!(profile.collaborations[0].brand.as_deref(), Some("Rootbox"));
    assert_eq!(profile.services[0].id, "instagram-reel");
    assert_eq!(profile.look.theme, Some(ThemeName::Pop));
}

#[test]
fn messages_are_data() {
    let kit = Kit::open(Path::new("tests/fixtures/mistakes")).unwrap();
    let problem =
        kit.problems().iter().find(|problem| problem.place.ends_with("followers")).unwrap();
    insta::assert_snapshot!(serde_json::to_string_pretty(problem).unwrap());
}

#[test]
fn a_slip_of_the_finger_has_its_message() {
    let platform = |line: &str| format!("[[platform]]\nid = \"a\"\n{line}\n");
    let messages: Vec<String> = [
        platform("followers = 12k"),
        platform("followers = 12.500"),
        platform("followers = 12,500"),
        platform("followers ="),
        platform("followers"),
        platform("followers = 99999999999999999999"),
        platform("followers = 0012"),
        platform("as_of = \"2026-11-01\""),
        platform("as_of = 01.11.2026"),
        platform("handle = 'mila"),
        platform("handle = @mila"),
        platform("handle = “mila”"),
        platform("source = \"typed\""),
        platform("history = [{ as_of = 2026-01-01, followers = 5 "),
        "[platform]\nid = \"a\"\n".to_owned(),
        "[[platform]\nid = \"a\"\n".to_owned(),
        "[[platforms]]\nid = \"a\"\n".to_owned(),
        "[creator]\nname = \"a\"\n[creator]\nhandle = \"b\"\n".to_owned(),
        "[contact]\nshow_phone = \"yes\"\n".to_owned(),
        "[contact]\nphone = 442079460182\n".to_owned(),
        "[rhythm]\nreply_share = \"80 %\"\n".to_owned(),
        "[audience]\ngender = { women = 50, men = 20 }\n".to_owned(),
        "[[service]]\nid = \"a\"\nprice = { amount = 850 }\n".to_owned(),
        "[[service]]\nid = \"a\"\nprice = { amount = 850, currency = \"£\" }\n".to_owned(),
        "[creator]\ntopics = \"Bread\"\n".to_owned(),
        "[[service]]\nid = \"a\"\nprice = \"850\"\n".to_owned(),
        "[creator]\nname = \"Mila\nhandle = \"@mila\"\n".to_owned(),
        "[creator]\nbio = \"\"\"Mila\nhandle = \"@mila\"\n".to_owned(),
        "schema = 7\n".to_owned(),
        "schema = \"one\"\n".to_owned(),
        format!("a = {}1{}", "[".repeat(200), "]".repeat(200)),
    ]
    .iter()
    .map(|text| {
        let problems = read_text("kit.toml", text).problems;
        let messages: Vec<String> = problems.iter().map(ToString::to_string).collect();
        messages.join("\n")
    })
    .collect();
    insta::assert_snapshot!(messages.join("\n\n"));
}

#[test]
fn limits_are_named() {
    for (key, limit) in [("platform", 50), ("collaboration", 500), ("service", 200)] {
        let text: String = (0..=limit).map(|id| format!("[[{key}]]\nid = \"{id}\"\n")).collect();
        let problems = read_text("kit.toml", &text).problems;
        assert_eq!(problems.len(), 1);
        let found = format!("{} of them; the first {limit} are read", limit + 1);
        assert_eq!((&problems[0].place, &problems[0].found), (&key.to_owned(), &found));
    }
    let rows: String =
        (0..=2_000).map(|row| format!("[[platform.history]]\nfollowers = {row}\n")).collect();
    let problems = read_text("kit.toml", &format!("[[platform]]\nid = \"a\"\n{rows}")).problems;
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].found, "2001 of them; the first 2000 are read");
}

#[test]
fn files_that_are_no_text_are_refused() {
    let too_large = read_bytes("kit.toml", &vec![b'#'; 1_048_577]).unwrap_err();
    assert_eq!(too_large.allowed.as_deref(), Some("at most 1,024 KB"));
    let bytes = b"schema = 1\n[creator]\nname = \"Zo\xeb\"\n";
    let problem = read_bytes("kit.toml", bytes).unwrap_err();
    assert_eq!((problem.line, problem.column), (Some(3), Some(11)));
    assert_eq!(problem.severity, Severity::Error);
    assert!(Kit::open(Path::new("tests/fixtures/nowhere")).is_err());
}

#[test]
fn messages_carry_no_control_characters() {
    let text = "[creator]\n\"\\u001b[31m\" = 1\n[[platform]]\nid = \"\\u001b]0;x\\u0007\"\nkind = \"\\u202e\"\n";
    let problems = read_text("kit\u{1b}.toml", text).problems;
    assert_eq!(problems.len(), 2);
    for problem in problems {
        let message = problem.to_string();
        assert!(!message.contains(['\u{1b}', '\u{7}', '\u{202e}']), "{message:?}");
    }
}

#[test]
fn a_hostile_file_gets_a_short_answer() {
    let unknown: String = (0..100_000).map(|key| format!("k{key}=1\n")).collect();
    let reading = read_text("kit.toml", &unknown);
    assert_eq!((reading.problems.len(), reading.read_only), (501, None));
    let nonsense = "= = =\n".repeat(100_000);
    let reading = read_text("kit.toml", &nonsense);
    assert_eq!((reading.problems.len(), reading.read_only), (501, Some(ReadOnly::Broken)));
}
