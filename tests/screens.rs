//! How every screen looks at both sizes, and what holds for all of them at any size.

#![allow(
    unreachable_pub,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on stops"
)]

mod interface;

use interface::{Person, text};
use pitchkit::questions::{At, Kind};
use pitchkit::tui::app::Screen;
use pitchkit::tui::keys;
use pitchkit::tui::page;
use pitchkit::tui::sheets::{self, Item, PartAt, Stop};
use pitchkit::tui::theme::Theme;
use ratatui::style::{Color, Modifier};
use unicode_segmentation::UnicodeSegmentation;

/// A kit that is not finished, so that there is something to say.
const KIT: &str = include_str!("interface/kit.toml");

const COLOURS: Theme = Theme { colours: true, ascii: false };

/// Every screen by a name, and the keys that lead there from the first question.
const SCREENS: &[(&str, &str)] = &[
    ("you", ""),
    ("you_page_2", "<tab><tab><tab><tab><tab><enter>"),
    ("you_page_3", "<tab><tab><tab><tab><tab><enter><tab><tab><tab><tab><tab><enter>"),
    ("platforms", "<pgdn>"),
    ("platform", "<pgdn><enter><tab><tab><end><bs><bs><bs><bs><bs><bs>12.5l<tab><s-tab>"),
    ("platform_new", "<pgdn>a"),
    ("platform_page_2", "<pgdn><enter><up><up><up><enter>"),
    ("audience", "<pgdn><pgdn>"),
    ("work", "<pgdn><pgdn><pgdn>"),
    ("work_entry", "<pgdn><pgdn><pgdn><enter>"),
    ("work_results", "<pgdn><pgdn><pgdn><enter><up><up><up><enter><up><up><up><enter>"),
    ("rhythm", "<pgdn><pgdn><pgdn><pgdn>"),
    ("services", "<pgdn><pgdn><pgdn><pgdn><pgdn>"),
    ("service", "<pgdn><pgdn><pgdn><pgdn><pgdn><enter>"),
    ("look", "<pgdn><pgdn><pgdn><pgdn><pgdn><pgdn>"),
    ("review", "<pgdn><pgdn><pgdn><pgdn><pgdn><pgdn><pgdn>"),
    ("preview", "<esc><up><up><up><up><up><enter>"),
    ("real_page", "<c-o>"),
    ("numbers", "<esc><up><up><up><up><up><up><up><enter>"),
    ("from_files", "<esc><up><up><up><up><up><up><enter>"),
    ("help_pdf", "<c-e><f1>"),
    ("help", "<tab><f1>"),
    ("menu", "<esc>"),
    ("choices", "<pgdn><enter><space>"),
    ("find", "<c-p>follow"),
    ("pdf", "<c-e>"),
];

fn at(keys: &str, theme: Theme) -> Person {
    let mut person = Person::with_theme(theme);
    person.open_kit(KIT);
    person.keys(keys).look();
    person
}

/// Somebody with many kits, one of which was removed, at the list of all of them; then these keys.
fn many(theme: Theme, keys: &str) -> Person {
    let mut person = Person::with_theme(theme);
    for name in ["ada", "bea", "cleo", "dora", "eva"] {
        let folder = person.kits().join(name);
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("kit.toml"), KIT).unwrap();
    }
    person.perform(vec![pitchkit::tui::Effect::List]);
    person.click("All kits").keys("<del>").keys(keys);
    for card in person.app.start.cards.iter_mut().flatten() {
        card.saved = Some(interface::TODAY);
    }
    for kit in &mut person.app.start.removed {
        kit.day = interface::TODAY;
    }
    person
}

fn start(theme: Theme) -> Person {
    let mut person = Person::with_theme(theme);
    person.open_kit(KIT);
    person.keys("<esc><up><up><enter>");
    person
}

/// Somebody to whom numbers of these files are offered, for a kit with two accounts on YouTube where
/// `second` says so.
fn offered(theme: Theme, files: &[&str], second: bool) -> Person {
    let mut person = Person::with_theme(theme);
    let more = "[[platform]]\nid = \"night\"\nkind = \"youtube\"\nhandle = \"@maraatnight\"\n";
    person.open_kit(&format!("{KIT}{}", if second { more } else { "" }));
    person.keys("<c-p>read numbers<enter>");
    for file in files {
        let path = format!("{}/tests/imports/{file}", env!("CARGO_MANIFEST_DIR"));
        person.send(pitchkit::tui::Msg::Paste(path));
    }
    person.keys("<enter>");
    person
}

/// Somebody who is asked what is in the columns of a table; then these keys.
fn told(theme: Theme, keys: &str) -> Person {
    let mut person = offered(theme, &["pinterest/pins.csv"], false);
    person.keys(keys);
    person
}

fn all(theme: Theme) -> Vec<(&'static str, Person)> {
    let first = [("start_empty", Person::with_theme(theme)), ("start", start(theme)), {
        let mut person = Person::with_theme(theme);
        person.keys("<enter>");
        ("new_kit", person)
    }];
    let shelves = [
        ("start_many", "<esc>"),
        ("trash", "<esc><down><down><down><down><down><down><enter>"),
        ("kits", ""),
    ]
    .map(|(name, keys)| (name, many(theme, keys)));
    let others = SCREENS.iter().map(|(name, keys)| (*name, at(keys, theme)));
    let offers = [
        ("offer", offered(theme, &["youtube/older.csv"], false)),
        ("offer_places", offered(theme, &["youtube/older.csv", "tiktok_data"], true)),
        ("skipped", {
            let mut person = offered(theme, &["youtube/older.csv"], false);
            person.keys("s");
            person
        }),
        ("boosted", {
            let mut person = offered(theme, &["meta/content.csv"], false);
            person.keys("b<down><space>");
            person
        }),
        ("columns", told(theme, "")),
        ("columns_choices", told(theme, "<down><down><down><down><space>")),
        (
            "columns_doubt",
            told(
                theme,
                "a<left><down><down><down><space>v<enter><up><up><up><up><up><up><up><enter>",
            ),
        ),
        (
            "offer_own",
            told(
                theme,
                "a<left><down><down><down><down><right><up><up><up><up><up><up><up><enter>",
            ),
        ),
        ("offer_many", {
            let mut person = offered(theme, &["tiktok_studio", "damage", "own/plays.csv"], false);
            // the table that nobody knows is left out first
            person.keys("<up><up><enter><down>");
            person
        }),
    ];
    first.into_iter().chain(shelves).chain(others).chain(offers).collect()
}

#[test]
fn every_screen_looks_as_it_did() {
    for (name, mut person) in all(COLOURS) {
        for size in [(80, 24), (120, 40)] {
            person.size = size;
            let (buffer, _, cursor) = person.look().draw();
            let cursor = cursor.map_or("none".to_owned(), |(x, y)| format!("column {x}, line {y}"));
            let home = person.home.path().to_string_lossy().into_owned();
            let shown = format!("{}\ncursor: {cursor}", text(&buffer).replace(&home, "~"));
            insta::assert_snapshot!(format!("{name}_{}x{}", size.0, size.1), shown);
        }
    }
}

#[test]
fn every_screen_can_be_drawn_at_any_size() {
    for (number, (_, mut person)) in all(COLOURS).into_iter().enumerate() {
        for width in 1..=300_usize {
            for height in 1..=100 {
                // all small sizes, and of the large ones others for every screen
                let small = width <= 12 && height <= 12;
                if small || (width * 7 + height * 13 + number) % 97 == 0 {
                    person.size = (u16::try_from(width).unwrap(), u16::try_from(height).unwrap());
                    let (_, hits, _) = person.draw();
                    for (area, _) in hits.all() {
                        assert!(area.right() <= person.size.0 && area.bottom() <= person.size.1);
                    }
                }
            }
        }
        person.size = (59, 15);
        person.sees("Please make this window a little larger (60 x 15)");
        person.size = (60, 15);
        person.sees_no("Please make this window");
    }
}

#[test]
fn only_the_terminals_own_colours_are_used_and_never_a_background() {
    for theme in [COLOURS, Theme { colours: false, ..COLOURS }] {
        for (name, mut person) in all(theme) {
            for size in [(80, 24), (120, 40)] {
                person.size = size;
                // a picture of a page has the page's colours
                let cells = person.look().draw().0.content;
                for cell in cells.iter().filter(|cell| cell.symbol() != "▀") {
                    assert_eq!(cell.bg, Color::Reset, "{name}");
                    let allowed = [Color::Reset, Color::Magenta, Color::Green, Color::Red];
                    assert!(allowed.contains(&cell.fg), "{name}: {:?}", cell.fg);
                    assert!(theme.colours || cell.fg == Color::Reset, "{name}");
                    assert!(!cell.modifier.contains(Modifier::DIM), "{name}");
                }
            }
        }
    }
}

#[test]
fn what_has_focus_is_seen_without_colour() {
    for (name, person) in all(Theme { colours: false, ascii: false }) {
        let (buffer, _, cursor) = person.draw();
        let marked = buffer
            .content
            .iter()
            .any(|cell| cell.symbol() == "▌" || cell.modifier.intersects(Modifier::REVERSED));
        let is_text = ["help", "preview"].contains(&name);
        assert!(marked || cursor.is_some() || is_text, "{name}:\n{}", text(&buffer));
    }
}

#[test]
fn a_terminal_that_knows_only_ascii_gets_only_ascii() {
    for (name, mut person) in all(Theme { colours: true, ascii: true }) {
        for size in [(80, 24), (120, 40)] {
            person.size = size;
            let screen = person.screen();
            let strange: String = screen.chars().filter(|c| !c.is_ascii()).collect();
            assert_eq!(strange, "", "{name}:\n{screen}");
        }
    }
}

#[test]
fn every_hint_of_the_footer_is_in_the_table_of_keys() {
    for (name, mut person) in all(COLOURS) {
        for size in [(80, 24), (120, 40), (60, 15)] {
            person.size = size;
            let screen = person.screen();
            let footer = screen.lines().last().unwrap().trim().to_owned();
            for hint in footer.split(" · ") {
                let known =
                    keys::TABLE.iter().any(|it| hint == format!("{} {}", it.shown, it.short));
                assert!(known, "{name}: {hint:?}");
            }
        }
    }
}

#[test]
fn no_screen_says_a_word_that_people_do_not_use() {
    const NEVER: &[&str] = &[
        "toml",
        "config",
        "schema",
        "parse",
        "invalid",
        "illegal",
        "malformed",
        "must",
        "error",
        "failed",
        "exception",
        "null",
        "n a",
        "undefined",
        "execute",
        "abort",
        "submit",
        "dismiss",
        "cpm",
        "ctr",
        "average views",
        "are you sure",
        "your worth",
        "panic",
    ];
    for (name, mut person) in all(COLOURS) {
        person.size = (120, 40);
        let screen = person.screen().to_lowercase();
        let words: String =
            screen.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
        let words = format!(" {} ", words.split_whitespace().collect::<Vec<_>>().join(" "));
        for word in NEVER {
            assert!(!words.contains(&format!(" {word} ")), "{name} says {word:?}:\n{screen}");
        }
    }
}

/// Every page of every part, with its entries.
fn pages(person: &Person) -> Vec<Stop> {
    let profile = &person.app.desk.as_ref().unwrap().answers.profile;
    let mut stops = Vec::new();
    for part in (0..pitchkit::questions::PARTS.len()).map(PartAt::nth) {
        let entries = part.list().map_or(1, |list| list.len(profile, At::default()) + 1);
        for entry in 0..entries {
            let at = At { entry, inner: 0 };
            let count = sheets::pages(profile, part, at).len();
            stops.extend((0..count).map(|page| Stop::Page { part, at, page }));
        }
    }
    stops
}

#[test]
fn every_field_of_every_page_has_a_visible_row_at_80_by_24() {
    for size in [(80, 24), (60, 15), (120, 40)] {
        let mut person = Person::with_sample();
        person.size = size;
        for stop in pages(&person) {
            person.app.go(stop, 0);
            let items = page::items(person.app.desk.as_ref().unwrap());
            for (focus, item) in items.iter().enumerate() {
                person.app.go(stop, focus);
                let (buffer, hits, cursor) = person.draw();
                let (Item::Ask(question, _), screen) = (item, text(&buffer)) else { continue };
                let label: String = question.label.chars().take(12).collect();
                let screen_has = screen.to_lowercase().contains(&label.to_lowercase());
                assert!(screen_has, "{}:\n{screen}", question.id);
                let cursor = cursor.unwrap_or_else(|| panic!("{}:\n{screen}", question.id));
                assert!(hits.at(cursor.0, cursor.1).is_some(), "{}:\n{screen}", question.id);
                if size == (80, 24) {
                    for other in &items {
                        let Item::Ask(other, _) = other else { continue };
                        let label: String = other.label.chars().take(12).collect();
                        let seen = screen.to_lowercase().contains(&label.to_lowercase());
                        assert!(seen, "{} beside {}:\n{screen}", other.id, question.id);
                    }
                }
            }
        }
    }
}

#[test]
fn letters_of_any_script_are_typed_and_erased_one_by_one_in_every_field() {
    let scripts = ["👩‍🎤🇸🇪👍🏽❤️", "مَرْحَبًا", "日本語", "e\u{301}o\u{308}", "नमस्ते", "ไทย"];
    let mut person = Person::with_sample();
    let mut seen = 0;
    for stop in pages(&person) {
        person.app.go(stop, 0);
        for (focus, item) in page::items(person.app.desk.as_ref().unwrap()).iter().enumerate() {
            let Item::Ask(question, _) = item else { continue };
            if matches!(question.kind, Kind::Choice(..) | Kind::Several(..) | Kind::YesNo(_)) {
                continue;
            }
            for script in scripts {
                person.app.go(stop, focus);
                let typed = |person: &Person| match &person.app.screen {
                    Screen::Page(page) => page.visit.as_ref().unwrap().text().unwrap(),
                    _ => panic!("{}", question.id),
                };
                person.keys("<end>");
                let before = typed(&person);
                person.keys(script);
                assert_eq!(typed(&person), format!("{before}{script}"), "{}", question.id);
                for _ in script.graphemes(true) {
                    person.keys("<bs>");
                }
                assert_eq!(typed(&person), before, "{}", question.id);
            }
            seen += 1;
        }
    }
    assert!(seen > 60, "{seen} fields");
}
