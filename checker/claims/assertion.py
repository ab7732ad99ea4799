"""Whether a sentence asserts what it says, and whose words it is.

Knows cues of denial, hypothesis, question, fiction and report. Weighs no facts. A claim that
is denied, imagined or acted is no claim; one a speaker makes is the speaker's.
"""

from __future__ import annotations

import re

from checker.patterns import regex
from checker.types import Document, Sentence, Span, Voice

_FALSE = regex(
    r"\b(?:falsely|wrongly|mistakenly|erroneous\w*|incorrect\w*|inaccurate\w*|misidentif\w+|mis-?stat\w+|"
    r"mislabel\w*|mistook|mistaken|so-called|self-styled|self-proclaimed|dubbed|nicknam\w+|mock\w*|correction|"
    r"corrected|debunk\w*|hoax|deepfake|impersonat\w+|conspiracy|gaffe|typo|slip of the tongue|"
    r"confus(?:ed|ing) (?:him|her|them)|prank\w*|lookalike|wax figure)\b",
    re.I,
)
_FICTION = regex(
    r"\b(?:films?|movies?|novels?|sitcoms?|dramas?|tv series|episodes?|actors?|actress\w*|starring|plays|"
    r"played by|playing|portray\w*|characters?|fiction\w*|parod\w+|satir\w+|sketch\w*|musicals?|biopics?|"
    r"cast as|stars as|comedian|comedy|saturday night live|video games?|cartoons?|costumes?|dressed as|"
    r"namesakes?|no relation|streaming|netflix|screenplay|thriller|plot|trilog\w+|alternate history)\b",
    re.I,
)
_HYPOTHESIS = regex(
    r"\b(?:if|whether|would|could|should|might|may|imagin\w+|suppos\w+|pretend\w*|as though|unless|wants?|"
    r"wanted|hopes?|hoped|hoping|plans?|jok\w+|dream\w*|fantas\w+|bid|bids|vying|rather than|instead of|"
    r"no longer|not|never|n['’]t|neither|nor|denie[sd]|deny|without|until|before|predict\w*|expect\w*|likely|"
    r"poised|tipped|set to|about to|will|shall|lest|wish\w*|ought|almost|nearly|unlikely|possib\w+|"
    r"perhaps|maybe)\b",
    re.I,
)
_REPORT = regex(
    r"\b(?:said|says|saying|claim\w*|alleg\w+|argu\w+|insist\w*|told|tweet\w*|wrote|writes|posted|"
    r"believ\w+|thinks?|thought|suggest\w*|accus\w+|called|calling|describ\w+|according to|announc\w+|"
    r"declar\w+|report\w*|quoted)\b",
    re.I,
)


def doubtful(sentence: Sentence) -> bool:
    """Whether the sentence calls something false, mistaken, acted or invented: nothing in it is checked."""
    return bool(_FALSE.search(sentence.text) or _FICTION.search(sentence.text))


def stated(document: Document, sentence: Sentence, start: int, end: int) -> bool:
    """Whether the clause around prose `start`..`end` states a fact: no "if", "not", "would", no question."""
    if sentence.text.rstrip("”\"'’) ").endswith("?"):
        return False
    head = document.prose[max(sentence.span.start, start - 60) : end]
    return not _HYPOTHESIS.search(re.split(r"[;:]", head)[-1])


def unhedged(words: str) -> bool:
    """Whether words of an aside state a fact. An aside behind a comma is told as one, whatever the main clause
    denies or hopes: "She would not meet X, who has been president since 2010"."""
    return not _HYPOTHESIS.search(words)


def voice_of(document: Document, sentence: Sentence, span: Span, clause: bool) -> Voice:
    """Whose words `span` is. `clause`: it is a whole statement, so that "said that" before it counts too."""
    if document.quoted(span):
        return "speaker"
    if clause and _REPORT.search(document.prose[sentence.span.start : span.start]):
        return "speaker"
    return "writer"
