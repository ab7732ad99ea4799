"""YAML front matter at the head of a text or Markdown draft: its date, its title, its extent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from checker.errors import DraftError
from checker.patterns import regex

_FENCE = regex(r"\A\ufeff?---[ \t]*\r?\n(?P<body>(?:.*\r?\n)*?)(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)")
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


@dataclass(frozen=True)
class FrontMatter:
    """What the head says. `end` is the file position where the body begins (0: no front matter)."""

    values: dict[str, Any]
    end: int = 0
    day: date | None = None
    title: str = ""


def read(text: str, name: str) -> FrontMatter:
    """The front matter of `text`. Raises `DraftError` (file and line) for YAML that cannot be read."""
    match = _FENCE.match(text)
    if match is None:
        return FrontMatter({})
    values = _values(match["body"], name)
    if values is None:
        return FrontMatter({})
    day = next((found for key in DATE_KEYS if (found := as_day(values.get(key), name, key))), None)
    title = next((str(values[key]) for key in TITLE_KEYS if values.get(key)), "")
    return FrontMatter(values, match.end(), day, title)


def _values(body: str, name: str) -> dict[str, Any] | None:
    """The mapping in `body`; None where the dashes are a rule between paragraphs, not front matter."""
    import yaml

    try:
        values = yaml.safe_load(body)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else 2
        raise DraftError(
            f"{name}:{line}: front matter is not valid YAML: {error.problem}; mend it or remove it"
        ) from error
    except (yaml.YAMLError, ValueError) as error:
        raise DraftError(f"{name}:2: front matter cannot be read: {error}; mend it or remove it") from error
    if values is None:
        return {}
    return values if isinstance(values, dict) else None


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
