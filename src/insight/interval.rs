//! How sure a rate is: the Wilson 95 % interval, printed outward.
//!
//! It treats engagements as independent yes/no events, which likes and comments of one person are
//! not: it is a rough guide.
//! Source: E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference",
//! Journal of the American Statistical Association 22 (1927).

/// The 97.5th percentile of the normal distribution.
const Z: f64 = 1.959_964;

/// An interval in percent.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// Lower bound, 0 to 100.
    pub low: f64,
    /// Upper bound, 0 to 100.
    pub high: f64,
}

impl Interval {
    /// Lower bound in tenths of a percent, rounded down.
    pub fn low_tenths(&self) -> i64 {
        (self.low * 10.0).floor() as i64
    }

    /// Upper bound in tenths of a percent, rounded up.
    pub fn high_tenths(&self) -> i64 {
        (self.high * 10.0).ceil() as i64
    }
}

/// The interval of `k` out of `n`; `None` for `n` = 0 or `k` > `n`.
pub fn wilson(k: u64, n: u64) -> Option<Interval> {
    if n == 0 || k > n {
        return None;
    }
    let (k, n) = (k as f64, n as f64);
    let p = k / n;
    let z2 = Z * Z;
    let scale = 1.0 + z2 / n;
    let centre = (p + z2 / (2.0 * n)) / scale;
    let half = Z * (p * (1.0 - p) / n + z2 / (4.0 * n * n)).sqrt() / scale;
    Some(Interval { low: (centre - half).max(0.0) * 100.0, high: (centre + half).min(1.0) * 100.0 })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn agrees_with_published_vectors() {
        for (k, n, low, high) in
            [(10, 50, 11.2438, 33.0371), (300, 10_000, 2.6833, 3.3528), (0, 50, 0.0, 7.1348)]
        {
            let interval = wilson(k, n).unwrap();
            assert!((interval.low - low).abs() < 1e-4, "{k} of {n}: {interval:?}");
            assert!((interval.high - high).abs() < 1e-4, "{k} of {n}: {interval:?}");
        }
    }

    #[test]
    fn prints_outward() {
        let interval = wilson(10, 50).unwrap();
        assert_eq!((interval.low_tenths(), interval.high_tenths()), (112, 331));
    }

    #[test]
    fn needs_a_part_of_a_whole() {
        assert_eq!(wilson(51, 50), None);
        assert_eq!(wilson(0, 0), None);
    }

    proptest! {
        #[test]
        fn holds_the_rate_within_its_bounds(n in 1..1_000_000_000_u64, share in 0.0..=1.0_f64) {
            let k = (share * n as f64) as u64;
            let interval = wilson(k, n).unwrap();
            let rate = k as f64 / n as f64 * 100.0;
            prop_assert!(0.0 <= interval.low && interval.high <= 100.0);
            prop_assert!(interval.low <= rate + 1e-9 && rate <= interval.high + 1e-9);
        }
    }
}
