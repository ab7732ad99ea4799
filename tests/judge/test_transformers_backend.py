"""Any checkpoint as a judge, on tiny random models made here."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

from checker.errors import JudgeError
from checker.judge import open_judge
from checker.judge.transformers_backend import label_order

WORDS = "[PAD] [UNK] [CLS] [SEP] [MASK] the minister said no . , president of france is was".split()


@pytest.fixture(scope="module", autouse=True)
def torch() -> Any:
    """Not imported to count the tests: that takes longer than most of them."""
    return pytest.importorskip("torch")


def tiny(folder: Path, labels: list[str], *, head: bool = True) -> str:
    """A random two-layer model with a vocabulary of sixteen words; its folder."""
    import torch
    from transformers import BertConfig, BertForSequenceClassification, BertModel, BertTokenizerFast

    folder.mkdir()
    (folder / "vocab.txt").write_text("\n".join(WORDS) + "\n")
    torch.manual_seed(3)
    config = BertConfig(
        vocab_size=len(WORDS), hidden_size=16, num_hidden_layers=1, num_attention_heads=2,
        intermediate_size=32, max_position_embeddings=64, id2label=dict(enumerate(labels)),
        label2id={label: at for at, label in enumerate(labels)},
    )  # fmt: skip
    model: Any = (BertForSequenceClassification if head else BertModel)(config)
    model.save_pretrained(folder)
    BertTokenizerFast(str(folder / "vocab.txt"), model_max_length=64).save_pretrained(folder)
    return str(folder)


PAIRS = [("the minister said no.", "the president said no."), ("the president is the minister " * 8, "no")]


def test_the_order_of_the_labels_is_read_from_the_checkpoint(tmp_path: Path) -> None:
    one = open_judge(tiny(tmp_path / "a", ["entailment", "neutral", "contradiction"])).score(PAIRS)
    other = open_judge(tiny(tmp_path / "b", ["CONTRADICTION", "ENTAILMENT", "NEUTRAL"])).score(PAIRS)
    assert one[0].entailment == pytest.approx(other[0].contradiction, abs=1e-5)
    assert one[0].neutral == pytest.approx(other[0].entailment, abs=1e-5)
    for scores in one:
        assert scores.entailment + scores.neutral + scores.contradiction == pytest.approx(1, abs=1e-5)


def test_batching_does_not_change_a_score(tmp_path: Path) -> None:
    judge = open_judge(tiny(tmp_path / "a", ["entailment", "neutral", "contradiction"]))
    together = judge.score(PAIRS * 20)
    alone = judge.score(PAIRS[:1])[0]
    assert together[0].entailment == pytest.approx(alone.entailment, abs=1e-4)
    assert judge.score([]) == []


def test_the_name_changes_with_the_weights(tmp_path: Path) -> None:
    first = open_judge(tiny(tmp_path / "a", ["entailment", "neutral", "contradiction"]))
    second = open_judge(tiny(tmp_path / "b", ["neutral", "entailment", "contradiction"]))
    assert first.name.split("@")[1] != second.name.split("@")[1]


@pytest.mark.parametrize(
    "labels",
    [
        ["LABEL_0", "LABEL_1", "LABEL_2"],
        ["entailment", "not_entailment"],
        ["positive", "negative", "neutral"],
    ],
)
def test_a_head_of_another_kind_is_refused(tmp_path: Path, labels: list[str]) -> None:
    with pytest.raises(JudgeError, match="not a three-way entailment model"):
        open_judge(tiny(tmp_path / "a", labels))


def test_four_labels_are_refused() -> None:
    with pytest.raises(JudgeError, match="exactly three"):
        label_order(dict(enumerate(["entailment", "neutral", "contradiction", "other"])), "m")


def test_a_model_without_a_head_is_refused(tmp_path: Path) -> None:
    with pytest.raises(JudgeError, match="no sequence-classification head"):
        open_judge(tiny(tmp_path / "a", ["entailment", "neutral", "contradiction"], head=False))


def test_a_missing_checkpoint_names_the_remedy() -> None:
    with pytest.raises(JudgeError, match=r"network was not asked.*--online"):
        open_judge("nobody/no-such-model", offline=True)


def test_a_broken_folder_names_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(JudgeError, match=r"name a folder with config\.json"):
        open_judge(str(tmp_path))


def test_a_folder_without_its_tokenizer_is_refused(tmp_path: Path) -> None:
    folder = tiny(tmp_path / "a", ["entailment", "neutral", "contradiction"])
    for path in [*Path(folder).glob("vocab*"), *Path(folder).glob("tokenizer*")]:
        path.unlink()
    with pytest.raises(JudgeError, match="tokenizer and weights"):
        open_judge(folder)


def test_an_unknown_device_is_named(tmp_path: Path) -> None:
    with pytest.raises(JudgeError, match="no device 'abacus'"):
        open_judge(tiny(tmp_path / "a", ["entailment", "neutral", "contradiction"]), device="abacus")


def test_a_missing_extra_names_the_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "torch", None)
    with pytest.raises(JudgeError, match=r"pip install 'presscheck\[torch\]'"):
        open_judge("any/model")


def test_pickled_weights_are_refused(tmp_path: Path, torch: Any) -> None:
    folder = Path(tiny(tmp_path / "a", ["entailment", "neutral", "contradiction"]))
    (folder / "model.safetensors").unlink()
    torch.save({}, folder / "pytorch_model.bin")
    with pytest.raises(JudgeError, match="safetensors"):
        open_judge(str(folder)).score(PAIRS)
