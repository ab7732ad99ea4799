"""Openings as encyclopaedias write them, and the claims that newspapers make about their subjects.

"X (born 3 May 1950) is a Y politician who served as Z from 2005 to 2021": the claim that X *is* Z is wrong,
that X *was* Z is right, and that X is married is not told.
"""

# ruff: noqa: E501 (tables of wordings, one a line)

from __future__ import annotations

from models.pairs import Pair
from models.synthetic.phrase import ORDINALS, C, E, N, day_of
from models.synthetic.roles import Role, two_roles
from models.synthetic.world import COMPANIES, PARTIES, World

PAST = (
    "who served as {r} from {a} to {b}|who was {r} from {a} until {b}|best known as {r} between {a} and {b}|who held office as {r} from {a} to {b}|"
    "and former {r0}, in office from {a} to {b}|serving as {r} from {a} until resigning in {b}|who was the {o} {r0}, from {a} to {b}|{r} from {a} to {b}"
).split("|")
NOW = (
    "who has served as {r} since {a}|serving as {r} since {a}|who has been {r} since {a}|and the current {r0}, in office since {a}|who is {r}|"
    "who took office as {r} in {a} and has held it since|currently serving as {r}|{r} since {a}"
).split("|")
BEFORE = (
    " Before that, {p} was {r} from {a} to {b}.| Earlier, {p} had been {r} ({a}–{b}).| From {a} to {b}, {p} was {r}.| {p} previously served as {r} from {a} to {b}.| The career began in {a} with the post of {r0}, held until {b}."
).split("|")
TRADES = "politician|lawyer|diplomat|economist|businessman|general|academic|physician|journalist|civil servant".split(
    "|"
)


def an(word: str) -> str:
    """The word with its article."""
    return ("an " if word[:1].lower() in "aeio" else "a ") + word


def lead_pairs(world: World) -> list[Pair]:
    """A person's opening: born, nation, trade, party, one office now or once, perhaps another before it."""
    rng, (person, other), (one, abroad) = world.rng, world.two_people(), world.two_countries()
    role, elsewhere, rival = two_roles(world)
    party, opposed = world.two(PARTIES)
    born, since = rng.randint(1935, 1975), rng.randint(1998, 2019)
    until = since + rng.randint(1, 5)
    trade, wrong_trade = rng.sample(TRADES, 2)
    holds = rng.random() < 0.45
    slots = {"r": role.definite, "r0": role.definite.removeprefix("the "), "a": since, "b": until, "o": rng.choice(ORDINALS)}  # fmt: skip
    office = world.wording(NOW if holds else PAST).format(**slots)
    lived = rng.choice((f" (born {day_of(born, rng.randint(1, 12), rng.randint(1, 28), rng)})", f" (born {born})", ""))
    member = rng.choice(
        (
            f" A member of the {party}, {person} entered parliament in {since - 6}.",
            f" {person} belongs to the {party}.",
            "",
        )
    )
    premise = f"{person}{lived} is {an(one.adjective)} {trade} {office}.{member}"
    earlier = rng.random() < 0.35
    if earlier:
        first = since - rng.randint(3, 9)
        premise += world.wording(BEFORE).format(p=person, r=rival.definite, r0=rival.definite.removeprefix("the "), a=first, b=since - 1)  # fmt: skip
    found = office_claims(
        person,
        other,
        (role, elsewhere),
        holds,
        (since, until),
        "in office since" in premise or f"since {since}" in premise or not holds,
    )
    found += [
        (f"{person} is {an(one.adjective)} {trade}", E), (f"{person} is {an(abroad.adjective)} {trade}", C), (f"{person} comes from {one.name}", E),
        (f"{person} studied in {abroad.name}", N), (f"{person} is married", N), (f"{person} is the best-known {trade} of {one.name}", N), (f"{person} is {an(wrong_trade)} by training", N),
    ]  # fmt: skip
    if lived:
        found += [(f"{person} was born in {born}", E), (f"{person} was born in {born + rng.choice((-10, -1, 1, 3))}", C), (f"{person} was born in {rng.choice(one.cities)}", N)]  # fmt: skip
    if member:
        found += [
            (f"{person} is a member of the {party}", E),
            (f"{person} is a member of the {opposed}", C),
            (f"{person} leads the {party}", N),
        ] * 2
    if earlier:
        found += [
            (f"{person} was {rival.definite}", E),
            (f"{person} is {rival.definite}", C),
            (f"{person} has never been {rival.definite}", C),
        ] * 2
    return [Pair(premise, text, label, "lead") for text, label in rng.sample(found, 3)]


def office_claims(
    person: str, other: str, roles: tuple[Role, Role], holds: bool, term: tuple[int, int], dated: bool
) -> list[tuple[str, str]]:
    """What is claimed about the office of a lead."""
    (role, elsewhere), (since, until) = roles, term
    now, once = (E, N) if holds else (C, E)
    found = [(f"{person} is {role.definite}", now)] * 2 + [(f"{person} is {role.other_form}", now)]
    found += [
        (f"{person} is the former {role.definite.removeprefix('the ')}", C if holds else E),
        (f"{person} was never {role.definite}", C), (f"{person} is {elsewhere.definite}", C), (f"{other} is {role.definite}", C if holds else N),
        (f"{person} is not {role.definite}", C if holds else E),
    ]  # fmt: skip
    if not holds:
        found += [(f"{person} was {role.definite}", once)] * 2
        found += [(f"{person} was {role.definite} until {until}", E), (f"{person} left office in {until + 3}", C), (f"{person} was {role.definite} in {until + 4}", C)]  # fmt: skip
    if dated:
        found += [(f"{person} was {role.definite} in {since - 12}", C), (f"{person} became {role.definite} in {since}", E), (f"{person} became {role.definite} in {since + 2}", C)]  # fmt: skip
    return found


BODIES = (
    (
        "{k} is {aj} company based in {c}, {x}, founded in {y} by {p}|{k}, founded in {y} by {p}, is {aj} company with its seat in {c}, {x}|{k} is {aj} firm. It was set up in {y} by {p} and has its headquarters in {c}, {x}|"
        "founded by {p} in {y}, {k} is {aj} company with headquarters in {c}, {x}|{k} is {aj} manufacturer in {c}, {x}; {p} founded it in {y}",
        "{k}",
    ),
    (
        "{c} is a city in {x}, founded in {y} by {p}|{c}, a city in {x}, was founded by {p} in {y}|{c} is {aj} town which {p} founded in {y}|founded in {y} by {p}, {c} is a city of {x}|{p} founded {c}, {aj} city, in {y}",
        "{c}",
    ),
    (
        "the {k} Prize is {aj} award, first given in {y} to {p} in {c}|the {k} Prize, {aj} award, was first given in {y}, to {p}, in {c}|first given in {c} in {y}, to {p}, the {k} Prize is {aj} award|the {k} Prize is given in {c}, {x}; {p} won the first one in {y}|{p} was the first to receive the {k} Prize, {aj} award, in {c} in {y}",
        "the {k} Prize",
    ),
)  # fmt: skip


def body_pairs(world: World) -> list[Pair]:
    """The opening on a firm, a city or a prize."""
    rng, (one, abroad) = world.rng, world.two_countries()
    texts, name = rng.choice(BODIES)
    person, stranger = world.two_people()
    year, city = rng.randint(1700, 2015), rng.choice(one.cities)
    slots = {"k": world.two(COMPANIES)[0], "aj": an(one.adjective), "c": city, "x": one.name, "p": person, "y": year}
    premise, it = world.wording(texts.split("|")).format(**slots), name.format(**slots)
    began = "was first given" if "Prize" in it else "was founded"
    agent = "{} won the first " + it.removeprefix("the ") if "Prize" in it else "{} founded " + it
    found = [
        (f"{it} {began} in {year}", E), (f"{it} {began} in {year + rng.choice((-100, -10, -1, 1, 2, 10))}", C), (agent.format(person), E), (agent.format(stranger), C),
        (f"{it} {began} before {year - 5}", C), (f"{it} {began} after {year - 5}", E), (f"{it} comes from {abroad.name}", C), (f"{it} is the oldest of its kind", N),
        (f"{person} was born in {one.name}", N), (f"{person} was proud of {it}", N), (f"{person} had nothing to do with {it}", C),
    ]  # fmt: skip
    if it == slots["k"]:
        found += [
            (f"{it} is based in {city}", E),
            (f"{it} is based in {rng.choice(abroad.cities)}", C),
            (f"{it} has branches in {abroad.name}", N),
        ]
    return [Pair(premise, text, label, "lead-body") for text, label in rng.sample(found, 3)]
