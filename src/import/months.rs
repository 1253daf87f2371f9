//! The words for months in the languages in which platforms write them.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::header::fold;

/// From January on: English, French, German, Portuguese, Spanish, Italian, Indonesian, Greek,
/// Vietnamese, and Bulgarian for what spreadsheet programs make of numbers.
const MONTHS: [&str; 12] = [
    "january jan janvier janv januar jan janeiro enero gennaio januari ιανουαρίου ιανουάριος \
     tháng_một tháng_1 януари яну",
    "february feb février févr fevr februar fevereiro febrero febbraio februari φεβρουαρίου \
     φεβρουάριος tháng_hai tháng_2 февруари фев",
    "march mar mars märz mrz março marzo maret μαρτίου μάρτιος tháng_ba tháng_3 март мар",
    "april apr avril avr abril aprile απριλίου απρίλιος tháng_tư tháng_4 април апр",
    "may mai maio mayo maggio mei μαΐου μάιος tháng_năm tháng_5 май",
    "june jun juin juni junho junio giugno ιουνίου ιούνιος tháng_sáu tháng_6 юни",
    "july jul juillet juil juli julho julio luglio ιουλίου ιούλιος tháng_bảy tháng_7 юли",
    "august aug août aout agosto agustus αυγούστου αύγουστος tháng_tám tháng_8 август авг",
    "september sept sep septembre setembro septiembre settembre σεπτεμβρίου σεπτέμβριος \
     tháng_chín tháng_9 септември септ сеп",
    "october oct octobre oktober okt outubro octubre ottobre οκτωβρίου οκτώβριος tháng_mười \
     tháng_10 октомври окт",
    "november nov novembre novembro noviembre νοεμβρίου νοέμβριος tháng_mười_một tháng_11 \
     ноември ное",
    "december dec décembre déc dezember dez dezembro diciembre dicembre desember δεκεμβρίου \
     δεκέμβριος tháng_mười_hai tháng_12 декември дек",
];

/// Every word with its month, from 1.
static NUMBERS: LazyLock<HashMap<&str, i8>> = LazyLock::new(|| {
    let months = (1..).zip(MONTHS);
    months.flat_map(|(month, words)| words.split_whitespace().map(move |it| (it, month))).collect()
});

/// The month that a word means, from 1.
pub(super) fn month(word: &str) -> Option<i8> {
    let word = word.trim_end_matches('.');
    if let Some(month) = NUMBERS.get(word.to_ascii_lowercase().as_str()) {
        return Some(*month);
    }
    NUMBERS.get(fold(word).replace(' ', "_").as_str()).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_known_in_every_language() {
        for (word, number) in [
            ("Feb", 2),
            ("Ιανουαρίου", 1),
            ("tháng Sáu", 6),
            ("tháng Mười", 10),
            ("tháng Mười Hai", 12),
            ("setembro", 9),
            ("sept.", 9),
            ("De\u{301}c.", 12),
            ("Juli", 7),
            ("юни", 6),
            ("März", 3),
        ] {
            assert_eq!(month(word), Some(number), "{word}");
        }
        for word in ["", "tháng", "Primary", "marc"] {
            assert_eq!(month(word), None, "{word}");
        }
    }

    #[test]
    fn no_word_means_two_months() {
        let mut seen = std::collections::HashMap::new();
        for (at, words) in MONTHS.iter().enumerate() {
            for word in words.split_whitespace() {
                assert_eq!(*seen.entry(word).or_insert(at), at, "{word}");
            }
        }
    }
}
