"""From a trained checkpoint to the model folder that ships: ONNX, fused, int8, with its manifest.

    python -m models.export WORK/run/model models/nli --development A/mnli.dev_matched.jsonl.zst ...

The temperature is fitted on the development sets, and int8 must lose less than half a point of accuracy
on them against the checkpoint it was made from.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import shutil
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from models.pairs import LABELS, Pair, read_pairs
from models.train import encoder_folder

# The least share of right answers among the verdicts that a threshold lets through.
PRECISION = {"contradiction": 0.9, "entailment": 0.85}

Array = npt.NDArray[np.float64]


def to_onnx(checkpoint: Path, target: Path) -> None:
    """The checkpoint as a float ONNX graph with free batch and length, attention and norms fused."""
    import torch
    from onnxruntime.transformers import optimizer
    from transformers import AutoModelForSequenceClassification

    model = AutoModelForSequenceClassification.from_pretrained(
        checkpoint, attn_implementation="eager", return_dict=False
    ).eval()
    names = ["input_ids", "attention_mask", "token_type_ids"]
    free = {name: {0: "pairs", 1: "tokens"} for name in names} | {"logits": {0: "pairs"}}
    example = tuple(torch.ones((2, 12), dtype=torch.int64) for _ in names)
    torch.onnx.export(
        model, example, str(target), input_names=names, output_names=["logits"], dynamic_axes=free,
        opset_version=17, dynamo=False,
    )  # fmt: skip
    config = model.config
    fused = optimizer.optimize_model(
        str(target), model_type="bert", num_heads=config.num_attention_heads, hidden_size=config.hidden_size
    )
    print("fused:", {name: count for name, count in fused.get_fused_operator_statistics().items() if count})
    fused.save_model_to_file(str(target))


def to_int8(source: Path, target: Path, per_channel: bool = True) -> None:
    """Weights and embeddings in eight bits, activations quantised as they come."""
    from onnx import TensorProto
    from onnxruntime.quantization import QuantType, quantize_dynamic

    quantize_dynamic(
        str(source), str(target), per_channel=per_channel, weight_type=QuantType.QInt8,
        extra_options={"DefaultTensorType": TensorProto.FLOAT},  # shape inference stops at fused nodes
    )  # fmt: skip


def fitted_temperature(logits: Array, target: npt.NDArray[np.int64]) -> float:
    """The temperature under which the scores are likeliest, to two digits."""

    def surprise(temperature: float) -> float:
        scaled = logits / temperature
        peak = scaled.max(axis=1, keepdims=True)
        log = scaled - peak - np.log(np.exp(scaled - peak).sum(axis=1, keepdims=True))
        return float(-log[np.arange(len(target)), target].mean())

    return float(min((round(0.5 + step / 100, 2) for step in range(251)), key=surprise))


def calibration_error(logits: Array, target: npt.NDArray[np.int64], temperature: float) -> float:
    """Expected calibration error over ten equal bins of the winning score, in points."""
    odds = np.exp(logits / temperature - (logits / temperature).max(axis=1, keepdims=True))
    odds /= odds.sum(axis=1, keepdims=True)
    sure, right = odds.max(axis=1), odds.argmax(axis=1) == target
    bins = np.minimum((sure * 10).astype(int), 9)
    parts = [
        abs(float(right[bins == b].mean()) - float(sure[bins == b].mean())) * float((bins == b).mean())
        for b in range(10)
        if (bins == b).any()
    ]
    return 100 * sum(parts)


def thresholds(logits: Array, target: npt.NDArray[np.int64], temperature: float) -> dict[str, float]:
    """For contradiction and entailment the least score above which the wanted share of verdicts is right."""
    odds = np.exp(logits / temperature - (logits / temperature).max(axis=1, keepdims=True))
    odds /= odds.sum(axis=1, keepdims=True)
    found = {}
    for label, wanted in PRECISION.items():
        values, right = odds[:, LABELS.index(label)], target == LABELS.index(label)
        steps = [step / 100 for step in range(50, 100)]
        good = [s for s in steps if (values >= s).any() and right[values >= s].mean() >= wanted]
        found[label] = min(good, default=0.99)
    return found


def development(paths: list[Path], most: int) -> dict[str, list[Pair]]:
    """A sample of development pairs by set, the same number at most from each; for calibration."""
    found = {}
    for path in paths:
        rows = [pair for pair in read_pairs(path) if pair.label in LABELS]
        found[path.name.removesuffix(".zst").removesuffix(".jsonl")] = random.Random(7).sample(
            rows, min(most, len(rows))
        )
    return found


def believed(logits: Array, target: npt.NDArray[np.int64], facts: dict[str, Any]) -> str:
    """How many verdicts reach the thresholds and how many of those are right, for one set."""
    odds = np.exp(logits / facts["temperature"] - (logits / facts["temperature"]).max(axis=1, keepdims=True))
    odds /= odds.sum(axis=1, keepdims=True)
    parts = []
    for label, least in facts["thresholds"].items():
        said, gold = odds[:, LABELS.index(label)] >= least, target == LABELS.index(label)
        right, all_said, all_gold = int((said & gold).sum()), int(said.sum()), int(gold.sum())
        parts.append(f"{label} {right}/{all_said} right, {100 * right / max(1, all_gold):.0f} % found")
    return "; ".join(parts)


def write_manifest(folder: Path, name: str, facts: dict[str, Any]) -> None:
    """The manifest with the hashes of the two files beside it."""
    hashes = {
        file: hashlib.sha256((folder / file).read_bytes()).hexdigest() for file in ("model.onnx", "tokenizer.json")
    }
    manifest = {"name": name, "labels": list(LABELS)} | facts | {"sha256": hashes}
    (folder / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", "utf-8")


def judged(folder: Path, pairs: list[Pair]) -> Array:
    """The logits that an exported folder gives."""
    from checker.judge.embedded import EmbeddedJudge

    return EmbeddedJudge(folder).logits([(p.premise, p.hypothesis) for p in pairs]).astype(np.float64)


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--development", type=Path, nargs="+", required=True)
    parser.add_argument("--most", type=int, default=1500, help="pairs from each development set")
    parser.add_argument("--tolerance", type=float, default=0.5, help="points that int8 may lose")
    parser.add_argument("--name", default="presscheck-minilm-l6")
    parser.add_argument("--longest", type=int, default=160)
    parser.add_argument("--window", type=int, default=128)
    return parser.parse_args()


def calibrated(logits: Array, target: npt.NDArray[np.int64]) -> dict[str, Any]:
    """Temperature and thresholds for the manifest, printed with what they bring."""
    temperature = fitted_temperature(logits, target)
    before, after = calibration_error(logits, target, 1.0), calibration_error(logits, target, temperature)
    print(f"temperature {temperature} calibration error {before:.1f} -> {after:.1f}")
    least = thresholds(logits, target, temperature)
    print(f"thresholds {least}")
    return {"temperature": temperature, "thresholds": least}


def main() -> None:
    """Export, quantise, calibrate, compare, and leave the folder only when int8 keeps what float had."""
    args = arguments()
    sets = development(args.development, args.most)
    pairs = [pair for rows in sets.values() for pair in rows]
    target = np.array([LABELS.index(pair.label) for pair in pairs])
    facts: dict[str, Any] = {"longest": args.longest, "window": args.window, "temperature": 1.0}
    with tempfile.TemporaryDirectory() as scratch:
        accuracy = {}
        for kind in ("float", "int8"):
            folder = Path(scratch) / kind
            folder.mkdir()
            shutil.copy(encoder_folder() / "tokenizer.json", folder / "tokenizer.json")
            if kind == "float":
                to_onnx(args.checkpoint, folder / "model.onnx")
            else:
                to_int8(Path(scratch) / "float" / "model.onnx", folder / "model.onnx")
            write_manifest(folder, args.name, facts)
            logits = judged(folder, pairs)
            accuracy[kind] = 100 * float((logits.argmax(axis=1) == target).mean())
        shown = " ".join(f"{kind} {share:.2f}" for kind, share in accuracy.items())
        print(f"accuracy {shown} on {len(pairs)} development pairs")
        if accuracy["int8"] < accuracy["float"] - args.tolerance:
            raise SystemExit("int8 loses too much: not exported")
        args.out.mkdir(parents=True, exist_ok=True)
        for name in ("model.onnx", "tokenizer.json"):
            shutil.copy(folder / name, args.out / name)
    facts |= calibrated(logits, target)
    write_manifest(args.out, args.name, facts)
    ends = np.cumsum([len(rows) for rows in sets.values()])[:-1]
    for name, some, gold in zip(sets, np.split(logits, ends), np.split(target, ends), strict=True):
        print(f"{name}: {believed(some, gold, facts)}")
    print(f"{args.out}: {(args.out / 'model.onnx').stat().st_size / 2**20:.1f} MiB")


if __name__ == "__main__":
    main()
