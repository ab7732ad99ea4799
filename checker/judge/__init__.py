"""Premise and hypothesis in, three scores out.

Two backends behind one protocol (`checker.types.Judge`): the small model that ships with the package,
and any Hugging Face entailment checkpoint. Importing this room imports neither onnxruntime nor torch
nor numpy; `open_judge` does, when it is called.

What the scores mean for a claim is not decided here: `checker.verify` holds that policy. It should look
at contradiction before entailment; `thresholds` in the model's manifest were chosen on development sets.
"""

from __future__ import annotations

from pathlib import Path

from checker.types import Judge

__all__ = ["open_judge"]


def open_judge(
    model: str | None = None,
    *,
    offline: bool = True,
    revision: str | None = None,
    cache: Path | None = None,
    device: str | None = None,
    threads: int | None = None,
) -> Judge:
    """A judge ready to score.

    Args:
        model: None for the embedded model; a folder with a `manifest.json` for an exported one; any
            other folder or Hugging Face name for a sequence-classification checkpoint (needs the
            `torch` extra).
        offline: never ask the network for a checkpoint that is not on this machine.
        revision: the commit, tag or branch of a named checkpoint.
        cache: an SQLite file of scores to read and add to; None for no cache.
        device: `cpu`, `cuda` or `mps` for a checkpoint; None for the best there is.
        threads: processor threads; None to let the runtime choose.

    Raises:
        JudgeError: the model is missing, damaged or not a three-way entailment model, or the extra it
            needs is not installed; the message says what to do.
    """
    judge = _opened(model, offline, revision, device, threads)
    if cache is None:
        return judge
    from checker.judge.cache import CachedJudge

    return CachedJudge(judge, cache)


def _opened(model: str | None, offline: bool, revision: str | None, device: str | None, threads: int | None) -> Judge:
    if model is None or (Path(model) / "manifest.json").is_file():
        from checker.judge.embedded import EmbeddedJudge, embedded_folder

        return EmbeddedJudge(Path(model) if model else embedded_folder(), threads=threads)
    from checker.judge.transformers_backend import TransformersJudge

    return TransformersJudge(model, offline=offline, revision=revision, device=device, threads=threads)
