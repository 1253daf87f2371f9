//! Italian.

use super::{
    Counted, Headings, Number, Parts, Published, QuoteMarks, Sources, Voice, Words, place,
};
use crate::profile::{AudienceBase, Compensation, PlatformKind, ReplyTime};

pub(super) const ITALIAN: Words = Words {
    quote_marks: QuoteMarks { open: "«", close: "»", inner: ("“", "”") },
    colon: ": ",
    semicolon: "; ",
    platform: |kind| match kind {
        PlatformKind::Other => Some("Altra piattaforma"),
        _ => None,
    },
    short_countries: &[
        ("AE", "Emirati"),
        ("BA", "Bosnia"),
        ("CD", "RD Congo"),
        ("DO", "Rep. Dominicana"),
        ("HK", "Hong Kong"),
        ("MO", "Macao"),
    ],
    headings,
    title: |name| format!("Media kit di {name}"),
    media_kit: "Media kit",
    edition: |month| format!("Media kit, {month}"),
    numbers: "Numeri",
    reference: "Testimonianza",
    contact: "Contatti",
    package: "Pacchetto",
    followers_on: |platform| format!("follower{}", on(platform)),
    subscribers: "iscritti",
    growth_of: |label, platforms| format!("{label}, {platforms}"),
    growth_chart: |from, to, months| format!("Follower: da {from} a {to} in {months} mesi"),
    reach_on: |label, platform| format!("{label}{}", on(platform)),
    median: "mediana",
    median_on: |counted, platform| match counted {
        Counted::Views => format!("visualizzazioni{} (mediana)", on(platform)),
        Counted::Plays => format!("ascolti (mediana), {platform}"),
        Counted::ArticleViews => format!("visualizzazioni degli articoli (mediana), {platform}"),
        Counted::Viewers => format!("spettatori{} (mediana)", on(platform)),
    },
    posts_a_week_on: |published, n, platform| rhythm(published, n, "a settimana", platform),
    posts_a_month_on: |published, n, platform| rhythm(published, n, "al mese", platform),
    platform_column: "Piattaforma",
    posting_column: "Frequenza",
    counted: |n, counted| match counted {
        Counted::Views => n.to_string(),
        Counted::Plays => n.with_of("ascolto", "ascolti", "di "),
        Counted::ArticleViews => n.with_of("visualizzazione", "visualizzazioni", "di "),
        Counted::Viewers => n.with_of("spettatore", "spettatori", "di "),
    },
    per_week: |n| format!("{n} / settimana"),
    per_month: |n| format!("{n} / mese"),
    in_days: |n, days| format!("{n} in {}", days.with_of("giorno", "giorni", "di ")),
    small_sample: "campione ridotto",
    posts: |n| n.with_of("post", "post", "di "),
    gauge: |platform, rate| format!("Engagement{} {rate}", on(platform)),
    average_of: |publisher| format!("media {publisher}"),
    tier: |low, high| match high {
        Some(high) => format!("{low}–{high}:"),
        None => format!("oltre {low}:"),
    },
    short_average: |band| format!("media {band}"),
    undated: "senza data",
    gender: |key| match key {
        "women" | "female" => Some("donne"),
        "men" | "male" => Some("uomini"),
        "other" => Some("altro"),
        "unknown" => Some("non noto"),
        _ => None,
    },
    share_of: str::to_owned,
    aged: |low, high| match high {
        Some(high) => format!("tra {} e {} anni", years(low), years(high)),
        None => format!("dai {low} anni in su"),
    },
    age: "Età",
    country: "Paese",
    genders: "Genere",
    also_interested: |list| format!("Altri interessi: {list}."),
    answers: |share, time| {
        let time = time.map(|time| match time {
            ReplyTime::Hour => "entro un’ora",
            ReplyTime::Day => "entro un giorno",
            ReplyTime::TwoDays => "entro due giorni",
            ReplyTime::Week => "entro una settimana",
        });
        match (share.map(to), time) {
            (Some(share), Some(time)) => Some(format!("Risponde {share} dei commenti {time}.")),
            (Some(share), None) => Some(format!("Risponde {share} dei commenti.")),
            (None, Some(time)) => Some(format!("Risponde ai commenti {time}.")),
            (None, None) => None,
        }
    },
    more: |n| format!("+{}", n.with("altro", "altri")),
    more_on_request: |n| format!("e ancora {n} su richiesta"),
    work_with: |name| format!("Collabora con {name}"),
    portrait_of: |name| format!("Ritratto di {name}"),
    still_of: |brand| format!("Immagine della campagna {brand}"),
    still_of_own: |title| format!("Immagine da «{title}»"),
    photograph_by: |name| format!("Foto: {name}"),
    relation,
    marked: |compensation, label| format!("{}, con la dicitura «{label}»", relation(compensation)),
    all: |compensation, label| {
        let all = match compensation {
            Compensation::Paid => "Tutte retribuite".to_owned(),
            Compensation::Unpaid => "Tutte non retribuite".to_owned(),
            other => format!("Tutte: {}", relation(other)),
        };
        match label {
            Some(label) => format!("{all}, con la dicitura «{label}»."),
            None => format!("{all}."),
        }
    },
    quote_relation: |compensation| match compensation {
        Compensation::Paid => Some("collaborazione retribuita"),
        Compensation::Gifted => Some("prodotto in omaggio"),
        Compensation::Loan => Some("prodotto in prestito"),
        Compensation::Discount => Some("prodotto scontato"),
        Compensation::Affiliate => Some("affiliazione"),
        Compensation::Ambassador => Some("programma ambassador retribuito"),
        Compensation::EmployeeOrFamily => Some("rapporto di lavoro o di parentela con il brand"),
        Compensation::OwnBrand => Some("brand proprio"),
        Compensation::Unpaid | Compensation::Sample => None,
    },
    own_work: "Lavori personali, non commissionati da brand.",
    sponsored: |days, counts| match days {
        Some(days) => {
            let days = days.with_of("giorno", "giorni", "di ");
            format!("Post sponsorizzati in {days}: {counts}.")
        }
        None => format!("Post sponsorizzati: {counts}."),
    },
    sponsored_of: |platform, sponsored, posts| format!("{platform} {sponsored} su {posts}"),
    from: "da",
    on_request: "su richiesta",
    rates_on_request: "Tariffe su richiesta",
    figures_as_of: |day, days| match (day.map(to), days) {
        (Some(day), Some(days)) => Some(format!("Dati {day}, {days}.")),
        (Some(day), None) => Some(format!("Dati {day}.")),
        (None, Some(days)) => Some(format!("Periodo: {days}.")),
        (None, None) => None,
    },
    last_days: |days| {
        if days.is_one() { "ultimo giorno".to_owned() } else { format!("ultimi {days} giorni") }
    },
    source: |list| format!("Fonte: {list}."),
    sources: Sources {
        typed: "inserimento manuale",
        imported: "importazione",
        screenshot: "inserimento manuale da screenshot",
        report_of: |report, day| match begins_with_vowel(day) {
            true => format!("{report} dell’{day}"),
            false => format!("{report} del {day}"),
        },
    },
    may_overlap: |platforms| {
        format!("Le somme su {platforms} piattaforme possono contare due volte una persona.")
    },
    parts: PARTS,
    base_on: |base, platforms| format!("{base} su {platforms}"),
    counts_on_page: |page| format!("dettaglio a pagina {page}"),
    counts_in_column: "dettaglio nell’ultima colonna",
    median_of: |posts| format!("mediana, {posts}"),
    benchmark: |figures| format!("Riferimento: {figures}."),
    method: "Metodo:",
    audience_as_of: |day, of, source| match day.map(to) {
        Some(day) => format!("Pubblico {day}: {of}, {source}."),
        None => format!("Pubblico: {of}, {source}."),
    },
    audience_of: |platform, base, mailed| {
        let base = match base {
            Some(AudienceBase::Followers) if mailed => "iscritti",
            Some(AudienceBase::Followers) => "follower",
            Some(AudienceBase::Viewers) => "spettatori",
            Some(AudienceBase::Views) => "visualizzazioni",
            None => "pubblico",
        };
        match platform {
            Some(platform) if mailed => format!("{base}, {platform}"),
            Some(platform) => format!("{base}{}", on(platform)),
            None => format!("{base} di tutte le piattaforme"),
        }
    },
    results_by: |brand, platform, creator| match (brand, platform, creator) {
        (true, false, false) => "Risultati delle campagne comunicati dai brand.",
        (false, true, false) => "Risultati delle campagne comunicati dalle piattaforme.",
        (false, false, true) => "Risultati delle campagne rilevati direttamente da me.",
        (true, true, false) => "Risultati delle campagne comunicati dai brand e dalle piattaforme.",
        (true, false, true) => {
            "Risultati delle campagne comunicati dai brand, alcuni rilevati direttamente da me."
        }
        (false, true, true) => {
            "Risultati delle campagne comunicati dalle piattaforme, alcuni rilevati direttamente da me."
        }
        (true, true, true) => {
            "Risultati delle campagne comunicati dai brand e dalle piattaforme, alcuni rilevati direttamente da me."
        }
        (false, false, false) => "Risultati delle campagne così come comunicati.",
    },
    own_results: "Dati dei lavori personali: autodichiarati.",
};

const PARTS: Parts = Parts {
    engagement: "Engagement",
    open_rate: "Tasso di apertura",
    open_rate_within: "tasso di apertura",
    click_rate: "Tasso di clic",
    public: "(like + commenti)",
    full: "(like + commenti + salvataggi + condivisioni)",
    followers: "follower",
    views: "visualizzazioni",
    reach: "copertura",
    opens: "aperture",
    clicks: "clic",
    delivered: "e-mail recapitate",
};

/// How a creator stands to a brand; "una collaborazione" goes without saying.
fn relation(compensation: Compensation) -> &'static str {
    match compensation {
        Compensation::Paid => "retribuita",
        Compensation::Gifted => "prodotto in omaggio",
        Compensation::Loan => "prodotto in prestito",
        Compensation::Discount => "prodotto scontato",
        Compensation::Affiliate => "affiliazione",
        Compensation::Ambassador => "programma ambassador",
        Compensation::EmployeeOrFamily => "rapporto di lavoro o di parentela con il brand",
        Compensation::OwnBrand => "brand proprio",
        Compensation::Unpaid => "non retribuita",
        Compensation::Sample => "lavoro personale",
    }
}

/// "al 75%", "all’80%"; "al 2 novembre", "all’8 novembre": eight and eleven begin with a vowel.
fn to(figure: &str) -> String {
    match begins_with_vowel(figure) {
        true => format!("all’{figure}"),
        false => format!("al {figure}"),
    }
}

/// "i 18", "gli 80"
fn years(age: u8) -> String {
    let age = age.to_string();
    format!("{} {age}", if begins_with_vowel(&age) { "gli" } else { "i" })
}

fn begins_with_vowel(figure: &str) -> bool {
    let digits: String = figure.chars().take_while(char::is_ascii_digit).collect();
    digits.starts_with('8') || digits == "11"
}

/// " su TikTok", ", Podcast"
fn on(platform: &str) -> String {
    place(platform, "su", &["Podcast", "Blog", "Newsletter", "Altra piattaforma"])
}

/// "post a settimana su TikTok", "uscita a settimana, Newsletter"
fn rhythm(published: Published, n: &Number, unit: &str, platform: &str) -> String {
    let (one, other, place) = match published {
        Published::Posts => ("post", "post", " su"),
        Published::Issues => ("uscita", "uscite", ","),
        Published::Episodes => ("episodio", "episodi", ","),
        Published::Articles => ("articolo", "articoli", ","),
        Published::Streams => ("live", "live", " su"),
    };
    format!("{} {unit}{place} {platform}", n.form(one, other))
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
    platforms: "Dove si trova il pubblico",
    followers_column: "Follower",
    subscribers_column: "Iscritti",
    engagement_column: "Tasso di engagement",
    open_rate_column: "Tasso di apertura",
    views_column: "Visualizzazioni (mediana)",
    benchmark_lead: |publisher| format!("Media {publisher} per account di queste dimensioni:"),
    watching: "Chi guarda",
    clients: "Si fidano di me",
    topics: "Cosa creo",
    work: "Collaborazioni selezionate",
    mixed_work: "Collaborazioni con i brand",
    samples: "Esempi di lavori",
    audience: "Pubblico",
    cities: "Città principali",
    rates: "Servizi e tariffe",
    services: "Servizi",
    followers_across: |platforms| format!("follower su {platforms} piattaforme"),
    engagement_on: |platform, _| format!("engagement{}", on(platform)),
    monthly_reach: "copertura mensile",
    growth_in: |months| format!("crescita in {months} mesi"),
    in_country: |code, name| in_country(code, name),
};

const STUDIO: Headings = Headings {
    platforms: "Piattaforme",
    engagement_column: "Engagement",
    benchmark_lead: |publisher| format!("Media {publisher}"),
    watching: "Pubblico",
    clients: "Ho lavorato con",
    work: "Campagne che hanno funzionato",
    rates: "Tariffe",
    engagement_on: |platform, base| {
        format!("engagement{} (base: {})", on(platform), PARTS.base(base))
    },
    growth_in: |months| format!("in {months} mesi"),
    ..EDITORIAL
};

const MINIMAL: Headings = Headings {
    platforms: "Piattaforme",
    benchmark_lead: |publisher| format!("Media {publisher}"),
    watching: "Pubblico",
    clients: "Partner",
    topics: "Temi",
    work: "Collaborazioni",
    samples: "Esempi",
    cities: "Città",
    rates: "Tariffe",
    engagement_on: |platform, base| {
        format!("engagement{} (base: {})", on(platform), PARTS.base(base))
    },
    growth_in: |months| format!("follower in {months} mesi"),
    ..EDITORIAL
};

const POP: Headings = Headings {
    platforms: "Piattaforme",
    followers_column: "follower",
    subscribers_column: "iscritti",
    engagement_column: "engagement",
    open_rate_column: "tasso di apertura",
    views_column: "visualizzazioni (mediana)",
    benchmark_lead: |publisher| format!("Media {publisher}"),
    clients: "I brand con cui ho lavorato",
    work: "Campagne da ricordare",
    rates: "Tariffe",
    followers_across: |platforms| format!("Follower, {platforms} piattaforme"),
    engagement_on: |platform, _| format!("Engagement{}", on(platform)),
    monthly_reach: "Copertura mensile",
    growth_in: |months| format!("Crescita in {months} mesi"),
    ..EDITORIAL
};

/// "in Italia", "negli Stati Uniti", "a Malta"
fn in_country(code: &str, name: &str) -> String {
    const CITIES_AND_ISLANDS: [&str; 21] = [
        "BB", "CU", "CV", "CW", "CY", "DJ", "GD", "GI", "GU", "LC", "MC", "MT", "MU", "PR", "SG",
        "SM", "ST", "TO", "TT", "TW", "WS",
    ];
    const ISLANDS: [&str; 6] = ["BM", "BS", "FJ", "KM", "MV", "SC"];
    match code {
        "AE" => "negli Emirati Arabi Uniti".to_owned(),
        "AG" | "AW" | "HT" => format!("ad {name}"),
        "CD" => "in RD Congo".to_owned(),
        "CF" | "DO" => format!("nella {name}"),
        "GB" => "nel Regno Unito".to_owned(),
        "HK" => "a Hong Kong".to_owned(),
        "MO" => "a Macao".to_owned(),
        "NL" => "nei Paesi Bassi".to_owned(),
        "PH" => "nelle Filippine".to_owned(),
        "PS" => "nei Territori palestinesi".to_owned(),
        "US" => "negli Stati Uniti".to_owned(),
        "VA" => "in Vaticano".to_owned(),
        code if CITIES_AND_ISLANDS.contains(&code) => format!("a {name}"),
        _ if name.starts_with("Isola ") => format!("sull’{name}"),
        code if ISLANDS.contains(&code) || name.starts_with("Isole ") => format!("alle {name}"),
        _ => format!("in {name}"),
    }
}
