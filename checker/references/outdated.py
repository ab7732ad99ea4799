"""An office somebody held and holds no longer, called theirs on the draft's day.

Tells a mistake from what only looks like one: a text that looks back, a title of courtesy, a dead
holder, a successor of the same name, a row whose source was last seen long ago.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from checker.claims.shapes import KEPT
from checker.claims.time import Times
from checker.patterns import regex
from checker.references import tenures as rows
from checker.references.answers import better_office, said
from checker.references.phrases import former_words
from checker.types import Claim, Entity, Knowledge, Tenure, Title, Verdict

COURTESY_ROLES = frozenset(
    ("president", "vice-president", "senator", "governor", "ambassador", "supreme-court-justice", "judge",
     "representative", "foreign-minister", "defence-minister", "speaker", "mayor", "un-ambassador",
     "chief-justice", "attorney-general")
)  # fmt: skip
COURTESY_COUNTRIES = frozenset(("us", "ph"))
_NO_COURTESY = frozenset(
    ("secretary of state", "secretary of defense", "secretary of defence", "defense secretary", "defence secretary",
     "attorney general", "attorney-general", "house speaker")
)  # fmt: skip
"""Whole titles that nobody keeps: a former Secretary of State is "Secretary Clinton"."""
_LESSER = frozenset(("senator", "representative", "governor"))
_HIGHER = frozenset(("president", "vice-president"))
BESIDE_NO_HEAD = frozenset(("senator", "representative", "governor", "mayor", "ambassador", "vice-president"))
"""Offices that nobody holds beside being head of state or of government of the same country."""
LEAVES = regex(
    r"(?: of [A-Z][\w ]{2,24}?)?,? (?:who )?"
    r"(?:left|resigned|quit|stepped down|stood down|bowed out|died|departed|was (?:dismissed|sacked|fired|removed"
    r"|ousted|replaced|voted out|arrested|killed)|(?:had|has) (?:left|resigned|quit|died|stepped down))\b(?! for\b)"
)
"""What somebody does who is told of as in an office and is out of it by the draft's day."""
WENT = regex(r"[^.;!?“”\"]{0,60}?\b(?:died|dies|resigned|abdicated|stepped down|was (?:killed|ousted|buried))\b")
"""The same somewhat further on, of somebody who has been out of office for days."""
_IS = regex(r"(?:, who)? is (?:(?:the|now|currently|still) )*")
_ENDS = regex(r"[.,;:!?]|\s?\Z| and ")
_ACTS = regex(
    r"(?: of [A-Z][\w ]{2,24}?)?(?:,? who [^,.;]{3,80},|,[^,.;]{3,50},)? (?:(?:has|have|had|also|then|later) ){0,2}"
    r"(?:said|says|told|tells|warned|welcomed|announced|promised|rejected|denied|accused|urged|condemned|praised|"
    r"arrived|flew|left|met|meets|visited|received|hosted|congratulated|thanked|signed|vetoed|resigned|called|"
    r"spoke|speaks|wrote|will|is to|is due|is expected|plans|wants|added|insisted|replied|declined)\b"
)
"""What somebody alive does, right behind the name."""
_ONLY_IN_OFFICE = regex(
    r"(?:,[^,.;]{3,50},)? (?:(?:has|also|then|later) )?(?:vetoed\b|nominated (?:Judge|[A-Z])|pardoned\b|"
    r"signed (?:an executive order|the (?:\w+ ){0,3}(?:bill|act)\b|legislation|into law)|"
    r"(?:said|told|spoke|announced|met|received|addressed|welcomed|hosted)\b[^.;]{0,60}\b(?:in the Oval Office|"
    r"(?:from|at|in) the White House|aboard Air Force One)\b)"
)
"""What a president does in office and nobody else."""
_YEAR = regex(r"\b(?:1[4-9]|20)\d\d\b")
_MONTH = regex(
    r"\b[Ii]n (?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
    r"(?! (?:of |\d))"
)
LONG_AGO = timedelta(days=12 * 365)


def outdated(
    claim: Claim, person: Entity, begun: Sequence[Tenure], terms: Sequence[Tenure], day: date,
    knowledge: Knowledge, times: Times, prose: str = "",
) -> Verdict:  # fmt: skip
    latest = max(begun, key=lambda each: each.until or date.max)
    if latest.until is None:
        return said(claim, "unsupported", [latest], knowledge, 0.4, "last known only")
    acting = not (times.past or times.moments) and in_the_news(prose, claim, times)
    acting = acting and not told_of(latest, prose, day)
    if person.until is not None and person.until < day - timedelta(days=30) and not acting:
        return said(claim, "unsupported", [latest], knowledge, 0.4, "died before the draft's day")
    kept = KEPT.search(prose, max(0, claim.span.start - 24), claim.span.start)
    if kept and latest.until < day - timedelta(days=400):
        return said(claim, "unsupported", [latest], knowledge, 0.4, "may speak of an earlier time")
    serving = any(_akin(each, latest) for each in rows.current(terms, day))
    if not times.present and not acting and (times.past or _looks_back(latest, day, times, serving)):
        return said(claim, "unsupported", [latest], knowledge, 0.4, "may speak of an earlier time")
    holders = holding(latest, day, knowledge) if latest.office.single else []
    if any(rows.same_name(each.person.name, person.name) for each in holders):
        return said(claim, "unsupported", [latest], knowledge, 0.4, "a holder of that name serves")
    now = rows.current(terms, day)
    near = [each for each in now if _akin(each, latest)]
    better = better_office(claim, near, knowledge) or (former_words(claim.object),)
    heads = bool(now) and rows.role_of(now[0]).rank <= 2 and now[0].verified and rows.confirmed_on(now[0], day)
    certain = (latest.verified and times.present) or (heads and latest.office.role in BESIDE_NO_HEAD)
    confidence = 0.9 if times.present or day - latest.until < timedelta(days=400) else 0.7
    reason = "courtesy" if _courtesy(claim, latest, terms) and not _acts_in_office(claim, latest, day, prose) else ""
    return said(claim, "outdated", [latest, *now[:1], *holders[:1]], knowledge, confidence, reason, better, certain)


def told_of(tenure: Tenure, prose: str, day: date) -> bool:
    """Whether the draft names a year of the tenure other than its own: it may look back to it anywhere."""
    first, last = tenure.since or date.min, tenure.until or date.max
    years = {int(found[0]) for found in _YEAR.finditer(prose)} - {day.year}
    return any(first.year <= year <= last.year for year in years)


def in_the_news(prose: str, claim: Claim, times: Times) -> bool:
    """Whether the claim's words make its person act, or be in office, on the draft's day: nobody long dead does."""
    between = prose[claim.subject.span.end : claim.object.span.start]
    if _IS.fullmatch(between) and _ENDS.match(prose, claim.object.span.end):
        return True
    acts = _ACTS.match(prose, claim.span.end)
    return acts is not None and (times.present or bool(_MONTH.search(acts[0])))


def holding(tenure: Tenure, day: date, knowledge: Knowledge) -> list[Tenure]:
    """Who is in the tenure's office on that day, as far as the tables can be believed."""
    return rows.confirmed_holders([tenure.office], knowledge, day)


def stale(tenure: Tenure, day: date, times: Times) -> bool:
    """An open row long past its source's last sighting, where the claim speaks of the draft's day."""
    return (
        tenure.until is None
        and not times.moments
        and not rows.confirmed_on(tenure, day)
        and not rows.last_known_on(tenure, day)
    )


def ended_where_known(begun: Sequence[Tenure]) -> list[Tenure]:
    """Without open rows whose source was last seen before another row knows the end of the same time in office."""
    ends = [each for each in begun if each.until is not None]
    return [
        each
        for each in begun
        if each.until is not None
        or not any(end.until and each.known_until <= end.until and rows.begun_alike(each, end) for end in ends)
    ]


def _looks_back(tenure: Tenure, day: date, times: Times, serving: bool) -> bool:
    """Whether an ended tenure is more likely told of than mistaken: long ended, or the sentences
    before have named a year in it. Somebody who is `serving` in another office today is in today's news."""
    if tenure.until is None or (day - tenure.until > LONG_AGO and not serving):
        return True
    return any(rows.overlaps(tenure, window) for window in (*times.before, *times.lives))


def _courtesy(claim: Claim, tenure: Tenure, terms: Sequence[Tenure]) -> bool:
    """A former holder addressed by the old title before the name, as American usage has it.

    Nobody is addressed by the lesser of two: a former vice president is no "Senator Harris".
    """
    office = tenure.office
    since = tenure.since or date.min
    if office.role in _LESSER and any(each.office.role in _HIGHER and (each.since or since) > since for each in terms):
        return False
    before = 0 <= claim.subject.span.start - claim.object.span.end <= 1
    title = claim.object.value
    told = isinstance(title, Title) and bool(title.country or title.unit or title.words in _NO_COURTESY)
    return before and not told and office.country in COURTESY_COUNTRIES and office.role in COURTESY_ROLES


def _acts_in_office(claim: Claim, tenure: Tenure, day: date, prose: str) -> bool:
    """Whether the words behind the name make the person do what only the holder of the office does."""
    if tenure.office.role != "president" or day - (tenure.until or day) > LONG_AGO:
        return False
    return _ONLY_IN_OFFICE.match(prose, claim.span.end) is not None and not told_of(tenure, prose, day)


def _akin(one: Tenure, other: Tenure) -> bool:
    """Whether two offices are of the same country, or of the same body."""
    if one.office.country or other.office.country:
        return one.office.country == other.office.country
    return one.office.unit == other.office.unit
