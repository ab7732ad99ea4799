"""Compile the phrase tables: `build.py SHARED OUT --wordnet DIR --moby FILE --words FILE --expected FILE`.

SHARED holds `text/` and `nli/A`; `--wordnet` Debian's wordnet-base files; `--moby` the
Moby thesaurus as one root with its list a line; `--words` SymSpell's English frequency
dictionary; `--expected` what `expected.py` wrote.
The same inputs give the same bytes. One sentence in eight is set aside for `fit.py`
and never counted; neither are the sets named in `sources.HELD_OUT`.
"""

from __future__ import annotations

import argparse
import csv
import math
import sqlite3
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from zlib import crc32

import lexicon
import sources
import thesaurus

from checker.phrases.finder import USUAL, fixed
from checker.phrases.table import Expression

HERE = Path(__file__).parent
KEPT = 8e-4  # pairs this likely are kept with their level
TABLES = """
PRAGMA page_size = 4096;
CREATE TABLE word (text TEXT PRIMARY KEY, id INTEGER, frequency INTEGER, kinds INTEGER, heads INTEGER,
    tails INTEGER, near BLOB) WITHOUT ROWID;
CREATE TABLE expression (first INTEGER PRIMARY KEY, rest BLOB);
CREATE TABLE pair (first INTEGER PRIMARY KEY, rest BLOB);
CREATE TABLE irregular (form TEXT PRIMARY KEY, lemma TEXT) WITHOUT ROWID;
CREATE TABLE list (name TEXT PRIMARY KEY, value BLOB) WITHOUT ROWID;
"""
KINDS = {"n": 1, "a": 2, "v": 4, "r": 8}


def fitting(sentence: str) -> bool:
    """Whether a sentence is set aside for fitting."""
    return crc32(sentence.encode()) % 8 == 0


def titles(folder: Path) -> Iterator[str]:
    """Titles of office and names of bodies from the knowledge tables, where they are lower-case able."""
    for file in sorted(folder.glob("*office*.tsv")) + sorted(folder.glob("*titles*.tsv")):
        with file.open(encoding="utf-8") as lines:
            for row in csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t"):
                for column in ("title", "words"):
                    if row.get(column):
                        yield row[column].lower()


def main() -> None:
    """Read everything, compile, write."""
    parse = argparse.ArgumentParser(description=__doc__)
    parse.add_argument("shared", type=Path)
    parse.add_argument("out", type=Path)
    parse.add_argument("--wordnet", type=Path, default=Path("/usr/share/wordnet"))
    parse.add_argument("--moby", type=Path, required=True)
    parse.add_argument("--words", type=Path, required=True)
    parse.add_argument("--expected", type=Path, required=True)
    parse.add_argument("--no-curated", action="store_true", help="leave the desk's own lists out")
    given = parse.parse_args()
    net = sources.wordnet(given.wordnet)
    frequency = sources.frequencies(given.words)
    expected = lexicon.Expected.of(sources.expected_pairs(given.expected), frequency, net)
    unseen = sources.HELD_OUT + sources.WHOLE
    texts = (s for name, s in sources.sentences(given.shared) if name not in unseen and not fitting(s))
    counts = lexicon.count(texts)
    lists = [] if given.no_curated else list(sources.curated(HERE / "curated"))
    tables = HERE.parent.parent / "checker" / "knowledge" / "tables"
    found = lexicon.collect(net, counts, expected, lists, titles(tables))
    found = {key: e for key, e in found.items() if kept(key, e, frequency)}
    seen = lexicon.seen_in(counts, net) | {(a, b) for a, b, link in found if not link}
    wanted = {word for a, b, _ in found for word in (a, b)}
    near = thesaurus.near(net, sources.moby(given.moby), wanted)
    write(given.out, net, frequency, found, levels(seen, expected), near)


def kept(key: lexicon.Key, expression: lexicon.Expression, frequency: dict[str, int]) -> bool:
    """WordNet alone vouches only for expressions of common words (it is full of species); the desk's own lists
    and the expected pairs alone vouch for nothing: the ones were written with articles in mind, the others
    hold every habit of the language."""
    if expression.sources in (lexicon.CURATED, lexicon.EXPECTED):
        return False
    if expression.sources == lexicon.WORDNET:
        return min(frequency.get(key[0], 0), frequency.get(key[1], 0)) > 3_000_000
    return True


def term(link: int, expression: lexicon.Expression) -> bool:
    """Whether the finder takes the expression for a term: only words of terms are of use as near-synonyms."""
    return fixed(Expression(0, 0, link, expression.firm / 100, expression.sources))


def levels(seen: set[tuple[str, str]], expected: lexicon.Expected) -> dict[tuple[str, str], int]:
    """How likely the second word of a pair is: 255 + 50 x its log10, 0 for a pair only seen."""
    found = dict.fromkeys(seen, 0)
    for key, (chance, _) in expected.pairs.items():
        if chance >= KEPT:
            found[key] = max(1, min(255, round(255 + 50 * math.log10(chance))))
    return found


def write(
    out: Path,
    net: sources.Wordnet,
    frequency: dict[str, int],
    found: dict[lexicon.Key, lexicon.Expression],
    seen: dict[tuple[str, str], int],
    near: thesaurus.Near,
) -> None:
    """The table as SQLite, rows in order, vacuumed."""
    inner = sorted({word for a, b, _ in found for word in (a, b)})
    outer = sorted(w for w in near if near[w] and w not in set(inner) and frequency.get(w, 0) > 100_000)
    number = {word: index for index, word in enumerate(inner + outer, 1)}
    terms = {word for (a, b, link), e in found.items() if term(link, e) for word in (a, b)}
    heads, tails = Counter(a for a, _ in seen), Counter(b for _, b in seen)
    out.unlink(missing_ok=True)
    base = sqlite3.connect(out)
    base.executescript(TABLES)
    for word in sorted(number):
        kinds = sum(bit for pos, bit in KINDS.items() if (word, pos) in net.senses)
        near_terms = ((o, g) for o, g in near.get(word, {}).items() if o in terms)
        grades = sorted((number[o], round(100 * g)) for o, g in near_terms if number[o] < 65536)
        blob = b"".join(bytes((i & 255, i >> 8, min(100, g))) for i, g in grades)
        often = round(10 * math.log10(max(1, frequency.get(word, 1))))
        base.execute(
            "INSERT INTO word VALUES (?,?,?,?,?,?,?)",
            (word, number[word], often, kinds, heads[word], tails[word], blob),
        )
    rests: dict[int, bytearray] = {}
    for (a, b, link), e in sorted(found.items()):
        second = number[b]
        rests.setdefault(number[a], bytearray()).extend((second & 255, second >> 8, link, e.firm, e.sources))
    base.executemany("INSERT INTO expression VALUES (?,?)", sorted((k, bytes(v)) for k, v in rests.items()))
    irregular = sorted((f, w) for f, w in net.irregular.items() if f != w and w in number and f.isalpha())
    base.executemany("INSERT INTO irregular VALUES (?,?)", irregular)
    pairs: dict[int, bytearray] = {}
    for (a, b), level in sorted(seen.items(), key=lambda item: (item[0][0], number.get(item[0][1], 0))):
        if a in number and b in number and (level == 0 or level >= USUAL):
            pairs.setdefault(number[a], bytearray()).extend((number[b] & 255, number[b] >> 8, level))
    base.executemany("INSERT INTO pair VALUES (?,?)", sorted((k, bytes(v)) for k, v in pairs.items()))
    base.execute("CREATE UNIQUE INDEX numbered ON word (id)")
    base.commit()
    base.execute("VACUUM")
    base.close()
    usual = sum(map(len, pairs.values())) // 3
    print(f"{len(number)} words, {len(found)} expressions, {usual} pairs, {out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
