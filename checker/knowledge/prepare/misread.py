"""Rows of the public list that name the wrong person or day: deputies read as heads, a digit lost.

Knows three kinds: a row that names several people, a head of state entered again as head of government
on the same day (or the other way round), and single rows listed here, each with why.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import timedelta
from functools import cache
from pathlib import Path

from checker.knowledge.fold import fold
from checker.knowledge.prepare.raw import Held
from checker.knowledge.tables import rows as lines_of
from checker.patterns import regex

HEADS = ("president", "prime-minister")
# (country, role, name, start as given): the right start, or "" for a row to be left out.
SINGLE = {
    ("ro", "prime-minister", "ilie bolojan", "2005-06-23"): "2025-06-23",  # appointed in 2025
    ("sk", "prime-minister", "robert fico", "2023-05-25"): "",  # October 2023, as another row has it
    ("vn", "president", "luong cuong", "2024"): "2024-10-21",  # a year alone puts him before his predecessors
    # A newspaper had him in 2022; the emir appointed another, and him in 2024.
    ("kw", "prime-minister", "muhammad al sabah al salim al sabah", "2022-07-19"): "2024-01-04",
    ("in", "foreign-minister", "subrahmanyam jaishankar", "2015-01-29"): "",  # foreign secretary then
    ("kg", "president", "adylbek kasymaliyev", "2024-12-18"): "",  # chairs the cabinet under President Japarov
    ("kw", "monarch", "nawaf al ahmad al jabir al sabah", "2022-07-24"): "",  # emir since 2020-09-29
    ("kw", "monarch", "nawaf al ahmad al jabir al sabah", "2006-02-07"): "",  # crown prince
    ("tz", "president", "zanzibar salmin amour", "1995-10-27"): "",  # President of Zanzibar
    ("is", "prime-minister", "halla tomasdottir", "2024-08-01"): "",  # the president
    ("eg", "president", "muhammad mursi", "2012-06-30"): "",  # Mohamed Morsi, looked up by hand
    ("eg", "prime-minister", "hazem al beblawi", "2013-07"): "",  # another list has the day
    ("gr", "prime-minister", "lukas papademos", "2011-11-10"): "",  # another list has the day
    ("id", "president", "bacharuddin j habibie", "1998-03-21"): "1998-05-21",  # the day Soeharto resigned
    ("na", "president", "hifikepunye pohamba", "2004-11-15"): "2005-03-21",  # elected in November
    ("ro", "prime-minister", "mugur isarescu", "1998-12-22"): "1999-12-22",
    ("lu", "prime-minister", "jean claude junker", "1994-01-01"): "",  # another list has the day, in 1995
    ("lu", "prime-minister", "jacques santer", "1984-07-21"): "",  # his end is read from that row
    ("gd", "prime-minister", "george brizan", "1994-02-01"): "1995-02-01",
    ("us", "senator", "frank r lautenberg", "1982-01-01"): "1982-12-27",  # appointed ahead of their terms
    ("us", "senator", "max baucus", "1978-01-01"): "1978-12-15",
    ("us", "senator", "thad cochran", "1979-01-15"): "1978-12-27",
    ("ua", "central-bank-governor", "viktor yushchenko", "1997-02-05"): "1993-01",  # his second term
    ("kp", "president", "kim il song", "1948"): "1972-12-28",  # prime minister before
    ("qa", "prime-minister", "hamad bin khalifa al thani", "1972-02-22"): "",  # his father, the emir
    ("mg", "official", "mann queen elizabeth ii", "1952-02-06"): "",  # the Isle of Man, as the next
    ("mg", "official", "donald gelling", "1996-12-03"): "",
    ("ee", "official", "johannes kert", "1966-01-23"): "1996-01-23",
    # Ends that are days of death, years after they had left:
    ("kp", "communications-minister", "kim yong ju", "2021-01-18"): "",
    ("ng", "environment-minister", "john odey", "2008-12-17"): "",
    ("eg", "minister", "mohamed abdul salam mahgoub", "2006-08-27"): "",
    ("ru", "deputy-prime-minister", "sergey prikhodko", "2013-05-22"): "",
    ("nl", "economy-minister", "joop wijn", "2002-07-22"): "",  # state secretary then
    ("gb", "minister", "david frost", "2019-07-24"): "",  # the negotiator; the minister was Stephen Barclay
    ("gb", "minister", "bernard jenkin", "2003-11-11"): "",  # of the opposition, as the next seven
    ("gb", "minister", "caroline flint", "2010-10-08"): "",
    ("gb", "minister-of-state", "tim yeo", "1997-12"): "",
    ("gb", "minister-of-state", "mark francois", "2007-05-29"): "",
    ("gb", "minister-of-state", "wayne david", "2010-10-11"): "",
    ("gb", "minister-of-state", "jon trickett", "2011-10-07"): "",
    ("gb", "minister-of-state", "chris bryant", "2011-10-07"): "",
    ("gb", "parliamentary-secretary", "chris bryant", "2014-12-03"): "",
    ("gb", "environment-minister", "michael meacher", "1997-05-02"): "",  # minister under the Secretary of State
}
# Ministers of states and provinces, deputies and civil servants the list files as ministers of the country.
LESSER = {
    ("au", "finance-minister"): (
        "ben wyatt|christian porter|curtis pitt|dominic perrottet|gladys berejiklian|jack snelling|jackie trad|"
        "jay weatherill|kevin foley|matt kean|michael aird|michael egan|michael obrien|mike nahan|nicole manison|"
        "peter beattie|peter dutton|peter gutwein|rob lucas|stephen mullighan|steven marshall|terry mackenroth|"
        "tim nicholls|tim pallas|tom koutsantonis|troy buswell"
    ),
    ("ca", "defence-minister"): "rick casson",
    ("ca", "finance-minister"): (
        "bernard landry|carlos leitao|eric girard|michel audet|monique jerome forget|nicolas marceau|"
        "pauline marois|raymond bachand|yves seguin"
    ),
    ("es", "finance-minister"): (
        "arcadi espana garcia|gerardo camps|jose manuel vela bargues|juan carlos moragues ferrer|"
        "vicent rambla momplet|vicent soler i marco"
    ),
    ("ar", "economy-minister"): "jorge capitanich",  # three days of December 2001, given as six years
    ("ch", "prime-minister"): "annemarie huber hotz|corina casanova|walter thurnherr",  # federal chancellors
    ("es", "interior-minister"): "serafin castellano gomez",
    ("in", "foreign-minister"): (
        "chokila iyer|harsh vardhan shringla|kanwal sibal|lalit mansingh|nirupama rao|ranjan mathai|shashank|"
        "shivshankar menon|shyam saran|sujatha singh|vijay keshav gokhale|vinay mohan kwarta"
    ),
    ("in", "interior-minister"): "ajay kumar bhalla|vk duggal",
    ("my", "finance-minister"): (
        "ahmad husni hanadzlah|jamaluddin jarjis|johari abdul ghani|mohamed azmin ali|nor mohamed yakcop"
    ),
    ("my", "foreign-minister"): "mohd radzi sheikh ahmad",
    ("nl", "economy-minister"): (
        "gerrit ybema|karien van gennip|frank heemskerk|henk bleker|co verdaas|sharon dijksma|martijn van dam"
    ),
    ("pk", "foreign-minister"): "riaz khokhar",
}


NAMES = {
    ("ms", "donaldson romero"): "Donaldson Romeo",
    ("ng", "bola tinbu"): "Bola Ahmed Tinubu",
    ("ie", "michael martin"): "Micheál Martin",
    ("fj", "voreqe bainimarama"): "Frank Bainimarama",
    ("ir", "hasan fereidun rohani"): "Hassan Rouhani",
    ("ir", "mohammad mokher previously first vice president"): "Mohammad Mokhber",
    ("er", "isaias afworke"): "Isaias Afwerki",
    ("mo", "ho lat seng"): "Ho Iat Seng",
    ("im", "mann queen elizabeth ii"): "Elizabeth II",
    ("im", "mann king charles iii"): "Charles III",
    ("cx", "australia general david hurley"): "David Hurley",
    ("cc", "australia general david hurley"): "David Hurley",
    ("nf", "australia general david hurley"): "David Hurley",
    ("cx", "australia general sam mostyn"): "Sam Mostyn",
    ("cc", "australia general sam mostyn"): "Sam Mostyn",
    ("nf", "australia general sam mostyn"): "Sam Mostyn",
    ("cx", "australia general sir peter cosgrove"): "Peter Cosgrove",
    ("cc", "australia general sir peter cosgrove"): "Peter Cosgrove",
    ("nf", "australia general sir peter cosgrove"): "Peter Cosgrove",
    ("au", "sir peter cosgrove"): "Peter Cosgrove",
    ("nu", "new zealand governor general dame patricia lee reddy"): "Patsy Reddy",
    ("nu", "new zealand dame patricia lee reddy"): "Patsy Reddy",
    ("tk", "new zealand governor general dame patricia lee reddy"): "Patsy Reddy",
    ("nu", "new zealand lt gen sir jerry mateparae"): "Jerry Mateparae",
    ("tk", "new zealand governor general dame cindy kiro"): "Cindy Kiro",
    ("mt", "minister foreign and environment minister dr george vella"): "George Vella",
    ("sd", "major general al zubayr muhammad salih"): "al-Zubayr Muhammad Salih",
    ("tl", "taur matan ruak aka jose maria de vasconcelos"): "Taur Matan Ruak",
    ("ad", "xaviar espot zamora"): "Xavier Espot Zamora",
    ("sd", "abd al fattah al burhan abd al rahman"): "Abdel Fattah al-Burhan",
}
"""Misprints, and a name no newspaper uses. Only in the Factbook: another list has a Michael Martin in Ireland."""
RANK = regex(r", (?:\w+\. )?Gen\b|, aka\b|, chief\b|, brother\b|, M\.d\b")
AFTER_NAME = regex(r", (?:(?:Lt|Brig|Maj)\. Gen|aka .+|chief .+|brother .+|M\.d)\.?$")
NOT_ALSO = {("sz", "russell dlamini"): "ambrose mandvulo dlamini"}
"""Other names the Factbook gives that are another person's: his predecessor's."""
UNSURE_BIRTH = {"Q12612463", "Q5693903", "Q3066985"}
"""Lee Jae-myung, 1963 by himself, 1964 as registered; Heather Humphreys, 1960 by the papers, 1963 in lists;
Farooq Naek, 1947 or 1950."""
CABINETS = {("ng", "2010-02-09"): ("2010-04-06", "2010-03-17")}
"""The day a list gives for a change of government: when ministers really began and left. The acting president's first
day is not that of the cabinet he formed two months on."""


def without_misread(rows: list[Held], faults: Counter[str]) -> list[Held]:
    """The rows without those that misread their source; wrong days put right."""
    twins = _twins(rows)
    kept = []
    for row in rows:
        start = SINGLE.get((row.country, row.post.role, fold(row.name), row.since))
        lesser = _several(row) or _under_the_secretary(row) or _lesser(row) or _provincial(row)
        if start == "" or id(row) in twins or lesser:
            faults["misread: left out"] += 1
            continue
        if "cia" in row.sources:
            row.name = AFTER_NAME.sub("", row.name)
            row.name = NAMES.get((row.country, fold(row.name)), row.name)
        alien = NOT_ALSO.get((row.country, fold(row.name)))
        row.aliases = [alias for alias in row.aliases if fold(alias) != alien]
        if start:
            faults["misread day: put right"] += 1
            row.since = start
        _of_the_cabinet(row)
        kept.append(row)
    return kept


def _of_the_cabinet(row: Held) -> None:
    """Put right a day that a list gives to all ministers of a government."""
    row.since = CABINETS.get((row.country, row.since), (row.since, ""))[0]
    row.until = CABINETS.get((row.country, row.until), ("", row.until))[1]


def _lesser(row: Held) -> bool:
    lesser = LESSER.get((row.country, row.post.role), "") if not row.unit else ""
    return fold(row.name) in lesser.split("|")


def _provincial(row: Held) -> bool:
    """A minister of a state or province, under the country's name."""
    minister = row.post.role == "minister" or row.post.role.endswith("-minister")
    if row.country == "au" and row.original == "Deputy Premier":
        return True  # of a state: the Commonwealth has a Deputy Prime Minister
    return minister and not row.unit and fold(row.name) in provincial().get(row.country, frozenset())


@cache
def provincial() -> dict[str, frozenset[str]]:
    """Country -> those who were ministers of its states and provinces only."""
    found: dict[str, frozenset[str]] = {}
    for line in lines_of(Path(__file__).parent / "provincial.tsv"):
        found[line["country"]] = found.get(line["country"], frozenset()) | frozenset(line["names"].split("|"))
    return found


def _several(row: Held) -> bool:
    """Whether the name is two or more people's: "A and B", "A, B, C"; a rank or an office after the comma is not."""
    after = row.name.partition(",")[2].split()
    if row.sources != {"cia"}:
        return " and " in row.name and bool(after)
    return " and " in row.name or (len(after) > 1 and not RANK.search(row.name))


def _under_the_secretary(row: Held) -> bool:
    """A British "Minister for Foreign Affairs": one of those under the Foreign Secretary."""
    return row.country == "gb" and row.post.role == "foreign-minister" and row.original.startswith("Minister ")


def _twins(rows: list[Held]) -> set[int]:
    """Rows of a person entered as president and as prime minister from one day, in the office another still held."""
    same: dict[tuple[str, str, str], list[Held]] = defaultdict(list)
    held: dict[tuple[str, str], list[Held]] = defaultdict(list)
    for row in rows:
        if row.post.role in HEADS and row.country and not row.unit and row.first:
            held[row.country, row.post.role].append(row)
            if row.sources == {"cia"}:
                same[row.country, fold(row.name), row.since].append(row)
    wrong = set()
    for group in same.values():
        if {row.post.role for row in group} == set(HEADS):
            wrong |= {id(row) for row in group if any(_still_held(row, o) for o in held[row.country, row.post.role])}
    return wrong


def _still_held(row: Held, other: Held) -> bool:
    """Whether another person, there before, was still seen in the office two months after the row begins."""
    if fold(other.name) == fold(row.name) or not other.first or not row.first or other.until:
        return False
    return other.first < row.first and other.known_until > (row.first + timedelta(days=60)).isoformat()
