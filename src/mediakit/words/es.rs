//! Spanish.

use super::{
    Counted, Headings, Number, Parts, Published, QuoteMarks, Sources, Voice, Words, place,
};
use crate::profile::{AudienceBase, Compensation, PlatformKind, ReplyTime};

pub(super) const SPANISH: Words = Words {
    quote_marks: QuoteMarks { open: "«", close: "»", inner: ("“", "”") },
    colon: ": ",
    semicolon: "; ",
    platform: |kind| match kind {
        PlatformKind::Podcast => Some("Pódcast"),
        PlatformKind::Other => Some("Otra plataforma"),
        _ => None,
    },
    short_countries: &[
        ("AE", "Emiratos"),
        ("BA", "Bosnia"),
        ("CD", "RD Congo"),
        ("CI", "Costa de Marfil"),
        ("DO", "Rep. Dominicana"),
        ("HK", "Hong Kong"),
        ("MO", "Macao"),
        ("US", "EE.\u{a0}UU."),
    ],
    headings,
    title: |name| format!("Media kit de {name}"),
    media_kit: "Media kit",
    edition: |month| format!("Media kit, {month}"),
    numbers: "Cifras",
    reference: "Testimonio",
    contact: "Contacto",
    package: "Pack",
    followers_on: |platform| format!("seguidores{}", on(platform)),
    subscribers: "suscriptores",
    growth_of: |label, platforms| format!("{label}, {platforms}"),
    growth_chart: |from, to, months| format!("Seguidores: de {from} a {to} en {months} meses"),
    reach_on: |label, platform| format!("{label}{}", on(platform)),
    median: "mediana",
    median_on: |counted, platform| match counted {
        Counted::Views => format!("visualizaciones{} (mediana)", on(platform)),
        Counted::Plays => format!("reproducciones (mediana), {platform}"),
        Counted::ArticleViews => format!("visualizaciones de artículos (mediana), {platform}"),
        Counted::Viewers => format!("espectadores{} (mediana)", on(platform)),
    },
    posts_a_week_on: |published, n, platform| rhythm(published, n, "a la semana", platform),
    posts_a_month_on: |published, n, platform| rhythm(published, n, "al mes", platform),
    platform_column: "Plataforma",
    posting_column: "Frecuencia",
    counted: |n, counted| match counted {
        Counted::Views => n.to_string(),
        Counted::Plays => n.with_of("reproducción", "reproducciones", "de "),
        Counted::ArticleViews => n.with_of("visualización", "visualizaciones", "de "),
        Counted::Viewers => n.with_of("espectador", "espectadores", "de "),
    },
    per_week: |n| format!("{n} / semana"),
    per_month: |n| format!("{n} / mes"),
    in_days: |n, days| format!("{n} en {}", days.with_of("día", "días", "de ")),
    small_sample: "muestra pequeña",
    posts: |n| n.with_of("post", "posts", "de "),
    gauge: |platform, rate| format!("Engagement{} {rate}", on(platform)),
    average_of: |publisher| format!("media de {publisher}"),
    tier: |low, high| match high {
        Some(high) => format!("{low}–{high}:"),
        None => format!("más de {low}:"),
    },
    short_average: |band| format!("media {band}"),
    undated: "sin fecha",
    gender: |key| match key {
        "women" | "female" => Some("mujeres"),
        "men" | "male" => Some("hombres"),
        "other" => Some("otro"),
        "unknown" => Some("desconocido"),
        _ => None,
    },
    share_of: str::to_owned,
    aged: |low, high| match high {
        Some(high) => format!("de {low} a {high} años"),
        None => format!("de {low} años o más"),
    },
    age: "Edad",
    country: "País",
    genders: "Género",
    also_interested: |list| format!("Otros intereses: {list}."),
    answers: |share, time| {
        let time = time.map(|time| match time {
            ReplyTime::Hour => "en menos de una hora",
            ReplyTime::Day => "en menos de un día",
            ReplyTime::TwoDays => "en menos de dos días",
            ReplyTime::Week => "en menos de una semana",
        });
        match (share, time) {
            (Some(share), Some(time)) => {
                Some(format!("Responde al {share} de los comentarios {time}."))
            }
            (Some(share), None) => Some(format!("Responde al {share} de los comentarios.")),
            (None, Some(time)) => Some(format!("Responde a los comentarios {time}.")),
            (None, None) => None,
        }
    },
    more: |n| format!("+{n} más"),
    more_on_request: |n| format!("y {n} más a petición"),
    work_with: |name| format!("Colabora con {name}"),
    portrait_of: |name| format!("Retrato de {name}"),
    still_of: |brand| format!("Imagen de la campaña de {brand}"),
    still_of_own: |title| format!("Imagen de «{title}»"),
    photograph_by: |name| format!("Foto: {name}"),
    relation,
    marked: |compensation, label| format!("{}, con la etiqueta «{label}»", relation(compensation)),
    all: |compensation, label| {
        let all = match compensation {
            Compensation::Paid => "Todas remuneradas".to_owned(),
            Compensation::Unpaid => "Todas sin remuneración".to_owned(),
            other => format!("Todas: {}", relation(other)),
        };
        match label {
            Some(label) => format!("{all}, con la etiqueta «{label}»."),
            None => format!("{all}."),
        }
    },
    quote_relation: |compensation| match compensation {
        Compensation::Paid => Some("colaboración remunerada"),
        Compensation::Gifted => Some("producto regalado"),
        Compensation::Loan => Some("producto prestado"),
        Compensation::Discount => Some("producto con descuento"),
        Compensation::Affiliate => Some("programa de afiliados"),
        Compensation::Ambassador => Some("programa de embajadores remunerado"),
        Compensation::EmployeeOrFamily => Some("vínculo laboral o familiar con la marca"),
        Compensation::OwnBrand => Some("marca propia"),
        Compensation::Unpaid | Compensation::Sample => None,
    },
    own_work: "Trabajos propios, sin encargo de ninguna marca.",
    sponsored: |days, counts| match days {
        Some(days) => {
            let days = days.with_of("día", "días", "de ");
            format!("Posts patrocinados en {days}: {counts}.")
        }
        None => format!("Posts patrocinados: {counts}."),
    },
    sponsored_of: |platform, sponsored, posts| format!("{platform} {sponsored} de {posts}"),
    from: "desde",
    on_request: "a consultar",
    rates_on_request: "Tarifas a consultar",
    figures_as_of: |day, days| match (day, days) {
        (Some(day), Some(days)) => Some(format!("Datos a {day}, {days}.")),
        (Some(day), None) => Some(format!("Datos a {day}.")),
        (None, Some(days)) => Some(format!("Periodo: {days}.")),
        (None, None) => None,
    },
    last_days: |days| {
        if days.is_one() { "último día".to_owned() } else { format!("últimos {days} días") }
    },
    source: |list| format!("Fuente: {list}."),
    sources: Sources {
        typed: "entrada manual",
        imported: "importación",
        screenshot: "entrada manual desde captura de pantalla",
        report_of: |report, day| format!("{report} del {day}"),
    },
    may_overlap: |platforms| {
        format!("Las sumas de {platforms} plataformas pueden repetir personas.")
    },
    parts: PARTS,
    base_on: |base, platforms| format!("{base} en {platforms}"),
    counts_on_page: |page| format!("detalle en la página {page}"),
    counts_in_column: "detalle en la última columna",
    median_of: |posts| format!("mediana, {posts}"),
    benchmark: |figures| format!("Referencia: {figures}."),
    method: "Método:",
    audience_as_of: |day, of, source| match day {
        Some(day) => format!("Audiencia a {day}: {of}, {source}."),
        None => format!("Audiencia: {of}, {source}."),
    },
    audience_of: |platform, base, mailed| {
        let base = match base {
            Some(AudienceBase::Followers) if mailed => "suscriptores",
            Some(AudienceBase::Followers) => "seguidores",
            Some(AudienceBase::Viewers) => "espectadores",
            Some(AudienceBase::Views) => "visualizaciones",
            None => "audiencia",
        };
        match platform {
            Some(platform) if mailed => format!("{base}, {platform}"),
            Some(platform) => format!("{base}{}", on(platform)),
            None => format!("{base} de todas las plataformas"),
        }
    },
    results_by: |brand, platform, creator| match (brand, platform, creator) {
        (true, false, false) => "Resultados de campaña comunicados por las marcas.",
        (false, true, false) => "Resultados de campaña comunicados por las plataformas.",
        (false, false, true) => "Resultados de campaña de medición propia.",
        (true, true, false) => {
            "Resultados de campaña comunicados por las marcas y las plataformas."
        }
        (true, false, true) => {
            "Resultados de campaña comunicados por las marcas, algunos de medición propia."
        }
        (false, true, true) => {
            "Resultados de campaña comunicados por las plataformas, algunos de medición propia."
        }
        (true, true, true) => {
            "Resultados de campaña comunicados por las marcas y las plataformas, algunos de medición propia."
        }
        (false, false, false) => "Resultados de campaña según lo comunicado.",
    },
    own_results: "Cifras de trabajos propios: datos autodeclarados.",
};

const PARTS: Parts = Parts {
    engagement: "Engagement",
    open_rate: "Tasa de apertura",
    open_rate_within: "tasa de apertura",
    click_rate: "Tasa de clics",
    public: "(me gusta + comentarios)",
    full: "(me gusta + comentarios + guardados + compartidos)",
    followers: "seguidores",
    views: "visualizaciones",
    reach: "alcance",
    opens: "aperturas",
    clicks: "clics",
    delivered: "correos entregados",
};

/// How a creator stands to a brand; "una colaboración" goes without saying.
fn relation(compensation: Compensation) -> &'static str {
    match compensation {
        Compensation::Paid => "remunerada",
        Compensation::Gifted => "producto regalado",
        Compensation::Loan => "producto prestado",
        Compensation::Discount => "producto con descuento",
        Compensation::Affiliate => "programa de afiliados",
        Compensation::Ambassador => "programa de embajadores",
        Compensation::EmployeeOrFamily => "vínculo laboral o familiar con la marca",
        Compensation::OwnBrand => "marca propia",
        Compensation::Unpaid => "sin remuneración",
        Compensation::Sample => "trabajo propio",
    }
}

/// " en TikTok", ", Pódcast"
fn on(platform: &str) -> String {
    place(platform, "en", &["Pódcast", "Blog", "Newsletter", "Otra plataforma"])
}

/// "posts a la semana en TikTok", "edición a la semana, Newsletter"
fn rhythm(published: Published, n: &Number, unit: &str, platform: &str) -> String {
    let (one, other, place) = match published {
        Published::Posts => ("post", "posts", " en"),
        Published::Issues => ("edición", "ediciones", ","),
        Published::Episodes => ("episodio", "episodios", ","),
        Published::Articles => ("artículo", "artículos", ","),
        Published::Streams => ("directo", "directos", " en"),
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
    platforms: "Dónde está la audiencia",
    followers_column: "Seguidores",
    subscribers_column: "Suscriptores",
    engagement_column: "Tasa de engagement",
    open_rate_column: "Tasa de apertura",
    views_column: "Visualizaciones (mediana)",
    benchmark_lead: |publisher| format!("Media de {publisher} para cuentas de este tamaño:"),
    watching: "Quién me ve",
    clients: "Confían en mí",
    topics: "Lo que hago",
    work: "Colaboraciones destacadas",
    mixed_work: "Colaboraciones con marcas",
    samples: "Muestras de trabajo",
    audience: "Audiencia",
    cities: "Ciudades principales",
    rates: "Servicios y tarifas",
    services: "Servicios",
    followers_across: |platforms| format!("seguidores en {platforms} plataformas"),
    engagement_on: |platform, _| format!("engagement{}", on(platform)),
    monthly_reach: "alcance mensual",
    growth_in: |months| format!("crecimiento en {months} meses"),
    in_country: |code, name| in_country(code, name),
};

const STUDIO: Headings = Headings {
    platforms: "Plataformas",
    engagement_column: "Engagement",
    benchmark_lead: |publisher| format!("Media de {publisher}"),
    watching: "Audiencia",
    clients: "He trabajado con",
    work: "Campañas que funcionaron",
    rates: "Tarifas",
    engagement_on: |platform, base| format!("engagement{}, por {}", on(platform), PARTS.base(base)),
    growth_in: |months| format!("en {months} meses"),
    ..EDITORIAL
};

const MINIMAL: Headings = Headings {
    platforms: "Plataformas",
    benchmark_lead: |publisher| format!("Media de {publisher}"),
    watching: "Audiencia",
    clients: "Marcas",
    topics: "Temas",
    work: "Colaboraciones",
    samples: "Muestras",
    cities: "Ciudades",
    rates: "Tarifas",
    engagement_on: |platform, base| format!("engagement{}, por {}", on(platform), PARTS.base(base)),
    growth_in: |months| format!("seguidores en {months} meses"),
    ..EDITORIAL
};

const POP: Headings = Headings {
    platforms: "Plataformas",
    followers_column: "seguidores",
    subscribers_column: "suscriptores",
    engagement_column: "engagement",
    open_rate_column: "tasa de apertura",
    views_column: "visualizaciones (mediana)",
    benchmark_lead: |publisher| format!("Media de {publisher}"),
    clients: "Marcas con las que he trabajado",
    work: "Campañas para recordar",
    rates: "Tarifas",
    followers_across: |platforms| format!("Seguidores, {platforms} plataformas"),
    engagement_on: |platform, _| format!("Engagement{}", on(platform)),
    monthly_reach: "Alcance mensual",
    growth_in: |months| format!("Crecimiento en {months} meses"),
    ..EDITORIAL
};

/// "en España", "en el Reino Unido", "en las Islas Caimán"
fn in_country(code: &str, name: &str) -> String {
    match code {
        "AE" | "NL" => format!("en los {name}"),
        "BS" | "MV" => format!("en las {name}"),
        "CD" => "en la República Democrática del Congo".to_owned(),
        "CF" | "DO" => format!("en la {name}"),
        "CI" => "en Costa de Marfil".to_owned(),
        "GB" => format!("en el {name}"),
        "HK" => "en Hong Kong".to_owned(),
        "MO" => "en Macao".to_owned(),
        "PS" => "en los Territorios Palestinos".to_owned(),
        _ if name.starts_with("Isla ") => format!("en la {name}"),
        _ if name.starts_with("Islas ") => format!("en las {name}"),
        _ => format!("en {name}"),
    }
}
