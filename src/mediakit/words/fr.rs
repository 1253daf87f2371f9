//! French. Signs of two parts have a space before them that does not break.

use super::{
    Counted, Headings, Number, Parts, Published, QuoteMarks, Sources, Voice, Words, place,
};
use crate::profile::{AudienceBase, Compensation, PlatformKind, ReplyTime};

pub(super) const FRENCH: Words = Words {
    quote_marks: QuoteMarks { open: "«\u{a0}", close: "\u{a0}»", inner: ("“", "”") },
    colon: "\u{a0}: ",
    semicolon: "\u{202f}; ",
    platform: |kind| match kind {
        PlatformKind::Other => Some("Autre plateforme"),
        _ => None,
    },
    short_countries: &[
        ("AE", "Émirats"),
        ("BA", "Bosnie"),
        ("CD", "RD Congo"),
        ("DO", "Rép. dominicaine"),
        ("HK", "Hong Kong"),
        ("MO", "Macao"),
        ("PS", "Palestine"),
    ],
    headings,
    title: |name| format!("Kit média {}", of(name)),
    media_kit: "Kit média",
    edition: |month| format!("Kit média, {month}"),
    numbers: "Chiffres",
    reference: "Témoignage",
    contact: "Contact",
    package: "Pack",
    followers_on: |platform| format!("abonnés{}", on(platform)),
    subscribers: "abonnés",
    growth_of: |label, platforms| format!("{label}, {platforms}"),
    growth_chart: |from, to, months| format!("Abonnés\u{a0}: de {from} à {to} en {months} mois"),
    reach_on: |label, platform| format!("{label}{}", on(platform)),
    median: "médiane",
    median_on: |counted, platform| match counted {
        Counted::Views => format!("vues{} (médiane)", on(platform)),
        Counted::Plays => format!("écoutes (médiane), {platform}"),
        Counted::ArticleViews => format!("vues d’articles (médiane), {platform}"),
        Counted::Viewers => format!("spectateurs{} (médiane)", on(platform)),
    },
    posts_a_week_on: |published, n, platform| rhythm(published, n, "semaine", platform),
    posts_a_month_on: |published, n, platform| rhythm(published, n, "mois", platform),
    platform_column: "Plateforme",
    posting_column: "Fréquence",
    counted: |n, counted| match counted {
        Counted::Views => n.to_string(),
        Counted::Plays => n.with_of("écoute", "écoutes", "d’"),
        Counted::ArticleViews => n.with_of("vue", "vues", "de "),
        Counted::Viewers => n.with_of("spectateur", "spectateurs", "de "),
    },
    per_week: |n| format!("{n} / semaine"),
    per_month: |n| format!("{n} / mois"),
    in_days: |n, days| format!("{n} en {}", days.with_of("jour", "jours", "de ")),
    small_sample: "petit échantillon",
    posts: |n| n.with_of("post", "posts", "de "),
    gauge: |platform, rate| format!("Engagement{} {rate}", on(platform)),
    average_of: |publisher| format!("moyenne {publisher}"),
    tier: |low, high| match high {
        Some(high) => format!("{low}–{high}\u{a0}:"),
        None => format!("plus de {low}\u{a0}:"),
    },
    short_average: |band| format!("moy. {band}"),
    undated: "sans date",
    gender: |key| match key {
        "women" | "female" => Some("femmes"),
        "men" | "male" => Some("hommes"),
        "other" => Some("autres"),
        "unknown" => Some("non précisé"),
        _ => None,
    },
    share_of: |people| match people {
        "autres" | "non précisé" => people.to_owned(),
        _ => of(people),
    },
    aged: |low, high| match high {
        Some(high) => format!("de {low}–{high} ans"),
        None => format!("de {low} ans et plus"),
    },
    age: "Âge",
    country: "Pays",
    genders: "Genre",
    also_interested: |list| format!("Autres centres d’intérêt\u{a0}: {list}."),
    answers: |share, time| {
        let time = time.map(|time| match time {
            ReplyTime::Hour => "en moins d’une heure",
            ReplyTime::Day => "en moins d’un jour",
            ReplyTime::TwoDays => "en moins de deux jours",
            ReplyTime::Week => "en moins d’une semaine",
        });
        match (share, time) {
            (Some(share), Some(time)) => Some(format!("Répond à {share} des commentaires {time}.")),
            (Some(share), None) => Some(format!("Répond à {share} des commentaires.")),
            (None, Some(time)) => Some(format!("Répond aux commentaires {time}.")),
            (None, None) => None,
        }
    },
    more: |n| format!("+{}", n.with("autre", "autres")),
    more_on_request: |n| format!("et {} sur demande", n.with("autre", "autres")),
    work_with: |name| format!("Collaborer avec {name}"),
    portrait_of: |name| format!("Portrait {}", of(name)),
    still_of: |brand| format!("Image de la campagne {brand}"),
    still_of_own: |title| format!("Image de «\u{a0}{title}\u{a0}»"),
    photograph_by: |name| format!("Photo\u{a0}: {name}"),
    relation,
    marked: |compensation, label| {
        format!("{}, mention «\u{a0}{label}\u{a0}»", relation(compensation))
    },
    all: |compensation, label| {
        let all = match compensation {
            Compensation::Paid => "Toutes rémunérées".to_owned(),
            Compensation::Unpaid => "Toutes sans rémunération".to_owned(),
            other => format!("Toutes\u{a0}: {}", relation(other)),
        };
        match label {
            Some(label) => format!("{all}, avec la mention «\u{a0}{label}\u{a0}»."),
            None => format!("{all}."),
        }
    },
    quote_relation: |compensation| match compensation {
        Compensation::Paid => Some("collaboration rémunérée"),
        Compensation::Gifted => Some("produit offert"),
        Compensation::Loan => Some("produit prêté"),
        Compensation::Discount => Some("produit à prix réduit"),
        Compensation::Affiliate => Some("affiliation"),
        Compensation::Ambassador => Some("partenariat ambassadeur rémunéré"),
        Compensation::EmployeeOrFamily => Some("lien salarial ou familial avec la marque"),
        Compensation::OwnBrand => Some("ma propre marque"),
        Compensation::Unpaid | Compensation::Sample => None,
    },
    own_work: "Travaux personnels, hors commande de marque.",
    sponsored: |days, counts| match days {
        Some(days) => {
            let days = days.with_of("jour", "jours", "de ");
            format!("Posts sponsorisés en {days}\u{a0}: {counts}.")
        }
        None => format!("Posts sponsorisés\u{a0}: {counts}."),
    },
    sponsored_of: |platform, sponsored, posts| format!("{platform} {sponsored} sur {posts}"),
    from: "dès",
    on_request: "sur demande",
    rates_on_request: "Tarifs sur demande",
    figures_as_of: |day, days| match (day, days) {
        (Some(day), Some(days)) => Some(format!("Chiffres au {day}, {days}.")),
        (Some(day), None) => Some(format!("Chiffres au {day}.")),
        (None, Some(days)) => Some(format!("Période\u{a0}: {days}.")),
        (None, None) => None,
    },
    last_days: |days| {
        if days.is_one() { "dernier jour".to_owned() } else { format!("{days} derniers jours") }
    },
    source: |list| format!("Source\u{a0}: {list}."),
    sources: Sources {
        typed: "saisie manuelle",
        imported: "import",
        screenshot: "saisie d’après capture d’écran",
        report_of: |report, day| format!("{report} du {day}"),
    },
    may_overlap: |platforms| {
        format!("Les totaux sur {platforms} plateformes peuvent compter deux fois une personne.")
    },
    parts: PARTS,
    base_on: |base, platforms| format!("{base} sur {platforms}"),
    counts_on_page: |page| format!("détail en page {page}"),
    counts_in_column: "détail dans la dernière colonne",
    median_of: |posts| format!("médiane, {posts}"),
    benchmark: |figures| format!("Référence\u{a0}: {figures}."),
    method: "Méthode\u{a0}:",
    audience_as_of: |day, of, source| match day {
        Some(day) => format!("Audience au {day}\u{a0}: {of}, {source}."),
        None => format!("Audience\u{a0}: {of}, {source}."),
    },
    audience_of: |platform, base, mailed| {
        let base = match base {
            Some(AudienceBase::Followers) => "abonnés",
            Some(AudienceBase::Viewers) => "spectateurs",
            Some(AudienceBase::Views) => "vues",
            None => "audience",
        };
        match platform {
            Some(platform) if mailed => format!("{base}, {platform}"),
            Some(platform) => format!("{base}{}", on(platform)),
            None => format!("{base} de toutes les plateformes"),
        }
    },
    results_by: |brand, platform, creator| match (brand, platform, creator) {
        (true, false, false) => "Résultats des campagnes communiqués par les marques.",
        (false, true, false) => "Résultats des campagnes communiqués par les plateformes.",
        (false, false, true) => "Résultats des campagnes mesurés par mes soins.",
        (true, true, false) => {
            "Résultats des campagnes communiqués par les marques et les plateformes."
        }
        (true, false, true) => {
            "Résultats des campagnes communiqués par les marques, certains mesurés par mes soins."
        }
        (false, true, true) => {
            "Résultats des campagnes communiqués par les plateformes, certains mesurés par mes soins."
        }
        (true, true, true) => {
            "Résultats des campagnes communiqués par les marques et les plateformes, certains mesurés par mes soins."
        }
        (false, false, false) => "Résultats des campagnes tels que communiqués.",
    },
    own_results: "Chiffres des travaux personnels\u{a0}: données déclaratives.",
};

const PARTS: Parts = Parts {
    engagement: "Engagement",
    open_rate: "Taux d’ouverture",
    open_rate_within: "taux d’ouverture",
    click_rate: "Taux de clic",
    public: "(j’aime + commentaires)",
    full: "(j’aime + commentaires + enregistrements + partages)",
    followers: "abonnés",
    views: "vues",
    reach: "couverture",
    opens: "ouvertures",
    clicks: "clics",
    delivered: "e-mails délivrés",
};

/// How a creator stands to a brand; "une collaboration" goes without saying.
fn relation(compensation: Compensation) -> &'static str {
    match compensation {
        Compensation::Paid => "rémunérée",
        Compensation::Gifted => "produit offert",
        Compensation::Loan => "produit prêté",
        Compensation::Discount => "produit à prix réduit",
        Compensation::Affiliate => "affiliation",
        Compensation::Ambassador => "partenariat ambassadeur",
        Compensation::EmployeeOrFamily => "lien salarial ou familial avec la marque",
        Compensation::OwnBrand => "ma propre marque",
        Compensation::Unpaid => "sans rémunération",
        Compensation::Sample => "travail personnel",
    }
}

/// "de Mila", "d’Anna", "d’hommes", "d’Hélène", "d’Yves" but "de Yasmine". Other names with an h are
/// taken for spoken ones, as foreign names are.
fn of(name: &str) -> String {
    const SILENT: [&str; 13] = [
        "hommes", "hé", "hel", "hen", "her", "hon", "hub", "hug", "hor", "hip", "hya", "hadr",
        "hil",
    ];
    const VOWELS: &str = "aàâáäåãeéèêëiîïíoôóöõøuùûüúœæ";
    let lower = name.to_lowercase();
    let mut letters = lower.chars();
    let (first, second) = (letters.next(), letters.next());
    let is_vowel = |letter: Option<char>| letter.is_some_and(|it| VOWELS.contains(it));
    let is_initial = second == Some('.');
    let elides = match first {
        Some('y') => second.is_some() && !is_vowel(second),
        Some('h') => SILENT.iter().any(|start| lower.starts_with(start)),
        first => is_vowel(first),
    };
    match elides && !is_initial {
        true => format!("d’{name}"),
        false => format!("de {name}"),
    }
}

/// " sur TikTok", ", Podcast"
fn on(platform: &str) -> String {
    place(platform, "sur", &["Podcast", "Blog", "Newsletter", "Autre plateforme"])
}

/// "posts par semaine sur TikTok", "numéro par semaine, Newsletter"
fn rhythm(published: Published, n: &Number, unit: &str, platform: &str) -> String {
    let (one, other, place) = match published {
        Published::Posts => ("post", "posts", " sur"),
        Published::Issues => ("numéro", "numéros", ","),
        Published::Episodes => ("épisode", "épisodes", ","),
        Published::Articles => ("article", "articles", ","),
        Published::Streams => ("live", "lives", " sur"),
    };
    format!("{} par {unit}{place} {platform}", n.form(one, other))
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
    platforms: "Où se trouve l’audience",
    followers_column: "Abonnés",
    subscribers_column: "Abonnés",
    engagement_column: "Taux d’engagement",
    open_rate_column: "Taux d’ouverture",
    views_column: "Vues (médiane)",
    benchmark_lead: |publisher| format!("Moyenne {publisher} des comptes de cette taille\u{a0}:"),
    watching: "Qui regarde",
    clients: "Ils me font confiance",
    topics: "Ce que je crée",
    work: "Collaborations choisies",
    mixed_work: "Collaborations avec des marques",
    samples: "Exemples de contenus",
    audience: "Audience",
    cities: "Villes principales",
    rates: "Prestations et tarifs",
    services: "Prestations",
    followers_across: |platforms| format!("abonnés sur {platforms} plateformes"),
    engagement_on: |platform, _| format!("engagement{}", on(platform)),
    monthly_reach: "couverture mensuelle",
    growth_in: |months| format!("croissance en {months} mois"),
    in_country: |code, name| in_country(code, name),
};

const STUDIO: Headings = Headings {
    platforms: "Plateformes",
    engagement_column: "Engagement",
    benchmark_lead: |publisher| format!("Moyenne {publisher}"),
    watching: "Audience",
    clients: "J’ai travaillé avec",
    work: "Des campagnes qui ont marché",
    rates: "Tarifs",
    engagement_on: |platform, base| {
        format!("engagement{} (base\u{a0}: {})", on(platform), PARTS.base(base))
    },
    growth_in: |months| format!("en {months} mois"),
    ..EDITORIAL
};

const MINIMAL: Headings = Headings {
    platforms: "Plateformes",
    benchmark_lead: |publisher| format!("Moyenne {publisher}"),
    watching: "Audience",
    clients: "Partenaires",
    topics: "Thèmes",
    work: "Collaborations",
    samples: "Exemples",
    cities: "Villes",
    rates: "Tarifs",
    engagement_on: |platform, base| {
        format!("engagement{} (base\u{a0}: {})", on(platform), PARTS.base(base))
    },
    growth_in: |months| format!("abonnés en {months} mois"),
    ..EDITORIAL
};

const POP: Headings = Headings {
    platforms: "Plateformes",
    followers_column: "abonnés",
    subscribers_column: "abonnés",
    engagement_column: "engagement",
    open_rate_column: "taux d’ouverture",
    views_column: "vues (médiane)",
    benchmark_lead: |publisher| format!("Moyenne {publisher}"),
    clients: "Mes marques partenaires",
    work: "Des campagnes qui marquent",
    rates: "Tarifs",
    followers_across: |platforms| format!("Abonnés, {platforms} plateformes"),
    engagement_on: |platform, _| format!("Engagement{}", on(platform)),
    monthly_reach: "Couverture mensuelle",
    growth_in: |months| format!("Croissance en {months} mois"),
    ..EDITORIAL
};

/// "en France", "au Canada", "aux États-Unis", "à Malte"
fn in_country(code: &str, name: &str) -> String {
    const SAID_OTHERWISE: [(&str, &str); 9] = [
        ("CD", "en RD Congo"),
        ("CG", "au Congo"),
        ("DM", "à la Dominique"),
        ("BB", "à la Barbade"),
        ("GD", "à la Grenade"),
        ("HK", "à Hong Kong"),
        ("MO", "à Macao"),
        ("PS", "dans les Territoires palestiniens"),
        ("VA", "au Vatican"),
    ];
    const PLURAL: [&str; 14] =
        ["AE", "AS", "BM", "BQ", "BS", "FJ", "KM", "MV", "NL", "PH", "PW", "SC", "TO", "US"];
    const WITHOUT_ARTICLE: [&str; 40] = [
        "AG", "AI", "AW", "BH", "BL", "CU", "CW", "CY", "DJ", "GG", "GI", "GU", "HT", "JE", "KI",
        "KN", "LC", "MC", "MF", "MG", "MS", "MT", "MU", "NR", "NU", "OM", "PM", "PR", "RE", "SG",
        "SH", "SM", "ST", "SX", "TT", "TV", "TW", "VC", "WF", "YT",
    ];
    // Feminine without an e at their end, masculine with one.
    const FEMININE: [&str; 4] = ["GW", "KP", "KR", "MK"];
    const MASCULINE: [&str; 6] = ["BZ", "KH", "MX", "MZ", "SR", "ZW"];
    if let Some((_, phrase)) = SAID_OTHERWISE.iter().find(|(known, _)| *known == code) {
        return (*phrase).to_owned();
    }
    let vowel = name.starts_with(['A', 'E', 'É', 'I', 'O', 'U']);
    let feminine = (name.ends_with('e') || FEMININE.contains(&code)) && !MASCULINE.contains(&code);
    let place = match code {
        _ if name.starts_with("Île ") => return format!("sur l’{name}"),
        _ if name.starts_with("Îles ") => "aux",
        code if PLURAL.contains(&code) => "aux",
        code if WITHOUT_ARTICLE.contains(&code) => "à",
        _ if vowel || feminine => "en",
        _ => "au",
    };
    format!("{place} {name}")
}
