"""The recipe's own logic: labels of made pairs, the split, floors, leaks. No training here."""

from __future__ import annotations

import json
import random
import re
from collections import Counter
from pathlib import Path

import pytest

from models.floors import majority, missing_word
from models.pairs import LABELS, Pair, leak_key, read_pairs, write_pairs
from models.synthetic import events, leads, offices, places, scenes, steps, voices
from models.synthetic.frames import FRAMES, Frame
from models.synthetic.negations import denied, negated
from models.synthetic.swaps import SISTERS, Swapper, counterfactuals, sister_table
from models.synthetic.world import Country, World, held_out

HARD = Path(__file__).parents[2] / "models" / "hard_pairs.jsonl"
COUNTRIES = tuple(
    Country(name, adjective, f"{name}ville", (f"Upper {name}", f"Lower {name}", f"Port {name}"))
    for name, adjective in (("Freedonia", "Freedonian"), ("Sylvania", "Sylvan"), ("Ruritania", "Ruritan"))
)


def world(seed: int = 1, *, evaluation: bool = False) -> World:
    people = ("Ann Lee", "Bo Cruz", "Cy Roth", "Di Voss", "Ed Nash")
    return World(random.Random(seed), evaluation, people, COUNTRIES)


@pytest.mark.parametrize(
    "maker",
    [
        offices.office_pairs, offices.term_pairs, offices.bound_pairs, offices.party_pairs, voices.voice_pairs,
        voices.deed_pairs, places.capital_pairs, places.where_pairs, places.membership_pairs, events.role_pairs,
        events.number_pairs, events.date_pairs, events.duration_pairs, scenes.scene_pairs, leads.lead_pairs,
        leads.body_pairs, steps.date_step_pairs, steps.span_pairs, steps.change_pairs, steps.share_pairs,
        steps.rank_pairs,
    ],
)  # fmt: skip
def test_made_pairs_are_filled_and_no_pair_has_two_labels(maker: object) -> None:
    assert callable(maker)
    here = world()
    labels: dict[tuple[str, str], set[str]] = {}
    for _ in range(300):
        for pair in maker(here):
            assert pair.label in LABELS
            assert not set("{}") & set(pair.premise + pair.hypothesis)
            labels.setdefault((pair.premise, pair.hypothesis), set()).add(pair.label)
    assert [pair for pair, found in labels.items() if len(found) > 1] == []


def test_wordings_of_evaluation_are_never_seen_in_training() -> None:
    choices = [f"wording {n}" for n in range(12)]
    seen = {world(seed).wording(choices) for seed in range(200)}
    unseen = {world(seed, evaluation=True).wording(choices) for seed in range(200)}
    assert seen
    assert unseen
    assert not seen & unseen


def test_about_a_sixth_of_names_is_held_out() -> None:
    share = sum(held_out(f"name {n}") for n in range(4000)) / 4000
    assert 0.14 < share < 0.20


def test_events_of_evaluation_are_never_told_in_training() -> None:
    seen, unseen = scenes.frames(world()), scenes.frames(world(evaluation=True))
    assert not {one.said for one in seen} & {one.said for one in unseen}
    assert len(seen) + len(unseen) == len(FRAMES)


@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.said[0])
def test_wordings_of_an_event_name_what_can_be_exchanged(frame: Frame) -> None:
    for text in frame.said:
        for slot in frame.fixed + frame.free:
            assert f"{{{slot}}}" in text
        if frame.swap:
            assert all(f"{{{slot}}}" in text for slot in scenes.parties(frame))
    assert frame.denied


def test_figures_of_two_events_are_not_mixed_up() -> None:
    here, labels = world(3), set()
    frame = next(one for one in FRAMES if one.said[0].startswith("a fire in"))
    first, second = (
        scenes.filling(here, frame) | {"n": number, "c": city} for number, city in (("5", "A"), ("7", "B"))
    )
    one = scenes.Told(frame, first, "", True, "")
    other = scenes.Told(frame, second, "", True, "")
    for text, label in scenes.crossed(here, one, other):
        if "5" in text and "B" in text:
            labels.add(label)
    assert labels == {"contradiction"}


def test_most_is_more_than_half() -> None:
    here, seen = world(5), set()
    for _ in range(2000):
        for pair in steps.share_pairs(here):
            counts = re.match(r"(\d+) of the (\d+) ", pair.premise)
            if counts and pair.hypothesis.startswith(("most of", "fewer than half")):
                most = 2 * int(counts[1]) > int(counts[2])
                assert (pair.label == "entailment") == (most == pair.hypothesis.startswith("most"))
                seen.add(pair.label)
    assert seen == {"entailment", "contradiction"}


def test_a_denied_source_leaves_a_neutral_claim_neutral() -> None:
    made = negated(Pair("The man is in the garden.", "The dog is old", "neutral"), random.Random(1))
    assert {pair.label for pair in made} == {"neutral"}
    assert {pair.kind for pair in made} >= {"negated-premise", "negated-both"}


def test_a_denial_turns_the_label() -> None:
    pair = Pair("A man sleeps.", "A man is awake", "contradiction")
    made = negated(pair, random.Random(0))[0]
    assert made.label == "entailment"
    assert made.hypothesis != pair.hypothesis
    assert denied("Nobody is awake", random.Random(0)) is None


def test_an_exchange_changes_one_word() -> None:
    swapper = Swapper(sister_table(list(COUNTRIES)), {}, {}, random.Random(2))
    found = swapper.exchanged("A red car stands on a bridge.", {"red": ["orange"]})
    assert found == ("An orange car stands on a bridge.", "red", "orange")
    assert all(len(set(line.split())) > 2 for line in SISTERS)


def test_a_figure_changed_on_both_sides_stays_entailed() -> None:
    made = counterfactuals(
        Pair("It opened in 1998 to great applause.", "It opened in 1998.", "entailment"), ["Al Po"], random.Random(0)
    )
    claim, source, both = made
    assert (claim.label, source.label, both.label) == ("contradiction", "contradiction", "entailment")
    assert "1998" in claim.premise
    assert "1998" not in claim.hypothesis
    assert "1998" not in both.premise + both.hypothesis


def test_floors() -> None:
    assert missing_word("He met Merz in 2024", "He met Scholz in 2024")
    assert not missing_word("Mayors met Merz in 2024", "In 2024, merz met mayors")
    assert majority([Pair("", "", "neutral"), Pair("", "", "neutral"), Pair("", "", "entailment")]) == pytest.approx(
        66.67, abs=0.01
    )


def test_pairs_are_written_and_read_back(tmp_path: Path) -> None:
    pairs = [Pair("a “b”", "c", "neutral", "k"), Pair("d", "e", "not_entailment", "k")]
    assert write_pairs(tmp_path / "x" / "set.jsonl", pairs) == 2
    assert read_pairs(tmp_path / "x" / "set.jsonl") == pairs
    assert leak_key("A  b!", "C") == leak_key("a b", "c")


def test_the_hard_pairs_are_two_hundred_different_ones() -> None:
    rows = [json.loads(line) for line in HARD.read_text("utf-8").splitlines()]
    assert len(rows) == len({(row["premise"], row["hypothesis"]) for row in rows}) == 200
    counts = Counter(row["label"] for row in rows)
    assert set(counts) == set(LABELS)
    assert min(counts.values()) >= 45
