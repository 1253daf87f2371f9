//! What was worked out of the answers, kept until they change.
//!
//! A frame is drawn for every key, also for those that change no answer, and several parts of it
//! need the same: what follows from the answers is worked out once for every edition of them.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use super::Answers;

/// One thing that was worked out of answers; `K` is what else it depends on.
#[derive(Debug)]
pub struct Kept<K, V>(RefCell<Option<Made<K, V>>>);

#[derive(Debug)]
struct Made<K, V> {
    answers: Arc<Answers>,
    key: K,
    value: Rc<V>,
}

impl<K, V> Default for Kept<K, V> {
    fn default() -> Self {
        Self(RefCell::default())
    }
}

impl<K: PartialEq, V> Kept<K, V> {
    /// What follows from these answers: as it was kept, or worked out now.
    pub fn of(&self, answers: &Arc<Answers>, key: K, work: impl FnOnce() -> V) -> Rc<V> {
        let made = self.0.borrow();
        // an edition of the answers is never changed, only followed by another one
        let fits = |made: &&Made<K, V>| Arc::ptr_eq(&made.answers, answers) && made.key == key;
        if let Some(made) = made.as_ref().filter(fits) {
            return Rc::clone(&made.value);
        }
        drop(made);
        let value = Rc::new(work());
        let answers = Arc::clone(answers);
        *self.0.borrow_mut() = Some(Made { answers, key, value: Rc::clone(&value) });
        value
    }

    /// What followed from the answers before, or still does.
    pub fn last(&self, key: &K) -> Option<Rc<V>> {
        let made = self.0.borrow();
        made.as_ref().filter(|made| made.key == *key).map(|made| Rc::clone(&made.value))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_worked_out_once_for_every_edition_and_key() {
        let (kept, mut count) = (Kept::default(), 0);
        let (one, other) = (Arc::new(Answers::default()), Arc::new(Answers::default()));
        for (answers, key) in [(&one, 1), (&one, 1), (&one, 2), (&other, 2), (&other, 2)] {
            kept.of(answers, key, || count += 1);
        }
        assert_eq!(count, 3);
        assert!(kept.last(&2).is_some() && kept.last(&1).is_none());
    }
}
