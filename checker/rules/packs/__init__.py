"""Wording rules as data: YAML files of words a desk does not want, each rule with its own examples.

    pack: cliches
    rules:
      - name: cliche
        fault: A worn-out phrase.
        why: What the reader skips should not be printed.
        category: wording          # as in the contract; wording where left out
        severity: note             # note where left out
        quoted: false              # whether words in a quotation count
        words:                     # phrase (any case; a|b for forms): what to write, or nothing
          at the end of the day: in the end
        bad: ["[[At the end of the day]], they lost."]
        good: ["They lost at the end."]

Packs are taste and are off until a configuration names them. A desk's own file has the
same form. This module knows how such a file is read; it does not know any wording.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, get_args

from checker.errors import ConfigError
from checker.patterns import regex
from checker.rules import describe
from checker.types import Category, Desk, Document, Hit, Rule, Sentence, Severity, Span, Suggestion

_KEYS = {"name", "fault", "why", "category", "severity", "quoted", "case", "words", "bad", "good"}
_DAY = "2025-01-20"


def load(path: Path) -> tuple[Rule, ...]:
    """The rules of one pack file. Raises `ConfigError` naming the file, the rule and the fault."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        content = yaml.load(path.read_text("utf-8"), loader)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise ConfigError(f"{path}: cannot be read as YAML: {error}") from error
    if not isinstance(content, dict) or not content.get("pack") or not isinstance(content.get("rules"), list):
        raise ConfigError(f"{path}: a pack needs `pack:` (its name) and `rules:` (a list)")
    return tuple(_rule(path, str(content["pack"]), entry) for entry in content["rules"])


def _rule(path: Path, pack: str, entry: Any) -> Rule:
    """One rule of a pack, checked key by key."""
    if not isinstance(entry, dict) or not entry.get("name"):
        raise ConfigError(f"{path}: every rule needs a `name`")
    where = f"{path}: rule {entry['name']}"
    unknown = set(entry) - _KEYS
    if unknown:
        raise ConfigError(
            f"{where}: unknown key {sorted(unknown)[0]!r}; there are {', '.join(sorted(_KEYS))}"
        )
    words = entry.get("words")
    if not isinstance(words, dict) or not words:
        raise ConfigError(f"{where}: needs `words`, each with what to write instead or nothing")
    if not all(form.strip() for phrase in words for form in str(phrase).split("|")):
        raise ConfigError(f"{where}: `words` holds an empty phrase; delete it, or the | beside nothing")
    category, severity = entry.get("category", "wording"), entry.get("severity", "note")
    if category not in get_args(Category) or severity not in list(Severity):
        raise ConfigError(f"{where}: category {category!r} or severity {severity!r} does not exist")
    check = wording(
        {str(key): str(value or "") for key, value in words.items()},
        str(entry.get("fault", "")), quoted=bool(entry.get("quoted")), case=bool(entry.get("case")),
    )  # fmt: skip
    try:
        rule = describe(
            entry["name"], _documentation(entry), Sentence, category, Severity(severity), check, False, pack
        )
        rule.manual()
        return rule
    except ValueError as error:
        raise ConfigError(f"{where}: {error}") from error


def _documentation(entry: Mapping[str, Any]) -> str:
    """The rule's entry in the form that rules written in Python have."""
    parts = [str(entry.get("fault", "")), "", str(entry.get("why", ""))]
    for kind in ("bad", "good"):
        for text in entry.get(kind) or ():
            parts += ["", f"```{kind} {_DAY}", str(text), "```"]
    return "\n".join(parts)


def wording(
    words: Mapping[str, str], fault: str, quoted: bool = False, case: bool = False
) -> Callable[[Sentence, Document, Desk], Iterator[Hit]]:
    """A check that flags each of the phrases and offers what stands beside it.

    A phrase matches whole words in any case, unless `case`; `a|b` gives forms of one phrase.
    """
    forms = {form.strip(): better for phrase, better in words.items() for form in phrase.split("|")}
    index = {form if case else form.lower(): better for form, better in forms.items()}
    longest = sorted(forms, key=lambda each: (-len(each), each))
    lines = "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in longest)
    source = rf"(?<![\w’'-])(?:{lines})(?![\w-])"
    compiled: list[re.Pattern[str]] = []

    def check(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
        if not compiled:
            compiled.append(regex(source, 0 if case else re.I))
        for found in compiled[0].finditer(sentence.text):
            span = Span(found.start(), found.end()).shifted(sentence.span.start)
            if not quoted and document.quoted(span):
                continue
            plain = " ".join(found.group().split())
            better = index.get(plain if case else plain.lower(), "")
            if better and found.group()[0].isupper() and not case:
                better = better[0].upper() + better[1:]
            advice = f" Write “{better}”." if better else ""
            yield Hit(span, f"{fault}{advice}", 0.7, (Suggestion(span, better),) if better else ())

    return check


def shipped() -> tuple[Rule, ...]:
    """The rules of every pack that comes with presscheck."""
    return tuple(rule for path in sorted(Path(__file__).parent.glob("*.yaml")) for rule in load(path))


PACKS = shipped()
