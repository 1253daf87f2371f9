//! Objects (ISO 32000-1, 7.3).

use std::collections::BTreeMap;
use std::ops::Range;

use super::lexer::{Lexer, Token};
use super::{Budget, Unreadable};

/// The deepest that lists and dictionaries lie in one another.
const DEEPEST: usize = 48;
/// What a value takes in memory, in bytes, roughly.
const VALUE: usize = 64;

/// The number of an object and its generation.
pub(in crate::pdf) type Id = (u32, u16);

/// A dictionary.
pub(in crate::pdf) type Entries = BTreeMap<Vec<u8>, Value>;

/// An object.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::pdf) enum Value {
    Null,
    Boolean(bool),
    /// As it is written.
    Number(Vec<u8>),
    Name(Vec<u8>),
    Text(Vec<u8>),
    List(Vec<Value>),
    Dictionary(Entries),
    /// Another object.
    Reference(Id),
    /// Its dictionary, and where its packed bytes lie in the file.
    Stream(Entries, Range<usize>),
}

impl Value {
    /// A whole number that is not negative.
    pub(in crate::pdf) fn count(&self) -> Option<usize> {
        match self {
            Self::Number(digits) => number(digits),
            _ => None,
        }
    }

    pub(in crate::pdf) fn name(&self) -> Option<&[u8]> {
        match self {
            Self::Name(name) => Some(name),
            _ => None,
        }
    }

    pub(in crate::pdf) fn list(&self) -> &[Value] {
        match self {
            Self::List(items) => items,
            _ => &[],
        }
    }

    /// The entries of a dictionary or a stream.
    pub(in crate::pdf) fn entries(&self) -> Option<&Entries> {
        match self {
            Self::Dictionary(entries) | Self::Stream(entries, _) => Some(entries),
            _ => None,
        }
    }

    pub(in crate::pdf) fn reference(&self) -> Option<Id> {
        match self {
            Self::Reference(id) => Some(*id),
            _ => None,
        }
    }
}

/// A whole number as it is written.
pub(super) fn number<T: std::str::FromStr>(digits: &[u8]) -> Option<T> {
    std::str::from_utf8(digits).ok()?.parse().ok()
}

/// Reads a value.
pub(super) fn read(lexer: &mut Lexer<'_>, budget: &Budget) -> Result<Value, Unreadable> {
    let token = next(lexer, budget)?;
    read_from(token, lexer, budget, DEEPEST)
}

/// The next word, paid for.
pub(super) fn next<'a>(lexer: &mut Lexer<'a>, budget: &Budget) -> Result<Token<'a>, Unreadable> {
    let before = lexer.at();
    let token = lexer.next();
    budget.spend(lexer.at() - before)?;
    token.ok_or(Unreadable::Damaged)
}

fn read_from(
    token: Token<'_>,
    lexer: &mut Lexer<'_>,
    budget: &Budget,
    depth: usize,
) -> Result<Value, Unreadable> {
    budget.spend(VALUE)?;
    let inside = depth.checked_sub(1).ok_or(Unreadable::Damaged)?;
    Ok(match token {
        Token::Number(digits) => match reference(digits, lexer) {
            Some(id) => Value::Reference(id),
            None => Value::Number(digits.to_vec()),
        },
        Token::Name(name) => Value::Name(name),
        Token::Text(text) => Value::Text(text),
        Token::OpenArray => {
            let mut items = Vec::new();
            loop {
                match next(lexer, budget)? {
                    Token::CloseArray => break Value::List(items),
                    token => items.push(read_from(token, lexer, budget, inside)?),
                }
            }
        }
        Token::OpenDictionary => {
            let mut entries = Entries::new();
            loop {
                match next(lexer, budget)? {
                    Token::CloseDictionary => break Value::Dictionary(entries),
                    Token::Name(key) => {
                        let token = next(lexer, budget)?;
                        entries.insert(key, read_from(token, lexer, budget, inside)?);
                    }
                    _ => return Err(Unreadable::Damaged),
                }
            }
        }
        Token::Keyword(b"true") => Value::Boolean(true),
        Token::Keyword(b"false") => Value::Boolean(false),
        Token::Keyword(b"null") => Value::Null,
        Token::Keyword(_) | Token::CloseArray | Token::CloseDictionary => {
            return Err(Unreadable::Damaged);
        }
    })
}

/// A reference, if that is what begins with this number.
fn reference(digits: &[u8], lexer: &mut Lexer<'_>) -> Option<Id> {
    // A space, a generation, a space and the word; other things that follow can be long.
    const LONGEST: usize = 32;
    let mut ahead = lexer.ahead(LONGEST);
    let Some(Token::Number(generation)) = ahead.next() else { return None };
    let is_reference = ahead.next() == Some(Token::Keyword(b"R"));
    let id = is_reference.then_some((number(digits)?, number(generation)?))?;
    lexer.follow(&ahead);
    Some(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(text: &[u8]) -> Result<Value, Unreadable> {
        read(&mut Lexer::new(text, 0), &Budget::new())
    }

    #[test]
    fn lists_and_dictionaries_hold_references() {
        let list = vec![Value::Number(b"1".to_vec()), Value::Reference((12, 0)), Value::Null];
        let entries = Entries::from([(b"A".to_vec(), Value::List(list))]);
        assert_eq!(value(b"<</A[1 12 0 R null]>>"), Ok(Value::Dictionary(entries)));
    }

    #[test]
    fn what_does_not_end_or_is_too_deep_is_damaged() {
        assert_eq!(value(b"[1 2"), Err(Unreadable::Damaged));
        assert_eq!(value(b"<</A>>"), Err(Unreadable::Damaged));
        assert_eq!(value(&b"[".repeat(100_000)), Err(Unreadable::Damaged));
    }
}
