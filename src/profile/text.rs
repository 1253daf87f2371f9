//! Cleans text at every boundary: what is read, shown, printed or made a file name of.

use unicode_segmentation::UnicodeSegmentation;

/// The longest file name that is made, in bytes: it leaves room for an ending and a number.
pub const LONGEST_FILE_NAME: usize = 100;

/// One line of text in which every character is harmless to a screen, a page and a file name.
///
/// Control characters become their visible pictures (U+2400 to U+2421, so that no escape sequence
/// survives), characters that reorder or hide text become U+FFFD, every line break becomes a
/// space. Letters of all scripts and the joiners of emoji and Persian stay.
pub fn clean(text: &str) -> String {
    // most text is plain
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return text.to_owned();
    }
    text.replace("\r\n", " ").chars().map(|c| if c == '\n' { ' ' } else { harmless(c) }).collect()
}

/// Like [`clean`], but keeps line feeds: for texts of several lines.
pub fn clean_lines(text: &str) -> String {
    text.replace("\r\n", "\n").chars().map(|c| if c == '\n' { c } else { harmless(c) }).collect()
}

fn harmless(c: char) -> char {
    match c {
        '\t' | '\u{85}' | '\u{2028}' | '\u{2029}' => ' ',
        '\0'..='\u{1f}' => {
            char::from_u32(0x2400 + u32::from(c)).unwrap_or(char::REPLACEMENT_CHARACTER)
        }
        '\u{7f}' => '\u{2421}',
        '\u{80}'..='\u{9f}' => char::REPLACEMENT_CHARACTER,
        // embeddings and overrides, isolates, tag characters, the byte order mark: UAX #9, UTS #51
        '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}'
        | '\u{e0000}'..='\u{e007f}'
        | '\u{feff}' => char::REPLACEMENT_CHARACTER,
        other => other,
    }
}

/// A name as a file name: lower case, letters and digits of any script kept, all else one `-`.
///
/// It is one component of a path, at most [`LONGEST_FILE_NAME`] bytes, never a name that Windows
/// reserves for a device. Nothing left gives `fallback`.
pub fn file_name(name: &str, fallback: &str) -> String {
    let mut slug = String::new();
    for cluster in clean(name).to_lowercase().graphemes(true) {
        // a cluster keeps a letter and its marks together, so that no cut can separate them
        if cluster.starts_with(char::is_alphanumeric) {
            if slug.len() + cluster.len() > LONGEST_FILE_NAME {
                break;
            }
            slug.push_str(cluster);
        } else if !slug.is_empty() && !slug.ends_with('-') && slug.len() < LONGEST_FILE_NAME {
            slug.push('-');
        }
    }
    let slug = slug.trim_end_matches('-');
    match slug {
        "" => fallback.to_owned(),
        device if is_reserved(device) => format!("{device}-kit"),
        slug => slug.to_owned(),
    }
}

/// `name`, or `name-2`, `name-3` and so on: the first that is not taken.
pub fn free_name(name: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let mut free = name.to_owned();
    let mut number = 2_u64;
    while is_taken(&free) {
        free = format!("{name}-{number}");
        number += 1;
    }
    free
}

/// Whether Windows takes this name for a device, whatever follows its first dot
/// (Microsoft, "Naming Files, Paths, and Namespaces").
pub fn is_reserved(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name).trim_end().to_lowercase();
    if ["con", "prn", "aux", "nul", "conin$", "conout$"].contains(&stem.as_str()) {
        return true;
    }
    stem.strip_prefix("com").or_else(|| stem.strip_prefix("lpt")).is_some_and(|port| {
        matches!(port, "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "¹" | "²" | "³")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn makes_controls_visible_and_drops_what_reorders() {
        assert_eq!(clean("a\u{1b}[31mb\u{7f}\0"), "a␛[31mb␡␀");
        assert_eq!(clean("a\u{202e}b\u{2066}c\u{e0041}"), "a\u{fffd}b\u{fffd}c\u{fffd}");
        assert_eq!(clean("one\r\ntwo\u{2028}three\tfour"), "one two three four");
        assert_eq!(clean_lines("one\r\ntwo\rthree"), "one\ntwo␍three");
    }

    #[test]
    fn keeps_every_script_and_its_joiners() {
        for text in ["می‌خواهم", "👩‍🍳", "Zoë", "שלום", "日本語"] {
            assert_eq!(clean(text), text);
        }
    }

    #[test]
    fn file_names_are_one_safe_component() {
        for (name, file) in [
            ("Mila Hartwell", "mila-hartwell"),
            ("../../etc/passwd", "etc-passwd"),
            ("  Zoë & Söhne!  ", "zoë-söhne"),
            ("みどりキッチン 2", "みどりキッチン-2"),
            ("CON", "con-kit"),
            ("NUL .pdf", "nul-pdf"),
            ("com1", "com1-kit"),
            ("🍳🔥", "media-kit"),
            ("\u{202e}", "media-kit"),
        ] {
            assert_eq!(file_name(name, "media-kit"), file, "{name}");
        }
        assert!(is_reserved("NUL .pdf") && is_reserved("con.tar.gz") && !is_reserved("console"));
    }

    #[test]
    fn long_file_names_are_cut_between_letters() {
        let file = file_name(&"é".repeat(300), "media-kit");
        assert_eq!(file, "é".repeat(50));
        assert_eq!(file_name(&format!("{} b", "a".repeat(99)), "media-kit"), "a".repeat(99));
    }
}
