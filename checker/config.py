"""Configuration: found upward from the draft, validated, one frozen value.

`presscheck.toml` or `[tool.presscheck]` in pyproject.toml. An unknown key, a wrong
type or an unknown rule is an error that names file, key and the nearest valid name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace
from pathlib import Path
from typing import Any

from checker.errors import ConfigError
from checker.types import Severity
from checker.types.values import frozen

FAIL_LEVELS = ("error", "warning", "note", "never")
REFERENCES = ("knowledge", "sources", "wikipedia")


@frozen(slots=False)
class Config:
    """What holds for a run. `path` is the file it came from, or None for the defaults."""

    path: Path | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    enable: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    options: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    references: tuple[str, ...] = ("knowledge", "sources")
    sources: tuple[Path, ...] = ()
    online: bool = False
    fail_on: str = "error"
    judge: bool = True
    model: str | None = None
    knowledge: Path | None = None
    baseline: Path | None = None
    exceptions: Path | None = None
    contact: str = ""
    wikipedia: Mapping[str, Any] = field(default_factory=dict)
    exclude: tuple[str, ...] = ()
    packs: tuple[str, ...] = ()
    plugins: tuple[str, ...] = ()
    folders: tuple[Folder, ...] = ()
    language: str = "auto"
    gitignore: bool = True
    cache: bool = True


@frozen(slots=False)
class Folder:
    """What holds in one part of the project only. `path` is a pattern as in .gitignore."""

    path: str
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    enable: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    options: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)


_TEXTS = {"model", "contact", "fail_on", "language"}
_FLAGS = {"online", "judge", "gitignore", "cache"}
_LISTS = {"select", "ignore", "enable", "references", "exclude", "packs", "plugins"}
_PATHS = {"knowledge", "baseline", "exceptions"}
_TABLES = {"severity", "options", "wikipedia"}
KEYS = _TEXTS | _FLAGS | _LISTS | _PATHS | _TABLES | {"sources", "folders"}
FOLDER_KEYS = {"path", "select", "ignore", "enable", "severity", "options"}
LANGUAGES = ("auto", "en")


def load(explicit: Path | None = None, near: Path | None = None) -> Config:
    """The configuration in `explicit`, else the nearest one at or above `near`, else the defaults."""
    path = explicit or find(near or Path.cwd())
    if path is None:
        return Config()
    return validate(_table(path, required=explicit is not None), path)


def find(near: Path) -> Path | None:
    """The nearest presscheck.toml, or pyproject.toml with a `[tool.presscheck]`, at or above `near`."""
    near = near.resolve()
    for folder in [near, *near.parents] if near.is_dir() else list(near.parents):
        own = folder / "presscheck.toml"
        if own.is_file():
            return own
        project = folder / "pyproject.toml"
        if project.is_file() and _table(project, required=False):
            return project
    return None


def told(config: Config) -> str:
    """The file that settings came from, as a reader here would name it; "" for the defaults."""
    if config.path is None:
        return ""
    here, path = Path.cwd(), config.path.resolve()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def _table(path: Path, required: bool) -> dict[str, Any]:
    import tomllib

    try:
        with path.open("rb") as file:
            values = tomllib.load(file)
    except FileNotFoundError:
        raise ConfigError(f"{path}: no such configuration file") from None
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read ({error.strerror})") from error
    except (ValueError, RecursionError) as error:  # no UTF-8, or no TOML
        raise ConfigError(f"{path}: is not valid TOML: {error}") from error
    if path.name != "pyproject.toml":
        return values
    tool = values.get("tool", {}).get("presscheck")
    if tool is None and required:
        raise ConfigError(f"{path}: has no [tool.presscheck]; add one or name another file")
    return dict(tool or {})


def in_folder(config: Config, draft: str) -> Config:
    """The configuration that holds for one draft: that of every folder it lies in laid over the whole."""
    if not config.folders or draft == "-":
        return config
    import os

    from pathspec import PathSpec

    home = config.path.parent if config.path else Path.cwd()
    place = os.path.relpath(Path(draft).resolve(), home.resolve()).replace(os.sep, "/")
    for folder in config.folders:
        if PathSpec.from_lines("gitignore", [folder.path]).match_file(place):
            config = replace(
                config,
                select=folder.select or config.select,
                ignore=(*config.ignore, *folder.ignore),
                enable=(*config.enable, *folder.enable),
                severity={**config.severity, **folder.severity},
                options={**config.options, **folder.options},
            )
    return config


def validate(values: Mapping[str, Any], path: Path) -> Config:
    """`values` as a `Config`. Raises `ConfigError` naming the key, its line and the nearest valid one."""
    read: dict[str, Any] = {}
    for raw, value in values.items():
        key = raw.replace("-", "_")
        if key not in KEYS:
            raise ConfigError(f"{at(path, raw)}: unknown key {raw!r}{_nearest(key, KEYS)}")
        read[key] = _folders(value, path) if key == "folders" else _value(key, value, path, raw)
    if read.get("language", "auto") not in LANGUAGES:
        raise ConfigError(f"{at(path, 'language')}: language must be one of {', '.join(LANGUAGES)}")
    if read.get("fail_on", "error") not in FAIL_LEVELS:
        raise ConfigError(f"{at(path, 'fail_on')}: fail_on must be one of {', '.join(FAIL_LEVELS)}")
    for name in read.get("references", ()):
        if name not in REFERENCES:
            raise ConfigError(
                f"{at(path, 'references')}: {name!r} is no reference; there are {', '.join(REFERENCES)}"
            )
    return replace(Config(path=path), **read)


def _folders(value: Any, path: Path) -> tuple[Folder, ...]:
    """The `[[folders]]` of a configuration, each checked key by key."""
    place = at(path, "folders")
    if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
        raise ConfigError(f"{place}: folders must be tables; write [[folders]] and a `path`")
    made = []
    for each in value:
        if not isinstance(each.get("path"), str):
            raise ConfigError(f"{place}: every [[folders]] needs a `path`, a pattern as in .gitignore")
        for key in set(each) - FOLDER_KEYS:
            raise ConfigError(f"{at(path, key)}: unknown key {key!r} in [[folders]]{_nearest(key, FOLDER_KEYS)}")
        read = {key: _value(key, item, path, key) for key, item in each.items() if key != "path"}
        made.append(Folder(each["path"], **read))
    return tuple(made)


def _value(key: str, value: Any, path: Path, raw: str) -> Any:
    def wrong(wanted: str) -> ConfigError:
        return ConfigError(f"{at(path, raw)}: {raw} must be {wanted}, not {value!r}")

    if key in _TEXTS and not isinstance(value, str):
        raise wrong("a text in quotation marks")
    if key in _FLAGS and not isinstance(value, bool):
        raise wrong("true or false")
    if key in _PATHS:
        if not isinstance(value, str):
            raise wrong("a path in quotation marks")
        return path.parent / value
    if key in _LISTS or key == "sources":
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise wrong("a list of texts")
        return tuple(path.parent / item for item in value) if key == "sources" else tuple(value)
    if key in _TABLES and not isinstance(value, dict):
        raise wrong("a table")
    if key == "severity":
        return {name: _severity(name, level, path) for name, level in value.items()}
    if key == "options" and not all(isinstance(each, dict) for each in value.values()):
        raise wrong("a table of tables, one for each rule")
    return value


def _severity(name: str, level: Any, path: Path) -> Severity:
    try:
        return Severity(level)
    except ValueError:
        raise ConfigError(f"{at(path, name)}: severity of {name} must be error, warning or note") from None


def _nearest(key: str, keys: set[str]) -> str:
    from difflib import get_close_matches

    close = get_close_matches(key, keys, 1, 0.6)
    return f"; did you mean {close[0]!r}?" if close else f"; there are {', '.join(sorted(keys))}"


def at(path: Path, key: str) -> str:
    """`file:line` of the first line that sets `key`, else of the first that lists it as a value."""
    try:
        lines = path.read_text("utf-8", "replace").splitlines()
    except OSError:
        return str(path)
    for number, line in enumerate(lines, 1):
        bare = line.replace(" ", "").replace('"', "")
        if bare.startswith((f"{key}=", f"[{key}", f"[[{key}")) or f".{key}]" in line:
            return f"{path}:{number}"
    for number, line in enumerate(lines, 1):
        if f'"{key}"' in line or f"'{key}'" in line:
            return f"{path}:{number}"
    return str(path)
