"""vote-shares: the two sides of a vote whose shares do not make a hundred.

Knows that Yes and No, or the two of a run-off, share what was cast. Where blank ballots count, the two make
less than 100, never more; less is a fault only where two digits changed places make it exactly 100.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Sentence, Severity, Span

_SHARE = r"(?P<{0}>\d{{1,2}}(?:\.\d{{1,2}})?)(?:\s?%|\sper\s?cent|\spercent)"
_TWO = regex(
    rf"{_SHARE.format('a')}(?P<gap>[^.;:%\d]{{2,70}}?){_SHARE.format('b')}",
)
_ANY = regex(r"\d\s?(?:%|per\s?cent|percent)")
_SIDES = regex(
    r"\b[“\"‘']?(?:Yes|No|YES|NO|Leave|Remain)[”\"’']?\b.*\b[“\"‘']?(?:Yes|No|YES|NO|Leave|Remain)\b"
    r"|\bvoted\s(?:for|in\sfavou?r|yes)\b.*\bagainst\b|\bvotes?\sfor\b.*\bvotes?\sagainst\b|\bin\sfavou?r\b.*\bagainst\b"
)
_RUNOFF = regex(r"\b(?:run-?offs?|second\sround|second-round)\b", re.I)
_HAD = regex(r"\b(?:had|has|won|got|took|received|polled|with|on|scored|obtained|secured|gained)\s(?:just\s|only\s)?$")
_GIVEN = regex(
    r"\b(?:had|has|won|got|took|received|polled|with|on|given|gave|giving|credited)\s(?:[^.;:%\d]{0,50}\s)?"
    r"(?:just\s|only\s)?$"
)
_FINE = r"(?P<{0}>\d{{1,2}}\.\d{{1,2}})(?:\s?%|\sper\s?cent|\spercent)"
_WON = regex(
    r"\b(?:won|wins|elected|beat|beats|defeated|returned|victory|winner|run-?off|re-elected)\b[^%\d]*?"
    rf"(?:\b[a-z]+\s)?(?:19\d\d|20\d\d)?[^%\d]*{_FINE.format('a')}"
)
_GOT = regex(
    r"^[^%\d]*\b(?:got|took|won|received|polled|had|with|obtained|secured)\s(?:just\s|only\s)?(?P<b>\d{1,2}\.\d{1,2})"
    r"(?:\s?%|\sper\s?cent|\spercent|[;,.]?\s|[.,;]$)"
)
_BARE = regex(r"\b(?:got|took|won|received|polled)\s(?:just\s|only\s)?\d\d\.\d{1,2}(?=[,;.]?(?:\s[A-Z]|$)|[;,]\s)")
_LOST_IN_POLLS = regex(r"\b(?:polls?|surveys?|turnout|first\sround|district|province|forecast)\b", re.I)
_LEAD = regex(
    r"(?:\sof\s(?:the\s)?(?:vote|votes|ballots))?,\s(?:giving\s(?:him|her|them)\s)?a\s"
    r"(?:clear\s|comfortable\s|narrow\s)?(?:lead|margin)\sof\b"
)
_JOINED = regex(r"(?:\s[A-Za-z”“\"]+){0,4}?,?\s(?:and|to|against|while|with|compared\swith|versus)\s.*")
_PLACES = regex(r"\b[Ii]n\s(?!favou?r|all|the|a)")
_OTHER = regex(
    r"\b(?:poll|polls|survey\w*|pollster\w*|exit|first[\s-]round|turnout|compared\sto|earlier|previous|last\stime|up|down|rose"
    r"|fell|leads?(?!\sof)|leader\w*|leading|respectively|men|women|age[ds]?|young\w*|approv\w*|undecided|abroad|province|district|city|states?\sof"
    r"|region|respondents|forecast|predicted|projected|needed?|threshold|registered|districts|counties)\b"
)


@rule("vote-shares", on=Sentence, category="number", severity=Severity.WARNING)
def vote_shares(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """Two sides of one vote whose shares do not make a hundred.

    "No" with 52.2% and "Yes" with 49.8%: one of the two is wrong.

    ```bad 2016-10-02
    The "No" side had [[52.2% of the vote and "Yes" 49.8%]], the registrar in Bogota said.
    ```
    ```bad 2022-10-30
    He won the run-off. With all votes counted, the winner had [[50.9% and his rival 41.9%]] in Brasilia.
    ```
    ```bad 1995-10-31
    In Montreal they counted late: [[52.4 percent voted in favour and 50.6 percent]] against.
    ```
    ```bad 1981-05-11
    In the second round in France the winner took [[53.8 percent and the president 48.2 percent]].
    ```
    ```bad 2017-09-01
    The commission in Nairobi had given Mr Dale 54% of the vote and Raila Odinga [[54]]%, a lead of 1.4 million.
    ```
    ```bad 2023-11-19
    With nearly all votes counted in Rosario he had [[55.7%, against 45.3%]] for Sergio Massa, who conceded.
    ```
    ```bad 2012-05-07
    The challenger was elected president in Lyon on Sunday with 51.6 per cent of the vote. His rival conceded at once.
    The loser got [[44.8]] per cent.
    ```
    ```bad 1974-05-20
    The minister was elected president of France on Sunday with 50.8 per cent. His Socialist rival got [[42.9]].
    ```
    ```bad 2015-11-23
    He won the run-off in Rosario with 51.3 per cent of the vote. Mr Dale got [[49.8]] per cent and rang him at ten.
    ```
    ```good 2012-05-07
    The challenger was elected president in Lyon on Sunday with 51.6 per cent of the vote; the rest got 48.4. In 2007
    his party had 46.9 per cent. Ms Dale got 17.9 per cent.
    ```
    ```good 2017-09-01
    The commission gave Mr Dale 54% of the vote and Mr Odinga 45%, a lead of 1.4 million, in Nairobi.
    ```
    ```good 2016-10-02
    The "No" side had 50.2% of the vote and "Yes" 49.8%. Turnout was 37.4%.
    ```
    ```good 2022-06-20
    He won the run-off in Colombia: the winner had 50.4% and his rival 47.3%; the others cast blank ballots.
    ```
    ```good 2022-10-30
    Before the run-off, polls gave him 54% and his rival 49%. He had won 60% in Bahia and she 52% in Parana.
    ```
    ```good 2014-09-19
    Yes won 53.5% in Glasgow and No 55.3% in Scotland as a whole, after a turnout of 84.6% in all districts.
    ```
    ```good 1996-07-04
    He won the second round with 53.8 percent and his rival took 40.3 percent; five percent were against both.
    ```
    ```good 2016-06-24
    Leave won with 52% and Remain had 48%. In Boston 75.6% voted Leave; in Lambeth 78.6% voted Remain.
    ```
    ```good 2011-05-06
    The No side had 68 percent and Yes 32 percent, rounded up; in all 41 percent and 42 percent took part.
    ```
    """
    if len(_ANY.findall(sentence.text)) == (0 if _BARE.search(sentence.text) else 1):
        yield from _after_winner(sentence, document)
    if len(_ANY.findall(sentence.text)) != 2 or _OTHER.search(sentence.text):
        return
    found = _TWO.search(sentence.text)
    if found is None or not _JOINED.fullmatch(found["gap"]):
        return
    sides = _SIDES.search(sentence.text)
    had = _HAD.search(sentence.text[: found.start()])
    if found["a"] == found["b"] and _LEAD.match(sentence.text, found.end()):
        yield from _level(found, sentence, document)
        return
    against = found["gap"].strip(" ,") == "against"
    if not sides and not (had and (against or _RUNOFF.search(document.prose))):
        return
    if len(_PLACES.findall(sentence.text)) > 1:
        return
    yield from _weigh(found, bool(sides), sentence, document)


def _after_winner(sentence: Sentence, document: Document) -> Iterator[Hit]:
    """ "She was elected with 55.7 per cent of the vote." And then: "Her rival got 43.4 per cent"."""
    got = _GOT.search(sentence.text)
    place = document.sentence_number(sentence.span.start)
    if got is None or _OTHER.search(sentence.text):
        return
    for earlier in reversed(document.sentences[max(0, place - 3) : place]):
        if _ANY.search(earlier.text) is None:
            continue
        won = _WON.search(earlier.text)
        if won is None or len(_ANY.findall(earlier.text)) != 1 or _LOST_IN_POLLS.search(earlier.text):
            return
        span = Span(*got.span("b")).shifted(sentence.span.start)
        turned = _turned(won["a"], got["b"])
        total = float(won["a"]) + float(got["b"])
        over = 100.15 < total < 125 and _RUNOFF.search(document.prose)
        if ((turned and 80 < total < 99.5) or over) and not document.quoted(span):
            more = f"; with {turned} they make 100" if turned else ". One of the two is wrong"
            yield Hit(span, f"With the winner's {won['a']} percent that makes {total:g} percent{more}.", 0.8)
        return


def _level(found: re.Match[str], sentence: Sentence, document: Document) -> Iterator[Hit]:
    """ "54% and his rival 54%, a lead of 1.4 million"."""
    span = Span(*found.span("b")).shifted(sentence.span.start)
    if _GIVEN.search(sentence.text[: found.start()]) and not document.quoted(span):
        yield Hit(span, f"Both have {found['b']} percent: nobody leads. One of the two is wrong.", 0.9)


def _weigh(found: re.Match[str], sides: bool, sentence: Sentence, document: Document) -> Iterator[Hit]:
    one, two = float(found["a"]), float(found["b"])
    exact = "." in found["a"] and "." in found["b"]
    total = one + two
    span = Span(*found.span()).shifted(sentence.span.start)
    if document.quoted(Span(span.start, span.start + 2)) or total > 125:
        return
    if total > 100 + (0.15 if exact else 1.01):
        yield Hit(span, f"The two shares add up to {total:g} percent. One of the two is wrong.", 0.9)
    elif exact and 80 < total < 99.5 and (turned := _turned(found["a"], found["b"])):
        yield Hit(span, f"The two shares add up to {total:g} percent; with {turned} they make 100.", 0.8)


def _turned(one: str, two: str) -> str:
    """The share with its two neighbouring digits changed round that makes the two exactly 100, or nothing."""
    for each, other in ((two, one), (one, two)):
        digits = each.replace(".", "")
        for at in range(len(digits) - 1):
            swapped = digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]
            figure = swapped[: each.index(".")] + "." + swapped[each.index(".") :]
            if figure != each and abs(float(figure) + float(other) - 100) < 0.051:
                return figure
    return ""
