"""refuted-claim: a reference says otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims import HAPPENED
from checker.claims.bodies import MEMBER
from checker.claims.grounds import LIES_IN, PARTY
from checker.claims.offices import FORMER, HELD, HOLDS, NEXT
from checker.claims.sayings import FIGURE, SAID
from checker.claims.terms import WON
from checker.rules import rule
from checker.types import Desk, Document, Hit, Severity, Suggestion, Verdict
from checker.verify import DOUBTED

ELSEWHERE = frozenset((HOLDS, HELD, FORMER, NEXT, SAID, FIGURE, MEMBER, HAPPENED, LIES_IN, PARTY))
"""Predicates that rules of their own report where the tables speak."""


@rule("refuted-claim", on=Verdict, category="reference", severity=Severity.WARNING)
def refuted_claim(verdict: Verdict, document: Document, desk: Desk) -> Iterator[Hit]:
    """A statement that a reference contradicts.

    An error only where an exact table says so. A passage weighed by the model is a warning,
    and says where to read it; one of Wikipedia's speaks for the day it was read.

    ```bad 2020-01-01
    Angela Merkel became chancellor in [[2002]].
    ```
    ```bad 2010-02-02
    Tony Blair became prime minister in [[1992]]. Barack Obama won the [[2004]] presidential election.
    ```
    ```bad 2015-06-01
    Margaret Thatcher, who resigned as prime minister in [[1991]], died in [[2012]].
    ```
    ```bad 2024-07-09
    Poland joined NATO in [[1997]]; Slovenia, which joined the euro zone in [[2009]], had waited.
    ```
    ```bad 2014-01-15
    Nelson Mandela (1918–[[2014]]) was freed after 27 years. Helmut Kohl was chancellor from 1982 to [[1994]].
    ```
    ```bad 2008-04-01
    John Howard, prime minister from [[1993]] to 2007, lost his seat. Boris Johnson was born in [[1966]].
    ```
    ```bad 2022-09-09
    Boris Johnson succeeded [[David Cameron]] as prime minister. ASEAN was founded in [[1977]].
    ```
    ```bad 2011-10-21
    Muammar Gaddafi, who had ruled Libya since [[1979]], is dead. Ukraine, which became independent in [[1995]], is not.
    ```
    ```bad 1998-10-28
    Gerhard Schröder was sworn in on Tuesday as German chancellor. He succeeds [[Helmut Schmidt]], who lost.
    ```
    ```bad 2023-11-30
    It helped to bring General Augusto Pinochet to power in [[Argentina]]. Nelson Mandela, who ruled [[Angola]], wept.
    ```
    ```bad 2025-05-06
    Friedrich Merz became German chancellor on Tuesday. Merz succeeds [[Martin Scholz]], whose coalition collapsed.
    ```
    ```bad 2022-10-26
    Liz Truss, who lasted [[49 weeks]], has gone. The [[12-year]] chancellorship of Angela Merkel is history.
    ```
    ```bad 2025-03-01
    President Donald Trump spoke. [[Barack Obama]], his successor, stayed away.
    ```
    ```good 2023-11-30
    Lionel Messi led Argentina to a third title. Mobutu Sese Seko, who had ruled Zaire since 1965, flew home, and Josip
    Broz Tito ruled Croatia and Serbia. Under Donald Trump, Ukraine got less; Vladimir Putin's Ukraine policy failed.
    ```
    ```good 2022-10-26
    Liz Truss lasted 49 days. Angela Merkel's 16-year rule ended in 2021; in his first 100 days in office Joe Biden
    signed decrees. Robert Mugabe fell after 37 years in power, Rishi Sunak is in office for a day.
    ```
    ```good 2025-03-01
    President Donald Trump spoke. Joe Biden, his predecessor, stayed away; Joe Biden, his successor in 2021, did not.
    ```
    ```good 2020-01-01
    Angela Merkel became chancellor in 2005.
    ```
    ```good 1999-12-31
    Boris Yeltsin was elected president of Russia in 1991 and re-elected in 1996. Ukraine declared independence in 1918
    and again in 1991. Vladimir Putin succeeded Sergei Stepashin as prime minister in August.
    ```
    ```good 2008-03-31
    Benazir Bhutto became prime minister in 1988 and again in 1993. Hafez al-Assad, who had ruled Syria since 1970, was
    elected president in 1971.
    ```
    ```good 2015-05-05
    Barack Obama was elected president in 2008 and became president in 2009.
    ```
    ```good 2010-02-02
    Tony Blair became prime minister in 1997, and leader of his party in 1994.
    ```
    ```good 2015-06-01
    Margaret Thatcher resigned as prime minister in 1990 and died in 2013. The father of Boris Johnson was
    born in 1940.
    ```
    ```good 2024-07-09
    Canada joined the EU in 2014 in imposing sanctions. France rejoined NATO's command in 2009; Greece joined
    NATO exercises in 2003. Sweden joined NATO in 2024, and the European Union was created in 1957.
    ```
    ```good 2021-01-10
    Donald Trump said he won the 2020 presidential election. If Britain had left the EU in 2016, who knows?
    ```
    ```good 2023-08-08
    Vladimir Putin has ruled Russia since 1999 and was re-elected in 2018. Tony Blair was re-elected in 2001.
    ```
    ```good 2020-01-01
    Critics wrongly said that Angela Merkel became chancellor in 2008.
    ```
    ```good 2024-01-01
    Nobody knows when Hans Müller became mayor in 2008.
    ```
    """
    claim = verdict.claim
    outside = any(each.origin != "knowledge" for each in verdict.evidence)
    if verdict.label not in ("refuted", "outdated", "premature") or document.quoted(claim.span):
        return
    if (claim.predicate in ELSEWHERE and not outside) or claim.predicate in (SAID, FIGURE):
        return
    if claim.predicate == WON and claim.voice == "speaker":
        return
    message = _message(verdict, document, outside)
    severity = Severity.ERROR if verdict.certain else Severity.WARNING
    severity = Severity.NOTE if verdict.reason == DOUBTED else severity
    at = claim.focus or claim.object.span
    suggestions = tuple(Suggestion(at, words) for words in verdict.better)
    yield Hit(at, message, verdict.confidence, suggestions, verdict.evidence, severity)


def _message(verdict: Verdict, document: Document, outside: bool) -> str:
    """What the draft says, what the reference says, and where to read it."""
    claim, told = verdict.claim, verdict.evidence[0] if verdict.evidence else None
    said = claim.text.rstrip(".")
    where = f" ({told.title})" if told and told.title else ""
    message = f"The draft says that {said}. The reference has {told.text if told else verdict.reason}{where}."
    if outside and told and told.retrieved and told.retrieved != document.day:
        message += f" It was read on {told.retrieved.isoformat()} and speaks for that day."
    return message.replace("..", ".")
