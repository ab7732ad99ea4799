"""The judge that ships with the package: an int8 ONNX model on the processor, no torch.

A model folder holds `model.onnx`, `tokenizer.json` and `manifest.json` (label order, temperature,
thresholds, and the SHA-256 of the two files, checked at load).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.errors import JudgeError
from checker.judge.windows import by_length, in_windows
from checker.types import Scores

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

BATCH = 8
_HERE = Path(__file__).resolve().parent


def embedded_folder() -> Path:
    """Where the shipped model lies: beside this module when installed, else in the checkout.

    Raises:
        JudgeError: it is in neither place.
    """
    for folder in (_HERE / "model", _HERE.parents[1] / "models" / "nli"):
        if (folder / "manifest.json").is_file():
            return folder
    raise JudgeError(
        "the embedded judge is missing from this installation: install presscheck again from its wheel, "
        "or name another model with --model, or go without one with --no-judge"
    )


def read_manifest(folder: Path) -> dict[str, Any]:
    """The manifest of a model folder, after checking that the files are the ones it describes.

    Raises:
        JudgeError: a file is missing, unreadable or not the one the manifest was written for.
    """
    path = folder / "manifest.json"
    try:
        manifest: dict[str, Any] = json.loads(path.read_text("utf-8"))
        expected = dict(manifest["sha256"])
        labels = list(manifest["labels"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise JudgeError(f"{path} cannot be read as a model manifest ({error})") from error
    if sorted(labels) != ["contradiction", "entailment", "neutral"]:
        raise JudgeError(f"{path} names the labels {labels}; a judge needs entailment, neutral, contradiction")
    for name in ("model.onnx", "tokenizer.json"):
        try:
            found = hashlib.sha256((folder / name).read_bytes()).hexdigest()
        except OSError as error:
            raise JudgeError(f"{folder / name} cannot be read ({error.strerror})") from error
        if found != expected.get(name):
            raise JudgeError(
                f"{folder / name} is not the file its manifest describes (damaged, or exchanged without "
                "its manifest): install presscheck again, or export the model anew"
            )
    return manifest


class EmbeddedJudge:
    """Scores pairs with an exported model. Safe to share between threads."""

    def __init__(self, folder: Path, *, threads: int | None = None) -> None:
        """Load and check the model in `folder`.

        Raises:
            JudgeError: a file is missing or damaged, or onnxruntime or tokenizers is not installed.
        """
        self.manifest = read_manifest(folder)
        try:
            import onnxruntime
            from tokenizers import Tokenizer
        except ImportError as error:
            raise JudgeError(f"the embedded judge needs {error.name}: pip install {error.name}") from error
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads or 0
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
        options.log_severity_level = 3
        try:
            self._session = onnxruntime.InferenceSession(
                str(folder / "model.onnx"), options, providers=["CPUExecutionProvider"]
            )
            self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        except Exception as error:  # the runtimes raise their own types
            raise JudgeError(f"the model in {folder} cannot be loaded ({error})") from error
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(int(self.manifest["longest"]), strategy="longest_first")
        self._order = [self.manifest["labels"].index(n) for n in ("entailment", "neutral", "contradiction")]

    @property
    def name(self) -> str:
        """The model's name and the start of its hash; changes whenever a score may change."""
        return f"{self.manifest['name']}@{self.manifest['sha256']['model.onnx'][:12]}"

    @property
    def thresholds(self) -> dict[str, float]:
        """The least contradiction and the least entailment to believe, chosen on development sets."""
        return dict(self.manifest.get("thresholds", {}))

    def score(self, pairs: Sequence[tuple[str, str]]) -> list[Scores]:
        """One `Scores` per (premise, hypothesis), in order; long premises are judged in windows."""
        room = int(self.manifest.get("window", self.manifest["longest"]))
        return in_windows(pairs, room, self._count, self._score_flat) if pairs else []

    def logits(self, pairs: Sequence[tuple[str, str]]) -> npt.NDArray[np.float32]:
        """The model's raw outputs, one row a pair, in the order entailment, neutral, contradiction."""
        import numpy as np

        rows = self._tokenizer.encode_batch(list(pairs))
        found = np.zeros((len(rows), 3), dtype=np.float32)
        for group in by_length([len(row.ids) for row in rows], BATCH):
            longest = max(len(rows[place].ids) for place in group)
            ids = np.zeros((len(group), longest), dtype=np.int64)
            types, mask = np.zeros_like(ids), np.zeros_like(ids)
            for at, place in enumerate(group):
                size = len(rows[place].ids)
                ids[at, :size], types[at, :size], mask[at, :size] = rows[place].ids, rows[place].type_ids, 1
            inputs = {"input_ids": ids, "token_type_ids": types, "attention_mask": mask}
            found[group] = self._session.run(None, inputs)[0][:, self._order]
        return found

    def _count(self, text: str) -> int:
        return len(self._tokenizer.encode(text, add_special_tokens=False).ids)

    def _score_flat(self, pairs: list[tuple[str, str]]) -> list[Scores]:
        import numpy as np

        scaled = self.logits(pairs).astype(np.float64) / float(self.manifest.get("temperature", 1.0))
        odds = np.exp(scaled - scaled.max(axis=1, keepdims=True))
        return [Scores(*map(float, row)) for row in odds / odds.sum(axis=1, keepdims=True)]
