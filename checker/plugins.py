"""Rules and readers of others: a desk's YAML packs and installed Python plug-ins, by the built-ins' own door.

A configuration names what it wants (`packs`, `plugins`); nothing that is merely installed runs by
itself. A plug-in is an entry point of the group `presscheck.rules` (a module whose import declares
rules with `@rule`) or `presscheck.readers` (a `Reader`). What cannot be loaded is an error that
names the configuration's line.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from checker.config import Config, at
from checker.errors import ConfigError, UnknownRule
from checker.types import Rule

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

RULES, READERS = "presscheck.rules", "presscheck.readers"


def available(config: Config, asked: Sequence[str] = ()) -> tuple[Rule, ...]:
    """Every rule that `config` may choose from: the built-in ones, packs' and plug-ins'.

    Raises `ConfigError` for a pack or plug-in that does not exist or cannot be loaded.
    """
    from checker.rules import builtin, knowing

    more = _more(config)
    own = {name for rule in more for name in (rule.name, rule.category)}
    shipped = builtin() if config.packs else knowing([each for each in asked if each not in own])
    if not more:
        return shipped
    taken = {rule.name for rule in shipped}
    for rule in more:
        if rule.name in taken:
            raise ConfigError(f"{_where(config, 'packs')}two rules are called {rule.name!r}; rename the newsroom's own")
    return tuple(sorted((*shipped, *more), key=lambda rule: rule.name))


def add_readers(config: Config) -> None:
    """Let the readers of the configured plug-ins read their suffixes from now on."""
    _rules_of_plugins(config)


def _more(config: Config) -> tuple[Rule, ...]:
    return (*_rules_of_packs(config), *_rules_of_plugins(config))


def is_file(pack: str) -> bool:
    """Whether a pack's name in a configuration is a file of the desk's own."""
    return pack.endswith((".yaml", ".yml"))


def _rules_of_packs(config: Config) -> list[Rule]:
    rules: list[Rule] = []
    for name in config.packs:
        if is_file(name):
            rules += pack_file((config.path.parent if config.path else Path.cwd()) / name)
        elif name not in _shipped_packs():
            from checker.rules import nearest

            close = nearest(name, sorted(_shipped_packs()))
            remedy = close if "mean" in close else f"; there are {', '.join(sorted(_shipped_packs()))}"
            raise ConfigError(f"{_where(config, name)}there is no pack {name!r}{remedy}, or name a .yaml file")
    return rules


def wanted(rule: Rule, config: Config) -> bool:
    """Whether the configuration names the pack that `rule` comes from, by name or as a file."""
    return rule.pack in config.packs or rule in _rules_of_packs(config)


@cache
def pack_file(path: Path) -> tuple[Rule, ...]:
    """The rules of one pack file, read once. Raises `ConfigError` naming file, rule and fault."""
    from checker.rules.packs import load

    return load(path)


@cache
def _shipped_packs() -> frozenset[str]:
    from checker.rules.packs import PACKS

    return frozenset(rule.pack for rule in PACKS)


def _rules_of_plugins(config: Config) -> list[Rule]:
    rules: list[Rule] = []
    for name in config.plugins:
        points = [each for each in _installed() if each.name == name]
        if not points:
            from checker.rules import nearest

            close = nearest(name, [each.name for each in _installed()])
            remedy = close if "mean" in close else "; install it beside presscheck"
            raise ConfigError(f"{_where(config, name)}there is no plug-in {name!r}{remedy}")
        for point in points:
            try:
                rules += _opened(point)
            except Exception as error:
                raise ConfigError(
                    f"{_where(config, name)}plug-in {name!r} ({point.value}) cannot be loaded: "
                    f"{type(error).__name__}: {error}"
                ) from error
    return rules


@cache
def _installed() -> tuple[EntryPoint, ...]:
    from importlib.metadata import entry_points

    return (*entry_points(group=RULES), *entry_points(group=READERS))


def versions(names: Sequence[str]) -> list[tuple[str, str, int]]:
    """(name, version, time of change) of the plug-ins, so that what they found can be kept."""
    from importlib.util import find_spec

    told = []
    for each in _installed():
        if each.name in names:
            spec = find_spec(each.module)
            changed = Path(spec.origin).stat().st_mtime_ns if spec and spec.origin else 0
            told.append((each.name, each.dist.version if each.dist else "", changed))
    return told


@cache
def _opened(point: EntryPoint) -> tuple[Rule, ...]:
    """The rules a plug-in declares; a reader is added on the way."""
    from checker.readers import Reader, add
    from checker.rules import core, declared

    core()
    before = declared()
    thing = point.load()
    if point.group == READERS:
        if not isinstance(thing, Reader):
            raise TypeError(f"a {READERS} entry point must be a checker.readers.Reader, not {type(thing).__name__}")
        add(thing)
        return ()
    rules = tuple(rule for name, rule in declared().items() if name not in before)
    if not rules:
        raise ValueError("declares no rule of its own: importing it must run @rule")
    return rules


def find(name: str, rules: Sequence[Rule], config: Config) -> Rule:
    """The rule of that name. Raises `UnknownRule` with the configuration's line and the nearest name."""
    from checker.rules import find as found

    try:
        return found(name, tuple(rules))
    except UnknownRule as error:
        raise UnknownRule(f"{_where(config, name)}{error}") from None


def _where(config: Config, name: str) -> str:
    """`presscheck.toml:3: ` where the configuration's file has that name, else nothing."""
    place = at(config.path, name) if config.path else ""
    return f"{place}: " if ":" in place.rpartition("/")[2] else ""
