//! Brazilian Portuguese.

use super::{Counted, Headings, Number, Parts, Published, QuoteMarks, Sources, Voice, Words};
use crate::profile::{AudienceBase, Compensation, PlatformKind, ReplyTime};

pub(super) const BRAZILIAN: Words = Words {
    quote_marks: QuoteMarks { open: "“", close: "”", inner: ("‘", "’") },
    colon: ": ",
    semicolon: "; ",
    platform: |kind| match kind {
        PlatformKind::Other => Some("Outra plataforma"),
        _ => None,
    },
    short_countries: &[
        ("AE", "Emirados"),
        ("BA", "Bósnia"),
        ("CD", "RD Congo"),
        ("DO", "Rep. Dominicana"),
        ("HK", "Hong Kong"),
        ("MO", "Macau"),
        ("US", "EUA"),
    ],
    headings,
    title: |name| format!("Mídia kit de {name}"),
    media_kit: "Mídia kit",
    edition: |month| format!("Mídia kit, {month}"),
    numbers: "Números",
    reference: "Depoimento",
    contact: "Contato",
    package: "Pacote",
    followers_on: |platform| format!("seguidores {}", on(platform)),
    subscribers: "inscritos",
    growth_of: |label, platforms| format!("{label}, {platforms}"),
    growth_chart: |from, to, months| format!("Seguidores: de {from} para {to} em {months} meses"),
    reach_on: |label, platform| format!("{label} {}", on(platform)),
    median: "mediana",
    median_on: |counted, platform| match counted {
        Counted::Views => format!("visualizações {} (mediana)", on(platform)),
        Counted::Plays => format!("reproduções (mediana), {platform}"),
        Counted::ArticleViews => format!("visualizações de artigos (mediana), {platform}"),
        Counted::Viewers => format!("espectadores {} (mediana)", on(platform)),
    },
    posts_a_week_on: |published, n, platform| rhythm(published, n, "semana", platform),
    posts_a_month_on: |published, n, platform| rhythm(published, n, "mês", platform),
    platform_column: "Plataforma",
    posting_column: "Frequência",
    counted: |n, counted| match counted {
        Counted::Views => n.to_string(),
        Counted::Plays => n.with_of("reprodução", "reproduções", "de "),
        Counted::ArticleViews => n.with_of("visualização", "visualizações", "de "),
        Counted::Viewers => n.with_of("espectador", "espectadores", "de "),
    },
    per_week: |n| format!("{n} / semana"),
    per_month: |n| format!("{n} / mês"),
    in_days: |n, days| format!("{n} em {}", days.with_of("dia", "dias", "de ")),
    small_sample: "amostra pequena",
    posts: |n| n.with_of("post", "posts", "de "),
    gauge: |platform, rate| format!("Engajamento {} {rate}", on(platform)),
    average_of: |publisher| format!("média {publisher}"),
    tier: |low, high| match high {
        Some(high) => format!("{low}–{high}:"),
        None => format!("mais de {low}:"),
    },
    short_average: |band| format!("média {band}"),
    undated: "sem data",
    gender: |key| match key {
        "women" | "female" => Some("mulheres"),
        "men" | "male" => Some("homens"),
        "other" => Some("outros"),
        "unknown" => Some("não informado"),
        _ => None,
    },
    share_of: str::to_owned,
    aged: |low, high| match high {
        Some(high) => format!("de {low} a {high} anos"),
        None => format!("com {low} anos ou mais"),
    },
    age: "Idade",
    country: "País",
    genders: "Gênero",
    also_interested: |list| format!("Outros interesses: {list}."),
    answers: |share, time| {
        let time = time.map(|time| match time {
            ReplyTime::Hour => "em até uma hora",
            ReplyTime::Day => "em até um dia",
            ReplyTime::TwoDays => "em até dois dias",
            ReplyTime::Week => "em até uma semana",
        });
        match (share, time) {
            (Some(share), Some(time)) => {
                Some(format!("Responde a {share} dos comentários {time}."))
            }
            (Some(share), None) => Some(format!("Responde a {share} dos comentários.")),
            (None, Some(time)) => Some(format!("Responde aos comentários {time}.")),
            (None, None) => None,
        }
    },
    more: |n| format!("+{n}"),
    more_on_request: |n| format!("e mais {n} sob consulta"),
    work_with: |name| format!("Trabalhe com {name}"),
    portrait_of: |name| format!("Retrato de {name}"),
    still_of: |brand| format!("Imagem da campanha com {brand}"),
    still_of_own: |title| format!("Imagem de “{title}”"),
    photograph_by: |name| format!("Foto: {name}"),
    relation,
    marked: |compensation, label| {
        format!("{}, com a identificação “{label}”", relation(compensation))
    },
    all: |compensation, label| {
        let all = match compensation {
            Compensation::Paid => "Todas pagas".to_owned(),
            Compensation::Unpaid => "Todas sem remuneração".to_owned(),
            other => format!("Em todas: {}", relation(other)),
        };
        match label {
            Some(label) => format!("{all}, com a identificação “{label}”."),
            None => format!("{all}."),
        }
    },
    quote_relation: |compensation| match compensation {
        Compensation::Paid => Some("parceria paga"),
        Compensation::Gifted => Some("produto recebido"),
        Compensation::Loan => Some("produto emprestado"),
        Compensation::Discount => Some("produto com desconto"),
        Compensation::Affiliate => Some("programa de afiliados"),
        Compensation::Ambassador => Some("programa de embaixadores remunerado"),
        Compensation::EmployeeOrFamily => Some("vínculo profissional ou familiar com a marca"),
        Compensation::OwnBrand => Some("marca própria"),
        Compensation::Unpaid | Compensation::Sample => None,
    },
    own_work: "Trabalhos autorais, sem contratação por marcas.",
    sponsored: |days, counts| match days {
        Some(days) => {
            let days = days.with_of("dia", "dias", "de ");
            format!("Posts publicitários em {days}: {counts}.")
        }
        None => format!("Posts publicitários: {counts}."),
    },
    sponsored_of: |platform, sponsored, posts| format!("{platform} {sponsored} de {posts}"),
    from: "a partir de",
    on_request: "sob consulta",
    rates_on_request: "Valores sob consulta",
    figures_as_of: |day, days| match (day, days) {
        (Some(day), Some(days)) => Some(format!("Dados de {day}, {days}.")),
        (Some(day), None) => Some(format!("Dados de {day}.")),
        (None, Some(days)) => Some(format!("Período: {days}.")),
        (None, None) => None,
    },
    last_days: |days| {
        if days.is_one() { "último dia".to_owned() } else { format!("últimos {days} dias") }
    },
    source: |list| format!("Fonte: {list}."),
    sources: Sources {
        typed: "preenchimento manual",
        imported: "importação",
        screenshot: "preenchimento manual a partir de captura de tela",
        report_of: |report, day| format!("{report} de {day}"),
    },
    may_overlap: |platforms| format!("As somas de {platforms} plataformas podem repetir pessoas."),
    parts: PARTS,
    base_on: |base, platforms| format!("{base} ({platforms})"),
    counts_on_page: |page| format!("detalhes na página {page}"),
    counts_in_column: "detalhes na última coluna",
    median_of: |posts| format!("mediana, {posts}"),
    benchmark: |figures| format!("Referência: {figures}."),
    method: "Método:",
    audience_as_of: |day, of, source| match day {
        Some(day) => format!("Público em {day}: {of}, {source}."),
        None => format!("Público: {of}, {source}."),
    },
    audience_of: |platform, base, mailed| {
        let base = match base {
            Some(AudienceBase::Followers) if mailed => "inscritos",
            Some(AudienceBase::Followers) => "seguidores",
            Some(AudienceBase::Viewers) => "espectadores",
            Some(AudienceBase::Views) => "visualizações",
            None => "público",
        };
        match platform {
            Some(platform) if mailed => format!("{base}, {platform}"),
            Some(platform) => format!("{base} {}", on(platform)),
            None => format!("{base} de todas as plataformas"),
        }
    },
    results_by: |brand, platform, creator| match (brand, platform, creator) {
        (true, false, false) => "Resultados das campanhas informados pelas marcas.",
        (false, true, false) => "Resultados das campanhas informados pelas plataformas.",
        (false, false, true) => "Resultados das campanhas com medição própria.",
        (true, true, false) => {
            "Resultados das campanhas informados pelas marcas e pelas plataformas."
        }
        (true, false, true) => {
            "Resultados das campanhas informados pelas marcas, alguns com medição própria."
        }
        (false, true, true) => {
            "Resultados das campanhas informados pelas plataformas, alguns com medição própria."
        }
        (true, true, true) => {
            "Resultados das campanhas informados pelas marcas e pelas plataformas, alguns com medição própria."
        }
        (false, false, false) => "Resultados das campanhas conforme informados.",
    },
    own_results: "Números dos trabalhos autorais, autodeclarados.",
};

const PARTS: Parts = Parts {
    engagement: "Engajamento",
    open_rate: "Taxa de abertura",
    open_rate_within: "taxa de abertura",
    click_rate: "Taxa de cliques",
    public: "(curtidas + comentários)",
    full: "(curtidas + comentários + salvamentos + compartilhamentos)",
    followers: "seguidores",
    views: "visualizações",
    reach: "alcance",
    opens: "aberturas",
    clicks: "cliques",
    delivered: "e-mails entregues",
};

/// How a creator stands to a brand; "uma parceria" goes without saying.
fn relation(compensation: Compensation) -> &'static str {
    match compensation {
        Compensation::Paid => "parceria paga",
        Compensation::Gifted => "produto recebido",
        Compensation::Loan => "produto emprestado",
        Compensation::Discount => "produto com desconto",
        Compensation::Affiliate => "programa de afiliados",
        Compensation::Ambassador => "programa de embaixadores",
        Compensation::EmployeeOrFamily => "vínculo profissional ou familiar com a marca",
        Compensation::OwnBrand => "marca própria",
        Compensation::Unpaid => "parceria não remunerada",
        Compensation::Sample => "trabalho autoral",
    }
}

/// "no TikTok", "na Twitch", "no podcast"
fn on(platform: &str) -> String {
    match platform {
        "Podcast" | "Blog" => format!("no {}", platform.to_lowercase()),
        "Newsletter" => "na newsletter".to_owned(),
        "Outra plataforma" => "em outra plataforma".to_owned(),
        "Twitch" => "na Twitch".to_owned(),
        _ => format!("no {platform}"),
    }
}

/// "posts por semana no TikTok", "edição por semana, Newsletter"
fn rhythm(published: Published, n: &Number, unit: &str, platform: &str) -> String {
    let (one, other) = match published {
        Published::Posts => ("post", "posts"),
        Published::Issues => ("edição", "edições"),
        Published::Episodes => ("episódio", "episódios"),
        Published::Articles => ("artigo", "artigos"),
        Published::Streams => ("live", "lives"),
    };
    let place = match published {
        Published::Posts | Published::Streams => format!(" {}", on(platform)),
        Published::Issues | Published::Episodes | Published::Articles => format!(", {platform}"),
    };
    format!("{} por {unit}{place}", n.form(one, other))
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
    platforms: "Onde está o público",
    followers_column: "Seguidores",
    subscribers_column: "Inscritos",
    engagement_column: "Taxa de engajamento",
    open_rate_column: "Taxa de abertura",
    views_column: "Visualizações (mediana)",
    benchmark_lead: |publisher| format!("Média {publisher} para contas deste tamanho:"),
    watching: "Quem acompanha",
    clients: "Marcas parceiras",
    topics: "O que eu crio",
    work: "Parcerias em destaque",
    mixed_work: "Parcerias com marcas",
    samples: "Portfólio",
    audience: "Público",
    cities: "Principais cidades",
    rates: "Serviços e valores",
    services: "Serviços",
    followers_across: |platforms| format!("seguidores em {platforms} plataformas"),
    engagement_on: |platform, _| format!("engajamento {}", on(platform)),
    monthly_reach: "alcance mensal",
    growth_in: |months| format!("crescimento em {months} meses"),
    in_country: |code, name| in_country(code, name),
};

const STUDIO: Headings = Headings {
    platforms: "Plataformas",
    engagement_column: "Engajamento",
    benchmark_lead: |publisher| format!("Média {publisher}"),
    watching: "Público",
    clients: "Já trabalhei com",
    work: "Campanhas que deram certo",
    rates: "Valores",
    engagement_on: |platform, base| {
        format!("engajamento {}, por {}", on(platform), PARTS.base(base))
    },
    growth_in: |months| format!("em {months} meses"),
    ..EDITORIAL
};

const MINIMAL: Headings = Headings {
    platforms: "Plataformas",
    benchmark_lead: |publisher| format!("Média {publisher}"),
    watching: "Público",
    clients: "Marcas",
    topics: "Temas",
    work: "Parcerias",
    cities: "Cidades",
    rates: "Valores",
    engagement_on: |platform, base| {
        format!("engajamento {}, por {}", on(platform), PARTS.base(base))
    },
    growth_in: |months| format!("de seguidores em {months} meses"),
    ..EDITORIAL
};

const POP: Headings = Headings {
    platforms: "Plataformas",
    followers_column: "seguidores",
    subscribers_column: "inscritos",
    engagement_column: "engajamento",
    open_rate_column: "taxa de abertura",
    views_column: "visualizações (mediana)",
    benchmark_lead: |publisher| format!("Média {publisher}"),
    clients: "Marcas com que já trabalhei",
    work: "Campanhas que marcaram",
    rates: "Valores",
    followers_across: |platforms| format!("Seguidores, {platforms} plataformas"),
    engagement_on: |platform, _| format!("Engajamento {}", on(platform)),
    monthly_reach: "Alcance mensal",
    growth_in: |months| format!("Crescimento em {months} meses"),
    ..EDITORIAL
};

/// "no Brasil", "na Argentina", "nos Estados Unidos", "em Portugal"
fn in_country(code: &str, name: &str) -> String {
    const WITHOUT_ARTICLE: [&str; 69] = [
        "AD", "AG", "AI", "AO", "AW", "BB", "BD", "BF", "BL", "BW", "BZ", "CU", "CV", "CW", "CY",
        "DM", "FJ", "GD", "GG", "GH", "GI", "GP", "GU", "HN", "IL", "JE", "KI", "KN", "LC", "LI",
        "LU", "MC", "ME", "MF", "MG", "MM", "MS", "MT", "MU", "MZ", "NR", "NU", "OM", "PM", "PR",
        "PT", "PW", "RW", "SG", "SH", "SJ", "SL", "SM", "ST", "SV", "SX", "SZ", "TK", "TL", "TO",
        "TT", "TV", "TW", "UG", "VC", "VU", "WF", "WS", "YT",
    ];
    const FEMININE: [&str; 12] =
        ["CG", "CI", "GN", "GQ", "GW", "KP", "KR", "MK", "PG", "RE", "VA", "ZA"];
    const MASCULINE: [&str; 3] = ["KE", "KH", "LK"];
    let place = match code {
        "HK" => return "em Hong Kong".to_owned(),
        "MO" => return "em Macau".to_owned(),
        "CD" => return "na RD Congo".to_owned(),
        "AE" | "BQ" | "CM" | "NL" | "PS" | "TF" | "US" => "nos",
        "BM" | "BS" | "KM" | "MV" | "PH" | "SC" => "nas",
        _ if name.starts_with("Ilhas ") => "nas",
        _ if name.starts_with("Ilha ") => "na",
        code if WITHOUT_ARTICLE.contains(&code) => "em",
        code if FEMININE.contains(&code) => "na",
        code if name.ends_with('a') && !MASCULINE.contains(&code) => "na",
        _ => "no",
    };
    format!("{place} {name}")
}
