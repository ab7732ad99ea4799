"""wrong-state: an American senator, representative or governor given another state.

Knows the forms "(R-Fla.)", ", D-Texas," and "Sen. So-and-so of Ohio"; the form "Texas Senator
So-and-so" is an office and belongs to the rule of wrong offices.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Evidence, Hit, Knowledge, Mention, Severity, Span, Suggestion, Tenure

STATES = {
    "al": "Alabama Ala.", "ak": "Alaska", "az": "Arizona Ariz.", "ar": "Arkansas Ark.", "ca": "California Calif. Cal.",
    "co": "Colorado Colo.", "ct": "Connecticut Conn.", "de": "Delaware Del.", "fl": "Florida Fla.",
    "ga": "Georgia Ga.", "hi": "Hawaii", "id": "Idaho", "il": "Illinois Ill.", "in": "Indiana Ind.", "ia": "Iowa",
    "ks": "Kansas Kan. Kans.", "ky": "Kentucky Ky.", "la": "Louisiana La.", "me": "Maine", "md": "Maryland Md.",
    "ma": "Massachusetts Mass.", "mi": "Michigan Mich.", "mn": "Minnesota Minn.", "ms": "Mississippi Miss.",
    "mo": "Missouri Mo.", "mt": "Montana Mont.", "ne": "Nebraska Neb. Nebr.", "nv": "Nevada Nev.",
    "nh": "New_Hampshire N.H.", "nj": "New_Jersey N.J.", "nm": "New_Mexico N.M.", "ny": "New_York N.Y.",
    "nc": "North_Carolina N.C.", "nd": "North_Dakota N.D.", "oh": "Ohio", "ok": "Oklahoma Okla.", "or": "Oregon Ore.",
    "pa": "Pennsylvania Pa. Penn.", "ri": "Rhode_Island R.I.", "sc": "South_Carolina S.C.", "sd": "South_Dakota S.D.",
    "tn": "Tennessee Tenn.", "tx": "Texas Tex.", "ut": "Utah", "vt": "Vermont Vt.", "va": "Virginia Va.",
    "wa": "Washington Wash.", "wv": "West_Virginia W.Va. W._Va.", "wi": "Wisconsin Wis. Wisc.", "wy": "Wyoming Wyo.",
}  # fmt: skip
"""Code -> its name and the abbreviations of house styles; the postal code is known as well."""
BY_FORM = {form.replace("_", " "): code for code, forms in STATES.items() for form in forms.split()} | {
    code.upper(): code for code in STATES
}
_FORMS = "|".join(re.escape(each) for each in sorted(BY_FORM, key=len, reverse=True))
_PARTY_FORM = regex(rf",? \(?(?:R|D|I|Rep|Dem|Ind)\.?(?:-|–|, )(?P<state>{_FORMS})(?=[,;:)—. ]|$)")
_OF = regex(rf",? of (?P<state>{_FORMS})(?=[,;:)]|\.? [a-z]|\.?$|\.\s)")
_APPOSED = regex(
    rf", (?:an?|the) (?:\w+ )?(?:Republican|Democrat|Democratic|independent)"
    rf"(?: (?:senator|congress(?:man|woman)|representative|lawmaker|governor))? (?:from|of|representing) "
    rf"(?P<state>{_FORMS})(?=[,;:)—.]|$| who )"
)
_HOME = regex(rf", (?:an?|the) (?P<state>{_FORMS}) (?:Republican|Democrat)(?=[,;:)—.]|$| who )")
_TITLE = regex(r"\b(?:Sen\.?|Senator|Rep\.?|Representative|Congress(?:man|woman)|Gov\.?|Governor) $")
_STATE_HOUSE = regex(
    r"\b(?:[Ss]tate|former\w*|ex|then|late|[Ll]t\.?|[Ll]ieutenant|[Aa]ssembly\w*|[Dd]eputy)[ -](?:\w+\.? )?\w+\.? $"
)
_ROLES = frozenset(("senator", "representative", "governor"))
_SLACK = timedelta(days=45)


_CHAMBER = regex(
    r"\b(?:[Ss]enators?|Senate|[Cc]ongress(?:man|woman|men)?|House|Foreign Relations|(?:Armed Services|Judiciary|"
    r"Finance|Intelligence|Appropriations) Committee|[Gg]overnors?|lawmakers?|Democrats?|Republicans?)\b"
)


@rule("wrong-state", on=Mention, category="title", severity=Severity.ERROR)
def wrong_state(mention: Mention, document: Document, desk: Desk) -> Iterator[Hit]:
    """An American senator, representative or governor given another state.

    Reads the state behind the name: "(R-Fla.)", ", D-Texas," and "of Ohio" after a title. Only of
    people in office on the draft's day; state legislators and former members are left alone.

    ```bad 2019-05-05
    Sen. Ted Cruz ([[R-Fla.]]) voted against the bill.
    ```
    ```bad 2022-05-05
    Rep. Alexandria Ocasio-Cortez, [[D-Texas]], asked for a hearing.
    ```
    ```bad 2022-05-05
    Gov. Ron DeSantis [[of Texas]] signed the law on Monday.
    ```
    ```bad 2025-06-04
    Sen. Ted Cruz, [[a Republican from Florida]], voted no, and so did Sen. Amy Klobuchar, [[a Wisconsin]] Democrat.
    ```
    ```bad 1963-08-06
    Senators of both parties, among them J. William Fulbright [[of Alabama]], came to Moscow.
    ```
    ```good 2025-06-04
    Sen. Ted Cruz, a Republican from Texas, voted no, and so did Sen. Amy Klobuchar, a Minnesota Democrat.
    ```
    ```bad 1998-09-03
    Senator John McCain [[of Nevada]] called for restraint.
    ```
    ```good 2019-05-05
    Sen. Ted Cruz (R-Texas) and Senator Marco Rubio of Florida voted against it, with Joe Manchin, D-W.Va.
    ```
    ```good 2022-05-05
    Rep. Alexandria Ocasio-Cortez, D-Queens, met Gov. Ron DeSantis, R-Fla., and Gov. Gavin Newsom of California.
    ```
    ```good 2022-05-05
    Former Rep. Ron DeSantis of Florida is governor. Ted Cruz of Texas Tech University is a student.
    ```
    ```good 2021-06-01
    A state senator, State Sen. John Smith of Ohio, and Chuck Schumer, the man of New York, spoke.
    ```
    ```good 2025-01-15
    Sen. Marco Rubio (R-FL) and Sen. JD Vance of Ohio were confirmed; Sen. Jim Justice of West Virginia was sworn in.
    ```
    ```good 1998-09-03
    Senator John McCain (R-Ariz.) thanked Sen. Bob Graham, D-Florida, and Gov. George W. Bush of Texas.
    ```
    """
    if mention.kind != "person" or mention.entity is None or document.quoted(mention.span):
        return
    before = document.prose[max(0, mention.span.start - 40) : mention.span.start]
    after = document.prose[mention.span.end : mention.span.end + 70]
    found = _PARTY_FORM.match(after)
    if found is None and _TITLE.search(before):
        found = _OF.match(after) or _APPOSED.match(after) or _HOME.match(after)
    if found is None and " " in mention.text and _chamber(mention, document):
        found = _OF.match(after)
    if found is None or _STATE_HOUSE.search(before):
        return
    seats = seats_on(mention.entity.id, document, desk.knowledge)
    code = BY_FORM[found["state"]]
    units = {each.office.unit or each.office.id.partition("/")[0] for each in seats}
    if not seats or f"us-{code}" in units:
        return
    right = [name_of(unit) for unit in sorted(units) if name_of(unit)]
    if right:
        yield _hit(mention, found, seats[-1], right)


def _chamber(mention: Mention, document: Document) -> bool:
    """Whether the sentence speaks of the Senate, the House or governors."""
    sentence = document.sentence_at(mention.span.start)
    return sentence is not None and bool(_CHAMBER.search(sentence.text))


def _hit(mention: Mention, found: re.Match[str], seat: Tenure, right: list[str]) -> Hit:
    assert mention.entity is not None
    lead = len(found[0]) - len(found[0].lstrip(", ("))
    at = Span(mention.span.end + found.start() + lead, mention.span.end + found.end("state"))
    claimed = name_of("us-" + BY_FORM[found["state"]])
    told = f"{mention.entity.name} is {seat.office.role} of {' and '.join(right)}, not of {claimed}."
    evidence = Evidence(told, "knowledge", seat.source, seat.url, seat.since, seat.until, verdict="refuted")
    state = Span(mention.span.end + found.start("state"), mention.span.end + found.end("state"))
    severity = None if seat.verified else Severity.WARNING
    return Hit(at, told, 0.93, (Suggestion(state, right[0]),), (evidence,), severity)


def seats_on(person: str, document: Document, knowledge: Knowledge) -> list[Tenure]:
    """The seats a person holds on the draft's day; none in the weeks around a change of seats."""
    rows = [each for each in knowledge.tenures(person) if each.office.role in _ROLES and each.office.country == "us"]
    day = document.day
    for each in rows:
        for edge in (each.since, each.until):
            if edge is not None and abs(edge - day) <= _SLACK and not _goes_on(each, rows):
                return []
    return [each for each in rows if (each.since or day) <= day and (each.until is None or day <= each.until)]


def _goes_on(row: Tenure, rows: list[Tenure]) -> bool:
    """Whether the same seat was held before and after: a new term, not a change."""
    return sum(each.office.id == row.office.id for each in rows) > 1


def name_of(unit: str) -> str:
    """ "us-ny" as "New York"; "" for what is no state."""
    forms = STATES.get(unit.removeprefix("us-"), "")
    return forms.split(" ")[0].replace("_", " ")
