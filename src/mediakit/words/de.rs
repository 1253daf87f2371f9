//! German.

use super::{
    Counted, Headings, Number, Parts, Published, QuoteMarks, Sources, Voice, Words, place,
};
use crate::profile::{AudienceBase, Compensation, PlatformKind, ReplyTime};

pub(super) const GERMAN: Words = Words {
    quote_marks: QuoteMarks { open: "„", close: "“", inner: ("‚", "‘") },
    colon: ": ",
    semicolon: "; ",
    platform: |kind| match kind {
        PlatformKind::Other => Some("Andere Plattform"),
        _ => None,
    },
    short_countries: &[
        ("GB", "UK"),
        ("US", "USA"),
        ("AE", "VAE"),
        ("CI", "Elfenbeinküste"),
        ("DO", "Dom. Republik"),
        ("HK", "Hongkong"),
        ("MO", "Macau"),
    ],
    headings,
    title: |name| format!("Mediakit von {name}"),
    media_kit: "Mediakit",
    edition: |month| format!("Mediakit, {month}"),
    numbers: "Zahlen",
    reference: "Referenz",
    contact: "Kontakt",
    package: "Paket",
    followers_on: |platform| format!("Follower{}", on(platform)),
    subscribers: "Abonnenten",
    growth_of: |label, platforms| format!("{label}, {platforms}"),
    growth_chart: |from, to, months| format!("Follower: von {from} auf {to} in {months} Monaten"),
    reach_on: |label, platform| format!("{label}{}", on(platform)),
    median: "Median",
    median_on: |counted, platform| match counted {
        Counted::Views => format!("Aufrufe{} (Median)", on(platform)),
        Counted::Plays => format!("Wiedergaben (Median), {platform}"),
        Counted::ArticleViews => format!("Artikelaufrufe (Median), {platform}"),
        Counted::Viewers => format!("Zuschauer{} (Median)", on(platform)),
    },
    posts_a_week_on: |published, n, platform| rhythm(published, n, "Woche", platform),
    posts_a_month_on: |published, n, platform| rhythm(published, n, "Monat", platform),
    platform_column: "Plattform",
    posting_column: "Frequenz",
    counted: |n, counted| match counted {
        Counted::Views => n.to_string(),
        Counted::Plays => n.with("Wiedergabe", "Wiedergaben"),
        Counted::ArticleViews => n.with("Artikelaufruf", "Artikelaufrufe"),
        Counted::Viewers => n.with("Zuschauer", "Zuschauer"),
    },
    per_week: |n| format!("{n} / Woche"),
    per_month: |n| format!("{n} / Monat"),
    in_days: |n, days| format!("{n} in {}", days.with("Tag", "Tagen")),
    small_sample: "kleine Basis",
    posts: |n| n.with("Beitrag", "Beiträge"),
    gauge: |platform, rate| format!("Engagement{} {rate}", on(platform)),
    average_of: |publisher| format!("Durchschnitt laut {publisher}"),
    tier: |low, high| match high {
        Some(high) => format!("{low}–{high}:"),
        None => format!("über {low}:"),
    },
    short_average: |band| format!("Ø {band}"),
    undated: "undatiert",
    gender: |key| match key {
        "women" | "female" => Some("Frauen"),
        "men" | "male" => Some("Männer"),
        "other" => Some("andere"),
        "unknown" => Some("unbekannt"),
        _ => None,
    },
    share_of: str::to_owned,
    aged: |low, high| match high {
        Some(high) => format!("zwischen {low} und {high}"),
        None => format!("ab {low} Jahren"),
    },
    age: "Alter",
    country: "Land",
    genders: "Geschlecht",
    also_interested: |list| format!("Weitere Interessen: {list}."),
    answers: |share, time| {
        let time = time.map(|time| match time {
            ReplyTime::Hour => "innerhalb einer Stunde",
            ReplyTime::Day => "innerhalb eines Tages",
            ReplyTime::TwoDays => "innerhalb von zwei Tagen",
            ReplyTime::Week => "innerhalb einer Woche",
        });
        match (share, time) {
            (Some(share), Some(time)) => {
                Some(format!("Beantwortet {share} der Kommentare {time}."))
            }
            (Some(share), None) => Some(format!("Beantwortet {share} der Kommentare.")),
            (None, Some(time)) => Some(format!("Beantwortet Kommentare {time}.")),
            (None, None) => None,
        }
    },
    more: |n| format!("+{n}"),
    more_on_request: |n| format!("und {n} weitere auf Anfrage"),
    work_with: |name| format!("Zusammenarbeit mit {name}"),
    portrait_of: |name| format!("Porträt von {name}"),
    still_of: |brand| format!("Bild aus der Kampagne mit {brand}"),
    still_of_own: |title| format!("Bild aus „{title}“"),
    photograph_by: |name| format!("Foto: {name}"),
    relation,
    marked: |compensation, label| {
        format!("{}, als „{label}“ gekennzeichnet", relation(compensation))
    },
    all: |compensation, label| match label {
        Some(label) => format!("Alle {} und als „{label}“ gekennzeichnet.", relation(compensation)),
        None => format!("Alle {}.", relation(compensation)),
    },
    quote_relation: |compensation| match compensation {
        Compensation::Paid => Some("bezahlte Zusammenarbeit"),
        Compensation::Gifted => Some("kostenloses Produkt"),
        Compensation::Loan => Some("Leihprodukt"),
        Compensation::Discount => Some("vergünstigtes Produkt"),
        Compensation::Affiliate => Some("Affiliate-Partnerschaft"),
        Compensation::Ambassador => Some("bezahlte Ambassador-Kooperation"),
        Compensation::EmployeeOrFamily => Some("beruflich oder familiär mit der Marke verbunden"),
        Compensation::OwnBrand => Some("eigene Marke"),
        Compensation::Unpaid | Compensation::Sample => None,
    },
    own_work: "Eigene Arbeiten, nicht im Auftrag einer Marke.",
    sponsored: |days, counts| match days {
        Some(days) => {
            format!("Werbliche Beiträge in {}: {counts}.", days.with("Tag", "Tagen"))
        }
        None => format!("Werbliche Beiträge: {counts}."),
    },
    sponsored_of: |platform, sponsored, posts| format!("{platform} {sponsored} von {posts}"),
    from: "ab",
    on_request: "auf Anfrage",
    rates_on_request: "Preise auf Anfrage",
    figures_as_of: |day, days| match (day, days) {
        (Some(day), Some(days)) => Some(format!("Stand: {day}, {days}.")),
        (Some(day), None) => Some(format!("Stand: {day}.")),
        (None, Some(days)) => Some(format!("Zeitraum: {days}.")),
        (None, None) => None,
    },
    last_days: |days| {
        if days.is_one() { "letzter Tag".to_owned() } else { format!("letzte {days} Tage") }
    },
    source: |list| format!("Quelle: {list}."),
    sources: Sources {
        typed: "manuell eingegeben",
        imported: "importiert",
        screenshot: "manuell aus Screenshot übernommen",
        report_of: |report, day| format!("{report} vom {day}"),
    },
    may_overlap: |platforms| {
        format!("Summen über {platforms} Plattformen können Personen mehrfach zählen.")
    },
    parts: PARTS,
    base_on: |base, platforms| format!("{base} auf {platforms}"),
    counts_on_page: |page| format!("Einzelwerte auf Seite {page}"),
    counts_in_column: "Einzelwerte in der letzten Spalte",
    median_of: |posts| format!("Median, {posts}"),
    benchmark: |figures| format!("Vergleichswert: {figures}."),
    method: "Methode:",
    audience_as_of: |day, of, source| match day {
        Some(day) => format!("Community, Stand {day}: {of}, {source}."),
        None => format!("Community: {of}, {source}."),
    },
    audience_of: |platform, base, mailed| {
        let base = match base {
            Some(AudienceBase::Followers) if mailed => "Abonnenten",
            Some(AudienceBase::Followers) => "Follower",
            Some(AudienceBase::Viewers) => "Zuschauer",
            Some(AudienceBase::Views) => "Aufrufe",
            None => "Community",
        };
        match platform {
            Some(platform) if mailed => format!("{base}, {platform}"),
            Some(platform) => format!("{base}{}", on(platform)),
            None => format!("{base} auf allen Plattformen"),
        }
    },
    results_by: |brand, platform, creator| match (brand, platform, creator) {
        (true, false, false) => "Kampagnenergebnisse nach Angaben der Marken.",
        (false, true, false) => "Kampagnenergebnisse nach Angaben der Plattformen.",
        (false, false, true) => "Kampagnenergebnisse selbst gemessen.",
        (true, true, false) => "Kampagnenergebnisse nach Angaben der Marken und Plattformen.",
        (true, false, true) => {
            "Kampagnenergebnisse nach Angaben der Marken, teils selbst gemessen."
        }
        (false, true, true) => {
            "Kampagnenergebnisse nach Angaben der Plattformen, teils selbst gemessen."
        }
        (true, true, true) => {
            "Kampagnenergebnisse nach Angaben der Marken und Plattformen, teils selbst gemessen."
        }
        (false, false, false) => "Kampagnenergebnisse wie mitgeteilt.",
    },
    own_results: "Zahlen zu eigenen Arbeiten nach eigenen Angaben.",
};

const PARTS: Parts = Parts {
    engagement: "Engagement",
    open_rate: "Öffnungsrate",
    open_rate_within: "Öffnungsrate",
    click_rate: "Klickrate",
    public: "(Likes + Kommentare)",
    full: "(Likes + Kommentare + gespeicherte Beiträge + geteilte Inhalte)",
    followers: "Follower",
    views: "Aufrufe",
    reach: "Reichweite",
    opens: "Öffnungen",
    clicks: "Klicks",
    delivered: "Zustellungen",
};

/// How a creator stands to a brand, after "alle" as well.
fn relation(compensation: Compensation) -> &'static str {
    match compensation {
        Compensation::Paid => "bezahlt",
        Compensation::Gifted => "mit kostenlosem Produkt",
        Compensation::Loan => "mit Leihprodukt",
        Compensation::Discount => "mit vergünstigtem Produkt",
        Compensation::Affiliate => "auf Provisionsbasis",
        Compensation::Ambassador => "im Ambassador-Programm",
        Compensation::EmployeeOrFamily => "mit Anstellungs- oder Familienbezug zur Marke",
        Compensation::OwnBrand => "für die eigene Marke",
        Compensation::Unpaid => "unbezahlt",
        Compensation::Sample => "als Arbeitsprobe",
    }
}

/// " auf TikTok", ", Podcast"
fn on(platform: &str) -> String {
    place(platform, "auf", &["Podcast", "Blog", "Newsletter", "Andere Plattform"])
}

/// "Beiträge pro Woche auf TikTok", "Ausgabe pro Woche, Newsletter"
fn rhythm(published: Published, n: &Number, unit: &str, platform: &str) -> String {
    let (one, other, place) = match published {
        Published::Posts => ("Beitrag", "Beiträge", " auf"),
        Published::Issues => ("Ausgabe", "Ausgaben", ","),
        Published::Episodes => ("Folge", "Folgen", ","),
        Published::Articles => ("Artikel", "Artikel", ","),
        Published::Streams => ("Stream", "Streams", " auf"),
    };
    format!("{} pro {unit}{place} {platform}", n.form(one, other))
}

fn headings(voice: Voice) -> &'static Headings {
    match voice {
        Voice::Editorial => &EDITORIAL,
        Voice::Studio => &STUDIO,
        Voice::Minimal => &MINIMAL,
        Voice::Pop => &POP,
    }
}

const EDITORIAL: Headings = Headings {
    platforms: "Wo die Community ist",
    followers_column: "Follower",
    subscribers_column: "Abonnenten",
    engagement_column: "Engagement-Rate",
    open_rate_column: "Öffnungsrate",
    views_column: "Aufrufe (Median)",
    benchmark_lead: |publisher| format!("Durchschnitt laut {publisher} für Accounts dieser Größe:"),
    watching: "Wer zuschaut",
    clients: "Kooperationen mit",
    topics: "Was ich mache",
    work: "Ausgewählte Kooperationen",
    mixed_work: "Kooperationen mit Marken",
    samples: "Arbeitsproben",
    audience: "Community",
    cities: "Top-Städte",
    rates: "Leistungen und Preise",
    services: "Leistungen",
    followers_across: |platforms| format!("Follower auf {platforms} Plattformen"),
    engagement_on: |platform, _| format!("Engagement{}", on(platform)),
    monthly_reach: "Monatliche Reichweite",
    growth_in: |months| format!("Wachstum in {months} Monaten"),
    in_country: |code, name| from_country(code, name),
};

const STUDIO: Headings = Headings {
    platforms: "Plattformen",
    engagement_column: "Engagement",
    benchmark_lead: |publisher| format!("Durchschnitt laut {publisher}"),
    watching: "Community",
    clients: "Zusammengearbeitet mit",
    work: "Kampagnen, die gewirkt haben",
    rates: "Preise",
    engagement_on: |platform, base| {
        format!("Engagement{} (Basis: {})", on(platform), PARTS.base(base))
    },
    growth_in: |months| format!("in {months} Monaten"),
    ..EDITORIAL
};

const MINIMAL: Headings = Headings {
    platforms: "Plattformen",
    benchmark_lead: |publisher| format!("Durchschnitt laut {publisher}"),
    watching: "Community",
    clients: "Partner",
    topics: "Themen",
    work: "Kooperationen",
    cities: "Städte",
    rates: "Preise",
    engagement_on: |platform, base| {
        format!("Engagement{} (Basis: {})", on(platform), PARTS.base(base))
    },
    growth_in: |months| format!("Follower in {months} Monaten"),
    ..EDITORIAL
};

const POP: Headings = Headings {
    platforms: "Plattformen",
    benchmark_lead: |publisher| format!("Durchschnitt laut {publisher}"),
    clients: "Marken, die mir vertrauen",
    work: "Kampagnen, die im Kopf bleiben",
    rates: "Preise",
    followers_across: |platforms| format!("Follower, {platforms} Plattformen"),
    monthly_reach: "Monatliche Reichweite",
    growth_in: |months| format!("Wachstum in {months} Monaten"),
    ..EDITORIAL
};

/// "aus Deutschland", "aus den USA"
fn from_country(code: &str, name: &str) -> String {
    let with_article = WITH_ARTICLE.iter().find(|(known, _)| *known == code);
    with_article.map_or_else(|| format!("aus {name}"), |(_, phrase)| (*phrase).to_owned())
}

/// Countries whose names have an article, or are said otherwise than the CLDR writes them.
const WITH_ARTICLE: [(&str, &str); 50] = [
    ("AE", "aus den Vereinigten Arabischen Emiraten"),
    ("AX", "von den Ålandinseln"),
    ("BQ", "aus den Karibischen Niederlanden"),
    ("BS", "von den Bahamas"),
    ("CC", "von den Kokosinseln"),
    ("CD", "aus der Demokratischen Republik Kongo"),
    ("CF", "aus der Zentralafrikanischen Republik"),
    ("CG", "aus der Republik Kongo"),
    ("CH", "aus der Schweiz"),
    ("CI", "von der Elfenbeinküste"),
    ("CK", "von den Cookinseln"),
    ("DO", "aus der Dominikanischen Republik"),
    ("EH", "aus der Westsahara"),
    ("FK", "von den Falklandinseln"),
    ("FO", "von den Färöern"),
    ("GB", "aus Großbritannien"),
    ("GM", "aus Gambia"),
    ("HK", "aus Hongkong"),
    ("IM", "von der Isle of Man"),
    ("IQ", "aus dem Irak"),
    ("IR", "aus dem Iran"),
    ("KM", "von den Komoren"),
    ("KY", "von den Kaimaninseln"),
    ("LB", "aus dem Libanon"),
    ("MD", "aus Moldau"),
    ("MH", "von den Marshallinseln"),
    ("MN", "aus der Mongolei"),
    ("MO", "aus Macau"),
    ("MP", "von den Nördlichen Marianen"),
    ("MV", "von den Malediven"),
    ("NE", "aus dem Niger"),
    ("NL", "aus den Niederlanden"),
    ("OM", "aus dem Oman"),
    ("PH", "von den Philippinen"),
    ("PS", "aus den Palästinensischen Gebieten"),
    ("SB", "von den Salomonen"),
    ("SC", "von den Seychellen"),
    ("SD", "aus dem Sudan"),
    ("SK", "aus der Slowakei"),
    ("SS", "aus dem Südsudan"),
    ("TC", "von den Turks- und Caicosinseln"),
    ("TD", "aus dem Tschad"),
    ("TR", "aus der Türkei"),
    ("UA", "aus der Ukraine"),
    ("US", "aus den USA"),
    ("VA", "aus dem Vatikan"),
    ("VG", "von den Britischen Jungferninseln"),
    ("VI", "von den Amerikanischen Jungferninseln"),
    ("XK", "aus dem Kosovo"),
    ("YE", "aus dem Jemen"),
];
