//! Kits survive being read, edited and saved.

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
