//! What of a table that nobody knows is not shown: addresses, other people's names, what is earned.

use crate::import::header::fold;

/// Words of columns in which people or earnings stand.
const COLUMNS: [&str; 16] = [
    "mail",
    "phone",
    "address",
    "author",
    "commenter",
    "follower name",
    "user",
    "subscriber name",
    "customer",
    "revenue",
    "earning",
    "income",
    "payout",
    "rpm",
    "cpm",
    "umsatz",
];

/// Whether an example of a column is not to be shown: it may be somebody's name or address, or what
/// the creator earns.
pub(super) fn is_private(column: &str, example: &str) -> bool {
    let column = fold(column);
    COLUMNS.iter().any(|word| column.contains(word)) || example.split_whitespace().any(is_address)
}

/// Whether a word is an e-mail address or a handle. The link to a page may have one in it.
fn is_address(word: &str) -> bool {
    !word.contains("://") && word.split_once('@').is_some_and(|(_, after)| !after.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_and_earnings_are_not_shown() {
        for (column, example) in [
            ("E-mail", "somebody"),
            ("Comment author", "Ada"),
            ("Estimated revenue (USD)", "12.40"),
            ("Text", "thank you @somebody"),
            ("Who", "somebody@example.com"),
        ] {
            assert!(is_private(column, example), "{column}: {example}");
        }
        for (column, example) in [
            ("Link", "https://www.tiktok.com/@milahartwell/video/1"),
            ("Title", "Beans @ home"),
            ("Views", "1,240"),
        ] {
            assert!(!is_private(column, example), "{column}: {example}");
        }
    }
}
