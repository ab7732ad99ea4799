"""A word that is spelt right and is the wrong word for its place."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from checker import spelling
from checker.patterns import any_of, lower, regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Sentence, Severity, Span, Suggestion

Context = tuple[str, str, str, str]


@rule("real-word-slip", on=Sentence, category="spelling", severity=Severity.WARNING)
def real_word_slip(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A word taken for another that looks or sounds alike: pubic school, statue of limitations.

    A spelling checker passes them. Each is flagged only next to words that leave no
    doubt: "on trail for murder", never "trail" alone. What words stand beside each other was counted
    in American English; a slip between two names or rare words is not seen.

    ```bad 2025-04-02
    The [[pubic]] school in Nairobi closed, and the prime [[minster]] resigned.
    ```
    ```bad 1995-10-04
    He [[stood trail]] for murder; the [[statue]] of limitations does not apply.
    ```
    ```bad 2022-02-25
    The army has [[lead]] the attack, and [[it's]] own tanks were lost near Sumy.
    ```
    ```bad 1979-11-05
    The [[Untied States]] lost more [[then]] half its staff in Tehran.
    ```
    ```bad 2014-07-18
    Tankers avoid the [[Straight]] of Hormuz, and tensions rose in the Taiwan [[Straight]].
    ```
    ```bad 1988-03-01
    Miners in Upper Silesia lost [[there]] jobs, and nobody asked them.
    ```
    ```good 2011-09-12
    There jobs are scarce, as everybody knows. Your talking points are not what you're told.
    ```
    ```bad 1974-08-09
    Deputies danced in the [[isles]] when the premier [[resided]] as party leader in Lisbon.
    ```
    ```bad 2018-07-16
    The Paris [[persecutor]] spoke in front of [[St Peter's Basilisk]], two [[hours latter]].
    ```
    ```good 1974-08-09
    Tourists danced in the isles of Orkney, and brides walk up the aisles. The two sons, the latter a priest, resided
    in Lisbon; nobody was persecuted, and the persecutor of old became an apostle.
    ```
    ```good 2019-11-11
    He was hanged at dawn. Stricken tankers lay off Hormuz, an oat field burned, and minors slept beside the miners.
    ```
    ```good 2025-04-02
    The public school in Nairobi closed, and the prime minister went to York Minster.
    ```
    ```good 1995-10-04
    The trail for hikers passes the Statue of Liberty, and he stood trial for murder.
    ```
    ```good 2022-02-25
    A lead pipe burst. It's our own fault; its tanks have lead batteries. They lead the attack.
    ```
    ```good 1979-11-05
    The ropes were untied. More, then, was lost than half the staff; he was older then.
    ```
    ```good 2014-07-18
    Ships went straight to Hormuz through the strait, and the poll showed Poles went to the polls.
    ```
    """
    from checker.phrases.slips import slips

    text = sentence.text
    taken: list[Span] = []
    for found in _pattern().finditer(text):
        wrong = found.group()
        for listed, before, right, after in _contexts()[lower(wrong)]:
            if not listed.islower() and wrong != listed:
                continue
            if before and not _before(before).search(text, max(0, found.start() - 60), found.start()):
                continue
            if after and (_after(after.lstrip("!")).match(text, found.end()) is None) is not after.startswith("!"):
                continue
            if "[sic" in text[found.end() : found.end() + 8]:
                continue
            taken.append(Span(found.start(), found.end()))
            span = taken[-1].shifted(sentence.span.start)
            better = right[0].upper() + right[1:] if wrong[0].isupper() else right
            yield Hit(span, f"“{wrong}” here means “{better}”.", 0.9, (Suggestion(span, better),))
            break
    for slip in slips(text):
        told = any(slip.span.overlaps(each) for each in taken)
        if not told and "[sic" not in text[slip.span.end : slip.span.end + 8]:
            span = slip.span.shifted(sentence.span.start)
            message = f"“{slip.word}” is hardly ever read between these words; “{slip.meant}” is."
            yield Hit(span, message, 0.8, (Suggestion(span, slip.meant),))


@cache
def _contexts() -> dict[str, tuple[Context, ...]]:
    """Wrong word in lower case -> as listed (capitals count), what must stand before it, the word meant, what must
    stand after it, or must not, behind an exclamation mark."""
    found: dict[str, list[Context]] = defaultdict(list)
    lines = (Path(spelling.__file__).parent / "confusions.tsv").read_text("utf-8").splitlines()[1:]
    for line in lines:
        before, wrong, right, after = line.split("\t")
        found[wrong.lower()].append((wrong, before, right, after))
    return {wrong: tuple(contexts) for wrong, contexts in found.items()}


@cache
def _before(words: str) -> re.Pattern[str]:
    return regex(rf"(?:^|[^\w’'-])(?:{words})[\s-]$", re.I, heed=False)


@cache
def _after(words: str) -> re.Pattern[str]:
    return regex(rf"[\s-](?:{words})(?![\w’'-])", re.I, heed=False)


@cache
def _pattern() -> re.Pattern[str]:
    return regex(rf"(?<![\w’'-]){any_of(_contexts())}(?![\w’'])", re.I)
