"""Decision trees as they are stored, and a forest of them asked all at once.

A tree has few leaves, numbered from the left, and each leaf is a bit. A feature above an edge rules out the leaves on
the edge's left; what all features leave of a tree's bits begins with the leaf that counts. So the trees need not be
walked: the bits of all of them are one number, and each feature, looked up among its edges, strikes out its share.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import accumulate
from operator import add, and_, getitem
from typing import NamedTuple

Tree = tuple[tuple[float, ...], ...]
"""Rows of (feature, edge, place of the tree up to the edge, place of the tree above it), and of (a leaf's value,)."""

BYTE = 8
_WHICH = bytes(each.bit_length() - 1 if each else BYTE for each in range(256))
"""Which bit of a byte is set; BYTE where none is."""


class Forest(NamedTuple):
    """Trees made ready: all bits, the first bit of each, the edges of each feature with what is left above so many of
    them, and the values of the leaves, eight and a nought for each byte."""

    bits: int
    firsts: int
    columns: tuple[tuple[int, list[float], list[int]], ...]
    leaves: tuple[tuple[float, ...], ...]


_forests: dict[int, tuple[Sequence[Tree], Forest]] = {}
"""The forests made, with the trees they were made of, by which row of trees it was."""


def planted(stored: Sequence[Sequence[float]]) -> Tree:
    """A tree as it is stored."""
    return tuple(tuple(row) for row in stored)


def grown(trees: Sequence[Tree], features: Sequence[float]) -> float:
    """What a row of decision trees adds up to. The row must not change later."""
    known = _forests.get(id(trees))
    if known is None or known[0] is not trees:
        if len(_forests) > BYTE:
            _forests.clear()
        known = _forests[id(trees)] = trees, forest(trees)
    bits, firsts, columns, leaves = known[1]
    for feature, edges, left in columns:
        bits &= left[bisect_left(edges, features[feature])]
    alone = (bits & ~(bits - firsts)).to_bytes(len(leaves), "little")
    return reduce(add, map(getitem, leaves, alone.translate(_WHICH)), 0.0)


def forest(trees: Sequence[Tree]) -> Forest:
    """Trees made ready to be asked."""
    width = max(-(-sum(len(row) == 1 for row in tree) // BYTE) for tree in trees)
    size = width * BYTE
    struck: dict[int, dict[float, int]] = {}
    leaves: list[tuple[float, ...]] = []
    for number, tree in enumerate(trees):
        values: list[float] = []
        for feature, edge, bits in _edges(tree, 0, values):
            of_feature = struck.setdefault(feature, {})
            of_feature[edge] = of_feature.get(edge, 0) | bits << number * size
        values += [0.0] * (size - len(values))
        leaves += [(*values[at : at + BYTE], 0.0) for at in range(0, size, BYTE)]
    whole = (1 << len(trees) * size) - 1
    columns = []
    for feature, of_feature in struck.items():
        edges = sorted(of_feature)
        left = accumulate((whole ^ of_feature[edge] for edge in edges), and_, initial=whole)
        columns.append((feature, edges, list(left)))
    return Forest(whole, sum(1 << number * size for number in range(len(trees))), tuple(columns), tuple(leaves))


def _edges(tree: Tree, at: int, values: list[float]) -> Iterator[tuple[int, float, int]]:
    """From the node `at` on: features, edges, and the leaves on the left as bits; values of leaves go to `values`."""
    node = tree[at]
    if len(node) == 1:
        values.append(node[0])
        return
    first = len(values)
    yield from _edges(tree, int(node[2]), values)
    yield int(node[0]), node[1], (1 << len(values)) - (1 << first)
    yield from _edges(tree, int(node[3]), values)
