"""Rules: what one is, how it is declared and how all of them are found.

A rule is a generator function `(subject, document, desk) -> Iterator[Hit]` in a file of
its own, named as the rule. Its docstring is its manual and its test: the first line
states the fault, the fences `bad DATE` and `good DATE` hold examples with the faulty
words in `[[double brackets]]`. This module knows nothing of any single rule.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from checker.errors import UnknownRule
from checker.patterns import regex
from checker.types import Category, Example, Hit, Manual, Rule, Severity, Span

Check = Callable[..., Iterator[Hit]]

_REGISTERED: dict[str, Rule] = {}
_SOURCES = regex(r"^```(?:sources|unreachable)[^\n]*\n(?P<body>.*?)^```[ ]*$", re.M | re.S)
_FENCE = regex(r"^```(?P<kind>bad|good)[ ]+(?P<day>\d{4}-\d{2}-\d{2})[ ]*\n(?P<body>.*?)^```[ ]*$", re.M | re.S)


def rule(
    name: str,
    *,
    on: type,
    category: Category,
    severity: Severity,
    default: bool = True,
) -> Callable[[Check], Check]:
    """Register the decorated check as rule `name`, reading subjects of type `on`."""

    def register(check: Check) -> Check:
        add(describe(name, check.__doc__ or "", on, category, severity, check, default))
        return check

    return register


def describe(
    name: str,
    documentation: str,
    subject: type,
    category: Category,
    severity: Severity,
    check: Check,
    default: bool = True,
    pack: str = "",
) -> Rule:
    """A `Rule` from a check and its documentation text, which is read when first asked for."""

    @cache
    def manual() -> Manual:
        return read_manual(name, documentation)

    return Rule(name, subject, category, severity, check, manual, default, pack)


def read_manual(name: str, documentation: str) -> Manual:
    """The documentation of rule `name`, read.

    Raises ValueError where it lacks a summary or an example of either kind.
    """
    text = _dedent(documentation)
    examples = tuple(read_examples(text))
    summary, _, rest = text.partition("\n")
    if not summary.strip():
        raise ValueError(f"rule {name} has no summary line")
    for wanted in (True, False):
        if not any(example.good is wanted for example in examples):
            raise ValueError(f"rule {name} has no {'good' if wanted else 'bad'} example")
    explanation = _SOURCES.sub("", _FENCE.sub("", rest)).strip()
    return Manual(summary.strip(), explanation, examples)


def add(new: Rule) -> None:
    """Register a finished rule. A second rule of the same name is a mistake."""
    if new.name in _REGISTERED and _REGISTERED[new.name].check is not new.check:
        raise ValueError(f"two rules are called {new.name}")
    _REGISTERED[new.name] = new


def declared() -> dict[str, Rule]:
    """Every rule registered up to now, by name."""
    return dict(_REGISTERED)


def read_examples(documentation: str) -> Iterator[Example]:
    """The `bad` and `good` fences of a rule's documentation, brackets taken out."""
    for fence in _FENCE.finditer(documentation):
        text, spans = unmark(fence["body"].rstrip("\n"))
        yield Example(text, date.fromisoformat(fence["day"]), spans, fence["kind"] == "good")


def unmark(marked: str) -> tuple[str, tuple[Span, ...]]:
    """`a [[b]] c` as (`a b c`, spans of the marked parts)."""
    plain, spans, start = "", [], 0
    for part in re.split(r"(\[\[|\]\])", marked):
        if part == "[[":
            start = len(plain)
        elif part == "]]":
            spans.append(Span(start, len(plain)))
        else:
            plain += part
    return plain, tuple(spans)


@cache
def core() -> tuple[Rule, ...]:
    """The rules of this folder, by name: those that need no pack."""
    for module in sorted(found.name for found in iter_modules(__path__)):
        if module != "packs":
            import_module(f"{__name__}.{module}")
    return tuple(sorted((each for each in _REGISTERED.values() if not each.pack), key=lambda each: each.name))


@cache
def builtin() -> tuple[Rule, ...]:
    """Every rule shipped with presscheck, by name, packs and those off by default included."""
    rules = core()
    for each in import_module(f"{__name__}.packs").PACKS:
        add(each)
        rules = (*rules, each)
    return tuple(sorted(rules, key=lambda each: each.name))


def knowing(names: Iterable[str]) -> tuple[Rule, ...]:
    """The rules among which these names (of rules or categories) are found: reading packs takes a while."""
    rules = core()
    known = {name for rule in rules for name in (rule.name, rule.category)}
    return rules if known.issuperset(names) else builtin()


def find(name: str, rules: tuple[Rule, ...]) -> Rule:
    """The rule of that name. Raises `UnknownRule` with the nearest name there is."""
    for each in rules:
        if each.name == name:
            return each
    raise UnknownRule(f"there is no rule called {name!r}{nearest(name, [each.name for each in rules])}")


def nearest(name: str, names: list[str]) -> str:
    """`; did you mean 'x'?` where a name is close enough, else the remedy of listing them."""
    from difflib import get_close_matches

    close = get_close_matches(name, names, 1, 0.6)
    return f"; did you mean {close[0]!r}?" if close else "; `presscheck rules` lists them"


def _dedent(documentation: str) -> str:
    from inspect import cleandoc

    return cleandoc(documentation)
