"""Decision trees as they are stored and as they are asked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

Tree = float | tuple[Any, ...]
"""A leaf's value, or (feature, edge, the tree up to the edge, the tree above it)."""


def planted(stored: Sequence[Sequence[float]], at: int = 0) -> Tree:
    """A tree as it is stored, a row of (feature, edge, place left, place right) and (value,), from the node `at` on."""
    node = stored[at]
    if len(node) == 1:
        return node[0]
    return int(node[0]), node[1], planted(stored, int(node[2])), planted(stored, int(node[3]))


def grown(trees: Sequence[Tree], features: Sequence[float]) -> float:
    """What a row of decision trees adds up to."""
    total = 0.0
    for tree in trees:
        while tree.__class__ is tuple:
            feature, edge, left, right = tree
            tree = left if features[feature] <= edge else right
        total += tree  # type: ignore[operator]
    return total
