//! Swedish.

use super::{
    Counted, Headings, Number, Parts, Published, QuoteMarks, Sources, Voice, Words, place,
};
use crate::profile::{AudienceBase, Compensation, PlatformKind, ReplyTime};

pub(super) const SWEDISH: Words = Words {
    quote_marks: QuoteMarks { open: "”", close: "”", inner: ("’", "’") },
    colon: ": ",
    semicolon: "; ",
    platform: |kind| match kind {
        PlatformKind::Newsletter => Some("Nyhetsbrev"),
        PlatformKind::Podcast => Some("Podd"),
        PlatformKind::Blog => Some("Blogg"),
        PlatformKind::Other => Some("Annan plattform"),
        _ => None,
    },
    short_countries: &[
        ("AE", "Emiraten"),
        ("BA", "Bosnien"),
        ("CD", "Kongo-Kinshasa"),
        ("DO", "Dom. rep."),
        ("HK", "Hongkong"),
        ("MO", "Macao"),
    ],
    headings,
    title: |name| format!("Mediakit för {name}"),
    media_kit: "Mediakit",
    edition: |month| format!("Mediakit, {month}"),
    numbers: "Siffror",
    reference: "Referens",
    contact: "Kontakt",
    package: "Paket",
    followers_on: |platform| format!("följare{}", on(platform)),
    subscribers: "prenumeranter",
    growth_of: |label, platforms| format!("{label}, {platforms}"),
    growth_chart: |from, to, months| format!("Följare: från {from} till {to} på {months} månader"),
    reach_on: |label, platform| format!("{label}{}", on(platform)),
    median: "median",
    median_on: |counted, platform| match counted {
        Counted::Views => format!("visningar{} (median)", on(platform)),
        Counted::Plays => format!("lyssningar (median), {platform}"),
        Counted::ArticleViews => format!("artikelvisningar (median), {platform}"),
        Counted::Viewers => format!("tittare{} (median)", on(platform)),
    },
    posts_a_week_on: |published, n, platform| rhythm(published, n, "veckan", platform),
    posts_a_month_on: |published, n, platform| rhythm(published, n, "månaden", platform),
    platform_column: "Plattform",
    posting_column: "Frekvens",
    counted: |n, counted| match counted {
        Counted::Views => n.to_string(),
        Counted::Plays => n.with("lyssning", "lyssningar"),
        Counted::ArticleViews => n.with("visning", "visningar"),
        Counted::Viewers => n.with("tittare", "tittare"),
    },
    per_week: |n| format!("{n} / vecka"),
    per_month: |n| format!("{n} / månad"),
    in_days: |n, days| format!("{n} på {}", days.with("dag", "dagar")),
    small_sample: "litet underlag",
    posts: |n| n.with("inlägg", "inlägg"),
    gauge: |platform, rate| format!("Engagemang{} {rate}", on(platform)),
    average_of: |publisher| format!("genomsnitt enligt {publisher}"),
    tier: |low, high| match high {
        Some(high) => format!("{low}–{high}:"),
        None => format!("över {low}:"),
    },
    short_average: |band| format!("snitt {band}"),
    undated: "utan årtal",
    gender: |key| match key {
        "women" | "female" => Some("kvinnor"),
        "men" | "male" => Some("män"),
        "other" => Some("annat"),
        "unknown" => Some("okänt"),
        _ => None,
    },
    share_of: str::to_owned,
    aged: |low, high| match high {
        Some(high) => format!("i åldern {low}–{high} år"),
        None => format!("{low} år eller äldre"),
    },
    age: "Ålder",
    country: "Land",
    genders: "Kön",
    also_interested: |list| format!("Andra intressen: {list}."),
    answers: |share, time| {
        let time = time.map(|time| match time {
            ReplyTime::Hour => "inom en timme",
            ReplyTime::Day => "inom en dag",
            ReplyTime::TwoDays => "inom två dagar",
            ReplyTime::Week => "inom en vecka",
        });
        match (share, time) {
            (Some(share), Some(time)) => {
                Some(format!("Svarar på {share} av kommentarerna {time}."))
            }
            (Some(share), None) => Some(format!("Svarar på {share} av kommentarerna.")),
            (None, Some(time)) => Some(format!("Svarar på kommentarer {time}.")),
            (None, None) => None,
        }
    },
    more: |n| format!("+{n} till"),
    more_on_request: |n| format!("och {n} till på förfrågan"),
    work_with: |name| format!("Samarbeta med {name}"),
    portrait_of: |name| format!("Porträtt av {name}"),
    still_of: |brand| format!("Bild från kampanjen med {brand}"),
    still_of_own: |title| format!("Bild från ”{title}”"),
    photograph_by: |name| format!("Foto: {name}"),
    relation,
    marked: |compensation, label| format!("{}, märkt ”{label}”", relation(compensation)),
    all: |compensation, label| {
        let all = match compensation {
            Compensation::Paid => "Alla betalda",
            Compensation::Unpaid => "Alla obetalda",
            other => {
                let marked = label.map(|label| format!(" Märkning: ”{label}”."));
                return format!("Gäller alla: {}.{}", relation(other), marked.unwrap_or_default());
            }
        };
        match label {
            Some(label) => format!("{all}, märkta ”{label}”."),
            None => format!("{all}."),
        }
    },
    quote_relation: |compensation| match compensation {
        Compensation::Paid => Some("betalt samarbete"),
        Compensation::Gifted => Some("produkt som gåva"),
        Compensation::Loan => Some("lånad produkt"),
        Compensation::Discount => Some("rabatterad produkt"),
        Compensation::Affiliate => Some("affiliatesamarbete"),
        Compensation::Ambassador => Some("betalt ambassadörskap"),
        Compensation::EmployeeOrFamily => Some("anställd hos eller närstående till varumärket"),
        Compensation::OwnBrand => Some("eget varumärke"),
        Compensation::Unpaid | Compensation::Sample => None,
    },
    own_work: "Egna arbeten, inte gjorda på uppdrag.",
    sponsored: |days, counts| match days {
        Some(days) => format!("Reklaminlägg på {}: {counts}.", days.with("dag", "dagar")),
        None => format!("Reklaminlägg: {counts}."),
    },
    sponsored_of: |platform, sponsored, posts| format!("{platform} {sponsored} av {posts}"),
    from: "från",
    on_request: "på förfrågan",
    rates_on_request: "Priser på förfrågan",
    figures_as_of: |day, days| match (day, days) {
        (Some(day), Some(days)) => Some(format!("Siffror per den {day}, {days}.")),
        (Some(day), None) => Some(format!("Siffror per den {day}.")),
        (None, Some(days)) => Some(format!("Period: {days}.")),
        (None, None) => None,
    },
    last_days: |days| {
        if days.is_one() { "senaste dagen".to_owned() } else { format!("senaste {days} dagarna") }
    },
    source: |list| format!("Källa: {list}."),
    sources: Sources {
        typed: "manuell inmatning",
        imported: "import",
        screenshot: "manuell inmatning från skärmbild",
        report_of: |report, day| format!("{report} ({day})"),
    },
    may_overlap: |platforms| {
        format!("Summor från {platforms} plattformar kan räkna en person flera gånger.")
    },
    parts: PARTS,
    base_on: |base, platforms| format!("{base} ({platforms})"),
    counts_on_page: |page| format!("detaljer på sidan {page}"),
    counts_in_column: "detaljer i sista spalten",
    median_of: |posts| format!("median av {posts}"),
    benchmark: |figures| format!("Jämförelse: {figures}."),
    method: "Metod:",
    audience_as_of: |day, of, source| match day {
        Some(day) => format!("Publik per den {day}: {of}, {source}."),
        None => format!("Publik: {of}, {source}."),
    },
    audience_of: |platform, base, mailed| {
        let base = match base {
            Some(AudienceBase::Followers) if mailed => "prenumeranter",
            Some(AudienceBase::Followers) => "följare",
            Some(AudienceBase::Viewers) => "tittare",
            Some(AudienceBase::Views) => "visningar",
            None => "publik",
        };
        match platform {
            Some(platform) if mailed => format!("{base}, {platform}"),
            Some(platform) => format!("{base}{}", on(platform)),
            None => format!("{base} på alla plattformar"),
        }
    },
    results_by: |brand, platform, creator| match (brand, platform, creator) {
        (true, false, false) => "Kampanjresultat enligt varumärkena.",
        (false, true, false) => "Kampanjresultat enligt plattformarna.",
        (false, false, true) => "Kampanjresultat enligt egen mätning.",
        (true, true, false) => "Kampanjresultat enligt varumärkena och plattformarna.",
        (true, false, true) => "Kampanjresultat enligt varumärkena, delvis egen mätning.",
        (false, true, true) => "Kampanjresultat enligt plattformarna, delvis egen mätning.",
        (true, true, true) => {
            "Kampanjresultat enligt varumärkena och plattformarna, delvis egen mätning."
        }
        (false, false, false) => "Kampanjresultat så som de rapporterats.",
    },
    own_results: "Siffror för egna arbeten enligt egen uppgift.",
};

const PARTS: Parts = Parts {
    engagement: "Engagemang",
    open_rate: "Öppningsfrekvens",
    open_rate_within: "öppningsfrekvens",
    click_rate: "Klickfrekvens",
    public: "(gilla-markeringar + kommentarer)",
    full: "(gilla-markeringar + kommentarer + sparade + delningar)",
    followers: "följare",
    views: "visningar",
    reach: "räckvidd",
    opens: "öppningar",
    clicks: "klick",
    delivered: "levererade mejl",
};

/// How a creator stands to a brand; "ett samarbete" goes without saying.
fn relation(compensation: Compensation) -> &'static str {
    match compensation {
        Compensation::Paid => "betalt samarbete",
        Compensation::Gifted => "produkt som gåva",
        Compensation::Loan => "lånad produkt",
        Compensation::Discount => "rabatterad produkt",
        Compensation::Affiliate => "affiliatesamarbete",
        Compensation::Ambassador => "ambassadörskap",
        Compensation::EmployeeOrFamily => "anställd hos eller närstående till varumärket",
        Compensation::OwnBrand => "eget varumärke",
        Compensation::Unpaid => "obetalt samarbete",
        Compensation::Sample => "arbetsprov",
    }
}

/// " på TikTok", ", Podd"
fn on(platform: &str) -> String {
    place(platform, "på", &["Podd", "Blogg", "Nyhetsbrev", "Annan plattform"])
}

/// "inlägg i veckan på TikTok", "utskick i veckan, Nyhetsbrev"
fn rhythm(published: Published, n: &Number, unit: &str, platform: &str) -> String {
    let (one, other, place) = match published {
        Published::Posts => ("inlägg", "inlägg", " på"),
        Published::Issues => ("utskick", "utskick", ","),
        Published::Episodes => ("avsnitt", "avsnitt", ","),
        Published::Articles => ("artikel", "artiklar", ","),
        Published::Streams => ("sändning", "sändningar", " på"),
    };
    format!("{} i {unit}{place} {platform}", n.form(one, other))
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
    platforms: "Här finns publiken",
    followers_column: "Följare",
    subscribers_column: "Prenumeranter",
    engagement_column: "Engagemangsgrad",
    open_rate_column: "Öppningsfrekvens",
    views_column: "Visningar (median)",
    benchmark_lead: |publisher| {
        format!("Genomsnitt enligt {publisher} för konton av denna storlek:")
    },
    watching: "De som tittar",
    clients: "Har samarbetat med",
    topics: "Det här gör jag",
    work: "Utvalda samarbeten",
    mixed_work: "Samarbeten med varumärken",
    samples: "Arbetsprover",
    audience: "Publik",
    cities: "Vanligaste städerna",
    rates: "Tjänster och priser",
    services: "Tjänster",
    followers_across: |platforms| format!("följare på {platforms} plattformar"),
    engagement_on: |platform, _| format!("engagemang{}", on(platform)),
    monthly_reach: "räckvidd per månad",
    growth_in: |months| format!("tillväxt på {months} månader"),
    in_country: |code, name| in_country(code, name),
};

const STUDIO: Headings = Headings {
    platforms: "Plattformar",
    engagement_column: "Engagemang",
    benchmark_lead: |publisher| format!("Genomsnitt enligt {publisher}"),
    watching: "Publik",
    clients: "Har jobbat med",
    work: "Kampanjer som gav resultat",
    rates: "Priser",
    engagement_on: |platform, base| {
        format!("engagemang{}, räknat på {}", on(platform), PARTS.base(base))
    },
    growth_in: |months| format!("på {months} månader"),
    ..EDITORIAL
};

const MINIMAL: Headings = Headings {
    platforms: "Plattformar",
    benchmark_lead: |publisher| format!("Genomsnitt enligt {publisher}"),
    watching: "Publik",
    clients: "Samarbetspartner",
    topics: "Ämnen",
    work: "Samarbeten",
    cities: "Städer",
    rates: "Priser",
    engagement_on: |platform, base| {
        format!("engagemang{}, räknat på {}", on(platform), PARTS.base(base))
    },
    growth_in: |months| format!("följare på {months} månader"),
    ..EDITORIAL
};

const POP: Headings = Headings {
    platforms: "Plattformar",
    followers_column: "följare",
    subscribers_column: "prenumeranter",
    engagement_column: "engagemang",
    open_rate_column: "öppningsfrekvens",
    views_column: "visningar (median)",
    benchmark_lead: |publisher| format!("Genomsnitt enligt {publisher}"),
    clients: "Varumärken jag jobbat med",
    work: "Kampanjer att minnas",
    rates: "Priser",
    followers_across: |platforms| format!("Följare, {platforms} plattformar"),
    engagement_on: |platform, _| format!("Engagemang{}", on(platform)),
    monthly_reach: "Räckvidd per månad",
    growth_in: |months| format!("Tillväxt på {months} månader"),
    ..EDITORIAL
};

/// "i Sverige", "på Island"
fn in_country(code: &str, name: &str) -> String {
    const ISLANDS: [&str; 58] = [
        "AG", "AI", "AW", "AX", "BB", "BL", "BM", "BS", "CC", "CK", "CU", "CV", "CW", "CX", "CY",
        "DM", "FJ", "FK", "FO", "GD", "GG", "GL", "GP", "GU", "IM", "IS", "JE", "JM", "KM", "KN",
        "KY", "LC", "MF", "MG", "MH", "MP", "MQ", "MS", "MT", "MU", "MV", "NF", "NU", "PH", "PM",
        "PN", "RE", "SB", "SC", "SH", "SX", "TC", "TK", "TT", "VC", "VG", "VI", "YT",
    ];
    match code {
        "HK" => "i Hongkong".to_owned(),
        "MO" => "i Macao".to_owned(),
        code if ISLANDS.contains(&code) => format!("på {name}"),
        _ => format!("i {name}"),
    }
}
