"""dead-person: somebody who has died, said to speak or act on the draft's day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from checker.claims.time import timeline
from checker.patterns import regex
from checker.references.phrases import day_words
from checker.rules import rule
from checker.types import Desk, Document, Evidence, Hit, Severity

_ACTS = regex(
    r",? (?:(?:has|have) )?(?:says?|said|told|tells|warn(?:s|ed)|announc(?:es|ed)|accus(?:es|ed)|insist(?:s|ed)|"
    r"met|meets|visit(?:s|ed)|arriv(?:es|ed)|will|call(?:s|ed) (?:on|for)|urg(?:es|ed)|condemn(?:s|ed)|reject(?:s|ed)|"
    r"sign(?:s|ed)|plans to|is (?:due|expected|scheduled|to)|travel(?:s|led|ed)|flew|flies|addressed|spoke|speaks|"
    r"vow(?:s|ed)|pledg(?:es|ed)|hosts?|hosted|receiv(?:es|ed)|order(?:s|ed)|attend(?:s|ed)|chair(?:s|ed)|greet(?:s|ed)|"
    r"launch(?:es|ed)|welcom(?:es|ed)|prais(?:es|ed)|criticis(?:es|ed)|criticiz(?:es|ed)|defend(?:s|ed)|tour(?:s|ed)|"
    r"inspect(?:s|ed)|oversaw|presid(?:es|ed)|denied|denies|agree[sd]|appeal(?:s|ed)|promis(?:es|ed)|appear(?:s|ed))\b"
)
_AFTER_DEATH = regex(
    r"\b(?:late|die[sd]?|dead|death|funeral|buried|burial|memorial|statue|estate|widow|tomb|grave|posthumous\w*|"
    r"film|play|novel|biograph\w+|memoirs?|archive|recording|tape|letter|foundation|died|killed|assassinat\w+)\b",
    re.I,
)
_MOURNING = timedelta(days=14)


@rule("dead-person", on=Document, category="anachronism", severity=Severity.WARNING)
def dead_person(document: Document, _: Document, desk: Desk) -> Iterator[Hit]:
    """Somebody who has died, said to speak or act on the draft's day.

    Only where the sentence is tied to that day ("on Friday", "currently") and one person alone
    bears the name. Sentences about the death, films, archives and earlier years are left alone.

    ```bad 2025-05-20
    [[Pope Francis]] said on Tuesday that the war must end.
    ```
    ```bad 2023-10-10
    [[Mikhail Gorbachev]] will speak at the conference on Friday.
    ```
    ```bad 2022-02-02
    [[Colin Powell]] told reporters on Wednesday that he would not run.
    ```
    ```good 2025-04-21
    Pope Francis died on Monday; he had met the president on Sunday.
    ```
    ```good 2013-04-18
    The funeral of Margaret Thatcher took place on Wednesday. Thatcher told friends years ago what she wanted.
    ```
    ```good 2023-10-10
    In 1987 Mikhail Gorbachev signed the treaty in Washington.
    ```
    ```good 2022-02-02
    Colin Powell, who died in October, once told reporters that he would not run. The film opens on Friday.
    ```
    ```good 2020-05-05
    Joe Biden said on Tuesday that he had admired John McCain.
    ```
    """
    times = timeline(document)
    for sentence, when in zip(document.sentences, times, strict=True):
        if not when.present or when.past or when.moments or _AFTER_DEATH.search(sentence.text):
            continue
        for mention in document.mentions_in(sentence.span):
            person = mention.entity
            if mention.kind != "person" or person is None or person.until is None or mention.candidates:
                continue
            if person.until + _MOURNING > document.day or document.quoted(mention.span):
                continue
            named = " " in mention.text or " " in person.name
            if not named or not _ACTS.match(document.prose, mention.span.end):
                continue
            died = day_words(person.until)
            evidence = Evidence(f"{person.name}: died on {died}", "knowledge", "Table of people", until=person.until)
            message = f"{person.name} died on {died}. Is somebody else meant, or an earlier day?"
            yield Hit(mention.span, message, 0.9, (), (evidence,))
