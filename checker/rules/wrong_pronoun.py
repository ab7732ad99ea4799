"""wrong-pronoun: she for a man or he for a woman, where nobody else is there to be meant.

Knows the sex of those the reference or a style ("Mrs", "Sir") tells. Reads one stray pronoun in a stretch of three
paragraphs that names nobody of its sex and nobody of unknown sex near by, and has no word for kin, women or men,
ships or countries. Who people are that the draft does not name, it cannot know, and then it is silent.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checker.patterns import regex
from checker.rules import rule
from checker.spelling import gender
from checker.types import Desk, Document, Evidence, Hit, Mention, Severity, Span

_PRONOUN = regex(r"\b(?:(?P<female>[Ss]he|[Hh]er|hers|[Hh]erself)|(?P<male>[Hh]e|[Hh]im|[Hh]is|[Hh]imself))\b")
_FEMALE = regex(
    r"\b(?:Mrs|Ms|Miss|Lady|Dame|Madame|Queen|Princess|Duchess|Baroness|Sister|Mother|woman|women|girls?|lady|ladies|wife"
    r"|wives|mother|mothers|daughters?|sisters?|widows?|fiancée|girlfriend|aunt|niece|grandmother|actress|actresses|queen"
    r"|princess|duchess|empress|nuns?|waitress|hostess|mistress|midwife|nurse|nurses|maid|heroine|female|ships?|boats?"
    r"|vessels?|submarines?|yacht|steamer|liner|frigate|destroyer|carrier|country|nation|goddess|moon|she-\w+|couple|bride)\b"
)
_MALE = regex(
    r"\b(?:Mr|Sir|Lord|King|Prince|Duke|Baron|Father|Brother|man|men|boys?|gentleman|gentlemen|husbands?|father|fathers|sons?"
    r"|brothers?|widower|fiancé|boyfriend|uncle|nephew|grandfather|actors?|king|prince|duke|emperor|priests?|monks?|soldiers?"
    r"|policeman|policemen|spokesman|chairman|statesman|God|pope|bishop|male|bridegroom|couple|Pope|Cardinal)\b"
)
_ANYBODY = regex(
    r"\b(?:aides?|adviser|advisor|ally|ambassador|analyst|author|bodyguard|boss|candidate|captain|chancellor|chief|child"
    r"|children|citizen|colleague|commander|commissioner|counterpart|critic|deputy|dictator|director|doctor|driver|editor"
    r"|envoy|everyone|anyone|someone|expert|friend|general|gunman|guard|host|head|historian|interpreter|journalist|judge"
    r"|justice|lawyer|leader|lecturer|mayor|minister|monarch|neighbour|neighbor|nobody|officer|official|opponent|parent"
    r"|partner|patient|person|photographer|pilot|player|poet|policewoman|predecessor|professor|prosecutor|rival|secretary"
    r"|senator|servant|singer|speaker|spokes\w+|student|successor|suspect|teacher|translator|victim|voter|witness|worker"
    r"|writer|pupil|baby|other|others|each|whoever|teenager|relative|cousin|mourner|protester|farmer|reporter|premier"
    r"|governor|nominee|challenger|winner|loser|laureate|novelist|painter|employee|owner|assistant|clerk|president)\b"
)
_STYLES = regex(r"\b(?:(?P<female>Mrs|Ms|Miss|Dame|Lady|Baroness)|(?P<male>Mr|Sir|Lord))\.?\s$")
_STYLED = regex(r"\b(?:(?P<female>Mrs|Ms|Miss|Dame)|Mr|Sir)\.? (?P<name>[A-Z][\w’'-]+(?: [A-Z][\w-]+)?)(?<!’s)(?<!'s)")
_AS = regex(r"\b(?:as|become|became|becomes) (?:the |a |an |its |his |her )?(?:\w+ ){0,2}$")
_AT = regex(r"\b(?:of|in|to|from|at|near|on|for|outside|over|across|the)\s(?:the\s)?$|\($")
_NEAR = 2
_CAPITAL = regex(r"(?<![.!?:] )(?<![\w’'“\"-])[A-Z][a-zà-ÿ]{2,}")
_WORDS = frozenset(
    """
    January February March April May June July August September October November December Monday Tuesday Wednesday
    Thursday Friday Saturday Sunday The This That These His Her She Our But And For Not Commons Lords Parliament House
    Congress Senate Palace Ministry Court Council Party Government Cabinet President Prime Minister Chancellor Foreign
    Secretary Labour Conservative Democrat Republican Street Number Ten White Union Europe European
    """.split()
)


class Named(NamedTuple):
    """A name in the draft, and what is known of whose it is."""

    span: Span
    name: str
    sex: str


@rule("wrong-pronoun", on=Document, category="name", severity=Severity.WARNING)
def wrong_pronoun(document: Document, whole: Document, desk: Desk) -> Iterator[Hit]:
    """She for a man, he for a woman, where nobody else is named or told of that could be meant.

    One stray pronoun only: where two stand, or a woman, an aide, a ship or a country is told of, it is silent.

    ```bad 2017-11-22
    President Jacob Zuma of South Africa put off a visit that [[she]] was to make on Wednesday.
    ```
    ```bad 1957-01-11
    Harold Macmillan went to Buckingham Palace. In the evening [[she]] told the Commons that nothing had changed.
    ```
    ```bad 2019-07-17
    Ursula von der Leyen was elected by 383 votes on Tuesday. [[He]] takes office on 1 November.
    ```
    ```good 2017-11-22
    President Jacob Zuma put off a visit that his daughter had planned. She was to make it in June. He went home.
    ```
    ```good 1957-01-11
    Harold Macmillan went to Buckingham Palace. She asked him to form a government, as the Queen may.
    ```
    ```good 2019-07-17
    Ursula von der Leyen was elected on Tuesday, in succession to Jean-Claude Juncker. He leaves office on 1 November.
    ```
    ```good 1966-01-20
    Mrs Gandhi was chosen in Delhi by 355 votes to 169. Morarji Desai did not withdraw. He will stay out.
    ```
    ```good 2016-07-28
    Bill Clinton told in Philadelphia how it began in 1971. She wore no make-up, and she walked up to him.
    ```
    ```bad 1979-05-05
    Mrs Thatcher drove to the Palace at noon. [[He]] stayed for 40 minutes.
    ```
    ```good 2001-02-07
    Ariel Sharon told Israel that her enemies would not divide Jerusalem. The minister met his aide. She was moved.
    ```
    ```good 1982-05-04
    John Nott told the Commons of the cruiser, and that she had been a threat. “She is gone,” he said.
    ```
    """
    found = [each for each in _PRONOUN.finditer(document.prose) if not document.quoted(Span(*each.span()))]
    for sex, other, cue in (("female", "male", _FEMALE), ("male", "female", _MALE)):
        strays = [each for each in found if each[sex]]
        if not 0 < len(strays) <= _NEAR * 2:
            continue
        for place, stray in enumerate(strays):
            at = Span(*stray.span())
            near = strays[max(0, place - 1) : place] + strays[place + 1 : place + 2]
            block = _block(document, at)
            if block is None or any(_block(document, Span(*each.span())) == block for each in near):
                continue
            meant = _meant(at, block, document, desk, other)
            if meant is not None and not cue.search(document.prose, max(0, block.start - 600), block.end):
                yield _hit(at, stray.group(), meant, other)


def _block(document: Document, at: Span) -> Span | None:
    """The paragraph around."""
    sentence = document.sentence_at(at.start)
    if sentence is None or sentence.block >= len(document.blocks):
        return None
    block = document.blocks[sentence.block]
    return block.span if block.kind == "paragraph" else None


def _meant(at: Span, block: Span, document: Document, desk: Desk, sex: str) -> Named | None:
    """The one person whom the pronoun can mean, where all who are named are of the other sex."""
    place = document.sentence_number(at.start)
    first = document.sentences[max(0, place - 1)]
    if first.block != document.sentences[place].block:
        first = document.sentences[place]
    near = Span(first.span.start, document.sentences[place].span.end)
    everybody = _people(Span(max(0, block.start - 600), block.end), document, desk)
    people = [each for each in everybody if each.span.start >= near.start and each.span.end <= at.start]
    if not people or len({each.name for each in people}) > 1 or people[-1].sex != sex:
        return None
    if any(each.sex != sex and (each.sex or each.span.overlaps(near)) for each in everybody):
        return None
    if _somebody(Span(near.start, at.start), document) or _strangers(near, everybody, document):
        return None
    return people[-1]


def _people(around: Span, document: Document, desk: Desk) -> list[Named]:
    """Everybody named, with the sex that the reference or the style before the name tells."""
    found: list[Named] = []
    for each in document.mentions_in(around):
        if each.kind in ("person", "name"):
            styled = _STYLES.search(document.prose, max(0, each.span.start - 10), each.span.start)
            sex = gender.of(each.entity, desk.knowledge) if each.entity is not None else ""
            sex = sex or (styled.lastgroup or "" if styled else "")
            name = each.entity.name if each.entity is not None else each.text
            found.append(Named(each.span, name, sex or _first_known(each, found)))
    for styled in _STYLED.finditer(document.prose, around.start, around.end):
        span = Span(*styled.span("name"))
        if not any(span.overlaps(each.span) for each in found):
            found.append(Named(span, styled["name"], "female" if styled["female"] else "male"))
    return sorted(found, key=lambda each: each.span)


def _first_known(mention: Mention, found: list[Named]) -> str:
    """The sex told where the same name stood before."""
    return next((each.sex for each in found if each.name.split()[-1] == mention.text.split()[-1]), "")


def _somebody(before: Span, document: Document) -> bool:
    """Whether somebody is told of without a name, or a country that does something."""
    text = before.of(document.prose)
    if any(not _AS.search(text, 0, each.start()) for each in _ANYBODY.finditer(text)):
        return True
    lands = (each for each in document.mentions_in(before) if each.kind in ("state", "place", "organisation", "people"))
    return any(not _AT.search(document.prose, max(0, each.span.start - 14), each.span.start) for each in lands)


def _strangers(near: Span, people: list[Named], document: Document) -> bool:
    """Whether there are capitals that no mention accounts for: they may be somebody's name."""
    known = [mention.span for mention in document.mentions_in(near)] + [each.span for each in people]
    for word in _CAPITAL.finditer(document.prose, near.start, near.end):
        if (
            word.start() != near.start
            and word.group() not in _WORDS
            and not any(word.start() in span for span in known)
        ):
            return True
    return False


def _hit(at: Span, word: str, person: Named, sex: str) -> Hit:
    is_a = "woman" if sex == "female" else "man"
    evidence = (Evidence(f"{person.name}: {sex}", "knowledge", "Table of people, or the style"),)
    return Hit(at, f"“{word}”: {person.name} is a {is_a}, and nobody else is named here.", 0.8, evidence=evidence)
