"""Who, of much-reported people, is a woman and who a man.

Knows a few hundred names and what the reference says; never guesses from a first name.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from checker.types import Entity, Knowledge


def of(person: Entity, knowledge: Knowledge) -> str:
    """ "female", "male", or "" where nobody here knows."""
    for fact in (*knowledge.facts(person.id, "gender"), *knowledge.facts(person.name, "gender")):
        return fact.object
    listed = _listed()
    for name in (person.name, *knowledge.aliases(person.id)):
        if _plain(name) in listed:
            return listed[_plain(name)]
    return ""


@cache
def _listed() -> dict[str, str]:
    """Folded name -> gender, from `people_gender.tsv`."""
    lines = (Path(__file__).parent / "people_gender.tsv").read_text("utf-8").splitlines()[2:]
    return {_plain(name): gender for name, _, gender in (line.partition("\t") for line in lines)}


def _plain(name: str) -> str:
    """The name in small letters without accents, hyphens and dots."""
    from unicodedata import normalize

    letters = normalize("NFKD", name.replace("ł", "l").replace("Ł", "L").replace("ø", "o").replace("-", " "))
    return "".join(each for each in letters if each.isascii() and each != ".").lower()
