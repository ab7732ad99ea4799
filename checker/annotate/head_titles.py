"""Words of office that head a body, and the kind of head each makes.

Knows that a chairman, a chairwoman and a chair are one office. Looser words ("head", "chief", "boss", "leader") are
always right and stand in no table.
"""

from __future__ import annotations

from checker.patterns import regex
from checker.types import Knowledge, Office, Title

KINDS = {
    "president": "president", "chairman": "chair", "chairwoman": "chair", "chairperson": "chair", "chair": "chair",
    "chief executive": "chief executive", "secretary-general": "secretary-general",
    "secretary general": "secretary-general", "general secretary": "secretary-general",
    "director-general": "director-general", "director general": "director-general",
    "general director": "director-general", "managing director": "managing director",
    "executive director": "executive director", "governor": "governor", "high commissioner": "high commissioner",
    "prime minister": "prime minister", "secretary": "secretary",
}  # fmt: skip
ANYBODYS = frozenset(("president", "chief executive", "executive director", "prime minister", "secretary"))
"""Kinds that, bare, may be of any body or state: "the president" need not be the body's a paragraph is about."""
VAGUE = frozenset(("chief", "head", "boss", "leader"))
NATIONAL = {
    "federal-reserve": "us", "bundesbank": "de", "bank-of-england": "gb", "bank-of-japan": "jp", "bundestag": "de",
    "state-duma": "ru", "verkhovna-rada": "ua", "knesset": "il", "house-of-commons": "gb", "house": "us",
}  # fmt: skip
"""Bodies whose heads the tables list as officers of the country."""
SEATS = {"pentagon": ("us", "defence-minister"), "kremlin": ("ru", "president")}
"""Houses whose "chief" holds an office of the country."""
_OF_BODY = regex(r"(?P<kind>[a-z -]+?) of (?:the )?(?P<body>.+)")


def heads(office: Office, title: Title, knowledge: Knowledge) -> bool:
    """Whether the office's own name is this title of this body: "Chair of the Federal Reserve" for "Fed chair"."""
    if title.words in VAGUE and SEATS.get(title.unit) == (office.country, office.role):
        return not office.unit
    told = _OF_BODY.fullmatch(office.title.casefold())
    if not title.unit or told is None or told["kind"] not in KINDS:
        return False
    if title.words not in VAGUE and KINDS.get(title.words) != KINDS[told["kind"]]:
        return False
    body = knowledge.entity(title.unit)
    names = (body.name, *knowledge.aliases(title.unit)) if body is not None else ()
    return any(told["body"] == name.casefold().removeprefix("the ") for name in names)
