"""The table of what every rule finds, as Markdown: `python scripts/rules/hits.py [--sets FOLDER] > docs/rule-hits.md`.

Counts findings and how many touch a marked fault on the fixtures; with --sets also on public
sets (LanguageTool's and Harper's examples, NumHG headlines, BUMP summaries, PolNeAR news) laid
out as zstd JSONL in FOLDER. Precision on news is read by hand and kept in fixtures/readings.tsv.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

from checker.config import Config
from checker.engine import Checker
from checker.types import Finding

HOME = Path(__file__).resolve().parent.parent.parent
FIXTURES = ("paragraphs", "corrections", "corrections_held_out")
MOST = 390
"""Rows read of each of BUMP's two files."""
TODAY = date(2014, 1, 1)
"""The day LanguageTool's date examples assume."""

Counts = dict[str, Counter[str]]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sets", type=Path, help="folder of the public sets")
    sets = parser.parse_args().sets
    checker = Checker.open(Config(judge=False, references=("knowledge",)))
    counts: Counts = {"fixtures, right": Counter(), "fixtures, wrong": Counter()}
    totals = [fixtures(checker, counts)]
    if sets:
        totals += [examples(checker, counts, sets), numbers(checker, counts, sets), summaries(checker, counts, sets)]
        totals.append(news(checker, counts, sets))
    print(page(checker, counts, totals))


def fixtures(checker: Checker, counts: Counts) -> str:
    """Findings on our own paragraphs: right where they touch a marked fault."""
    slips = caught = clean = flagged = 0
    for name in FIXTURES:
        for row in map(json.loads, (HOME / "fixtures" / f"{name}.jsonl").open("rb")):
            found = check(checker, row["text"], date.fromisoformat(row["as_of"]))
            starts = row.get("at") or [row["text"].index(words) if words else 0 for words in row["wrong"]]
            spans = [(at, at + len(words or row["text"])) for at, words in zip(starts, row["wrong"], strict=True)]
            loud = [each for each in found if each.severity.value != "note"]
            for each in loud:
                right = any(touches(each, span) for span in spans)
                counts["fixtures, right" if right else "fixtures, wrong"][each.rule] += 1
            slips += len(spans)
            caught += sum(any(touches(each, span) for each in loud) for span in spans)
            clean += not spans
            flagged += bool(loud) and not spans
    return f"Fixtures: {caught} of {slips} slips caught, {flagged} of {clean} clean paragraphs flagged."


def examples(checker: Checker, counts: Counts, folder: Path) -> str:
    """Findings on LanguageTool's and Harper's examples, faulty and correct."""
    told = []
    for name, file in (("LanguageTool", "languagetool/examples"), ("Harper", "harper/tests")):
        seen: Counter[tuple[str, bool]] = Counter()
        for row in rows(folder / f"{file}.jsonl.zst"):
            faulty = row.get("label") == 1
            found = check(checker, row["text"], TODAY)
            for rule in {each.rule for each in found if each.severity.value != "note"}:
                counts.setdefault(f"{name}, {'faulty' if faulty else 'correct'}", Counter())[rule] += 1
            dates = any("Date" in each for each in row.get("filter") or ())
            kind = row.get("kind") in ("weir", "phrase_set")
            for part in ("all", *(["dates"] if dates else []), *(["set phrases"] if kind else [])):
                seen[(f"{part} {'faulty' if faulty else 'correct'}", bool(found))] += 1
        for part in sorted({key[0] for key in seen}):
            told.append(f"{name}, {part}: {seen[(part, True)]} of {seen[(part, True)] + seen[(part, False)]} flagged")
    return "; ".join(told) + "."


def numbers(checker: Checker, counts: Counts, folder: Path) -> str:
    """Headline rules on NumHG: true headlines and headlines with a figure exchanged."""
    checker = replace(checker, rules=tuple(each for each in checker.rules if each.name.startswith("headline-")))
    told = []
    for name, file in (("true", "val_true_headlines"), ("swapped", "val_number_swap")):
        hits = seen = 0
        for row in rows(folder / "numhg" / f"{file}.jsonl.zst"):
            body = re.sub(r"^\([^)]*\)\s*", "", row["doc"])
            year = re.match(r"\(\w+ \d+, (\d{4})", row["doc"])
            day = date(int(year[1]), 6, 1) if year else TODAY
            found = check(checker, f"# {row['claim']}\n\n{body}", day, "draft.md")
            counts.setdefault(f"NumHG, {name}", Counter()).update({each.rule for each in found})
            hits, seen = hits + bool(found), seen + 1
        told.append(f"NumHG, {name} headlines flagged: {hits} of {seen} ({100 * hits / seen:.1f} %)")
    return "; ".join(told) + "."


def summaries(checker: Checker, counts: Counts, folder: Path) -> str:
    """BUMP: a summary as first paragraph over its article; findings in the summary."""
    hits: Counter[tuple[str, bool]] = Counter()
    for task in ("task1", "task2"):
        for row in islice(rows(folder / "bump" / f"{task}.jsonl.zst"), MOST):
            claim = row.get("claim") or row.get("hypothesis") or ""
            kind = "faithful" if row["label"] else (row.get("error_type") or ["?"])[0]
            found = [each for each in check(checker, f"{claim}\n\n{row['doc']}", TODAY)
                     if each.severity.value != "note" and each.location.start < len(claim)]  # fmt: skip
            hits[(kind, bool(found))] += 1
    kinds = sorted({key[0] for key in hits})
    told = [f"{kind}: {hits[(kind, True)]} of {hits[(kind, True)] + hits[(kind, False)]}" for kind in kinds]
    return f"BUMP, summaries with a warning in them: {'; '.join(told)}."


def news(checker: Checker, counts: Counts, folder: Path) -> str:
    """Findings on published news."""
    words = loud = 0
    counts["news"], counts["news, notes"] = Counter(), Counter()
    for part in ("dev", "test"):
        for row in rows(folder / "polnear" / f"{part}.articles.jsonl.zst"):
            day = re.search(r"\d{4}-\d\d-\d\d", row["id"])
            words += len(row["text"].split())
            for each in check(checker, row["text"], date.fromisoformat(day[0]) if day else TODAY):
                counts["news, notes" if each.severity.value == "note" else "news"][each.rule] += 1
                loud += each.severity.value != "note"
    return f"News: {words} words, {loud} warnings or worse, {1000 * loud / words:.3f} per 1,000 words."


def page(checker: Checker, counts: Counts, totals: list[str]) -> str:
    """The Markdown page."""
    read = readings()
    columns = list(counts)
    lines = ["# What every rule finds", "", "Made by `scripts/rules/hits.py`; a blank is no finding.", ""]
    lines += [f"- {total}" for total in totals]
    lines += ["", f"| rule | severity | {' | '.join(columns)} | news, read by hand |"]
    lines.append("|---" * (len(columns) + 3) + "|")
    for rule in checker.rules:
        cells = [str(counts[column][rule.name] or "") for column in columns]
        lines.append(f"| {rule.name} | {rule.severity.value} | {' | '.join(cells)} | {read.get(rule.name, '')} |")
    return "\n".join(lines)


def readings() -> dict[str, str]:
    """Rule -> "right of read", from the hand-kept table."""
    found = (HOME / "fixtures" / "readings.tsv").read_text("utf-8").splitlines()[2:]
    return {rule: f"{right} of {hits} right" for rule, hits, right, _ in (line.split("\t") for line in found)}


def check(checker: Checker, text: str, day: date, name: str = "draft.txt") -> tuple[Finding, ...]:
    return checker.check_text(text, name, day).findings


def touches(finding: Finding, span: tuple[int, int]) -> bool:
    return finding.location.start < span[1] and finding.location.end > span[0]


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a compressed JSONL file (needs the `zstd` program)."""
    text = subprocess.run(["zstd", "-dc", str(path)], capture_output=True, check=True).stdout.decode()
    return map(json.loads, text.splitlines())


if __name__ == "__main__":
    main()
