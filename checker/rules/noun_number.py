"""noun-number: a plural where only one can be meant: "only one men", "she is the first women in the post".

Knows the plurals that differ from their singular in a letter or two and so slip by. Groups ("a women's club", "a
men-only bar") and names of works are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Sentence, Severity, Span, Suggestion

_MANY = r"(?P<many>(?:police|sports|spokes|chair|business|congress|fire|gun|fisher|clergy|crafts|states)?(?:wo)?men)"
_END = r"\b(?!['’-]|\s(?:in\sBlack|of\sthe\sCloth))"
_LIKE = r"(?:(?:wounded|young|old|injured|pregnant|dead|single|armed|elderly)\s)?"
_ONE = regex(rf"\b(?:[Oo]ne|[Aa]nother|[Ee]ach|[Ee]very|[Aa])\s{_LIKE}{_MANY}{_END}")
_FIRST = regex(
    rf"\b(?:[Ss]?[Hh]e\s(?:is|was|became|becomes|remains)|is|was)\sthe\s(?:first|second|third|only|oldest|youngest|last)"
    rf"\s(?:[a-z]+\s)?{_MANY}{_END}(?!\s(?:and|or)\s)"
)
_THESE = regex(r"\b(?:[Tt]his|[Tt]hat)\s(?P<many>(?:wo)?men)\b(?!['’-])\s(?=(?:is|was|has|said|who\s(?:is|was))\b)")


@rule("noun-number", on=Sentence, category="wording", severity=Severity.WARNING)
def noun_number(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A plural noun where only one person can be meant.

    "Woman" and "women" differ in a letter that no spelling program questions.

    ```bad 2012-08-06
    Only one [[men]] in history has run faster, in Berlin three years ago.
    ```
    ```bad 2016-10-14
    She is the first [[women]] in the post, and a [[policemen]] guarded the door in Stockholm.
    ```
    ```bad 1994-05-05
    This [[women]] was in Kigali. Each [[spokesmen]] denied it, and a wounded [[women]] was carried out.
    ```
    ```good 2012-08-06
    Only one man in history has run faster; one men's final in ten is close, and a men-only club met.
    ```
    ```good 2016-10-14
    They were the first women in the post. A women's college and a few men were there; so was every woman.
    ```
    ```good 1994-05-05
    These women were in Kigali. It was the women who spoke, and it is the men that listened.
    ```
    ```good 1979-10-10
    One hundred men, one million women, another two men and a dozen policemen marched.
    ```
    ```good 2003-03-03
    He saw A Men in Black film. One, men say, is none; that men die is no news.
    ```
    """
    if "men" not in sentence.text:
        return
    for pattern in (_ONE, _FIRST, _THESE):
        for found in pattern.finditer(sentence.text):
            span = Span(*found.span("many")).shifted(sentence.span.start)
            if not document.quoted(span):
                one = found["many"][:-2] + "an"
                yield Hit(span, f"Only one can be meant here: “{one}”.", 0.88, (Suggestion(span, one),))
