"""From an office as a public list words it to a role: "President of the Government" is a prime minister.

Knows the wordings of the public lists and which English title is right in which
country. Does not know who held an office.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

SINGLE = {
    "president", "vice-president", "monarch", "prime-minister", "governor-general", "foreign-minister",
    "defence-minister", "finance-minister", "interior-minister", "justice-minister", "governor",
    "lieutenant-governor", "mayor", "attorney-general", "chief-justice", "speaker", "chief-of-staff",
    "national-security-adviser", "central-bank-governor", "un-ambassador", "chief-of-defence", "premier",
    "first-minister", "chief-minister", "pope", "supreme-leader", "head-of-state", "secretary-general",
    "director-general", "majority-leader", "minority-leader", "head-of-intelligence", "ambassador",
    "press-secretary", "crown-prince", "chief-executive",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Post:
    """What an office is: its generic role, its own title, the region it belongs to."""

    role: str
    title: str
    region: str = ""
    acting: bool = False
    own: bool = False  # the title tells it apart from other offices of the same role


ACTING = re.compile(r"^(acting|interim|caretaker|transitional?|provisional|ad interim)\s+", re.I)
FEDERAL = re.compile(r"^(federal|national|union|cabinet) (?=minister)", re.I)
OF_COUNTRY = re.compile(r"\s+(of|for)\s+the\s+(republic|kingdom|state|union|federation|government)$", re.I)

# Tried in order on the lower-cased office; the first that matches decides.
# (pattern, role, own title counts)
RULES: tuple[tuple[re.Pattern[str], str, bool], ...] = tuple(
    (re.compile(pattern), role, own)
    for pattern, role, own in (
        (r"^us senator from|^senator for ", "senator", False),
        (r"^us representative from|^us delegate from", "representative", False),
        (r"first lady|first gentleman", "first-lady", False),
        (
            r"ambassador to the united nations|^un ambassador$|^permanent representative to the united nations$",
            "un-ambassador",
            False,
        ),
        (
            r"^(ambassador|high commissioner|permanent representative|consul|charg|envoy)\b.* to ",
            "ambassador",
            True,
        ),
        (r"^(parliamentary under|parliamentary secretary)", "parliamentary-secretary", True),
        (
            r"^(deputy|vice|assistant|associate|under)[- ]?(secretary of state|secretary|minister|undersecretary)\b(?!.*president)",
            "deputy-minister",
            True,
        ),
        (
            r"^(under-?secretary|parliamentary (under|secretary)|permanent (under)?secretary|minister of state\b|"
            r"minister-delegate|assistant secretary|junior minister|secretary of state, )",
            "minister-of-state",
            True,
        ),
        (r"^state secretary\b", "state-secretary", True),
        (
            r"^((first|second|third|fourth|fifth|executive|senior|1st|2nd)\s+)?(deputy|vice)[- ]+(prime minister|premier|chancellor|"
            r"chairman of the (council of ministers|government|state council)|head of government|president of the (government|council of ministers))"
            r"|^vice[- ]?chancellor$|^tánaiste$|^deputy prime minister of |^executive vice premier|^vice prime minister|^vice premier",
            "deputy-prime-minister",
            False,
        ),
        (
            r"^((first|second|third|fourth|executive|senior)\s+)?(deputy|vice)[- ]president( of the republic| of the (united states|russian federation))?$",
            "vice-president",
            False,
        ),
        (
            r"^(president|president of the republic|head of state|president of the (russian federation|swiss confederation|state)|"
            r"(executive|federal) president|transitional president|president and .*|.* federal president)$",
            "president",
            False,
        ),
        (r"^(chairman|chairperson) of the presidency$", "head-of-state", False),
        (
            r"^(.* )?(king|queen|emperor|sultan|amir|emir|grand duke|monarch|prince|co-prince|yang di-pertuan agong|"
            r"king and prime minister|sultan and prime minister)( of .*)?$",
            "monarch",
            False,
        ),
        (r"^supreme leader|^rahbar", "supreme-leader", False),
        (r"^pope$", "pope", False),
        (r"^governor[- ]general$", "governor-general", False),
        (
            r"^(prime minister|premier|chancellor|federal chancellor|taoiseach|minister of state \(head of government\)|"
            r"(chairman|president|chairperson) of the (council of ministers|government|executive yuan)|head of (the )?government|"
            r"premier of the state council|president of the government|prime minister( and| of the| prince| crown).*|prime|"
            r"vice president and prime minister|.*and prime minister)$",
            "prime-minister",
            False,
        ),
        (r"^chief executive$", "chief-executive", False),
        (r"^first minister( of .*)?$", "first-minister", True),
        (
            r"^(foreign secretary|secretary of state for foreign.*|secretary of state)$",
            "foreign-minister",
            False,
        ),
        (
            r"^minist\w+ (of|for) (the )?(.*\b)?(foreign|external|exterior) (affairs|relations)\b(?!.*(?:assistant|deputy))",
            "foreign-minister",
            False,
        ),
        (
            r"^minist\w+ (of|for) (european? and )?(foreign|international) (affairs|relations)|^foreign minister|"
            r"^secretary of foreign (affairs|relations)",
            "foreign-minister",
            False,
        ),
        (
            r"^secretary of state for defence$|^secretary of (national )?defen[cs]e$|^secretary of war$|^defen[cs]e (minister|secretary)$",
            "defence-minister",
            False,
        ),
        (
            r"^minist\w+ (of|for) (the )?(national |people's |armed forces and |and )?(defen[cs]e|armed forces|war)\b"
            r"(?!.*(procurement|materiel|personnel|equipment|science|people|industry|production|industries))",
            "defence-minister",
            False,
        ),
        (
            r"^chancellor of the exchequer$|^secretary of (the treasury|finance)$|^finance minister$|^treasurer$|^secretary for finance$",
            "finance-minister",
            False,
        ),
        (
            r"^minist\w+ (of|for) (the )?(state )?(economic affairs and |economy and |economy, |economy,? and public )?(the )?(finances?|treasury|financial affairs)\b",
            "finance-minister",
            False,
        ),
        (r"^minist\w+ (of|for) (the )?economy and (public )?financ", "finance-minister", False),
        (r"^secretary of state for the home department$|^home secretary$", "interior-minister", False),
        (
            r"^minist\w+ (of|for) (the )?(interior|internal affairs|home affairs|interior affairs|internal security|national administration|internal administration)\b",
            "interior-minister",
            False,
        ),
        (r"^secretary of state for justice.*|^lord (high )?chancellor$", "justice-minister", False),
        (r"^minist\w+ (of|for) (the )?justice\b", "justice-minister", False),
        (
            r"^minist\w+ (of|for) (the )?(public )?(health|healthcare)\b|^secretary of state for health|^secretary of health\b",
            "health-minister",
            False,
        ),
        (
            r"^minist\w+ (of|for) (the )?(national )?education\b|^secretary of state for education|^secretary of education$",
            "education-minister",
            False,
        ),
        (
            r"^minist\w+ (of|for) (the )?agriculture\b|^secretary of agriculture$",
            "agriculture-minister",
            False,
        ),
        (
            r"^minist\w+ (of|for) (the )?(environment|environmental protection|ecology|ecological)\b|^secretary of state for (the )?environment",
            "environment-minister",
            False,
        ),
        (
            r"^minist\w+ (of|for) (the )?(national )?econom(y|ic affairs|ic development)\b",
            "economy-minister",
            False,
        ),
        (
            r"^minist\w+ (of|for) (the )?energy\b|^secretary of energy$|^secretary of state for energy",
            "energy-minister",
            False,
        ),
        (
            r"^minist\w+ (of|for) (the )?transport(ation)?\b|^secretary of (state for )?transport(ation)?$",
            "transport-minister",
            False,
        ),
        (
            r"^minist\w+ (of|for) (the )?(foreign )?(trade|commerce)\b|^u\.s\. trade representative$|^united states trade representative$|^secretary of state for (international trade|trade|business)",
            "trade-minister",
            False,
        ),
        (
            r"^minist\w+ (of|for) (the )?(labou?r|employment)\b|^secretary of labor$|^secretary of state for work",
            "labour-minister",
            False,
        ),
        (
            r"^minist\w+ (of|for) (the )?culture\b|^secretary of state for (digital, )?culture",
            "culture-minister",
            False,
        ),
        (
            r"^minist\w+ (of|for) european affairs|^minister for eu affairs",
            "european-affairs-minister",
            False,
        ),
        (r"^secretary of commerce$", "commerce-secretary", False),
        (r"^secretary of the interior$", "us-interior-secretary", False),
        (r"^secretary of homeland security$", "homeland-security-secretary", False),
        (
            r"^secretary of veterans affairs$|^minister (of|for) veterans'? affairs$",
            "veterans-minister",
            False,
        ),
        (r"^secretary of housing (and|&) urban development$", "housing-minister", False),
        (
            r"^(white house |downing street )?chief of staff$|^chief of staff (to|of) the president$|"
            r"^head of (the )?(presidential administration|presidential office|office of the president)$",
            "chief-of-staff",
            False,
        ),
        (r"^national security advis[eo]r$", "national-security-adviser", False),
        (
            r"^white house press secretary$|^press secretary of the president$|^presidential spokesperson$",
            "press-secretary",
            False,
        ),
        (r"^(director of the cia|cia director|director of central intelligence.*)$", "cia", False),
        (r"^director of national intelligence$", "odni", False),
        (
            r"^(governor|president|chairman) of the (central|national|reserve|state|federal reserve) ?bank",
            "central-bank-governor",
            False,
        ),
        (r"^(attorney[- ]general)$", "attorney-general", False),
        (r"^(prosecutor[- ]general|director of public prosecutions)$", "prosecutor-general", False),
        (r"^chief justice\b|^president of the supreme court$", "chief-justice", False),
        (r"\b(justice|judge) (of|at) the |^supreme court justice", "judge", True),
        (
            r"^(chief of (the )?(general staff|defen[cs]e( staff| force)?s?|the armed forces)|chairman of the joint chiefs( of staff)?|"
            r"chief of the general staff of the armed forces|commander-in-chief of the armed forces)$",
            "chief-of-defence",
            False,
        ),
        (r"^((second|third|first) )?(deputy|vice)[- ]?(speaker|president|chair|marshal)", "official", True),
        (
            r"^(speaker|president|chair(man|woman|person)?|marshal)\b.* (senate|council of states|house of (lords|councillors)|federation council|"
            r"federal council|national council of provinces|bundesrat|rajya sabha|council of the republic|control yuan|senators)\b",
            "senate-president",
            False,
        ),
        (
            r"^(speaker|president|chair(man|woman|person)?|marshal)\b.*\b(house of (commons|representatives|assembly|keys)|parliament|national assembly|"
            r"(grand |federal |legislative )?assembly|chamber of (deputies|representatives)|congress( of deputies)?|"
            r"national council|knesset|sejm|seimas|riigikogu|storting|folketing|saeima|state duma|verkhovna rada|bundestag|lok sabha|riksdag|"
            r"house of peoples' representatives|national people's congress|legislative yuan|parliament of \w+)$",
            "speaker",
            False,
        ),
        (r"^speaker$", "speaker", False),
        (r"^lieutenant governor", "lieutenant-governor", False),
        (
            r"^(governor|premier|chief minister|minister-president|president of the regional)\b of ?.+|^governor of ",
            "governor",
            False,
        ),
        (
            r"^(governor|intendant|prefect|chairman) of |^chairman of .*regional state administration",
            "governor",
            False,
        ),
        (r"^(lord )?mayor of ", "mayor", False),
        (r"^(federal )?minister without portfolio", "minister", True),
        (
            r"^minist(er|ra)\b|^secretary (of|for) |^(flemish|federal) minister|^chief secretary to|^president of the board of trade",
            "minister",
            True,
        ),
    )
)

# The right English title of a role in a country, where it is not the commonest one.
TITLES = {
    ("us", "foreign-minister"): "Secretary of State", ("us", "defence-minister"): "Secretary of Defense",
    ("us", "finance-minister"): "Secretary of the Treasury", ("us", "un-ambassador"): "Ambassador to the United Nations",
    ("us", "chief-of-staff"): "White House Chief of Staff", ("us", "senator"): "Senator",
    ("us", "representative"): "Representative", ("us", "national-security-adviser"): "National Security Adviser",
    ("us", "press-secretary"): "White House Press Secretary", ("us", "cia-director"): "CIA Director",
    ("us", "health-minister"): "Secretary of Health and Human Services",
    ("us", "education-minister"): "Secretary of Education", ("us", "agriculture-minister"): "Secretary of Agriculture",
    ("us", "energy-minister"): "Secretary of Energy", ("us", "transport-minister"): "Secretary of Transportation",
    ("us", "commerce-secretary"): "Secretary of Commerce", ("us", "labour-minister"): "Secretary of Labor",
    ("us", "housing-minister"): "Secretary of Housing and Urban Development",
    ("us", "veterans-minister"): "Secretary of Veterans Affairs", ("us", "us-interior-secretary"): "Secretary of the Interior",
    ("us", "homeland-security-secretary"): "Secretary of Homeland Security",
    ("us", "president"): "President", ("us", "attorney-general"): "Attorney General",
    ("gb", "foreign-minister"): "Foreign Secretary", ("gb", "defence-minister"): "Defence Secretary",
    ("gb", "finance-minister"): "Chancellor of the Exchequer", ("gb", "interior-minister"): "Home Secretary",
    ("gb", "justice-minister"): "Justice Secretary", ("gb", "health-minister"): "Health Secretary",
    ("gb", "education-minister"): "Education Secretary", ("gb", "prime-minister"): "Prime Minister",
    ("de", "prime-minister"): "Chancellor", ("at", "prime-minister"): "Chancellor", ("ie", "prime-minister"): "Taoiseach",
    ("cn", "prime-minister"): "Premier", ("tw", "prime-minister"): "Premier",
    ("de", "deputy-prime-minister"): "Vice-Chancellor", ("at", "deputy-prime-minister"): "Vice-Chancellor",
    ("ie", "deputy-prime-minister"): "Tánaiste", ("in", "foreign-minister"): "External Affairs Minister",
    ("in", "interior-minister"): "Home Minister", ("au", "finance-minister"): "Treasurer",
    ("ph", "foreign-minister"): "Secretary of Foreign Affairs", ("mx", "foreign-minister"): "Secretary of Foreign Affairs",
    ("es", "prime-minister"): "Prime Minister", ("it", "prime-minister"): "Prime Minister",
    ("va", "foreign-minister"): "Secretary for Relations with States", ("va", "prime-minister"): "Secretary of State",
}  # fmt: skip
PLAIN = {
    "president": "President", "prime-minister": "Prime Minister", "vice-president": "Vice President",
    "deputy-prime-minister": "Deputy Prime Minister", "governor-general": "Governor-General",
    "foreign-minister": "Foreign Minister", "defence-minister": "Defence Minister", "finance-minister": "Finance Minister",
    "interior-minister": "Interior Minister", "justice-minister": "Justice Minister", "health-minister": "Health Minister",
    "education-minister": "Education Minister", "agriculture-minister": "Agriculture Minister",
    "environment-minister": "Environment Minister", "economy-minister": "Economy Minister",
    "energy-minister": "Energy Minister", "transport-minister": "Transport Minister", "trade-minister": "Trade Minister",
    "labour-minister": "Labour Minister", "culture-minister": "Culture Minister", "european-affairs-minister": "European Affairs Minister",
    "central-bank-governor": "Central Bank Governor", "supreme-leader": "Supreme Leader", "pope": "Pope",
    "chief-justice": "Chief Justice", "attorney-general": "Attorney General", "first-lady": "First Lady",
    "head-of-state": "Chairman of the Presidency", "un-ambassador": "Ambassador to the United Nations",
    "chief-of-staff": "Chief of Staff", "governor": "Governor", "lieutenant-governor": "Lieutenant Governor",
    "mayor": "Mayor", "prosecutor-general": "Prosecutor General",
}  # fmt: skip
LEADERS = {
    "house majority leader": "majority-leader", "house minority leader": "minority-leader",
    "senate majority leader": "majority-leader", "senate minority leader": "minority-leader",
}  # fmt: skip
PREMIERS = {"de": "minister-president", "be": "minister-president", "ru": "governor", "cn": "governor"}
AGENCIES = {"cia": "Director of the CIA", "odni": "Director of National Intelligence"}
# What a ministry is for, where it is none of the great ones: the role, with the title kept apart.
PORTFOLIOS = tuple(
    (re.compile(rf"\b({pattern})\b"), role)
    for pattern, role in (
        (r"climate", "climate-minister"),
        (r"housing|urbanism", "housing-minister"),
        (r"science|technology|research", "science-minister"),
        (r"industry|industries", "industry-minister"),
        (r"communications?|information|digital|post and telecommunications?", "communications-minister"),
        (r"development cooperation|international (development|cooperation)", "development-minister"),
        (r"immigration|migration|citizenship|asylum", "immigration-minister"),
        (r"sports?", "sports-minister"),
        (r"tourism", "tourism-minister"),
        (r"social|families|family|welfare", "social-affairs-minister"),
        (r"petroleum|oil", "petroleum-minister"),
        (r"water|irrigation", "water-minister"),
        (r"mines|mining", "mining-minister"),
        (r"planning", "planning-minister"),
        (r"emergenc", "emergencies-minister"),
        (r"security", "security-minister"),
        (r"veterans?", "veterans-minister"),
        (r"regional|local government|territorial", "regional-affairs-minister"),
        (r"religious|worship|wakfs?", "religious-affairs-minister"),
    )
)
REGIONAL = re.compile(
    r"^(?P<head>(?:lieutenant )?governor|premier|chief minister|minister-president|(?:lord )?mayor|intendant|prefect|"
    r"first minister|prime minister|president|chairman|administrator|deputy premier|governor) of (?:the )?(?P<place>.+)$",
    re.I,
)
NOT_PLACES = re.compile(
    r"^(republic|government|council|state|union|senate|national|house|chamber|central|reserve|federal|board|privy|"
    r"supreme|constitutional|executive|legislative|parliament|assembly|queen|king|treasury|bank|presidency|congress|"
    r"russian federation|swiss|united states|court|general|bundes|storting|riigikogu|yuan|examination|control)\b",
    re.I,
)


@lru_cache(maxsize=16384)
def post(office: str, country: str, organisation: str = "") -> Post:
    """The role, title and region of `office` in `country` (an ISO code, "" for organisations)."""
    name = " ".join(office.split())
    acting = bool(ACTING.match(name))
    name = FEDERAL.sub("", ACTING.sub("", name))
    lower = name.lower()
    if lower in LEADERS:
        return Post(LEADERS[lower], name, "", acting, True)
    if country == "us":
        state = re.match(r"^us (senator|representative) from (\w\w)$", lower)
        if state:
            return Post(state[1], state[1].capitalize(), f"us-{state[2]}")
        held = re.match(
            r"^(governor|lieutenant governor|attorney general|secretary of state|treasurer|auditor)(?: \(state\))? of (\w\w)$",
            lower,
        )
        if held:
            role = held[1].replace(" ", "-")
            role = {"secretary-of-state": "state-official"}.get(role, role)
            return Post(role, held[1].title().replace(" Of ", " of "), f"us-{held[2]}")
        if lower == "treasurer":
            return Post("official", name, own=True)
    region = _region(name)
    if region:
        head = region[0].lower()
        role = {"lieutenant governor": "lieutenant-governor", "mayor": "mayor", "lord mayor": "mayor",
                "prime minister": "prime-minister", "president": "president", "first minister": "first-minister",
                "premier": PREMIERS.get(country, "provincial-premier"), "chief minister": "chief-minister", "deputy premier": "deputy-premier",
                "minister-president": "minister-president"}.get(head, "governor")  # fmt: skip
        return Post(role, region[0][0].upper() + region[0][1:], region[1], acting)
    if not country:
        role = _organisation_role(lower)
        return Post(
            role, name, organisation, acting, role in ("official", "judge", "deputy-secretary-general")
        )
    for pattern, role, own in RULES:
        if pattern.search(lower):
            if role == "foreign-minister" and lower == "secretary of state" and country not in ("us", "va"):
                return Post("state-secretary", name, "", acting, True)
            if country == "us" and role == "finance-minister" and "treasury" not in lower:
                continue
            if role == "finance-minister" and lower == "treasurer" and country != "au":
                continue
            if role in AGENCIES:
                return Post("intelligence-chief", AGENCIES[role], role, acting, False)
            if role == "minister" and country != "gb":
                role = next((found for asked, found in PORTFOLIOS if asked.search(lower)), role)
            return Post(role, _title(country, role, name, own), "", acting, own)
    return Post("official", name, "", acting, True)


def _region(name: str) -> tuple[str, str] | None:
    found = REGIONAL.match(name)
    if not found or NOT_PLACES.match(found["place"]) or " and " in found["place"].lower()[:0]:
        return None
    return found["head"], found["place"]


def _organisation_role(lower: str) -> str:
    for word, role in (("deputy", "deputy-secretary-general"), ("vice", "deputy-secretary-general"), ("judge", "judge"),
                       ("secretary-general", "secretary-general"), ("secretary general", "secretary-general"),
                       ("director-general", "director-general"), ("director general", "director-general"),
                       ("chairperson of the african union commission", "commission-president"),
                       ("president of the united nations general", "organisation-president")):  # fmt: skip
        if lower.startswith(word):
            return role
    return "official"


def _title(country: str, role: str, name: str, own: bool) -> str:
    if (country, role) in TITLES:
        return TITLES[country, role]
    if own:
        return name[0].upper() + name[1:]
    if role == "prime-minister" and name.lower().startswith("premier"):
        return "Premier"
    if role == "monarch":
        return name.split(" and ")[0].split(" of ")[0].title()
    return PLAIN.get(role, name)
