//! What can be booked, and for how much. Prices are printed as typed.

use super::outline::{PriceLabel, Remainder, ServiceRow, ServiceSection};
use super::writer::Writer;
use crate::profile::{Price, Service};

pub(super) fn section(writer: &Writer<'_>) -> Option<ServiceSection> {
    let words = writer.words;
    let is_amount = |service: &Service| matches!(service.price, Some(Price::Amount { .. }));
    let priced = writer.kit.services.iter().any(is_amount);
    let mut rows: Vec<ServiceRow> = writer
        .kit
        .services
        .iter()
        .filter_map(|service| {
            Some(ServiceRow {
                name: writer.text(&service.name)?,
                includes: writer.text(&service.includes),
                // Without any amount one line says it for all.
                price: service.price.filter(|_| priced).map(|each| price(writer, each)),
                package: service.package,
            })
        })
        .collect();
    rows.sort_by_key(|row| row.package);
    let heading = if priced { writer.headings.rates } else { writer.headings.services };
    let phrase = |left| (words.more_on_request)(&writer.left(left));
    (!rows.is_empty()).then(|| ServiceSection {
        heading: heading.to_owned(),
        more: Remainder::up_to(rows.len(), phrase),
        rows,
        on_request: (!priced).then(|| words.rates_on_request.to_owned()),
        terms: writer.text(&writer.kit.terms.text),
    })
}

fn price(writer: &Writer<'_>, price: Price) -> PriceLabel {
    match price {
        Price::Amount { money, from } => PriceLabel {
            from: from.then(|| writer.words.from.to_owned()),
            amount: writer.formats.money(money),
            is_amount: true,
        },
        Price::OnRequest => {
            PriceLabel { from: None, amount: writer.words.on_request.to_owned(), is_amount: false }
        }
    }
}
