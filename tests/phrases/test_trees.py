"""A forest asked all at once says, to the last digit, what its trees say when they are walked."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random

import pytest

from checker.phrases import trees as shipped
from checker.phrases.trees import Tree, forest, grown, planted

STORED = json.loads(Path(shipped.__file__).with_name("strangers.json").read_text("utf-8"))


def walked(trees: list[Tree], features: tuple[float, ...]) -> float:
    """The sum of the leaves reached by walking each tree from its root."""
    total = 0.0
    for tree in trees:
        node = tree[0]
        while len(node) > 1:
            node = tree[int(node[2] if features[int(node[0])] <= node[1] else node[3])]
        total += node[0]
    return total


@pytest.mark.parametrize("name", sorted(STORED))
def test_shipped_trees(name: str) -> None:
    trees = [planted(tree) for tree in STORED[name]]
    edges: dict[int, list[float]] = {}
    for tree in trees:
        for row in tree:
            if len(row) > 1:
                edges.setdefault(int(row[0]), []).append(row[1])
    draw = Random(name)
    for _ in range(500):
        features = tuple(
            draw.choice(edges[at]) + draw.choice((0.0, 0.0, 1e-9, -1e-9, draw.uniform(-3, 3))) if at in edges else 0.0
            for at in range(1 + max(edges))
        )
        assert grown(trees, features) == walked(trees, features)


def test_leaves_past_a_byte_and_beside_it() -> None:
    """A comb of eighteen leaves, and a tree of one leaf after it."""
    comb: list[tuple[float, ...]] = []
    for at in range(17):
        comb += [(0, float(at), len(comb) + 1, len(comb) + 2), (float(at),)]
    trees = [planted([*comb, (17.0,)]), planted([(100.0,)])]
    assert [grown(trees, [at - 0.5]) for at in range(18)] == [100.0 + at for at in range(18)]


def test_two_rows_of_trees_are_not_taken_for_each_other() -> None:
    for value in range(40):  # a row that has gone may leave its place in memory to the next
        assert grown([planted([(float(value),)])], []) == value


def test_a_forest_keeps_nothing_of_a_tree_without_edges() -> None:
    assert forest([planted([(1.5,)])]).columns == ()
