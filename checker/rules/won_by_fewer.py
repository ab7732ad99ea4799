"""won-by-fewer: a victory by fewer votes to more.

Reads the result that stands right behind the verb of winning. Motions that need more than half, defeats
("was defeated by 44 votes to 54") and results of other counts (the popular vote, an average) are not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.annotate.numbers_words import read_words
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Sentence, Severity, Span, Suggestion

_F = (
    r"\d{1,3}(?:,\d{3})+|\d{1,4}(?:\.\d+)?"
    r"|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?|[a-z]{3,8}"
)
_UNIT = (
    r"(?:\s?%|\sper\s?cent|\spercent|\s(?:electoral\s(?:college\s)?)?votes?|\s(?:seat|ballot|delegate|goal|frame)s?)"
)
_RESULT = (
    rf"(?P<all>(?P<a>{_F})(?P<ua>{_UNIT})?(?:\sto\s|\sagainst\s)(?P<b>{_F})(?P<ub>{_UNIT})?)"
    r"(?!\w|[-–,.]\d|\s(?:million|billion|thousand|in|on\saggregate)\b)"
)
_BY = r"\sby\s(?:a\svote\sof\s|a\sscore\sof\s|just\s|only\s)?"
_WON = regex(
    rf"\b(?:(?:(?:re-?)?elected|chosen|carried|passed|adopted|approved|won|victorious|victory){_BY}"
    r"|(?:won|wins|carried|passed|adopted|approved|backed|confirmed|ratified|endorsed|accepted)\s"
    r"(?:the\s|a\s|an\s|his\s|her\s|its\s|[A-Z])[A-Za-z.’' -]{3,40}?"
    rf"(?:{_BY}|,\s)|(?:won|wins)\s"
    rf"|(?:(?<!was\s)(?<!were\s)(?<!been\s)(?<!be\s)(?:defeated|beat|beats|defeating|beating|trounced|edged\sout|saw\soff))\s"
    rf"(?:[\w.’'-]+\s){{1,7}}?by\s(?:a\svote\sof\s|just\s|only\s)?){_RESULT}"
)
_OTHER = regex(
    r"\b(?:popular|despite|although|though|lost|losing|rejected|cloture|two-thirds|three-fifths|filibuster|needed|short"
    r"|average|odds|aggregate|against\sthe\sodds|supermajority|majority\sof|was\sdefeated|were\sdefeated|from|poll\w*"
    r"|tally|trailed|trailing|handicap|golf|strokes|under\spar|abstain\w*|abstentions?)\b"
)


@rule("won-by-fewer", on=Sentence, category="number", severity=Severity.WARNING)
def won_by_fewer(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A winner with fewer votes than the loser.

    "Won by 44 votes to 54": turned round, or one of the two is not the winner.

    ```bad 2015-09-14
    The challenger in Canberra won by [[44 votes to 54]].
    ```
    ```bad 1975-02-11
    Mrs Hale was elected by [[79 votes to 146]], to the surprise of the whips in Westminster.
    ```
    ```bad 1995-10-31
    The No side beat the Yes side in Quebec by [[49.4 percent to 50.6 percent]].
    ```
    ```bad 2010-04-01
    The house in Nairobi passed the budget by [[twelve votes to forty-one]].
    ```
    ```good 2015-09-14
    The challenger in Canberra won by 54 votes to 44.
    ```
    ```good 2019-01-16
    The government lost by 432 votes to 202, and the motion was defeated by 306 to 325.
    ```
    ```good 2016-11-09
    He won by 304 electoral votes to 227 and lost the popular vote by 46 percent to 48 percent.
    ```
    ```good 1988-06-06
    She won 4-6, 7-5, 6-3 in Paris and beat the record by two seconds to 41.3.
    ```
    ```good 2005-05-30
    He was beaten by 44 votes to 54. The cup was won by four goals to three.
    ```
    ```good 1999-11-07
    The motion to form a republic won 45 percent, and passed by three votes to one in Melbourne.
    ```
    """
    text = sentence.text
    if " to " not in text and " against " not in text:
        return
    for found in _WON.finditer(text):
        one, two = _count(found["a"]), _count(found["b"])
        span = Span(*found.span("all")).shifted(sentence.span.start)
        if one is None or two is None or one >= two or not (found["ua"] or found["ub"]) or document.quoted(span):
            continue
        if _OTHER.search(text) or {_kind(found["ua"]), _kind(found["ub"])} - {""} - {_kind(found["ua"] or found["ub"])}:
            continue
        right = f"{found['b']}{found['ua'] or ''}{_between(found)}{found['a']}{found['ub'] or ''}"
        told = f"The winner has fewer than the loser here ({found['a']} to {found['b']}): turn the two round."
        yield Hit(span, told, 0.9, (Suggestion(span, right),))


def _between(found: re.Match[str]) -> str:
    return " against " if " against " in found["all"] else " to "


def _kind(unit: str | None) -> str:
    words = (unit or "").split()
    return words[-1].rstrip("s") if words else ""


def _count(text: str) -> float | None:
    return float(text.replace(",", "")) if text[0].isdigit() else read_words(text)
