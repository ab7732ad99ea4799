"""Drafts in another language. Which one is the reader's to recognise; here it is only told."""

from __future__ import annotations

from collections.abc import Iterator

from checker.patterns import regex
from checker.readers.language import ENGLISH, name_of
from checker.rules import rule
from checker.types import Desk, Document, Hit, Severity, Span

_OPENING = regex(r"\s*(?P<words>(?:\S{1,60}[ \t]+){0,5}\S{1,60})")


@rule("other-language", on=Document, category="internal", severity=Severity.NOTE)
def other_language(subject: Document, document: Document, desk: Desk) -> Iterator[Hit]:
    """A draft that is not in English, which is all that presscheck reads.

    Nothing in it was checked, and the exit code says so. Leave such drafts out with `exclude`, or
    write `language = "en"` in the configuration where a draft was taken for another language wrongly.

    ```bad 2024-03-15
    [[Die Bundesregierung hat am Montag beschlossen,]] dass die Steuern für kleine Betriebe
    gesenkt werden sollen. Der Minister sagte, man habe lange darüber gestritten, und es sei
    nicht einfach gewesen. Die Opposition lehnt den Plan ab, weil er nach ihrer Ansicht zu
    spät kommt und zu wenig bringt.
    ```
    ```bad 1998-07-12
    [[Le gouvernement a décidé lundi de]] réduire les impôts des petites entreprises. Le
    ministre a déclaré que la discussion avait été longue et qu'elle n'avait pas été facile.
    L'opposition rejette ce plan, parce qu'il arrive trop tard et qu'il apporte trop peu à
    ceux qui en ont besoin.
    ```
    ```bad 2015-11-22
    [[El gobierno decidió el lunes reducir]] los impuestos de las pequeñas empresas. El ministro
    dijo que la discusión había sido larga y que no había sido fácil. La oposición rechaza
    el plan porque, a su juicio, llega demasiado tarde y aporta muy poco a quienes más lo
    necesitan en el país.
    ```
    ```good 2024-03-15
    “Wir schaffen das”, said Angela Merkel in 2015.
    ```
    ```good 1998-07-12
    Les Bleus had won. The crowd on the Champs-Élysées sang “Et un, et deux, et trois zéro”
    until the morning, and nobody in Paris wanted to go home before the last song had been
    sung and the last glass had been emptied.
    ```
    ```good 2021-08-01
    1. Marcell Jacobs, Italy, 9.80. 2. Fred Kerley, United States, 9.84. 3. Andre De Grasse,
    Canada, 9.89. 4. Akani Simbine, South Africa, 9.93. 5. Ronnie Baker, United States,
    9.95. 6. Su Bingtian, China, 9.98.
    ```
    ```good 1972-09-05
    München.
    ```
    ```good 2009-06-16
    Teheran, Isfahan, Shiraz, Tabriz: the protests had spread. “Rā'ye man kojāst?”, the
    placards asked: where is my vote?
    ```
    """
    if document.source.language == ENGLISH:
        return
    opening = _OPENING.match(document.prose)
    if opening is None:
        return
    yield Hit(
        Span(*opening.span("words")),
        f"This draft is in {name_of(document.source.language)}. presscheck reads English: nothing in it was checked.",
        1.0,
    )
