"""Claims about the beginning and end of states against the table of states.

Speaks of states whose independence or foundation is told by one day: a colony's, or one after the
Soviet Union's. Where a state counts from several days each of them passes. A warning at most.
"""

from __future__ import annotations

from datetime import date, timedelta

from checker.claims.nations import ENDED
from checker.claims.time import Times, moment_of
from checker.references.phrases import day_words
from checker.types import Claim, DateValue, Document, Evidence, Knowledge, State, Verdict

FIRST_SURE = date(1943, 1, 1)
"""From here on a state's beginning in the table is the one that news counts from."""
OLDER = frozenset(("su", "cs", "fi", "yu"))
GONE = frozenset(("su", "cs", "dd", "scg"))
"""States whose end the table gives to the day and nobody disputes."""
OTHER_YEARS: dict[str, tuple[int, ...]] = {
    "id": (1949, 1950), "vn": (1954, 1976), "la": (1949, 1954), "kh": (1954, 1949), "my": (1963,), "sg": (1959, 1963),
    "bd": (1972,), "tz": (1961, 1962, 1963), "zw": (1965, 1970), "gw": (1974,), "ua": (1917, 1918, 1919, 1990),
    "ge": (1918, 1990), "am": (1918, 1990), "az": (1918, 1990), "by": (1918, 1990), "md": (1917, 1918, 1990),
    "hr": (1992, 1990), "si": (1990, 1992), "ba": (1991, 1995), "mk": (1944, 1992, 1993), "me": (1878, 1910, 1992),
    "ph": (1898, 1935), "lb": (1920, 1941, 1946),
    "sy": (1920, 1941, 1944, 1961), "is": (1918,), "er": (1991,),
    "tl": (1975, 1999), "kr": (1945, 1919), "kp": (1945,), "su": (1917, 1923),
    "yu": (1929, 1943, 1945, 1946, 1992, 2003), "fi": (1918,), "cn": (1911, 1912),
    "ye": (1918, 1962, 1967), "so": (1991,), "jo": (1921, 1923), "rs": (1878, 1992, 1804), "cy": (1959,),
    "in": (1950, 1930), "pk": (1956,), "lk": (1972,), "gh": (1960,), "ng": (1963,), "xk": (1990, 1991, 1999),
    "cm": (1961,), "sd": (1955,), "dz": (1954,), "mg": (1958,), "ml": (1958,), "sn": (1958,), "cf": (1958,),
    "mm": (1943,), "kg": (1990,), "kz": (1990,), "uz": (1990,), "tj": (1990,), "tm": (1990,), "ps": (1988,),
    "dm": (1967,), "mt": (1974,), "mu": (1992,), "ke": (1964,), "ug": (1963,), "gm": (1970,), "fj": (1987,),
    "gy": (1970,), "tt": (1976,), "sz": (1967,), "ls": (1965,), "nr": (1966,), "eh": (1976,), "cs": (1945, 1993),
}  # fmt: skip
"""Further years that are told as a beginning: a declaration, a republic, an earlier state of that name."""
LOOSE = timedelta(days=400)
"""Days by which declarations and recognitions of the states after the Soviet Union and Yugoslavia differ."""


def verdict(claim: Claim, document: Document, knowledge: Knowledge, times: Times) -> Verdict:
    """What the table says of one beginning or end of a state."""
    entity, value = claim.subject.entity, claim.object.value
    state = knowledge.state(entity.country) if entity is not None else None
    moment = moment_of(value) if isinstance(value, DateValue) else None
    if state is None or moment is None or ":" in state.code:
        return Verdict(claim, "unsupported", 0.4, reason="no such state")
    day = state.until if claim.predicate == ENDED else state.since
    if day is None:
        return Verdict(claim, "unsupported", 0.4, reason="the tables lack the day")
    verb = "ended" if claim.predicate == ENDED else "independent or founded"
    told = (Evidence(f"{state.name}: {verb} {day_words(day)}", "knowledge", "Table of states", since=day),)
    if moment[0] - timedelta(days=1) <= day <= moment[1] + timedelta(days=1):
        return Verdict(claim, "supported", 0.9, told)
    years = range(moment[0].year, moment[1].year + 1)
    if not _sure(state, claim.predicate, day) or set(years) & set(OTHER_YEARS.get(state.code, ())):
        return Verdict(claim, "unsupported", 0.4, told, "told of several days")
    apart = min(abs(moment[0] - day), abs(moment[1] - day))
    loose = claim.predicate != ENDED and 1990 <= day.year <= 1993
    if apart < (LOOSE if loose else timedelta(days=60)):
        return Verdict(claim, "unsupported", 0.4, told, "near the day")
    better = (str(day.year),) if claim.object.text.isdigit() else ()
    return Verdict(claim, "refuted", 0.85, told, "", better)


def _sure(state: State, predicate: str, day: date) -> bool:
    if predicate == ENDED:
        return state.code in GONE
    return state.code in OLDER or (day >= FIRST_SURE and (len(state.code) == 2 or state.code == "wde"))
