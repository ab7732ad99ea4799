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
    r"(?:(?P<how>[a-z ]{1,40}?) )?(?P<count>a|\d{1,2}|[a-z]+(?:-[a-z]+)?) (?:long |straight |full )?"
    r"(?P<unit>year|decade)s?"
)
YEAR = 365.25
SLACK = 0.17
"""Of a year, by which a length rounded down or up may be off: two months."""
HANDOVER = timedelta(days=60)
MOST_ROWS = 5
AT_LEAST = ("more than", "over", "just over")
AT_MOST = ("nearly", "almost", "close to", "just under")
ABOUT = ("about", "some", "around")


def verdict(claim: Claim, document: Document, knowledge: Knowledge, times: Times) -> Verdict:
    """What the tables say of one length."""
    person, told = one_person(claim.subject, knowledge, document), _told(claim, document)
    if person is None or told is None:
        return Verdict(claim, "unsupported", 0.4, reason="not one known person and length")
    how, years = told
    mine = [each for each in joined_up(meant(claim, person, knowledge)) if not each.acting]
    lengths = [_years(each, document.day) for each in mine]
    begun = [(row, length) for row, length in zip(mine, lengths, strict=True) if length is None or length > 0]
    if not begun or len(begun) > MOST_ROWS or any(length is None for _, length in begun):
        return Verdict(claim, "unsupported", 0.4, reason="the tables know no such time of theirs")
    mine, known = [row for row, _ in begun], [length or 0.0 for _, length in begun]
    named = isinstance(claim.object.value, Title) and claim.object.value.role not in ("", "leader")
    sums = [*_sums(known), *_stretches(mine, document.day)]
    if any(_fits(how if named else how or "some", years, total) for total in sums):
        return said(claim, "supported", mine, knowledge, 0.85)
    head = all(rows.role_of(each).rank <= 2 or each.office.role in AT_THE_TOP for each in mine)
    sure = all(each.verified and each.office.single for each in mine) and (head or len(mine) == 1)
    longer = years > max(sums)
    if not sure or (longer and not (head and named)) or times.moments or rows.role_of(mine[0]).rank > 5:
        return said(claim, "unsupported", mine, knowledge, 0.4, "another time in office may be missing")
    return said(claim, "refuted", mine, knowledge, 0.85)


def _told(claim: Claim, document: Document) -> tuple[str, float] | None:
    """How the length is hedged, and its years."""
    found = _LENGTH.fullmatch(claim.focus.of(document.prose)) if claim.focus else None
    if found is None:
        return None
    word = found["count"]
    count = 1.0 if word == "a" else float(word) if word.isdigit() else read_words(word)
    if not count:
        return None
    decades = found["unit"] == "decade"
    return found["how"] or ("about" if decades else ""), count * (10 if decades else 1)


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


def _fits(how: str, years: float, total: float) -> bool:
    if how in AT_LEAST:
        return total >= years - SLACK
    if how in AT_MOST:
        return years - 1.5 <= total <= years + SLACK
    if how in ABOUT:
        return abs(total - years) <= max(1.5, years * 0.2)
    return years - 1 - SLACK <= total <= years + 1 + SLACK
