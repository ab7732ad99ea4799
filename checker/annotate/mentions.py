"""Who and what the prose names: people, offices, states and peoples, organisations, places, parties.

Looks every possible name up in one batch and puts the layers together. Precision first: what
could be two things is left open.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from operator import attrgetter

from checker.annotate import link, mentions_lands, mentions_shy, offices, people, states
from checker.annotate import mentions_freed as freed
from checker.annotate.beside import Beside
from checker.annotate.mentions_words import Word, fold, read, span_of, without
from checker.annotate.offices import OfficeFound, Owner, TitleWords
from checker.annotate.people_words import SURNAME_FIRST
from checker.patterns import regex
from checker.types import Block, Entity, Knowledge, Mention, MentionKind, Sentence, Span

_CLOSING = frozenset(("secretary", "minister", "president", "chair", "chairman", "leader", "chief", "former"))
_FIRST = regex("[ -]")
_start = attrgetter("start")

Places = dict[tuple[int, int], tuple[Entity, ...]]


def find(
    prose: str,
    blocks: Sequence[Block],
    sentences: Sequence[Sentence],
    knowledge: Knowledge,
    day: date,
    taken: Sequence[Span],
) -> list[Mention]:
    """Every naming mention in text order. Words inside `taken` (dates) name nothing."""
    words = without(read(prose, sentences, blocks), taken)
    if not words:
        return []
    titles = offices.title_words(knowledge)
    headline = headlines(words, sentences, blocks)
    lands = states.find(words, states.state_words(knowledge))
    beginnings = titles.phrases.beginnings(words)
    titled = _title_places(words, titles, beginnings)
    stretches = people.runs(words)
    looked_up = _look_up(words, stretches, knowledge)
    closed = _closed(words, lands, titled, looked_up)
    named = people.choose(words, stretches, looked_up, closed, headline)
    full = {at for each in named if each.kind == "person" for at in range(each.first, each.last + 1)}
    beside = Beside(words, lands, named)
    lands = [land for land in lands if land.first not in full and not mentions_lands.within(land, beside)]
    owners = _owners(lands, named)
    posts = offices.find(words, titles, owners, beginnings)
    named = _left_open(named, mentions_shy.doubted(Beside(words, lands, named, posts), closed, knowledge))
    _look_up_surnames(words, posts, looked_up, knowledge)
    used = [False] * len(words)
    for first, last in _occupied(lands, named, titled):
        used[first : last + 1] = [True] * (last + 1 - first)
    strangers = people.unknown(words, stretches, used, headline)
    entities = states.state_words(knowledge).entities
    beside = Beside(words, lands)
    abroad = {land.first for land in lands if mentions_lands.elsewhere(land, beside)}
    mentions = [_state_mention(words, land, entities, prose, land.first in abroad) for land in lands]
    mentions += [_office_mention(words, post, prose) for post in posts]
    mentions += [_named_mention(words, each, prose) for each in (*named, *strangers)]
    return _with_short_forms(words, prose, mentions, looked_up, used, strangers, knowledge, day)


def _left_open(named: Sequence[people.Named], doubted: set[int]) -> list[people.Named]:
    return [each._replace(certain=False) if at in doubted else each for at, each in enumerate(named)]


def headlines(words: Sequence[Word], sentences: Sequence[Sentence], blocks: Sequence[Block]) -> list[bool]:
    """For each word, whether it stands in a headline or other text where capitals tell nothing."""
    counts = Counter([word.sentence for word in words])
    capitals = Counter([word.sentence for word in words if word.cap])
    flags = {}
    for index, count in counts.items():
        kind = blocks[sentences[index].block].kind if blocks else "paragraph"
        flags[index] = count >= 4 and capitals[index] / count > (0.5 if kind in ("title", "heading") else 0.75)
    return [flags[word.sentence] for word in words]


def _title_places(words: Sequence[Word], titles: TitleWords, beginnings: Sequence[int]) -> list[tuple[int, int]]:
    found, past = [], 0
    for place in beginnings:
        if place < past:
            continue
        number, length = titles.phrases.at(words, place)
        if number >= 0:
            found.append((place, place + length - 1))
            past = place + length
    return found


def _look_up(words: Sequence[Word], stretches: Sequence[tuple[int, int]], knowledge: Knowledge) -> Places:
    names = people.wanted(words, stretches)
    known = knowledge.named(list(names))
    places: Places = {}
    shortened: Places = {}
    for name, entities in known.items():
        for first, last in names.get(name, ()):
            whole = people.spoken(words, first, last) == name
            (places if whole else shortened)[first, last] = tuple(entities)
    return shortened | places


def _look_up_surnames(
    words: Sequence[Word], posts: Sequence[OfficeFound], places: Places, knowledge: Knowledge
) -> None:
    """Add the bearers of short names that stand right behind an office."""
    ask = getattr(knowledge, "surnamed", None)
    if ask is None:
        return
    wanted: dict[str, list[tuple[int, int]]] = {}
    for post in posts:
        first = post.last + 1
        for last in range(first, min(first + 3, len(words))):
            if words[last].gap != " " and words[last].gap != "-":
                break
            if words[last].cap:
                wanted.setdefault(people.spoken(words, first, last), []).append((first, last))
    for name, bearers in ask(list(wanted)).items():
        for place in wanted[name]:
            places[place] = tuple(bearers) + tuple(e for e in places.get(place, ()) if e not in bearers)


def _closed(
    words: Sequence[Word], lands: Sequence[states.StateFound], titled: Sequence[tuple[int, int]],
    places: Places,
) -> list[bool]:  # fmt: skip
    closed = [False] * len(words)
    for first, last in [(land.first, land.last) for land in lands] + list(titled):
        closed[first : last + 1] = [True] * (last + 1 - first)
    for (first, last), entities in places.items():
        if any(each.kind in ("party", "organisation") for each in entities):
            closed[first : last + 1] = [True] * (last + 1 - first)
    for at, word in enumerate(words):
        if word.low in _CLOSING:
            closed[at] = True
    return closed


def _owners(lands: Sequence[states.StateFound], named: Sequence[people.Named]) -> dict[int, Owner]:
    owners: dict[int, Owner] = {}
    for each in named:
        bodies = [one for one in each.entities if one.kind == "organisation" or one.note == "region"]
        if not bodies and len(each.entities) == 1 and each.kind == "place":
            bodies = list(each.entities)
        if each.kind in ("organisation", "place") and bodies:
            owner = Owner(each.first, each.last, unit=bodies[0].id)
            owners[each.first] = owners[each.last] = owner
    for land in lands:
        if land.code:
            owner = Owner(land.first, land.last, land.code, adjective=land.naming.kind == "people")
            owners[land.first] = owners[land.last] = owner
    return owners


def _occupied(
    lands: Sequence[states.StateFound], named: Sequence[people.Named], titled: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    return [(land.first, land.last) for land in lands] + [(each.first, each.last) for each in named] + list(titled)


def _state_mention(
    words: Sequence[Word], land: states.StateFound, entities: Mapping[str, Entity], prose: str, abroad: bool
) -> Mention:
    span = span_of(words, land.first, land.last)
    meant = tuple(entities[code] for code in land.naming.codes)
    alone = len(meant) == 1 and words[land.first].low not in states.SHARED_NAMES
    alone = alone and not abroad and not mentions_lands.language(words, land)
    return Mention(span, land.naming.kind, span.of(prose), meant[0] if alone else None, () if alone else meant)


def _office_mention(words: Sequence[Word], post: OfficeFound, prose: str) -> Mention:
    span = span_of(words, post.first, post.last)
    return Mention(span, "office", span.of(prose), value=post.title)


def _named_mention(words: Sequence[Word], named: people.Named, prose: str) -> Mention:
    span = span_of(words, named.first, named.last)
    kind: MentionKind = named.kind  # type: ignore[assignment]
    if named.certain and len(named.entities) == 1:
        return Mention(span, kind, span.of(prose), named.entities[0])
    return Mention(span, kind, span.of(prose), None, named.entities)


def _with_short_forms(
    words: Sequence[Word], prose: str, mentions: list[Mention], places: Places, used: Sequence[bool],
    strangers: Sequence[people.Named], knowledge: Knowledge, day: date,
) -> list[Mention]:  # fmt: skip
    mentions.sort(key=lambda each: (each.span.start, -each.span.end))
    busy = list(used)
    mentions = freed.not_places(words, mentions, places, busy, knowledge, day)
    introduced = _introduced(mentions, words)
    kept = freed.given_back(words, mentions, introduced, busy)
    if len(kept) < len(mentions):
        mentions, introduced = kept, _introduced(kept, words)
    for each in strangers:
        busy[each.first : each.last + 1] = [True] * (each.last + 1 - each.first)
    before = {each.span.end: each for each in mentions if each.kind == "office"}
    openings = {_FIRST.split(short, 1)[0] for short in introduced}
    past, behind_office = 0, {first for first, _ in places}
    places_to_try = {place for place, word in enumerate(words) if word.low in openings} | behind_office
    for place in sorted(places_to_try):
        if place < past or busy[place]:
            continue
        found = _short_form(words, place, busy, introduced, places)
        if found is None:
            continue
        last, bearer, candidates = found
        elder = any(word.low in ("elder", "younger") for word in words[max(0, place - 2) : place])
        if elder or _nicknamed(words, place, prose):
            bearer, candidates = None, ()  # "the elder Mr Trudeau" is the other one, 'Matthew "Matt" Cameron' another
        span = span_of(words, place, last)
        entity = bearer.entity if bearer else None
        start = words[place - 1].end if place and words[place].gap == " " else -1
        office = before.get(start)
        if bearer is None and office is not None and candidates:
            entity = link.by_office(candidates, office.value, knowledge, day)  # type: ignore[arg-type]
        elif bearer is not None and bearer.entity is not None and office is not None:
            people_so_called = tuple(each for each in places.get((place, last), ()) if each.kind == "person")
            holder = link.rather(bearer.entity, people_so_called, office.value, knowledge, day)  # type: ignore[arg-type]
            entity, bearer = (holder, None) if holder is not None else (entity, bearer)
        left = candidates if entity is None else ()
        mentions.append(Mention(span, "person", span.of(prose), entity, left, first=bearer.index if bearer else -1))
        past = last + 1
    return _ordered(mentions)


def _nicknamed(words: Sequence[Word], place: int, prose: str) -> bool:
    """Whether a surname stands behind a nickname in quotation marks, and a first name before that."""
    if place < 2 or not (words[place - 1].cap and words[place - 2].cap):
        return False
    name = words[place - 1]
    return prose[name.start - 2 : name.start] in (' "', " “") and prose[name.end : words[place].start] in ('" ', "” ")


def _introduced(mentions: Sequence[Mention], words: Sequence[Word]) -> dict[str, list[link.Introduced]]:
    known: dict[str, list[link.Introduced]] = {}
    for index, mention in enumerate(mentions):
        if mention.kind not in ("person", "name"):
            continue
        country = mention.entity.country if mention.entity else ""
        sentence = words[bisect_left(words, mention.span.start, key=_start)].sentence
        named = link.Introduced(index, mention.span.start, sentence, mention.entity, mention.candidates)
        for short in people.family_names(mention.text, country, SURNAME_FIRST):
            known.setdefault(short, []).append(named)
    return known


def _short_form(
    words: Sequence[Word], place: int, busy: Sequence[bool],
    introduced: Mapping[str, Sequence[link.Introduced]], places: Places,
) -> tuple[int, link.Introduced | None, tuple[Entity, ...]] | None:  # fmt: skip
    """(last word, whom it takes up, candidates) of a short name that starts at `place`, if one does."""
    for last in range(min(place + 3, len(words) - 1), place - 1, -1):
        stretch = words[place : last + 1]
        if not stretch[-1].cap or any(busy[place : last + 1]) or any(not word.gap for word in stretch[1:]):
            continue
        short = fold(people.spoken(words, place, last))
        if short in introduced:
            bearer = link.take_up(short, words[place].start, words[place].sentence, introduced)
            return last, bearer, () if bearer else link.several(short, introduced)
        bearers = tuple(each for each in places.get((place, last), ()) if each.kind == "person")
        if bearers and (words[place].gap == " " or not words[place].opening):
            return last, None, bearers
    return None


def _ordered(mentions: list[Mention]) -> list[Mention]:
    """In text order, the `first` indices moved along."""
    order = sorted(range(len(mentions)), key=lambda at: (mentions[at].span.start, -mentions[at].span.end))
    place = {old: new for new, old in enumerate(order)}
    return [
        mentions[old] if mentions[old].first < 0 else replace(mentions[old], first=place[mentions[old].first])
        for old in order
    ]
