//! Who this is and how to write to them.

use super::format;
use super::outline::{ContactBlock, Hero, Linked, Masthead, Picture};
use super::writer::Writer;

/// The longest introduction, in letters; longer ones are cut at the end of a sentence.
const LONGEST_BIO: usize = 240;

pub(super) fn masthead(writer: &Writer<'_>) -> Masthead {
    let month = writer.insights.as_of.map(|day| writer.formats.month(day));
    let kind = writer.words.media_kit.to_owned();
    let edition = month.as_deref().map_or_else(|| kind.clone(), writer.words.edition);
    Masthead { edition, kind, month, site: site(writer) }
}

pub(super) fn hero(writer: &Writer<'_>) -> Hero {
    let creator = &writer.kit.creator;
    let name = writer.name();
    let bio = writer.text(&creator.bio).unwrap_or_default();
    Hero {
        initials: format::capitals(&name),
        niche: writer.text(&creator.niche),
        handle: writer.verbatim(&creator.handle),
        location: writer.text(&creator.location),
        languages: languages(writer),
        tagline: writer.text(&creator.tagline),
        bio: introduction(&bio),
        photo: writer.picture(
            &creator.photo,
            (writer.words.portrait_of)(&name),
            creator.photo_focus,
        ),
        name,
    }
}

fn languages(writer: &Writer<'_>) -> Option<String> {
    let typed = &writer.kit.creator.languages;
    let languages: Vec<String> = typed.iter().filter_map(|each| writer.words_of(each)).collect();
    (!languages.is_empty()).then(|| writer.formats.list(&languages))
}

fn introduction(bio: &str) -> Vec<String> {
    let mut letters = 0;
    let mut sentences = format::sentences(bio);
    sentences.retain(|sentence| {
        let first = letters == 0;
        letters += sentence.chars().count() + usize::from(!first);
        first || letters <= LONGEST_BIO
    });
    sentences
}

pub(super) fn gallery(writer: &Writer<'_>) -> Vec<Picture> {
    let name = writer.name();
    let alt = || (writer.words.photograph_by)(&name);
    let files = writer.kit.look.gallery.iter().filter(|file| !file.is_empty());
    files.map(|file| Picture { file: file.clone(), alt: alt(), focus: None }).collect()
}

pub(super) fn contact(writer: &Writer<'_>) -> Option<ContactBlock> {
    let contact = &writer.kit.contact;
    let email = writer
        .verbatim(&contact.email)
        .map(|address| Linked { uri: format::mail(&address), text: address });
    let has_email = email.is_some();
    let primary = email.or_else(|| handle(writer)).or_else(|| site(writer))?;
    let phone = writer
        .verbatim(&contact.phone)
        .and_then(|number| Some(Linked { uri: format::phone(&number)?, text: number }));
    Some(ContactBlock {
        invitation: (writer.words.work_with)(&short_name(writer)),
        site: site(writer).filter(|site| has_email || *site != primary),
        primary,
        phone,
    })
}

/// The name a brand would use: what was typed, else the first word. A name in another script than
/// the Latin one stays whole.
fn short_name(writer: &Writer<'_>) -> String {
    let name = writer.name();
    let first = || name.split_whitespace().next().unwrap_or_default().to_owned();
    let latin = |name: &str| name.chars().all(|c| !c.is_alphabetic() || c < '\u{250}');
    match writer.text(&writer.kit.creator.short_name) {
        Some(short) => short,
        None if latin(&name) => first(),
        None => name,
    }
}

fn site(writer: &Writer<'_>) -> Option<Linked> {
    let address = writer.verbatim(&writer.kit.contact.website)?;
    Some(Linked { text: format::web_text(&address).to_owned(), uri: format::web(&address) })
}

/// The handle, leading to the first profile page that is known.
fn handle(writer: &Writer<'_>) -> Option<Linked> {
    let creator = writer.verbatim(&writer.kit.creator.handle);
    writer.kit.platforms.iter().find_map(|platform| {
        let url = writer.verbatim(&platform.url)?;
        let text = creator.clone().or_else(|| writer.verbatim(&platform.handle))?;
        Some(Linked { text, uri: format::web(&url) })
    })
}
