//! Lines of text, names on platforms, pictures and colours.

use std::path::{Component, Path};

use super::Read;
use crate::profile::text::{clean, clean_lines};

pub(in crate::questions) fn line(text: &str) -> Read<String> {
    Ok((clean(text).trim().to_owned(), None))
}

pub(in crate::questions) fn area(text: &str) -> Read<String> {
    Ok((clean_lines(text).trim().to_owned(), None))
}

pub(in crate::questions) fn read_handle(text: &str) -> Read<String> {
    let typed = clean(text);
    let handle = handle(&typed);
    let echo = (handle.trim_start_matches('@') != typed.trim().trim_start_matches('@'))
        .then(|| handle.clone());
    Ok((handle, echo))
}

/// `@name` from a name or a link; anything with spaces stays as it is.
pub(in crate::questions) fn handle(text: &str) -> String {
    let text = text.trim();
    if text.starts_with('@') || text.contains(char::is_whitespace) || text.is_empty() {
        return text.to_owned();
    }
    let bare = text.trim_start_matches("https://").trim_start_matches("http://");
    let is_link = bare.len() < text.len() || bare.split('/').next().is_some_and(is_host);
    if !is_link {
        return if text.contains('/') { text.to_owned() } else { format!("@{text}") };
    }
    let path = bare.split(['?', '#']).next().unwrap_or(bare);
    // the address of a whole site, as of a blog, is its own name
    let name = path.split('/').skip(1).find(|part| {
        !part.is_empty()
            && !matches!(*part, "c" | "channel" | "user" | "in" | "company" | "profile")
    });
    match name {
        Some(name) => format!("@{}", name.trim_start_matches('@')),
        None if path.split('/').next().is_some_and(is_host) => {
            path.trim_end_matches('/').to_owned()
        }
        None => text.to_owned(),
    }
}

/// Whether a text is the name of a site; a name such as `ana.bakes` is not taken for one.
fn is_host(text: &str) -> bool {
    let ends = [".com", ".tv", ".net", ".org", ".co", ".be", ".me", ".fm", ".app", ".social"];
    let text = text.to_lowercase();
    text.starts_with("www.") || ends.iter().any(|end| text.ends_with(end))
}

pub(in crate::questions) fn picture(text: &str) -> Read<String> {
    let name = clean(text).trim().to_owned();
    let plain = Path::new(&name).components().all(|part| matches!(part, Component::Normal(_)));
    if !plain || name.contains(['\\', ':', '\u{fffd}']) {
        return Err(
            "Copy the picture into the kit's folder, then write its name, such as portrait.jpg"
                .to_owned(),
        );
    }
    Ok((name, None))
}

pub(in crate::questions) fn colour(text: &str) -> Read<String> {
    let colour = clean(text).trim().to_owned();
    if colour.eq_ignore_ascii_case("photo") {
        return Ok(("photo".to_owned(), None));
    }
    let digits = colour.strip_prefix('#').unwrap_or(&colour);
    let full: String = match digits.len() {
        3 => digits.chars().flat_map(|digit| [digit, digit]).collect(),
        _ => digits.to_owned(),
    };
    if full.len() == 6 && full.chars().all(|digit| digit.is_ascii_hexdigit()) {
        let full = format!("#{full}");
        return Ok((full.clone(), (full != colour).then_some(full)));
    }
    Err("Write a colour such as #0B7A75, or photo to take it from your picture".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pasted_link_becomes_the_name() {
        for (text, wanted) in [
            ("ana", "@ana"),
            ("@ana", "@ana"),
            ("ana.bakes", "@ana.bakes"),
            ("https://www.tiktok.com/@ana?lang=en", "@ana"),
            ("instagram.com/ana/", "@ana"),
            ("https://www.youtube.com/c/ana", "@ana"),
            ("https://ana.substack.com", "ana.substack.com"),
            ("Ana in the kitchen", "Ana in the kitchen"),
        ] {
            assert_eq!(handle(text), wanted, "{text}");
            assert_eq!(handle(&handle(text)), wanted);
        }
    }

    #[test]
    fn a_picture_stays_in_the_folder_and_a_colour_is_whole() {
        assert!(picture("portrait.jpg").is_ok() && picture("../portrait.jpg").is_err());
        assert!(picture("/etc/passwd").is_err());
        assert_eq!(colour("0b7").unwrap().0, "#00bb77");
        assert!(colour("teal").is_err() && colour("#12345é").is_err());
    }
}
