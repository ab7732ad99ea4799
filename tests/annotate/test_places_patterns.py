"""Words and parts that a template needs: never one that a match could do without."""

from __future__ import annotations

import pytest

from checker.annotate.places import mandatory, required


@pytest.mark.parametrize(
    ("template", "words"),
    [
        (r"{name},? (?P<said>(?:which is )?an? (?:full )?member of (?:the )?{body})\b", ("member",)),
        (r"\bcapital of {name}|{name}'s capital\b", ()),
        (r"(?:country|nation) of {city}", ()),
        (r"\b[Tt]he {adjective} (?:big )?currency(?= fell)(?! again)", ("currency",)),
        (r"worlds? (?:apart)? (?:together){0,2} \b{city} (?P<x>hello there(?: opt)?)\b", ("hello", "there")),
    ],
)
def test_only_words_no_match_can_lack(template: str, words: tuple[str, ...]) -> None:
    assert required(template) == words


@pytest.mark.parametrize(
    ("template", "parts"),
    [
        (r"{name},? (?P<said>(?:which is )?an? (?:full )?member of (?:the )?{body})\b", ("name", "body")),
        (r"\bcapital of {name}|{name}'s capital\b", ()),
        (r"(?:{adjective} )?nation of {name}", ("name",)),
        (r"{name}? and {adjective}{0,2} of (?:{body}|it)", ()),
        (r"non{adjective}s(?= {name})", ("adjective",)),
    ],
)
def test_only_parts_no_match_can_lack(template: str, parts: tuple[str, ...]) -> None:
    assert mandatory(template) == parts
