//! Texts, choices among words, and yes or no.

use std::path::{Component, Path};

use toml::de::DeValue;
use toml_edit::Value;

use crate::profile::Currency;
use crate::profile::text::{clean, clean_lines};

use super::{Kind, Wrong, meant};

/// One line of text.
pub(in crate::store) const TEXT: Text = Text { lines: false };
/// Text of several lines.
pub(in crate::store) const LINES: Text = Text { lines: true };
/// A picture's file name.
pub(in crate::store) const PICTURE: Picture = Picture;
/// A colour.
pub(in crate::store) const COLOUR: Colour = Colour;
/// An e-mail address.
pub(in crate::store) const EMAIL: Email = Email;
/// A currency.
pub(in crate::store) const CURRENCY: CurrencyCode = CurrencyCode;
/// Yes or no.
pub(in crate::store) const YES_NO: YesNo = YesNo;

pub(in crate::store) struct Text {
    lines: bool,
}

impl Kind<String> for Text {
    fn allowed(&self) -> String {
        "a text between quotation marks".to_owned()
    }

    fn read(&self, value: &DeValue<'_>) -> Result<Option<String>, Wrong> {
        let Some(text) = value.as_str() else {
            let fix = match value {
                DeValue::Integer(number) => Some(format!("write \"{number}\"")),
                DeValue::Float(number) => Some(format!("write \"{number}\"")),
                _ => None,
            };
            return Err(Wrong::other_kind(value, "a text").fix(fix));
        };
        let text = if self.lines { clean_lines(text) } else { clean(text) };
        Ok(Some(text.trim()).filter(|text| !text.is_empty()).map(str::to_owned))
    }

    fn write(&self, value: &String) -> Value {
        value.as_str().into()
    }
}

pub(in crate::store) struct Picture;

impl Kind<String> for Picture {
    fn allowed(&self) -> String {
        "the name of a picture in the kit's own folder, such as \"portrait.jpg\"".to_owned()
    }

    fn read(&self, value: &DeValue<'_>) -> Result<Option<String>, Wrong> {
        let Some(name) = TEXT.read(value)? else { return Ok(None) };
        if stays_inside(&name) {
            return Ok(Some(name));
        }
        Err(Wrong::new(format!("“{name}” is outside the kit's folder"))
            .fix(Some("copy the picture into the kit's folder and write only its name".to_owned())))
    }

    fn write(&self, value: &String) -> Value {
        value.as_str().into()
    }
}

/// Whether a path, read by the rules of any system, stays below the folder it is relative to.
pub(in crate::store) fn stays_inside(name: &str) -> bool {
    let plain = Path::new(name).components().all(|part| matches!(part, Component::Normal(_)));
    plain && !name.contains(['\\', ':', '\u{fffd}'])
}

pub(in crate::store) struct Colour;

impl Kind<String> for Colour {
    fn allowed(&self) -> String {
        "a # and six digits from 0 to 9 and A to F, such as \"#0B7A75\", or \"photo\"".to_owned()
    }

    fn read(&self, value: &DeValue<'_>) -> Result<Option<String>, Wrong> {
        let Some(colour) = TEXT.read(value)? else { return Ok(None) };
        let digits = colour.strip_prefix('#').unwrap_or(&colour);
        let is_hex = digits.chars().all(|digit| digit.is_ascii_hexdigit());
        if colour == "photo" || colour.starts_with('#') && is_hex && digits.len() == 6 {
            return Ok(Some(colour));
        }
        let full: Option<String> = match digits.len() {
            3 if is_hex => Some(digits.chars().flat_map(|digit| [digit, digit]).collect()),
            6 if is_hex => Some(digits.to_owned()),
            _ => None,
        };
        Err(Wrong::new(format!("“{colour}” is not a full colour"))
            .fix(full.map(|full| format!("write \"#{full}\""))))
    }

    fn write(&self, value: &String) -> Value {
        value.as_str().into()
    }
}

pub(in crate::store) struct Email;

impl Kind<String> for Email {
    fn allowed(&self) -> String {
        "an e-mail address, such as \"hello@example.com\"".to_owned()
    }

    fn read(&self, value: &DeValue<'_>) -> Result<Option<String>, Wrong> {
        TEXT.read(value)
    }

    fn write(&self, value: &String) -> Value {
        value.as_str().into()
    }

    fn doubt(&self, value: &String) -> Option<Wrong> {
        let is_address = value.split_once('@').is_some_and(|(name, host)| {
            !name.is_empty() && host.contains('.') && !value.contains(' ')
        });
        (!is_address).then(|| {
            Wrong::new(format!("“{value}” does not look like an e-mail address"))
                .fix(Some("write the whole address; brands answer to it".to_owned()))
        })
    }
}

pub(in crate::store) struct CurrencyCode;

impl Kind<Currency> for CurrencyCode {
    fn allowed(&self) -> String {
        "the three letters of a currency, such as \"GBP\", \"EUR\" or \"USD\"".to_owned()
    }

    fn read(&self, value: &DeValue<'_>) -> Result<Option<Currency>, Wrong> {
        let Some(code) = TEXT.read(value)? else { return Ok(None) };
        let sign = match code.as_str() {
            "£" => Some("GBP"),
            "€" => Some("EUR"),
            "$" => Some("USD"),
            "¥" => Some("JPY"),
            _ => None,
        };
        let wrong = || {
            Wrong::new(format!("“{code}” is not the code of a currency"))
                .fix(sign.map(|code| format!("write \"{code}\"")))
        };
        Currency::new(&code).map(Some).ok_or_else(wrong)
    }

    fn write(&self, value: &Currency) -> Value {
        value.code().into()
    }
}

pub(in crate::store) struct YesNo;

impl Kind<bool> for YesNo {
    fn allowed(&self) -> String {
        "true or false, without quotation marks".to_owned()
    }

    fn read(&self, value: &DeValue<'_>) -> Result<Option<bool>, Wrong> {
        let fix = |text: &str| match text.to_lowercase().as_str() {
            "yes" | "true" | "on" | "1" => Some("write true".to_owned()),
            "no" | "false" | "off" | "0" => Some("write false".to_owned()),
            _ => None,
        };
        value.as_bool().map(Some).ok_or_else(|| {
            Wrong::other_kind(value, "true or false").fix(value.as_str().and_then(fix))
        })
    }

    fn write(&self, value: &bool) -> Value {
        (*value).into()
    }
}

/// One of a few words.
pub(in crate::store) struct Choice<T: 'static>(pub(in crate::store) &'static [(T, &'static str)]);

impl<T: Copy + PartialEq> Kind<T> for Choice<T> {
    fn allowed(&self) -> String {
        let words: Vec<_> = self.0.iter().map(|(_, word)| format!("\"{word}\"")).collect();
        match words.as_slice() {
            [only] => only.clone(),
            [first @ .., last] => format!("{} or {last}", first.join(", ")),
            [] => String::new(),
        }
    }

    fn read(&self, value: &DeValue<'_>) -> Result<Option<T>, Wrong> {
        let Some(word) = TEXT.read(value)? else { return Ok(None) };
        if let Some((found, _)) = self.0.iter().find(|(_, known)| *known == word) {
            return Ok(Some(*found));
        }
        let meant = meant(&word, self.0.iter().map(|(_, known)| *known));
        Err(Wrong::new(format!("“{word}” is not one of the words known here"))
            .fix(meant.map(|meant| format!("did you mean \"{meant}\"?"))))
    }

    fn write(&self, value: &T) -> Value {
        let word = self.0.iter().find(|(known, _)| known == value).map(|(_, word)| *word);
        word.unwrap_or_default().into()
    }
}
