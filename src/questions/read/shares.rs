//! Names with percentages: `UK 46, US 17`, or one a line.

use super::Read;
use super::{country, number, words};
use crate::profile::Percent;
use crate::profile::audience::Shares;
use crate::profile::text::clean;

/// What the names are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Names {
    /// Kept as typed.
    AsTyped,
    /// `women`, `men`, `other`.
    Genders,
    /// `18-24`, `55+`.
    Ages,
    /// Kept as codes, shown by name.
    Countries,
}

impl Names {
    fn kept(self, name: &str) -> String {
        match self {
            Self::AsTyped => name.to_owned(),
            Self::Ages => name.replace('–', "-"),
            Self::Countries => country::code(name),
            Self::Genders => match name.to_lowercase().as_str() {
                "women" | "woman" | "female" => "women".to_owned(),
                "men" | "man" | "male" => "men".to_owned(),
                "other" | "others" => "other".to_owned(),
                _ => name.to_owned(),
            },
        }
    }

    fn shown(self, name: &str) -> String {
        match self {
            Self::Countries => country::write(name),
            _ => self.kept(name),
        }
    }

    fn example(self) -> &'static str {
        match self {
            Self::AsTyped => "London 14, Bristol 9",
            Self::Genders => "women 78, men 20, other 2",
            Self::Ages => "18-24 14, 25-34 41",
            Self::Countries => "UK 46, US 17",
        }
    }
}

pub(in crate::questions) fn write(shares: &Shares, names: Names) -> String {
    let row = |(name, share): &(String, Percent)| {
        let name = names.shown(name);
        // a mark at the end of a name would be taken for the one before a share
        let mark = name.chars().next_back().filter(|last| matches!(last, ':' | '='));
        format!("{name}{} {}", mark.map_or_else(String::new, String::from), share.get())
    };
    words::write(&shares.iter().map(row).collect::<Vec<_>>())
}

pub(in crate::questions) fn read(text: &str, names: Names) -> Read<Shares> {
    let (rows, _) = words::read(text)?;
    let mut shares = Shares::new();
    for row in rows {
        let said = || format!("Write a name and its share of 100, such as {}", names.example());
        let (name, share) = apart(&row).ok_or_else(said)?;
        let name = names.kept(&clean(name));
        if shares.iter().any(|(known, _)| *known == name) {
            return Err(format!("{} is there twice; write each name once", names.shown(&name)));
        }
        shares.push((name, share));
    }
    let echo = write(&shares, names);
    Ok((shares, (echo != text.trim()).then_some(echo)))
}

/// The name and the share behind it, or before it: `71 % women`.
fn apart(row: &str) -> Option<(&str, Percent)> {
    let row = row.trim();
    let before = |mark: fn(char) -> bool| {
        let (share, name) = row.split_once(mark)?;
        let name = name.trim();
        Some((name, number::share(share.trim())?)).filter(|_| !name.is_empty())
    };
    behind(row).or_else(|| before(|c| c == '%')).or_else(|| before(char::is_whitespace))
}

/// The name and the share behind it.
fn behind(row: &str) -> Option<(&str, Percent)> {
    let row = row.trim_end_matches('%').trim_end();
    let at = row.rfind(|c: char| c.is_whitespace() || matches!(c, ':' | '='))?;
    let (name, share) = row.split_at_checked(at)?;
    let share = number::share(share.trim_start_matches([':', '=']).trim())?;
    let name = name.trim();
    let name = name.strip_suffix([':', '=']).unwrap_or(name).trim_end();
    (!name.is_empty()).then_some((name, share))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_names_with_shares_on_one_line_or_many() {
        for text in [
            "UK 46, US 17",
            "46 % UK, 17% United States",
            "46 uk, 17 us",
            "uk: 46%, United States = 17 %",
            "GB 46\nusa 17",
            "UK 46,US 17",
        ] {
            let (shares, _) = read(text, Names::Countries).unwrap();
            assert_eq!(write(&shares, Names::Countries), "UK 46, US 17", "{text}");
            assert_eq!(shares.first().unwrap().0, "GB");
        }
        let (ages, _) = read("18–24 14,5, 25-34 41", Names::Ages).unwrap();
        assert_eq!(write(&ages, Names::Ages), "18-24 14.5, 25-34 41");
        let (ages, _) = read("14% 18-24, 25-34 41 %", Names::Ages).unwrap();
        assert_eq!(write(&ages, Names::Ages), "18-24 14, 25-34 41");
        assert!(read("UK 46, UK 3", Names::Countries).unwrap_err().contains("twice"));
        assert!(read("UK lots", Names::Countries).unwrap_err().contains("UK 46"));
    }
}
