use super::*;

#[test]
fn an_unknown_language_is_reported() {
    let choose = |tag| Language::choose(Some(tag));
    assert_eq!(choose("en-us").language, Language::EnUs);
    assert_eq!(choose("en").unsupported, None);
    assert_eq!(Language::choose(None).language, Language::EnGb);
    let swahili = choose("sw");
    assert_eq!((swahili.language, swahili.unsupported), (Language::EnGb, Some("sw".into())));
}

#[test]
fn every_language_is_found_by_its_tag_and_by_its_tongue() {
    for (language, tag) in Language::ALL {
        assert_eq!(Language::choose(Some(tag)).language, language);
        assert_eq!(language.tag(), tag);
    }
    for (tag, language) in [
        ("en-AU", Language::EnGb),
        ("de-AT", Language::De),
        ("fr_CA", Language::Fr),
        ("PT", Language::PtBr),
        ("sv-FI", Language::Sv),
    ] {
        let choice = Language::choose(Some(tag));
        assert_eq!((choice.language, choice.unsupported), (language, None), "{tag}");
    }
}
