"""LanguageTool's HTTP form, so that its clients can point at presscheck.

Offsets are UTF-16 code units, as LanguageTool gives them. Annotated text (`data`) counts
markup in offsets and does not check it.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import Any
from urllib.parse import parse_qs

from checker import __version__
from checker.errors import DraftError
from checker.types import Finding, Report, Span, Suggestion

LANGUAGES = [
    {"name": "English (US)", "code": "en", "longCode": "en-US"},
    {"name": "English (GB)", "code": "en", "longCode": "en-GB"},
    {"name": "English", "code": "en", "longCode": "en"},
]
_TYPES = {"error": "misspelling", "warning": "grammar", "note": "style"}


def form(body: bytes) -> dict[str, str]:
    """The fields of an URL-encoded form. Raises `DraftError` where it is none."""
    try:
        fields = parse_qs(body.decode("utf-8"), keep_blank_values=True, max_num_fields=50)
    except (UnicodeDecodeError, ValueError) as error:
        raise DraftError(f"the request is not a form ({error})") from error
    return {name: values[0] for name, values in fields.items()}


def draft(fields: dict[str, str]) -> tuple[str, list[tuple[int, int]]]:
    """(text to check, [(position in it, UTF-16 offset in the client's text)]). Raises `DraftError`."""
    if "text" in fields:
        return fields["text"], [(0, 0)]
    try:
        pieces = json.loads(fields["data"])["annotation"]
        return _annotated(pieces)
    except KeyError:
        raise DraftError("give `text` or `data`") from None
    except (ValueError, TypeError, AttributeError, RecursionError) as error:
        raise DraftError(f"`data` is not annotated text ({error})") from error


def _annotated(pieces: Sequence[dict[str, str]]) -> tuple[str, list[tuple[int, int]]]:
    text, offset, places = "", 0, []
    for piece in pieces:
        places.append((len(text), offset))
        if "text" in piece:
            text += piece["text"]
            offset += units(piece["text"])
        else:
            text += piece.get("interpretAs", "")
            offset += units(piece["markup"])
    return text, places


def units(text: str) -> int:
    """UTF-16 code units of `text`."""
    return len(text) + sum(ord(each) > 0xFFFF for each in text)


def language(fields: dict[str, str]) -> str:
    """The language asked for, "auto" read as American English. Raises `DraftError` for any but English."""
    code = fields.get("language", "")
    if code.lower() in ("", "auto"):
        return "en-US"
    if not code.lower().startswith("en"):
        raise DraftError(f"{code!r} is not a language presscheck reads; there is English (en, en-US, en-GB)")
    return code


def wanted(fields: dict[str, str]) -> Callable[[Finding], bool]:
    """Whether the client wants a finding, by `enabledRules`, `disabledRules` and their categories."""

    def listed(name: str) -> set[str]:
        return {each.strip().upper().replace("_", "-") for each in fields.get(name, "").split(",") if each.strip()}

    without = listed("disabledRules") | listed("disabledCategories")
    alone = listed("enabledRules") | listed("enabledCategories")
    only = alone if fields.get("enabledOnly", "").lower() in ("true", "yes") else set()

    def want(finding: Finding) -> bool:
        names = {finding.rule.upper(), finding.category.upper()}
        return not names & without and (not only or bool(names & only))

    return want


def answer(
    report: Report, places: Sequence[tuple[int, int]], language: str, want: Callable[[Finding], bool]
) -> dict[str, Any]:
    """The report as LanguageTool answers."""
    starts = [position for position, _ in places]

    def offset(position: int) -> int:
        start, at = places[max(0, bisect_right(starts, position) - 1)]
        return at + units(report.text[start:position])

    name = next((each["name"] for each in LANGUAGES if each["longCode"] == language), "English")
    spoken = {"name": name, "code": language}
    return {
        "software": {
            "name": "presscheck",
            "version": __version__,
            "buildDate": "",
            "apiVersion": 1,
            "premium": False,
            "status": "",
        },
        "warnings": {"incompleteResults": report.incomplete},
        "language": {**spoken, "detectedLanguage": {**spoken, "confidence": 1.0}},
        "matches": [_match(each, report, offset) for each in report.findings if each.suppressed is None and want(each)],
    }


def _whole(one: Suggestion, place: Span, text: str) -> str:
    """The marked words with the suggestion put in: a client replaces all that is marked."""
    return text[place.start : one.span.start] + one.text + text[one.span.end : place.end]


def _match(each: Finding, report: Report, offset: Any) -> dict[str, Any]:
    start, end = offset(each.location.start), offset(each.location.end)
    left = max(0, each.location.start - 40)
    around = report.text[left : each.location.end + 40]
    context = {
        "text": around,
        "offset": units(report.text[left : each.location.start]),
        "length": end - start,
    }
    line_start = max(report.text.rfind("\n", 0, each.location.start) + 1, 0)
    line_end = report.text.find("\n", each.location.end)
    place = Span(each.location.start, each.location.end)
    inside = [one for one in each.suggestions if one.span in place]
    return {
        "message": each.message,
        "shortMessage": each.rule,
        "offset": start,
        "length": end - start,
        "replacements": [{"value": _whole(one, place, report.text)} for one in inside],
        "context": context,
        "sentence": report.text[line_start : line_end if line_end >= 0 else None],
        "type": {"typeName": "Other"},
        "ignoreForIncompleteSentence": False,
        "contextForSureMatch": 0,
        "rule": {
            "id": each.rule.upper().replace("-", "_"),
            "description": each.rule,
            "issueType": _TYPES[each.severity],
            "category": {"id": each.category.upper(), "name": each.category},
        },
    }
