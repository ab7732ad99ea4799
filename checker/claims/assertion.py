"""Whether a sentence asserts what it says, and whose words it is.

Knows cues of denial, hypothesis, question, fiction and report. Weighs no facts. A claim that
is denied, imagined or acted is no claim; one a speaker makes is the speaker's.
"""

from __future__ import annotations

import re
from functools import lru_cache

from checker.patterns import regex
from checker.types import Document, Sentence, Span, Voice

_FALSE = regex(
    r"\b(?:falsely|wrongly|mistakenly|erroneous\w*|incorrect\w*|inaccurate\w*|misidentif\w+|mis-?stat\w+|"
    r"(?:so-called|self-styled|self-proclaimed)(?= (?:[^\s,:;]+ ){0,2}(?:president|prime|minister|king|queen|"
    r"emperor|mayor|chancellor|governor|senator|head|leader|republic|state|ambassador)\b)|mislabel\w*|mistook|"
    r"mistaken|dubbed|nicknam\w+|mock\w*|correction|"
    r"corrected|debunk\w*|hoax|deepfake|impersonat\w+|conspiracy|gaffe|typo|slip of the tongue|"
    r"confus(?:ed|ing) (?:him|her|them)|prank\w*|lookalike|wax figure|earlier version|misprint\w*|full of errors|"
    r"typing error|vandals?|chatbots?|no truth in|not true|untrue|urban legend|joke has it|had it that|has it that|"
    r"(?:him|her|us|them|you|me) (?:to )?believe)\b",
    re.I,
)
_FICTION = regex(
    r"\b(?:films?|movies?|novels?|sitcoms?|dramas?|tv series|episodes?|actors?|actress\w*|starring|plays|"
    r"played by|playing|portray\w*|characters?|fiction\w*|parod\w+|satir\w+|sketch\w*|musicals?|biopics?|"
    r"cast as|stars as|comedian|comedy|saturday night live|video games?|cartoons?|costumes?|dressed as|"
    r"namesakes?|no relation|streaming|netflix|screenplay|thriller|plot|trilog\w+|altern\w+ history|"
    r"(?:in|of) (?:the|this|a|his|her) (?:game|quiz|script|simulation|dream)|the script has|counterfactual\w*)\b",
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
    return _doubtful(sentence.text)


@lru_cache(maxsize=2048)
def _doubtful(text: str) -> bool:
    return bool(_FALSE.search(text) or _FICTION.search(text))


_FOR_SURE = regex(
    r"\b(?:(?:nobody|no one|none|few|hardly anybody) (?:denie[sd]|deny|doubt\w*|disput\w+|forget\w*|forgot)|no secret|"
    r"no doubt|no question|(?:should|must|may|ought to) be (?:remembered|recalled|noted)|without fail|not only|"
    r"whether or not|the fact)\b(?: that)?|\b[Ww]hether [^,]{1,40} or not,",
    re.I,
)
"""Words that look like doubt and are none."""
_UNREAL = regex(r"\b(?:if|unless|suppos\w+|imagin\w+|had|were|lest|as though|whether)\b", re.I)
_INVERTED = regex(r"(?:\A|[,;] )(?:had|were|should) (?:the )?\Z", re.I)
"""A condition without "if": "Had Croatia joined in 2010"."""
_TALE = (
    r"\b(?:myths?|rumou?rs?|notions?|ideas?|beliefs?|belief|stor(?:y|ies)|lies?|jokes?|claims?|allegations?|"
    r"theor(?:y|ies)|fiction|suggestions?|impression|misconceptions?|legends?|pretend\w*|pretence|as if|as though|"
    r"seemed|seems|appeared|"
    r"imagin\w+|suppos\w+|dream\w*|think|thinks|thought|believ\w+|assum\w+|insist\w*|wrote|guess\w*|fanc(?:y|ied)|"
    r"reckon\w*|convinced|swear|swore|decided)(?: \w+){0,2}? that "
)
_NOT_SAID = regex(rf"{_TALE}(?:the )?\Z", re.I)
"""What follows is somebody's belief or tale, not the writer's word."""
_TOLD_OF = regex(rf"{_TALE}[^.,;:]{{0,60}}\Z", re.I)
"""The same of a statement whose own subject stands between."""

_PARTED = regex("[;:]")
_GOES_ON = regex(r", (?:but|yet|so|and) |, (?=\Z)")
_ASIDE = regex(r"[^,;.]{2,40}, (?:who|which|the|an?|its|[a-z-]+) ")
_HINTS = regex(
    r"\b(?:ask\w*|question\w*|wonder\w*|logic|minds?|imagination|errors?|mistakes?|to say|say|forged|exam|thesis|"
    r"confus\w+|labels?|captions?|only|myths?|rumou?rs?|stor(?:y|ies)|pupils?|legends?|brochures?|plaque|website|"
    r"knows?|knew|instead|in fact|really|actually|nor|as if)\b",
    re.I,
)
"""Words that may mean that a statement is told of, not made."""


def told_of(before: str) -> bool:
    """Whether words before a statement, in its clause, make it a belief or tale: "half of them think that"."""
    return bool(_TOLD_OF.search(before))


def stated(document: Document, sentence: Sentence, start: int, end: int) -> bool:
    """Whether the clause around prose `start`..`end` states a fact: no "if", "not", "would", no question."""
    if sentence.text.rstrip("”\"'’) ").endswith("?"):
        return False
    before = document.prose[sentence.span.start : start]
    if _INVERTED.search(before) or _NOT_SAID.search(before):
        return False
    head = _FOR_SURE.sub("", document.prose[max(sentence.span.start, start - 60) : end])
    head = _PARTED.split(head)[-1]
    if not _UNREAL.search(head):
        head = _GOES_ON.split(head)[-1]
    return not _HYPOTHESIS.search(head)


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


def embedded(document: Document, sentence: Sentence, span: Span) -> bool:
    """Whether words around the statement at `span` leave room for doubt that the writer makes it.

    A statement told as an aside behind a comma is the writer's own. What the rules above cannot tell ("only in the
    minds of editors") a judge is then asked.
    """
    if document.prose[span.start : span.end].partition(", ")[1] and _ASIDE.match(document.prose, span.start):
        return False
    around = document.prose[sentence.span.start : span.start] + " … " + document.prose[span.end : sentence.span.end]
    return any(cue.search(around) for cue in (_HYPOTHESIS, _REPORT, _HINTS))
