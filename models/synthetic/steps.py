"""Figures and dates that take a step of thought: decades, spans, ages, shares, differences, bounds."""

# ruff: noqa: E501 (tables of wordings, one a line)

from __future__ import annotations

from models.pairs import Pair
from models.synthetic.phrase import ORDINALS, C, E, N, day_of, words, written
from models.synthetic.world import COMPANIES, DAYS, MONTHS, World

EVENTS = (
    "the tunnel opened|{k} was founded|{p} was elected|the factory closed|the treaty was signed|{p} moved to {c}|the station burned down|the island became independent|"
    "the first trial began|{p} retired|the currency was introduced|the strike ended|{p} published a first novel|the dam was finished|{k} went bankrupt|the ceasefire took hold|"
    "{p} married|the club was dissolved|the census was held|{p} was released from prison"
).split("|")
SPANS = (
    "the war lasted from {a} to {b}|{p} led {k} from {a} to {b}|{p} lived in {c} from {a} to {b}|the magazine appeared between {a} and {b}|the theatre was closed from {a} until {b}|"
    "from {a} to {b}, the mine was flooded|between {a} and {b}, {p} sat in parliament|the tax was levied from {a} to {b}|the drought began in {a} and ended in {b}|{p} was in exile from {a} until {b}"
).split("|")
Claims = list[tuple[str, str]]


def event_of(world: World) -> str:
    """An event with chance names."""
    rng = world.rng
    return world.wording(EVENTS).format(
        p=rng.choice(world.people), k=world.two(COMPANIES)[0], c=rng.choice(rng.choice(world.countries).cities)
    )


def when(year: int) -> tuple[str, str]:
    """A decade or century that holds the year, and one that does not."""
    decade = year // 10 * 10
    if year % 2:
        return f"in the {decade}s", f"in the {decade + (10 if year % 4 == 1 else -10)}s"
    if year >= 2000:
        return "in the 21st century", "in the 20th century"
    return ("in the twentieth century", "in the nineteenth century") if year >= 1901 else (f"before {year + 5}", f"after {year + 5}")  # fmt: skip


def date_step_pairs(world: World) -> list[Pair]:
    """An event and its date; the claim gives decade, half-year, span or distance."""
    rng, event = world.rng, event_of(world)
    year, month, day = rng.randint(1905, 2024), rng.randint(1, 12), rng.randint(1, 28)
    full = rng.random() < 0.5
    premise = f"{event} on {day_of(year, month, day, rng)}" if full else f"{event} in {year}"
    if rng.random() < 0.3:
        premise = f"it was in {year} that {event}" if not full else f"on {day_of(year, month, day, rng)}, {event}"
    good, bad = when(year)
    before, after = year - rng.randint(1, 30), year + rng.randint(1, 30)
    away = rng.randint(2, 40)
    found: Claims = [
        (f"{event} {good}", E), (f"{event} {bad}", C), (f"{event} between {before} and {after}", E),
        (f"{event} between {after} and {after + 9}", C), (f"{event} between {before - 9} and {before}", C),
        (f"{event} after {before}", E), (f"{event} before {before}", C), (f"{event} no later than {after}", E),
        (f"{event} {away} years after {year - away}", E), (f"{event} {away} years before {year - away}", C),
        (f"by {after}, it was already so that {event}", E), (f"in {year}, nothing had yet happened: {event} later", C),
        (f"{event} for the second time", N), (f"{event} earlier than planned", N), (f"{event} at night", N),
    ]  # fmt: skip
    if full:
        half, other = ("first", "second") if month <= 6 else ("second", "first")
        near = MONTHS[month % 12]
        found += [
            (f"{event} in the {half} half of {year}", E), (f"{event} in the {other} half of {year}", C),
            (f"{event} in {MONTHS[month - 1]}", E), (f"{event} in {near}", C), (f"{event} in {year}", E),
            (f"{event} in {year + rng.choice((-1, 1))}", C), (f"{event} on a {rng.choice(DAYS)}", N),
            (f"{event} on {day_of(year, month % 12 + 1, day, rng)}", C),
        ]  # fmt: skip
    else:
        found += [(f"{event} in {rng.choice(MONTHS)} {year}", N), (f"{event} in the spring of {year}", N)]
    return [Pair(premise, text, label, "step-date") for text, label in rng.sample(found, 3)]


def span_pairs(world: World) -> list[Pair]:
    """From one year to another: how long, still or already, and a life with its ages."""
    rng = world.rng
    since = rng.randint(1900, 2010)
    length = rng.randint(2, 14)
    until = since + length
    if rng.random() < 0.3:
        return life_pairs(world)
    text = world.wording(SPANS)
    names = {"p": rng.choice(world.people), "k": world.two(COMPANIES)[0], "c": rng.choice(rng.choice(world.countries).cities)}  # fmt: skip
    wrong = length + rng.choice((-1, 3, 5, 10))

    def said(first: int, last: int) -> str:
        return text.format(a=first, b=last, **names)

    found: Claims = [
        (said(since, until), E), (said(since + rng.choice((-2, 2, 5)), until), C), (said(since, until + rng.choice((-1, 4))), C),
        (f"it lasted {written(length, rng)} years", E), (f"it lasted {written(max(1, wrong), rng)} years", C),
        (f"it was over by {until + rng.randint(1, 9)}", E), (f"it was still going on in {until + rng.randint(1, 20)}", C),
        (f"it had already begun in {since - rng.randint(1, 20)}", C), (f"it began in {since}", E), (f"it ended in {since}", C),
        (f"it began in {until}", C), (f"it ended in {until}", E), ("it lasted longer than expected", N), ("many people were glad when it ended", N),
    ]  # fmt: skip
    return [Pair(said(since, until), claim, label, "step-span") for claim, label in rng.sample(found, 3)]


def life_pairs(world: World) -> list[Pair]:
    """Born and died."""
    rng, person = world.rng, world.rng.choice(world.people)
    born = rng.randint(1850, 1930)
    age = rng.randint(31, 94)
    died = born + age
    premise = rng.choice((
        f"{person} ({born}–{died}) was a painter", f"{person} was born in {born} and died in {died}", f"{person}, born in {born}, died in {died}",
        f"{person} (born {born}, died {died}) founded the school", f"{person} lived from {born} to {died}", f"{person}, who was born in {born}, lived until {died}",
    ))  # fmt: skip
    found: Claims = [
        (f"{person} was born in {born}", E), (f"{person} was born in {died}", C), (f"{person} died in {born}", C), (f"{person} died in {died}", E),
        (f"{person} was alive in {rng.randint(born + 5, died - 5)}", E), (f"{person} was alive in {died + rng.randint(2, 30)}", C),
        (f"{person} lived to be more than {max(10, age - 8)} years old", E), (f"{person} lived to be {age + 15}", C), (f"{person} died before the age of {max(12, age - 10)}", C),
        (f"{person} is still alive", C), (f"{person} was born after {born + 5}", C), (f"{person} was born before {born + 5}", E), (f"{person} died in a hospital", N), (f"{person} had two children", N),
        (f"{person} died in {died + rng.choice((-10, -1, 1, 10))}", C),
    ]  # fmt: skip
    return [Pair(premise, claim, label, "step-life") for claim, label in rng.sample(found, 3)]


THINGS = "exports|rents|the number of visitors|the price of bread|tuition fees|the water level|wages|the number of cases|sales|the turnout|the debt|the crime rate".split(
    "|"
)
UPS = "rose|went up|climbed|increased|grew|jumped".split("|")
DOWNS = "fell|went down|dropped|decreased|shrank|sank".split("|")


def change_pairs(world: World) -> list[Pair]:
    """From one figure to another: up or down, by how much, to what."""
    rng, thing, place = world.rng, world.rng.choice(THINGS), world.rng.choice(world.countries).name
    low = rng.randint(11, 400)
    high = low + rng.randint(2, low)
    rising = rng.random() < 0.5
    here, there = (low, high) if rising else (high, low)
    verb, against = (world.wording(UPS), rng.choice(DOWNS)) if rising else (world.wording(DOWNS), rng.choice(UPS))
    premise = rng.choice((
        f"{thing} in {place} {verb} from {here} to {there}", f"in {place}, {thing} {verb} to {there} from {here} a year earlier", f"{thing} in {place} stood at {there}, against {here} the year before",
        f"after {here} last year, {thing} in {place} reached {there} this year", f"{thing} in {place} {verb} by {high - low} to {there}",
    ))  # fmt: skip
    same = rng.choice(UPS if rising else DOWNS)
    plural = "were" if thing in ("exports", "rents", "tuition fees", "wages", "sales") else "was"
    found: Claims = [
        (f"{thing} in {place} {same}", E), (f"{thing} in {place} {against}", C), (f"{thing} in {place} {against} from {there} to {here}", C),
        (f"{thing} in {place} {same} by {high - low}", E), (f"{thing} in {place} {same} by {high - low + rng.choice((-1, 3, 20))}", C),
        (f"{thing} in {place} {plural} {'lower' if rising else 'higher'} before", E), (f"{thing} in {place} {plural} {'higher' if rising else 'lower'} before", C),
        (f"{thing} in {place} did not change", C), (f"{thing} in {place} changed", E), (f"{thing} in {place} {same} to {there}", E), (f"{thing} in {place} {same} to {here}", C),
        (f"{thing} in {place} will change again next year", N), (f"{thing} in {place} {same} because of the weather", N), (f"{thing} in {place} {plural} below the average of the region", N),
    ]  # fmt: skip
    return [Pair(premise, claim, label, "step-change") for claim, label in rng.sample(found, 3)]


GROUPS = (
    "members of the council voted for the plan|voted against or abstained|members of the council;houses in the village were damaged|were unharmed|houses in the village;"
    "passengers survived|died|passengers;flights were cancelled|took place|flights;patients recovered|did not recover|patients;schools stayed open|were shut|schools;"
    "workers signed the letter|did not sign|workers;prisoners were released|stayed in prison|prisoners;samples tested positive|tested negative|samples"
).split(";")


def share_pairs(world: World) -> list[Pair]:
    """Some of a whole: the rest, the half, the most, none and all, about and at least."""
    rng = world.rng
    did, rest, who = rng.choice(GROUPS).split("|")
    did = did.removeprefix(who).strip()
    whole = rng.randint(8, rng.choice((60, 900)))
    part = rng.randint(1, whole - 1)
    count, total, left = written(part, rng), written(whole, rng), whole - part
    premise = rng.choice((
        f"{count} of the {total} {who} {did}", f"of the {total} {who}, {count} {did}", f"out of {total} {who}, {count} {did}", f"there are {total} {who}; {count} of them {did}",
        f"{count} {who} {did}, the other {left} {rest}", f"{count} {who} {did} and {left} {rest}", f"all but {left} of the {total} {who} {did}",
    ))  # fmt: skip
    most = 2 * part > whole
    least = max(1, part - rng.randint(1, 5))
    found: Claims = [
        (f"{left} {who} {rest}" if left > 1 else f"one of the {who} did not", E), (f"{left + 1 + rng.randint(1, 9)} of the {who} {rest}", C),
        (f"most of the {who} {did}", E if most else C), (f"fewer than half of the {who} {did}", C if most else E), (f"all of the {who} {did}", C), (f"none of the {who} {did}", C), (f"some of the {who} {did}", E),
        (f"at least {least} {who} {did}", E), (f"more than {part + rng.randint(1, 50)} {who} {did}", C), (f"fewer than {part + rng.randint(1, 50)} {who} {did}", E), (f"{words(part) if part < 100 else part} {who} {did}", E),
        (f"{part + rng.choice((1, 2, 10))} {who} {did}", C), (f"not all of the {who} {did}", E), (f"{part} {who} {did} on {rng.choice(DAYS)}", N), (f"the {who} were a surprise to {rng.choice(world.people)}", N),
        (f"never before had so many {who} been counted", N),
    ]  # fmt: skip
    if part == 1 or 2 * part == whole:
        return []
    return [Pair(premise, claim, label, "step-share") for claim, label in rng.sample(found, 3)]


def rank_pairs(world: World) -> list[Pair]:
    """First, second, third; scores of a match; who is ahead of whom."""
    rng, (one, other) = world.rng, world.two_people()
    first, second, third = sorted(rng.sample(range(9), 3))
    high, low = rng.randint(3, 60), rng.randint(0, 2)
    here, there = (rng.choice(country.cities) for country in world.two_countries())
    places = f"{one} came {ORDINALS[first]} and {other} {ORDINALS[second]}"
    match = rng.choice((f"{here} beat {there} {high}-{low}", f"{there} lost {low}-{high} to {here}", f"{here} won {high}-{low} against {there}"))  # fmt: skip
    premise, found = rng.choice((
        (rng.choice((places, f"{other} finished {ORDINALS[second]}, behind {one}, who was {ORDINALS[first]}", f"{one} took {ORDINALS[first]} place, {other} {ORDINALS[second]}")), [
            (f"{one} was ahead of {other}", E), (f"{other} was ahead of {one}", C), (f"{one} came {ORDINALS[second]}", C), (f"{other} came {ORDINALS[first]}", C), (f"{other} finished {ORDINALS[second]}", E),
            (f"{one} finished {ORDINALS[third]}", C), (f"{other} did better than {one}", C), (f"{one} did better than {other}", E), (f"{one} and {other} trained together", N), (f"{one} had won the year before", N)]),
        (match, [
            (f"{here} won", E), (f"{there} won", C), (f"{there} was beaten by {here}", E), (f"{here} was beaten by {there}", C), (f"{here} scored {high}", E), (f"{there} scored {high}", C), (f"{here} lost to {there}", C),
            ("the match was a draw", C), (f"{here} was in the lead from the start", N), (f"{here} will win the next match too", N)]),
    ))  # fmt: skip
    return [Pair(premise, claim, label, "step-rank") for claim, label in rng.sample(found, 3)]
