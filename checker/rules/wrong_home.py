"""wrong-home: a firm, paper, agency, club or group given to a country that is not its own.

Knows some 600 by name, with the countries each is of. Speaks only where a word says what the thing is ("the Italian
club Real Madrid"), so that a subsidiary, an edition or a namesake of another kind passes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from checker.annotate.places import states
from checker.patterns import any_of, regex
from checker.rules import rule
from checker.types import Desk, Document, Evidence, Hit, Sentence, Severity, Span, Suggestion

_NOUNS = {
    "carmaker": r"carmakers?|car\smakers?|automakers?|car\s(?:company|giant|brand)|manufacturer|firm|company|giant",
    "firm": r"company|firm|giant|conglomerate|bank|lender|airline|carrier|retailer|drug\s?maker|chip\s?maker"
    r"|plane\s?maker|manufacturer|insurer|multinational|supermarket(?:\schain)?|brewer|oil\smajor|contractor|chain",
    "paper": r"newspaper|daily|paper|weekly|magazine|tabloid|broadsheet",
    "broadcaster": r"broadcaster|channel|television|network|station",
    "agency": r"agency|news\sservice",
    "group": r"group|movement|rebels|guerrillas|militia|organi[sz]ation|insurgents|faction|militants|extremists",
    "club": r"club|side|team|champions|giants",
    "service": r"(?:intelligence|spy|security|secret)\s(?:agency|service|services)|secret\spolice|police|spies",
    "central bank": r"central\sbank",
}
_CUE = regex(r"\b(?:" + "|".join(_NOUNS.values()) + r"|rules?|ruled|governs?|runs?|based\sin)\b")
_LIKE = {"carmaker": "firm", "broadcaster": "firm"}
"""Kinds that stand where another is told."""
_BRITISH = frozenset(("English", "Scottish", "Welsh"))
_NOT_ITS = regex(
    r"\b(?:subsidiar\w+|unit|arm|branch|division|edition|correspondent|version|rival\sof|owned|fictional|former|then|once"
    r"|falsely|wrongly|mistak\w+|not|never|like|backed|sister|based)\b"
)


@rule("wrong-home", on=Sentence, category="geography", severity=Severity.WARNING)
def wrong_home(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A well-known firm, newspaper, news agency, club or armed group called another country's.

    Only where the word for what it is stands beside the name. Firms of two countries may be called either's;
    owners, subsidiaries and editions abroad are left alone.

    ```bad 2025-06-02
    The [[Russian]] news agency Xinhua reported the strike, and so did the [[Italian]] daily Le Monde.
    ```
    ```bad 2015-09-22
    Volkswagen, the [[French]] carmaker, admitted that it had cheated. Toyota, a [[South Korean]] carmaker, had not.
    ```
    ```bad 1999-05-26
    Manchester United beat the [[Austrian]] club Bayern Munich with two late goals in Barcelona.
    ```
    ```bad 2006-07-13
    Hezbollah, the [[Palestinian]] militant group, took two soldiers.
    ```
    ```bad 2025-06-10
    The CIA, [[Russia]]'s intelligence service, and Mossad, the [[Iranian]] spy agency, met.
    The Riksbank, [[Norway]]'s central bank, did not. The Taliban, who rule [[Pakistan]], stayed away.
    So did Nokia, based in [[Sweden]].
    ```
    ```good 2025-06-10
    MI6, Britain's intelligence service, and the KGB, the Soviet secret police, met the Russian security service FSB.
    The Taliban, who rule Afghanistan, and Hezbollah, which rules parts of Lebanon, stayed away from the French bank.
    ```
    ```good 2025-06-02
    The Chinese news agency Xinhua, the French daily Le Monde and the British broadcaster BBC reported the strike.
    ```
    ```good 2015-09-22
    The American unit of Volkswagen, the German carmaker, and the Chinese-owned Swedish carmaker Volvo sold less.
    ```
    ```good 2010-05-01
    The British company Shell, the Dutch company Shell and the Swiss subsidiary of the Italian firm Eni drilled on.
    ```
    ```good 1984-02-10
    The Soviet news agency TASS said that the leader was dead. CNN Turk, the Turkish news channel, was founded later.
    ```
    ```good 2021-04-18
    The English club Liverpool and the Spanish club Barcelona left; the Ecuadorean club Barcelona SC was never asked.
    ```
    """
    if not _CUE.search(sentence.text):
        return
    for pattern in _patterns():
        for found in pattern.finditer(sentence.text):
            kind, homes = _things()[found["name"]]
            group = "adjective" if "adjective" in found.groupdict() else "land"
            adjective = found[group]
            state = states(desk.knowledge, "adjective" if group == "adjective" else "name").get(adjective)
            code = "gb" if adjective in _BRITISH else state.code if state and state.until is None else ""
            seat = found.lastgroup == "firm"
            if _NOT_ITS.search(sentence.text, max(0, found.start() - 24), found.start() if seat else found.end()):
                continue
            at = Span(*found.span(group)).shifted(sentence.span.start)
            noun = found.groupdict().get("noun")
            fits = re.fullmatch(_NOUNS[kind], noun) if noun else found.lastgroup in (kind, _LIKE.get(kind))
            if not code or code in homes or not fits or document.quoted(at):
                continue
            right = [_word(home, group, desk) for home in homes]
            adjectives = " or ".join(_word(home, "adjective", desk) for home in homes)
            told = f"{found['name']} is {adjectives}, not {'of ' if group == 'land' else ''}{adjective}."
            evidence = Evidence(told, "knowledge", "Table of firms, papers, clubs and groups", verdict="refuted")
            yield Hit(at, told, 0.88, tuple(Suggestion(at, each) for each in right), (evidence,))


def _word(code: str, form: str, desk: Desk) -> str:
    """The country's adjective, or its name."""
    state = desk.knowledge.state(code)
    if state is None:
        return code
    return state.adjectives[0] if form == "adjective" and state.adjectives else state.name


@cache
def _things() -> dict[str, tuple[str, tuple[str, ...]]]:
    """Name -> what it is, and the countries it is of."""
    lines = (Path(__file__).parent / "tables" / "homes.tsv").read_text("utf-8").splitlines()[2:]
    rows = (line.split("\t") for line in lines if line)
    return {name: (kind, tuple(codes.split("|"))) for kind, codes, names in rows for name in names.split("|")}


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    name = rf"(?P<name>{any_of(_things())})"
    nouns = "|".join(_NOUNS.values())
    adjective = r"(?P<adjective>(?:(?:South|North)\s)?[A-Z][a-z]+)"
    more = r"(?:(?:[a-z-]+|football|news)\s){0,3}?"
    land = r"(?:the\s)?(?P<land>[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)"
    return (
        regex(
            rf"(?<![\w&.’'-]){name}(?:\s\([A-Z]+\))?,\s(?:an?|the)\s(?:[a-z]+,?\s){{0,2}}?{adjective}\s{more}"
            rf"(?P<noun>{nouns})\b"
        ),
        regex(rf"\b{adjective}\s{more}(?P<noun>{nouns}),?\s{name}(?![\w&’'-]*\s(?:[A-Z]|do\b|de\b|of\b|in\b)|[\w&-])"),
        regex(rf"(?<![\w&.’'-]){name}(?:\s\([A-Z]+\))?,\s{land}['’]s?\s{more}(?P<noun>{nouns})(?=[,.;)]|$)"),
        regex(
            rf"(?<![\w&.’'-]){name}(?:\s\([A-Z]+\))?,\s(?:the|an?)\s{more}(?P<noun>{nouns})\sof\s{land}(?=[,.;)]|$)"
        ),
        regex(
            rf"(?<![\w&.’'-]){name},\s(?:who|which)\s(?:rules?|governs?|ruled|runs?)\s{land}(?P<group>)"
            r"(?=[,.;]|$|\s(?:and|since|again)\b)"
        ),
        regex(rf"(?<![\w&.’'-]){name}\s(?:rebels|militia|militants|insurgents)\sof\s{land}(?P<group>)(?=[,.;]|$|\s[a-z])"),
        regex(rf"(?<![\w&.’'-]){name},\s(?:which\sis\s)?based\sin\s{land}(?P<firm>)(?=[,.;]|$)"),
    )
