"""How right the links of a fresh draw were, how right they are now, and what share of names in world news is linked.

Knows `fresh.tsv`, where a reader wrote down whom each name means, the sentences it was drawn from, and what those
sentences' own annotators marked as person, place, organisation and people. Keeps no sentence.

    python scripts/linking/fresh.py FOLDER      # FOLDER holds ner/
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from measure import TIGHT, bio, key, lines, named

from checker.annotate import annotate
from checker.knowledge import open_knowledge
from checker.knowledge.sample import interval
from checker.knowledge.tables import rows
from checker.readers import read_text
from checker.types import Knowledge, Span

FRESH = Path(__file__).parent / "fresh.tsv"
SETS = {
    "crossner-test": ("crossner_politics.test.bio.zst", date(2020, 12, 31)),
    "newswire-links": ("worldwide_newswire.train.bio.zst", date(2022, 6, 1)),
    "newswire-names": ("worldwide_newswire.train.bio.zst", date(2022, 6, 1)),
    "newswire-again": ("worldwide_newswire.train.bio.zst", date(2022, 6, 1)),
    "newswire-third": ("worldwide_newswire.train.bio.zst", date(2022, 6, 1)),
    "wikigold": ("wikigold.all.bio.zst", date(2020, 12, 31)),
    "ewt": ("uner_ewt.train.bio.zst", date(2012, 12, 31)),
}
MARKED = ("Person", "Location", "Organization", "NORP")
READ = 1500


def share(right: int, of: int) -> str:
    low, high = interval(right, of)
    return f"{right} of {of} ({100 * right / max(1, of):.1f} %, 95 % interval {100 * low:.1f} to {100 * high:.1f} %)"


def judged(folder: Path, knowledge: Knowledge) -> None:
    """The judged names: as they were drawn, and as they are linked now."""
    before: Counter[str] = Counter()
    after: Counter[str] = Counter()
    for name, (file, day) in SETS.items():
        here: Counter[str] = Counter()
        sentences = {key(text): text for text in bio(folder / "ner" / file)}
        for row in (row for row in rows(FRESH) if row["set"] == name):
            linked, meant = row["link"] != "-", row["meant"]
            before["linked"] += linked
            before["right"] += meant == "="
            here["linked"] += linked
            here["right"] += meant == "="
            found = [each for each in named(sentences[row["key"]], day, knowledge) if each.text == row["name"]]
            now = next((each.entity.id for each in found if each.kind == row["kind"] and each.entity), "-")
            whom = row["link"] if meant == "=" else meant
            after["linked"] += now != "-"
            after["right"] += now not in ("-", "+") and (now == whom or meant == "+")
            after["known"] += meant != "-"
            if now != "-" and now != whom and meant != "+":
                print(f"  wrong: {row['name']} -> {now}, meant {whom}")
        print(f"{name}, as drawn, right:", share(here["right"], here["linked"]))
    print("links as drawn, right:", share(before["right"], before["linked"]))
    print("links of the same names now, right:", share(after["right"], after["linked"]))
    print("of the names the reference has, linked:", share(after["right"], after["known"]))


def marked(file: Path) -> Iterator[tuple[str, list[tuple[Span, str]]]]:
    """The sentences of a file as running text, each with what its annotators marked."""
    text, found = "", list[tuple[Span, str]]()
    for line in (*lines(file), ""):
        if not line:
            if text and "://" not in text:
                yield text, found
            text, found = "", []
            continue
        word, mark = line.split("\t")[:2]
        text += word if not text or word in TIGHT or text.endswith(("(", "“")) else " " + word
        span = Span(len(text) - len(word), len(text))
        if mark.startswith("I-") and found:
            found[-1] = (Span(found[-1][0].start, span.end), found[-1][1])
        elif mark != "O":
            found.append((span, mark[2:]))


def covered(folder: Path, knowledge: Knowledge) -> None:
    """What share of what was marked is linked, by kind; and of titles, how many to an office of one country or body."""
    seen: Counter[str] = Counter()
    linked: Counter[str] = Counter()
    file, day = SETS["newswire-names"]
    for number, (text, found) in enumerate(marked(folder / "ner" / file)):
        if number >= READ:
            break
        mentions = annotate(read_text(text, "-", day), knowledge).mentions
        links = [each.span for each in mentions if each.entity is not None]
        for span, kind in found:
            if kind in MARKED:
                seen[kind] += 1
                linked[kind] += any(one.start < span.end and span.start < one.end for one in links)
        for each in mentions:
            if each.kind == "office":
                seen["title"] += 1
                linked["title"] += bool(getattr(each.value, "country", "") or getattr(each.value, "unit", ""))
    for kind in sorted(seen):
        print(f"{kind}: {share(linked[kind], seen[kind])} linked")


def main(folder: Path) -> None:
    knowledge = open_knowledge()
    judged(folder, knowledge)
    covered(folder, knowledge)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
