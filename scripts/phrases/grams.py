"""Compile what word follows what: `grams.py MODEL OUT --moby FILE [--wordnet DIR]`.

MODEL is `model/en-us/en-us.lm.bin` of the package `pocketsphinx` (BSD-2-Clause, Carnegie Mellon
University), unpacked from its wheel; only the file is read, the package need not run. Kept are, for
words WordNet knows and common words beside them, how much oftener a word follows another than
chance has it, the triples that say more than their pairs, and the near-synonyms of every word. The
same inputs give the same bytes.
"""

from __future__ import annotations

import argparse
import json
import math
import struct
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import sources
import thesaurus
from numpy import int64
from numpy.typing import NDArray

from checker.phrases.forms import inflect
from checker.phrases.tokens import SKIPPED

MAGIC = b"Trie Language Model"
LOG = math.log(1.0001)  # the unit of the model's odds
COMMON = -13.8  # a word this likely is kept though WordNet does not know it
TRIPLES = 200_000
PAIRS = 1_400_000
NEAREST = 52
TELLING = 1.0  # a pair is kept where its odds differ that much from what its words alone suggest
KINDS = {"n": 1, "a": 2, "v": 4, "r": 8}
TAGS = ("s", "ed", "ing")


@dataclass
class Model:
    """Words with their log odds and back-off; pairs (first, second); triples; odds natural."""

    words: list[str]
    odds: npt.NDArray[np.float64]
    alone: npt.NDArray[np.float64]
    pairs: npt.NDArray[int64]
    pair_odds: npt.NDArray[np.float64]
    triples: npt.NDArray[int64]
    triple_odds: npt.NDArray[np.float64]


def unpacked(memory: NDArray[np.uint8], count: int, row: int, at: int, width: int) -> NDArray[int64]:
    """`width` bits at bit `at` of each row of `row` bits."""
    place = np.arange(count, dtype=np.int64) * row + at
    found = np.zeros(count, dtype=np.uint64)
    for byte in range(8):
        found |= memory[(place >> 3) + byte].astype(np.uint64) << np.uint64(8 * byte)
    return ((found >> (place & 7).astype(np.uint64)) & np.uint64((1 << width) - 1)).astype(np.int64)


def opened(file: Path) -> Model:
    """The model from its bit-packed trie, which files an n-gram under its last word."""
    data = file.read_bytes()
    assert data.startswith(MAGIC + b"\3"), "not a trigram model of this format"
    at = len(MAGIC) + 1
    ones, twos, threes = struct.unpack("<3I", data[at : at + 12])
    at += 12 + 4
    tables = [np.frombuffer(data, "<f4", 65536, at + 262144 * n) for n in range(3)]
    at += 3 * 262144
    single = np.frombuffer(data, [("odds", "<f4"), ("alone", "<f4"), ("next", "<u4")], ones + 1, at)
    at += 12 * (ones + 1)
    wide, next_wide = ones.bit_length(), threes.bit_length()
    sizes = [((1 + n) * bits + 7) // 8 + 8 for n, bits in ((twos, wide + 32 + next_wide), (threes, wide + 16))]
    pad = np.zeros(16, np.uint8)
    middle = np.concatenate([np.frombuffer(data, "u1", sizes[0], at), pad])
    longest = np.concatenate([np.frombuffer(data, "u1", sizes[1], at + sizes[0]), pad])
    at += sum(sizes)
    words = data[at + 4 :].decode("latin-1").split("\0")[:-1]
    row = wide + 32 + next_wide
    last = np.repeat(np.arange(ones), np.diff(single["next"].astype(np.int64)))
    before = unpacked(middle, twos, row, 0, wide)
    starts = np.maximum.accumulate(unpacked(middle, twos + 1, row, wide + 32, next_wide))
    owner = np.repeat(np.arange(twos), np.diff(starts))
    first = unpacked(longest, threes, wide + 16, 0, wide)
    return Model(
        words,
        single["odds"][:-1].astype(float) * LOG,
        single["alone"][:-1].astype(float) * LOG,
        np.stack([before[: len(last)], last], 1),
        tables[0][unpacked(middle, len(last), row, wide + 16, 16)].astype(float) * LOG,
        np.stack([first, before[owner], last[owner]], 1),
        tables[2][unpacked(longest, threes, wide + 16, wide, 16)].astype(float) * LOG,
    )


def inflections(net: sources.Wordnet, folder: Path, odds: dict[str, float]) -> dict[str, dict[str, str]]:
    """Of each word its plural or -s form, its past and its -ing form, as the model's words have them."""
    irregular: dict[str, dict[str, list[str]]] = {"n": defaultdict(list), "v": defaultdict(list)}
    for kind, name in (("n", "noun.exc"), ("v", "verb.exc")):
        for line in (folder / name).read_text("latin-1").splitlines():
            form, lemma = line.split()[:2]
            if form in odds:
                irregular[kind][lemma].append(form)
    found: dict[str, dict[str, str]] = {}
    for word in sorted({w for w, _ in net.senses if w in odds and w.isalpha() and len(w) > 2}):
        forms: dict[str, list[str]] = {"s": [], "ed": [], "ing": []}
        if (word, "n") in net.senses or (word, "v") in net.senses:
            forms["s"] = [f for f in irregular["n"][word] if (word, "n") in net.senses] or [inflect(word, "s")]
        if (word, "v") in net.senses:
            for tag in ("ed", "ing"):
                forms[tag] = [f for f in irregular["v"][word] if f.endswith("ing") == (tag == "ing")]
                forms[tag].append(inflect(word, tag))
                if word[-1] not in "aeiouy":
                    forms[tag].append(word + word[-1] + tag)
            if word.endswith("y") and word[-2] not in "aeiou":
                forms["ed"].append(word[:-1] + "ied")
        known = {tag: [f for f in all_ if f in odds] for tag, all_ in forms.items()}
        found[word] = {tag: max(all_, key=lambda f: odds[f]) for tag, all_ in known.items() if all_}
    return found


def nearest(others: dict[str, float], odds: dict[str, float]) -> dict[str, float]:
    """The nearest and, of equally near ones, the commonest."""
    known = [(other, grade) for other, grade in others.items() if odds.get(other, -99.0) > -14.6]
    return dict(sorted(known, key=lambda pair: (-round(pair[1], 1), -odds[pair[0]], pair[0]))[:NEAREST])


def taste(near: dict[str, dict[str, float]], odds: dict[str, float]) -> dict[str, float]:
    """How much oftener a word would stand in spun text than in plain, as a log."""
    put: dict[str, float] = defaultdict(float)
    for word, others in near.items():
        whole = sum(others.values())
        for other, grade in others.items():
            put[other] += math.exp(odds[word]) * grade / whole
    return {word: math.log(much) - odds[word] for word, much in put.items()}


def sections(
    model: Model, forms: dict[str, dict[str, str]], near: dict[str, dict[str, float]], net: sources.Wordnet
) -> dict[str, NDArray[np.generic] | bytes]:
    """Every table of the file by name."""
    listed = {w for word, others in near.items() for w in (word, *others)}
    inner = {form for word in listed for form in (word, *forms[word].values())}
    little = {"<s>", "</s>", *SKIPPED}
    names = sorted(
        (w for w, o in zip(model.words, model.odds, strict=True) if w in inner or w in little or o > COMMON),
        key=lambda w: w.encode(),
    )
    number = {w: n for n, w in enumerate(names)}
    old = np.full(len(model.words), -1, np.int64)
    for index, word in enumerate(model.words):
        old[index] = number.get(word, -1)
    odds = np.zeros(len(names))
    alone = np.zeros(len(names))
    odds[old[old >= 0]], alone[old[old >= 0]] = model.odds[old >= 0], model.alone[old >= 0]
    by = dict(zip(names, odds.tolist(), strict=True))
    asked = np.array([w in inner and w not in SKIPPED for w in names])
    liked = taste(near, by)
    kinds = defaultdict(int)
    for word, kind in net.senses:
        kinds[word] |= KINDS[kind]
    text = [w.encode() for w in names]
    tables: dict[str, NDArray[np.generic] | bytes] = {
        "words": b"".join(text),
        "starts": np.cumsum([0, *map(len, text)]).astype("<u4"),
        "odds": np.round(odds * 1000).astype("<i2"),
        "alone": np.clip(np.round(alone * 20), -127, 127).astype("i1"),
        "taste": np.array([max(-127, min(127, round(10 * liked.get(w, -5.0)))) for w in names], "i1"),
        "kinds": np.array([kinds[w] for w in names], "u1"),
    }
    tables |= paired(model, old, odds, alone, asked) | related(near, forms, number)
    return tables


def paired(
    model: Model, old: NDArray[int64], odds: NDArray[np.float64], alone: NDArray[np.float64], asked: NDArray[np.bool_]
) -> dict[str, NDArray[np.generic] | bytes]:
    """Pairs and triples that say something, filed under their first word."""
    pairs, size = old[model.pairs], len(odds)
    kept = (pairs >= 0).all(1)
    pairs, lift = pairs[kept], (model.pair_odds - model.odds[model.pairs[:, 1]])[kept]
    whole = dict(zip((pairs[:, 0] * size + pairs[:, 1]).tolist(), lift.tolist(), strict=True))
    kept = asked[pairs].any(1) & (lift - alone[pairs[:, 0]] > TELLING)
    pairs, lift = pairs[kept], lift[kept]
    often = odds[pairs].sum(1) + lift
    best = np.sort(np.argsort(-often, kind="stable")[:PAIRS])
    pairs, lift = pairs[best], lift[best]
    order = np.lexsort((pairs[:, 1], pairs[:, 0]))
    triples = old[model.triples]
    kept = (triples >= 0).all(1)
    kept[kept] = (asked[triples[kept]]).any(1)
    triples, chance = triples[kept], model.triple_odds[kept]
    keys = (triples[:, 1] * size + triples[:, 2]).tolist()
    pair = np.array([whole.get(k, math.nan) for k in keys])
    pair = np.where(np.isnan(pair), alone[triples[:, 1]], pair) + odds[triples[:, 2]]
    firsts = (triples[:, 0] * size + triples[:, 1]).tolist()
    lead = np.array([whole.get(k, math.nan) for k in firsts])
    lead = np.where(np.isnan(lead), alone[triples[:, 0]], lead) + odds[triples[:, 1]] + odds[triples[:, 0]]
    more = chance - pair
    worth = np.where(more > 0.7, np.exp((lead + chance) / 2) * more, 0.0)
    best = np.sort(np.argsort(-worth, kind="stable")[:TRIPLES])
    triples, more = triples[best], more[best]
    rest = triples[:, 1] * 65536 + triples[:, 2]
    second = np.lexsort((rest, triples[:, 0]))
    return {
        "pair_at": np.searchsorted(pairs[order, 0], np.arange(size + 1)).astype("<u4"),
        "pair_word": pairs[order, 1].astype("<u2"),
        "pair_odds": np.clip(np.round((lift[order] + 6) * 12), 0, 255).astype("u1"),
        "triple_at": np.searchsorted(triples[second, 0], np.arange(size + 1)).astype("<u4"),
        "triple_rest": rest[second].astype("<u4"),
        "triple_odds": np.clip(np.round(more[second] * 20), 0, 255).astype("u1"),
    }


def related(
    near: dict[str, dict[str, float]], forms: dict[str, dict[str, str]], number: dict[str, int]
) -> dict[str, NDArray[np.generic] | bytes]:
    """Near-synonyms by the number of the plain word; forms of a word; what a form is a form of."""
    nothing, size = 65535, len(number)
    form = np.full((size, 3), nothing, "<u2")
    plain = np.full((size, 2), nothing, "<u2")
    tags = np.zeros((size, 2), "u1")
    at, ids, grades = np.zeros(size + 1, "<u4"), [], []
    for word, index in sorted(number.items(), key=lambda item: item[1]):
        for other, grade in sorted(near.get(word, {}).items(), key=lambda item: number[item[0]]):
            ids.append(number[other])
            grades.append(min(255, round(200 * grade)))
        at[index + 1] = len(ids)
    for word in sorted((w for w in forms if w in number), key=lambda w: number[w]):
        for tag, text in enumerate(TAGS):
            other = forms[word].get(text)
            if other is None or other not in number:
                continue
            index = number[other]
            form[number[word], tag] = index
            slot = 0 if plain[index, 0] == nothing else 1
            if plain[index, slot] == nothing and other != word:
                plain[index, slot], tags[index, slot] = number[word], tag + 1
    return {
        "near_at": at, "near_word": np.array(ids, "<u2"), "near_grade": np.array(grades, "u1"),
        "forms": form.reshape(-1), "plain": plain.reshape(-1), "tags": tags.reshape(-1),
    }  # fmt: skip


def main() -> None:
    """Read, compile, write."""
    parse = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parse.add_argument("model", type=Path)
    parse.add_argument("out", type=Path)
    parse.add_argument("--moby", type=Path, required=True)
    parse.add_argument("--wordnet", type=Path, default=Path("/usr/share/wordnet"))
    given = parse.parse_args()
    model = opened(given.model)
    odds = dict(zip(model.words, model.odds.tolist(), strict=True))
    net = sources.wordnet(given.wordnet)
    forms = inflections(net, given.wordnet, odds)
    thesaurus.POINTERS["!"] = 0.6  # a spinner mixes up opposites too: round, square
    by_hand = thesaurus.crude(Path(__file__).with_name("crude.txt"))
    graded = thesaurus.graded(net, sources.moby(given.moby), by_hand)
    near = {word: nearest({o: g for o, g in graded[word].items() if o in forms}, odds) for word in forms}
    near = {word: others for word, others in near.items() if others}
    tables = sections(model, forms, near, net)
    body, listed = b"", {}
    for name, table in tables.items():
        body += b"\0" * (-len(body) % 4)
        raw = table if isinstance(table, bytes) else table.tobytes()
        listed[name] = (len(body), len(raw))
        body += raw
    head = json.dumps(listed, sort_keys=True).encode()
    head += b" " * (-len(head) % 4)
    given.out.write_bytes(b"GRAMS1\0\0" + struct.pack("<I", len(head)) + head + body)
    print({name: size for name, (_, size) in listed.items()}, given.out.stat().st_size)


if __name__ == "__main__":
    main()
