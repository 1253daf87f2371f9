//! Which of the families that have a character goes best with the design and the document.

use icu_properties::props::Script;

use crate::layout::script::{is_pictograph, script};

/// What is looked for.
#[derive(Clone, Copy)]
pub(super) struct Wish {
    pub(super) character: char,
    pub(super) serif: bool,
    pub(super) han: Han,
}

/// Whose forms of the characters that China, Japan and Korea share are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Han {
    #[default]
    Japan,
    China,
    Taiwan,
    Korea,
}

impl Han {
    pub(super) fn of_language(tag: &str) -> Option<Self> {
        let tag = tag.to_ascii_lowercase();
        let mut parts = tag.split(['-', '_']);
        match parts.next()? {
            "ja" => Some(Self::Japan),
            "ko" => Some(Self::Korea),
            "zh" => {
                let traditional = parts.any(|part| matches!(part, "hant" | "tw" | "hk" | "mo"));
                Some(if traditional { Self::Taiwan } else { Self::China })
            }
            _ => None,
        }
    }

    /// The country whose other letters stand beside the shared ones.
    pub(super) fn of_words<'a>(words: impl IntoIterator<Item = &'a str>) -> Self {
        let scripts = words.into_iter().flat_map(str::chars).map(script);
        let known = scripts.filter_map(|script| match script {
            Script::Hiragana | Script::Katakana => Some(Self::Japan),
            Script::Hangul => Some(Self::Korea),
            Script::Bopomofo => Some(Self::Taiwan),
            _ => None,
        });
        known.min_by_key(|han| *han as u8).unwrap_or_default()
    }

    /// How families for it are marked at the end of their names.
    fn marks(self) -> &'static [&'static str] {
        match self {
            Self::Japan => &["JP", "Japanese", "ProN", "Pro", "Yu", "MS", "Meiryo"],
            Self::China => &["SC", "CN", "GB", "YaHei", "SimSun"],
            Self::Taiwan => &["TC", "TW", "HK", "JhengHei", "PMingLiU"],
            Self::Korea => &["KR", "Malgun", "Nanum", "Apple SD", "Batang"],
        }
    }
}

/// Words in the names of families with serifs, or what stands for them in other scripts.
const SERIFS: &[&str] =
    &["Serif", "Naskh", "Mincho", "Ming", "Song", "Batang", "Myungjo", "Times", "Frank", "Amiri"];
/// Words in the names of families that are made for something else than a page of text.
const ODD: &[&str] = &[
    "Mono",
    "Looped",
    "Kufi",
    "Nastaliq",
    "Rashi",
    "Display",
    "Condensed",
    "Unjoined",
    "UI",
    "Hand",
];
/// Families that are made to be read, in every script.
const TRUSTED: &[&str] = &["Noto", "Source Han", "Hiragino", "PingFang", "Yu ", "Segoe", "Apple"];
/// Families whose characters are pictures in colour.
const PICTURES: &[&str] = &["Emoji"];

/// How well a family goes with what is wished for; less is better. Its name decides in the end, so
/// that the same fonts give the same choice.
pub(super) fn rank(name: &str, wish: Wish) -> (bool, bool, bool, bool, bool, usize, String) {
    let has = |words: &[&str]| words.iter().any(|word| name.contains(word));
    let emoji = is_pictograph(wish.character) != has(PICTURES);
    let other_han = match script(wish.character) {
        Script::Han | Script::Hiragana | Script::Katakana | Script::Hangul | Script::Common => {
            !has(wish.han.marks())
        }
        _ => false,
    };
    (emoji, has(ODD), !has(TRUSTED), wish.serif != has(SERIFS), other_han, name.len(), name.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(names: &[&'static str], wish: Wish) -> &'static str {
        let mut names = names.to_vec();
        names.sort_by_key(|name| rank(name, wish));
        names[0]
    }

    #[test]
    fn a_serif_goes_with_a_serif_and_the_country_decides() {
        let all = [
            "Noto Sans CJK JP",
            "Noto Sans Mono CJK JP",
            "Noto Serif CJK JP",
            "Noto Serif CJK SC",
            "Noto Serif CJK KR",
        ];
        let wish = Wish { character: '林', serif: true, han: Han::Japan };
        assert_eq!(first(&all, wish), "Noto Serif CJK JP");
        assert_eq!(first(&all, Wish { serif: false, ..wish }), "Noto Sans CJK JP");
        assert_eq!(first(&all, Wish { han: Han::China, ..wish }), "Noto Serif CJK SC");
        let arabic = ["Noto Kufi Arabic", "Noto Sans Arabic", "Noto Naskh Arabic"];
        let wish = Wish { character: 'ل', ..wish };
        assert_eq!(first(&arabic, wish), "Noto Naskh Arabic");
        assert_eq!(first(&arabic, Wish { serif: false, ..wish }), "Noto Sans Arabic");
    }

    #[test]
    fn a_picture_is_looked_for_among_pictures() {
        let wish = Wish { character: '🍓', serif: true, han: Han::Japan };
        let all = ["Noto Serif", "Noto Sans Symbols", "Noto Color Emoji"];
        assert_eq!(first(&all, wish), "Noto Color Emoji");
        assert_eq!(first(&all, Wish { character: '♪', ..wish }), "Noto Serif");
    }

    #[test]
    fn the_language_or_the_words_say_whose_forms_are_meant() {
        assert_eq!(Han::of_language("zh-Hant"), Some(Han::Taiwan));
        assert_eq!(Han::of_language("zh-CN"), Some(Han::China));
        assert_eq!(Han::of_language("en-GB"), None);
        assert_eq!(Han::of_words(["小林 美和子", "残りものを"]), Han::Japan);
        assert_eq!(Han::of_words(["김민지", "金"]), Han::Korea);
    }
}
