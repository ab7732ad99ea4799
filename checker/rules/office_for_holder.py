"""office-for-holder: a person called by the name of the office instead of the holder's."""

from __future__ import annotations

from collections.abc import Iterator

from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Sentence, Severity, Span, Suggestion

_RIGHT = {
    "secretariat": "secretary", "presidency": "president", "premiership": "premier", "chancellery": "chancellor",
    "governorship": "governor", "ministry": "minister", "chairmanship": "chairman", "mayoralty": "mayor",
    "embassy": "ambassador", "consulate": "consul", "directorate": "director", "treasury": "treasurer",
    "bishopric": "bishop", "senate": "senator", "delegation": "delegate", "judiciary": "judge",
}  # fmt: skip
_NAME = r"[A-ZÀ-Þ][\w’'-]+(?: (?:de|van|von|der|al|bin|[A-ZÀ-Þ][\w’'.-]*)){1,3}"
_WORDS = "|".join(_RIGHT)
_BEHIND = regex(
    rf"\b{_NAME}, (?:the|its|his|her|their|[A-Z][\w’'-]+['’]s|the [\w’' -]{{2,30}}['’]s) (?:[a-z-]+ ){{0,2}}"
    rf"(?P<office>{_WORDS})"
    r"(?: of (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3})?, (?:said|told|compared|added|called|"
    r"who|warned|announced|was|is|has|had|met|signed|praised|resigned|read)\b"
)
_BECAME = regex(
    r"\b(?:[Hh]e|[Ss]he|who|[A-ZÀ-Þ][\w’'-]+) (?:became|was (?:named|elected|appointed)|was sworn in as|served as) "
    rf"(?:the )?(?:[a-z-]+ )?(?P<office>{_WORDS}) (?:of|in)\b(?! which)"
)


@rule("office-for-holder", on=Sentence, category="office-form", severity=Severity.WARNING)
def office_for_holder(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A person called a secretariat, a presidency or an embassy.

    Only where a full name stands before it, set off by commas and followed by what the person did, or where
    somebody "became" it.

    ```bad 2016-10-13
    Sara Danius, the academy's permanent [[secretariat]], compared Mr. Dylan with Homer.
    ```
    ```bad 2022-08-31
    In March 1985 he became general [[secretariat]] of the Communist Party.
    ```
    ```bad 1999-07-07
    Sergio Vieira, the senate's first [[presidency]], said so. She became [[governorship]] of Ohio.
    ```
    ```good 2016-10-13
    Sara Danius, the academy's permanent secretary, compared Mr. Dylan with Homer.
    ```
    ```good 2022-08-31
    The building became the ministry of defence. He became general secretary of the Communist Party.
    ```
    ```good 1999-07-07
    Under Sergio Vieira, the ministry of health, said a doctor, was a shambles.
    ```
    ```good 2011-11-11
    He served in the ministry of justice. She took over the presidency of the council in Brussels.
    ```
    ```good 1961-01-20
    John Kennedy, the presidency, the press: the speaker told of all three.
    ```
    """
    for shape in (_BEHIND, _BECAME):
        for found in shape.finditer(sentence.text):
            at = Span(*found.span("office")).shifted(sentence.span.start)
            right = _RIGHT[found["office"]]
            if not document.quoted(at):
                told = f"A person is no {found['office']}: “{right}” is meant."
                yield Hit(at, told, 0.88, (Suggestion(at, right),))
