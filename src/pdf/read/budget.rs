//! What reading a file may cost.

use std::cell::Cell;

use super::Unreadable;

/// The most bytes that are read, unpacked and kept for one file. A kit needs a few times its own
/// size.
const BYTES: usize = 256 << 20;

/// The bytes that may still be read, unpacked or kept.
pub(in crate::pdf) struct Budget(Cell<usize>);

impl Budget {
    /// Enough for any kit.
    pub(in crate::pdf) fn new() -> Self {
        Self(Cell::new(BYTES))
    }

    /// Takes some of it.
    pub(in crate::pdf) fn spend(&self, bytes: usize) -> Result<(), Unreadable> {
        let left = self.0.get().checked_sub(bytes).ok_or(Unreadable::TooMuch)?;
        self.0.set(left);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_spent_is_gone() {
        let budget = Budget::new();
        assert_eq!(budget.spend(BYTES - 1), Ok(()));
        assert_eq!(budget.spend(2), Err(Unreadable::TooMuch));
        assert_eq!(budget.spend(1), Ok(()));
    }
}
