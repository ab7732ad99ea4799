"""Write synthetic pairs: a training part, and an evaluation part over unseen people, places and wordings.

    python -m models.synthesize KNOWLEDGE_FOLDER WORK/pairs --wordnet /usr/share/wordnet

Writes ``synthetic.jsonl``, ``swaps.jsonl``, ``denials.jsonl``, ``synthetic.eval.jsonl`` and, of the
same side of the split but other rows, for thresholds, ``synthetic.dev.jsonl`` into the folder of
prepared pairs.
"""

from __future__ import annotations

import argparse
import collections
import random
from collections.abc import Callable, Iterator
from pathlib import Path

from models.pairs import LABELS, Pair, read_pairs, write_pairs
from models.synthetic import events, leads, negations, offices, places, scenes, steps, swaps, voices
from models.synthetic.phrase import dressed
from models.synthetic.world import World, held_out, open_world, read_countries, read_people

Maker = Callable[[World], list[Pair]]
MAKERS: tuple[tuple[Maker, float], ...] = (
    (offices.office_pairs, 5),
    (offices.term_pairs, 2),
    (offices.bound_pairs, 2),
    (offices.party_pairs, 1.5),
    (voices.voice_pairs, 5),
    (voices.deed_pairs, 3),
    (places.capital_pairs, 1.5),
    (places.where_pairs, 1.5),
    (places.nationality_pairs, 1),
    (places.membership_pairs, 1.5),
    (places.direction_pairs, 0.7),
    (events.role_pairs, 2.5),
    (events.number_pairs, 2.5),
    (events.date_pairs, 2),
    (events.duration_pairs, 2),
    (scenes.scene_pairs, 12),
    (leads.lead_pairs, 4),
    (leads.body_pairs, 1.5),
    (steps.date_step_pairs, 2),
    (steps.span_pairs, 1.5),
    (steps.change_pairs, 1.5),
    (steps.share_pairs, 1.5),
    (steps.rank_pairs, 1),
)


def made(world: World, count: int) -> Iterator[Pair]:
    """``count`` different pairs of all kinds."""
    makers, weights = [maker for maker, _ in MAKERS], [weight for _, weight in MAKERS]
    seen: set[tuple[str, str]] = set()
    while len(seen) < count:
        for pair in world.rng.choices(makers, weights)[0](world):
            clothed = dressed(pair, world)
            if (clothed.premise, clothed.hypothesis) not in seen and len(seen) < count:
                seen.add((clothed.premise, clothed.hypothesis))
                yield clothed


def swapped(folder: Path, knowledge: Path, wordnet: Path, seed: int, count: int) -> list[Pair]:
    """Exchanges in sentences of the prepared training sets."""
    rng = random.Random(seed)
    antonyms, like = swaps.wordnet_table(wordnet) if wordnet.exists() else ({}, {})
    countries = [c for c in read_countries(knowledge / "countries.csv") if not held_out(c.name)]
    swapper = swaps.Swapper(swaps.sister_table(countries), antonyms, like, rng)
    sentences = sorted(
        {
            p.premise
            for stem in ("snli.train_subset", "wikisplit_pos.all", "mnli.train20k")
            for p in read_pairs(folder / f"{stem}.jsonl")
            if 5 <= len(p.premise.split()) <= 32
        }
    )
    names = [name for name in read_people(knowledge / "offices.csv") if not held_out(name)]
    rng.shuffle(sentences)
    found: list[Pair] = []
    for sentence in sentences:
        found += swapper.pairs(sentence)
    rng.shuffle(found)
    facts = [
        p
        for stem in ("fever.train", "wikisplit_pos.all", "knowledgenet_nli.train")
        for p in read_pairs(folder / f"{stem}.jsonl")
    ]
    rng.shuffle(facts)
    counter = [pair for fact in facts for pair in swaps.counterfactuals(fact, names, rng)]
    rng.shuffle(counter)
    return found[: count // 2] + counter[: count // 2]


def denials(folder: Path, seed: int, count: int) -> list[Pair]:
    """Denied hypotheses of the prepared training sets, the labels in equal parts."""
    rng = random.Random(seed)
    stems = (
        "mnli.train20k",
        "mnli.extra",
        "snli.train_subset",
        "semiauto_base_wiki.train",
        "semiauto_sim_wiki.train",
        "fever.train",
    )
    rows = [pair for stem in stems for pair in read_pairs(folder / f"{stem}.jsonl")]
    rng.shuffle(rows)
    found = [pair for row in rows for pair in negations.negated(row, rng)]
    share = {label: [pair for pair in found if pair.label == label][: count // 3] for label in LABELS}
    return [pair for rows in share.values() for pair in rows]


def main() -> None:
    """Write the five files and print how many of each kind."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("knowledge", type=Path)
    parser.add_argument("pairs", type=Path, help="folder of prepared pairs, read and added to")
    parser.add_argument("--wordnet", type=Path, default=Path("/usr/share/wordnet"))
    parser.add_argument("--count", type=int, default=110_000)
    parser.add_argument("--swaps", type=int, default=50_000)
    parser.add_argument("--denials", type=int, default=36_000)
    parser.add_argument("--seed", type=int, default=7)
    args = parser.parse_args()
    train = list(made(open_world(args.knowledge, evaluation=False, seed=args.seed), args.count))
    unseen = list(made(open_world(args.knowledge, evaluation=True, seed=args.seed), 6000))
    write_pairs(args.pairs / "synthetic.jsonl", train)
    write_pairs(args.pairs / "synthetic.dev.jsonl", unseen[:3000])
    write_pairs(args.pairs / "synthetic.eval.jsonl", unseen[3000:])
    exchanges = swapped(args.pairs, args.knowledge, args.wordnet, args.seed, args.swaps)
    write_pairs(args.pairs / "swaps.jsonl", exchanges)
    write_pairs(args.pairs / "denials.jsonl", denials(args.pairs, args.seed, args.denials))
    for (kind, label), count in sorted(collections.Counter((p.kind, p.label) for p in train + exchanges).items()):
        print(f"{kind:20s} {label:15s} {count:6d}")


if __name__ == "__main__":
    main()
