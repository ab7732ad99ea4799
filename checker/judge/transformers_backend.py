"""Any Hugging Face entailment checkpoint as a judge, by name or folder.

Needs the `torch` extra. The order of the labels is read from the checkpoint and checked: a head without
entailment, neutral and contradiction is refused, never guessed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from checker.errors import JudgeError
from checker.judge.windows import by_length, in_windows
from checker.types import Scores

BATCH = 16
WINDOW = 256
_STEMS = ("entail", "neutral", "contradict")


def label_order(names: Mapping[int, str], model: str) -> list[int]:
    """Where entailment, neutral and contradiction stand among a checkpoint's outputs.

    Raises:
        JudgeError: they are not its labels.
    """
    order = []
    for stem in _STEMS:
        # "not_entailment" is the other label of a two-way head, not entailment
        places = [at for at, name in names.items() if name.lower().startswith(stem)]
        if len(places) != 1:
            listed = ", ".join(str(name) for name in names.values())
            raise JudgeError(
                f"{model} is not a three-way entailment model: its labels are {listed}; choose a checkpoint "
                "whose config names entailment, neutral and contradiction (one trained on MNLI, for example)"
            )
        order.append(places[0])
    if len(names) != len(order):
        raise JudgeError(f"{model} has {len(names)} labels; a judge needs exactly three")
    return order


def _modules() -> tuple[Any, Any]:
    try:
        import torch
        import transformers
    except ImportError as error:
        raise JudgeError(
            f"a checkpoint as judge needs {error.name}, which is not installed: "
            "pip install 'presscheck[torch]', or leave out --model to use the embedded judge"
        ) from error
    return torch, transformers


def chosen_device(torch: Any, wanted: str | None) -> str:
    """The device asked for, or the best there is.

    Raises:
        JudgeError: the device asked for is not there.
    """
    there = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available(), "cpu": True}
    if wanted is None:
        return next(device for device, present in there.items() if present)
    if not there.get(wanted.split(":")[0], False):
        raise JudgeError(f"no device {wanted!r} on this machine; choose from {', '.join(d for d in there if there[d])}")
    return wanted


def bf16_pays(torch: Any, device: str) -> bool:
    """Whether half-width arithmetic is worth it: on GPUs that have it, on processors with matrix tiles."""
    if device.startswith("cuda"):
        return bool(torch.cuda.is_bf16_supported())
    amx = getattr(torch.cpu, "_is_amx_tile_supported", None)
    return bool(device == "cpu" and amx is not None and amx())


def fingerprint(model: Any, source: str) -> str:
    """What the cache knows a checkpoint by: its commit; for a folder, its configuration and weights."""
    commit = getattr(model.config, "_commit_hash", None)
    if commit:
        return str(commit)[:12]
    digest = hashlib.sha256(model.config.to_json_string().encode())
    folder = Path(source)
    weights = sorted([*folder.glob("*.safetensors"), *folder.glob("*.bin")]) if folder.is_dir() else []
    for path in weights:
        digest.update(f"{path.name} {path.stat().st_size} {path.stat().st_mtime_ns}".encode())
    return digest.hexdigest()[:12]


class TransformersJudge:
    """Scores pairs with a checkpoint through torch."""

    def __init__(
        self,
        model: str,
        *,
        offline: bool = True,
        revision: str | None = None,
        device: str | None = None,
        threads: int | None = None,
    ) -> None:
        """Load a checkpoint by name or folder.

        Raises:
            JudgeError: the extra is missing, the checkpoint is not there, or its head is not three-way.
        """
        self._torch, transformers = _modules()
        self._model, self._tokenizer = _load(transformers, model, offline, revision)
        names = {int(at): str(name) for at, name in self._model.config.id2label.items()}
        self._order = label_order(names, model)
        self._device = chosen_device(self._torch, device)
        if threads:
            self._torch.set_num_threads(threads)
        if bf16_pays(self._torch, self._device):
            self._model = self._model.to(self._torch.bfloat16)
        self._model.to(self._device).eval()
        limit = min(int(self._tokenizer.model_max_length), _positions(self._model.config))
        self._longest, self._name = min(limit, 512), f"{model}@{fingerprint(self._model, model)}"

    @property
    def name(self) -> str:
        """The checkpoint and what tells its versions apart."""
        return self._name

    def score(self, pairs: Sequence[tuple[str, str]]) -> list[Scores]:
        """One `Scores` per (premise, hypothesis), in order; long premises are judged in windows."""
        return in_windows(pairs, min(WINDOW, self._longest - 4), self._count, self._flat) if pairs else []

    def _count(self, text: str) -> int:
        # counting a long text is no reason for the tokenizer's warning about the model's limit
        return len(self._tokenizer(text, add_special_tokens=False, verbose=False)["input_ids"])

    def _flat(self, pairs: list[tuple[str, str]]) -> list[Scores]:
        found: list[Scores | None] = [None] * len(pairs)
        lengths = [len(premise) + len(hypothesis) for premise, hypothesis in pairs]
        for group in by_length(lengths, BATCH):
            inputs = self._tokenizer(
                [pairs[place][0] for place in group],
                [pairs[place][1] for place in group],
                padding=True,
                truncation="longest_first",
                max_length=self._longest,
                return_tensors="pt",
            ).to(self._device)
            with self._torch.inference_mode():
                odds = self._model(**inputs).logits.float().softmax(-1).cpu().tolist()
            for place, row in zip(group, odds, strict=True):
                found[place] = Scores(*(row[at] for at in self._order))
        return [scores for scores in found if scores is not None]


def _positions(config: Any) -> int:
    """How many tokens the model can number; RoBERTa's kin keep two of theirs back."""
    limit = int(getattr(config, "max_position_embeddings", 512) or 512)
    return limit - 2 if config.model_type in ("roberta", "xlm-roberta", "camembert") else limit


def _load(transformers: Any, model: str, offline: bool, revision: str | None) -> tuple[Any, Any]:
    """The model and its tokenizer, or an error that says what to do."""
    options = {"local_files_only": offline, "revision": revision or "main", "trust_remote_code": False}
    transformers.logging.set_verbosity_error()
    try:
        config = transformers.AutoConfig.from_pretrained(model, **options)
        heads = [name for name in (config.architectures or []) if "SequenceClassification" not in name]
        if heads:
            raise JudgeError(
                f"{model} is a {heads[0]}, which has no sequence-classification head: name a checkpoint "
                "fine-tuned for entailment"
            )
        tokenizer = transformers.AutoTokenizer.from_pretrained(model, **options)
        loaded = transformers.AutoModelForSequenceClassification.from_pretrained(
            model, use_safetensors=True, **options
        )
    except (OSError, ValueError) as error:
        remedy = (
            "it is not on this machine and the network was not asked: fetch it once with --online, or name its folder"
            if offline and not Path(model).exists()
            else "check the name and the revision, or name a folder with config.json, tokenizer and weights"
        )
        reason = str(error).strip().splitlines()[0]
        raise JudgeError(f"the checkpoint {model} cannot be loaded: {remedy} ({reason})") from error
    # transformers makes an empty tokenizer when a folder has none, and every word would be unknown to it
    if len(tokenizer) < min(1000, int(config.vocab_size)) // 2:
        raise JudgeError(f"{model} has no vocabulary: name a folder with config.json, tokenizer and weights")
    return loaded, tokenizer
