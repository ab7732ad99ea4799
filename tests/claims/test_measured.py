"""Claims found in 200 annotated sentences: the figures must not fall."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

HOME = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def measure() -> ModuleType:
    spec = importlib.util.spec_from_file_location("claims_measured", HOME / "scripts" / "claims.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_the_fixture_is_what_it_says(measure: ModuleType) -> None:
    told = list(measure.sentences_of(HOME / "fixtures" / "claims.tsv"))
    assert len(told) == 200
    assert {each.manner for each in told} == {"agency", "encyclopaedia", "release", "column"}
    kinds = {claim.kind for each in told for claim in each.told}
    assert kinds <= set(measure.KINDS.values())


def test_precision_and_recall(measure: ModuleType) -> None:
    lines = {line.split()[0]: line for line in measure.report(HOME / "fixtures" / "claims.tsv")}
    precision, recall = (float(lines["all"].split()[at]) for at in (2, 4))
    assert precision >= 96
    assert recall >= 84


def test_a_claim_made_up_counts_against(measure: ModuleType) -> None:
    gold = [measure.Told("born", "Ada Berg", ("1931",))]
    found = [measure.Told("born", "Ada Berg", ("1932",)), measure.Told("died", "Ada Berg", ("1931",))]
    assert measure.matched(gold, found) == []
    assert len(measure.matched(gold, [*found, measure.Told("born", "Berg", ("in 1931",))])) == 1
