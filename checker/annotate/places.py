"""Words that place a thing in a country or a body: patterns made of the tables' own words.

Knows the states and the bodies with members that the tables know; knows nothing of cities
(they are looked up by name).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache, partial
from threading import local
from typing import Any

from checker.annotate.tables import worked_out
from checker.listed import Listed
from checker.patterns import any_of, regex
from checker.types import Knowledge, State

CITY = (
    r"(?!(?:In|At|From|Near|To|Outside|On|But|And|When|While|After|For|By|Since|The(?! Hague)) )"
    r"[A-ZÀ-Þ][\w’'\-]+(?:[ \-](?:(?:de|del|al|la|le|of|the|es|upon|and)[ \-])*[A-ZÀ-Þ][\w’'\-]+){0,3}"
)
"""A name written as cities are: capitalised words, small particles between."""

_ALSO = {
    "gb": ("Britain", "Great Britain"), "cz": ("Czech Republic",), "ci": ("Ivory Coast",), "tr": ("Türkiye",),
    "cv": ("Cape Verde",), "tl": ("East Timor",),
}  # fmt: skip
"""Other names under which news knows a state as well."""

_LATEST = local()
"""The patterns of the prose a thread asked about last: rules ask for each of them once a sentence."""
PARTS = ("name", "adjective", "body")
NEVER = re.compile("(?!)")
_ASIDE = regex(r"\\.|\[(?:[^\]\\]|\\.)*\]|\{\w+\}")
_GROUP = regex(r"\((?P<kind>\?(?:P<\w+>|[:=!]|<[=!]))?(?P<content>[^()]*)\)(?P<times>[?*]|\{0)?")
_WORD = regex(r"[A-Za-z]{4,}(?![A-Za-z?*{])")
_ALTERNATIVES: dict[tuple[str, str], str] = {}
_FILLED: dict[tuple[str, str], re.Pattern[str]] = {}
_STATES: dict[tuple[str, str], dict[str, State]] = {}
_BODIES: dict[str, dict[str, str]] = {}


def states(knowledge: Knowledge, kind: str) -> dict[str, State]:
    """Word -> state, of "name" or "adjective" forms; a present state wins over a past one."""
    key = (knowledge.hash, kind)
    if key not in _STATES:
        table: dict[str, State] = {}
        for state in knowledge.states():
            for form in (state.name, *_ALSO.get(state.code, ())) if kind == "name" else state.adjectives:
                known = table.get(form)
                if len(form) > 2 and (known is None or (state.until is None and known.until is not None)):
                    table[form] = state
        _STATES[key] = table
    return _STATES[key]


def bodies(knowledge: Knowledge) -> dict[str, str]:
    """Word -> id, of every organisation whose members the tables list."""
    if knowledge.hash not in _BODIES:
        found: dict[str, str] = {}
        for body in sorted({each.organisation for each in knowledge.memberships()}):
            entity = knowledge.entity(body)
            if entity is not None:
                for name in (entity.name, *knowledge.aliases(body)):
                    if len(name) > 1 and name[0].isupper():
                        found.setdefault(name, body)
        _BODIES[knowledge.hash] = found
    return _BODIES[knowledge.hash]


def pattern(knowledge: Knowledge, template: str, prose: str) -> re.Pattern[str]:
    """`template` with `{name}`, `{adjective}`, `{body}` and `{city}` filled in, for the sentences of `prose`.

    It is tried only on what holds a word of the tables that stands in the prose, and built when first tried.
    """
    if getattr(_LATEST, "prose", None) is not prose or _LATEST.knowledge is not knowledge:
        _LATEST.prose, _LATEST.knowledge, _LATEST.built = prose, knowledge, {}
    built: re.Pattern[str] | None = _LATEST.built.get(template)
    if built is None:
        built = _LATEST.built[template] = _built(knowledge, template, prose)
    return built


class Filled:
    """A template for one draft: built once a text holds what no match of it can lack."""

    __slots__ = ("_build", "_choices", "_needed")

    def __init__(
        self, build: Callable[[], re.Pattern[str]], needed: Sequence[str], choices: Sequence[Sequence[str]]
    ) -> None:
        self._build, self._needed, self._choices = build, needed, choices

    def __getattr__(self, name: str) -> Any:
        return getattr(self._build(), name)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """As `re.Pattern.finditer`."""
        for word in self._needed:
            if word not in text:
                return iter(())
        for words in self._choices:
            for word in words:
                if word in text:
                    break
            else:
                return iter(())
        return self._build().finditer(text)


def _built(knowledge: Knowledge, template: str, prose: str) -> re.Pattern[str]:
    needed = required(template)
    if not all(word in prose for word in needed):
        return NEVER
    choices = []
    for part in mandatory(template):
        words = _LATEST.built.get(part)
        if words is None:
            words = _LATEST.built[part] = _present(knowledge, part, prose)
        choices.append(words)
    return Filled(partial(_filled, knowledge, template), needed, choices)  # type: ignore[return-value]


def _words(knowledge: Knowledge, part: str) -> Iterable[str]:
    return bodies(knowledge) if part == "body" else states(knowledge, part)


def _alternatives(knowledge: Knowledge, part: str) -> str:
    key = (knowledge.hash, part)
    if key not in _ALTERNATIVES:
        make = partial(any_of, _words(knowledge, part))
        _ALTERNATIVES[key] = worked_out(f"places-{part}", knowledge, __file__, make) or "(?!)"
    return _ALTERNATIVES[key]


def _filled(knowledge: Knowledge, template: str) -> re.Pattern[str]:
    """The template with every word of the tables; compiled once for a machine."""
    key = (knowledge.hash, template)
    if key not in _FILLED:
        filled = template.replace("{city}", f"(?P<city>{CITY})")
        for part in PARTS:
            if "{" + part + "}" in filled:
                filled = filled.replace("{" + part + "}", f"(?P<{part}>{_alternatives(knowledge, part)})")
        _FILLED[key] = regex(filled, heed=False)
    return _FILLED[key]


@lru_cache(maxsize=512)
def required(template: str) -> tuple[str, ...]:
    """Words that stand in every text the template can match: those outside of choices and without a quantifier."""
    return tuple(_WORD.findall(_without_choices(template)))


@lru_cache(maxsize=512)
def mandatory(template: str) -> tuple[str, ...]:
    """Those of the parts to be filled in that stand in every text the template can match."""
    for part in PARTS:
        template = template.replace("{" + part + "}", part.upper())
    words = _WORD.findall(_without_choices(template))
    return tuple(part for part in PARTS if any(part.upper() in word for word in words))


def _without_choices(template: str) -> str:
    plain = _ASIDE.sub(" ", template)
    while (less := _GROUP.sub(_kept, plain)) != plain:
        plain = less
    return "" if "|" in plain else plain


def _kept(group: re.Match[str]) -> str:
    """A group without groups in it: its content where all of it must stand there, else nothing."""
    content = group["content"]
    return " " if group["times"] or "|" in content or group["kind"] in ("?!", "?<!", "?=", "?<=") else f" {content} "


def _present(knowledge: Knowledge, part: str, prose: str) -> list[str]:
    """Those of the part's words that stand in the prose, longest first."""
    listed = _listed(knowledge.hash, knowledge, part)  # type: ignore[arg-type]
    return sorted(listed.standing(prose), key=lambda each: (-len(each), each))


@lru_cache(maxsize=8)
def _listed(key: str, knowledge: Knowledge, part: str) -> Listed:
    return Listed(_words(knowledge, part), _alternatives(knowledge, part))


def state_of(found: re.Match[str], knowledge: Knowledge) -> State | None:
    """The state that a match names."""
    for kind in ("name", "adjective"):
        if word := found.groupdict().get(kind):
            return states(knowledge, kind).get(word)
    return None
