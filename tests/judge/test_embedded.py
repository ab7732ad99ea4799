"""The judge that ships: it loads without torch, guards its files, and knows its trade."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from checker.errors import JudgeError
from checker.judge import open_judge
from checker.judge.embedded import EmbeddedJudge, embedded_folder
from checker.types import Scores


@cache
def judge() -> EmbeddedJudge:
    """The embedded judge, opened once."""
    found = open_judge()
    assert isinstance(found, EmbeddedJudge)
    return found


def one(premise: str, hypothesis: str) -> Scores:
    return judge().score([(premise, hypothesis)])[0]


def test_importing_the_room_imports_no_runtime() -> None:
    code = "import sys, checker.judge; print({'numpy', 'onnxruntime', 'torch', 'tokenizers'} & set(sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout.strip() == "set()"


def test_scoring_imports_no_torch() -> None:
    code = (
        "import sys; from checker.judge import open_judge; open_judge().score([('It rains.', 'It is wet.')]);"
        "print({'torch', 'transformers'} & set(sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout.strip() == "set()"


def test_scores_are_probabilities_and_batching_changes_little() -> None:
    pairs = [
        ("The mayor resigned on Monday.", "The mayor left office."),
        ("It rained. " * 9, "It was dry."),
    ] * 9
    scores = judge().score(pairs)
    assert len(scores) == len(pairs)
    for score in scores:
        assert score.entailment + score.neutral + score.contradiction == pytest.approx(1)
    # activations are quantised over the batch, so the company a pair keeps moves its score a little
    assert scores[0].entailment == pytest.approx(one(*pairs[0]).entailment, abs=0.15)
    assert judge().score([]) == []


def test_texts_of_any_shape_are_scored() -> None:
    odd = ["", " ", "\n", "naïve – “quotes” 日本語", "x" * 5000, "a. " * 3000]
    assert len(judge().score([(premise, "A claim.") for premise in odd])) == len(odd)
    assert len(judge().score([("A premise.", claim) for claim in odd])) == len(odd)


def test_halves_of_characters_are_scored_as_unknown_ones() -> None:
    found = judge().score([("The mayor\ud800 spoke.", "\udfff"), ("a", "\ud800"), ("The mayor? spoke.", "?")])
    assert found[0].entailment == pytest.approx(found[2].entailment, abs=1e-3)
    for each in found:
        assert each.entailment + each.neutral + each.contradiction == pytest.approx(1)


def test_a_long_premise_is_read_to_its_end() -> None:
    filler = "The committee met in the town hall and discussed the roads. " * 40
    score = one(f"{filler}The bridge was opened in 1998. {filler}", "The bridge was opened in 1998.")
    assert score.entailment > 0.5


def damaged(tmp_path: Path) -> Path:
    """A copy of the model folder, to be spoilt."""
    return Path(shutil.copytree(embedded_folder(), tmp_path / "nli"))


def test_an_exchanged_file_is_noticed(tmp_path: Path) -> None:
    folder = damaged(tmp_path)
    with (folder / "tokenizer.json").open("a") as out:
        out.write(" ")
    with pytest.raises(JudgeError, match="not the file its manifest describes"):
        open_judge(str(folder))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    folder = damaged(tmp_path)
    (folder / "model.onnx").unlink()
    with pytest.raises(JudgeError, match=r"model\.onnx cannot be read"):
        open_judge(str(folder))


def test_a_manifest_with_other_labels_is_refused(tmp_path: Path) -> None:
    folder = damaged(tmp_path)
    manifest = json.loads((folder / "manifest.json").read_text())
    (folder / "manifest.json").write_text(json.dumps(manifest | {"labels": ["yes", "no", "maybe"]}))
    with pytest.raises(JudgeError, match="needs entailment, neutral, contradiction"):
        open_judge(str(folder))
    (folder / "manifest.json").write_text("{")
    with pytest.raises(JudgeError, match="cannot be read as a model manifest"):
        open_judge(str(folder))


def test_a_model_that_is_gone_names_the_remedy(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("checker.judge.embedded._HERE", tmp_path / "a" / "b")
    with pytest.raises(JudgeError, match="--no-judge"):
        embedded_folder()


def test_the_name_carries_the_hash_and_the_cache_passes_it_on(tmp_path: Path) -> None:
    cached = open_judge(cache=tmp_path / "scores.sqlite")
    assert cached.name == judge().name
    assert judge().manifest["sha256"]["model.onnx"].startswith(cached.name.split("@")[1])
    pair = ("The mayor resigned on Monday.", "The mayor left office.")
    assert cached.score([pair]) == cached.score([pair])


def test_thresholds_are_shares() -> None:
    assert set(judge().thresholds) >= {"contradiction", "entailment"}
    assert all(0 < value < 1 for value in judge().thresholds.values())


def test_verdicts_use_the_thresholds_of_the_model() -> None:
    from checker import verify

    assert judge().thresholds == {"entailment": verify.ENTAILED, "contradiction": verify.CONTRADICTED}
