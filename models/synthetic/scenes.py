"""One or two events in a premise, perhaps under a voice, and what follows: bound to the right people and places.

The commonest mistake of a small model is to answer from the words that both texts share. Here the false claims
are made of exactly those words: the other event's figure, the two parties exchanged, the same people in an
event that was not told.
"""

from __future__ import annotations

from typing import NamedTuple

from models.pairs import Pair
from models.synthetic.frames import FRAMES, Frame
from models.synthetic.phrase import C, E, N, stopped, upper, words, written
from models.synthetic.voices import FACT, FALSE, OPEN, SPOKEN
from models.synthetic.world import COMPANIES, World

Filling = dict[str, str]
JOINTS = (
    "{x}, and {y}", "{x}, while {y}", "{X}. {Y}", "{X}. Meanwhile, {y}", "{x}; {y}", "{x}, but {y}",
    "{x}, whereas {y}", "as {x}, {y}", "{X}. A week later, {y}", "on the day that {x}, {y}",
    "{X}. On the other hand, {y}", "it was also reported that {y}; earlier, {x}",
)  # fmt: skip
CALLINGS = (
    "former nurse|retired teacher|keen sailor|trained lawyer|former police officer|prominent lawyer|father of three|"
    "mother of two|convicted smuggler|veteran diplomat|well-known chef|part-time farmer|bus driver|novelist|widower"
).split("|")
# Told once in a premise: two of them would be about the same thing.
ONCE = ("the bank", "the final", "the talks", "the law", "the offer", "the prize", "the dam", "the delay", "the leak")
# Events that tell something about each other, so that one is no neutral claim beside the other.
KIN = (
    ("the court in", "sentenced", "fined"),
    ("from {c} to {o}", "born", "studied"),
    ("{k} in {y}", "founded"),
    ("hired", "the {v} of {b}", "sued"),
    ("mayoral", "budget"),
    ("bought", "supplies", "owes", "blamed"),
    ("attacked", "rescued", "forgave", "blamed", "warned"),
    ("older", "before {b}"),
)
VOICES = {
    "spoken": ([text for text in SPOKEN if "{s}" in text], None),
    "open": ([text for text in OPEN if "{s}" in text], None),
    "false": ([text for text in FALSE if "{s}" in text], False),
    "fact": ([text for text in FACT if "{s}" in text], True),
}


class Told(NamedTuple):
    """An event as the premise tells it, and whether the premise says that it was so (None: it leaves it open)."""

    frame: Frame
    slots: Filling
    text: str
    true: bool | None
    voice: str


def frames(world: World) -> list[Frame]:
    """The events of this side of the split: every sixth is kept for evaluation."""
    return [one for place, one in enumerate(FRAMES) if (place % 6 == 3) == world.evaluation]


def filling(world: World, frame: Frame) -> Filling:
    """Names and figures for every slot."""
    rng, (one, other), (here, there) = world.rng, world.two_people(), world.two_countries()
    firm, second = world.two(COMPANIES)
    most = 60 if "per cent" in frame.said[0] else rng.choice((20, 90, 900))
    number = written(rng.randint(3, most), rng)
    way = rng.choice(frame.ways) if frame.ways else ""
    year = str(rng.randint(1950, 2024))
    return {
        "a": one,
        "b": other,
        "k": firm,
        "l": second,
        "c": rng.choice(here.cities),
        "o": rng.choice(there.cities),
        "n": number,
        "v": way,
        "y": year,
    }


def told(world: World, frame: Frame, slots: Filling) -> Told:
    """The event in one of its wordings, denied now and then, under a voice now and then."""
    rng = world.rng
    positive = rng.random() < 0.8
    text = (world.wording(frame.said) if positive else rng.choice(frame.denied)).format(**slots)
    if rng.random() < 0.72:
        return Told(frame, slots, text, positive, "")
    voice = rng.choice(tuple(VOICES))
    wordings, worth = VOICES[voice]
    speaker = rng.choice((rng.choice(world.people), "a spokesman", "the ministry", "a witness", "the newspaper"))
    spoken = world.wording(wordings).format(s=text, S=upper(text), u=text, q=speaker)
    return Told(frame, slots, spoken, None if worth is None else positive == worth, voice)


def changed(world: World, event: Told, slot: str) -> Filling:
    """The slots with one of them exchanged for something new."""
    if slot == "v":
        return event.slots | {"v": world.rng.choice([way for way in event.frame.ways if way != event.slots["v"]])}
    while True:
        new = filling(world, event.frame)[slot]
        if new not in event.slots.values():
            return event.slots | {slot: new}


def rewritten(world: World, slots: Filling) -> Filling:
    """The slots with a small figure in words that stood in digits, now and then."""
    number = slots["n"]
    small = number.isdigit() and int(number) < 100 and world.rng.random() < 0.3
    return slots | {"n": words(int(number))} if small else slots


def parties(frame: Frame) -> tuple[str, str]:
    """The two slots that can be exchanged."""
    text = frame.said[0]
    return next(pair for pair in (("a", "b"), ("k", "l"), ("c", "o")) if all(f"{{{slot}}}" in text for slot in pair))


def claims(world: World, event: Told) -> list[tuple[str, str]]:
    """What may be claimed about one told event, with its worth."""
    frame, slots, rng = event.frame, event.slots, world.rng
    worth = {True: (E, C), False: (C, E), None: (N, N)}[event.true]
    found = [(rng.choice(frame.said).format(**rewritten(world, slots)), worth[0]) for _ in range(2)]
    found += [(rng.choice(frame.denied).format(**slots), worth[1])]
    for slot in frame.fixed:
        found.append((rng.choice(frame.said).format(**changed(world, event, slot)), C if event.true else N))
    for slot in frame.free:
        found.append((rng.choice(frame.said).format(**changed(world, event, slot)), N))
    if frame.swap:
        one, other = parties(frame)
        turned = slots | {one: slots[other], other: slots[one]}
        label = frame.swap[0].replace("C", C).replace("N", N) if event.true else N
        found += [(rng.choice(frame.said).format(**turned), label)] * 2
    return found


def kin(one: Frame, other: Frame) -> bool:
    """Whether two events tell something about each other."""
    texts = (one.said[0], other.said[0])
    return any(all(any(word in text for word in group) for text in texts) for group in KIN)


def untold(world: World, event: Told) -> tuple[str, str] | None:
    """Another event of the same people, places and firms: nothing follows."""
    wanted = {slot for slot in "abklco" if f"{{{slot}}}" in event.frame.said[0]}
    near = [
        one
        for one in frames(world)
        if one is not event.frame and not kin(one, event.frame) and any(f"{{{slot}}}" in one.said[0] for slot in wanted)
    ]
    if not near:
        return None
    other = world.rng.choice(near)
    slots = filling(world, other) | {slot: event.slots[slot] for slot in "abklcoy"}
    return world.rng.choice(other.said).format(**slots), N


def crossed(world: World, first: Told, second: Told) -> list[tuple[str, str]]:
    """Of two events of one kind: the one told with a part of the other."""
    found = []
    for slot in first.frame.fixed + first.frame.free:
        if first.slots[slot] != second.slots[slot]:
            mixed = second.slots | {slot: first.slots[slot]}
            sure = second.true and slot in first.frame.fixed
            found.append((world.rng.choice(second.frame.said).format(**mixed), C if sure else N))
    return found


def introduced(world: World, premise: str, name: str) -> tuple[str, list[tuple[str, str]]]:
    """The premise with a few words on one of its people, and what they tell."""
    calling, other = world.rng.sample(CALLINGS, 2)
    article, wrong = ("an" if word[0] in "aeiou" else "a" for word in (calling, other))
    text = premise.replace(name, f"{name}, {article} {calling},", 1).replace(",,", ",").replace(",.", ".")
    text = text.replace(",;", ";").removesuffix(",")
    return text, [(f"{name} is {article} {calling}", E), (f"{name} is {wrong} {other}", N)]


def second(world: World, first: Told) -> Told | None:
    """Another event beside the first: of the same kind, of another, or none."""
    rng, shape = world.rng, world.rng.random()
    frame = first.frame
    if shape < 0.3 and not any(word in frame.said[0] for word in ONCE):
        slots = filling(world, frame)
        shared = (set(slots.values()) - {slots["v"]}) & set(first.slots.values())
        return None if shared else told(world, frame, slots)
    if shape < 0.6:
        other = rng.choice([one for one in frames(world) if one is not frame and not kin(one, frame)])
        slots = filling(world, other)
        if rng.random() < 0.5 and other.said[0].count("{a}"):
            slots["a"] = first.slots["a"]
        return told(world, other, slots) if slots["a"] != slots["b"] else None
    return None


def scene_pairs(world: World) -> list[Pair]:
    """A premise of one or two events, and two claims about it."""
    rng = world.rng
    frame = rng.choice(frames(world))
    first = told(world, frame, filling(world, frame))
    beside = second(world, first)
    premise, found = first.text, claims(world, first)
    if beside:
        joint = rng.choice(JOINTS)
        premise = joint.format(x=first.text, X=stopped(first.text)[:-1], y=beside.text, Y=upper(beside.text))
        found += claims(world, beside)
        found += crossed(world, first, beside) * 2 if beside.frame is frame else []
    elif extra := untold(world, first):
        found += [extra] * 2
    name = first.slots["a"]
    if name in premise and not first.voice and rng.random() < 0.25:
        premise, more = introduced(world, premise, name)
        found += more
    kind = "scene-two" if beside else f"scene-{first.voice or 'one'}"
    return [Pair(premise, text, label, kind) for text, label in rng.sample(found, 2)]
