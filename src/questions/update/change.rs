//! How far a number moved, and whether that may be a slip of the finger.

use crate::insight::growth;
use crate::mediakit::format::Formats;

/// "+5.1%", "−3.0%", "no change", "new", or where there is nothing to be a part of, "from 0".
pub(crate) fn percent(formats: &Formats, was: Option<u64>, now: u64) -> String {
    let Some(was) = was else { return "new".to_owned() };
    if was == now {
        return "no change".to_owned();
    }
    growth::change(was, now).map_or_else(|| "from 0".to_owned(), |change| formats.change(change))
}

/// A question about a number that moved by more than half, up or down; "from 0" says it all.
pub(super) fn doubt(formats: &Formats, was: u64, now: u64) -> Option<String> {
    if was == 0 || now.abs_diff(was).saturating_mul(2) <= was {
        return None;
    }
    let is_times = |more: u64, less: u64, times: u64| more >= less.saturating_mul(times);
    let slip = match (now, was) {
        (0, _) => "leave it empty if you do not know it",
        _ if now == was.saturating_mul(10) => "one zero too many?",
        _ if was == now.saturating_mul(10) => "one zero too few?",
        _ if is_times(now, was, 5) => "one digit too many?",
        _ if is_times(was, now, 5) => "one digit too few?",
        _ => "is that right?",
    };
    Some(format!("Was {}, now {}: {slip}", formats.exact(was), formats.exact(now)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_change_is_said_with_its_sign_and_never_rounded_away() {
        let formats = Formats::new("en-GB");
        for (was, now, said) in [
            (Some(12_500), 13_140, "+5.1%"),
            (Some(9_200), 9_650, "+4.8%"),
            (Some(1_000), 970, "−3.0%"),
            (Some(510), 510, "no change"),
            (Some(510), 5_100, "+900.0%"),
            (Some(510), 0, "−100.0%"),
            (Some(0), 5, "from 0"),
            (None, 5, "new"),
            (Some(1_000_000), 1_000_001, "< +0.1%"),
            (Some(1_000_000), 999_999, "−0.1%"),
        ] {
            assert_eq!(percent(&formats, was, now), said);
        }
    }

    #[test]
    fn only_more_than_half_is_doubted() {
        let formats = Formats::new("en-GB");
        let said = |was, now| doubt(&formats, was, now);
        assert_eq!(said(510, 5_100).unwrap(), "Was 510, now 5,100: one zero too many?");
        assert_eq!(said(5_100, 510).unwrap(), "Was 5,100, now 510: one zero too few?");
        assert_eq!(said(510, 5_480).unwrap(), "Was 510, now 5,480: one digit too many?");
        assert_eq!(said(100, 151).unwrap(), "Was 100, now 151: is that right?");
        assert_eq!(said(52, 0).unwrap(), "Was 52, now 0: leave it empty if you do not know it");
        for (was, now) in [(100, 150), (100, 50), (0, 5), (0, 0)] {
            assert_eq!(said(was, now), None);
        }
    }

    proptest! {
        #[test]
        fn what_changed_never_reads_as_unchanged(was in 1..1_000_000_000_u64, now in 0..1_000_000_000_u64) {
            let said = percent(&Formats::new("en-GB"), Some(was), now);
            prop_assert_eq!(said == "no change", was == now);
            prop_assert_eq!(said.contains('+'), now > was, "{}", said);
            prop_assert_eq!(said.contains('−'), now < was, "{}", said);
            prop_assert!(!said.contains("+0.0") && !said.contains("−0.0"), "{}", said);
        }
    }
}
