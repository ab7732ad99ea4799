"""What the wheel leaves out, nothing in the wheel may import."""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
LEFT_OUT = tuple(
    path.replace("/", ".")
    for path in tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]["targets"][
        "wheel"
    ]["exclude"]
    if "*" not in path
)


def imported(path: Path) -> Iterator[str]:
    """Every module that a file imports, at its head or inside a function."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{each.name}" for each in node.names)


def left_out(module: str) -> bool:
    return any(module == each or module.startswith(each + ".") for each in LEFT_OUT)


def test_something_is_left_out() -> None:
    assert LEFT_OUT
    assert all((ROOT / each.replace(".", "/")).exists() for each in LEFT_OUT)


def test_nothing_shipped_imports_it() -> None:
    found = {}
    for path in sorted((ROOT / "checker").rglob("*.py")):
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
        if not left_out(name) and (wrong := [each for each in imported(path) if left_out(each)]):
            found[name] = wrong
    assert found == {}, "these modules would fail to import once installed"
