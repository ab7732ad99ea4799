"""What the finder is worth: `python scripts/phrases/measure.py SHARED [--german FILE]`. Measures, tunes nothing.

Clean text: flags per 1,000 words of published articles. Spun text: the held-out sets,
spun with a synonym table the finder has never seen (English words that share a German
translation in FreeDict, `--german` its unpacked German-English text). Scientific pairs:
the public list of tortured phrases, each phrase alone and so without any context.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import defaultdict
from itertools import pairwise
from pathlib import Path

from sources import HELD_OUT, _zstd, sentences
from spin import chooser, spin

from checker.phrases import finder, grams, reworded, strangers, weigh
from checker.phrases.table import shipped
from checker.phrases.tokens import tokens

STRENGTHS = (0.5, 0.3, 0.2, 0.1)


def pivot(file: Path) -> dict[str, list[str]]:
    """English words that share a German headword, senses mixed."""
    groups: dict[str, set[str]] = defaultdict(set)
    head = ""
    for line in file.read_text("utf-8").splitlines():
        if found := re.match(r"(\w+) /", line):
            head = found[1].lower()
        elif head and line.strip() and not line.startswith(("  ", " see", " Note")):
            plain = re.sub(r"\[.*?\]|<.*?>|\{.*?\}|\(.*?\)", "", line)
            groups[head] |= {w.strip() for w in plain.split(",") if re.fullmatch(r"\s*[a-z]{3,}\s*", w)}
        elif not line.strip():
            head = ""
    synonyms: dict[str, set[str]] = defaultdict(set)
    for group in groups.values():
        for word in group:
            synonyms[word] |= group - {word}
    return {word: sorted(others) for word, others in synonyms.items() if others}


def clean(shared: Path) -> None:
    """Flags on published articles."""
    flags = spun = words = 0
    for part in ("dev", "test"):
        for line in _zstd(shared / "eval" / "polnear" / f"{part}.articles.jsonl.zst"):
            text = json.loads(line)["text"]
            reading = weigh.read(text)
            words += len(text.split())
            flags += len(reading.broken)
            spun += reading.spun
    rate = 1000 * flags / words
    print(f"published articles: {flags} flags in {words} words, {rate:.3f} per 1,000; {spun} called spun")


def spun(shared: Path, synonyms: dict[str, list[str]]) -> None:
    """Precision of flags, recall of broken terms and of drafts, by strength; 25 sentences a draft."""
    texts: dict[str, list[str]] = defaultdict(list)
    for name, sentence in sentences(shared):
        if name in HELD_OUT and len(sentence) > 40:
            texts[name].append(sentence)
    table = shipped()
    drafts = [" ".join(rows[i : i + 25]) for rows in texts.values() for i in range(0, len(rows[:3000]) - 24, 25)]
    calm = sum(weigh.read(text).spun for text in drafts)
    print(
        f"{len(drafts)} held-out drafts; clean: {calm} called spun, "
        f"{sum(len(weigh.read(text).broken) for text in drafts)} flags"
    )
    for strength in STRENGTHS:
        dice = random.Random(11)
        right = flags = broken = caught = called = first = put = met = 0
        for text in drafts:
            new, touched = spin(text, strength, chooser(synonyms), dice)
            reading = weigh.read(new)
            called += reading.spun
            for each in reading.broken:
                flags += 1
                right += any(each.span.start <= a and b <= each.span.end for a, b, _ in touched)
            put += len(touched)
            met += sum(any(e.span.start <= a and b <= e.span.end for e in reading.broken) for a, b, _ in touched)
            for start, was in terms(text, new, touched, table):
                broken += 1
                hit = next((b for b in reading.broken if b.span.start <= start < b.span.end), None)
                caught += hit is not None
                first += hit is not None and was in [b.lower() for b in hit.better[:2]]
        print(
            f"strength {strength}: {called} of {len(drafts)} called spun; precision {right}/{flags}"
            f" = {right / max(1, flags):.3f}; words put in that stand in a flag {met}/{put} = {met / max(1, put):.3f};"
            f" broken terms caught {caught}/{broken} = {caught / max(1, broken):.3f},"
            f" right words first or second {first}"
        )


def terms(text: str, new: str, touched: list[tuple[int, int, str]], table: object) -> list[tuple[int, str]]:
    """Where the spinner broke a fixed term: start of its first word in the new text, and the old words."""
    assert isinstance(table, type(shipped()))
    old = {start: word for start, _, word in touched}
    row = tokens(new)
    found = []
    for left, right in pairwise(row):
        if left.start in old or right.start in old:
            a, b = old.get(left.start, left.lower), old.get(right.start, right.lower)
            first, second = table.word(a), table.noun(b)
            if first and second and any(map(finder.fixed, table.starting(first.id).get(second.id, ()))):
                found.append((left.start, f"{a} {b}"))
    return found


def scientific(shared: Path) -> None:
    """The public list, phrase by phrase: a suspect whose reading is the expected term; and flagged alone."""
    table = shipped()
    given = weigh.weights(table)
    total: dict[str, int] = defaultdict(int)
    suspect: dict[str, int] = defaultdict(int)
    lone: dict[str, int] = defaultdict(int)
    named: dict[str, int] = defaultdict(int)
    odd: dict[str, int] = defaultdict(int)
    for line in _zstd(shared / "eval" / "tortured" / "pairs.jsonl.zst"):
        row = json.loads(line)
        found = list(finder.suspects(row["text"].lower(), table))
        total[row["slice"]] += 1
        suspect[row["slice"]] += bool(found)
        lone[row["slice"]] += any(weigh.score(s, given) >= given.amid for s in found)
        odd[row["slice"]] += put_in(row["text"].lower())
        if row["expected"]:
            words = {weigh.wording(s, row["text"], i, table).lower() for s in found for i in range(len(s.readings))}
            named[row["slice"]] += any(word in row["expected"].lower() for word in words)
    for name, count in sorted(total.items()):
        print(
            f"scientific {name}: {count}; suspect {suspect[name] / count:.3f}, at the score a spun draft asks"
            f" {lone[name] / count:.3f}, words of it odd enough there {odd[name] / count:.3f},"
            f" right words among the readings {named[name] / count:.3f}"
        )


def put_in(phrase: str) -> bool:
    """Whether a word or pair of the phrase would be shown in a draft that surely has every fourth word exchanged."""
    draft = strangers.Draft(phrase, grams.shipped())
    places = list(draft.places())
    every_fourth = [float(share == 0.25) for share in reworded.SHARES]
    words = tuple(
        reworded.PutIn(place, guess, reworded.sureness(reworded.ratio(place, guess), 9.0, every_fourth))
        for place, guess in ((place, draft.guess(place)) for place in places)
    )
    return bool(reworded.odd(phrase, reworded.Reworded(9.0, words)))


def main() -> None:
    """Print every figure."""
    parse = argparse.ArgumentParser(description=__doc__)
    parse.add_argument("shared", type=Path)
    parse.add_argument("--german", type=Path)
    given = parse.parse_args()
    clean(given.shared)
    if given.german:
        spun(given.shared, pivot(given.german))
    scientific(given.shared)


if __name__ == "__main__":
    main()
