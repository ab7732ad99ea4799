"""Front matter at the head of a text or Markdown draft: its date, its title, its texts, its extent.

YAML between `---` (Jekyll, Hugo, Astro), TOML between `+++` and a JSON object (Hugo).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any, NamedTuple

from checker.errors import DraftError
from checker.patterns import regex
from checker.readers import front_fields, ignores
from checker.readers.front_fields import Text
from checker.types import Ignore, Span

_YAML = regex(r"\A\ufeff?---[ \t]*\r?\n(?P<body>(?:.*\r?\n)*?)(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)")
_TOML = regex(r"\A\ufeff?\+\+\+[ \t]*\r?\n(?P<body>(?:.*\r?\n)*?)\+\+\+[ \t]*(?:\r?\n|\Z)")
_JSON = regex(r"\A\ufeff?(?P<body>\{[ \t]*\r?\n(?:.*\r?\n)*?\}[ \t]*(?:\r?\n|\Z))")
DATE_KEYS = (
    "date",
    "published",
    "publish_date",
    "publishdate",
    "pubdate",
    "pubDate",
    "datePublished",
    "publishDate",
)
TITLE_KEYS = ("title", "headline")


class FrontMatter(NamedTuple):
    """What the head says. `end` is the file position where the body begins (0: no front matter)."""

    values: dict[str, Any]
    end: int = 0
    day: date | None = None
    title: str = ""
    texts: tuple[Text, ...] = ()
    ignores: tuple[Ignore, ...] = ()


def read(text: str, name: str) -> FrontMatter:
    """The front matter of `text`. Raises `DraftError` (file and line) for one that cannot be read."""
    for form, parse in ((_YAML, _yaml), (_TOML, _toml), (_JSON, _json)):
        match = form.match(text)
        if match is None:
            continue
        found = parse(text, Span(*match.span("body")), name)
        if found is None:
            return FrontMatter({})
        values, texts = found
        day = next((day for key in DATE_KEYS if (day := as_day(values.get(key), name, key))), None)
        title = next((str(values[key]) for key in TITLE_KEYS if values.get(key)), "")
        silenced = tuple(_ignores(values.get("presscheck"), text, match.end(), name))
        return FrontMatter(values, match.end(), day, title, tuple(texts), silenced)
    return FrontMatter({})


MOST = 100_000
"""Nodes that a head may have, aliases written out."""
Parsed = tuple[dict[str, Any], list[Text]] | None


def _yaml(text: str, body: Span, name: str) -> Parsed:
    """None where the dashes are a rule between paragraphs, not front matter."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(body.of(text))
    try:
        node = loader.get_single_node()
        if node is not None:
            _written_out(node, {})
        values = loader.construct_document(node) if node is not None else None
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else 2
        raise DraftError(
            f"{name}:{line}: front matter is not valid YAML: {error.problem}; mend it or remove it"
        ) from error
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise DraftError(f"{name}:2: front matter cannot be read: {error}; mend it or remove it") from error
    finally:
        loader.dispose()
    if values is None:
        return {}, []
    if not isinstance(values, dict):
        return None
    return values, list(front_fields.yaml_texts(node, body.start))


def _written_out(node: Any, known: dict[int, int]) -> int:
    """Nodes below `node` with every alias written out. Raises `ValueError` for more than a head may have."""
    if id(node) not in known:
        known[id(node)] = MOST + 1  # of an alias that contains itself
        held = node.value if isinstance(node.value, list) else ()
        parts = [part for each in held for part in (each if isinstance(each, tuple) else (each,))]
        known[id(node)] = 1 + sum(_written_out(part, known) for part in parts)
    if known[id(node)] > MOST:
        raise ValueError("aliases that make far more of it than is written")
    return known[id(node)]


def _toml(text: str, body: Span, name: str) -> Parsed:
    import tomllib

    try:
        values = tomllib.loads(body.of(text).replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise DraftError(f"{name}: front matter is not valid TOML: {error}; mend it or remove it") from error
    return values, list(front_fields.toml_texts(text, body))


def _json(text: str, body: Span, name: str) -> Parsed:
    """A JSON object is YAML too, so its texts are placed by the same reading."""
    import json

    try:
        values = json.loads(body.of(text))
    except (ValueError, RecursionError):
        return None
    found = _yaml(text, body, name) if "\t" not in body.of(text) else (values, [])
    return values, found[1] if found else []


def _ignores(wanted: object, text: str, end: int, name: str) -> Iterator[Ignore]:
    """What `presscheck:` in the head silences in the whole file: one entry or a list of them."""
    if wanted is None:
        return
    line = text.count("\n", 0, max(0, text.find("presscheck", 0, end))) + 1
    if isinstance(wanted, dict) and "ignore" in wanted:
        wanted = wanted["ignore"]
    for each in wanted if isinstance(wanted, list) else [wanted]:
        entries = [f"{rule}: {reason}" for rule, reason in each.items()] if isinstance(each, dict) else [str(each)]
        for written in entries:
            words = written.partition(":")[0]
            start = max(0, text.find(words, 0, end))
            at = Span(start, min(start + len(words), end))
            yield ignores.entry(written, at, Span(0, len(text)), f"{name}:{line}")


def as_day(value: object, name: str, key: str) -> date | None:
    """A front-matter date as a day. Raises `DraftError` for a text that is no date."""
    if value is None or value == "":
        return None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    found = parse_day(str(value))
    if found is None:
        raise DraftError(f"{name}: front matter `{key}: {value}` is not a date; write it as YYYY-MM-DD")
    return found


_MONTHS = {
    month: number
    for number, names in enumerate(
        ("jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july",
         "aug august", "sep sept september", "oct october", "nov november", "dec december"), 1,
    )
    for month in names.split()
}  # fmt: skip
_ISO = regex(r"\s*(\d{4})-(\d{1,2})-(\d{1,2})")
_DAY_FIRST = regex(r"(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})")
_MONTH_FIRST = regex(r"([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")


def parse_day(text: str) -> date | None:
    """The first calendar day written in `text` with its year: ISO, "1 June 2025" or "June 1, 2025"."""
    if found := _ISO.match(text):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if (found := _DAY_FIRST.search(text)) and (month := _MONTHS.get(found[2].lower())):
        return _day(int(found[3]), month, int(found[1]))
    if (found := _MONTH_FIRST.search(text)) and (month := _MONTHS.get(found[1].lower())):
        return _day(int(found[3]), month, int(found[2]))
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
