"""Pages about rules and configuration, made from the rules themselves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from pathlib import Path

from checker import config as configurations
from checker import plugins
from checker.rules import builtin
from checker.types import Example, Rule


def page(name: str) -> str:
    """The manual page of a rule. Raises `UnknownRule` with the nearest name."""
    config = configurations.load()
    return "\n".join(_page(plugins.find(name, plugins.available(config, [name]), config))) + "\n"


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
    config = configurations.load()
    every = {rule.name: rule for rule in (*builtin(), *plugins.available(config))}
    rules = [every[name] for name in sorted(every)]
    width = max(len(rule.name) for rule in rules)
    rows = [
        f"{rule.name:{width}}  {rule.category:13} {rule.severity:8} "
        f"{rule.summary}{'' if rule.default else ' (off by default)'}"
        for rule in rules
    ]
    return "\n".join(rows) + "\n"


def configuration(path: Path | None) -> str:
    """Every setting that holds, and the line it comes from."""
    found = configurations.load(path)
    rows = [f"# {found.path or 'defaults: no presscheck.toml and no [tool.presscheck] found'}"]
    default = configurations.Config()
    for each in fields(found):
        if each.name == "path":
            continue
        value = getattr(found, each.name)
        where = "default"
        if found.path and value != getattr(default, each.name):
            where = configurations.at(found.path, each.name).rpartition("/")[2]
        rows.append(f"{each.name} = {_shown(value)}  # {where}")
    return "\n".join(rows) + "\n"


def _shown(value: object) -> str:
    """A setting as a file would have it."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key} = {_shown(item)}" for key, item in value.items()) + "}"
    if isinstance(value, tuple):
        return "[" + ", ".join(_shown(item) for item in value) + "]"
    if isinstance(value, configurations.Folder):
        settings = [(each.name, getattr(value, each.name)) for each in fields(value)]
        return "{" + ", ".join(f"{name} = {_shown(item)}" for name, item in settings if item) + "}"
    if value is None or isinstance(value, bool):
        return str(value).lower() if value is not None else "none"
    return f'"{value}"'


def schema(name: str) -> str:
    """The JSON Schema called `name`, config or report, as it ships with the package."""
    return (Path(__file__).parent / "schema" / f"{name}.json").read_text("utf-8")
