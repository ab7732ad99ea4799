"""Words of office that head a body, and the kind of head each makes.

Knows that a chairman, a chairwoman and a chair are one office. Looser words ("head", "chief", "boss", "leader") are
always right and stand in no table.
"""

from __future__ import annotations

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
