//! What reaching people costs a brand. Costs are rounded up to the cent: truncation would flatter.

use rust_decimal::{Decimal, RoundingStrategy};

use crate::profile::{Count, Percent};

/// Fee per thousand of `count` (views, reach), in the fee's currency, up to the next cent.
pub fn per_thousand(fee: Decimal, count: Decimal) -> Option<Decimal> {
    let cost = fee.checked_mul(Decimal::ONE_THOUSAND)?.checked_div(count)?;
    Some(cost.round_dp_with_strategy(2, RoundingStrategy::ToPositiveInfinity))
}

/// People reached in a market, if the share among those reached is that of the audience.
pub fn reach_in_market(reach: Count, share: Percent) -> Option<Decimal> {
    Decimal::from(reach.get()).checked_mul(share.get())?.checked_div(Decimal::ONE_HUNDRED)
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::*;

    fn decimal(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn costs_are_rounded_up() {
        assert_eq!(per_thousand(300.into(), 7_300.into()), Some(decimal("41.10")));
    }

    #[test]
    fn a_market_is_priced_by_its_unrounded_reach() {
        let share = Percent::new(decimal("58.7")).unwrap();
        let reach = reach_in_market(Count::new(4_105).unwrap(), share).unwrap();
        assert_eq!(reach.trunc(), 2_409.into());
        assert_eq!(per_thousand(300.into(), reach), Some(decimal("124.51")));
    }

    #[test]
    fn nobody_reached_has_no_cost() {
        assert_eq!(per_thousand(300.into(), Decimal::ZERO), None);
    }
}
