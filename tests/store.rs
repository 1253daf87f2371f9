//! Kits survive being read, edited and saved.

use pitchkit::profile::Count;
use pitchkit::store;

const SAMPLE: &str = include_str!("../assets/sample/kit.toml");

#[test]
fn the_sample_is_read_completely() {
    let reading = store::read_text("kit.toml", SAMPLE);
    assert_eq!(reading.problems, []);
    assert_eq!(reading.read_only, None);
    let profile = reading.profile;
    assert_eq!(profile.creator.name.as_deref(), Some("Mila Hartwell"));
    assert_eq!(profile.platforms.len(), 3);
    assert_eq!(profile.platforms[0].history.len(), 12);
    assert_eq!(profile.collaborations[0].results[2].value.to_string(), "4.10");
    assert_eq!(profile.services.len(), 5);
    let countries = &profile.audience.unwrap().countries;
    assert_eq!(
        countries.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(),
        ["GB", "US", "IE", "DE", "NL"]
    );
}

#[test]
fn one_number_is_one_line() {
    let old = store::read_text("kit.toml", SAMPLE).profile;
    let mut new = old.clone();
    new.platforms[1].followers = Count::new(48_700);
    let text = store::update(SAMPLE, &old, &new).unwrap();
    assert_eq!(changed_lines(SAMPLE, &text), ["-followers = 48_600", "+followers = 48_700"]);
    assert_eq!(store::update(SAMPLE, &old, &old).unwrap(), SAMPLE);
}

#[test]
fn comments_order_and_unknown_keys_stay() {
    let text = "# mine\nmood = 'calm' # no key of ours\n\n[look]  # first!\ntheme='pop'\n\n[creator]\n\
                # who\nname = \"Ann\" # me\nshoes = 39\n\n# B first\n[[service]]\nid = 'b'\nname = 'B'\n\n\
                # then A\n[[service]]\nid = 'a'\nname = 'A' # a!\ncolour = 'red'\n";
    let old = store::read_text("kit.toml", text).profile;
    let mut new = old.clone();
    new.creator.name = Some("Anna".into());
    new.services.swap(0, 1);
    let updated = store::update(text, &old, &new).unwrap();
    assert_eq!(
        updated,
        "# mine\nmood = 'calm' # no key of ours\n\n[look]  # first!\ntheme='pop'\n\n[creator]\n\
         # who\nname = \"Anna\" # me\nshoes = 39\n\n# then A\n[[service]]\nid = 'a'\nname = 'A' # a!\n\
         colour = 'red'\n\n# B first\n[[service]]\nid = 'b'\nname = 'B'\n"
    );
}

#[test]
fn byte_order_mark_and_windows_line_ends_stay() {
    let text = format!("\u{feff}{}", SAMPLE.replace('\n', "\r\n"));
    let old = store::read_text("kit.toml", &text).profile;
    assert_eq!(old, store::read_text("kit.toml", SAMPLE).profile);
    let mut new = old.clone();
    new.creator.niche = Some("Bread".into());
    let updated = store::update(&text, &old, &new).unwrap();
    assert!(updated.starts_with('\u{feff}') && !updated.replace("\r\n", "").contains('\n'));
    assert_eq!(changed_lines(&text, &updated).len(), 2);
}

#[test]
fn what_could_not_be_read_is_not_lost_by_a_save() {
    let text = "[[platform]]\nid = \"a\"\nfollowers = \"many\"\nviews = 10\n\n[[collaboration]]\nid = \"c\"\n\
                results = [{ value = 1, label = \"x\" }, { value = \"lots\", label = \"y\" }]\n";
    let old = store::read_text("kit.toml", text).profile;
    let mut new = old.clone();
    new.platforms[0].views = Count::new(11);
    let updated = store::update(text, &old, &new).unwrap();
    assert_eq!(changed_lines(text, &updated), ["-views = 10", "+views = 11"]);
    new.collaborations[0].results[0].value = 2.into();
    let updated = store::update(text, &old, &new).unwrap();
    assert!(
        updated.contains("{ value = 2, label = \"x\" }, { value = \"lots\", label = \"y\" }"),
        "{updated}"
    );
}

/// The lines that one text has in the place of another's, common beginnings and ends left out.
fn changed_lines(before: &str, after: &str) -> Vec<String> {
    let (mut before, mut after): (Vec<_>, Vec<_>) =
        (before.lines().collect(), after.lines().collect());
    let same = before.iter().zip(&after).take_while(|(a, b)| a == b).count();
    before.drain(..same);
    after.drain(..same);
    while before.last().is_some() && before.last() == after.last() {
        before.pop();
        after.pop();
    }
    let mark = |sign: &str, lines: Vec<&str>| {
        lines.iter().map(|line| format!("{sign}{line}")).collect::<Vec<_>>()
    };
    [mark("-", before), mark("+", after)].concat()
}
