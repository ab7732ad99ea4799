"""Claims about how long somebody was in an office, against the tables of tenures.

A length fits where it is that of one time in the office or of several together, told up or down to a whole year, with
the slack its words ask for ("more than", "nearly"). A longer one than the tables have is refuted only of heads of state
and of government: of others an earlier time in office may be missing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations

from checker.annotate.numbers_words import read_words
from checker.claims.time import Times
from checker.patterns import regex
from checker.references import tenures as rows
from checker.references.answers import said
from checker.references.persons import one_person
from checker.references.term_claims import AT_THE_TOP, joined_up, meant
from checker.types import Claim, Document, Knowledge, Tenure, Title, Verdict

_LENGTH = regex(
    r"(?:(?P<how>[a-z ]{1,40}?) )?(?P<count>a|\d{1,3}|[a-z]+?(?:-[a-z]+?)?)[ -](?:long |straight |full )?"
    r"(?P<unit>year|decade|month|week|day)s?(?:-long)?"
)
_SUCCEEDS = regex(r"\b(?:succe\w+|replac\w+|follow\w*|over(?: [\w-]+){0,6} from)(?: [a-z]+){0,2} \Z")
YEAR = 365.25
UNITS = {"year": 1.0, "decade": 10.0, "month": 30.44 / YEAR, "week": 7 / YEAR, "day": 1 / YEAR}
ROUGH, LOOSE = 1.3, 0.12
"""How many months, weeks or days a length told in them may be off, and what share of it."""
LONGER = 1.25
"""How many times longer than all known time in office an unnamed one must be told to be refuted: where heads are known
since long."""
SETTLED = frozenset("gb de fr us ca au nz it es se no dk nl be ie jp in il at fi pt is".split())
"""Countries whose heads' every time in office the tables have."""
SLACK = 0.17
"""Of a year, by which a length rounded down or up may be off: two months."""
HANDOVER = timedelta(days=60)
MOST_ROWS = 5
AT_LEAST = ("more than", "over", "just over")
AT_MOST = ("nearly", "almost", "close to", "just under")
UNNAMED = "in office"
ABOUT = ("about", "some", "around", UNNAMED)


def verdict(claim: Claim, document: Document, knowledge: Knowledge, times: Times) -> Verdict:
    """What the tables say of one length."""
    person, told = one_person(claim.subject, knowledge, document), _told(claim, document)
    if _SUCCEEDS.search(document.prose, max(0, claim.subject.span.start - 60), claim.subject.span.start):
        return Verdict(claim, "unsupported", 0.4, reason="of somebody told as succeeded, who may be the wrong one")
    if person is None or told is None:
        return Verdict(claim, "unsupported", 0.4, reason="not one known person and length")
    how, years, unit = told
    mine = _once([each for each in joined_up(meant(claim, person, knowledge)) if not each.acting])
    lengths = [_years(each, document.day) for each in mine]
    begun = [(row, length) for row, length in zip(mine, lengths, strict=True) if length is None or length > 0]
    if not begun or len(begun) > MOST_ROWS or any(length is None for _, length in begun):
        return Verdict(claim, "unsupported", 0.4, reason="the tables know no such time of theirs")
    mine, known = [row for row, _ in begun], [length or 0.0 for _, length in begun]
    named = isinstance(claim.object.value, Title) and claim.object.value.role not in ("", "leader")
    sums = [*_sums(known), *_stretches(mine, document.day)]
    if any(_fits(how if named or unit < 1 else how or UNNAMED, years, total, unit) for total in sums):
        return said(claim, "supported", mine, knowledge, 0.85)
    head = all(rows.role_of(each).rank <= 2 or each.office.role in AT_THE_TOP for each in mine)
    sure = all(each.verified and each.office.single for each in mine) and (head or len(mine) == 1)
    longer = years > max(sums)
    all_known = named or (years > LONGER * max(sums) and all(each.office.country in SETTLED for each in mine))
    if not sure or (longer and not (head and all_known)) or times.moments or rows.role_of(mine[0]).rank > 5:
        return said(claim, "unsupported", mine, knowledge, 0.4, "another time in office may be missing")
    return said(claim, "refuted", mine, knowledge, 0.85)


def _once(terms: Sequence[Tenure]) -> list[Tenure]:
    """The times in office, those of one person in several realms once."""
    return list({(each.office.role, each.since, each.until): each for each in reversed(terms)}.values())[::-1]


def _told(claim: Claim, document: Document) -> tuple[str, float, float] | None:
    """How the length is hedged, its years, and those of the unit it is told in."""
    found = _LENGTH.fullmatch(claim.focus.of(document.prose)) if claim.focus else None
    if found is None:
        return None
    word = found["count"]
    count = 1.0 if word == "a" else float(word) if word.isdigit() else read_words(word)
    if not count:
        return None
    unit = UNITS[found["unit"]]
    return found["how"] or ("about" if unit > 1 else ""), count * unit, min(1.0, unit)


def _years(tenure: Tenure, day: date) -> float | None:
    """The length of a time in office up to the draft's day; None where it is not known."""
    if tenure.since is None or (tenure.until is None and not rows.confirmed_on(tenure, day)):
        return None
    return (min(tenure.until or day, day) - tenure.since).days / YEAR


def _sums(lengths: Sequence[float]) -> Iterator[float]:
    for count in range(1, len(lengths) + 1):
        yield from (sum(each) for each in combinations(lengths, count))


def _stretches(terms: Sequence[Tenure], day: date) -> Iterator[float]:
    """The lengths of unbroken stretches of several offices, which may have been held side by side."""
    spans = sorted((each.since or day, min(each.until or day, day)) for each in terms)
    start, end = spans[0]
    for since, until in spans[1:]:
        if since > end + HANDOVER:
            yield (end - start).days / YEAR
            start = since
        end = max(end, until)
    yield (end - start).days / YEAR


def _fits(how: str, years: float, total: float, unit: float) -> bool:
    if unit < 1:
        return _near(how, years, total, max(ROUGH * unit, LOOSE * years))
    if how in AT_LEAST:
        return total >= years - SLACK
    if how in AT_MOST:
        return years - 1.5 <= total <= years + SLACK
    if how in ABOUT:
        return abs(total - years) <= max(1.5, years * (0.2 if how != UNNAMED else 0.12))
    return years - 1 - SLACK <= total <= years + 1 + SLACK


def _near(how: str, years: float, total: float, slack: float) -> bool:
    """The same of a length told in months, weeks or days."""
    if how in AT_LEAST:
        return total >= years - slack
    return abs(total - years) <= (2 * slack if how in ABOUT or how in AT_MOST else slack)
