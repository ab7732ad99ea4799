"""One side of a matter between two put in the other's place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.annotate import teams
from checker.annotate.power import capitals
from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Knowledge, Mention, Sentence, Severity, Span, Suggestion

_BODY = (
    r"army|military|government|(?:foreign|defen[cs]e|interior) ministry|armed forces|forces|troops|"
    r"air force|navy|cabinet|"
    r"delegation|negotiators|side|diplomats"
)
_HELPING = (
    r"(?:(?:has|have|had|also|later|again|then|once|now|repeatedly|is|was|firmly|flatly|immediately)\s)*"
)
_ASIDE = r"(?:,[^,;.:“”\"]{3,90},)?"
_AGAINST = regex(
    rf"{_ASIDE}(?P<body>['’]s?\s(?:{_BODY}))?\s{_HELPING}(?P<verb>accused|accuses|accusing|blamed|blames|"
    rf"blaming|invaded|invades|threatened|"
    rf"threatens|sanctioned|urged|urges|warned|warns|sued|sues|condemned|condemns|denounced|denounces|"
    rf"declared war on|"
    rf"declares war on|cut ties with|broke off relations with|signed a treaty with|signed a peace deal with|"
    rf"reached a ceasefire with|held talks with|met with)\s(?:the\s)?\Z"
)
_REFUSED = regex(
    rf"{_ASIDE}\s{_HELPING}(?P<verb>rejected|rejects|rejecting|refused|refuses|dismissed|dismisses|rebuffed|"
    rf"rebuffs|turned down|turns down|"
    rf"spurned|spurns|deems|deemed|considers|condemned|condemns|denounced|denounces|resisted|opposes|"
    rf"opposed)\s(?:the\s)?\Z"
)
_WISH = regex(
    r"(?:['’]s?)?\s(?:(?:own|latest|new|repeated|key|main|central)\s)?(?:demands?|requests?|"
    r"proposals?|offers?|ultimatum|terms|"
    r"conditions|claims?|call|peace plan|plan|insistence)\b"
)
_ACTING = regex(rf"\s(?P<body>{_BODY})\b(?!['’])")
_FACING = regex(rf"\s(?P<team>{_BODY})\b(?!['’])")
_PROPOSAL = regex(
    r"\s(?:latest\s|new\s)?(?:demands?|requests?|proposals?|offers?|ultimatum|terms|conditions|"
    r"peace plan)\b"
)
_MEETING = regex(
    rf"\s{_HELPING}(?P<verb>met|met with|meets|will meet|faced|faces|talked to|talked with|negotiated "
    rf"with|accused|blamed|"
    rf"(?:handed|gave|presented|submitted|sent|offered|will hand|will give|will "
    rf"present)\s[^,;.]{{2,50}}?\sto)\sthe\s\Z"
)
_BETWEEN = regex(r"\b[Bb]etween\s(?:the\s)?\Z")


@rule("wrong-side", on=Sentence, category="side", severity=Severity.WARNING)
def wrong_side(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A delegation, demand or accusation given to the wrong one of two sides.

    A country accuses itself, refuses its own demand, talks with itself, or its minister
    sends "our delegation" to meet the same country's delegation. Only sentences whose
    build makes both sides certain are read: quarrels inside a country ("the US president
    accused US media") are no such case.

    ```bad 2025-06-01
    Russian Foreign Minister Sergei Lavrov said “our team will hand its paper to [[the Russian delegation]]”.
    ```
    ```bad 2024-05-06
    Israel's army accused [[Israel]] of moving rockets across the border.
    ```
    ```bad 1982-04-30
    The talks between Argentina and [[Argentina]] failed in New York.
    ```
    ```bad 2018-06-13
    Kim Jong-un smiled. Kim's delegation will hand over the list to [[the North Korean delegation]] within weeks.
    ```
    ```bad 2025-06-01
    Moscow made demands, including one that Ukraine deems [[Ukraine’s request]] to leave its own land.
    ```
    ```bad 1985-11-20
    The Soviet delegation handed its draft to the [[Soviet delegation]] in Geneva.
    ```
    ```bad 1999-05-27
    India rejected [[India's offer]] of talks over Kargil.
    ```
    ```good 2025-06-01
    Lavrov said that “our group is ready to hand a document to the Ukrainian delegation”.
    ```
    ```good 2025-06-02
    The Russian president told the Russian delegation to wait in Ankara.
    ```
    ```good 2019-02-21
    The US president accused US media of lying, and the US Senate urged the US Army to act.
    ```
    ```good 1990-01-20
    The Soviet Union's republics accused the Soviet Union of force in Baku.
    ```
    ```good 2023-11-15
    Israel's opposition blamed Israel’s government; Israel’s High Court rejected Israel’s request for time.
    ```
    ```good 2014-09-19
    The debate between Scotland and England, and between Scots and Scots, went on.
    ```
    ```good 1994-01-05
    The British government rejected the British Army's request; the Irish side met the British side.
    ```
    ```good 2008-08-12
    Russia accused Russian exiles in London of plotting, and Georgia rejected Russia’s demand.
    ```
    """
    mentions = [mention for mention in document.mentions_in(sentence.span) if teams.states(mention)]
    for mention in mentions:
        yield from _against_itself(mention, mentions, sentence, document)
        yield from _own_proposal(mention, mentions, document)
    yield from _from_capital(mentions, sentence, document, desk.knowledge)
    yield from _to_own_team(mentions, sentence, document)


def _against_itself(
    subject: Mention, mentions: list[Mention], sentence: Sentence, document: Document
) -> Iterator[Hit]:
    """`X accused X`, `X rejected X's demand`, `between X and X`."""
    prose = document.prose
    for other in mentions:
        if (
            other.span.start <= subject.span.end
            or teams.states(other) != teams.states(subject)
            or subject.kind != "state"
        ):
            continue
        gap = prose[subject.span.end : other.span.start]
        if len(gap) > 140:
            break
        refusal, wish = _REFUSED.match(gap), _WISH.match(prose, other.span.end)
        bare = other.kind == "state" and _bare(prose, other.span.end)
        if refusal and wish and _leads(prose, subject, sentence):
            yield _hit(Span(other.span.start, wish.end()), subject, refusal["verb"])
        elif bare and (verb := _AGAINST.match(gap)) and _leads(prose, subject, sentence, bool(verb["body"])):
            yield _hit(other.span, subject, verb["verb"])
        elif bare and _doubled(prose, subject, other):
            message = f"“between {subject.text} and {other.text}”: one of the two is missing."
            yield Hit(other.span, message, 0.95)


def _own_proposal(subject: Mention, mentions: list[Mention], document: Document) -> Iterator[Hit]:
    """`the Russian side rejected the Russian proposal`, `the Russian team met the Russian team`."""
    prose = document.prose
    body = _ACTING.match(prose, subject.span.end)
    if subject.kind != "people" or not body:
        return
    for other in mentions:
        if other.kind != "people" or other.span.start <= body.end() or teams.states(other) != teams.states(subject):
            continue
        gap = prose[body.end() : other.span.start]
        wish, team = _PROPOSAL.match(prose, other.span.end), _FACING.match(prose, other.span.end)
        refusal, meeting = _REFUSED.match(gap), _MEETING.match(gap)
        if refusal and wish:
            yield _hit(Span(other.span.start, wish.end()), subject, refusal["verb"])
        elif meeting and team and team["team"] == body["body"]:
            yield _hit(Span(other.span.start, team.end()), subject, meeting["verb"])


def _doubled(prose: str, subject: Mention, other: Mention) -> bool:
    """Whether two mentions stand as "between X and X"."""
    gap = prose[subject.span.end : other.span.start].strip()
    lead = prose[max(0, subject.span.start - 14) : subject.span.start]
    return gap in ("and", "and the") and subject.text == other.text and bool(_BETWEEN.search(lead))


def _bare(prose: str, end: int) -> bool:
    """Whether a country's name stands alone: no possessive, no hyphen, no noun that it only qualifies."""
    after = prose[end : end + 3]
    return not after.startswith(("'", "’", "-", "–")) and not re.match(r"\s[A-Z]", after)


def _leads(prose: str, subject: Mention, sentence: Sentence, body: bool = False) -> bool:
    """Whether the country is itself the one that acts: no preposition or possessor before it."""
    before = prose[sentence.span.start : subject.span.start].rstrip().lower()
    word = re.search(r"([\w’'-]+)(?:\sthe)?$", before)
    loose = {
        "of",
        "in",
        "from",
        "for",
        "with",
        "to",
        "against",
        "by",
        "inside",
        "across",
        "at",
        "on",
        "over",
        "anti",
    }
    return not (word and word.group(1) in loose)


def _hit(span: Span, subject: Mention, verb: str) -> Hit:
    return Hit(
        span,
        f"{subject.text} stands on both sides of “{verb}”. Which of the two is meant to be another?",
        0.85,
    )


def _from_capital(
    mentions: list[Mention], sentence: Sentence, document: Document, knowledge: Knowledge
) -> Iterator[Hit]:
    """`Moscow accused Russia`, `Kyiv rejected Ukraine's demand`: a capital stands for its government."""
    prose = document.prose
    for other in mentions:
        lead = prose[max(sentence.span.start, other.span.start - 70) : other.span.start]
        for found in re.finditer(r"\b(?:the Kremlin|the White House|Downing Street|[A-Z]\w+)\b", lead):
            if capitals(knowledge).get(found.group()) not in teams.states(other):
                continue
            gap = lead[found.end() :]
            wish = _WISH.match(prose, other.span.end)
            refusal = _REFUSED.match(gap)
            if refusal and wish:
                yield Hit(
                    Span(other.span.start, wish.end()),
                    f"{found.group()} {refusal['verb']} what is its own. Whose is it?",
                    0.85,
                )
            elif other.kind == "state" and _bare(prose, other.span.end):
                verb = _AGAINST.match(gap)
                if verb and verb["verb"][:5] in ("accus", "blame", "invad", "threa") and not verb["body"]:
                    yield Hit(
                        other.span,
                        f"{found.group()} stands for {other.text}: it cannot have {verb['verb']} itself.",
                        0.85,
                    )


def _to_own_team(mentions: list[Mention], sentence: Sentence, document: Document) -> Iterator[Hit]:
    """A speaker's own delegation that hands something to the delegation of the speaker's country, or meets it."""
    for team in teams.own(sentence, document):
        for faced in teams.facing_itself(team, mentions, sentence, document):
            other = f"{faced.country.text}{faced.body}"
            yield Hit(
                Span(faced.country.span.start - 4, faced.country.span.end + len(faced.body)),
                f"{team.whose} own side is {faced.country.text}: “{team.words}” cannot face “the {other}”.",
                0.9,
                tuple(Suggestion(faced.country.span, word) for word in teams.facing(team.side, document)),
            )
