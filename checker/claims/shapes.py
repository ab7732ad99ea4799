"""The shapes in which English news gives a person an office: before the name, behind it, with a verb.

Reads only what stands between and around an office and a person. Knows no facts and no time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from checker.patterns import regex
from checker.types import Document, Mention, Sentence, Title

Shape = Literal["before", "apposed", "behind", "relative", "copula", "paren", "as", "made"]
Verb = Literal["is", "was", "became", ""]

_HONORIFIC = regex(r",? (?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|Lord|Lady|Baroness|Gen|General|Col|Colonel)\.? )?\Z")
_DETERMINER = regex(r"(?:the|a|an|its|their|his|her|our|[\w.]+['’]s?)(?: \w+)? \Z", re.I)
_BEHIND = regex(
    r"(?:, (?:(?:aged )?\d{2}, )?(?P<once>once |formerly |previously |sometime )?(?:the |a |an |its |their |our |who )?"
    r"|,? [–—-] (?:the |a |an )?)\Z",
    re.I,
)
_AFTER_ANOTHER = regex(
    r", (?:the |a |an |its |[\w.]+['’]s )?(?!who\b|\w+(?:ing|ed)\b)[a-z][^,;:()]{2,50} and (?:a )?\Z"
)
"""An occupation that is no office comes first: "the bloc's top diplomat and former prime minister of Estonia"."""
_RELATIVE = regex(
    r",? (?:who|that) (?:(?:also|still|then|now|currently) )?(?P<verb>is|was|remains|became|serves as|served as|"
    r"has been|had been)(?: (?:also|still|then|now|currently))? (?:the |a |an |its |their )?(?:[\w-]+ )?\Z",
    re.I,
)
_VERBS = (
    r"is serving as|is|was serving as|was (?:re)?elected(?: as)?|was (?:re)?appointed(?: as)?|was named(?: as)?|"
    r"was sworn in as|was inaugurated as|was chosen as|was installed as|was made|was|remains|remained|"
    r"became|has become|serves as|served as|has served as|has been|had been|took office as|took over as|"
    r"is acting as|returned as|works as|worked as|resign(?:ed|s) as|has resigned as"
    r"|(?:stepped|steps|stood|stands) down as|quits? as|retire[sd] as|took over as|takes over as"
    r"|was (?:ousted|removed|dismissed|sacked|fired|deposed|replaced) as"
)
_COPULA = regex(
    rf"(?:, [^,;:()]{{1,40}},)? (?:(?:also|still|now|currently|later) )?(?P<verb>{_VERBS})"
    r"(?: (?:also|still|now|currently|then))? (?:the |a |an |its |their |[\w.]+['’]s )?(?:[\w-]+ )?\Z",
    re.I,
)
_NO_COPULA = regex(r"\b(?:not|never|no longer|like|with|by|of|in|from|at|against|for|about|than|to) \Z", re.I)
_AS_HEAD = regex(r"(?:\A|[,;] )as (?:the |a |its )?(?:[\w-]+ )?\Z", re.I)
_AND = regex(r" (?:and|as well as) (?:(?:the|a|an|its|current|now|also) )*")
"""Between two offices of one person: "the Dutch prime minister and a former finance minister"."""
_STAFF = regex(
    r"\b(?:office|head|chief|administration|secretariat|council|cabinet|staff|advis[eo]rs?|representatives?|envoy|"
    r"spokes\w+|secretary(?:-general)?|minister|deput(?:y|ies)|commissioner|ombudsman|assistants?|aides?|counsel|lawyers?|"
    r"department|ministry)"
    r" (?:of|to|for) the \Z|(?-i:[A-Z][\w-]+) to the \Z",
    re.I,
)
"""Somebody of the office-holder's staff follows: "head of the Office of the President Andriy Yermak"."""
_ENDS = regex(r"\s*(?:[.,;:)!?\]–—”\"]|\Z)|\s-\s| since \d{4}")
_GOES_ON = regex(r", (?:and|or|as well as|along with)\b")
_MADE = regex(
    r"\b(?:ma(?:de|kes|king)|appoint(?:ed|s|ing)|reappoint(?:ed|s|ing)|install(?:ed|s|ing)|k(?:ept|eeps|eeping)|"
    r"retain(?:ed|s|ing)|promot(?:ed|es|ing)|chose|choosing|elect(?:ed|s|ing)) "
    r"(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|Lord)\.? )?\Z"
)
"""Who gives the office stands before: "making X home secretary", "kept Y as chancellor"."""
KEPT = regex(r"\b(?:k(?:ept|eeps|eeping)|retain(?:ed|s|ing)) (?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|Lord)\.? )?\Z")
_MADE_TAIL = regex(r" (?:on|in|last|this|after|and|but|instead|to|for|at|by)\b")
_HIS = regex(r" (?:his|her|their) ")
_FRONTED = regex(
    r"\A(?:after|with|following|in|according|for|before|while|when|as|during|alongside|like|unlike|to|at|by|on|"
    r"besides|despite|from|since|under|without|instead|because|although|if|once|until|amid|between|among)\b",
    re.I,
)
_SET_IN = regex(r"\A(?:In|At|From|On) [A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}(?:,| the)(?: the)? \Z")
"""A place or a day before the office: "In Dublin, the Irish president, X, …"."""
_AND_LAST = regex(",? and ")
_BECAME = regex(r"becam|become|elected|appointed|named|sworn|inaugurat|chosen|installed|made|took", re.I)
_IS = regex(r"\A(?:is|remains|serves|has been|works)", re.I)


class Pairing(NamedTuple):
    """An office given to a person, and how. `verb` tells the time of a verb that does it."""

    office: Mention
    person: Mention
    shape: Shape
    verb: Verb = ""


def pairings(document: Document, sentence: Sentence, mentions: Sequence[Mention]) -> Iterator[Pairing]:
    """Every office given to a person in the sentence, each office once but for lists of people."""
    posts = [each for each in mentions if each.kind == "office" and isinstance(each.value, Title)]
    folk = [each for each in mentions if each.kind in ("person", "name")]
    for post in posts:
        behind = [each for each in folk if each.span.start >= post.span.end]
        inside = [each for each in folk if each.span.start == post.span.start and each.span.end > post.span.end]
        ahead = [each for each in folk if each.span.end <= post.span.start]
        if inside:
            yield Pairing(post, inside[0], "before")
            continue
        if behind:
            bound = bool(ahead) and bool(_BEHIND.fullmatch(document.prose[ahead[-1].span.end : post.span.start]))
            given = list(_before(document, sentence, post, behind, bound))
            if given:
                yield from given
                continue
        if ahead:
            first, last = _joined(document.prose, posts, post, ahead[-1])
            following = next((each for each in behind if each.span.start >= last.span.end), None)
            found = _after(document, sentence, (first, post, last), ahead[-1], following)
            if found:
                yield found


def _before(
    document: Document, sentence: Sentence, post: Mention, behind: Sequence[Mention], bound: bool
) -> Iterator[Pairing]:
    """The office before the name. `bound`: it stands behind another name, and is theirs where commas part them all:
    "X, the president, Y, the chancellor, and Z"."""
    prose, first = document.prose, behind[0]
    between = prose[post.span.end : first.span.start]
    plural = "plural" in _title(post).qualifiers
    if _STAFF.search(prose, sentence.span.start, post.span.start):
        return
    if between == " " or between == "\n" or (_HONORIFIC.match(between) and between[0] != ","):
        yield Pairing(post, first, "before")
        if plural:
            for other in _listed(prose, behind):
                yield Pairing(post, other, "before")
        return
    if bound or plural or between[:1] != "," or not _HONORIFIC.match(between):
        return
    head, tail = prose[sentence.span.start : post.span.start], prose[first.span.end : sentence.span.end]
    if _AS_HEAD.search(head):
        yield Pairing(post, first, "as", "was")
        return
    definite = bool(_DETERMINER.search(head)) or bool(_title(post).country or _title(post).unit)
    listed = _GOES_ON.match(tail) or (len(behind) > 1 and behind[1].span.start - first.span.end <= 2)
    fronted = _FRONTED.match(head or "x") and not _SET_IN.match(head)
    if definite and _ENDS.match(tail) and not listed and not fronted:
        yield Pairing(post, first, "apposed")


def _listed(prose: str, behind: Sequence[Mention]) -> Iterator[Mention]:
    """Further people of a list: "Presidents Trump, Macron and Putin"."""
    for last, following in pairwise(behind):
        between = prose[last.span.end : following.span.start]
        if between == ", ":
            yield following
            continue
        if _AND_LAST.fullmatch(between):
            yield following
        return


def _joined(prose: str, posts: Sequence[Mention], post: Mention, person: Mention) -> tuple[Mention, Mention]:
    """The first and the last of the offices that "and" joins with `post` behind `person`."""
    chain = [each for each in posts if each.span.start >= person.span.end]
    first = last = place = chain.index(post)
    while first and _AND.fullmatch(prose[chain[first - 1].span.end : chain[first].span.start]):
        first -= 1
    while last + 1 < len(chain) and _AND.fullmatch(prose[chain[last].span.end : chain[last + 1].span.start]):
        last += 1
    if any("plural" in _title(each).qualifiers for each in chain[first : last + 1]):
        first = last = place
    return chain[first], chain[last]


def _after(
    document: Document, sentence: Sentence, offices: tuple[Mention, Mention, Mention], person: Mention,
    following: Mention | None,
) -> Pairing | None:  # fmt: skip
    prose = document.prose
    first, post, last = offices
    between = prose[person.span.end : first.span.start]
    tail = prose[last.span.end : sentence.span.end]
    if following is not None and following.span.start - last.span.end <= 1:
        return None
    if len(between) > 90 or "plural" in _title(post).qualifiers:
        return None
    head = prose[sentence.span.start : person.span.start]
    relative = _RELATIVE.fullmatch(between)
    if relative:
        return Pairing(post, person, "relative", _time(relative["verb"]))
    copula = _COPULA.fullmatch(between)
    if copula and not _NO_COPULA.search(head) and not _FRONTED.match(head):
        return Pairing(post, person, "copula", _time(copula["verb"]))
    if between == " (" and tail.startswith(")"):
        return Pairing(post, person, "paren")
    if between in (" ", " as ", " as the ", " as its ", " as his ", " as her ") and _MADE.search(head):
        verb: Verb = "is" if KEPT.search(head) else ""
        return Pairing(post, person, "made", verb) if _ENDS.match(tail) or _MADE_TAIL.match(tail) else None
    behind = _BEHIND.fullmatch(between)
    apposed = behind or _AFTER_ANOTHER.fullmatch(prose, person.span.end, post.span.start)
    if apposed and _ENDS.match(tail) and not _listed_on(prose, person, last, following):
        named = bool(_title(post).country or _title(post).unit) or " of the " in _title(post).words
        if between.endswith("who ") or (head.endswith((", ", " and ")) and not (named or head.endswith("said, "))):
            return None
        if _FRONTED.match(head) and "," not in head:
            return None
        return Pairing(post, person, "behind", "was" if behind and behind["once"] else "")
    return None


def _listed_on(prose: str, person: Mention, last: Mention, following: Mention | None) -> bool:
    """Whether the office may be one more of a list: "Biden, the vice president, and the mayor". Somebody told by the
    full name who comes next to somebody else with a name is not listed beside an office that has none."""
    goes_on = _GOES_ON.match(prose, last.span.end)
    if goes_on is None:
        return False
    told = following is not None and following.span.start - goes_on.end() <= 1
    if goes_on[0] != ", and" or " " not in person.text or not (told or _HIS.match(prose, goes_on.end())):
        return True
    return prose.find(person.text) != person.span.start


def _time(verb: str) -> Verb:
    if _BECAME.search(verb):
        return "became"
    return "is" if _IS.match(verb) else "was"


def _title(mention: Mention) -> Title:
    assert isinstance(mention.value, Title)
    return mention.value
