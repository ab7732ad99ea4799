"""The texts in a draft's front matter, each with its key and its exact place in the file.

Reads YAML (Jekyll, Hugo, Astro), TOML and JSON (Hugo) through their own parsers and follows every
character of a value back to the file. Knows which keys hold prose and which hold names, addresses
and settings; a value whose characters cannot be followed is placed as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from checker.patterns import regex
from checker.readers.compose import Composition
from checker.types import Span

_NOT_PROSE = frozenset(
    "author authors byline by slug url link permalink aliases alias layout template type draft image images cover "
    "thumbnail src href file path icon id uuid tags tag categories category keywords series section sections lang "
    "language locale date published updated lastmod copyright credit credits licence license source canonical "
    "email twitter theme color colour class css script import component presscheck weight menu redirect".split()
)
_TITLES = frozenset("title headline subtitle subhead subheading kicker seotitle seo_title linktitle".split())
_FEWEST = 3
"""Words of a value that is prose; shorter ones under unknown keys are settings."""
_ESCAPE = regex(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|\r?\n[ \t]*|.)")
_SPACE = regex(r"\s+")
_TOML_SECTION = regex(r"^[ \t]*\[{1,2}[ \t]*([\w.\"'-]{1,100})[ \t]*\]{1,2}[ \t]*(?:#[^\n]*)?$")
_TOML_TEXT = regex(
    r"^[ \t]*(?P<key>[\w-]{1,60})[ \t]*=[ \t]*(?:\"(?P<basic>(?:[^\"\\\n]|\\.)*)\"|'(?P<literal>[^'\n]*)')", re.M
)


class Text(NamedTuple):
    """A text of the front matter: its value, its key, and its raw form's place in the file."""

    key: str
    value: str
    file: Span
    style: str = ""


def yaml_texts(node: Any, shift: int, key: str = "") -> Iterator[Text]:
    """Every text in a composed YAML `node`; `shift` is where its source begins in the file."""
    if node.id == "mapping":
        for name, value in node.value:
            if name.id == "scalar":
                yield from yaml_texts(value, shift, f"{key}.{name.value}" if key else str(name.value))
    elif node.id == "sequence":
        for index, value in enumerate(node.value):
            yield from yaml_texts(value, shift, f"{key}[{index}]")
    elif node.tag.endswith(":str"):
        place = Span(node.start_mark.index + shift, node.end_mark.index + shift)
        yield Text(key, node.value, place, node.style or "")


def toml_texts(text: str, body: Span) -> Iterator[Text]:
    """Every one-line text in the TOML of `body`."""
    section, position = "", body.start
    for line in body.of(text).splitlines(keepends=True):
        if found := _TOML_SECTION.match(line.rstrip("\r\n")):
            section = found[1] + "."
        elif found := _TOML_TEXT.match(line):
            style = '"' if found["basic"] is not None else "'"
            group = "basic" if style == '"' else "literal"
            place = Span(*found.span(group)).shifted(position)
            raw = place.of(text)
            value = _unescaped(raw) if style == '"' else raw
            yield Text(section + found["key"], value, Span(place.start - 1, place.end + 1), style)
        position += len(line)


def prose(each: Text) -> bool:
    """Whether a value is something a reader reads."""
    parts = [re.sub(r"\[\d+\]", "", part).lower() for part in each.key.split(".")]
    if parts[-1] in _TITLES:
        return bool(each.value.strip())
    if any(part in _NOT_PROSE for part in (parts[-1], *parts[:1])):
        return parts[-1] in ("caption", "alt", "description", "title") and len(each.value.split()) >= _FEWEST
    words = each.value.split()
    return len(words) >= _FEWEST and not re.match(r"(?:https?:|/|\.|#|<)", words[0])


def add(made: Composition, each: Text, text: str) -> None:
    """Append one field to the prose, every character with its place."""
    key = each.key.rpartition(".")[2].lower()
    made.open("title" if key in _TITLES else "field", each.file.start, each.key)
    runs = list(_followed(each, text))
    if "".join(run for run, _, _ in runs).strip() != each.value.strip():
        made.add(" ".join(each.value.split()), each.file, verbatim=False)
    else:
        for run, place, verbatim in runs:
            made.add(run, place, verbatim)
    made.close()


def _followed(each: Text, text: str) -> Iterator[tuple[str, Span, bool]]:
    """(prose, its place, whether verbatim) along the raw form of a value."""
    at, end = each.file.start, each.file.end
    if each.style in ("'", '"'):
        at, end = at + 1, end - 1
    elif each.style in ("|", ">"):
        at = text.find("\n", at) + 1
        at = end if at <= 0 else at + len(text[at:end]) - len(text[at:end].lstrip())
    value, index = each.value.strip(), 0
    at += len(text[at:end]) - len(text[at:end].lstrip())
    while index < len(value) and at < end:
        run, place, verbatim, taken = _step(each, text, at, end, value, index)
        if not taken and not len(place):
            return
        if run:
            yield run, place, verbatim
        index, at = index + taken, place.end


def _step(each: Text, text: str, at: int, end: int, value: str, index: int) -> tuple[str, Span, bool, int]:
    """What comes next: (prose, place, verbatim, characters of the value it stands for)."""
    if value[index].isspace():
        found = _SPACE.match(text, at, end)
        width = found.end() - at if found else 0
        blanks = _SPACE.match(value, index)
        taken = blanks.end() - index if blanks else 1
        same = width == taken == 1 and text[at] == value[index] == " "
        return value[index : index + taken], Span(at, at + width), same, taken if width else 0
    if each.style == "'" and text[at] == "'":
        return "'", Span(at, at + 2), False, 1
    if each.style == '"' and text[at] == "\\" and (escape := _ESCAPE.match(text, at, end)):
        meant = value[index] if _unescaped(escape[0]) else ""
        return meant, Span(at, escape.end()), False, len(meant)
    length = 0
    while (
        at + length < end
        and index + length < len(value)
        and text[at + length] == value[index + length]
        and not text[at + length].isspace()
        and not (each.style == "'" and text[at + length] == "'")
        and not (each.style == '"' and text[at + length] == "\\")
    ):
        length += 1
    return value[index : index + length], Span(at, at + length), True, length


_MEANT = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "e": "\x1b", "0": "\0", "a": "\a", "v": "\v"}


def _unescaped(raw: str) -> str:
    def meant(found: re.Match[str]) -> str:
        mark = found[0][1]
        if mark in "xuU" and len(found[0]) > 2:
            code = int(found[0][2:], 16)
            return chr(code) if code < 0x110000 else "\ufffd"
        return "" if mark in "\r\n" else _MEANT.get(mark, mark)

    return _ESCAPE.sub(meant, raw)
