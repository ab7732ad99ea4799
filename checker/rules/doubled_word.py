"""The same word twice in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Sentence, Severity, Span, Suggestion

_TWICE = regex(r"(?<![\w'’.-])(?P<word>[A-Za-z]+(?:['’][a-z]+)?)(?P<gap>\s+)(?P<again>(?P=word))(?![\w'’-])", re.I)
# Rightly doubled in English, or by name.
_FINE = frozenset(
    "bad big blah bora bye da did do duran far go good ha had hear her ho is it knock la long many more "
    "much na never new no now oh old ooh pago please really run so sorry that there tut up very wagga was "
    "what who work yada yes you".split(" ")
)
# Never rightly doubled, whatever follows.
_NEVER = frozenset(
    "the a an of and to for from with by at as but or than into be are were has have his their its "
    "our my this these "
    "those which when if because will would can could should may might been not".split(" ")
)
_OF_TWICE = regex(
    r"\bof (?:the|its|all) (?P<twice>\d[\d,]* of (?:the|its))"
    r" (?=(?:seats|members|votes|deputies|delegates|states|countries|voters|dead|passengers|places)\b)"
)
# Verbs that may end in a "to" of their own: the books he referred to to make his case.
_STRANDED = regex(
    r"\b(?:refer\w*|pray\w*|need\w*|have|has|had|ha[sd]n[’']t|listen\w*|talk\w*|spoke\w*|speak\w*|belong\w*|appl\w+|"
    r"connected|used|look\w*|turn\w*|point\w*|want\w*|going|got|went|go|come|came|writ\w*|wrote|respond\w*|led|"
    r"close|next|due|according|related|subject|attached|moved?|sent|given|addressed|committed|entitled|limited)\s$"
)
_PHRASAL = frozenset("in on up out over off about".split(" "))


@rule("doubled-word", on=Sentence, category="spelling", severity=Severity.WARNING)
def doubled_word(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A word written twice in a row.

    "Had had", "that that", "what it is is", "the man who came in in March" may be right
    and are left alone, as are names (Bora Bora, Boutros Boutros-Ghali) and words said
    twice for effect (a very, very old town; "no, no").

    ```bad 2024-02-11
    The court in Jakarta ruled that [[the the]] vote was valid.
    ```
    ```bad 1973-09-12
    The army said it had taken control [[of of]] the palace.
    ```
    ```bad 2016-06-24
    Voters decided [[to to]] leave, and the pound fell.
    ```
    ```bad 2010-05-07
    The party in London took 306 of the [[650 of the]] seats.
    ```
    ```good 2010-05-07
    The party took 306 of the 650 seats; of the 650, 12 of the members came late, and 306 of the seats were won in Kent.
    ```
    ```good 2024-02-11
    He said that that vote was valid and that the court had had its say.
    ```
    ```good 1973-09-12
    The problem is is not the word here; what it is is a coup.
    ```
    ```good 1995-01-01
    Boutros Boutros-Ghali flew from Bora Bora to Pago Pago by way of Wagga Wagga.
    ```
    ```good 2016-06-24
    It was a very very long night, and “no no no” was all she said.
    ```
    ```good 2008-09-15
    The money that came in in March went on on Tuesday; he gave her her coat back.
    ```
    ```good 1963-11-22
    The The played in London; the band is still called The The.
    ```
    """
    for found in _OF_TWICE.finditer(sentence.text):
        span = Span(*found.span("twice")).shifted(sentence.span.start)
        number = found["twice"].partition(" ")[0]
        yield Hit(span, "“of the” stands here twice.", 0.9, (Suggestion(span, number),))
    for found in _TWICE.finditer(sentence.text):
        word, again = found["word"], found["again"]
        span = Span(found.start("word"), found.end("again")).shifted(sentence.span.start)
        plain = word.lower()
        if plain in _FINE or plain in _PHRASAL or document.quoted(span):
            continue
        if again[0].isupper() and (word[0].isupper() or plain in _NEVER):
            continue
        if plain not in _NEVER and len(plain) < 3:
            continue
        if plain == "to" and _STRANDED.search(sentence.text[: found.start()]):
            continue
        yield Hit(
            span,
            f"“{word}” stands here twice.",
            0.95 if plain in _NEVER else 0.8,
            (Suggestion(span, word),),
            severity=None if plain in _NEVER else Severity.NOTE,
        )
