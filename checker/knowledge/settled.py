"""Tenures settled: doubles and strays taken out, open ones closed by the next holder.

Knows which lists follow an office itself (the authorities) and which gather what anybody
entered. A single office has one holder; where two lists disagree the better one is kept,
and where neither is better both stay and the office is not called complete.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

FAR = date(9999, 12, 31)
UNSEEN = timedelta(days=430)  # longer than that, somebody no list names may have come between
VACANCY = timedelta(days=31)
# (source, country, role or "" for all, first and last day it lists every holder)
WHOLE = (
    ("congress", "us", "senator", date(2013, 1, 3), date(2026, 6, 15)),
    ("congress", "us", "representative", date(2013, 1, 3), date(2026, 6, 15)),
    ("ifg", "gb", "", date(1979, 5, 5), date(2026, 6, 19)),
)
# Offices that one person holds in most countries and several in some.
SHARED = {"vice-president", "spokesperson", "minister-without-portfolio"}
ALONE = {
    "council-president", "parliament-president", "commission-president", "senate-president", "provincial-premier",
    "speaker", "chief-justice", "central-bank-governor", "organisation-president", "agency-head", "executive-director",
}  # fmt: skip
"""Roles that a body or a province has one of, whatever the list they came in says."""
NEAR = timedelta(days=8)
UNLIKE = timedelta(days=62)  # hand-kept rows of one person that begin closer together speak of one term
AUTHORITIES = {"cia", "ifg", "whogov", "congress", "538", "leaders"}


@dataclass(frozen=True)
class Post:
    id: str
    role: str
    title: str
    country: str
    unit: str
    single: bool
    complete_since: date | None = None
    complete_until: date | None = None


@dataclass(frozen=True)
class Term:
    person: str
    office: str
    since: date | None
    until: date | None
    known_until: date
    source: str
    url: str = ""
    verified: bool = True
    acting: bool = False
    party: str = ""
    hand_kept: bool = False


def order(term: Term) -> tuple[str, str, str, str]:
    return (term.office, str(term.since or ""), str(term.until or "9"), term.person)


def settled(terms: list[Term], posts: dict[str, Post]) -> list[Term]:
    """Doubles taken out and open terms closed by the next holder."""
    by: dict[str, list[Term]] = defaultdict(list)
    for term in terms:
        by[term.office].append(term)
    kept: list[Term] = []
    for office, held in sorted(by.items()):
        held = _without_doubles(held)
        if posts[office].role in SHARED and _shared(_closed(held)):
            posts[office] = replace(posts[office], single=False)
        elif posts[office].role in ALONE and not posts[office].single and _one_by_one(_closed(held)):
            posts[office] = replace(posts[office], single=True)
        kept += _doubted(_narrowed(_closed(_without_strays(held)))) if posts[office].single else held
    return kept


def _one_by_one(held: list[Term]) -> bool:
    """Whether no two of several dated terms stand in each other's way."""
    dated = [term for term in held if term.since]
    return len(dated) > 1 and not any(_clash(term, other) for term in dated for other in dated if other is not term)


def _shared(held: list[Term]) -> bool:
    """Whether several people hold the office at once as a rule: a third of its terms overlap another's."""
    dated = [term for term in held if term.since]
    clashing = [term for term in dated if any(_clash(term, other) for other in dated if other is not term)]
    return len(clashing) * 3 > len(dated)


def _without_doubles(held: list[Term]) -> list[Term]:
    """Hand-kept terms over public ones of the same person, where verified or confirmed by them."""
    public = [term for term in held if not term.hand_kept]
    held = _best_by_hand(held)
    kept: list[Term] = []
    replaced: set[Term] = set()
    for term in held:
        if not term.hand_kept:
            continue
        same = [other for other in public if other.person == term.person and _overlap(term, other)]
        if term.verified or any(other.verified and _agree(other, term, public) for other in same):
            replaced |= set(same)
            kept.append(term if term.verified else _confirmed(term, same))
        elif not any(other.verified and _as_good(other, term) for other in same):
            # Nobody has looked it up yet: it stands beside the public row, which keeps its own word.
            replaced |= {other for other in same if not other.verified}
            kept.append(term)
    kept += [term for term in public if term not in replaced]
    return sorted(kept, key=order)


def _best_by_hand(held: list[Term]) -> list[Term]:
    """Of two hand-kept rows for one person and time the looked-up one, then the newer one."""
    best: list[Term] = []
    for term in sorted(held, key=lambda each: (each.verified, each.known_until, each.url), reverse=True):
        if not term.hand_kept or not any(_same_by_hand(term, other) for other in best):
            best.append(term)
    return best


def _same_by_hand(term: Term, other: Term) -> bool:
    if not other.hand_kept or term.person != other.person or term.acting != other.acting:
        return False
    if term.since is None or other.since is None:
        return term.since == other.since
    return abs(term.since - other.since) <= UNLIKE


def _confirmed(term: Term, same: list[Term]) -> Term:
    return replace(term, verified=True, source="+".join(dict.fromkeys((term.source, *(o.source for o in same)))))


def _as_good(public: Term, hand: Term) -> bool:
    """Whether a verified public term leaves nothing for the unverified hand-kept one to add."""
    return public.until is not None or (hand.until is None and public.known_until >= hand.known_until)


def _agree(other: Term, hand: Term, public: list[Term]) -> bool:
    """Two lists made apart give the same beginning, and the same end or a successor at that end."""
    if other.since is None or hand.since is None or abs(other.since - hand.since) > NEAR or hand.until is None:
        return False
    if other.until is not None:
        return abs(other.until - hand.until) <= NEAR
    return any(
        each.verified
        and each.since is not None
        and each.person != hand.person
        and abs(each.since - hand.until) <= VACANCY
        for each in public
    )


def _without_strays(held: list[Term]) -> list[Term]:
    """A holder one list alone gives, wholly inside terms better lists give to others, is a deputy."""
    chain = sorted((term for term in held if _sure(term) and term.since and not term.acting), key=order)
    kept = []
    for term in held:
        if _sure(term) or not term.since or term.acting or not _covered(term, chain):
            kept.append(term)
    return kept


def _covered(term: Term, chain: list[Term]) -> bool:
    others = [each for each in chain if each.person != term.person]
    day = term.since or FAR
    last = term.until or term.known_until
    if (last - day).days < 60:
        return False
    for other in others:
        first, end = other.since or FAR, other.until or other.known_until
        if first <= day + VACANCY and end > day:
            day = end
        if day >= last - VACANCY:
            return True
    return False


def _overlap(one: Term, other: Term) -> bool:
    slack = timedelta(days=60)
    first, second = one.since or date.min, other.since or date.min
    last, last2 = one.until or FAR, other.until or FAR
    return first <= min(last2, FAR - slack) + slack and second <= min(last, FAR - slack) + slack


def _closed(held: list[Term]) -> list[Term]:
    """Open terms ended by the next holder: of one seat only the newest holder can still be in it."""
    settled = []
    for term in held:
        if term.until is None and term.since is not None:
            after = [other.since for other in held if _follows(other, term)]
            starts = [day for day in after if day is not None]
            if starts and min(starts) - term.known_until <= UNSEEN:
                term = replace(term, until=min(starts))
            elif term.acting and any(o.person == term.person and o.since == term.since and not o.acting for o in held):
                continue
        settled.append(term)
    return settled


def _narrowed(held: list[Term]) -> list[Term]:
    """An end that only says the year or the month brought forward to the day the next holder began in it."""
    narrowed = []
    for term in held:
        last = term.until
        if last and (last + timedelta(days=1)).day == 1:
            first = date(last.year, 1 if last.month == 12 else last.month, 1)
            starts = [o.since for o in held if _takes_over(o, term) and o.since and first < o.since < last]
            if len(starts) == 1 and starts[0].day != 1:
                term = replace(term, until=starts[0])
        narrowed.append(term)
    return narrowed


def _takes_over(other: Term, term: Term) -> bool:
    ends_later = (other.until or FAR) > (term.until or FAR)
    return other.person != term.person and other.verified and not other.acting and ends_later


def _doubted(held: list[Term]) -> list[Term]:
    """Terms of one seat that contradict each other are no longer called verified, the worst one first."""
    sure = {at for at, term in enumerate(held) if term.verified and term.since and not term.acting}
    while True:
        clashes = {at: {b for b in sure if b != at and _clash(held[at], held[b])} for at in sure}
        worst = max(clashes, key=lambda at: (len(clashes[at]), not held[at].hand_kept, at), default=-1)
        if worst < 0 or not clashes[worst]:
            break
        weaker = [at for at in (worst, *clashes[worst]) if len(clashes[at]) == len(clashes[worst])]
        lists = {at: (held[at].hand_kept, held[at].source.count("+")) for at in weaker}
        least = min(lists.values())
        sure -= {at for at in weaker if lists[at] == least}
    return [
        replace(term, verified=False) if term.verified and at not in sure and term.since and not term.acting else term
        for at, term in enumerate(held)
    ]


def _clash(one: Term, other: Term) -> bool:
    """Two people in one seat for more than two months."""
    if one.person == other.person:
        return False
    first = max(one.since or FAR, other.since or FAR)
    last = min(one.until or one.known_until, other.until or other.known_until)
    return (last - first).days > 60


def _follows(other: Term, term: Term) -> bool:
    if other.since is None or term.since is None or other.since <= term.since:
        return False
    if other.person == term.person:
        return term.acting and not other.acting
    if other.acting and other.since <= term.known_until - timedelta(days=60):
        return False
    if _sure(other):
        return True
    return (other.verified or not term.verified) and other.since > term.known_until - timedelta(days=60)


def _sure(term: Term) -> bool:
    """Given by a list that follows the office itself, not by the crowd alone."""
    return term.verified and (term.hand_kept or bool(set(term.source.split("+")) & AUTHORITIES))


def by_post(posts: dict[str, Post], terms: list[Term]) -> Iterable[tuple[str, Post, list[Term]]]:
    by: dict[str, list[Term]] = defaultdict(list)
    for term in terms:
        by[term.office].append(term)
    return [(key, post, by.get(key, [])) for key, post in sorted(posts.items())]


def completed(post: Post, held: list[Term]) -> Post:
    """The post with the latest stretch of days for which its holders are known without a gap.

    Lists that name every holder of their offices (a chamber's members, a government's
    ministers) vouch for their whole time.
    """
    for source, country, role, since, until in WHOLE:
        asked = post.country == country and role in ("", post.role) and (not role or post.unit)
        if asked and any(source in term.source.split("+") for term in held):
            last = max([until, *(t.known_until for t in held if t.verified and t.until is None)])
            return replace(post, complete_since=since, complete_until=last)
    if not post.single:
        return post
    sure = sorted((t for t in held if t.verified and t.since), key=lambda t: (t.since or FAR, t.until or FAR))
    start = end = None
    for term in sure:
        last = term.until or term.known_until
        first = term.since or FAR
        if start is None or end is None or first > end + VACANCY:
            start, end = first, last
        else:
            end = max(end, last)
    return replace(post, complete_since=start, complete_until=end) if start else post
