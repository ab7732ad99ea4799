"""Pages about rules and configuration, made from the rules themselves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

from checker import config as configurations
from checker.rules import builtin, find
from checker.types import Example, Rule


def page(name: str) -> str:
    """The manual page of a rule. Raises `UnknownRule` with the nearest name."""
    return "\n".join(_page(find(name, builtin()))) + "\n"


def _page(rule: Rule) -> Iterator[str]:
    yield f"{rule.name}  ({rule.category}, {rule.severity}{'' if rule.default else ', off by default'})"
    yield ""
    yield rule.summary
    if rule.explanation:
        yield ""
        yield rule.explanation
    for title, good in (("Flagged (the faulty words in brackets):", False), ("Not flagged:", True)):
        yield ""
        yield title
        yield from (f"  [{each.day}] {_marked(each)}" for each in rule.examples if each.good is good)


def _marked(example: Example) -> str:
    text = example.text
    for span in sorted(example.spans, reverse=True):
        text = f"{text[: span.start]}[{span.of(text)}]{text[span.end :]}"
    return text.replace("\n", "\n    ")


def table() -> str:
    """All rules, one a line: name, category, severity, summary."""
    rules = builtin()
    width = max(len(rule.name) for rule in rules)
    rows = [
        f"{rule.name:{width}}  {rule.category:13} {rule.severity:8} "
        f"{rule.summary}{'' if rule.default else ' (off by default)'}"
        for rule in rules
    ]
    return "\n".join(rows) + "\n"


def configuration(path: Path | None) -> str:
    """Every setting that holds, and the file it comes from."""
    found = configurations.load(path)
    rows = [f"# {found.path or 'defaults: no presscheck.toml and no [tool.presscheck] found'}"]
    rows += [f"{each.name} = {getattr(found, each.name)!r}" for each in fields(found) if each.name != "path"]
    return "\n".join(rows) + "\n"
