"""One word of a real training sentence exchanged: for its opposite, its sister, its like or its kind.

Opposites and sisters come from short lists here and from WordNet (Debian ``wordnet-base``, read at
build time, never shipped).
"""

# ruff: noqa: E501 (tables of wordings, one a line)

from __future__ import annotations

import random
import re
from collections import defaultdict
from pathlib import Path

from models.pairs import Pair
from models.synthetic.phrase import ONES, C, E, N
from models.synthetic.world import DAYS, MONTHS, Country

SISTERS = (
    "red blue green yellow black white brown orange purple pink grey",
    " ".join(ONES[2:13]),
    " ".join(MONTHS),
    " ".join(DAYS),
    "kitchen bedroom bathroom garage basement attic",
    "guitar piano violin drums trumpet flute saxophone cello harmonica accordion",
    "beer wine water milk coffee tea juice lemonade vodka whiskey",
    "wood metal plastic glass stone leather paper concrete steel",
    "apple banana orange pear grape cherry lemon peach mango",
    "carrot potato tomato onion cabbage lettuce cucumber broccoli",
    "car bus train bicycle boat plane motorcycle truck helicopter",
    "dog cat horse cow sheep pig goat bird elephant lion bear monkey",
    "doctor teacher lawyer farmer soldier engineer nurse chef artist singer actor journalist",
    "football basketball baseball tennis hockey rugby golf cricket volleyball",
    "spring summer autumn winter",
    "morning afternoon evening night",
    "father mother brother sister uncle aunt son daughter",
    "king queen prince princess emperor",
    "English French German Spanish Italian Chinese Japanese Russian Arabic Portuguese",
    "gold silver bronze",
    "Mercury Venus Mars Jupiter Saturn Neptune Uranus",
    "novel poem song film play painting opera",
    "north south east west",
    "northern southern eastern western",
    "hat shirt jacket dress coat skirt sweater",
    "chair table sofa bed desk bench",
    "pizza sandwich burger salad soup pasta sushi",
    "beach forest desert mountain city",
    "hundred thousand million billion",
    "happy sad angry bored afraid",
)
OPPOSITES = (
    "up down,in out,inside outside,before after,above below,over under,first last,young old,big small,large small,tall short,long short,hot cold,"
    "happy sad,open closed,empty full,clean dirty,dry wet,rich poor,strong weak,fast slow,quickly slowly,early late,man woman,men women,boy girl,boys girls,"
    "male female,husband wife,son daughter,alive dead,awake asleep,always never,all no,everybody nobody,everyone nobody,someone nobody,many few,more less,most few,"
    "won lost,win lose,bought sold,buy sell,opened closed,rose fell,increased decreased,began ended,accepted rejected,love hate,loves hates,remember forget,"
    "arrived departed,with without,best worst,better worse,true false,legal illegal,public private,major minor,indoors outdoors,day night,left right,near far,"
    "heavy light,dark bright,easy difficult,positive negative,winning losing,standing sitting,sitting standing,walking running,smiling frowning,laughing crying,sleeping running"
).split(",")


def sister_table(countries: list[Country]) -> dict[str, list[str]]:
    """Each word and the words that cannot stand in its place without changing what is so."""
    table: dict[str, list[str]] = defaultdict(list)
    groups = [line.split() for line in SISTERS] + [
        [c.name for c in countries],
        [c.adjective for c in countries],
    ]
    for group in groups:
        for word in group:
            table[word] += [other for other in group if other != word]
    for pair in OPPOSITES:
        one, other = pair.split()
        table[one] += [other] * 12
        table[other] += [one] * 12
    return dict(table)


def wordnet_table(folder: Path) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """From WordNet's data files: antonyms of single words, and one-word synonyms of words with a single sense."""
    antonyms: dict[str, list[str]] = defaultdict(list)
    like: dict[str, list[str]] = defaultdict(list)
    senses: dict[str, int] = defaultdict(int)
    synsets: dict[tuple[str, str], list[str]] = {}
    pointers: list[tuple[str, str, str, str]] = []
    for part in ("noun", "verb", "adj", "adv"):
        for line in (folder / f"data.{part}").read_text("utf-8").splitlines():
            fields = line.split(" | ")[0].split()
            if line.startswith(" ") or len(fields) < 5:
                continue
            count = int(fields[3], 16)
            members = [re.sub(r"\(.*\)", "", fields[4 + 2 * place]) for place in range(count)]
            kind = "a" if fields[2] == "s" else fields[2]
            synsets[(kind, fields[0])] = members
            for word in members:
                senses[word] += 1
            rest = fields[5 + 2 * count :]
            pointers += [
                (members[int(p[3][:2], 16) - 1], p[2], p[1], p[3][2:])
                for p in zip(*[iter(rest[: 4 * int(fields[4 + 2 * count])])] * 4, strict=False)
                if p[0] == "!"
            ]
    for word, kind, offset, place in pointers:
        target = synsets.get((kind, offset), [])
        if target and word.islower() and "_" not in word and senses[word] <= 4:
            antonyms[word].append(target[int(place, 16) - 1].replace("_", " "))
    for members in synsets.values():
        plain = [word for word in members if word.isalpha() and word.islower() and len(word) > 4 and senses[word] == 1]
        for word in plain:
            like[word] += [other for other in plain if other != word]
    return dict(antonyms), {word: found for word, found in like.items() if found}


class Swapper:
    """Finds a word to exchange in a sentence."""

    def __init__(
        self,
        sisters: dict[str, list[str]],
        antonyms: dict[str, list[str]],
        like: dict[str, list[str]],
        rng: random.Random,
    ) -> None:
        self.sisters, self.antonyms, self.like, self.rng = sisters, antonyms, like, rng

    def exchanged(self, sentence: str, table: dict[str, list[str]]) -> tuple[str, str, str] | None:
        """The sentence with one word exchanged, that word, and its substitute; none if no word is in the table."""
        spots = [
            match
            for match in re.finditer(r"[A-Za-z]+", sentence)
            if match.group() in table or (match.start() == 0 and match.group().lower() in table)
        ]
        if not spots:
            return None
        spot = self.rng.choice(spots)
        word = spot.group() if spot.group() in table else spot.group().lower()
        other = self.rng.choice(table[word])
        shown = other[:1].upper() + other[1:] if spot.group()[0].isupper() else other
        changed = sentence[: spot.start()] + shown + sentence[spot.end() :]
        changed = re.sub(
            r"\b([Aa])n? (?=" + re.escape(shown) + ")",
            lambda m: m.group(1) + ("n " if shown[0].lower() in "aeio" else " "),
            changed,
        )
        return changed, word, other

    def pairs(self, sentence: str) -> list[Pair]:
        """A contradiction by exchange, an entailment by a like word or the sentence itself, now and then a neutral addition."""
        found: list[Pair] = []
        table = self.sisters if self.rng.random() < 0.75 else self.antonyms
        changed = self.exchanged(sentence, table)
        if changed:
            kind = "swap-sister" if table is self.sisters else "swap-antonym"
            found.append(Pair(sentence, changed[0], C, kind))
            if self.rng.random() < 0.25:
                found.append(Pair(changed[0], changed[0], E, kind))
        alike = self.exchanged(sentence, self.like)
        if alike and self.rng.random() < 0.6:
            found.append(Pair(sentence, alike[0], E, "swap-like"))
        elif found and self.rng.random() < 0.35:
            found.append(Pair(sentence, sentence, E, "swap-same"))
        return found


NUMBER = re.compile(r"\b(\d{4}|\d[\d,.]*|" + "|".join(ONES[2:]) + r")\b")
NAME = re.compile(r"\b[A-Z][a-z]+(?: [A-Z][a-z]+)+\b")


def counterfactuals(pair: Pair, names: list[str], rng: random.Random) -> list[Pair]:
    """From a supported claim: the same with a shared figure or name exchanged in the claim, in the premise, or in both."""
    shared = [
        m
        for m in [*NUMBER.findall(pair.hypothesis), *NAME.findall(pair.hypothesis)]
        if re.search(rf"\b{re.escape(m)}\b", pair.premise)
    ]
    if not shared or pair.label != E:
        return []
    old = rng.choice(shared)
    if re.fullmatch(r"\d{4}", old):
        new = str(int(old) + rng.choice((-10, -3, -2, -1, 1, 2, 3, 10)))
    elif re.fullmatch(r"\d[\d,.]*", old):
        new = re.sub(r"\d", lambda m: str((int(m.group()) + rng.randint(1, 8)) % 9 + 1), old, count=1)
    elif old in ONES:
        new = rng.choice([word for word in ONES[2:12] if word != old])
    else:
        new = rng.choice(names)
    if new == old:
        return []

    def swap(text: str) -> str:
        return re.sub(rf"\b{re.escape(old)}\b", new, text)

    number = old[0].isdigit() or old in ONES
    wrong = C if number or rng.random() < 0.65 else N
    choices = [
        Pair(pair.premise, swap(pair.hypothesis), wrong, "counter-claim"),
        Pair(swap(pair.premise), pair.hypothesis, wrong, "counter-source"),
        Pair(swap(pair.premise), swap(pair.hypothesis), E, "counter-both"),
    ]
    return choices if number else [choices[2]] + ([choices[0], choices[1]] if wrong == C else [])
