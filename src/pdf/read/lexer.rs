//! The words of the notation (ISO 32000-1, 7.2 and 7.3).

/// A word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// A number as it is written.
    Number(&'a [u8]),
    /// A name without its slash.
    Name(Vec<u8>),
    /// A text's bytes.
    Text(Vec<u8>),
    OpenArray,
    CloseArray,
    OpenDictionary,
    CloseDictionary,
    /// `obj`, `stream`, `R` and so on.
    Keyword(&'a [u8]),
}

/// Reads words from a place on.
pub(super) struct Lexer<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Lexer<'a> {
    pub(super) fn new(bytes: &'a [u8], at: usize) -> Self {
        Self { bytes, at }
    }

    /// Where the next word may begin.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// The same, to look ahead no further than so many bytes.
    pub(super) fn ahead(&self, length: usize) -> Self {
        let end = self.bytes.len().min(self.at.saturating_add(length));
        Self { bytes: self.bytes.get(..end).unwrap_or_default(), at: self.at }
    }

    /// Goes on where another one, over the same bytes, has come to.
    pub(super) fn follow(&mut self, other: &Self) {
        self.at = other.at;
    }

    /// The next word; none at the end, and where no word can stand.
    pub(super) fn next(&mut self) -> Option<Token<'a>> {
        self.skip_space();
        match self.take()? {
            b'/' => Some(Token::Name(self.name())),
            b'(' => self.literal().map(Token::Text),
            b'[' => Some(Token::OpenArray),
            b']' => Some(Token::CloseArray),
            b'<' if self.peek() == Some(b'<') => {
                self.at += 1;
                Some(Token::OpenDictionary)
            }
            b'<' => self.hexadecimal().map(Token::Text),
            b'>' if self.peek() == Some(b'>') => {
                self.at += 1;
                Some(Token::CloseDictionary)
            }
            byte if is_regular(byte) => {
                self.at -= 1;
                let word = self.regular();
                let is_number = word.iter().all(|byte| b"0123456789+-.".contains(byte))
                    && word.iter().any(u8::is_ascii_digit);
                Some(if is_number { Token::Number(word) } else { Token::Keyword(word) })
            }
            _ => None,
        }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn take(&mut self) -> Option<u8> {
        let byte = self.peek()?;
        self.at += 1;
        Some(byte)
    }

    /// Skips white space and comments.
    fn skip_space(&mut self) {
        while let Some(byte) = self.peek() {
            if byte == b'%' {
                while self.peek().is_some_and(|byte| byte != b'\n' && byte != b'\r') {
                    self.at += 1;
                }
            } else if is_space(byte) {
                self.at += 1;
            } else {
                return;
            }
        }
    }

    fn regular(&mut self) -> &'a [u8] {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let length = rest.iter().position(|byte| !is_regular(*byte)).unwrap_or(rest.len());
        self.at += length;
        rest.get(..length).unwrap_or_default()
    }

    fn name(&mut self) -> Vec<u8> {
        let mut rest = self.regular().iter().copied();
        let mut name = Vec::new();
        while let Some(byte) = rest.next() {
            let mut after = rest.clone();
            let mut code = || Some(digit(after.next()?)? << 4 | digit(after.next()?)?);
            match code().filter(|_| byte == b'#') {
                Some(code) => {
                    name.push(code);
                    rest = after;
                }
                None => name.push(byte),
            }
        }
        name
    }

    fn literal(&mut self) -> Option<Vec<u8>> {
        let mut text = Vec::new();
        let mut open = 1_usize;
        loop {
            match self.take()? {
                b'(' => open += 1,
                b')' if open == 1 => return Some(text),
                b')' => open -= 1,
                b'\\' => {
                    text.extend(self.escaped()?);
                    continue;
                }
                _ => {}
            }
            text.push(self.bytes.get(self.at - 1).copied()?);
        }
    }

    /// What stands behind a backslash; nothing for a line that goes on.
    fn escaped(&mut self) -> Option<Option<u8>> {
        Some(Some(match self.take()? {
            b'n' => b'\n',
            b'r' => b'\r',
            b't' => b'\t',
            b'b' => 8,
            b'f' => 12,
            b'\n' => return Some(None),
            b'\r' => {
                self.at += usize::from(self.peek() == Some(b'\n'));
                return Some(None);
            }
            first @ b'0'..=b'7' => {
                let mut code = first - b'0';
                for _ in 0..2 {
                    let Some(next @ b'0'..=b'7') = self.peek() else { break };
                    code = code.wrapping_shl(3) | (next - b'0');
                    self.at += 1;
                }
                code
            }
            other => other,
        }))
    }

    fn hexadecimal(&mut self) -> Option<Vec<u8>> {
        let mut digits = Vec::new();
        loop {
            match self.take()? {
                b'>' => break,
                byte if is_space(byte) => {}
                byte => digits.push(digit(byte)?),
            }
        }
        let byte = |pair: &[u8]| pair.iter().fold(0, |byte, digit| byte << 4 | digit);
        if digits.len() % 2 == 1 {
            digits.push(0);
        }
        Some(digits.chunks(2).map(byte).collect())
    }
}

fn is_space(byte: u8) -> bool {
    b"\0\t\n\x0C\r ".contains(&byte)
}

fn is_regular(byte: u8) -> bool {
    !is_space(byte) && !b"()<>[]{}/%".contains(&byte)
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(text: &[u8]) -> Vec<Token<'_>> {
        let mut lexer = Lexer::new(text, 0);
        std::iter::from_fn(|| lexer.next()).collect()
    }

    #[test]
    fn every_kind_of_word() {
        let expected = [
            Token::OpenDictionary,
            Token::Name(b"A B".to_vec()),
            Token::OpenArray,
            Token::Number(b"-1.50"),
            Token::Keyword(b"true"),
            Token::CloseArray,
            Token::Text(vec![0xAB, 0xC0]),
            Token::CloseDictionary,
        ];
        assert_eq!(tokens(b"<< % remark\n/A#20B[-1.50 true]<ab c>>>"), expected);
    }

    #[test]
    fn texts_nest_and_escape() {
        let text = Token::Text(b"a(b)\n\x05\x53+)cd".to_vec());
        assert_eq!(tokens(b"(a(b)\\n\\5\\123\\053\\)c\\\r\nd)"), [text]);
        assert_eq!(tokens(b"(never ends"), []);
        assert_eq!(tokens(b"<12 x>"), []);
    }
}
