"""Offices in the prose: their words, what role they mean, whose they are and how they are qualified.

Knows the forms in the reference's title table and the grammar around them. Does not know who
holds them. Where a body the reference has no row for owns the office ("president of the bar
association"), the role is left empty: such an office is never compared with anything.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from checker.annotate.mentions_words import Phrases, Word, words_of
from checker.annotate.offices_words import (
    AFTERWARDS,
    COUNTRY_NOUNS,
    DETERMINERS,
    MODIFIERS,
    NEUTRAL,
    NOT_AN_HOLDER,
    QUALIFIERS,
)
from checker.annotate.tables import worked_out
from checker.types import Knowledge, Title, TitleForm

BODIES = frozenset(("eu", "un", "nato", "who", "iaea", "wto", "imf", "world-bank"))
"""What the title table writes for organisations where it names countries."""
GOES_ON = {"wde": "de"}
"""States under a name they no longer bear, whose offices went on: West Germany's chancellors are Germany's."""
MOST_TOLD = 5_000
"""Titles remembered at most with their forms."""
ENVOYS = frozenset(("ambassador", "ambassadors", "envoy", "envoys", "representative", "commissioner"))


class OfficeFound(NamedTuple):
    """Words `first` to `last` (indices) name an office; `core` .. `core_last` are the title itself."""

    first: int
    last: int
    core: int
    core_last: int
    title: Title
    owned: bool = False


class TitleWords(NamedTuple):
    """All forms of office; several forms may share their words."""

    phrases: Phrases
    forms: list[tuple[TitleForm, ...]]
    plural: list[bool]
    told: dict[str, tuple[TitleForm, ...]]


class Owner(NamedTuple):
    """Words `first` to `last` name a country (`country`) or a body or region (`unit`)."""

    first: int
    last: int
    country: str = ""
    unit: str = ""
    adjective: bool = False


@lru_cache(maxsize=4)
def _words_by_hash(key: str, knowledge: Knowledge) -> TitleWords:
    titles = knowledge.titles()
    phrases, forms, plural = worked_out("title-words", knowledge, __file__, lambda: _gathered(titles))
    return TitleWords(Phrases.of(phrases), [tuple(titles[at] for at in places) for places in forms], plural, {})


def _gathered(titles: Sequence[TitleForm]) -> tuple[Any, list[list[int]], list[bool]]:
    """The phrases as plain values; for each the places in `titles` of its forms, and whether it is a plural."""
    gathered: dict[tuple[str, ...], list[int]] = {}
    plurals: dict[tuple[str, ...], list[int]] = {}
    for place, form in enumerate(titles):
        phrase = words_of(form.words)
        if phrase:
            gathered.setdefault(phrase, []).append(place)
            for many in plural_of(phrase):
                plurals.setdefault(many, []).append(place)
    phrases = Phrases()
    forms: list[list[int]] = []
    plural: list[bool] = []
    for table, many_of in ((gathered, False), (plurals, True)):
        for phrase, places in table.items():
            if many_of and phrase in gathered:
                continue
            phrases.add(phrase, len(forms))
            forms.append(places)
            plural.append(many_of)
    return phrases.plain(), forms, plural


def title_words(knowledge: Knowledge) -> TitleWords:
    """Every form of office the reference knows, read once per reference."""
    return _words_by_hash(knowledge.hash, knowledge)  # type: ignore[arg-type]


def forms_of(words: str, knowledge: Knowledge) -> tuple[TitleForm, ...]:
    """The title forms that these words (one or many office-holders) can be."""
    known = title_words(knowledge)
    found = known.told.get(words)
    if found is None:
        number = known.phrases.get(words_of(words))
        found = () if number is None else known.forms[number]
        if len(known.told) < MOST_TOLD:
            known.told[words] = found
    return found


def of_one_country(title: Title, knowledge: Knowledge) -> str:
    """The one country where the words mean this office, "" where they do in several, or anywhere."""
    forms = [each for each in forms_of(title.words, knowledge) if each.role == title.role and not each.right]
    found = {code for form in forms for code in form.countries}
    return found.pop() if len(found) == 1 and all(form.countries for form in forms) else ""


def plural_of(phrase: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """How the title reads for several holders: "secretaries of state", "attorneys general"."""
    head = len(phrase) - 1
    for index, word in enumerate(phrase):
        if word in ("of", "for", "to", "in", "general", "de") and index:
            head = index - 1
            break
    word = phrase[head]
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        many = word[:-1] + "ies"
    elif word.endswith(("s", "x", "ch", "sh")):
        many = word + "es"
    elif word.endswith("man"):
        many = word[:-2] + "en"
    else:
        many = word + "s"
    return ((*phrase[:head], many, *phrase[head + 1 :]),)


def applies(form: TitleForm, country: str) -> bool:
    """Whether the words can mean this role in `country` (or organisation), be it a known wrong form."""
    if form.countries:
        return country in form.countries
    if form.wrong_in:
        return country in form.wrong_in or "*" in form.wrong_in
    return True


def applies_to(form: TitleForm, country: str, unit: str) -> bool:
    """Whether the words can mean this role in an office of `country` or, without one, of the body `unit`."""
    if not country and BODIES.intersection(form.countries):
        return True
    return applies(form, country) or applies(form, unit)


def best_form(forms: Sequence[TitleForm], country: str) -> TitleForm:
    """The form meant in `country`: one right there, else a known wrong one, else one right everywhere."""
    if country:
        for wanted in (form.countries for form in forms):
            if country in wanted:
                return next(form for form in forms if form.countries == wanted)
        for form in forms:
            if country in form.wrong_in or "*" in form.wrong_in:
                return form
    for form in forms:
        if not form.countries and not form.wrong_in:
            return form
    return forms[0]


def find(
    words: Sequence[Word], known: TitleWords, owners: Mapping[int, Owner], beginnings: Sequence[int]
) -> list[OfficeFound]:
    """Offices in text order. `owners` tells, by word index (first and last), the countries and bodies; `beginnings`
    are the places where a title may begin (`Phrases.beginnings`)."""
    found: list[OfficeFound] = []
    past, floor = 0, 0
    for place in beginnings:
        number, length = known.phrases.at(words, place) if place >= past else (-1, 0)
        if number < 0:
            continue
        owner = owners.get(place)
        if owner is not None and owner.first == place and owner.last < place + length - 1:
            inner, rest = known.phrases.at(words, owner.last + 1)
            if inner >= 0 and owner.last + rest == place + length - 1:
                past = owner.last + 1  # "US senator" is a senator of the US
                continue
        office = _read(words, place, place + length - 1, number, known, owners, floor)
        found.append(office)
        past = floor = max(place + length, office.last + 1)
    return found


def _read(
    words: Sequence[Word], core: int, core_last: int, number: int,
    known: TitleWords, owners: Mapping[int, Owner], floor: int,
) -> OfficeFound:  # fmt: skip
    first, before, qualifiers, foreign = _look_back(words, core, owners, floor)
    last, behind, more, foreign_behind = _look_ahead(words, core_last, owners)
    qualifiers += more
    country = behind.country if behind else ""
    unit = behind.unit if behind else ""
    if before:
        country = country or before.country
        unit = unit or before.unit
    if behind and before and behind.country and before.country and behind.country != before.country:
        foreign = True
    country = GOES_ON.get(country, country)
    form = best_form(known.forms[number], country)
    text = " ".join(word.low for word in words[core : core_last + 1])
    role = "" if foreign or foreign_behind else form.role
    if known.plural[number]:
        qualifiers = (*qualifiers, "plural")
    owned = words[last].owned or words[core_last].owned
    title = Title(text, role, country, unit, tuple(dict.fromkeys(each for each in qualifiers if each)))
    return OfficeFound(first, last, core, core_last, title, owned)


def _look_back(
    words: Sequence[Word], core: int, owners: Mapping[int, Owner], floor: int
) -> tuple[int, Owner | None, tuple[str, ...], bool]:
    """(first word, owner, qualifiers, whether another body owns it) from the words before the title."""
    first, owner, qualifiers, place = core, None, [], core - 1
    while place >= floor and words[place + 1].gap:
        word = words[place]
        found = owners.get(place)
        if found is not None and found.last == place and owner is None:
            if words[place + 1].gap == "-" and not word.owned:
                place = found.first - 1  # "US-backed president": not a president of the US
                continue
            owner, first, place = found, found.first, found.first - 1
            continue
        if word.low in QUALIFIERS and not _serving_under(words, place, core):
            qualifiers.append(QUALIFIERS[word.low])
            first, place = (place if QUALIFIERS[word.low] else first), place - 1
            continue
        if word.low in NEUTRAL and not (
            word.owned or (owner is None and word.cap and not word.opening and word.low in MODIFIERS)
        ):
            place -= 1
            continue
        return first, owner, tuple(qualifiers), owner is None and _other_body(words, place)
    return first, owner, tuple(qualifiers), False


def _serving_under(words: Sequence[Word], place: int, core: int) -> bool:
    """Whether "under" is no part of the title: "under President X", but an under secretary."""
    secretary = words[core].low in ("secretary", "secretaries", "sheriff")
    return words[place].low == "under" and words[place + 1].gap == " " and not secretary


def _other_body(words: Sequence[Word], place: int) -> bool:
    """Whether the word before a title makes it some other body's office."""
    word = words[place]
    if word.low in DETERMINERS:
        return False
    if word.owned:
        return not word.cap and word.low not in COUNTRY_NOUNS
    if word.low in MODIFIERS:
        return True
    return word.cap and not word.opening and word.low not in ("and", "but", "as", "mr", "when", "that")


def _look_ahead(
    words: Sequence[Word], core_last: int, owners: Mapping[int, Owner]
) -> tuple[int, Owner | None, tuple[str, ...], bool]:
    """(last word, owner, qualifiers, whether another body owns it) from the words behind the title."""
    last, qualifiers, place = core_last, [], core_last + 1
    if words[core_last].owned or place >= len(words) or not words[place].gap:
        return last, None, (), False
    word = words[place]
    if (word.low in AFTERWARDS and not word.cap) or (word.gap == "-" and word.low in AFTERWARDS):
        qualifiers.append(AFTERWARDS[word.low])
        last, place = place, place + 1
    elif word.gap == "-":
        return last, None, (), True
    if place >= len(words) or not words[place].gap or words[place - 1].owned:
        return last, None, tuple(qualifiers), False
    if words[place].low in NOT_AN_HOLDER and not words[place].cap:
        return last, None, (*qualifiers, "other"), False
    link = words[place].low
    if link not in ("of", "for", "to", "from"):
        return last, None, tuple(qualifiers), False
    target = place + 1
    while target < len(words) and words[target].gap and words[target].low in ("the", "all"):
        target += 1
    if target >= len(words) or not words[target].gap:
        return last, None, tuple(qualifiers), False
    if link == "to":
        return last, None, tuple(qualifiers), words[core_last].low in ENVOYS
    found = owners.get(target)
    if found is not None and found.first == target and not found.adjective:
        return found.last, found, tuple(qualifiers), False
    if link == "from":
        return last, None, tuple(qualifiers), False
    other = words[target].cap if link == "for" else words[target].low not in ("his", "her", "their", "its")
    return last, None, tuple(qualifiers), other
